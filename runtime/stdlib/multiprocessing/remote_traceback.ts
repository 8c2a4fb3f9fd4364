/** Exceptions that come from another process, with the text of the traceback that they had there. */
import { pythonFunction } from "../../frames/coroutine.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { Exception } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { formatException } from "../../objects/traceback_format.ts";
import { builtinType, type PyType } from "../../objects/type.ts";

export interface RemoteErrors {
  /** The cause of an exception that has come from another process. */
  readonly Traceback: PyType;
  /** Wraps an exception that is to be sent. */
  readonly Wrapped: PyType;
  readonly rebuild: Value;
  /** Wraps an exception: its traceback becomes a text. */
  wrap(e: Value): Value;
  /** Gives an exception of this process the text of its traceback as its cause. */
  explain(e: Value): Value;
}

const quoted = (e: Value): string => `\n"""\n${formatException(e)}"""`;

/**
 * The classes of one module.
 * @param prefix what their names begin with
 */
export function remoteErrors(module: string, prefix: "" | "_"): RemoteErrors {
  class PyRemoteTraceback extends Exception.$Impl {
    __init__(tb: Value): null {
      (this as Value).tb = tb;
      return null;
    }
    __str__(): Value {
      return (this as Value).tb;
    }
  }
  const Traceback = exceptionType(PyRemoteTraceback, {
    name: `${prefix}RemoteTraceback`,
    module,
    signatures: { __init__: "(tb)", __str__: "()" },
  });
  const rebuild = pythonFunction(module, `${prefix}rebuild_exc`, "(exc, tb)", (exc, tb) => {
    exc.__cause__ = Traceback(tb);
    return exc;
  });
  class PyWrapped extends PyObject {
    exc: Value = null;
    tb: Value = null;
    __reduce__(): Value {
      return links.tuple([rebuild, links.tuple([this.exc, this.tb])]);
    }
  }
  const Wrapped = builtinType(PyWrapped, {
    name: `${prefix}ExceptionWithTraceback`,
    module,
    signatures: { __reduce__: "()" },
  });
  return {
    Traceback,
    Wrapped,
    rebuild,
    wrap(e) {
      const wrapped = new PyWrapped();
      wrapped.tb = quoted(e);
      wrapped.exc = e;
      return wrapped;
    },
    explain(e) {
      e.__cause__ = Traceback(quoted(e));
      return e;
    },
  };
}
