/** Asynchronous generators and the awaitables of their methods. CPython: `PyAsyncGen_Type` in Objects/genobject.c. */

import { call } from "../objects/call.ts";
import { type Code, CodeFlags, type FunctionExtras, type PyFunction } from "../objects/callable.ts";
import {
  generatorExit,
  handling,
  isGeneratorExit,
  isStopAsyncIteration,
  runtimeError,
  stopAsyncIteration,
  stopIteration,
  typeError,
} from "../objects/exception.ts";
import { codeObject } from "../objects/function.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { builtinType } from "../objects/type.ts";
import { awaitingView, defineFrameFunction, defineFrameMethod, drive, normalizeThrown } from "./coroutine.ts";
import { leaving } from "./exceptions.ts";
import { current } from "./fiber.ts";
import {
  type AnyFrame,
  ASYNC_GENERATOR,
  ASYNC_YIELD,
  AWAIT_STEP,
  at,
  CLOSED,
  CREATED,
  FINISHED,
  type FrameBody,
  isRunning,
  message,
  NOT_YET,
  nextOf,
  notYet,
  outcome,
  RAISED,
  STARTED,
  type Steps,
} from "./frame.ts";
import { FrameView } from "./frame_view.ts";
import { makeThenable } from "./native.ts";

/** What calling an asynchronous generator function returns. Documentation: "Asynchronous generator-iterator methods". */
export class PyAsyncGenerator extends PyObject implements AnyFrame {
  declare readonly $frameKind: number;
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
  /** The awaitable that drives the generator at present. */
  $step: StepEnd;
  /** From the first resumption that has not yet led to an item to the item (`ag_running_async`). */
  $busy = false;
  $closed = false;
  $hooked = false;
  /** Called when the last reference goes away, where that is known: the loop's finalizer. */
  $finalizer: Value = null;
  $names: { name: string; qualname: string } | null = null;
  /** What runs instead of a generator. */
  readonly $steps: Steps | null;
  constructor(gen: FrameBody | null, code: Code, steps: Steps | null = null) {
    super();
    this.$steps = steps;
    this.$gen = gen;
    this.$leaf = this;
    this.$code = code;
    this.$step = noStep;
  }
  static __new__(): Value {
    throw typeError("cannot create 'async_generator' instances");
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
  get ag_running(): boolean {
    return this.$busy;
  }
  get ag_suspended(): boolean {
    return this.$state === STARTED && !isRunning(this);
  }
  get ag_code(): Value {
    return codeObject(this.$code as Code);
  }
  get ag_frame(): Value {
    return this.$state === CLOSED ? null : new FrameView(this);
  }
  get ag_await(): Value {
    return this.$state === STARTED && !isRunning(this) ? awaitingView(this.$awaiting) : null;
  }
  __repr__(): string {
    return `<async_generator object ${this.__qualname__} at ${address(this)}>`;
  }
  __aiter__(): Value {
    return this;
  }
  __anext__(): Value {
    this.$firstIteration();
    return new PyAsyncSend(this, null);
  }
  asend(value: Value): Value {
    this.$firstIteration();
    return new PyAsyncSend(this, value);
  }
  athrow(type: Value, value?: Value, traceback?: Value): Value {
    this.$firstIteration();
    return new PyAsyncThrow(this, { type, value, traceback });
  }
  aclose(): Value {
    this.$firstIteration();
    return new PyAsyncThrow(this, null);
  }
  /** Tells the hooks of `sys.set_asyncgen_hooks` that somebody begins to iterate. */
  $firstIteration(): void {
    if (this.$hooked) return;
    this.$hooked = true;
    this.$finalizer = current.finalizerHook;
    if (current.firstIterHook !== null) call(current.firstIterHook, this);
  }
}
Object.assign(PyAsyncGenerator.prototype, { $frameKind: ASYNC_GENERATOR });

type StepState = "init" | "iter" | "closed";

/** Who is told how a resumption of an asynchronous generator ended; says how the awaiting frame goes on. */
interface StepEnd {
  /** The generator has handed out an item. True: the frame goes on with an exception. What it goes on with is in `outcome`. */
  $yielded(value: Value, generator: PyAsyncGenerator): boolean;
  $raised(exception: Value, generator: PyAsyncGenerator): boolean;
  $returned(generator: PyAsyncGenerator): boolean;
}

/** `async for` has asked: there is no object that stands for the step, as nobody could have it. */
class LoopStep implements StepEnd {
  $yielded(value: Value, generator: PyAsyncGenerator): boolean {
    generator.$busy = false;
    outcome.value = value;
    return false;
  }
  $raised(exception: Value, generator: PyAsyncGenerator): boolean {
    generator.$busy = false;
    generator.$closed = true;
    outcome.value = exception;
    return true;
  }
  $returned(generator: PyAsyncGenerator): boolean {
    return this.$raised(stopAsyncIteration(), generator);
  }
}
const loopStep = new LoopStep();

/** How many generators run inside each other on JavaScript's stack, and how many may. */
let nested = 0;
const maxNested = 100;

/**
 * `await anext(generator)` for `async for`, whose frame is running: runs the generator at once, without suspending that
 * frame, for as long as it only hands out items.
 * @returns the item, or `NOT_YET`, which the frame must yield then
 * @raises StopAsyncIteration, and what the generator raises
 */
export function nextOfGenerator(generator: PyAsyncGenerator): Value {
  if (!generator.$hooked) generator.$firstIteration();
  if (generator.$busy) throw runtimeError("anext(): asynchronous generator is already running");
  if (generator.$state === CLOSED) throw stopAsyncIteration();
  const entry = handling.current;
  const position = at.p;
  generator.$busy = true;
  generator.$step = loopStep;
  if (generator.$exc !== generator.$base) handling.current = generator.$exc;
  generator.$state = STARTED;
  generator.$entry = entry;
  const gen = generator.$gen;
  if (gen === null || nested >= maxNested) {
    notYet.generator = notYet.innermost = generator;
    notYet.position = position;
    notYet.hasRun = false;
    return NOT_YET;
  }
  nested++;
  generator.$running = true;
  let result: IteratorResult<Value, Value>;
  try {
    result = nextOf.call(gen, null);
  } catch (e) {
    nested--;
    generator.$running = false;
    generator.$state = CLOSED;
    loopStep.$raised(leaving(generator, e), generator);
    throw outcome.value;
  }
  nested--;
  generator.$running = false;
  if (result.done) {
    generator.$state = CLOSED;
    loopStep.$returned(generator);
    throw outcome.value;
  }
  if (result.value === ASYNC_YIELD) {
    generator.$position = at.p;
    at.p = position;
    generator.$exc = handling.current;
    generator.$base = entry;
    handling.current = entry;
    generator.$busy = false;
    return message.value;
  }
  if (result.value !== NOT_YET) {
    notYet.innermost = generator;
    notYet.hasRun = true;
    notYet.value = result.value;
  } else if (notYet.generator === null) {
    notYet.innermost = generator;
    notYet.hasRun = true;
  } else {
    // What this one asks does not answer either.
    generator.$awaiting = notYet.generator;
    generator.$position = notYet.position;
    notYet.generator.$parent = generator;
  }
  notYet.generator = generator;
  notYet.position = position;
  return NOT_YET;
}

/** One resumption of an asynchronous generator: what `asend()`, `athrow()` and `aclose()` return. */
export abstract class PyAsyncStep extends PyObject implements StepEnd {
  declare readonly $await: number;
  readonly $generator: PyAsyncGenerator;
  $stepState: StepState = "init";
  $thrown = false;
  $sent: Value = null;
  constructor(generator: PyAsyncGenerator) {
    super();
    this.$generator = generator;
  }
  abstract $begin(): PyAsyncGenerator | null;
  /** The generator has handed out an item: how the awaiting frame goes on. True: with an exception; it is in `outcome`. */
  abstract $yielded(value: Value): boolean;
  abstract $raised(exception: Value): boolean;
  $returned(): boolean {
    return this.$raised(stopAsyncIteration());
  }
  /** After somebody drove the step by hand: hands out, returns or raises. */
  $handOut(handed: Value): Value {
    let thrown: boolean;
    if (handed === ASYNC_YIELD) thrown = this.$yielded(outcome.value);
    else if (handed === FINISHED) thrown = this.$returned();
    else if (handed === RAISED) thrown = this.$raised(outcome.value);
    else return handed;
    if (thrown) throw outcome.value;
    throw stopIteration(outcome.value);
  }
  __await__(): Value {
    return this;
  }
  __iter__(): Value {
    return this;
  }
  __next__(): Value {
    return this.send(null);
  }
  send(value: Value): Value {
    const generator = this.$generator;
    if (this.$stepState === "iter") return this.$handOut(drive(generator, false, value));
    const begun = this.$begin();
    if (begun === null) throw stopIteration(outcome.value);
    return this.$handOut(drive(generator, this.$thrown, value === null || this.$thrown ? this.$sent : value));
  }
  throw(type: Value, value?: Value, traceback?: Value): Value {
    const generator = this.$generator;
    const exc = normalizeThrown(type, value, traceback);
    if (this.$stepState === "init") {
      if (this.$begin() === null) throw stopIteration(outcome.value);
      if (generator.$state === CREATED) {
        generator.$state = CLOSED;
        this.$raised(exc);
        throw outcome.value;
      }
    } else if (this.$stepState === "closed") this.$begin();
    return this.$handOut(drive(generator, true, exc));
  }
  close(): Value {
    if (this.$stepState === "closed") return null;
    try {
      this.throw(generatorExit());
    } catch (e) {
      if (isGeneratorExit(e) || isStopAsyncIteration(e) || (e as Value)?.$class?.$name === "StopIteration")
        return null;
      throw e;
    }
    throw runtimeError("coroutine ignored GeneratorExit");
  }
}
Object.assign(PyAsyncStep.prototype, { $await: AWAIT_STEP });
makeThenable(PyAsyncStep.prototype);

class PyAsyncSend extends PyAsyncStep {
  constructor(generator: PyAsyncGenerator, value: Value) {
    super(generator);
    this.$sent = value;
  }
  $begin(): PyAsyncGenerator {
    const generator = this.$generator;
    if (this.$stepState !== "init") throw runtimeError("cannot reuse already awaited __anext__()/asend()");
    if (generator.$busy) {
      this.$stepState = "closed";
      throw runtimeError("anext(): asynchronous generator is already running");
    }
    if (generator.$state === CLOSED) {
      this.$stepState = "closed";
      throw stopAsyncIteration();
    }
    if (generator.$state === CREATED && this.$sent !== null) {
      this.$stepState = "closed";
      throw typeError("can't send non-None value to a just-started async generator");
    }
    this.$stepState = "iter";
    generator.$busy = true;
    generator.$step = this;
    return generator;
  }
  $yielded(value: Value): boolean {
    this.$generator.$busy = false;
    this.$stepState = "closed";
    outcome.value = value;
    return false;
  }
  $raised(exception: Value): boolean {
    const generator = this.$generator;
    generator.$busy = false;
    generator.$closed = true;
    this.$stepState = "closed";
    outcome.value = exception;
    return true;
  }
}

interface Thrown {
  readonly type: Value;
  readonly value: Value;
  readonly traceback: Value;
}

class PyAsyncThrow extends PyAsyncStep {
  /** Null for `aclose()`. */
  readonly $what: Thrown | null;
  constructor(generator: PyAsyncGenerator, what: Thrown | null) {
    super(generator);
    this.$what = what;
    this.$thrown = true;
  }
  $begin(): PyAsyncGenerator | null {
    const generator = this.$generator;
    if (this.$stepState !== "init") throw runtimeError("cannot reuse already awaited aclose()/athrow()");
    if (generator.$state === CLOSED) {
      this.$stepState = "closed";
      outcome.value = null;
      return null;
    }
    if (generator.$busy) {
      this.$stepState = "closed";
      const name = this.$what === null ? "aclose" : "athrow";
      throw runtimeError(`${name}(): asynchronous generator is already running`);
    }
    if (generator.$closed) {
      this.$stepState = "closed";
      throw stopAsyncIteration();
    }
    this.$stepState = "iter";
    generator.$busy = true;
    generator.$step = this;
    if (this.$what === null) {
      generator.$closed = true;
      this.$sent = generatorExit();
    } else this.$sent = normalizeThrown(this.$what.type, this.$what.value, this.$what.traceback);
    if (generator.$state === CREATED) {
      // It has not begun: nothing in it can catch what is thrown.
      generator.$state = CLOSED;
      if (this.$raised(this.$sent)) throw outcome.value;
      return null;
    }
    return generator;
  }
  $yielded(value: Value): boolean {
    this.$generator.$busy = false;
    this.$stepState = "closed";
    if (this.$what !== null) {
      outcome.value = value;
      return false;
    }
    outcome.value = runtimeError("async generator ignored GeneratorExit");
    return true;
  }
  $raised(exception: Value): boolean {
    const generator = this.$generator;
    generator.$busy = false;
    this.$stepState = "closed";
    if (isStopAsyncIteration(exception) || isGeneratorExit(exception)) {
      generator.$closed = true;
      if (this.$what === null) {
        outcome.value = null;
        return false;
      }
    }
    outcome.value = exception;
    return true;
  }
}

const noStep = null as unknown as PyAsyncStep;

export const AsyncGeneratorType = builtinType(PyAsyncGenerator, {
  name: "async_generator",
  base: false,
  signatures: {
    __new__: "(*args, **kwargs)",
    __repr__: "()",
    __aiter__: "()",
    __anext__: "()",
    asend: "(object, /)",
    athrow: "(typ, val=<NULL>, tb=<NULL>, /)",
    aclose: "()",
  },
});

const stepSignatures = {
  __await__: "()",
  __iter__: "()",
  __next__: "()",
  send: "(object, /)",
  throw: "(typ, val=<NULL>, tb=<NULL>, /)",
  close: "()",
};
/** The two classes share their methods, which Python programs see on each of them. */
function stepType(Impl: typeof PyAsyncSend | typeof PyAsyncThrow, name: string): Value {
  for (const key of Object.keys(stepSignatures)) {
    const method = (PyAsyncStep.prototype as Value)[key];
    Object.defineProperty(Impl.prototype, key, { value: method, writable: true, configurable: true });
  }
  return builtinType(Impl as Value, { name, base: false, bases: [objectType()], signatures: stepSignatures });
}

function objectType(): Value {
  return (PyObject.prototype as Value).$class;
}

export const AsyncGeneratorSendType = stepType(PyAsyncSend, "async_generator_asend");
export const AsyncGeneratorThrowType = stepType(PyAsyncThrow, "async_generator_athrow");

const makeAsyncGenerator = (gen: FrameBody, code: Code): Value => new PyAsyncGenerator(gen, code);

/** An asynchronous generator function (internals.md §3). */
export function asyncGenerator(
  body: (...args: Value[]) => FrameBody,
  code: Code,
  extras?: FunctionExtras,
): PyFunction {
  return defineFrameFunction(body, code, extras, CodeFlags.ASYNC_GENERATOR, makeAsyncGenerator);
}

/** An asynchronous generator function in a class body. */
export function asyncGeneratorMethod(
  body: (...args: Value[]) => FrameBody,
  code: Code,
  extras?: FunctionExtras,
): PyFunction {
  return defineFrameMethod(body, code, extras, CodeFlags.ASYNC_GENERATOR, makeAsyncGenerator);
}
