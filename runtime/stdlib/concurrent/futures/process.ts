/** Pools of processes. CPython: Lib/concurrent/futures/process.py. */
import { pythonFunction } from "../../../frames/coroutine.ts";
import { current, type Fiber } from "../../../frames/fiber.ts";
import { BLOCK, type FrameBody } from "../../../frames/frame.ts";
import { unpark } from "../../../frames/kernel.ts";
import { waitForChange } from "../../../frames/shared_wait.ts";
import { mayBlock } from "../../../frames/twin.ts";
import { clock } from "../../../host/clock.ts";
import * as system from "../../../host/system.ts";
import { endedCell } from "../../../host/workers.ts";
import { beforeJoining } from "../../../modules/exit.ts";
import { builtinModule, type PyModule } from "../../../modules/module.ts";
import { exceptionType } from "../../../objects/base_exception.ts";
import { callable } from "../../../objects/call.ts";
import {
  newException,
  pythonException,
  runtimeError,
  typeError,
  valueError,
} from "../../../objects/exception.ts";
import { arrayOf, iter, next_ } from "../../../objects/iteration.ts";
import { inLibrary } from "../../../objects/library_frames.ts";
import { links } from "../../../objects/links.ts";
import { asInt } from "../../../objects/number_kinds.ts";
import type { Value } from "../../../objects/object.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { truth } from "../../../objects/truth.ts";
import { blockingType } from "../../blocking_type.ts";
import { called, calledKw } from "../../calls_in_frames.ts";
import { defaultContext } from "../../multiprocessing/context.ts";
import { type PySimpleQueue, SimpleQueue } from "../../multiprocessing/queues.ts";
import { pickled } from "../../multiprocessing/reduction.ts";
import { remoteErrors } from "../../multiprocessing/remote_traceback.ts";
import { generatorOf } from "../../python_module.ts";
import { secondsOrNull } from "../../thread_locks.ts";
import { PyThread } from "../../threading.ts";
import { BrokenExecutor, logException, PyConcurrentFuture } from "./future.ts";
import { PyExecutor, resultsInOrder } from "./thread.ts";

const module = "concurrent.futures.process";
const remote = remoteErrors(module, "_");

/** How many calls more than there are workers stand in the queue: those cannot be cancelled any more. */
const EXTRA_QUEUED_CALLS = 1;

const BrokenProcessPool = exceptionType(class extends BrokenExecutor.$Impl {}, {
  name: "BrokenProcessPool",
  module,
  doc: "Raised when a process in a ProcessPoolExecutor terminated abruptly\nwhile a future was in the running state.",
});

/** Calls a function for each tuple of arguments in a chunk of a `map`. */
const processChunk = pythonFunction(
  module,
  "_process_chunk",
  "(fn, chunk)",
  mayBlock(function* (fn, chunk): FrameBody {
    const results: Value[] = [];
    try {
      for (const args of arrayOf(chunk)) results.push(yield* called(fn, ...arrayOf(args)));
    } catch (e) {
      throw inLibrary(e, "concurrent/futures/process.py:202 _process_chunk");
    }
    return links.list(results);
  }),
);

/** What a worker does: calls, one after the other. Its answers: number of the call, whether it failed, value, who ends. */
const processWorker = pythonFunction(
  module,
  "_process_worker",
  "(call_queue, result_queue, initializer, initargs, max_tasks=None)",
  mayBlock(function* (calls, results, initializer, initargs, limit: Value = null): FrameBody {
    if (initializer !== null) {
      try {
        yield* called(initializer, ...arrayOf(initargs));
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined) throw error;
        logException("Exception in initializer:", e);
        return null;
      }
    }
    for (let done = 1; ; done++) {
      const item = yield* calls.$$get();
      if (item === null) return null;
      const [id, fn, args, kwargs] = item.$items;
      const isLast = limit !== null && done >= limit;
      const leaver = isLast ? system.pid : null;
      let answer: Value;
      try {
        const kw: Keywords = {};
        for (const [name, value] of links.stringEntries(kwargs)) kw[name] = value;
        const value = yield* calledKw(fn, arrayOf(args), Object.keys(kw).length > 0 ? kw : null);
        answer = [id, true, value, leaver];
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined) throw error;
        const inWorker = inLibrary(e, "concurrent/futures/process.py:253 _process_worker");
        answer = [id, false, remote.wrap(inWorker), leaver];
      }
      try {
        yield* results.$$put(links.tuple(answer));
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined) throw error;
        const frames =
          "concurrent/futures/process.py:207 _sendback_result, multiprocessing/queues.py:396 put";
        yield* results.$$put(links.tuple([id, false, remote.wrap(inLibrary(e, frames)), leaver]));
      }
      if (isLast) return null;
    }
  }),
);

interface Call {
  readonly future: PyConcurrentFuture;
  readonly fn: Value;
  readonly args: Value[];
  readonly kwargs: Keywords;
}

/** Executors whose managers run. */
const managed = new Set<PyProcessPoolExecutor>();
let isShuttingDown = false;

function* endAll(): FrameBody {
  isShuttingDown = true;
  for (const executor of [...managed]) {
    executor.$wake();
    if (executor.$manager !== null) yield* executor.$manager.$join();
  }
  return null;
}

/** Documentation: concurrent.futures.ProcessPoolExecutor. */
export class PyProcessPoolExecutor extends PyExecutor {
  $maxWorkers = 0;
  $context: Value = null;
  $initializer: Value = null;
  $initargs: Value = null;
  $limit: Value = null;
  readonly $workers = new Map<number, Value>();
  /** Workers that have answered and have not been given anything for it. */
  $idle = 0;
  $calls: PySimpleQueue = null as never;
  $results: PySimpleQueue = null as never;
  readonly $pending = new Map<number, Call>();
  /** The numbers of the calls that have not been sent. */
  readonly $unsent: number[] = [];
  /** How many calls have been sent and not been answered. */
  $sent = 0;
  $count = 0;
  $broken: string | null = null;
  $isShutdown = false;
  $manager: PyThread | null = null;
  /** The manager's fiber, while it waits. */
  $waiting: Fiber | null = null;

  __init__(maxWorkers: Value, context: Value, initializer: Value, initargs: Value, kw: Value): Value {
    const count = maxWorkers ?? system.processors().usable;
    if (count <= 0) throw valueError("max_workers must be greater than 0");
    if (initializer !== null && !callable(initializer)) throw typeError("initializer must be a callable");
    const limit = kw.max_tasks_per_child;
    if (limit !== null) {
      if (asInt(limit) === undefined) throw typeError("max_tasks_per_child must be an integer");
      if (limit <= 0) throw valueError("max_tasks_per_child must be >= 1");
    }
    this.$maxWorkers = count;
    this.$context = context ?? defaultContext.get_context(null);
    this.$initializer = initializer;
    this.$initargs = initargs ?? links.tuple([]);
    this.$limit = limit;
    this.$calls = SimpleQueue();
    this.$results = SimpleQueue();
    return null;
  }
  get _max_workers(): Value {
    return this.$maxWorkers;
  }
  get _processes(): Value {
    return links.dict([...this.$workers]);
  }
  get _broken(): Value {
    return this.$broken ?? false;
  }
  override submit(...given: Value[]): Value {
    const [fn, ...args] = given;
    const kwargs: Keywords = args.pop();
    if (this.$broken !== null) throw newException(BrokenProcessPool, this.$broken);
    if (this.$isShutdown) throw runtimeError("cannot schedule new futures after shutdown");
    if (isShuttingDown) throw runtimeError("cannot schedule new futures after interpreter shutdown");
    const future = new PyConcurrentFuture();
    const id = this.$count++;
    this.$pending.set(id, { future, fn, args, kwargs });
    this.$unsent.push(id);
    if (this.$idle > 0) this.$idle--;
    else this.$spawn();
    this.$send(false);
    this.$startManager();
    return future;
  }
  override map(fn: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    if (kw.chunksize < 1) throw valueError("chunksize must be >= 1.");
    const chunks: Value[] = [];
    let chunk: Value[] = [];
    const iterators = rest.map((it) => iter(it));
    while (iterators.length > 0) {
      const args = iterators.map((it) => next_(it));
      if (args.includes(undefined)) break;
      chunk.push(links.tuple(args));
      if (chunk.length < kw.chunksize) continue;
      chunks.push(links.tuple(chunk));
      chunk = [];
    }
    if (chunk.length > 0) chunks.push(links.tuple(chunk));
    const end = endOf(kw.timeout);
    const futures = chunks.map((items) => (this as Value).submit(processChunk, fn, items));
    return generatorOf("_chain_from_iterable_of_lists", chained(futures, end));
  }
  $spawn(): void {
    if (this.$workers.size >= this.$maxWorkers) return;
    const args = [this.$calls, this.$results, this.$initializer, this.$initargs, this.$limit];
    const process = this.$context.Process(null, processWorker, null, links.tuple(args));
    process.start();
    this.$workers.set(process.pid, process);
  }
  /**
   * Sends what can be sent without waiting; true: there is more that could be sent by waiting.
   * @param isManager whether calls that cannot be pickled may fail here, as they do in CPython's threads
   */
  $send(isManager: boolean): boolean {
    while (this.$unsent.length > 0 && this.$sent < 2 * this.$maxWorkers + EXTRA_QUEUED_CALLS) {
      const id = this.$unsent[0] as number;
      const { future, fn, args, kwargs } = this.$pending.get(id) as Call;
      if (future.$state !== "RUNNING" && !future.set_running_or_notify_cancel()) {
        this.$unsent.shift();
        this.$pending.delete(id);
        continue;
      }
      let data: Uint8Array;
      try {
        data = pickled(
          links.tuple([id, fn, links.tuple(args), links.dict(Object.entries(kwargs))]),
          "multiprocessing/queues.py:262 _feed, multiprocessing/reduction.py:51 dumps",
        );
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined) throw error;
        if (!isManager) return true;
        this.$unsent.shift();
        this.$pending.delete(id);
        this.$idle++;
        future.set_exception(remote.explain(e));
        continue;
      }
      if (!this.$sendAtOnce(data)) return true;
      this.$unsent.shift();
      this.$sent++;
    }
    return false;
  }
  $sendAtOnce(data: Uint8Array): boolean {
    const { _wlock: lock, _writer: writer } = this.$calls;
    // Only this process writes: a message that can never fit goes piece by piece, as the workers take it.
    if (!lock.$take()) return false;
    try {
      return writer.$sendAtOnce(data);
    } finally {
      lock.release();
    }
  }
  $startManager(): void {
    if (this.$manager !== null) {
      this.$wake();
      return;
    }
    if (managed.size === 0 && !beforeJoining.includes(endAll)) beforeJoining.push(endAll);
    managed.add(this);
    const thread = new PyThread();
    thread.__init__(null, null, null, null, null, { daemon: null });
    thread.$target = pythonFunction(
      module,
      "run",
      "()",
      mayBlock(() => this.$manage()),
    );
    this.$manager = thread;
    thread.start();
  }
  $wake(): void {
    if (this.$waiting !== null) unpark(this.$waiting);
  }
  *$manage(): FrameBody {
    try {
      for (;;) {
        if (this.$send(true)) yield* this.$sendBig();
        const { _reader: reader } = this.$results;
        const news = reader.$watched();
        if (reader.$hasNews()) {
          this.$answered(yield* this.$results.$$get());
          continue;
        }
        const workers = [...this.$workers.values()];
        if (workers.some((process) => process.$exitCode() !== null)) {
          yield* this.$break();
          return null;
        }
        if ((this.$isShutdown || isShuttingDown) && this.$pending.size === 0) {
          yield* this.$end();
          return null;
        }
        const watched = workers.map((process) => ({ cells: process.$status(), index: endedCell, value: 0 }));
        this.$waiting = current;
        yield* waitForChange([news, ...watched], null);
        this.$waiting = null;
      }
    } finally {
      managed.delete(this);
    }
  }
  /** Sends one call that does not fit into what room there is. */
  *$sendBig(): FrameBody {
    const id = this.$unsent.shift() as number;
    const { fn, args, kwargs } = this.$pending.get(id) as Call;
    const item = links.tuple([id, fn, links.tuple(args), links.dict(Object.entries(kwargs))]);
    this.$sent++;
    yield* this.$calls.$$put(item);
  }
  $answered(answer: Value): void {
    const [id, ok, value, leaver] = answer.$items;
    const pending = this.$pending.get(id);
    this.$pending.delete(id);
    this.$sent--;
    if (leaver === null) this.$idle++;
    else {
      this.$workers.delete(leaver);
      if (this.$pending.size > 0) this.$spawn();
    }
    this.$send(true);
    if (pending === undefined) return;
    if (ok) pending.future.set_result(value);
    else pending.future.set_exception(value);
  }
  *$break(): FrameBody {
    this.$broken = "A child process terminated abruptly, the process pool is not usable anymore";
    this.$isShutdown = true;
    const e = newException(
      BrokenProcessPool,
      "A process in the process pool was terminated abruptly while the future was running or pending.",
    );
    const pending = [...this.$pending.values()];
    this.$pending.clear();
    this.$unsent.length = 0;
    for (const { future } of pending) if (!future.$isDone()) future.set_exception(e);
    for (const process of this.$workers.values()) process.terminate();
    for (const process of this.$workers.values()) yield* process.$$join();
    this.$workers.clear();
  }
  *$end(): FrameBody {
    for (const _ of this.$workers) yield* this.$calls.$$put(null);
    for (const process of this.$workers.values()) yield* process.$$join();
    this.$workers.clear();
  }
  *$$shutdown(wait: Value = true, kw?: Keywords): FrameBody {
    this.$isShutdown = true;
    if (kw?.cancel_futures !== undefined && truth(kw.cancel_futures)) {
      for (const id of this.$unsent.splice(0)) {
        this.$pending.get(id)?.future.cancel();
        this.$pending.delete(id);
      }
    }
    this.$wake();
    if (this.$manager !== null && truth(wait)) yield* this.$manager.$join();
    return null;
  }
}

function endOf(timeout: Value): number | null {
  const seconds = secondsOrNull(timeout);
  return seconds === null ? null : clock.monotonic() + seconds;
}

/** The results of chunks, item by item. */
function* chained(futures: PyConcurrentFuture[], end: number | null): FrameBody {
  const chunks = resultsInOrder(futures, end);
  let answer: Value;
  let hasFailed = false;
  try {
    for (;;) {
      let step: IteratorResult<Value, Value>;
      try {
        step = hasFailed ? chunks.throw(answer) : chunks.next(answer);
      } catch (e) {
        throw inLibrary(e, "concurrent/futures/process.py:623 _chain_from_iterable_of_lists");
      }
      if (step.done) return null;
      hasFailed = false;
      if (step.value !== BLOCK) {
        yield* arrayOf(step.value);
        continue;
      }
      // A wait: it is the driver's of this generator.
      try {
        answer = yield step.value;
      } catch (e) {
        hasFailed = true;
        answer = e;
      }
    }
  } finally {
    chunks.return(null);
  }
}

export const ProcessPoolExecutor = blockingType(PyProcessPoolExecutor, ["shutdown"], {
  name: "ProcessPoolExecutor",
  module,
  signatures: {
    __init__:
      "(max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None)",
    submit: "(fn, /, *args, **kwargs)",
    map: "(fn, *iterables, timeout=None, chunksize=1)",
    shutdown: "(wait=True, *, cancel_futures=False)",
  },
});

export function load(): PyModule {
  return builtinModule(module, {
    attributes: {
      EXTRA_QUEUED_CALLS,
      BrokenProcessPool,
      ProcessPoolExecutor,
      _RemoteTraceback: remote.Traceback,
      _ExceptionWithTraceback: remote.Wrapped,
      _rebuild_exc: remote.rebuild,
      _process_chunk: processChunk,
      _process_worker: processWorker,
      // There are as many semaphores as memory has room for.
      _check_system_limits: pythonFunction(module, "_check_system_limits", "()", () => null),
    },
  });
}
