// Number literals: how far they reach, what they mean, and CPython's errors for those that are none.
// https://docs.python.org/3.13/reference/lexical_analysis.html#numeric-literals

import type { ConstantValue } from "../ast/nodes.ts";

/** CPython's `sys.int_info.default_max_str_digits`. */
const maxDigits = 4300;

export type NumberScan =
  | { ok: true; end: number; warning: string | null }
  /** `at`: index after the character that CPython complains about. */
  | { ok: false; msg: string; at: number; zerosEnd?: number };

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

function isDigitOf(base: number, unit: number): boolean {
  if (base === 16) return isDigit(unit) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70);
  return unit >= 48 && unit < 48 + base;
}

function isIdentifierStart(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit >= 128;
}

// A number may touch a keyword that goes on with the expression ("1if x else y"); CPython warns.
const following = ["and", "else", "for", "if", "in", "is", "not", "or"];

function finish(text: string, end: number, kind: string): NumberScan {
  const unit = text.charCodeAt(end);
  if (!isIdentifierStart(unit)) return { ok: true, end, warning: null };
  const touches = following.some(
    (word) => text.startsWith(word, end) && (kind !== "hexadecimal" || !"ef".includes(word[0] as string)),
  );
  if (touches) return { ok: true, end, warning: `invalid ${kind} literal` };
  return { ok: false, msg: `invalid ${kind} literal`, at: end };
}

type DigitRun = { end: number } | { msg: string; at: number };

function digits(text: string, from: number): DigitRun {
  let at = from;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 95) return { end: at };
    at++;
    if (!isDigit(text.charCodeAt(at))) return { msg: "invalid decimal literal", at };
  }
}

function scanRadix(text: string, from: number, base: 2 | 8 | 16): NumberScan {
  const kind = base === 16 ? "hexadecimal" : base === 8 ? "octal" : "binary";
  let at = from + 2;
  do {
    if (text.charCodeAt(at) === 95) at++;
    const unit = text.charCodeAt(at);
    if (!isDigitOf(base, unit)) {
      if (base !== 16 && isDigit(unit)) {
        return { ok: false, msg: `invalid digit '${text[at]}' in ${kind} literal`, at: at + 1 };
      }
      return { ok: false, msg: `invalid ${kind} literal`, at };
    }
    while (isDigitOf(base, text.charCodeAt(at))) at++;
  } while (text.charCodeAt(at) === 95);
  if (base !== 16 && isDigit(text.charCodeAt(at))) {
    return { ok: false, msg: `invalid digit '${text[at]}' in ${kind} literal`, at: at + 1 };
  }
  return finish(text, at, kind);
}

/** Reads the number that begins at `from` (a digit, or a dot before one). */
export function scanNumber(text: string, from: number): NumberScan {
  const second = text.charCodeAt(from + 1) | 32;
  if (text.charCodeAt(from) === 48) {
    if (second === 120) return scanRadix(text, from, 16);
    if (second === 111) return scanRadix(text, from, 8);
    if (second === 98) return scanRadix(text, from, 2);
  }
  let at = from;
  let leadingZeros = false;
  if (text.charCodeAt(at) !== 46) {
    const run = digits(text, at);
    if ("msg" in run) return { ok: false, ...run };
    leadingZeros = text.charCodeAt(at) === 48 && /[1-9]/.test(text.slice(at, run.end));
    at = run.end;
  }
  let kind = "decimal";
  let isFloat = false;
  if (text.charCodeAt(at) === 46) {
    isFloat = true;
    at++;
    if (isDigit(text.charCodeAt(at))) {
      const run = digits(text, at);
      if ("msg" in run) return { ok: false, ...run };
      at = run.end;
    }
  }
  if ((text.charCodeAt(at) | 32) === 101) {
    let exponent = at + 1;
    const sign = text.charCodeAt(exponent);
    if (sign === 43 || sign === 45) {
      exponent++;
      if (!isDigit(text.charCodeAt(exponent)))
        return { ok: false, msg: "invalid decimal literal", at: exponent };
    }
    if (isDigit(text.charCodeAt(exponent))) {
      isFloat = true;
      const run = digits(text, exponent);
      if ("msg" in run) return { ok: false, ...run };
      at = run.end;
    }
  }
  if ((text.charCodeAt(at) | 32) === 106) {
    isFloat = true;
    kind = "imaginary";
    at++;
  }
  if (leadingZeros && !isFloat) {
    const msg =
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
    let zerosEnd = from;
    while (text[zerosEnd] === "0" || text[zerosEnd] === "_") zerosEnd++;
    return { ok: false, msg, at, zerosEnd };
  }
  return finish(text, at, kind);
}

/** The value of a well-formed literal; a string is CPython's reason for refusing it. */
export function numberValue(literal: string): ConstantValue | string {
  const text = literal.includes("_") ? literal.replaceAll("_", "") : literal;
  const last = text.charCodeAt(text.length - 1) | 32;
  const isHex = (text.charCodeAt(1) | 32) === 120;
  if (last === 106) return { type: "complex", imag: Number(text.slice(0, -1)) };
  if (!isHex && /[.eE]/.test(text)) return { type: "float", value: Number(text) };
  if (text.length > maxDigits && /^\d+$/.test(text)) {
    return (
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${text.length} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - " +
      "Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
    );
  }
  return { type: "int", value: BigInt(text) };
}
