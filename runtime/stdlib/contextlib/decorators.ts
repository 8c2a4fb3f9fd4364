// Context managers that work as decorators. CPython: Lib/contextlib.py.
import { Coroutine } from "../../frames/coroutine.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import { CodeFlags } from "../../objects/callable.ts";
import { handling, pythonException } from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { calledKw, calledMethod } from "../calls_in_frames.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";

/** Takes the keywords off the arguments; a twin that is called without any gets no object for them. */
function keywordsOf(args: Value[]): Keywords | null {
  const last = args.at(-1);
  if (typeof last !== "object" || last === null || Object.getPrototypeOf(last) !== Object.prototype)
    return null;
  const kw: Keywords = args.pop();
  return Object.keys(kw).length > 0 ? kw : null;
}

/** Runs `body` while an exception is being handled. */
function whileHandling<T>(exc: Value, body: () => T): T {
  const before = handling.current;
  handling.current = exc;
  try {
    return body();
  } finally {
    handling.current = before;
  }
}

class PyContextDecorator extends PyObject {
  _recreate_cm(): Value {
    return this;
  }
  __call__(func: Value): Value {
    const self = this as Value;
    const inner = pythonFunction(
      "inner",
      "(*args, **kwds)",
      (...args: Value[]) => {
        const kw = keywordsOf(args);
        const cm = self._recreate_cm();
        callMethod(cm, "__enter__");
        let result: Value;
        try {
          result = callKw(func, args, kw);
        } catch (e) {
          const exc = pythonException(e);
          if (exc === undefined) throw e;
          const swallow = whileHandling(exc, () =>
            truth(callMethod(cm, "__exit__", typeOf(exc), exc, exc.$traceback)),
          );
          if (swallow) return null;
          throw exc;
        }
        callMethod(cm, "__exit__", null, null, null);
        return result;
      },
      "contextlib",
    );
    inner.$twin = function* (...args: Value[]): FrameBody {
      const kw = keywordsOf(args);
      const cm = self._recreate_cm();
      yield* calledMethod(cm, "__enter__");
      let result: Value;
      try {
        result = yield* calledKw(func, args, kw);
      } catch (e) {
        const exc = pythonException(e);
        if (exc === undefined) throw e;
        const before = handling.current;
        handling.current = exc;
        try {
          if (truth(yield* calledMethod(cm, "__exit__", typeOf(exc), exc, exc.$traceback))) return null;
        } finally {
          handling.current = before;
        }
        throw exc;
      }
      yield* calledMethod(cm, "__exit__", null, null, null);
      return result;
    };
    return updateWrapper(inner, func);
  }
}

export const ContextDecorator = builtinType(PyContextDecorator, {
  name: "ContextDecorator",
  module: "contextlib",
  doc: "A base class or mixin that enables context managers to work as decorators.",
  signatures: { _recreate_cm: "()", __call__: "(func)" },
});

class PyAsyncContextDecorator extends PyObject {
  _recreate_cm(): Value {
    return this;
  }
  __call__(func: Value): Value {
    const self = this as Value;
    const inner = pythonFunction(
      "inner",
      "(*args, **kwds)",
      (...args: Value[]) => new Coroutine(body(args), inner.$code as never),
      "contextlib",
    );
    (inner.$code as Value).flags |= CodeFlags.COROUTINE;
    function* body(args: Value[]): FrameBody {
      const kw = keywordsOf(args);
      const cm = self._recreate_cm();
      yield callMethod(cm, "__aenter__");
      let result: Value;
      try {
        result = yield callKw(func, args, kw);
      } catch (e) {
        const exc = pythonException(e);
        if (exc === undefined) throw e;
        const before = handling.current;
        handling.current = exc;
        try {
          if (truth(yield callMethod(cm, "__aexit__", typeOf(exc), exc, exc.$traceback))) return null;
        } finally {
          handling.current = before;
        }
        throw exc;
      }
      yield callMethod(cm, "__aexit__", null, null, null);
      return result;
    }
    return updateWrapper(inner, func);
  }
}

export const AsyncContextDecorator = builtinType(PyAsyncContextDecorator, {
  name: "AsyncContextDecorator",
  module: "contextlib",
  doc: "A base class or mixin that enables async context managers to work as decorators.",
  signatures: { _recreate_cm: "()", __call__: "(func)" },
});
