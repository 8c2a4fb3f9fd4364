/** What `sys` tells coroutines and asynchronous generators. CPython: Python/sysmodule.c. */
import { origins } from "../../frames/coroutine.ts";
import { current } from "../../frames/fiber.ts";
import { callable } from "../../objects/call.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { typeOf } from "../../objects/type.ts";
import { structSequenceType } from "./struct_sequence.ts";

let asyncgen_hooks: Value = null;

function hook(name: string, given: Value): Value {
  if (given !== null && !callable(given))
    throw typeError(`callable ${name} expected, got ${typeOf(given).$name}`);
  return given;
}

export const hookFunctions: { readonly [signature: string]: (...args: Value[]) => Value } = {
  "get_asyncgen_hooks()": () => {
    asyncgen_hooks ??= structSequenceType("asyncgen_hooks", ["firstiter", "finalizer"]);
    const made = new asyncgen_hooks.$Impl();
    made.$items = made.$all = [current.firstIterHook, current.finalizerHook];
    return made;
  },
  "set_asyncgen_hooks(firstiter=<NULL>, finalizer=<NULL>)": (firstiter, finalizer) => {
    const first = firstiter === undefined ? current.firstIterHook : hook("firstiter", firstiter);
    current.finalizerHook = finalizer === undefined ? current.finalizerHook : hook("finalizer", finalizer);
    current.firstIterHook = first;
    return null;
  },
  "get_coroutine_origin_tracking_depth()": () => origins.depth,
  "set_coroutine_origin_tracking_depth(depth)": (given) => {
    const depth = Number(toIndex(given));
    if (depth < 0) throw valueError("depth must be >= 0");
    origins.depth = depth;
    return null;
  },
};
