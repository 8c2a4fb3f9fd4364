/** What f-strings become. */
import { formatValue } from "../objects/format_value.ts";
import type { Value } from "../objects/object.ts";
import { ascii, repr, str } from "../objects/repr.ts";
import { type Str, strConcatAll } from "../objects/wide_str.ts";

/** The parts of an f-string as one `str`. */
export function joinText(...parts: Str[]): Value {
  let text = "";
  for (const part of parts) {
    if (typeof part !== "string") return strConcatAll(parts);
    text += part;
  }
  return text;
}

/** `{v}` without a format specification. */
export function formatSimple(v: Value): Value {
  return typeof v === "string" ? v : formatValue(v);
}

export { ascii as asciiOf, formatValue, repr as reprOf, str as strOf };
