// SyntaxWarnings of CPython's compiler about operations on literals that cannot be meant.

import type { Assert, Call, Compare, Expr, Position, Subscript, SyntaxWarning } from "../ast/nodes.ts";
import { foldedType } from "./constants.ts";

type Warn = (message: string, place: Position) => void;

export function warningsInto(list: SyntaxWarning[]): Warn {
  return (message, { lineno, col_offset, end_lineno, end_col_offset }) => {
    list.push({ category: "SyntaxWarning", message, lineno, col_offset, end_lineno, end_col_offset });
  };
}

/** The type that an expression certainly has, by its form alone. */
function formType(node: Expr): string | null {
  switch (node.nodeType) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    default:
      return foldedType(node);
  }
}

/** `x is 1`: identity of literals. */
export function checkIdentity(node: Compare, warn: Warn): void {
  const isLiteral = (side: Expr) => {
    const type = foldedType(side);
    return type !== null && type !== "NoneType" && type !== "bool" && type !== "ellipsis";
  };
  let left = node.left;
  for (let i = 0; i < node.ops.length; i++) {
    const right = node.comparators[i] as Expr;
    const op = node.ops[i];
    if ((op === "Is" || op === "IsNot") && (isLiteral(left) || isLiteral(right))) {
      const type = foldedType(isLiteral(left) ? left : right);
      const [shown, meant] = op === "Is" ? ["is", "=="] : ["is not", "!="];
      warn(`"${shown}" with '${type}' literal. Did you mean "${meant}"?`, node);
      return;
    }
    left = right;
  }
}

/** `assert (x, "message")`. */
export function checkAssertion(node: Assert, warn: Warn): void {
  if (node.test.nodeType === "Tuple" && node.test.elts.length > 0) {
    warn("assertion is always true, perhaps remove parentheses?", node);
  }
}

/** `(1, 2)(3)`: a comma is missing. */
export function checkCallee(node: Call, warn: Warn): void {
  const { func } = node;
  const type = formType(func);
  if (type === null || type === "function") return;
  warn(`'${type}' object is not callable; perhaps you missed a comma?`, func);
}

const notSubscriptable = new Set([
  "NoneType",
  "ellipsis",
  "int",
  "float",
  "complex",
  "bool",
  "set",
  "generator",
  "function",
]);

/** `[1, 2][3, 4]`: a comma is missing. */
export function checkSubscript(node: Subscript, warn: Warn): void {
  const { value, slice } = node;
  const type = formType(value);
  if (type === null) return;
  if (notSubscriptable.has(type)) {
    warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, value);
    return;
  }
  if (type === "dict" || slice.nodeType === "Slice") return;
  const index = formType(slice);
  if (index === null || index === "int" || index === "bool") return;
  warn(`${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, value);
}
