// Patterns of `match`. https://docs.python.org/3.13/reference/compound_stmts.html#patterns
import type {
  MatchAs as AsNode,
  MatchClass as ClassNode,
  MatchMapping as MappingNode,
  MatchOr as OrNode,
  Pattern,
  MatchSequence as SequenceNode,
  MatchSingleton as SingletonNode,
  MatchStar as StarNode,
  MatchValue as ValueNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import {
  array,
  assign,
  binary,
  boolean,
  call,
  type Expression,
  element,
  id,
  logical,
  nothing,
  number,
  string,
} from "../js.ts";
import { truth } from "../truth.ts";
import { type Captures, expression, pattern } from "../visitors.ts";

function and(tests: readonly Expression[]): Expression {
  const needed = tests.filter((t) => !(t.type === "Literal" && t.value === true));
  return needed.length === 0 ? boolean(true) : needed.reduce((a, b) => logical("&&", a, b));
}

export function MatchValue(node: ValueNode, subject: Expression, f: Body): Expression {
  return truth(f.raising(node, "eq", subject, expression(node.value, f)), f, node);
}

export function MatchSingleton(node: SingletonNode, subject: Expression, f: Body): Expression {
  return binary("===", subject, f.module.constant(node.value));
}

function isWildcard(node: Pattern): boolean {
  return (node.nodeType === "MatchAs" && node.pattern === null && node.name === null) || isAnyStar(node);
}

function isAnyStar(node: Pattern): boolean {
  return node.nodeType === "MatchStar" && node.name === null;
}

/** Tests of parts that a helper has taken out of the subject: `(parts$1 = take(subject)) !== null && …`. */
function parts(taken: Expression, nodes: readonly Pattern[], f: Body, captures: Captures): Expression {
  if (nodes.every(isWildcard)) return binary("!==", taken, nothing());
  const name = f.temporary("parts");
  const tests = [binary("!==", assign(id(name), taken), nothing())];
  for (const [i, node] of nodes.entries()) {
    if (isWildcard(node)) continue;
    const item = element(id(name), number(i));
    if (node.nodeType === "MatchAs" && node.pattern === null) {
      tests.push(captures.capture(node.name as string, item, node));
      continue;
    }
    if (node.nodeType === "MatchStar") {
      tests.push(captures.capture(node.name as string, item, node));
      continue;
    }
    const part = f.temporary("part");
    f.join();
    const inner = pattern(node, id(part), f, captures);
    tests.push(binary("!==", assign(id(part), item), { type: "Identifier", name: "undefined" }), inner);
    f.release(part);
  }
  f.release(name);
  f.join();
  return and(tests);
}

export function MatchSequence(
  node: SequenceNode,
  subject: Expression,
  f: Body,
  captures: Captures,
): Expression {
  const star = node.patterns.findIndex((p) => p.nodeType === "MatchStar");
  const size = node.patterns.length;
  const taken =
    star < 0
      ? f.raising(node, "matchSequence", subject, number(size), boolean(node.patterns.every(isWildcard)))
      : f.raising(
          node,
          "matchStarredSequence",
          subject,
          number(star),
          number(size - star - 1),
          boolean(isAnyStar(node.patterns[star] as Pattern)),
        );
  return parts(taken, node.patterns, f, captures);
}

export function MatchMapping(
  node: MappingNode,
  subject: Expression,
  f: Body,
  captures: Captures,
): Expression {
  const keys = node.keys.map((k) => expression(k, f));
  const taken = f.at(node, [subject, ...keys], ([s, ...placed]) =>
    call(f.rt("matchMapping"), [s as Expression, array(placed), boolean(node.rest !== null)]),
  );
  const rest: Pattern[] =
    node.rest === null ? [] : [{ ...position(node), nodeType: "MatchAs", pattern: null, name: node.rest }];
  return parts(taken, [...node.patterns, ...rest], f, captures);
}

function position(node: Pattern) {
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  return { lineno, col_offset, end_lineno, end_col_offset };
}

export function MatchClass(node: ClassNode, subject: Expression, f: Body, captures: Captures): Expression {
  const cls = expression(node.cls, f);
  const taken = f.at(node, [subject, cls], ([s, c]) =>
    call(f.rt("matchClass"), [
      s as Expression,
      c as Expression,
      number(node.patterns.length),
      array(node.kwd_attrs.map((name) => string(f.scope.mangle(name)))),
    ]),
  );
  return parts(taken, [...node.patterns, ...node.kwd_patterns], f, captures);
}

/** Only inside sequences, which capture it themselves. */
export function MatchStar(_node: StarNode, _subject: Expression, _f: Body, _captures: Captures): Expression {
  return boolean(true);
}

export function MatchAs(node: AsNode, subject: Expression, f: Body, captures: Captures): Expression {
  const inner = node.pattern === null ? boolean(true) : pattern(node.pattern, subject, f, captures);
  return node.name === null ? inner : and([inner, captures.capture(node.name, subject, node)]);
}

export function MatchOr(node: OrNode, subject: Expression, f: Body, captures: Captures): Expression {
  const tests = node.patterns.map((p) => {
    const test = pattern(p, subject, f, captures);
    f.join();
    return test;
  });
  return tests.reduce((a, b) => logical("||", a, b));
}
