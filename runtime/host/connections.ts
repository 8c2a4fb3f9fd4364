/** Sockets and child processes of Node, as plain streams of bytes. */
import { spawn } from "node:child_process";
import { createSocket, type Socket as DatagramSocketOfNode } from "node:dgram";
import { lookup, lookupService } from "node:dns/promises";
import { accessSync, constants as fsConstants, linkSync, renameSync, statSync } from "node:fs";
import { connect, createServer, isIP, Socket as NodeSocket, type Server, type Socket } from "node:net";
import { constants } from "node:os";
import type { Readable, Writable } from "node:stream";

/** What a stream tells. Called when no JavaScript is running. */
export interface StreamEvents {
  data(bytes: Uint8Array): void;
  end(): void;
  /** The system has taken what was written. */
  drain(): void;
  /** Nothing will come any more; with the error that ended it. */
  closed(error: NodeJS.ErrnoException | null): void;
}

/** A stream of bytes, in one or both directions. */
export interface ByteStream {
  /** @returns whether the system keeps up */
  write(bytes: Uint8Array): boolean;
  /** No more will be written. */
  end(): void;
  destroy(): void;
  pause(): void;
  resume(): void;
  pending(): number;
  readonly socket: Socket | null;
}

/** Listens to a stream of Node. */
export function byteStream(
  readable: Readable | null,
  writable: Writable | null,
  events: StreamEvents,
): ByteStream {
  let failure: NodeJS.ErrnoException | null = null;
  const main = (readable ?? writable) as Readable;
  const failed = (e: Error) => {
    failure = e;
  };
  readable?.on("data", (chunk: Uint8Array) => events.data(new Uint8Array(chunk)));
  readable?.on("end", () => events.end());
  readable?.on("error", failed);
  if (writable !== null && (writable as unknown) !== readable) writable.on("error", failed);
  writable?.on("drain", () => events.drain());
  main.on("close", () => events.closed(failure));
  return {
    write: (bytes) => writable !== null && !writable.destroyed && writable.write(bytes),
    end: () => void writable?.end(),
    destroy: () => {
      readable?.destroy();
      writable?.destroy();
    },
    pause: () => void readable?.pause(),
    resume: () => void readable?.resume(),
    pending: () => writable?.writableLength ?? 0,
    socket: typeof (main as unknown as Socket).setNoDelay === "function" ? (main as unknown as Socket) : null,
  };
}

/** Where to connect to, or to listen: a port of a host, or a path of a Unix socket. */
export type Address = { host?: string; port: number } | { path: string };

/** Connects. The socket is given out paused. */
export function openSocket(address: Address): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address, allowHalfOpen: true } as never);
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      socket.pause();
      socket.setNoDelay?.(true);
      resolve(socket);
    });
  });
}

/** Listens; calls back with each connection, which is paused. */
export function listenOn(
  address: Address,
  backlog: number,
  connected: (socket: Socket) => void,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, connected);
    server.once("error", reject);
    server.listen({ ...address, backlog }, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/** Closes a Unix socket, whose file Node removes then, and puts the file back. */
export function keepingFile(path: string, close: () => void): void {
  const other = `${path}.${process.pid}`;
  linkSync(path, other);
  close();
  renameSync(other, path);
}

/** The addresses of a host's name, in the system's order. */
export async function addressesOf(host: string): Promise<{ address: string; family: number }[]> {
  if (isIP(host) !== 0) return [{ address: host, family: isIP(host) }];
  return lookup(host, { all: true });
}

/** The names of an address and a port. */
export function serviceOf(address: string, port: number): Promise<{ hostname: string; service: string }> {
  return lookupService(address, port);
}

/** Is the error that this machine has no IPv6? */
function isWithoutFamily(e: unknown): boolean {
  return ["EAFNOSUPPORT", "EADDRNOTAVAIL", "EINVAL"].includes((e as NodeJS.ErrnoException).code ?? "");
}

/**
 * Listens at every address of several hosts.
 * @param hosts names or addresses; null: all of this machine
 * @param connected as of `listenOn`
 * @throws what the system says of the first address that it refuses, with the `host` at which it was
 */
export async function listenAt(
  hosts: readonly (string | null)[],
  port: number,
  backlog: number,
  connected: (socket: Socket) => void,
): Promise<Server[]> {
  const servers: Server[] = [];
  for (const name of hosts) {
    const any = [
      { address: "0.0.0.0", family: 4 },
      { address: "::", family: 6 },
    ];
    for (const { address, family } of name === null ? any : await addressesOf(name)) {
      const options = { host: address, port, ...(family === 6 ? { ipv6Only: true } : {}) };
      try {
        servers.push(await listenOn(options, backlog, connected));
      } catch (e) {
        if (family === 6 && isWithoutFamily(e) && servers.length > 0) continue;
        for (const server of servers) server.close();
        throw Object.assign(e as Error, { host: address });
      }
    }
  }
  return servers;
}

/** Sends and receives datagrams. */
export interface DatagramSocket {
  readonly own: { address: string; port: number };
  readonly peer: { address: string; port: number } | null;
  send(
    data: Uint8Array,
    to: { port: number; host: string } | null,
    failed: (e: NodeJS.ErrnoException) => void,
  ): void;
  close(): void;
}

/** What a datagram socket tells. */
export interface DatagramEvents {
  message(data: Uint8Array, from: { address: string; port: number; family: string }): void;
  error(e: NodeJS.ErrnoException): void;
  closed(): void;
}

/**
 * Opens a socket for datagrams.
 * @param local where it listens; null: anywhere
 * @param remote the only one it talks to; null: anybody
 */
export async function openDatagrams(
  local: { host: string; port: number } | null,
  remote: { host: string; port: number } | null,
  options: { reusePort: boolean; broadcast: boolean },
  events: DatagramEvents,
): Promise<DatagramSocket> {
  const [first] = await addressesOf((remote ?? local)?.host ?? "0.0.0.0");
  const socket: DatagramSocketOfNode = createSocket({
    type: first?.family === 6 ? "udp6" : "udp4",
    reuseAddr: options.reusePort,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    const connected = () => {
      socket.off("error", reject);
      resolve();
    };
    const bound = () => {
      if (options.broadcast) socket.setBroadcast(true);
      if (remote === null) connected();
      else socket.connect(remote.port, first?.address, connected);
    };
    if (local === null && remote !== null) bound();
    else socket.bind(local?.port ?? 0, local?.host || undefined, bound);
  });
  socket.on("message", (data, from) => events.message(new Uint8Array(data), from));
  socket.on("error", (e) => events.error(e));
  socket.on("close", () => events.closed());
  return {
    own: socket.address(),
    peer: remote === null ? null : socket.remoteAddress(),
    send: (data, to, failed) => {
      const told = (e: Error | null) => {
        if (e !== null) failed(e as NodeJS.ErrnoException);
      };
      if (to === null) socket.send(data, told);
      else socket.send(data, to.port, to.host, told);
    },
    close: () => socket.close(),
  };
}

/** A pipe, a terminal or a socket that the process has open, as a stream. @param fd 0: standard input */
export function openDescriptor(fd: number, direction: "read" | "write"): Socket {
  if (fd === 0 && direction === "read") return process.stdin as unknown as Socket;
  return new NodeSocket({ fd, readable: direction === "read", writable: direction === "write" });
}

/** How a stream of a child is connected. */
export type Redirection = "pipe" | "ignore" | "inherit" | number;

export interface Child {
  readonly pid: number;
  readonly stdin: Writable | null;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
}

/**
 * Starts a program.
 * @param ended receives the exit status, negative for a signal
 * @returns undefined if the system refuses: `failed` says why
 */
export function startChild(
  file: string,
  args: readonly string[],
  options: { cwd?: string; env?: { [name: string]: string }; stdio: Redirection[] },
  ended: (status: number) => void,
  failed: (error: NodeJS.ErrnoException) => void,
): Child | undefined {
  const child = spawn(file, args, { cwd: options.cwd, env: options.env, stdio: options.stdio });
  child.once("error", failed);
  if (child.pid === undefined) return undefined;
  child.once("exit", (code, signal) => ended(code ?? -(signal === null ? 1 : constants.signals[signal])));
  return { pid: child.pid, stdin: child.stdin, stdout: child.stdout, stderr: child.stderr };
}

/** May the file be run as a program? Undefined: there is none. */
export function isProgram(path: string): boolean | undefined {
  try {
    if (!statSync(path).isFile()) return false;
  } catch {
    return undefined;
  }
  try {
    accessSync(path, fsConstants.X_OK);
    return true;
  } catch {
    return false;
  }
}
