// `ExitStack` and `AsyncExitStack`. CPython: Lib/contextlib.py.
import { Frame, type FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { twins } from "../../frames/twin.ts";
import { callKw } from "../../objects/call.ts";
import {
  handling,
  type PyBaseException,
  pythonException,
  raiseFrom,
  typeError,
} from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, lookupSpecial, typeOf } from "../../objects/type.ts";
import { calledKw } from "../calls_in_frames.ts";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.ts";

type ExitCallback = (type: Value, exc: Value, traceback: Value) => FrameBody;

function qualified(v: Value): string {
  const cls = typeOf(v);
  return `${cls.$module ?? cls.$dict.get("__module__")}.${cls.$qualname}`;
}

function unsupported(v: Value, what: string): Value {
  return raiseFrom(typeError(`'${qualified(v)}' object does not support the ${what} protocol`), null);
}

function* wait(v: Value): FrameBody {
  return v instanceof Frame ? yield v : v;
}

/** Calls a special method of a manager. */
function special(manager: Value, m: Value, ...args: Value[]): Value {
  if (m.$twin !== undefined) return new Frame(m.$twin.apply(manager, args));
  const twin = m.$isMethod === true && m.$boundTo === undefined ? m.$function?.$twin : undefined;
  return twin === undefined ? m.apply(manager, args) : new Frame(twin(manager, ...args));
}

class PyExitStackBase extends PyObject {
  $callbacks: { isSync: boolean; call: ExitCallback }[] = [];
  __init__(): null {
    this.$callbacks = [];
    return null;
  }
  pop_all(): Value {
    const made = new (typeOf(this).$Impl)();
    made.$callbacks = this.$callbacks;
    this.$callbacks = [];
    return made;
  }
  push(exit: Value): Value {
    const method = lookupSpecial(exit, "__exit__");
    if (method === undefined) {
      this.$push(function* (...details) {
        return yield* calledKw(exit, details, null);
      });
    } else this.$pushManager(exit, method);
    return exit;
  }
  *$enterContext(cm: Value): FrameBody {
    const enterMethod = lookupSpecial(cm, "__enter__");
    const exitMethod = lookupSpecial(cm, "__exit__");
    if (enterMethod === undefined || exitMethod === undefined) throw unsupported(cm, "context manager");
    const result = yield* wait(special(cm, enterMethod));
    this.$pushManager(cm, exitMethod);
    return result;
  }
  enter_context(cm: Value): Value {
    return runBlocking(this.$enterContext(cm));
  }
  callback(callback: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const keywords = Object.keys(kw).length > 0 ? kw : null;
    this.$push(function* () {
      yield* calledKw(callback, args, keywords);
      return null;
    });
    return callback;
  }
  $push(call: ExitCallback, isSync = true): void {
    this.$callbacks.push({ isSync, call });
  }
  $pushManager(manager: Value, method: Value): void {
    this.$push(function* (...details) {
      return yield* wait(special(manager, method, ...details));
    });
  }
  /** Runs the callbacks, last first; true if the exception given was suppressed. */
  *$unwind(given: Value): FrameBody {
    let exc: PyBaseException | null = given;
    const frameException = handling.current;
    let suppressed = false;
    let pending = false;
    for (;;) {
      const next = this.$callbacks.pop();
      if (next === undefined) break;
      try {
        const details: [Value, Value, Value] =
          exc === null ? [null, null, null] : [typeOf(exc), exc, exc.$traceback];
        if (truth(yield* next.call(...details))) {
          suppressed = true;
          pending = false;
          exc = null;
        }
      } catch (e) {
        const raised = pythonException(e);
        if (raised === undefined) throw e;
        fixContext(raised, exc, frameException);
        pending = true;
        exc = raised;
      }
    }
    if (pending) throw exc;
    return given !== null && suppressed;
  }
}

/** An exception of a later callback follows the one of an earlier, as if the statements were nested. */
function fixContext(raised: PyBaseException, old: PyBaseException | null, frameException: Value): void {
  let e = raised;
  for (;;) {
    const context = e.$context;
    if (context === null || context === old) return;
    if (context === frameException) break;
    e = context;
  }
  e.$context = old;
}

const _BaseExitStack = builtinType(PyExitStackBase, {
  name: "_BaseExitStack",
  module: "contextlib",
  doc: "A base class for ExitStack and AsyncExitStack.",
  signatures: {
    __init__: "()",
    pop_all: "()",
    push: "(exit)",
    enter_context: "(cm)",
    callback: "(callback, /, *args, **kwds)",
  },
});

class PyExitStack extends PyExitStackBase {
  __enter__(): Value {
    return this;
  }
  __exit__(...details: Value[]): Value {
    return runBlocking(this.$unwind(details[1]));
  }
  close(): null {
    this.__exit__(null, null, null);
    return null;
  }
}

export const ExitStack = builtinType(PyExitStack, {
  name: "ExitStack",
  module: "contextlib",
  bases: [_BaseExitStack, AbstractContextManager],
  metaclass: AbstractContextManager.$class,
  doc: "Context manager for dynamic management of a stack of exit callbacks.\n\nFor example:\n    with ExitStack() as stack:\n        files = [stack.enter_context(open(fname)) for fname in filenames]\n        # All opened files will automatically be closed at the end of\n        # the with statement, even if attempts to open files later\n        # in the list raise an exception.\n",
  signatures: { __enter__: "()", __exit__: "(*exc_details)", close: "()" },
});
twins(_BaseExitStack, {
  enter_context(this: PyExitStack, cm: Value) {
    return this.$enterContext(cm);
  },
});
twins(ExitStack, {
  __exit__(this: PyExitStack, ...details: Value[]) {
    return this.$unwind(details[1]);
  },
  *close(this: PyExitStack) {
    yield* this.$unwind(null);
    return null;
  },
});

class PyAsyncExitStack extends PyExitStackBase {
  *enter_async_context(cm: Value): FrameBody {
    const enterMethod = lookupSpecial(cm, "__aenter__");
    const exitMethod = lookupSpecial(cm, "__aexit__");
    if (enterMethod === undefined || exitMethod === undefined) {
      throw unsupported(cm, "asynchronous context manager");
    }
    const result = yield enterMethod.call(cm);
    this.$pushAsyncManager(cm, exitMethod);
    return result;
  }
  push_async_exit(exit: Value): Value {
    const method = lookupSpecial(exit, "__aexit__");
    if (method === undefined) {
      this.$push(function* (...details) {
        return yield callKw(exit, details, null);
      }, false);
    } else this.$pushAsyncManager(exit, method);
    return exit;
  }
  push_async_callback(callback: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const keywords = Object.keys(kw).length > 0 ? kw : null;
    this.$push(function* () {
      yield callKw(callback, args, keywords);
      return null;
    }, false);
    return callback;
  }
  *aclose(): FrameBody {
    yield* this.$unwind(null);
    return null;
  }
  *__aenter__(): FrameBody {
    return this;
  }
  *__aexit__(...details: Value[]): FrameBody {
    return yield* this.$unwind(details[1]);
  }
  $pushAsyncManager(manager: Value, method: Value): void {
    this.$push(function* (...details) {
      return yield method.apply(manager, details);
    }, false);
  }
}

export const AsyncExitStack = builtinType(PyAsyncExitStack as Value, {
  name: "AsyncExitStack",
  module: "contextlib",
  bases: [_BaseExitStack, AbstractAsyncContextManager],
  metaclass: AbstractAsyncContextManager.$class,
  doc: "Async context manager for dynamic management of a stack of exit\ncallbacks.\n\nFor example:\n    async with AsyncExitStack() as stack:\n        connections = [await stack.enter_async_context(get_connection())\n            for i in range(5)]\n        # All opened connections will automatically be released at the\n        # end of the async with statement, even if attempts to open a\n        # connection later in the list raise an exception.\n",
  signatures: {
    enter_async_context: "(cm)",
    push_async_exit: "(exit)",
    push_async_callback: "(callback, /, *args, **kwds)",
    aclose: "()",
    __aenter__: "()",
    __aexit__: "(*exc_details)",
  },
  coroutines: ["enter_async_context", "aclose", "__aenter__", "__aexit__"],
});
