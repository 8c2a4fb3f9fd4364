/** Control-C while a Runner runs: cancels the main task first, then interrupts. CPython: `Runner._on_sigint`. */
import { current } from "../frames/fiber.ts";
import { mainFiber } from "../frames/kernel.ts";
import { interrupt, SIGINT, setInterruptHandler, signalHandler } from "../frames/signals.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import { keyboardInterrupt } from "../objects/exception.ts";
import { inLibrary } from "../objects/library_frames.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";

/** One installation of the handler. */
export interface Interrupted {
  /** How often the user has interrupted. */
  count: number;
  remove(): void;
}

const wakeUp = builtinFunction("<lambda>", "()", () => null);

/** Makes Control-C cancel a task, unless the program has a handler of its own or this is not the main thread. */
export function installInterrupts(task: Value, loop: Value): Interrupted {
  const interrupted: Interrupted = { count: 0, remove: () => {} };
  if (current !== mainFiber() || signalHandler(SIGINT) !== interrupt) return interrupted;
  const handler = () => {
    interrupted.count++;
    if (interrupted.count > 1 || truth(callMethod(task, "done")))
      throw inLibrary(keyboardInterrupt(), "asyncio/runners.py:157 _on_sigint");
    callMethod(task, "cancel");
    callMethod(loop, "call_soon_threadsafe", wakeUp);
  };
  setInterruptHandler(handler);
  interrupted.remove = () => {
    if (signalHandler(SIGINT) === handler) setInterruptHandler(interrupt);
  };
  return interrupted;
}
