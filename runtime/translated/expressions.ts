/** Short forms of what translated programs do with values whose types are not known. */

import { addItems } from "../emitted/displays.ts";
import { joinText } from "../emitted/text.ts";
import { getattr } from "../objects/attribute.ts";
import { callKw, callMethod, callMethodKw, fn } from "../objects/call.ts";
import { eq, ge, gt, le, lt, ne } from "../objects/comparison.ts";
import { PyDict } from "../objects/dict.ts";
import { formatValue } from "../objects/format_value.ts";
import { each } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { set } from "../objects/set.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { fromPoints, type Str } from "../objects/wide_str.ts";

/** `f(…)`. */
export function call(f: Value, ...args: Value[]): Value {
  return typeof f === "function" ? f(...args) : fn(f)(...args);
}

/** `x.name`. @raises AttributeError */
export function attr(x: Value, name: string): Value {
  return getattr(x, name);
}

/** `x.name(…)`. */
export function invoke(x: Value, name: string, ...args: Value[]): Value {
  return callMethod(x, name, ...args);
}

/** `x.name` that is called at once, looked up before its arguments are evaluated: `bound(x, "f")(g())`. */
export function boundTo(x: Value, name: string): (...args: Value[]) => Value {
  return fn(getattr(x, name));
}

/** `x.name(…, k=v)`. */
export function invokeKw(x: Value, name: string, args: Value[], keywords: Keywords | null): Value {
  return callMethodKw(x, name, args, keywords);
}

export { callKw };

/** A text with a character outside of the Basic Multilingual Plane is one of code points. */
function textOf(literal: string): Str {
  return /[\ud800-\udfff]/.test(literal)
    ? fromPoints(Array.from(literal, (c) => c.codePointAt(0) as number))
    : literal;
}

/** An f-string: fmt`${x} and ${y}`. */
export function fmt(texts: TemplateStringsArray, ...values: Value[]): Value {
  const parts: Str[] = [textOf(texts[0] as string)];
  for (const [i, value] of values.entries()) {
    parts.push(typeof value === "string" ? value : formatValue(value), textOf(texts[i + 1] as string));
  }
  return joinText(...parts);
}

/** A string literal with characters outside of the Basic Multilingual Plane. */
export function strOf(literal: string): Value {
  return textOf(literal);
}

/** A dict of pairs. */
export function dictOf(pairs: readonly (readonly [Value, Value])[]): PyDict {
  const d = new PyDict();
  for (const [key, value] of pairs) d.$set(key, value);
  return d;
}

export { addItems };

/** `[f(x) for x in items if test(x)]`. */
export function collect(items: Value, f: (x: Value) => Value, test?: (x: Value) => boolean): Value {
  const result: Value[] = [];
  for (const x of each(items)) if (test === undefined || test(x)) result.push(f(x));
  return links.list(result);
}

/** `{f(x) for x in items if test(x)}`. */
export function collectSet(items: Value, f: (x: Value) => Value, test?: (x: Value) => boolean): Value {
  const result = set([]);
  for (const x of each(items)) if (test === undefined || test(x)) result.$add(f(x));
  return result;
}

/** `{k: v for x in items if test(x)}`, where `f` gives `[k, v]`. */
export function collectDict(
  items: Value,
  f: (x: Value) => readonly [Value, Value],
  test?: (x: Value) => boolean,
): Value {
  const result = new PyDict();
  for (const x of each(items)) {
    if (test !== undefined && !test(x)) continue;
    const [key, value] = f(x);
    result.$set(key, value);
  }
  return result;
}

/** `a and b`: the first value that is false, else the last. */
export function and(first: Value, ...others: readonly (() => Value)[]): Value {
  let value = first;
  for (const other of others) {
    if (!truth(value)) return value;
    value = other();
  }
  return value;
}

/** `a or b`: the first value that is true, else the last. */
export function or(first: Value, ...others: readonly (() => Value)[]): Value {
  let value = first;
  for (const other of others) {
    if (truth(value)) return value;
    value = other();
  }
  return value;
}

// Comparisons as conditions: `if a < b`.

export function isEqual(a: Value, b: Value): boolean {
  return truth(eq(a, b));
}

export function isUnequal(a: Value, b: Value): boolean {
  return truth(ne(a, b));
}

export function isLess(a: Value, b: Value): boolean {
  return truth(lt(a, b));
}

export function isAtMost(a: Value, b: Value): boolean {
  return truth(le(a, b));
}

export function isGreater(a: Value, b: Value): boolean {
  return truth(gt(a, b));
}

export function isAtLeast(a: Value, b: Value): boolean {
  return truth(ge(a, b));
}
