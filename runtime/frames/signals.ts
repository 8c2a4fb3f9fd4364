/** What happens when a signal arrives: handlers run in the main thread. CPython: Modules/signalmodule.c. */
import { flush } from "../host/output.ts";
import { endBySignal, listen, SignalWatch } from "../host/signals.ts";
import { handling, keyboardInterrupt, pythonException } from "../objects/exception.ts";
import { current, setCurrent } from "./fiber.ts";
import { beforeWaiting, interruptMain, mainFiber, outside, signalHooks } from "./kernel.ts";

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

/** Signals that end the program by default, after its output has been written out: SIGHUP and SIGTERM. */
const fatal = new Set([1, 15]);

function endBy(signal: number): never {
  complete();
  return endBySignal(signal);
}

/** Writes output out and leaves signals to the system. */
function complete(): void {
  try {
    flush();
  } catch {
    // Nobody reads it.
  }
  endWatch();
}

function startListening(signal: number): void {
  if (listening.has(signal)) return;
  const isWatched = watch?.watches(signal) === true;
  heard.set(signal, isWatched ? (watch?.count(signal) as number) : handledOf(signal));
  listening.set(
    signal,
    listen(signal, () => hear(signal)),
  );
  if (!isWatched) watch?.begin(signal, handledOf(signal));
}

/** Sets the handler of a signal. @throws NodeJS.ErrnoException */
export function setSignalHandler(signal: number, handler: SignalHandler): void {
  if (handler !== null) {
    startListening(signal);
    handlers.set(signal, handler);
    countHandlers();
    return;
  }
  handlers.delete(signal);
  countHandlers();
  if (fatal.has(signal)) return;
  listening.get(signal)?.();
  listening.delete(signal);
  watch?.end(signal);
  watch?.settle();
}

// Signals arrive twice once they are watched, by Node's event loop and by the watch: whoever comes first handles them.

/** How often each signal was handled, and has come by Node's event loop. */
const handled = new Map<number, number>();
const heard = new Map<number, number>();
const handledOf = (signal: number) => handled.get(signal) ?? 0;

function hear(signal: number): void {
  const count = (heard.get(signal) ?? 0) + 1;
  heard.set(signal, count);
  if (count <= handledOf(signal)) return;
  handled.set(signal, count);
  watch?.looked();
  arrived(signal);
}

/** Handles what the watch has seen, in the thread that runs. What a handler raises is raised here if this is the main one. */
function handleWatched(): void {
  if (watch === null) return;
  globals.$poll = false;
  // A thread that computes keeps the main one from going on: then the next Control-C ends the process.
  if (current === mainFiber()) watch.looked();
  for (const signal of watch.signals()) {
    while (watch.count(signal) > handledOf(signal)) {
      handled.set(signal, handledOf(signal) + 1);
      const handler = handlers.get(signal) ?? null;
      if (handler === null) endBy(signal);
      else if (current === mainFiber()) handler(signal);
      else arrived(signal);
    }
  }
}

let watch: SignalWatch | null = null;

/**
 * `$poll`, which compiled loops look at: `undefined` until the program has computed for a while without waiting, then
 * `false`, a constant to V8, and `true` when a signal has arrived.
 */
const globals = globalThis as unknown as { $poll: boolean | undefined; $interrupted: () => void };

/** Signals go to the main thread of the system's process: worker threads never look for them. */
export function leaveSignals(): void {
  globals.$poll = false;
}

/** Compiled code looks at the variable: it has to be there. */
export function preparePolling(): void {
  globals.$poll ??= undefined;
}

/** After how many looks between two turns of Node's event loop the watch is set up: some milliseconds of a tight loop. */
const looksBeforeWatch = 200_000;
let looks = 0;

function startWatch(): void {
  watch = new SignalWatch();
  // Until the thread is there, signals have the action that they had before.
  const signals = new Set([...listening.keys(), ...fatal]);
  if (handlers.has(SIGINT)) signals.add(SIGINT);
  for (const signal of signals) watch.begin(signal, handledOf(signal));
  globals.$poll = false;
  globals.$interrupted = complete;
}

/** Nothing of the program runs any more: signals have their default actions. */
export function endWatch(): void {
  for (const stop of listening.values()) stop();
  listening.clear();
  for (const signal of watch?.signals() ?? []) watch?.end(signal);
  watch?.settle();
}

/**
 * What compiled code calls as long as `$poll` is not false: handles the signals that have arrived.
 * @param position that of the frame before it looked
 * @returns `position`
 */
export function poll(position: number): number {
  if (globals.$poll === undefined) {
    if (++looks > looksBeforeWatch) startWatch();
  } else handleWatched();
  return position;
}

signalHooks.returned = () => {
  looks = 0;
  if (globals.$poll === true) handleWatched();
};
signalHooks.sleep = (milliseconds) => {
  if (watch === null) startWatch();
  watch?.wait(milliseconds);
  handleWatched();
};

/** A program with handlers of its own may be waiting for a signal. */
function countHandlers(): void {
  outside.signals = handlers.get(SIGINT) === interrupt ? handlers.size - 1 : handlers.size;
}

/** A signal from outside: no Python code is running. */
function arrived(signal: number): void {
  const handler = handlers.get(signal);
  if (handler === undefined || handler === null) {
    if (fatal.has(signal)) endBy(signal);
    return;
  }
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

function listenToDefaults(): void {
  // The signals of an application are its own.
  if (outside.isApplication) return;
  if (handlers.has(SIGINT)) startListening(SIGINT);
  for (const signal of fatal) startListening(signal);
}

// A program that never waits, and does not compute for long, can be stopped by the system itself.
beforeWaiting.push(listenToDefaults);

/** Delivers a signal that the program sends to itself. @returns false where the system has to do it */
export function deliver(signal: number): boolean {
  const handler = handlers.get(signal);
  if (handler === undefined || handler === null) return false;
  handler(signal);
  return true;
}
