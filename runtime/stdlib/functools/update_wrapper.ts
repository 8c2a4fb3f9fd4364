// `functools.update_wrapper`. Counterpart of Lib/functools.py.
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { callMethod } from "../../objects/call.ts";
import { each } from "../../objects/iteration.ts";
import type { Value } from "../../objects/object.ts";
import { tuple } from "../../objects/tuple.ts";
import { toJs } from "../../objects/wide_str.ts";

export const WRAPPER_ASSIGNMENTS = tuple([
  "__module__",
  "__name__",
  "__qualname__",
  "__doc__",
  "__annotations__",
  "__type_params__",
]);
export const WRAPPER_UPDATES = tuple(["__dict__"]);

/** Makes a wrapper look like the function it wraps. */
export function updateWrapper(
  wrapper: Value,
  wrapped: Value,
  assigned: Value = WRAPPER_ASSIGNMENTS,
  updated: Value = WRAPPER_UPDATES,
): Value {
  for (const name of each(assigned)) {
    const value = getattrOr(wrapped, toJs(name), undefined);
    if (value !== undefined) setattr(wrapper, toJs(name), value);
  }
  for (const name of each(updated)) {
    const more = getattrOr(wrapped, toJs(name), undefined);
    const own = getattr(wrapper, toJs(name));
    if (more !== undefined) callMethod(own, "update", more);
  }
  setattr(wrapper, "__wrapped__", wrapped);
  return wrapper;
}
