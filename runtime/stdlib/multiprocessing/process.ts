/** Processes are worker threads of Node. CPython: Lib/multiprocessing/process.py, popen_spawn_posix.py. */
import type { FrameBody } from "../../frames/frame.ts";
import { outside, polls } from "../../frames/kernel.ts";
import { waitForChange } from "../../frames/shared_wait.ts";
import { clock } from "../../host/clock.ts";
import { randomBytes } from "../../host/crypto.ts";
import * as system from "../../host/system.ts";
import { endedCell, exitCodeOf, startWorker, type WorkerProcess, workerEntry } from "../../host/workers.ts";
import { atExit } from "../../modules/exit.ts";
import { loadedModule, state } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { assertionError, attributeError, runtimeError, valueError } from "../../objects/exception.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { typeOf } from "../../objects/type.ts";
import { blockingType } from "../blocking_type.ts";
import { calledKw } from "../calls_in_frames.ts";
import { pythonFunctions } from "../python_module.ts";
import { secondsOrNull } from "../thread_locks.ts";
import { letGo, maximumOfEnds, spawning } from "./inheritance.ts";
import { pickled } from "./reduction.ts";

/** The processes that this one knows. */
export const processState: {
  current: Value;
  parent: Value;
  /** Those that were started and have not been seen to end. */
  readonly children: Set<PyProcess>;
  counter: number;
  /** While a process unpickles what it is to do, it must not start others. */
  isInheriting: boolean;
} = { current: null, parent: null, children: new Set(), counter: 0, isInheriting: false };

const started = new WeakMap<PyProcess, WorkerProcess>();
const signalNames: { readonly [number: number]: string } = {
  [-1]: "-SIGHUP",
  [-2]: "-SIGINT",
  [-3]: "-SIGQUIT",
  [-6]: "-SIGABRT",
  [-9]: "-SIGKILL",
  [-11]: "-SIGSEGV",
  [-13]: "-SIGPIPE",
  [-14]: "-SIGALRM",
  [-15]: "-SIGTERM",
};

/** Documentation: multiprocessing.Process. */
export class PyProcess extends PyObject {
  declare _identity: Value;
  declare _config: Value;
  declare _parent_pid: Value;
  declare _parent_name: Value;
  declare _closed: boolean;
  declare _target: Value;
  declare _args: Value;
  declare _kwargs: Value;
  declare _name: Value;

  __init__(group: Value, target: Value, name: Value, args: Value, kwargs: Value, kw: Value): null {
    if (group !== null) throw assertionError("group argument must be None for now");
    const { current } = processState;
    this._identity = links.tuple([...current._identity.$items, ++processState.counter]);
    this._config = links.dict([...current._config.$map]);
    this._parent_pid = system.pid;
    this._parent_name = current._name;
    this._closed = false;
    this._target = target;
    this._args = links.tuple(args === undefined ? [] : links.arrayOf(args));
    this._kwargs = links.dict(kwargs === undefined ? [] : [...links.stringEntries(kwargs)]);
    const own = name === null || !truth(name) ? undefined : name;
    this._name = own ?? `${typeOf(this).$name}-${this._identity.$items.join(":")}`;
    if (kw.daemon !== null) (this as Value).daemon = kw.daemon;
    return null;
  }
  $check(): void {
    const closed: Value = this._closed;
    if (closed === undefined) {
      throw attributeError(`'${typeOf(this).$name}' object has no attribute '_closed'`, {
        name: "_closed",
        obj: this,
      });
    }
    if (closed) throw valueError("process object is closed");
  }
  *$$run(): FrameBody {
    const target = this._target ?? null;
    if (target === null || !truth(target)) return null;
    const kw: { [name: string]: Value } = {};
    for (const [name, value] of links.stringEntries(this._kwargs)) kw[name] = value;
    try {
      yield* calledKw(target, links.arrayOf(this._args), Object.keys(kw).length > 0 ? kw : null);
    } catch (e) {
      throw inLibrary(e, "multiprocessing/process.py:108 run");
    }
    return null;
  }
  start(): null {
    this.$check();
    if (started.has(this)) throw assertionError("cannot start a process twice");
    if (this._parent_pid !== system.pid) {
      throw assertionError("can only start a process object created by current process");
    }
    if (processState.current.daemon === true) {
      throw assertionError("daemonic processes are not allowed to have children");
    }
    const process = spawn(this);
    started.set(this, process);
    for (const name of ["_target", "_args", "_kwargs"]) Reflect.deleteProperty(this, name);
    processState.children.add(this);
    return null;
  }
  terminate(): null {
    return this.$signal(15);
  }
  kill(): null {
    return this.$signal(9);
  }
  $signal(number: number): null {
    this.$check();
    const process = started.get(this);
    if (process === undefined) {
      const name = number === 9 ? "kill" : "terminate";
      throw attributeError(`'NoneType' object has no attribute '${name}'`, { name, obj: null });
    }
    process.signal(number);
    return null;
  }
  *$$join(timeout: Value = null): FrameBody {
    this.$check();
    if (this._parent_pid !== system.pid) throw assertionError("can only join a child process");
    const process = started.get(this);
    if (process === undefined) throw assertionError("can only join a started process");
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
    yield* waitForChange([{ cells: process.status, index: endedCell, value: 0 }], deadline);
    this.$exitCode();
    return null;
  }
  /** Its exit code; null: it runs, or has not been started. */
  $exitCode(): number | null {
    const process = started.get(this);
    const code = process === undefined ? null : exitCodeOf(process.status);
    if (code !== null) processState.children.delete(this);
    return code;
  }
  /** The cells that change when it ends. */
  $status(): Int32Array | undefined {
    return started.get(this)?.status;
  }
  is_alive(): boolean {
    this.$check();
    if (this === processState.current) return true;
    if (this._parent_pid !== system.pid) throw assertionError("can only test a child process");
    return started.has(this) && this.$exitCode() === null;
  }
  close(): null {
    if (started.has(this)) {
      if (this.$exitCode() === null) {
        throw valueError(
          "Cannot close a process while it is still running. You should first call join() or terminate().",
        );
      }
      started.delete(this);
    }
    this._closed = true;
    return null;
  }
  get name(): Value {
    return this._name;
  }
  set name(name: Value) {
    if (asStr(name) === undefined) throw assertionError("name must be a string");
    this._name = name;
  }
  get daemon(): Value {
    return this._config.$get("daemon") ?? false;
  }
  set daemon(daemonic: Value) {
    if (started.has(this)) throw assertionError("process has already started");
    links.setItem(this._config, "daemon", daemonic);
  }
  get authkey(): Value {
    return links.getItem(this._config, "authkey");
  }
  set authkey(key: Value) {
    links.setItem(this._config, "authkey", key);
  }
  get exitcode(): Value {
    this.$check();
    return this.$exitCode();
  }
  get ident(): Value {
    this.$check();
    return this === processState.current ? system.pid : (started.get(this)?.pid ?? null);
  }
  get pid(): Value {
    return (this as Value).ident;
  }
  /** A number that `multiprocessing.connection.wait` knows. */
  get sentinel(): Value {
    this.$check();
    const process = started.get(this);
    if (process === undefined) throw valueError("process not started");
    sentinels.set(process.pid, process.status);
    return process.pid;
  }
  $state(): string {
    if (this === processState.current) return "started";
    if (this._closed) return "closed";
    if (this._parent_pid !== system.pid) return "unknown";
    if (!started.has(this)) return "initial";
    return this.$exitCode() === null ? "started" : "stopped";
  }
  __repr__(): string {
    const state = this.$state();
    const info = [typeOf(this).$name, `name=${links.repr(this._name)}`];
    const process = started.get(this);
    if (process !== undefined) info.push(`pid=${process.pid}`);
    info.push(`parent=${links.repr(this._parent_pid)}`, state);
    if (state === "stopped") {
      const code = this.$exitCode() as number;
      info.push(`exitcode=${signalNames[code] ?? code}`);
    }
    if (truth((this as Value).daemon)) info.push("daemon");
    return `<${info.join(" ")}>`;
  }
}

/** The shared cells of processes, by their sentinels. */
export const sentinels = new Map<number, Int32Array>();

export const BaseProcess = blockingType(PyProcess, ["run", "join"], {
  name: "BaseProcess",
  module: "multiprocessing.process",
  signatures: {
    __init__: "(group=None, target=None, name=None, args=<tuple>, kwargs=<dict>, *, daemon=None)",
    run: "()",
    start: "()",
    terminate: "()",
    kill: "()",
    join: "(timeout=None)",
    is_alive: "()",
    close: "()",
    __repr__: "()",
  },
});

const startFrames = [
  "process.py:121 start",
  "context.py:224 _Popen",
  "context.py:289 _Popen",
  "popen_spawn_posix.py:32 __init__",
  "popen_fork.py:20 __init__",
  "popen_spawn_posix.py:47 _launch",
  "reduction.py:60 dump",
]
  .map((frame) => `multiprocessing/${frame}`)
  .join(", ");

/** What is buffered is written before another process writes. */
function flushStreams(): void {
  const sys = loadedModule("sys");
  for (const name of ["stdout", "stderr"]) {
    const stream: Value = getattrOr(sys, name, null);
    if (stream !== null) callMethod(stream, "flush");
  }
}

/** What a process needs before it can unpickle what it is to do. */
function preparation(name: Value): Value {
  const sys = loadedModule("sys");
  const path = links.arrayOf(sys.path).map((entry) => (entry === "" ? system.workingDirectory() : entry));
  return links.dict([
    ["name", name],
    ["sys_path", links.list(path)],
    ["sys_argv", sys.argv],
    ["authkey", processState.current.authkey],
  ]);
}

function spawn(process: PyProcess): WorkerProcess {
  if (processState.isInheriting)
    throw inLibrary(runtimeError(unguarded), "multiprocessing/spawn.py:140 _check_not_importing_main");
  if (workerEntry.entry === null) {
    throw runtimeError(
      "Tulip starts processes only under `tulip run`: a translated program has no interpreter to start",
    );
  }
  flushStreams();
  const before = { ...spawning };
  spawning.blocks = [];
  spawning.passed = [];
  spawning.held = new Int32Array(new SharedArrayBuffer(4 * maximumOfEnds));
  try {
    const payload = joined(pickled(preparation(process._name)), pickled(process, startFrames));
    const { blocks, passed, held } = spawning;
    outside.count++;
    const main = loadedModule("__main__");
    const spec = getattrOr(main, "__spec__", null);
    const specName: Value = spec === null ? null : getattrOr(spec, "name", null);
    const pkg: Value = getattrOr(main, "__package__", null);
    const filename: Value = getattrOr(main, "__file__", null);
    const kind = filename === null ? "none" : typeof pkg === "string" ? "module" : "file";
    return startWorker(
      {
        inherited: blocks,
        held,
        payload,
        main: { kind, filename: filename === null ? "" : links.str(filename), name: specName ?? pkg ?? "" },
        path0: links.arrayOf(state.path)[0] ?? "",
      },
      () => {
        outside.count--;
        for (const [number, end] of passed.entries()) if (letGo(held, number)) end.close();
        for (const poll of [...polls]) poll();
      },
    );
  } finally {
    Object.assign(spawning, before);
  }
}

/** The preparation with its length before it, and the process. */
function joined(first: Uint8Array, process: Uint8Array): Uint8Array {
  const payload = new Uint8Array(4 + first.length + process.length);
  new DataView(payload.buffer).setUint32(0, first.length);
  payload.set(first, 4);
  payload.set(process, 4 + first.length);
  return payload;
}

const unguarded = `
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        `;

class PyMainProcess extends PyProcess {
  override __init__(): null {
    this._identity = links.tuple([]);
    this._name = "MainProcess";
    this._parent_pid = null;
    this._closed = false;
    this._config = links.dict([
      ["authkey", new PyBytes(randomBytes(32))],
      ["semprefix", "/mp"],
    ]);
    return null;
  }
  override close(): null {
    return null;
  }
}
export const MainProcess = blockingType(PyMainProcess, [], {
  name: "_MainProcess",
  module: "multiprocessing.process",
  signatures: { __init__: "()", close: "()" },
});

/** The process that has started this one. */
class PyParentProcess extends PyProcess {
  declare _pid: Value;
  override __init__(name: Value, pid?: Value): null {
    this._identity = links.tuple([]);
    this._name = name;
    this._pid = pid;
    this._parent_pid = null;
    this._closed = false;
    this._config = links.dict([]);
    return null;
  }
  override is_alive(): boolean {
    return true;
  }
  override get ident(): Value {
    return this._pid;
  }
  override get pid(): Value {
    return this._pid;
  }
  /** A process ends with the one that has started it: there is nothing to wait for but the deadline. */
  override *$$join(timeout: Value = null): FrameBody {
    const seconds = secondsOrNull(timeout);
    yield* waitForChange([], seconds === null ? null : clock.monotonic() + Math.max(seconds, 0));
    return null;
  }
}
export const ParentProcess = blockingType(PyParentProcess, ["join"], {
  name: "_ParentProcess",
  module: "multiprocessing.process",
  signatures: { __init__: "(name, pid)", is_alive: "()", join: "(timeout=None)" },
});

processState.current = MainProcess();

// Classes and functions of the main module are known by this name in other processes.
const mainModule = loadedModule("__main__");
if (mainModule !== undefined && loadedModule("__mp_main__") === undefined) {
  links.setItem(state.modules, "__mp_main__", mainModule);
}

/** The processes that were started and still run. */
export function activeChildren(): PyProcess[] {
  for (const child of [...processState.children]) child.$exitCode();
  return [...processState.children];
}

// As `multiprocessing.util._exit_function`: daemons are ended, the others waited for.
atExit(function* () {
  for (const child of activeChildren()) if (truth((child as Value).daemon)) child.$signal(15);
  for (const child of activeChildren()) yield* child.$$join();
  return null;
});

export const processFunctions = pythonFunctions("multiprocessing.process", {
  "current_process()": () => processState.current,
  "active_children()": () => links.list(activeChildren()),
  "parent_process()": () => processState.parent,
});

export function load(): PyModule {
  return builtinModule("multiprocessing.process", {
    attributes: {
      __all__: links.list(["BaseProcess", "current_process", "active_children", "parent_process"]),
      BaseProcess,
      ORIGINAL_DIR: system.workingDirectory(),
      ...processFunctions,
    },
  });
}
