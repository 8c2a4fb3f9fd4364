/** Errors of the system as Python's OSError and its subclasses. */
import { osError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { typeOf } from "../objects/type.ts";
import { errnoOf, strerror } from "./errno.ts";
import { fspath } from "./os_paths.ts";

/** An OSError of the error's name (`ENOENT`), in the C library's words. */
export function namedError(code: string, filename?: Value, filename2?: Value): Value {
  const errno = errnoOf(code);
  return osError(errno, strerror(errno), plain(filename), plain(filename2));
}

/** Errors name paths as strs or bytes. */
function plain(path: Value): Value {
  const isPath = typeof path === "object" && path !== null && typeOf(path).$proto.__fspath__ !== undefined;
  return isPath ? fspath(path) : path;
}

/** Is it an error that Node's system calls throw? */
export function isSystemError(e: unknown): e is { code: string } {
  return e instanceof Error && typeof (e as Value).code === "string" && (e as Value).syscall !== undefined;
}

/** Calls the system, and raises what it refuses as OSError. */
export function system<T>(run: () => T, filename?: Value, filename2?: Value): T {
  try {
    return run();
  } catch (e) {
    if (isSystemError(e)) throw namedError(e.code, filename, filename2);
    throw e;
  }
}
