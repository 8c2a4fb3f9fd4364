/** What nobody has looked at: exceptions of futures, pending tasks. Reported when a loop closes and when the program ends. */
import type { Value } from "../objects/object.ts";

/** Futures whose exception has not been retrieved, oldest first. */
export const unretrieved = new Set<Value>();

/** Tasks that are not done, oldest first. */
export const pendingTasks = new Set<Value>();
