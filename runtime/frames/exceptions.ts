/** Exceptions as they leave frames: PEP 479. CPython: `gen_send_ex2` in Objects/genobject.c. */
import { isStopAsyncIteration, isStopIteration, runtimeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { ASYNC_GENERATOR, type AnyFrame, COROUTINE, GENERATOR } from "./frame.ts";

function instead(message: string, e: Value): Value {
  const replaced = runtimeError(message);
  replaced.__cause__ = e;
  replaced.__context__ = e;
  replaced.__suppress_context__ = true;
  return replaced;
}

/** What leaves a frame in which `e` was raised: a StopIteration would end somebody's loop, so it becomes a RuntimeError. */
export function leaving(frame: AnyFrame, e: Value): Value {
  if (isStopIteration(e)) {
    switch (frame.$frameKind) {
      case COROUTINE:
        return instead("coroutine raised StopIteration", e);
      case GENERATOR:
        return instead("generator raised StopIteration", e);
      case ASYNC_GENERATOR:
        return instead("async generator raised StopIteration", e);
    }
  } else if (frame.$frameKind === ASYNC_GENERATOR && isStopAsyncIteration(e)) {
    return instead("async generator raised StopAsyncIteration", e);
  }
  return e;
}
