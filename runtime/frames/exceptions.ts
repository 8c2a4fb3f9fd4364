/** Exceptions as they leave frames: PEP 479. CPython: `gen_send_ex2` in Objects/genobject.c. */
import { isStopAsyncIteration, isStopIteration, runtimeError } from "../objects/exception.ts";
import { leavingLibrary } from "../objects/library_frames.ts";
import type { Value } from "../objects/object.ts";
import { type AnyFrame, ASYNC_GENERATOR, COROUTINE, GENERATOR } from "./frame.ts";

function instead(message: string, e: Value): Value {
  const replaced = runtimeError(message);
  replaced.__cause__ = e;
  replaced.__context__ = e;
  replaced.__suppress_context__ = true;
  return replaced;
}

/** What leaves a frame in which `e` was raised: a StopIteration would end somebody's loop, so it becomes a RuntimeError. */
export function leaving(frame: AnyFrame, given: Value): Value {
  const { $code: code } = frame;
  const e =
    code === null || code === undefined || code.library === undefined
      ? given
      : leavingLibrary(given, code.library);
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
