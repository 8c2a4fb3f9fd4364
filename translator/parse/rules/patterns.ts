// The patterns of `match` (PEP 634).
// https://docs.python.org/3.13/reference/compound_stmts.html#patterns

import type { BinaryOperator, Expr, Pattern } from "../../ast/nodes.ts";
import { numberValue } from "../numbers.ts";
import type { Parser } from "../parser.ts";
import { strings } from "./strings.ts";

const startsPattern = new Set("NAME NUMBER STRING FSTRING_START ( [ { - * None True False".split(" "));

/** The pattern of a `case`: a sequence needs no brackets there. */
export function patterns(p: Parser): Pattern {
  const start = p.pos;
  const first = maybeStar(p);
  if (!p.at(",")) {
    if (first.nodeType === "MatchStar") p.mismatch();
    return first;
  }
  const found = [first];
  sequenceRest(p, found);
  return { nodeType: "MatchSequence", patterns: found, ...p.span(start) };
}

function sequenceRest(p: Parser, into: Pattern[]): void {
  while (p.take(",")) {
    if (!startsPattern.has(p.peek())) break;
    into.push(maybeStar(p));
  }
}

function maybeStar(p: Parser): Pattern {
  const start = p.pos;
  if (!p.take("*")) return asPattern(p);
  const id = p.name();
  return { nodeType: "MatchStar", name: id === "_" ? null : id, ...p.span(start) };
}

function asPattern(p: Parser): Pattern {
  const start = p.pos;
  p.enter();
  const pattern = orPattern(p);
  p.leave();
  if (!p.take("as")) return pattern;
  if (p.isErrorPass) {
    if (p.atWord("_")) p.failToken(p.pos, "cannot use '_' as a target");
    if (!p.at("NAME")) {
      const node = p.lookahead(() => p.rules.expression(p));
      if (node) p.failNode(node, "invalid pattern target");
    }
  }
  if (p.atWord("_")) p.mismatch();
  const name = p.name();
  return { nodeType: "MatchAs", pattern, name, ...p.span(start) };
}

function orPattern(p: Parser): Pattern {
  const start = p.pos;
  const first = closedPattern(p);
  if (!p.at("|")) return first;
  const found = [first];
  while (p.take("|")) found.push(closedPattern(p));
  return { nodeType: "MatchOr", patterns: found, ...p.span(start) };
}

function closedPattern(p: Parser): Pattern {
  const start = p.pos;
  switch (p.peek()) {
    case "None":
      p.advance();
      return { nodeType: "MatchSingleton", value: { type: "None" }, ...p.span(start) };
    case "True":
    case "False": {
      const value = p.peek() === "True";
      p.advance();
      return { nodeType: "MatchSingleton", value: { type: "bool", value }, ...p.span(start) };
    }
    case "NUMBER":
    case "-":
    case "STRING":
    case "FSTRING_START": {
      const value = literal(p);
      return { nodeType: "MatchValue", value, ...p.span(start) };
    }
    case "(":
      return group(p);
    case "[": {
      p.advance();
      const found: Pattern[] = [];
      if (!p.at("]")) {
        found.push(maybeStar(p));
        sequenceRest(p, found);
      }
      p.expect("]");
      return { nodeType: "MatchSequence", patterns: found, ...p.span(start) };
    }
    case "{":
      return mapping(p);
    case "NAME":
      return named(p);
    default:
      return p.mismatch();
  }
}

function group(p: Parser): Pattern {
  const start = p.expect("(");
  if (p.take(")")) return { nodeType: "MatchSequence", patterns: [], ...p.span(start) };
  const first = maybeStar(p);
  if (p.at(",")) {
    const found = [first];
    sequenceRest(p, found);
    p.expect(")");
    return { nodeType: "MatchSequence", patterns: found, ...p.span(start) };
  }
  if (first.nodeType === "MatchStar") p.mismatch();
  p.expect(")");
  return first;
}

function number(p: Parser): Expr {
  const start = p.expect("NUMBER");
  const value = numberValue(p.tokens.text(start));
  if (typeof value === "string") p.failToken(start, value);
  return { nodeType: "Constant", value, kind: null, ...p.span(start) };
}

function signedNumber(p: Parser): Expr {
  const start = p.pos;
  if (!p.take("-")) return number(p);
  const operand = number(p);
  return { nodeType: "UnaryOp", op: "USub", operand, ...p.span(start) };
}

const isComplex = (node: Expr) => node.nodeType === "Constant" && node.value.type === "complex";

function literal(p: Parser): Expr {
  if (p.at("STRING") || p.at("FSTRING_START")) {
    return strings(p);
  }
  const start = p.pos;
  const left = signedNumber(p);
  if (!p.at("+") && !p.at("-")) return left;
  const op: BinaryOperator = p.kinds[p.advance()] === "+" ? "Add" : "Sub";
  const right = number(p);
  if (!isComplex(right)) p.failNode(right, "imaginary number required in complex literal");
  const real = left.nodeType === "UnaryOp" ? left.operand : left;
  if (isComplex(real)) p.failNode(left, "real number required in complex literal");
  return { nodeType: "BinOp", left, op, right, ...p.span(start) };
}

function nameOrAttribute(p: Parser): Expr {
  const start = p.pos;
  let node: Expr = { nodeType: "Name", id: p.name(), ctx: "Load", ...p.span(start) };
  while (p.take(".")) {
    const attr = p.name();
    node = { nodeType: "Attribute", value: node, attr, ctx: "Load", ...p.span(start) };
  }
  return node;
}

function named(p: Parser): Pattern {
  const start = p.pos;
  const node = nameOrAttribute(p);
  if (p.at("(")) return classPattern(p, start, node);
  if (node.nodeType === "Attribute") return { nodeType: "MatchValue", value: node, ...p.span(start) };
  if (p.at("=")) p.mismatch();
  const id = (node as { id: string }).id;
  return { nodeType: "MatchAs", pattern: null, name: id === "_" ? null : id, ...p.span(start) };
}

function classPattern(p: Parser, start: number, cls: Expr): Pattern {
  p.expect("(");
  const positional: Pattern[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: Pattern[] = [];
  const misplaced: Pattern[] = [];
  while (!p.at(")")) {
    if (p.at("NAME") && p.peekAt(1) === "=") {
      if (misplaced.length > 0) break;
      kwd_attrs.push(p.name());
      p.advance();
      kwd_patterns.push(asPattern(p));
    } else if (kwd_attrs.length > 0) {
      if (!p.isErrorPass) p.mismatch();
      misplaced.push(asPattern(p));
    } else positional.push(asPattern(p));
    if (!p.take(",")) break;
  }
  if (misplaced.length > 0) {
    const msg = "positional patterns follow keyword patterns";
    p.failRange(misplaced[0] as Pattern, misplaced.at(-1) as Pattern, msg);
  }
  p.expect(")");
  return { nodeType: "MatchClass", cls, patterns: positional, kwd_attrs, kwd_patterns, ...p.span(start) };
}

function mappingKey(p: Parser): Expr {
  switch (p.peek()) {
    case "NAME": {
      const node = nameOrAttribute(p);
      if (node.nodeType === "Name") p.mismatch();
      return node;
    }
    case "None":
    case "True":
    case "False": {
      const start = p.pos;
      const kind = p.peek();
      p.advance();
      const value =
        kind === "None" ? { type: "None" as const } : { type: "bool" as const, value: kind === "True" };
      return { nodeType: "Constant", value, kind: null, ...p.span(start) };
    }
    default:
      return literal(p);
  }
}

function mapping(p: Parser): Pattern {
  const start = p.expect("{");
  const keys: Expr[] = [];
  const found: Pattern[] = [];
  let rest: string | null = null;
  while (!p.at("}")) {
    if (p.take("**")) {
      if (p.atWord("_")) p.mismatch();
      rest = p.name();
      p.take(",");
      break;
    }
    keys.push(mappingKey(p));
    p.expect(":");
    found.push(asPattern(p));
    if (!p.take(",")) break;
  }
  p.expect("}");
  return { nodeType: "MatchMapping", keys, patterns: found, rest, ...p.span(start) };
}
