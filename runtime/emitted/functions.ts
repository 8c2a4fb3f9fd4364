/** The functions that emitted code uses (docs/internals.md), under the names that it uses. */
import { builtins as module } from "../builtins/index.ts";
import type { Value } from "../objects/object.ts";

export { asyncGenerator, asyncGeneratorMethod } from "../frames/async_generator.ts";
export { coroutine, coroutineMethod } from "../frames/coroutine.ts";
export { asyncYield, at, blocked, delegate, Frame } from "../frames/frame.ts";
export { generator, generatorMethod } from "../frames/generator.ts";
export { isTurnOver, yieldNow } from "../frames/kernel.ts";
export { poll } from "../frames/signals.ts";
export { enter, mayBlock as twinOnly } from "../frames/twin.ts";
export { discarded, rebound } from "../modules/discarded.ts";
export { attr, delattr, getattr, setattr } from "../objects/attribute.ts";
export { callKw, callMethodKw, fn, keywords, method, restKeywords } from "../objects/call.ts";
export { code, def, method as defMethod, takeKeywords, wrongArguments } from "../objects/callable.ts";
export { eq, ge, gt, le, lt, ne } from "../objects/comparison.ts";
export {
  caught,
  handling,
  isStopAsyncIteration,
  leave,
  matches,
  raise,
  raiseFrom,
  reraise,
} from "../objects/exception.ts";
export { PyFloat as Float } from "../objects/float.ts";
export { isinstance } from "../objects/instance_check.ts";
export { each, iter, unpack, unpackEx as unpackStarred } from "../objects/iteration.ts";
export { list } from "../objects/list.ts";
export { Ellipsis } from "../objects/none.ts";
export * from "../objects/operators.ts";
export { rewirable } from "../objects/rewiring.ts";
export { set, setOfConstants } from "../objects/set.ts";
export { isKeywords } from "../objects/signature.ts";
export { slice } from "../objects/slice.ts";
export { assignItem, delItem, getItem, isIn, setItem } from "../objects/subscript.ts";
export { superMethod, superOf } from "../objects/super.ts";
export { truth } from "../objects/truth.ts";
export { tuple } from "../objects/tuple.ts";
export { makeClass } from "../objects/type.ts";
export { fromPoints as wide } from "../objects/wide_str.ts";
export { blockingItems, EXHAUSTED, nextBlocking } from "./blocking_loops.ts";
export * from "./calls.ts";
export * from "./contexts.ts";
export * from "./displays.ts";
export * from "./exceptions.ts";
export * from "./imports.ts";
export { callAtSite, callSite, callTargetAtSite } from "./keyword_calls.ts";
export * from "./loops.ts";
export * from "./names.ts";
export * from "./patterns.ts";
export * from "./text.ts";
export * from "./type_parameters.ts";

/** The builtins module; which attributes it has is the program's business. */
export const builtins: Value = module;
