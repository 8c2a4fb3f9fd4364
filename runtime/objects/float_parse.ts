/** Text to float, decimal and hexadecimal. CPython: Python/pystrtod.c, `float_fromhex` in Objects/floatobject.c. */
import { overflowError, valueError } from "./exception.ts";
import { decompose } from "./numeric_hash.ts";

const decimal = /^[+-]?(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?)$/;

/** The value of a decimal literal, `inf` or `nan`, without whitespace around it; `undefined` if it is none. */
export function parseDouble(text: string): number | undefined {
  if (decimal.test(text)) return Number(text.replaceAll("_", ""));
  const word = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text);
  if (word === null) return undefined;
  if ((word[2] as string).toLowerCase() === "nan") return Number.NaN;
  return word[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** `float.fromhex(text)`. @raises ValueError, OverflowError */
export function parseHexDouble(text: string): number {
  const trimmed = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
  const word = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(trimmed);
  if (word !== null) return parseDouble(trimmed) as number;
  const match = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i.exec(trimmed);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (match === null || whole + fraction === "") {
    throw valueError("invalid hexadecimal floating-point string");
  }
  const digits = BigInt(`0x${whole}${fraction}`);
  if (digits === 0n) return match[1] === "-" ? -0 : 0;
  const exponent = BigInt(match[4] ?? "0") - BigInt(4 * fraction.length);
  const bits = BigInt(digits.toString(2).length);
  if (bits + exponent > 1024n) throw overflowError("hexadecimal value too large to represent as a float");
  let x: number;
  if (bits + exponent < -1080n) x = 0;
  else x = roundToDouble(digits, Number(exponent), Number(bits));
  if (!Number.isFinite(x)) throw overflowError("hexadecimal value too large to represent as a float");
  return match[1] === "-" ? -x : x;
}

/** digits · 2^exponent, ties to even. */
function roundToDouble(digits: bigint, exponent: number, bits: number): number {
  // The last place that a double of this size has.
  const last = Math.max(bits + exponent - 53, -1074);
  const drop = last - exponent;
  let mantissa = digits;
  if (drop > 0) {
    const unit = 1n << BigInt(drop);
    mantissa = digits / unit;
    const twice = (digits - mantissa * unit) * 2n;
    if (twice > unit || (twice === unit && (mantissa & 1n) === 1n)) mantissa += 1n;
  } else if (drop < 0) mantissa <<= BigInt(-drop);
  const x = Number(mantissa);
  return last < -1000 ? x * 2 ** -537 * 2 ** (last + 537) : x * 2 ** (last - 1) * 2;
}

/** `float.hex()`. */
export function doubleHex(x: number): string {
  if (x !== x) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  if (x === 0) return `${sign}0x0.0p+0`;
  const [mantissa, exponent] = decompose(Math.abs(x));
  const fraction = (mantissa & 0xfffffffffffffn).toString(16).padStart(13, "0");
  const subnormal = mantissa < 0x10000000000000n;
  const power = subnormal ? -1022 : exponent + 52;
  return `${sign}0x${subnormal ? 0 : 1}.${fraction}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}
