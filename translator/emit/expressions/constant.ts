// Literals. https://docs.python.org/3.13/reference/expressions.html#literals
import type { Constant as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import type { Expression } from "../js.ts";

export function Constant(node: Node, f: Body): Expression {
  return f.module.constant(node.value);
}
