/** `repr()`, `str()`, `ascii()`. CPython: Objects/object.c. */
import { typeError } from "./exception.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { guarded } from "./recursive_repr.ts";
import { asStr } from "./str_kinds.ts";
import { lookupSpecial, typeOf } from "./type.ts";
import { fromJs, mixed, type Str, strConcatAll, toPoints } from "./wide_str.ts";

/**
 * `repr(v)`.
 * Documentation: "repr" in "Built-in Functions".
 * @returns a str, of the wide form where it has to be
 * @raises TypeError if `__repr__` returns something else
 */
export function repr(v: Value): Value {
  if (typeof v === "number") return String(v);
  const m = lookupSpecial(v, "__repr__");
  if (m === undefined) throw typeError(`'${typeOf(v).$name}' object has no __repr__`);
  const result = m.call(v);
  if (typeof result === "string") return mixed.seen ? fromJs(result) : result;
  if (asStr(result) !== undefined) return result;
  throw typeError(`__repr__ returned non-string (type ${typeOf(result).$name})`);
}

/** `str(v)`. @raises TypeError if `__str__` returns something else than a str */
export function str(v: Value): Value {
  if (typeof v === "string") return v;
  if (typeof v === "number") return String(v);
  const m = lookupSpecial(v, "__str__");
  if (m === undefined) return repr(v);
  const result = m.call(v);
  if (typeof result === "string") return mixed.seen ? fromJs(result) : result;
  if (asStr(result) !== undefined) return result;
  throw typeError(`__str__ returned non-string (type ${typeOf(result).$name})`);
}

/** `ascii(v)`: the repr with everything but ASCII escaped. */
export function ascii(v: Value): string {
  const text = asStr(repr(v)) as Str;
  if (typeof text === "string" && /^[\x00-\x7f]*$/.test(text)) return text;
  let out = "";
  for (const c of toPoints(text)) {
    if (c < 0x80) out += String.fromCharCode(c);
    else if (c < 0x100) out += `\\x${c.toString(16)}`;
    else if (c < 0x10000) out += `\\u${c.toString(16).padStart(4, "0")}`;
    else out += `\\U${c.toString(16).padStart(8, "0")}`;
  }
  return out;
}

/** The plain text of a repr, where `__repr__` has returned an instance of a subclass of str. */
export function reprText(v: Value): Str {
  return asStr(repr(v)) as Str;
}

/** The reprs of some values between brackets, with `again` for a container that contains itself. */
export function reprItems(
  o: Value,
  items: readonly Value[],
  open: string,
  close: string,
  again: string,
): Value {
  return guarded(o, again, () => {
    const parts: Str[] = [];
    // The length is looked at anew each time: a __repr__ may change the container.
    for (let i = 0; i < items.length; i++) parts.push(reprText(items[i]));
    return strConcatAll([open, strConcatAll(parts, ", "), close]);
  });
}

links.repr = repr;
links.str = str;
