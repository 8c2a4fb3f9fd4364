/** The modules of the package `asyncio`, as `asyncio.tasks` or `from asyncio import events` show them. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { TimeoutError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";

/** The public names of each module, in CPython's order. */
const publicNames: { readonly [module: string]: string } = {
  base_events: "BaseEventLoop",
  base_futures: "",
  coroutines: "iscoroutinefunction iscoroutine",
  events:
    "AbstractEventLoopPolicy AbstractEventLoop AbstractServer Handle TimerHandle get_event_loop_policy " +
    "set_event_loop_policy get_event_loop set_event_loop new_event_loop _set_running_loop get_running_loop _get_running_loop",
  exceptions:
    "BrokenBarrierError CancelledError InvalidStateError TimeoutError IncompleteReadError LimitOverrunError " +
    "SendfileNotAvailableError",
  format_helpers: "",
  futures: "Future wrap_future isfuture",
  locks: "Lock Event Condition Semaphore BoundedSemaphore Barrier",
  log: "",
  mixins: "",
  queues: "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
  runners: "Runner run",
  streams: "StreamReader StreamWriter open_connection start_server open_unix_connection start_unix_server",
  taskgroups: "TaskGroup",
  tasks:
    "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather shield " +
    "ensure_future run_coroutine_threadsafe current_task all_tasks create_eager_task_factory eager_task_factory",
  threads: "to_thread",
  timeouts: "Timeout timeout timeout_at",
  unix_events: "SelectorEventLoop DefaultEventLoopPolicy EventLoop",
};

/** Names that belong to a module and are not public. */
const otherNames: { [module: string]: { [name: string]: Value } } = {};

let all: { readonly [name: string]: Value } = {};

/** Says what the package's names mean. */
export function provide(attributes: { readonly [name: string]: Value }): void {
  all = attributes;
}

/** Adds names to a module that programs reach for although they are not public. */
export function provideFor(module: string, attributes: { readonly [name: string]: Value }): void {
  otherNames[module] = { ...otherNames[module], ...attributes };
}

/** Makes `asyncio.<name>`. */
export function submodule(name: string): PyModule {
  const names = (publicNames[name] ?? "").split(" ").filter((n) => n !== "");
  const attributes: { [name: string]: Value } = { __all__: links.tuple(names) };
  for (const n of names) attributes[n] = n === "TimeoutError" ? TimeoutError : all[n];
  return builtinModule(`asyncio.${name}`, { attributes: { ...attributes, ...otherNames[name] } });
}

/** The names of the modules. */
export const submoduleNames = [...Object.keys(publicNames), "constants", "subprocess"];
