/** The modules of the package `asyncio`, as `asyncio.tasks` or `from asyncio import events` show them. */
import { pythonFunction } from "../frames/coroutine.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { TimeoutError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";

/** The public names of each module, in CPython's order. */
const publicNames: { readonly [module: string]: string } = {
  base_events: "BaseEventLoop Server",
  base_futures: "",
  coroutines: "iscoroutinefunction iscoroutine",
  events:
    "AbstractEventLoopPolicy AbstractEventLoop AbstractServer Handle TimerHandle get_event_loop_policy " +
    "set_event_loop_policy get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher " +
    "_set_running_loop get_running_loop _get_running_loop",
  exceptions:
    "BrokenBarrierError CancelledError InvalidStateError TimeoutError IncompleteReadError LimitOverrunError " +
    "SendfileNotAvailableError",
  format_helpers: "",
  futures: "Future wrap_future isfuture",
  locks: "Lock Event Condition Semaphore BoundedSemaphore Barrier",
  log: "",
  mixins: "",
  protocols: "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol",
  queues: "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
  runners: "Runner run",
  streams:
    "StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server",
  selector_events: "",
  staggered: "staggered_race",
  subprocess: "create_subprocess_exec create_subprocess_shell",
  taskgroups: "TaskGroup",
  tasks:
    "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather shield " +
    "ensure_future run_coroutine_threadsafe current_task all_tasks create_eager_task_factory eager_task_factory " +
    "_register_task _unregister_task _enter_task _leave_task",
  threads: "to_thread",
  timeouts: "Timeout timeout timeout_at",
  transports: "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport",
  unix_events:
    "SelectorEventLoop AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher MultiLoopChildWatcher " +
    "ThreadedChildWatcher DefaultEventLoopPolicy EventLoop",
};

/** Names that belong to a module and are not public. */
const otherNames: { [module: string]: { [name: string]: Value } } = {};

/** Names that cost something to make, by module: made at the first look. */
const lateNames: { [module: string]: { [name: string]: () => Value } } = {};

let all: { readonly [name: string]: Value } = {};

/** Says what the package's names mean. */
export function provide(attributes: { readonly [name: string]: Value }): void {
  all = attributes;
}

/** Adds names to a module that programs reach for although they are not public. */
export function provideFor(module: string, attributes: { readonly [name: string]: Value }): void {
  otherNames[module] = { ...otherNames[module], ...attributes };
}

/** The same for what is made when it is asked for. */
export function provideLate(module: string, makers: { readonly [name: string]: () => Value }): void {
  lateNames[module] = { ...lateNames[module], ...makers };
}

/** The public names of several modules. */
export function namesOf(modules: readonly string[]): string[] {
  return modules.flatMap((module) => (publicNames[module] ?? "").split(" "));
}

/** Functions of a module that are not public, as `"_get_loop(fut)": …`. */
export function provideFunctions(
  module: string,
  functions: { readonly [signature: string]: (...args: Value[]) => Value },
): void {
  const makers: { [name: string]: () => Value } = {};
  for (const [text, impl] of Object.entries(functions)) {
    const open = text.indexOf("(");
    const name = text.slice(0, open);
    makers[name] = () => pythonFunction(`asyncio.${module}`, name, text.slice(open), impl);
  }
  provideLate(module, makers);
}

/** Gives an object attributes that are made when they are looked at. */
export function late(o: Value, makers: { readonly [name: string]: () => Value }): void {
  for (const [name, make] of Object.entries(makers)) {
    const keep = (value: Value): Value => {
      Object.defineProperty(o, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    };
    Object.defineProperty(o, name, {
      configurable: true,
      enumerable: true,
      get: () => keep(make()),
      set: keep,
    });
  }
}

/** Makes `asyncio.<name>`. */
export function submodule(name: string): PyModule {
  const names = (publicNames[name] ?? "").split(" ").filter((n) => n !== "");
  const attributes: { [name: string]: Value } = { __all__: links.tuple(names) };
  for (const n of names) {
    const value = n === "TimeoutError" ? TimeoutError : all[n];
    if (value !== undefined) attributes[n] = value;
  }
  const made = builtinModule(`asyncio.${name}`, { attributes: { ...attributes, ...otherNames[name] } });
  late(made, lateNames[name] ?? {});
  return made;
}

/** The names of the modules. */
export const submoduleNames = [...Object.keys(publicNames), "constants"];
