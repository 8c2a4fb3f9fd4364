/** A stream of bytes from processes to processes, in a ring of shared memory. */
import type { FrameBody } from "../../frames/frame.ts";
import { advance, waitForChange } from "../../frames/shared_wait.ts";
import { passEnd } from "./inheritance.ts";

const headerSize = 64;
/** How much fits in before writers wait, in bytes. */
const capacity = 1 << 18;

// The cells of the header. The first two count bytes, modulo 2**32.
const WRITTEN = 0;
const TAKEN = 1;
const WRITERS = 2;
const READERS = 3;
/** Change whenever something has been written or taken, or an end was closed. */
const NEWS = 4;
const ROOM = 5;

/** The outcome of an operation: how many bytes, or that there is nobody at the other end. */
export const CLOSED = -1;

export class RingPipe {
  readonly block: SharedArrayBuffer;
  readonly #cells: Int32Array;
  readonly #ring: Uint8Array;
  constructor(block?: SharedArrayBuffer) {
    this.block = block ?? new SharedArrayBuffer(headerSize + capacity);
    this.#cells = new Int32Array(this.block, 0, headerSize / 4);
    this.#ring = new Uint8Array(this.block, headerSize);
  }
  /** One more process, or connection, has this end. */
  open(end: "reader" | "writer"): void {
    Atomics.add(this.#cells, end === "reader" ? READERS : WRITERS, 1);
  }
  close(end: "reader" | "writer"): void {
    Atomics.sub(this.#cells, end === "reader" ? READERS : WRITERS, 1);
    advance(this.#cells, NEWS);
    advance(this.#cells, ROOM);
  }
  /** For a process that is started: it has this end too, and loses it when it ends. @returns its number there */
  passOn(end: "reader" | "writer"): number {
    this.open(end);
    return passEnd({ close: () => this.close(end) });
  }
  /** How many bytes can be taken. */
  get filled(): number {
    return (Atomics.load(this.#cells, WRITTEN) - Atomics.load(this.#cells, TAKEN)) | 0;
  }
  get room(): number {
    return capacity - this.filled;
  }
  get hasWriters(): boolean {
    return Atomics.load(this.#cells, WRITERS) > 0;
  }
  get hasReaders(): boolean {
    return Atomics.load(this.#cells, READERS) > 0;
  }
  /** What to watch for: it changes when there is something to take, or when nobody is left to write. */
  news(): { cells: Int32Array; index: number; value: number } {
    return { cells: this.#cells, index: NEWS, value: Atomics.load(this.#cells, NEWS) };
  }
  /** Writes what fits; how much that is. */
  put(data: Uint8Array): number {
    const count = Math.min(data.length, this.room);
    const at = (Atomics.load(this.#cells, WRITTEN) >>> 0) % capacity;
    const first = Math.min(count, capacity - at);
    this.#ring.set(data.subarray(0, first), at);
    this.#ring.set(data.subarray(first, count), 0);
    Atomics.add(this.#cells, WRITTEN, count);
    advance(this.#cells, NEWS);
    return count;
  }
  *write(data: Uint8Array): FrameBody {
    let rest = data;
    for (;;) {
      const value = Atomics.load(this.#cells, ROOM);
      if (!this.hasReaders) return CLOSED;
      if (this.room > 0) rest = rest.subarray(this.put(rest));
      if (rest.length === 0) return data.length;
      yield* waitForChange([{ cells: this.#cells, index: ROOM, value }], null);
    }
  }
  /** Reads exactly so many bytes; CLOSED if the writers have gone before. */
  *read(size: number): FrameBody {
    const data = new Uint8Array(size);
    let have = 0;
    while (have < size) {
      const watched = this.news();
      const count = Math.min(this.filled, size - have);
      if (count === 0) {
        if (!this.hasWriters) return CLOSED;
        yield* waitForChange([watched], null);
        continue;
      }
      const at = (Atomics.load(this.#cells, TAKEN) >>> 0) % capacity;
      const first = Math.min(count, capacity - at);
      data.set(this.#ring.subarray(at, at + first), have);
      data.set(this.#ring.subarray(0, count - first), have + first);
      have += count;
      Atomics.add(this.#cells, TAKEN, count);
      advance(this.#cells, ROOM);
    }
    return data;
  }
}
