/** The module `posixpath`, which is `os.path`. CPython: Lib/posixpath.py, Lib/genericpath.py. */

import { homeOf } from "../host/accounts.ts";
import { environment } from "../host/environment.ts";
import { readLink, stat } from "../host/filesystem.ts";
import { homeDirectory, workingDirectory } from "../host/system.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call } from "../objects/call.ts";
import { lt } from "../objects/comparison.ts";
import { pythonException, typeError, valueError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { normalize } from "../objects/int_value.ts";
import { arrayOf } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { slice } from "../objects/slice.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { isSystemError, namedError, system } from "./os_errors.ts";
import { fsDecode, fspath, hostPath } from "./os_paths.ts";
import * as text from "./path_text.ts";
import { pythonFunctions } from "./python_module.ts";

/** A path's text, bytes as one character each, and how to get back. */
interface Text {
  readonly text: string;
  readonly isBytes: boolean;
}

function textOf(path: Value): Text {
  const given = fspath(path);
  const s = asStr(given);
  return s === undefined ? { text: latin(given.$data), isBytes: true } : { text: toJs(s), isBytes: false };
}

function latin(data: Uint8Array): string {
  return Buffer.from(data).toString("latin1");
}

function back(t: string, isBytes: boolean): Value {
  return isBytes ? new PyBytes(Uint8Array.from(Buffer.from(t, "latin1"))) : fromJs(t);
}

function mapped(path: Value, f: (t: string) => string): Value {
  const { text: t, isBytes } = textOf(path);
  return back(f(t), isBytes);
}

function pair(path: Value, f: (t: string) => readonly string[]): Value {
  const { text: t, isBytes } = textOf(path);
  return tuple(f(t).map((part) => back(part, isBytes)));
}

/** The text of several paths of one kind. @raises TypeError as `genericpath._check_arg_types` */
function texts(
  name: string,
  paths: readonly Value[],
  given: readonly Value[] = paths,
): { texts: string[]; isBytes: boolean } {
  const found: string[] = [];
  let isBytes: boolean | undefined;
  for (const [i, path] of paths.entries()) {
    const s = asStr(path);
    if (s === undefined && !(path instanceof PyBytes)) {
      throw typeError(
        `${name}() argument must be str, bytes, or os.PathLike object, not '${typeOf(given[i]).$name}'`,
      );
    }
    const kind = s === undefined;
    if (isBytes !== undefined && isBytes !== kind)
      throw typeError("Can't mix strings and bytes in path components");
    isBytes = kind;
    found.push(kind ? latin(path.$data) : toJs(s));
  }
  return { texts: found, isBytes: isBytes === true };
}

/** `fspath` that leaves what is no path for `texts` to complain about. */
function tryFspath(path: Value): Value {
  const isPath =
    asStr(path) !== undefined || path instanceof PyBytes || typeOf(path).$proto.__fspath__ !== undefined;
  return isPath ? fspath(path) : path;
}

export function join(a: Value, ...rest: Value[]): Value {
  const paths = [fspath(a), ...rest.map(tryFspath)];
  const { texts: parts, isBytes } = texts("join", paths, [a, ...rest]);
  return back(text.join(parts[0] as string, ...parts.slice(1)), isBytes);
}

/** The status of a path, undefined where there is none. */
function tryStat(path: Value, followLinks = true): ReturnType<typeof stat> | undefined {
  const fd = asInt(path);
  try {
    return stat(fd === undefined ? hostPath(fspath(path)) : Number(fd), followLinks);
  } catch (e) {
    if (isSystemError(e)) return undefined;
    if (pythonException(e)?.$class.$name === "ValueError") return undefined;
    throw e;
  }
}

/** @raises TypeError where the path is none, in the words of `os.stat` */
function checkPath(path: Value, name: string): void {
  if (asStr(path) !== undefined || path instanceof PyBytes || asInt(path) !== undefined) return;
  if (path !== null && typeOf(path).$proto.__fspath__ !== undefined) return;
  throw typeError(`${name}: path should be string, bytes, os.PathLike or integer, not ${typeOf(path).$name}`);
}

function isKind(path: Value, kind: "isDirectory" | "isFile"): boolean {
  checkPath(path, "_path_" + (kind === "isFile" ? "isfile" : "isdir"));
  return tryStat(path)?.[kind]() ?? false;
}

function statOrRaise(path: Value): ReturnType<typeof stat> {
  checkPath(path, "stat");
  const fd = asInt(path);
  if (fd !== undefined) return system(() => stat(Number(fd)), path);
  const native = hostPath(fspath(path), "embedded null byte");
  return system(() => stat(native), path);
}

function seconds(ns: bigint): Value {
  return new PyFloat(Number(ns) / 1e9);
}

export function abspath(path: Value): Value {
  return mapped(path, absolute);
}
function absolute(t: string): string {
  return text.normpath(t.startsWith("/") ? t : text.join(workingDirectory(), t));
}

function expanduser(path: Value): Value {
  return mapped(path, (t) => {
    if (!t.startsWith("~")) return t;
    const slash = t.indexOf("/", 1);
    const end = slash < 0 ? t.length : slash;
    const home = end === 1 ? (environment("HOME") ?? homeDirectory()) : homeOf(t.slice(1, end));
    if (home === undefined) return t;
    return home.replace(/\/+$/, "") + t.slice(end) || "/";
  });
}

function expandvars(path: Value): Value {
  return mapped(path, (t) =>
    t.replace(
      /\$(?:(\w+)|\{([^}]*)\})/g,
      (all, bare?: string, braced?: string) => environment((bare ?? braced) as string) ?? all,
    ),
  );
}

/** `os.path.realpath`. */
function realpath(path: Value, kw: { [key: string]: Value }): Value {
  const strict = truth(kw.strict);
  const { text: t, isBytes } = textOf(path);
  const seen = new Map<string, string | null>();
  const resolve = (base: string, rest: string[]): string => {
    let at = base;
    const todo = rest.slice();
    while (todo.length > 0) {
      const name = todo.shift() as string;
      if (name === "" || name === ".") continue;
      if (name === "..") {
        at = at === "" || at === "/" ? "/" : (text.split(at)[0] as string);
        continue;
      }
      const next = at === "/" ? `/${name}` : `${at}/${name}`;
      const native = isBytes ? Buffer.from(next, "latin1") : hostPath(fromJs(next));
      let isLink: boolean;
      try {
        isLink = stat(native, false).isSymbolicLink();
      } catch (e) {
        if (strict && isSystemError(e)) throw namedError(e.code, back(next, isBytes));
        isLink = false;
      }
      if (!isLink) {
        at = next;
        continue;
      }
      if (seen.has(next)) {
        const known = seen.get(next);
        if (known !== null && known !== undefined) {
          at = known;
          continue;
        }
        if (strict) throw namedError("ELOOP", back(next, isBytes));
        at = next;
        continue;
      }
      seen.set(next, null);
      const link = readLink(native);
      const target = isBytes ? latin(link) : toJs(fsDecode(link));
      at = resolve(target.startsWith("/") ? "/" : at, target.split("/"));
      seen.set(next, at);
    }
    return at;
  };
  const start = t.startsWith("/") ? "/" : workingDirectory();
  return back(resolve(start, t.split("/")), isBytes);
}

function relpath(path: Value, start: Value): Value {
  if (truth(path) === false) throw valueError("no path specified");
  const own = fspath(path);
  const from = start === null ? (own instanceof PyBytes ? back(".", true) : ".") : fspath(start);
  const {
    texts: [to, base],
    isBytes,
  } = texts("relpath", [own, from]) as { texts: [string, string]; isBytes: boolean };
  return back(text.relative(absolute(to), absolute(base)), isBytes);
}

function commonpath(paths: Value): Value {
  const given = arrayOf(paths);
  if (given.length === 0) throw valueError("commonpath() arg is an empty sequence");
  const { texts: all, isBytes } = texts(
    "commonpath",
    given.map((p) => fspath(p)),
  );
  const rooted = all.map((t) => t.startsWith("/"));
  if (new Set(rooted).size > 1) throw valueError("Can't mix absolute and relative paths");
  const split = all.map((t) => t.split("/").filter((p) => p !== "" && p !== "."));
  let common = split[0] as string[];
  for (const names of split) {
    let i = 0;
    while (i < common.length && i < names.length && common[i] === names[i]) i++;
    common = common.slice(0, i);
  }
  return back((rooted[0] ? "/" : "") + common.join("/"), isBytes);
}

function commonprefix(m: Value): Value {
  if (!truth(m)) return "";
  let items = arrayOf(m);
  const first = items[0];
  const isSequence = typeOf(first).$name === "list" || typeOf(first).$name === "tuple";
  if (!isSequence) items = items.map((p) => fspath(p));
  let least = items[0];
  let most = items[0];
  for (const item of items) {
    if (truth(lt(item, least))) least = item;
    if (truth(lt(most, item))) most = item;
  }
  if (isSequence) {
    const n = Math.min(len(least), len(most));
    let i = 0;
    while (i < n && truth(links.eq(least.$items[i], most.$items[i]))) i++;
    return call(getattr(least, "__getitem__"), slice(0, i, null));
  }
  const { texts: t, isBytes } = texts("commonprefix", [least, most]);
  return back(text.commonPrefix(t), isBytes);
}

function samefile(a: Value, b: Value): boolean {
  const [x, y] = [statOrRaise(a), statOrRaise(b)];
  return x.ino === y.ino && x.dev === y.dev;
}

function ismount(path: Value): boolean {
  const own = tryStat(path, false);
  if (own === undefined || own.isSymbolicLink()) return false;
  const parent = tryStat(
    realpath(join(path, fspath(path) instanceof PyBytes ? back("..", true) : ".."), { strict: false }),
    false,
  );
  return parent !== undefined && (own.dev !== parent.dev || own.ino === parent.ino);
}

let made: Value;

/** The one module object of `posixpath` and `os.path`. */
export function load(): PyModule {
  if (made !== undefined) return made;
  const functions = {
    ...pythonFunctions("posixpath", {
      "normcase(s)": (s) => fspath(s),
      "isabs(s)": (s) => textOf(s).text.startsWith("/"),
      "join(a, *p)": join,
      "split(p)": (p) => pair(p, text.split),
      "splitext(p)": (p) => pair(p, text.splitext),
      "splitdrive(p)": (p) => pair(p, (t) => ["", t]),
      "splitroot(p)": (p) => pair(p, text.splitroot),
      "basename(p)": (p) => mapped(p, (t) => text.split(t)[1]),
      "dirname(p)": (p) => mapped(p, (t) => text.split(t)[0]),
      "islink(path)": (p) => tryStat(p, false)?.isSymbolicLink() ?? false,
      "lexists(path)": (p) => tryStat(p, false) !== undefined,
      "ismount(path)": ismount,
      "expanduser(path)": expanduser,
      "expandvars(path)": expandvars,
      "normpath(path)": (p) => mapped(p, text.normpath),
      "abspath(path)": abspath,
      "realpath(filename, *, strict=False)": realpath,
      "relpath(path, start=None)": relpath,
      "commonpath(paths)": commonpath,
    }),
    ...pythonFunctions("genericpath", {
      "exists(path)": (p) => {
        checkPath(p, "_path_exists");
        return tryStat(p) !== undefined;
      },
      "isfile(path)": (p) => isKind(p, "isFile"),
      "isdir(s)": (p) => isKind(p, "isDirectory"),
      "isjunction(path)": (p) => {
        fspath(p);
        return false;
      },
      "isdevdrive(path)": (p) => {
        fspath(p);
        return false;
      },
      "getsize(filename)": (p) => normalize(statOrRaise(p).size),
      "getmtime(filename)": (p) => seconds(statOrRaise(p).mtimeNs),
      "getatime(filename)": (p) => seconds(statOrRaise(p).atimeNs),
      "getctime(filename)": (p) => seconds(statOrRaise(p).ctimeNs),
      "commonprefix(m)": commonprefix,
      "samefile(f1, f2)": samefile,
      "sameopenfile(fp1, fp2)": samefile,
      "samestat(s1, s2)": (a, b) => a.st_ino === b.st_ino && a.st_dev === b.st_dev,
    }),
  };
  made = builtinModule("posixpath", {
    doc: 'Common operations on Posix pathnames.\n\nInstead of importing this module directly, import os and refer to\nthis module as os.path.  The "os.path" name is an alias for this\nmodule on Posix systems; on other systems (e.g. Windows),\nos.path provides the same operations in a manner specific to that\nplatform, and is an alias to another module (e.g. ntpath).\n\nSome of this can actually be useful on non-Posix systems too, e.g.\nfor manipulation of the pathname component of URLs.\n',
    attributes: {
      ...functions,
      curdir: ".",
      pardir: "..",
      extsep: ".",
      sep: "/",
      pathsep: ":",
      defpath: "/bin:/usr/bin",
      altsep: null,
      devnull: "/dev/null",
      supports_unicode_filenames: false,
    },
  });
  return made;
}
