/** `print` and `input`. CPython: Python/bltinmodule.c. */

import { flush, write } from "../host/output.ts";
import { loadedModule } from "../modules/importer.ts";
import { direct, standardOutput } from "../modules/streams.ts";
import { getattrOr } from "../objects/attribute.ts";
import { callMethod } from "../objects/call.ts";
import { eofError, runtimeError, typeError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { str } from "../objects/repr.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { typeOf } from "../objects/type.ts";
import { pointAt, strLength, strSlice } from "../objects/wide_str.ts";

let sys: Value;

function stream(name: string): Value {
  sys ??= loadedModule("sys");
  return getattrOr(sys, name, undefined);
}

function separator(v: Value, name: string, fallback: string): Value {
  if (v === null || v === undefined) return fallback;
  if (asStr(v) === undefined) throw typeError(`${name} must be None or a string, not ${typeOf(v).$name}`);
  return v;
}

/** The standard output as long as nobody has replaced or closed it: then no method has to be called. */
function isDirect(file: Value): boolean {
  return (
    file === standardOutput &&
    !file.$closed &&
    (file as Value).$direct !== null &&
    file.write === direct.write
  );
}

/**
 * `print(*args, sep=' ', end='\n', file=None, flush=False)`.
 * Documentation: "print" in "Built-in Functions".
 */
export function print(...args: Value[]): Value {
  const kw: Keywords = args.pop();
  let file = kw.file ?? null;
  if (file === null) {
    file = stream("stdout");
    if (file === undefined) throw runtimeError("lost sys.stdout");
    if (file === null) return null;
  }
  const sep = separator(kw.sep, "sep", " ");
  const end = separator(kw.end, "end", "\n");
  if (typeof sep === "string" && typeof end === "string" && isDirect(file)) printDirect(args, sep, end);
  else {
    for (let i = 0; i < args.length; i++) {
      if (i > 0) callMethod(file, "write", sep);
      callMethod(file, "write", str(args[i]));
    }
    callMethod(file, "write", end);
  }
  if (kw.flush !== false && truth(kw.flush)) callMethod(file, "flush");
  return null;
}

/** Each argument is written before the next one's `__str__` is called, so that an exception there loses nothing. */
function printDirect(args: readonly Value[], sep: string, end: string): void {
  const n = args.length;
  let text = "";
  for (let i = 0; i < n; i++) {
    if (i > 0) text += sep;
    const v = args[i];
    if (typeof v === "string") text += v;
    else if (typeof v === "number") text += String(v);
    else {
      if (text !== "") write(text);
      text = "";
      const shown = str(v);
      if (typeof shown === "string") text = shown;
      else standardOutput.write(shown);
    }
  }
  write(text + end);
}

/**
 * `input(prompt='', /)`.
 * @raises EOFError at the end of the input
 */
export function input(prompt: Value): Value {
  const stdin = stream("stdin");
  const stdout = stream("stdout");
  if (stdin === undefined) throw runtimeError("input(): lost sys.stdin");
  if (stdout === undefined) throw runtimeError("input(): lost sys.stdout");
  if (stdout !== null && stdout !== undefined) {
    if (prompt !== undefined) callMethod(stdout, "write", str(prompt));
    callMethod(stdout, "flush");
  }
  flush();
  if (stdin === null) throw runtimeError("input(): lost sys.stdin");
  const line = asStr(callMethod(stdin, "readline"));
  if (line === undefined) throw typeError("object.readline() returned non-string");
  const length = strLength(line);
  if (length === 0) throw eofError("EOF when reading a line");
  return pointAt(line, length - 1) === 10 ? strSlice(line, 0, length - 1) : line;
}
