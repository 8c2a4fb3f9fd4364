/** abs, bin, hex, oct, divmod, pow, round, sum, min, max. CPython: Python/bltinmodule.c. */
import { fn } from "../objects/call.ts";
import type { PyFunction } from "../objects/callable.ts";
import { gt, lt } from "../objects/comparison.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { float_, PyFloat } from "../objects/float.ts";
import { type Int, intAdd } from "../objects/int_value.ts";
import { each } from "../objects/iteration.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { add } from "../objects/operators.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

/** `abs(v)` */
export function abs(v: Value): Value {
  if (typeof v === "number") return v < 0 ? -v : v;
  const m = lookupSpecial(v, "__abs__");
  if (m === undefined) throw typeError(`bad operand type for abs(): '${typeOf(v).$name}'`);
  return m.call(v);
}

function inBase(v: Value, base: number, prefix: string): string {
  const n = toIndex(v);
  return n < 0 ? `-${prefix}${(-n).toString(base)}` : prefix + n.toString(base);
}

/** `bin(v)` */
export function bin(v: Value): string {
  return inBase(v, 2, "0b");
}

/** `oct(v)` */
export function oct(v: Value): string {
  return inBase(v, 8, "0o");
}

/** `hex(v)` */
export function hex(v: Value): string {
  return inBase(v, 16, "0x");
}

/** `round(number, ndigits=None)` */
export function round(v: Value, ndigits: Value): Value {
  const m = lookupSpecial(v, "__round__");
  if (m === undefined) throw typeError(`type ${typeOf(v).$name} doesn't define __round__ method`);
  return ndigits === null || ndigits === undefined ? m.call(v) : m.call(v, ndigits);
}

/** A sum of doubles with the compensation of Neumaier's algorithm, as `sum` has since Python 3.12. */
class DoubleSum {
  high: number;
  low = 0;
  constructor(start: number) {
    this.high = start;
  }
  add(x: number): void {
    const total = this.high + x;
    if (Math.abs(this.high) >= Math.abs(x)) this.low += this.high - total + x;
    else this.low += x - total + this.high;
    this.high = total;
  }
  value(): PyFloat {
    // A zero keeps its sign; an infinite sum must not become nan.
    return new PyFloat(this.low !== 0 && Number.isFinite(this.low) ? this.high + this.low : this.high);
  }
}

function isExactFloat(v: Value): v is PyFloat {
  return v instanceof PyFloat && v.$class === float_;
}

/** `sum(iterable, /, start=0)` */
export function sum(iterable: Value, start: Value): Value {
  if (asStr(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  const kind = typeOf(start).$name;
  if (kind === "bytes") throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (kind === "bytearray") throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  let total: Value = start;
  let doubles: DoubleSum | null = null;
  for (const v of each(iterable)) {
    if (doubles !== null) {
      if (isExactFloat(v)) {
        doubles.add(v.$value);
        continue;
      }
      if (typeof v === "number") {
        doubles.high += v;
        continue;
      }
      total = doubles.value();
      doubles = null;
    } else if (typeof total === "number" || typeof total === "bigint") {
      if (typeof v === "number" || typeof v === "bigint") {
        total = intAdd(total as Int, v as Int);
        continue;
      }
      if (typeof v === "boolean") {
        total = intAdd(total as Int, v ? 1 : 0);
        continue;
      }
    }
    total = add(total, v);
    if (isExactFloat(total)) doubles = new DoubleSum(total.$value);
  }
  return doubles === null ? total : doubles.value();
}

/** `min` and `max`. */
export function extreme(name: "min" | "max", args: Value[]): Value {
  const kw: Keywords = args.pop();
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  const several = args.length > 1;
  if (several && kw.default !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  const isBetter = name === "min" ? lt : gt;
  const key = kw.key === null || kw.key === undefined ? null : fn(kw.key);
  let best: Value;
  let bestKey: Value;
  for (const v of several ? args : each(args[0])) {
    const k = key === null ? v : key(v);
    if (best === undefined || truth(isBetter(k, bestKey))) {
      best = v;
      bestKey = k;
    }
  }
  if (best !== undefined) return best;
  if (kw.default !== undefined) return kw.default;
  throw valueError(`${name}() iterable argument is empty`);
}

/**
 * `min` or `max` for two numbers without keywords, the most frequent call by far: without arrays, keywords and loops.
 * @param general the function for all calls, which lends its signature and name
 */
export function extremeOfTwo(name: "min" | "max", general: PyFunction): PyFunction {
  const sign = name === "min" ? 1 : -1;
  const f: PyFunction = (...args: Value[]) => {
    if (args.length === 2) {
      const [a, b] = args;
      if (typeof a === "number" && typeof b === "number") return b * sign < a * sign ? b : a;
      if (isExactFloat(a) && isExactFloat(b)) return b.$value * sign < a.$value * sign ? b : a;
    }
    return general(...args);
  };
  f.$code = general.$code;
  f.$builtin = true;
  f.$module = general.$module;
  return f;
}
