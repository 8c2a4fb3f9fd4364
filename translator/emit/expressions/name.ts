// Names. https://docs.python.org/3.13/reference/expressions.html#atom-identifiers
import type { Name as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import type { Expression } from "../js.ts";
import { loadName } from "../names.ts";

export function Name(node: Node, f: Body): Expression {
  return loadName(node, f);
}
