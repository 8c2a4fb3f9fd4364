/** Timeouts. CPython: Lib/asyncio/timeouts.py. */

import { pythonFunction } from "../frames/coroutine.ts";
import type { Steps } from "../frames/frame.ts";
import { Once } from "../frames/steps.ts";
import type { PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import { PyBaseException, runtimeError, timeoutError } from "../objects/exception.ts";
import { ExceptionGroup } from "../objects/exception_group.ts";
import { PyFloat } from "../objects/float.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { builtinType, isInstance } from "../objects/type.ts";
import { later, secondsOf } from "./events.ts";
import { isCancelledError } from "./exceptions.ts";
import { raisedWhile } from "./handlers.ts";
import { get_running_loop } from "./running.ts";
import { submodule } from "./submodules.ts";

/** `repr()` prints these words. */
type TimeoutState = "created" | "active" | "expiring" | "expired" | "finished";

/** Documentation: asyncio.Timeout. */
export class PyTimeout extends PyObject {
  $state: TimeoutState = "created";
  $handler: Value = null;
  $task: Value = null;
  $when: Value = null;
  $cancelling = 0;

  __init__(when: Value): null {
    this.$when = when;
    return null;
  }
  when(): Value {
    return this.$when;
  }
  reschedule(when: Value): null {
    if (this.$state !== "active") {
      if (this.$state === "created") throw runtimeError("Timeout has not been entered");
      throw runtimeError(`Cannot change state of ${this.$state} Timeout`);
    }
    this.$when = when;
    if (this.$handler !== null) callMethod(this.$handler, "cancel");
    if (when === null) {
      this.$handler = null;
      return null;
    }
    const loop = get_running_loop();
    const onTimeout = boundCallback(this);
    const isDue = secondsOf(when) <= secondsOf(callMethod(loop, "time"));
    this.$handler = isDue
      ? callMethod(loop, "call_soon", onTimeout)
      : callMethod(loop, "call_at", when, onTimeout);
    return null;
  }
  expired(): boolean {
    return this.$state === "expiring" || this.$state === "expired";
  }
  __repr__(): string {
    let info = "";
    if (this.$state === "active") {
      info = ` when=${this.$when === null ? "None" : links.repr(rounded(this.$when))}`;
    }
    return `<Timeout [${this.$state}]${info}>`;
  }
  __aenter__(): Steps {
    return new Once(() => {
      this.$enter();
      return this;
    });
  }
  $enter(): void {
    if (this.$state !== "created") throw runtimeError("Timeout has already been entered");
    const task = get_running_loop().$currentTask ?? null;
    if (task === null) throw runtimeError("Timeout should be used inside a task");
    this.$state = "active";
    this.$task = task;
    this.$cancelling = callMethod(task, "cancelling");
    this.reschedule(this.$when);
  }
  __aexit__(_type: Value, exc: Value, _tb: Value): Steps {
    return new Once(() => {
      this.$exit(exc);
      return null;
    });
  }
  $exit(exc: Value): void {
    if (this.$handler !== null) {
      callMethod(this.$handler, "cancel");
      this.$handler = null;
    }
    if (this.$state === "active") {
      this.$state = "finished";
      return;
    }
    if (this.$state !== "expiring") return;
    this.$state = "expired";
    // Somebody else may have cancelled the task while our deadline was firing: the count is then above the value saved
    // on entry, that request is theirs, and CancelledError goes on instead of becoming TimeoutError.
    if (callMethod(this.$task, "uncancel") > this.$cancelling || exc === null) return;
    if (isCancelledError(exc)) throw raisedWhile(exc, timeoutError(), exc);
    _insert_timeout_error(exc);
    if (isInstance(exc, ExceptionGroup)) {
      for (const e of links.arrayOf(exc.exceptions)) _insert_timeout_error(e);
    }
  }
  _on_timeout(): null {
    callMethod(this.$task, "cancel");
    this.$state = "expiring";
    this.$handler = null;
    return null;
  }
}

function boundCallback(timeout: PyTimeout): Value {
  const f = builtinFunction(
    "_on_timeout",
    "()",
    () => timeout._on_timeout(),
    "python",
    "Timeout._on_timeout",
  );
  f.$builtin = false;
  return f;
}

function rounded(when: Value): Value {
  return when instanceof PyFloat ? callMethod(when, "__round__", 3) : when;
}

/** Where the exception's context is our CancelledError, a TimeoutError comes between. */
function _insert_timeout_error(given: PyBaseException): void {
  let e = given;
  while (e.$context !== null) {
    if (isCancelledError(e.$context)) {
      const between = timeoutError();
      between.$context = e.$context;
      between.__cause__ = e.$context;
      e.$context = between;
      return;
    }
    e = e.$context;
  }
}

export const Timeout = builtinType(PyTimeout, {
  name: "Timeout",
  module: "asyncio.timeouts",
  doc: "Asynchronous context manager for cancelling overdue coroutines.\n\nUse `timeout()` or `timeout_at()` rather than instantiating this class directly.\n",
  signatures: {
    __init__: "(when)",
    when: "()",
    reschedule: "(when)",
    expired: "()",
    __repr__: "()",
    __aenter__: "()",
    __aexit__: "(exc_type, exc_val, exc_tb)",
    _on_timeout: "()",
  },
  coroutines: ["__aenter__", "__aexit__"],
});

/** A Timeout that expires `delay` seconds from now; null: never. */
export function timeout(delay: Value): PyTimeout {
  const loop = get_running_loop();
  const made = new PyTimeout();
  made.$when = delay === null ? null : later(callMethod(loop, "time"), delay);
  return made;
}

/** Documentation: asyncio.timeout. */
export const timeoutFunction = pythonFunction("asyncio.timeouts", "timeout", "(delay)", timeout);

/** Documentation: asyncio.timeout_at. */
export const timeout_at = pythonFunction("asyncio.timeouts", "timeout_at", "(when)", (when) => Timeout(when));
void PyBaseException;

/** The module `asyncio.timeouts`. */
export function load(): PyModule {
  return submodule("timeouts");
}
