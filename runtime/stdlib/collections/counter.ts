// `collections.Counter`. Counterpart of Lib/collections/__init__.py.
import { callKw, callMethod } from "../../objects/call.ts";
import { equals, isLess } from "../../objects/comparison.ts";
import { merge, PyDict } from "../../objects/dict.ts";
import { notImplementedError } from "../../objects/exception.ts";
import { each, iteratorType, PyIterator } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { pyName } from "../../objects/names.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { add, sub } from "../../objects/operators.ts";
import { reprText } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { sortItems } from "../../objects/sort.ts";
import { getItem, setItem } from "../../objects/subscript.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isInstance, typeOf } from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { directItems } from "./direct_items.ts";
import { isMapping } from "./mapping_check.ts";

function fromKeywords(kw: Keywords): PyDict {
  const d = new PyDict();
  for (const key of Object.keys(kw)) d.$set(pyName(key) ?? key, kw[key]);
  return d;
}

/** Adds one for each element. */
function countElements(d: PyCounter, iterable: Value): void {
  for (const element of each(iterable)) {
    const n = d.$get(element);
    d.$set(element, n === undefined ? 1 : typeof n === "number" && n < 1e15 ? n + 1 : add(n, 1));
  }
}

function isPositive(n: Value): boolean {
  return typeof n === "number" ? n > 0 : isLess(0, n);
}

function* items(d: Value): Generator<[Value, Value]> {
  if (d instanceof PyDict) for (const [own, n] of d.$map.entries()) yield [d.$original(own), n];
  else for (const pair of each(callMethod(d, "items"))) yield pair.$items;
}

export class PyCounter extends PyDict {
  override __init__(...args: Value[]): null {
    const kw: Keywords = args.pop();
    callMethod(this, "update", args[0] ?? null, kw);
    return null;
  }
  __missing__(_key: Value): Value {
    return 0;
  }
  total(): Value {
    let sum: Value = 0;
    for (const [, n] of items(this)) sum = add(sum, n);
    return sum;
  }
  most_common(n: Value): Value {
    const pairs = [...items(this)].map(([key, count]) => tuple([key, count]));
    // sorted() by count, greatest first; equal counts in the order of insertion.
    const key = (pair: Value) => pair.$items[1];
    const sorted = sortItems(pairs, key, true);
    return list(n === null ? sorted : sorted.slice(0, Math.max(Number(toIndex(n)), 0)));
  }
  elements(): Value {
    return new PyElements(this);
  }
  static override fromkeys(_cls: Value, _iterable: Value, _v: Value): Value {
    throw notImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
  }
  override update(...args: Value[]): null {
    const kw: Keywords = args.pop();
    const iterable = args[0] ?? null;
    if (iterable !== null) {
      if (isMapping(iterable)) {
        if (this.$map.size > 0) {
          for (const [key, count] of items(iterable)) setItem(this, key, add(count, this.$get(key) ?? 0));
        } else merge(this, iterable);
      } else countElements(this, iterable);
    }
    if (Object.keys(kw).length > 0) callMethod(this, "update", fromKeywords(kw));
    return null;
  }
  subtract(...args: Value[]): null {
    const kw: Keywords = args.pop();
    const iterable = args[0] ?? null;
    if (iterable !== null) {
      if (isMapping(iterable)) {
        for (const [key, count] of items(iterable)) setItem(this, key, sub(this.$get(key) ?? 0, count));
      } else for (const key of each(iterable)) setItem(this, key, sub(this.$get(key) ?? 0, 1));
    }
    if (Object.keys(kw).length > 0) callMethod(this, "subtract", fromKeywords(kw));
    return null;
  }
  override copy(): Value {
    return callKw(typeOf(this), [this], null);
  }
  __reduce__(): Value {
    const plain = new PyDict();
    merge(plain, this);
    return tuple([typeOf(this), tuple([plain])]);
  }
  override __delitem__(key: Value): null {
    this.$delete(key);
    return null;
  }
  override __repr__(): Value {
    const name = typeOf(this).$name;
    if (this.$map.size === 0) return `${name}()`;
    let shown: Value;
    try {
      const sorted = new PyDict();
      for (const pair of callMethod(this, "most_common").$items) sorted.$set(pair.$items[0], pair.$items[1]);
      shown = sorted;
    } catch {
      // Counts that cannot be compared are shown as they come.
      shown = new PyDict();
      merge(shown, this);
    }
    return strConcatAll([`${name}(`, reprText(shown), ")"]);
  }
  override __eq__(value: Value): Value {
    if (!isInstance(value, Counter)) return NotImplemented;
    return compare(this, value, equals);
  }
  override __ne__(value: Value): Value {
    if (!isInstance(value, Counter)) return NotImplemented;
    return !compare(this, value, equals);
  }
  override __le__(value: Value): Value {
    return isInstance(value, Counter) ? compare(this, value, (a, b) => !isLess(b, a)) : NotImplemented;
  }
  override __lt__(value: Value): Value {
    if (!isInstance(value, Counter)) return NotImplemented;
    return compare(this, value, (a, b) => !isLess(b, a)) && !compare(this, value, equals);
  }
  override __ge__(value: Value): Value {
    return isInstance(value, Counter) ? compare(this, value, (a, b) => !isLess(a, b)) : NotImplemented;
  }
  override __gt__(value: Value): Value {
    if (!isInstance(value, Counter)) return NotImplemented;
    return compare(this, value, (a, b) => !isLess(a, b)) && !compare(this, value, equals);
  }
  __add__(value: Value): Value {
    return combine(
      this,
      value,
      (a, b) => add(a, b),
      (b) => b,
    );
  }
  __sub__(value: Value): Value {
    return combine(
      this,
      value,
      (a, b) => sub(a, b),
      (b) => (isLess(b, 0) ? sub(0, b) : 0),
    );
  }
  override __or__(value: Value): Value {
    return combine(
      this,
      value,
      (a, b) => (isLess(a, b) ? b : a),
      (b) => b,
    );
  }
  __and__(value: Value): Value {
    return combine(
      this,
      value,
      (a, b) => (isLess(a, b) ? a : b),
      () => 0,
    );
  }
  override __ror__(_value: Value): Value {
    return NotImplemented;
  }
  __pos__(): Value {
    const result = new PyCounter();
    for (const [key, n] of items(this)) if (isPositive(n)) result.$set(key, n);
    return result;
  }
  __neg__(): Value {
    const result = new PyCounter();
    for (const [key, n] of items(this)) if (isLess(n, 0)) result.$set(key, sub(0, n));
    return result;
  }
  _keep_positive(): Value {
    for (const [key, n] of [...items(this)]) if (!isPositive(n)) this.$delete(key);
    return this;
  }
  __iadd__(value: Value): Value {
    for (const [key, n] of items(value)) setItem(this, key, add(getItem(this, key), n));
    return this._keep_positive();
  }
  __isub__(value: Value): Value {
    for (const [key, n] of items(value)) setItem(this, key, sub(getItem(this, key), n));
    return this._keep_positive();
  }
  override __ior__(value: Value): Value {
    for (const [key, n] of items(value)) if (isLess(getItem(this, key), n)) setItem(this, key, n);
    return this._keep_positive();
  }
  __iand__(value: Value): Value {
    for (const [key, n] of [...items(this)]) {
      const other = getItem(value, key);
      if (isLess(other, n)) setItem(this, key, other);
    }
    return this._keep_positive();
  }
}

class PyElements extends PyIterator {
  readonly $items: Iterator<[Value, Value]>;
  $element: Value = undefined;
  $left = 0;
  constructor(counter: PyCounter) {
    super();
    this.$items = items(counter);
  }
  $next(): Value {
    while (this.$left <= 0) {
      const { done, value } = this.$items.next();
      if (done) return undefined;
      this.$element = value[0];
      this.$left = Number(toIndex(value[1]));
    }
    this.$left--;
    return this.$element;
  }
}

function compare(a: PyCounter, b: PyCounter, test: (x: Value, y: Value) => boolean): boolean {
  for (const [key, n] of items(a)) if (!test(n, b.$get(key) ?? 0)) return false;
  for (const [key, n] of items(b)) if (a.$get(key) === undefined && !test(0, n)) return false;
  return true;
}

// The counts of the keys of both, and then of those that only the second has; positive ones are kept.
function combine(
  a: PyCounter,
  b: Value,
  both: (x: Value, y: Value) => Value,
  second: (y: Value) => Value,
): Value {
  if (!(b instanceof PyCounter)) return NotImplemented;
  const result = new PyCounter();
  for (const [key, n] of items(a)) {
    const value = both(n, b.$get(key) ?? 0);
    if (isPositive(value)) result.$set(key, value);
  }
  for (const [key, n] of items(b)) {
    if (a.$has(key)) continue;
    const value = second(n);
    if (isPositive(value)) result.$set(key, value);
  }
  return result;
}

const other = "(other)";
export const Counter: Value = builtinType(PyCounter, {
  name: "Counter",
  module: "collections",
  style: "python",
  dict: true,
  doc: "Dict subclass for counting hashable items.  Sometimes called a bag\nor multiset.  Elements are stored as dictionary keys and their counts\nare stored as dictionary values.",
  signatures: {
    __init__: "(iterable=None, /, **kwds)",
    __missing__: "(key)",
    total: "()",
    most_common: "(n=None)",
    elements: "()",
    update: "(iterable=None, /, **kwds)",
    subtract: "(iterable=None, /, **kwds)",
    copy: "()",
    __reduce__: "()",
    __delitem__: "(elem)",
    __repr__: "()",
    __eq__: other,
    __ne__: other,
    __le__: other,
    __lt__: other,
    __ge__: other,
    __gt__: other,
    __add__: other,
    __sub__: other,
    __or__: other,
    __and__: other,
    __ror__: other,
    __pos__: "()",
    __neg__: "()",
    _keep_positive: "()",
    __iadd__: other,
    __isub__: other,
    __ior__: other,
    __iand__: other,
  },
  classmethods: { fromkeys: "(iterable, v=None)" },
});
iteratorType(PyElements, { name: "chain", module: "itertools", style: "c" });
directItems(Counter);
