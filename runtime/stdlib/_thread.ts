/** The module `_thread`. CPython: Modules/_threadmodule.c. */
import { current } from "../frames/fiber.ts";
import { Frame, type FrameBody } from "../frames/frame.ts";
import { fibers, interruptMain, spawn } from "../frames/kernel.ts";
import { deliver } from "../frames/signals.ts";
import { enterKw } from "../frames/twin.ts";
import { loadedModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { callable, callMethod } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import {
  isException,
  keyboardInterrupt,
  newException,
  pythonException,
  RuntimeError,
  SystemExit,
  typeError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { formatException } from "../objects/traceback_format.ts";
import { PyTuple } from "../objects/tuple.ts";
import { Lock, RLock, TIMEOUT_MAX } from "./thread_locks.ts";
import { excepthook, hookArgs, local, nativeId } from "./threading.ts";

let stackSize = 0;

function* body(f: Value, args: Value[], keywords: Keywords | null): FrameBody {
  try {
    const running = enterKw(f, args, keywords);
    if (running instanceof Frame) yield running;
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined) throw error;
    if (isException(e, SystemExit)) return null;
    const stderr = loadedModule("sys")?.stderr ?? null;
    if (stderr !== null) {
      callMethod(
        stderr,
        "write",
        `Exception ignored in thread started by ${links.repr(f)}:\n${formatException(e)}`,
      );
    }
  }
  return null;
}

function startNewThread(f: Value, args: Value, kwargs: Value): Value {
  if (!callable(f)) throw typeError("first arg must be callable");
  if (!(args instanceof PyTuple)) throw typeError("2nd arg must be a tuple");
  if (kwargs !== undefined && !(kwargs instanceof PyDict))
    throw typeError("optional 3rd arg must be a dictionary");
  const keywords: Keywords = {};
  for (const [name, v] of kwargs === undefined ? [] : links.stringEntries(kwargs)) keywords[jsName(name)] = v;
  const given = Object.keys(keywords).length > 0 ? keywords : null;
  return spawn(body(f, links.arrayOf(args), given)).ident;
}

function exit(): never {
  throw newException(SystemExit);
}

export function load(): PyModule {
  const functions: { [signature: string]: (...args: Value[]) => Value } = {
    "allocate_lock()": () => Lock(),
    "allocate()": () => Lock(),
    "exit()": exit,
    "exit_thread()": exit,
    "get_ident()": () => current.ident,
    "get_native_id()": () => nativeId(current),
    "_count()": () => Math.max(fibers.size - 1, 0),
    "daemon_threads_allowed()": () => true,
    "interrupt_main(signum=2, /)": (signum) => {
      if (!deliver(Number(signum))) interruptMain(keyboardInterrupt());
      return null;
    },
    // The size of stacks is JavaScript's: it is kept, as CPython keeps what it is given.
    "stack_size(size=0, /)": (size) => {
      const before = stackSize;
      stackSize = Number(size);
      return before;
    },
    "start_new_thread(function, args, kwargs=<NULL>, /)": startNewThread,
    "start_new(function, args, kwargs=<NULL>, /)": startNewThread,
  };
  return builtinModule("_thread", {
    doc: "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.",
    functions,
    attributes: {
      LockType: Lock,
      lock: Lock,
      RLock,
      _local: local,
      error: RuntimeError,
      TIMEOUT_MAX: new PyFloat(TIMEOUT_MAX),
      _excepthook: excepthook,
      _ExceptHookArgs: hookArgs.type,
    },
  });
}
