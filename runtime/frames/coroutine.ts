/** Coroutines. CPython: `PyCoro_Type` in Objects/genobject.c. */

import {
  applyExtras,
  builtinFunction,
  type Code,
  CodeFlags,
  type FunctionExtras,
  type PyFunction,
  type PyMethodForm,
  wrap,
  wrongArguments,
} from "../objects/callable.ts";
import {
  BaseException,
  DeprecationWarning,
  generatorExit,
  isGeneratorExit,
  isStopIteration,
  leave,
  PyBaseException,
  pythonException,
  runtimeError,
  stopIteration,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { codeObject } from "../objects/function.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { isKeywords } from "../objects/signature.ts";
import { PyTraceback } from "../objects/traceback_type.ts";
import {
  builtinType,
  coroutineHook,
  isInstance,
  isSubtype,
  isType,
  type PyType,
  typeOf,
  wellKnown,
} from "../objects/type.ts";
import { closeIterator } from "./awaiting.ts";
import {
  type AnyFrame,
  AWAIT_COROUTINE,
  AWAIT_FUTURE,
  BLOCKED,
  begin,
  CLOSED,
  COROUTINE,
  CREATED,
  created,
  FINISHED,
  type FrameBody,
  isFrame,
  isRunning,
  outcome,
  RAISED,
  STARTED,
  Steps,
  type Unstarted,
} from "./frame.ts";
import { FrameView } from "./frame_view.ts";
import { waitFor } from "./kernel.ts";
import { makeThenable } from "./native.ts";
import { resume } from "./trampoline.ts";

/** File, line and function of a frame. */
export type Place = readonly [filename: string, lineno: number, name: string];

/** How many places coroutines remember of where they were made, and how they are found; `of` is set by modules/discarded.ts. */
export const origins: { depth: number; of: (depth: number) => readonly Place[] } = {
  depth: 0,
  of: () => [],
};

/** A coroutine: what calling an `async def` returns. Documentation: "Coroutine Objects" in the data model. */
export class Coroutine extends PyObject implements AnyFrame, Unstarted {
  declare readonly $frameKind: number;
  declare readonly $await: number;
  $gen: FrameBody | null;
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
  /** Overrides of `__name__` and `__qualname__`. */
  $names: { name: string; qualname: string } | null = null;
  /** The place in the list of the coroutines that have not begun. */
  $slot: number;
  /** What runs instead of a generator. */
  $steps: Steps | null;
  /** Where it was made, innermost place first, if the program has asked for that. */
  declare $origin: readonly Place[] | null;
  constructor(gen: FrameBody | null, code: Code, steps: Steps | null = null) {
    super();
    this.$gen = gen;
    this.$leaf = this;
    this.$code = code;
    this.$steps = steps;
    this.$slot = created(this);
    if (origins.depth !== 0) this.$origin = origins.of(origins.depth);
  }
  static __new__(): Value {
    throw typeError("cannot create 'coroutine' instances");
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
  get cr_running(): boolean {
    return this.$state === STARTED && isRunning(this);
  }
  get cr_suspended(): boolean {
    return this.$state === STARTED && !isRunning(this);
  }
  get cr_code(): Value {
    return codeObject(this.$code as Code);
  }
  get cr_frame(): Value {
    return this.$state === CLOSED ? null : new FrameView(this);
  }
  get cr_await(): Value {
    return this.$state === STARTED && !isRunning(this) ? awaitingView(this.$awaiting) : null;
  }
  get cr_origin(): Value {
    const origin = this.$origin;
    return origin === null ? null : links.tuple(origin.map((place) => links.tuple([...place])));
  }
  __repr__(): string {
    return `<coroutine object ${this.__qualname__} at ${address(this)}>`;
  }
  __await__(): Value {
    return new CoroutineWrapper(this);
  }
  send(value: Value): Value {
    return sendTo(this, value, "coroutine");
  }
  throw(type: Value, value?: Value, traceback?: Value): Value {
    return throwInto(this, type, value, traceback, "coroutine");
  }
  close(): Value {
    return closeFrame(this, "coroutine");
  }
}
Object.assign(Coroutine.prototype, { $frameKind: COROUTINE, $await: AWAIT_COROUTINE });
makeThenable(Coroutine.prototype);
Object.assign(Coroutine.prototype, { $origin: null });

/** What a frame waits for, as `cr_await` and `gi_yieldfrom` show it. */
export function awaitingView(awaiting: Value): Value {
  if (awaiting === null) return null;
  if (awaiting.$await === AWAIT_FUTURE) return awaiting.__iter__();
  return awaiting;
}

type Noun = "coroutine" | "generator";

function executing(frame: AnyFrame, noun: Noun): void {
  if (frame.$state === STARTED && isRunning(frame)) throw valueError(`${noun} already executing`);
}

/** Resumes a frame as its driver, and waits where it blocks. */
export function drive(frame: AnyFrame, thrown: boolean, value: Value): Value {
  let handed = resume(frame, thrown, value);
  while (handed === BLOCKED) {
    let answer: Value;
    let failed = false;
    try {
      answer = waitFor(outcome.value);
    } catch (e) {
      failed = true;
      answer = e;
    }
    handed = resume(frame, failed, answer);
  }
  return handed;
}

function handOut(handed: Value): Value {
  if (handed === FINISHED) throw stopIteration(outcome.value);
  if (handed === RAISED) throw outcome.value;
  return handed;
}

/** `send` of generators and coroutines. @raises StopIteration with the returned value */
export function sendTo(frame: AnyFrame, value: Value, noun: Noun): Value {
  if (frame.$state === CLOSED) {
    if (noun === "coroutine") throw runtimeError("cannot reuse already awaited coroutine");
    throw stopIteration(null);
  }
  executing(frame, noun);
  if (frame.$state === CREATED && value !== null) {
    throw typeError(`can't send non-None value to a just-started ${noun}`);
  }
  return handOut(drive(frame, false, value));
}

/**
 * The exception that `throw(type, value, traceback)` raises.
 * @raises TypeError for wrong combinations
 */
export function normalizeThrown(type: Value, value: Value, traceback: Value): Value {
  if (value !== undefined) {
    links.warn(
      DeprecationWarning,
      "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.",
    );
  }
  const given = value ?? null;
  const tb = traceback ?? null;
  if (tb !== null && !(tb instanceof PyTraceback))
    throw typeError("throw() third argument must be a traceback object");
  let exc: Value;
  if (isType(type) && isSubtype(type, BaseException)) {
    // What goes wrong while the exception is made is thrown in its place.
    try {
      if (given === null) exc = type();
      else if (isInstance(given, type)) exc = given;
      else exc = isInstance(given, wellKnown.tuple as PyType) ? type(...given.$items) : type(given);
      if (!(exc instanceof PyBaseException)) {
        throw typeError(
          `calling ${links.repr(type)} should have returned an instance of BaseException, not ${typeOf(exc).$name}`,
        );
      }
    } catch (error) {
      exc = pythonException(error);
      if (exc === undefined) throw error;
    }
  } else if (type instanceof PyBaseException) {
    if (given !== null) throw typeError("instance exception may not have a separate value");
    exc = type;
  } else {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).$name}`,
    );
  }
  if (tb !== null) exc.__traceback__ = tb;
  return exc;
}

/** `throw` of generators and coroutines, the deprecated form with three arguments included. */
export function throwInto(frame: AnyFrame, type: Value, value: Value, traceback: Value, noun: Noun): Value {
  const exc = normalizeThrown(type, value, traceback);
  executing(frame, noun);
  return handOut(raiseIn(frame, exc, noun));
}

type Run = (frame: AnyFrame, thrown: boolean, value: Value) => Value;

/**
 * Throws an exception into a frame that is not running; returns what `resume` does.
 * @param run `drive`, or `resume` for drivers that can be suspended themselves
 */
export function raiseIn(frame: AnyFrame, exc: Value, noun: Noun, run: Run = drive): Value {
  if (frame.$state === CLOSED) {
    outcome.value = noun === "coroutine" ? runtimeError("cannot reuse already awaited coroutine") : exc;
    return RAISED;
  }
  if (frame.$state === CREATED) {
    // It has not begun: it ends without having run, and the exception has its first line as its place.
    closeUnstarted(frame);
    outcome.value = frame.$code === null ? exc : leave(exc, frame.$code, 0);
    return RAISED;
  }
  let thrown = exc;
  if (isGeneratorExit(exc) && frame.$awaiting !== null) {
    try {
      closeAwaited(frame);
    } catch (e) {
      thrown = e;
    }
  }
  return run(frame, true, thrown);
}

function closeUnstarted(frame: AnyFrame): void {
  if (frame.$frameKind === COROUTINE) begin(frame as Coroutine);
  frame.$state = CLOSED;
}

/** Closes what the frame waits for, so that an exception can be raised in the frame itself. */
function closeAwaited(frame: AnyFrame): void {
  const child = frame.$awaiting;
  frame.$awaiting = null;
  frame.$leaf = frame;
  if (child === null || child.$await === AWAIT_FUTURE) return;
  if (isFrame(child)) {
    const parent = child.$parent;
    child.$parent = null;
    if (child.$state === STARTED && parent === frame) child.$leaf = leafOf(child);
    closeFrame(child, child.$frameKind === COROUTINE ? "coroutine" : "generator");
  } else closeIterator(child);
}

function leafOf(frame: AnyFrame): AnyFrame {
  let f = frame;
  while (isFrame(f.$awaiting) && f.$awaiting.$state === STARTED) f = f.$awaiting;
  return f;
}

/**
 * `close` of generators and coroutines: raises GeneratorExit where they stand, innermost first.
 * @returns what the frame returned, if it caught GeneratorExit and returned
 * @raises RuntimeError "… ignored GeneratorExit"
 */
export function closeFrame(frame: AnyFrame, noun: Noun): Value {
  if (frame.$state === CLOSED) return null;
  if (frame.$state === CREATED) {
    closeUnstarted(frame);
    return null;
  }
  executing(frame, noun);
  let exc: Value = null;
  if (frame.$awaiting !== null) {
    try {
      closeAwaited(frame);
    } catch (e) {
      exc = e;
    }
  }
  const handed = drive(frame, true, exc ?? generatorExit());
  if (handed === FINISHED) return outcome.value;
  if (handed === RAISED) {
    const e = outcome.value;
    if (isGeneratorExit(e) || isStopIteration(e)) return null;
    throw e;
  }
  throw runtimeError(`${noun} ignored GeneratorExit`);
}

export const CoroutineType = builtinType(Coroutine, {
  name: "coroutine",
  base: false,
  signatures: {
    __new__: "(*args, **kwargs)",
    __repr__: "()",
    __await__: "()",
    send: "(object, /)",
    throw: "(typ, val=<NULL>, tb=<NULL>, /)",
    close: "()",
  },
});

/** What `coroutine.__await__()` returns. */
export class CoroutineWrapper extends PyObject {
  $awaited: Coroutine;
  constructor(coroutine: Coroutine) {
    super();
    this.$awaited = coroutine;
  }
  __iter__(): Value {
    return this;
  }
  __next__(): Value {
    return this.$awaited.send(null);
  }
  send(value: Value): Value {
    return this.$awaited.send(value);
  }
  throw(type: Value, value?: Value, traceback?: Value): Value {
    return this.$awaited.throw(type, value, traceback);
  }
  close(): Value {
    return this.$awaited.close();
  }
}
export const CoroutineWrapperType = builtinType(CoroutineWrapper, {
  name: "coroutine_wrapper",
  base: false,
  signatures: {
    __iter__: "()",
    __next__: "()",
    send: "(object, /)",
    throw: "(typ, val=<NULL>, tb=<NULL>, /)",
    close: "()",
  },
});

type Body = (this: Value, ...args: Value[]) => FrameBody;
type Make = (gen: FrameBody, code: Code) => Value;

/** Wraps a generator function: checks the arguments of a call, then makes the object whose frame the body is. */
export function frameFunction(
  body: Body,
  code: Code,
  make: Make,
  hasThis: boolean,
): (this: Value, ...args: Value[]) => Value {
  const { args, defaultCount, vararg, kwonly, kwdefaults, kwarg } = code.signature;
  const max = args.length - (hasThis ? 1 : 0);
  const required = Math.max(args.length - defaultCount - (hasThis ? 1 : 0), 0);
  if (vararg !== null || kwonly.length > 0 || kwarg !== null) {
    const needsKeywords = kwonly.some((name) => !kwdefaults.has(name));
    const limit = vararg !== null ? Number.POSITIVE_INFINITY : max + 1;
    const f = function (this: Value, ...given: Value[]) {
      if (given.length > limit || (required > 0 && given[required - 1] === undefined))
        wrongArguments(code, given, this);
      if (given.length === limit && given[max] !== undefined && !isKeywords(given[max]))
        wrongArguments(code, given, this);
      if (needsKeywords && !isKeywords(given[given.length - 1])) wrongArguments(code, given, this);
      const made = make(body.apply(this, given), code);
      // Wrappers have the names of what they wrap.
      const { $name: name = code.name, $qualname: qualname = code.qualname } = (f as Value).$function ?? f;
      if (name !== code.name || qualname !== code.qualname) made.$names = { name, qualname };
      return made;
    };
    return f;
  }
  switch (max) {
    case 0:
      return function (this: Value) {
        if (arguments.length > 0) wrongArguments(code, arguments, this);
        return make(body.call(this), code);
      };
    case 1:
      return function (this: Value, a: Value) {
        if (arguments.length > 1 || (required === 1 && a === undefined))
          wrongArguments(code, arguments, this);
        return make(body.call(this, a), code);
      };
    case 2:
      return function (this: Value, a: Value, b: Value) {
        if (arguments.length > 2 || (required > 0 && (required === 1 ? a : b) === undefined)) {
          wrongArguments(code, arguments, this);
        }
        return make(body.call(this, a, b), code);
      };
    default:
      return function (this: Value, ...given: Value[]) {
        if (given.length > max || (required > 0 && given[required - 1] === undefined))
          wrongArguments(code, given, this);
        return make(body.apply(this, given), code);
      };
  }
}

/** Makes the function of a compiled `async def`, generator or asynchronous generator. */
export function defineFrameFunction(
  body: Body,
  code: Code,
  extras: FunctionExtras | undefined,
  flag: number,
  make: Make,
): PyFunction {
  code.flags |= flag;
  const f = frameFunction(body, code, make, false) as PyFunction;
  f.$code = code;
  if (extras !== undefined) applyExtras(f, extras);
  return f;
}

/** The same for a method in this-form: returns its plain form. */
export function defineFrameMethod(
  body: Body,
  code: Code,
  extras: FunctionExtras | undefined,
  flag: number,
  make: Make,
): PyFunction {
  code.flags |= flag;
  const m = frameFunction(body, code, make, true) as PyMethodForm;
  const f: PyFunction = (self?: Value, ...args: Value[]) => {
    if (self === undefined) wrongArguments(code, args);
    return m.apply(self, args);
  };
  f.$code = code;
  if (extras !== undefined) applyExtras(f, extras);
  m.$isMethod = true;
  m.$code = code;
  m.$function = f;
  f.$method = m;
  return f;
}

const makeCoroutine: Make = (gen, code) => new Coroutine(gen, code);

/** `async def` (internals.md §3). */
export function coroutine(body: Body, code: Code, extras?: FunctionExtras): PyFunction {
  return defineFrameFunction(body, code, extras, CodeFlags.COROUTINE, makeCoroutine);
}

/** `async def` in a class body. */
export function coroutineMethod(body: Body, code: Code, extras?: FunctionExtras): PyFunction {
  return defineFrameMethod(body, code, extras, CodeFlags.COROUTINE, makeCoroutine);
}

/** A coroutine of the runtime: what its function returned is a generator or `Steps`. */
function ofLibrary(body: FrameBody | Steps, code: Code): Coroutine {
  return body instanceof Steps ? new Coroutine(null, code, body) : new Coroutine(body, code);
}

coroutineHook.wrap = (impl: Body, code: Code, signature: string) => {
  code.flags |= CodeFlags.COROUTINE;
  const make: Body = signature.includes("*")
    ? function (this: Value, ...args: Value[]) {
        return ofLibrary(impl.apply(this, args), code) as Value;
      }
    : function (this: Value, a: Value, b: Value, c: Value) {
        return ofLibrary(impl.call(this, a, b, c), code) as Value;
      };
  const text = !code.hasSelf ? signature : signature === "()" ? "(self)" : `(self, ${signature.slice(1)}`;
  return wrap(make as Value, code, text);
};

/** A coroutine function of the runtime, for a module's attributes: to programs it looks like an `async def` of that module. */
export function coroutineFunction(
  module: string,
  name: string,
  signature: string,
  body: (this: Value, ...args: Value[]) => FrameBody | Steps,
): PyFunction {
  const make = signature.includes("*")
    ? (...args: Value[]) => ofLibrary(body.apply(undefined, args), f.$code as Code)
    : (a: Value, b: Value, c: Value) => ofLibrary(body.call(undefined, a, b, c), f.$code as Code);
  const f: PyFunction = builtinFunction(name, signature, make, "python");
  (f.$code as Code).flags |= CodeFlags.COROUTINE;
  f.$builtin = false;
  f.$module = module;
  return f;
}

/** `pythonFunction` for a function that checks its arguments itself: for those that are called all the time. */
export function directFunction(
  module: string,
  name: string,
  signature: string,
  make: (code: Code) => (...args: Value[]) => Value,
): PyFunction {
  const { $code: code } = builtinFunction(name, signature, noImplementation, "python");
  const f = make(code as Code) as PyFunction;
  f.$code = code as Code;
  f.$builtin = false;
  f.$module = module;
  return f;
}

/** `coroutineFunction` for a function that checks its arguments itself. */
export function directCoroutineFunction(
  module: string,
  name: string,
  signature: string,
  make: (code: Code) => (...args: Value[]) => Coroutine,
): PyFunction {
  const f = directFunction(module, name, signature, make);
  (f.$code as Code).flags |= CodeFlags.COROUTINE;
  return f;
}

function noImplementation(): never {
  throw new Error("only the code object is used");
}

/** A function of the runtime that CPython writes in Python: `<function name at …>`, with Python's words for wrong calls. */
export function pythonFunction(
  module: string,
  name: string,
  signature: string,
  impl: (...args: Value[]) => Value,
): PyFunction {
  const f = builtinFunction(name, signature, impl, "python");
  f.$builtin = false;
  f.$module = module;
  const { $twin: twin } = impl as PyFunction;
  if (twin !== undefined) f.$twin = twin;
  return f;
}
