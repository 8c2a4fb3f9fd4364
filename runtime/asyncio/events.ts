/** Handles, the abstract loop, policies. CPython: Lib/asyncio/events.py. */
import { current } from "../frames/fiber.ts";
import { BLOCKED, Frame, type FrameBody, outcome, RAISED } from "../frames/frame.ts";
import { resume } from "../frames/trampoline.ts";
import { twinOf } from "../frames/twin.ts";
import { importModule } from "../modules/importer.ts";
import type { PyModule } from "../modules/module.ts";
import { call, callMethod, callMethodKw } from "../objects/call.ts";
import {
  DeprecationWarning,
  isException,
  KeyboardInterrupt,
  NotImplementedError,
  newException,
  pythonException,
  runtimeError,
  SystemExit,
  typeError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { NotImplemented } from "../objects/object_type.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, isInstance, lookupSpecial, typeOf } from "../objects/type.ts";
import { type Context, copyContext } from "../stdlib/contextvars_types.ts";
import { _format_callback_source, createdAt, handleStack } from "./format_helpers.ts";
import { unusualLoops } from "./futures.ts";
import { policyLoop } from "./running.ts";
import { submodule } from "./submodules.ts";

/** Documentation: asyncio.Handle. */
export class PyHandle extends PyObject {
  $callback: Value = null;
  $arguments: Value[] | null = null;
  $loop: Value = null;
  $context: Context = noContext;
  $cancelled = false;
  /** Of handles cancelled in debug mode: what they were. */
  declare $repr: string | null;
  /** Of handles made in debug mode: where. */
  declare $sourceTraceback: Value;
  /** What the callback is while it waits for the kernel. */
  declare $frame: Frame | null;

  __init__(callback: Value, args: Value, loop: Value, context: Value): null {
    this.$initialise(callback, links.arrayOf(args), loop, context ?? copyContext());
    if (this.$isDebug()) this.$sourceTraceback = handleStack();
    return null;
  }
  $initialise(callback: Value, args: Value[], loop: Value, context: Context): void {
    this.$callback = callback;
    this.$arguments = args;
    this.$loop = loop;
    this.$context = context;
  }
  get _callback(): Value {
    return this.$callback;
  }
  /** The arguments; null once it is cancelled. */
  $args(): Value[] | null {
    return this.$arguments;
  }
  get _args(): Value {
    const args = this.$args();
    return args === null ? null : links.tuple(args);
  }
  get _cancelled(): Value {
    return this.$cancelled;
  }
  get _context(): Value {
    return this.$context;
  }
  get _loop(): Value {
    return this.$loop;
  }
  get _source_traceback(): Value {
    return this.$sourceTraceback;
  }
  $isDebug(): boolean {
    return truth(callMethod(this.$loop, "get_debug"));
  }
  $reprInfo(): string[] {
    const info = [typeOf(this).$name];
    if (this.$cancelled) info.push("cancelled");
    if (this.$callback !== null) info.push(this.$describe());
    info.push(...createdAt(this.$sourceTraceback));
    return info;
  }
  $describe(): string {
    return _format_callback_source(this.$callback, this.$args() ?? [], this.$isDebug());
  }
  __repr__(): string {
    return this.$repr ?? `<${this.$reprInfo().join(" ")}>`;
  }
  get_context(): Value {
    return this.$context;
  }
  cancel(): null {
    this.$cancel();
    return null;
  }
  $cancel(): void {
    if (this.$cancelled) return;
    this.$cancelled = true;
    if (this.$isDebug()) this.$repr = links.repr(this);
    this.$callback = null;
    this.$arguments = null;
  }
  cancelled(): boolean {
    return this.$cancelled;
  }
  _run(): null {
    this.$runHandle();
    return null;
  }
  /** Calls the callback. Returns BLOCKED if it waits for the kernel: `$continueHandle` goes on then. */
  $runHandle(): Value {
    const { $callback: callback, $arguments: args } = this;
    let handed: Value;
    let failure: unknown;
    try {
      this.$context.$enter();
    } catch (e) {
      this.$failed(e);
      return undefined;
    }
    try {
      const twin = twinOf(callback);
      if (twin === undefined) call(callback, ...(args as Value[]));
      else {
        this.$frame = new Frame(twin(...(args as Value[])));
        handed = resume(this.$frame, false, null);
        if (handed === RAISED) failure = outcome.value;
      }
    } catch (e) {
      failure = e;
    }
    if (handed === BLOCKED) return handed;
    this.$context.$exit();
    if (failure !== undefined) this.$failed(failure);
    return undefined;
  }
  $continueHandle(thrown: boolean, answer: Value): Value {
    const handed = resume(this.$frame as Frame, thrown, answer);
    if (handed === BLOCKED) return handed;
    this.$context.$exit();
    if (handed === RAISED) this.$failed(outcome.value);
    return undefined;
  }
  $failed(error: unknown): void {
    const e = pythonException(error);
    if (e === undefined) throw error;
    inLibrary(e, "asyncio/events.py:89 _run");
    if (isException(e, SystemExit) || isException(e, KeyboardInterrupt)) throw e;
    const described = this.$callback === null ? _format_callback_source(null, []) : this.$describe();
    const context: [string, Value][] = [
      ["message", `Exception in callback ${described}`],
      ["exception", e],
      ["handle", this],
    ];
    if (this.$sourceTraceback !== null) context.push(["source_traceback", this.$sourceTraceback]);
    callMethod(this.$loop, "call_exception_handler", links.dict(context));
  }
}

Object.assign(PyHandle.prototype, { $sourceTraceback: null, $repr: null, $frame: null });

const noContext = null as unknown as Context;

export const Handle = builtinType(PyHandle, {
  name: "Handle",
  module: "asyncio.events",
  dict: false,
  signatures: {
    __init__: "(callback, args, loop, context=None)",
    __repr__: "()",
    get_context: "()",
    cancel: "()",
    cancelled: "()",
    _run: "()",
  },
});

/** Documentation: asyncio.TimerHandle. */
export class PyTimerHandle extends PyHandle {
  /** Seconds of the loop's clock. */
  $when = 0;
  /** The same as the program gave it. */
  $whenGiven: Value = null;
  /** Whether it stands in the loop's heap. */
  $scheduled = false;

  override __init__(when: Value, callback?: Value, args?: Value, loop?: Value, context: Value = null): null {
    this.$setWhen(when);
    this.$initialise(callback, links.arrayOf(args), loop, context ?? copyContext());
    if (this.$isDebug()) this.$sourceTraceback = handleStack();
    return null;
  }
  $setWhen(when: Value): void {
    this.$whenGiven = when;
    this.$when = secondsOf(when);
  }
  /** The moment as a Python value. */
  $whenValue(): Value {
    return this.$whenGiven;
  }
  get _when(): Value {
    return this.$whenValue();
  }
  get _scheduled(): Value {
    return this.$scheduled;
  }
  override $reprInfo(): string[] {
    const info = super.$reprInfo();
    info.splice(this.$cancelled ? 2 : 1, 0, `when=${links.repr(this.$whenValue())}`);
    return info;
  }
  __hash__(): Value {
    return links.hash(this.$whenValue());
  }
  __lt__(other: Value): Value {
    return other instanceof PyTimerHandle ? this.$when < other.$when : NotImplemented;
  }
  __le__(other: Value): Value {
    return other instanceof PyTimerHandle ? this.$when < other.$when || this.$equals(other) : NotImplemented;
  }
  __gt__(other: Value): Value {
    return other instanceof PyTimerHandle ? this.$when > other.$when : NotImplemented;
  }
  __ge__(other: Value): Value {
    return other instanceof PyTimerHandle ? this.$when > other.$when || this.$equals(other) : NotImplemented;
  }
  __eq__(other: Value): Value {
    return other instanceof PyTimerHandle ? this.$equals(other) : NotImplemented;
  }
  $equals(other: PyTimerHandle): boolean {
    return (
      this.$when === other.$when &&
      truth(links.eq(this.$callback, other.$callback)) &&
      truth(links.eq(this._args, other._args)) &&
      this.$cancelled === other.$cancelled
    );
  }
  override $cancel(): void {
    if (!this.$cancelled) this.$loop._timer_handle_cancelled(this);
    super.$cancel();
  }
  when(): Value {
    return this.$whenValue();
  }
}

export const TimerHandle = builtinType(PyTimerHandle, {
  name: "TimerHandle",
  module: "asyncio.events",
  dict: false,
  signatures: {
    __init__: "(when, callback, args, loop, context=None)",
    __hash__: "()",
    __lt__: "(other)",
    __le__: "(other)",
    __gt__: "(other)",
    __ge__: "(other)",
    __eq__: "(other)",
    when: "()",
  },
});

/** A moment or a delay as a JavaScript number. @raises TypeError */
export function secondsOf(v: Value): number {
  if (typeof v === "number") return v;
  if (v instanceof PyFloat) return v.$value;
  if (typeof v === "bigint" || typeof v === "boolean") return Number(v);
  const convert = typeOf(v).$proto.__float__;
  if (convert === undefined) throw typeError(`must be real number, not ${typeOf(v).$name}`);
  return convert.call(v).$value;
}

/** `now + delay`. @raises TypeError */
export function later(now: Value, delay: Value): Value {
  if (now instanceof PyFloat) {
    if (typeof delay === "number") return new PyFloat(now.$value + delay);
    if (delay instanceof PyFloat) return new PyFloat(now.$value + delay.$value);
  }
  let sum = lookupSpecial(now, "__add__")?.call(now, delay) ?? NotImplemented;
  if (sum === NotImplemented) sum = lookupSpecial(delay, "__radd__")?.call(delay, now) ?? NotImplemented;
  if (sum === NotImplemented) {
    throw typeError(`unsupported operand type(s) for +: '${typeOf(now).$name}' and '${typeOf(delay).$name}'`);
  }
  return sum;
}

/** The abstract methods of loops, by group, with CPython's signatures: each raises NotImplementedError. */
const abstractMethods: { [name: string]: string } = {
  run_forever: "()",
  run_until_complete: "(future)",
  stop: "()",
  is_running: "()",
  is_closed: "()",
  close: "()",
  _timer_handle_cancelled: "(handle)",
  call_soon: "(callback, *args, context=None)",
  call_later: "(delay, callback, *args, context=None)",
  call_at: "(when, callback, *args, context=None)",
  time: "()",
  create_future: "()",
  create_task: "(coro, *, name=None, context=None)",
  call_soon_threadsafe: "(callback, *args, context=None)",
  run_in_executor: "(executor, func, *args)",
  set_default_executor: "(executor)",
  add_reader: "(fd, callback, *args)",
  remove_reader: "(fd)",
  add_writer: "(fd, callback, *args)",
  remove_writer: "(fd)",
  add_signal_handler: "(sig, callback, *args)",
  remove_signal_handler: "(sig)",
  set_task_factory: "(factory)",
  get_task_factory: "()",
  get_exception_handler: "()",
  set_exception_handler: "(handler)",
  default_exception_handler: "(context)",
  call_exception_handler: "(context)",
  get_debug: "()",
  set_debug: "(enabled)",
};

const connectionArguments = "ssl_handshake_timeout=None, ssl_shutdown_timeout=None";
/** The abstract coroutine methods. */
const abstractCoroutines: { [name: string]: string } = {
  shutdown_asyncgens: "()",
  shutdown_default_executor: "()",
  getaddrinfo: "(host, port, *, family=0, type=0, proto=0, flags=0)",
  getnameinfo: "(sockaddr, flags=0)",
  create_connection:
    "(protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, " +
    `server_hostname=None, ${connectionArguments}, happy_eyeballs_delay=None, interleave=None)`,
  create_server:
    "(protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, " +
    `reuse_address=None, reuse_port=None, keep_alive=None, ${connectionArguments}, start_serving=True)`,
  sendfile: "(transport, file, offset=0, count=None, *, fallback=True)",
  start_tls: `(transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ${connectionArguments})`,
  create_unix_connection: `(protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ${connectionArguments})`,
  create_unix_server: `(protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ${connectionArguments}, start_serving=True)`,
  connect_accepted_socket: `(protocol_factory, sock, *, ssl=None, ${connectionArguments})`,
  create_datagram_endpoint:
    "(protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_address=None, " +
    "reuse_port=None, allow_broadcast=None, sock=None)",
  connect_read_pipe: "(protocol_factory, pipe)",
  connect_write_pipe: "(protocol_factory, pipe)",
  subprocess_shell: "(protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs)",
  subprocess_exec: "(protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)",
  sock_recv: "(sock, nbytes)",
  sock_recv_into: "(sock, buf)",
  sock_recvfrom: "(sock, bufsize)",
  sock_recvfrom_into: "(sock, buf, nbytes=0)",
  sock_sendall: "(sock, data)",
  sock_sendto: "(sock, data, address)",
  sock_connect: "(sock, address)",
  sock_accept: "(sock)",
  sock_sendfile: "(sock, file, offset=0, count=None, *, fallback=None)",
};

/** Defines methods that raise NotImplementedError, when they are called or when what they return is awaited. */
function defineAbstract(Impl: { prototype: object }, names: readonly string[], areCoroutines: boolean): void {
  const plain = () => {
    throw newException(NotImplementedError);
  };
  const coroutine = function* (): FrameBody {
    throw newException(NotImplementedError);
  };
  for (const name of names) {
    const value = areCoroutines ? coroutine : plain;
    Object.defineProperty(Impl.prototype, name, { value, writable: true, configurable: true });
  }
}

/** Documentation: asyncio.AbstractEventLoop. */
export class PyAbstractEventLoop extends PyObject {
  /** The task whose step is running. */
  $currentTask: Value = null;
  /** Schedules a callback; loops of the runtime do it without going through `call_soon`. */
  $soon(callback: Value, args: Value[], context: Value): void {
    callMethodContext(this, callback, args, context);
  }
  /** Schedules a task's step where that takes no more than putting it into a queue; else false. */
  $takes(_task: Value): boolean {
    return false;
  }
  /** Schedules a task's step. */
  $soonTask(task: Value): void {
    callMethodContext(this, task.$stepFunction(), [], task.$context);
  }
}

// An object that only looks like a loop schedules through its own methods.
unusualLoops.adopt = (loop) => {
  const { $soon, $soonTask, $takes } = PyAbstractEventLoop.prototype;
  for (const [name, value] of Object.entries({ $soon, $soonTask, $takes, $currentTask: null }))
    Object.defineProperty(loop, name, { value, writable: true, configurable: true });
};

function callMethodContext(loop: Value, callback: Value, args: Value[], context: Value): void {
  callMethodKw(loop, "call_soon", [callback, ...args], { context });
}

defineAbstract(PyAbstractEventLoop, Object.keys(abstractMethods), false);
defineAbstract(PyAbstractEventLoop, Object.keys(abstractCoroutines), true);

export const AbstractEventLoop = builtinType(PyAbstractEventLoop, {
  name: "AbstractEventLoop",
  module: "asyncio.events",
  doc: "Abstract event loop.",
  signatures: { ...abstractMethods, ...abstractCoroutines },
  coroutines: Object.keys(abstractCoroutines),
});

/** Documentation: asyncio.AbstractServer. */
export class PyAbstractServer extends PyObject {
  *__aenter__(): FrameBody {
    return this;
  }
  *__aexit__(_type: Value, _value: Value, _tb: Value): FrameBody {
    callMethod(this, "close");
    yield callMethod(this, "wait_closed");
    return null;
  }
}
const serverMethods = {
  close: "()",
  close_clients: "()",
  abort_clients: "()",
  get_loop: "()",
  is_serving: "()",
};
const serverCoroutines = { start_serving: "()", serve_forever: "()", wait_closed: "()" };
defineAbstract(PyAbstractServer, Object.keys(serverMethods), false);
defineAbstract(PyAbstractServer, Object.keys(serverCoroutines), true);
export const AbstractServer = builtinType(PyAbstractServer, {
  name: "AbstractServer",
  module: "asyncio.events",
  doc: "Abstract server returned by create_server().",
  signatures: { ...serverMethods, ...serverCoroutines, __aenter__: "()", __aexit__: "(*exc)" },
  coroutines: [...Object.keys(serverCoroutines), "__aenter__", "__aexit__"],
});

class PyAbstractEventLoopPolicy extends PyObject {
  get_event_loop(): Value {
    throw newException(NotImplementedError);
  }
  set_event_loop(_loop: Value): Value {
    throw newException(NotImplementedError);
  }
  new_event_loop(): Value {
    throw newException(NotImplementedError);
  }
  get_child_watcher(): Value {
    throw newException(NotImplementedError);
  }
  set_child_watcher(_watcher: Value): Value {
    throw newException(NotImplementedError);
  }
}
const loopSignatures = { get_event_loop: "()", set_event_loop: "(loop)", new_event_loop: "()" };
const watcherSignatures = { get_child_watcher: "()", set_child_watcher: "(watcher)" };
export const AbstractEventLoopPolicy = builtinType(PyAbstractEventLoopPolicy, {
  name: "AbstractEventLoopPolicy",
  module: "asyncio.events",
  signatures: { ...loopSignatures, ...watcherSignatures },
});

/** What `new_event_loop` makes by default; set by unix_events.ts. */
export const defaultLoop: { make: () => Value } = Object.create(null);

interface ThreadLoop {
  loop: Value;
  setCalled: boolean;
}

class PyBaseDefaultEventLoopPolicy extends PyAbstractEventLoopPolicy {
  $local(): ThreadLoop {
    let local = current.locals?.get(this) as ThreadLoop | undefined;
    if (local === undefined) {
      local = { loop: null, setCalled: false };
      (current.locals ??= new Map()).set(this, local);
    }
    return local;
  }
  override get_event_loop(): Value {
    const local = this.$local();
    if (local.loop === null && !local.setCalled && current.ident === 1) {
      links.warn(DeprecationWarning, "There is no current event loop", 2);
      callMethod(this, "set_event_loop", callMethod(this, "new_event_loop"));
    }
    if (local.loop === null) {
      throw runtimeError(`There is no current event loop in thread ${links.repr(threadName.get())}.`);
    }
    return local.loop;
  }
  override set_event_loop(loop: Value): null {
    const local = this.$local();
    local.setCalled = true;
    if (loop !== null && !isInstance(loop, AbstractEventLoop)) {
      throw typeError(`loop must be an instance of AbstractEventLoop or None, not '${typeOf(loop).$name}'`);
    }
    local.loop = loop;
    return null;
  }
  override new_event_loop(): Value {
    return callMethod(this, "_loop_factory");
  }
}
export const BaseDefaultEventLoopPolicy = builtinType(PyBaseDefaultEventLoopPolicy, {
  name: "BaseDefaultEventLoopPolicy",
  module: "asyncio.events",
  doc: "The policy with one loop for each thread, made when the main thread first asks for it.",
  attributes: { _loop_factory: null },
  signatures: loopSignatures,
});

/** Set by child_watchers.ts when it is loaded. */
export const childWatchers: {
  get: (policy: { $watcher: Value }) => Value;
  set: (policy: { $watcher: Value }, watcher: Value) => null;
} = Object.create(null);

function watching(): typeof childWatchers {
  importModule(null, "asyncio.child_watchers", 0);
  return childWatchers;
}

class PyDefaultEventLoopPolicy extends PyBaseDefaultEventLoopPolicy {
  $watcher: Value = null;
  _loop_factory(): Value {
    return defaultLoop.make();
  }
  override get_child_watcher(): Value {
    return watching().get(this);
  }
  override set_child_watcher(watcher: Value): Value {
    return watching().set(this, watcher);
  }
}
export const DefaultEventLoopPolicy = builtinType(PyDefaultEventLoopPolicy, {
  name: "_UnixDefaultEventLoopPolicy",
  module: "asyncio.unix_events",
  doc: "UNIX event loop policy with a watcher for child processes.",
  signatures: { _loop_factory: "()", ...watcherSignatures },
});

/** The name of the running thread; set by threading. */
export const threadName: { get: () => string } = { get: () => "MainThread" };

let policy: Value = null;

export function get_event_loop_policy(): Value {
  policy ??= DefaultEventLoopPolicy();
  return policy;
}

export function set_event_loop_policy(given: Value): null {
  if (given !== null && !isInstance(given, AbstractEventLoopPolicy)) {
    throw typeError(
      `policy must be an instance of AbstractEventLoopPolicy or None, not '${typeOf(given).$name}'`,
    );
  }
  policy = given;
  return null;
}

export function set_event_loop(loop: Value): null {
  callMethod(get_event_loop_policy(), "set_event_loop", loop);
  return null;
}

export function new_event_loop(): Value {
  return callMethod(get_event_loop_policy(), "new_event_loop");
}

policyLoop.get = () => callMethod(get_event_loop_policy(), "get_event_loop");

/** The module `asyncio.events`. */
export function load(): PyModule {
  return submodule("events");
}
