/** Contexts: precision, rounding, signals. CPython: Lib/_pydecimal.py's interface, Modules/_decimal's words. */
import { type Dec, digitCount, finite, infinity, nan, pow10 } from "./number.ts";

export type Rounding =
  | "ROUND_UP"
  | "ROUND_DOWN"
  | "ROUND_CEILING"
  | "ROUND_FLOOR"
  | "ROUND_HALF_UP"
  | "ROUND_HALF_DOWN"
  | "ROUND_HALF_EVEN"
  | "ROUND_05UP";

/** The signals, in the order in which reprs list them. */
export const signals = [
  "InvalidOperation",
  "FloatOperation",
  "DivisionByZero",
  "Overflow",
  "Underflow",
  "Subnormal",
  "Inexact",
  "Rounded",
  "Clamped",
] as const;
export type Signal = (typeof signals)[number];

/** What arithmetic needs of a context. */
export interface Context {
  prec: number;
  rounding: Rounding;
  emin: number;
  emax: number;
  clamp: 0 | 1;
  /** Notes signals; raises if one of them is trapped. `conditions` name what happened in detail. */
  signal(happened: readonly Signal[], conditions?: readonly string[]): void;
}

/** Is the magnitude to be increased, given the digit before the cut, and the rest compared with a half? */
export function roundsUp(rounding: Rounding, sign: 0 | 1, last: bigint, rest: -1 | 0 | 1): boolean {
  switch (rounding) {
    case "ROUND_DOWN":
      return false;
    case "ROUND_UP":
      return true;
    case "ROUND_CEILING":
      return sign === 0;
    case "ROUND_FLOOR":
      return sign === 1;
    case "ROUND_HALF_UP":
      return rest >= 0;
    case "ROUND_HALF_DOWN":
      return rest > 0;
    case "ROUND_HALF_EVEN":
      return rest > 0 || (rest === 0 && last % 2n === 1n);
    case "ROUND_05UP":
      return last % 10n === 0n || last % 10n === 5n;
  }
}

/** Cuts `drop` digits off a coefficient. */
export function cut(
  coef: bigint,
  drop: number,
  rounding: Rounding,
  sign: 0 | 1,
): { coef: bigint; exact: boolean } {
  const unit = pow10(drop);
  const kept = coef / unit;
  const rest = coef % unit;
  if (rest === 0n) return { coef: kept, exact: true };
  const twice = 2n * rest;
  const half = twice < unit ? -1 : twice > unit ? 1 : 0;
  return { coef: roundsUp(rounding, sign, kept, half) ? kept + 1n : kept, exact: false };
}

/** Rounds a result to the context's precision and range. */
export function finalize(x: Dec, c: Context): Dec {
  if (x.kind !== "finite") return x;
  const etiny = c.emin - c.prec + 1;
  const etop = c.emax - c.prec + 1;
  if (x.coef === 0n) {
    const highest = c.clamp === 1 ? etop : c.emax;
    const exp = Math.min(Math.max(x.exp, etiny), highest);
    if (exp === x.exp) return x;
    c.signal(["Clamped"]);
    return finite(x.sign, 0n, exp);
  }
  const digits = digitCount(x.coef);
  let minimum = x.exp + digits - c.prec;
  if (minimum > etop) {
    return overflow(x.sign, c);
  }
  const subnormal = minimum < etiny;
  if (subnormal) minimum = etiny;
  if (x.exp < minimum) {
    const drop = minimum - x.exp;
    let { coef, exact } = cut(
      drop > digits + 1 ? 1n : x.coef,
      drop > digits + 1 ? 2 : drop,
      c.rounding,
      x.sign,
    );
    let exp = minimum;
    if (digitCount(coef) > c.prec) {
      coef /= 10n;
      exp++;
    }
    if (exp > etop) return overflow(x.sign, c);
    const happened: Signal[] = [];
    if (!exact && subnormal) happened.push("Underflow");
    if (subnormal) happened.push("Subnormal");
    if (!exact) happened.push("Inexact");
    happened.push("Rounded");
    if (coef === 0n) happened.push("Clamped");
    c.signal(happened);
    return finite(x.sign, coef, exp);
  }
  if (subnormal) c.signal(["Subnormal"]);
  if (c.clamp === 1 && x.exp > etop) {
    c.signal(["Clamped"]);
    return finite(x.sign, x.coef * pow10(x.exp - etop), etop);
  }
  return x;
}

function overflow(sign: 0 | 1, c: Context): Dec {
  c.signal(["Overflow", "Inexact", "Rounded"]);
  const { rounding } = c;
  const toInfinity =
    rounding === "ROUND_UP" ||
    rounding.startsWith("ROUND_HALF") ||
    (rounding === "ROUND_CEILING" && sign === 0) ||
    (rounding === "ROUND_FLOOR" && sign === 1);
  return toInfinity ? infinity(sign) : finite(sign, pow10(c.prec) - 1n, c.emax - c.prec + 1);
}

/** InvalidOperation with its detailed condition; the result is NaN if that is not trapped. */
export function invalid(c: Context, condition = "InvalidOperation"): Dec {
  c.signal(["InvalidOperation"], [condition]);
  return nan;
}

/** The NaN that an operation on the given operands gives, or null if none of them is one. */
export function nanOf(c: Context, a: Dec, b?: Dec): Dec | null {
  for (const x of [a, b])
    if (x?.kind === "snan") {
      c.signal(["InvalidOperation"], ["InvalidOperation"]);
      return { ...x, kind: "nan" };
    }
  if (a.kind === "nan") return a;
  return b?.kind === "nan" ? b : null;
}
