// Parentheses, lists, sets, dicts, and the comprehensions in them.
// https://docs.python.org/3.13/reference/expressions.html#displays-for-lists-sets-and-dictionaries

import type { Comprehension, Expr } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { startsExpression } from "./expression_starts.ts";
import { target } from "./targets.ts";

const startsElement = (kind: string) => kind === "*" || startsExpression(kind);

export function startsComprehension(p: Parser): boolean {
  return p.at("for") || (p.at("async") && p.peekAt(1) === "for");
}

export function comprehensionClauses(p: Parser): Comprehension[] {
  const clauses: Comprehension[] = [];
  while (startsComprehension(p)) {
    const is_async = p.take("async") ? 1 : 0;
    p.expect("for");
    const node = target(p, "for");
    if (p.isErrorPass && !p.at("in")) p.fail("'in' expected after for-loop variables");
    p.expect("in");
    const iter = p.rules.disjunction(p);
    const ifs: Expr[] = [];
    while (p.take("if")) ifs.push(p.rules.disjunction(p));
    clauses.push({ nodeType: "comprehension", target: node, iter, ifs, is_async });
  }
  return clauses;
}

// What CPython says about `[*a for …]`, `[a, b for …]`.
function checkComprehensionElement(p: Parser, elts: Expr[], opening: string, comma: number): void {
  const first = elts[0];
  if (!p.isErrorPass || first === undefined || !startsComprehension(p)) return;
  const isComprehension = p.lookahead(() => comprehensionClauses(p)) !== null;
  if (!isComprehension) return;
  if (elts.length === 1 && first.nodeType === "Starred") {
    p.failNode(first, "iterable unpacking cannot be used in comprehension");
  }
  if (opening === "(") return;
  const msg = "did you forget parentheses around the comprehension target?";
  if (elts.length > 1) p.failRange(first, elts[elts.length - 1] as Expr, msg);
  if (comma >= 0) p.failRange(first, p.tokenSpan(comma), msg);
}

function elements(p: Parser, closing: string, elts: Expr[], opening: string): void {
  let comma = -1;
  while (p.at(",")) {
    comma = p.advance();
    if (p.at(closing) || !startsElement(p.peek())) break;
    elts.push(p.rules.starNamedExpression(p));
  }
  checkComprehensionElement(p, elts, opening, comma);
}

export function parenthesis(p: Parser): Expr {
  const start = p.expect("(");
  p.enter();
  const node = inParentheses(p, start);
  p.leave();
  return node;
}

function inParentheses(p: Parser, start: number): Expr {
  if (p.take(")")) return { nodeType: "Tuple", elts: [], ctx: "Load", ...p.span(start) };
  if (p.at("yield")) {
    const node = p.rules.yieldExpression(p);
    p.expect(")");
    return node;
  }
  if (p.isErrorPass && p.at("**")) {
    const stars = p.pos;
    const isGroup = p.lookahead(() => {
      p.advance();
      p.rules.expression(p);
      return p.expect(")");
    });
    if (isGroup !== null) p.failToken(stars, "cannot use double starred expression here");
  }
  const first = p.rules.starNamedExpression(p);
  if (startsComprehension(p)) {
    checkComprehensionElement(p, [first], "(", -1);
    if (first.nodeType === "Starred") p.mismatch();
    const generators = comprehensionClauses(p);
    p.expect(")");
    return { nodeType: "GeneratorExp", elt: first, generators, ...p.span(start) };
  }
  if (p.at(",")) {
    const elts = [first];
    elements(p, ")", elts, "(");
    p.expect(")");
    return { nodeType: "Tuple", elts, ctx: "Load", ...p.span(start) };
  }
  if (first.nodeType === "Starred") {
    if (p.isErrorPass && p.at(")")) p.failNode(first, "cannot use starred expression here");
    p.mismatch();
  }
  p.expect(")");
  return first;
}

export function bracket(p: Parser): Expr {
  const start = p.expect("[");
  p.enter();
  const elts: Expr[] = [];
  if (!p.at("]")) {
    const first = p.rules.starNamedExpression(p);
    elts.push(first);
    if (startsComprehension(p)) {
      checkComprehensionElement(p, elts, "[", -1);
      if (first.nodeType === "Starred") p.mismatch();
      const generators = comprehensionClauses(p);
      p.expect("]");
      p.leave();
      return { nodeType: "ListComp", elt: first, generators, ...p.span(start) };
    }
    elements(p, "]", elts, "[");
  }
  p.expect("]");
  p.leave();
  return { nodeType: "List", elts, ctx: "Load", ...p.span(start) };
}

export function brace(p: Parser): Expr {
  const start = p.expect("{");
  p.enter();
  const node = inBraces(p, start);
  p.leave();
  return node;
}

function inBraces(p: Parser, start: number): Expr {
  if (p.take("}")) return { nodeType: "Dict", keys: [], values: [], ...p.span(start) };
  if (p.at("**")) return dict(p, start, null);
  const first = p.rules.starNamedExpression(p);
  const isKey =
    first.nodeType !== "Starred" && (first.nodeType !== "NamedExpr" || p.kinds[start + 1] === "(");
  if (p.at(":") && isKey) return dict(p, start, first);
  const elts = [first];
  if (startsComprehension(p)) {
    checkComprehensionElement(p, elts, "{", -1);
    if (first.nodeType === "Starred") p.mismatch();
    const generators = comprehensionClauses(p);
    p.expect("}");
    return { nodeType: "SetComp", elt: first, generators, ...p.span(start) };
  }
  elements(p, "}", elts, "{");
  p.expect("}");
  return { nodeType: "Set", elts, ...p.span(start) };
}

// `key: value` with what CPython says where the value is missing or starred.
function dictValue(p: Parser): Expr {
  const colon = p.expect(":");
  if (p.isErrorPass) {
    if (p.at("*")) {
      const star = p.pos;
      const isStarred = p.lookahead(() => {
        p.advance();
        return p.rules.bitwiseOr(p);
      });
      if (isStarred) p.failFrom(p.tokenSpan(star), "cannot use a starred expression in a dictionary value");
    }
    if (p.at("}") || p.at(",")) p.failToken(colon, "expression expected after dictionary key and ':'");
  }
  return p.rules.expression(p);
}

function dict(p: Parser, start: number, firstKey: Expr | null): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let key = firstKey;
  for (;;) {
    if (key !== null) {
      keys.push(key);
      values.push(dictValue(p));
    } else {
      const stars = p.expect("**");
      keys.push(null);
      values.push(p.rules.bitwiseOr(p));
      if (p.isErrorPass && values.length === 1 && startsComprehension(p)) {
        const isWhole = p.lookahead(() => {
          comprehensionClauses(p);
          return p.expect("}");
        });
        if (isWhole !== null) p.failToken(stars, "dict unpacking cannot be used in dict comprehension");
      }
    }
    if (key !== null && values.length === 1 && startsComprehension(p)) {
      const generators = comprehensionClauses(p);
      p.expect("}");
      return { nodeType: "DictComp", key, value: values[0] as Expr, generators, ...p.span(start) };
    }
    if (!p.take(",") || p.at("}")) break;
    if (p.at("**")) key = null;
    else {
      const plain = p.isErrorPass ? p.attemptPlainly(() => p.rules.expression(p)) : null;
      key = plain ?? p.rules.expression(p);
      if (p.isErrorPass && !p.at(":")) {
        const line = key.lineno;
        const offset = p.tokens.lines.characters(line, key.end_col_offset - 1) + 1;
        p.failAt("':' expected after dictionary key", line, offset, key.end_lineno, 0);
      }
    }
  }
  p.expect("}");
  return { nodeType: "Dict", keys, values, ...p.span(start) };
}
