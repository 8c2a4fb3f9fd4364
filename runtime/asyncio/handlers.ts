/** The exception state in functions of the runtime that CPython writes in Python: what `except` and `finally` do to it. */
import { handling, type PyBaseException, pythonException, raised } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";

/** The Python exception that was caught; what is the runtime's own failure is thrown on. */
export function caughtException(e: unknown): PyBaseException {
  const exception = pythonException(e);
  if (exception === undefined) throw e;
  return exception;
}

/** `raise made [from cause]` in an `except` clause that handles `handled`. @returns what is to be thrown */
export function raisedWhile(handled: PyBaseException, made: PyBaseException, cause?: Value): PyBaseException {
  const before = handling.current;
  handling.current = handled;
  if (cause !== undefined) made.__cause__ = cause;
  raised(made);
  handling.current = before;
  return made;
}
