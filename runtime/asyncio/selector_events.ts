/** Transports of protocols over the host's sockets, and the loop's methods that make them. CPython: Lib/asyncio/selector_events.py. */
import type { FrameBody } from "../frames/frame.ts";
import { outside } from "../frames/kernel.ts";
import {
  type Address,
  addressesOf,
  type ByteStream,
  byteStream,
  type DatagramSocket,
  openDatagrams,
  openDescriptor,
  openSocket,
  serviceOf,
} from "../host/connections.ts";
import { writeFd } from "../host/descriptors.ts";
import { flush } from "../host/output.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { bytesOfObject } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callMethod } from "../objects/call.ts";
import {
  isException,
  KeyboardInterrupt,
  NotImplementedError,
  newException,
  OSError,
  pythonException,
  runtimeError,
  SystemExit,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { address as addressOf } from "../objects/object_type.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, isInstance, typeOf } from "../objects/type.ts";
import { fspath } from "../stdlib/os_paths.ts";
import { networking } from "./base_events.ts";
import { log } from "./log.ts";
import { _feed_data_to_buffered_proto, BufferedProtocol } from "./protocols.ts";
import { connectionError, LoopPost } from "./stream_transport.ts";
import {
  awaited,
  connectFailure,
  type HostSocket,
  hostsOf,
  listening,
  nameOf,
  type PyServer,
  refuse,
  transportSocket,
} from "./streams.ts";
import { PyDatagramTransport, PyFlowControl } from "./transports.ts";

const module = "asyncio.selector_events";

/** An exception that a protocol's method has raised ends the connection, but not the loop. */
function survivable(error: unknown): Value {
  const e = pythonException(error);
  if (e === undefined || isException(e, SystemExit) || isException(e, KeyboardInterrupt)) throw error;
  return e;
}

/** What a transport does with its protocol, whatever carries the bytes. */
class PySocketTransport extends PyFlowControl {
  $stream: ByteStream = null as never;
  $post: LoopPost = null as never;
  $isClosing = false;
  $isLost = false;
  $isPaused = false;
  $hasWrittenEof = false;
  $failure: Value = null;
  $writesAfterEnd = 0;
  /** Told once, when the connection has ended. */
  $onLost: (() => void) | null = null;

  /** Begins: the protocol hears of the connection in the next turn, and gets data after that. */
  $begin(
    loop: Value,
    protocol: Value,
    stream: (t: PySocketTransport) => ByteStream,
    extra: [string, Value][],
  ): void {
    this._extra = links.dict(extra);
    this._loop = loop;
    this._protocol_paused = false;
    this._set_write_buffer_limits(null, null);
    this._protocol = protocol;
    this.$post = new LoopPost(loop);
    this.$stream = stream(this);
    outside.count++;
  }
  /** The events to give to `byteStream`. */
  $events() {
    return {
      data: (bytes: Uint8Array) => this.$post.post(() => this.$received(bytes)),
      end: () => this.$post.post(() => this.$ended()),
      drain: () => this.$post.post(() => callMethod(this, "_maybe_resume_protocol")),
      closed: (error: NodeJS.ErrnoException | null) => {
        outside.count--;
        this.$post.post(() => this.$closed(error));
      },
    };
  }
  $received(bytes: Uint8Array): void {
    if (this.$isClosing) return;
    const data = new PyBytes(bytes);
    const isBuffered = isInstance(this._protocol, BufferedProtocol);
    try {
      if (isBuffered) _feed_data_to_buffered_proto(this._protocol, data);
      else callMethod(this._protocol, "data_received", data);
    } catch (error) {
      const method = isBuffered ? "protocol.buffer_updated()" : "protocol.data_received()";
      this.$fatal(survivable(error), `Fatal error: ${method} call failed.`);
    }
  }
  $ended(): void {
    if (this.$isClosing) return;
    let keepsOpen: Value;
    try {
      keepsOpen = callMethod(this._protocol, "eof_received");
    } catch (error) {
      this.$fatal(survivable(error), "Fatal error: protocol.eof_received() call failed.");
      return;
    }
    if (!truth(keepsOpen)) this.close();
  }
  $closed(error: NodeJS.ErrnoException | null): void {
    if (this.$isLost) return;
    this.$isLost = true;
    this.$isClosing = true;
    const failure = this.$failure ?? (error === null ? null : connectionError(error));
    try {
      callMethod(this._protocol, "connection_lost", failure);
    } finally {
      this.$onLost?.();
    }
  }
  $fatal(exception: Value, message: string): void {
    if (!isInstance(exception, OSError)) {
      const context: [string, Value][] = [
        ["message", message],
        ["exception", exception],
        ["transport", this],
        ["protocol", this._protocol],
      ];
      callMethod(this._loop, "call_exception_handler", links.dict(context));
    }
    this.$failure = exception;
    this.$isClosing = true;
    this.$stream.destroy();
  }
  write(data: Value): null {
    if (getattrOr(data, "__buffer__", undefined) === undefined && data?.$data === undefined) {
      throw typeError(`data argument must be a bytes-like object, not ${links.repr(typeOf(data).$name)}`);
    }
    if (this.$hasWrittenEof) throw runtimeError("Cannot call write() after write_eof()");
    const bytes = bytesOfObject(data);
    if (bytes.length === 0) return null;
    if (this.$isLost || (this.$isClosing && this.$stream.pending() === 0)) {
      // After five of them somebody should look at the program.
      if (this.$writesAfterEnd >= 5) log("warning", "socket.send() raised exception.");
      this.$writesAfterEnd++;
      return null;
    }
    this.$stream.write(bytes.slice());
    callMethod(this, "_maybe_pause_protocol");
    if (truth(this._protocol_paused)) this.$resumeWhenWritten();
    return null;
  }
  /** Buffers that are smaller than the host's do not make it say when they are empty. */
  $resumeWhenWritten(): void {
    const { socket } = this.$stream;
    socket?.write("", () => this.$post.post(() => callMethod(this, "_maybe_resume_protocol")));
  }
  write_eof(): null {
    if (this.$isClosing || this.$hasWrittenEof) return null;
    this.$hasWrittenEof = true;
    this.$stream.end();
    return null;
  }
  can_write_eof(): boolean {
    return true;
  }
  get_write_buffer_size(): number {
    return this.$stream.pending();
  }
  close(): null {
    if (this.$isClosing) return null;
    this.$isClosing = true;
    const { socket } = this.$stream;
    if (socket === null) this.$stream.destroy();
    else if (this.$stream.pending() === 0 && this.$hasWrittenEof) socket.destroy();
    else socket.end(() => socket.destroy());
    return null;
  }
  abort(): null {
    if (this.$isLost) return null;
    this.$isClosing = true;
    this.$stream.destroy();
    return null;
  }
  is_closing(): boolean {
    return this.$isClosing;
  }
  is_reading(): boolean {
    return !this.$isClosing && !this.$isPaused;
  }
  pause_reading(): null {
    if (!this.is_reading()) return null;
    this.$isPaused = true;
    this.$stream.pause();
    return null;
  }
  resume_reading(): null {
    if (this.$isClosing || !this.$isPaused) return null;
    this.$isPaused = false;
    this.$stream.resume();
    return null;
  }
  set_protocol(protocol: Value): null {
    this._protocol = protocol;
    return null;
  }
  get_protocol(): Value {
    return this._protocol;
  }
  __repr__(): string {
    const state = this.$isLost ? "closed" : this.$isClosing ? "closing" : "open";
    return `<${typeOf(this).$name} ${state} at ${addressOf(this)}>`;
  }
}

const transportSignatures = {
  write: "(data)",
  write_eof: "()",
  can_write_eof: "()",
  get_write_buffer_size: "()",
  close: "()",
  abort: "()",
  is_closing: "()",
  is_reading: "()",
  pause_reading: "()",
  resume_reading: "()",
  set_protocol: "(protocol)",
  get_protocol: "()",
  __repr__: "()",
};
const _SelectorSocketTransport = builtinType(PySocketTransport as Value, {
  name: "_SelectorSocketTransport",
  module,
  signatures: transportSignatures,
});

class PyPipeTransport extends PySocketTransport {}
builtinType(PyPipeTransport as Value, { name: "_UnixReadPipeTransport", module: "asyncio.unix_events" });

/** Writes at once: what standard output shows stays in order with what `print` writes. */
class PyWritePipeTransport extends PySocketTransport {}
builtinType(PyWritePipeTransport as Value, {
  name: "_UnixWritePipeTransport",
  module: "asyncio.unix_events",
});

/** A connection for a protocol. The protocol hears of it in the next turn. */
function begin(loop: Value, socket: HostSocket, protocol: Value, path: Value): PySocketTransport {
  const transport = new PySocketTransport();
  const own = nameOf(socket.localAddress, socket.localPort, path);
  const peer = nameOf(socket.remoteAddress, socket.remotePort, path === "" ? "" : path);
  transport.$begin(loop, protocol, (t) => byteStream(socket, socket, t.$events()), [
    ["socket", transportSocket(own, peer)],
    ["sockname", own],
    ["peername", peer],
  ]);
  return transport;
}

/** `connection_made` in the next turn, then reading; the caller goes on after both. */
function* made(loop: Value, transport: PySocketTransport, read: () => void): FrameBody {
  const waiter = callMethod(loop, "create_future");
  transport.$post.post(() => callMethod(transport._protocol, "connection_made", transport));
  transport.$post.post(() => {
    if (!transport.$isPaused && !transport.$isClosing) read();
  });
  transport.$post.post(() => {
    if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
  });
  try {
    yield waiter;
  } catch (e) {
    transport.close();
    throw e;
  }
  return links.tuple([transport, transport._protocol]);
}

const tls = ["ssl", "ssl_handshake_timeout", "ssl_shutdown_timeout", "server_hostname"];

function* connect(loop: Value, factory: Value, address: Address): FrameBody {
  const path = "path" in address ? address.path : "";
  const socket = yield* awaited(loop, openSocket(address), connectFailure(address));
  const transport = begin(loop, socket, call(factory), path);
  return yield* made(loop, transport, () => socket.resume());
}

networking.create_connection = function* (loop, factory, host, port, kw): FrameBody {
  const others = ["sock", "local_addr", "family", "proto", "happy_eyeballs_delay", "interleave"];
  if (host === null && port === null && kw.sock === null)
    throw valueError("host and port was not specified and no sock specified");
  refuse(kw, [...tls, ...others]);
  const address = {
    host: host === null ? "localhost" : links.str(host),
    port: Number(asInt(port) ?? Number(port)),
  };
  return yield* connect(loop, factory, address);
};
networking.create_unix_connection = function* (loop, factory, path, _none, kw): FrameBody {
  refuse(kw, [...tls, "sock"]);
  if (path === null) throw valueError("no path and sock were specified");
  return yield* connect(loop, factory, { path: fspath(path) });
};

function accepting(loop: Value, factory: Value, path: string) {
  return (server: PyServer, socket: HostSocket) => {
    const transport = begin(loop, socket, call(factory), path);
    server.$active.add(transport);
    transport.$onLost = () => {
      server.$active.delete(transport);
      server.$wakeUp();
    };
    callMethod(transport._protocol, "connection_made", transport);
    if (!transport.$isPaused && !transport.$isClosing) socket.resume();
  };
}
networking.create_server = function* (loop, factory, host, port, kw): FrameBody {
  refuse(kw, [...tls, "sock", "family", "reuse_port", "keep_alive"]);
  // Node always sets SO_REUSEADDR, as asyncio does unless it is told not to.
  if (kw.reuse_address !== null && !truth(kw.reuse_address))
    throw newException(NotImplementedError, "Tulip does not support reuse_address=False");
  if (host === null && port === null) throw valueError("Neither host/port nor sock were specified");
  const place = { hosts: hostsOf(host), port: port === null ? 0 : Number(asInt(port)) };
  const backlog = Number(asInt(kw.backlog));
  return yield* listening(loop, place, backlog, truth(kw.start_serving), accepting(loop, factory, ""));
};
networking.create_unix_server = function* (loop, factory, path, _none, kw): FrameBody {
  refuse(kw, [...tls, "sock"]);
  if (path === null) throw valueError("path was not specified, and no sock specified");
  const file = fspath(path);
  const backlog = Number(asInt(kw.backlog));
  const accepted = accepting(loop, factory, file);
  const server: PyServer = yield* listening(loop, { path: file }, backlog, truth(kw.start_serving), accepted);
  if (!truth(kw.cleanup_socket)) server.$kept = file;
  return server;
};

class PyDatagrams extends PyDatagramTransport {
  $loop: Value = null;
  $protocol: Value = null;
  $socket: DatagramSocket = null as never;
  $isClosing = false;
  sendto(data: Value, addr: Value = null): null {
    if (data?.$data === undefined)
      throw typeError(`data argument must be a bytes-like object, not ${links.repr(typeOf(data).$name)}`);
    const { peer } = this.$socket;
    if (peer !== null && addr !== null) {
      const known = nameOf(peer.address, peer.port);
      if (!truth(links.eq(addr, known)))
        throw valueError(`Invalid address: must be None or ${links.repr(known)}`);
    }
    if (this.$isClosing) return null;
    const [host, port] = addr === null ? [] : links.arrayOf(addr);
    const post = new LoopPost(this.$loop);
    const to = peer !== null || addr === null ? null : { host, port: Number(asInt(port)) };
    this.$socket.send(bytesOfObject(data).slice(), to, (e) =>
      post.post(() => callMethod(this.$protocol, "error_received", connectionError(e))),
    );
    return null;
  }
  close(): null {
    if (this.$isClosing) return null;
    this.$isClosing = true;
    // What has been handed to the system goes out first.
    setImmediateTurn(() => this.$socket.close());
    return null;
  }
  abort(): null {
    return this.close();
  }
  is_closing(): boolean {
    return this.$isClosing;
  }
  get_write_buffer_size(): number {
    return 0;
  }
  set_protocol(protocol: Value): null {
    this.$protocol = protocol;
    return null;
  }
  get_protocol(): Value {
    return this.$protocol;
  }
  __repr__(): string {
    return `<_SelectorDatagramTransport ${this.$isClosing ? "closing" : "open"} at ${addressOf(this)}>`;
  }
}
builtinType(PyDatagrams as Value, {
  name: "_SelectorDatagramTransport",
  module,
  signatures: {
    sendto: "(data, addr=None)",
    close: "()",
    abort: "()",
    is_closing: "()",
    get_write_buffer_size: "()",
    set_protocol: "(protocol)",
    get_protocol: "()",
    __repr__: "()",
  },
});

function setImmediateTurn(run: () => void): void {
  Promise.resolve().then(run);
}

function pairOf(addr: Value): { host: string; port: number } | null {
  if (addr === null) return null;
  const [host, port] = links.arrayOf(addr);
  return { host: host === null ? "" : links.str(host), port: Number(asInt(port)) };
}

networking.create_datagram_endpoint = function* (loop, factory, local, remote, kw): FrameBody {
  refuse(kw, ["sock", "proto", "flags"]);
  const family = kw.family === null ? 0 : Number(asInt(kw.family) ?? 0);
  if (local === null && remote === null && family === 0) throw valueError("unexpected address family");
  const protocol = call(factory);
  const transport = new PyDatagrams();
  const post = new LoopPost(loop);
  const options = {
    reusePort: kw.reuse_port !== null && truth(kw.reuse_port),
    broadcast: truth(kw.allow_broadcast ?? false),
  };
  const open = openDatagrams(
    pairOf(local) ?? (remote === null ? { host: "", port: 0 } : null),
    pairOf(remote),
    options,
    {
      message: (data, from) =>
        post.post(() => {
          if (transport.$isClosing) return;
          const name = nameOf(from.address, from.port);
          callMethod(transport.$protocol, "datagram_received", new PyBytes(data), name);
        }),
      error: (e) => post.post(() => callMethod(transport.$protocol, "error_received", connectionError(e))),
      closed: () => {
        outside.count--;
        post.post(() => callMethod(transport.$protocol, "connection_lost", null));
      },
    },
  );
  const place = pairOf(remote ?? local);
  const address = { host: place?.host ?? "", port: place?.port ?? 0 };
  const socket: DatagramSocket = yield* awaited(loop, open, connectFailure(address));
  outside.count++;
  transport.$loop = loop;
  transport.$protocol = protocol;
  transport.$socket = socket;
  const own = nameOf(socket.own.address, socket.own.port);
  const peer = socket.peer === null ? null : nameOf(socket.peer.address, socket.peer.port);
  const extra: [string, Value][] = [
    ["socket", transportSocket(own, peer)],
    ["sockname", own],
  ];
  if (peer !== null) extra.push(["peername", peer]);
  transport._extra = links.dict(extra);
  const waiter = callMethod(loop, "create_future");
  post.post(() => callMethod(protocol, "connection_made", transport));
  post.post(() => {
    if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
  });
  yield waiter;
  return links.tuple([transport, protocol]);
};

const AF_INET = 2;
const AF_INET6 = 10;
/** Kinds of sockets, each with its protocol: what the system gives for every address. */
const kindsOfSockets: readonly [type: number, protocol: number][] = [
  [1, 6],
  [2, 17],
  [3, 0],
];

networking.getaddrinfo = function* (loop, host, port, _none, kw): FrameBody {
  refuse(kw, ["flags"]);
  const [family, type, proto] = ["family", "type", "proto"].map((name) => Number(asInt(kw[name])));
  const number = port === null ? 0 : Number(typeof port === "string" ? port : asInt(port));
  if (Number.isNaN(number))
    throw connectFailure({ host, port: 0 })({ code: "EAI_SERVICE", syscall: "getaddrinfo" });
  const name = host === null ? "localhost" : links.str(host);
  const failed = connectFailure({ host: name, port: number });
  const found: { address: string; family: number }[] = yield* awaited(loop, addressesOf(name), failed);
  const rows: Value[] = [];
  for (const { address, family: kind } of found) {
    const own = kind === 6 ? AF_INET6 : AF_INET;
    if (family !== 0 && family !== own) continue;
    for (const [socketType, protocol] of kindsOfSockets) {
      if ((type !== 0 && type !== socketType) || (proto !== 0 && proto !== protocol)) continue;
      rows.push(links.tuple([own, socketType, protocol, "", nameOf(address, number)]));
    }
  }
  return links.list(rows);
};
networking.getnameinfo = function* (loop, sockaddr): FrameBody {
  const [host, port] = links.arrayOf(sockaddr);
  const failed = connectFailure({ host, port: Number(asInt(port)) });
  const found: { hostname: string; service: string } = yield* awaited(
    loop,
    serviceOf(host, Number(asInt(port))),
    failed,
  );
  return links.tuple([found.hostname, found.service]);
};

function descriptorOf(pipe: Value): number {
  return Number(asInt(typeof pipe === "number" ? pipe : callMethod(pipe, "fileno")));
}

networking.connect_read_pipe = function* (loop, factory, pipe): FrameBody {
  const fd = descriptorOf(pipe);
  const socket = openDescriptor(fd, "read");
  const transport = new PyPipeTransport();
  transport.$begin(loop, call(factory), (t) => byteStream(socket, null, t.$events()), [["pipe", pipe]]);
  socket.pause();
  return yield* made(loop, transport, () => socket.resume());
};
networking.connect_write_pipe = function* (loop, factory, pipe): FrameBody {
  const fd = descriptorOf(pipe);
  const transport = new PyWritePipeTransport();
  const stream = (t: PySocketTransport): ByteStream => {
    const events = t.$events();
    let isOpen = true;
    const end = () => {
      if (isOpen) events.closed(null);
      isOpen = false;
    };
    return {
      write: (bytes) => {
        flush();
        for (let rest = bytes; rest.length > 0; ) rest = rest.subarray(writeFd(fd, rest));
        return true;
      },
      end,
      destroy: end,
      pause: () => {},
      resume: () => {},
      pending: () => 0,
      socket: null,
    };
  };
  transport.$begin(loop, call(factory), stream, [["pipe", pipe]]);
  return yield* made(loop, transport, () => {});
};

/** The module `asyncio.selector_events`. */
export function load(): PyModule {
  return builtinModule("asyncio.selector_events", { attributes: { _SelectorSocketTransport } });
}
