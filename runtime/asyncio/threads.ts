/** Work in threads: executors, `to_thread`, `run_coroutine_threadsafe`, `wrap_future`. CPython: Lib/asyncio/threads.py, futures.py. */
import { coroutineFunction, pythonFunction } from "../frames/coroutine.ts";
import { Frame, type FrameBody } from "../frames/frame.ts";
import { enterKw, enterMethod, mayBlock } from "../frames/twin.ts";
import type { PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import {
  assertionError,
  isException,
  KeyboardInterrupt,
  pythonException,
  RuntimeWarning,
  runtimeError,
  SystemExit,
  TimeoutError,
  typeError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { isInstance, typeOf } from "../objects/type.ts";
import * as concurrent from "../stdlib/concurrent/futures/future.ts";
import { PyThreadPoolExecutor, ThreadPoolExecutor } from "../stdlib/concurrent/futures/thread.ts";
import { copyContext } from "../stdlib/contextvars_types.ts";
import { PyThread } from "../stdlib/threading.ts";
import { executors, type PyBaseEventLoop } from "./base_events.ts";
import { iscoroutine } from "./coroutines.ts";
import { ensure_future } from "./ensure.ts";
import { CancelledError, InvalidStateError } from "./exceptions.ts";
import { _get_loop, _set_result_unless_cancelled, isfuture } from "./futures.ts";
import { get_event_loop, get_running_loop } from "./running.ts";
import { provideFunctions, submodule } from "./submodules.ts";
import { timeout as makeTimeout } from "./timeouts.ts";

type ConcurrentFuture = concurrent.PyConcurrentFuture;

function isConcurrent(f: Value): f is ConcurrentFuture {
  return f instanceof concurrent.PyConcurrentFuture;
}

function callback(qualname: string, impl: (...args: Value[]) => Value): Value {
  const name = qualname.slice(qualname.lastIndexOf(".") + 1);
  const f = builtinFunction(name, "(*args)", (...args) => impl(...args) ?? null, "python", qualname);
  f.$builtin = false;
  return f;
}

/** Exceptions of concurrent.futures become asyncio's. */
function _convert_future_exc(e: Value): Value {
  const t = typeOf(e);
  const cls =
    t === concurrent.CancelledError
      ? CancelledError
      : t === concurrent.InvalidStateError
        ? InvalidStateError
        : null;
  if (cls === null) return e;
  const converted = cls(...e.$args);
  converted.$traceback = e.$traceback;
  return converted;
}

/** Copies the outcome of a future into another. */
function setState(future: Value, other: Value): void {
  if (isfuture(future)) {
    if (truth(callMethod(future, "cancelled"))) return;
    if (truth(callMethod(other, "cancelled"))) {
      callMethod(future, "cancel");
      return;
    }
  } else {
    if (truth(callMethod(other, "cancelled"))) callMethod(future, "cancel");
    if (!truth(callMethod(future, "set_running_or_notify_cancel"))) return;
  }
  const exception = callMethod(other, "exception");
  if (exception !== null) callMethod(future, "set_exception", _convert_future_exc(exception));
  else callMethod(future, "set_result", callMethod(other, "result"));
}

/** The result of `source` goes to `destination`, and a cancellation of `destination` to `source`. */
function _chain_future(source: Value, destination: Value): void {
  const sourceLoop = isfuture(source) ? _get_loop(source) : null;
  const targetLoop = isfuture(destination) ? _get_loop(destination) : null;
  const copy = callback("_chain_future.<locals>._set_state", (future, other) => setState(future, other));
  const _call_check_cancel = callback("_chain_future.<locals>._call_check_cancel", (target) => {
    if (!truth(callMethod(target, "cancelled"))) return;
    if (sourceLoop === null || sourceLoop === targetLoop) callMethod(source, "cancel");
    else
      callMethod(
        sourceLoop,
        "call_soon_threadsafe",
        callback("Future.cancel", () => callMethod(source, "cancel")),
      );
  });
  const _call_set_state = callback("_chain_future.<locals>._call_set_state", (from) => {
    const isClosed = targetLoop !== null && truth(callMethod(targetLoop, "is_closed"));
    if (isClosed && truth(callMethod(destination, "cancelled"))) return;
    if (targetLoop === null || targetLoop === sourceLoop) setState(destination, from);
    else if (!isClosed) callMethod(targetLoop, "call_soon_threadsafe", copy, destination, from);
  });
  callMethod(destination, "add_done_callback", _call_check_cancel);
  callMethod(source, "add_done_callback", _call_set_state);
}

provideFunctions("futures", {
  "_convert_future_exc(exc)": _convert_future_exc,
  "_chain_future(source, destination)": (source, destination) => {
    for (const [f, role] of [
      [source, "source"],
      [destination, "destination"],
    ])
      if (!isfuture(f) && !isConcurrent(f)) throw typeError(`A future is required for ${role} argument`);
    _chain_future(source, destination);
    return null;
  },
  "_set_concurrent_future_state(concurrent, source)": (future, source) => {
    setState(future, source);
    return null;
  },
  "_copy_future_state(source, dest)": (source, dest) => {
    setState(dest, source);
    return null;
  },
});

/** Documentation: asyncio.wrap_future. */
export const wrap_future = pythonFunction(
  "asyncio.futures",
  "wrap_future",
  "(future, *, loop=None)",
  (future, kw) => wrap(future, kw.loop),
);

function wrap(future: Value, loop: Value): Value {
  if (isfuture(future)) return future;
  if (!isConcurrent(future))
    throw assertionError(`concurrent.futures.Future is expected, got ${links.repr(future)}`);
  const wrapped = callMethod(loop ?? get_event_loop(), "create_future");
  _chain_future(future, wrapped);
  return wrapped;
}

executors.isThreadPool = (executor) => isInstance(executor, ThreadPoolExecutor);
executors.run = function* (loop, given, func, args): FrameBody {
  let executor = given;
  if (executor === null) {
    executor = loop.$defaultExecutor;
    if (loop.$executorShutdown) throw runtimeError("Executor shutdown has been called");
    if (executor === null) {
      executor = new PyThreadPoolExecutor();
      executor.__init__(null, "asyncio", null, null);
      loop.$defaultExecutor = executor;
    }
  }
  let submitted = enterMethod(executor, "submit", func, ...args);
  if (submitted instanceof Frame) submitted = yield submitted;
  return wrap(submitted, loop);
};
executors.shutdown = function* (loop: PyBaseEventLoop, timeout: Value): FrameBody {
  const executor = loop.$defaultExecutor;
  const future = loop.create_future();
  const thread = new PyThread();
  thread.__init__(null, null, null, null, null, { daemon: null });
  thread.$target = pythonFunction(
    "asyncio.base_events",
    "_do_shutdown",
    "()",
    mayBlock(function* (): FrameBody {
      try {
        yield* executor.$shutdown(true, undefined);
        if (!loop.$closed) callMethod(loop, "call_soon_threadsafe", setUnlessCancelled, future, null);
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined) throw error;
        if (!loop.$closed && !future.cancelled()) {
          callMethod(
            loop,
            "call_soon_threadsafe",
            callback("Future.set_exception", (x) => future.set_exception(x)),
            e,
          );
        }
      }
      return null;
    }),
  );
  yield new Frame(thread.$start());
  const scope = makeTimeout(timeout);
  scope.$enter();
  try {
    try {
      yield future;
    } catch (error) {
      scope.$exit(pythonException(error) ?? null);
      throw error;
    }
    scope.$exit(null);
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined || !isException(e, TimeoutError)) throw error;
    links.warn(
      RuntimeWarning,
      `The executor did not finishing joining its threads within ${links.str(timeout)} seconds.`,
      2,
    );
    yield new Frame(executor.$shutdown(false, undefined));
    return null;
  }
  yield new Frame(thread.$join());
  return null;
};

const setUnlessCancelled = pythonFunction(
  "asyncio.futures",
  "_set_result_unless_cancelled",
  "(fut, result)",
  _set_result_unless_cancelled,
);

/** Documentation: asyncio.to_thread. */
export const to_thread = coroutineFunction(
  "asyncio.threads",
  "to_thread",
  "(func, /, *args, **kwargs)",
  function* (func: Value, ...rest: Value[]): FrameBody {
    const kw = rest.pop() as Keywords;
    const loop = get_running_loop();
    const context = copyContext();
    const keywords = Object.keys(kw).length > 0 ? kw : null;
    const body = function* (): FrameBody {
      context.$enter();
      try {
        const result = enterKw(func, rest, keywords);
        return result instanceof Frame ? yield result : result;
      } finally {
        context.$exit();
      }
    };
    const call = pythonFunction("asyncio.threads", "func_call", "()", mayBlock(body));
    const future = enterMethod(loop, "run_in_executor", null, call);
    return yield future instanceof Frame ? yield future : future;
  },
);

/** Documentation: asyncio.run_coroutine_threadsafe. */
export const run_coroutine_threadsafe = pythonFunction(
  "asyncio.tasks",
  "run_coroutine_threadsafe",
  "(coro, loop)",
  (coro, loop) => {
    if (!iscoroutine(coro)) throw typeError("A coroutine object is required");
    const future = new concurrent.PyConcurrentFuture();
    const start = callback("run_coroutine_threadsafe.<locals>.callback", () => {
      try {
        _chain_future(ensure_future(coro, loop), future);
      } catch (error) {
        const e = pythonException(error);
        if (e === undefined || isException(e, SystemExit) || isException(e, KeyboardInterrupt)) throw error;
        if (future.set_running_or_notify_cancel()) future.set_exception(e);
        throw e;
      }
    });
    callMethod(loop, "call_soon_threadsafe", start);
    return future;
  },
);

/** The module `asyncio.threads`. */
export function load(): PyModule {
  return submodule("threads");
}
