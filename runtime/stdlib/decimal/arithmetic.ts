/** The operations of the specification, rounded to a context. */
import { type Context, cut, finalize, invalid, nanOf } from "./context.ts";
import { adjusted, type Dec, digitCount, finite, infinity, isZero, nan, negate, pow10 } from "./number.ts";

export function add(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  if (a.kind === "inf") return b.kind === "inf" && a.sign !== b.sign ? invalid(c) : a;
  if (b.kind === "inf") return b;
  let exp = Math.min(a.exp, b.exp);
  const zeroSign = a.sign === b.sign ? a.sign : c.rounding === "ROUND_FLOOR" ? 1 : 0;
  if (a.coef === 0n && b.coef === 0n) return finalize(finite(zeroSign, 0n, exp), c);
  if (a.coef === 0n || b.coef === 0n) {
    // A zero far away must not cost a power of ten for every place in between.
    const x = a.coef === 0n ? b : a;
    exp = Math.max(exp, x.exp - c.prec - 1);
    exp = Math.min(exp, x.exp);
    return finalize(finite(x.sign, x.coef * pow10(x.exp - exp), exp), c);
  }
  let [x, y] = a.exp >= b.exp ? [a, b] : [b, a];
  const far = x.exp - y.exp;
  if (far > c.prec + 2 && adjusted(y) < x.exp + digitCount(x.coef) - c.prec - 3) {
    // Too small to do more than say that the result is not exact.
    exp = x.exp + digitCount(x.coef) - c.prec - 3;
    if (exp > x.exp) exp = x.exp;
    y = finite(y.sign, 1n, exp);
  }
  exp = Math.min(x.exp, y.exp);
  const value = (d: Dec) => (d.sign === 1 ? -d.coef : d.coef) * pow10(d.exp - exp);
  const sum = value(x) + value(y);
  if (sum === 0n) return finalize(finite(zeroSign, 0n, Math.min(a.exp, b.exp)), c);
  return finalize(finite(sum < 0n ? 1 : 0, sum < 0n ? -sum : sum, exp), c);
}

export function subtract(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  return special ?? add(a, negate(b), c);
}

export function multiply(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  const sign = (a.sign ^ b.sign) as 0 | 1;
  if (a.kind === "inf" || b.kind === "inf") return isZero(a) || isZero(b) ? invalid(c) : infinity(sign);
  return finalize(finite(sign, a.coef * b.coef, a.exp + b.exp), c);
}

export function divide(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  const sign = (a.sign ^ b.sign) as 0 | 1;
  if (a.kind === "inf") return b.kind === "inf" ? invalid(c) : infinity(sign);
  if (b.kind === "inf") {
    c.signal(["Clamped"]);
    return finite(sign, 0n, c.emin - c.prec + 1);
  }
  if (b.coef === 0n) {
    if (a.coef === 0n) return invalid(c, "DivisionUndefined");
    c.signal(["DivisionByZero"], ["DivisionByZero"]);
    return infinity(sign);
  }
  let exp: number;
  let coef: bigint;
  if (a.coef === 0n) {
    exp = a.exp - b.exp;
    coef = 0n;
  } else {
    const shift = digitCount(b.coef) - digitCount(a.coef) + c.prec + 1;
    exp = a.exp - b.exp - shift;
    const top = shift >= 0 ? a.coef * pow10(shift) : a.coef;
    const bottom = shift >= 0 ? b.coef : b.coef * pow10(-shift);
    coef = top / bottom;
    if (top % bottom !== 0n) {
      if (coef % 5n === 0n) coef += 1n;
    } else {
      const ideal = a.exp - b.exp;
      while (exp < ideal && coef % 10n === 0n) {
        coef /= 10n;
        exp++;
      }
    }
  }
  return finalize(finite(sign, coef, exp), c);
}

/** Quotient cut towards zero, and remainder with the dividend's sign. */
function integerDivision(a: Dec, b: Dec, c: Context): [Dec, Dec] {
  const sign = (a.sign ^ b.sign) as 0 | 1;
  const ideal = b.kind === "inf" ? a.exp : Math.min(a.exp, b.exp);
  const distance = adjusted(a) - adjusted(b);
  if (a.coef === 0n || b.kind === "inf" || distance <= -2) {
    return [finite(sign, 0n, 0), rescale(a, ideal, c)];
  }
  if (distance <= c.prec) {
    const exp = Math.min(a.exp, b.exp);
    const x = a.coef * pow10(a.exp - exp);
    const y = b.coef * pow10(b.exp - exp);
    const q = x / y;
    if (q < pow10(c.prec)) return [finite(sign, q, 0), finite(a.sign, x % y, ideal)];
  }
  const bad = invalid(c, "DivisionImpossible");
  return [bad, bad];
}

function rescale(x: Dec, exp: number, c: Context): Dec {
  if (x.coef === 0n) return finite(x.sign, 0n, exp);
  if (x.exp >= exp) return finite(x.sign, x.coef * pow10(x.exp - exp), exp);
  return finite(x.sign, cut(x.coef, exp - x.exp, c.rounding, x.sign).coef, exp);
}

export function divideInteger(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  const sign = (a.sign ^ b.sign) as 0 | 1;
  if (a.kind === "inf") return b.kind === "inf" ? invalid(c) : infinity(sign);
  if (isZero(b)) {
    if (isZero(a)) return invalid(c, "DivisionUndefined");
    c.signal(["DivisionByZero"], ["DivisionByZero"]);
    return infinity(sign);
  }
  return integerDivision(a, b, c)[0];
}

export function remainder(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  if (a.kind === "inf") return invalid(c);
  if (isZero(b)) return invalid(c, isZero(a) ? "DivisionUndefined" : "InvalidOperation");
  return finalize(integerDivision(a, b, c)[1], c);
}

export function divmod(a: Dec, b: Dec, c: Context): [Dec, Dec] {
  const special = nanOf(c, a, b);
  if (special !== null) return [special, special];
  const sign = (a.sign ^ b.sign) as 0 | 1;
  if (a.kind === "inf") {
    const bad = invalid(c);
    return b.kind === "inf" ? [bad, bad] : [infinity(sign), bad];
  }
  if (isZero(b)) {
    if (isZero(a)) {
      const bad = invalid(c, "DivisionUndefined");
      return [bad, bad];
    }
    c.signal(["DivisionByZero", "InvalidOperation"], ["DivisionByZero", "InvalidOperation"]);
    return [infinity(sign), nan];
  }
  const [q, r] = integerDivision(a, b, c);
  return [q, finalize(r, c)];
}

/** The square root, correctly rounded half even. */
export function squareRoot(x: Dec, c: Context): Dec {
  const special = nanOf(c, x);
  if (special !== null) return special;
  if (x.kind === "inf") return x.sign === 1 ? invalid(c) : x;
  if (x.coef === 0n) return finalize(finite(x.sign, 0n, Math.floor(x.exp / 2)), c);
  if (x.sign === 1) return invalid(c);
  const prec = c.prec + 1;
  let exp = x.exp;
  let coef = x.coef;
  let length = digitCount(coef);
  if (exp % 2 !== 0) {
    coef *= 10n;
    exp -= 1;
    length = (length >> 1) + 1;
  } else length = (length + 1) >> 1;
  let e = exp / 2;
  const shift = prec - length;
  let exact = true;
  if (shift >= 0) coef *= pow10(2 * shift);
  else {
    const unit = pow10(-2 * shift);
    exact = coef % unit === 0n;
    coef /= unit;
  }
  e -= shift;
  let n = integerRoot(coef);
  exact = exact && n * n === coef;
  if (exact) {
    if (shift >= 0) n /= pow10(shift);
    else n *= pow10(-shift);
    e += shift;
  } else if (n % 5n === 0n) n += 1n;
  return finalize(finite(0, n, e), { ...c, rounding: "ROUND_HALF_EVEN", signal: (s, d) => c.signal(s, d) });
}

/** The integer square root. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** Exponent of `b` for the number `a`. @raises through the context's signals */
export function quantize(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  if (a.kind === "inf" || b.kind === "inf") return a.kind === b.kind ? a : invalid(c);
  const etiny = c.emin - c.prec + 1;
  if (b.exp < etiny || b.exp > c.emax) return invalid(c);
  if (a.coef === 0n) return finalize(finite(a.sign, 0n, b.exp), c);
  if (adjusted(a) > c.emax || adjusted(a) - b.exp + 1 > c.prec) return invalid(c);
  let result: Dec;
  let exact = true;
  if (a.exp >= b.exp) result = finite(a.sign, a.coef * pow10(a.exp - b.exp), b.exp);
  else {
    const made = cut(a.coef, b.exp - a.exp, c.rounding, a.sign);
    exact = made.exact;
    result = finite(a.sign, made.coef, b.exp);
  }
  if (adjusted(result) > c.emax || digitCount(result.coef) > c.prec) return invalid(c);
  if (result.coef !== 0n && adjusted(result) < c.emin) c.signal(["Subnormal"]);
  if (result.exp > a.exp) c.signal(exact ? ["Rounded"] : ["Inexact", "Rounded"]);
  return finalize(result, c);
}

/** Rounded to an integer. */
export function toIntegral(x: Dec, c: Context, exact: boolean): Dec {
  const special = nanOf(c, x);
  if (special !== null) return special;
  if (x.kind === "inf" || x.exp >= 0) return x;
  const made = cut(x.coef, -x.exp, c.rounding, x.sign);
  if (exact) c.signal(made.exact ? ["Rounded"] : ["Inexact", "Rounded"]);
  return finite(x.sign, made.coef, 0);
}

/** Without trailing zeros. */
export function normalize(x: Dec, c: Context): Dec {
  const special = nanOf(c, x);
  if (special !== null) return special;
  const r = finalize(x, c);
  if (r.kind !== "finite") return r;
  if (r.coef === 0n) return finite(r.sign, 0n, 0);
  let { coef, exp } = r;
  const top = c.clamp === 1 ? c.emax - c.prec + 1 : c.emax;
  while (coef % 10n === 0n && exp < top) {
    coef /= 10n;
    exp++;
  }
  return finite(r.sign, coef, exp);
}

export function remainderNear(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  if (a.kind === "inf") return invalid(c);
  if (isZero(b)) return invalid(c, isZero(a) ? "DivisionUndefined" : "InvalidOperation");
  if (b.kind === "inf") return finalize(a, c);
  const ideal = Math.min(a.exp, b.exp);
  if (a.coef === 0n) return finalize(finite(a.sign, 0n, ideal), c);
  const distance = adjusted(a) - adjusted(b);
  if (distance >= c.prec + 1) return invalid(c, "DivisionImpossible");
  if (distance <= -2) return finalize(rescale(a, ideal, c), c);
  const x = a.coef * pow10(a.exp - ideal);
  const y = b.coef * pow10(b.exp - ideal);
  let r = x % y;
  let q = x / y;
  if (2n * r + (q & 1n) > y) {
    r -= y;
    q += 1n;
  }
  if (q >= pow10(c.prec)) return invalid(c, "DivisionImpossible");
  const sign = (r < 0n ? 1 - a.sign : a.sign) as 0 | 1;
  return finalize(finite(sign, r < 0n ? -r : r, ideal), c);
}
