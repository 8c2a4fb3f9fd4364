// What can be assigned to: `a`, `a.b`, `a[b]`, `*a`, `a, b`, `[a, b]`, with and without parentheses.
// https://docs.python.org/3.13/reference/simple_stmts.html#assignment-statements

import type { Expr } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { startsExpression } from "./expression_starts.ts";
import { expressionName, invalidTarget, isTarget, setContext, type TargetKind } from "./names.ts";

function element(p: Parser): Expr {
  const start = p.pos;
  if (!p.take("*")) return p.rules.primaryWithoutAwait(p);
  if (p.at("*")) p.mismatch();
  const value = p.rules.primaryWithoutAwait(p);
  return { nodeType: "Starred", value, ctx: "Store", ...p.span(start) };
}

function targets(p: Parser): Expr {
  const start = p.pos;
  const first = element(p);
  if (!p.at(",")) return first;
  const elts = [first];
  while (p.take(",")) {
    const kind = p.peek();
    if (kind !== "*" && !startsExpression(kind)) break;
    elts.push(element(p));
  }
  return { nodeType: "Tuple", elts, ctx: "Store", ...p.span(start) };
}

/** Raises what CPython says of an expression that is no target. */
export function failTarget(p: Parser, node: Expr, kind: TargetKind): void {
  const wrong = invalidTarget(node, kind);
  if (wrong === null) return;
  p.failNode(wrong, `cannot ${kind === "delete" ? "delete" : "assign to"} ${expressionName(wrong)}`);
}

/** Are there targets up to `in`? Then what follows is no part of them. */
function isComplete(p: Parser, kind: TargetKind): boolean {
  const found = p.lookahead(() => {
    const node = targets(p);
    if (!isTarget(node, kind) || !p.at("in")) p.mismatch();
    return true;
  });
  return found === true;
}

/** The targets of `for`, up to `in`. */
export function target(p: Parser, kind: TargetKind): Expr {
  if (p.isErrorPass && !isComplete(p, kind)) {
    const whole = p.lookahead(() => p.rules.starExpressions(p));
    if (whole !== null) failTarget(p, whole, kind);
  }
  const node = targets(p);
  if (!isTarget(node, kind)) p.mismatch();
  return setContext(node, "Store");
}

/** One target, as after `as` in a `with` statement. */
export function starTarget(p: Parser): Expr {
  const node = element(p);
  if (!isTarget(node, "assign")) p.mismatch();
  return setContext(node, "Store");
}
