/** What happens when the program ends, in order: threads are joined, `atexit` functions run, asyncio's leftovers are reported. */
import type { FrameBody } from "../frames/frame.ts";

/** Bodies that run, each as the main fiber, after the program's last statement. */
export const exitHooks: (() => FrameBody)[] = [];

/** What is left over when all those have run, in CPython the work of the destructors: earlier entries first. */
export const teardown: (() => void)[] = [];
