/** Control-C while a Runner runs: cancels the main task first, then interrupts. CPython: `Runner._on_sigint`. */
import type { Value } from "../objects/object.ts";

/** One installation of the handler. */
export interface Interrupted {
  /** How often the user has interrupted. */
  count: number;
  remove(): void;
}

/** Set by signals.ts. */
export const interrupts: { install: (task: Value, loop: Value) => Interrupted } = {
  install: () => ({ count: 0, remove: () => {} }),
};
