/**
 * asyncio inside an ordinary Node application: coroutines beside promises, cancellation as AbortSignal.
 * What `tulip-py/asyncio` exports besides CPython's names.
 */
import { ensure_future } from "./asyncio/ensure.ts";
import { CancelledError, isCancelledError } from "./asyncio/exceptions.ts";
import { isfuture } from "./asyncio/futures.ts";
import { PyRunner } from "./asyncio/runners.ts";
import { get_running_loop } from "./asyncio/running.ts";
import type { FrameBody } from "./frames/frame.ts";
import { outside, runBeside, whenQuiet } from "./frames/kernel.ts";
import { native, outsider, pass } from "./frames/native.ts";
import { exceptionType } from "./objects/base_exception.ts";
import { callMethod } from "./objects/call.ts";
import { builtinFunction } from "./objects/callable.ts";
import {
  Exception,
  newException,
  type PyBaseException,
  pythonException,
  runtimeError,
  TimeoutError,
} from "./objects/exception.ts";
import { each } from "./objects/iteration.ts";
import { links } from "./objects/links.ts";
import { PyObject, type Value } from "./objects/object.ts";
import { typeOf } from "./objects/type.ts";
import { makeFunction } from "./translated/functions.ts";
import { manageAsync } from "./translated/managers.ts";

// Handwritten code iterates what Python iterates: `for (const x of list)`.
Object.defineProperty(PyObject.prototype, Symbol.iterator, {
  value(this: Value) {
    return each(this)[Symbol.iterator]();
  },
});

/** What JavaScript threw, as the exception that coroutines see: `error` is what was thrown. */
export const JavaScriptError = exceptionType(class extends Exception.$Impl {}, {
  name: "JavaScriptError",
  module: "tulip",
  doc: "Something that JavaScript threw.",
});

/** An exception of Python, as the error that promises are rejected with: `exception` is the exception. */
export class PythonError extends Error {
  readonly exception: PyBaseException;
  constructor(exception: PyBaseException) {
    super(links.str(exception));
    this.name = typeOf(exception).$name;
    this.exception = exception;
    const cause = (exception as Value).__cause__;
    if (cause !== null && cause !== undefined) this.cause = toJavaScript(cause);
  }
}

function nameOf(error: unknown): unknown {
  return typeof error === "object" && error !== null ? (error as { name?: unknown }).name : undefined;
}

/** The exception that stands for what JavaScript threw. */
export function toPython(error: unknown): PyBaseException {
  if (error instanceof PythonError) return error.exception;
  const known = error instanceof Error ? undefined : pythonException(error);
  if (known !== undefined) return known;
  const message = error instanceof Error ? error.message : String(error);
  if (nameOf(error) === "AbortError") return newException(CancelledError, message);
  const made: Value = newException(
    nameOf(error) === "TimeoutError" ? TimeoutError : JavaScriptError,
    message,
  );
  made.error = error;
  return made;
}

/** The error that stands for an exception: what JavaScript threw, if it came from there; an AbortError for a cancellation. */
export function toJavaScript(exception: Value): unknown {
  if (pythonException(exception) === undefined) return exception;
  if (exception.error !== undefined) return exception.error;
  if (isCancelledError(exception)) return new DOMException(links.str(exception), "AbortError");
  return new PythonError(exception);
}

interface Abortable {
  /** Aborting it cancels. */
  readonly signal?: AbortSignal;
}

/** Cancels when the signal is aborted. @returns undoes it */
function followSignal(signal: AbortSignal | undefined, cancel: (message: Value) => void): () => void {
  if (signal === undefined) return () => {};
  const abort = () => cancel(typeof signal.reason === "string" ? signal.reason : null);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return () => signal.removeEventListener("abort", abort);
}

/** A callback for `add_done_callback`. */
function whenDone(callback: (future: Value) => void): Value {
  return builtinFunction("settle", "(future, /)", (future) => {
    callback(future);
    return null;
  });
}

/**
 * Runs a coroutine in an event loop of its own, as `asyncio.run` does, while the application goes on.
 *
 * @param main the coroutine
 * @param options `signal` cancels it, `debug` is that of `asyncio.run`
 * @returns its result; rejected with a `PythonError`, with what JavaScript threw in it, or with the signal's reason
 */
export function runAsync(
  main: Value,
  options: Abortable & { readonly debug?: boolean } = {},
): Promise<Value> {
  const { signal, debug = null } = options;
  if (native.running !== null) {
    return Promise.reject(
      new Error("runAsync() cannot be called from a running event loop: await the coroutine"),
    );
  }
  const runner = new PyRunner();
  runner.$debug = debug;
  let result: Value = null;
  const body = function* (): FrameBody {
    runner.$initialise();
    try {
      const running = runner.$run(main, undefined);
      // The task is there when the loop runs for the first time.
      let step = running.next();
      const unfollow = followSignal(signal, (message) => {
        callMethod(runner.$task, "cancel", message);
        runner.$loop.$wake();
      });
      try {
        while (!step.done) {
          let answer: Value;
          try {
            answer = yield step.value;
          } catch (error) {
            step = running.throw(error);
            continue;
          }
          step = running.next(answer);
        }
        result = step.value;
      } finally {
        unfollow();
      }
    } finally {
      yield* runner.$close();
    }
    return null;
  };
  return runBeside(body()).then(({ exception }) => {
    if (exception === undefined) return result;
    throw signal?.aborted && isCancelledError(exception) ? signal.reason : toJavaScript(exception);
  });
}

/**
 * A future of the running loop for a promise.
 *
 * @param source a promise; or a function that makes one, given a signal that is aborted when the future is cancelled:
 *   `fromPromise((signal) => fetch(url, { signal }))`
 * @raises RuntimeError outside of coroutines and callbacks
 */
export function fromPromise(
  source: PromiseLike<Value> | ((signal: AbortSignal) => PromiseLike<Value>),
): Value {
  const loop = get_running_loop();
  const future = callMethod(loop, "create_future");
  const controller = new AbortController();
  let promise: Promise<Value>;
  try {
    promise = Promise.resolve(typeof source === "function" ? source(controller.signal) : source);
  } catch (error) {
    promise = Promise.reject(error);
  }
  outside.count++;
  const settle = (done: () => void) => {
    outside.count--;
    if (callMethod(future, "done") || loop.$closed) return;
    done();
    loop.$wake();
  };
  promise.then(
    (value) => settle(() => callMethod(future, "set_result", value === undefined ? null : value)),
    (error) =>
      settle(() => {
        const exception = toPython(error);
        if (isCancelledError(exception)) callMethod(future, "cancel", links.str(exception));
        else callMethod(future, "set_exception", exception);
      }),
  );
  callMethod(
    future,
    "add_done_callback",
    whenDone((done) => {
      if (callMethod(done, "cancelled")) controller.abort();
    }),
  );
  return future;
}

/**
 * A promise for a task, a future, or (in a coroutine or callback) a coroutine, which becomes a task.
 *
 * @param options `signal` cancels it
 * @returns its result; rejected with a `PythonError`, what JavaScript threw in it, the signal's reason or an AbortError
 */
export function toPromise(awaited: Value, options: Abortable = {}): Promise<Value> {
  const { signal } = options;
  const future = isfuture(awaited) ? awaited : ensure_future(awaited);
  const loop = callMethod(future, "get_loop");
  return new Promise((resolve, reject) => {
    const unfollow = followSignal(signal, (message) => {
      callMethod(future, "cancel", message);
      loop.$wake();
    });
    const settle = (done: Value) => {
      unfollow();
      if (callMethod(done, "cancelled")) {
        const reason = signal?.aborted
          ? signal.reason
          : new DOMException("The task was cancelled", "AbortError");
        whenQuiet(() => reject(reason));
        return;
      }
      const exception = callMethod(done, "exception");
      whenQuiet(() => {
        if (exception === null) resolve(callMethod(done, "result"));
        else reject(toJavaScript(exception));
      });
    };
    callMethod(future, "add_done_callback", whenDone(settle));
    loop.$wake();
  });
}

/** `await task` outside of coroutines is `await toPromise(task)`. */
outsider.awaits = (x, resolve, reject) => {
  if (isfuture(x)) {
    toPromise(x).then((value) => pass(resolve, value), reject);
    return;
  }
  reject(runtimeError("a coroutine is awaited in a coroutine, or given to runAsync() or create_task()"));
};

/**
 * A coroutine function for handwritten code: what it returns is started by the first `await` on it, or by a task.
 * Errors of JavaScript become `JavaScriptError`.
 *
 * @param body an `async` function, which awaits coroutines, tasks, futures and (through `fromPromise`) promises
 */
export function coroutine(body: (...args: Value[]) => Promise<Value>): Value {
  const run = async function (this: Value, ...args: Value[]): Promise<Value> {
    try {
      return await body.apply(this, args);
    } catch (error) {
      throw toPython(error);
    }
  };
  const info = { filename: "", positions: "" };
  return makeFunction(info, "coroutine", `${body.name || "coroutine"}(*args)`, run);
}

/**
 * `async with manager as value: body(value)`.
 *
 * @returns what the body returns; undefined if the manager has suppressed its exception
 */
export async function within<T>(manager: Value, body: (value: Value) => Promise<T>): Promise<T | undefined> {
  const open = manageAsync(manager);
  const value = await open.enter();
  try {
    return await body(value);
  } catch (error) {
    await open.failed(toPython(error));
    return undefined;
  } finally {
    await open.close();
  }
}
