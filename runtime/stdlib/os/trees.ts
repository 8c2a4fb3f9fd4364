/** Functions of `os` that CPython writes in Python: whole trees of directories, and more. CPython: Lib/os.py. */

import { PyBytes } from "../../objects/bytes.ts";
import { call, callMethod } from "../../objects/call.ts";
import { encode } from "../../objects/codecs.ts";
import { FileExistsError, isException, OSError, typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { asInt } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import type { Str } from "../../objects/wide_str.ts";
import { open as openFile } from "../io/open.ts";
import { fsDecode, fspath } from "../os_paths.ts";
import { join, load as loadPosixpath } from "../posixpath.ts";
import { generatorOf } from "../python_module.ts";
import { scan } from "./status.ts";

/** The module `os`, whose functions call each other. */
export const own: { os: Value } = { os: null };

function path(name: string, ...args: Value[]): Value {
  return (loadPosixpath() as Value)[name](...args);
}

function* walkSteps(
  top: Value,
  topdown: boolean,
  onerror: Value,
  followLinks: boolean,
): Generator<Value, Value, Value> {
  let listed: ReturnType<typeof scan>;
  try {
    listed = scan(top);
  } catch (e) {
    if (!isException(e, OSError)) throw e;
    if (onerror !== null) call(onerror, e);
    return null;
  }
  const dirs: Value[] = [];
  const files: Value[] = [];
  const below: Value[] = [];
  for (const entry of listed) {
    const isDirectory = entry.$is("isDirectory", true);
    (isDirectory ? dirs : files).push(entry.$name);
    if (!topdown && isDirectory && (followLinks || !entry.$is("isSymbolicLink", false)))
      below.push(entry.$path);
  }
  const dirList = links.list(dirs);
  const step = tuple([top, dirList, links.list(files)]);
  if (!topdown) {
    for (const p of below) yield* walkSteps(p, topdown, onerror, followLinks);
    yield step;
    return null;
  }
  yield step;
  for (const name of [...each(dirList)]) {
    const p = join(top, name);
    if (followLinks || !path("islink", p)) yield* walkSteps(p, topdown, onerror, followLinks);
  }
  return null;
}

function* walk(
  top: Value,
  topdown: Value,
  onerror: Value,
  followlinks: Value,
): Generator<Value, Value, Value> {
  return yield* walkSteps(fspath(top), truth(topdown), onerror, truth(followlinks));
}

function makedirs(name: Value, mode: Value, existOk: Value): null {
  let [head, tail] = path("split", name).$items;
  if (!truth(tail)) [head, tail] = path("split", head).$items;
  if (truth(head) && truth(tail) && !path("exists", head)) {
    try {
      makedirs(head, 0o777, existOk);
    } catch (e) {
      if (!isException(e, FileExistsError)) throw e;
    }
    const current = tail instanceof PyBytes ? new PyBytes(Uint8Array.of(46)) : ".";
    if (truth(links.eq(tail, current))) return null;
  }
  try {
    own.os.mkdir(name, mode);
  } catch (e) {
    if (!isException(e, OSError) || !truth(existOk) || !path("isdir", name)) throw e;
  }
  return null;
}

function removedirs(name: Value): null {
  own.os.rmdir(name);
  let [head, tail] = path("split", name).$items;
  if (!truth(tail)) [head, tail] = path("split", head).$items;
  while (truth(head) && truth(tail)) {
    try {
      own.os.rmdir(head);
    } catch (e) {
      if (isException(e, OSError)) break;
      throw e;
    }
    [head, tail] = path("split", head).$items;
  }
  return null;
}

function renames(from: Value, to: Value): null {
  const [head, tail] = path("split", to).$items;
  if (truth(head) && truth(tail) && !path("exists", head)) makedirs(head, 0o777, false);
  own.os.rename(from, to);
  const [oldHead, oldTail] = path("split", from).$items;
  if (truth(oldHead) && truth(oldTail)) {
    try {
      removedirs(oldHead);
    } catch (e) {
      if (!isException(e, OSError)) throw e;
    }
  }
  return null;
}

function fdopen(fd: Value, ...rest: Value[]): Value {
  if (asInt(fd) === undefined) throw typeError(`invalid fd type (${links.str(fd.$class)}, expected integer)`);
  const [
    mode = "r",
    buffering = -1,
    encoding = null,
    errors = null,
    newline = null,
    closefd = true,
    opener = null,
  ] = rest;
  return openFile(fd, mode, buffering, encoding, errors, newline, closefd, opener);
}

function getExecPath(env: Value): Value {
  const given = callMethod(env ?? own.os.environ, "get", "PATH", null);
  const text = given === null ? "/bin:/usr/bin" : given;
  return callMethod(text, "split", ":");
}

/** The functions, by signature. */
export const treeFunctions: { [signature: string]: (...args: Value[]) => Value } = {
  "walk(top, topdown=True, onerror=None, followlinks=False)": (top, topdown, onerror, followlinks) =>
    generatorOf("walk", walk(top, topdown, onerror, followlinks)),
  "makedirs(name, mode=511, exist_ok=False)": makedirs,
  "removedirs(name)": removedirs,
  "renames(old, new)": renames,
  "getenv(key, default=None)": (key, fallback) => callMethod(own.os.environ, "get", key, fallback),
  "getenvb(key, default=None)": (key, fallback) => callMethod(own.os.environb, "get", key, fallback),
  "fsencode(filename)": (filename) => {
    const given = fspath(filename);
    const s = asStr(given);
    return s === undefined ? given : new PyBytes(encode(s as Str, "utf-8", "surrogateescape"));
  },
  "fsdecode(filename)": (filename) => {
    const given = fspath(filename);
    return given instanceof PyBytes ? fsDecode(given.$data) : given;
  },
  "get_exec_path(env=None)": getExecPath,
  "fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs)": (...args) => {
    const kw = args.pop();
    const names = ["errors", "newline", "closefd", "opener"];
    const rest = args.slice(4);
    for (const [i, name] of names.entries()) rest[i] ??= kw[name];
    return fdopen(args[0], args[1], args[2], args[3], ...rest);
  },
};
