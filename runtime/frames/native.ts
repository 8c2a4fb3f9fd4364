/**
 * Bodies of coroutines that are native `async` functions. To the trampoline such a body is one whose steps take
 * a while: while it runs, in JavaScript's microtasks, the fiber is held, so that nothing else of the program runs.
 */
import { handling } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { type AnyFrame, AWAIT_REQUEST, asyncYield, Frame, outcome, Steps } from "./frame.ts";

/** What a body hands to the trampoline while it runs: the kernel holds the fiber until it has reached an `await` or its end. */
export const NATIVE = { $await: AWAIT_REQUEST };

/** The body that runs, if one does; and what the kernel does when it has come to an `await` or its end. */
export const native: {
  running: NativeBody | null;
  ended: () => void;
  /** Set by the loop whose task it is: goes on with its turn. True: another body runs now. */
  follow: (() => boolean) | null;
} = {
  running: null,
  ended: () => {},
  follow: null,
};

type Settle = (value: Value) => void;

type BodyState = "new" | "running" | "stopped" | "awaiting" | "yielded";

/**
 *     const x = await sleep(1);      $step(): the function begins, or goes on behind its `await`; "running"
 *                                    … microtasks: `sleep(1)` is asked for its `then` …; "stopped"
 *                                    $step(): `sleep(1)`, as if `yield sleep(1)` had been executed; "awaiting"
 */
export abstract class NativeBody extends Steps {
  state: BodyState = "new";
  /** Of a body that has stopped: what it awaits, hands out, returns or raises. */
  result: Value = null;
  isDone = false;
  isFailed = false;
  /** The exception that is handled where the body stands. */
  handled: Value = null;
  /** Of the trampoline: see `resume`. */
  pushed = -1;
  resolve: Settle | null = null;
  reject: Settle | null = null;

  /** Begins; or goes on behind an item that was handed out. */
  protected abstract begin(): void;
  protected abstract goOn(thrown: boolean, value: Value): void;

  $step(_frame: AnyFrame, thrown: boolean, value: Value): Value {
    switch (this.state) {
      case "stopped":
        return this.taken();
      case "awaiting": {
        const { resolve, reject } = this;
        this.run();
        if (thrown) (reject as Settle)(value);
        else pass(resolve as Settle, value);
        return NATIVE;
      }
      case "running":
        throw value;
      default: {
        const { state } = this;
        this.run();
        // What comes before the first `await` runs at once.
        if (state === "yielded") this.goOn(thrown, value);
        else this.begin();
        this.handled = handling.current;
        return NATIVE;
      }
    }
  }

  private run(): void {
    this.state = "running";
    this.handled = handling.current;
    this.resolve = null;
    this.reject = null;
    native.running = this;
  }

  /** The step has ended: what the trampoline is told of it. */
  protected stop(value: Value, isDone: boolean, isFailed: boolean): void {
    // Somebody drove it by hand, which has failed.
    if (native.running !== this) return;
    this.state = "stopped";
    this.result = value;
    this.isDone = isDone;
    this.isFailed = isFailed;
    this.handled = handling.current;
    native.running = null;
    if (native.follow === null || !native.follow()) native.ended();
  }

  private taken(): Value {
    const { result } = this;
    handling.current = this.handled;
    this.result = null;
    if (this.isFailed) throw result;
    if (this.resolve !== null) {
      this.state = "awaiting";
      return result;
    }
    if (this.isDone) {
      outcome.value = result;
      return undefined;
    }
    this.state = "yielded";
    return asyncYield(result);
  }

  /** `await x` in the body. */
  awaits(x: Value, resolve: Settle, reject: Settle): void {
    this.resolve = resolve;
    this.reject = reject;
    this.stop(x, false, false);
  }
}

/** The body of a coroutine: an `async` function. */
export class NativeCoroutineBody extends NativeBody {
  readonly start: () => Promise<Value>;
  constructor(start: () => Promise<Value>) {
    super();
    this.start = start;
  }
  protected begin(): void {
    // The function need not be async: then it ends, or fails, at once.
    let promise: Promise<Value>;
    try {
      promise = Promise.resolve(this.start());
    } catch (e) {
      promise = Promise.reject(e);
    }
    promise.then(
      (value) => this.stop(unwrapped(value), true, false),
      (error) => this.stop(error, true, true),
    );
  }
  protected goOn(): never {
    throw new Error("a coroutine hands out nothing");
  }
}

/** The body of an asynchronous generator: an `async function*`. */
export class NativeGeneratorBody extends NativeBody {
  readonly start: () => AsyncGenerator<Value, Value, Value>;
  items: AsyncGenerator<Value, Value, Value> | null = null;
  constructor(start: () => AsyncGenerator<Value, Value, Value>) {
    super();
    this.start = start;
  }
  protected begin(): void {
    this.items = this.start();
    this.follow(this.items.next());
  }
  protected goOn(thrown: boolean, value: Value): void {
    const items = this.items as AsyncGenerator<Value, Value, Value>;
    this.follow(thrown ? items.throw(value) : items.next(value));
  }
  private follow(step: Promise<IteratorResult<Value, Value>>): void {
    step.then(
      ({ done, value }) => this.stop(unwrapped(value), done === true, false),
      (error) => this.stop(error, true, true),
    );
  }
}

/** A value in a box, so that JavaScript does not await it: see `asIs`. */
class Kept {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

function unwrapped(value: Value): Value {
  return value === undefined ? null : value instanceof Kept ? value.value : value;
}

/**
 * What an `async` function returns, or an asynchronous generator yields, as it is: JavaScript would await a task or a
 * coroutine there, Python hands it on.
 */
export function asIs<T>(value: T): T {
  return typeof value === "object" && value !== null && "then" in value ? (new Kept(value) as T) : value;
}

let isPassing = false;

/** Resolves a promise with a value, whatever it is. */
export function pass(resolve: Settle, value: Value): void {
  isPassing = true;
  try {
    resolve(value);
  } finally {
    isPassing = false;
  }
}

/** Set by the library for JavaScript: what `await x` means outside of coroutines. */
export const outsider: { awaits: (x: Value, resolve: Settle, reject: Settle) => void } = {
  awaits: (_x, _resolve, reject) =>
    reject(new Error("awaited outside of a coroutine: use asyncio.toPromise() or asyncio.runAsync()")),
};

function then(this: Value, resolve: Settle, reject: Settle): void {
  const body = native.running;
  if (body === null) outsider.awaits(this, resolve, reject);
  else body.awaits(this, resolve, reject);
}

/** Lets JavaScript's `await` take the instances of a class of the runtime. */
export function makeThenable(prototype: object): void {
  Object.defineProperty(prototype, "then", {
    get: () => (isPassing ? undefined : then),
    configurable: true,
  });
}

makeThenable(Frame.prototype);

/** An object of the program: awaited through `__await__`. */
class Awaiting {
  readonly awaited: Value;
  constructor(awaited: Value) {
    this.awaited = awaited;
  }
  then(resolve: Settle, reject: Settle): void {
    then.call(this.awaited, resolve, reject);
  }
}

/** `await awaitable(x)` of a value that need not be a coroutine, a task or a future. */
export function awaitable(x: Value): Value {
  return typeof x === "object" && x !== null && "then" in x ? x : new Awaiting(x);
}
