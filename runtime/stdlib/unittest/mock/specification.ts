// Signatures that mocks check their calls with. CPython: Lib/unittest/mock.py.
import { coroutineFunction, pythonFunction } from "../../../frames/coroutine.ts";
import type { FrameBody } from "../../../frames/frame.ts";
import { mayBlock } from "../../../frames/twin.ts";
import { getattr, getattrOr, setattr } from "../../../objects/attribute.ts";
import { callKw, callMethod, callMethodKw } from "../../../objects/call.ts";
import { isException, pythonException, ValueError } from "../../../objects/exception.ts";
import { links } from "../../../objects/links.ts";
import type { Value } from "../../../objects/object.ts";
import { builtinType, isType, type PyType, setClassAttribute, typeOf } from "../../../objects/type.ts";
import { calledKw } from "../../calls_in_frames.ts";
import { pythonFunction as methodFunction } from "../../python_function.ts";
import { callList } from "./calls.ts";
import { fromModule, isFunction, isMock, module, orNone, splitArguments } from "./values.ts";

void builtinType;

/**
 * The function that a call of a value ends in, and its signature; null: it has none.
 * @param asInstance of a class: its instances are called
 */
export function signatureOf(given: Value, asInstance: boolean, skipsFirst: boolean): [Value, Value] | null {
  let func = given;
  let skips = skipsFirst;
  const kind = typeOf(func).$name;
  if (isType(func) && !asInstance) {
    func = getattr(func, "__init__");
    skips = true;
  } else if (kind === "classmethod" || kind === "staticmethod") {
    if (kind === "classmethod") skips = true;
    func = getattr(func, "__func__");
  } else if (!isFunction(func)) {
    func = getattrOr(func, "__call__", undefined);
    if (func === undefined) return null;
  }
  const looked = skips ? fromModule("functools", "partial")(func, null) : func;
  try {
    return [func, fromModule("inspect", "signature")(looked)];
  } catch (error) {
    if (isException(pythonException(error), ValueError)) return null;
    throw error;
  }
}

const details = ["__name__", "__doc__", "__text_signature__", "__module__"];

function copyDetails(from: Value, to: Value): void {
  for (const name of details) {
    const value = getattrOr(from, name, undefined);
    if (value === undefined) continue;
    try {
      setattr(to, name, value);
    } catch (error) {
      if (!links.isAttributeError(error)) throw error;
    }
  }
}

/** Makes calls of a mock fail that the function would refuse. */
export function checkCalls(func: Value, mock: Value, skipsFirst: boolean, asInstance: boolean): void {
  const found = signatureOf(func, asInstance, skipsFirst);
  if (found === null) return;
  const [original, signature] = found;
  const check = methodFunction(
    "checksig",
    "(self, /, *args, **kwargs)",
    (_self, ...given) => {
      const [args, kw] = splitArguments(given);
      callMethodKw(signature, "bind", args, kw);
      return null;
    },
    module,
  );
  copyDetails(original, check);
  setClassAttribute(typeOf(mock), "_mock_check_sig", check);
  setClassAttribute(typeOf(mock), "__signature__", signature);
}

/** A function with the name of another one that checks its arguments and calls the mock. */
export function functionFor(mock: Value, original: Value): Value {
  const found = signatureOf(original, false, isType(original));
  if (found === null) return mock;
  const [, signature] = found;
  const name: string = getattr(original, "__name__");
  const body = function* (...given: Value[]): FrameBody {
    const [args, kw] = splitArguments(withKeywords(given));
    callMethodKw(signature, "bind", args, kw);
    return yield* calledKw(mock, args, orNone(kw));
  };
  const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  const f = pythonFunction(module, isName ? name : "funcopy", "(*args, **kwargs)", mayBlock(body));
  dressFunction(f, mock, signature);
  return f;
}

/** Twins are called without a keyword object where no keyword is given. */
function withKeywords(given: Value[]): Value[] {
  const last = given.at(-1);
  const has = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  return has ? given : [...given, {}];
}

/** The same for a coroutine function. */
export function coroutineFor(mock: Value, original: Value): Value {
  const found = signatureOf(original, false, isType(original));
  if (found === null) return mock;
  const [, signature] = found;
  const name: string = getattr(original, "__name__");
  const f = coroutineFunction(module, name, "(*args, **kwargs)", function* (...given: Value[]): FrameBody {
    const [args, kw] = splitArguments(given);
    callMethodKw(signature, "bind", args, kw);
    return yield callKw(mock, args, orNone(kw));
  });
  dressFunction(f, mock, signature);
  dressCoroutineFunction(f);
  return f;
}

const assertions = [
  "assert_called_with",
  "assert_called",
  "assert_not_called",
  "assert_called_once",
  "assert_called_once_with",
  "assert_has_calls",
  "assert_any_call",
];

/** Gives a function what a mock has. */
function dressFunction(f: Value, mock: Value, signature: Value): void {
  const set = (name: string, value: Value) => setattr(f, name, value);
  set("mock", mock);
  set("called", false);
  set("call_count", 0);
  set("call_args", null);
  for (const name of ["call_args_list", "method_calls", "mock_calls"]) set(name, callList());
  set("return_value", mock.return_value);
  set("side_effect", mock.side_effect);
  set("_mock_children", mock._mock_children);
  for (const name of assertions) {
    const forward = (...given: Value[]) => callMethodKw(mock, name, ...splitArguments(given));
    set(name, pythonFunction(module, name, "(*args, **kwargs)", forward));
  }
  const reset = pythonFunction(module, "reset_mock", "()", () => {
    set("method_calls", callList());
    set("mock_calls", callList());
    callMethod(mock, "reset_mock");
    const result = getattr(f, "return_value");
    if (isMock(result) && result !== mock) callMethod(result, "reset_mock");
    return null;
  });
  set("reset_mock", reset);
  set("__signature__", signature);
  mock._mock_delegate = f;
}

const awaitAssertions = [
  "assert_awaited",
  "assert_awaited_once",
  "assert_awaited_with",
  "assert_awaited_once_with",
  "assert_any_await",
  "assert_has_awaits",
  "assert_not_awaited",
];

function dressCoroutineFunction(f: Value): void {
  setattr(f, "_is_coroutine", fromModule("asyncio.coroutines", "_is_coroutine"));
  setattr(f, "await_count", 0);
  setattr(f, "await_args", null);
  setattr(f, "await_args_list", callList());
  for (const name of awaitAssertions) {
    const forward = (...given: Value[]) => callMethodKw(getattr(f, "mock"), name, ...splitArguments(given));
    setattr(f, name, pythonFunction(module, name, "(*args, **kwargs)", forward));
  }
}

/** Would instances of a class be callable? */
export function hasCallableInstances(v: Value): boolean {
  if (!isType(v)) return getattrOr(v, "__call__", null) !== null;
  return (v as PyType).$mro.some((base) => (base.$dict.get("__call__") ?? null) !== null);
}
