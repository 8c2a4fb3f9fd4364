/** `format(Decimal, spec)`. Documentation: "Format Specification Mini-Language". */

import { valueError } from "../../objects/exception.ts";
import { groupDigits, pad, parseFormatSpec } from "../../objects/format_spec.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { type Context, cut } from "./context.ts";
import { adjusted, type Dec, digitCount, finite, format, pow10 } from "./number.ts";

function rounded(x: Dec, exp: number, c: Context): Dec {
  if (x.exp >= exp) return finite(x.sign, x.coef * pow10(x.exp - exp), exp);
  return finite(x.sign, cut(x.coef, exp - x.exp, c.rounding, x.sign).coef, exp);
}

function fixed(x: Dec): string {
  const digits = x.coef.toString();
  if (x.exp >= 0) return digits + "0".repeat(x.coef === 0n ? 0 : x.exp);
  const padded = digits.padStart(1 - x.exp, "0");
  return `${padded.slice(0, x.exp)}.${padded.slice(x.exp)}`;
}

/** @raises ValueError for format specifications that Decimal does not know */
export function padNumber(given: Dec, specText: Value, c: Context): Value {
  const text = asStr(specText) ?? "";
  if (text === "") return format(given);
  const spec = parseFormatSpec(text, "decimal.Decimal", ">", "");
  const { type } = spec;
  if (!["", "e", "E", "f", "F", "g", "G", "n", "%"].includes(type)) throw valueError("invalid format string");
  const precision = spec.precision < 0 ? null : spec.precision;
  let body: string;
  if (given.kind !== "finite") body = format({ ...given, sign: 0 });
  else {
    let x: Dec = type === "%" ? finite(given.sign, given.coef, given.exp + 2) : given;
    if (type === "e" || type === "E") {
      const digits = precision === null ? digitCount(x.coef) : precision + 1;
      if (precision !== null) {
        let e = adjusted(x) - digits + 1;
        if (x.coef === 0n) e = x.exp - precision;
        x = rounded(x, e, c);
        if (digitCount(x.coef) > digits) x = finite(x.sign, x.coef / 10n, x.exp + 1);
      }
      const shown = x.coef.toString().padEnd(digits, "0");
      const exponent = x.coef === 0n ? given.exp + (precision ?? 0) : adjusted(x);
      body = `${shown[0]}${shown.length > 1 ? `.${shown.slice(1)}` : ""}${type}${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
    } else if (type === "f" || type === "F" || type === "%") {
      if (precision !== null) x = rounded(x, -precision, c);
      else if (x.exp > 0) x = finite(x.sign, x.coef * pow10(x.exp), 0);
      body = fixed(x) + (type === "%" ? "%" : "");
    } else {
      if (precision !== null && digitCount(x.coef) > Math.max(precision, 1)) {
        const keep = Math.max(precision, 1);
        x = rounded(x, x.exp + digitCount(x.coef) - keep, c);
        if (digitCount(x.coef) > keep) x = finite(x.sign, x.coef / 10n, x.exp + 1);
      }
      body = format({ ...x, sign: 0 });
      if (type === "g" || type === "n") body = body.replace("E", "e");
    }
  }
  const sign = given.sign === 1 ? "-" : spec.sign === "+" ? "+" : spec.sign === " " ? " " : "";
  const separator = spec.grouping;
  if (separator !== "" && given.kind === "finite") {
    const [, whole, rest] = /^(\d*)(.*)$/s.exec(body) as unknown as [string, string, string];
    body = groupDigits(whole, separator, 3, 0) + rest;
  }
  if (spec.align === "=") {
    const missing = Math.max(0, spec.width - sign.length - body.length);
    return sign + String(spec.fill).repeat(missing) + body;
  }
  return pad(sign + body, spec);
}
