/** Processes of Python are worker threads of Node: started here, with memory that they share. */
import { fileURLToPath } from "node:url";
import { Worker, workerData } from "node:worker_threads";
import { becomeProcess, childProcesses, pid } from "./system.ts";

/** The shared cells that say how a process has ended: whether, and its exit code. */
const ENDED = 0;
const CODE = 1;

/** What a worker is started with. */
export interface WorkerStart {
  /** How its process is called from outside: its number among the worker threads is added to the parent's. */
  readonly parentPid: number;
  /** See `ProcessStatus`. */
  readonly status: Int32Array;
  /** What it inherits, in the order in which the payload names it. */
  readonly inherited: readonly SharedArrayBuffer[];
  /** Which ends of pipes it holds, by their numbers. */
  readonly held: Int32Array /** Pickled: how to prepare the interpreter, and the process object. */;
  readonly payload: Uint8Array;
  readonly main: {
    readonly kind: "file" | "module" | "none";
    readonly filename: string;
    readonly name: string;
  };
  readonly path0: string;
  readonly entry: string;
  readonly useCache: boolean;
}

/** A process that was started. */
export interface WorkerProcess {
  readonly pid: number;
  /** One cell that changes as the process ends, and one with the exit code. */
  readonly status: Int32Array;
  /** Ends it by a signal. */
  signal(number: number): void;
}

/** The module beside which the entry of workers is, and whether they use the cache; set by the command that runs programs. */
export const workerEntry: { entry: string | null; useCache: boolean } = { entry: null, useCache: true };

/** `sys.executable`: the program beside the bundles that takes CPython's options. Empty where there is none. */
export function executablePath(): string {
  return workerEntry.entry === null ? "" : fileURLToPath(new URL("../bin/python3.13", workerEntry.entry));
}

/** The exit code of a process; null while it runs. */
export function exitCodeOf(status: Int32Array): number | null {
  return Atomics.load(status, ENDED) === 0 ? null : Atomics.load(status, CODE);
}

/** Index of the cell to wait for: it is 0 while the process runs. */
export const endedCell = ENDED;

function markEnded(status: Int32Array, code: number): void {
  if (Atomics.load(status, ENDED) !== 0) return;
  Atomics.store(status, CODE, code);
  Atomics.store(status, ENDED, 1);
  Atomics.notify(status, ENDED);
}

/**
 * Starts a process.
 * @param ended called when it has ended, whatever has ended it; its exit code is in `status` then
 * @throws Error where the entry of workers is not known
 */
export function startWorker(
  start: Omit<WorkerStart, "parentPid" | "status" | "entry" | "useCache">,
  ended: () => void,
): WorkerProcess {
  if (workerEntry.entry === null) throw new Error("workers cannot be started here");
  const status = new Int32Array(new SharedArrayBuffer(8));
  const { entry, useCache } = workerEntry;
  const data: WorkerStart = { ...start, parentPid: pid, status, entry, useCache };
  const worker = new Worker(new URL("worker.js", entry), {
    workerData: data,
    argv: [],
    stdin: false,
    stdout: false,
    stderr: false,
  });
  const ownPid = pidOf(worker.threadId);
  const end = (code: number) => {
    if (!childProcesses.delete(ownPid)) return;
    markEnded(status, code);
    ended();
  };
  worker.on("error", () => end(1));
  worker.on("exit", (code) => end(code));
  const signal = (number: number) => {
    if (number === 0) return;
    markEnded(status, -number);
    void worker.terminate();
  };
  childProcesses.set(ownPid, signal);
  return { pid: ownPid, status, signal };
}

function pidOf(threadId: number): number {
  return process.pid + threadId;
}

/** In a worker: what it was started with. From now on the process has a number of its own. */
export function receiveStart(threadId: number): WorkerStart {
  const start: WorkerStart = workerData;
  Object.assign(workerEntry, { entry: start.entry, useCache: start.useCache });
  becomeProcess(pidOf(threadId), start.parentPid, (signal) => {
    markEnded(start.status, -signal);
    process.exit(1);
  });
  return start;
}

/** In a worker: says how it ends, for those that wait without an event loop. Output has been written. */
export function announceEnd(start: WorkerStart, code: number): void {
  markEnded(start.status, code);
}
