/** The event loop of Unix: signal handlers. CPython: Lib/asyncio/unix_events.py. */
import { setSignalHandler } from "../frames/signals.ts";
import { importModule } from "../modules/importer.ts";
import type { PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import {
  isException,
  OSError,
  pythonException,
  runtimeError,
  typeError,
  ValueError,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { builtinType } from "../objects/type.ts";
import { copyContext } from "../stdlib/contextvars_types.ts";
import { BaseEventLoop, PyBaseEventLoop, signalHandlers } from "./base_events.ts";
import { iscoroutine, iscoroutinefunction } from "./coroutines.ts";
import { defaultLoop, PyHandle } from "./events.ts";
import { submodule } from "./submodules.ts";

void BaseEventLoop;

/** What the program sees as the handler of a signal that a loop handles. */
const _sighandler_noop = builtinFunction("_sighandler_noop", "(signum, frame)", () => null, "python");
_sighandler_noop.$builtin = false;

const SIGINT = 2;
const EINVAL = 22;

/** @raises TypeError, ValueError */
function _check_signal(sig: Value): number {
  const n = asInt(sig);
  if (n === undefined) throw typeError(`sig must be an int, not ${links.repr(sig)}`);
  if (n < 1 || n > 64 || n === 32 || n === 33) throw valueError(`invalid signal number ${links.str(sig)}`);
  return Number(n);
}

/** Documentation: asyncio.SelectorEventLoop. */
class PyUnixSelectorEventLoop extends PyBaseEventLoop {
  readonly $signalHandlers = new Map<number, PyHandle>();

  add_signal_handler(sig: Value, callback?: Value, ...args: Value[]): Value {
    if (iscoroutine(callback) || iscoroutinefunction(callback))
      throw typeError("coroutines cannot be used with add_signal_handler()");
    const n = _check_signal(sig);
    this._check_closed();
    const signal = importModule(null, "signal", 0);
    try {
      callMethod(signal, "signal", n, _sighandler_noop);
    } catch (error) {
      const e: Value = pythonException(error);
      if (isException(e, ValueError))
        throw runtimeError("set_wakeup_fd only works in main thread of the main interpreter");
      if (isException(e, OSError) && (e as Value).errno === EINVAL)
        throw runtimeError(`sig ${n} cannot be caught`);
      throw error;
    }
    const handle = new PyHandle();
    handle.$initialise(callback, args, this, copyContext());
    this.$signalHandlers.set(n, handle);
    setSignalHandler(n, () => this.$handleSignal(n));
    return null;
  }
  $handleSignal(n: number): void {
    const handle = this.$signalHandlers.get(n);
    if (handle === undefined) return;
    if (handle.$cancelled) {
      this.remove_signal_handler(n);
      return;
    }
    this.$ready.push(handle);
    this.$wake();
  }
  remove_signal_handler(sig: Value): Value {
    const n = _check_signal(sig);
    if (!this.$signalHandlers.delete(n)) return false;
    const signal = importModule(null, "signal", 0);
    callMethod(signal, "signal", n, n === SIGINT ? signal.default_int_handler : signal.SIG_DFL);
    return true;
  }
}

export const SelectorEventLoop = builtinType(PyUnixSelectorEventLoop, {
  name: "_UnixSelectorEventLoop",
  module: "asyncio.unix_events",
  doc: "Unix event loop.\n\nAdds signal handling and UNIX Domain Socket support to SelectorEventLoop.\n",
  signatures: {
    add_signal_handler: "(sig, callback, *args)",
    remove_signal_handler: "(sig)",
  },
});
defaultLoop.make = () => SelectorEventLoop();

signalHandlers.removeAll = (loop) => {
  if (loop instanceof PyUnixSelectorEventLoop)
    for (const sig of [...loop.$signalHandlers.keys()]) loop.remove_signal_handler(sig);
};

/** The module `asyncio.unix_events`. */
export function load(): PyModule {
  return submodule("unix_events");
}
