// Results that Ctrl-C stops. CPython: Lib/unittest/signals.py.
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { builtinType } from "../../objects/type.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";

const module = "unittest.signals";
const signal = (): Value => importModule(null, "signal", 0);

const results = new Set<WeakRef<Value>>();

/** Makes Ctrl-C stop the run of a result. */
export function registerResult(result: Value): null {
  for (const reference of results) if (reference.deref() === undefined) results.delete(reference);
  results.add(new WeakRef(result));
  return null;
}

export function removeResult(result: Value): boolean {
  for (const reference of results) {
    if (reference.deref() !== result) continue;
    results.delete(reference);
    return true;
  }
  return false;
}

class PyInterruptHandler extends PyObject {
  called: Value = false;
  original_handler: Value = null;
  default_handler: Value = null;
  __init__(handler: Value): null {
    const { SIG_DFL, SIG_IGN, default_int_handler } = signal();
    this.original_handler = handler;
    this.default_handler = handler;
    if (equals(handler, SIG_DFL)) this.default_handler = default_int_handler;
    else if (equals(handler, SIG_IGN)) {
      this.default_handler = pythonFunction(
        "default_handler",
        "(unused_signum, unused_frame)",
        () => null,
        module,
      );
    }
    return null;
  }
  __call__(signum: Value, frame: Value): null {
    const { SIGINT } = signal();
    // Somebody else's handler was put in front of this one, or Ctrl-C came a second time.
    if (callMethod(signal(), "getsignal", SIGINT) !== this) call(this.default_handler, signum, frame);
    if (this.called === true) call(this.default_handler, signum, frame);
    this.called = true;
    for (const reference of results) {
      const result = reference.deref();
      if (result !== undefined) callMethod(result, "stop");
    }
    return null;
  }
}
const _InterruptHandler = builtinType(PyInterruptHandler, {
  name: "_InterruptHandler",
  module,
  signatures: { __init__: "(default_handler)", __call__: "(signum, frame)" },
});

let installed: Value = null;

/** Puts the handler in place, once. */
export function installHandler(): null {
  if (installed !== null) return null;
  const { SIGINT } = signal();
  installed = call(_InterruptHandler, callMethod(signal(), "getsignal", SIGINT));
  callMethod(signal(), "signal", SIGINT, installed);
  return null;
}

/** Removes the handler, or makes a function run without it. */
export function removeHandler(method: Value): Value {
  const { SIGINT } = signal();
  if (method === null) {
    if (installed !== null) callMethod(signal(), "signal", SIGINT, installed.original_handler);
    return null;
  }
  const inner = pythonFunction(
    "inner",
    "(*args, **kwargs)",
    (...args: Value[]) => {
      const kw: Keywords = args.pop();
      const before = callMethod(signal(), "getsignal", SIGINT);
      removeHandler(null);
      try {
        return callKw(method, args, kw);
      } finally {
        callMethod(signal(), "signal", SIGINT, before);
      }
    },
    module,
  );
  return updateWrapper(inner, method);
}

export const signalFunctions = {
  "registerResult(result)": registerResult,
  "removeResult(result)": removeResult,
  "installHandler()": installHandler,
  "removeHandler(method=None)": removeHandler,
};

export function load(): PyModule {
  return builtinModule(module, {
    style: "python",
    functions: signalFunctions,
    attributes: { _InterruptHandler, __unittest: true },
  });
}
