/** Child processes whose streams can be read with Node's event loop, and without it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, readSync, writeSync } from "node:fs";
import { constants } from "node:os";
import type { Readable, Writable } from "node:stream";
import type { Redirection } from "./connections.ts";

/** How much is kept of what nobody has read yet before the child has to wait, in bytes. */
const enough = 1 << 20;
const piece = Buffer.allocUnsafe(1 << 16);

function descriptorOf(stream: Readable | Writable): number {
  const { _handle: handle } = stream as unknown as { _handle?: { fd?: number } | null };
  return handle?.fd ?? -1;
}

/** What a child writes. */
export class ChildOutput {
  readonly #stream: Readable;
  readonly #changed: () => void;
  #chunks: Uint8Array[] = [];
  #size = 0;
  ended = false;
  constructor(stream: Readable, changed: () => void) {
    this.#stream = stream;
    this.#changed = changed;
    stream.on("data", (chunk: Buffer) => {
      this.#add(new Uint8Array(chunk));
      changed();
    });
    stream.on("end", () => this.#end());
    stream.on("error", () => this.#end());
    stream.on("close", () => this.#end());
  }
  #add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > enough) this.#stream.pause();
  }
  #end(): void {
    if (this.ended) return;
    this.ended = true;
    this.#changed();
  }
  get descriptor(): number {
    return descriptorOf(this.#stream);
  }
  /** Takes what has come. */
  take(): Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#size = 0;
    if (this.#stream.isPaused()) this.#stream.resume();
    return chunks;
  }
  get hasNews(): boolean {
    return this.#chunks.length > 0 || this.ended;
  }
  /** Looks without the event loop. */
  poll(): void {
    for (let fd = this.descriptor; fd >= 0 && !this.ended && this.#size <= enough; ) {
      let count: number;
      try {
        count = readSync(fd, piece);
      } catch (e) {
        if ((e as NodeJS.ErrnoException).code !== "EAGAIN") this.#end();
        return;
      }
      if (count === 0) {
        this.#end();
        return;
      }
      this.#add(new Uint8Array(piece.subarray(0, count)));
    }
  }
  close(): void {
    this.#stream.destroy();
    this.ended = true;
  }
}

/** What a child reads. */
export class ChildInput {
  readonly #stream: Writable;
  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", () => {});
  }
  get descriptor(): number {
    return descriptorOf(this.#stream);
  }
  /** Writes what the system takes at once; how many bytes that is. @throws NodeJS.ErrnoException */
  write(data: Uint8Array): number {
    const fd = this.descriptor;
    if (fd < 0) throw Object.assign(new Error("EPIPE"), { code: "EPIPE", syscall: "write" });
    try {
      return writeSync(fd, data);
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code === "EAGAIN") return 0;
      throw e;
    }
  }
  close(): void {
    this.#stream.destroy();
  }
}

export interface ChildOptions {
  readonly cwd: string | undefined;
  readonly env: { [name: string]: string } | undefined;
  readonly stdio: Redirection[];
  readonly argv0: string;
  readonly detached: boolean;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** A program that was started. */
export class RunningChild {
  readonly pid: number;
  readonly input: ChildInput | null;
  readonly output: ChildOutput | null;
  readonly errors: ChildOutput | null;
  /** The exit status, negative for a signal; null while it runs. */
  status: number | null = null;
  readonly #changed: () => void;
  constructor(child: ChildProcess, changed: () => void) {
    this.pid = child.pid as number;
    this.#changed = changed;
    this.input = child.stdin === null ? null : new ChildInput(child.stdin);
    this.output = child.stdout === null ? null : new ChildOutput(child.stdout, changed);
    this.errors = child.stderr === null ? null : new ChildOutput(child.stderr, changed);
    child.once("exit", (code, signal) =>
      this.#end(code ?? -(signal === null ? 1 : constants.signals[signal])),
    );
  }
  #end(status: number): void {
    if (this.status !== null) return;
    this.status = status;
    this.#changed();
  }
  /** Looks without the event loop: what its streams have, and whether it has ended. */
  poll(): void {
    this.output?.poll();
    this.errors?.poll();
    this.pollStatus();
  }
  /** Has it ended? Until the event loop hears of it, the system keeps what is left of it, with the status. */
  pollStatus(): void {
    if (this.status !== null) return;
    let text: string;
    try {
      text = readFileSync(`/proc/${this.pid}/stat`, "latin1");
    } catch {
      return;
    }
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    if (fields[0] !== "Z") return;
    const code = Number(fields[49]);
    this.#end((code & 0x7f) !== 0 ? -(code & 0x7f) : (code >> 8) & 0xff);
  }
}

/**
 * Starts a program.
 * @param changed called whenever something has come, or it has ended
 * @throws NodeJS.ErrnoException
 */
export function runChild(
  file: string,
  args: readonly string[],
  options: ChildOptions,
  changed: () => void,
): RunningChild {
  let failure: Error | undefined;
  const child = spawn(file, args, { ...options, env: options.env ?? process.env });
  child.once("error", (e) => {
    failure ??= e;
  });
  if (child.pid !== undefined) return new RunningChild(child, changed);
  // Node tells why only later; the system's reasons are the missing folder and the file that is no program.
  throw failure ?? Object.assign(new Error("spawn"), { code: "ENOENT", syscall: "spawn" });
}
