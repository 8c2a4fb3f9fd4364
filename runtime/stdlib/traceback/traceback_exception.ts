// `traceback.TracebackException` and the texts of exceptions as lists. CPython: Lib/traceback.py.
import { importModule } from "../../modules/importer.ts";
import { callMethod } from "../../objects/call.ts";
import { DeprecationWarning, PyBaseException, PySyntaxError } from "../../objects/exception.ts";
import { PyBaseExceptionGroup } from "../../objects/exception_group.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import {
  exceptionName,
  formatException,
  formatExceptionOnly,
  formatStack,
  stackOf,
} from "../../objects/traceback_format.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { generatorOf } from "../python_module.ts";
import { summaryOfTraceback } from "./stack_summary.ts";

const causeMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
const contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";

function next(e: PyBaseException, seen: Set<PyBaseException>): [PyBaseException, string] | null {
  const { $cause: cause, $context: context, $suppress: suppress } = e;
  if (cause !== null && !seen.has(cause)) return [cause, causeMessage];
  if (cause === null && context !== null && !suppress && !seen.has(context)) return [context, contextMessage];
  return null;
}

function one(e: PyBaseException, limit: number | undefined): string[] {
  if (e instanceof PyBaseExceptionGroup) {
    return formatException(e, limit === undefined ? { chain: false } : { chain: false, limit }).split(
      /(?<=\n)/,
    );
  }
  const lines = e.$traceback === null ? [] : ["Traceback (most recent call last):\n"];
  if (e.$traceback !== null) lines.push(...formatStack(stackOf(e.$traceback, limit)));
  lines.push(...formatExceptionOnly(e));
  return lines;
}

/** What `traceback.format_exception` gives, entry by entry. */
export function exceptionLines(e: PyBaseException, limit: number | undefined, chain: boolean): string[] {
  if (!chain) return one(e, limit);
  const seen = new Set<PyBaseException>();
  const parts: string[][] = [];
  let current: PyBaseException = e;
  let sentence: string | null = null;
  for (;;) {
    seen.add(current);
    const lines = one(current, limit);
    if (sentence !== null) lines.push(sentence);
    parts.unshift(lines);
    const before = next(current, seen);
    if (before === null) return parts.flat();
    [current, sentence] = before;
  }
}

class PyTracebackException extends PyObject {
  $type: Value = null;
  stack: Value = null;
  __cause__: Value = null;
  __context__: Value = null;
  __suppress_context__: Value = false;
  __notes__: Value = null;
  exceptions: Value = null;
  $e: PyBaseException | null = null;
  $limit: number | undefined;
  $text = "";
  static from_exception(cls: Value, e: Value, ...rest: Value[]): Value {
    const kw: Keywords = rest.pop();
    const made = new cls.$Impl();
    made.$fill(typeOf(e), e, e.$traceback, kw.limit ?? null, new Set());
    return made;
  }
  __init__(type: Value, e: Value, tb: Value, kw: Keywords): null {
    this.$fill(type, e, tb, kw.limit ?? null, new Set());
    return null;
  }
  $fill(type: Value, e: Value, tb: Value, limit: Value, seen: Set<Value>): void {
    this.$type = type;
    this.$limit = limit ?? undefined;
    if (!(e instanceof PyBaseException)) {
      this.stack = summaryOfTraceback(tb, limit);
      return;
    }
    this.$e = e;
    this.stack = summaryOfTraceback(tb, limit);
    this.$text = links.str(e);
    this.__notes__ = (e as Value).__notes__ ?? null;
    this.__suppress_context__ = e.$suppress;
    seen.add(e);
    const inner = (x: Value): Value => {
      if (x === null || seen.has(x)) return null;
      const made = new PyTracebackException();
      made.$fill(typeOf(x), x, x.$traceback, limit, seen);
      return made;
    };
    this.__cause__ = inner(e.$cause);
    this.__context__ = inner(e.$context);
    if (e instanceof PyBaseExceptionGroup) this.exceptions = links.list(e.$exceptions.map(inner));
    if (e instanceof PySyntaxError) {
      for (const name of ["filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"]) {
        const v = (e as Value)[name];
        (this as Value)[name] = name.includes("lineno") && v !== null ? links.str(v) : v;
      }
    }
  }
  get exc_type(): Value {
    links.warn(DeprecationWarning, "Deprecated in 3.13. Use exc_type_str instead.", 1);
    return this.$type;
  }
  get exc_type_str(): Value {
    return this.$e === null ? null : exceptionName(this.$e);
  }
  get _str(): Value {
    return this.$text;
  }
  $lines(chain: boolean): string[] {
    return this.$e === null ? ["NoneType: None\n"] : exceptionLines(this.$e, this.$limit, chain);
  }
  format(kw: Keywords): Value {
    return generatorOf("format", iterate(this.$lines(truth(kw.chain))));
  }
  format_exception_only(kw: Keywords): Value {
    void kw;
    return generatorOf(
      "format_exception_only",
      iterate(this.$e === null ? ["NoneType: None\n"] : formatExceptionOnly(this.$e)),
    );
  }
  print(kw: Keywords): null {
    writeLines(kw.file, this.$lines(truth(kw.chain)));
    return null;
  }
  __str__(): Value {
    return this.$text;
  }
  __eq__(other: Value): Value {
    return other instanceof PyTracebackException ? this.$e === other.$e : NotImplemented;
  }
}

function* iterate(lines: readonly string[]): Generator<Value, Value, Value> {
  yield* lines;
  return null;
}

/** Writes lines to a file object, `sys.stderr` for None. */
export function writeLines(file: Value, lines: readonly string[]): void {
  const out = file ?? importModule(null, "sys", 0).stderr;
  for (const line of lines) callMethod(out, "write", line);
}

const limits =
  "limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15, max_group_depth=10";
export const TracebackException = builtinType(PyTracebackException, {
  name: "TracebackException",
  module: "traceback",
  doc: "An exception ready for rendering.",
  signatures: {
    __init__: `(exc_type, exc_value, exc_traceback, *, ${limits}, save_exc_type=True, _seen=None)`,
    format: "(*, chain=True)",
    format_exception_only: "(*, show_group=False)",
    print: "(*, file=None, chain=True)",
    __str__: "()",
    __eq__: "(other)",
  },
  classmethods: { from_exception: "(exc, *args, **kwargs)" },
});
