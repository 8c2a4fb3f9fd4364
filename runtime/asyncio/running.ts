/** The running loop of each thread, and the policy's loop behind it. CPython: Modules/_asynciomodule.c, Lib/asyncio/events.py. */
import { current } from "../frames/fiber.ts";
import { runtimeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";

export function _get_running_loop(): Value {
  return current.runningLoop;
}

export function _set_running_loop(loop: Value): null {
  current.runningLoop = loop;
  return null;
}

/** @raises RuntimeError "no running event loop" */
export function get_running_loop(): Value {
  const loop = current.runningLoop;
  if (loop === null) throw runtimeError("no running event loop");
  return loop;
}

/** Set by events.ts: the loop of the policy. */
export const policyLoop: { get: () => Value } = Object.create(null);

/** The running loop, or the one of the policy. */
export function get_event_loop(): Value {
  return current.runningLoop ?? policyLoop.get();
}
