/** The package `asyncio`. CPython: Lib/asyncio/__init__.py. */
import { pythonFunction } from "../frames/coroutine.ts";
import { importModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
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
  BaseDefaultEventLoopPolicy,
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
import { open_connection, open_unix_connection, Server, start_server, start_unix_server } from "./streams.ts";
import { late, namesOf, provide, provideFor, provideLate, submoduleNames } from "./submodules.ts";
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

/** The public names; the rest comes from modules that are loaded when somebody looks. */
const attributes: { [name: string]: Value } = {
  BaseEventLoop,
  Server,
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

/** In the order of CPython's `__init__.py`, each with its names. */
const modulesInOrder =
  "base_events coroutines events exceptions futures locks protocols runners queues streams subprocess tasks taskgroups " +
  "threads timeouts transports unix_events";

/** Names that come from modules which are loaded when somebody looks at them: by the module that shows them. */
const lateNames: readonly [shownBy: string, from: string, names: string][] = [
  [
    "protocols",
    "asyncio.protocols",
    "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol",
  ],
  [
    "transports",
    "asyncio.transports",
    "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport",
  ],
  ["streams", "asyncio.stream_protocols", "StreamReaderProtocol FlowControlMixin"],
  ["events", "asyncio.child_watchers", "get_child_watcher set_child_watcher"],
  [
    "unix_events",
    "asyncio.child_watchers",
    "AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher MultiLoopChildWatcher ThreadedChildWatcher",
  ],
  ["tasks", "_asyncio", "_register_task _unregister_task _enter_task _leave_task"],
];
/** The same for names that are not public: with the name in CPython's C module behind `=`. */
const lateAliases: { readonly [module: string]: string } = {
  tasks:
    "_register_eager_task _unregister_eager_task _swap_current_task _c_current_task=current_task _c_register_task=_register_task " +
    "_c_unregister_task=_unregister_task _c_register_eager_task=_register_eager_task " +
    "_c_unregister_eager_task=_unregister_eager_task _c_enter_task=_enter_task _c_leave_task=_leave_task " +
    "_c_swap_current_task=_swap_current_task",
  events:
    "_c_get_running_loop=get_running_loop _c__get_running_loop=_get_running_loop " +
    "_c__set_running_loop=_set_running_loop _c_get_event_loop=get_event_loop",
};

/** What is made when it is looked at. */
const lateMakers: { [name: string]: () => Value } = {};
for (const [shownBy, from, names] of lateNames) {
  for (const name of names.split(" ")) {
    const make = () => getattr(importModule(null, from, 0), name);
    lateMakers[name] = make;
    if (`asyncio.${shownBy}` !== from) provideLate(shownBy, { [name]: make });
  }
}
for (const [module, names] of Object.entries(lateAliases)) {
  for (const pair of names.split(" ")) {
    const [name, original = name] = pair.split("=") as [string, string?];
    provideLate(module, { [name]: () => getattr(importModule(null, "_asyncio", 0), original) });
  }
}

export function load(): PyModule {
  const m = builtinModule("asyncio", {
    doc: "The asyncio package, tracking PEP 3156.",
    package: true,
    attributes: { ...attributes, __all__: links.tuple(namesOf(modulesInOrder.split(" "))) },
  });
  late(m, lateMakers);
  lazySubmodules(m, submoduleNames);
  return m;
}

provide(attributes);
provideFor("futures", {
  _PENDING: "PENDING",
  _CANCELLED: "CANCELLED",
  _FINISHED: "FINISHED",
  _CFuture: Future,
});
provideFor("tasks", { _CTask: Task });
provideFor("events", { BaseDefaultEventLoopPolicy });
provideFor("unix_events", {
  _UnixSelectorEventLoop: SelectorEventLoop,
  _UnixDefaultEventLoopPolicy: DefaultEventLoopPolicy,
});
