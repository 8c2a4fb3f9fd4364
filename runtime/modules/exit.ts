/** What happens when the program ends, in order: threads are joined, `atexit` functions run, asyncio's leftovers are reported. */
import type { FrameBody } from "../frames/frame.ts";
import type { Value } from "../objects/object.ts";

/** `threading._register_atexit`: what runs before threads are joined, last first. */
export const beforeJoining: (() => FrameBody)[] = [];

/** Set by threading: joins the threads that are not daemons. */
export const joining: { join: (() => FrameBody) | null; hasBegun: boolean } = { join: null, hasBegun: false };

/** A function of `atexit`; the library's own have no `func`. */
export interface ExitCallback {
  readonly func: Value;
  run(): FrameBody;
}

/** The functions of `atexit`, last first. */
export const exitCallbacks: ExitCallback[] = [];

/** Registers a function of the library, as CPython's library does with `atexit`. */
export function atExit(run: () => FrameBody): void {
  exitCallbacks.push({ func: undefined, run });
}

/** What is left over when all those have run, in CPython the work of the destructors: earlier entries first. */
export const teardown: (() => void)[] = [];

/** The next thing to do, as a body to run in the main fiber; undefined: nothing is left. */
export function nextExit(): (() => FrameBody) | undefined {
  joining.hasBegun = true;
  const early = beforeJoining.pop();
  if (early !== undefined) return early;
  const { join } = joining;
  joining.join = null;
  return join ?? exitCallbacks.pop()?.run;
}
