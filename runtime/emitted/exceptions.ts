/** `assert` and `except*`. */

import { type PyBaseException, raised, runtimeError, wellKnownException } from "../objects/exception.ts";
import { matchStar, prepareReraiseStar } from "../objects/exception_group.ts";
import type { Value } from "../objects/object.ts";

/** The exception of a failed `assert`. */
export function assertionFailed(...message: Value[]): PyBaseException {
  return raised(wellKnownException("AssertionError")(...message));
}

/** An exception while the clauses of an `except*` statement take their parts of it. */
class ExceptStar {
  readonly original: PyBaseException;
  rest: Value;
  readonly raised: Value[] = [];
  constructor(original: PyBaseException) {
    this.original = original;
    this.rest = original;
  }

  /** The part that a clause handles, or null. @raises TypeError */
  split(types: Value): Value {
    const [part, rest] = matchStar(this.rest, types);
    this.rest = rest;
    return part;
  }

  /** An exception that a clause has raised. */
  add(e: PyBaseException): void {
    this.raised.push(e);
  }

  /** What is to be raised at the end, or null. */
  finish(): Value {
    return prepareReraiseStar(this.original, [...this.raised, this.rest]);
  }
}

export function exceptStar(e: PyBaseException): ExceptStar {
  return new ExceptStar(e);
}

/** `super()` where there is no class or no argument. */
export function superWithoutClass(message: string): never {
  throw runtimeError(message);
}
