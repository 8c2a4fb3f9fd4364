/** Calls that may block, as translated programs write them. */

import { enterMethod } from "../emitted/calls.ts";
import { Frame, type FrameBody, blocked as markBlocked } from "../frames/frame.ts";
import { runMain as runFiber } from "../frames/kernel.ts";
import { native, pass } from "../frames/native.ts";
import { enter, enterKw } from "../frames/twin.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";

/** A call to be made: `yield* block(f, a)` in a frame, `await block(f, a)` at the top of a module. */
export class Blocking {
  readonly #start: () => Value;
  constructor(start: () => Value) {
    this.#start = start;
  }
  *[Symbol.iterator](): Generator<Value, Value, Value> {
    const result = this.#start();
    return result instanceof Frame ? yield result : result;
  }
  /** In the frame of a generator a `yield` means something else. */
  *within(): Generator<Value, Value, Value> {
    const result = this.#start();
    return result instanceof Frame ? yield markBlocked(result) : result;
  }
  then(resolve: (value: Value) => void, reject: (reason: unknown) => void): void {
    if (native.running !== null) {
      native.running.awaits(new Frame(this[Symbol.iterator]()), resolve, reject);
      return;
    }
    const start = this.#start;
    let value: Value = null;
    const body = function* (): FrameBody {
      const result = start();
      value = result instanceof Frame ? yield result : result;
      return null;
    };
    runFiber(body()).then(({ exception }) => {
      if (exception === undefined) pass(resolve, value);
      else reject(exception);
    }, reject);
  }
}

/** `f(…)` of a function that may block. */
export function block(f: Value, ...args: Value[]): Blocking {
  return new Blocking(() => enter(f, ...args));
}

/** `f(…, k=v)` of a function that may block. */
export function blockKw(f: Value, args: Value[], keywords: Keywords | null): Blocking {
  return new Blocking(() => enterKw(f, args, keywords));
}

/** `x.name(…)` of a method that may block. */
export function blockMethod(x: Value, name: string, ...args: Value[]): Blocking {
  return new Blocking(() => enterMethod(x, name, ...args));
}
