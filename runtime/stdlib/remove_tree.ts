/** Removing a directory with everything in it. CPython: `rmtree` in Lib/shutil.py. */
import { entries, removeDirectory, stat, unlink } from "../host/filesystem.ts";
import { PyBytes } from "../objects/bytes.ts";
import { isException, newException, OSError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { system } from "./os_errors.ts";
import { fsDecode, fspath, hostPath } from "./os_paths.ts";
import { join } from "./posixpath.ts";

/** Told of each failure: the function of `os` that failed, the path and the exception. It raises to stop. */
export type OnError = (f: string, path: Value, error: Value) => void;

const raiseIt: OnError = (_f, _path, error) => {
  throw error;
};

/** @raises OSError, unless `onError` does not */
export function removeTree(given: Value, onError: OnError = raiseIt): void {
  const path = fspath(given);
  const attempt = <T>(f: string, at: Value, run: () => T): T | undefined => {
    try {
      return system(run, at);
    } catch (e) {
      if (!isException(e, OSError)) throw e;
      onError(f, at, e);
      return undefined;
    }
  };
  const own = attempt("lstat", path, () => stat(hostPath(path), false));
  if (own === undefined) return;
  if (own.isSymbolicLink()) {
    const error = newException(OSError, "Cannot call rmtree on a symbolic link") as Value;
    error.filename = path;
    onError("islink", path, error);
    return;
  }
  const remove = (directory: Value): void => {
    const names = attempt("scandir", directory, () => entries(hostPath(directory)));
    for (const name of names ?? []) {
      const at = join(
        directory,
        path instanceof PyBytes ? new PyBytes(Uint8Array.from(name)) : fsDecode(name),
      );
      const isDirectory = attempt("lstat", at, () => stat(hostPath(at), false).isDirectory());
      if (isDirectory === true) remove(at);
      else if (isDirectory === false) attempt("unlink", at, () => unlink(hostPath(at)));
    }
    attempt("rmdir", directory, () => removeDirectory(hostPath(directory)));
  };
  remove(path);
}
