// Lambdas. https://docs.python.org/3.13/reference/expressions.html#lambda
import type { Lambda as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { functionObject } from "../function.ts";
import type { Expression } from "../js.ts";

export function Lambda(node: Node, f: Body): Expression {
  return functionObject(node, f);
}
