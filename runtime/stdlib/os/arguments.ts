/** Arguments that are paths or descriptors. CPython: `path_t` in Modules/posixmodule.c. */
import { PyBytes } from "../../objects/bytes.ts";
import { overflowError, typeError, valueError } from "../../objects/exception.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import { flushAll } from "../io/file_io.ts";
import { fspath, hostPath } from "../os_paths.ts";

export interface PathArgument {
  /** As Node takes it. */
  readonly native: string | Buffer;
  readonly fd: number | undefined;
  /** As the program gave it, for errors. */
  readonly given: Value;
  readonly isBytes: boolean;
}

export interface PathOptions {
  readonly name?: string;
  readonly fd?: boolean;
  readonly none?: boolean;
}

/** @raises TypeError, ValueError */
export function pathArgument(f: string, path: Value, options: PathOptions = {}): PathArgument {
  const { name = "path", fd: allowsFd = false, none = false } = options;
  // What a program has written into a file and not closed, it expects to find.
  flushAll();
  if (path === null && none) return { native: ".", fd: undefined, given: null, isBytes: false };
  const isPath = asStr(path) !== undefined || path instanceof PyBytes;
  if (!isPath && allowsFd && asInt(path) !== undefined) {
    return { native: "", fd: descriptor(path), given: path, isBytes: false };
  }
  if (!isPath && (path === null || typeOf(path).$proto.__fspath__ === undefined)) {
    const kinds = ["string", "bytes", "os.PathLike"];
    if (allowsFd) kinds.push("integer");
    if (none) kinds.push("None");
    const last = kinds.pop();
    throw typeError(`${f}: ${name} should be ${kinds.join(", ")} or ${last}, not ${typeOf(path).$name}`);
  }
  const given = fspath(path);
  const native = hostPath(given, `${f}: embedded null character in ${name}`);
  return { native, fd: undefined, given: path, isBytes: given instanceof PyBytes };
}

/** A file descriptor. @raises TypeError, OverflowError */
export function descriptor(fd: Value): number {
  const n = toIndex(fd);
  if (typeof n === "bigint" || n > 0x7fffffff) throw overflowError("fd is greater than maximum");
  return n;
}

/** An int that C takes as `int`. */
export function cInt(v: Value): number {
  const n = toIndex(v);
  if (typeof n === "bigint" || n > 0x7fffffff || n < -0x80000000) {
    throw overflowError(
      n > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum",
    );
  }
  return n;
}

/** The argument `dir_fd`, which Node has no calls for. */
export function noDirFd(f: string, dirFd: Value): void {
  if (dirFd !== null) throw valueError(`${f}: dir_fd is not supported by Tulip`);
}
