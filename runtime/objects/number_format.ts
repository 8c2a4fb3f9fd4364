/** `format()` of int, float and complex. CPython: Python/formatter_unicode.c. */
import { overflowError, valueError } from "./exception.ts";
import { doubleRepr, doubleText, type FloatType } from "./float_decimal.ts";
import {
  assembleNumber,
  characterOf,
  type FormatSpec,
  pad,
  parseFormatSpec,
  unknownFormatCode,
} from "./format_spec.ts";
import { intToString } from "./int_parse.ts";
import { type Int, intAbs, intToDouble } from "./int_value.ts";
import type { Str } from "./wide_str.ts";

/** `format(int, spec)`. @raises ValueError, OverflowError */
export function formatInt(value: Int, spec: Str, typeName = "int"): Str {
  if (spec === "") return intToString(value);
  const parsed = parseFormatSpec(spec, typeName, ">", "d");
  switch (parsed.type) {
    case "d":
    case "n":
    case "b":
    case "o":
    case "x":
    case "X":
    case "c":
      return formatIntegral(value, parsed);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      return formatDoubleParsed(intToDouble(value), parsed, typeName);
  }
  throw unknownFormatCode(parsed.type, typeName);
}

function formatIntegral(value: Int, spec: FormatSpec): Str {
  const { type } = spec;
  if (spec.precision >= 0) throw valueError("Precision not allowed in integer format specifier");
  if (spec.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type === "c") {
    if (spec.sign !== "") throw valueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    if (value > 0x7fffffffffffffffn || value < -0x8000000000000000n) {
      throw overflowError("Python int too large to convert to C long");
    }
    if (value < 0 || value > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
    return pad(characterOf(value as number), spec, spec.align === "=" ? ">" : spec.align);
  }
  const magnitude = intAbs(value);
  let digits: string;
  let prefix = "";
  switch (type) {
    case "b":
      digits = magnitude.toString(2);
      prefix = "0b";
      break;
    case "o":
      digits = magnitude.toString(8);
      prefix = "0o";
      break;
    case "x":
      digits = magnitude.toString(16);
      prefix = "0x";
      break;
    case "X":
      digits = magnitude.toString(16).toUpperCase();
      prefix = "0X";
      break;
    default:
      digits = intToString(magnitude);
  }
  return assembleNumber(
    spec,
    value < 0,
    spec.alternate ? prefix : "",
    digits,
    "",
    type === "d" || type === "n" ? 3 : 4,
  );
}

/** Sign, digits before the point, and the rest of a formatted double. */
interface DoubleParts {
  negative: boolean;
  whole: string;
  rest: string;
}

function doubleParts(x: number, spec: FormatSpec, typeName: string, shortType: "r" | "R"): DoubleParts {
  let { type, precision } = spec;
  let value = x;
  let suffix = "";
  if (type === "%") {
    value *= 100;
    type = "f";
    suffix = "%";
  }
  let kind: FloatType;
  let dotZero = false;
  switch (type) {
    case "":
      kind = precision >= 0 ? "g" : shortType;
      dotZero = shortType === "r";
      break;
    case "n":
      kind = "g";
      break;
    case "e":
    case "f":
    case "g":
      kind = type;
      break;
    case "E":
    case "F":
    case "G":
      kind = type.toLowerCase() as FloatType;
      break;
    default:
      throw unknownFormatCode(type, typeName);
  }
  if (precision < 0) precision = 6;
  let negative = value < 0 || Object.is(value, -0);
  let text: string;
  if (value !== value) {
    text = "nan";
    negative = false;
  } else if (!Number.isFinite(value)) text = "inf";
  else text = doubleText(Math.abs(value), kind, precision, spec.alternate, dotZero);
  if (spec.noNegativeZero && negative && !/[1-9in]/.test(text.split("e")[0] as string)) negative = false;
  if (type === "E" || type === "F" || type === "G") text = text.toUpperCase();
  const digits = /^\d+/.exec(text)?.[0] ?? "";
  return { negative, whole: digits, rest: text.slice(digits.length) + suffix };
}

function formatDoubleParsed(x: number, spec: FormatSpec, typeName: string): Str {
  const { negative, whole, rest } = doubleParts(x, spec, typeName, "r");
  return whole === ""
    ? assembleUngrouped(spec, negative, rest)
    : assembleNumber(spec, negative, "", whole, rest);
}

/** inf and nan have no digits to group; zeros in front of them are padding. */
function assembleUngrouped(spec: FormatSpec, negative: boolean, text: string): Str {
  return assembleNumber({ ...spec, grouping: "" }, negative, "", text, "");
}

/** `format(float, spec)`. @raises ValueError */
export function formatDouble(x: number, spec: Str, typeName = "float"): Str {
  if (spec === "") return doubleRepr(x);
  return formatDoubleParsed(x, parseFormatSpec(spec, typeName, ">", ""), typeName);
}

/** `format(complex, spec)`. @raises ValueError */
export function formatComplex(real: number, imag: number, spec: Str, typeName = "complex"): Str {
  const parsed = parseFormatSpec(spec, typeName, ">", "");
  if (!["", "e", "E", "f", "F", "g", "G", "n"].includes(parsed.type))
    throw unknownFormatCode(parsed.type, typeName);
  if (parsed.fill === "0") throw valueError("Zero padding is not allowed in complex format specifier");
  if (parsed.align === "=") throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const bare: FormatSpec = { ...parsed, width: -1, align: ">", fill: " " };
  const part = (x: number, signed: boolean): string => {
    const { negative, whole, rest } = doubleParts(x, bare, typeName, "R");
    const spec = signed ? { ...bare, sign: "+" as const } : bare;
    return (
      whole === "" ? assembleUngrouped(spec, negative, rest) : assembleNumber(spec, negative, "", whole, rest)
    ) as string;
  };
  const bracketed = parsed.type === "";
  const skipReal = bracketed && real === 0 && !Object.is(real, -0);
  const text = skipReal ? `${part(imag, false)}j` : `${part(real, false)}${part(imag, true)}j`;
  return pad(bracketed && !skipReal ? `(${text})` : text, parsed);
}
