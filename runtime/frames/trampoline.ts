/** Resumes chains of frames: the innermost frame directly, at any depth. */
import { handling, raised, runtimeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import type { PyAsyncGenerator } from "./async_generator.ts";
import { awaitable, delegated, notPushable, stepIterator, throwIntoIterator } from "./awaiting.ts";
import type { Coroutine } from "./coroutine.ts";
import { leaving } from "./exceptions.ts";
import {
  type AnyFrame,
  AS_GENERATOR,
  ASYNC_GENERATOR,
  ASYNC_YIELD,
  AWAIT_COROUTINE,
  AWAIT_FRAME,
  AWAIT_FUTURE,
  AWAIT_REQUEST,
  AWAIT_STEP,
  at,
  BLOCK,
  BLOCKED,
  begin,
  CLOSED,
  COROUTINE,
  CREATED,
  DELEGATE,
  FINISHED,
  futures,
  GENERATOR,
  isFrame,
  message,
  NOT_YET,
  nextOf,
  notYet,
  outcome,
  RAISED,
  STARTED,
  type Steps,
  TURN,
  throwOf,
} from "./frame.ts";
import { NATIVE, NativeBody } from "./native.ts";

/** The innermost frame of a chain, found along what each frame waits for. */
function innermost(root: AnyFrame): AnyFrame {
  let f = root;
  while (isFrame(f.$awaiting) && f.$awaiting.$state !== CLOSED && f.$awaiting.$parent === f) f = f.$awaiting;
  return f;
}

/** A frame in the middle of somebody's chain was driven directly: what that chain knows about its end is void. */
function forgetLeaf(frame: AnyFrame): void {
  for (let f = frame.$parent; f !== null; f = f.$parent) f.$leaf = null;
}

/** Takes a frame off its chain; returns its parent, which goes on. */
function pop(frame: AnyFrame): AnyFrame {
  const parent = frame.$parent as AnyFrame;
  frame.$parent = null;
  parent.$awaiting = null;
  return parent;
}

/** The chain waits for its driver; returns what it hands out. */
function suspend(root: AnyFrame, leaf: AnyFrame, base: Value, position: number, handed: Value): Value {
  root.$leaf = leaf;
  root.$running = false;
  root.$exc = handling.current;
  root.$base = base;
  handling.current = base;
  at.p = position;
  if (root.$parent !== null) forgetLeaf(root);
  return handed;
}

/** The outermost frame has ended. */
function finish(root: AnyFrame, base: Value, position: number, value: Value): void {
  root.$leaf = root;
  root.$running = false;
  root.$exc = null;
  root.$base = null;
  handling.current = base;
  at.p = position;
  if (root.$parent !== null) forgetLeaf(root);
  outcome.value = value;
}

/**
 * Runs a chain until it hands out a value, blocks or ends.
 *
 * What a frame yields:
 * - a coroutine not yet started, a blocking call: it is pushed, and goes on until it ends;
 * - a future: the chain is suspended until its driver resumes it, and the future's result is taken then;
 * - an object with `__await__`: what that returns is pushed if it is a frame, and iterated if not.
 *
 * @param root the outermost frame; not running, not closed
 * @param thrown whether `value` is an exception to raise in the innermost frame
 * @param value what the innermost frame's `yield` evaluates to
 * @returns the value that the chain hands to its driver (a future to wait for, None for one turn…), or `FINISHED`,
 *   `RAISED`, `BLOCKED` or (an asynchronous generator has an item) `ASYNC_YIELD`, with the rest in `outcome`
 */
export function resume(root: AnyFrame, thrown: boolean, value: Value): Value {
  const base = handling.current;
  const position = at.p;
  if (root.$exc !== root.$base) handling.current = root.$exc;
  root.$running = true;
  const frame = root.$leaf ?? innermost(root);
  if (frame.$state === CREATED) {
    if (frame.$frameKind === COROUTINE) begin(frame as Coroutine);
    frame.$state = STARTED;
    frame.$entry = handling.current;
  } else if (thrown && root.$exc !== root.$base && root.$exc !== frame.$entry) raised(value);
  return goOn(root, base, position, frame, TO_RESUME, thrown, value);
}

/** Where `goOn` begins: the frame is to be resumed; it has yielded `value`; `value` has left it as an exception. */
const TO_RESUME = 0;
const YIELDED = 1;
const THREW = 2;
const ENDED = 3;

/**
 * `resume(coroutine, false, null)`, short enough for V8 to compile soon: coroutines that wait for futures, for a turn of
 * the loop or for each other. Whatever else happens, `goOn` goes on from there.
 *
 * @param root not running, not closed, nobody's child
 */
export function resumeCoroutine(root: Coroutine): Value {
  let frame = root.$leaf as Coroutine | null;
  if (frame === null || root.$exc !== root.$base || frame.$frameKind !== COROUTINE)
    return resume(root, false, null);
  const base = handling.current;
  const position = at.p;
  let value: Value = null;
  root.$running = true;
  if (frame.$awaiting !== null) {
    const awaited = frame.$awaiting;
    if (awaited.$await !== AWAIT_FUTURE || awaited.$state !== 2 || awaited.$exception !== null)
      return goOn(root, base, position, frame, TO_RESUME, false, null);
    value = awaited.$result;
    frame.$awaiting = null;
  } else if (frame.$state === CREATED) {
    begin(frame);
    frame.$state = STARTED;
    frame.$entry = base;
  }
  for (;;) {
    let v: Value;
    let isDone: boolean;
    try {
      const gen = frame.$gen;
      if (gen !== null) {
        const result = nextOf.call(gen, value);
        v = result.value;
        isDone = result.done as boolean;
      } else {
        v = (frame.$steps as Steps).$step(frame, false, value);
        isDone = v === undefined;
        if (isDone) v = outcome.value;
        else if (v === AS_GENERATOR) {
          value = undefined;
          continue;
        }
      }
    } catch (e) {
      return goOn(root, base, position, frame, THREW, true, e);
    }
    if (isDone) {
      frame.$state = CLOSED;
      if (v === undefined) v = null;
      if (frame === root) {
        finish(root, base, position, v);
        return FINISHED;
      }
      value = v;
      const parent = frame.$parent as Coroutine;
      frame.$parent = null;
      parent.$awaiting = null;
      frame = parent;
      if (frame.$frameKind !== COROUTINE) return goOn(root, base, position, frame, TO_RESUME, false, value);
      continue;
    }
    frame.$position = at.p;
    if (v !== TURN) {
      if (v === NOT_YET && notYet.generator === null) v = notYet.value;
      const kind: number | undefined = v === null ? undefined : v.$await;
      if (kind === AWAIT_COROUTINE && v.$state === CREATED) {
        begin(v);
        v.$state = STARTED;
        v.$entry = handling.current;
        v.$parent = frame;
        frame.$awaiting = v;
        frame = v as Coroutine;
        value = undefined;
        continue;
      }
      if (kind !== AWAIT_FUTURE || v.$state !== 0 || v.__await__ !== futures.await)
        return goOn(root, base, position, frame, YIELDED, false, v);
      v.$blocking = true;
      frame.$awaiting = v;
    } else v = null;
    return suspend(root, frame, base, position, v);
  }
}

/** Goes on with a chain, from wherever its innermost frame stands (`how`): `resume` in every case there is. */
function goOn(
  root: AnyFrame,
  base: Value,
  position: number,
  innermostFrame: AnyFrame,
  from: number,
  isThrown: boolean,
  given: Value,
): Value {
  let frame = innermostFrame;
  let how = from;
  let thrown = isThrown;
  let value = given;
  let v: Value;
  if (how === YIELDED) v = value;
  let awaited: Value = how === TO_RESUME ? frame.$awaiting : null;
  // How many frames stand on those that were there when an exception was thrown in; -1: none was. As the exception
  // leaves those, each level sets its context anew (`_gen_throw` goes through all of them).
  let pushed = how === TO_RESUME && thrown ? 0 : -1;
  // Back from the step of a native body.
  if (value === NATIVE) {
    const { $steps: steps } = frame as Coroutine;
    if (steps instanceof NativeBody) pushed = steps.pushed;
  }
  for (;;) {
    if (how === TO_RESUME && awaited !== null) {
      // The innermost frame waits for something that is not a running frame: that is asked first.
      if (awaited.$await === AWAIT_FUTURE) {
        if (!thrown) {
          try {
            if (awaited.$state === 0) throw runtimeError("await wasn't used with future");
            value = awaited.$take();
          } catch (e) {
            thrown = true;
            value = e;
          }
        }
      } else if (isFrame(awaited)) {
        // Somebody else has driven it to its end.
        if (!thrown) {
          thrown = awaited.$frameKind !== GENERATOR;
          value = thrown ? notPushable(awaited) : null;
        }
      } else if (awaited.$await !== AWAIT_REQUEST) {
        try {
          const handed = thrown ? throwIntoIterator(awaited, value) : stepIterator(awaited, value);
          if (handed !== FINISHED) {
            frame.$awaiting = awaited;
            return suspend(root, frame, base, position, handed);
          }
          thrown = false;
          value = outcome.value;
        } catch (e) {
          thrown = true;
          value = e;
        }
      }
      frame.$awaiting = null;
      awaited = null;
    }
    if (how === TO_RESUME) {
      try {
        const gen = frame.$gen;
        if (gen !== null) {
          const result = thrown ? throwOf.call(gen, value) : nextOf.call(gen, value);
          v = result.value;
          how = result.done ? ENDED : YIELDED;
        } else {
          v = ((frame as Coroutine).$steps as Steps).$step(frame, thrown, value);
          if (v === AS_GENERATOR) {
            thrown = false;
            value = undefined;
            continue;
          }
          how = v === undefined ? ENDED : YIELDED;
          if (v === undefined) v = outcome.value;
        }
      } catch (e) {
        how = THREW;
        thrown = true;
        value = e;
      }
    }
    if (how === THREW) {
      how = TO_RESUME;
      frame.$state = CLOSED;
      value = leaving(frame, value);
      if (frame === root) {
        finish(root, base, position, value);
        return RAISED;
      }
      if (frame.$frameKind === ASYNC_GENERATOR) {
        frame.$leaf = frame;
        thrown = (frame as PyAsyncGenerator).$step.$raised(value, frame as PyAsyncGenerator);
        value = outcome.value;
      }
      const ended = frame;
      frame = pop(frame);
      if (pushed > 0) pushed--;
      else if (pushed === 0 && thrown && ended.$entry !== frame.$entry) {
        handling.current = ended.$entry;
        raised(value);
      }
      continue;
    }
    if (how === ENDED) {
      how = TO_RESUME;
      frame.$state = CLOSED;
      if (v === undefined) v = null;
      if (frame === root) {
        finish(root, base, position, v);
        return FINISHED;
      }
      thrown = false;
      value = v;
      if (frame.$frameKind === ASYNC_GENERATOR) {
        frame.$leaf = frame;
        thrown = (frame as PyAsyncGenerator).$step.$returned(frame as PyAsyncGenerator);
        value = outcome.value;
      }
      frame = pop(frame);
      if (pushed > 0) pushed--;
      continue;
    }
    how = TO_RESUME;
    frame.$position = at.p;
    let kind: number | undefined;
    if (frame.$frameKind === GENERATOR) {
      if (v === DELEGATE) {
        try {
          v = delegated(frame, message.value);
        } catch (e) {
          thrown = true;
          value = e;
          continue;
        }
      } else if (v === BLOCK) v = message.value;
      else return suspend(root, frame, base, position, v);
      kind = isFrame(v) ? AWAIT_FRAME : v.$await;
    } else if (v === TURN) return suspend(root, frame, base, position, null);
    else if (v === ASYNC_YIELD) {
      // The asynchronous generator rests; the frame that asked it for an item goes on with that item.
      value = message.value;
      const generator = frame as PyAsyncGenerator;
      if (frame === root) {
        suspend(root, frame, base, position, null);
        outcome.value = value;
        return ASYNC_YIELD;
      }
      frame.$leaf = frame;
      frame.$exc = handling.current;
      frame.$base = frame.$entry;
      handling.current = frame.$entry;
      frame = pop(frame);
      if (pushed > 0) pushed--;
      thrown = generator.$step.$yielded(value, generator);
      value = outcome.value;
      continue;
    } else {
      if (v === NOT_YET) {
        const generator = notYet.generator as PyAsyncGenerator | null;
        v = notYet.value;
        if (generator !== null) {
          frame.$position = notYet.position;
          generator.$parent = frame;
          frame.$awaiting = generator;
          const asking = frame;
          frame = notYet.innermost as AnyFrame;
          if (pushed >= 0) for (let f = frame; f !== asking; f = f.$parent as AnyFrame) pushed++;
          if (notYet.hasRun) how = YIELDED;
          thrown = false;
          value = null;
          continue;
        }
      }
      kind = v === null ? undefined : v.$await;
    }
    if (kind === undefined || (kind === AWAIT_FUTURE && v.__await__ !== futures.await)) {
      try {
        if (frame.$frameKind !== GENERATOR) v = awaitable(v);
      } catch (e) {
        thrown = true;
        value = e;
        continue;
      }
      kind = isFrame(v) ? AWAIT_FRAME : v.$await;
    }
    switch (kind) {
      case AWAIT_COROUTINE:
      case AWAIT_FRAME: {
        const target = v as AnyFrame;
        if (target.$state === CREATED) {
          if (target.$frameKind === COROUTINE) begin(v);
          target.$state = STARTED;
          target.$entry = handling.current;
          target.$parent = frame;
          frame.$awaiting = target;
          frame = target;
          if (pushed >= 0) pushed++;
          thrown = false;
          value = undefined;
          continue;
        }
        if (kind === AWAIT_COROUTINE || target.$state === CLOSED) {
          thrown = true;
          value = notPushable(target);
          continue;
        }
        // A suspended generator goes on where it is.
        target.$parent = frame;
        frame.$awaiting = target;
        if (pushed >= 0) pushed = Number.MAX_SAFE_INTEGER;
        frame = target.$leaf ?? innermost(target);
        awaited = frame.$awaiting;
        thrown = false;
        value = null;
        continue;
      }
      case AWAIT_FUTURE:
        if (v.$state === 0) {
          v.$blocking = true;
          frame.$awaiting = v;
          return suspend(root, frame, base, position, v);
        }
        awaited = v;
        thrown = false;
        continue;
      case AWAIT_STEP: {
        let generator: PyAsyncGenerator | null;
        try {
          generator = v.$begin();
        } catch (e) {
          thrown = true;
          value = e;
          continue;
        }
        if (generator === null) {
          thrown = false;
          value = outcome.value;
          continue;
        }
        const entry = handling.current;
        thrown = v.$thrown;
        value = v.$sent;
        if (generator.$exc !== generator.$base) {
          handling.current = generator.$exc;
          if (thrown) raised(value);
        }
        generator.$state = STARTED;
        generator.$entry = entry;
        generator.$parent = frame;
        frame.$awaiting = generator;
        frame = generator;
        if (pushed >= 0) pushed++;
        continue;
      }
      case AWAIT_REQUEST:
        if (v === NATIVE) {
          const { $steps: steps } = frame as Coroutine;
          if (steps instanceof NativeBody) steps.pushed = pushed;
        }
        frame.$awaiting = null;
        suspend(root, frame, base, position, null);
        outcome.value = v;
        return BLOCKED;
      default:
        // An iterator: its first item.
        awaited = v;
        thrown = false;
        value = null;
    }
  }
}
