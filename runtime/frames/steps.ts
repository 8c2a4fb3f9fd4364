/** Bodies of the runtime's coroutines that are no generators: the usual shapes. */

import type { Value } from "../objects/object.ts";
import { type AnyFrame, AS_GENERATOR, type FrameBody, outcome, Steps } from "./frame.ts";

/** A coroutine without an `await`. */
export class Once extends Steps {
  readonly $run: () => Value;
  constructor(run: () => Value) {
    super();
    this.$run = run;
  }
  override $step(): Value {
    outcome.value = this.$run();
    return undefined;
  }
}

/** A coroutine that often ends at once, and is a generator otherwise. */
export abstract class OftenOnce extends Steps {
  /** The result, or `undefined` if it takes the generator; changes nothing then. */
  abstract $atOnce(): Value;
  abstract $generator(): FrameBody;
  override $step(frame: AnyFrame): Value {
    const value = this.$atOnce();
    if (value === undefined) {
      frame.$gen = this.$generator();
      return AS_GENERATOR;
    }
    outcome.value = value;
    return undefined;
  }
}

/** A coroutine that waits for one thing, and ends when that does. */
export abstract class Waiting extends Steps {
  $hasBegun = false;
  /** Begins: returns what to wait for, or `ended(value)`. */
  abstract $begin(): Value;
  /** The wait is over: returns the coroutine's value, or throws. */
  abstract $end(thrown: boolean, value: Value): Value;
  override $step(_frame: AnyFrame, thrown: boolean, value: Value): Value {
    if (!this.$hasBegun) {
      this.$hasBegun = true;
      return this.$begin();
    }
    outcome.value = this.$end(thrown, value);
    return undefined;
  }
}

/** What `$begin` returns for a coroutine that need not wait. */
export function ended(value: Value): undefined {
  outcome.value = value;
}
