/** Connections and servers. CPython: Lib/asyncio/streams.py, `Server` in Lib/asyncio/base_events.py. */
import { coroutineFunction, pythonFunction } from "../frames/coroutine.ts";
import type { FrameBody } from "../frames/frame.ts";
import { outside } from "../frames/kernel.ts";
import {
  type Address,
  byteStream,
  keepingFile,
  listenAt,
  listenOn,
  openSocket,
} from "../host/connections.ts";
import type { PyModule } from "../modules/module.ts";
import { call, callMethod } from "../objects/call.ts";
import {
  NotImplementedError,
  newException,
  osError,
  runtimeError,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { errnoOf, strerror } from "../stdlib/errno.ts";
import { isSystemError } from "../stdlib/os_errors.ts";
import { fspath } from "../stdlib/os_paths.ts";
import { iscoroutine } from "./coroutines.ts";
import { PyAbstractServer } from "./events.ts";
import { get_running_loop } from "./running.ts";
import { PyStreamReader } from "./stream_reader.ts";
import { connectionError, LoopPost, PyStreamTransport, PyStreamWriter } from "./stream_transport.ts";
import { submodule } from "./submodules.ts";

export type HostSocket = Awaited<ReturnType<typeof openSocket>>;
export type HostServer = Awaited<ReturnType<typeof listenOn>>;

/** `("127.0.0.1", 80)`, four items for IPv6, a path for Unix sockets. */
export function nameOf(host: string | undefined, port: number | undefined, path: Value = ""): Value {
  if (host === undefined) return path;
  return links.tuple(host.includes(":") ? [host, port, 0, 0] : [host, port]);
}

/** What programs see of a socket. CPython: Lib/asyncio/trsock.py. */
class PyTransportSocket extends PyObject {
  $own: Value = null;
  $peer: Value = null;
  getsockname(): Value {
    return this.$own;
  }
  getpeername(): Value {
    return this.$peer;
  }
  __repr__(): string {
    return `<asyncio.TransportSocket laddr=${links.repr(this.$own)}>`;
  }
}
builtinType(PyTransportSocket, {
  name: "TransportSocket",
  module: "asyncio.trsock",
  signatures: { getsockname: "()", getpeername: "()", __repr__: "()" },
});

export function transportSocket(own: Value, peer: Value): Value {
  const socket = new PyTransportSocket();
  socket.$own = own;
  socket.$peer = peer;
  return socket;
}

/** A connection as the pair that programs work with. */
function pairOf(
  loop: Value,
  socket: HostSocket,
  limit: Value,
  path: Value,
): [PyStreamReader, PyStreamWriter] {
  const reader = new PyStreamReader();
  reader.__init__(limit, loop);
  const transport = new PyStreamTransport();
  transport.$loop = loop;
  transport.$reader = reader;
  const own = nameOf(socket.localAddress, socket.localPort, path);
  const peer = nameOf(socket.remoteAddress, socket.remotePort, path);
  transport.$extra = { sockname: own, peername: peer, socket: transportSocket(own, peer) };
  transport.$begin(byteStream(socket, socket, transport.$events()));
  socket.resume();
  const writer = new PyStreamWriter();
  writer.$transport = transport;
  writer.$reader = reader;
  return [reader, writer];
}

/** The parameters of the loop's methods that asyncio's stream functions hand their other arguments to. */
const parameters = {
  create_connection:
    "ssl family proto flags sock local_addr server_hostname ssl_handshake_timeout ssl_shutdown_timeout " +
    "happy_eyeballs_delay interleave all_errors",
  create_unix_connection: "ssl sock server_hostname ssl_handshake_timeout ssl_shutdown_timeout",
  create_server:
    "family flags sock ssl reuse_address reuse_port keep_alive ssl_handshake_timeout ssl_shutdown_timeout",
  create_unix_server: "sock ssl ssl_handshake_timeout ssl_shutdown_timeout start_serving",
};

/** @raises TypeError for arguments that CPython does not know either, NotImplementedError for those of sockets and TLS */
function refuseOthers(kw: Keywords, method: keyof typeof parameters): void {
  const known = parameters[method].split(" ");
  for (const [name, v] of Object.entries(kw)) {
    if (!known.includes(name)) {
      const owner = method.includes("unix") ? "_UnixSelectorEventLoop" : "BaseEventLoop";
      throw typeError(`${owner}.${method}() got an unexpected keyword argument '${name}'`);
    }
    if (v !== null && v !== undefined)
      throw newException(NotImplementedError, `Tulip does not support the argument '${name}' of connections`);
  }
}

/** Waits for what a promise of the host gives. */
export function* awaited<T>(loop: Value, promise: Promise<T>, failed: (e: unknown) => Value): FrameBody {
  const future = callMethod(loop, "create_future");
  const post = new LoopPost(loop);
  outside.count++;
  let result: T | undefined;
  promise.then(
    (value) => {
      outside.count--;
      result = value;
      post.post(() => {
        if (truth(callMethod(future, "done"))) (value as { destroy?: () => void }).destroy?.();
        else callMethod(future, "set_result", null);
      });
    },
    (e) => {
      outside.count--;
      post.post(() => {
        if (!truth(callMethod(future, "done"))) callMethod(future, "set_exception", failed(e));
      });
    },
  );
  yield future;
  return result;
}

export function connectFailure(address: Address) {
  return (e: unknown): Value => {
    // Several addresses were tried: the first one's error counts.
    const error: Value = e instanceof AggregateError ? e.errors[0] : e;
    if (!isSystemError(error)) return connectionError(error);
    const { code } = error;
    if (code === "ENOTFOUND") return osError(-2, "Name or service not known");
    if (code === "EAI_AGAIN") return osError(-3, "Temporary failure in name resolution");
    if ("path" in address) return osError(errnoOf(code), strerror(errnoOf(code)));
    const { address: host, port } = error as Value;
    return osError(
      errnoOf(code),
      `Connect call failed ${links.repr(nameOf(host ?? address.host, port ?? address.port))}`,
    );
  };
}

function* open(address: Address, limit: Value): FrameBody {
  const loop = get_running_loop();
  const socket = yield* awaited(loop, openSocket(address), connectFailure(address));
  return links.tuple(pairOf(loop, socket, limit, "path" in address ? address.path : ""));
}

/** Documentation: asyncio.open_connection. */
export const open_connection = coroutineFunction(
  "asyncio.streams",
  "open_connection",
  "(host=None, port=None, *, limit=65536, **kwds)",
  function* (host: Value, port: Value, kw: Value): FrameBody {
    const { limit, ...others } = kw as Keywords;
    refuseOthers(others, "create_connection");
    if (host === null && port === null)
      throw valueError("host and port was not specified and no sock specified");
    return yield* open(
      { host: host === null ? "localhost" : host, port: Number(asInt(port) ?? Number(port)) },
      limit,
    );
  },
);

/** Documentation: asyncio.open_unix_connection. */
export const open_unix_connection = coroutineFunction(
  "asyncio.streams",
  "open_unix_connection",
  "(path=None, *, limit=65536, **kwds)",
  function* (path: Value, kw: Value): FrameBody {
    const { limit, ...others } = kw as Keywords;
    refuseOthers(others, "create_unix_connection");
    if (path === null) throw valueError("no path and sock were specified");
    return yield* open({ path: fspath(path) }, limit);
  },
);

/** Documentation: asyncio.Server. */
export class PyServer extends PyAbstractServer {
  $loop: Value = null;
  $servers: HostServer[] = [];
  $names: Value[] = [];
  $isServing = false;
  $isClosed = false;
  /** The file of a Unix socket that stays when the server closes. */
  $kept: string | null = null;
  readonly $active = new Set<{ close(): unknown; abort(): unknown }>();
  /** Begins to listen, where that was put off. */
  $start: (() => FrameBody) | null = null;
  $waiters: Value[] = [];
  $forever: Value = null;
  get_loop(): Value {
    return this.$loop;
  }
  get sockets(): Value {
    return links.tuple(this.$isClosed ? [] : this.$names.map((name) => transportSocket(name, null)));
  }
  is_serving(): boolean {
    return this.$isServing;
  }
  close(): null {
    if (this.$isClosed) return null;
    this.$isClosed = true;
    this.$isServing = false;
    for (const server of this.$servers) {
      if (this.$kept === null) server.close();
      else keepingFile(this.$kept, () => server.close());
      outside.count--;
    }
    const forever = this.$forever;
    if (forever !== null && !truth(callMethod(forever, "done"))) callMethod(forever, "cancel");
    this.$forever = null;
    this.$wakeUp();
    return null;
  }
  $wakeUp(): void {
    if (!this.$isClosed || this.$active.size > 0) return;
    for (const waiter of this.$waiters.splice(0))
      if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
  }
  close_clients(): null {
    for (const transport of [...this.$active]) transport.close();
    return null;
  }
  abort_clients(): null {
    for (const transport of [...this.$active]) transport.abort();
    return null;
  }
  *start_serving(): FrameBody {
    yield* this.$begin();
    return null;
  }
  *$begin(): FrameBody {
    const start = this.$start;
    this.$start = null;
    if (start !== null) yield* start();
    this.$isServing = true;
  }
  *$waitClosed(): FrameBody {
    if (this.$isClosed && this.$active.size === 0) return null;
    const waiter = callMethod(this.$loop, "create_future");
    this.$waiters.push(waiter);
    yield waiter;
    return null;
  }
  *wait_closed(): FrameBody {
    return yield* this.$waitClosed();
  }
  *serve_forever(): FrameBody {
    if (this.$forever !== null)
      throw runtimeError(`server ${links.repr(this)} is already being awaited on serve_forever()`);
    if (this.$isClosed) throw runtimeError(`server ${links.repr(this)} is closed`);
    yield* this.$begin();
    this.$forever = callMethod(this.$loop, "create_future");
    try {
      yield this.$forever;
    } catch (e) {
      this.close();
      yield* this.$waitClosed();
      throw e;
    } finally {
      this.$forever = null;
    }
    return null;
  }
  __repr__(): string {
    return `<Server sockets=${links.repr(this.sockets)}>`;
  }
}
export const Server = builtinType(PyServer, {
  name: "Server",
  module: "asyncio.base_events",
  signatures: {
    get_loop: "()",
    is_serving: "()",
    close: "()",
    close_clients: "()",
    abort_clients: "()",
    start_serving: "()",
    wait_closed: "()",
    serve_forever: "()",
    __repr__: "()",
  },
  coroutines: ["start_serving", "wait_closed", "serve_forever"],
});

/** Where a server listens: a path, or a port of hosts (null: all of this machine). */
export type Place = { readonly path: string } | { readonly hosts: (string | null)[]; readonly port: number };

/**
 * Makes a server.
 * @param accepted gets each connection, in a turn of the loop
 * @param starts whether it listens at once
 */
export function* listening(
  loop: Value,
  place: Place,
  backlog: number,
  starts: boolean,
  accepted: (server: PyServer, socket: HostSocket) => void,
): FrameBody {
  const server = new PyServer();
  server.$loop = loop;
  const post = new LoopPost(loop);
  const accept = (socket: HostSocket) => post.post(() => accepted(server, socket));
  const failed = (e: unknown): Value => {
    if (!isSystemError(e)) return connectionError(e);
    const { code } = e;
    if (code === "ENOTFOUND") return osError(-2, "Name or service not known");
    const errno = errnoOf(code);
    if ("path" in place) return osError(errno, `Address ${links.repr(place.path)} is already in use`);
    const name = nameOf((e as Value).host, place.port);
    const why = `[errno ${errno}] ${strerror(errno).toLowerCase()}`;
    return osError(errno, `error while attempting to bind on address ${links.repr(name)}: ${why}`);
  };
  const listenAtPlace = function* (): FrameBody {
    return "path" in place
      ? [yield* awaited(loop, listenOn(place, backlog, accept), failed)]
      : yield* awaited(loop, listenAt(place.hosts, place.port, backlog, accept), failed);
  };
  const add = (hosts: readonly HostServer[]) => {
    for (const host of hosts) {
      outside.count++;
      server.$servers.push(host);
    }
  };
  const found: HostServer[] = yield* listenAtPlace();
  const bound = found.map((host) => host.address());
  server.$names = bound.map((at) =>
    at !== null && typeof at === "object" ? nameOf(at.address, at.port) : at,
  );
  if (starts) {
    add(found);
    server.$isServing = true;
    return server;
  }
  // Node binds only what listens: until the server starts, its ports are known and refuse connections.
  for (const host of found) host.close();
  server.$start = function* (): FrameBody {
    for (const at of bound) {
      const address =
        at !== null && typeof at === "object"
          ? { host: at.address, port: at.port, ...(at.family === "IPv6" ? { ipv6Only: true } : {}) }
          : { path: at as string };
      add([yield* awaited(loop, listenOn(address, backlog, accept), failed)]);
    }
    return null;
  };
  return server;
}

/** The hosts that a program names: a text, several, or None for all. */
export function hostsOf(host: Value): (string | null)[] {
  if (host === null || host === "") return [null];
  return typeof host === "string" ? [host] : [...new Set<string>(links.arrayOf(host))];
}

/** What Tulip knows nothing of, if it is given. @raises NotImplementedError */
export function refuse(kw: Keywords, names: readonly string[]): void {
  for (const name of names) {
    const v = kw[name];
    if (v === undefined || v === null || v === 0 || v === false) continue;
    const what = name === "ssl" ? "TLS (the argument 'ssl')" : `the argument '${name}' of connections`;
    throw newException(NotImplementedError, `Tulip does not support ${what}`);
  }
}

function* serve(callback: Value, place: Place, limit: Value, backlog: number, starts: boolean): FrameBody {
  const loop = get_running_loop();
  const path = "path" in place ? place.path : "";
  return yield* listening(loop, place, backlog, starts, (server, socket) => {
    const [reader, writer] = pairOf(loop, socket, limit, path);
    const transport = writer.$transport;
    server.$active.add(transport);
    transport.$onLost = () => {
      server.$active.delete(transport);
      server.$wakeUp();
    };
    const result = call(callback, reader, writer);
    if (!iscoroutine(result)) return;
    const task = callMethod(loop, "create_task", result);
    callMethod(task, "add_done_callback", closeAfter(transport));
  });
}

/** A connection whose handler has failed is closed. */
function closeAfter(transport: PyStreamTransport): Value {
  return pythonFunction("asyncio.streams", "callback", "(task)", (task) => {
    if (truth(callMethod(task, "cancelled"))) {
      transport.close();
      return null;
    }
    const exception = callMethod(task, "exception");
    if (exception === null) return null;
    callMethod(
      transport.$loop,
      "call_exception_handler",
      links.dict([
        ["message", "Unhandled exception in client_connected_cb"],
        ["exception", exception],
        ["transport", transport],
      ]),
    );
    transport.close();
    return null;
  });
}

/** Documentation: asyncio.start_server. */
export const start_server = coroutineFunction(
  "asyncio.streams",
  "start_server",
  "(client_connected_cb, host=None, port=None, *, limit=65536, **kwds)",
  function* (callback: Value, host: Value, port: Value, kw: Value): FrameBody {
    const {
      limit,
      backlog = 100,
      reuse_address: reuse = null,
      start_serving: starts = true,
      ...others
    } = kw as Keywords;
    refuseOthers(others, "create_server");
    // Node always sets SO_REUSEADDR, as asyncio does unless it is told not to.
    if (reuse !== null && !truth(reuse))
      throw newException(NotImplementedError, "Tulip does not support reuse_address=False");
    if (host === null && port === null) throw valueError("Neither host/port nor sock were specified");
    const place = { hosts: hostsOf(host), port: port === null ? 0 : Number(asInt(port)) };
    return yield* serve(callback, place, limit, Number(asInt(backlog)), truth(starts));
  },
);

/** Documentation: asyncio.start_unix_server. */
export const start_unix_server = coroutineFunction(
  "asyncio.streams",
  "start_unix_server",
  "(client_connected_cb, path=None, *, limit=65536, **kwds)",
  function* (callback: Value, path: Value, kw: Value): FrameBody {
    const {
      limit,
      backlog = 100,
      cleanup_socket: cleanup = true,
      start_serving: starts = true,
      ...others
    } = kw as Keywords;
    refuseOthers(others, "create_unix_server");
    if (path === null) throw valueError("path was not specified, and no sock specified");
    const file = fspath(path);
    const server = yield* serve(callback, { path: file }, limit, Number(asInt(backlog)), truth(starts));
    if (!truth(cleanup)) server.$kept = file;
    return server;
  },
);

/** The module `asyncio.streams`. */
export function load(): PyModule {
  return submodule("streams");
}
