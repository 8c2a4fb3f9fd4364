/** What nobody has looked at: exceptions of futures, pending tasks. Reported when a loop closes and when the program ends. */
import type { Value } from "../objects/object.ts";

/** Futures whose exception has not been retrieved, oldest first. */
export const unretrieved = new Set<Value>();

/** A task's neighbours among those that are not done; `$isPending` while it is one of them. */
export interface Pending {
  $older: Pending | null;
  $newer: Pending | null;
  $isPending: boolean;
}

let oldest: Pending | null = null;
let newest: Pending | null = null;

/** A task has begun to exist. */
export function addPending(task: Pending): void {
  task.$isPending = true;
  task.$older = newest;
  if (newest === null) oldest = task;
  else newest.$newer = task;
  newest = task;
}

/** A task is done, or it has been reported. */
export function removePending(task: Pending): void {
  if (!task.$isPending) return;
  task.$isPending = false;
  const { $older: older, $newer: newer } = task;
  if (older === null) oldest = newer;
  else {
    older.$newer = newer;
    task.$older = null;
  }
  if (newer === null) newest = older;
  else {
    newer.$older = older;
    task.$newer = null;
  }
}

/** Objects of other classes that programs have registered as tasks. */
export const registered = new Set<Value>();

/** Tasks that are not done, oldest first. */
export function pendingTasks(): Value[] {
  const tasks: Value[] = [];
  for (let task = oldest; task !== null; task = task.$newer) tasks.push(task);
  return tasks;
}
