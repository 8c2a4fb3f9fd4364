// f-strings. https://docs.python.org/3.13/reference/lexical_analysis.html#f-strings
import type { Expr, FormattedValue as FormattedNode, JoinedStr as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { call, type Expression, string } from "../js.ts";
import { expression } from "../visitors.ts";

const conversions: { readonly [code: number]: string } = { 115: "str", 114: "repr", 97: "ascii" };

/** `f"a{x!r:>5}"` → `joinText("a", formatValue(repr(x), ">5"))`. */
export function JoinedStr(node: Node, f: Body): Expression {
  if (node.values.length === 0) return string("");
  const parts = node.values.map((value) => expression(value, f));
  if (parts.length === 1) return parts[0] as Expression;
  return call(f.rt("joinText"), parts);
}

/** One replacement field: always a `str`. */
export function FormattedValue(node: FormattedNode, f: Body): Expression {
  const conversion = conversions[node.conversion];
  let value = expression(node.value, f);
  if (conversion !== undefined) value = f.raising(node, `${conversion}Of`, value);
  const spec = node.format_spec === null ? null : expression(node.format_spec as Expr, f);
  if (spec === null) return conversion === undefined ? f.raising(node, "formatSimple", value) : value;
  return f.raising(node, "formatValue", value, spec);
}
