// Assignment expressions. https://docs.python.org/3.13/reference/expressions.html#assignment-expressions
import type { Name, NamedExpr as Node } from "../../ast/nodes.ts";
import { type Body, once } from "../body.ts";
import { type Expression, sequence } from "../js.ts";
import { placeOf, storeName } from "../names.ts";
import { expression } from "../visitors.ts";

export function NamedExpr(node: Node, f: Body): Expression {
  const { id: name } = node.target as Name;
  const value = expression(node.value, f);
  const { kind } = placeOf(f, name);
  if (kind === "variable" || kind === "module" || kind === "builtin") return storeName(name, value, f, node);
  return once(f, "value", value, (first, again) =>
    first === again
      ? sequence([storeName(name, again, f, node), again])
      : sequence([first, storeName(name, again, f, node), again]),
  );
}
