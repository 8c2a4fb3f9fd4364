// `contextmanager` and `asynccontextmanager`. CPython: Lib/contextlib.py.
import { drive, raiseIn } from "../../frames/coroutine.ts";
import { CREATED, FINISHED, type FrameBody, isRunning, outcome, RAISED } from "../../frames/frame.ts";
import { PyGenerator } from "../../frames/generator.ts";
import { twins } from "../../frames/twin.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import {
  isException,
  isStopAsyncIteration,
  isStopIteration,
  type PyBaseException,
  pythonException,
  RuntimeError,
  raiseFrom,
  runtimeError,
} from "../../objects/exception.ts";
import { next_ } from "../../objects/iteration.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { calledMethod, stepped } from "../calls_in_frames.ts";
import { keywordDict } from "../functools/partial.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.ts";
import { AsyncContextDecorator, ContextDecorator } from "./decorators.ts";

/** What both kinds have: the function, its arguments, and the generator. */
class PyGeneratorContextBase extends PyObject {
  gen: Value = null;
  func: Value = null;
  args: Value = null;
  kwds: Value = null;
  $kw: Keywords | null = null;
  __init__(func: Value, args: Value, kwds: Value): null {
    const kw: Keywords = {};
    for (const [key, value] of kwds.$map.entries()) kw[key] = value;
    start(this, func, args.$items, Object.keys(kw).length > 0 ? kw : null);
    return null;
  }
  _recreate_cm(): Value {
    const made = new (typeOf(this).$Impl)();
    start(made, this.func, this.args.$items, this.$kw);
    return made;
  }
}

function start(self: PyGeneratorContextBase, func: Value, args: Value[], kw: Keywords | null): void {
  self.gen = kw === null && typeof func === "function" ? func(...args) : callKw(func, args, kw);
  self.func = func;
  self.args = tuple(args);
  self.kwds = keywordDict(kw ?? {});
  self.$kw = kw;
  const doc = getattrOr(func, "__doc__", null);
  if (doc !== null) (self as Value).__doc__ = doc;
}

const _GeneratorContextManagerBase = builtinType(PyGeneratorContextBase, {
  name: "_GeneratorContextManagerBase",
  module: "contextlib",
  doc: "Shared functionality for @contextmanager and @asynccontextmanager.",
  signatures: { __init__: "(func, args, kwds)", _recreate_cm: "()" },
});

/** A manager that has entered forgets its arguments, as CPython's does. */
function forget(self: PyGeneratorContextBase): void {
  for (const name of ["args", "kwds", "func"]) Reflect.deleteProperty(self, name);
}

function* stop(gen: Value, message: string): FrameBody {
  const e = runtimeError(message);
  yield* calledMethod(gen, "close");
  throw e;
}

function stopNow(gen: Value, message: string): never {
  const e = runtimeError(message);
  callMethod(gen, "close");
  throw e;
}

/** What `__exit__` makes of the exception that came out when `value` was thrown in. */
function verdict(e: unknown, value: PyBaseException, traceback: Value): boolean {
  const exc = pythonException(e);
  if (exc === undefined) throw e;
  inLibrary(exc, "contextlib.py:162 __exit__");
  if (isStopIteration(exc)) return exc !== value;
  if (exc === value) {
    exc.$traceback = traceback;
    return false;
  }
  if (isException(exc, RuntimeError) && isStopIteration(value) && exc.$cause === value) {
    value.$traceback = traceback;
    return false;
  }
  throw e;
}

function didNotYield(): Value {
  return inLibrary(raiseFrom(runtimeError("generator didn't yield"), null), "contextlib.py:143 __enter__");
}

export class PyGeneratorContextManager extends PyGeneratorContextBase {
  __enter__(): Value {
    forget(this);
    let v: Value;
    try {
      v = next_(this.gen);
    } catch (e) {
      throw inLibrary(e, "contextlib.py:141 __enter__");
    }
    if (v === undefined) throw didNotYield();
    return v;
  }
  *$enter(): FrameBody {
    const { gen } = this;
    if (!(gen instanceof PyGenerator) || gen.$state !== CREATED) return this.__enter__();
    forget(this);
    const handed = yield* stepped(gen, false, null);
    if (handed === RAISED) throw inLibrary(outcome.value, "contextlib.py:141 __enter__");
    if (handed === FINISHED) throw didNotYield();
    return handed;
  }
  __exit__(type: Value, given: Value, traceback: Value): Value {
    const { gen } = this;
    if (type === null) {
      try {
        if (next_(gen) === undefined) return false;
      } catch (e) {
        throw inLibrary(e, "contextlib.py:148 __exit__");
      }
      return stopNow(gen, "generator didn't stop");
    }
    const value: PyBaseException = given ?? type();
    if (gen instanceof PyGenerator && !isRunning(gen)) {
      const handed = raiseIn(gen, value, "generator", drive);
      if (handed === FINISHED) return true;
      if (handed === RAISED) return verdict(outcome.value, value, traceback);
    } else {
      try {
        callMethod(gen, "throw", value);
      } catch (e) {
        return verdict(e, value, traceback);
      }
    }
    return stopNow(gen, "generator didn't stop after throw()");
  }
  *$exit(type: Value, given: Value, traceback: Value): FrameBody {
    const { gen } = this;
    if (!(gen instanceof PyGenerator) || isRunning(gen)) return this.__exit__(type, given, traceback);
    const value: PyBaseException = type === null ? null : (given ?? type());
    if (type === null && gen.$state === 2) return false;
    const handed = yield* stepped(gen, type !== null, value);
    if (handed === FINISHED) return type !== null;
    if (handed === RAISED) {
      if (type === null) throw inLibrary(outcome.value, "contextlib.py:148 __exit__");
      return verdict(outcome.value, value, traceback);
    }
    return yield* stop(gen, type === null ? "generator didn't stop" : "generator didn't stop after throw()");
  }
}

export const _GeneratorContextManager = builtinType(PyGeneratorContextManager, {
  name: "_GeneratorContextManager",
  module: "contextlib",
  bases: [_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator],
  metaclass: AbstractContextManager.$class,
  doc: "Helper for @contextmanager decorator.",
  signatures: { __enter__: "()", __exit__: "(typ, value, traceback)" },
});
twins(_GeneratorContextManager, {
  __enter__(this: PyGeneratorContextManager) {
    return this.$enter();
  },
  __exit__(this: PyGeneratorContextManager, type: Value, value: Value, traceback: Value) {
    return this.$exit(type, value, traceback);
  },
});

class PyAsyncGeneratorContextManager extends PyGeneratorContextBase {
  *__aenter__(): FrameBody {
    forget(this);
    try {
      return yield callMethod(this.gen, "__anext__");
    } catch (e) {
      if (isStopAsyncIteration(e)) {
        throw inLibrary(
          raiseFrom(runtimeError("generator didn't yield"), null),
          "contextlib.py:216 __aenter__",
        );
      }
      throw inLibrary(e, "contextlib.py:214 __aenter__");
    }
  }
  *__aexit__(type: Value, given: Value, traceback: Value): FrameBody {
    const { gen } = this;
    if (type === null) {
      try {
        yield callMethod(gen, "__anext__");
      } catch (e) {
        if (isStopAsyncIteration(e)) return false;
        throw inLibrary(e, "contextlib.py:221 __aexit__");
      }
      return yield* this.$stop("generator didn't stop");
    }
    const value: PyBaseException = given ?? type();
    try {
      yield callMethod(gen, "athrow", value);
    } catch (e) {
      const exc = pythonException(e);
      if (exc === undefined) throw e;
      inLibrary(exc, "contextlib.py:235 __aexit__");
      if (isStopAsyncIteration(exc)) return exc !== value;
      if (exc === value) {
        exc.$traceback = traceback;
        return false;
      }
      const isStop = isStopIteration(value) || isStopAsyncIteration(value);
      if (isException(exc, RuntimeError) && isStop && exc.$cause === value) {
        value.$traceback = traceback;
        return false;
      }
      throw e;
    }
    return yield* this.$stop("generator didn't stop after athrow()");
  }
  *$stop(message: string): FrameBody {
    const e = runtimeError(message);
    yield callMethod(this.gen, "aclose");
    throw e;
  }
}

export const _AsyncGeneratorContextManager = builtinType(PyAsyncGeneratorContextManager as Value, {
  name: "_AsyncGeneratorContextManager",
  module: "contextlib",
  bases: [_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator],
  metaclass: AbstractAsyncContextManager.$class,
  doc: "Helper for @asynccontextmanager decorator.",
  signatures: { __aenter__: "()", __aexit__: "(typ, value, traceback)" },
  coroutines: ["__aenter__", "__aexit__"],
});

function factory(cls: Value): (func: Value) => Value {
  return (func) => {
    const helper = pythonFunction(
      "helper",
      "(*args, **kwds)",
      (...args: Value[]) => {
        const kw: Keywords = args.pop();
        const made = new cls.$Impl();
        start(made, func, args, Object.keys(kw).length > 0 ? kw : null);
        return made;
      },
      "contextlib",
    );
    return updateWrapper(helper, func);
  };
}

/** Documentation: contextlib.contextmanager. */
export const contextmanager = factory(_GeneratorContextManager);
/** Documentation: contextlib.asynccontextmanager. */
export const asynccontextmanager = factory(_AsyncGeneratorContextManager);
