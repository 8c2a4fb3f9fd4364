/** Calls of values that are not plain functions, and calls with keywords (internals.md §3). CPython: Objects/call.c. */
import { attr, bind, getattr } from "./attribute.ts";
import { type PyFunction, type PyMethodForm, wrongArguments } from "./callable.ts";
import { callType, constructHooks } from "./construct.ts";
import { links } from "./links.ts";
import { jsName, pyName } from "./names.ts";
import type { Value } from "./object.ts";
import { bindArguments, type Keywords } from "./signature.ts";
import { hooks, isSubtype, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";

/** Something that JavaScript can call: the value itself, its `__call__`, or a function that raises TypeError. */
export function fn(v: Value): (...args: Value[]) => Value {
  if (typeof v === "function") return v;
  const call = lookupSpecial(v, "__call__");
  if (call !== undefined) return (...args) => call.apply(v, args);
  return () => {
    throw notCallable(v);
  };
}

function notCallable(v: Value): Value {
  return links.typeError(`'${typeOf(v).$name}' object is not callable`);
}

/** `callable(v)`. */
export function callable(v: Value): boolean {
  return typeof v === "function" || typeOf(v).$proto.__call__ !== undefined;
}

/** Calls any Python value with positional arguments. */
export function call(f: Value, ...args: Value[]): Value {
  return typeof f === "function" ? f(...args) : fn(f)(...args);
}

/**
 * Calls any Python value with positional and keyword arguments.
 * @param keywords keys are `jsName`d; null: none
 */
export function callKw(f: Value, args: Value[], given: Keywords | null): Value {
  const keywords = given === null || isEmpty(given) ? null : given;
  if (typeof f !== "function") {
    const m = lookupSpecial(f, "__call__");
    if (m === undefined) throw notCallable(f);
    return callMethodForm(m, f, args, keywords);
  }
  if (f.$isType === true) return callType(f as PyType, args, keywords);
  if (keywords === null) return f(...args);
  if (f.$form !== undefined) return callMethodForm(f.$form, f.$self, args, keywords);
  const { $code: code, $method: m } = f as PyFunction;
  if (code === undefined) {
    throw links.typeError(`${links.repr(f)} takes no keyword arguments`);
  }
  if (m !== undefined && !code.hasSelf) {
    // The plain form refuses what is no receiver.
    if (args.length === 0 || (m.$receives !== undefined && !m.$receives(args[0]))) return f(...args);
    return callMethodForm(m, args[0], args.slice(1), keywords);
  }
  return f(...bindArguments(code, args, keywords));
}

function isEmpty(keywords: Keywords): boolean {
  for (const _ in keywords) return false;
  return true;
}

/** Calls a method in this-form with keywords. */
export function callMethodForm(
  m: PyMethodForm,
  self: Value,
  args: Value[],
  keywords: Keywords | null,
): Value {
  if (m.$isMethod !== true) return callKw(m, args, keywords);
  if (keywords === null || isEmpty(keywords)) return m.apply(self, args);
  const { $code: code } = m;
  if (code === undefined) throw links.typeError("method takes no keyword arguments");
  if (m.$boundTo !== undefined) {
    if (m.$function !== undefined) return callKw(m.$function, [m.$boundTo(self), ...args], keywords);
  } else if (code.hasSelf) {
    const [first, ...rest] = bindArguments(code, [self, ...args], keywords);
    return m.apply(first, rest);
  }
  return m.apply(self, bindArguments(code, args, keywords));
}

/** `x.name(*args, **keywords)`. */
export function callMethodKw(x: Value, name: string, args: Value[], keywords: Keywords | null): Value {
  const key = jsName(name);
  if (typeof x === "object" && x !== null) {
    const v = x[key];
    if (typeof v === "function") {
      return v.$isMethod === true ? callMethodForm(v, x, args, keywords) : callKw(v, args, keywords);
    }
  }
  return callKw(getattr(x, name), args, keywords);
}

/** `x.name(*args)`, for the runtime's own calls of methods whose receiver may be anything. */
export function callMethod(x: Value, name: string, ...args: Value[]): Value {
  if (typeof x === "object" && x !== null) {
    const v = x[name];
    if (typeof v === "function") return Reflect.apply(v, x, args);
  }
  return call(getattr(x, name), ...args);
}

/**
 * A receiver for `method(x, "foo").foo(a)`: emitted code comes here where `x.foo` is not a JavaScript function:
 * strings and numbers, callable objects as attributes, classes, `__getattr__`, and attributes that do not exist.
 */
export function method(x: Value, name: string): Value {
  switch (typeof x) {
    case "string":
    case "number":
    case "bigint":
    case "boolean":
      return primitiveReceiver(x, name);
    default: {
      const target = fn(getattr(x, name));
      const holder: { [key: string]: Value } = {};
      holder[jsName(name)] = target;
      return holder;
    }
  }
}

/** Stands for a primitive in a method call: its prototype has a forwarding function per method. */
class Receiver {
  readonly $x: Value;
  constructor(x: Value) {
    this.$x = x;
  }
}

const receivers = new Map<PyType, typeof Receiver>();

function primitiveReceiver(x: Value, name: string): Value {
  const t = typeOf(x);
  let R = receivers.get(t);
  if (R === undefined) {
    R = class extends Receiver {};
    Object.setPrototypeOf(R.prototype, null);
    receivers.set(t, R);
  }
  const proto = R.prototype as unknown as { [key: string]: Value };
  if (proto[name] === undefined) {
    const m = t.$proto[name];
    if (typeof m !== "function" || m.$isMethod !== true || m.$boundTo !== undefined) {
      const holder: { [key: string]: Value } = {};
      holder[jsName(name)] = fn(getattr(x, name));
      return holder;
    }
    proto[name] = forwarding(m);
  }
  return new R(x);
}

function forwarding(m: PyMethodForm): Value {
  return function (this: Receiver, ...args: Value[]) {
    return m.apply(this.$x, args);
  };
}

/**
 * Collects the keywords of a call with `**mapping` in it, in order.
 * @param parts pairs `[name, value]` and mappings
 * @param callee for the messages
 */
export function keywords(callee: Value, ...parts: Value[]): Keywords {
  const result: Keywords = {};
  const others = new Map<Value, Value>();
  const add = (given: Value, value: Value) => {
    let name = given;
    if (typeof name !== "string" && isSubtype(typeOf(name), wellKnown.str as PyType))
      name = name.$value ?? name;
    if (typeof name !== "string") {
      if (others.has(name)) {
        throw links.typeError(
          `${calleeName(callee)} got multiple values for keyword argument '${links.str(name)}'`,
        );
      }
      others.set(name, value);
      return;
    }
    const key = jsName(name);
    if (Object.hasOwn(result, key)) {
      throw links.typeError(`${calleeName(callee)} got multiple values for keyword argument '${name}'`);
    }
    result[key] = value;
  };
  for (const part of parts) {
    if (Array.isArray(part)) add(part[0], part[1]);
    else {
      if (lookupSpecial(part, "keys") === undefined) {
        throw links.typeError(
          `${calleeName(callee)} argument after ** must be a mapping, not ${typeOf(part).$name}`,
        );
      }
      for (const [name, value] of links.stringEntries(part)) add(name, value);
    }
  }
  if (others.size > 0) throw links.typeError("keywords must be strings");
  return result;
}

/** How messages name a callee: `module.f()` as `_PyObject_FunctionStr` does. */
export function calleeName(f: Value): string {
  const qualname = typeof f === "function" || typeof f === "object" ? nameOf(f) : undefined;
  if (qualname === undefined) return links.str(f);
  return qualname;
}

function nameOf(f: Value): string | undefined {
  try {
    const qualname = getattr(f, "__qualname__");
    if (typeof qualname !== "string") return undefined;
    const module = getattr(f, "__module__");
    return typeof module === "string" && module !== "builtins" ? `${module}.${qualname}()` : `${qualname}()`;
  } catch {
    return undefined;
  }
}

/** The `**kwargs` of a function: what is left of its keyword object. */
export function restKeywords(kw: Keywords | null | undefined, named: readonly string[]): Value {
  const entries: [Value, Value][] = [];
  if (kw != null) {
    for (const key of Object.keys(kw)) {
      if (!named.includes(key)) entries.push([pyName(key) ?? key, kw[key]]);
    }
  }
  return links.dict(entries);
}

export { attr, bind, wrongArguments };

hooks.callKw = callKw;
constructHooks.callKw = callKw;
constructHooks.callMethodForm = callMethodForm;
constructHooks.typeName = (v) => typeOf(v).$name;
