// The tokens of a source in parallel arrays: a million lines must not become ten million objects.

import type { Comment, SyntaxWarning, TypeIgnore } from "../ast/nodes.ts";
import type { PythonSyntaxError } from "../diagnostics/syntax_error.ts";
import type { Lines } from "./source.ts";

/**
 * Keywords and operators have their own text as kind; the rest is one of these names, or "ERROR": there the
 * tokenizer stopped, and `Tokens.error` is what CPython raises when its parser gets that far.
 */
export type TokenClass =
  | "NAME"
  | "NUMBER"
  | "STRING"
  | "FSTRING_START"
  | "FSTRING_MIDDLE"
  | "FSTRING_END"
  | "NEWLINE"
  | "INDENT"
  | "DEDENT"
  | "TYPE_COMMENT"
  | "ENDMARKER"
  | "ERROR";

export class Tokens {
  readonly lines: Lines;
  readonly kind: string[] = [];
  /** Indices into the text. */
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly lineno: number[] = [];
  /** In UTF-8 bytes; -1 for INDENT, DEDENT and ENDMARKER, as in CPython. */
  readonly col: number[] = [];
  readonly endLineno: number[] = [];
  readonly endCol: number[] = [];
  /** How many brackets are open around the token. */
  readonly level: number[] = [];
  readonly comments: Comment[] = [];
  readonly warnings: SyntaxWarning[] = [];
  readonly typeIgnores: TypeIgnore[] = [];
  error: PythonSyntaxError | null = null;
  /** Whether that error is one that CPython's tokenizer only signals, for the parser to word. */
  errorIsDeferred = false;
  /** Where the brackets stand that are still open at the end: line and column from 0. */
  unclosed: { bracket: string; lineno: number; col: number }[] = [];

  constructor(lines: Lines) {
    this.lines = lines;
  }

  text(index: number): string {
    return this.lines.text.slice(this.start[index], this.end[index]);
  }
}

export const keywords = new Map<string, string>(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  )
    .split(" ")
    .map((word) => [word, word]),
);
