/** Standard output and standard error: buffered, complete in every way of ending. */
import { fstatSync, writeSync } from "node:fs";

/** How much is kept, in UTF-16 code units. */
let limit = (process.env.PYTHONUNBUFFERED ?? "") === "" ? 1 << 16 : 0;
const usualLimit = limit;
let pending: string[] = [];
let size = 0;

/** The error of a write that the system refuses, for the runtime to raise as OSError; a pipe that nobody reads: BrokenPipeError. */
export class FailedWrite extends Error {
  readonly errno: number;
  /** In the C library's words. */
  readonly reason: string;
  constructor(errno: number, reason: string) {
    super(reason);
    this.errno = errno;
    this.reason = reason;
  }
}

function failure(e: NodeJS.ErrnoException): Error {
  if (e.code === "EPIPE") return new FailedWrite(32, "Broken pipe");
  // Node words it `ENOSPC: no space left on device, write`.
  const words = /^\w+: (.*), \w+$/.exec(e.message)?.[1];
  if (e.errno === undefined || words === undefined) return e;
  return new FailedWrite(-e.errno, words.charAt(0).toUpperCase() + words.slice(1));
}

function writeAll(fd: number, text: string | Uint8Array): void {
  let data = Buffer.from(text as string, "utf8");
  while (data.length > 0) {
    try {
      data = data.subarray(writeSync(fd, data));
    } catch (e) {
      const { code } = e as NodeJS.ErrnoException;
      // A pipe in non-blocking mode whose reader is slow.
      if (code === "EAGAIN") Atomics.wait(cell, 0, 0, 1);
      else throw failure(e as NodeJS.ErrnoException);
    }
  }
}

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Is standard output a terminal? Then lines appear at once. */
export const isTerminal = {
  stdout: isDevice(1) && process.stdout.isTTY === true,
  stderr: isDevice(2) && process.stderr.isTTY === true,
};

// Node's own streams take 3 ms to make: only a device can be a terminal, and /dev/null (on Linux like all devices of the
// kind "mem" number 1) is none.
function isDevice(fd: number): boolean {
  try {
    const status = fstatSync(fd);
    return status.isCharacterDevice() && !(process.platform === "linux" && status.rdev >> 8 === 1);
  } catch {
    return false; // closed
  }
}

/** In an application nobody says when the end has come: output is written out at once. */
export function setBuffered(isBuffered: boolean): void {
  limit = isBuffered ? usualLimit : 0;
}

/** The program is over: nothing of what it may still print is written by itself. */
export function holdBack(): void {
  limit = Number.POSITIVE_INFINITY;
}

/** Adds text to standard output. */
export function write(text: string): void {
  pending.push(text);
  size += text.length;
  if (size >= limit || (isTerminal.stdout && text.includes("\n"))) flush();
}

/** Writes out what is buffered. */
export function flush(): void {
  if (pending.length === 0) return;
  const text = pending.join("");
  pending = [];
  size = 0;
  writeAll(1, text);
}

/** Takes what is buffered, for somebody else to write. */
export function takePending(): string {
  const text = pending.join("");
  pending = [];
  size = 0;
  return text;
}

/** Writes bytes to one of the two, after what is buffered. */
export function writeBytes(fd: 1 | 2, data: Uint8Array): void {
  if (fd === 1 || isTerminal.stdout) flush();
  writeAll(fd, data);
}

/** Writes to standard error, after what standard output has pending on a terminal. */
export function writeError(text: string): void {
  if (isTerminal.stdout) flush();
  writeAll(2, text);
}
