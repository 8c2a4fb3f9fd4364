/** What the methods of pools return. CPython: Lib/multiprocessing/pool.py. */
import type { Fiber } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { unpark } from "../../frames/kernel.ts";
import { clock } from "../../host/clock.ts";
import { newException, raised, StopIteration, valueError } from "../../objects/exception.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { blockingType } from "../blocking_type.ts";
import { called } from "../calls_in_frames.ts";
import { secondsOrNull, waitIn } from "../thread_locks.ts";

/** Set by context.ts. */
export const poolErrors: { TimeoutError: Value } = { TimeoutError: null };

/** What a task has led to: a value, or an exception. */
export interface TaskOutcome {
  readonly ok: boolean;
  readonly value: Value;
}

/** Something that gets the outcomes of a job's tasks. */
export interface Job {
  /** The outcome of the task with this number; true: the job is over. */
  $outcomeOf(i: number, outcome: TaskOutcome): Generator<Value, boolean, Value>;
}

/** Documentation: multiprocessing.pool.AsyncResult; of one call, or of the chunks of a `map`. */
export class PyApplyResult extends PyObject implements Job {
  $queue: Fiber[] = [];
  $isReady = false;
  $outcome: TaskOutcome = { ok: true, value: null };
  $callback: Value = null;
  $errorCallback: Value = null;
  /** Of a `map`: the chunks. */
  $chunks: { left: number; readonly values: Value[] } | null = null;

  ready(): boolean {
    return this.$isReady;
  }
  successful(): boolean {
    if (!this.$isReady) throw valueError(`${links.repr(this)} not ready`);
    return this.$outcome.ok;
  }
  *$$wait(timeout: Value = null): FrameBody {
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
    while (!this.$isReady) if (!(yield* waitIn(this.$queue, deadline))) break;
    return null;
  }
  *$$get(timeout: Value = null): FrameBody {
    yield* this.$$wait(timeout);
    if (!this.$isReady)
      throw inLibrary(newException(poolErrors.TimeoutError), "multiprocessing/pool.py:770 get");
    if (this.$outcome.ok) return this.$outcome.value;
    throw inLibrary(raised(this.$outcome.value), "multiprocessing/pool.py:774 get");
  }
  *$outcomeOf(i: number, outcome: TaskOutcome): Generator<Value, boolean, Value> {
    const chunks = this.$chunks;
    if (chunks === null) return yield* this.$end(outcome);
    chunks.left--;
    if (!outcome.ok && this.$outcome.ok) this.$outcome = outcome;
    else if (this.$outcome.ok) chunks.values[i] = outcome.value;
    if (chunks.left > 0) return false;
    return yield* this.$end(
      this.$outcome.ok
        ? { ok: true, value: links.list(chunks.values.flatMap((chunk) => links.arrayOf(chunk))) }
        : this.$outcome,
    );
  }
  *$end(outcome: TaskOutcome): Generator<Value, boolean, Value> {
    this.$outcome = outcome;
    const callback = outcome.ok ? this.$callback : this.$errorCallback;
    if (callback !== null) yield* called(callback, outcome.value);
    this.$isReady = true;
    for (const fiber of this.$queue.splice(0)) unpark(fiber);
    return true;
  }
}
const applySignatures = { ready: "()", successful: "()", wait: "(timeout=None)", get: "(timeout=None)" };
export const ApplyResult = blockingType(PyApplyResult, ["wait", "get"], {
  name: "ApplyResult",
  module: "multiprocessing.pool",
  signatures: applySignatures,
});
export class PyMapResult extends PyApplyResult {}
export const MapResult = blockingType(PyMapResult, [], { name: "MapResult", module: "multiprocessing.pool" });

/** What `imap` and `imap_unordered` return. */
export class PyIMapIterator extends PyObject implements Job {
  $queue: Fiber[] = [];
  readonly $items: TaskOutcome[] = [];
  /** Outcomes that came before it was their turn; null: order does not matter. */
  $early: Map<number, TaskOutcome> | null = new Map();
  $index = 0;
  $length: number | null = null;

  __iter__(): Value {
    return this;
  }
  *$$next(timeout: Value = null): FrameBody {
    if (this.$items.length === 0 && this.$index !== this.$length) {
      const seconds = secondsOrNull(timeout);
      const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
      while (this.$items.length === 0 && this.$index !== this.$length) {
        if (!(yield* waitIn(this.$queue, deadline))) break;
      }
    }
    const outcome = this.$items.shift();
    if (outcome === undefined) {
      throw newException(this.$index === this.$length ? StopIteration : poolErrors.TimeoutError);
    }
    if (outcome.ok) return outcome.value;
    throw inLibrary(raised(outcome.value), "multiprocessing/pool.py:873 next");
  }
  *$$__next__(): FrameBody {
    return yield* this.$$next();
  }
  *$outcomeOf(i: number, outcome: TaskOutcome): Generator<Value, boolean, Value> {
    if (this.$early === null) this.#add(outcome);
    else {
      this.$early.set(i, outcome);
      for (let next = this.$early.get(this.$index); next !== undefined; next = this.$early.get(this.$index)) {
        this.$early.delete(this.$index);
        this.#add(next);
      }
    }
    return this.$index === this.$length;
  }
  #add(outcome: TaskOutcome): void {
    this.$items.push(outcome);
    this.$index++;
    this.#wake();
  }
  #wake(): void {
    for (const fiber of this.$queue.splice(0)) unpark(fiber);
  }
  /** All tasks have been handed out: so many. True: all are done. */
  $setLength(length: number): boolean {
    this.$length = length;
    if (this.$index !== length) return false;
    this.#wake();
    return true;
  }
}
export const IMapIterator = blockingType(PyIMapIterator, ["next", "__next__"], {
  name: "IMapIterator",
  module: "multiprocessing.pool",
  signatures: { __iter__: "()", next: "(timeout=None)", __next__: "()" },
});
