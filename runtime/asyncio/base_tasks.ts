/** The repr of tasks. CPython: Lib/asyncio/base_tasks.py. */
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { _future_repr_info } from "./base_futures.ts";
import { _format_coroutine } from "./coroutines.ts";

/** The words of a task's repr. */
export function _task_repr_info(task: Value): string[] {
  const info = _future_repr_info(task);
  if (task.$cancelRequests > 0 && task.$state === 0) info[0] = "cancelling";
  info.splice(1, 0, `name=${links.repr(task.get_name())}`);
  if (task.$futWaiter !== null) info.splice(2, 0, `wait_for=${links.repr(task.$futWaiter)}`);
  if (task.$coro !== null) info.splice(2, 0, `coro=<${_format_coroutine(task.$coro)}>`);
  return info;
}
