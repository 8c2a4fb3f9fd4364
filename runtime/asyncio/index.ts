/** The package `asyncio`. CPython: Lib/asyncio/__init__.py. */
import { pythonFunction } from "../frames/coroutine.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { builtinFunction } from "../objects/callable.ts";
import { TimeoutError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { as_completed } from "./as_completed.ts";
import { BaseEventLoop } from "./base_events.ts";
import { iscoroutine, iscoroutinefunction } from "./coroutines.ts";
import {
  AbstractEventLoop,
  AbstractEventLoopPolicy,
  AbstractServer,
  DefaultEventLoopPolicy,
  get_event_loop_policy,
  Handle,
  new_event_loop,
  set_event_loop,
  set_event_loop_policy,
  TimerHandle,
} from "./events.ts";
import {
  BrokenBarrierError,
  CancelledError,
  IncompleteReadError,
  InvalidStateError,
  LimitOverrunError,
  SendfileNotAvailableError,
} from "./exceptions.ts";
import { Future, isfuture } from "./futures.ts";
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from "./locks.ts";
import { LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown } from "./queues.ts";
import "./library_frames.ts";
import { lazySubmodules } from "../stdlib/submodules.ts";
import { Runner, run } from "./runners.ts";
import { _get_running_loop, _set_running_loop, get_event_loop, get_running_loop } from "./running.ts";
import { StreamReader } from "./stream_reader.ts";
import { StreamWriter } from "./stream_transport.ts";
import { open_connection, open_unix_connection, start_server, start_unix_server } from "./streams.ts";
import { provide, provideFor, submoduleNames } from "./submodules.ts";
import { create_subprocess_exec, create_subprocess_shell } from "./subprocess.ts";
import { Task } from "./task.ts";
import { TaskGroup } from "./taskgroups.ts";
import {
  ALL_COMPLETED,
  all_tasks,
  create_eager_task_factory,
  create_task,
  current_task,
  eager_task_factory,
  ensureFuture,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  gather,
  shield,
  sleep,
  wait,
  wait_for,
} from "./tasks.ts";
import { run_coroutine_threadsafe, to_thread, wrap_future } from "./threads.ts";
import { Timeout, timeout_at, timeoutFunction } from "./timeouts.ts";
import { SelectorEventLoop } from "./unix_events.ts";

const events = "asyncio.events";

/** The public names, in the order of the modules they come from. */
const attributes: { [name: string]: Value } = {
  BaseEventLoop,
  iscoroutinefunction: pythonFunction(
    "asyncio.coroutines",
    "iscoroutinefunction",
    "(func)",
    iscoroutinefunction,
  ),
  iscoroutine: pythonFunction("asyncio.coroutines", "iscoroutine", "(obj)", iscoroutine),
  AbstractEventLoopPolicy,
  AbstractEventLoop,
  AbstractServer,
  Handle,
  TimerHandle,
  get_event_loop_policy: pythonFunction(events, "get_event_loop_policy", "()", get_event_loop_policy),
  set_event_loop_policy: pythonFunction(events, "set_event_loop_policy", "(policy)", set_event_loop_policy),
  get_event_loop: builtinFunction("get_event_loop", "()", get_event_loop),
  set_event_loop: pythonFunction(events, "set_event_loop", "(loop)", set_event_loop),
  new_event_loop: pythonFunction(events, "new_event_loop", "()", new_event_loop),
  _set_running_loop: builtinFunction("_set_running_loop", "(loop, /)", _set_running_loop),
  get_running_loop: builtinFunction("get_running_loop", "()", get_running_loop),
  _get_running_loop: builtinFunction("_get_running_loop", "()", _get_running_loop),
  BrokenBarrierError,
  CancelledError,
  InvalidStateError,
  TimeoutError,
  IncompleteReadError,
  LimitOverrunError,
  SendfileNotAvailableError,
  Future,
  wrap_future,
  isfuture: pythonFunction("asyncio.base_futures", "isfuture", "(obj)", isfuture),
  Lock,
  Event,
  Condition,
  Semaphore,
  BoundedSemaphore,
  Barrier,
  Runner,
  run,
  Queue,
  PriorityQueue,
  LifoQueue,
  QueueFull,
  QueueEmpty,
  QueueShutDown,
  Task,
  create_task,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  ALL_COMPLETED,
  wait,
  wait_for,
  as_completed,
  sleep,
  gather,
  shield,
  ensure_future: ensureFuture,
  run_coroutine_threadsafe,
  current_task,
  all_tasks,
  create_eager_task_factory,
  eager_task_factory,
  StreamReader,
  StreamWriter,
  open_connection,
  start_server,
  open_unix_connection,
  start_unix_server,
  create_subprocess_exec,
  create_subprocess_shell,
  TaskGroup,
  to_thread,
  Timeout,
  timeout: timeoutFunction,
  timeout_at,
  SelectorEventLoop,
  EventLoop: SelectorEventLoop,
  DefaultEventLoopPolicy,
};

export function load(): PyModule {
  const m = builtinModule("asyncio", {
    doc: "The asyncio package, tracking PEP 3156.",
    package: true,
    attributes: { ...attributes, __all__: links.tuple(Object.keys(attributes)) },
  });
  lazySubmodules(m, submoduleNames);
  return m;
}

provide(attributes);
provideFor("futures", { _PENDING: "PENDING", _CANCELLED: "CANCELLED", _FINISHED: "FINISHED" });
provideFor("unix_events", {
  _UnixSelectorEventLoop: SelectorEventLoop,
  _UnixDefaultEventLoopPolicy: DefaultEventLoopPolicy,
});
