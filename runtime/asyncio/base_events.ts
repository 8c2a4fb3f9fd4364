/** The event loop. CPython: Lib/asyncio/base_events.py. */
import { Coroutine, origins, pythonFunction } from "../frames/coroutine.ts";
import { loopReport, placeOf } from "../frames/deadlock.ts";
import { current } from "../frames/fiber.ts";
import { BLOCKED, Frame, type FrameBody, isFrame, outcome } from "../frames/frame.ts";
import { hostIsDue, othersReady, park, runBlocking, unpark, waitFor, yieldNow } from "../frames/kernel.ts";
import { NATIVE, native } from "../frames/native.ts";
import { resume } from "../frames/trampoline.ts";
import { enterMethod } from "../frames/twin.ts";
import { clock } from "../host/clock.ts";
import { discarded, unraisable } from "../modules/discarded.ts";
import { teardown } from "../modules/exit.ts";
import { importModule, loadedModule } from "../modules/importer.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callable, callKw, callMethod, callMethodKw } from "../objects/call.ts";
import { wrongCall } from "../objects/callable.ts";
import {
  Exception,
  handling,
  isException,
  KeyboardInterrupt,
  NotImplementedError,
  newException,
  pythonException,
  ResourceWarning,
  RuntimeWarning,
  runtimeError,
  SystemExit,
  TimeoutError,
  typeError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { isKeywords, type Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { type Context, copyContext } from "../stdlib/contextvars_types.ts";
import { iscoroutine, iscoroutinefunction } from "./coroutines.ts";
import { ensure_future, plain as ensuring } from "./ensure.ts";
import { later, PyAbstractEventLoop, PyHandle, PyTimerHandle, secondsOf } from "./events.ts";
import { extract_stack, handleStack } from "./format_helpers.ts";
import { Future, isfuture, PyFuture } from "./futures.ts";
import { pendingTasks, removePending, unretrieved } from "./leftovers.ts";
import { log } from "./log.ts";
import { ReadyQueue } from "./ready_queue.ts";
import { _get_running_loop, _set_running_loop } from "./running.ts";
import { provideFor, provideFunctions, submodule } from "./submodules.ts";
import { newTask, PyTask, reporting, waiting } from "./task.ts";
import { heapify, heappop, heappush } from "./timer_heap.ts";

const _MIN_SCHEDULED_TIMER_HANDLES = 100;
const _MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5;
const MAXIMUM_SELECT_TIMEOUT = 24 * 3600;
const clockResolution = 1e-9;

/** Set by executors.ts, which knows threads: `run_in_executor` and what ends the default executor. */
export const executors: {
  run: (loop: PyBaseEventLoop, executor: Value, func: Value, args: Value[]) => FrameBody;
  shutdown: (loop: PyBaseEventLoop, timeout: Value) => FrameBody;
  isThreadPool: (executor: Value) => boolean;
} = Object.create(null);

type Open = (loop: PyBaseEventLoop, factory: Value, a: Value, b: Value, kw: Keywords) => FrameBody;

/** Connections and servers of protocols; set by selector_events.ts, which is loaded when one is asked for. */
export const networking: { [name: string]: Open } = {};

function open(
  loop: PyBaseEventLoop,
  name: string,
  factory: Value,
  a: Value,
  b: Value,
  kw: Keywords,
): FrameBody {
  importModule(null, "asyncio.selector_events", 0);
  return (networking[name] as Open)(loop, factory, a, b, kw);
}

/** A method of loops that needs what Node does not give. @raises NotImplementedError */
function unsupported(name: string): never {
  throw newException(
    NotImplementedError,
    `Tulip does not support loop.${name}(): Node.js gives no access to sockets' descriptors`,
  );
}

/** Set by unix_events.ts. */
export const signalHandlers: { removeAll: (loop: PyBaseEventLoop) => void } = { removeAll: () => {} };

/** Set by tasks.ts. */
export const gathering: { gather: (awaitables: Value[], returnExceptions: boolean) => Value } =
  Object.create(null);

/** Documentation: "Event Loop". */
export class PyBaseEventLoop extends PyAbstractEventLoop {
  /** A future in it is done, and its collector is to be told. */
  $ready = new ReadyQueue<PyHandle | PyTask | PyFuture>();
  $scheduled: PyTimerHandle[] = [];
  $cancelledTimers = 0;
  $closed = false;
  $stopping = false;
  /** The fiber that runs the loop. */
  $fiber: Value = null;
  $parked = false;
  $debug = false;
  $exceptionHandler: Value = null;
  $taskFactory: Value = null;
  $currentHandle: Value = null;
  /** What waits for the kernel, and when it began (in debug mode), while the loop's own frame takes it over. */
  $blocked: Value = null;
  $blockedSince: number | null = null;
  /** How many handles are left in this turn. */
  $left = 0;
  /** While a native body runs: what is handled outside of the task, and how it went on since. */
  $base: Value = null;
  $request: Value = null;
  $failure: { readonly error: unknown } | null = null;
  $defaultExecutor: Value = null;
  $executorShutdown = false;
  /** Asynchronous generators that this loop has seen begin and not end. */
  $asyncgens = new Set<Value>();
  $asyncgensShutdown = false;
  $originsBefore: number | null = null;
  $oldHooks: { first: Value; finalizer: Value } | null = null;
  /** The functions of the library that have started the loop, as tracebacks of debug mode show them. */
  $startedBy = "";
  $slowCallbackDuration: Value = new PyFloat(0.1);
  /** Set by programs: what waits in place of Tulip's kernel. */
  declare _selector: Value;

  __init__(): null {
    this.$debug = isDebugMode();
    return null;
  }
  __repr__(): string {
    const debug = links.repr(callMethod(this, "get_debug"));
    const flag = (v: boolean) => (v ? "True" : "False");
    return `<${typeOf(this).$name} running=${flag(this.$fiber !== null)} closed=${flag(this.$closed)} debug=${debug}>`;
  }
  get slow_callback_duration(): Value {
    return this.$slowCallbackDuration;
  }
  set slow_callback_duration(value: Value) {
    this.$slowCallbackDuration = value;
  }
  get _ready(): Value {
    return links.list(this.$ready.toArray());
  }
  get _scheduled(): Value {
    return links.list(this.$scheduled.slice());
  }
  get _debug(): Value {
    return this.$debug;
  }
  get _closed(): Value {
    return this.$closed;
  }
  get _default_executor(): Value {
    return this.$defaultExecutor;
  }

  create_future(): Value {
    if (arguments.length > 0) wrongCall(plainCreateFuture, arguments, this);
    const future = new PyFuture();
    future.$loop = this;
    if (this.$debug) future.$sourceTraceback = extract_stack("asyncio/base_events.py:460 create_future");
    return future;
  }
  create_task(coro: Value, kw?: Value): Value {
    const n = arguments.length;
    if (coro === undefined || n > 2 || (n === 2 ? !isKeywords(kw) : isKeywords(coro)))
      wrongCall(plainCreateTask, arguments, this);
    if (this.$closed) this._check_closed();
    const name = kw?.name ?? null;
    const context = kw?.context ?? null;
    if (this.$taskFactory === null) return newTask(coro, this, name, context);
    const task =
      context === null
        ? call(this.$taskFactory, this, coro)
        : callKw(this.$taskFactory, [this, coro], { context });
    callMethod(task, "set_name", name);
    return task;
  }
  set_task_factory(factory: Value): null {
    if (factory !== null && !callable(factory)) throw typeError("task factory must be a callable or None");
    this.$taskFactory = factory;
    return null;
  }
  get_task_factory(): Value {
    return this.$taskFactory;
  }

  _check_closed(): null {
    if (this.$closed)
      throw inLibrary(runtimeError("Event loop is closed"), "asyncio/base_events.py:552 _check_closed");
    return null;
  }
  $checkRunning(): void {
    if (truth(callMethod(this, "is_running"))) {
      throw inLibrary(
        runtimeError("This event loop is already running"),
        "asyncio/base_events.py:633 _check_running",
      );
    }
    if (_get_running_loop() !== null) {
      throw inLibrary(
        runtimeError("Cannot run the event loop while another loop is running"),
        "asyncio/base_events.py:635 _check_running",
      );
    }
  }
  stop(): null {
    this.$stopping = true;
    return null;
  }
  is_running(): boolean {
    return this.$fiber !== null;
  }
  is_closed(): boolean {
    return this.$closed;
  }
  close(): null {
    if (truth(callMethod(this, "is_running"))) {
      throw inLibrary(runtimeError("Cannot close a running event loop"), "asyncio/base_events.py:740 close");
    }
    if (this.$closed) return null;
    if (this.$debug) log("debug", `Close ${links.repr(this)}`);
    reportUnretrieved(this);
    signalHandlers.removeAll(this);
    this.$closed = true;
    this.$ready.clear();
    this.$scheduled.length = 0;
    this.$executorShutdown = true;
    const executor = this.$defaultExecutor;
    if (executor !== null) {
      this.$defaultExecutor = null;
      callMethodKw(executor, "shutdown", [], { wait: false });
    }
    return null;
  }
  time(): Value {
    return new PyFloat(clock.monotonic());
  }
  /** `time()` as a number, of subclasses with their own clock too. */
  $now(): number {
    return this.time === plainTime ? clock.monotonic() : secondsOf(callMethod(this, "time"));
  }

  call_later(delay: Value, callback?: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    if (delay === null) throw typeError("delay must not be None");
    const when = later(callMethod(this, "time"), delay);
    if (this.call_at === plainCallAt) return this.$callAt(when, callback, rest, kw.context);
    return callMethodKw(this, "call_at", [when, callback, ...rest], { context: kw.context });
  }
  call_at(when: Value, callback?: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    if (when === null) throw typeError("when cannot be None");
    return this.$callAt(when, callback, rest, kw.context);
  }
  /** `call_later` without its checks, for delays that are known to be numbers. */
  $callLater(delay: Value, callback: Value, args: Value[], context: Value): Value {
    const when = later(callMethod(this, "time"), delay);
    if (this.call_at === plainCallAt) return this.$callAt(when, callback, args, context);
    return callMethodKw(this, "call_at", [when, callback, ...args], { context });
  }
  /** Starts a timer of the runtime's own, unless the program has a say in how that is done. */
  $startTimer(timer: PyTimerHandle, delay: number): boolean {
    if (this.$debug || this.$closed || this.call_later !== plainCallLater || this.call_at !== plainCallAt)
      return false;
    timer.$loop = this;
    timer.$when = this.$now() + delay;
    heappush(this.$scheduled, timer);
    timer.$scheduled = true;
    return true;
  }
  $callAt(when: Value, callback: Value, args: Value[], context: Value): PyTimerHandle {
    this._check_closed();
    if (this.$debug) {
      this.$checkThread();
      this.$checkCallback(callback, "call_at");
    }
    const timer = new PyTimerHandle();
    timer.$setWhen(when);
    timer.$initialise(callback, args, this, context ?? copyContext());
    if (this.$debug) timer.$sourceTraceback = handleStack();
    heappush(this.$scheduled, timer);
    timer.$scheduled = true;
    return timer;
  }
  call_soon(callback: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    this._check_closed();
    if (this.$debug) {
      this.$checkThread();
      this.$checkCallback(callback, "call_soon");
    }
    return this.$callSoon(callback, rest, kw.context);
  }
  $callSoon(callback: Value, args: Value[], context: Context | null): PyHandle {
    const handle = new PyHandle();
    handle.$initialise(callback, args, this, context ?? copyContext());
    if (this.$debug) handle.$sourceTraceback = handleStack();
    this.$ready.push(handle);
    return handle;
  }
  override $soon(callback: Value, args: Value[], context: Value): void {
    if (this.call_soon !== plainCallSoon) super.$soon(callback, args, context);
    else {
      this._check_closed();
      if (this.$debug) {
        this.$checkThread();
        this.$checkCallback(callback, "call_soon");
      }
      this.$callSoon(callback, args, context);
    }
  }
  override $takes(task: PyTask | PyFuture): boolean {
    if (this.$debug || this.$closed || this.call_soon !== plainCallSoon) return false;
    this.$ready.push(task);
    return true;
  }
  override $soonTask(task: PyTask): void {
    if (this.$takes(task)) return;
    if (this.call_soon !== plainCallSoon) super.$soonTask(task);
    else {
      this._check_closed();
      if (this.$debug) {
        this.$checkThread();
        task.$sourceOfStep = handleStack();
      }
      this.$ready.push(task);
    }
  }
  call_soon_threadsafe(callback: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    this._check_closed();
    if (this.$debug) this.$checkCallback(callback, "call_soon_threadsafe");
    const handle = this.$callSoon(callback, rest, kw.context);
    this.$wake();
    return handle;
  }
  /** Ends the loop's wait: something has become ready outside of it. */
  $wake(): void {
    if (this.$parked) unpark(this.$fiber);
  }
  $checkCallback(callback: Value, method: string): void {
    if (iscoroutine(callback) || iscoroutinefunction(callback))
      throw typeError(`coroutines cannot be used with ${method}()`);
    if (!callable(callback))
      throw typeError(`a callable object was expected by ${method}(), got ${links.repr(callback)}`);
  }
  $checkThread(): void {
    if (this.$fiber !== null && this.$fiber !== current) {
      throw runtimeError("Non-thread-safe operation invoked on an event loop other than the current one");
    }
  }
  _timer_handle_cancelled(handle: Value): null {
    if (handle.$scheduled) this.$cancelledTimers++;
    return null;
  }

  run_in_executor(executor: Value, func?: Value, ...args: Value[]): Value {
    return runBlocking(this.$runInExecutor(executor, func, args));
  }
  *$runInExecutor(executor: Value, func: Value, args: Value[]): FrameBody {
    this._check_closed();
    if (this.$debug) this.$checkCallback(func, "run_in_executor");
    return yield* executors.run(this, executor, func, args);
  }
  set_default_executor(executor: Value): null {
    if (!executors.isThreadPool(executor)) throw typeError("executor must be ThreadPoolExecutor instance");
    this.$defaultExecutor = executor;
    return null;
  }
  *shutdown_default_executor(timeout: Value): FrameBody {
    this.$executorShutdown = true;
    if (this.$defaultExecutor === null) return null;
    return yield* executors.shutdown(this, timeout);
  }

  *shutdown_asyncgens(): FrameBody {
    this.$asyncgensShutdown = true;
    if (this.$asyncgens.size === 0) return null;
    const closing = [...this.$asyncgens].filter((g) => g.$state !== 2);
    this.$asyncgens.clear();
    if (closing.length === 0) return null;
    const results = links.arrayOf(
      yield gathering.gather(
        closing.map((g) => callMethod(g, "aclose")),
        true,
      ),
    );
    for (const [i, result] of results.entries()) {
      if (!isException(result, Exception)) continue;
      this.call_exception_handler(
        links.dict([
          ["message", `an error occurred during closing of asynchronous generator ${links.repr(closing[i])}`],
          ["exception", result],
          ["asyncgen", closing[i]],
        ]),
      );
    }
    return null;
  }
  _asyncgen_firstiter_hook(generator: Value): null {
    if (this.$asyncgensShutdown) {
      links.warn(
        ResourceWarning,
        `asynchronous generator ${links.repr(generator)} was scheduled after loop.shutdown_asyncgens() call`,
      );
    }
    this.$asyncgens.add(generator);
    return null;
  }
  _asyncgen_finalizer_hook(generator: Value): null {
    this.$asyncgens.delete(generator);
    if (!this.$closed) {
      const create = getattrOr(this, "create_task", null);
      this.$callSoon(create, [callMethod(generator, "aclose")], null);
      this.$wake();
    }
    return null;
  }

  *create_connection(factory: Value, host: Value, port: Value, kw: Keywords): FrameBody {
    return yield* open(this, "create_connection", factory, host, port, kw);
  }
  *create_server(factory: Value, host: Value, port: Value, kw: Keywords): FrameBody {
    return yield* open(this, "create_server", factory, host, port, kw);
  }
  *create_unix_connection(factory: Value, path: Value, kw: Keywords): FrameBody {
    return yield* open(this, "create_unix_connection", factory, path, null, kw);
  }
  *create_unix_server(factory: Value, path: Value, kw: Keywords): FrameBody {
    return yield* open(this, "create_unix_server", factory, path, null, kw);
  }
  *create_datagram_endpoint(factory: Value, local: Value, remote: Value, kw: Keywords): FrameBody {
    return yield* open(this, "create_datagram_endpoint", factory, local, remote, kw);
  }
  *getaddrinfo(host: Value, port: Value, kw: Keywords): FrameBody {
    return yield* open(this, "getaddrinfo", host, port, null, kw);
  }
  *getnameinfo(sockaddr: Value, flags: Value): FrameBody {
    return yield* open(this, "getnameinfo", sockaddr, flags, null, {});
  }
  *connect_read_pipe(factory: Value, pipe: Value): FrameBody {
    return yield* open(this, "connect_read_pipe", factory, pipe, null, {});
  }
  *connect_write_pipe(factory: Value, pipe: Value): FrameBody {
    return yield* open(this, "connect_write_pipe", factory, pipe, null, {});
  }

  run_forever(): Value {
    return runBlocking(this.$runForever());
  }
  run_until_complete(future?: Value): Value {
    return runBlocking(this.$runUntilComplete(future));
  }

  *$runUntilComplete(given: Value): FrameBody {
    try {
      this._check_closed();
    } catch (e) {
      throw inLibrary(e, "asyncio/base_events.py:696 run_until_complete");
    }
    try {
      this.$checkRunning();
    } catch (e) {
      throw inLibrary(e, "asyncio/base_events.py:697 run_until_complete");
    }
    const isNew = !isfuture(given);
    const future = ensure_future(given, this);
    if (isNew) future._log_destroy_pending = false;
    callMethodKw(future, "add_done_callback", [stopWhenDone], null);
    const before = this.$startedBy;
    this.$startedBy += "asyncio/base_events.py:708 run_until_complete, ";
    try {
      yield* this.$runForever();
    } catch (e) {
      if (isNew && truth(callMethod(future, "done")) && !truth(callMethod(future, "cancelled")))
        callMethod(future, "exception");
      throw inLibrary(e, "asyncio/base_events.py:708 run_until_complete");
    } finally {
      this.$startedBy = before;
      callMethod(future, "remove_done_callback", stopWhenDone);
    }
    if (!truth(callMethod(future, "done"))) {
      throw inLibrary(
        runtimeError("Event loop stopped before Future completed."),
        "asyncio/base_events.py:719 run_until_complete",
      );
    }
    try {
      return callMethod(future, "result");
    } catch (e) {
      throw inLibrary(e, "asyncio/base_events.py:721 run_until_complete");
    }
  }

  *$runForever(): FrameBody {
    try {
      this._check_closed();
      this.$checkRunning();
      const fiber = current;
      this.$fiber = fiber;
      this.$oldHooks = { first: fiber.firstIterHook, finalizer: fiber.finalizerHook };
      fiber.firstIterHook = getattrOr(this, "_asyncgen_firstiter_hook", null);
      fiber.finalizerHook = getattrOr(this, "_asyncgen_finalizer_hook", null);
      _set_running_loop(this);
      this.$originsBefore = null;
      if (this.$debug) this.$trackOrigins(true);
      if (this._run_once === plainRunOnce) {
        try {
          yield* this.$turns(false);
        } catch (e) {
          throw inLibrary(e, "asyncio/base_events.py:679 run_forever, asyncio/base_events.py:2027 _run_once");
        }
      } else {
        do {
          const turn = enterMethod(this, "_run_once");
          if (turn instanceof Frame) yield turn;
        } while (!this.$stopping);
      }
      return null;
    } finally {
      const fiber = this.$fiber;
      if (fiber === current) {
        this.$trackOrigins(false);
        this.$stopping = false;
        this.$parked = false;
        this.$fiber = null;
        _set_running_loop(null);
        if (this.$oldHooks !== null) {
          fiber.firstIterHook = this.$oldHooks.first;
          fiber.finalizerHook = this.$oldHooks.finalizer;
          this.$oldHooks = null;
        }
      }
    }
  }

  /** The handle that waits is a task whose native body runs: what follows in this turn does without this generator. */
  *$native(): FrameBody {
    this.$base = handling.current;
    native.follow = () => this.$follow();
    yield NATIVE;
    native.follow = null;
    const failure = this.$failure;
    if (failure === null) outcome.value = this.$request;
    else {
      this.$failure = null;
      throw failure.error;
    }
  }
  /**
   * A native body has ended its step: goes on with this turn.
   * @returns whether another one runs now; else the turn is over, has failed, or waits for something else
   */
  $follow(): boolean {
    handling.current = this.$base;
    try {
      for (;;) {
        const handle = this.$blocked as PyHandle | PyTask;
        if (handle.$continueHandle(false, NATIVE) !== BLOCKED) {
          if (this.$blockedSince !== null) this.$logSlow(handle, this.$blockedSince);
          this.$blocked = null;
          this.$left = this.$runReady(this.$left);
          if (this.$blocked === null) return false;
        }
        if (outcome.value !== NATIVE) {
          this.$request = outcome.value;
          return false;
        }
        const { running } = native;
        if (running !== null) {
          handling.current = running.handled;
          return true;
        }
      }
    } catch (error) {
      this.$blocked = null;
      this.$failure = { error };
      return false;
    }
  }

  /**
   * Runs what is ready; a method of its own, since V8 makes better code of it than of a generator.
   * @param count how many
   * @returns how many are left when one waits for the kernel: that is `$blocked` then
   */
  $runReady(count: number): number {
    const ready = this.$ready;
    for (let left = count; left > 0; left--) {
      const handle = ready.shift();
      if (handle.$cancelled) continue;
      let since: number | null = null;
      if (this.$debug) {
        since = this.$now();
        this.$currentHandle = handle;
      }
      if (handle.$runHandle() === BLOCKED) {
        this.$blocked = handle;
        this.$blockedSince = since;
        return left - 1;
      }
      if (since !== null) this.$logSlow(handle, since);
    }
    return 0;
  }
  /** A turn of the loop, for loops that do something around it. */
  _run_once(): null {
    runBlocking(this.$turns(true));
    return null;
  }
  *$turns(once: boolean): FrameBody {
    for (;;) {
      const timeout = this.$timeout();
      if (this._selector !== undefined) this.$select(timeout);
      else if (timeout === 0) {
        if (hostIsDue() || othersReady()) yield yieldNow();
      } else {
        this.$parked = true;
        yield park(timeout === null ? null : clock.monotonicFrom(timeout));
        this.$parked = false;
      }
      this.$takeTimers();
      this.$left = this.$runReady(this.$ready.length);
      for (; this.$blocked !== null; this.$left = this.$runReady(this.$left)) {
        if (outcome.value === NATIVE) {
          yield* this.$native();
          if (this.$blocked === null) break;
        }
        const handle = this.$blocked;
        const since = this.$blockedSince;
        this.$blocked = null;
        let blocked = BLOCKED;
        while (blocked === BLOCKED) {
          let answer: Value;
          let thrown = false;
          try {
            answer = yield outcome.value;
          } catch (e) {
            answer = e;
            thrown = true;
          }
          blocked = handle.$continueHandle(thrown, answer);
        }
        if (since !== null) this.$logSlow(handle, since);
      }
      if (once || this.$stopping) return null;
    }
  }
  /** Loops that bring their own selector wait with it. */
  $select(timeout: number | null): void {
    const events = callMethod(this._selector, "select", timeout === null ? null : new PyFloat(timeout));
    callMethod(this, "_process_events", events);
  }
  _process_events(_events: Value): Value {
    throw newException(NotImplementedError);
  }

  /** How long to wait before the next turn, in seconds; 0: not at all; null: until something happens. */
  $timeout(): number | null {
    const heap = this.$scheduled;
    const count = heap.length;
    if (
      count > _MIN_SCHEDULED_TIMER_HANDLES &&
      this.$cancelledTimers / count > _MIN_CANCELLED_TIMER_HANDLES_FRACTION
    ) {
      const kept: PyTimerHandle[] = [];
      for (const timer of heap) {
        if (timer.$cancelled) timer.$scheduled = false;
        else kept.push(timer);
      }
      heapify(kept);
      this.$scheduled = kept;
      this.$cancelledTimers = 0;
    } else {
      while (heap.length > 0 && (heap[0] as PyTimerHandle).$cancelled) {
        this.$cancelledTimers--;
        heappop(heap).$scheduled = false;
      }
    }
    if (this.$ready.length > 0 || this.$stopping) return 0;
    const first = this.$scheduled[0];
    if (first === undefined) return null;
    const timeout = first.$when - this.$now();
    return timeout > MAXIMUM_SELECT_TIMEOUT ? MAXIMUM_SELECT_TIMEOUT : timeout < 0 ? 0 : timeout;
  }
  /** Makes the timers ready whose time has come. */
  $takeTimers(): void {
    const heap = this.$scheduled;
    const end = this.$now() + clockResolution;
    while (heap.length > 0) {
      if ((heap[0] as PyTimerHandle).$when >= end) break;
      const timer = heappop(heap);
      timer.$scheduled = false;
      this.$ready.push(timer);
    }
  }
  /** In debug mode handles that took long are logged. */
  $logSlow(handle: PyHandle | PyTask | PyFuture, since: number): void {
    this.$currentHandle = null;
    const seconds = this.$now() - since;
    if (seconds < secondsOf(this.$slowCallbackDuration)) return;
    log("warning", `Executing ${_format_handle(handle)} took ${seconds.toFixed(3)} seconds`);
  }

  get_exception_handler(): Value {
    return this.$exceptionHandler;
  }
  set_exception_handler(handler: Value): null {
    if (handler !== null && !callable(handler)) {
      throw typeError(`A callable object or None is expected, got ${links.repr(handler)}`);
    }
    this.$exceptionHandler = handler;
    return null;
  }
  default_exception_handler(context: Value): null {
    let message = callMethod(context, "get", "message");
    if (!truth(message)) message = "Unhandled exception in event loop";
    const exception = callMethod(context, "get", "exception");
    const lines = [links.str(message)];
    const current = this.$currentHandle;
    const created = current instanceof PyTask ? current.$sourceOfStep : (current?.$sourceTraceback ?? null);
    if (created !== null && !truth(callMethod(context, "__contains__", "source_traceback")))
      links.setItem(context, "handle_traceback", created);
    const keys = [...links.stringEntries(context)].map(([key]) => key).sort();
    for (const key of keys) {
      if (key === "message" || key === "exception") continue;
      lines.push(`${key}: ${describe(key, links.getItem(context, key))}`);
    }
    log("error", lines.join("\n"), exception);
    return null;
  }
  call_exception_handler(context: Value): null {
    if (this.$exceptionHandler === null) {
      try {
        callMethod(this, "default_exception_handler", context);
      } catch (e) {
        log("error", "Exception in default exception handler", survivable(e));
      }
      return null;
    }
    try {
      let thing = callMethod(context, "get", "task");
      if (thing === null) thing = callMethod(context, "get", "future");
      if (thing === null) thing = callMethod(context, "get", "handle");
      const getContext = thing === null ? undefined : getattrOr(thing, "get_context", undefined);
      const ctx = getContext === undefined ? null : call(getContext);
      if (ctx !== null && getattrOr(ctx, "run", undefined) !== undefined) {
        callMethod(ctx, "run", this.$exceptionHandler, this, context);
      } else call(this.$exceptionHandler, this, context);
    } catch (error) {
      const e = survivable(error);
      try {
        callMethod(
          this,
          "default_exception_handler",
          links.dict([
            ["message", "Unhandled error in exception handler"],
            ["exception", e],
            ["context", context],
          ]),
        );
      } catch (again) {
        log(
          "error",
          "Exception in default exception handler while handling an unexpected error in custom exception handler",
          survivable(again),
        );
      }
    }
    return null;
  }

  /** In debug mode coroutines remember where they were made. */
  $trackOrigins(enabled: boolean): void {
    if (enabled === (this.$originsBefore !== null)) return;
    if (enabled) {
      this.$originsBefore = origins.depth;
      origins.depth = 10;
    } else {
      origins.depth = this.$originsBefore ?? 0;
      this.$originsBefore = null;
    }
  }
  get_debug(): Value {
    return this.$debug;
  }
  set_debug(enabled: Value): null {
    this.$debug = truth(enabled);
    if (truth(callMethod(this, "is_running"))) this.$trackOrigins(this.$debug);
    return null;
  }
}

/** A line of the log about an exception. */
function describe(key: string, value: Value): string {
  if (key !== "source_traceback" && key !== "handle_traceback") return links.repr(value);
  const text = links.arrayOf(callMethod(importModule(null, "traceback", 0), "format_list", value)).join("");
  const what = key === "source_traceback" ? "Object" : "Handle";
  return `${what} created at (most recent call last):\n${text.trimEnd()}`;
}

/** Should a new loop be in debug mode? Programs may have replaced the function that says so. */
function isDebugMode(): boolean {
  const m = loadedModule("asyncio.coroutines");
  const own = m === undefined ? undefined : Object.getOwnPropertyDescriptor(m, "_is_debug_mode")?.value;
  return own === undefined ? debugMode.get() : truth(call(own));
}

/** Is asyncio in debug mode by the environment? Set by the entry. */
export const debugMode: { get: () => boolean } = { get: () => false };

/** An exception that a handler may go on from; exits and interrupts are thrown on. */
function survivable(error: unknown): Value {
  const e = pythonException(error);
  if (e === undefined || isException(e, SystemExit) || isException(e, KeyboardInterrupt)) throw error;
  return e;
}

function _format_handle(handle: PyHandle | PyTask | PyFuture): string {
  return handle instanceof PyFuture ? links.repr(handle) : handle.__repr__();
}

/** Ends the loop when the future is done, except where an interrupt is on its way anyway. */
const stopWhenDone = pythonFunction("asyncio.base_events", "_run_until_complete_cb", "(fut)", (future) => {
  if (!truth(callMethod(future, "cancelled"))) {
    const e = callMethod(future, "exception");
    if (e !== null && (isException(e, SystemExit) || isException(e, KeyboardInterrupt))) return null;
  }
  callMethod(callMethod(future, "get_loop"), "stop");
  return null;
});

/** "… exception was never retrieved", for every future of a loop of which that is true. */
export function reportUnretrieved(loop: Value): void {
  for (const future of [...unretrieved]) if (future.$loop === loop) reporting.report(future);
}

reporting.report = (future) => {
  unretrieved.delete(future);
  if (!future.$logTraceback) return;
  callMethod(
    future.$loop,
    "call_exception_handler",
    links.dict([
      ["message", `${typeOf(future).$name} exception was never retrieved`],
      ["exception", future.$exception],
      ["future", future],
      ...sourceOf(future),
    ]),
  );
};

function sourceOf(future: PyFuture): [string, Value][] {
  return future.$sourceTraceback === null ? [] : [["source_traceback", future.$sourceTraceback]];
}

reporting.destroyed = (task) => {
  if (!task.$logDestroyPending) return;
  const context = links.dict([
    ["task", task],
    ["message", "Task was destroyed but it is pending!"],
    ...sourceOf(task),
  ]);
  callMethod(task.$loop, "call_exception_handler", context);
};

/** What CPython's destructors say of futures and tasks whose loops nobody has closed. */
function endLeftovers(): void {
  for (const future of [...unretrieved]) reporting.report(future);
  for (const task of pendingTasks()) {
    if (task.$state !== 0) continue;
    removePending(task);
    reporting.destroyed(task);
    discarded(task.$coro);
    if (task.$coro instanceof Coroutine && task.$coro.$state === 1) {
      try {
        task.$coro.close();
      } catch (e) {
        unraisable(e, task.$coro);
      }
    }
  }
}
teardown.unshift(endLeftovers);

/** Methods of selector loops that raise, as there are no descriptors of sockets. */
const unsupportedMethods: { [name: string]: string } = {
  add_reader: "(fd, callback, *args)",
  remove_reader: "(fd)",
  add_writer: "(fd, callback, *args)",
  remove_writer: "(fd)",
};
const unsupportedCoroutines: { [name: string]: string } = {
  sock_recv: "(sock, n)",
  sock_recv_into: "(sock, buf)",
  sock_recvfrom: "(sock, bufsize)",
  sock_recvfrom_into: "(sock, buf, nbytes=0)",
  sock_sendall: "(sock, data)",
  sock_sendto: "(sock, data, address)",
  sock_connect: "(sock, address)",
  sock_accept: "(sock)",
  sock_sendfile: "(sock, file, offset=0, count=None, *, fallback=True)",
  sendfile: "(transport, file, offset=0, count=None, *, fallback=True)",
  start_tls:
    "(transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, " +
    "ssl_shutdown_timeout=None)",
  connect_accepted_socket:
    "(protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
  subprocess_exec: "(protocol_factory, program, *args, **kwargs)",
  subprocess_shell: "(protocol_factory, cmd, **kwargs)",
};
for (const name of Object.keys({ ...unsupportedMethods, ...unsupportedCoroutines })) {
  const isCoroutine = unsupportedCoroutines[name] !== undefined;
  const value = isCoroutine
    ? function* (): FrameBody {
        unsupported(name);
      }
    : () => unsupported(name);
  Object.defineProperty(PyBaseEventLoop.prototype, name, { value, writable: true, configurable: true });
}

const signatures: { [name: string]: string } = {
  ...unsupportedMethods,
  ...unsupportedCoroutines,
  __init__: "()",
  __repr__: "()",
  create_future: "()",
  create_task: "(coro, *, name=None, context=None)",
  set_task_factory: "(factory)",
  get_task_factory: "()",
  _check_closed: "()",
  stop: "()",
  is_running: "()",
  is_closed: "()",
  close: "()",
  time: "()",
  call_later: "(delay, callback, *args, context=None)",
  call_at: "(when, callback, *args, context=None)",
  call_soon: "(callback, *args, context=None)",
  call_soon_threadsafe: "(callback, *args, context=None)",
  _timer_handle_cancelled: "(handle)",
  run_in_executor: "(executor, func, *args)",
  set_default_executor: "(executor)",
  shutdown_default_executor: "(timeout=None)",
  shutdown_asyncgens: "()",
  _asyncgen_firstiter_hook: "(agen)",
  _asyncgen_finalizer_hook: "(agen)",
  create_connection:
    "(protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, " +
    "server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, " +
    "interleave=None, all_errors=False)",
  create_server:
    "(protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, " +
    "reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, " +
    "start_serving=True)",
  create_unix_connection:
    "(protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, " +
    "ssl_shutdown_timeout=None)",
  create_unix_server:
    "(protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, " +
    "ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True)",
  create_datagram_endpoint:
    "(protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None, " +
    "allow_broadcast=None, sock=None)",
  getaddrinfo: "(host, port, *, family=0, type=0, proto=0, flags=0)",
  getnameinfo: "(sockaddr, flags=0)",
  connect_read_pipe: "(protocol_factory, pipe)",
  connect_write_pipe: "(protocol_factory, pipe)",
  run_forever: "()",
  _run_once: "()",
  _process_events: "(event_list)",
  run_until_complete: "(future)",
  get_exception_handler: "()",
  set_exception_handler: "(handler)",
  default_exception_handler: "(context)",
  call_exception_handler: "(context)",
  get_debug: "()",
  set_debug: "(enabled)",
};

export const BaseEventLoop = builtinType(PyBaseEventLoop, {
  direct: ["create_task", "create_future"],
  name: "BaseEventLoop",
  module: "asyncio.base_events",
  signatures,
  coroutines: [
    "shutdown_asyncgens",
    "shutdown_default_executor",
    "create_connection",
    "create_server",
    "create_unix_connection",
    "create_unix_server",
    "create_datagram_endpoint",
    "getaddrinfo",
    "getnameinfo",
    "connect_read_pipe",
    "connect_write_pipe",
    ...Object.keys(unsupportedCoroutines),
  ],
});
export const plainCreateTask = BaseEventLoop.$proto.create_task;
ensuring.createTask = plainCreateTask;
const plainCreateFuture = BaseEventLoop.$proto.create_future;
const plainTime = BaseEventLoop.$proto.time;
const plainCallAt = BaseEventLoop.$proto.call_at;
export const plainCallLater = BaseEventLoop.$proto.call_later;
const plainCallSoon = BaseEventLoop.$proto.call_soon;
const plainRunOnce = BaseEventLoop.$proto._run_once;
plainRunOnce.$twin = function (this: PyBaseEventLoop): FrameBody {
  return this.$turns(true);
};

BaseEventLoop.$proto.run_forever.$twin = function (this: PyBaseEventLoop): FrameBody {
  return this.$runForever();
};
BaseEventLoop.$proto.run_in_executor.$twin = function (
  this: PyBaseEventLoop,
  executor: Value,
  func: Value,
  ...args: Value[]
): FrameBody {
  return this.$runInExecutor(executor, func, args);
};
BaseEventLoop.$proto.run_until_complete.$twin = function (this: PyBaseEventLoop, future: Value): FrameBody {
  return this.$runUntilComplete(future);
};

loopReport.tasks = (loop) =>
  pendingTasks()
    .filter((task) => task.$loop === loop && task.$state === 0)
    .map((task) => {
      const place = isFrame(task.$coro) ? placeOf(task.$coro) : undefined;
      return `task ${links.str(task.get_name())} waits${place === undefined ? "" : ` at ${place}`}`;
    });

waiting.inPlace = (coro) => {
  let answer: Value;
  let thrown = false;
  try {
    answer = waitFor(outcome.value);
  } catch (e) {
    answer = e;
    thrown = true;
  }
  return resume(coro, thrown, answer);
};
provideFunctions("coroutines", { "_is_debug_mode()": () => debugMode.get() });
provideFor("base_events", {
  _MIN_SCHEDULED_TIMER_HANDLES,
  _MIN_CANCELLED_TIMER_HANDLES_FRACTION,
  MAXIMUM_SELECT_TIMEOUT,
});

void Future;
void newException;
void TimeoutError;
void RuntimeWarning;

/** The module `asyncio.base_events`. */
export function load(): PyModule {
  return submodule("base_events");
}
