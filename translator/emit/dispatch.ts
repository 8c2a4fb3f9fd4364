// The entry points behind `visitors.ts`: from nodes to the tables of constructs.
import type { Compare, Expr, NodeOf, Pattern, Stmt } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { testBoolOp } from "./expressions/bool_op.ts";
import { testCompare } from "./expressions/comparison.ts";
import { expressionTable } from "./expressions/index.ts";
import { assign, type Expression, id, not, type Statement, sequence } from "./js.ts";
import { patternTable } from "./patterns/index.ts";
import { statementTable } from "./statements/index.ts";
import { remove, store } from "./targets.ts";
import { truth } from "./truth.ts";
import type { Captures, ExpressionTable, StatementTable, Visitors } from "./visitors.ts";

type Link = (node: Expr, f: Body, first: Expression | null) => Expression;
interface Chained {
  first(node: Expr, f: Body): Expr | null;
  link: Link;
}

/** What is done with each expression when it has been emitted. */
type Finish = (node: Expr, f: Body, value: Expression) => Expression;

/** So many links are nested in one JavaScript expression; after that the value so far goes into a temporary. */
const chunk = 100;

/** Emits an expression; what begins with an operand is a chain of links, emitted from the inside out. */
function emitChain(node: Expr, f: Body, table: ExpressionTable, finish: Finish | undefined): Expression {
  const links: { node: Expr; link: Link }[] = [];
  let current = node;
  let value: Expression | null = null;
  for (;;) {
    const emit = table[current.nodeType] as ((node: Expr, f: Body) => Expression) | Chained;
    if (typeof emit === "function") {
      value = emit(current, f);
      if (finish !== undefined) value = finish(current, f, value);
      break;
    }
    const first = emit.first(current, f);
    if (first === null) {
      value = emit.link(current, f, null);
      if (finish !== undefined) value = finish(current, f, value);
      break;
    }
    links.push({ node: current, link: emit.link });
    current = first;
  }
  if (links.length <= chunk) {
    for (let i = links.length - 1; i >= 0; i--) {
      const { node: outer, link } = links[i] as { node: Expr; link: Link };
      value = link(outer, f, value);
      if (finish !== undefined) value = finish(outer, f, value);
    }
    return value;
  }
  const total = f.temporary("value");
  const parts: Expression[] = [];
  for (let i = links.length - 1; i >= 0; i--) {
    const { node: outer, link } = links[i] as { node: Expr; link: Link };
    value = link(outer, f, value);
    if (i % chunk === 0 && i > 0) {
      parts.push(assign(id(total), value));
      value = id(total);
    }
  }
  f.release(total);
  return sequence([...parts, value]);
}

function pattern(node: Pattern, subject: Expression, f: Body, captures: Captures): Expression {
  const emit = patternTable[node.nodeType] as (
    node: NodeOf<Pattern["nodeType"]>,
    subject: Expression,
    f: Body,
    captures: Captures,
  ) => Expression;
  return emit(node, subject, f, captures);
}

type EmitStatements = (node: Stmt, f: Body, out: Statement[]) => void;

/** Visitors over tables of constructs. */
export function visitorsOf(
  expressions: ExpressionTable,
  statements: StatementTable,
  others: Pick<Visitors, "store" | "remove"> & {
    readonly testCompare: (node: Compare, f: Body) => Expression;
    readonly finish?: Finish;
    /** Is the truth of an expression the one that JavaScript sees? */
    readonly hasNativeTruth?: (node: Expr, f: Body) => boolean;
  },
): Visitors {
  const expression = (node: Expr, f: Body) => emitChain(node, f, expressions, others.finish);
  const test = (node: Expr, f: Body): Expression => {
    switch (node.nodeType) {
      case "Compare":
        return others.testCompare(node, f);
      case "BoolOp":
        return testBoolOp(node, f);
      case "UnaryOp":
        if (node.op === "Not") return not(test(node.operand, f));
        break;
    }
    if (others.hasNativeTruth?.(node, f) === true) return { ...expression(node, f), isBoolean: true };
    return truth(expression(node, f), f, node);
  };
  const statement = (node: Stmt, f: Body, out: Statement[]): void => {
    (statements[node.nodeType] as EmitStatements)(node, f, out);
  };
  return { expression, test, statement, pattern, store: others.store, remove: others.remove };
}

export const visitors: Visitors = visitorsOf(expressionTable, statementTable, { store, remove, testCompare });
