// The arguments of a call, and the bases of a class.
// https://docs.python.org/3.13/reference/expressions.html#calls

import type { Expr, Keyword } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { comprehensionClauses, startsComprehension } from "./displays.ts";

interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

function checkKeyword(p: Parser): void {
  const name = p.pos;
  const kind = p.peek();
  // CPython reads on only behind these.
  if (kind !== "NAME" && kind !== "True" && kind !== "False" && kind !== "None") return;
  if (p.peekAt(1) !== "=") return;
  const from = p.tokenSpan(name);
  const sign = p.tokenSpan(name + 1);
  if (kind !== "NAME") p.failRange(from, sign, `cannot assign to ${kind}`);
  const after = p.peekAt(2);
  if (after === "," || after === ")") p.failRange(from, sign, "expected argument value expression");
  const isComprehension = p.lookahead(() => {
    p.advance();
    p.advance();
    p.rules.expression(p);
    if (!startsComprehension(p)) p.mismatch();
    return comprehensionClauses(p);
  });
  if (isComprehension)
    p.failRange(from, sign, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

// `f(*args=[0])`
function failUnpackingAssigned(p: Parser, start: number, kind: "iterable" | "keyword"): void {
  const value = p.lookahead(() => {
    p.advance();
    return p.rules.expression(p);
  });
  if (value !== null) {
    p.failRange(p.tokenSpan(start), value, `cannot assign to ${kind} argument unpacking`);
  }
}

function positionalArgument(p: Parser): Expr {
  const start = p.pos;
  if (p.take("*")) {
    const value = p.isErrorPass ? p.attempt(() => p.rules.expression(p)) : p.rules.expression(p);
    if (value === null) p.fail("Invalid star expression");
    if (p.isErrorPass && p.at("=")) failUnpackingAssigned(p, start, "iterable");
    return { nodeType: "Starred", value, ctx: "Load", ...p.span(start) };
  }
  if (p.peek() === "NAME" && p.peekAt(1) === ":=") return p.rules.namedExpression(p);
  const node = p.rules.expression(p);
  if (p.at(":=")) {
    if (p.isErrorPass) {
      p.pos = start;
      return p.rules.namedExpression(p);
    }
    p.mismatch();
  }
  if (p.at("=")) {
    if (p.isErrorPass) {
      const msg = 'expression cannot contain assignment, perhaps you meant "=="?';
      p.failRange(node, p.tokenSpan(p.pos), msg);
    }
    p.mismatch();
  }
  return node;
}

/**
 * From `(` to `)`, both included.
 *
 * @param ofClass bases of a class: no generator expression without parentheses.
 */
export function callArguments(p: Parser, ofClass = false): CallArguments {
  const open = p.expect("(");
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let unpacksMapping = false;
  let isMisplaced = false;
  p.enter();
  while (!p.at(")")) {
    const start = p.pos;
    const kind = p.peek();
    if (kind === "**") {
      p.advance();
      const value = p.rules.expression(p);
      if (p.isErrorPass && p.at("=")) failUnpackingAssigned(p, start, "keyword");
      keywords.push({ nodeType: "keyword", arg: null, value, ...p.span(start) });
      unpacksMapping = true;
    } else if (kind === "NAME" && p.peekAt(1) === "=") {
      if (p.isErrorPass) checkKeyword(p);
      const arg = p.name();
      p.advance();
      const value = p.rules.expression(p);
      keywords.push({ nodeType: "keyword", arg, value, ...p.span(start) });
    } else {
      if (p.isErrorPass) checkKeyword(p);
      const node = positionalArgument(p);
      if (startsComprehension(p)) {
        const isSole = args.length === 0 && keywords.length === 0;
        if (node.nodeType === "Starred" || (ofClass && isSole && !p.isErrorPass)) p.mismatch();
        const generators = comprehensionClauses(p);
        if (isSole && p.at(")") && !ofClass) {
          p.advance();
          p.leave();
          const elt = node;
          return { args: [{ nodeType: "GeneratorExp", elt, generators, ...p.span(open) }], keywords };
        }
        if (p.isErrorPass && (!isSole || p.at(","))) {
          p.failRange(node, p.spanFrom(node), "Generator expression must be parenthesized");
        }
        p.mismatch();
      }
      if (keywords.length > 0 && node.nodeType !== "Starred") {
        if (!p.isErrorPass) p.mismatch();
        isMisplaced = true;
      }
      if (unpacksMapping && node.nodeType === "Starred") {
        if (!p.isErrorPass) p.mismatch();
        if (!isMisplaced) {
          p.peek();
          const msg = "iterable argument unpacking follows keyword argument unpacking";
          const comma = p.tokenSpan(start - 1);
          p.failRange(comma, node, msg);
        }
      }
      args.push(node);
    }
    if (!p.take(",")) break;
  }
  p.leave();
  if (isMisplaced) {
    p.peek();
    const kind = keywords.some((keyword) => keyword.arg === null) ? "argument unpacking" : "argument";
    p.fail(`positional argument follows keyword ${kind}`);
  }
  p.expect(")");
  return { args, keywords };
}
