// `d[key]` of the dicts with `__missing__`, without the checks around methods that any program may call wrongly.
import { dict_, type PyDict } from "../../objects/dict.ts";
import type { Value } from "../../objects/object.ts";
import type { PyType } from "../../objects/type.ts";

/** Gives instances of a runtime class, a kind of dict with `__missing__`, a fast `__getitem__`. */
export function directItems(cls: PyType): void {
  const checked = dict_.$proto.__getitem__;
  const direct = function (this: PyDict, key: Value): Value {
    if (key === undefined) return checked.call(this);
    const v = this.$get(key);
    return v === undefined ? (this as Value).__missing__(key) : v;
  } as Value;
  for (const name of ["$isMethod", "$code", "$ownerName", "$function"]) direct[name] = checked[name];
  Object.defineProperty(cls.$proto, "__getitem__", { value: direct, writable: true, configurable: true });
}
