/**
 * File descriptors. Node has no lseek: positions that differ from the system's own are kept here.
 */
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { createRequire } from "node:module";

/** The flags of `open()`. */
export const openFlags = constants as { readonly [name: string]: number };

interface Position {
  /** Where the program is, in bytes. */
  at: number;
  /** Where the system's own position is. */
  system: number;
  readonly appends: boolean;
}

const positions = new Map<number, Position>();
const cell = new Int32Array(new SharedArrayBuffer(4));

function isRegular(fd: number): boolean {
  const stats = fstatSync(fd);
  return stats.isFile() || stats.isBlockDevice();
}

/** @throws NodeJS.ErrnoException */
export function openFile(path: string | Buffer, flags: number, mode: number): number {
  const fd = openSync(path, flags, mode);
  if (isRegular(fd)) positions.set(fd, { at: 0, system: 0, appends: (flags & constants.O_APPEND) !== 0 });
  return fd;
}

export function closeFile(fd: number): void {
  positions.delete(fd);
  closeSync(fd);
}

/** Repeats a call on a descriptor in non-blocking mode until it has something to say. */
function retry(run: () => number): number {
  for (;;) {
    try {
      return run();
    } catch (e) {
      const { code } = e as NodeJS.ErrnoException;
      if (code === "EAGAIN") Atomics.wait(cell, 0, 0, 2);
      else if (code === "EOF") return 0;
      else throw e;
    }
  }
}

/** Reads at most so many bytes; none at the end. */
export function readFd(fd: number, size: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(size);
  const p = positions.get(fd);
  const from = p === undefined || p.at === p.system ? null : p.at;
  const count = retry(() => readSync(fd, buffer, 0, size, from));
  if (p !== undefined) {
    if (from === null) p.system += count;
    p.at += count;
  }
  return new Uint8Array(buffer.buffer, buffer.byteOffset, count);
}

/** Writes, and says how many bytes the system took. */
export function writeFd(fd: number, data: Uint8Array): number {
  const p = positions.get(fd);
  if (p?.appends === true) {
    const count = retry(() => writeSync(fd, data));
    p.at = p.system = fstatSync(fd).size;
    return count;
  }
  const to = p === undefined || p.at === p.system ? null : p.at;
  const count = retry(() => writeSync(fd, data, 0, data.length, to));
  if (p !== undefined) {
    if (to === null) p.system += count;
    p.at += count;
  }
  return count;
}

/** Can the descriptor be positioned? */
export function isSeekable(fd: number): boolean {
  return positions.has(fd) || isRegular(fd);
}

/**
 * `lseek`.
 * @param whence 0: from the beginning, 1: from where it is, 2: from the end
 * @returns the new position; undefined where it would be negative
 */
export function seekFd(fd: number, offset: number, whence: number): number | undefined {
  let p = positions.get(fd);
  if (p === undefined) {
    if (!isRegular(fd)) throw Object.assign(new Error("ESPIPE"), { code: "ESPIPE", syscall: "lseek" });
    p = { at: 0, system: 0, appends: false };
    positions.set(fd, p);
  }
  const to = whence === 0 ? offset : whence === 1 ? p.at + offset : fstatSync(fd).size + offset;
  if (to < 0) return undefined;
  p.at = to;
  return to;
}

export function truncateFd(fd: number, size: number): void {
  ftruncateSync(fd, size);
}

export function syncFd(fd: number, dataOnly = false): void {
  if (dataOnly) fdatasyncSync(fd);
  else fsyncSync(fd);
}

/** What kind of file the descriptor is, its size in bytes, and the block size to read in. */
export function describeFd(fd: number): { isDirectory: boolean; size: number; blockSize: number } {
  const stats = fstatSync(fd);
  return { isDirectory: stats.isDirectory(), size: stats.size, blockSize: stats.blksize };
}

/** Is the descriptor a terminal? */
export function isTty(fd: number): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  // Loaded for devices only: it takes milliseconds.
  return createRequire(import.meta.url)("node:tty").isatty(fd);
}
