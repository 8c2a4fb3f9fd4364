/** Sockets and child processes of Node, as plain streams of bytes. */
import { spawn } from "node:child_process";
import { accessSync, constants as fsConstants, linkSync, renameSync, statSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
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
