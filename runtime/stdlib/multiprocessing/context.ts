/** Contexts: the ways to start processes, of which Tulip has one. CPython: Lib/multiprocessing/context.py. */
import { processors } from "../../host/system.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { call, callKw } from "../../objects/call.ts";
import { Exception, runtimeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType } from "../../objects/type.ts";
import { blockingType } from "../blocking_type.ts";
import { errors, makePipe } from "./connection.ts";
import { refuseManager } from "./managers.ts";
import { Pool, pools } from "./pool.ts";
import { poolErrors } from "./pool_results.ts";
import { BaseProcess, PyProcess, processFunctions } from "./process.ts";
import { JoinableQueue, Queue, SimpleQueue } from "./queues.ts";
import { sharedTypes } from "./sharedctypes.ts";
import * as sync from "./synchronize.ts";

const module = "multiprocessing.context";

class PyProcessError extends Exception.$Impl {}
export const ProcessError = exceptionType(PyProcessError, { name: "ProcessError", module });
export const BufferTooShort = exceptionType(class extends PyProcessError {}, {
  name: "BufferTooShort",
  module,
});
export const TimeoutError = exceptionType(class extends PyProcessError {}, { name: "TimeoutError", module });
export const AuthenticationError = exceptionType(class extends PyProcessError {}, {
  name: "AuthenticationError",
  module,
});
errors.BufferTooShort = BufferTooShort;
poolErrors.TimeoutError = TimeoutError;

class PyContextProcess extends PyProcess {}
export const Process = blockingType(PyContextProcess, [], {
  name: "Process",
  module,
  bases: [BaseProcess],
  attributes: { _start_method: null },
});
class PySpawnProcess extends PyProcess {}
const SpawnProcess = blockingType(PySpawnProcess, [], {
  name: "SpawnProcess",
  module,
  bases: [BaseProcess],
  attributes: { _start_method: "spawn" },
});

/** Documentation: multiprocessing.get_context. */
class PyContext extends PyObject {
  cpu_count(): number {
    return processors().online;
  }
  Manager(): Value {
    return refuseManager("multiprocessing.Manager");
  }
  Pipe(duplex: Value): Value {
    return links.tuple(makePipe(truth(duplex)));
  }
  Lock(): Value {
    return sync.Lock();
  }
  RLock(): Value {
    return sync.RLock();
  }
  Condition(lock: Value): Value {
    return sync.Condition(lock);
  }
  Semaphore(value: Value): Value {
    return sync.Semaphore(value);
  }
  BoundedSemaphore(value: Value): Value {
    return sync.BoundedSemaphore(value);
  }
  Event(): Value {
    return sync.Event();
  }
  Barrier(parties: Value, action: Value, timeout: Value): Value {
    return sync.Barrier(parties, action, timeout);
  }
  Queue(maxsize: Value): Value {
    return Queue(maxsize);
  }
  JoinableQueue(maxsize: Value): Value {
    return JoinableQueue(maxsize);
  }
  SimpleQueue(): Value {
    return SimpleQueue();
  }
  Pool(processes: Value, initializer: Value, initargs: Value, maxtasksperchild: Value): Value {
    return call(Pool, processes, initializer, initargs, maxtasksperchild, this);
  }
  RawValue(code: Value, ...args: Value[]): Value {
    return call(sharedTypes.RawValue, code, ...args);
  }
  RawArray(code: Value, sizeOrItems: Value): Value {
    return call(sharedTypes.RawArray, code, sizeOrItems);
  }
  Value(code: Value, ...args: Value[]): Value {
    return callKw(sharedTypes.Value, [code, ...args.slice(0, -1)], { lock: args.at(-1).lock });
  }
  Array(code: Value, sizeOrItems: Value, kw: Value): Value {
    return callKw(sharedTypes.Array, [code, sizeOrItems], { lock: kw.lock });
  }
  freeze_support(): null {
    return null;
  }
  allow_connection_pickling(): null {
    return null;
  }
  get_logger(): Value {
    throw runtimeError("Tulip's processes keep no log of their own");
  }
  log_to_stderr(_level: Value): Value {
    return this.get_logger();
  }
  set_executable(_executable: Value): Value {
    throw runtimeError("Tulip's processes are threads of its own: there is no executable to choose");
  }
  set_forkserver_preload(_names: Value): Value {
    throw runtimeError("Tulip has no fork server: processes are spawned");
  }
  get_context(method: Value): Value {
    if (method === null) return this;
    // DEVIATION: CPython on Linux forks by default. A copy of a running JavaScript engine cannot be made, so that all
    // processes are spawned; the other methods are unknown, as they are to CPython on Windows.
    if (asStr(method) !== "spawn") throw valueError(`cannot find context for ${links.repr(method)}`);
    return spawnContext;
  }
  get_start_method(_allowNone: Value): Value {
    return "spawn";
  }
  set_start_method(_method: Value, _force: Value): Value {
    throw valueError("cannot set start method of concrete context");
  }
}
const contextSignatures = {
  cpu_count: "()",
  Manager: "()",
  Pipe: "(duplex=True)",
  Lock: "()",
  RLock: "()",
  Condition: "(lock=None)",
  Semaphore: "(value=1)",
  BoundedSemaphore: "(value=1)",
  Event: "()",
  Barrier: "(parties, action=None, timeout=None)",
  Queue: "(maxsize=0)",
  JoinableQueue: "(maxsize=0)",
  SimpleQueue: "()",
  Pool: "(processes=None, initializer=None, initargs=(), maxtasksperchild=None)",
  RawValue: "(typecode_or_type, *args)",
  RawArray: "(typecode_or_type, size_or_initializer)",
  Value: "(typecode_or_type, *args, lock=True)",
  Array: "(typecode_or_type, size_or_initializer, *, lock=True)",
  freeze_support: "()",
  allow_connection_pickling: "()",
  get_logger: "()",
  log_to_stderr: "(level=None)",
  set_executable: "(executable)",
  set_forkserver_preload: "(module_names)",
  get_context: "(method=None)",
  get_start_method: "(allow_none=False)",
  set_start_method: "(method, force=False)",
};
const BaseContext = builtinType(PyContext, {
  name: "BaseContext",
  module,
  signatures: contextSignatures,
  attributes: { ProcessError, BufferTooShort, TimeoutError, AuthenticationError },
});
class PySpawnContext extends PyContext {}
const SpawnContext = builtinType(PySpawnContext, {
  name: "SpawnContext",
  module,
  attributes: { Process: SpawnProcess, _name: "spawn" },
});
const spawnContext = SpawnContext();

/** The context that the functions of `multiprocessing` belong to: its way to start processes can be chosen once. */
class PyDefaultContext extends PyContext {
  $isChosen = false;
  override get_context(method: Value): Value {
    if (method === null) {
      this.$isChosen = true;
      return spawnContext;
    }
    return super.get_context(method);
  }
  override set_start_method(method: Value, force: Value): Value {
    if (this.$isChosen && !truth(force)) throw runtimeError("context has already been set");
    if (method === null && truth(force)) this.$isChosen = false;
    else {
      super.get_context(method);
      this.$isChosen = true;
    }
    return null;
  }
  override get_start_method(allowNone: Value): Value {
    if (!this.$isChosen && truth(allowNone)) return null;
    this.$isChosen = true;
    return "spawn";
  }
  get_all_start_methods(): Value {
    return links.list(["spawn"]);
  }
}
const DefaultContext = builtinType(PyDefaultContext, {
  name: "DefaultContext",
  module,
  signatures: {
    get_context: contextSignatures.get_context,
    get_start_method: contextSignatures.get_start_method,
    set_start_method: contextSignatures.set_start_method,
    get_all_start_methods: "()",
  },
  attributes: { Process },
});
export const defaultContext = DefaultContext();
pools.defaultContext = defaultContext;

for (const type of [BaseContext, SpawnContext, DefaultContext] as PyType[]) {
  for (const [name, f] of Object.entries(processFunctions))
    Object.defineProperty(type.$proto, name, { value: f });
}

/** What `multiprocessing` takes from the default context. */
export function contextFunctions(): { [name: string]: Value } {
  const names = [...Object.keys(contextSignatures), "get_all_start_methods"];
  return Object.fromEntries(names.map((name) => [name, getattr(defaultContext, name)]));
}

export function load(): PyModule {
  return builtinModule(module, {
    attributes: {
      ProcessError,
      BufferTooShort,
      TimeoutError,
      AuthenticationError,
      BaseContext,
      DefaultContext,
      SpawnContext,
      Process,
      SpawnProcess,
    },
  });
}
