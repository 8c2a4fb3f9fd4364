/** What native `async` functions need: awaiting the runtime's objects, and loops over asynchronous iterators. */
import { aiter, anext } from "../emitted/loops.ts";
import { Frame, type FrameBody } from "../frames/frame.ts";
import { isStopAsyncIteration, pythonException } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";

export { asIs, awaitable } from "../frames/native.ts";

function* step(iterator: Value): FrameBody {
  try {
    return { done: false, value: yield anext(iterator) };
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined || !isStopAsyncIteration(e)) throw error;
    return { done: true, value: undefined };
  }
}

/** `for await (const x of asyncEach(items))`. @raises TypeError for what is no asynchronous iterable */
export function asyncEach(items: Value): AsyncIterable<Value> {
  const iterator = aiter(items);
  return {
    [Symbol.asyncIterator]: () => ({ next: () => new Frame(step(iterator)) as never }),
  };
}
