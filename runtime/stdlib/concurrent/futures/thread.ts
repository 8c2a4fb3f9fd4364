/** Pools of threads. CPython: Lib/concurrent/futures/thread.py. */
import { pythonFunction } from "../../../frames/coroutine.ts";
import type { Fiber } from "../../../frames/fiber.ts";
import { blocked, Frame, type FrameBody } from "../../../frames/frame.ts";
import { generator } from "../../../frames/generator.ts";
import { runBlocking, unpark } from "../../../frames/kernel.ts";
import { enterKw, mayBlock, twins } from "../../../frames/twin.ts";
import { clock } from "../../../host/clock.ts";
import { processors } from "../../../host/system.ts";
import { beforeJoining } from "../../../modules/exit.ts";
import { builtinModule, type PyModule } from "../../../modules/module.ts";
import { exceptionType } from "../../../objects/base_exception.ts";
import { callable, callKw } from "../../../objects/call.ts";
import { Code } from "../../../objects/callable.ts";
import {
  NotImplementedError,
  newException,
  pythonException,
  runtimeError,
  typeError,
  valueError,
} from "../../../objects/exception.ts";
import { arrayOf, iter, next_ } from "../../../objects/iteration.ts";
import { inLibrary } from "../../../objects/library_frames.ts";
import { links } from "../../../objects/links.ts";
import { PyObject, type Value } from "../../../objects/object.ts";
import { type Keywords, parseSignature } from "../../../objects/signature.ts";
import { truth } from "../../../objects/truth.ts";
import { builtinType } from "../../../objects/type.ts";
import { secondsOrNull, waitIn } from "../../thread_locks.ts";
import { PyThread } from "../../threading.ts";
import { BrokenExecutor, logException, PyConcurrentFuture } from "./future.ts";

/** Documentation: concurrent.futures.Executor. */
export class PyExecutor extends PyObject {
  submit(): Value {
    throw newException(NotImplementedError);
  }
  shutdown(): Value {
    return null;
  }
  map(fn: Value, ...rest: Value[]): Value {
    const kw = rest.pop() as Keywords;
    const seconds = secondsOrNull(kw.timeout);
    const end = seconds === null ? null : clock.monotonic() + seconds;
    const iterators = rest.map((it) => iter(it));
    const futures: Value[] = [];
    while (iterators.length > 0) {
      const args: Value[] = [];
      for (const it of iterators) {
        const v = next_(it);
        if (v === undefined) break;
        args.push(v);
      }
      if (args.length < iterators.length) break;
      futures.push((this as Value).submit(fn, ...args));
    }
    return resultIterator(futures, end);
  }
  __enter__(): Value {
    return this;
  }
  __exit__(_type: Value, _value: Value, _tb: Value): Value {
    return runBlocking(leave(this));
  }
}

function* leave(executor: Value): FrameBody {
  const { shutdown } = executor;
  if (shutdown.$twin !== undefined) yield new Frame(shutdown.$twin.call(executor, true));
  else callKw(shutdown.bind(executor), [], { wait: true });
  return false;
}

const iteratorCode = new Code(
  "result_iterator",
  "Executor.map.<locals>.result_iterator",
  parseSignature("()"),
  "python",
  false,
);

/**
 * The results in the order of the calls; what is left is cancelled when the iterator ends early.
 * @param end when it must have ended; null: never
 */
export function* resultsInOrder(futures: Value[], end: number | null): FrameBody {
  try {
    while (futures.length > 0) {
      const future = futures.shift();
      let result: Value;
      try {
        const timeout = end === null ? null : end - clock.monotonic();
        result = yield blocked(new Frame(resultOf(future, timeout)));
      } catch (e) {
        const line = end === null ? 619 : 621;
        throw inLibrary(
          e,
          `concurrent/futures/_base.py:${line} result_iterator, concurrent/futures/_base.py:317 _result_or_cancel`,
        );
      } finally {
        future.cancel();
      }
      yield result;
    }
  } finally {
    for (const future of futures) future.cancel();
  }
  return null;
}

const resultIterator = generator(
  resultsInOrder,
  Object.assign(iteratorCode, { signature: parseSignature("(futures, end)") }),
);

function* resultOf(future: Value, timeout: number | null): FrameBody {
  if (future instanceof PyConcurrentFuture) return yield* future.$getResult(timeout);
  return future.result(timeout);
}

export const Executor = builtinType(PyExecutor, {
  name: "Executor",
  module: "concurrent.futures._base",
  doc: "This is an abstract base class for concrete asynchronous executors.",
  signatures: {
    submit: "(fn, /, *args, **kwargs)",
    shutdown: "(wait=True, *, cancel_futures=False)",
    map: "(fn, *iterables, timeout=None, chunksize=1)",
    __enter__: "()",
    __exit__: "(exc_type, exc_val, exc_tb)",
  },
});
twins(Executor, {
  __exit__(this: PyExecutor) {
    return leave(this);
  },
});

export const BrokenThreadPool = exceptionType(class extends BrokenExecutor.$Impl {}, {
  name: "BrokenThreadPool",
  module: "concurrent.futures.thread",
});

/** Pools whose threads have to be told that the program ends. */
const pools = new Set<PyThreadPoolExecutor>();

function* endPools(): FrameBody {
  for (const pool of pools) yield* pool.$shutdown(true, undefined);
  return null;
}

interface WorkItem {
  readonly future: PyConcurrentFuture;
  readonly fn: Value;
  readonly args: Value[];
  readonly kwargs: Keywords | null;
}

let poolCount = 0;

/** Documentation: concurrent.futures.ThreadPoolExecutor. */
export class PyThreadPoolExecutor extends PyExecutor {
  $maxWorkers = 0;
  /** Null tells the worker that takes it to end. */
  readonly $work: (WorkItem | null)[] = [];
  /** Workers that wait for work. */
  readonly $queue: Fiber[] = [];
  /** How many workers have said that they are idle and have not been given work for it. */
  $idle = 0;
  readonly $threads: PyThread[] = [];
  $broken: string | null = null;
  $isShutdown = false;
  $prefix = "";
  $initializer: Value = null;
  $initArguments: Value[] = [];

  __init__(maxWorkers: Value, prefix: Value, initializer: Value, initargs: Value): null {
    const count = maxWorkers ?? Math.min(32, processors().usable + 4);
    if (count <= 0) throw valueError("max_workers must be greater than 0");
    if (initializer !== null && !callable(initializer)) throw typeError("initializer must be a callable");
    this.$maxWorkers = count;
    this.$prefix = truth(prefix) ? links.str(prefix) : `ThreadPoolExecutor-${poolCount++}`;
    this.$initializer = initializer;
    this.$initArguments = initargs === undefined || initargs === null ? [] : arrayOf(initargs);
    return null;
  }
  get _max_workers(): Value {
    return this.$maxWorkers;
  }
  get _threads(): Value {
    return links.list(this.$threads.slice());
  }
  get _shutdown(): Value {
    return this.$isShutdown;
  }
  override submit(...given: Value[]): Value {
    const [fn, ...args] = given;
    const kw = args.pop() as Keywords;
    return runBlocking(this.$submit(fn, args, Object.keys(kw).length > 0 ? kw : null));
  }
  *$submit(fn: Value, args: Value[], kwargs: Keywords | null): FrameBody {
    if (this.$broken !== null) throw newException(BrokenThreadPool, this.$broken);
    if (this.$isShutdown) throw runtimeError("cannot schedule new futures after shutdown");
    const future = new PyConcurrentFuture();
    this.$put({ future, fn, args, kwargs });
    // Workers that wait are used before new ones are started.
    if (this.$idle > 0) this.$idle--;
    else if (this.$threads.length < this.$maxWorkers) {
      if (pools.size === 0) beforeJoining.unshift(endPools);
      pools.add(this);
      const thread = new PyThread();
      thread.__init__(null, null, `${this.$prefix}_${this.$threads.length}`, null, null, { daemon: null });
      thread.$target = worker(this);
      this.$threads.push(thread);
      yield* thread.$start();
    }
    return future;
  }
  $put(item: WorkItem | null): void {
    this.$work.push(item);
    const fiber = this.$queue.shift();
    if (fiber !== undefined) unpark(fiber);
  }
  *$runWorker(): FrameBody {
    if (this.$initializer !== null) {
      try {
        callKw(this.$initializer, this.$initArguments, null);
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined) throw error;
        logException("Exception in initializer:", e);
        this.$fail();
        return null;
      }
    }
    for (;;) {
      if (this.$work.length === 0) {
        this.$idle++;
        while (this.$work.length === 0) yield* waitIn(this.$queue, null);
      }
      const item = this.$work.shift() as WorkItem | null;
      if (item !== null) yield* runItem(item);
      else if (this.$isShutdown) {
        this.$put(null);
        return null;
      }
    }
  }
  $fail(): void {
    this.$broken = "A thread initializer failed, the thread pool is not usable anymore";
    for (const item of this.$work.splice(0))
      item?.future.set_exception(newException(BrokenThreadPool, this.$broken));
  }
  override shutdown(...given: Value[]): Value {
    return runBlocking(this.$shutdown(given[0], given[1] as unknown as Keywords));
  }
  *$shutdown(wait: Value, kw: Keywords | undefined): FrameBody {
    this.$isShutdown = true;
    if (kw?.cancel_futures !== undefined && truth(kw.cancel_futures)) {
      for (const item of this.$work.splice(0)) item?.future.cancel();
    }
    this.$put(null);
    if (wait === undefined || truth(wait)) for (const thread of this.$threads) yield* thread.$join();
    return null;
  }
}

function worker(pool: PyThreadPoolExecutor): Value {
  return pythonFunction(
    "concurrent.futures.thread",
    "_worker",
    "()",
    mayBlock(() => pool.$runWorker()),
  );
}

function* runItem(item: WorkItem): FrameBody {
  const { future, fn, args, kwargs } = item;
  if (!future.set_running_or_notify_cancel()) return null;
  let result: Value;
  try {
    result = enterKw(fn, args, kwargs);
    if (result instanceof Frame) result = yield result;
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined) throw error;
    future.set_exception(inLibrary(e, "concurrent/futures/thread.py:58 run"));
    return null;
  }
  future.set_result(result);
  return null;
}

export const ThreadPoolExecutor = builtinType(PyThreadPoolExecutor, {
  name: "ThreadPoolExecutor",
  module: "concurrent.futures.thread",
  signatures: {
    __init__: "(max_workers=None, thread_name_prefix='', initializer=None, initargs=())",
    submit: "(fn, /, *args, **kwargs)",
    shutdown: "(wait=True, *, cancel_futures=False)",
  },
});
twins(ThreadPoolExecutor, {
  submit(this: PyThreadPoolExecutor, fn: Value, ...args: Value[]) {
    const last = args[args.length - 1];
    const kw =
      typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype
        ? args.pop()
        : null;
    return this.$submit(fn, args, kw);
  },
  shutdown(this: PyThreadPoolExecutor, wait: Value, kw: Value) {
    return this.$shutdown(wait, kw);
  },
});

export function load(): PyModule {
  return builtinModule("concurrent.futures.thread", { attributes: { ThreadPoolExecutor, BrokenThreadPool } });
}
