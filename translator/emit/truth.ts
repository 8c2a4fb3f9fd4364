// Conditions: the truth of Python values as JavaScript booleans.
// https://docs.python.org/3.13/library/stdtypes.html#truth-value-testing
import type { Position } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { boolean, call, type Expression, isBoolean } from "./js.ts";

/** The truth of an emitted value. */
export function truth(value: Expression, f: Body, node: Position): Expression {
  if (isBoolean(value)) return value;
  if (value.type === "Literal") {
    const v = value.value;
    return boolean(v !== null && v !== 0 && v !== "" && v !== 0n);
  }
  return f.at(node, [value], ([v]) => ({ ...call(f.rt("truth"), [v as Expression]), isBoolean: true }));
}
