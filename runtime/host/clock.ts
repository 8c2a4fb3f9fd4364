/** The clocks: Node's, and a virtual one on which idle programs jump to their next deadline. */

export interface Clock {
  readonly isVirtual: boolean;
  /** Seconds since an arbitrary moment; never goes back. */
  monotonic(): number;
  /** The moment that lies so many seconds after now, without looking at the clock twice. */
  monotonicFrom(seconds: number): number;
  /** Seconds since the epoch. */
  time(): number;
  /** The processor time that the program has used, in seconds. */
  process(): number;
  /** A moment of `monotonic()` as one of the real clock, for waits that something outside may end. */
  realTime(seconds: number): number;
  /** After such a wait: the time that has really passed has passed here too. */
  follow(): void;
}

const real: Clock = {
  isVirtual: false,
  monotonic: () => performance.now() / 1000,
  monotonicFrom: (seconds) => performance.now() / 1000 + seconds,
  time: () => (performance.timeOrigin + performance.now()) / 1000,
  process: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  realTime: (seconds) => seconds,
  follow: () => {},
};

/**
 * Time that passes only where the program waits, and by one microsecond at each look at the clock: with a clock that
 * stands still, equal sleeps would tie, and a heap of deadlines is not stable.
 */
export class VirtualClock implements Clock {
  readonly isVirtual = true;
  /** Microseconds. */
  #now: number;
  readonly #start: number;
  constructor(start = 1_700_000_000) {
    this.#start = start;
    this.#now = 1_000_000_000;
  }
  monotonic(): number {
    this.#now += 1;
    return this.#now / 1e6;
  }
  time(): number {
    this.#now += 1;
    return this.#start + this.#now / 1e6;
  }
  process(): number {
    this.#now += 1;
    return this.#now / 1e6;
  }
  monotonicFrom(seconds: number): number {
    return this.#now / 1e6 + seconds;
  }
  /** Jumps to a moment of `monotonic()`, if that lies ahead. */
  advance(seconds: number): void {
    const then = Math.ceil(seconds * 1e6);
    if (then > this.#now) this.#now = then;
  }
  #waitedFrom: number | null = null;
  realTime(seconds: number): number {
    const now = performance.now();
    this.#waitedFrom = now;
    return now / 1000 + seconds - this.#now / 1e6;
  }
  follow(): void {
    if (this.#waitedFrom === null) return;
    this.#now += Math.ceil((performance.now() - this.#waitedFrom) * 1000);
    this.#waitedFrom = null;
  }
  /** The moment without letting time pass. */
  peek(): number {
    return this.#now / 1e6;
  }
}

export let clock: Clock = real;

/** Chooses the clock of the program, before it starts. */
export function setClock(kind: "real" | "virtual"): void {
  clock = kind === "virtual" ? new VirtualClock() : real;
}

/** Lets Node's event loop run once. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Stops the whole process until a moment of the real clock, in seconds. */
export function sleepUntil(seconds: number): void {
  for (;;) {
    const left = seconds * 1000 - performance.now();
    if (left <= 0) return;
    Atomics.wait(cell, 0, 0, left);
  }
}

/** How long a wait may be for which the process simply stops instead of going back to Node's event loop, in seconds. */
const shortWait = 0.0005;

/**
 * Waits until a moment of the real clock (never less), or until `wake` is called.
 * @param deadline seconds; null: only `wake` ends the wait
 * @param keepsAlive whether Node goes on for nothing else but this
 */
export function wait(deadline: number | null, keepsAlive = true): { done: Promise<void>; wake: () => void } {
  let wake: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    wake = () => {
      if (timer !== undefined) clearTimeout(timer);
      resolve();
    };
    if (deadline === null) {
      // Something must keep Node alive while the program waits for its own I/O only.
      timer = setTimeout(wake, 0x7fffffff);
      if (!keepsAlive) timer.unref();
      return;
    }
    const arm = () => {
      const left = deadline * 1000 - performance.now();
      if (left <= 0) resolve();
      else if (left < shortWait * 1000) {
        sleepUntil(deadline);
        resolve();
      } else timer = setTimeout(arm, Math.min(Math.max(Math.floor(left - 0.5), 1), 0x7fffffff));
    };
    arm();
  });
  return { done, wake };
}
