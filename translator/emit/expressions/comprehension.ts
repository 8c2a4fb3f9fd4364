// Comprehensions. https://docs.python.org/3.13/reference/expressions.html#displays-for-lists-sets-and-dictionaries
// List, set and dict comprehensions run in the frame around them (PEP 709), in a JavaScript function of their own for
// their variables; a generator expression is a generator.

import type { Scope } from "../../analyse/scope.ts";
import type {
  Comprehension,
  DictComp as DictNode,
  Expr,
  GeneratorExp as GeneratorNode,
  ListComp as ListNode,
  Position,
  SetComp as SetNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { generatorExpression } from "../generator_expression.ts";
import {
  array,
  arrow,
  block,
  call,
  constant,
  declare,
  type Expression,
  functionExpression,
  id,
  member,
  returns,
  run,
  type Statement,
  yieldValue,
} from "../js.ts";
import { asksInFrame, comprehensionLoops, comprehensionSource } from "../loops.ts";
import { expression } from "../visitors.ts";

/** `[x for x in xs]` → `((items$1) => { const result$1 = []; let x; for (x of items$1) result$1.push(x); return list(result$1); })(each(xs))`. */
export function ListComp(node: ListNode, f: Body): Expression {
  return inline(node, node.generators, f, {
    create: () => array([]),
    add: (result) => run(call(member(result, "push"), [expression(node.elt, f)])),
    finish: (result) => f.quiet("list", result),
  });
}

export function SetComp(node: SetNode, f: Body): Expression {
  return inline(node, node.generators, f, {
    create: () => f.quiet("set", array([])),
    add: (result) => run(f.raising(node.elt, "setAdd", result, expression(node.elt, f))),
    finish: (result) => result,
  });
}

export function DictComp(node: DictNode, f: Body): Expression {
  return inline(node, node.generators, f, {
    create: () => f.quiet("dict", array([])),
    add: (result) => {
      const key = expression(node.key, f);
      return run(f.raising(node.key, "setItem", result, key, expression(node.value, f)));
    },
    finish: (result) => result,
  });
}

export function GeneratorExp(node: GeneratorNode, f: Body): Expression {
  return generatorExpression(node, f);
}

interface Collector {
  create(): Expression;
  add(result: Expression): Statement[];
  finish(result: Expression): Expression;
}

function elementOf(node: ListNode | SetNode | DictNode): Position {
  if (node.nodeType !== "DictComp") return node.elt;
  const { end_lineno, end_col_offset } = node.value;
  return { ...node.key, end_lineno, end_col_offset };
}

function inline(
  node: ListNode | SetNode | DictNode,
  generators: readonly Comprehension[],
  f: Body,
  collector: Collector,
): Expression {
  const [outermost] = generators as [Comprehension];
  const source = expression(outermost.iter, f);
  const iterable = comprehensionSource(outermost, source, f);
  const scope = f.module.scopes.scopeOf(node);
  const suspends = f.isGenerator && suspendsInside(node, generators, f);
  const items = f.fresh("items");
  const result = f.fresh("result");
  const { result: body, declarations } = f.nested(() =>
    f.within(scope, () =>
      comprehensionLoops(elementOf(node), generators, id(items), f, () => collector.add(id(result))),
    ),
  );
  const statements = [
    ...variableDeclarations(scope, f),
    ...declarations,
    constant(result, collector.create()),
    ...body,
    returns(collector.finish(id(result))),
  ];
  // At the top of a file of TypeScript there is no frame, but it may await.
  if (suspends && f.module.typescript !== null && (f.parent === null || f.isNative)) {
    const made = { ...arrow([id(items)], block(statements)), async: true };
    return { type: "AwaitExpression", argument: call(made, [iterable]) };
  }
  return suspends
    ? yieldValue(call(functionExpression(null, [id(items)], statements, true), [iterable]), true)
    : call(arrow([id(items)], block(statements)), [iterable]);
}

/** The variables that a comprehension's own scope holds. */
export function variableDeclarations(scope: Scope, f: Body): Statement[] {
  const names = [...scope.symbols.values()]
    .filter((s) => (s.binding === "local" || s.binding === "cell") && !s.name.startsWith("."))
    .map((s) => f.module.variable(scope, s.name));
  return names.length === 0
    ? []
    : [
        declare(
          "let",
          names.map((name) => [id(name), null] as const),
        ),
      ];
}

/** Does anything inside, apart from the first iterable, suspend the frame? */
function suspendsInside(
  node: ListNode | SetNode | DictNode,
  generators: readonly Comprehension[],
  f: Body,
): boolean {
  const [outermost] = generators as [Comprehension];
  if (generators.some((g) => g.is_async || asksInFrame(g, f))) return true;
  const stack: unknown[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === outermost.iter || typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) {
      stack.push(...next);
      continue;
    }
    const n = next as Expr & Record<string, unknown>;
    if (n.nodeType === "Await") return true;
    if (n.nodeType === "Call" && f.canBlock && f.module.facts.mayBlock(n)) return true;
    if (n.nodeType === "Lambda") continue;
    if (n.nodeType === "GeneratorExp") {
      stack.push(n.generators[0]?.iter);
      continue;
    }
    if ((n.nodeType === "ListComp" || n.nodeType === "SetComp" || n.nodeType === "DictComp") && n !== node) {
      if (n.generators.some((g) => g.is_async || asksInFrame(g, f))) return true;
    }
    for (const value of Object.values(n)) if (typeof value === "object") stack.push(value);
  }
  return false;
}
