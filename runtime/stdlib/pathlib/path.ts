/** `Path`: paths with access to files. CPython: Lib/pathlib/_local.py. */
import { groupName, homeOf, nameOfUser } from "../../host/accounts.ts";
import { environment } from "../../host/environment.ts";
import { stat as hostStat } from "../../host/filesystem.ts";
import { homeDirectory, workingDirectory } from "../../host/system.ts";
import { importModule } from "../../modules/importer.ts";
import { standardStreams } from "../../modules/streams.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import {
  FileNotFoundError,
  isException,
  keyError,
  NotImplementedError,
  newException,
  OSError,
  pythonException,
  runtimeError,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { iter } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { memoryview_ } from "../../objects/memoryview.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { PyStatResult, scan } from "../os/status.ts";
import { isSystemError } from "../os_errors.ts";
import { fspath, hostPath } from "../os_paths.ts";
import { normpath } from "../path_text.ts";
import { load as loadPosixpath } from "../posixpath.ts";
import { generatorOf } from "../python_module.ts";
import { select } from "./glob.ts";
import { concrete, PyPurePath } from "./pure.ts";

export const UnsupportedOperation: PyType = exceptionType(
  class extends (NotImplementedError.$Impl as Value) {} as Value,
  {
    name: "UnsupportedOperation",
    module: "pathlib",
  },
);

function os(): Value {
  return importModule(null, "os", 0);
}

function open(...args: Value[]): Value {
  return standardStreams.openFunction(...args);
}

type Kind =
  | "isDirectory"
  | "isFile"
  | "isSymbolicLink"
  | "isBlockDevice"
  | "isCharacterDevice"
  | "isFIFO"
  | "isSocket";

export class PyPath extends PyPurePath {
  static override __new__(cls: PyType, ..._args: Value[]): Value {
    const actual = cls === Path ? concrete.path : cls;
    return new actual.$Impl();
  }
  static cwd(cls: Value): Value {
    return cls(fromJs(workingDirectory()));
  }
  static home(cls: Value): Value {
    return cls(fromJs(environment("HOME") ?? homeDirectory()));
  }
  static from_uri(cls: Value, uri: Value): Value {
    const text = toJs(asStr(uri) ?? "");
    if (!text.startsWith("file:")) throw valueError(`URI does not start with 'file:': ${links.repr(uri)}`);
    let path = text.slice(5);
    if (path.startsWith("///")) path = path.slice(2);
    else if (path.startsWith("//localhost/")) path = path.slice(11);
    const bytes = Buffer.from(
      path.replace(/%([0-9A-Fa-f]{2})|([^%]|%)/gs, (_all, hex?: string, c?: string) =>
        hex !== undefined
          ? String.fromCharCode(Number.parseInt(hex, 16))
          : Buffer.from(c as string).toString("latin1"),
      ),
      "latin1",
    );
    const made = cls(callMethod(new PyBytes(Uint8Array.from(bytes)), "decode", "utf-8", "surrogateescape"));
    if (!made.is_absolute()) throw valueError(`URI is not absolute: ${links.repr(uri)}`);
    return made;
  }
  $is(kind: Kind, followLinks = true): boolean {
    try {
      return hostStat(hostPath(fromJs(this.$text)), followLinks)[kind]();
    } catch (e) {
      if (isSystemError(e) || pythonException(e)?.$class.$name === "ValueError") return false;
      throw e;
    }
  }
  stat(kw: Keywords): Value {
    return callKw(os().stat, [this], { follow_symlinks: kw.follow_symlinks });
  }
  lstat(): Value {
    return os().lstat(this);
  }
  exists(kw: Keywords): boolean {
    const path = loadPosixpath() as Value;
    return truth(kw.follow_symlinks) ? path.exists(this) : path.lexists(this);
  }
  is_dir(kw: Keywords): boolean {
    return this.$is("isDirectory", truth(kw.follow_symlinks));
  }
  is_file(kw: Keywords): boolean {
    return this.$is("isFile", truth(kw.follow_symlinks));
  }
  is_symlink(): boolean {
    return this.$is("isSymbolicLink", false);
  }
  is_mount(): boolean {
    return (loadPosixpath() as Value).ismount(this);
  }
  is_junction(): boolean {
    return false;
  }
  is_block_device(): boolean {
    return this.$is("isBlockDevice");
  }
  is_char_device(): boolean {
    return this.$is("isCharacterDevice");
  }
  is_fifo(): boolean {
    return this.$is("isFIFO");
  }
  is_socket(): boolean {
    return this.$is("isSocket");
  }
  samefile(other: Value): boolean {
    const own = callMethod(this, "stat");
    const theirs = other instanceof PyPath ? callMethod(other, "stat") : os().stat(other);
    if (!(own instanceof PyStatResult) || !(theirs instanceof PyStatResult)) return false;
    return own.$items[1] === theirs.$items[1] && own.$items[2] === theirs.$items[2];
  }
  open(mode: Value, buffering: Value, encoding: Value, errors: Value, newline: Value): Value {
    return open(this, mode, buffering, encoding, errors, newline);
  }
  read_bytes(): Value {
    const f = open(this, "rb", 0);
    try {
      return callMethod(f, "read");
    } finally {
      callMethod(f, "close");
    }
  }
  read_text(encoding: Value, errors: Value, newline: Value): Value {
    const f = open(this, "r", -1, encoding, errors, newline);
    try {
      return callMethod(f, "read");
    } finally {
      callMethod(f, "close");
    }
  }
  write_bytes(data: Value): Value {
    memoryview_(data);
    const f = open(this, "wb");
    try {
      return callMethod(f, "write", data);
    } finally {
      callMethod(f, "close");
    }
  }
  write_text(data: Value, encoding: Value, errors: Value, newline: Value): Value {
    if (asStr(data) === undefined) throw typeError(`data must be str, not ${typeOf(data).$name}`);
    const f = open(this, "w", -1, encoding, errors, newline);
    try {
      return callMethod(f, "write", data);
    } finally {
      callMethod(f, "close");
    }
  }
  iterdir(): Value {
    const own = this.$text;
    const found = scan(fromJs(own)).map((entry) => {
      const path = toJs(asStr(entry.$path) ?? "");
      return this.$make(own === "." ? path.slice(2) : path);
    });
    return iter(links.list(found));
  }
  $glob(pattern: Value, recursive: boolean, kw: Keywords): Value {
    const p: PyPurePath = pattern instanceof PyPurePath ? pattern : new PyPurePath();
    let text: string;
    if (p === pattern) text = p.$text;
    else {
      const s = asStr(pattern);
      if (s === undefined) {
        throw typeError(
          `argument should be a str or an os.PathLike object where __fspath__ returns a str, not ${links.repr(typeOf(pattern).$name)}`,
        );
      }
      text = toJs(s);
      p.$parse(text);
    }
    if (p.$root !== "") throw newException(NotImplementedError, "Non-relative patterns are unsupported");
    const parts = p.$tail.slice();
    if (parts.length === 0 && !recursive)
      throw valueError(`Unacceptable pattern: ${links.repr(this.$make(""))}`);
    if (text.endsWith("/")) parts.push("");
    if (recursive) parts.unshift("**");
    if (recursive && parts.length === 1) parts.push("");
    const base = this.$root === "" && this.$tail.length === 0 ? "" : this.$text;
    const options = { ignoreCase: kw.case_sensitive === false, recurseLinks: truth(kw.recurse_symlinks) };
    const self = this;
    function* results(): Generator<Value, Value, Value> {
      for (const path of select(base, parts, options)) yield self.$make(path);
      return null;
    }
    return generatorOf(recursive ? "rglob" : "glob", results());
  }
  glob(pattern: Value, kw: Keywords): Value {
    return this.$glob(pattern, false, kw);
  }
  rglob(pattern: Value, kw: Keywords): Value {
    return this.$glob(pattern, true, kw);
  }
  walk(topDown: Value, onError: Value, followLinks: Value): Value {
    return generatorOf("walk", walkSteps(this, truth(topDown), onError, truth(followLinks)));
  }
  absolute(): Value {
    if (this.$root !== "") return this;
    const cwd = workingDirectory();
    return this.$tail.length === 0 ? this.$make(cwd) : this.$make(`${cwd === "/" ? "" : cwd}/${this.$text}`);
  }
  resolve(strict: Value): Value {
    return this.$make(toJs(asStr(callKw((loadPosixpath() as Value).realpath, [this], { strict })) ?? ""));
  }
  readlink(): Value {
    return this.$make(toJs(asStr(os().readlink(this)) ?? ""));
  }
  touch(mode: Value, existOk: Value): null {
    if (truth(existOk)) {
      try {
        os().utime(this, null);
        return null;
      } catch (e) {
        if (!isException(e, OSError)) throw e;
      }
    }
    const { O_CREAT, O_WRONLY, O_EXCL, open: osOpen, close } = os();
    close(osOpen(this, O_CREAT | O_WRONLY | (truth(existOk) ? 0 : O_EXCL), mode));
    return null;
  }
  mkdir(mode: Value, parents: Value, existOk: Value): null {
    try {
      os().mkdir(this, mode);
    } catch (e) {
      if (isException(e, FileNotFoundError)) {
        const parent = (this as Value).parent;
        if (!truth(parents) || parent === this) throw e;
        callMethodKw(parent, "mkdir", [], { parents: true, exist_ok: true });
        callMethodKw(this, "mkdir", [mode], { parents: false, exist_ok: existOk });
      } else if (!isException(e, OSError) || !truth(existOk) || !this.$is("isDirectory")) throw e;
    }
    return null;
  }
  chmod(mode: Value, kw: Keywords): null {
    callKw(os().chmod, [this, mode], { follow_symlinks: kw.follow_symlinks });
    return null;
  }
  unlink(missingOk: Value): null {
    try {
      os().unlink(this);
    } catch (e) {
      if (!isException(e, FileNotFoundError) || !truth(missingOk)) throw e;
    }
    return null;
  }
  rmdir(): null {
    os().rmdir(this);
    return null;
  }
  rename(target: Value): Value {
    os().rename(this, target);
    return callMethod(this, "with_segments", target);
  }
  replace(target: Value): Value {
    os().replace(this, target);
    return callMethod(this, "with_segments", target);
  }
  symlink_to(target: Value, targetIsDirectory: Value): null {
    os().symlink(target, this, targetIsDirectory);
    return null;
  }
  hardlink_to(target: Value): null {
    os().link(target, this);
    return null;
  }
  expanduser(): Value {
    const first = this.$tail[0];
    if (this.$root !== "" || first === undefined || !first.startsWith("~")) return this;
    const home = first === "~" ? (environment("HOME") ?? homeDirectory()) : homeOf(first.slice(1));
    if (home === undefined) throw runtimeError("Could not determine home directory.");
    return this.$make([normpath(home), ...this.$tail.slice(1)].join("/"));
  }
  owner(kw: Keywords): Value {
    const uid = Number(callMethodKw(this, "stat", [], { follow_symlinks: kw.follow_symlinks }).st_uid);
    const name = nameOfUser(uid);
    if (name === undefined) throw keyError(`getpwuid(): uid not found: ${uid}`);
    return name;
  }
  group(kw: Keywords): Value {
    const gid = Number(callMethodKw(this, "stat", [], { follow_symlinks: kw.follow_symlinks }).st_gid);
    const name = groupName(gid);
    if (name === undefined) throw keyError(`getgrgid(): gid not found: ${gid}`);
    return name;
  }
}

function* walkSteps(
  top: PyPath,
  topDown: boolean,
  onError: Value,
  followLinks: boolean,
): Generator<Value, Value, Value> {
  let listed: ReturnType<typeof scan>;
  try {
    listed = scan(fspath(top));
  } catch (e) {
    if (!isException(e, OSError)) throw e;
    if (onError !== null) call(onError, e);
    return null;
  }
  const dirs: Value[] = [];
  const files: Value[] = [];
  for (const entry of listed) (entry.$is("isDirectory", followLinks) ? dirs : files).push(entry.$name);
  const dirList = links.list(dirs);
  const step = tuple([top, dirList, links.list(files)]);
  if (topDown) yield step;
  for (const name of [...dirList.$items]) {
    yield* walkSteps(callMethod(top, "joinpath", name), topDown, onError, followLinks);
  }
  if (!topDown) yield step;
  return null;
}

const follow = "(*, follow_symlinks=True)";
export const Path: PyType = builtinType(PyPath, {
  name: "Path",
  module: "pathlib._local",
  dict: false,
  style: "python",
  doc: "PurePath subclass that can make system calls.\n\n    Path represents a filesystem path but unlike PurePath, also offers\n    methods to do system calls on path objects. Depending on your system,\n    instantiating a Path will return either a PosixPath or a WindowsPath\n    object. You can also instantiate a PosixPath or WindowsPath directly,\n    but cannot instantiate a WindowsPath on a POSIX system or vice versa.\n    ",
  signatures: {
    __new__: "(*args, **kwargs)",
    stat: follow,
    lstat: "()",
    exists: follow,
    is_dir: follow,
    is_file: follow,
    is_symlink: "()",
    is_mount: "()",
    is_junction: "()",
    is_block_device: "()",
    is_char_device: "()",
    is_fifo: "()",
    is_socket: "()",
    samefile: "(other_path)",
    open: "(mode='r', buffering=-1, encoding=None, errors=None, newline=None)",
    read_bytes: "()",
    read_text: "(encoding=None, errors=None, newline=None)",
    write_bytes: "(data)",
    write_text: "(data, encoding=None, errors=None, newline=None)",
    iterdir: "()",
    glob: "(pattern, *, case_sensitive=None, recurse_symlinks=False)",
    rglob: "(pattern, *, case_sensitive=None, recurse_symlinks=False)",
    walk: "(top_down=True, on_error=None, follow_symlinks=False)",
    absolute: "()",
    resolve: "(strict=False)",
    readlink: "()",
    touch: "(mode=438, exist_ok=True)",
    mkdir: "(mode=511, parents=False, exist_ok=False)",
    chmod: "(mode, *, follow_symlinks=True)",
    unlink: "(missing_ok=False)",
    rmdir: "()",
    rename: "(target)",
    replace: "(target)",
    symlink_to: "(target, target_is_directory=False)",
    hardlink_to: "(target)",
    expanduser: "()",
    owner: follow,
    group: follow,
  },
  classmethods: { cwd: "()", home: "()", from_uri: "(uri)" },
});

class PyPurePosixPath extends PyPurePath {}
export const PurePosixPath: PyType = builtinType(PyPurePosixPath, {
  name: "PurePosixPath",
  module: "pathlib._local",
  dict: false,
  style: "python",
  doc: "PurePath subclass for non-Windows systems.",
});
concrete.pure = PurePosixPath;

class PyPosixPath extends PyPath {}
export const PosixPath: PyType = builtinType(PyPosixPath, {
  name: "PosixPath",
  module: "pathlib._local",
  bases: [Path, PurePosixPath],
  dict: false,
  style: "python",
  doc: "Path subclass for non-Windows systems.",
});
concrete.path = PosixPath;
