/** `ensure_future`. CPython: Lib/asyncio/tasks.py. */
import { coroutineFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { callMethod, callMethodKw } from "../objects/call.ts";
import { isException, RuntimeError, typeError, valueError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { isawaitable, iscoroutine } from "./coroutines.ts";
import { _get_loop, isfuture } from "./futures.ts";
import { get_event_loop } from "./running.ts";
import { newTask } from "./task.ts";

/** Set by base_events.ts: the `create_task` of its loops. */
export const plain: { createTask: Value } = { createTask: undefined };

const _wrap_awaitable = coroutineFunction(
  "asyncio.tasks",
  "_wrap_awaitable",
  "(awaitable)",
  function* (awaitable: Value): FrameBody {
    return yield awaitable;
  },
);

/**
 * Wraps a coroutine or an awaitable in a future; futures are returned as they are.
 * Documentation: asyncio.ensure_future.
 * @param loop null: the running loop or the policy's
 */
export function ensure_future(given: Value, loop: Value = null): Value {
  if (isfuture(given)) {
    if (loop !== null && loop !== _get_loop(given)) {
      throw valueError("The future belongs to a different loop than the one specified as the loop argument");
    }
    return given;
  }
  let coro = given;
  let isOurs = false;
  if (!iscoroutine(coro)) {
    if (!isawaitable(coro)) throw typeError("An asyncio.Future, a coroutine or an awaitable is required");
    coro = _wrap_awaitable(coro);
    isOurs = true;
  }
  const target = loop ?? get_event_loop();
  if (target.create_task === plain.createTask && target.$taskFactory === null && !target.$closed)
    return newTask(coro, target, null, null);
  try {
    return callMethodKw(target, "create_task", [coro], null);
  } catch (e) {
    if (!isOurs && isException(e, RuntimeError)) callMethod(coro, "close");
    throw e;
  }
}
