// Atoms and what is hung on them: attributes, subscripts, calls; `await`.
// https://docs.python.org/3.13/reference/expressions.html#primaries

import type { Constant, Expr, Keyword } from "../../ast/nodes.ts";
import { numberValue } from "../numbers.ts";
import type { Parser } from "../parser.ts";
import { callArguments } from "./calls.ts";
import { brace, bracket, parenthesis } from "./displays.ts";
import { strings } from "./strings.ts";

function constant(p: Parser, value: Constant["value"]): Constant {
  const start = p.advance();
  return { nodeType: "Constant", value, kind: null, ...p.span(start) };
}

function number(p: Parser): Constant {
  const value = numberValue(p.tokens.text(p.pos));
  if (typeof value !== "string") return constant(p, value);
  const lineno = p.tokens.lineno[p.pos] as number;
  p.failAt(value, lineno, 0, lineno, 0);
}

function atom(p: Parser): Expr {
  switch (p.peek()) {
    case "NAME": {
      const start = p.advance();
      return { nodeType: "Name", id: p.identifier(start), ctx: "Load", ...p.span(start) };
    }
    case "NUMBER":
      return number(p);
    case "STRING":
    case "FSTRING_START":
      return strings(p);
    case "None":
      return constant(p, { type: "None" });
    case "True":
      return constant(p, { type: "bool", value: true });
    case "False":
      return constant(p, { type: "bool", value: false });
    case "...":
      return constant(p, { type: "Ellipsis" });
    case "(":
      return parenthesis(p);
    case "[":
      return bracket(p);
    case "{":
      return brace(p);
    default:
      return p.mismatch();
  }
}

function slice(p: Parser): Expr {
  const start = p.pos;
  let lower: Expr | null = null;
  if (!p.at(":")) {
    if (p.at("*")) return p.rules.starNamedExpression(p);
    lower = p.rules.namedExpression(p);
    if (!p.at(":")) return lower;
    if (lower.nodeType === "NamedExpr" && p.kinds[start] !== "(") p.mismatch();
  }
  p.expect(":");
  let upper: Expr | null = null;
  let step: Expr | null = null;
  const isEnd = () => p.at(",") || p.at("]");
  if (!isEnd() && !p.at(":")) upper = p.rules.expression(p);
  if (p.take(":") && !isEnd()) step = p.rules.expression(p);
  return { nodeType: "Slice", lower, upper, step, ...p.span(start) };
}

function slices(p: Parser): Expr {
  const start = p.pos;
  const first = slice(p);
  if (!p.at(",") && first.nodeType !== "Starred") return first;
  const elts = [first];
  while (p.take(",")) {
    if (p.at("]")) break;
    elts.push(slice(p));
  }
  return { nodeType: "Tuple", elts, ctx: "Load", ...p.span(start) };
}

/** An atom with its trailers. */
export function primaryWithoutAwait(p: Parser): Expr {
  const start = p.pos;
  let node = atom(p);
  for (let links = 0; ; links++) {
    const kind = p.peek();
    if (kind !== "." && kind !== "(" && kind !== "[") {
      p.tallest(links);
      return node;
    }
    const inner = node;
    const longer = p.continuation(() => trailer(p, start, inner, kind));
    if (longer === null) return node;
    node = longer;
  }
}

function trailer(p: Parser, start: number, node: Expr, kind: "." | "(" | "["): Expr {
  if (kind === ".") {
    p.advance();
    const attr = p.name();
    return { nodeType: "Attribute", value: node, attr, ctx: "Load", ...p.span(start) };
  }
  if (kind === "(") {
    const { args, keywords }: { args: Expr[]; keywords: Keyword[] } = callArguments(p);
    return { nodeType: "Call", func: node, args, keywords, ...p.span(start) };
  }
  p.advance();
  p.enter();
  const index = slices(p);
  p.leave();
  p.expect("]");
  return { nodeType: "Subscript", value: node, slice: index, ctx: "Load", ...p.span(start) };
}

export function primary(p: Parser): Expr {
  if (p.peek() !== "await") return primaryWithoutAwait(p);
  const start = p.advance();
  const value = primaryWithoutAwait(p);
  return { nodeType: "Await", value, ...p.span(start) };
}
