/** `as_completed`. CPython: `_AsCompletedIterator` in Lib/asyncio/tasks.py. */
import { coroutineFunction, pythonFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import {
  newException,
  StopAsyncIteration,
  stopIteration,
  TimeoutError,
  typeError,
} from "../objects/exception.ts";
import { arrayOf } from "../objects/iteration.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { PyObject, type Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { builtinType, type PyType, typeOf, wellKnown } from "../objects/type.ts";
import { isawaitable } from "./coroutines.ts";
import { ensure_future } from "./ensure.ts";
import { type PyQueue, Queue } from "./queues.ts";
import { get_event_loop } from "./running.ts";

/** Asynchronous iteration gives the futures as they finish, plain iteration coroutines that wait for the next one. */
class PyAsCompleted extends PyObject {
  readonly $done: PyQueue = Queue();
  readonly $todo = new Set<Value>();
  $left = 0;
  $timer: Value = null;
  readonly $completion: Value = callbackOf("_handle_completion", (f) => this.$handleCompletion(f));

  $begin(awaitables: Value, timeout: Value): void {
    const loop = get_event_loop();
    for (const awaitable of arrayOf((wellKnown.set as PyType)(awaitables)))
      this.$todo.add(ensure_future(awaitable, loop));
    for (const f of this.$todo) callMethod(f, "add_done_callback", this.$completion);
    if (this.$todo.size > 0 && timeout !== null) {
      this.$timer = callMethod(
        loop,
        "call_later",
        timeout,
        callbackOf("_handle_timeout", () => this.$handleTimeout()),
      );
    }
    this.$left = this.$todo.size;
  }
  __aiter__(): Value {
    return this;
  }
  __iter__(): Value {
    return this;
  }
  *__anext__(): FrameBody {
    if (this.$left === 0) throw newException(StopAsyncIteration);
    this.$left--;
    return yield waitForOne(this, false);
  }
  __next__(): Value {
    if (this.$left === 0) throw stopIteration();
    this.$left--;
    return waitForOne(this, true);
  }
  $handleTimeout(): void {
    for (const f of this.$todo) {
      callMethod(f, "remove_done_callback", this.$completion);
      this.$done.put_nowait(null);
    }
    this.$todo.clear();
  }
  $handleCompletion(f: Value): void {
    if (this.$todo.size === 0) return;
    this.$todo.delete(f);
    this.$done.put_nowait(f);
    if (this.$todo.size === 0 && this.$timer !== null) callMethod(this.$timer, "cancel");
  }
}

function callbackOf(name: string, impl: (f: Value) => void): Value {
  const f = builtinFunction(
    name,
    "(*args)",
    (...args) => {
      impl(args[0]);
      return null;
    },
    "python",
    `_AsCompletedIterator.${name}`,
  );
  f.$builtin = false;
  return f;
}

const waitForOne = coroutineFunction(
  "asyncio.tasks",
  "_wait_for_one",
  "(self, resolve=False)",
  function* (self: PyAsCompleted, resolve: boolean): FrameBody {
    const f = yield callMethod(self.$done, "get");
    if (f === null) throw inLibrary(newException(TimeoutError), "asyncio/tasks.py:633 _wait_for_one");
    if (!resolve) return f;
    try {
      return callMethod(f, "result");
    } catch (e) {
      throw inLibrary(e, "asyncio/tasks.py:634 _wait_for_one");
    }
  },
);
if (waitForOne.$code !== undefined) waitForOne.$code.qualname = "_AsCompletedIterator._wait_for_one";

builtinType(PyAsCompleted, {
  name: "_AsCompletedIterator",
  module: "asyncio.tasks",
  signatures: { __aiter__: "()", __iter__: "()", __anext__: "()", __next__: "()" },
  coroutines: ["__anext__"],
});

/** Documentation: asyncio.as_completed. */
export const as_completed = pythonFunction(
  "asyncio.tasks",
  "as_completed",
  "(fs, *, timeout=None)",
  (fs, kw) => {
    if (isawaitable(fs)) throw typeError(`expects an iterable of awaitables, not ${typeOf(fs).$name}`);
    const iterator = new PyAsCompleted();
    iterator.$begin(fs, (kw as Keywords).timeout);
    return iterator;
  },
);
