/** How callbacks look in reprs and log messages. CPython: Lib/asyncio/format_helpers.py. */

import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { lookup, typeOf } from "../objects/type.ts";
import { submodule } from "./submodules.ts";

function isPartial(f: Value): boolean {
  return (
    typeof f === "object" &&
    f !== null &&
    typeOf(f).$mro.some((c) => c.$name === "partial" && c.$module === "functools")
  );
}

/** Where a callback is defined, or undefined: only functions written in Python have a place. */
export function _get_function_source(given: Value): { filename: string; line: number } | undefined {
  let f = given;
  for (
    let wrapped = getattrOr(f, "__wrapped__", undefined);
    wrapped !== undefined;
    wrapped = getattrOr(f, "__wrapped__", undefined)
  ) {
    f = wrapped;
  }
  if (typeof f === "function" && typeOf(f).$name === "function" && f.$code !== undefined) {
    const { $code: code } = f;
    return { filename: code.info.filename, line: code.firstlineno };
  }
  if (isPartial(f)) return _get_function_source(getattrOr(f, "func", null));
  return undefined;
}

function _format_args(args: readonly Value[], debug: boolean): string {
  return debug ? `(${args.map((a) => reprShort(a)).join(", ")})` : "()";
}

/** `reprlib.repr`: long texts are cut in the middle. Set by reprlib where that is there. */
export const reprlib: { repr: (v: Value) => string } = { repr: (v) => links.repr(v) };

function reprShort(v: Value): string {
  return reprlib.repr(v);
}

export function _format_callback(f: Value, args: readonly Value[], debug: boolean, suffix = ""): string {
  if (isPartial(f)) {
    const inner = links.arrayOf(getattrOr(f, "args", links.tuple([])));
    return _format_callback(getattrOr(f, "func", null), inner, debug, _format_args(args, debug) + suffix);
  }
  let name = getattrOr(f, "__qualname__", undefined);
  if (name === undefined || !truth(name)) name = getattrOr(f, "__name__", undefined);
  const text = name !== undefined && truth(name) ? links.str(name) : links.repr(f);
  return text + _format_args(args, debug) + suffix;
}

/** `f() at file.py:12`. */
export function _format_callback_source(f: Value, args: readonly Value[], debug = false): string {
  const source = _get_function_source(f);
  const text = _format_callback(f, args, debug);
  return source === undefined ? text : `${text} at ${source.filename}:${source.line}`;
}
void lookup;

/** The module `asyncio.format_helpers`. */
export function load(): PyModule {
  return submodule("format_helpers");
}
