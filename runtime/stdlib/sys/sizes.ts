/** `sys.getsizeof`. */
import { typeError, valueError } from "../../objects/exception.ts";
import { len } from "../../objects/length.ts";
import { tryIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { frozenset_, set_ } from "../../objects/set.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { lookup, lookupSpecial, typeOf, wellKnown } from "../../objects/type.ts";
import { toPoints } from "../../objects/wide_str.ts";

function sizeOfText(points: readonly number[]): number {
  let widest = 0;
  for (const p of points) if (p > widest) widest = p;
  if (widest < 128) return 41 + points.length;
  if (widest < 256) return 57 + points.length + (points.length === 1 ? 3 : 0);
  return widest < 65536 ? 58 + 2 * points.length : 60 + 4 * points.length;
}

function bitsOf(v: Value): number {
  const n = typeof v === "bigint" ? v : BigInt(v);
  return (n < 0n ? -n : n).toString(2).length;
}

/** Bytes that the hash table of a dict of this many keys takes in CPython. */
function sizeOfDict(count: number): number {
  if (count === 0) return 64;
  let slots = 8;
  while (Math.floor((slots * 2) / 3) < count) slots *= 2;
  const index = slots < 256 ? 1 : slots < 65536 ? 2 : 4;
  return 64 + 16 + slots * index + Math.floor((slots * 2) / 3) * 16 + 16;
}

/**
 * What an object of a builtin type takes in CPython, without what it refers to.
 * DEVIATION: objects of other types have no size in bytes here; they count as an object with an empty `__dict__` does.
 */
export function getsizeof(v: Value, fallback: Value): Value {
  const cls = typeOf(v);
  const own = lookup(cls, "__sizeof__");
  if (own !== undefined && cls.$builtin !== true) {
    const special = lookupSpecial(v, "__sizeof__");
    const size = tryIndex(special === undefined ? null : special.call(v));
    if (size === undefined) {
      if (fallback !== undefined) return fallback;
      throw typeError("'NoneType' object cannot be interpreted as an integer");
    }
    if (size < 0) throw valueError("__sizeof__() should return >= 0");
    return Number(size) + 32;
  }
  const text = asStr(v);
  if (text !== undefined) return sizeOfText(toPoints(text));
  switch (cls) {
    case wellKnown.int:
      return v === 0 ? 28 : 24 + 4 * Math.ceil(bitsOf(v) / 30);
    case wellKnown.bool:
      return 28;
    case wellKnown.float:
      return 24;
    case wellKnown.complex:
      return 32;
    case wellKnown.bytes:
      return 33 + len(v);
    case wellKnown.tuple:
      return 40 + 8 * len(v);
    case wellKnown.list:
      return 56 + 8 * len(v);
    case wellKnown.dict:
      return sizeOfDict(len(v));
    case set_:
    case frozenset_:
      return len(v) < 5 ? 216 : 728;
    case wellKnown.object:
      return 16;
  }
  return v === null ? 16 : 48;
}
