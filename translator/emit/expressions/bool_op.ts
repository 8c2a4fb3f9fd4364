// `and` and `or`. https://docs.python.org/3.13/reference/expressions.html#boolean-operations
import type { Expr, BoolOp as Node } from "../../ast/nodes.ts";
import { type Body, isTrivial } from "../body.ts";
import { assign, conditional, type Expression, id, isBoolean, logical, sequence } from "../js.ts";
import { truth } from "../truth.ts";
import { expression, test } from "../visitors.ts";

/** How many operands stand in one nested expression. */
const chunk = 50;

/** `a and b` → `truth(value$1 = a) ? b : value$1`. */
export function BoolOp(node: Node, f: Body): Expression {
  if (node.values.length <= chunk) return nested(node, node.values, f, null);
  // One long chain is a sequence of short ones, each of which begins with the value so far.
  const total = f.temporary("value");
  const parts: Expression[] = [];
  for (let i = 0; i < node.values.length; i += chunk) {
    const before = i === 0 ? null : id(total);
    parts.push(assign(id(total), nested(node, node.values.slice(i, i + chunk), f, before)));
  }
  f.release(total);
  return sequence([...parts, id(total)]);
}

function nested(node: Node, values: readonly Expr[], f: Body, before: Expression | null): Expression {
  const first = before === null ? expression(values[0] as Expr, f) : before;
  const rest = before === null ? values.slice(1) : values;
  const taken: string[] = [];
  const emitted: { test: Expression; value: Expression }[] = [];
  let current = first;
  for (const next of rest) {
    let value = current;
    let tested = current;
    if (!isTrivial(current)) {
      const name = f.temporary("value");
      taken.push(name);
      tested = assign(id(name), current);
      value = id(name);
    }
    const position = node.values[0] as Expr;
    emitted.push({ test: isBoolean(current) ? tested : truth(tested, f, position), value });
    const before = f.position;
    current = expression(next, f);
    if (f.position !== before) f.join();
  }
  let result = current;
  for (let i = emitted.length - 1; i >= 0; i--) {
    const { test, value } = emitted[i] as { test: Expression; value: Expression };
    result = node.op === "And" ? conditional(test, result, value) : conditional(test, value, result);
  }
  for (const name of taken) f.release(name);
  return result;
}

/** In a condition the operands' values do not matter, only their truth. */
export function testBoolOp(node: Node, f: Body): Expression {
  if (node.values.length > chunk) return truth(BoolOp(node, f), f, node);
  const operator = node.op === "And" ? "&&" : "||";
  let result = test(node.values[0] as Expr, f);
  for (const value of node.values.slice(1)) {
    const before = f.position;
    result = logical(operator, result, test(value, f));
    if (f.position !== before) f.join();
  }
  return result;
}
