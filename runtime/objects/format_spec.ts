/** The format specification mini-language: reading it, padding and grouping. CPython: Python/formatter_unicode.c. */
import { valueError } from "./exception.ts";
import { decimalValue } from "./unicode.ts";
import {
  fromJs,
  fromPoints,
  pointAt,
  type Str,
  strConcatAll,
  strLength,
  strRepeat,
  strSlice,
  toJs,
} from "./wide_str.ts";

/** A format specification that has been read. */
export interface FormatSpec {
  fill: Str;
  align: "<" | ">" | "=" | "^";
  hasAlign: boolean;
  sign: "" | "+" | "-" | " ";
  /** `z`: negative zero becomes positive. */
  noNegativeZero: boolean;
  alternate: boolean;
  zeroPadded: boolean;
  /** -1: none given. */
  width: number;
  grouping: "" | "," | "_";
  /** -1: none given. */
  precision: number;
  type: string;
}

const alignments = "<>=^";

function isAlignment(s: Str, i: number): boolean {
  return alignments.includes(String.fromCodePoint(pointAt(s, i)));
}

/** The decimal number at index i: its value and the index behind it. */
function readNumber(s: Str, start: number): [number, number] {
  let i = start;
  let value = 0;
  for (; i < strLength(s); i++) {
    const digit = decimalValue(pointAt(s, i));
    if (digit === undefined) break;
    value = value * 10 + digit;
    if (value > Number.MAX_SAFE_INTEGER) throw valueError("Too many decimal digits in format string");
  }
  return [value, i];
}

const cache = new Map<string, FormatSpec>();

/**
 * Reads a format specification.
 * @param typeName the type of the formatted object, for messages
 * @param align the default alignment
 * @param type the default presentation type
 * @raises ValueError
 */
export function parseFormatSpec(spec: Str, typeName: string, align: "<" | ">", type: string): FormatSpec {
  if (typeof spec !== "string") return readSpec(spec, typeName, align, type);
  const key = `${align}${type}:${spec}`;
  let parsed = cache.get(key);
  if (parsed === undefined) {
    parsed = readSpec(spec, typeName, align, type);
    if (cache.size > 500) cache.clear();
    cache.set(key, parsed);
  }
  return parsed;
}

function readSpec(spec: Str, typeName: string, defaultAlign: "<" | ">", defaultType: string): FormatSpec {
  const end = strLength(spec);
  const at = (i: number) => (i < end ? pointAt(spec, i) : -1);
  const parsed: FormatSpec = {
    fill: " ",
    align: defaultAlign,
    hasAlign: false,
    sign: "",
    noNegativeZero: false,
    alternate: false,
    zeroPadded: false,
    width: -1,
    grouping: "",
    precision: -1,
    type: defaultType,
  };
  let i = 0;
  let hasFill = false;
  if (end >= 2 && isAlignment(spec, 1)) {
    parsed.fill = strSlice(spec, 0, 1);
    parsed.align = String.fromCharCode(pointAt(spec, 1)) as FormatSpec["align"];
    parsed.hasAlign = true;
    hasFill = true;
    i = 2;
  } else if (end >= 1 && isAlignment(spec, 0)) {
    parsed.align = String.fromCharCode(pointAt(spec, 0)) as FormatSpec["align"];
    parsed.hasAlign = true;
    i = 1;
  }
  if (at(i) === 43 || at(i) === 45 || at(i) === 32) {
    parsed.sign = String.fromCharCode(at(i)) as FormatSpec["sign"];
    i++;
  }
  if (at(i) === 122) {
    parsed.noNegativeZero = true;
    i++;
  }
  if (at(i) === 35) {
    parsed.alternate = true;
    i++;
  }
  if (!hasFill && at(i) === 48) {
    parsed.fill = "0";
    parsed.zeroPadded = true;
    if (!parsed.hasAlign && defaultAlign === ">") parsed.align = "=";
    i++;
  }
  const [width, afterWidth] = readNumber(spec, i);
  if (afterWidth > i) parsed.width = width;
  i = afterWidth;
  if (at(i) === 44) {
    parsed.grouping = ",";
    i++;
  }
  if (at(i) === 95) {
    if (parsed.grouping !== "") throw valueError("Cannot specify both ',' and '_'.");
    parsed.grouping = "_";
    i++;
  }
  if (at(i) === 44 && parsed.grouping === "_") throw valueError("Cannot specify both ',' and '_'.");
  if (at(i) === 46) {
    const [precision, afterPrecision] = readNumber(spec, i + 1);
    if (afterPrecision === i + 1) throw valueError("Format specifier missing precision");
    if (precision > 2147483647) throw valueError("precision too big");
    parsed.precision = precision;
    i = afterPrecision;
  }
  if (end - i > 1) {
    throw valueError(fromJs(`Invalid format specifier '${toJs(spec)}' for object of type '${typeName}'`));
  }
  if (end - i === 1) parsed.type = String.fromCodePoint(pointAt(spec, i));
  const { grouping, type } = parsed;
  if (grouping !== "" && !"defgEG%F".includes(type) && !(grouping === "_" && "boxX".includes(type))) {
    const c = type.codePointAt(0) as number;
    const shown = c > 32 && c < 128 ? type : `\\x${c.toString(16)}`;
    throw valueError(`Cannot specify '${grouping}' with '${shown}'.`);
  }
  return parsed;
}

/** The ValueError for a presentation type that a type does not have. */
export function unknownFormatCode(type: string, typeName: string) {
  const c = type.codePointAt(0) as number;
  const shown = c > 32 && c < 128 ? type : `\\x${c.toString(16)}`;
  return valueError(`Unknown format code '${shown}' for object of type '${typeName}'`);
}

/** Text padded to the width, as strings are. */
export function pad(text: Str, spec: FormatSpec, align: FormatSpec["align"] = spec.align): Str {
  const missing = spec.width - strLength(text);
  if (missing <= 0) return text;
  const left = align === ">" ? missing : align === "^" ? missing >> 1 : 0;
  return strConcatAll([strRepeat(spec.fill, left), text, strRepeat(spec.fill, missing - left)]);
}

/**
 * Digits with separators, filled with zeros up to a width.
 * @param size digits in a group
 */
export function groupDigits(digits: string, separator: string, size: number, width: number): string {
  const groups: string[] = [];
  let remaining = digits.length;
  let missing = width;
  for (;;) {
    const length = Math.min(size, Math.max(remaining, missing, 1));
    const taken = Math.min(remaining, length);
    groups.push("0".repeat(length - taken) + digits.slice(remaining - taken, remaining));
    remaining -= taken;
    missing -= length;
    if (remaining <= 0 && missing <= 0) break;
    missing -= separator.length;
  }
  return groups.reverse().join(separator);
}

/**
 * Puts the parts of a number together: sign, prefix, grouping and padding.
 * @param digits the digits before the point
 * @param rest the point and what follows
 */
export function assembleNumber(
  spec: FormatSpec,
  negative: boolean,
  prefix: string,
  digits: string,
  rest: string,
  groupSize = 3,
): Str {
  const sign = negative ? "-" : spec.sign === "+" ? "+" : spec.sign === " " ? " " : "";
  let whole = digits;
  if (spec.grouping !== "") {
    const fills = spec.fill === "0" && spec.align === "=";
    const width = fills ? spec.width - sign.length - prefix.length - rest.length : 0;
    whole = groupDigits(digits, spec.grouping, groupSize, width);
  }
  const body = whole + rest;
  if (spec.align === "=") {
    const missing = spec.width - sign.length - prefix.length - body.length;
    if (missing <= 0) return sign + prefix + body;
    return strConcatAll([sign + prefix, strRepeat(spec.fill, missing), body]);
  }
  return pad(sign + prefix + body, spec);
}

/** `format(str, spec)`. @raises ValueError */
export function formatStr(value: Str, spec: Str, typeName = "str"): Str {
  if (spec === "") return value;
  const parsed = parseFormatSpec(spec, typeName, "<", "s");
  if (parsed.type !== "s") throw unknownFormatCode(parsed.type, typeName);
  if (parsed.sign !== "") {
    throw valueError(`${parsed.sign === " " ? "Space" : "Sign"} not allowed in string format specifier`);
  }
  if (parsed.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in string format specifier");
  }
  if (parsed.alternate) throw valueError("Alternate form (#) not allowed in string format specifier");
  if (parsed.align === "=") throw valueError("'=' alignment not allowed in string format specifier");
  const { precision } = parsed;
  const shown = precision >= 0 && precision < strLength(value) ? strSlice(value, 0, precision) : value;
  return pad(shown, parsed);
}

/** The one character of a code point, for the `c` presentation type. */
export function characterOf(c: number): Str {
  return fromPoints([c]);
}
