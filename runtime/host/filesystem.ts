/** The file system, synchronously. All functions throw NodeJS.ErrnoException. */
import {
  type BigIntStats,
  fstatSync,
  lstatSync,
  lutimesSync,
  opendirSync,
  readlinkSync,
  statfsSync,
  statSync,
  utimesSync,
} from "node:fs";

export {
  accessSync as access,
  chmodSync as chmod,
  chownSync as chown,
  copyFileSync as copyFile,
  fchmodSync as fchmod,
  fchownSync as fchown,
  lchownSync as lchown,
  linkSync as link,
  mkdirSync as makeDirectory,
  renameSync as rename,
  rmdirSync as removeDirectory,
  symlinkSync as symlink,
  truncateSync as truncate,
  unlinkSync as unlink,
} from "node:fs";

type Path = string | Buffer;

/** What `stat` says; sizes in bytes, times in nanoseconds. */
export function stat(path: Path | number, followLinks = true): BigIntStats {
  if (typeof path === "number") return fstatSync(path, { bigint: true });
  return followLinks ? statSync(path, { bigint: true }) : lstatSync(path, { bigint: true });
}

/** The entries of a directory, without `.` and `..`, in the system's own order. */
export function entries(path: Path): Uint8Array[] {
  const directory = opendirSync(path as string, { encoding: "buffer" as BufferEncoding, bufferSize: 256 });
  const names: Uint8Array[] = [];
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
      names.push(entry.name as unknown as Uint8Array);
    }
  } finally {
    directory.closeSync();
  }
  return names;
}

export function readLink(path: Path): Uint8Array {
  return readlinkSync(path, { encoding: "buffer" });
}

/** @param atime,mtime seconds since the epoch */
export function setTimes(path: Path, atime: number, mtime: number, followLinks = true): void {
  if (followLinks) utimesSync(path, atime, mtime);
  else lutimesSync(path, atime, mtime);
}

/** Blocks: how large, how many, how many free, how many free for everybody. */
export function volume(path: Path): { bsize: number; blocks: number; bfree: number; bavail: number } {
  return statfsSync(path);
}
