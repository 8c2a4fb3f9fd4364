/** Functions that may block, in their two forms (internals.md §7). */
import { getattr } from "../objects/attribute.ts";
import { call, callKw } from "../objects/call.ts";
import { type Code, type PyFunction, takeKeywords } from "../objects/callable.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { bindArguments, type Keywords } from "../objects/signature.ts";
import { Frame, type FrameBody } from "./frame.ts";
import { runBlocking } from "./kernel.ts";

type Twin = (...args: Value[]) => FrameBody;

/** The twin of a function, a bound method or a class's instance, if it has one. */
export function twinOf(f: Value): Twin | undefined {
  if (typeof f !== "function") return twinOfCall(f);
  const own = (f as PyFunction).$twin;
  if (own !== undefined) return own;
  const form = f.$form;
  if (form === undefined) return f.$isType === true ? twinOfClass(f) : undefined;
  const ofMethod = form.$twin ?? form.$function?.$twin;
  if (ofMethod === undefined) return undefined;
  const receiver = f.$self;
  return form.$twin !== undefined
    ? (...args) => form.$twin.apply(receiver, args)
    : (...args) => ofMethod(receiver, ...args);
}

/** Of a method in this-form: called with its receiver. */
function bound(form: Value, receiver: Value): Twin | undefined {
  if (typeof form !== "function") return undefined;
  const { $twin: own } = form;
  if (own !== undefined) return (...args) => own.apply(receiver, args);
  const plain = form.$function?.$twin;
  return plain === undefined ? undefined : (...args) => plain(receiver, ...args);
}

/** Of an object with `__call__`. */
function twinOfCall(o: Value): Twin | undefined {
  return typeof o === "object" && o !== null ? bound(o.$class?.$proto.__call__, o) : undefined;
}

/** Of a class: `__init__` may block, or the `__call__` of its metaclass. */
function twinOfClass(cls: Value): Twin | undefined {
  const call = cls.$class.$proto.__call__;
  if (call?.$isMethod === true && !cls.$class.$builtin) {
    const own = bound(call, cls);
    if (own !== undefined) return own;
  }
  if (cls.$direct !== true) return undefined;
  const init = cls.$proto.__init__;
  if (init.$twin === undefined && init.$function?.$twin === undefined) return undefined;
  return function* (...args) {
    const self = new cls.$Impl();
    const result = yield new Frame((bound(init, self) as Twin)(...args));
    if (result !== null)
      throw links.typeError(`__init__() should return None, not '${links.typeName(result)}'`);
    return self;
  };
}

/**
 * The arguments of a twin of the runtime, checked as its plain form checks them. Compiled functions check their own.
 * @param receiver `self` of a method
 * @raises TypeError
 */
export function checkedArguments(code: Code | undefined, receiver: Value, args: Value[]): Value[] {
  if (code === undefined || code.spec !== null) return args;
  const keywords = takeKeywords(args);
  const method = code.hasSelf && receiver !== undefined;
  const bound = bindArguments(code, method ? [receiver, ...args] : args, keywords);
  // Twins are called without a keyword object where no keyword is given.
  if (keywords === null) takeKeywords(bound);
  return method ? bound.slice(1) : bound;
}

/** Calls a function from a frame: its value, or a `Frame` to yield if the function may block. */
export function enter(f: Value, ...args: Value[]): Value {
  const twin = twinOf(f);
  if (twin === undefined) return call(f, ...args);
  const code: Code | undefined = f.$form === undefined ? f.$code : f.$form.$code;
  return new Frame(twin(...checkedArguments(code, f.$self, args)));
}

/** A generator function of the runtime that waits, as a function that plain JavaScript can call too. */
export function mayBlock<F extends Twin>(twin: F): ((...args: Parameters<F>) => Value) & { $twin: F } {
  const plain = (...args: Parameters<F>): Value => runBlocking(twin(...args));
  return Object.assign(plain, { $twin: twin });
}

/** `f(*args, **keywords)` in a frame, of a function that may block: a value, or a `Frame` to yield. */
export function enterKw(f: Value, args: Value[], keywords: Keywords | null): Value {
  const twin = twinOf(f);
  if (twin === undefined) return callKw(f, args, keywords);
  if (keywords === null) return new Frame(twin(...args));
  const form = f.$form;
  if (f.$isType === true) {
    // Builtin collections wait for the items of one iterable; with keywords there is none, or none that is right.
    if (f.$proto.__init__.$ownerName === "object") return callKw(f, args, keywords);
    const [, ...bound] = bindArguments(f.$proto.__init__.$code, [null, ...args], keywords);
    return new Frame(twin(...bound));
  }
  const code: Code | undefined = form === undefined ? (f as PyFunction).$code : form.$code;
  if (code === undefined) return callKw(f, args, keywords);
  if (form !== undefined && code.hasSelf) {
    const [, ...bound] = bindArguments(code, [f.$self, ...args], keywords);
    return new Frame(twin(...bound));
  }
  return new Frame(twin(...bindArguments(code, args, keywords)));
}

/** The same for a method: `x.name(…)`. */
export function enterMethod(x: Value, name: string, ...args: Value[]): Value {
  const form = typeof x === "object" && x !== null ? x[name] : undefined;
  if (typeof form !== "function" || form.$isMethod !== true) return enter(getattr(x, name), ...args);
  if (form.$twin !== undefined) return new Frame(form.$twin.apply(x, checkedArguments(form.$code, x, args)));
  const twin = form.$boundTo === undefined ? form.$function?.$twin : undefined;
  return twin === undefined ? form.apply(x, args) : new Frame(twin(x, ...args));
}

/** Gives methods of a runtime class their twins, in this-form. */
export function twins(
  type: Value,
  table: { [name: string]: (this: Value, ...args: Value[]) => FrameBody },
): void {
  for (const [name, twin] of Object.entries(table)) type.$proto[name].$twin = twin;
}
