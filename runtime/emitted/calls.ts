/** Calls as emitted code makes them, where `objects/call.ts` has no form for them. */
import { Frame } from "../frames/frame.ts";
import { checkedArguments, enter, twinOf } from "../frames/twin.ts";
import { loadedModule } from "../modules/importer.ts";
import { getattr, getattrOr } from "../objects/attribute.ts";
import { call, calleeName, callKw, callMethodForm } from "../objects/call.ts";
import type { PyMethodForm } from "../objects/callable.ts";
import { runtimeError, typeError } from "../objects/exception.ts";
import { arrayOf } from "../objects/iteration.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { str_ } from "../objects/str.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

/** Gives a value back: the position is stored while the second argument is evaluated. */
export function after(v: Value, _position: number): Value {
  return v;
}

/** A method of `str` in this-form: emitted code calls it with a primitive as `this`. */
export function strMethod(name: string): Value {
  return str_.$proto[name];
}

/** A function that always gives the same value. */
export function constantly(v: Value): () => Value {
  return () => v;
}

/** The values of `*v` in a call. @raises TypeError that names the callee */
export function spreadArguments(v: Value, callee: Value): readonly Value[] {
  if (lookupSpecial(v, "__iter__") === undefined && lookupSpecial(v, "__getitem__") === undefined) {
    const name = typeof callee === "string" ? `${callee}()` : calleeName(callee);
    throw typeError(`${name} argument after * must be an iterable, not ${typeOf(v).$name}`);
  }
  return arrayOf(v);
}

/** The values of `*v` in a display. @raises TypeError */
export function spreadInto(v: Value): readonly Value[] {
  if (lookupSpecial(v, "__iter__") === undefined && lookupSpecial(v, "__getitem__") === undefined) {
    throw typeError(`Value after * must be an iterable, not ${typeOf(v).$name}`);
  }
  return arrayOf(v);
}

/** The same in a set display, whose words are others. */
export function spreadIntoSet(v: Value): readonly Value[] {
  return arrayOf(v);
}

/** `x.name(…)` in a frame, of a method that may block: a value, or a `Frame` to yield. */
export function enterMethod(x: Value, name: string, ...args: Value[]): Value {
  if (typeof x === "object" && x !== null) {
    const v = x[jsName(name)];
    if (typeof v === "function") {
      if (v.$isMethod !== true) {
        const own = twinOf(v);
        return own === undefined ? Reflect.apply(v, x, args) : enter(v, ...args);
      }
      if (v.$twin !== undefined) return new Frame(v.$twin.apply(x, checkedArguments(v.$code, x, args)));
      const twin = v.$function === undefined || v.$boundTo !== undefined ? undefined : twinOf(v.$function);
      if (twin !== undefined) return new Frame(twin(x, ...args));
      if (v.$boundTo === undefined) return v.apply(x, args);
    }
  }
  return enter(getattr(x, name), ...args);
}

export { enterKw } from "../frames/twin.ts";

/** A keyword-only argument whose name JavaScript's objects inherit. */
export function ownKeyword(kw: Keywords | null | undefined, key: string): Value {
  return kw != null && Object.hasOwn(kw, key) ? kw[key] : undefined;
}

/** A method that has been looked up, and its receiver, until the arguments of the call are evaluated. */
export class MethodTarget {
  readonly self: Value;
  readonly method: PyMethodForm;
  constructor(self: Value, method: PyMethodForm) {
    this.self = self;
    this.method = method;
  }
}

/** What `x.name(…, k=v)` calls. @raises AttributeError */
export function methodTarget(x: Value, name: string): Value {
  if (typeof x === "object" && x !== null) {
    const v = x[jsName(name)];
    if (typeof v === "function" && v.$isMethod === true) return new MethodTarget(x, v);
  }
  return getattr(x, name);
}

/** Calls what `methodTarget` has found. */
export function callTargetKw(target: Value, args: Value[], keywords: Keywords | null): Value {
  return target instanceof MethodTarget
    ? callMethodForm(target.method, target.self, args, keywords)
    : callKw(target, args, keywords);
}

/** What an expression statement of code compiled as `single` does with its value. @raises RuntimeError */
export function displayhook(v: Value): void {
  const show = getattrOr(loadedModule("sys"), "displayhook", undefined);
  if (show === undefined) throw runtimeError("lost sys.displayhook");
  call(show, v);
}
