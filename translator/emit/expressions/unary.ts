// Unary operators. https://docs.python.org/3.13/reference/expressions.html#unary-arithmetic-and-bitwise-operations
import type { UnaryOp as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { bigint, type Expression, not, number } from "../js.ts";
import { expression, test } from "../visitors.ts";

const functions = { Invert: "invert", UAdd: "pos", USub: "neg" } as const;

export function UnaryOp(node: Node, f: Body): Expression {
  if (node.op === "Not") return not(test(node.operand, f));
  const { operand } = node;
  if (node.op === "USub" && operand.nodeType === "Constant") {
    const { value } = operand;
    if (value.type === "int") {
      const negative = -value.value;
      if (negative >= BigInt(Number.MIN_SAFE_INTEGER)) return number(Number(negative));
      return f.module.hoist(`int ${negative}`, "int", () => bigint(negative));
    }
    if (value.type === "float") return f.module.constant({ type: "float", value: -value.value });
  }
  return f.raising(node, functions[node.op], expression(operand, f));
}
