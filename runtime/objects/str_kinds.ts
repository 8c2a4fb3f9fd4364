/** Which Python values are strs, and their text. */
import type { Value } from "./object.ts";
import { type Str, WideStr } from "./wide_str.ts";

/** The text of a str or instance of a subclass; `undefined` for anything else. */
export function asStr(v: Value): Str | undefined {
  if (typeof v === "string") return v;
  if (typeof v !== "object" || v === null || v.$isStr !== true) return undefined;
  return v instanceof WideStr ? v : v.$value;
}

/** The text of `self` in a method of str. */
export function textOf(self: Value): Str {
  return typeof self === "string" || self.$points !== undefined ? self : self.$value;
}
