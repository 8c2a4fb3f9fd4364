// `await`, `yield` and `yield from`. https://docs.python.org/3.13/reference/expressions.html#await-expression
import type {
  Await as AwaitNode,
  Position,
  YieldFrom as YieldFromNode,
  Yield as YieldNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { type Expression, nothing, yieldValue } from "../js.ts";
import { type EmitExpression, expression } from "../visitors.ts";

export const Await: EmitExpression<AwaitNode> = {
  first: (node) => node.value,
  link: (node, f, value) => awaited(value as Expression, node, f),
};

/** `await value` in a frame. */
export function awaited(value: Expression, node: Position, f: Body): Expression {
  return f.suspend(node, [value], ([v]) => f.wait(v as Expression));
}

/** Hands out a value: plainly in a generator, marked in an asynchronous one. */
export function Yield(node: YieldNode, f: Body): Expression {
  const value = node.value === null ? nothing() : expression(node.value, f);
  return f.suspend(node, [value], ([v]) =>
    yieldValue(f.kind === "async generator" ? f.quiet("asyncYield", v as Expression) : (v as Expression)),
  );
}

export function YieldFrom(node: YieldFromNode, f: Body): Expression {
  return f.suspend(node, [expression(node.value, f)], ([v]) =>
    yieldValue(f.quiet("delegate", v as Expression)),
  );
}
