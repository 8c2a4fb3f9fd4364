// The state of the lowering: places, names, and the appeal to the strict parser where tree-sitter is too lax.

import type { Expr, Position, SyntaxWarning } from "../../ast/nodes.ts";
import type { Lines } from "../source.ts";
import { keywords, type Tokens } from "../tokens.ts";
import type { ConcreteNode } from "./concrete_tree.ts";

/** Thrown where only the strict parser can say what CPython makes of the source. */
export class Appeal extends Error {}

const appealed = (() => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const made = new Appeal();
  Error.stackTraceLimit = limit;
  return made;
})();

export function appeal(): never {
  throw appealed;
}

/** Trees deeper than this are left to the strict parser, which knows CPython's limits. */
const maxDepth = 300;

const asciiName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const validName = /^[\p{XIDS}_][\p{XIDC}]*$/u;

export type LowerExpression = (l: Lowering, node: ConcreteNode) => Expr;

export class Lowering {
  readonly lines: Lines;
  readonly text: string;
  readonly filename: string;
  readonly warnings: SyntaxWarning[] = [];
  private readonly lineStarts: Int32Array;
  private readonly expressions: ReadonlyMap<string, LowerExpression>;
  /** Where logical lines end. */
  private readonly lineEnds: number[] = [];
  private line = 0;
  private depth = 0;

  constructor(tokens: Tokens, filename: string, expressions: ReadonlyMap<string, LowerExpression>) {
    const { lines } = tokens;
    this.lines = lines;
    this.text = lines.text;
    this.filename = filename;
    this.lineStarts = lines.lineStarts();
    tokens.kind.forEach((kind, index) => {
      if (kind === "NEWLINE") this.lineEnds.push(tokens.start[index] as number);
    });
    this.expressions = expressions;
  }

  /** The line of an index, from 0. */
  lineOf(index: number): number {
    const { lineStarts } = this;
    let low = this.line;
    if ((lineStarts[low] as number) <= index && (lineStarts[low + 1] ?? Number.POSITIVE_INFINITY) > index)
      return low;
    low = 0;
    let high = lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] as number) <= index) low = middle;
      else high = middle;
    }
    this.line = low;
    return low;
  }

  lineStart(line: number): number {
    return this.lineStarts[line] as number;
  }

  place(start: number, end: number): Position {
    const from = this.lineOf(start);
    const fromStart = this.lineStarts[from] as number;
    const to = end > start ? this.lineOf(end - 1) : from;
    const toStart = this.lineStarts[to] as number;
    return {
      lineno: from + 1,
      col_offset: this.lines.column(fromStart, start),
      end_lineno: to + 1,
      end_col_offset: this.lines.column(toStart, end),
    };
  }

  span(node: ConcreteNode): Position {
    return this.place(node.start, node.end);
  }

  /** Insists that a statement or header is on one logical line; tree-sitter lets it go over the end in places. */
  oneLine(start: number, end: number): void {
    const { lineEnds } = this;
    let low = 0;
    let high = lineEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lineEnds[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    if ((lineEnds[low] ?? end) < end) appeal();
  }

  slice(node: ConcreteNode): string {
    return this.text.slice(node.start, node.end);
  }

  identifier(node: ConcreteNode | undefined): string {
    if (node?.kind !== "identifier") appeal();
    const name = this.slice(node);
    if (keywords.has(name)) appeal();
    if (asciiName.test(name)) return name;
    if (!validName.test(name)) appeal();
    return name.normalize("NFKC");
  }

  /** Lowers an expression; one that Python allows only in some places is refused here. */
  expression(node: ConcreteNode | undefined): Expr {
    if (node === undefined) appeal();
    const { kind } = node;
    if (
      kind === "named_expression" ||
      kind === "list_splat" ||
      kind === "yield" ||
      kind === "expression_list"
    ) {
      appeal();
    }
    return this.any(node);
  }

  any(node: ConcreteNode): Expr {
    const lower = this.expressions.get(node.kind);
    if (lower === undefined) appeal();
    if (++this.depth > maxDepth) appeal();
    const found = lower(this, node);
    this.depth--;
    return found;
  }

  /** Where `name := value` may stand without parentheses. */
  named(node: ConcreteNode | undefined): Expr {
    return node?.kind === "named_expression" ? this.any(node) : this.expression(node);
  }

  /** An element of a display, a subscript or a tuple. */
  element(node: ConcreteNode): Expr {
    return node.kind === "list_splat" ? this.any(node) : this.named(node);
  }

  /** A tuple without parentheses, a starred expression, or a single one. */
  star(node: ConcreteNode | undefined): Expr {
    if (node?.kind === "expression_list" || node?.kind === "list_splat") return this.any(node);
    return this.expression(node);
  }

  /** The right side of an assignment. */
  value(node: ConcreteNode | undefined): Expr {
    return node?.kind === "yield" ? this.any(node) : this.star(node);
  }

  nest(): void {
    if (++this.depth > maxDepth) appeal();
  }

  unnest(): void {
    this.depth--;
  }
}

/** Children that stand between commas; appeals if anything else than a comma separates them. */
export function separated(nodes: readonly ConcreteNode[]): ConcreteNode[] {
  const found: ConcreteNode[] = [];
  nodes.forEach((node, index) => {
    if (index % 2 === 0) found.push(node);
    else if (node.kind !== "',") appeal();
  });
  return found;
}
