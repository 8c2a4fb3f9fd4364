/** Resumes chains of frames: the innermost frame directly, at any depth. */
import { handling, raised, runtimeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import type { PyAsyncGenerator } from "./async_generator.ts";
import { awaitable, delegated, notPushable, stepIterator, throwIntoIterator } from "./awaiting.ts";
import type { Coroutine } from "./coroutine.ts";
import { leaving } from "./exceptions.ts";
import {
  type AnyFrame,
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
  outcome,
  RAISED,
  STARTED,
  TURN,
} from "./frame.ts";

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
  let frame = root.$leaf ?? innermost(root);
  let awaited: Value = frame.$awaiting;
  // How many frames stand on those that were there when an exception was thrown in; -1: none was. As the exception
  // leaves those, each level sets its context anew (`_gen_throw` goes through all of them).
  let pushed = thrown ? 0 : -1;
  if (frame.$state === CREATED) {
    if (frame.$frameKind === COROUTINE) begin(frame as Coroutine);
    frame.$state = STARTED;
    frame.$entry = handling.current;
  } else if (thrown && handling.current !== frame.$entry) raised(value);
  for (;;) {
    if (awaited !== null) {
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
    let result: IteratorResult<Value, Value>;
    try {
      result = thrown ? frame.$gen.throw(value) : frame.$gen.next(value);
    } catch (e) {
      frame.$state = CLOSED;
      thrown = true;
      value = leaving(frame, e);
      if (frame === root) {
        finish(root, base, position, value);
        return RAISED;
      }
      if (frame.$frameKind === ASYNC_GENERATOR) {
        frame.$leaf = frame;
        thrown = (frame as PyAsyncGenerator).$step.$raised(value);
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
    let v: Value = result.value;
    if (result.done) {
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
        thrown = (frame as PyAsyncGenerator).$step.$returned();
        value = outcome.value;
      }
      frame = pop(frame);
      if (pushed > 0) pushed--;
      continue;
    }
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
      thrown = generator.$step.$yielded(value);
      value = outcome.value;
      continue;
    } else kind = v === null ? undefined : v.$await;
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
