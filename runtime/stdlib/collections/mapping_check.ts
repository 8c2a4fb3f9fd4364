// Whether a value is a mapping, without loading `collections.abc` for the usual answers.
import { PyDict } from "../../objects/dict.ts";
import { PyList } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";

/** `isinstance(v, collections.abc.Mapping)`, once that class exists. */
export const mappingHook: { isMapping: ((v: Value) => boolean) | null } = { isMapping: null };

export function isMapping(v: Value): boolean {
  if (v instanceof PyDict) return true;
  if (typeof v !== "object" || v === null || v instanceof PyList || v instanceof PyTuple) return false;
  return mappingHook.isMapping?.(v) ?? false;
}
