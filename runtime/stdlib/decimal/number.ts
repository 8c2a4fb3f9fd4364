/** Decimal numbers as plain values, and exact arithmetic on them. Specification: General Decimal Arithmetic (PEP 327). */

export type Kind = "finite" | "inf" | "nan" | "snan";

/** (-1)^sign · coef · 10^exp; for NaNs `coef` is the payload. */
export interface Dec {
  readonly kind: Kind;
  readonly sign: 0 | 1;
  readonly coef: bigint;
  readonly exp: number;
}

export function finite(sign: 0 | 1, coef: bigint, exp: number): Dec {
  return { kind: "finite", sign, coef, exp };
}
export function infinity(sign: 0 | 1): Dec {
  return { kind: "inf", sign, coef: 0n, exp: 0 };
}
export const nan: Dec = { kind: "nan", sign: 0, coef: 0n, exp: 0 };

export function pow10(n: number): bigint {
  return 10n ** BigInt(n);
}

/** How many digits an integer has; 1 for zero. */
export function digitCount(n: bigint): number {
  return n === 0n ? 1 : n.toString().length;
}

/** The exponent of the most significant digit. */
export function adjusted(x: Dec): number {
  return x.exp + digitCount(x.coef) - 1;
}

export function isZero(x: Dec): boolean {
  return x.kind === "finite" && x.coef === 0n;
}

const syntax =
  /^([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?$|^([-+])?inf(?:inity)?$|^([-+])?(s)?nan(\d*)$/i;

/** Reads a number as `Decimal(text)` does; null if it is none. */
export function parse(given: string): Dec | null {
  const text = given
    .trim()
    .replaceAll("_", "")
    .replace(/\p{Nd}/gu, asciiDigit);
  const found = syntax.exec(text);
  if (found === null) return null;
  const [, sign, whole, part, onlyPart, exponent, infSign, nanSign, signaling, payload] = found;
  if (whole !== undefined || onlyPart !== undefined) {
    const fraction = part ?? onlyPart ?? "";
    const coef = BigInt(`${whole ?? ""}${fraction}`);
    return finite(sign === "-" ? 1 : 0, coef, Number(exponent ?? 0) - fraction.length);
  }
  if (payload !== undefined) {
    return {
      kind: signaling === undefined ? "nan" : "snan",
      sign: nanSign === "-" ? 1 : 0,
      coef: payload === "" ? 0n : BigInt(payload),
      exp: 0,
    };
  }
  return infinity(infSign === "-" ? 1 : 0);
}

function asciiDigit(c: string): string {
  const point = c.codePointAt(0) as number;
  if (point < 128) return c;
  // Decimal digits come in runs of ten.
  let first = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1)) && point - first < 9) first--;
  return String(point - first);
}

/** `str(d)`: scientific notation where the specification asks for it. */
export function format(x: Dec, engineering = false, capitals = true): string {
  const sign = x.sign === 1 ? "-" : "";
  if (x.kind === "inf") return `${sign}Infinity`;
  if (x.kind !== "finite") return `${sign}${x.kind === "nan" ? "NaN" : "sNaN"}${x.coef === 0n ? "" : x.coef}`;
  const digits = x.coef.toString();
  const leftDigits = x.exp + digits.length;
  let point: number;
  if (x.exp <= 0 && leftDigits > -6) point = leftDigits;
  else if (!engineering) point = 1;
  else if (digits === "0") point = ((((leftDigits + 1) % 3) + 3) % 3) - 1;
  else point = ((((leftDigits - 1) % 3) + 3) % 3) + 1;
  let whole: string;
  let part: string;
  if (point <= 0) {
    whole = "0";
    part = `.${"0".repeat(-point)}${digits}`;
  } else if (point >= digits.length) {
    whole = digits + "0".repeat(point - digits.length);
    part = "";
  } else {
    whole = digits.slice(0, point);
    part = `.${digits.slice(point)}`;
  }
  const exponent =
    leftDigits === point
      ? ""
      : `${capitals ? "E" : "e"}${leftDigits > point ? "+" : ""}${leftDigits - point}`;
  return sign + whole + part + exponent;
}

/** The order of two numbers that are no NaNs: -1, 0 or 1. */
export function compare(a: Dec, b: Dec): -1 | 0 | 1 {
  const rank = (x: Dec) => (x.kind === "inf" ? (x.sign === 1 ? -1 : 1) : 0);
  if (a.kind === "inf" || b.kind === "inf") return Math.sign(rank(a) - rank(b)) as -1 | 0 | 1;
  if (a.coef === 0n && b.coef === 0n) return 0;
  const signOf = (x: Dec) => (x.coef === 0n ? 0 : x.sign === 1 ? -1 : 1);
  const [sa, sb] = [signOf(a), signOf(b)];
  if (sa !== sb) return sa < sb ? -1 : 1;
  const [da, db] = [adjusted(a), adjusted(b)];
  if (da !== db) return (da < db ? -sa : sa) as -1 | 1;
  const exp = Math.min(a.exp, b.exp);
  const x = a.coef * pow10(a.exp - exp);
  const y = b.coef * pow10(b.exp - exp);
  if (x === y) return 0;
  return (x < y ? -sa : sa) as -1 | 1;
}

export function negate(x: Dec): Dec {
  return { ...x, sign: x.sign === 1 ? 0 : 1 };
}
export function absolute(x: Dec): Dec {
  return { ...x, sign: 0 };
}

/** The exact integer that a finite number stands for, cut towards zero. */
export function truncated(x: Dec): bigint {
  const n = x.exp >= 0 ? x.coef * pow10(x.exp) : x.coef / pow10(-x.exp);
  return x.sign === 1 ? -n : n;
}
