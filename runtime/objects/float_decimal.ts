/** Doubles to decimal text: shortest, and exactly rounded to any number of digits. CPython: Python/dtoa.c, Python/pystrtod.c. */
import { decompose } from "./numeric_hash.ts";

/** Decimal digits d1d2d3… standing for 0.d1d2d3… · 10^point. */
export interface Decimal {
  digits: string;
  point: number;
}

/** The shortest digits that read back as x, for a finite x >= 0. */
export function shortestDecimal(x: number): Decimal {
  const [mantissa, exponent] = x.toExponential().split("e") as [string, string];
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** round_half_even(x · 10^places) for a finite x >= 0. */
function scaled(x: number, places: number): bigint {
  const [mantissa, exponent] = decompose(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const q = numerator / denominator;
  const twice = (numerator - q * denominator) * 2n;
  return twice > denominator || (twice === denominator && (q & 1n) === 1n) ? q + 1n : q;
}

/** No double has more digits than these behind the point. */
const mostPlaces = 1074;

/** Whether rounding x to that many places may meet a tie, which JavaScript rounds up and Python to even. */
function mayTie(x: number, places: number): boolean {
  return Number.isInteger(x * 2 ** (places + 1));
}

/** x >= 0, finite, as text with that many digits behind the point. */
export function fixedText(x: number, places: number): string {
  if (places <= 100 && x < 1e21 && !mayTie(x, places)) return x.toFixed(places);
  const exact = Math.min(places, mostPlaces);
  const digits = scaled(x, exact)
    .toString()
    .padStart(exact + 1, "0");
  const whole = digits.slice(0, digits.length - exact);
  if (places === 0) return whole;
  return `${whole}.${digits.slice(digits.length - exact)}${"0".repeat(places - exact)}`;
}

/** x >= 0, finite, rounded to that many significant digits. */
export function significantDecimal(x: number, count: number): Decimal {
  if (x === 0) return { digits: "0".repeat(count), point: 1 };
  const shortest = shortestDecimal(x);
  const estimate = shortest.point;
  if (count <= 101 && count > 0) {
    const places = count - estimate;
    const safe = x < 1e21 ? places >= 0 && places < 1000 && !mayTie(x, places) : false;
    if (safe) {
      const [mantissa, exponent] = x.toExponential(count - 1).split("e") as [string, string];
      return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
    }
  }
  // The shortest digits may have been rounded up to a power of ten.
  const point = shortest.digits === "1" && isBelowPower(x, estimate - 1) ? estimate - 1 : estimate;
  const exact = Math.min(count, 800);
  const digits = scaled(x, exact - point).toString();
  if (digits.length > exact) return { digits: `1${"0".repeat(count - 1)}`, point: point + 1 };
  return { digits: digits + "0".repeat(count - exact), point };
}

/** x < 10^n, exactly. */
function isBelowPower(x: number, n: number): boolean {
  const [mantissa, exponent] = decompose(x);
  let left = mantissa;
  let right = 1n;
  if (n >= 0) right = 10n ** BigInt(n);
  else left *= 10n ** BigInt(-n);
  if (exponent >= 0) left <<= BigInt(exponent);
  else right <<= BigInt(-exponent);
  return left < right;
}

function exponentText(exponent: number): string {
  const magnitude = Math.abs(exponent);
  return `${exponent < 0 ? "-" : "+"}${magnitude < 10 ? "0" : ""}${magnitude}`;
}

/** `repr(float)`. */
export function doubleRepr(x: number): string {
  const magnitude = Math.abs(x);
  if (magnitude >= 1e-4 && magnitude < 1e16) {
    const text = `${x}`;
    return Number.isInteger(x) ? `${text}.0` : text;
  }
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  if (x !== x) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  const [mantissa, exponent] = x.toExponential().split("e") as [string, string];
  return `${mantissa}e${exponentText(Number(exponent))}`;
}

/** As `doubleRepr`, but integral values have no `.0`: the parts of a complex number. */
export function doubleReprShort(x: number): string {
  const text = doubleRepr(x);
  return text.endsWith(".0") ? text.slice(0, -2) : text;
}

/** The presentation types of floats; `r` is `repr`'s, with a point (`R`: without). */
export type FloatType = "e" | "f" | "g" | "r" | "R";

/**
 * The text of a finite x >= 0.
 * @param precision what it means depends on the type, as in format specifications
 * @param alternate keeps the point and, for `g`, trailing zeros
 * @param dotZero at least one digit behind the point where there is no exponent
 */
export function doubleText(
  x: number,
  type: FloatType,
  precision: number,
  alternate: boolean,
  dotZero: boolean,
): string {
  switch (type) {
    case "f": {
      const text = fixedText(x, precision);
      return alternate && precision === 0 ? `${text}.` : text;
    }
    case "e": {
      const { digits, point } = significantDecimal(x, precision + 1);
      return exponential(digits, x === 0 ? 0 : point - 1, alternate);
    }
    case "g": {
      const count = precision === 0 ? 1 : precision;
      const { digits, point } = significantDecimal(x, count);
      const useExponent = point <= -4 || point > count - (dotZero ? 1 : 0);
      const kept = alternate ? digits : digits.replace(/0+$/, "");
      if (useExponent) return exponential(kept === "" ? "0" : kept, point - 1, alternate);
      return positional(kept, point, alternate, dotZero);
    }
    default: {
      const { digits, point } = shortestDecimal(x);
      if (point <= -4 || point > 16) return exponential(digits, point - 1, alternate);
      return positional(digits === "0" ? "" : digits, point, alternate, dotZero);
    }
  }
}

function exponential(digits: string, exponent: number, alternate: boolean): string {
  const rest = digits.slice(1);
  return `${digits[0]}${rest !== "" || alternate ? "." : ""}${rest}e${exponentText(exponent)}`;
}

function positional(digits: string, point: number, alternate: boolean, dotZero: boolean): string {
  let whole: string;
  let rest: string;
  if (point <= 0) {
    whole = "0";
    rest = digits === "" ? "" : "0".repeat(-point) + digits;
  } else if (digits.length <= point) {
    whole = digits.padEnd(point, "0");
    rest = "";
  } else {
    whole = digits.slice(0, point);
    rest = digits.slice(point);
  }
  if (rest === "" && dotZero) rest = "0";
  return rest !== "" || alternate ? `${whole}.${rest}` : whole;
}

/** `round(x, places)` of a finite float; infinity where the result is too large. */
export function roundDouble(x: number, places: number): number {
  if (places > 323) return x;
  if (places < -308) return x < 0 || Object.is(x, -0) ? -0 : 0;
  const magnitude = Math.abs(x);
  const rounded =
    places >= 0
      ? Number(fixedText(magnitude, places))
      : Number(scaled(magnitude, places) * 10n ** BigInt(-places));
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}

/** The nearest integer, ties to even. */
export function roundHalfEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest > 0.5) return down + 1;
  if (rest < 0.5) return down;
  return down % 2 === 0 ? down : down + 1;
}
