// The types of the emitter's tables, and the entry points that every construct uses for its parts.
import type { Expr, ExprKind, NodeOf, Pattern, PatternKind, Stmt, StmtKind } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import type { Expression, Statement } from "./js.ts";

/**
 * How an expression is emitted. Constructs that begin with an operand (`a + b`, `a.b`, `a(b)`) are links of a chain:
 * chains can be thousands long, so that they are not emitted by recursion.
 */
export type EmitExpression<N> =
  | ((node: N, f: Body) => Expression)
  | {
      /** The operand that is evaluated first, or null if the node is to be emitted on its own, by `link` with a dummy. */
      first(node: N, f: Body): Expr | null;
      link(node: N, f: Body, first: Expression | null): Expression;
    };

export type ExpressionTable = { readonly [K in ExprKind]: EmitExpression<NodeOf<K>> };

/** How a statement is emitted: it appends to `out`. */
export type EmitStatement<N> = (node: N, f: Body, out: Statement[]) => void;
export type StatementTable = { readonly [K in StmtKind]: EmitStatement<NodeOf<K>> };

/** What a pattern needs of the `match` statement around it: where captures go until the pattern has matched. */
export interface Captures {
  /** Remembers a value for a name; gives the expression that stores it. */
  capture(name: string, value: Expression, node: Pattern): Expression;
}

/** A pattern becomes a condition on the subject, which is repeatable. */
export type EmitPattern<N> = (node: N, subject: Expression, f: Body, captures: Captures) => Expression;
export type PatternTable = { readonly [K in PatternKind]: EmitPattern<NodeOf<K>> };

export interface Visitors {
  expression(node: Expr, f: Body): Expression;
  /** The truth of an expression, as a JavaScript boolean. */
  test(node: Expr, f: Body): Expression;
  statement(node: Stmt, f: Body, out: Statement[]): void;
  pattern(node: Pattern, subject: Expression, f: Body, captures: Captures): Expression;
  /** Assigns to any target. */
  store(target: Expr, value: Expression, f: Body): Expression;
  /** `del target`. */
  remove(target: Expr, f: Body): Expression;
}

export function expression(node: Expr, f: Body): Expression {
  return f.module.visitors.expression(node, f);
}

export function expressions(nodes: readonly Expr[], f: Body): Expression[] {
  return nodes.map((node) => expression(node, f));
}

export function test(node: Expr, f: Body): Expression {
  return f.module.visitors.test(node, f);
}

export function statements(nodes: readonly Stmt[], f: Body): Statement[] {
  const out: Statement[] = [];
  for (const node of nodes) f.module.visitors.statement(node, f, out);
  return out;
}

export function pattern(node: Pattern, subject: Expression, f: Body, captures: Captures): Expression {
  return f.module.visitors.pattern(node, subject, f, captures);
}

export function store(target: Expr, value: Expression, f: Body): Expression {
  return f.module.visitors.store(target, value, f);
}

export function remove(target: Expr, f: Body): Expression {
  return f.module.visitors.remove(target, f);
}
