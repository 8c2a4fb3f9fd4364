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
  $gen: FrameBody;
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

/** A link of the ring of coroutines that have not begun: those that remain at the end were never awaited. */
export interface Unstarted {
  $older: Unstarted | null;
  $newer: Unstarted | null;
}

/** The ring's fixed link. */
export const unstarted: Unstarted = { $older: null, $newer: null };
unstarted.$older = unstarted.$newer = unstarted;

/** Takes a coroutine that begins, or is closed before it does, out of the ring. */
export function begin(c: Unstarted): void {
  const older = c.$older as Unstarted;
  const newer = c.$newer as Unstarted;
  older.$newer = newer;
  newer.$older = older;
}

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
