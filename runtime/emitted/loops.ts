/** Loops: bounds of counting loops, and the protocol of `async for`. */

import { nextOfGenerator, PyAsyncGenerator } from "../frames/async_generator.ts";
import { isAwaitable } from "../frames/awaiting.ts";
import { CREATED, type FrameBody, NOT_YET, notYet } from "../frames/frame.ts";
import { PyGenerator } from "../frames/generator.ts";
import { discarded } from "../modules/discarded.ts";
import { type Code, CodeFlags } from "../objects/callable.ts";
import { typeError } from "../objects/exception.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

/** A bound of `range`: an int as JavaScript counts with it. @raises TypeError */
export function bound(v: Value): number | bigint {
  return typeof v === "number" ? v : toIndex(v);
}

/** The next value of a counting loop; starts may be beyond what a number holds exactly. */
export function advance(index: number | bigint, step: number): number | bigint {
  return typeof index === "number" ? index + step : index + BigInt(step);
}

/** `__aiter__` of what `async for` iterates. @raises TypeError */
export function aiter(v: Value): Value {
  const method = lookupSpecial(v, "__aiter__");
  if (method === undefined) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(v).$name}`);
  }
  const it = method.call(v);
  if (lookupSpecial(it, "__anext__") === undefined) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(it).$name}`,
    );
  }
  return it;
}

/** What `async for` awaits for the next value. @raises TypeError */
export function anext(it: Value): Value {
  const method = lookupSpecial(it, "__anext__");
  if (method === undefined) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeOf(it).$name}`);
  }
  const step = method.call(it);
  if ((step !== null && step.$await !== undefined) || isAwaitable(step)) return step;
  const error = typeError(`'async for' received an invalid object from __anext__: ${typeOf(step).$name}`);
  error.__cause__ = typeError(`object ${typeOf(step).$name} can't be used in 'await' expression`);
  error.__context__ = error.__cause__;
  throw error;
}

/**
 * The next item of `async for`, or `NOT_YET`, to be yielded then: `(item = nextOfAsync(it)) === NOT_YET ? yield NOT_YET : item`.
 * @raises StopAsyncIteration, TypeError
 */
export function nextOfAsync(it: Value): Value {
  if (it instanceof PyAsyncGenerator) return nextOfGenerator(it);
  const value = anext(it);
  notYet.generator = null;
  notYet.value = value;
  return NOT_YET;
}
export { NOT_YET };

/** Generators that only the loop over them knows. */
const owned = new WeakSet<object>();

/** The iterable of a loop that is a call's value: if it is a generator that has not begun, nobody else has it. */
export function temporary(v: Value): Value {
  if ((v instanceof PyGenerator || v instanceof PyAsyncGenerator) && v.$state === CREATED) owned.add(v);
  return v;
}

/** The loop over a `temporary` is left early: the generator is closed, or handed to the event loop to be closed. */
export function dropped(v: Value): void {
  if (typeof v === "object" && v !== null && owned.has(v)) discarded(v);
}

/** A generator expression: its frame, and the iterable it has been given. */
export function generatorObject(body: (items: Value) => FrameBody, code: Code, items: Value): Value {
  code.flags |= CodeFlags.GENERATOR;
  return new PyGenerator(body(items), code);
}

/** An asynchronous generator expression. */
export function asyncGeneratorObject(body: (items: Value) => FrameBody, code: Code, items: Value): Value {
  code.flags |= CodeFlags.ASYNC_GENERATOR;
  return new PyAsyncGenerator(body(items), code);
}
