/** Task. CPython: `TaskObj` in Modules/_asynciomodule.c, Lib/asyncio/tasks.py. */
import { PyAsyncStep } from "../frames/async_generator.ts";
import { Coroutine, raiseIn } from "../frames/coroutine.ts";
import { current } from "../frames/fiber.ts";
import {
  BLOCKED,
  begin,
  CLOSED,
  FINISHED as ENDED,
  Frame,
  type FrameBody,
  isRunning,
  outcome,
  RAISED,
  STARTED,
} from "../frames/frame.ts";
import { FrameView } from "../frames/frame_view.ts";
import { PyGenerator } from "../frames/generator.ts";
import { resume, resumeCoroutine } from "../frames/trampoline.ts";
import { loadedModule } from "../modules/importer.ts";
import { getattrOr } from "../objects/attribute.ts";
import { callMethod, callMethodKw } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import {
  isException,
  isStopIteration,
  KeyboardInterrupt,
  pythonException,
  raised,
  runtimeError,
  SystemExit,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { guarded } from "../objects/recursive_repr.ts";
import type { Keywords } from "../objects/signature.ts";
import { formatExceptionOnly, sourceHook } from "../objects/traceback_format.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { fromJs } from "../objects/wide_str.ts";
import { type Context, copyContext } from "../stdlib/contextvars_types.ts";
import { _task_repr_info } from "./base_tasks.ts";
import { iscoroutine } from "./coroutines.ts";
import { invalidStateError, isCancelledError } from "./exceptions.ts";
import {
  CANCELLED,
  Collector,
  exactTypes,
  FINISHED,
  Future,
  notDeletable,
  PENDING,
  PyFuture,
} from "./futures.ts";
import { addPending, type Pending, removePending } from "./leftovers.ts";

let taskCount = 0;

/** Names are numbered when they are first asked for or the task is made: as CPython does, when it is made. */
export class PyTask extends PyFuture implements Pending {
  $coro: Value = null;
  /** A string, or the number of `Task-N`. */
  $name: string | number = 0;
  $mustCancel = false;
  $cancelRequests = 0;
  /** The future whose completion will wake this task. */
  $futWaiter: Value = null;
  $context: Context = noContext;
  $logDestroyPending = true;
  /** While a wake-up is scheduled: the future that woke it, if its outcome matters; and the exception to throw. */
  $woken: PyFuture | null = null;
  $isDiscarded = false;
  $older: Pending | null = null;
  $newer: Pending | null = null;
  $isPending = false;
  /** For coroutines of other kinds: what stands for them. */
  declare $frame: Frame | null;
  /** In debug mode: where the step that runs or waits was scheduled. */
  declare $sourceOfStep: Value;

  override __init__(coro: Value, kw?: Value): null {
    const { loop, name, context, eager_start } = kw as Keywords;
    this.$begin(coro, loop, name, context, eager_start);
    return null;
  }
  $begin(coro: Value, loop: Value, name: Value, context: Value, eager_start: Value): void {
    this.$initialise(loop);
    if (!iscoroutine(coro)) {
      this.$logDestroyPending = false;
      throw typeError(`a coroutine was expected, got ${links.repr(coro)}`);
    }
    this.$context = context === null ? copyContext() : context;
    this.$coro = coro;
    if (name === null) this.$name = ++taskCount;
    else this.$name = typeof name === "string" ? name : links.str(name);
    if (truth(eager_start) && truth(callMethod(this.$loop, "is_running"))) this.$eagerStart();
    else {
      try {
        this.$scheduleStep(null);
      } catch (e) {
        // Nobody gets this task: it ends here.
        reporting.destroyed(this);
        throw e;
      }
      addPending(this);
    }
  }

  get $exceptionToThrow(): Value {
    return this.$rare === null ? null : this.$rare.exceptionToThrow;
  }
  set $exceptionToThrow(value: Value) {
    if (value !== null || this.$rare !== null) this.$aside().exceptionToThrow = value;
  }
  get $wakeup(): Value {
    return this.$rare === null ? null : this.$rare.wakeup;
  }
  set $wakeup(value: Value) {
    this.$aside().wakeup = value;
  }

  get _coro(): Value {
    return this.$coro;
  }
  get _fut_waiter(): Value {
    return this.$futWaiter;
  }
  get _must_cancel(): Value {
    return this.$mustCancel;
  }
  get _num_cancels_requested(): Value {
    return this.$cancelRequests;
  }
  get _log_destroy_pending(): Value {
    return this.$logDestroyPending;
  }
  set _log_destroy_pending(value: Value) {
    if (value === undefined) throw notDeletable();
    this.$logDestroyPending = truth(value);
  }

  override __repr__(): string {
    return guarded(this, "...", () => `<${typeOf(this).$name} ${_task_repr_info(this).join(" ")}>`);
  }
  get_coro(): Value {
    return this.$coro;
  }
  get_context(): Value {
    return this.$context;
  }
  get_name(): Value {
    return typeof this.$name === "number" ? `Task-${this.$name}` : this.$name;
  }
  set_name(value: Value): null {
    this.$name = typeof value === "string" ? value : links.str(value);
    return null;
  }
  override set_result(_result: Value): null {
    throw runtimeError("Task does not support set_result operation");
  }
  override set_exception(_exception: Value): null {
    throw runtimeError("Task does not support set_exception operation");
  }
  get_stack(kw: Keywords): Value {
    return links.list(this.$frames(kw.limit));
  }
  print_stack(kw: Keywords): null {
    const frames = this.$frames(kw.limit) as FrameView[];
    const exception = this.$exception;
    const about = links.repr(this);
    const title =
      frames.length === 0
        ? `No stack for ${about}`
        : `${exception === null ? "Stack" : "Traceback"} for ${about} (most recent call last):`;
    let text = `${title}\n`;
    for (const frame of frames) {
      const { filename } = frame.f_code.$code.info;
      const lineno: number = frame.f_lineno;
      const line = sourceHook.line(filename, lineno)?.trim() ?? "";
      text += `  File "${filename}", line ${lineno}, in ${frame.f_code.co_name}\n`;
      if (line !== "") text += `    ${line}\n`;
    }
    if (exception !== null) text += formatExceptionOnly(exception).join("");
    const file = kw.file ?? getattrOr(loadedModule("sys"), "stderr", null);
    callMethod(file, "write", fromJs(text));
    return null;
  }
  /** The frames of `get_stack`: where the coroutine is suspended, or what the exception has passed; oldest first. */
  $frames(limit: Value): Value[] {
    const coro = this.$coro;
    if (coro instanceof Coroutine || coro instanceof PyGenerator) {
      if (coro.$state !== CLOSED) return limit !== null && limit <= 0 ? [] : [new FrameView(coro)];
    }
    const frames: Value[] = [];
    if (this.$exception !== null) {
      for (let tb = this.$exception.__traceback__; tb !== null; tb = tb.tb_next) {
        if (limit !== null && frames.length >= limit) break;
        frames.push(tb.tb_frame);
      }
    }
    return frames;
  }

  override cancel(msg: Value): boolean {
    if (this.$logTraceback) this.$retrieved();
    if (this.$state !== PENDING) return false;
    this.$cancelRequests++;
    const waiter = this.$futWaiter;
    if (waiter !== null && truth(cancelWaiter(waiter, msg))) return true;
    this.$mustCancel = true;
    this.$cancelMessage = msg;
    return true;
  }
  cancelling(): number {
    return this.$cancelRequests;
  }
  uncancel(): number {
    if (this.$cancelRequests > 0) {
      this.$cancelRequests--;
      if (this.$cancelRequests === 0) this.$mustCancel = false;
    }
    return this.$cancelRequests;
  }

  /** Schedules the next step; an exception given is thrown into the coroutine then. */
  $scheduleStep(exception: Value): void {
    this.$woken = null;
    this.$exceptionToThrow = exception;
    this.$loop.$soonTask(this);
  }
  /** The future that this task waits for is done. */
  $soonWakeup(future: PyFuture): void {
    this.$woken = future;
    this.$loop.$soonTask(this);
  }
  /** What a future shows as its callback while this task waits for it. */
  $wakeupMethod(): Value {
    if (this.$wakeup === null) {
      this.$wakeup = builtinFunction(
        "task_wakeup",
        "(fut, /)",
        (future) => {
          this.$woken = future;
          return this.$run();
        },
        "c",
        "Task.task_wakeup",
      );
      this.$wakeup.$self = this;
      const task = this;
      this.$wakeup.$twin = function* (future: Value): FrameBody {
        task.$woken = future;
        return yield* task.$runInFrame();
      };
    }
    return this.$wakeup;
  }

  /** The step as a callable, for loops that have their own `call_soon`. */
  $stepFunction(): Value {
    const f: Value = builtinFunction("TaskStepMethWrapper", "()", () => {
      this.$run();
      return null;
    });
    f.$self = this;
    f.$twin = () => this.$runInFrame();
    return f;
  }
  /** `$run` in a frame of the loop: waits where the step has to wait for the kernel. */
  *$runInFrame(): FrameBody {
    let blocked = this.$run();
    while (blocked === BLOCKED) {
      let answer: Value;
      let thrown = false;
      try {
        answer = yield outcome.value;
      } catch (e) {
        answer = e;
        thrown = true;
      }
      blocked = this.$continue(thrown, answer);
    }
    return null;
  }
  /** What the loop does with a task that is ready: a step, in the task's context. */
  override $runHandle(): Value {
    if (this.$state !== PENDING && this.$waiter instanceof Collector) return super.$runHandle();
    const context = this.$context;
    if (context.$entered) return this.$runOutside();
    const fiber = current;
    context.$previous = fiber.context;
    context.$entered = true;
    fiber.context = context;
    try {
      if (this.$run() === BLOCKED) return BLOCKED;
    } catch (e) {
      context.$entered = false;
      fiber.context = context.$previous;
      context.$previous = null;
      this.$stepFailed(e);
      this.$reportDiscarded();
      return undefined;
    }
    context.$entered = false;
    fiber.context = context.$previous;
    context.$previous = null;
    if (this.$isDiscarded) this.$reportDiscarded();
    return undefined;
  }
  $reportDiscarded(): void {
    if (this.$isDiscarded && this.$logTraceback) reporting.report(this);
  }
  override $continueHandle(thrown: boolean, answer: Value): Value {
    let blocked: Value;
    let failure: unknown;
    try {
      blocked = this.$continue(thrown, answer);
      if (blocked === BLOCKED) return blocked;
    } catch (e) {
      failure = e;
    }
    this.$context.$exit();
    if (failure !== undefined) this.$stepFailed(failure);
    this.$reportDiscarded();
    return undefined;
  }
  $runOutside(): Value {
    try {
      this.$context.$enter();
    } catch (e) {
      this.$stepFailed(e);
    }
    return undefined;
  }
  $stepFailed(error: unknown): void {
    const e = pythonException(error);
    if (e === undefined) throw error;
    if (isException(e, SystemExit) || isException(e, KeyboardInterrupt))
      throw inLibrary(e, "asyncio/events.py:89 _run");
    const described = this.$woken === null ? "<TaskStepMethWrapper object>()" : "Task.task_wakeup()";
    const context: [string, Value][] = [
      ["message", `Exception in callback ${described}`],
      ["exception", e],
      ["handle", this],
    ];
    if (this.$sourceOfStep !== null) context.push(["source_traceback", this.$sourceOfStep]);
    callMethod(this.$loop, "call_exception_handler", links.dict(context));
  }

  /** What the loop calls for a scheduled step or wake-up. Returns BLOCKED if the step waits for the kernel. */
  $run(): Value {
    const future = this.$woken;
    let exception = this.$exceptionToThrow;
    if (future !== null) {
      this.$woken = null;
      // Most are done and have a result.
      if (!(future instanceof PyFuture) || future.$state !== FINISHED || future.$exception !== null)
        exception = this.$exceptionOf(future);
    } else if (exception !== null) this.$exceptionToThrow = null;
    return this.$step(exception);
  }
  /** What the future that has woken the task makes of the step: an exception to throw, or null. */
  $exceptionOf(future: Value): Value {
    if (future instanceof PyFuture) {
      if (future.$state === CANCELLED) return raised(future._make_cancelled_error());
      if (future.$state !== FINISHED) return this.$exceptionToThrow;
      const exception = future.$exception;
      if (future.$logTraceback) future.$retrieved();
      exception.$traceback = future.$exceptionTraceback;
      return exception;
    }
    try {
      callMethod(future, "result");
    } catch (e) {
      const exception = pythonException(e);
      if (exception === undefined) throw e;
      return exception;
    }
    return this.$exceptionToThrow;
  }

  /** One step of the coroutine. */
  $step(given: Value): Value {
    let exception = given;
    if (this.$state !== PENDING) this.$refuseStep(exception);
    if (this.$mustCancel) {
      if (exception === null || !isCancelledError(exception)) exception = this._make_cancelled_error();
      this.$mustCancel = false;
    }
    this.$futWaiter = null;
    const loop = this.$loop;
    if (loop.$currentTask !== null) this.$refuseStep(exception);
    loop.$currentTask = this;
    const coro = this.$coro;
    const handed =
      exception === null &&
      coro instanceof Coroutine &&
      coro.$state !== CLOSED &&
      !coro.$running &&
      coro.$parent === null
        ? resumeCoroutine(coro)
        : sendTo(this.$driven(), exception);
    if (handed === BLOCKED) return BLOCKED;
    // A bare yield, one turn of the loop: nothing of `$handle` is needed.
    if (handed === null && this.$woken === null && this.$exceptionToThrow === null && loop.$takes(this)) {
      loop.$currentTask = null;
      return undefined;
    }
    return this.$afterStep(handed);
  }
  $refuseStep(exception: Value): never {
    throw this.$state === PENDING
      ? runtimeError(
          `Cannot enter into task ${links.repr(this)} while another task ${links.repr(this.$loop.$currentTask)} is being executed.`,
        )
      : invalidStateError(`__step(): already done: ${links.repr(this)} ${links.repr(exception)}`);
  }

  /** The program has no name for the task: if it fails, that is known as soon as it has. */
  $discarded(): void {
    this.$isDiscarded = true;
  }

  /** What is sent to: `aclose()` and its like go through a frame, since their generator may have to wait for the kernel. */
  $driven(): Value {
    const coro = this.$coro;
    if (coro instanceof Coroutine || !(coro instanceof PyAsyncStep)) return coro;
    this.$frame ??= new Frame(waitingFor(coro));
    return this.$frame;
  }

  /** Goes on with a step that had to wait for the kernel. */
  $continue(thrown: boolean, answer: Value): Value {
    const handed = resume(this.$driven(), thrown, answer);
    if (handed === BLOCKED) return BLOCKED;
    return this.$afterStep(handed);
  }

  $afterStep(handed: Value): Value {
    try {
      this.$handle(handed);
    } finally {
      this.$loop.$currentTask = null;
    }
    return undefined;
  }

  /** What the coroutine has handed out decides how the task goes on. */
  $handle(handed: Value): void {
    if (handed === null) {
      // A bare yield: one turn of the loop.
      this.$exceptionToThrow = null;
      this.$woken = null;
      this.$loop.$soonTask(this);
      return;
    }
    if (handed instanceof PyFuture && handed.$loop === this.$loop && handed.$blocking && handed !== this) {
      handed.$blocking = false;
      if (isPlain(handed)) handed.$addWaiter(this);
      else callMethodKw(handed, "add_done_callback", [this.$wakeupMethod()], { context: this.$context });
      this.$futWaiter = handed;
      if (this.$mustCancel && truth(callMethodKw(handed, "cancel", [], { msg: this.$cancelMessage })))
        this.$mustCancel = false;
      return;
    }
    if (handed === ENDED) {
      const value = outcome.value;
      removePending(this);
      if (this.$mustCancel) {
        this.$mustCancel = false;
        this.$cancel(this.$cancelMessage);
      } else this.$setResult(value);
      return;
    }
    if (handed === RAISED) {
      const e = pythonException(outcome.value);
      if (e === undefined) throw outcome.value;
      removePending(this);
      if (isCancelledError(e)) {
        this.$cancelledError = e;
        this.$cancel(null);
        return;
      }
      if (this.$waiter !== null || this.$callbacks !== null) this.$isDiscarded = false;
      this.$setException(e);
      if (isException(e, KeyboardInterrupt) || isException(e, SystemExit)) throw e;
      return;
    }
    this.$badYield(handed);
  }

  /** What remains: futures of other kinds, and mistakes. */
  $badYield(handed: Value): void {
    const message = this.$mistake(handed);
    if (message !== null) {
      this.$scheduleStep(runtimeError(message));
      return;
    }
    handed._asyncio_future_blocking = false;
    callMethodKw(handed, "add_done_callback", [this.$wakeupMethod()], { context: this.$context });
    this.$futWaiter = handed;
    if (this.$mustCancel && truth(callMethodKw(handed, "cancel", [], { msg: this.$cancelMessage })))
      this.$mustCancel = false;
  }

  /** What is wrong with what the coroutine handed out; null: nothing, it is a future of another kind. */
  $mistake(handed: Value): string | null {
    if (handed === this) return `Task cannot await on itself: ${links.repr(this)}`;
    const blocking = typeof handed === "object" ? getattrOr(handed, "_asyncio_future_blocking", null) : null;
    if (blocking === null) {
      if (handed instanceof PyGenerator) {
        return `yield was used instead of yield from for generator in task ${links.repr(this)} with ${links.repr(handed)}`;
      }
      return `Task got bad yield: ${links.repr(handed)}`;
    }
    const loop =
      getattrOr(handed, "get_loop", undefined) === undefined ? handed._loop : callMethod(handed, "get_loop");
    if (loop !== this.$loop) {
      return `Task ${links.repr(this)} got Future ${links.repr(handed)} attached to a different loop`;
    }
    if (!truth(blocking)) {
      return `yield was used instead of yield from in task ${links.repr(this)} with ${links.repr(handed)}`;
    }
    return null;
  }

  /** The first step at once, before the constructor returns. Documentation: asyncio.eager_task_factory. */
  $eagerStart(): void {
    const loop = this.$loop;
    const before = loop.$currentTask;
    loop.$currentTask = this;
    addPending(this);
    const context = this.$context;
    context.$enter();
    try {
      let handed = sendTo(this.$coro, null);
      while (handed === BLOCKED) handed = waitInPlace(this.$coro);
      this.$handle(handed);
    } finally {
      context.$exit();
      loop.$currentTask = before;
      if (this.$state !== PENDING) this.$coro = null;
    }
  }
}

/** Set by base_events: waits for what a frame asks of the kernel, without suspending the caller. */
export const waiting: { inPlace: (coro: Value) => Value } = Object.create(null);
function waitInPlace(coro: Value): Value {
  return waiting.inPlace(coro);
}

/** Set by base_events: reports the exception of a future that nobody has looked at. */
export const reporting: {
  report: (future: PyFuture) => void;
  /** A task that is not done is gone. */
  destroyed: (task: PyTask) => void;
} = Object.create(null);

const noContext = null as unknown as Context;

const plainAdd = Future.$proto.add_done_callback;

/** Does the future add callbacks as Future does? */
function isPlain(future: PyFuture): boolean {
  return future.add_done_callback === plainAdd;
}

function cancelWaiter(waiter: Value, msg: Value): Value {
  return callMethodKw(waiter, "cancel", [], { msg });
}

function* waitingFor(awaitable: Value): FrameBody {
  return yield awaitable;
}

/** Sends None to a coroutine, or throws into it; returns what `resume` does. */
function sendTo(coro: Value, exception: Value): Value {
  if (coro instanceof Frame)
    return exception === null ? resume(coro, false, null) : raiseIn(coro, exception, "coroutine", resume);
  if (coro instanceof Coroutine) {
    if (coro.$state !== CLOSED && !coro.$running && coro.$parent === null) {
      return exception === null ? resume(coro, false, null) : raiseIn(coro, exception, "coroutine", resume);
    }
    if (coro.$state === CLOSED) outcome.value = runtimeError("cannot reuse already awaited coroutine");
    else if (coro.$state === STARTED && isRunning(coro))
      outcome.value = valueError("coroutine already executing");
    else
      return exception === null ? resume(coro, false, null) : raiseIn(coro, exception, "coroutine", resume);
    return RAISED;
  }
  try {
    return exception === null ? callMethod(coro, "send", null) : callMethod(coro, "throw", exception);
  } catch (e) {
    if (isStopIteration(e)) {
      outcome.value = e.value;
      return ENDED;
    }
    outcome.value = e;
    return RAISED;
  }
}

Object.assign(PyTask.prototype, { $sourceOfStep: null, $frame: null });

export const Task = builtinType(PyTask, {
  name: "Task",
  module: "_asyncio",
  dict: true,
  doc: "A coroutine wrapped in a Future.",
  signatures: {
    __init__: "(coro, *, loop=None, name=None, context=None, eager_start=False)",
    __repr__: "()",
    get_coro: "()",
    get_context: "()",
    get_name: "()",
    set_name: "(value, /)",
    set_result: "(result, /)",
    set_exception: "(exception, /)",
    get_stack: "(*, limit=None)",
    print_stack: "(*, limit=None, file=None)",
    cancel: "(msg=None)",
    cancelling: "()",
    uncancel: "()",
  },
});

exactTypes.add(Task);

/** `Task(coro, loop=loop, name=name, context=context)` without binding arguments. */
export function newTask(coro: Value, loop: Value, name: Value, context: Value, madeBy = ""): PyTask {
  const task = new PyTask();
  if (coro instanceof Coroutine && name === null && context === null && loop.$debug === false) {
    task.$loop = loop;
    task.$context = copyContext();
    task.$coro = coro;
    // From now on it is the task that is reported if it never runs.
    begin(coro);
    task.$name = ++taskCount;
    if (!loop.$takes(task)) task.$scheduleStep(null);
    addPending(task);
  } else {
    if (madeBy !== "" && loop.$debug === true) Object.defineProperty(task, "$madeBy", { value: madeBy });
    task.$begin(coro, loop, name, context, false);
  }
  return task;
}

/** Is this a task whose step is running in this thread's loop? */
export function runningTask(): Value {
  return current.runningLoop?.$currentTask ?? null;
}
