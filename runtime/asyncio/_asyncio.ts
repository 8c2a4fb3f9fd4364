/** What CPython's asyncio has in C: futures, tasks, and who runs what. CPython: Modules/_asynciomodule.c. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { builtinFunction } from "../objects/callable.ts";
import { runtimeError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { Future } from "./futures.ts";
import { addPending, registered, removePending } from "./leftovers.ts";
import { _get_running_loop, _set_running_loop, get_event_loop, get_running_loop } from "./running.ts";
import { PyTask, Task } from "./task.ts";
import { current_task } from "./tasks.ts";

/** Makes a task of another kind one of `all_tasks`. */
function _register_task(task: Value): null {
  if (!(task instanceof PyTask)) registered.add(task);
  else if (!task.$isPending) addPending(task);
  return null;
}
function _unregister_task(task: Value): null {
  if (task instanceof PyTask) removePending(task);
  else registered.delete(task);
  return null;
}

/** The task of a loop; any object may stand for a loop or a task here. */
function taskIn(loop: Value): Value {
  return loop.$currentTask ?? null;
}
function setTask(loop: Value, task: Value): void {
  if (Object.hasOwn(loop, "$currentTask")) loop.$currentTask = task;
  else Object.defineProperty(loop, "$currentTask", { value: task, writable: true, configurable: true });
}
function _enter_task(loop: Value, task: Value): null {
  const before = taskIn(loop);
  if (before !== null) {
    throw runtimeError(
      `Cannot enter into task ${links.repr(task)} while another task ${links.repr(before)} is being executed.`,
    );
  }
  setTask(loop, task);
  return null;
}
function _leave_task(loop: Value, task: Value): null {
  const before = taskIn(loop);
  if (before !== task) {
    throw runtimeError(
      `Leaving task ${links.repr(task)} does not match the current task ${links.repr(before)}.`,
    );
  }
  setTask(loop, null);
  return null;
}
function _swap_current_task(loop: Value, task: Value): Value {
  const before = taskIn(loop);
  setTask(loop, task);
  return before;
}

function native(name: string, signature: string, impl: (...args: Value[]) => Value): Value {
  const f = builtinFunction(name, signature, impl);
  f.$module = "_asyncio";
  return f;
}

const functions: { readonly [name: string]: Value } = {
  current_task,
  get_event_loop: native("get_event_loop", "()", get_event_loop),
  get_running_loop: native("get_running_loop", "()", get_running_loop),
  _get_running_loop: native("_get_running_loop", "()", _get_running_loop),
  _set_running_loop: native("_set_running_loop", "(loop, /)", _set_running_loop),
  _register_task: native("_register_task", "(task)", _register_task),
  _register_eager_task: native("_register_eager_task", "(task)", _register_task),
  _unregister_task: native("_unregister_task", "(task)", _unregister_task),
  _unregister_eager_task: native("_unregister_eager_task", "(task)", _unregister_task),
  _enter_task: native("_enter_task", "(loop, task)", _enter_task),
  _leave_task: native("_leave_task", "(loop, task)", _leave_task),
  _swap_current_task: native("_swap_current_task", "(loop, task)", _swap_current_task),
};
/** The module `_asyncio`. */
export function load(): PyModule {
  return builtinModule("_asyncio", {
    doc: "Accelerator module for asyncio",
    attributes: { Future, Task, ...functions },
  });
}
