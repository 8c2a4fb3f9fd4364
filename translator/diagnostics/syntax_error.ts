// What the parser raises for text that is not Python: CPython's SyntaxError with its file, line and caret.
// https://docs.python.org/3.13/library/exceptions.html#SyntaxError

import type { SyntaxWarning } from "../ast/nodes.ts";

export type SyntaxErrorKind = "SyntaxError" | "IndentationError" | "TabError";

export interface SyntaxErrorPlace {
  lineno: number | null;
  /** Column from 1, in characters. */
  offset: number | null;
  end_lineno: number | null;
  end_offset: number | null;
  text: string | null;
}

/** Python source that CPython's tokenizer or parser refuses; the fields are those of CPython's exception. */
export class PythonSyntaxError extends Error {
  readonly kind: SyntaxErrorKind;
  readonly msg: string;
  readonly filename: string;
  readonly lineno: number | null;
  readonly offset: number | null;
  readonly end_lineno: number | null;
  readonly end_offset: number | null;
  readonly text: string | null;
  /** What the parser warned of before it gave up. */
  warnings: readonly SyntaxWarning[] = [];

  constructor(kind: SyntaxErrorKind, msg: string, filename: string, place: SyntaxErrorPlace) {
    super(`${kind}: ${msg} (${filename}, line ${place.lineno})`);
    this.name = "PythonSyntaxError";
    this.kind = kind;
    this.msg = msg;
    this.filename = filename;
    this.lineno = place.lineno;
    this.offset = place.offset;
    this.end_lineno = place.end_lineno;
    this.end_offset = place.end_offset;
    this.text = place.text;
  }
}

/** Source nested deeper than CPython's parser goes: MemoryError or RecursionError there, with these words. */
export class SourceTooComplexError extends Error {
  readonly kind: "MemoryError" | "RecursionError";
  readonly msg: string;

  constructor(kind: "MemoryError" | "RecursionError", msg: string) {
    super(`${kind}: ${msg}`);
    this.name = "SourceTooComplexError";
    this.kind = kind;
    this.msg = msg;
  }
}
