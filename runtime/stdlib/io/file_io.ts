/** `FileIO`: unbuffered files. CPython: Modules/_io/fileio.c. */
import {
  closeFile,
  describeFd,
  isSeekable,
  isTty,
  openFile,
  openFlags,
  readFd,
  seekFd,
  truncateFd,
  writeFd,
} from "../../host/descriptors.ts";
import { beforeLooking } from "../../modules/importer.ts";
import { bytesArgument } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call } from "../../objects/call.ts";
import { overflowError, typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { asFloat, asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { namedError, system } from "../os_errors.ts";
import { fspath, hostPath } from "../os_paths.ts";
import { joined, PyRawIOBase, RawIOBase, sizeArgument, unsupported, writableBytes } from "./base.ts";

/** Files that hold back what was written to them. */
export const unflushed = new Set<Value>();

/**
 * Writes what files hold back that are in no `with` statement.
 * DEVIATION: CPython closes such files when nobody refers to them any more, as after `open(p, "w").write(s)`. That moment
 * is not known here, so they are written before a program looks at files again.
 * @param all those in `with` statements too: at the end of the program
 */
export function flushAll(all = false): void {
  // Text first, then the buffers that it went to.
  for (let round = 0; round < 2 && unflushed.size > 0; round++) {
    for (const file of [...unflushed]) {
      if (file.$entered && !all) continue;
      try {
        file.$flushPending();
      } catch {
        unflushed.delete(file);
      }
    }
  }
}
beforeLooking.push(flushAll);

interface Mode {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly creates: boolean;
  readonly appends: boolean;
  readonly truncates: boolean;
}

function parseMode(text: string): Mode {
  let main = "";
  let plus = false;
  for (const c of text) {
    if ("xrwa".includes(c)) {
      if (main !== "") throw badMode();
      main = c;
    } else if (c === "+") {
      if (plus) throw badMode();
      plus = true;
    } else if (c !== "b") throw valueError(`invalid mode: ${text.slice(0, 200)}`);
  }
  if (main === "") throw badMode();
  return {
    reads: main === "r" || plus,
    writes: main !== "r" || plus,
    creates: main === "x",
    appends: main === "a",
    truncates: main === "w",
  };
}

function badMode(): Value {
  return valueError("Must have exactly one of create/read/write/append mode and at most one plus");
}

function flagsOf(mode: Mode): number {
  const f = openFlags as { [name: string]: number };
  let flags = mode.reads && mode.writes ? f.O_RDWR : mode.reads ? f.O_RDONLY : f.O_WRONLY;
  if (mode.creates) flags |= f.O_EXCL | f.O_CREAT;
  if (mode.truncates) flags |= f.O_CREAT | f.O_TRUNC;
  if (mode.appends) flags |= f.O_CREAT | f.O_APPEND;
  return flags;
}

/** O_CLOEXEC of Linux, which Node sets by itself but openers are told of. */
const O_CLOEXEC = 0o2000000;

export class PyFileIO extends PyRawIOBase {
  $fd = -1;
  $mode: Mode = parseMode("r");
  $closeFd = true;
  $seekable: boolean | null = null;
  __init__(file: Value, mode: Value, closefd: Value, opener: Value): null {
    const modeText = asStr(mode);
    if (modeText === undefined)
      throw typeError(`FileIO() argument 'mode' must be str, not ${typeOf(mode).$name}`);
    if (asFloat(file) !== undefined) throw typeError("integer argument expected, got float");
    const fd = asInt(file);
    if (fd !== undefined && fd < 0) throw valueError("negative file descriptor");
    const path = fd === undefined ? fspath(file) : undefined;
    this.$mode = parseMode(toJs(modeText));
    this.$closeFd = truth(closefd);
    const flags = flagsOf(this.$mode);
    if (fd !== undefined) {
      this.$fd = Number(fd);
      system(() => describeFd(this.$fd));
    } else {
      if (!this.$closeFd) throw valueError("Cannot use closefd=False with file name");
      const native = hostPath(path, "embedded null byte");
      flushAll();
      if (opener === null) this.$fd = system(() => openFile(native, flags, 0o666), file);
      else {
        const given = call(opener, file, flags | O_CLOEXEC);
        const own = asInt(given);
        if (own === undefined) throw typeError("expected integer from opener");
        if (own < 0) throw valueError(`opener returned ${own}`);
        this.$fd = Number(own);
      }
    }
    const kind = system(() => describeFd(this.$fd));
    if (kind.isDirectory) {
      if (fd === undefined) closeFile(this.$fd);
      this.$fd = -1;
      throw namedError("EISDIR", file);
    }
    (this as Value).name = file;
    if (this.$mode.appends && isSeekable(this.$fd)) seekFd(this.$fd, 0, 2);
    return null;
  }
  $open(): number {
    if (this.$fd < 0) throw valueError("I/O operation on closed file");
    return this.$fd;
  }
  $reading(): number {
    const fd = this.$open();
    if (!this.$mode.reads) throw unsupported("File not open for reading");
    return fd;
  }
  /** One read of the system. */
  $read(size: number): Uint8Array {
    const fd = this.$reading();
    return system(() => readFd(fd, size));
  }
  $readAll(): Uint8Array {
    const fd = this.$reading();
    const parts: Uint8Array[] = [];
    let size = Math.max(system(() => describeFd(fd)).size, 8192) + 1;
    for (;;) {
      const part = system(() => readFd(fd, Math.min(size, 1 << 26)));
      if (part.length === 0) return joined(parts);
      parts.push(part);
      size = Math.max(size, 1 << 16);
    }
  }
  $write(data: Uint8Array): number {
    const fd = this.$open();
    if (!this.$mode.writes) throw unsupported("File not open for writing");
    return system(() => writeFd(fd, data));
  }
  override read(size: Value): Value {
    this.$reading();
    const n = sizeArgument(size);
    return new PyBytes(n < 0 ? this.$readAll() : this.$read(n));
  }
  override readall(): Value {
    return new PyBytes(this.$readAll());
  }
  override readinto(buffer: Value): Value {
    this.$reading();
    const target = writableBytes(buffer, "readinto");
    const data = this.$read(target.length);
    target.set(data);
    return data.length;
  }
  override write(data: Value): Value {
    const fd = this.$open();
    void fd;
    if (!this.$mode.writes) throw unsupported("File not open for writing");
    return this.$write(bytesArgument(data));
  }
  override seek(offset: Value, whence: Value): Value {
    const fd = this.$open();
    if (asFloat(offset) !== undefined) throw typeError("an integer is required");
    return seekTo(fd, offset, whence);
  }
  override tell(): Value {
    const fd = this.$open();
    return system(() => seekFd(fd, 0, 1)) as number;
  }
  override truncate(size: Value): Value {
    const fd = this.$open();
    if (!this.$mode.writes) throw unsupported("File not open for writing");
    const n = size === null ? (system(() => seekFd(fd, 0, 1)) as number) : Number(toIndex(size));
    if (n < 0) throw namedError("EINVAL");
    system(() => truncateFd(fd, n));
    return n;
  }
  override close(): null {
    try {
      super.close();
    } finally {
      const fd = this.$fd;
      this.$fd = -1;
      if (fd >= 0 && this.$closeFd) system(() => closeFile(fd));
    }
    return null;
  }
  override fileno(): Value {
    return this.$open();
  }
  override isatty(): Value {
    return isTty(this.$open());
  }
  override seekable(): Value {
    const fd = this.$open();
    this.$seekable ??= isSeekable(fd);
    return this.$seekable;
  }
  override readable(): Value {
    this.$open();
    return this.$mode.reads;
  }
  override writable(): Value {
    this.$open();
    return this.$mode.writes;
  }
  override get closed(): Value {
    return this.$fd < 0;
  }
  get closefd(): Value {
    return this.$closeFd;
  }
  get mode(): Value {
    const { creates, appends, reads, writes, truncates } = this.$mode;
    if (creates) return reads ? "xb+" : "xb";
    if (appends) return reads ? "ab+" : "ab";
    void truncates;
    return reads && writes ? "rb+" : reads ? "rb" : "wb";
  }
  get _blksize(): Value {
    return system(() => describeFd(this.$open())).blockSize;
  }
  __repr__(): Value {
    const module = "_io.FileIO";
    if (this.$fd < 0) return `<${module} [closed]>`;
    const { name } = this as Value;
    const closefd = this.$closeFd ? "True" : "False";
    if (name === undefined) return `<${module} fd=${this.$fd} mode='${this.mode}' closefd=${closefd}>`;
    return `<${module} name=${links.repr(name)} mode='${this.mode}' closefd=${closefd}>`;
  }
}

/** Moves a descriptor. @raises OSError */
export function seekTo(fd: number, offset: Value, whence: Value): number {
  const to = toIndex(offset);
  if (typeof to === "bigint") throw overflowError("Python int too large to convert to C long");
  const how = Number(toIndex(whence));
  if (how < 0 || how > 2) throw namedError("EINVAL");
  const at = system(() => seekFd(fd, to, how));
  if (at === undefined) throw namedError("EINVAL");
  return at;
}

export const FileIO: PyType = builtinType(PyFileIO, {
  name: "FileIO",
  module: "_io",
  bases: [RawIOBase],
  dict: true,
  doc: "Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading,\nwriting, exclusive creation or appending.  The file will be created if it\ndoesn't exist when opened for writing or appending; it will be truncated\nwhen opened for writing.  A FileExistsError will be raised if it already\nexists when opened for creating. Opening a file for creating implies\nwriting so this mode behaves in a similar way to 'w'.Add a '+' to the mode\nto allow simultaneous reading and writing. A custom opener can be used by\npassing a callable as *opener*. The underlying file descriptor for the file\nobject is then obtained by calling opener with (*name*, *flags*).\n*opener* must return an open file descriptor (passing os.open as *opener*\nresults in functionality similar to passing None).",
  signatures: {
    __init__: "(file, mode='r', closefd=True, opener=None)",
    read: "(size=-1, /)",
    readall: "()",
    readinto: "(buffer, /)",
    write: "(b, /)",
    seek: "(pos, whence=0, /)",
    tell: "()",
    truncate: "(size=None, /)",
    close: "()",
    fileno: "()",
    isatty: "()",
    seekable: "()",
    readable: "()",
    writable: "()",
    __repr__: "()",
  },
});
