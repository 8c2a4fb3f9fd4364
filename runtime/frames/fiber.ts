/** Threads of control: the main program and every `threading.Thread` is a fiber, a chain of frames of its own. */
import type { Value } from "../objects/object.ts";
import { Frame, type FrameBody } from "./frame.ts";

/** What a thread has to itself. */
export class Fiber {
  root: Frame;
  readonly ident: number;
  /** The current `contextvars` context; made when first asked for. */
  context: Value = null;
  /** The event loop that runs in this thread. */
  runningLoop: Value = null;
  firstIterHook: Value = null;
  finalizerHook: Value = null;
  /** Of `threading.local` objects: their attributes here. */
  locals: Map<Value, Value> | null = null;
  /** The `threading.Thread` of this fiber. */
  thread: Value = null;
  state: "new" | "ready" | "running" | "parked" | "finished" = "new";
  /** What the frame that waits is resumed with. */
  answer: Value = null;
  /** Whether `answer` is an exception to be thrown there. */
  isThrown = false;
  /** When the fiber is parked: the moment at which it goes on by itself, in seconds. */
  deadline: number | null = null;
  /** Counts the times the fiber was parked: a deadline is for one of them. */
  parked = 0;
  /** True while a plain JavaScript frame of this fiber waits (`waitFor`): it cannot be resumed, only return. */
  onStack = false;
  /** Called when the fiber has ended, with the exception that ended it or undefined. */
  ended: ((exception: Value) => void) | null = null;
  constructor(body: FrameBody, ident: number) {
    this.root = new Frame(body);
    this.ident = ident;
  }
}

function* nothing(): FrameBody {}

/** The fiber that runs. Before the program starts it is one that does nothing. */
export let current: Fiber = new Fiber(nothing(), 1);

export function setCurrent(fiber: Fiber): void {
  current = fiber;
}
