// What the parts of the package share: names and representations in messages. CPython: Lib/unittest/util.py.

import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { callMethod } from "../../objects/call.ts";
import { equals, isLess } from "../../objects/comparison.ts";
import { Exception, IndexError, isException, pythonException, ValueError } from "../../objects/exception.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { object_ } from "../../objects/object_type.ts";
import { reprText } from "../../objects/repr.ts";
import { tuple } from "../../objects/tuple.ts";
import { isInstance } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";

const MAX_LENGTH = 80;
const PLACEHOLDER = 12;
const MIN_BEGIN = 5;
const MIN_END = 5;
const MIN_COMMON = 5;
const MIN_DIFF = MAX_LENGTH - (MIN_BEGIN + PLACEHOLDER + MIN_COMMON + PLACEHOLDER + MIN_END);

/** `module.qualname` of a class. */
export function strclass(cls: Value): string {
  return `${toJs(getattr(cls, "__module__"))}.${toJs(getattr(cls, "__qualname__"))}`;
}

/** `repr(v)`, or object's where that raises. */
export function safeRepr(v: Value, short = false): string {
  let text: string;
  try {
    text = toJs(reprText(v));
  } catch (e) {
    if (!isOrdinary(e)) throw e;
    text = toJs(object_.$proto.__repr__.call(v));
  }
  if (!short) return text;
  const points = [...text];
  return points.length < MAX_LENGTH ? text : `${points.slice(0, MAX_LENGTH).join("")} [truncated]...`;
}

/** Is it an instance of Python's `Exception`, as `except Exception` asks? */
export function isOrdinary(e: unknown): boolean {
  const known = pythonException(e);
  return known !== undefined && isInstance(known, Exception);
}

function shorten(s: string[], before: number, after: number): string {
  const skipped = s.length - before - after;
  if (skipped <= PLACEHOLDER) return s.join("");
  return `${s.slice(0, before).join("")}[${skipped} chars]${s.slice(s.length - after).join("")}`;
}

/** The representations of two values, with what they have in common shortened where they are long. */
export function commonShortenRepr(...values: Value[]): string[] {
  const texts = values.map((v) => [...safeRepr(v)]);
  const longest = Math.max(...texts.map((t) => t.length));
  if (longest <= MAX_LENGTH) return texts.map((t) => t.join(""));
  const first = texts[0] as string[];
  let common = 0;
  while (texts.every((t) => common < t.length && t[common] === first[common])) common++;
  const prefix = first.slice(0, common);
  const room = MAX_LENGTH - (longest - common + MIN_BEGIN + PLACEHOLDER);
  if (room > MIN_COMMON) {
    const shown = shorten(prefix, MIN_BEGIN, room);
    return texts.map((t) => shown + t.slice(common).join(""));
  }
  const shown = shorten(prefix, MIN_BEGIN, MIN_COMMON);
  return texts.map((t) => shown + shorten(t.slice(common), MIN_DIFF, MIN_END));
}

export const Mismatch = makeNamedTuple("Mismatch", ["actual", "expected", "value"], null, "unittest.util");

/** How often the elements that are there a different number of times are, by `==` alone. */
export function countDiffAllPurpose(
  actual: readonly Value[],
  expected: readonly Value[],
): [number, number, Value][] {
  const gone = Symbol("gone");
  const s: Value[] = [...actual];
  const t: Value[] = [...expected];
  const take = (items: Value[], from: number, v: Value) => {
    let n = 0;
    for (let j = from; j < items.length; j++) {
      if (items[j] === gone || !equals(items[j], v)) continue;
      n++;
      items[j] = gone;
    }
    return n;
  };
  const found: [number, number, Value][] = [];
  for (let i = 0; i < s.length; i++) {
    const v = s[i];
    if (v === gone) continue;
    const inFirst = take(s, i, v);
    const inSecond = take(t, 0, v);
    if (inFirst !== inSecond) found.push([inFirst, inSecond, v]);
  }
  for (let i = 0; i < t.length; i++) {
    const v = t[i];
    if (v !== gone) found.push([0, take(t, i, v), v]);
  }
  return found;
}

/** The same from two counters. */
export function countDiffHashable(s: Value, t: Value): [number, number, Value][] {
  const found: [number, number, Value][] = [];
  for (const pair of arrayOf(callMethod(s, "items"))) {
    const [v, n] = pair.$items;
    const other = callMethod(t, "get", v, 0);
    if (n !== other) found.push([n, other, v]);
  }
  for (const pair of arrayOf(callMethod(t, "items"))) {
    const [v, n] = pair.$items;
    if (callMethod(s, "get", v) === null) found.push([0, n, v]);
  }
  return found;
}

function sortedListDifference(expected: Value, actual: Value): Value {
  const [missing, unexpected]: Value[][] = [[], []];
  const [a, b] = [arrayOf(expected), arrayOf(actual)];
  let i = 0;
  let j = 0;
  const skip = (items: Value[], from: number, v: Value) => {
    let at = from;
    while (at < items.length && equals(items[at], v)) at++;
    return at;
  };
  while (i < a.length && j < b.length) {
    const [e, f] = [a[i], b[j]];
    if (isLess(e, f)) {
      missing.push(e);
      i = skip(a, i + 1, e);
    } else if (isLess(f, e)) {
      unexpected.push(f);
      j = skip(b, j + 1, f);
    } else {
      i = skip(a, i + 1, e);
      j = skip(b, j + 1, f);
    }
  }
  return tuple([list([...missing, ...a.slice(i)]), list([...unexpected, ...b.slice(j)])]);
}

function unorderableListDifference(expected: Value, actual: Value): Value {
  const missing: Value[] = [];
  for (;;) {
    let item: Value;
    try {
      item = callMethod(expected, "pop");
    } catch (e) {
      if (!isException(e, IndexError)) throw e;
      break;
    }
    try {
      callMethod(actual, "remove", item);
    } catch (e) {
      if (!isException(e, ValueError)) throw e;
      missing.push(item);
    }
  }
  return tuple([list(missing), actual]);
}

function mismatches(found: [number, number, Value][]): Value {
  return list(found.map((entry) => Mismatch(...entry)));
}

/** `(x > y) - (x < y)`. */
export function threeWayCmp(x: Value, y: Value): number {
  return Number(isLess(y, x)) - Number(isLess(x, y));
}

export function load(): PyModule {
  const counter = (v: Value) => getattr(importModule(null, "collections", 0), "Counter")(v);
  return builtinModule("unittest.util", {
    doc: "Various utility functions.",
    style: "python",
    functions: {
      "strclass(cls)": strclass,
      "safe_repr(obj, short=False)": (obj, short) => fromJs(safeRepr(obj, short)),
      "_common_shorten_repr(*args)": (...args) => tuple(commonShortenRepr(...args).map(fromJs)),
      "sorted_list_difference(expected, actual)": sortedListDifference,
      "unorderable_list_difference(expected, actual)": unorderableListDifference,
      "three_way_cmp(x, y)": threeWayCmp,
      "_count_diff_all_purpose(actual, expected)": (a, b) =>
        mismatches(countDiffAllPurpose(arrayOf(a), arrayOf(b))),
      "_count_diff_hashable(actual, expected)": (a, b) =>
        mismatches(countDiffHashable(counter(a), counter(b))),
    },
    attributes: { _Mismatch: Mismatch, __unittest: true },
  });
}
