// What CPython's compiler refuses in the patterns of `match`.
// https://docs.python.org/3.13/reference/compound_stmts.html#the-match-statement

import type { Expr, Match, MatchClass, Pattern, Position } from "../ast/nodes.ts";
import { type FoldedValue, foldedKey, isSameConstant, reprOfConstant } from "./constants.ts";
import type { RaiseAt } from "./raise_syntax_error.ts";

export interface PatternVisitor {
  raise: RaiseAt;
  /** A value, key or class in a pattern. */
  expression: (node: Expr) => void;
  /** A name is bound, at the place that CPython marks. */
  bind: (name: string, place: Position) => void;
}

interface Context {
  /** Names captured so far. */
  captured: Set<string>;
  /** A pattern that always matches may stand here. */
  allowIrrefutable: boolean;
}

/** Checks the pattern of one case; `isLast` or a guard let it match anything. */
export function checkCase(node: Match, index: number, visitor: PatternVisitor): void {
  const clause = node.cases[index]!;
  const allowIrrefutable = clause.guard !== null || index === node.cases.length - 1;
  check(clause.pattern, { captured: new Set(), allowIrrefutable }, visitor);
}

function check(node: Pattern, context: Context, visitor: PatternVisitor): void {
  const { raise } = visitor;
  const inner = (part: Pattern) =>
    check(part, { captured: context.captured, allowIrrefutable: true }, visitor);
  const capture = (name: string, place: Position) => {
    if (name === "__debug__") raise("cannot assign to __debug__", place);
    if (context.captured.has(name)) raise(`multiple assignments to name '${name}' in pattern`, place);
    context.captured.add(name);
    visitor.bind(name, place);
  };
  switch (node.nodeType) {
    case "MatchValue":
      visitor.expression(node.value);
      return;
    case "MatchSingleton":
      return;
    case "MatchSequence": {
      const stars = node.patterns.filter((part) => part.nodeType === "MatchStar");
      if (stars.length > 1) raise("multiple starred names in sequence pattern", node);
      for (const part of node.patterns) inner(part);
      return;
    }
    case "MatchStar":
      if (node.name !== null) capture(node.name, node);
      return;
    case "MatchMapping": {
      const seen: FoldedValue[] = [];
      for (const key of node.keys) {
        const value = foldedKey(key);
        if (value !== null) {
          if (seen.some((other) => isSameConstant(other, value))) {
            raise(`mapping pattern checks duplicate key (${reprOfConstant(value)})`, node);
          }
          seen.push(value);
        } else if (key.nodeType !== "Attribute") {
          raise("mapping pattern keys may only match literals and attribute lookups", node);
        }
        visitor.expression(key);
      }
      for (const part of node.patterns) inner(part);
      if (node.rest !== null) capture(node.rest, node);
      return;
    }
    case "MatchClass":
      checkAttributes(node, raise);
      visitor.expression(node.cls);
      for (const part of node.patterns) inner(part);
      for (const part of node.kwd_patterns) inner(part);
      return;
    case "MatchAs":
      if (node.pattern === null) {
        if (!context.allowIrrefutable) {
          if (node.name !== null) {
            raise(`name capture '${node.name}' makes remaining patterns unreachable`, node);
          }
          raise("wildcard makes remaining patterns unreachable", node);
        }
        if (node.name !== null) capture(node.name, node);
        return;
      }
      check(node.pattern, context, visitor);
      if (node.name !== null) capture(node.name, node);
      return;
    case "MatchOr": {
      const before = context.captured;
      let first: Set<string> | null = null;
      node.patterns.forEach((part, index) => {
        const captured = new Set<string>();
        const isLast = index === node.patterns.length - 1;
        check(part, { captured, allowIrrefutable: isLast && context.allowIrrefutable }, visitor);
        if (first === null) first = captured;
        else if (!isSameSet(first, captured)) raise("alternative patterns bind different names", node);
      });
      for (const name of first ?? []) {
        if (before.has(name)) raise(`multiple assignments to name '${name}' in pattern`, node);
        before.add(name);
      }
      return;
    }
  }
}

function checkAttributes(node: MatchClass, raise: RaiseAt): void {
  node.kwd_attrs.forEach((name, index) => {
    const place = node.kwd_patterns[index]!;
    if (name === "__debug__") raise("cannot assign to __debug__", place);
    const again = node.kwd_attrs.indexOf(name, index + 1);
    if (again >= 0) raise(`attribute name repeated in class pattern: ${name}`, node.kwd_patterns[again]!);
  });
}

function isSameSet(a: Set<string>, b: Set<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}
