/** Stream sockets. What blocks in CPython suspends the fiber. CPython: Modules/socketmodule.c. */
import { current, type Fiber } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { outside, park, unpark } from "../../frames/kernel.ts";
import { clock } from "../../host/clock.ts";
import type { Address } from "../../host/connections.ts";
import { type Connection, connectTo, isIP, Listener } from "../../host/network.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import {
  BlockingIOError,
  newException,
  notImplementedError,
  overflowError,
  TimeoutError,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { PyFloat, toDouble } from "../../objects/float.ts";
import { each } from "../../objects/iteration.ts";
import { asDouble, toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { bytesOf } from "../binascii.ts";
import { blockingType } from "../blocking_type.ts";
import { namedError } from "../os_errors.ts";

export const AF_UNIX = 1;
export const AF_INET = 2;
export const AF_INET6 = 10;
const SOCK_STREAM = 1;

/** `socket.setdefaulttimeout`: seconds, or null to wait for ever. */
export const defaults: { timeout: number | null } = { timeout: null };

/** Numbers of sockets: the program sees them as file descriptors, which they are not. */
let nextNumber = 1000;

/** Makes sense of names of hosts; set by the module, which knows `getaddrinfo`. */
export const resolver: { find: (host: string, family: number) => FrameBody } = Object.create(null);

function timeoutOf(v: Value): number | null {
  if (v === null) return null;
  const seconds = asDouble(v) ?? toDouble(v);
  if (Number.isNaN(seconds)) throw valueError("Invalid value NaN (not a number)");
  if (seconds < 0) throw valueError("Timeout value out of range");
  return seconds;
}

function errorOf(e: { code?: string } | null, fallback = "ECONNRESET"): Value {
  return namedError(e?.code?.startsWith("E") === true && e.code !== "ERR" ? e.code : fallback);
}

type State = "new" | "bound" | "listening" | "connecting" | "connected" | "closed";

export class PySocket extends PyObject {
  $family = AF_INET;
  $kind = SOCK_STREAM;
  $proto = 0;
  $timeout: number | null = defaults.timeout;
  $state: State = "new";
  $number = -1;
  $connection: Connection | null = null;
  $listener: Listener | null = null;
  $address: Address | null = null;
  $waiters = new Set<Fiber>();
  $options = new Map<string, number>();
  $isWriteShut = false;
  $isReadShut = false;

  __init__(family: Value, kind: Value, proto: Value, fileno: Value): null {
    if (fileno !== null) throw notImplementedError("socket.socket(fileno=…) is not supported by Tulip");
    this.$family = Number(toIndex(family)) === -1 ? AF_INET : Number(toIndex(family));
    const wanted = Number(toIndex(kind)) === -1 ? SOCK_STREAM : Number(toIndex(kind));
    this.$kind = wanted & 0xff;
    this.$proto = Number(toIndex(proto)) === -1 ? 0 : Number(toIndex(proto));
    if (![AF_INET, AF_INET6, AF_UNIX].includes(this.$family)) throw namedError("EAFNOSUPPORT");
    if (this.$kind !== SOCK_STREAM) {
      throw notImplementedError(
        "only stream sockets (SOCK_STREAM) are supported by Tulip; for datagrams use asyncio's endpoints",
      );
    }
    this.$timeout = wanted & 0o4000 ? 0 : defaults.timeout;
    this.$number = nextNumber++;
    return null;
  }
  get family(): Value {
    return this.$family;
  }
  get type(): Value {
    return this.$kind;
  }
  get proto(): Value {
    return this.$proto;
  }
  get timeout(): Value {
    return this.$timeout === null ? null : new PyFloat(this.$timeout);
  }
  fileno(): number {
    return this.$state === "closed" ? -1 : this.$number;
  }
  settimeout(v: Value): null {
    this.$timeout = timeoutOf(v);
    return null;
  }
  gettimeout(): Value {
    return this.timeout;
  }
  setblocking(flag: Value): null {
    this.$timeout = flag === true || (typeof flag === "number" && flag !== 0) ? null : 0;
    return null;
  }
  getblocking(): boolean {
    return this.$timeout !== 0;
  }
  $open(): void {
    if (this.$state === "closed") throw namedError("EBADF");
  }
  $watch(source: Connection | Listener): void {
    source.changed = () => {
      for (const fiber of this.$waiters) unpark(fiber);
    };
  }
  /** Waits until the test holds. @raises TimeoutError, BlockingIOError */
  *$until(test: () => boolean): FrameBody {
    if (test()) return null;
    if (this.$timeout === 0) {
      throw newException(BlockingIOError, 11, "Resource temporarily unavailable");
    }
    const deadline = this.$timeout === null ? null : clock.monotonic() + this.$timeout;
    const fiber = current;
    outside.count++;
    this.$waiters.add(fiber);
    try {
      while (!test()) {
        const came = yield park(deadline);
        if (came === false && !test()) throw newException(TimeoutError, "timed out");
      }
    } finally {
      this.$waiters.delete(fiber);
      outside.count--;
    }
    return null;
  }
  *$resolved(address: Value, f: string): FrameBody {
    if (this.$family === AF_UNIX) {
      const path = asStr(address);
      if (path === undefined && !(address instanceof PyBytes)) {
        throw typeError(`a bytes-like object is required, not '${typeOf(address).$name}'`);
      }
      return { path: path === undefined ? Buffer.from(address.$data).toString() : toJs(path) };
    }
    if (!(address instanceof PyTuple)) {
      throw typeError(`${f}(): AF_INET address must be tuple, not ${typeOf(address).$name}`);
    }
    if (address.$items.length < 2) {
      throw typeError(`${f}(): AF_INET address must be a pair (host, port)`);
    }
    const [hostValue, portValue] = address.$items;
    const port = toIndex(portValue);
    if (port < 0 || port > 65535) throw overflowError(`${f}(): port must be 0-65535.`);
    let host = toJs(asStr(hostValue) ?? "");
    if (host === "") host = this.$family === AF_INET6 ? "::" : "0.0.0.0";
    if (host === "<broadcast>") host = "255.255.255.255";
    if (isIP(host) === 0) host = yield* resolver.find(host, this.$family);
    return { host, port: Number(port) };
  }
  *$$connect(address: Value): FrameBody {
    this.$open();
    if (this.$state === "connected") throw namedError("EISCONN");
    if (this.$state === "connecting") throw namedError("EALREADY");
    const target = yield* this.$resolved(address, "connect");
    const connection = connectTo(target as Address);
    this.$connection = connection;
    this.$watch(connection);
    this.$state = "connecting";
    if (this.$timeout === 0) throw newException(BlockingIOError, 115, "Operation now in progress");
    try {
      yield* this.$until(() => connection.isConnected || connection.failure !== null);
    } finally {
      if (!connection.isConnected) {
        this.$state = "new";
        connection.socket.destroy();
      }
    }
    if (connection.failure !== null) throw errorOf(connection.failure);
    this.$state = "connected";
    return null;
  }
  *$$connect_ex(address: Value): FrameBody {
    try {
      yield* this.$$connect(address);
    } catch (e) {
      const errno = (e as Value)?.errno;
      if (typeof errno === "number") return errno;
      throw e;
    }
    return 0;
  }
  *$$bind(address: Value): FrameBody {
    this.$open();
    if (this.$state !== "new") throw namedError("EINVAL");
    const target = (yield* this.$resolved(address, "bind")) as Address;
    this.$address = target;
    // A port is taken when it is bound: others learn its number before anyone listens.
    const listener = new Listener(target, 128);
    this.$listener = listener;
    this.$watch(listener);
    const timeout = this.$timeout;
    this.$timeout = null;
    try {
      yield* this.$until(() => listener.isListening || listener.failure !== null);
    } finally {
      this.$timeout = timeout;
    }
    if (listener.failure !== null) {
      this.$listener = null;
      throw errorOf(listener.failure, "EADDRINUSE");
    }
    this.$state = "bound";
    return null;
  }
  *$$listen(_backlog: Value = 128): FrameBody {
    this.$open();
    if (this.$state === "new") yield* this.$$bind(tuple(["", 0]));
    this.$state = "listening";
    return null;
  }
  *$$_accept(): FrameBody {
    this.$open();
    const listener = this.$listener;
    if (this.$state !== "listening" || listener === null) throw namedError("EINVAL");
    yield* this.$until(() => listener.waiting.length > 0 || this.$state !== "listening");
    const connection = listener.waiting.shift();
    if (connection === undefined) throw namedError("EBADF");
    return connection as Value;
  }
  /** Takes over a connection that has been accepted. */
  $adopt(connection: Connection): void {
    this.$connection = connection;
    this.$state = "connected";
    this.$watch(connection);
  }
  $connected(): Connection {
    this.$open();
    if (this.$state === "connecting" && this.$connection?.isConnected === true) this.$state = "connected";
    if (this.$state !== "connected" || this.$connection === null) throw namedError("ENOTCONN");
    return this.$connection;
  }
  *$received(size: number, isLook: boolean): FrameBody {
    const connection = this.$connected();
    if (this.$isReadShut || size === 0) return new Uint8Array(0) as Value;
    yield* this.$until(
      () =>
        connection.chunks.length > 0 || connection.isEnded || this.$state === "closed" || this.$isReadShut,
    );
    if (connection.chunks.length === 0) {
      if (connection.failure !== null) {
        const { failure } = connection;
        connection.failure = null;
        throw errorOf(failure);
      }
      if (this.$state === "closed") throw namedError("EBADF");
    }
    return connection.take(size, isLook) as Value;
  }
  *$$recv(size: Value, flags: Value = 0): FrameBody {
    const n = Number(toIndex(size));
    if (n < 0) throw valueError("negative buffersize in recv");
    return new PyBytes((yield* this.$received(n, (Number(toIndex(flags)) & 2) !== 0)) as never);
  }
  *$$recvfrom(size: Value, flags: Value = 0): FrameBody {
    return tuple([yield* this.$$recv(size, flags), null]);
  }
  *$$recv_into(buffer: Value, size: Value = 0): FrameBody {
    const target: Uint8Array | undefined =
      buffer instanceof PyByteArray
        ? buffer.$data
        : buffer?.$isReadonly === false || buffer?.$bytes
          ? bytesOf(buffer)
          : undefined;
    if (target === undefined) {
      throw typeError(
        `recv_into() argument 1 must be read-write bytes-like object, not ${typeOf(buffer).$name}`,
      );
    }
    const n = Number(toIndex(size)) || target.length;
    const data = (yield* this.$received(Math.min(n, target.length), false)) as unknown as Uint8Array;
    if (buffer instanceof PyByteArray) buffer.$data.set(data);
    else for (let i = 0; i < data.length; i++) buffer.__setitem__(i, data[i]);
    return data.length;
  }
  *$sent(data: Uint8Array): FrameBody {
    const connection = this.$connected();
    if (this.$isWriteShut || connection.isClosed) throw namedError("EPIPE");
    if (connection.failure !== null) throw errorOf(connection.failure, "EPIPE");
    yield* this.$until(() => !connection.isFull || connection.isClosed);
    if (connection.isClosed) throw errorOf(connection.failure, "EPIPE");
    connection.write(data);
    return data.length;
  }
  *$$send(data: Value, _flags: Value = 0): FrameBody {
    if (asStr(data) !== undefined) throw typeError("a bytes-like object is required, not 'str'");
    return yield* this.$sent(bytesOf(data));
  }
  *$$sendall(data: Value, _flags: Value = 0): FrameBody {
    if (asStr(data) !== undefined) throw typeError("a bytes-like object is required, not 'str'");
    const bytes = bytesOf(data);
    for (let at = 0; at < bytes.length; at += 65536) yield* this.$sent(bytes.subarray(at, at + 65536));
    return null;
  }
  *$$sendmsg(buffers: Value): FrameBody {
    const data = Buffer.concat([...each(buffers)].map((b) => bytesOf(b)));
    return yield* this.$sent(new Uint8Array(data));
  }
  shutdown(how: Value): null {
    const connection = this.$connected();
    const what = Number(toIndex(how));
    if (what < 0 || what > 2) throw namedError("EINVAL");
    if (what !== 1) this.$isReadShut = true;
    if (what !== 0) {
      this.$isWriteShut = true;
      connection.socket.end();
    }
    for (const fiber of this.$waiters) unpark(fiber);
    return null;
  }
  close(): null {
    if (this.$state === "closed") return null;
    this.$state = "closed";
    this.$connection?.close();
    this.$listener?.close();
    for (const fiber of this.$waiters) unpark(fiber);
    return null;
  }
  detach(): Value {
    throw notImplementedError("socket.detach() is not supported by Tulip");
  }
  $pair(host: string | undefined, port: number | undefined): Value {
    if (this.$family === AF_UNIX) return "";
    if (host === undefined) return tuple([this.$family === AF_INET6 ? "::" : "0.0.0.0", 0]);
    return tuple(this.$family === AF_INET6 ? [host, port, 0, 0] : [host.replace(/^::ffff:/, ""), port]);
  }
  getsockname(): Value {
    this.$open();
    const { $connection: connection, $listener: listener } = this;
    if (this.$family === AF_UNIX) {
      return this.$address !== null && "path" in this.$address ? fromJs(this.$address.path) : "";
    }
    if (connection !== null) return this.$pair(connection.socket.localAddress, connection.socket.localPort);
    const own = listener?.server.address() as { address?: string; port?: number } | null | undefined;
    return this.$pair(own?.address, own?.port);
  }
  getpeername(): Value {
    const { socket } = this.$connected();
    return this.$family === AF_UNIX ? "" : this.$pair(socket.remoteAddress, socket.remotePort);
  }
  setsockopt(level: Value, option: Value, value: Value): null {
    this.$open();
    const [l, o] = [Number(toIndex(level)), Number(toIndex(option))];
    const n = value instanceof PyBytes ? 0 : Number(toIndex(value));
    this.$options.set(`${l} ${o}`, n);
    if (l === 6 && o === 1) this.$connection?.socket.setNoDelay(n !== 0);
    if (l === 1 && o === 9) this.$connection?.socket.setKeepAlive(n !== 0);
    return null;
  }
  getsockopt(level: Value, option: Value): Value {
    this.$open();
    const [l, o] = [Number(toIndex(level)), Number(toIndex(option))];
    if (l === 1 && o === 3) return this.$kind;
    if (l === 1 && o === 4) {
      const failure = this.$connection?.failure;
      return failure === null || failure === undefined ? 0 : errorOf(failure).errno;
    }
    return this.$options.get(`${l} ${o}`) ?? 0;
  }
}

export const Socket = blockingType(
  PySocket,
  [
    "connect",
    "connect_ex",
    "bind",
    "listen",
    "_accept",
    "recv",
    "recvfrom",
    "recv_into",
    "send",
    "sendall",
    "sendmsg",
  ],
  {
    name: "socket",
    module: "_socket",
    style: "c",
    dict: true,
    signatures: {
      __init__: "(family=-1, type=-1, proto=-1, fileno=None)",
      fileno: "()",
      settimeout: "(timeout, /)",
      gettimeout: "()",
      setblocking: "(flag, /)",
      getblocking: "()",
      connect: "(address, /)",
      connect_ex: "(address, /)",
      bind: "(address, /)",
      listen: "(backlog=128, /)",
      _accept: "()",
      recv: "(buffersize, flags=0, /)",
      recvfrom: "(buffersize, flags=0, /)",
      recv_into: "(buffer, nbytes=0, flags=0)",
      send: "(data, flags=0, /)",
      sendall: "(data, flags=0, /)",
      sendmsg: "(buffers, /)",
      shutdown: "(how, /)",
      close: "()",
      detach: "()",
      getsockname: "()",
      getpeername: "()",
      setsockopt: "(level, option, value, /)",
      getsockopt: "(level, option, buflen=0, /)",
    },
  },
);
