/** The module `threading`: threads are fibers. CPython: Lib/threading.py. */

import { pythonFunction } from "../frames/coroutine.ts";
import { current, type Fiber } from "../frames/fiber.ts";
import { Frame, type FrameBody } from "../frames/frame.ts";
import { park, runBlocking, startNow, unpark } from "../frames/kernel.ts";
import { enterKw, enterMethod, mayBlock, twins } from "../frames/twin.ts";
import { clock } from "../host/clock.ts";
import { beforeJoining, joining } from "../modules/exit.ts";
import { importModule, loadedModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callKw, callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import {
  isException,
  pythonException,
  RuntimeError,
  runtimeError,
  SystemExit,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import type { Keywords } from "../objects/signature.ts";
import { formatException } from "../objects/traceback_format.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, type PyType, typeOf } from "../objects/type.ts";
import { structSequence } from "./struct_sequence.ts";
import {
  Barrier,
  BoundedSemaphore,
  BrokenBarrierError,
  Condition,
  Event,
  Lock,
  type PyEvent,
  RLock,
  Semaphore,
  secondsOrNull,
  TIMEOUT_MAX,
} from "./thread_locks.ts";

let counter = 0;
/** Threads that run, the main one first. */
const active = new Set<PyThread>();

/** Documentation: threading.Thread. */
export class PyThread extends PyObject {
  $fiber: Fiber | null = null;
  $target: Value = null;
  $args: Value = null;
  $kwargs: Value = null;
  $threadName: Value = "";
  $daemonic = false;
  $initialized = false;
  $threadState: "initial" | "started" | "stopped" = "initial";
  readonly $joiners: Fiber[] = [];
  /** How reprs of the class begin: `_MainThread` for the main one. */
  $isMain = false;

  __init__(_group: Value, target?: Value, name?: Value, args?: Value, kwargs?: Value, kw?: Value): null {
    this.$target = target ?? null;
    this.$args = args ?? links.tuple([]);
    this.$kwargs = kwargs ?? null;
    if (name !== null && name !== undefined) this.$threadName = links.str(name);
    else {
      this.$threadName = `Thread-${++counter}`;
      const own = this.$target === null ? undefined : getattrOr(this.$target, "__name__", undefined);
      if (own !== undefined) this.$threadName += ` (${links.str(own)})`;
    }
    const daemon = (kw as Keywords).daemon;
    this.$daemonic = daemon === null ? currentThread().$daemonic : truth(daemon);
    this.$initialized = true;
    return null;
  }
  get name(): Value {
    return this.$threadName;
  }
  set name(name: Value) {
    this.$threadName = links.str(name);
  }
  get daemon(): Value {
    return this.$daemonic;
  }
  set daemon(daemonic: Value) {
    this.$check();
    if (this.$threadState === "started") throw runtimeError("cannot set daemon status of active thread");
    this.$daemonic = truth(daemonic);
  }
  get ident(): Value {
    return this.$fiber?.ident ?? null;
  }
  get native_id(): Value {
    return this.$fiber === null ? null : nativeId(this.$fiber);
  }
  get _target(): Value {
    return this.$target;
  }
  get _args(): Value {
    return this.$args;
  }
  get _kwargs(): Value {
    return this.$kwargs ?? links.dict([]);
  }
  $check(): void {
    if (!this.$initialized) throw runtimeError("Thread.__init__() not called");
  }
  getName(): Value {
    return this.$threadName;
  }
  setName(name: Value): null {
    this.name = name;
    return null;
  }
  isDaemon(): boolean {
    return this.$daemonic;
  }
  setDaemon(daemonic: Value): null {
    this.daemon = daemonic;
    return null;
  }
  is_alive(): boolean {
    this.$check();
    return this.$threadState === "started";
  }
  *$start(): FrameBody {
    if (!this.$initialized) throw runtimeError("thread.__init__() not called");
    if (this.$threadState !== "initial") throw runtimeError("threads can only be started once");
    this.$threadState = "started";
    main_thread();
    joining.join = joinAll;
    active.add(this);
    const { fiber, request } = startNow(this.$bootstrap());
    this.$fiber = fiber;
    fiber.thread = this;
    yield request;
    return null;
  }
  start(): Value {
    return runBlocking(this.$start());
  }
  *$bootstrap(): FrameBody {
    try {
      const running = enterMethod(this, "run");
      if (running instanceof Frame) yield running;
    } catch (error) {
      const e = pythonException(error);
      if (e === undefined) throw error;
      reportIn(this, inLibrary(e, "threading.py:1041 _bootstrap_inner"));
    } finally {
      this.$threadState = "stopped";
      active.delete(this);
      for (const fiber of this.$joiners.splice(0)) unpark(fiber);
    }
    return null;
  }
  *$run(): FrameBody {
    if (this.$target === null) return null;
    try {
      const running = enterKw(this.$target, links.arrayOf(this.$args), keywordsOf(this.$kwargs));
      if (running instanceof Frame) yield running;
    } catch (e) {
      throw inLibrary(e, "threading.py:992 run");
    }
    return null;
  }
  run(): Value {
    return runBlocking(this.$run());
  }
  *$join(timeout: Value = null): FrameBody {
    if (!this.$initialized) throw runtimeError("Thread.__init__() not called");
    if (this.$threadState === "initial") throw runtimeError("cannot join thread before it is started");
    if (this.$fiber === current) throw runtimeError("cannot join current thread");
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
    while (this.$threadState === "started") {
      this.$joiners.push(current);
      if (!(yield park(deadline))) {
        const i = this.$joiners.indexOf(current);
        if (i >= 0) this.$joiners.splice(i, 1);
        break;
      }
    }
    return null;
  }
  join(timeout: Value): Value {
    return runBlocking(this.$join(timeout));
  }
  __repr__(): string {
    this.$check();
    let status: string = this.$threadState;
    if (this.$daemonic) status += " daemon";
    if (this.$fiber !== null) status += ` ${this.$fiber.ident}`;
    const name = this.$isMain ? "_MainThread" : typeOf(this).$name;
    return `<${name}(${links.str(this.$threadName)}, ${status})>`;
  }
}

/** Keywords out of a dict; null for none. */
function keywordsOf(mapping: Value): Keywords | null {
  if (mapping === null || !truth(mapping)) return null;
  const kw: Keywords = {};
  for (const [name, v] of links.stringEntries(mapping)) kw[jsName(name)] = v;
  return kw;
}

export function nativeId(fiber: Fiber): number {
  return 10_000 + ((fiber.ident % 1_000_003) % 50_000);
}

export const Thread = builtinType(PyThread, {
  name: "Thread",
  module: "threading",
  signatures: {
    __init__: "(group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)",
    getName: "()",
    setName: "(name)",
    isDaemon: "()",
    setDaemon: "(daemonic)",
    is_alive: "()",
    start: "()",
    run: "()",
    join: "(timeout=None)",
    __repr__: "()",
  },
});
twins(Thread, {
  start(this: PyThread) {
    return this.$start();
  },
  run(this: PyThread) {
    return this.$run();
  },
  join(this: PyThread, timeout: Value) {
    return this.$join(timeout);
  },
});

let mainThread: PyThread | null = null;

/** The thread of the main program. */
export function main_thread(): PyThread {
  if (mainThread === null) {
    mainThread = new PyThread();
    mainThread.$threadName = "MainThread";
    mainThread.$initialized = true;
    mainThread.$threadState = "started";
    mainThread.$isMain = true;
    mainThread.$fiber = current.ident === 1 ? current : null;
    const rest = [...active];
    active.clear();
    active.add(mainThread);
    for (const t of rest) active.add(t);
  }
  return mainThread;
}

/** Documentation: threading.current_thread. */
export function currentThread(): PyThread {
  if (current.thread !== null) return current.thread;
  const thread = main_thread();
  thread.$fiber = current;
  current.thread = thread;
  return thread;
}

export const hookArgs = structSequence({
  name: "_ExceptHookArgs",
  module: "_thread",
  doc: "Type used to pass arguments to threading.excepthook.",
  fields: ["exc_type", "exc_value", "exc_traceback", "thread"],
});

/** The exception that has ended a thread goes to `threading.excepthook`. */
function reportIn(thread: PyThread, e: Value): void {
  const hook = loadedModule("threading")?.excepthook ?? excepthook;
  call(hook, hookArgs.make([typeOf(e), e, e.$traceback, thread]));
}

export const excepthook = builtinFunction("_excepthook", "(args, /)", (args) => {
  const e = args.exc_value;
  if (isException(e, SystemExit)) return null;
  const stderr = getattrOr(loadedModule("sys"), "stderr", null);
  if (stderr === null) return null;
  const thread = args.thread;
  const name = thread === null ? `${current.ident}` : links.str(thread.name);
  callMethod(stderr, "write", `Exception in thread ${name}:\n${formatException(e)}`);
  return null;
});

/** Threads that are not daemons end before the program does. */
function* joinAll(): FrameBody {
  for (;;) {
    const waitFor = [...active].find((t) => !t.$daemonic && !t.$isMain && t.$fiber !== current);
    if (waitFor === undefined) return null;
    yield* waitFor.$join();
  }
}

/** Documentation: threading.Timer. */
class PyTimer extends PyThread {
  override __init__(interval: Value, f?: Value, args?: Value, kwargs?: Value): null {
    super.__init__(null, null, null, null, null, { daemon: null });
    const self = this as Value;
    self.interval = interval;
    self.function = f;
    self.args = args ?? links.list([]);
    self.kwargs = kwargs ?? links.dict([]);
    self.finished = Event();
    return null;
  }
  cancel(): null {
    callMethod((this as Value).finished, "set");
    return null;
  }
  override *$run(): FrameBody {
    const self = this as Value;
    const finished: PyEvent = self.finished;
    yield* finished.$wait(self.interval);
    if (!truth(callMethod(finished, "is_set"))) {
      const running = enterKw(self.function, links.arrayOf(self.args), keywordsOf(self.kwargs));
      if (running instanceof Frame) yield running;
    }
    callMethod(finished, "set");
    return null;
  }
  override run(): Value {
    return runBlocking(this.$run());
  }
}
const Timer = builtinType(PyTimer, {
  name: "Timer",
  module: "threading",
  signatures: { __init__: "(interval, function, args=None, kwargs=None)", cancel: "()", run: "()" },
});
twins(Timer, {
  run(this: PyTimer) {
    return this.$run();
  },
});

/** Documentation: threading.local. Each thread has its own attributes; a subclass's `__init__` runs in each. */
class PyLocal extends PyObject {
  $initArguments: Value[] = [];
  static __new__(cls: PyType, ...args: Value[]): Value {
    const o = new cls.$Impl();
    o.$initArguments = args;
    (current.locals ??= new Map()).set(o, new Map());
    return o;
  }
  $mine(): Map<string, Value> {
    let mine = current.locals?.get(this) as Map<string, Value> | undefined;
    if (mine === undefined) {
      mine = new Map();
      (current.locals ??= new Map()).set(this, mine);
      const args = this.$initArguments.slice();
      const kw = args.pop();
      callKw(getattrOr(this, "__init__", null), args, Object.keys(kw).length > 0 ? kw : null);
    }
    return mine;
  }
  __init__(): null {
    return null;
  }
  __getattribute__(name: Value): Value {
    if (name === "__dict__") return links.dict(this.$mine());
    const own = this.$mine().get(name);
    if (own !== undefined) return own;
    return objectProto().__getattribute__.call(this, name);
  }
  __setattr__(name: Value, value: Value): null {
    this.$mine().set(name, value);
    return null;
  }
  __delattr__(name: Value): null {
    if (!this.$mine().delete(name)) return objectProto().__delattr__.call(this, name);
    return null;
  }
}
function objectProto(): Value {
  return PyObject.prototype;
}
export const local = builtinType(PyLocal, {
  name: "_local",
  module: "_thread",
  dict: true,
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(*args, **kwargs)",
    __getattribute__: "(name, /)",
    __setattr__: "(name, value, /)",
    __delattr__: "(name, /)",
  },
});

function refuseTracing(name: string): (f: Value) => Value {
  return (f) => {
    if (f === null) return null;
    throw runtimeError(`Tulip does not support threading.${name}()`);
  };
}

export function load(): PyModule {
  main_thread();
  const python = (name: string, signature: string, impl: (...args: Value[]) => Value) =>
    pythonFunction("threading", name, signature, impl);
  return builtinModule("threading", {
    doc: "Thread module emulating a subset of Java's threading model.",
    attributes: {
      Lock,
      RLock,
      _RLock: RLock,
      _PyRLock: RLock,
      _CRLock: RLock,
      Condition,
      Event,
      Semaphore,
      BoundedSemaphore,
      Barrier,
      BrokenBarrierError,
      Thread,
      Timer,
      local,
      ThreadError: RuntimeError,
      TIMEOUT_MAX: new PyFloat(TIMEOUT_MAX),
      excepthook,
      __excepthook__: excepthook,
      ExceptHookArgs: hookArgs.type,
      current_thread: python("current_thread", "()", currentThread),
      currentThread: python("currentThread", "()", currentThread),
      main_thread: python("main_thread", "()", main_thread),
      active_count: python("active_count", "()", () => active.size),
      activeCount: python("activeCount", "()", () => active.size),
      enumerate: python("enumerate", "()", () => links.list([...active])),
      get_ident: builtinFunction("get_ident", "()", () => current.ident),
      _register_atexit: python("_register_atexit", "(func, *arg, **kwargs)", (func, ...args) => {
        const kw = args.pop() as Keywords;
        if (joining.hasBegun) throw runtimeError("can't register atexit after shutdown");
        beforeJoining.push(function* () {
          const running = enterKw(func, args, Object.keys(kw).length > 0 ? kw : null);
          if (running instanceof Frame) yield running;
          return null;
        });
        return null;
      }),
      _shutdown: python("_shutdown", "()", mayBlock(joinAll)),
      settrace_all_threads: python("settrace_all_threads", "(func)", refuseTracing("settrace_all_threads")),
      setprofile_all_threads: python(
        "setprofile_all_threads",
        "(func)",
        refuseTracing("setprofile_all_threads"),
      ),
      settrace: python("settrace", "(func)", refuseTracing("settrace")),
      setprofile: python("setprofile", "(func)", refuseTracing("setprofile")),
      gettrace: python("gettrace", "()", () => null),
      getprofile: python("getprofile", "()", () => null),
      stack_size: importModule(null, "_thread", 0).stack_size,
      get_native_id: builtinFunction("get_native_id", "()", () => nativeId(current)),
    },
  });
}
void address;
