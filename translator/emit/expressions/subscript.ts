// Subscriptions and slicings. https://docs.python.org/3.13/reference/expressions.html#subscriptions
import type { Subscript as Node, Slice as SliceNode } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { type Expression, nothing } from "../js.ts";
import { type EmitExpression, expression } from "../visitors.ts";

export const Subscript: EmitExpression<Node> = {
  first: (node) => node.value,
  link: (node, f, value) => f.raising(node, "getItem", value as Expression, expression(node.slice, f)),
};

export function Slice(node: SliceNode, f: Body): Expression {
  const part = (e: SliceNode["lower"]) => (e === null ? nothing() : expression(e, f));
  const lower = part(node.lower);
  const upper = part(node.upper);
  const step = part(node.step);
  return f.quiet("slice", lower, upper, step);
}
