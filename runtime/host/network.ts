/** Names of hosts, and sockets as blocking programs use them: what has come waits until it is asked for. */
import { lookup } from "node:dns";
import { createServer, isIP, connect as netConnect, type Server, type Socket } from "node:net";
import { hostname as nodeHostname } from "node:os";
import type { Address } from "./connections.ts";

export function hostname(): string {
  return nodeHostname();
}

/** The addresses of a host. @throws Error with Node's `code` */
export function addressesOf(
  host: string,
  family: 0 | 4 | 6,
  done: (error: { code?: string } | null, found: { address: string; family: number }[]) => void,
): void {
  lookup(host, { all: true, family }, (error, found) => done(error, found ?? []));
}

export { isIP };

/** A connection. `changed` is called whenever something has come or gone. */
export class Connection {
  readonly socket: Socket;
  changed: () => void = () => {};
  chunks: Uint8Array[] = [];
  isEnded = false;
  failure: (Error & { code?: string }) | null = null;
  isConnected = false;
  isClosed = false;

  constructor(socket: Socket, isConnected: boolean) {
    this.socket = socket;
    this.isConnected = isConnected;
    socket.on("connect", () => {
      this.isConnected = true;
      this.changed();
    });
    socket.on("data", (chunk: Uint8Array) => {
      this.chunks.push(new Uint8Array(chunk));
      // Nobody has to hold more than the other side may send at once.
      if (this.size() > 1 << 20) socket.pause();
      this.changed();
    });
    socket.on("end", () => {
      this.isEnded = true;
      this.changed();
    });
    socket.on("error", (e) => {
      this.failure = e;
      this.changed();
    });
    socket.on("close", () => {
      this.isEnded = true;
      this.isClosed = true;
      this.changed();
    });
    socket.on("drain", () => this.changed());
  }
  size(): number {
    return this.chunks.reduce((n, chunk) => n + chunk.length, 0);
  }
  /** Up to `count` bytes of what has come. */
  take(count: number, isLook = false): Uint8Array {
    const all =
      this.chunks.length === 1 ? (this.chunks[0] as Uint8Array) : new Uint8Array(Buffer.concat(this.chunks));
    const part = all.slice(0, count);
    if (isLook) return part;
    this.chunks = part.length < all.length ? [all.subarray(part.length)] : [];
    if (this.size() < 1 << 19) this.socket.resume();
    return part;
  }
  /** @returns whether the system keeps up */
  write(bytes: Uint8Array): boolean {
    return this.socket.write(bytes.slice());
  }
  get isFull(): boolean {
    return this.socket.writableNeedDrain;
  }
  close(): void {
    this.socket.end();
    this.socket.destroySoon();
  }
}

/** Begins to connect. */
export function connectTo(address: Address): Connection {
  const socket = netConnect({ ...address, allowHalfOpen: true } as never);
  socket.setNoDelay(true);
  return new Connection(socket, false);
}

/** A listening socket; accepted connections wait in `waiting`. */
export class Listener {
  readonly server: Server;
  readonly waiting: Connection[] = [];
  changed: () => void = () => {};
  failure: (Error & { code?: string }) | null = null;
  isListening = false;

  constructor(address: Address, backlog: number) {
    this.server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.setNoDelay(true);
      this.waiting.push(new Connection(socket, true));
      this.changed();
    });
    this.server.on("error", (e) => {
      this.failure = e;
      this.changed();
    });
    this.server.listen({ ...address, backlog }, () => {
      this.isListening = true;
      this.changed();
    });
  }
  close(): void {
    this.server.close();
    for (const connection of this.waiting) connection.socket.destroy();
  }
}
