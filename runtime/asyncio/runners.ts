/** Runner and run. CPython: Lib/asyncio/runners.py. */
import { pythonFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { runBlocking } from "../frames/kernel.ts";
import { mayBlock } from "../frames/twin.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callMethod, callMethodKw } from "../objects/call.ts";
import {
  handling,
  keyboardInterrupt,
  PyBaseException,
  pythonException,
  runtimeError,
  valueError,
} from "../objects/exception.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { copyContext } from "../stdlib/contextvars_types.ts";
import { gathering } from "./base_events.ts";
import { iscoroutine } from "./coroutines.ts";
import { new_event_loop, set_event_loop } from "./events.ts";
import { isCancelledError } from "./exceptions.ts";
import { raisedWhile } from "./handlers.ts";
import { installInterrupts } from "./interrupts.ts";
import { _get_running_loop } from "./running.ts";
import { submodule } from "./submodules.ts";
import { tasksOf } from "./tasks.ts";

type RunnerState = "created" | "initialized" | "closed";

/** Seconds that threads of the default executor have to end. */
const THREAD_JOIN_TIMEOUT = 300;

/** Documentation: asyncio.Runner. */
export class PyRunner extends PyObject {
  $state: RunnerState = "created";
  $debug: Value = null;
  $loopFactory: Value = null;
  $loop: Value = null;
  $context: Value = null;
  $setEventLoop = false;
  $startedBy = "";
  /** What `run` runs. */
  $task: Value = null;

  __init__(kw: Keywords): null {
    this.$debug = kw.debug;
    this.$loopFactory = kw.loop_factory;
    return null;
  }
  __enter__(): Value {
    this.$initialise();
    return this;
  }
  __exit__(_type: Value, _value: Value, _tb: Value): null {
    runBlocking(this.$close());
    return null;
  }
  close(): null {
    runBlocking(this.$close());
    return null;
  }
  get_loop(): Value {
    this.$initialise();
    return this.$loop;
  }
  run(coro: Value, kw: Keywords): Value {
    return runBlocking(this.$run(coro, kw));
  }

  *$close(): FrameBody {
    if (this.$state !== "initialized") return null;
    const loop = this.$loop;
    try {
      yield* _cancel_all_tasks(loop);
      yield* complete(loop, callMethod(loop, "shutdown_asyncgens"));
      yield* complete(loop, callMethod(loop, "shutdown_default_executor", THREAD_JOIN_TIMEOUT));
    } finally {
      if (this.$setEventLoop) set_event_loop(null);
      callMethod(loop, "close");
      this.$loop = null;
      this.$state = "closed";
    }
    return null;
  }

  *$run(coro: Value, kw: Keywords | undefined): FrameBody {
    if (!iscoroutine(coro))
      throw inLibrary(
        valueError(`a coroutine was expected, got ${links.repr(coro)}`),
        "asyncio/runners.py:89 run",
      );
    if (_get_running_loop() !== null)
      throw inLibrary(
        runtimeError("Runner.run() cannot be called from a running event loop"),
        "asyncio/runners.py:93 run",
      );
    this.$initialise();
    const context = kw?.context ?? this.$context;
    const task = callMethodKw(this.$loop, "create_task", [coro], { context });
    this.$task = task;
    const interrupted = installInterrupts(task, this.$loop);
    this.$loop.$startedBy = `${this.$startedBy}asyncio/runners.py:118 run, `;
    try {
      return yield* complete(this.$loop, task);
    } catch (e) {
      if (isCancelledError(e) && interrupted.count > 0 && isUncancelled(task)) {
        throw inLibrary(
          raisedWhile(inLibrary(e, "asyncio/runners.py:118 run"), keyboardInterrupt()),
          "asyncio/runners.py:123 run",
        );
      }
      throw inLibrary(e, "asyncio/runners.py:118 run");
    } finally {
      this.$loop.$startedBy = "";
      interrupted.remove();
    }
  }

  $initialise(): void {
    if (this.$state === "closed")
      throw inLibrary(runtimeError("Runner is closed"), "asyncio/runners.py:133 _lazy_init");
    if (this.$state === "initialized") return;
    if (this.$loopFactory === null) {
      this.$loop = new_event_loop();
      if (!this.$setEventLoop) {
        set_event_loop(this.$loop);
        this.$setEventLoop = true;
      }
    } else this.$loop = call(this.$loopFactory);
    if (this.$debug !== null) callMethod(this.$loop, "set_debug", this.$debug);
    this.$context = copyContext();
    this.$state = "initialized";
  }
}

/** Takes back a cancellation. Tasks of other kinds may not know how. */
function isUncancelled(task: Value): boolean {
  const uncancel = getattrOr(task, "uncancel", null);
  return uncancel !== null && call(uncancel) === 0;
}

/** `loop.run_until_complete(future)` from a frame. */
function* complete(loop: Value, future: Value): FrameBody {
  const method = loop.run_until_complete;
  if (method?.$twin === undefined) return callMethod(loop, "run_until_complete", future);
  return yield* method.$twin.call(loop, future);
}

function* _cancel_all_tasks(loop: Value): FrameBody {
  const tasks = tasksOf(loop);
  if (tasks.length === 0) return null;
  for (const task of tasks) callMethod(task, "cancel");
  yield* complete(loop, gathering.gather(tasks, true));
  for (const task of tasks) {
    if (truth(callMethod(task, "cancelled"))) continue;
    const exception = callMethod(task, "exception");
    if (exception === null) continue;
    callMethod(
      loop,
      "call_exception_handler",
      links.dict([
        ["message", "unhandled exception during asyncio.run() shutdown"],
        ["exception", exception],
        ["task", task],
      ]),
    );
  }
  return null;
}

export const Runner = builtinType(PyRunner, {
  name: "Runner",
  module: "asyncio.runners",
  signatures: {
    __init__: "(*, debug=None, loop_factory=None)",
    __enter__: "()",
    __exit__: "(exc_type, exc_val, exc_tb)",
    close: "()",
    get_loop: "()",
    run: "(coro, *, context=None)",
  },
});
const proto = Runner.$proto;
proto.run.$twin = function (this: PyRunner, coro: Value, kw: Keywords | undefined): FrameBody {
  return this.$run(coro, kw);
};
proto.close.$twin = function (this: PyRunner): FrameBody {
  return this.$close();
};
proto.__exit__.$twin = proto.close.$twin;

function* runBody(main: Value, kw: Keywords | undefined): FrameBody {
  if (_get_running_loop() !== null)
    throw inLibrary(
      runtimeError("asyncio.run() cannot be called from a running event loop"),
      "asyncio/runners.py:190 run",
    );
  const runner = new PyRunner();
  runner.$startedBy = "asyncio/runners.py:194 run, ";
  runner.$debug = kw?.debug ?? null;
  runner.$loopFactory = kw?.loop_factory ?? null;
  runner.$initialise();
  const before = handling.current;
  try {
    return yield* runner.$run(main, undefined);
  } catch (error) {
    const e = pythonException(error);
    // After a failure of the runtime itself nothing of the program goes on.
    if (e === undefined) runner.$state = "closed";
    inLibrary(error, "asyncio/runners.py:194 run");
    // What tasks raise while they are cancelled has the failure of `main` as its context.
    if (e !== undefined) handling.current = e;
    throw error;
  } finally {
    yield* runner.$close();
    handling.current = before;
  }
}

/** Documentation: asyncio.run. */
export const run = pythonFunction(
  "asyncio.runners",
  "run",
  "(main, *, debug=None, loop_factory=None)",
  mayBlock(runBody),
);
void PyBaseException;

/** The module `asyncio.runners`. */
export function load(): PyModule {
  return submodule("runners");
}
