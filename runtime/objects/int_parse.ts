/** Text to int and int to text, with the limit on the number of digits. CPython: Objects/longobject.c. */
import { overflowError, valueError } from "./exception.ts";
import { type Int, intBitLength, normalize } from "./int_value.ts";
import { decimalValue } from "./unicode.ts";

/** `sys.get_int_max_str_digits()`; 0 means no limit. */
export const digitLimit = { value: 4300 };

/** `sys.set_int_max_str_digits()`. @raises ValueError, OverflowError */
export function setDigitLimit(digits: Int): void {
  if (digits > 0x7fffffff || digits < -0x80000000)
    throw overflowError("Python int too large to convert to C int");
  if (digits !== 0 && digits < 640) throw valueError("maxdigits must be 0 or larger than 640");
  digitLimit.value = Number(digits);
}

/** Decimal text of an int. @raises ValueError beyond the digit limit */
export function intToString(n: Int): string {
  if (typeof n === "number") return `${n}`;
  const limit = digitLimit.value;
  // A number of more than limit · log2(10) bits certainly has too many digits: do not convert it first.
  if (limit > 0 && intBitLength(n) > limit * 3.33) throw tooManyDigits();
  const text = n.toString();
  if (limit > 0 && text.length - (n < 0n ? 1 : 0) > limit) throw tooManyDigits();
  return text;
}

function tooManyDigits() {
  return valueError(
    `Exceeds the limit (${digitLimit.value} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

const asciiSpace = /^[\t-\r ]+|[\t-\r ]+$/g;
const unicodeSpace =
  /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

/** Numeric text as CPython reads it: without surrounding whitespace, all decimal digits as ASCII ones. */
export function plainNumericText(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.replace(asciiSpace, "");
  const trimmed = text.replace(unicodeSpace, "");
  return trimmed.replace(/\p{Nd}/gu, (c) => `${decimalValue(c.codePointAt(0) as number) ?? c}`);
}

/** As `plainNumericText`, for text in a bytes object: only ASCII has a meaning. */
export function plainNumericBytes(text: string): string {
  return text.replace(asciiSpace, "");
}

/** The value of one to fifteen decimal digits, -1 for any other text. */
export function shortDecimal(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The value of an int literal in a base.
 * @param text without surrounding whitespace
 * @param base 0 or 2 to 36
 * @returns `undefined` if it is not a literal
 * @raises ValueError beyond the digit limit
 */
export function parseInteger(text: string, base: number): Int | undefined {
  if (base === 10) {
    const value = shortDecimal(text);
    if (value >= 0) return value;
  }
  const match = /^([+-]?)(0[xX]|0[oO]|0[bB])?(.*)$/s.exec(text) as RegExpExecArray;
  const negative = match[1] === "-";
  let prefix = (match[2] ?? "").toLowerCase();
  let digits = match[3] as string;
  const prefixBase = { "": 0, "0x": 16, "0o": 8, "0b": 2 }[prefix] as number;
  let radix = base;
  if (base === 0) radix = prefixBase === 0 ? 10 : prefixBase;
  else if (prefixBase !== base && prefix !== "") {
    digits = (match[2] as string) + digits;
    prefix = "";
  }
  // An underscore may follow a prefix.
  if (prefix !== "" && digits.startsWith("_")) digits = digits.slice(1);
  if (!/^[0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*$/.test(digits)) return undefined;
  digits = digits.replaceAll("_", "").toLowerCase();
  for (let i = 0; i < digits.length; i++) {
    const c = digits.charCodeAt(i);
    if ((c < 58 ? c - 48 : c - 87) >= radix) return undefined;
  }
  if (base === 0 && prefix === "" && digits.length > 1 && digits[0] === "0" && /[^0]/.test(digits))
    return undefined;
  if ((radix & (radix - 1)) !== 0 && digitLimit.value > 0 && digits.length > digitLimit.value) {
    throw valueError(
      `Exceeds the limit (${digitLimit.value} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  const value = digitsToInt(digits, radix);
  return negative ? (typeof value === "number" ? 0 - value : normalize(-value)) : value;
}

function digitsToInt(digits: string, radix: number): Int {
  if (digits.length <= 10) return Number.parseInt(digits, radix);
  switch (radix) {
    case 10:
      return normalize(BigInt(digits));
    case 16:
      return normalize(BigInt(`0x${digits}`));
    case 8:
      return normalize(BigInt(`0o${digits}`));
    case 2:
      return normalize(BigInt(`0b${digits}`));
  }
  return normalize(combine(digits, BigInt(radix)));
}

/** Halves the digits, so that long texts do not take quadratic time. */
function combine(digits: string, radix: bigint): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, Number(radix)));
  const low = digits.length >> 1;
  return combine(digits.slice(0, -low), radix) * radix ** BigInt(low) + combine(digits.slice(-low), radix);
}
