// The entry points behind `visitors.ts`: from nodes to the tables of constructs.
import type { Expr, NodeOf, Pattern, Stmt } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { testBoolOp } from "./expressions/bool_op.ts";
import { testCompare } from "./expressions/comparison.ts";
import { expressionTable } from "./expressions/index.ts";
import { assign, type Expression, id, not, type Statement, sequence } from "./js.ts";
import { patternTable } from "./patterns/index.ts";
import { statementTable } from "./statements/index.ts";
import { remove, store } from "./targets.ts";
import { truth } from "./truth.ts";
import type { Captures, Visitors } from "./visitors.ts";

type Link = (node: Expr, f: Body, first: Expression | null) => Expression;
interface Chained {
  first(node: Expr, f: Body): Expr | null;
  link: Link;
}

/** So many links are nested in one JavaScript expression; after that the value so far goes into a temporary. */
const chunk = 100;

/** Emits an expression; what begins with an operand is a chain of links, emitted from the inside out. */
function expression(node: Expr, f: Body): Expression {
  const links: { node: Expr; link: Link }[] = [];
  let current = node;
  let value: Expression | null = null;
  for (;;) {
    const emit = expressionTable[current.nodeType] as ((node: Expr, f: Body) => Expression) | Chained;
    if (typeof emit === "function") {
      value = emit(current, f);
      break;
    }
    const first = emit.first(current, f);
    if (first === null) {
      value = emit.link(current, f, null);
      break;
    }
    links.push({ node: current, link: emit.link });
    current = first;
  }
  if (links.length <= chunk) {
    for (let i = links.length - 1; i >= 0; i--) {
      const { node: outer, link } = links[i] as { node: Expr; link: Link };
      value = link(outer, f, value);
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

function test(node: Expr, f: Body): Expression {
  switch (node.nodeType) {
    case "Compare":
      return testCompare(node, f);
    case "BoolOp":
      return testBoolOp(node, f);
    case "UnaryOp":
      if (node.op === "Not") return not(test(node.operand, f));
      break;
  }
  return truth(expression(node, f), f, node);
}

function statement(node: Stmt, f: Body, out: Statement[]): void {
  (statementTable[node.nodeType] as (node: Stmt, f: Body, out: Statement[]) => void)(node, f, out);
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

export const visitors: Visitors = { expression, test, statement, pattern, store, remove };
