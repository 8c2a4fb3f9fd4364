/** What happens when a signal arrives: handlers run in the main thread. CPython: Modules/signalmodule.c. */
import { listen } from "../host/signals.ts";
import { handling, keyboardInterrupt, pythonException } from "../objects/exception.ts";
import { current, setCurrent } from "./fiber.ts";
import { beforeWaiting, interruptMain, mainFiber, outside } from "./kernel.ts";

/** Runs in the main thread; what it throws is thrown there. `null`: the system's default action. */
export type SignalHandler = ((signal: number) => void) | null;

export const SIGINT = 2;

/** What Control-C does unless the program says something else. */
export const interrupt: Exclude<SignalHandler, null> = () => {
  throw keyboardInterrupt();
};

const handlers = new Map<number, SignalHandler>([[SIGINT, interrupt]]);
const listening = new Map<number, () => void>();

/** Sets what Control-C does, without asking for the signal before the program waits: the system stops one that never does. */
export function setInterruptHandler(handler: Exclude<SignalHandler, null>): void {
  handlers.set(SIGINT, handler);
}

/** The handler of a signal. */
export function signalHandler(signal: number): SignalHandler {
  return handlers.get(signal) ?? null;
}

/** Sets the handler of a signal. @throws NodeJS.ErrnoException */
export function setSignalHandler(signal: number, handler: SignalHandler): void {
  if (handler !== null) {
    if (!listening.has(signal))
      listening.set(
        signal,
        listen(signal, () => arrived(signal)),
      );
    handlers.set(signal, handler);
    countHandlers();
    return;
  }
  handlers.delete(signal);
  countHandlers();
  listening.get(signal)?.();
  listening.delete(signal);
}

/** A program with handlers of its own may be waiting for a signal. */
function countHandlers(): void {
  outside.signals = handlers.get(SIGINT) === interrupt ? handlers.size - 1 : handlers.size;
}

/** A signal from outside: no Python code is running. */
function arrived(signal: number): void {
  const handler = handlers.get(signal);
  if (handler === undefined || handler === null) return;
  const before = current;
  const handled = handling.current;
  setCurrent(mainFiber());
  handling.current = null;
  try {
    handler(signal);
  } catch (e) {
    const exception = pythonException(e);
    if (exception === undefined) throw e;
    interruptMain(exception);
  } finally {
    handling.current = handled;
    setCurrent(before);
  }
}

// A program that never waits can be stopped by the system itself.
beforeWaiting.push(() => {
  const handler = handlers.get(SIGINT);
  if (handler !== undefined && !listening.has(SIGINT)) setSignalHandler(SIGINT, handler);
});

/** Delivers a signal that the program sends to itself. @returns false where the system has to do it */
export function deliver(signal: number): boolean {
  const handler = handlers.get(signal);
  if (handler === undefined || handler === null) return false;
  handler(signal);
  return true;
}
