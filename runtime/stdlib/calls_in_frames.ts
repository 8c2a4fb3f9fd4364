// Calls of Python code by frames of the runtime, where the callee may block (internals.md §7).
import { raiseIn } from "../frames/coroutine.ts";
import { type AnyFrame, BLOCKED, Frame, type FrameBody, outcome } from "../frames/frame.ts";
import { resume } from "../frames/trampoline.ts";
import { enter, enterMethod, twinOf } from "../frames/twin.ts";
import { callKw } from "../objects/call.ts";
import type { Value } from "../objects/object.ts";
import { bindArguments, type Keywords } from "../objects/signature.ts";

/** `f(*args)`, waiting where `f` blocks: `yield* called(f, a)`. */
export function* called(f: Value, ...args: Value[]): FrameBody {
  const result = enter(f, ...args);
  return result instanceof Frame ? yield result : result;
}

/** `x.name(*args)`, waiting where the method blocks. */
export function* calledMethod(x: Value, name: string, ...args: Value[]): FrameBody {
  const result = enterMethod(x, name, ...args);
  return result instanceof Frame ? yield result : result;
}

/** `f(*args, **keywords)`, waiting where `f` blocks. */
export function* calledKw(f: Value, args: Value[], keywords: Keywords | null): FrameBody {
  const twin = keywords === null ? undefined : twinOf(f);
  if (keywords === null) return yield* called(f, ...args);
  if (twin === undefined) return callKw(f, args, keywords);
  const code = f.$form === undefined ? f.$code : f.$form.$code;
  if (code === undefined) return callKw(f, args, keywords);
  if (f.$form !== undefined && code.hasSelf) {
    const [, ...bound] = bindArguments(code, [f.$self, ...args], keywords);
    return yield new Frame(twin(...bound));
  }
  return yield new Frame(twin(...bindArguments(code, args, keywords)));
}

/**
 * Resumes a generator from a frame, waiting where its body blocks.
 * @param thrown whether `value` is an exception to raise in it
 * @returns what `resume` does, with the rest in `outcome`
 */
export function* stepped(generator: AnyFrame, thrown: boolean, value: Value): FrameBody {
  let handed = thrown ? raiseIn(generator, value, "generator", resume) : resume(generator, false, value);
  while (handed === BLOCKED) {
    let answer: Value;
    let failed = false;
    try {
      answer = yield outcome.value;
    } catch (e) {
      failed = true;
      answer = e;
    }
    handed = resume(generator, failed, answer);
  }
  return handed;
}
