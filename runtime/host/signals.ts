/** Signals of the system. */
import { createRequire } from "node:module";
import { constants } from "node:os";
import type { Worker as ThreadWorker } from "node:worker_threads";

const names = new Map<number, NodeJS.Signals>();
for (const [name, number] of Object.entries(constants.signals)) {
  if (!names.has(number)) names.set(number, name as NodeJS.Signals);
}

/**
 * Calls back when the signal arrives, as soon as no JavaScript is running.
 * @returns a function that brings the default action back
 * @throws NodeJS.ErrnoException for signals that cannot be caught
 */
export function listen(signal: number, callback: () => void): () => void {
  const name = names.get(signal);
  if (name === undefined) throw Object.assign(new Error("EINVAL"), { code: "EINVAL", syscall: "sigaction" });
  process.on(name, callback);
  return () => {
    process.off(name, callback);
  };
}

/**
 * What the watching thread runs. Node delivers signals to the main thread between two turns of its event loop only; a
 * thread of its own gets them at once, counts them, and interrupts the main thread's JavaScript by way of the inspector's
 * protocol, in order to set the global variable that compiled loops look at. At a second Control-C, when nobody has looked for
 * a second because the main thread is busy in Tulip's own code, it ends the process after output has been written.
 */
const watcher = `
process.noDeprecation = true;
const { parentPort, workerData } = require("node:worker_threads");
const { Signal } = process.binding("signal_wrap");
const counts = new Int32Array(workerData);
const handles = new Map();
function interrupt(expression, then) {
  const { Session } = require("node:inspector");
  const session = new Session();
  Atomics.add(counts, 67, 1);
  session.connectToMainThread();
  session.post("Runtime.evaluate", { expression }, () => {
    session.disconnect();
    Atomics.sub(counts, 67, 1);
    then();
  });
}
let since = 0;
function arrived(signal) {
  if (signal === 2 && Atomics.exchange(counts, 66, 1) === 0) since = Date.now();
  const isIgnored = signal === 2 && Date.now() - since > 1000;
  Atomics.add(counts, signal, 1);
  Atomics.store(counts, 65, 1);
  Atomics.notify(counts, 65);
  if (!isIgnored) interrupt("globalThis.$poll = true; undefined", () => {});
  else interrupt("globalThis.$interrupted()", () => process.kill(process.pid, "SIGINT"));
}
parentPort.on("message", ({ signal, on }) => {
  const known = handles.get(signal);
  if (on && known === undefined) {
    const handle = new Signal();
    handle.onsignal = arrived;
    handle.start(signal);
    handles.set(signal, handle);
  } else if (!on && known !== undefined) {
    known.close();
    handles.delete(signal);
  }
  Atomics.add(counts, 0, 1);
  Atomics.notify(counts, 0);
});
`;

/** Slots behind those of the 64 signals, which count how often each has arrived. */
const isPending = 65;
const isInterrupting = 66;
const openSessions = 67;

const cell = new Int32Array(new SharedArrayBuffer(4));

function sleep(milliseconds: number): void {
  Atomics.wait(cell, 0, 0, milliseconds);
}

/** A thread that sees signals while JavaScript is running in this one. */
export class SignalWatch {
  readonly #counts = new Int32Array(new SharedArrayBuffer(4 * 68));
  readonly #worker: ThreadWorker;
  readonly #watched = new Set<number>();
  #orders = 0;
  #wasInterrupted = false;

  constructor() {
    const { Worker, SHARE_ENV: shared } = createRequire(import.meta.url)(
      "node:worker_threads",
    ) as typeof import("node:worker_threads");
    this.#worker = new Worker(watcher, {
      eval: true,
      workerData: this.#counts.buffer,
      env: shared as unknown as NodeJS.ProcessEnv,
      execArgv: [],
      trackUnmanagedFds: false,
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    });
    this.#worker.on("error", () => {});
    this.#worker.unref();
  }

  /** How often the signal has arrived, counted from what `begin` was given. */
  count(signal: number): number {
    return Atomics.load(this.#counts, signal);
  }

  /** Watches a signal that has been handled `count` times before. */
  begin(signal: number, count: number): void {
    Atomics.store(this.#counts, signal, count);
    this.#watched.add(signal);
    this.#order(signal, true);
  }

  watches(signal: number): boolean {
    return this.#watched.has(signal);
  }

  /** The signals that are watched. */
  signals(): number[] {
    return [...this.#watched];
  }

  /** Watches a signal no more. */
  end(signal: number): void {
    this.#watched.delete(signal);
    this.#order(signal, false);
  }

  #order(signal: number, on: boolean): void {
    this.#orders++;
    this.#worker.postMessage({ signal, on });
  }

  /** Waits until the thread has done what it was told: from then on a signal that is no longer watched has its default action. */
  settle(): void {
    const limit = performance.now() + 500;
    for (;;) {
      const done = Atomics.load(this.#counts, 0);
      if (done >= this.#orders || performance.now() > limit) break;
      Atomics.wait(this.#counts, 0, done, 50);
    }
    if (Atomics.load(this.#counts, isPending) === 0 && !this.#wasInterrupted) return;
    // Node would say that it waits for the debugger, if the process ended before the inspector's session.
    while (Atomics.load(this.#counts, openSessions) > 0 && performance.now() < limit) sleep(1);
    for (let i = 0; i < 5; i++) sleep(1);
  }

  /** To be called when somebody looks at what has arrived. */
  looked(): void {
    this.#wasInterrupted = true;
    Atomics.store(this.#counts, isPending, 0);
    Atomics.store(this.#counts, isInterrupting, 0);
  }

  /** Stops this thread until something arrives, or for so many milliseconds. */
  wait(milliseconds: number): void {
    Atomics.wait(this.#counts, isPending, 0, milliseconds);
  }
}

/** Ends the process as the signal does by default. */
export function endBySignal(signal: number): never {
  const name = names.get(signal) as NodeJS.Signals;
  process.removeAllListeners(name);
  process.kill(process.pid, name);
  // Signals to the process itself arrive at once, unless another thread still listens.
  sleep(100);
  return (process as unknown as { reallyExit(status: number): never }).reallyExit(128 + signal);
}
