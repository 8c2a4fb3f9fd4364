/** The module `tempfile`. Documentation: "tempfile"; CPython: Lib/tempfile.py. */
import { randomBytes } from "../host/crypto.ts";
import { openFile, openFlags } from "../host/descriptors.ts";
import { environment } from "../host/environment.ts";
import * as fs from "../host/filesystem.ts";
import { workingDirectory } from "../host/system.ts";
import { teardown } from "../modules/exit.ts";
import { importModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import { FileExistsError, isException, OSError, typeError } from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { iter } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { BytesIO } from "./io/bytes_io.ts";
import { open } from "./io/open.ts";
import { TextIOWrapper } from "./io/text.ts";
import { isSystemError, namedError, system } from "./os_errors.ts";
import { fspath, hostPath } from "./os_paths.ts";
import { join, normpath } from "./path_text.ts";
import { pythonFunctions } from "./python_module.ts";
import { removeTree } from "./remove_tree.ts";

const characters = "abcdefghijklmnopqrstuvwxyz0123456789_";
let module_: Value;

function randomName(): string {
  let name = "";
  for (const b of randomBytes(8)) name += characters[b % characters.length];
  return name;
}

function isUsable(directory: string): boolean {
  try {
    fs.access(directory, 2);
    return fs.stat(directory).isDirectory();
  } catch (e) {
    if (isSystemError(e)) return false;
    throw e;
  }
}

let found: string | undefined;

/** The directory for temporary files. @raises FileNotFoundError */
function temporaryDirectory(): Value {
  const { tempdir } = module_;
  if (tempdir !== null && tempdir !== undefined) return tempdir;
  if (found === undefined) {
    const variables = ["TMPDIR", "TEMP", "TMP"].map(environment).filter((d) => d !== undefined && d !== "");
    const candidates = [...(variables as string[]), "/tmp", "/var/tmp", "/usr/tmp", workingDirectory()];
    found = candidates
      .map((d) => (d.startsWith("/") ? normpath(d) : normpath(join(workingDirectory(), d))))
      .find(isUsable);
    if (found === undefined) throw namedError("ENOENT", links.repr(links.list(candidates)));
  }
  module_.tempdir = found;
  return found;
}

interface Place {
  readonly dir: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly isBytes: boolean;
}

function place(suffix: Value, prefix: Value, dir: Value): Place {
  let isBytes: boolean | undefined;
  const read = (v: Value): string | undefined => {
    if (v === null) return undefined;
    const given = fspath(v);
    const kind = given instanceof PyBytes;
    if (isBytes !== undefined && isBytes !== kind)
      throw typeError("Can't mix bytes and non-bytes in path components.");
    isBytes = kind;
    return kind ? Buffer.from(given.$data).toString() : toJs(asStr(given) ?? "");
  };
  const own = { suffix: read(suffix) ?? "", prefix: read(prefix) ?? "tmp", dir: read(dir) };
  const base = own.dir ?? toJs(asStr(temporaryDirectory()) ?? "/tmp");
  return {
    ...own,
    dir: base.startsWith("/") ? base : normpath(join(workingDirectory(), base)),
    isBytes: isBytes === true,
  };
}

function shown(path: string, isBytes: boolean): Value {
  return isBytes ? new PyBytes(Uint8Array.from(Buffer.from(path))) : fromJs(path);
}

/** Tries names until one is free. */
function create<T>(at: Place, make: (path: string) => T): { path: string; result: T } {
  for (let attempt = 0; attempt < 10000; attempt++) {
    const path = join(at.dir, at.prefix + randomName() + at.suffix);
    try {
      return { path, result: system(() => make(path), shown(path, at.isBytes)) };
    } catch (e) {
      if (!isException(e, FileExistsError)) throw e;
    }
  }
  throw namedError("EEXIST", "No usable temporary file name found");
}

function newFile(at: Place): { path: string; result: number } {
  const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = openFlags as { [name: string]: number };
  return create(at, (path) =>
    openFile(hostPath(fromJs(path)), O_RDWR | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o600),
  );
}

function mkdtemp(suffix: Value, prefix: Value, dir: Value): Value {
  const at = place(suffix, prefix, dir);
  const { path } = create(at, (p) => void fs.makeDirectory(hostPath(fromJs(p)), { mode: 0o700 }));
  return shown(path, at.isBytes);
}

/** `_TemporaryFileWrapper`: a file with a name that goes away with it. */
class PyTemporaryFile extends PyObject {
  $deletes = true;
  $deletesOnClose = true;
  $gone = false;
  __init__(file: Value, name: Value, del: Value, deleteOnClose: Value): null {
    const self = this as Value;
    self.file = file;
    self.name = name;
    self.delete = del;
    this.$deletes = truth(del);
    this.$deletesOnClose = truth(deleteOnClose);
    if (this.$deletes) alive.add(this);
    return null;
  }
  $remove(): void {
    if (this.$gone || !this.$deletes) return;
    this.$gone = true;
    alive.delete(this);
    const name = (this as Value).name;
    system(() => fs.unlink(hostPath(name)), name);
  }
  __getattr__(name: Value): Value {
    return getattr((this as Value).file, name);
  }
  close(): null {
    callMethod((this as Value).file, "close");
    if (this.$deletesOnClose) this.$remove();
    return null;
  }
  __enter__(): Value {
    callMethod((this as Value).file, "__enter__");
    return this;
  }
  __exit__(type: Value, value: Value, tb: Value): Value {
    const result = callMethod((this as Value).file, "__exit__", type, value, tb);
    if (this.$deletesOnClose || this.$deletes) this.$remove();
    return result;
  }
  __iter__(): Value {
    return iter((this as Value).file);
  }
}
const TemporaryFileWrapper: PyType = builtinType(PyTemporaryFile, {
  name: "_TemporaryFileWrapper",
  module: "tempfile",
  style: "python",
  signatures: {
    __init__: "(file, name, delete=True, delete_on_close=True)",
    __getattr__: "(name)",
    close: "()",
    __enter__: "()",
    __exit__: "(exc, value, tb)",
    __iter__: "()",
  },
});

/** Temporary files and directories that CPython's destructors would remove at the end. */
const alive = new Set<{ $remove(): void }>();
teardown.push(() => {
  for (const file of [...alive]) {
    try {
      file.$remove();
    } catch {
      // Somebody was quicker.
    }
  }
});

function namedTemporaryFile(
  mode: Value,
  buffering: Value,
  encoding: Value,
  newline: Value,
  suffix: Value,
  prefix: Value,
  dir: Value,
  del: Value,
  kw: Keywords,
): Value {
  const at = place(suffix, prefix, dir);
  const { path, result: fd } = newFile(at);
  const name = shown(path, at.isBytes);
  try {
    const file = open(fd, mode, buffering, encoding, kw.errors, newline, true, null);
    const raw = file.buffer ?? file;
    (raw.raw ?? raw).name = name;
    return TemporaryFileWrapper(file, name, del, kw.delete_on_close);
  } catch (e) {
    fs.unlink(path);
    throw e;
  }
}

function temporaryFile(
  mode: Value,
  buffering: Value,
  encoding: Value,
  newline: Value,
  suffix: Value,
  prefix: Value,
  dir: Value,
  kw: Keywords,
): Value {
  const { path, result: fd } = newFile(place(suffix, prefix, dir));
  fs.unlink(path);
  return open(fd, mode, buffering, encoding, kw.errors, newline, true, null);
}

/** A directory that goes away with its contents. */
class PyTemporaryDirectory extends PyObject {
  $deletes = true;
  $gone = false;
  $ignores = false;
  __init__(suffix: Value, prefix: Value, dir: Value, ignore: Value, kw: Keywords): null {
    (this as Value).name = mkdtemp(suffix, prefix, dir);
    this.$ignores = truth(ignore);
    this.$deletes = truth(kw.delete);
    if (this.$deletes) alive.add(this);
    return null;
  }
  $remove(): void {
    if (this.$gone) return;
    this.$gone = true;
    alive.delete(this);
    try {
      removeTree((this as Value).name);
    } catch (e) {
      if (!isException(e, OSError) || !this.$ignores) {
        // As `rmtree`'s handler there does, a directory that is gone is no error.
        if ((e as Value).errno !== 2) throw e;
      }
    }
  }
  cleanup(): null {
    this.$remove();
    return null;
  }
  __enter__(): Value {
    return (this as Value).name;
  }
  __exit__(): Value {
    if (this.$deletes) this.$remove();
    return null;
  }
  __repr__(): Value {
    return fromJs(`<${typeOf(this).$name} ${links.repr((this as Value).name)}>`);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
const TemporaryDirectory: PyType = builtinType(PyTemporaryDirectory, {
  name: "TemporaryDirectory",
  module: "tempfile",
  style: "python",
  doc: "Create and return a temporary directory.",
  signatures: {
    __init__: "(suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True)",
    cleanup: "()",
    __enter__: "()",
    __exit__: "(exc, value, tb)",
    __repr__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

/** A file in memory until it grows too large. */
class PySpooledTemporaryFile extends PyObject {
  $max = 0;
  $rolled = false;
  $arguments: Value[] = [];
  __init__(
    max: Value,
    mode: Value,
    buffering: Value,
    encoding: Value,
    newline: Value,
    suffix: Value,
    prefix: Value,
    dir: Value,
    kw: Keywords,
  ): null {
    this.$max = Number(max);
    this.$arguments = [mode, buffering, encoding, newline, suffix, prefix, dir, kw];
    const isBinary = toJs(asStr(mode) ?? "").includes("b");
    (this as Value)._file = isBinary
      ? BytesIO()
      : TextIOWrapper(BytesIO(), encoding ?? "utf-8", kw.errors, newline);
    return null;
  }
  rollover(): null {
    if (this.$rolled) return null;
    const self = this as Value;
    const old = self._file;
    const file = temporaryFile(...(this.$arguments as Parameters<typeof temporaryFile>));
    const position = callMethod(old, "tell");
    if (old.buffer === undefined) callMethod(file, "write", callMethod(old, "getvalue"));
    else {
      callMethod(old, "seek", 0);
      callMethod(file, "write", callMethod(old, "read"));
    }
    callMethod(file, "seek", position);
    self._file = file;
    this.$rolled = true;
    return null;
  }
  $check(): void {
    if (this.$rolled || this.$max <= 0) return;
    if (Number(callMethod((this as Value)._file, "tell")) > this.$max) this.rollover();
  }
  get _rolled(): Value {
    return this.$rolled;
  }
  get name(): Value {
    const { _file: file } = this as Value;
    return this.$rolled ? file.name : null;
  }
  fileno(): Value {
    this.rollover();
    return callMethod((this as Value)._file, "fileno");
  }
  write(s: Value): Value {
    const n = callMethod((this as Value)._file, "write", s);
    this.$check();
    return n;
  }
  writelines(lines: Value): Value {
    callMethod((this as Value)._file, "writelines", lines);
    this.$check();
    return null;
  }
  __getattr__(name: Value): Value {
    return getattr((this as Value)._file, name);
  }
  __enter__(): Value {
    return this;
  }
  __exit__(): Value {
    callMethod((this as Value)._file, "close");
    return null;
  }
  __iter__(): Value {
    return iter((this as Value)._file);
  }
}
const SpooledTemporaryFile: PyType = builtinType(PySpooledTemporaryFile, {
  name: "SpooledTemporaryFile",
  module: "tempfile",
  style: "python",
  doc: "Temporary file wrapper, specialized to switch from BytesIO\n    or StringIO to a real file when it exceeds a certain size or\n    when a fileno is needed.\n    ",
  signatures: {
    __init__:
      "(max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None)",
    rollover: "()",
    fileno: "()",
    write: "(s)",
    writelines: "(iterable)",
    __getattr__: "(name)",
    __enter__: "()",
    __exit__: "(exc, value, tb)",
    __iter__: "()",
  },
});

export function load(): PyModule {
  importModule(null, "io", 0);
  const functions = pythonFunctions("tempfile", {
    "gettempdir()": temporaryDirectory,
    "gettempdirb()": () => new PyBytes(Uint8Array.from(Buffer.from(toJs(asStr(temporaryDirectory()) ?? "")))),
    "gettempprefix()": () => "tmp",
    "gettempprefixb()": () => new PyBytes(Uint8Array.from(Buffer.from("tmp"))),
    "mkstemp(suffix=None, prefix=None, dir=None, text=False)": (suffix, prefix, dir) => {
      const at = place(suffix, prefix, dir);
      const { path, result: fd } = newFile(at);
      return tuple([fd, shown(path, at.isBytes)]);
    },
    "mkdtemp(suffix=None, prefix=None, dir=None)": mkdtemp,
    "mktemp(suffix='', prefix='tmp', dir=None)": (suffix, prefix, dir) => {
      const at = place(suffix, prefix, dir);
      return shown(join(at.dir, at.prefix + randomName() + at.suffix), at.isBytes);
    },
    "NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True)":
      namedTemporaryFile,
    "TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None)":
      temporaryFile,
  });
  module_ = builtinModule("tempfile", {
    doc: "Temporary files.",
    attributes: {
      ...functions,
      TemporaryDirectory,
      SpooledTemporaryFile,
      TMP_MAX: 10000,
      tempdir: null,
      template: "tmp",
    },
  });
  return module_;
}
