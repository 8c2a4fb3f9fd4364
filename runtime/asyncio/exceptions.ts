/** asyncio exceptions. CPython: Lib/asyncio/exceptions.py. */

import type { PyModule } from "../modules/module.ts";
import { exceptionType, PyBaseException } from "../objects/base_exception.ts";
import { EOFError, Exception, newException, RuntimeError } from "../objects/exception.ts";
import { len } from "../objects/length.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { typeOf } from "../objects/type.ts";
import { submodule } from "./submodules.ts";

const module = "asyncio.exceptions";

export class PyCancelledError extends PyBaseException {}
/** Documentation: asyncio.CancelledError. */
export const CancelledError = exceptionType(PyCancelledError, {
  name: "CancelledError",
  module,
  doc: "The Future or Task was cancelled.",
});

export const InvalidStateError = exceptionType(class extends Exception.$Impl {}, {
  name: "InvalidStateError",
  module,
  doc: "The operation is not allowed in this state.",
});

export const SendfileNotAvailableError = exceptionType(class extends RuntimeError.$Impl {}, {
  name: "SendfileNotAvailableError",
  module,
});

class PyIncompleteReadError extends EOFError.$Impl {
  __init__(partial: Value, expected: Value): null {
    const wanted = expected === null ? "undefined" : links.repr(expected);
    this.$args = [`${len(partial)} bytes read on a total of ${wanted} expected bytes`];
    const self = this as Value;
    self.partial = partial;
    self.expected = expected;
    return null;
  }
  __reduce__(): Value {
    const self = this as Value;
    return links.tuple([typeOf(this), links.tuple([self.partial, self.expected])]);
  }
}
export const IncompleteReadError = exceptionType(PyIncompleteReadError, {
  name: "IncompleteReadError",
  module,
  signatures: { __init__: "(partial, expected)", __reduce__: "()" },
});

class PyLimitOverrunError extends Exception.$Impl {
  __init__(message: Value, consumed: Value): null {
    this.$args = [message];
    (this as Value).consumed = consumed;
    return null;
  }
  __reduce__(): Value {
    return links.tuple([typeOf(this), links.tuple([this.$args[0], (this as Value).consumed])]);
  }
}
export const LimitOverrunError = exceptionType(PyLimitOverrunError, {
  name: "LimitOverrunError",
  module,
  signatures: { __init__: "(message, consumed)", __reduce__: "()" },
});

export const BrokenBarrierError = exceptionType(class extends RuntimeError.$Impl {}, {
  name: "BrokenBarrierError",
  module,
  doc: "Barrier is broken by barrier.abort() call.",
});

export function isCancelledError(e: unknown): e is PyCancelledError {
  return e instanceof PyCancelledError;
}

/** A CancelledError, with a message unless that is None; its context is not set. */
export function cancelledError(message: Value): PyCancelledError {
  const e = new PyCancelledError();
  e.$args = message === null ? [] : [message];
  return e;
}

export function invalidStateError(message: string): PyBaseException {
  return newException(InvalidStateError, message);
}

/** The module `asyncio.exceptions`. */
export function load(): PyModule {
  return submodule("exceptions");
}
