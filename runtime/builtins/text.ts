/** chr, ord, format. CPython: Python/bltinmodule.c. */
import { typeError, valueError } from "../objects/exception.ts";
import { formatValue } from "../objects/format_value.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { typeOf } from "../objects/type.ts";
import { fromPoint, pointAt, strLength } from "../objects/wide_str.ts";

/** `chr(i)` */
export function chr(v: Value): Value {
  const i = toIndex(v);
  if (typeof i === "bigint" || i < 0 || i > 0x10ffff) throw valueError("chr() arg not in range(0x110000)");
  return fromPoint(i);
}

/** `ord(c)` */
export function ord(v: Value): Value {
  const text = asStr(v);
  let n: number;
  if (text !== undefined) {
    n = strLength(text);
    if (n === 1) return pointAt(text, 0);
  } else {
    const data = typeof v === "object" && v !== null ? v.$data : undefined;
    if (!(data instanceof Uint8Array)) {
      throw typeError(`ord() expected string of length 1, but ${typeOf(v).$name} found`);
    }
    n = data.length;
    if (n === 1) return data[0];
  }
  throw typeError(`ord() expected a character, but string of length ${n} found`);
}

/** `format(value, format_spec='')` */
export function format(v: Value, spec: Value): Value {
  const text = asStr(spec);
  if (text === undefined) throw typeError(`format() argument 2 must be str, not ${typeOf(spec).$name}`);
  return formatValue(v, text);
}
