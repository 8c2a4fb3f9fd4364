/** Functions of `os` on files, directories and descriptors. CPython: Modules/posixmodule.c. */
import {
  closeFile,
  isTty,
  openFile,
  openFlags,
  readFd,
  seekFd,
  syncFd,
  truncateFd,
  writeFd,
} from "../../host/descriptors.ts";
import * as fs from "../../host/filesystem.ts";
import { changeDirectory, setUmask, workingDirectory } from "../../host/system.ts";
import { bytesArgument } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { encode } from "../../objects/codecs.ts";
import { isException, OSError, overflowError, typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { asDouble, asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs } from "../../objects/wide_str.ts";
import { seekTo } from "../io/file_io.ts";
import { namedError, system } from "../os_errors.ts";
import { fsDecode } from "../os_paths.ts";
import { cInt, descriptor, noDirFd, pathArgument } from "./arguments.ts";
import { namesIn, scandir, statResult } from "./status.ts";

function status(path: Value, kw: Keywords): Value {
  noDirFd("stat", kw.dir_fd);
  const argument = pathArgument("stat", path, { fd: true });
  if (argument.fd !== undefined) {
    const { fd } = argument;
    return statResult(system(() => fs.stat(fd)));
  }
  return statResult(system(() => fs.stat(argument.native, truth(kw.follow_symlinks)), path));
}

function access(path: Value, mode: Value, kw: Keywords): boolean {
  noDirFd("access", kw.dir_fd);
  const { native } = pathArgument("access", path);
  try {
    system(() => fs.access(native, cInt(mode)));
    return true;
  } catch (e) {
    if (isException(e, OSError)) return false;
    throw e;
  }
}

/** Seconds and the like of `utime`. @raises TypeError, ValueError */
function timesOf(times: Value, ns: Value): [number, number] {
  if (times !== null && ns !== undefined) {
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  }
  if (ns !== undefined) {
    if (!(ns instanceof PyTuple) || ns.$items.length !== 2)
      throw typeError("utime: 'ns' must be a tuple of two ints");
    return ns.$items.map((n) => Number(toIndex(n)) / 1e9) as [number, number];
  }
  if (times === null) {
    const now = Date.now() / 1000;
    return [now, now];
  }
  if (!(times instanceof PyTuple) || times.$items.length !== 2) {
    throw typeError("utime: 'times' must be either a tuple of two ints or None");
  }
  return times.$items.map((t) => {
    const x = asDouble(t);
    if (x === undefined) throw typeError(`'${typeOf(t).$name}' object cannot be interpreted as an integer`);
    return x;
  }) as [number, number];
}

function rename(f: string) {
  return (src: Value, dst: Value, kw: Keywords): null => {
    noDirFd(f, kw.src_dir_fd);
    noDirFd(f, kw.dst_dir_fd);
    const from = pathArgument(f, src, { name: "src" });
    const to = pathArgument(f, dst, { name: "dst" });
    system(() => fs.rename(from.native, to.native), src, dst);
    return null;
  };
}

function remove(f: string) {
  return (path: Value, kw: Keywords): null => {
    noDirFd(f, kw.dir_fd);
    const { native } = pathArgument(f, path);
    system(() => {
      // unlink() of a directory is EISDIR on Linux.
      fs.unlink(native);
    }, path);
    return null;
  };
}

function open(path: Value, flags: Value, mode: Value, kw: Keywords): number {
  noDirFd("open", kw.dir_fd);
  const { native } = pathArgument("open", path);
  return system(() => openFile(native, cInt(flags), cInt(mode)), path);
}

function positioned(fd: Value, offset: Value, run: (fd: number) => Value): Value {
  const d = descriptor(fd);
  const before = system(() => seekFd(d, 0, 1)) as number;
  seekTo(d, offset, 0);
  try {
    return run(d);
  } finally {
    seekFd(d, before, 0);
  }
}

function readBytes(fd: number, length: Value): Value {
  const n = toIndex(length);
  if (n < 0) throw namedError("EINVAL");
  if (typeof n === "bigint") throw overflowError("cannot fit 'int' into an index-sized integer");
  return new PyBytes(system(() => readFd(fd, n)).slice());
}

/** The functions, by signature. */
export const fileFunctions: { [signature: string]: (...args: Value[]) => Value } = {
  "stat(path, *, dir_fd=None, follow_symlinks=True)": status,
  "lstat(path, *, dir_fd=None)": (path, kw) => {
    noDirFd("lstat", kw.dir_fd);
    const { native } = pathArgument("lstat", path);
    return statResult(system(() => fs.stat(native, false), path));
  },
  "fstat(fd)": (fd) => statResult(system(() => fs.stat(descriptor(fd)))),
  "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)": access,
  "listdir(path=None)": (path) => links.list(namesIn("listdir", path)),
  "scandir(path=None)": scandir,
  "getcwd()": () => fromJs(workingDirectory()),
  "getcwdb()": () => new PyBytes(encode(fromJs(workingDirectory()), "utf-8", "surrogateescape")),
  "chdir(path)": (path) => {
    const { native } = pathArgument("chdir", path);
    system(() => changeDirectory(String(native)), path);
    return null;
  },
  "mkdir(path, mode=511, *, dir_fd=None)": (path, mode, kw) => {
    noDirFd("mkdir", kw.dir_fd);
    const { native } = pathArgument("mkdir", path);
    system(() => void fs.makeDirectory(native, { mode: cInt(mode) }), path);
    return null;
  },
  "rmdir(path, *, dir_fd=None)": (path, kw) => {
    noDirFd("rmdir", kw.dir_fd);
    const { native } = pathArgument("rmdir", path);
    system(() => fs.removeDirectory(native), path);
    return null;
  },
  "remove(path, *, dir_fd=None)": remove("remove"),
  "unlink(path, *, dir_fd=None)": remove("unlink"),
  "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)": rename("rename"),
  "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)": rename("replace"),
  "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)": (src, dst) => {
    const from = pathArgument("link", src, { name: "src" });
    const to = pathArgument("link", dst, { name: "dst" });
    system(() => fs.link(from.native, to.native), src, dst);
    return null;
  },
  "symlink(src, dst, target_is_directory=False, *, dir_fd=None)": (src, dst, _directory, kw) => {
    noDirFd("symlink", kw.dir_fd);
    const from = pathArgument("symlink", src, { name: "src" });
    const to = pathArgument("symlink", dst, { name: "dst" });
    system(() => fs.symlink(from.native, to.native), src, dst);
    return null;
  },
  "readlink(path, *, dir_fd=None)": (path, kw) => {
    noDirFd("readlink", kw.dir_fd);
    const argument = pathArgument("readlink", path);
    const target = system(() => fs.readLink(argument.native), path);
    return argument.isBytes ? new PyBytes(Uint8Array.from(target)) : fsDecode(target);
  },
  "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)": (path, mode, kw) => {
    noDirFd("chmod", kw.dir_fd);
    const { native, fd } = pathArgument("chmod", path, { fd: true });
    if (!truth(kw.follow_symlinks) && fs.stat(native, false).isSymbolicLink()) {
      throw links.typeError("chmod: follow_symlinks is not supported by Tulip");
    }
    system(() => (fd === undefined ? fs.chmod(native, cInt(mode)) : fs.fchmod(fd, cInt(mode))), path);
    return null;
  },
  "fchmod(fd, mode)": (fd, mode) => {
    system(() => fs.fchmod(descriptor(fd), cInt(mode)));
    return null;
  },
  "chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)": (path, uid, gid, kw) => {
    noDirFd("chown", kw.dir_fd);
    const { native, fd } = pathArgument("chown", path, { fd: true });
    const [u, g] = [cInt(uid), cInt(gid)];
    system(() => {
      if (fd !== undefined) fs.fchown(fd, u, g);
      else if (truth(kw.follow_symlinks)) fs.chown(native, u, g);
      else fs.lchown(native, u, g);
    }, path);
    return null;
  },
  "truncate(path, length)": (path, length) => {
    const { native, fd } = pathArgument("truncate", path, { fd: true });
    const n = Number(toIndex(length));
    if (n < 0) throw namedError("EINVAL", path);
    system(() => (fd === undefined ? fs.truncate(native, n) : truncateFd(fd, n)), path);
    return null;
  },
  "ftruncate(fd, length, /)": (fd, length) => {
    const n = Number(toIndex(length));
    if (n < 0) throw namedError("EINVAL");
    system(() => truncateFd(descriptor(fd), n));
    return null;
  },
  "utime(path, times=None, *, ns=<NULL>, dir_fd=None, follow_symlinks=True)": (path, times, kw) => {
    noDirFd("utime", kw.dir_fd);
    const { native } = pathArgument("utime", path);
    const [atime, mtime] = timesOf(times, kw.ns);
    system(() => fs.setTimes(native, atime, mtime, truth(kw.follow_symlinks)), path);
    return null;
  },
  "umask(mask, /)": (mask) => setUmask(cInt(mask)),
  "open(path, flags, mode=511, *, dir_fd=None)": open,
  "close(fd)": (fd) => {
    system(() => closeFile(descriptor(fd)));
    return null;
  },
  "closerange(fd_low, fd_high, /)": (low, high) => {
    for (let fd = descriptor(low); fd < descriptor(high); fd++) {
      try {
        closeFile(fd);
      } catch {
        // Those that are not open do not matter.
      }
    }
    return null;
  },
  "read(fd, length, /)": (fd, length) => readBytes(descriptor(fd), length),
  "write(fd, data, /)": (fd, data) => {
    const bytes = bytesArgument(data);
    return system(() => writeFd(descriptor(fd), bytes));
  },
  "pread(fd, length, offset, /)": (fd, length, offset) => positioned(fd, offset, (d) => readBytes(d, length)),
  "pwrite(fd, buffer, offset, /)": (fd, data, offset) =>
    positioned(fd, offset, (d) => system(() => writeFd(d, bytesArgument(data)))),
  "lseek(fd, position, whence, /)": (fd, position, whence) => seekTo(descriptor(fd), position, whence),
  "fsync(fd)": (fd) => {
    system(() => syncFd(descriptor(fd)));
    return null;
  },
  "fdatasync(fd)": (fd) => {
    system(() => syncFd(descriptor(fd), true));
    return null;
  },
  "isatty(fd, /)": (fd) => isTty(descriptor(fd)),
};

/** `O_RDONLY` and its like. */
export function openConstants(): { [name: string]: Value } {
  const found: { [name: string]: Value } = {
    O_CLOEXEC: 0o2000000,
    O_ACCMODE: 3,
    O_NDELAY: openFlags.O_NONBLOCK,
  };
  for (const [name, value] of Object.entries(openFlags)) {
    if (name.startsWith("O_") && asInt(value) !== undefined) found[name] = value;
  }
  return found;
}
