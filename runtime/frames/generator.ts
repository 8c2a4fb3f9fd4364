/** Generators. CPython: `PyGen_Type` in Objects/genobject.c. */
import { type Code, CodeFlags, type FunctionExtras, type PyFunction } from "../objects/callable.ts";
import { handling, typeError, valueError } from "../objects/exception.ts";
import { codeObject } from "../objects/function.ts";
import { PyIterator } from "../objects/iteration.ts";
import type { Value } from "../objects/object.ts";
import { address, object_ } from "../objects/object_type.ts";
import { builtinType } from "../objects/type.ts";
import { delegated } from "./awaiting.ts";
import {
  awaitingView,
  closeFrame,
  defineFrameFunction,
  defineFrameMethod,
  drive,
  raiseIn,
  sendTo,
  throwInto,
} from "./coroutine.ts";
import { leaving } from "./exceptions.ts";
import {
  type AnyFrame,
  AWAIT_FUTURE,
  at,
  BLOCK,
  CLOSED,
  CREATED,
  DELEGATE,
  FINISHED,
  type FrameBody,
  GENERATOR,
  isFrame,
  isRunning,
  message,
  outcome,
  RAISED,
  STARTED,
} from "./frame.ts";
import { FrameView } from "./frame_view.ts";

/** What calling a generator function returns. Documentation: "Generator-iterator methods" in the language reference. */
export class PyGenerator extends PyIterator implements AnyFrame {
  declare readonly $frameKind: number;
  $gen: FrameBody;
  $state = CREATED;
  $parent: AnyFrame | null = null;
  $awaiting: Value = null;
  $leaf: AnyFrame | null;
  $running = false;
  $exc: Value = null;
  $base: Value = null;
  $entry: Value = null;
  $position = 0;
  $code: Code | null;
  $names: { name: string; qualname: string } | null = null;
  /** What it returned, once it has. */
  $returned: Value = null;
  constructor(gen: FrameBody, code: Code) {
    super();
    this.$gen = gen;
    this.$leaf = this;
    this.$code = code;
  }
  static __new__(): Value {
    throw typeError("cannot create 'generator' instances");
  }
  get __name__(): string {
    return this.$names === null ? (this.$code as Code).name : this.$names.name;
  }
  set __name__(name: Value) {
    if (typeof name !== "string") throw typeError("__name__ must be set to a string object");
    this.$names = { name, qualname: this.__qualname__ };
  }
  get __qualname__(): string {
    return this.$names === null ? (this.$code as Code).qualname : this.$names.qualname;
  }
  set __qualname__(qualname: Value) {
    if (typeof qualname !== "string") throw typeError("__qualname__ must be set to a string object");
    this.$names = { name: this.__name__, qualname };
  }
  get gi_running(): boolean {
    return this.$state === STARTED && isRunning(this);
  }
  get gi_suspended(): boolean {
    return this.$state === STARTED && !isRunning(this);
  }
  get gi_code(): Value {
    return codeObject(this.$code as Code);
  }
  get gi_frame(): Value {
    return this.$state === CLOSED ? null : new FrameView(this);
  }
  get gi_yieldfrom(): Value {
    return this.$state === STARTED && !isRunning(this) ? awaitingView(this.$awaiting) : null;
  }
  __repr__(): string {
    return `<generator object ${this.__qualname__} at ${address(this)}>`;
  }
  override __iter__(): Value {
    return this;
  }
  override __next__(): Value {
    return sendTo(this, null, "generator");
  }
  send(value: Value): Value {
    return sendTo(this, value, "generator");
  }
  throw(type: Value, value?: Value, traceback?: Value): Value {
    return throwInto(this, type, value, traceback, "generator");
  }
  close(): Value {
    return closeFrame(this, "generator");
  }

  override $next(): Value {
    if (this.$state === CLOSED) return undefined;
    if (this.$running || this.$parent !== null) return this.$resumed();
    if (this.$leaf !== this || this.$awaiting !== null) return this.$resumed();
    const base = handling.current;
    if (this.$exc !== this.$base) handling.current = this.$exc;
    if (this.$state === CREATED) {
      this.$state = STARTED;
      this.$entry = handling.current;
    }
    const position = at.p;
    this.$running = true;
    let result: IteratorResult<Value, Value>;
    try {
      result = this.$gen.next(null);
    } catch (e) {
      this.$running = false;
      this.$state = CLOSED;
      handling.current = base;
      at.p = position;
      throw leaving(this, e);
    }
    this.$running = false;
    this.$position = at.p;
    at.p = position;
    if (handling.current !== base) {
      this.$exc = handling.current;
      this.$base = base;
      handling.current = base;
    } else this.$exc = this.$base = null;
    if (result.done) {
      this.$state = CLOSED;
      this.$returned = result.value ?? null;
      return undefined;
    }
    const v: Value = result.value;
    if (v === DELEGATE || v === BLOCK) return this.$delegate(v);
    return v;
  }

  /** The generator wants to delegate: the trampoline goes on. */
  $delegate(v: Value): Value {
    let target = message.value;
    if (v === DELEGATE) {
      try {
        target = delegated(this, target);
      } catch (e) {
        return this.$item(raiseIn(this, e, "generator"));
      }
    }
    this.$awaiting = target;
    if (isFrame(target)) {
      target.$parent = this;
      this.$leaf = null;
    } else if (target.$await === AWAIT_FUTURE && target.$state === 0) {
      target.$blocking = true;
      return target;
    }
    return this.$item(drive(this, false, null));
  }

  /** The next item where the chain has more than this frame. */
  $resumed(): Value {
    if (isRunning(this)) throw valueError("generator already executing");
    return this.$item(drive(this, false, null));
  }

  $item(handed: Value): Value {
    if (handed === FINISHED) {
      this.$returned = outcome.value;
      return undefined;
    }
    if (handed === RAISED) throw outcome.value;
    return handed;
  }
}
Object.assign(PyGenerator.prototype, { $frameKind: GENERATOR });

export const GeneratorType = builtinType(PyGenerator as Value, {
  name: "generator",
  base: false,
  bases: [object_],
  signatures: {
    __new__: "(*args, **kwargs)",
    __repr__: "()",
    __iter__: "()",
    __next__: "()",
    send: "(object, /)",
    throw: "(typ, val=<NULL>, tb=<NULL>, /)",
    close: "()",
  },
});

const makeGenerator = (gen: FrameBody, code: Code): Value => new PyGenerator(gen, code);

/** A generator function (internals.md §3). */
export function generator(
  body: (...args: Value[]) => FrameBody,
  code: Code,
  extras?: FunctionExtras,
): PyFunction {
  return defineFrameFunction(body, code, extras, CodeFlags.GENERATOR, makeGenerator);
}

/** A generator function in a class body. */
export function generatorMethod(
  body: (...args: Value[]) => FrameBody,
  code: Code,
  extras?: FunctionExtras,
): PyFunction {
  return defineFrameMethod(body, code, extras, CodeFlags.GENERATOR, makeGenerator);
}
