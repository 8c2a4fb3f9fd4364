/** Functions that work with tasks. CPython: Lib/asyncio/tasks.py. */
import {
  Coroutine,
  coroutineFunction,
  directCoroutineFunction,
  directFunction,
  pythonFunction,
} from "../frames/coroutine.ts";
import { current } from "../frames/fiber.ts";
import { type AnyFrame, type FrameBody, outcome, Steps, TURN } from "../frames/frame.ts";
import type { PyModule } from "../modules/module.ts";
import { call, callKw, callMethod, callMethodKw } from "../objects/call.ts";
import { builtinFunction, wrongArguments } from "../objects/callable.ts";
import { timeoutError, typeError, valueError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { arrayOf } from "../objects/iteration.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { isKeywords, type Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, type PyType, typeOf, wellKnown } from "../objects/type.ts";
import { copyContext } from "../stdlib/contextvars_types.ts";
import { gathering, PyBaseEventLoop, plainCallLater, plainCreateTask } from "./base_events.ts";
import { isawaitable, iscoroutine } from "./coroutines.ts";
import { ensure_future } from "./ensure.ts";
import { PyHandle, PyTimerHandle, secondsOf } from "./events.ts";
import { cancelledError, isCancelledError } from "./exceptions.ts";
import {
  _get_loop,
  _set_result_unless_cancelled,
  CANCELLED,
  Collector,
  exactTypes,
  Future,
  isExact,
  isfuture,
  PENDING,
  PyFuture,
} from "./futures.ts";
import { caughtException, raisedWhile } from "./handlers.ts";
import { pendingTasks, registered } from "./leftovers.ts";
import { get_event_loop, get_running_loop } from "./running.ts";
import { submodule } from "./submodules.ts";
import { newTask, Task } from "./task.ts";
import { timeout as makeTimeout } from "./timeouts.ts";

const module = "asyncio.tasks";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

/** Python sets of objects: in order of insertion. */
function setOf(items: Iterable<Value>): Value {
  return (wellKnown.set as PyType)(links.list([...items]));
}

/** Documentation: asyncio.current_task. */
export const current_task = builtinFunction("current_task", "(loop=None)", (loop) => {
  const of = loop ?? get_running_loop();
  return of.$currentTask ?? null;
});

/** Documentation: asyncio.all_tasks. */
export const all_tasks = pythonFunction(module, "all_tasks", "(loop=None)", (loop) =>
  setOf(tasksOf(loop ?? get_running_loop())),
);

/** The tasks of a loop that are not done, oldest first. */
export function tasksOf(loop: Value): Value[] {
  const own = pendingTasks().filter((t) => t.$state === PENDING && t.$loop === loop);
  for (const t of registered) if (_get_loop(t) === loop && !truth(callMethod(t, "done"))) own.push(t);
  return own;
}

/** The running loop, for a function of the library. @raises RuntimeError */
function loopFor(frame: string): Value {
  try {
    return get_running_loop();
  } catch (e) {
    throw inLibrary(e, frame);
  }
}

/** Documentation: asyncio.create_task. */
export const create_task = directFunction(
  module,
  "create_task",
  "(coro, *, name=None, context=None)",
  (code) =>
    function (coro: Value, kw: Value) {
      const n = arguments.length;
      if (coro === undefined || n > 2 || (n === 2 ? !isKeywords(kw) : isKeywords(coro)))
        wrongArguments(code, arguments);
      const loop = loopFor("asyncio/tasks.py:407 create_task");
      const name = kw?.name ?? null;
      const context = kw?.context ?? null;
      if (loop.create_task === plainCreateTask && loop.$taskFactory === null) {
        if (loop.$closed) loop._check_closed();
        return newTask(coro, loop, name, context, "asyncio/tasks.py:410 create_task");
      }
      return callMethodKw(loop, "create_task", [coro], context === null ? { name } : { name, context });
    },
);

/** The body of `sleep`: gives way for a turn, or waits for a timer. */
class Sleep extends Steps {
  readonly $delay: Value;
  readonly $value: Value;
  /** The timer; while it gives way for a turn, null; before it begins, undefined. */
  $handle: Value = undefined;
  constructor(delay: Value, result: Value) {
    super();
    this.$delay = delay;
    this.$value = result;
  }
  override $step(frame: AnyFrame, thrown: boolean, value: Value): Value {
    const handle = this.$handle;
    if (handle === undefined) return this.$begin(frame);
    if (handle === null) {
      if (thrown) throw inLibrary(value, "asyncio/tasks.py:706 sleep, asyncio/tasks.py:700 __sleep0");
      outcome.value = this.$value;
      return undefined;
    }
    if (handle instanceof PyHandle) handle.$cancel();
    else callMethod(handle, "cancel");
    if (thrown) throw value;
    outcome.value = value;
    return undefined;
  }
  $begin(frame: AnyFrame): Value {
    const delay = this.$delay;
    const seconds = typeof delay === "number" ? delay : delayOf(delay);
    if (seconds <= 0) {
      this.$handle = null;
      return TURN;
    }
    if (Number.isNaN(seconds)) throw valueError("Invalid delay: NaN (not a number)");
    const loop = get_running_loop();
    const future = callMethod(loop, "create_future");
    const timer = new SleepTimer(future, this.$value);
    if (loop instanceof PyBaseEventLoop && isSimple(delay) && loop.$startTimer(timer, seconds)) {
      // The timer does the rest.
      (frame as Coroutine).$steps = timer as unknown as Steps;
      return future;
    }
    this.$handle = later(loop, delay, setUnlessCancelled, [future, this.$value]);
    return future;
  }
}

function isSimple(delay: Value): boolean {
  return typeof delay === "number" || delay instanceof PyFloat;
}

/** The timer of a `sleep`, and its coroutine's `Steps` from then on; what programs rarely see is made when they do. */
class SleepTimer extends PyTimerHandle {
  $future: Value;
  readonly $value: Value;
  constructor(future: Value, value: Value) {
    super();
    this.$future = future;
    this.$value = value;
    this.$callback = setUnlessCancelled;
    this.$context = current.context;
  }
  $step(_frame: AnyFrame, thrown: boolean, value: Value): Value {
    this.$cancel();
    if (thrown) throw value;
    outcome.value = value;
    return undefined;
  }
  override $runHandle(): Value {
    const future = this.$future;
    if (isExact(future) && future.$state === PENDING) {
      future.$setResult(this.$value);
      return undefined;
    }
    this.$args();
    return super.$runHandle();
  }
  override $cancel(): void {
    if (this.$cancelled) return;
    super.$cancel();
    this.$future = null;
  }
  override $whenValue(): Value {
    this.$whenGiven ??= new PyFloat(this.$when);
    return this.$whenGiven;
  }
  override $args(): Value[] | null {
    if (!this.$cancelled) this.$arguments ??= [this.$future, this.$value];
    return this.$arguments;
  }
}
Reflect.deleteProperty(SleepTimer.prototype, "constructor");

/** `sleep(0)`, by far the most frequent one: it has nothing to remember but whether it has begun. */
class GiveWay extends Steps {
  override $step(frame: AnyFrame): Value {
    (frame as Coroutine).$steps = hasGivenWay;
    return TURN;
  }
}
class HasGivenWay extends Steps {
  override $step(_frame: AnyFrame, thrown: boolean, value: Value): Value {
    if (thrown) throw inLibrary(value, "asyncio/tasks.py:706 sleep, asyncio/tasks.py:700 __sleep0");
    outcome.value = null;
    return undefined;
  }
}
const giveWay = new GiveWay();
const hasGivenWay = new HasGivenWay();

/** Documentation: asyncio.sleep. */
export const sleep = directCoroutineFunction(module, "sleep", "(delay, result=None)", (code) => {
  return function (delay: Value, result: Value) {
    const n = arguments.length;
    if (n === 1 && delay === 0) return new Coroutine(null, code, giveWay);
    if (n === 0 || n > 2 || delay === undefined) wrongArguments(code, arguments);
    return new Coroutine(null, code, new Sleep(delay, result === undefined ? null : result));
  };
});

const setUnlessCancelled = pythonFunction(
  "asyncio.futures",
  "_set_result_unless_cancelled",
  "(fut, result)",
  _set_result_unless_cancelled,
);

function delayOf(delay: Value): number {
  const t = typeOf(delay);
  if (t.$proto.__float__ === undefined) {
    throw typeError(`'<=' not supported between instances of '${t.$name}' and 'int'`);
  }
  return secondsOf(delay);
}

function later(loop: Value, delay: Value, callback: Value, args: Value[]): Value {
  if (loop.call_later === plainCallLater) return loop.$callLater(delay, callback, args, copyContext());
  return callMethod(loop, "call_later", delay, callback, ...args);
}

/** A callback of the runtime with a name that reprs show. */
function callback(qualname: string, impl: (...args: Value[]) => Value): Value {
  const name = qualname.slice(qualname.lastIndexOf(".") + 1);
  const f = builtinFunction(name, "(*args)", (...args) => impl(...args) ?? null, "python", qualname);
  f.$builtin = false;
  return f;
}

/** Sets a waiter's result, once. */
function _release_waiter(waiter: Value): Value {
  return callback("_release_waiter", () => {
    if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
  });
}

function* _cancel_and_wait(fut: Value): FrameBody {
  const waiter = callMethod(get_running_loop(), "create_future");
  const release = _release_waiter(waiter);
  callMethod(fut, "add_done_callback", release);
  try {
    callMethod(fut, "cancel");
    yield waiter;
  } finally {
    callMethod(fut, "remove_done_callback", release);
  }
  return null;
}

/** Documentation: asyncio.wait_for. */
export const wait_for = coroutineFunction(
  module,
  "wait_for",
  "(fut, timeout)",
  function* (fut: Value, timeout: Value): FrameBody {
    if (timeout !== null && delayOf(timeout) <= 0) {
      const future = ensure_future(fut);
      if (truth(callMethod(future, "done"))) return callMethod(future, "result");
      yield* _cancel_and_wait(future);
      try {
        return callMethod(future, "result");
      } catch (error) {
        const e = caughtException(error);
        if (!isCancelledError(e)) throw e;
        throw raisedWhile(e, timeoutError(), e);
      }
    }
    const scope = makeTimeout(timeout);
    scope.$enter();
    let result: Value;
    try {
      result = yield fut;
    } catch (error) {
      const e = inLibrary(caughtException(error), "asyncio/tasks.py:507 wait_for");
      try {
        scope.$exit(e);
      } catch (late) {
        if (late !== e) inLibrary(late, "asyncio/tasks.py:506 wait_for, asyncio/timeouts.py:116 __aexit__");
        throw late;
      }
      throw e;
    }
    scope.$exit(null);
    return result;
  },
);

/** Documentation: asyncio.wait. */
export const wait = coroutineFunction(
  module,
  "wait",
  "(fs, *, timeout=None, return_when='ALL_COMPLETED')",
  function* (given: Value, kw: Value): FrameBody {
    const { timeout, return_when } = kw as Keywords;
    if (isfuture(given) || iscoroutine(given))
      throw typeError(`expect a list of futures, not ${typeOf(given).$name}`);
    if (!truth(given)) throw valueError("Set of Tasks/Futures is empty.");
    if (![FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED].includes(return_when)) {
      throw valueError(`Invalid return_when value: ${links.str(return_when)}`);
    }
    const futures = arrayOf(setOf(arrayOf(given)));
    if (futures.some((f) => iscoroutine(f)))
      throw typeError("Passing coroutines is forbidden, use tasks explicitly.");
    const loop = get_running_loop();
    const waiter = callMethod(loop, "create_future");
    const handle = timeout === null ? null : later(loop, timeout, _release_waiter(waiter), []);
    let counter = futures.length;
    const _on_completion = callback("_wait.<locals>._on_completion", (f) => {
      counter--;
      if (
        counter <= 0 ||
        return_when === FIRST_COMPLETED ||
        (return_when === FIRST_EXCEPTION &&
          !truth(callMethod(f, "cancelled")) &&
          callMethod(f, "exception") !== null)
      ) {
        if (handle !== null) callMethod(handle, "cancel");
        if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
      }
    });
    for (const f of futures) callMethod(f, "add_done_callback", _on_completion);
    try {
      yield waiter;
    } finally {
      if (handle !== null) callMethod(handle, "cancel");
      for (const f of futures) callMethod(f, "remove_done_callback", _on_completion);
    }
    const done: Value[] = [];
    const pending: Value[] = [];
    for (const f of futures) (truth(callMethod(f, "done")) ? done : pending).push(f);
    return links.tuple([setOf(done), setOf(pending)]);
  },
);

/** What `gather` returns: cancelling it cancels the children, and it is cancelled when they are. */
class PyGatheringFuture extends PyFuture {
  $children: Value[] = [];
  $cancelRequested = false;
  override cancel(msg: Value): boolean {
    if (this.$state !== PENDING) return false;
    let ret = false;
    for (const child of this.$children) if (truth(callMethodKw(child, "cancel", [], { msg }))) ret = true;
    if (ret) this.$cancelRequested = true;
    return ret;
  }
}
Object.assign(PyGatheringFuture.prototype, { $madeBy: "asyncio/tasks.py:765 __init__" });
const _GatheringFuture = builtinType(PyGatheringFuture as Value, {
  name: "_GatheringFuture",
  module,
  dict: true,
  signatures: { cancel: "(msg=None)" },
});

exactTypes.add(_GatheringFuture);

function isCancelledFuture(f: Value): boolean {
  return f instanceof PyFuture ? f.$state === CANCELLED : truth(callMethod(f, "cancelled"));
}

/** What `gather` waits for, and what it makes of it. */
class Gathering extends Collector {
  readonly $returnExceptions: boolean;
  readonly $children: Value[] = [];
  $outer: PyGatheringFuture | null = null;
  $count = 0;
  $finished = 0;
  constructor(returnExceptions: boolean) {
    super();
    this.$returnExceptions = returnExceptions;
  }
  override $makeCallback(): Value {
    return callback("gather.<locals>._done_callback", (fut) => this.$collect(fut));
  }
  override $collect(fut: Value): void {
    this.$finished++;
    const outer = this.$outer;
    if (outer === null || outer.$state !== PENDING) {
      if (!isCancelledFuture(fut)) exceptionOf(fut);
      return;
    }
    if (!this.$returnExceptions) {
      if (isCancelledFuture(fut)) {
        outer.$setException(callMethod(fut, "_make_cancelled_error"));
        return;
      }
      const e = exceptionOf(fut);
      if (e !== null) {
        outer.$setException(e);
        return;
      }
    }
    if (this.$finished !== this.$count) return;
    const results: Value[] = [];
    for (const child of this.$children) results.push(this.$resultOf(child));
    if (outer.$cancelRequested) outer.$setException(callMethod(fut, "_make_cancelled_error"));
    else outer.$setResult(links.list(results));
  }
  $resultOf(child: Value): Value {
    if (isCancelledFuture(child)) {
      const message = child._cancel_message;
      return cancelledError(message === null ? "" : message);
    }
    const e = exceptionOf(child);
    if (e !== null) return e;
    return isExact(child) ? child.$result : callMethod(child, "result");
  }
}

/** `fut.exception()` of a future that is done and not cancelled. */
function exceptionOf(fut: Value): Value {
  return isExact(fut) && fut.$exception === null ? null : callMethod(fut, "exception");
}

/** Is this certainly not among the arguments that `gather` has seen before? For those it has begun to wait. */
function isFresh(arg: Value): boolean {
  if (arg instanceof Coroutine) return arg.$slot >= 0;
  return isExact(arg) && arg.$state === PENDING && arg.$waiter === null && arg.$callbacks === null;
}

function gatherAll(awaitables: Value[], returnExceptions: boolean): Value {
  if (awaitables.length === 0) {
    const outer = callMethod(get_event_loop(), "create_future");
    callMethod(outer, "set_result", links.list([]));
    return outer;
  }
  const gathering = new Gathering(returnExceptions);
  const children = gathering.$children;
  let known: Map<Value, Value> | null = null;
  const doneAlready: Value[] = [];
  let loop: Value = null;
  for (let i = 0; i < awaitables.length; i++) {
    const arg = awaitables[i];
    let fut: Value;
    if (!isFresh(arg)) {
      known ??= new Map(children.map((child, k) => [awaitables[k], child]));
      fut = known.get(arg);
    }
    if (fut === undefined) {
      fut = ensure_future(arg, loop);
      loop ??= _get_loop(fut);
      if (fut !== arg) fut._log_destroy_pending = false;
      gathering.$count++;
      known?.set(arg, fut);
      if (isExact(fut) ? fut.$state !== PENDING : truth(callMethod(fut, "done"))) doneAlready.push(fut);
      else gathering.$watch(fut);
    }
    children.push(fut);
  }
  const outer = new PyGatheringFuture();
  outer.$initialise(loop);
  outer.$children = children;
  gathering.$outer = outer;
  for (const fut of doneAlready) gathering.$collect(fut);
  return outer;
}
gathering.gather = gatherAll;

/** Documentation: asyncio.gather. */
export const gather = directFunction(
  module,
  "gather",
  "(*coros_or_futures, return_exceptions=False)",
  (code) =>
    (...args) => {
      const n = args.length;
      if (n === 0 || !isKeywords(args[n - 1])) return gatherAll(args, false);
      const kw = args.pop() as Keywords;
      for (const name in kw) if (name !== "return_exceptions") wrongArguments(code, [...args, kw]);
      return gatherAll(args, truth(kw.return_exceptions ?? false));
    },
);

/** Documentation: asyncio.shield. */
export const shield = pythonFunction(module, "shield", "(arg)", (arg) => {
  const inner = ensure_future(arg);
  if (truth(callMethod(inner, "done"))) return inner;
  const outer = callMethod(_get_loop(inner), "create_future");
  const _inner_done_callback = callback("shield.<locals>._inner_done_callback", (fut) => {
    if (isCancelledFuture(outer)) {
      if (!isCancelledFuture(fut)) callMethod(fut, "exception");
      return;
    }
    if (isCancelledFuture(fut)) {
      callMethod(outer, "cancel");
      return;
    }
    const e = callMethod(fut, "exception");
    if (e !== null) callMethod(outer, "set_exception", e);
    else callMethod(outer, "set_result", callMethod(fut, "result"));
  });
  const _outer_done_callback = callback("shield.<locals>._outer_done_callback", () => {
    if (!truth(callMethod(inner, "done"))) callMethod(inner, "remove_done_callback", _inner_done_callback);
  });
  callMethod(inner, "add_done_callback", _inner_done_callback);
  callMethod(outer, "add_done_callback", _outer_done_callback);
  return outer;
});

/** Documentation: asyncio.create_eager_task_factory. */
export const create_eager_task_factory = pythonFunction(
  module,
  "create_eager_task_factory",
  "(custom_task_constructor)",
  (constructor) => {
    const f = builtinFunction(
      "factory",
      "(loop, coro, *, name=None, context=None)",
      (loop, coro, kw) =>
        callKw(constructor, [coro], { loop, name: kw.name, context: kw.context, eager_start: true }),
      "python",
      "create_eager_task_factory.<locals>.factory",
    );
    f.$builtin = false;
    f.$module = module;
    return f;
  },
);
export const eager_task_factory = create_eager_task_factory(Task);

export const ensureFuture = pythonFunction(
  module,
  "ensure_future",
  "(coro_or_future, *, loop=None)",
  (given, kw) => ensure_future(given, kw.loop),
);

export { call, isawaitable };

void Future;

/** The module `asyncio.tasks`. */
export function load(): PyModule {
  return submodule("tasks");
}
