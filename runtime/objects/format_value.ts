/** `format()` and the pieces of f-strings. CPython: `PyObject_Format` in Objects/abstract.c. */
import { typeError } from "./exception.ts";
import { float_ } from "./float.ts";
import { doubleRepr } from "./float_decimal.ts";
import { formatStr } from "./format_spec.ts";
import { links } from "./links.ts";
import { formatDouble, formatInt } from "./number_format.ts";
import type { Value } from "./object.ts";
import { asStr } from "./str_kinds.ts";
import { escapeNonAscii } from "./str_repr.ts";
import { lookupSpecial, typeOf } from "./type.ts";
import type { Str } from "./wide_str.ts";

/**
 * `format(v, spec)`.
 * Documentation: "format" in "Built-in Functions".
 * @raises ValueError for specifications that the type does not understand
 */
export function formatValue(v: Value, spec: Str = ""): Value {
  switch (typeof v) {
    case "string":
      return spec === "" ? v : formatStr(v, spec);
    case "number":
      return spec === "" ? `${v}` : formatInt(v, spec);
    case "object":
      if (v !== null && v.$class === float_) {
        return spec === "" ? doubleRepr(v.$value) : formatDouble(v.$value, spec);
      }
  }
  const method = lookupSpecial(v, "__format__");
  if (method === undefined) throw typeError(`Type ${typeOf(v).$name} doesn't define __format__`);
  const result = method.call(v, spec);
  if (asStr(result) === undefined) {
    throw typeError(`__format__ must return a str, not ${typeOf(result).$name}`);
  }
  return result;
}

/** `str(v)`, `repr(v)` or `ascii(v)` of a conversion (`!s`, `!r`, `!a`). */
export function convertValue(v: Value, conversion: "s" | "r" | "a"): Value {
  if (conversion === "s") return links.str(v);
  const repr = links.repr(v);
  return conversion === "r" ? repr : escapeNonAscii(asStr(repr) as Str);
}
