// Statements that run no code of the program: functions defined before them cannot be called by them.

import type { Expr, Name, Stmt } from "../ast/nodes.ts";
import { parametersOf } from "./parameters.ts";

type NameState = "builtin" | "bound" | "uncertain";

/**
 * Whether a statement can neither call a function that was just defined nor, within `try`, raise.
 *
 * @param isInTry an exception would let the program go on with the rest undefined.
 */
export function isQuietDefinition(node: Stmt, isInTry: boolean, stateOf: (node: Name) => NameState): boolean {
  const isValue = (value: Expr): boolean => {
    switch (value.nodeType) {
      case "Constant":
      case "Lambda":
        return true;
      case "Name":
        return stateOf(value) === "bound";
      case "Tuple":
      case "List":
        return value.elts.every(isValue);
      case "UnaryOp":
        return (
          value.op === "USub" && value.operand.nodeType === "Constant" && value.operand.value.type === "int"
        );
      case "Dict":
        return value.keys.every((key) => key?.nodeType === "Constant") && value.values.every(isValue);
      default:
        return false;
    }
  };
  // Reading a type runs no code of the program, though it may fail.
  const isAnnotation = (value: Expr | null): boolean => {
    if (value === null || value.nodeType === "Constant") return true;
    if (isInTry) return false;
    if (value.nodeType === "Name") return stateOf(value) !== "uncertain";
    if (value.nodeType === "Attribute") return value.value.nodeType === "Name" && isAnnotation(value.value);
    if (value.nodeType === "Subscript") return isAnnotation(value.value) && isAnnotation(value.slice);
    if (value.nodeType === "Tuple" || value.nodeType === "List") return value.elts.every(isAnnotation);
    return (
      value.nodeType === "BinOp" &&
      value.op === "BitOr" &&
      isAnnotation(value.left) &&
      isAnnotation(value.right)
    );
  };
  switch (node.nodeType) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return (
        node.decorator_list.length === 0 &&
        node.args.defaults.every(isValue) &&
        node.args.kw_defaults.every((value) => value === null || isValue(value)) &&
        parametersOf(node.args).every((arg) => isAnnotation(arg.annotation)) &&
        isAnnotation(node.returns)
      );
    case "ClassDef":
      return (
        node.decorator_list.length === 0 &&
        node.keywords.length === 0 &&
        node.type_params.length === 0 &&
        node.bases.every((base) => base.nodeType === "Name" && stateOf(base) === "builtin") &&
        node.body.every((inner) => isQuietDefinition(inner, isInTry, stateOf))
      );
    case "Assign":
      return node.targets.every((target) => target.nodeType === "Name") && isValue(node.value);
    case "AnnAssign":
      return (
        node.target.nodeType === "Name" &&
        isAnnotation(node.annotation) &&
        (node.value === null || isValue(node.value))
      );
    case "Expr":
      return node.value.nodeType === "Constant";
    case "Pass":
    case "Global":
    case "Nonlocal":
      return true;
    default:
      return false;
  }
}
