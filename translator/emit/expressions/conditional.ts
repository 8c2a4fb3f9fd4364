// `a if c else b`. https://docs.python.org/3.13/reference/expressions.html#conditional-expressions
import type { Expr, IfExp as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { conditional, type Expression } from "../js.ts";
import { expression, test } from "../visitors.ts";

export function IfExp(node: Node, f: Body): Expression {
  // Chains on the `else` side are not emitted by recursion.
  const branches: { test: Expression; body: Expression }[] = [];
  let current: Expr = node;
  let changes = false;
  while (current.nodeType === "IfExp") {
    const condition = test(current.test, f);
    const before = f.position;
    const body = expression(current.body, f);
    if (f.position !== before) changes = true;
    f.resume(before);
    branches.push({ test: condition, body });
    current = current.orelse;
  }
  const before = f.position;
  let result = expression(current, f);
  if (changes || f.position !== before || branches.length > 1) f.join();
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i] as { test: Expression; body: Expression };
    result = conditional(branch.test, branch.body, result);
  }
  return result;
}
