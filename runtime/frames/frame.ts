/** What a trampoline runs: the state shared by coroutines, generators, asynchronous generators and blocking calls. */
import type { Code } from "../objects/callable.ts";
import type { Value } from "../objects/object.ts";

export type FrameBody = Generator<Value, Value, Value>;

/** `$state` of a frame. Whether it is running is a property of the chain it belongs to: see `isRunning`. */
export const CREATED = 0;
export const STARTED = 1;
export const CLOSED = 2;

/** `$frameKind`: what a `yield` in the frame means. */
export const COROUTINE = 1;
export const GENERATOR = 2;
export const ASYNC_GENERATOR = 3;
/** A function that may block, called from a frame: `yield` means the same as in a coroutine, and may be a request to the kernel. */
export const BLOCKING = 4;

/** `$await`: what awaiting an object of a runtime class means. Anything else is awaited through `__await__`. */
export const AWAIT_COROUTINE = 1;
export const AWAIT_FUTURE = 2;
export const AWAIT_FRAME = 3;
/** An object that stands for one resumption of an asynchronous generator. */
export const AWAIT_STEP = 4;
export const AWAIT_REQUEST = 5;

/** What every frame has. The trampoline touches these fields only, so that its accesses stay predictable. */
export interface AnyFrame {
  readonly $frameKind: number;
  /** Null for coroutines of the runtime that are no generators: those have `$steps`. */
  $gen: FrameBody | null;
  $state: number;
  /** The frame that waits for this one; the outermost frame of a chain has none. */
  $parent: AnyFrame | null;
  /** What the frame waits for: a frame, a future, an iterator; null while it runs, or after a bare yield. */
  $awaiting: Value;
  /** Of the outermost frame: the innermost one. Null if it has to be looked for along `$awaiting`. */
  $leaf: AnyFrame | null;
  /** Of the outermost frame: true while somebody drives the chain. */
  $running: boolean;
  /** Of the outermost frame: the exception being handled when the chain was suspended, and the one that its driver handled then. */
  $exc: Value;
  $base: Value;
  /** The exception being handled when the frame was entered. */
  $entry: Value;
  /** Index of the frame's current position in its module's table; 0 before it starts. */
  $position: number;
  $code: Code | null;
}

/**
 * The body of a coroutine of the runtime, where a generator would cost more than what it does: its states are written out.
 * Most of those that people await end at once (a lock that is free, an item that is there).
 */
export abstract class Steps {
  /**
   * Begins or goes on.
   * @param frame the coroutine
   * @param value as for a generator: what it is sent, or what is thrown into it
   * @returns what a generator would yield; `undefined` at the end, with the value in `outcome`; `AS_GENERATOR` after
   *   putting a generator in its place, which then begins
   */
  abstract $step(frame: AnyFrame, thrown: boolean, value: Value): Value;
}

/** See `Steps`. */
export const AS_GENERATOR: unique symbol = Symbol("as generator");

/** A coroutine that has not begun, and its place in the list of those; -1 if it stands on none. */
export interface Unstarted {
  $slot: number;
}

// Oldest first, with holes where one has begun. Those that remain at the end were never awaited. Most begin as soon as
// they are made, and so come and go at the end of the list.
const unstarted: (Unstarted | undefined)[] = [];
let holes = 0;
const manyHoles = 1000;

/** Puts a new coroutine on the list; returns its place. */
export function created(c: Unstarted): number {
  if (holes > manyHoles && holes > unstarted.length >> 1) removeHoles();
  return unstarted.push(c) - 1;
}

/** Takes a coroutine off the list: it begins, is closed before it does, or a task answers for it. */
export function begin(c: Unstarted): void {
  const slot = c.$slot;
  if (slot < 0) return;
  c.$slot = -1;
  let last = unstarted.length - 1;
  if (slot !== last) {
    unstarted[slot] = undefined;
    holes++;
    return;
  }
  unstarted.pop();
  while (holes > 0 && unstarted[--last] === undefined) {
    unstarted.pop();
    holes--;
  }
}

function removeHoles(): void {
  let count = 0;
  for (const c of unstarted) {
    if (c === undefined) continue;
    c.$slot = count;
    unstarted[count++] = c;
  }
  unstarted.length = count;
  holes = 0;
}

/** The coroutines that have not begun, oldest first. */
export function unstartedCoroutines(): Unstarted[] {
  return unstarted.filter((c) => c !== undefined);
}

// Each generator function gives its generators a map of their own: finding `next` through them all is what V8 calls
// megamorphic, and takes longer than a short step.
const generators = Object.getPrototypeOf(function* (): FrameBody {}).prototype;
/** `next` of every generator, to be called with `call`. */
export const nextOf: (this: FrameBody, value: Value) => IteratorResult<Value, Value> = generators.next;
/** `throw` of every generator. */
export const throwOf: (this: FrameBody, exception: Value) => IteratorResult<Value, Value> = generators.throw;

/** The object through which an asynchronous generator was asked to go on, told how that went. */
export interface Step {
  /** The generator to push, or null where there is nothing to run (then the result is in `outcome`). Throws what it raises. */
  $begin(): AnyFrame | null;
  readonly $thrown: boolean;
  readonly $sent: Value;
}

/** What is awaited as a future is (`asyncio.Future` and `Task`). */
export interface FutureLike {
  readonly $await: number;
  /** 0 while pending. */
  $state: number;
  $blocking: boolean;
  /** The result; throws the exception of a future that has none. */
  $take(): Value;
}

/** Set by asyncio: the `__await__` of its futures. A subclass that has its own is awaited through that. */
export const futures: { await: Value } = { await: undefined };

/** `yield TURN` in a coroutine frame of the runtime: one turn of the event loop (Python's bare `yield` in `@types.coroutine`). */
export const TURN: unique symbol = Symbol("turn");

/** What a frame hands to the trampoline instead of a value: see `message`. */
export const DELEGATE: unique symbol = Symbol("delegate");
export const ASYNC_YIELD: unique symbol = Symbol("async yield");
export const BLOCK: unique symbol = Symbol("block");

/** What goes with the three symbols above; read by the trampoline at once. */
export const message: { value: Value } = { value: null };

/** `yield NOT_YET`: what `async for` asked for its next item has not answered at once. The rest stands in `notYet`. */
export const NOT_YET: unique symbol = Symbol("not yet");

/** See `NOT_YET`; read by the trampoline at once. */
export const notYet: {
  /** The asynchronous generator that was asked; null: `value` is to be awaited as it is. */
  generator: AnyFrame | null;
  /** The one that does not answer: itself, or one that it asks (and so on; those are linked to each other already). */
  innermost: AnyFrame | null;
  /** Whether the innermost one has run already, and yielded `value`; else it is still to be resumed. */
  hasRun: boolean;
  value: Value;
  /** Where the asking frame is. */
  position: number;
} = { generator: null, innermost: null, hasRun: false, value: null, position: 0 };

/** What `resume` returns when the chain has not handed out a value; the rest stands in `outcome`. */
export const FINISHED: unique symbol = Symbol("finished");
export const RAISED: unique symbol = Symbol("raised");
export const BLOCKED: unique symbol = Symbol("blocked");

/** The value of FINISHED, the exception of RAISED, the request of BLOCKED. */
export const outcome: { value: Value } = { value: null };

/** The position at which the running coroutine or generator is: emitted code stores it at each of its positions. */
export const at: { p: number } = { p: 0 };

/** `yield delegate(x)` is Python's `yield from x`. */
export function delegate(iterable: Value): Value {
  message.value = iterable;
  return DELEGATE;
}

/** `yield asyncYield(v)` is `yield v` in an asynchronous generator. */
export function asyncYield(value: Value): Value {
  message.value = value;
  return ASYNC_YIELD;
}

/** `yield blocked(frame)`: a blocking call in a generator frame. */
export function blocked(frame: Frame): Value {
  message.value = frame;
  return BLOCK;
}

/** A call of a function that may block, made by a frame: pushed on that frame. */
export class Frame implements AnyFrame {
  declare readonly $frameKind: number;
  declare readonly $await: number;
  $gen: FrameBody;
  $state = CREATED;
  $parent: AnyFrame | null = null;
  $awaiting: Value = null;
  $leaf: AnyFrame | null;
  $running = false;
  $exc: Value = null;
  $base: Value = null;
  $entry: Value = null;
  $position = 0;
  $code: Code | null = null;
  constructor(gen: FrameBody) {
    this.$gen = gen;
    this.$leaf = this;
  }
}
Object.assign(Frame.prototype, { $frameKind: BLOCKING, $await: AWAIT_FRAME });

/** Is somebody driving the chain that the frame belongs to? */
export function isRunning(frame: AnyFrame): boolean {
  let f = frame;
  while (f.$parent !== null) f = f.$parent;
  return f.$running;
}

/** Is this one of the objects that the trampoline pushes? */
export function isFrame(v: Value): v is AnyFrame {
  return typeof v === "object" && v !== null && v.$frameKind !== undefined;
}
