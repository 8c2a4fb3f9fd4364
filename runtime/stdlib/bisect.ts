// The module `bisect`. https://docs.python.org/3.13/library/bisect.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { call, callMethod } from "../objects/call.ts";
import { isLess } from "../objects/comparison.ts";
import { valueError } from "../objects/exception.ts";
import { len } from "../objects/length.ts";
import { PyList } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { getItem } from "../objects/subscript.ts";
import { typeOf, wellKnown } from "../objects/type.ts";

/** The place in sorted items after (`isRight`) or before those equal to `x`. */
export function bisect(a: Value, x: Value, lo: Value, hi: Value, key: Value, isRight: boolean): number {
  let low = Number(toIndex(lo));
  if (low < 0) throw valueError("lo must be non-negative");
  let high = hi === null ? len(a) : Number(toIndex(hi));
  const items: readonly Value[] | null =
    a instanceof PyList && typeOf(a) === wellKnown.list ? a.$items : null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let item = items !== null && middle < items.length ? items[middle] : getItem(a, middle);
    if (key !== null) item = call(key, item);
    if (isRight ? isLess(x, item) : !isLess(item, x)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insort(a: Value, x: Value, lo: Value, hi: Value, key: Value, isRight: boolean): null {
  const at = bisect(a, key === null ? x : call(key, x), lo, hi, key, isRight);
  if (a instanceof PyList && typeOf(a) === wellKnown.list) a.$items.splice(at, 0, x);
  else callMethod(a, "insert", at, x);
  return null;
}

export function load(): PyModule {
  const m = builtinModule("bisect", {
    doc: "Bisection algorithms.",
    functions: {
      "bisect_left(a, x, lo=0, hi=None, *, key=None)": (a, x, lo, hi, kw) =>
        bisect(a, x, lo, hi, kw.key, false),
      "bisect_right(a, x, lo=0, hi=None, *, key=None)": (a, x, lo, hi, kw) =>
        bisect(a, x, lo, hi, kw.key, true),
      "insort_left(a, x, lo=0, hi=None, *, key=None)": (a, x, lo, hi, kw) =>
        insort(a, x, lo, hi, kw.key, false),
      "insort_right(a, x, lo=0, hi=None, *, key=None)": (a, x, lo, hi, kw) =>
        insort(a, x, lo, hi, kw.key, true),
    },
  }) as Value;
  m.bisect = m.bisect_right;
  m.insort = m.insort_right;
  return m;
}
