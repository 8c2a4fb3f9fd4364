// Annotations: evaluated where they stand (CPython 3.13), or kept as text under `from __future__ import annotations`.
// https://docs.python.org/3.13/reference/simple_stmts.html#annotated-assignment-statements
import type { Expr } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { type Expression, string } from "./js.ts";
import { unparse } from "./unparse.ts";
import { expression } from "./visitors.ts";

/** The value of an annotation; `*args: *Ts` unpacks. */
export function annotation(node: Expr, f: Body): Expression {
  if (node.nodeType === "Starred") {
    return f.raising(node, "unpackOne", expression(node.value, f));
  }
  return expression(node, f);
}

/** The text of an annotation, as CPython's `ast_unparse` writes it. */
export function annotationText(node: Expr, f: Body): Expression {
  return f.module.text(unparse(node)) ?? string("");
}
