/** The module `shutil`. Documentation: "shutil"; CPython: Lib/shutil.py. */

import { pythonFunction } from "../frames/coroutine.ts";
import { environment } from "../host/environment.ts";
import * as fs from "../host/filesystem.ts";
import { terminalSize } from "../host/system.ts";
import { importModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { standardStreams } from "../modules/streams.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callMethod } from "../objects/call.ts";
import {
  FileNotFoundError,
  isException,
  newException,
  OSError,
  raise,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { set_ } from "../objects/set.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import type { PyType } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { makeNamedTuple } from "./collections/namedtuple.ts";
import { matcher } from "./fnmatch.ts";
import { flushAll } from "./io/file_io.ts";
import { terminal_size } from "./os/processes.ts";
import { scan } from "./os/status.ts";
import { system } from "./os_errors.ts";
import { fspath, hostPath } from "./os_paths.ts";
import { join, load as loadPosixpath } from "./posixpath.ts";
import { pythonFunctions } from "./python_module.ts";
import { removeTree } from "./remove_tree.ts";

const ShError: PyType = exceptionType(class extends (OSError.$Impl as Value) {} as Value, {
  name: "Error",
  module: "shutil",
});
const SameFileError: PyType = exceptionType(class extends (ShError.$Impl as Value) {} as Value, {
  name: "SameFileError",
  module: "shutil",
});
const SpecialFileError: PyType = exceptionType(class extends (OSError.$Impl as Value) {} as Value, {
  name: "SpecialFileError",
  module: "shutil",
});

const os = () => importModule(null, "os", 0) as Value;
const path = () => loadPosixpath() as Value;

function isSame(src: Value, dst: Value): boolean {
  try {
    return path().samefile(src, dst);
  } catch (e) {
    if (isException(e, OSError)) return false;
    throw e;
  }
}

function isLink(p: Value): boolean {
  return path().islink(p);
}

function copyfile(src: Value, dst: Value, kw: Keywords): Value {
  if (isSame(src, dst)) {
    throw raise(
      newException(SameFileError, fromJs(`${links.repr(src)} and ${links.repr(dst)} are the same file`)),
    );
  }
  for (const f of [src, dst]) {
    let status: ReturnType<typeof fs.stat>;
    try {
      status = fs.stat(hostPath(fspath(f)));
    } catch {
      continue;
    }
    if (status.isFIFO()) {
      throw raise(newException(SpecialFileError, fromJs(`\`${links.str(fspath(f))}\` is a named pipe`)));
    }
  }
  if (!truth(kw.follow_symlinks) && isLink(src)) {
    os().symlink(os().readlink(src), dst);
    return dst;
  }
  flushAll();
  const { openFunction: open } = standardStreams;
  const from = open(src, "rb");
  try {
    let to: Value;
    try {
      to = open(dst, "wb");
    } catch (e) {
      if (isException(e, OSError) && (e as Value).errno === 21 && !path().exists(dst)) {
        throw raise(newException(FileNotFoundError, fromJs(`Directory does not exist: ${links.str(dst)}`)));
      }
      throw e;
    }
    try {
      callMethod(to, "write", callMethod(from, "read"));
    } finally {
      callMethod(to, "close");
    }
  } finally {
    callMethod(from, "close");
  }
  return dst;
}

function copyfileobj(from: Value, to: Value, length: Value): null {
  const size = truth(length) ? length : 65536;
  for (;;) {
    const piece = callMethod(from, "read", size);
    if (len(piece) === 0) return null;
    callMethod(to, "write", piece);
  }
}

function copymode(src: Value, dst: Value, kw: Keywords): null {
  if (!truth(kw.follow_symlinks) && isLink(src) && isLink(dst)) return null;
  const mode = Number(system(() => fs.stat(hostPath(fspath(src))), src).mode) & 0o7777;
  system(() => fs.chmod(hostPath(fspath(dst)), mode), dst);
  return null;
}

function copystat(src: Value, dst: Value, kw: Keywords): null {
  const follow = truth(kw.follow_symlinks) || !(isLink(src) && isLink(dst));
  const status = system(() => fs.stat(hostPath(fspath(src)), follow), src);
  const target = hostPath(fspath(dst));
  system(() => fs.setTimes(target, Number(status.atimeNs) / 1e9, Number(status.mtimeNs) / 1e9, follow), dst);
  if (follow) system(() => fs.chmod(target, Number(status.mode) & 0o7777), dst);
  return null;
}

function intoDirectory(src: Value, dst: Value): Value {
  return path().isdir(dst) ? join(dst, path().basename(src)) : dst;
}

function copy(src: Value, dst: Value, kw: Keywords): Value {
  const to = intoDirectory(src, dst);
  copyfile(src, to, kw);
  copymode(src, to, kw);
  return to;
}

function copy2(src: Value, dst: Value, kw: Keywords): Value {
  const to = intoDirectory(src, dst);
  copyfile(src, to, kw);
  copystat(src, to, kw);
  return to;
}

const follows: Keywords = { follow_symlinks: true };
const staysOnLinks: Keywords = { follow_symlinks: false };

function copytree(
  src: Value,
  dst: Value,
  symlinks: Value,
  ignore: Value,
  copyFunction: Value,
  ignoreDangling: Value,
  dirsExistOk: Value,
): Value {
  const listed = scan(src);
  let ignored: Value[] = [];
  if (ignore !== null) {
    const names = links.list(listed.map((entry) => entry.$name));
    ignored = [...each(call(ignore, fspath(src), names))];
  }
  os().makedirs(dst, 0o777, dirsExistOk);
  const errors: Value[] = [];
  for (const entry of listed) {
    if (ignored.some((name) => truth(links.eq(name, entry.$name)))) continue;
    const from = join(src, entry.$name);
    const to = join(dst, entry.$name);
    try {
      if (entry.$is("isSymbolicLink", false)) {
        const target = os().readlink(from);
        if (truth(symlinks)) {
          os().symlink(target, to);
          copystat(from, to, staysOnLinks);
        } else if (!path().exists(target) && truth(ignoreDangling)) {
          // Left out.
        } else if (entry.$is("isDirectory", true)) {
          copytree(from, to, symlinks, ignore, copyFunction, ignoreDangling, dirsExistOk);
        } else call(copyFunction, from, to);
      } else if (entry.$is("isDirectory", true)) {
        copytree(from, to, symlinks, ignore, copyFunction, ignoreDangling, dirsExistOk);
      } else call(copyFunction, from, to);
    } catch (e) {
      if (isException(e, ShError)) errors.push(...each((e as Value).$args[0]));
      else if (isException(e, OSError)) errors.push(tuple([from, to, links.str(e)]));
      else throw e;
    }
  }
  try {
    copystat(src, dst, follows);
  } catch (e) {
    if (!isException(e, OSError)) throw e;
    errors.push(tuple([src, dst, links.str(e)]));
  }
  if (errors.length > 0) throw raise(newException(ShError, links.list(errors)));
  return dst;
}

function rmtree(target: Value, ignoreErrors: Value, onerror: Value, kw: Keywords): null {
  flushAll();
  const { onexc } = kw;
  removeTree(target, (f, at, error) => {
    if (truth(ignoreErrors)) return;
    const failed = f === "islink" ? path().islink : os()[f];
    if (onexc !== null) call(onexc, failed, at, error);
    else if (onerror !== null) call(onerror, failed, at, tuple([error.$class, error, error.$traceback]));
    else throw error;
  });
  return null;
}

function move(src: Value, dst: Value, copyFunction: Value): Value {
  let real = dst;
  if (path().isdir(dst)) {
    if (isSame(src, dst) && !isLink(src)) {
      os().rename(src, dst);
      return null;
    }
    const name = path().basename(
      callMethod(
        fspath(src),
        "rstrip",
        fspath(src) instanceof PyBytes ? new PyBytes(Uint8Array.of(47)) : "/",
      ),
    );
    real = join(dst, name);
    if (path().exists(real)) {
      throw raise(newException(ShError, fromJs(`Destination path '${links.str(real)}' already exists`)));
    }
  }
  try {
    os().rename(src, real);
    return real;
  } catch (e) {
    if (!isException(e, OSError)) throw e;
    if (isLink(src)) {
      os().symlink(os().readlink(src), real);
      os().unlink(src);
    } else if (path().isdir(src)) {
      const inside = `${links.str(path().abspath(real))}/`.startsWith(`${links.str(path().abspath(src))}/`);
      if (inside) {
        throw raise(
          newException(
            ShError,
            fromJs(`Cannot move a directory '${links.str(src)}' into itself '${links.str(dst)}'.`),
          ),
        );
      }
      copytree(src, real, true, null, copyFunction, false, false);
      rmtree(src, false, null, { onexc: null });
    } else {
      call(copyFunction, src, real);
      os().unlink(src);
    }
    return real;
  }
}

function which(cmd: Value, mode: Value, search: Value): Value {
  const name = toJs(asStr(fspath(cmd)) ?? "");
  const isRunnable = (file: string) => {
    const p = fromJs(file);
    return path().exists(p) && os().access(p, mode) && !path().isdir(p);
  };
  if (name.includes("/")) return isRunnable(name) ? cmd : null;
  const text = search === null ? (environment("PATH") ?? "/bin:/usr/bin") : toJs(asStr(fspath(search)) ?? "");
  if (text === "") return null;
  for (const directory of new Set(text.split(":"))) {
    const file =
      directory === "" ? name : directory.endsWith("/") ? directory + name : `${directory}/${name}`;
    if (isRunnable(file)) return fromJs(file);
  }
  return null;
}

function getTerminalSize(fallback: Value): Value {
  const read = (name: string) => {
    const n = Number.parseInt(environment(name) ?? "", 10);
    return Number.isNaN(n) ? 0 : n;
  };
  let [columns, lines] = [read("COLUMNS"), read("LINES")];
  if (columns <= 0 || lines <= 0) {
    const size = terminalSize(1) ?? (fallback.$items as [number, number]);
    if (columns <= 0) columns = size[0] || fallback.$items[0];
    if (lines <= 0) lines = size[1] || fallback.$items[1];
  }
  return terminal_size.make([columns, lines]);
}

export function load(): PyModule {
  importModule(null, "os", 0);
  const copy2Function = pythonFunction("shutil", "copy2", "(src, dst, *, follow_symlinks=True)", copy2);
  const usage = makeNamedTuple("usage", ["total", "used", "free"], null, "shutil");
  return builtinModule("shutil", {
    doc: "Utility functions for copying and archiving files and directory trees.\n\nXXX The functions here don't copy the resource fork or other metadata on Mac.\n\n",
    attributes: {
      ...pythonFunctions("shutil", {
        "copyfileobj(fsrc, fdst, length=0)": copyfileobj,
        "copyfile(src, dst, *, follow_symlinks=True)": copyfile,
        "copymode(src, dst, *, follow_symlinks=True)": copymode,
        "copystat(src, dst, *, follow_symlinks=True)": copystat,
        "copy(src, dst, *, follow_symlinks=True)": copy,
        "copytree(src, dst, symlinks=False, ignore=None, copy_function=<copy2>, ignore_dangling_symlinks=False, dirs_exist_ok=False)":
          (src, dst, symlinks, ignore, f, dangling, exist) =>
            copytree(fspath(src), dst, symlinks, ignore, f ?? copy2Function, dangling, exist),
        "rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None)": rmtree,
        "move(src, dst, copy_function=<copy2>)": (src, dst, f) => move(src, dst, f ?? copy2Function),
        "which(cmd, mode=1, path=None)": which,
        "disk_usage(path)": (p) => {
          const v = system(() => fs.volume(hostPath(fspath(p))), p);
          return usage(v.blocks * v.bsize, (v.blocks - v.bfree) * v.bsize, v.bavail * v.bsize);
        },
        "get_terminal_size(fallback=<80x24>)": (fallback) => getTerminalSize(fallback ?? tuple([80, 24])),
        "chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True)": (p, user, group) => {
          if (user === null && group === null) throw valueError("user and/or group must be set");
          const id = (v: Value): number => {
            if (v === null) return -1;
            const n = asInt(v);
            if (n === undefined) throw typeError("shutil.chown() takes ids, not names, in Tulip");
            return Number(n);
          };
          os().chown(p, id(user), id(group));
          return null;
        },
        "ignore_patterns(*patterns)": (...patterns) =>
          pythonFunction("shutil", "_ignore_patterns", "(path, names)", (_path, names) => {
            const found: Value[] = [];
            for (const pattern of patterns) {
              const matches = matcher(toJs(asStr(pattern) ?? ""));
              for (const name of each(names)) if (matches(toJs(asStr(name) ?? ""))) found.push(name);
            }
            return set_(links.list(found));
          }),
      }),
      copy2: copy2Function,
      Error: ShError,
      SameFileError,
      SpecialFileError,
    },
  });
}
