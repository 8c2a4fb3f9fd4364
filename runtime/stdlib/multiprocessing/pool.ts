/** Pools of processes, and of threads. CPython: Lib/multiprocessing/pool.py. */
import { pythonFunction } from "../../frames/coroutine.ts";
import type { Fiber } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { blocked, Frame } from "../../frames/frame.ts";
import { unpark } from "../../frames/kernel.ts";
import { waitForChange } from "../../frames/shared_wait.ts";
import { mayBlock } from "../../frames/twin.ts";
import { processors } from "../../host/system.ts";
import { endedCell } from "../../host/workers.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { callable } from "../../objects/call.ts";
import {
  EOFError,
  Exception,
  isException,
  OSError,
  pythonException,
  StopIteration,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { arrayOf, iter, next_ } from "../../objects/iteration.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { typeOf } from "../../objects/type.ts";
import { blockingType } from "../blocking_type.ts";
import { called, calledKw, calledMethod } from "../calls_in_frames.ts";
import { generatorOf } from "../python_module.ts";
import { waitIn } from "../thread_locks.ts";
import { PyThread } from "../threading.ts";
import {
  ApplyResult,
  IMapIterator,
  type Job,
  MapResult,
  PyApplyResult,
  PyIMapIterator,
  PyMapResult,
  type TaskOutcome,
} from "./pool_results.ts";
import { type PySimpleQueue, SimpleQueue } from "./queues.ts";
import { remoteErrors } from "./remote_traceback.ts";

const module = "multiprocessing.pool";
const remote = remoteErrors(module, "");

/** `[f(x) for x in xs]`, waiting where `f` blocks. */
function* mapstarBody(args: Value): FrameBody {
  const [f, ...iterables] = arrayOf(args);
  const results: Value[] = [];
  try {
    const lists = iterables.map((items) => arrayOf(items));
    const count = Math.min(...lists.map((items) => items.length));
    for (let i = 0; i < count; i++) results.push(yield* called(f, ...lists.map((items) => items[i])));
  } catch (e) {
    throw inLibrary(e, "multiprocessing/pool.py:48 mapstar");
  }
  return links.list(results);
}
function* starmapstarBody(args: Value): FrameBody {
  const [f, items] = arrayOf(args);
  const results: Value[] = [];
  try {
    for (const item of arrayOf(items)) results.push(yield* called(f, ...arrayOf(item)));
  } catch (e) {
    throw inLibrary(e, "multiprocessing/pool.py:51 starmapstar");
  }
  return links.list(results);
}
const mapstar = pythonFunction(module, "mapstar", "(args)", mayBlock(mapstarBody));
const starmapstar = pythonFunction(module, "starmapstar", "(args)", mayBlock(starmapstarBody));

class PyMaybeEncodingError extends Exception.$Impl {
  __init__(exc: Value, value?: Value): null {
    const self = this as Value;
    self.exc = links.repr(exc);
    self.value = links.repr(value);
    super.__init__(self.exc, self.value);
    return null;
  }
  __str__(): Value {
    const { exc, value } = this as Value;
    return `Error sending result: '${value}'. Reason: '${exc}'`;
  }
  __repr__(): string {
    return `<${typeOf(this).$name}: ${this.__str__()}>`;
  }
}
const MaybeEncodingError = exceptionType(PyMaybeEncodingError, {
  name: "MaybeEncodingError",
  module,
  signatures: { __init__: "(exc, value)", __str__: "()", __repr__: "()" },
});

/** How tasks get to workers, and results back. */
interface Channel {
  $$put(v: Value): FrameBody;
  $$get(): FrameBody;
}

/** Between threads. */
class Mailbox implements Channel {
  readonly #items: Value[] = [];
  readonly #waiting: Fiber[] = [];
  *$$put(v: Value): FrameBody {
    this.#items.push(v);
    const fiber = this.#waiting.shift();
    if (fiber !== undefined) unpark(fiber);
    return null;
  }
  *$$get(): FrameBody {
    while (this.#items.length === 0) yield* waitIn(this.#waiting, null);
    return this.#items.shift();
  }
  clear(): void {
    this.#items.length = 0;
  }
}

/** What a worker does: tasks, one after the other, until it is told to end. */
function* work(
  inbox: Channel,
  outbox: Channel,
  initializer: Value,
  initargs: Value,
  limit: Value,
  wraps: boolean,
): FrameBody {
  if (initializer !== null) yield* called(initializer, ...arrayOf(initargs));
  for (let done = 0; limit === null || done < limit; done++) {
    let task: Value;
    try {
      task = yield* inbox.$$get();
    } catch (error) {
      const e = pythonException(error);
      if (e !== undefined && (isException(e, EOFError) || isException(e, OSError))) break;
      throw error;
    }
    if (task === null) break;
    const [job, i, func, args, kwds] = task.$items;
    let outcome: Value;
    try {
      const kw: { [name: string]: Value } = {};
      for (const [name, value] of links.stringEntries(kwds)) kw[name] = value;
      const value = yield* calledKw(func, arrayOf(args), Object.keys(kw).length > 0 ? kw : null);
      outcome = links.tuple([true, value]);
    } catch (error) {
      const e = pythonException(error);
      if (e === undefined || !isException(e, Exception)) throw error;
      const inWorker = inLibrary(e, "multiprocessing/pool.py:125 worker");
      outcome = links.tuple([false, wraps && func !== reraise ? remote.wrap(inWorker) : inWorker]);
    }
    try {
      yield* outbox.$$put(links.tuple([job, i, outcome]));
    } catch (error) {
      const e = pythonException(error);
      if (e === undefined || !isException(e, Exception)) throw error;
      const wrapped = call2(MaybeEncodingError, e, outcome.$items[1]);
      yield* outbox.$$put(links.tuple([job, i, links.tuple([false, wrapped])]));
    }
  }
  return null;
}
const call2 = (f: Value, a: Value, b: Value): Value => f(a, b);

const worker = pythonFunction(
  module,
  "worker",
  "(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False)",
  mayBlock(function* (inqueue, outqueue, initializer, initargs, maxtasks): FrameBody {
    // As in CPython, a worker keeps only its own ends: the pool notices when all workers have gone.
    inqueue._writer.close();
    outqueue._reader.close();
    return yield* work(inqueue, outqueue, initializer, initargs, maxtasks, true);
  }),
);
/** Raises what iterating the arguments of `imap` has raised. */
const reraise = pythonFunction(module, "_helper_reraises_exception", "(ex)", (ex) => {
  throw ex;
});

/** The tasks of a job, one at a time; undefined: there are no more. */
type Tasks = () => Generator<Value, Value, Value>;
interface Batch {
  readonly job: number;
  readonly tasks: Tasks;
  readonly ended: (count: number) => boolean;
}

let jobs = 0;

/** Documentation: multiprocessing.pool.Pool. */
export class PyPool extends PyObject {
  _state: "INIT" | "RUN" | "CLOSE" | "TERMINATE" = "INIT";
  _processes = 0;
  $context: Value = null;
  $workers: Value[] = [];
  $inbox: Channel = new Mailbox();
  $outbox: Channel = new Mailbox();
  $initializer: Value = null;
  $initargs: Value = null;
  $limit: Value = null;
  readonly $cache = new Map<number, Job>();
  readonly $batches: Batch[] = [];
  $isFeeding = false;
  readonly $feederWaits: Fiber[] = [];
  /** The fiber that looks after the workers, where it waits. */
  $keeper: Fiber | null = null;
  readonly $threads: PyThread[] = [];

  __init__(
    processes: Value,
    initializer: Value,
    initargs: Value,
    maxtasksperchild: Value,
    context?: Value,
  ): Value {
    const count = processes ?? processors().usable;
    this.$context = context ?? null;
    if (count < 1) throw valueError("Number of processes must be at least 1");
    if (maxtasksperchild !== null && !(asInt(maxtasksperchild) !== undefined && maxtasksperchild > 0)) {
      throw valueError("maxtasksperchild must be a positive int or None");
    }
    if (initializer !== null && !callable(initializer)) throw typeError("initializer must be a callable");
    this._processes = count;
    this.$initializer = initializer;
    this.$initargs = initargs ?? links.tuple([]);
    this.$limit = maxtasksperchild;
    this.$begin();
    return null;
  }
  $begin(): void {
    this.$inbox = SimpleQueue();
    this.$outbox = SimpleQueue();
    this.$fill();
    this.$startThreads();
  }
  $startThreads(): void {
    this._state = "RUN";
    this.$thread("_handle_workers", () => this.$keepWorkers());
    this.$thread("_handle_tasks", () => this.$handOut());
    this.$thread("_handle_results", () => this.$collect());
  }
  $thread(name: string, body: () => FrameBody): void {
    const thread = new PyThread();
    const target = pythonFunction(module, name, "()", mayBlock(body));
    thread.__init__(null, target, null, null, null, { daemon: true });
    thread.start();
    this.$threads.push(thread);
  }
  /** Starts the workers that are missing. */
  $fill(): void {
    const { Process } = this.$context ?? pools.defaultContext;
    while (this.$workers.length < this._processes) {
      const args = [this.$inbox, this.$outbox, this.$initializer, this.$initargs, this.$limit, true];
      const process = Process(null, worker, null, links.tuple(args));
      process.name = links.str(process.name).replace("Process", "PoolWorker");
      process.daemon = true;
      process.start();
      this.$workers.push(process);
    }
  }
  get _pool(): Value {
    return links.list(this.$workers.slice());
  }
  /** Fewer workers than there were: some have ended. */
  $buryWorkers(): boolean {
    const before = this.$workers.length;
    this.$workers = this.$workers.filter((process) => process.$exitCode() === null);
    return this.$workers.length < before;
  }
  *$waitForWorkers(): FrameBody {
    const watched = this.$workers.map((process) => ({
      cells: process.$status(),
      index: endedCell,
      value: 0,
    }));
    yield* waitForChange(watched, null);
  }
  *$stopWorkers(): FrameBody {
    for (const _ of this.$workers) yield* this.$inbox.$$put(null);
    for (const process of this.$workers) yield* process.$$join();
  }
  *$keepWorkers(): FrameBody {
    this.$keeper = this.$threads[0]?.$fiber ?? null;
    for (;;) {
      if (this._state === "TERMINATE") return null;
      if (this.$buryWorkers()) this.$fill();
      const isIdle = this.$cache.size === 0 && this.$batches.length === 0 && !this.$isFeeding;
      if (this._state === "CLOSE" && isIdle) break;
      this.$keeper = this.$threads[0]?.$fiber ?? null;
      yield* this.$waitForWorkers();
    }
    yield* this.$stopWorkers();
    this.$endThreads();
    return null;
  }
  $isOver = false;
  $endThreads(): void {
    this.$isOver = true;
    for (const fiber of this.$feederWaits.splice(0)) unpark(fiber);
    const collector = this.$threads[2]?.$fiber;
    if (collector != null) unpark(collector, STOP);
  }
  $wakeKeeper(): void {
    const keeper = this.$threads[0]?.$fiber;
    if (keeper != null) unpark(keeper);
  }
  *$handOut(): FrameBody {
    for (;;) {
      while (this.$batches.length === 0) {
        if (this.$isOver) return null;
        yield* waitIn(this.$feederWaits, null);
      }
      const { job, tasks, ended } = this.$batches.shift() as Batch;
      this.$isFeeding = true;
      let count = 0;
      for (;;) {
        const task = yield* tasks();
        if (task === undefined || this._state === "TERMINATE") break;
        try {
          yield* this.$inbox.$$put(task);
        } catch (error) {
          const e = pythonException(error);
          if (e === undefined || !isException(e, Exception)) throw error;
          yield* this.$settle(job, count, {
            ok: false,
            value: inLibrary(
              e,
              "multiprocessing/pool.py:540 _handle_tasks, multiprocessing/connection.py:206 send",
            ),
          });
        }
        count++;
      }
      this.$isFeeding = false;
      if (ended(count)) this.$cache.delete(job);
      this.$wakeKeeper();
    }
  }
  *$settle(job: number, i: number, outcome: TaskOutcome): FrameBody {
    const waiting = this.$cache.get(job);
    if (waiting === undefined) return null;
    if (yield* waiting.$outcomeOf(i, outcome)) this.$cache.delete(job);
    if (this.$cache.size === 0) this.$wakeKeeper();
    return null;
  }
  *$collect(): FrameBody {
    for (;;) {
      const taken = yield* this.$takeResult();
      if (taken === null) return null;
      const [job, i, outcome] = taken.$items;
      yield* this.$settle(job, i, { ok: outcome.$items[0], value: outcome.$items[1] });
    }
  }
  /** The next result; null when the pool has ended. */
  *$takeResult(): FrameBody {
    const { _reader } = this.$outbox as PySimpleQueue;
    for (;;) {
      const watched = _reader.$watched();
      if (_reader.$hasNews()) return yield* this.$outbox.$$get();
      if (this.$isOver) return null;
      yield* waitForChange([watched], null);
    }
  }
  $checkRunning(): void {
    if (this._state !== "RUN")
      throw inLibrary(valueError("Pool not running"), "multiprocessing/pool.py:353 _check_running");
  }
  $submit(job: number, result: Job, tasks: Tasks, ended: (count: number) => boolean): void {
    this.$cache.set(job, result);
    this.$batches.push({ job, tasks, ended });
    for (const fiber of this.$feederWaits.splice(0)) unpark(fiber);
  }
  $apply(func: Value, args: Value, kwds: Value, callback: Value, errorCallback: Value): PyApplyResult {
    this.$checkRunning();
    const job = jobs++;
    const result = new PyApplyResult();
    result.$callback = callback ?? null;
    result.$errorCallback = errorCallback ?? null;
    const task = links.tuple([job, 0, func, args ?? links.tuple([]), kwds ?? links.dict([])]);
    this.$submit(job, result, listed([task]), () => false);
    return result;
  }
  $map(
    func: Value,
    iterable: Value,
    mapper: Value,
    chunksize: Value,
    callback?: Value,
    errorCallback?: Value,
  ): PyApplyResult {
    this.$checkRunning();
    const items = arrayOf(iterable);
    const size = Number(chunksize ?? Math.ceil(items.length / (this.$size() * 4)));
    const job = jobs++;
    const result = new PyMapResult();
    result.$callback = callback ?? null;
    result.$errorCallback = errorCallback ?? null;
    const chunks: Value[] = [];
    for (let at = 0; at < items.length && size > 0; at += size) {
      const part = links.tuple([func, links.tuple(items.slice(at, at + size))]);
      chunks.push(links.tuple([job, chunks.length, mapper, links.tuple([part]), links.dict([])]));
    }
    result.$chunks = { left: chunks.length, values: [] };
    if (chunks.length === 0) {
      result.$isReady = true;
      result.$outcome = { ok: true, value: links.list([]) };
      return result;
    }
    this.$submit(job, result, listed(chunks), () => false);
    return result;
  }
  $size(): number {
    return this.$workers.length;
  }
  *$$apply(func: Value, args: Value, kwds: Value): FrameBody {
    return yield* get(this.$apply(func, args, kwds, null, null), 360, "apply");
  }
  apply_async(func: Value, args: Value, kwds: Value, callback: Value, errorCallback: Value): Value {
    return this.$apply(func, args, kwds, callback, errorCallback);
  }
  *$$map(func: Value, iterable: Value, chunksize: Value = null): FrameBody {
    return yield* get(this.$map(func, iterable, mapstar, chunksize), 367, "map");
  }
  map_async(func: Value, iterable: Value, chunksize: Value, callback: Value, errorCallback: Value): Value {
    return this.$map(func, iterable, mapstar, chunksize, callback, errorCallback);
  }
  *$$starmap(func: Value, iterable: Value, chunksize: Value = null): FrameBody {
    return yield* get(this.$map(func, iterable, starmapstar, chunksize), 375, "starmap");
  }
  starmap_async(
    func: Value,
    iterable: Value,
    chunksize: Value,
    callback: Value,
    errorCallback: Value,
  ): Value {
    return this.$map(func, iterable, starmapstar, chunksize, callback, errorCallback);
  }
  $imap(func: Value, iterable: Value, chunksize: Value, isOrdered: boolean): Value {
    this.$checkRunning();
    if (chunksize < 1) throw valueError(`Chunksize must be 1+, not ${links.repr(chunksize)}`);
    const job = jobs++;
    const result = new PyIMapIterator();
    if (!isOrdered) result.$early = null;
    const items = iter(iterable);
    this.$submit(job, result, taken(job, func, items, Number(chunksize)), (count) =>
      result.$setLength(count),
    );
    return chunksize === 1 ? result : generatorOf("<genexpr>", itemsOf(result));
  }
  imap(func: Value, iterable: Value, chunksize: Value): Value {
    return this.$imap(func, iterable, chunksize, true);
  }
  imap_unordered(func: Value, iterable: Value, chunksize: Value): Value {
    return this.$imap(func, iterable, chunksize, false);
  }
  close(): null {
    if (this._state === "RUN") {
      this._state = "CLOSE";
      this.$wakeKeeper();
    }
    return null;
  }
  *$$terminate(): FrameBody {
    if (this._state === "TERMINATE") return null;
    this._state = "TERMINATE";
    this.$batches.length = 0;
    this.$wakeKeeper();
    yield* this.$killWorkers();
    this.$endThreads();
    return null;
  }
  *$killWorkers(): FrameBody {
    for (const process of this.$workers) process.$signal(15);
    for (const process of this.$workers) yield* process.$$join();
  }
  *$$join(): FrameBody {
    if (this._state === "RUN") throw valueError("Pool is still running");
    if (this._state === "INIT") throw valueError("In unknown state");
    for (const thread of this.$threads) yield* thread.$join();
    return null;
  }
  __enter__(): Value {
    this.$checkRunning();
    return this;
  }
  *$$__exit__(): FrameBody {
    return yield* this.$$terminate();
  }
  __repr__(): string {
    const t = typeOf(this);
    return `<multiprocessing.pool.${t.$qualname} state=${this._state} pool_size=${this.$size()}>`;
  }
}

/** What a waiting fiber is given when there is nothing to wait for any more. */
const STOP = true;

function* get(result: PyApplyResult, line: number, name: string): FrameBody {
  try {
    return yield* result.$$get();
  } catch (e) {
    throw inLibrary(e, `multiprocessing/pool.py:${line} ${name}`);
  }
}

function listed(tasks: Value[]): Tasks {
  return function* () {
    return tasks.shift();
  };
}

/** Takes the arguments of `imap` only when they are handed out. */
function taken(job: number, func: Value, items: Value, size: number): Tasks {
  let i = 0;
  let hasEnded = false;
  return function* () {
    if (hasEnded) return undefined;
    const chunk: Value[] = [];
    try {
      while (chunk.length < size) {
        const item = yield* nextOf(items);
        if (item === undefined) {
          hasEnded = true;
          break;
        }
        chunk.push(item);
      }
    } catch (error) {
      const e = pythonException(error);
      if (e === undefined || !isException(e, Exception)) throw error;
      hasEnded = true;
      return links.tuple([job, i++, reraise, links.tuple([e]), links.dict([])]);
    }
    if (chunk.length === 0) return undefined;
    const args = size === 1 ? chunk[0] : links.tuple([func, links.tuple(chunk)]);
    return links.tuple([job, i++, size === 1 ? func : mapstar, links.tuple([args]), links.dict([])]);
  };
}

/** The next item of an iterator that may block; undefined: there is none. */
function* nextOf(items: Value): FrameBody {
  if (typeof items.$next === "function") return next_(items);
  try {
    return yield* calledMethod(items, "__next__");
  } catch (error) {
    const e = pythonException(error);
    if (e !== undefined && isException(e, StopIteration)) return undefined;
    throw error;
  }
}

function* itemsOf(result: PyIMapIterator): FrameBody {
  for (;;) {
    let chunk: Value;
    try {
      chunk = yield blocked(new Frame(result.$$next()));
    } catch (error) {
      const e = pythonException(error);
      if (e !== undefined && isException(e, StopIteration)) return null;
      throw inLibrary(error, "multiprocessing/pool.py:423 <genexpr>");
    }
    for (const item of arrayOf(chunk)) yield item;
  }
}

/** Set by context.ts: what starts the processes of pools that are given no context. */
export const pools: { defaultContext: Value } = { defaultContext: null };

const blocking = ["apply", "map", "starmap", "terminate", "join", "__exit__"];
const asynchronous = "(func, iterable, chunksize=None, callback=None, error_callback=None)";
export const Pool = blockingType(PyPool, blocking, {
  name: "Pool",
  module,
  signatures: {
    __init__: "(processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None)",
    apply: "(func, args=(), kwds={})",
    apply_async: "(func, args=(), kwds={}, callback=None, error_callback=None)",
    map: "(func, iterable, chunksize=None)",
    map_async: asynchronous,
    starmap: "(func, iterable, chunksize=None)",
    starmap_async: asynchronous,
    imap: "(func, iterable, chunksize=1)",
    imap_unordered: "(func, iterable, chunksize=1)",
    close: "()",
    terminate: "()",
    join: "()",
    __enter__: "()",
    __exit__: "(exc_type, exc_val, exc_tb)",
    __repr__: "()",
  },
});

/** Documentation: multiprocessing.pool.ThreadPool. */
class PyThreadPool extends PyPool {
  $running: PyThread[] = [];
  override __init__(processes: Value, initializer: Value, initargs: Value): Value {
    return super.__init__(processes, initializer, initargs, null);
  }
  override $begin(): void {
    this.$inbox = new Mailbox();
    this.$outbox = new Mailbox();
    for (let i = 0; i < this._processes; i++) {
      const thread = new PyThread();
      const body = () => work(this.$inbox, this.$outbox, this.$initializer, this.$initargs, null, false);
      const target = pythonFunction(module, "worker", "()", mayBlock(body));
      thread.__init__(null, target, null, null, null, { daemon: true });
      thread.start();
      this.$running.push(thread);
    }
    this.$startThreads();
  }
  override get _pool(): Value {
    return links.list(this.$running.slice());
  }
  override $size(): number {
    return this.$running.length;
  }
  override $buryWorkers(): boolean {
    return false;
  }
  readonly $keeperWaits: Fiber[] = [];
  override *$waitForWorkers(): FrameBody {
    yield* waitIn(this.$keeperWaits, null);
  }
  override *$stopWorkers(): FrameBody {
    for (const _ of this.$running) yield* this.$inbox.$$put(null);
    for (const thread of this.$running) yield* thread.$join();
  }
  override *$killWorkers(): FrameBody {
    (this.$inbox as Mailbox).clear();
    yield* this.$stopWorkers();
  }
  override $endThreads(): void {
    super.$endThreads();
    this.$outbox.$$put(null).next();
  }
  override *$takeResult(): FrameBody {
    return yield* this.$outbox.$$get();
  }
}
export const ThreadPool = blockingType(PyThreadPool, [], {
  name: "ThreadPool",
  module,
  signatures: { __init__: "(processes=None, initializer=None, initargs=())" },
});

export function load(): PyModule {
  return builtinModule(module, {
    attributes: {
      __all__: links.list(["Pool", "ThreadPool"]),
      Pool,
      ThreadPool,
      ApplyResult,
      AsyncResult: ApplyResult,
      MapResult,
      IMapIterator,
      MaybeEncodingError,
      RemoteTraceback: remote.Traceback,
      ExceptionWithTraceback: remote.Wrapped,
      rebuild_exc: remote.rebuild,
      worker,
      mapstar,
      starmapstar,
      _helper_reraises_exception: reraise,
    },
  });
}
