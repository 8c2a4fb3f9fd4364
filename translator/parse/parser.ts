// The state of the strict parser: a place in the tokens, CPython's two passes, errors with their carets.

import type { Arguments, Expr, Position, Stmt } from "../ast/nodes.ts";
import {
  PythonSyntaxError,
  SourceTooComplexError,
  type SyntaxErrorKind,
} from "../diagnostics/syntax_error.ts";
import type { Tokens } from "./tokens.ts";

/** An alternative of the grammar that does not fit; becomes a PythonSyntaxError if none does. */
export class Mismatch extends Error {}
Mismatch.prototype.stack = "";
const mismatch = (() => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const made = new Mismatch();
  Error.stackTraceLimit = limit;
  return made;
})();

/** Rules that other rules reach in a circle (an atom holds expressions, a function a block). */
export interface Rules {
  expression(p: Parser): Expr;
  namedExpression(p: Parser): Expr;
  starNamedExpression(p: Parser): Expr;
  starExpressions(p: Parser): Expr;
  disjunction(p: Parser): Expr;
  bitwiseOr(p: Parser): Expr;
  primaryWithoutAwait(p: Parser): Expr;
  yieldExpression(p: Parser): Expr;
  lambdaParameters(p: Parser): Arguments;
  statement(p: Parser, into: Stmt[]): void;
}

/** How deep CPython's parser nests its rules before it gives up. */
const maxDepth = 1500;

/** How long a chain may be before CPython cannot build its tree. */
const maxChain = 6000;

export class Parser {
  readonly tokens: Tokens;
  readonly filename: string;
  readonly rules: Rules;
  readonly kinds: readonly string[];
  pos = 0;
  /** The last token consumed that is no white space: where a node ends. */
  last = 0;
  /** The token furthest to the right that was looked at: where "invalid syntax" points. */
  furthest = 0;
  /** The same, of all passes and of what the error pass only tried. */
  reached = 0;
  depth = 0;
  /** CPython parses failing source a second time, looking for errors it has words for. */
  isErrorPass = false;
  /** CPython's parser warns of escapes in what it reads now: in its first pass, and where it looks for a missing comma. */
  warns = true;
  /** Not the whole has to fit, see `continuation`. */
  fallsBack = false;
  /** The error pass is reading what follows a name that nothing may follow. */
  isBehindName = false;
  /** Whether errors further on in the tokens are reported instead of the parser's. */
  yieldsToTokenizer = true;
  constructor(tokens: Tokens, filename: string, rules: Rules) {
    this.tokens = tokens;
    this.filename = filename;
    this.rules = rules;
    this.kinds = tokens.kind;
  }

  /** The kind of the next token. */
  peek(): string {
    const { pos } = this;
    if (pos > this.furthest) this.furthest = pos;
    const kind = this.kinds[pos] as string;
    if (kind === "ERROR") throw this.tokens.error;
    return kind;
  }

  /** The kind of the token after `count` others. */
  peekAt(count: number): string {
    for (let i = 0; i < count; i++) {
      const kind = this.kinds[this.pos + i];
      if (kind === "ERROR") throw this.tokens.error;
      if (kind === "ENDMARKER") return kind;
    }
    const pos = this.pos + count;
    if (pos > this.furthest) this.furthest = pos;
    const kind = this.kinds[pos] as string;
    if (kind === "ERROR") throw this.tokens.error;
    return kind;
  }

  at(kind: string): boolean {
    return this.peek() === kind;
  }

  advance(): number {
    const { pos } = this;
    const kind = this.kinds[pos];
    if (kind !== "NEWLINE" && kind !== "INDENT" && kind !== "DEDENT" && kind !== "ENDMARKER") this.last = pos;
    this.pos = pos + 1;
    return pos;
  }

  take(kind: string): boolean {
    if (this.peek() !== kind) return false;
    this.advance();
    return true;
  }

  expect(kind: string): number {
    if (this.peek() !== kind) this.mismatch();
    return this.advance();
  }

  mismatch(): never {
    throw mismatch;
  }

  /** The identifier at a token, normalised as PEP 3131 asks. */
  identifier(index: number): string {
    const text = this.tokens.text(index);
    return this.tokens.lines.isAscii ? text : text.normalize("NFKC");
  }

  name(): string {
    return this.identifier(this.expect("NAME"));
  }

  /** Whether the next token is this soft keyword. */
  atWord(word: string): boolean {
    return this.peek() === "NAME" && this.tokens.text(this.pos) === word;
  }

  // Places

  span(start: number): Position {
    const { tokens, last } = this;
    return {
      lineno: tokens.lineno[start] as number,
      col_offset: tokens.col[start] as number,
      end_lineno: tokens.endLineno[last] as number,
      end_col_offset: tokens.endCol[last] as number,
    };
  }

  spanFrom(node: Position): Position {
    const { tokens, last } = this;
    return {
      lineno: node.lineno,
      col_offset: node.col_offset,
      end_lineno: tokens.endLineno[last] as number,
      end_col_offset: tokens.endCol[last] as number,
    };
  }

  tokenSpan(index: number): Position {
    const { tokens } = this;
    return {
      lineno: tokens.lineno[index] as number,
      col_offset: tokens.col[index] as number,
      end_lineno: tokens.endLineno[index] as number,
      end_col_offset: tokens.endCol[index] as number,
    };
  }

  // Trying

  /** Runs a rule; if it does not fit, goes back and returns null. */
  attempt<T>(rule: () => T): T | null {
    const { pos, last, depth } = this;
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      this.pos = pos;
      this.last = last;
      this.depth = depth;
      return null;
    }
  }

  /**
   * Runs a rule that makes more of what has been read: an operator with its operand, a call. In the second pass, if it
   * does not fit, what has been read stands by itself, as CPython's rules have it; in the first one that helps nobody.
   */
  continuation<T>(rule: () => T): T | null {
    return this.isErrorPass || this.fallsBack ? this.attempt(rule) : rule();
  }

  /** The same without looking for known errors; used by the checks of the error pass. */
  attemptPlainly<T>(rule: () => T): T | null {
    const { isErrorPass } = this;
    this.isErrorPass = false;
    try {
      return this.attempt(rule);
    } finally {
      this.isErrorPass = isErrorPass;
    }
  }

  /** Runs a rule for what it finds and goes back in any case. */
  lookahead<T>(rule: () => T): T | null {
    const { pos, last } = this;
    const found = this.attemptPlainly(rule);
    this.pos = pos;
    this.last = last;
    return found;
  }

  enter(): void {
    if (++this.depth > maxDepth) {
      const msg = "Parser stack overflowed - Python source too complex to parse";
      throw new SourceTooComplexError("MemoryError", msg);
    }
  }

  leave(): void {
    this.depth--;
  }

  /** Notes a chain (`a.b.c…`, `1 + 1 + …`) that makes a tree this deep without nesting any rule. */
  tallest(links: number): void {
    if (links > maxChain) {
      throw new SourceTooComplexError(
        "RecursionError",
        "maximum recursion depth exceeded during ast construction",
      );
    }
  }

  // Errors

  private raise(
    kind: SyntaxErrorKind,
    msg: string,
    line: number,
    offset: number,
    endLine: number,
    end: number,
  ): never {
    const { lines } = this.tokens;
    const text = lines.line(line);
    const isRead = line < (this.tokens.endLineno[Math.max(this.furthest, this.reached)] as number);
    // The line that CPython is reading includes those that a backslash joins to it.
    let joined = text;
    for (let above = line - 1; !isRead && /^\s*[^\s#].*\\$/.test(lines.line(above)); above--) {
      joined = `${lines.line(above)}\n${joined}`;
    }
    throw new PythonSyntaxError(kind, msg, this.filename, {
      lineno: line,
      offset,
      end_lineno: endLine,
      end_offset: end,
      text: isRead ? text : `${joined}\n`,
    });
  }

  private character(lineno: number, column: number): number {
    return this.tokens.lines.characters(lineno, column) + 1;
  }

  /** An error that CPython marks from one node to the end of another. */
  failRange(from: Position, to: Position, msg: string): never {
    this.failLater(
      msg,
      from.lineno,
      this.character(from.lineno, from.col_offset),
      to.end_lineno,
      this.character(to.end_lineno, to.end_col_offset),
    );
  }

  failNode(node: Position, msg: string): never {
    this.failRange(node, node, msg);
  }

  failToken(index: number, msg: string): never {
    const place = this.tokenSpan(index);
    this.failRange(place, place, msg);
  }

  /** From a node to wherever the tokenizer is. */
  failFrom(node: Position, msg: string): never {
    const end = this.tokens.lineno[this.furthest] as number;
    const stop = this.tokens.endCol[this.furthest] as number;
    this.failLater(
      msg,
      node.lineno,
      this.character(node.lineno, node.col_offset),
      end,
      this.character(end, stop) - 1,
    );
  }

  failAt(msg: string, lineno: number, offset: number, endLineno: number, endOffset: number): never {
    this.failLater(msg, lineno, offset, endLineno, endOffset);
  }

  /** An error at the token furthest to the right. */
  fail(msg: string, kind: SyntaxErrorKind = "SyntaxError"): never {
    this.failTokenLast(this.furthest, msg, kind);
  }

  failTokenLast(index: number, msg: string, kind: SyntaxErrorKind): never {
    const { tokens } = this;
    if ((tokens.col[index] as number) < 0) {
      const lineno = tokens.lineno[index] as number;
      const at = tokens.start[index] as number;
      const start = tokens.lines.lineStarts()[lineno - 1] as number;
      const offset = tokens.lines.characters(lineno, tokens.lines.column(start, at));
      this.failLater(msg, lineno, offset, lineno, -1, kind);
    }
    const place = this.tokenSpan(index);
    this.failLater(
      msg,
      place.lineno,
      this.character(place.lineno, place.col_offset),
      place.end_lineno,
      this.character(place.end_lineno, place.end_col_offset),
      kind,
    );
  }

  // An error of the tokenizer anywhere behind is what CPython reports instead. Those that its tokenizer leaves to the
  // parser to word do not count, but a bracket that is then still open does, if it opened on an earlier line.
  private failLater(
    msg: string,
    lineno: number,
    offset: number,
    endLineno: number,
    endOffset: number,
    kind: SyntaxErrorKind = "SyntaxError",
  ): never {
    const { error, errorIsDeferred, unclosed } = this.tokens;
    if (error !== null && this.yieldsToTokenizer) {
      if (!errorIsDeferred) throw error;
      const open = unclosed.at(-1);
      if (open !== undefined && (this.tokens.lineno[this.furthest] as number) > open.lineno) {
        const from = this.character(open.lineno, open.col);
        this.raise("SyntaxError", `'${open.bracket}' was never closed`, open.lineno, from, open.lineno, 0);
      }
    }
    this.raise(kind, msg, lineno, offset, endLineno, endOffset);
  }
}
