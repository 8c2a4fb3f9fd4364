/** Task groups. CPython: Lib/asyncio/taskgroups.py. */
import { type FrameBody, outcome, Steps } from "../frames/frame.ts";
import { OftenOnce } from "../frames/steps.ts";
import type { PyModule } from "../modules/module.ts";
import { callMethod, callMethodKw } from "../objects/call.ts";
import { builtinFunction, wrongCall } from "../objects/callable.ts";
import {
  isException,
  KeyboardInterrupt,
  type PyBaseException,
  raised,
  raiseFrom,
  runtimeError,
  SystemExit,
} from "../objects/exception.ts";
import { BaseExceptionGroup } from "../objects/exception_group.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { isKeywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, isSubtype, type PyType, wellKnown } from "../objects/type.ts";
import { plainCreateTask } from "./base_events.ts";
import { PyHandle } from "./events.ts";
import { CancelledError, isCancelledError } from "./exceptions.ts";
import { CANCELLED, Collector, isExact, PENDING } from "./futures.ts";
import { caughtException } from "./handlers.ts";
import { get_running_loop } from "./running.ts";
import { submodule } from "./submodules.ts";
import { newTask } from "./task.ts";

/** Documentation: asyncio.TaskGroup. */
export class PyTaskGroup extends PyObject {
  $entered = false;
  $exiting = false;
  $aborting = false;
  $loop: Value = null;
  $parent: Value = null;
  $parentCancelRequested = false;
  readonly $tasks = new Set<Value>();
  $errors: Value[] = [];
  $baseError: Value = null;
  $completed: Value = null;
  /** Told of the ends of the tasks. */
  $children: Children | null = null;
  $callback: Value = null;

  __init__(): null {
    return null;
  }
  // What CPython shows of a group's inside.
  get _tasks(): Value {
    return (wellKnown.set as PyType)(links.list([...this.$tasks]));
  }
  get _errors(): Value {
    return links.list(this.$errors);
  }
  get _loop(): Value {
    return this.$loop;
  }
  get _entered(): Value {
    return this.$entered;
  }
  get _exiting(): Value {
    return this.$exiting;
  }
  get _aborting(): Value {
    return this.$aborting;
  }
  get _parent_task(): Value {
    return this.$parent;
  }
  get _parent_cancel_requested(): Value {
    return this.$parentCancelRequested;
  }
  get _base_error(): Value {
    return this.$baseError;
  }
  _abort(): null {
    this.$abort();
    return null;
  }
  __repr__(): string {
    let info = "";
    if (this.$tasks.size > 0) info += ` tasks=${this.$tasks.size}`;
    if (this.$errors.length > 0) info += ` errors=${this.$errors.length}`;
    if (this.$aborting) info += " cancelling";
    else if (this.$entered) info += " entered";
    return `<TaskGroup${info}>`;
  }
  __aenter__(): Steps {
    return new Entering(this);
  }
  $enter(): Value {
    if (this.$entered) throw runtimeError(`TaskGroup ${links.repr(this)} has already been entered`);
    this.$loop ??= get_running_loop();
    this.$parent = this.$loop.$currentTask ?? null;
    if (this.$parent === null)
      throw runtimeError(`TaskGroup ${links.repr(this)} cannot determine the parent task`);
    this.$entered = true;
    return this;
  }
  __aexit__(et: Value, exc: Value, _tb: Value): Steps {
    return new Exiting(this, et, exc);
  }
  *$exit(et: Value, exc: Value): FrameBody {
    this.$exiting = true;
    if (exc !== null && isBaseError(exc)) this.$baseError ??= exc;
    const isCancelled = et !== null && isSubtype(et, CancelledError);
    let cancellation: Value = isCancelled ? exc : null;
    // The body has failed, or the parent is being cancelled while it was in the body.
    if (et !== null && !this.$aborting) this.$abort();
    // The wait can be cancelled several times: the parent may be cancelled while the children are still ending.
    while (this.$tasks.size > 0) {
      this.$completed ??= callMethod(this.$loop, "create_future");
      try {
        yield this.$completed;
      } catch (error) {
        const e = caughtException(error);
        if (!isCancelledError(e)) throw e;
        if (!this.$aborting) {
          cancellation = e;
          this.$abort();
        }
      }
      this.$completed = null;
    }
    if (this.$baseError !== null) throw raised(this.$baseError);
    if (this.$parentCancelRequested) {
      // The cancellation of the parent was ours: it is taken back, and nothing of it goes on if nobody else asked too.
      if (callMethod(this.$parent, "uncancel") === 0) cancellation = null;
    }
    if (cancellation !== null && this.$errors.length === 0) throw raised(cancellation);
    if (et !== null && !isCancelled) this.$errors.push(exc);
    if (this.$errors.length > 0) {
      // Cancelled from outside as well: the request is renewed, so that the next await of the parent raises.
      if (truth(callMethod(this.$parent, "cancelling"))) {
        callMethod(this.$parent, "uncancel");
        callMethod(this.$parent, "cancel");
      }
      const group = BaseExceptionGroup("unhandled errors in a TaskGroup", links.list(this.$errors));
      this.$errors = [];
      throw raiseFrom(group, null);
    }
    return null;
  }
  create_task(coro: Value, kw?: Value): Value {
    const n = arguments.length;
    if (coro === undefined || n > 2 || (n === 2 ? !isKeywords(kw) : isKeywords(coro)))
      wrongCall(TaskGroup.$proto.create_task, arguments, this);
    if (!this.$entered) this.$refuse(coro, "has not been entered", 165);
    if (this.$exiting && this.$tasks.size === 0) this.$refuse(coro, "is finished", 168);
    if (this.$aborting) this.$refuse(coro, "is shutting down", 171);
    const name = kw?.name ?? null;
    const context = kw?.context ?? null;
    const loop = this.$loop;
    const task =
      loop.create_task === plainCreateTask && loop.$taskFactory === null && !loop.$closed
        ? newTask(coro, loop, name, context)
        : callMethodKw(loop, "create_task", [coro], context === null ? { name } : { name, context });
    if (isExact(task) ? task.$state !== PENDING : truth(callMethod(task, "done"))) this._on_task_done(task);
    else {
      this.$tasks.add(task);
      if (this._on_task_done === plainOnTaskDone && isExact(task)) {
        this.$children ??= new Children(this);
        task.$addWaiter(this.$children);
      } else {
        this.$callback ??= boundCallback(this);
        callMethod(task, "add_done_callback", this.$callback);
      }
    }
    return task;
  }
  $refuse(coro: Value, what: string, line: number): never {
    callMethod(coro, "close");
    throw inLibrary(
      runtimeError(`TaskGroup ${links.repr(this)} ${what}`),
      `asyncio/taskgroups.py:${line} create_task`,
    );
  }
  $abort(): void {
    this.$aborting = true;
    for (const t of [...this.$tasks]) if (!truth(callMethod(t, "done"))) callMethod(t, "cancel");
  }
  $forget(task: Value): void {
    this.$tasks.delete(task);
    if (this.$completed === null || this.$tasks.size > 0) return;
    if (!truth(callMethod(this.$completed, "done"))) callMethod(this.$completed, "set_result", true);
  }
  _on_task_done(task: Value): null {
    this.$forget(task);
    if (truth(callMethod(task, "cancelled"))) return null;
    const e = callMethod(task, "exception");
    if (e === null) return null;
    this.$errors.push(e);
    if (isBaseError(e)) this.$baseError ??= e;
    if (truth(callMethod(this.$parent, "done"))) {
      callMethod(
        this.$loop,
        "call_exception_handler",
        links.dict([
          [
            "message",
            `Task ${links.repr(task)} has errored out but its parent task ${links.str(this.$parent)} is already completed`,
          ],
          ["exception", e],
          ["task", task],
        ]),
      );
      return null;
    }
    if (!this.$aborting && !this.$parentCancelRequested) {
      // The parent is still in the body and nobody cancels it: it is cancelled to get it out of there, which
      // `__aexit__` takes back:
      //
      //     async with TaskGroup() as g:
      //         g.create_task(crash_soon())
      //         await something   # this must end
      this.$abort();
      this.$parentCancelRequested = true;
      callMethod(this.$parent, "cancel");
    }
    return null;
  }
}

class Entering extends Steps {
  readonly $group: PyTaskGroup;
  constructor(group: PyTaskGroup) {
    super();
    this.$group = group;
  }
  override $step(): Value {
    outcome.value = this.$group.$enter();
    return undefined;
  }
}

class Exiting extends OftenOnce {
  readonly $group: PyTaskGroup;
  readonly $type: Value;
  readonly $exc: Value;
  constructor(group: PyTaskGroup, type: Value, exc: Value) {
    super();
    this.$group = group;
    this.$type = type;
    this.$exc = exc;
  }
  override $atOnce(): Value {
    const group = this.$group;
    if (this.$type !== null || group.$tasks.size > 0 || group.$errors.length > 0) return undefined;
    if (group.$baseError !== null || group.$parentCancelRequested) return undefined;
    group.$exiting = true;
    return null;
  }
  override $generator(): FrameBody {
    return this.$group.$exit(this.$type, this.$exc);
  }
}

class Children extends Collector {
  readonly $group: PyTaskGroup;
  constructor(group: PyTaskGroup) {
    super();
    this.$group = group;
  }
  override $makeCallback(): Value {
    return boundCallback(this.$group);
  }
  override $collect(task: Value): void {
    const group = this.$group;
    if (task.$state === CANCELLED || (task.$state !== PENDING && task.$exception === null)) {
      group.$forget(task);
      return;
    }
    // What follows from a failure may call what the program has written.
    const handle = new PyHandle();
    handle.$initialise(this.$wakeupMethod(), [task], task.$loop, this.$context);
    handle.$runHandle();
  }
}

function boundCallback(group: PyTaskGroup): Value {
  const f = builtinFunction(
    "_on_task_done",
    "(task)",
    (task) => group._on_task_done(task),
    "python",
    "TaskGroup._on_task_done",
  );
  f.$builtin = false;
  return f;
}

function isBaseError(e: PyBaseException): boolean {
  return isException(e, SystemExit) || isException(e, KeyboardInterrupt);
}

export const TaskGroup = builtinType(PyTaskGroup, {
  direct: ["create_task"],
  name: "TaskGroup",
  module: "asyncio.taskgroups",
  signatures: {
    __init__: "()",
    __repr__: "()",
    __aenter__: "()",
    __aexit__: "(et, exc, tb)",
    create_task: "(coro, *, name=None, context=None)",
    _on_task_done: "(task)",
    _abort: "()",
  },
  coroutines: ["__aenter__", "__aexit__"],
});

const plainOnTaskDone = TaskGroup.$proto._on_task_done;

/** The module `asyncio.taskgroups`. */
export function load(): PyModule {
  return submodule("taskgroups");
}
