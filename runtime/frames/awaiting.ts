/** What `await x` and `yield from x` ask of an object that is not a frame. CPython: `_PyCoro_GetAwaitableIter` in Objects/genobject.c. */
import { getattrOr } from "../objects/attribute.ts";
import { call, callMethod } from "../objects/call.ts";
import { CodeFlags } from "../objects/callable.ts";
import {
  isGeneratorExit,
  isStopIteration,
  runtimeError,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { iter } from "../objects/iteration.ts";
import type { Value } from "../objects/object.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";
import {
  type AnyFrame,
  AWAIT_COROUTINE,
  CLOSED,
  COROUTINE,
  FINISHED,
  GENERATOR,
  isFrame,
  isRunning,
  outcome,
  STARTED,
} from "./frame.ts";

/** Is this a generator function's frame that `types.coroutine` has marked? */
function isIterableCoroutine(v: Value): boolean {
  return (
    isFrame(v) &&
    v.$frameKind === GENERATOR &&
    v.$code !== null &&
    (v.$code.flags & CodeFlags.ITERABLE_COROUTINE) !== 0
  );
}

/**
 * What awaiting an object iterates: a frame, or an iterator.
 * @raises TypeError "object X can't be used in 'await' expression" and what `__await__` returns wrongly
 */
export function awaitable(x: Value): Value {
  if (isIterableCoroutine(x)) return pushable(x);
  const method = lookupSpecial(x, "__await__");
  if (method === undefined) throw typeError(`object ${typeOf(x).$name} can't be used in 'await' expression`);
  const iterator = method.call(x);
  if (iterator !== null && iterator.$await === AWAIT_COROUTINE)
    throw typeError("__await__() returned a coroutine");
  if (isIterableCoroutine(iterator)) throw typeError("__await__() returned a coroutine");
  if (typeOf(iterator).$proto.__next__ === undefined) {
    throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).$name}'`);
  }
  return underlying(iterator);
}

/** May the value stand behind `await`? */
export function isAwaitable(v: Value): boolean {
  return isIterableCoroutine(v) || lookupSpecial(v, "__await__") !== undefined;
}

/** Iterators that only stand for something the trampoline can push are replaced by that. */
function underlying(iterator: Value): Value {
  if (isFrame(iterator)) return pushable(iterator);
  const target = iterator.$awaited;
  return target === undefined ? iterator : target;
}

/** A generator itself where it may be pushed; otherwise a view of it that is asked item by item. */
function pushable(generator: AnyFrame): Value {
  const free = generator.$state !== CLOSED && generator.$parent === null && !generator.$running;
  return free ? generator : new GeneratorView(generator);
}

/** A generator that somebody else delegates to, runs or has finished: it is only sent to. */
class GeneratorView {
  readonly $await: number | undefined = undefined;
  readonly $generator: Value;
  constructor(generator: Value) {
    this.$generator = generator;
  }
}

/**
 * What `yield from x` iterates.
 * @raises TypeError for coroutines in plain generators
 */
export function delegated(frame: AnyFrame, x: Value): Value {
  if (x !== null && typeof x === "object") {
    if (x.$await === AWAIT_COROUTINE) {
      if (((frame.$code?.flags ?? 0) & (CodeFlags.ITERABLE_COROUTINE | CodeFlags.COROUTINE)) === 0) {
        throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return x;
    }
    if (x.$await !== undefined && !isFrame(x)) return x;
    if (isFrame(x)) return pushable(x);
  }
  return underlying(iter(x));
}

/** The error for pushing a coroutine that has run already, or sending to it. */
export function notPushable(target: Value): Value {
  if (target.$state === STARTED) {
    if (target.$frameKind === COROUTINE && !isRunning(target))
      return runtimeError("coroutine is being awaited already");
    return valueError(`${target.$frameKind === COROUTINE ? "coroutine" : "generator"} already executing`);
  }
  return runtimeError("cannot reuse already awaited coroutine");
}

/** One item of an iterator that a chain waits for; `FINISHED` with the value in `outcome` when it ends. */
export function stepIterator(it: Value, sent: Value): Value {
  try {
    if (it instanceof GeneratorView) return it.$generator.send(sent);
    if (sent !== null) return callMethod(it, "send", sent);
    if (it.$next !== undefined) {
      const v = it.$next();
      if (v !== undefined) return v;
      outcome.value = it.$returned ?? null;
      return FINISHED;
    }
    const next = lookupSpecial(it, "__next__");
    if (next === undefined) throw typeError(`'${typeOf(it).$name}' object is not an iterator`);
    return next.call(it);
  } catch (e) {
    return returned(e);
  }
}

/** The end of an iterator: the value of its StopIteration. */
function returned(e: Value): Value {
  if (!isStopIteration(e)) throw e;
  outcome.value = e.value;
  return FINISHED;
}

/** Throws into the iterator that a chain waits for, if it can be thrown into. */
export function throwIntoIterator(it: Value, exc: Value): Value {
  const target = it instanceof GeneratorView ? it.$generator : it;
  if (isGeneratorExit(exc)) {
    closeIterator(target);
    throw exc;
  }
  const method = getattrOr(target, "throw", undefined);
  if (method === undefined) throw exc;
  try {
    return call(method, exc);
  } catch (e) {
    return returned(e);
  }
}

/** Closes what a frame waits for, if it can be closed. */
export function closeIterator(target: Value): void {
  const close = getattrOr(target, "close", undefined);
  if (close !== undefined) call(close);
}
