// Expressions from `x if y else z` down to `a ** b`: CPython's grammar by precedence climbing.
// https://docs.python.org/3.13/reference/expressions.html

import type { BinaryOperator, ComparisonOperator, Expr, Lambda } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { bracket, parenthesis } from "./displays.ts";
import { startsExpression } from "./expression_starts.ts";
import { expressionName } from "./names.ts";
import { primary } from "./primaries.ts";

const binary: Readonly<Record<string, { op: BinaryOperator; level: number }>> = {
  "|": { op: "BitOr", level: 1 },
  "^": { op: "BitXor", level: 2 },
  "&": { op: "BitAnd", level: 3 },
  "<<": { op: "LShift", level: 4 },
  ">>": { op: "RShift", level: 4 },
  "+": { op: "Add", level: 5 },
  "-": { op: "Sub", level: 5 },
  "*": { op: "Mult", level: 6 },
  "/": { op: "Div", level: 6 },
  "//": { op: "FloorDiv", level: 6 },
  "%": { op: "Mod", level: 6 },
  "@": { op: "MatMult", level: 6 },
};

const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  "==": "Eq",
  "!=": "NotEq",
  "<": "Lt",
  "<=": "LtE",
  ">": "Gt",
  ">=": "GtE",
  in: "In",
};

/** What stands behind the operator here; null, and back before it, if there is no operand. */
function operand(p: Parser, rule: () => Expr): Expr | null {
  return p.continuation(() => {
    p.advance();
    return rule();
  });
}

/** `-x`, `x ** y` and what binds more tightly. */
function factor(p: Parser): Expr {
  const start = p.pos;
  const kind = p.peek();
  if (kind === "-" || kind === "+" || kind === "~") {
    p.advance();
    p.enter();
    if (p.isErrorPass) checkNot(p, factor);
    const operand = factor(p);
    p.leave();
    const op = kind === "-" ? "USub" : kind === "+" ? "UAdd" : "Invert";
    return { nodeType: "UnaryOp", op, operand, ...p.span(start) };
  }
  const left = primary(p);
  if (p.peek() !== "**") return left;
  p.advance();
  p.enter();
  const right = factor(p);
  p.leave();
  return { nodeType: "BinOp", left, op: "Pow", right, ...p.span(start) };
}

// `a + not b` and `-not a`
function checkNot(p: Parser, rule: (p: Parser) => Expr): void {
  if (!p.at("not")) return;
  const sign = p.pos;
  const found = p.lookahead(() => {
    if (rule === factor) p.advance();
    return rule(p);
  });
  if (found !== null) {
    p.failRange(p.tokenSpan(sign), found, "'not' after an operator must be parenthesized");
  }
}

function binaryOperation(p: Parser, level: number): Expr {
  const start = p.pos;
  let left = factor(p);
  for (let links = 0; ; links++) {
    const operator = binary[p.peek()];
    if (operator === undefined || operator.level < level) {
      p.tallest(links);
      return left;
    }
    const right = operand(p, () => {
      if (p.isErrorPass && operator.level >= 5) checkNot(p, inversion);
      return binaryOperation(p, operator.level + 1);
    });
    if (right === null) return left;
    left = { nodeType: "BinOp", left, op: operator.op, right, ...p.span(start) };
  }
}

export function bitwiseOr(p: Parser): Expr {
  return binaryOperation(p, 1);
}

function comparisonOperator(p: Parser): ComparisonOperator | null {
  const kind = p.peek();
  if (kind === "is") {
    p.advance();
    return p.take("not") ? "IsNot" : "Is";
  }
  if (kind === "not") {
    if (p.peekAt(1) !== "in") return null;
    p.advance();
    p.advance();
    return "NotIn";
  }
  const op = comparisons[kind];
  if (op === undefined) return null;
  p.advance();
  return op;
}

function comparison(p: Parser): Expr {
  const start = p.pos;
  const left = bitwiseOr(p);
  const ops: ComparisonOperator[] = [];
  const comparators: Expr[] = [];
  for (;;) {
    let op: ComparisonOperator | null = null;
    const right = p.continuation(() => {
      op = comparisonOperator(p);
      return op === null ? left : bitwiseOr(p);
    });
    if (op === null || right === null) break;
    ops.push(op);
    comparators.push(right);
  }
  return ops.length === 0 ? left : { nodeType: "Compare", left, ops, comparators, ...p.span(start) };
}

function inversion(p: Parser): Expr {
  const start = p.pos;
  if (!p.take("not")) return comparison(p);
  p.enter();
  const operand = inversion(p);
  p.leave();
  return { nodeType: "UnaryOp", op: "Not", operand, ...p.span(start) };
}

function conjunction(p: Parser): Expr {
  const start = p.pos;
  const first = inversion(p);
  if (p.peek() !== "and") return first;
  const values = [first];
  while (p.at("and")) {
    const value = operand(p, () => inversion(p));
    if (value === null) break;
    values.push(value);
  }
  if (values.length === 1) return first;
  return { nodeType: "BoolOp", op: "And", values, ...p.span(start) };
}

export function disjunction(p: Parser): Expr {
  const start = p.pos;
  const first = conjunction(p);
  if (p.peek() !== "or") return first;
  const values = [first];
  while (p.at("or")) {
    const value = operand(p, () => conjunction(p));
    if (value === null) break;
    values.push(value);
  }
  if (values.length === 1) return first;
  return { nodeType: "BoolOp", op: "Or", values, ...p.span(start) };
}

function lambda(p: Parser): Lambda {
  const start = p.expect("lambda");
  const args = p.rules.lambdaParameters(p);
  if (p.isErrorPass && p.at(":") && p.peekAt(1) === "FSTRING_MIDDLE") {
    p.failRange(
      p.tokenSpan(start),
      p.tokenSpan(p.pos),
      "f-string: lambda expressions are not allowed without parentheses",
    );
  }
  p.expect(":");
  const body = expression(p);
  return { nodeType: "Lambda", args, body, ...p.span(start) };
}

export function expression(p: Parser): Expr {
  p.enter();
  const start = p.pos;
  let found: Expr;
  if (p.peek() === "lambda") found = lambda(p);
  else {
    const body = disjunction(p);
    if (p.isErrorPass) checkExpression(p, start, body);
    const choice =
      p.peek() !== "if"
        ? null
        : p.continuation(() => {
            p.advance();
            const test = disjunction(p);
            if (p.isErrorPass && !p.at("else") && !p.at(":")) {
              p.failRange(body, test, "expected 'else' after 'if' expression");
            }
            p.expect("else");
            return { test, orelse: expression(p) };
          });
    found = choice === null ? body : { nodeType: "IfExp", ...choice, body, ...p.span(start) };
  }
  p.leave();
  return found;
}

const softKeywords = new Set(["_", "case", "match", "type"]);
const legacyStatements = new Set(["print", "exec"]);

// `f(a b)` and `print x`: what CPython's parser says when two expressions follow each other.
function checkExpression(p: Parser, start: number, left: Expr): void {
  if (startsExpression(p.peek())) checkNeighbours(p, start, left);
  checkLegacy(p, start);
}

function checkNeighbours(p: Parser, start: number, left: Expr): void {
  const word = p.kinds[start] === "NAME" ? p.tokens.text(start) : "";
  const isLegacy = left.nodeType === "Name" && legacyStatements.has(left.id);
  const second = p.kinds[start + 1];
  const isPrefixed = word !== "" && (second === "STRING" || second === "FSTRING_START");
  if (!isPrefixed && !softKeywords.has(word)) {
    const { furthest } = p;
    let lastToken = 0;
    p.warns = true;
    const { fallsBack } = p;
    p.fallsBack = true;
    const right = p.lookahead(() => {
      const found = expression(p);
      lastToken = p.last;
      return found;
    });
    p.fallsBack = fallsBack;
    p.warns = false;
    if (right !== null && !isLegacy && (p.tokens.level[lastToken] as number) > 0) {
      p.failRange(left, right, "invalid syntax. Perhaps you forgot a comma?");
    }
    p.reached = Math.max(p.reached, p.furthest);
    p.furthest = furthest;
  }
}

// The rule for `print x` reads what follows any name, and so finds the errors in it first.
function checkLegacy(p: Parser, start: number): void {
  if (p.kinds[start] !== "NAME" || p.isBehindName) return;
  const next = p.kinds[start + 1] as string;
  if (next === "(" || !(next === "*" || startsExpression(next))) return;
  const { pos, last, furthest } = p;
  p.isBehindName = true;
  p.pos = start + 1;
  const right = p.attempt(() => starExpressions(p));
  p.isBehindName = false;
  p.pos = pos;
  p.last = last;
  const name = p.tokens.text(start);
  if (right !== null && legacyStatements.has(name)) {
    p.failRange(
      p.tokenSpan(start),
      right,
      `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`,
    );
  }
  p.reached = Math.max(p.reached, p.furthest);
  p.furthest = furthest;
}

export function namedExpression(p: Parser): Expr {
  const start = p.pos;
  if (p.peek() === "NAME" && p.peekAt(1) === ":=") {
    const id = p.identifier(p.advance());
    const target: Expr = { nodeType: "Name", id, ctx: "Store", ...p.span(start) };
    p.advance();
    const value = expression(p);
    return { nodeType: "NamedExpr", target, value, ...p.span(start) };
  }
  const found = expression(p);
  if (p.isErrorPass) checkNamedExpression(p, start, found);
  if (p.at(":=")) p.mismatch();
  return found;
}

// What the rule for `if x = 1:` leaves to others: a list, tuple, generator expression, True, None or False comes first.
function beginsWithTarget(p: Parser, start: number): boolean {
  const kind = p.kinds[start] as string;
  if (kind === "True" || kind === "False" || kind === "None") return true;
  if (kind !== "(" && kind !== "[") return false;
  const { pos } = p;
  p.pos = start;
  const first = p.lookahead(() => (kind === "(" ? parenthesis(p) : bracket(p)));
  p.pos = pos;
  const type = first?.nodeType;
  return type === "List" || type === "Tuple" || type === "GeneratorExp";
}

// `if x = 1:` and `f() := 1`
function checkNamedExpression(p: Parser, start: number, found: Expr): void {
  if (p.at(":=")) {
    const isValue = p.lookahead(() => {
      p.advance();
      return expression(p);
    });
    if (isValue) p.failNode(found, `cannot use assignment expressions with ${expressionName(found)}`);
    return;
  }
  // The rule wants a bitwise_or in front of the sign, so go back and see how far one reaches.
  const end = p.pos;
  const left = p.lookahead(() => {
    p.pos = start;
    const node = bitwiseOr(p);
    if (!p.at("=")) p.mismatch();
    p.advance();
    const right = bitwiseOr(p);
    if (p.at("=") || p.at(":=")) p.mismatch();
    return { node, right };
  });
  p.pos = end;
  if (left === null) return;
  const { node, right } = left;
  if (p.kinds[start] === "NAME" && p.kinds[start + 1] === "=") {
    p.failRange(node, right, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  if (beginsWithTarget(p, start)) return;
  const name = expressionName(node);
  p.failNode(node, `cannot assign to ${name} here. Maybe you meant '==' instead of '='?`);
}

/** An element of a list, set or tuple display. */
export function starNamedExpression(p: Parser): Expr {
  const start = p.pos;
  if (!p.take("*")) return namedExpression(p);
  const value = bitwiseOr(p);
  return { nodeType: "Starred", value, ctx: "Load", ...p.span(start) };
}

export function starExpression(p: Parser): Expr {
  const start = p.pos;
  if (!p.take("*")) return expression(p);
  const value = bitwiseOr(p);
  return { nodeType: "Starred", value, ctx: "Load", ...p.span(start) };
}

/** One expression, or a tuple without parentheses. */
export function starExpressions(p: Parser): Expr {
  const start = p.pos;
  const first = starExpression(p);
  if (p.peek() !== ",") return first;
  const elts = [first];
  while (p.take(",")) {
    const kind = p.peek();
    if (kind !== "*" && !startsExpression(kind)) break;
    elts.push(starExpression(p));
  }
  return { nodeType: "Tuple", elts, ctx: "Load", ...p.span(start) };
}

export function yieldExpression(p: Parser): Expr {
  const start = p.expect("yield");
  if (p.take("from")) {
    const value = expression(p);
    return { nodeType: "YieldFrom", value, ...p.span(start) };
  }
  const kind = p.peek();
  const value = kind === "*" || startsExpression(kind) ? starExpressions(p) : null;
  return { nodeType: "Yield", value, ...p.span(start) };
}
