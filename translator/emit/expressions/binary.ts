// Binary arithmetic: https://docs.python.org/3.13/reference/expressions.html#binary-arithmetic-operations
import type { BinaryOperator, BinOp as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import {
  assign,
  binary,
  call,
  conditional,
  type Expression,
  id,
  logical,
  number,
  string,
  unary,
} from "../js.ts";
import { type EmitExpression, expression } from "../visitors.ts";

/** The runtime's functions, and those of the in-place operators. */
export const operators: {
  readonly [O in BinaryOperator]: { readonly name: string; readonly inPlace: string };
} = {
  Add: { name: "add", inPlace: "iadd" },
  Sub: { name: "sub", inPlace: "isub" },
  Mult: { name: "mul", inPlace: "imul" },
  MatMult: { name: "matmul", inPlace: "imatmul" },
  Div: { name: "truediv", inPlace: "itruediv" },
  Mod: { name: "mod", inPlace: "imod" },
  Pow: { name: "pow", inPlace: "ipow" },
  LShift: { name: "lshift", inPlace: "ilshift" },
  RShift: { name: "rshift", inPlace: "irshift" },
  BitOr: { name: "bitOr", inPlace: "ibitOr" },
  BitXor: { name: "bitXor", inPlace: "ibitXor" },
  BitAnd: { name: "bitAnd", inPlace: "ibitAnd" },
  FloorDiv: { name: "floordiv", inPlace: "ifloordiv" },
};

export const BinOp: EmitExpression<Node> = {
  first: (node) => node.left,
  link(node, f, left) {
    const right = expression(node.right, f);
    return f.at(node, [left as Expression, right], ([a, b]) =>
      arithmetic(node.op, operators[node.op].name, a as Expression, b as Expression, f),
    );
  },
};

/**
 * `a + 1` → `typeof a === "number" && (sum$1 = a + 1) <= 9007199254740991 ? sum$1 : add(a, 1)`: with the type's feedback
 * of this place. Other operands go to the runtime's function.
 */
export function arithmetic(
  op: BinaryOperator,
  name: string,
  a: Expression,
  b: Expression,
  f: Body,
): Expression {
  const slow = call(f.rt(name), [a, b]);
  if ((op !== "Add" && op !== "Sub") || a.type !== "Identifier" || !isSmallInt(b)) return slow;
  const sum = f.temporary("sum");
  f.release(sum);
  const isInRange =
    op === "Add"
      ? binary("<=", assign(id(sum), binary("+", a, b)), number(Number.MAX_SAFE_INTEGER))
      : binary(">=", assign(id(sum), binary("-", a, b)), number(Number.MIN_SAFE_INTEGER));
  return conditional(logical("&&", isNumber(a), isInRange), id(sum), slow);
}

export function isNumber(e: Expression): Expression {
  return binary("===", unary("typeof", e), string("number"));
}

/** A non-negative literal that cannot overflow on its own. */
export function isSmallInt(e: Expression): boolean {
  return e.type === "Literal" && typeof e.value === "number" && e.value >= 0 && e.value <= 2 ** 31;
}
