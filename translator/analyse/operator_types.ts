// The type of an operation on operands of proved types.
// https://docs.python.org/3.13/reference/expressions.html

import type { BinaryOperator, UnaryOperator } from "../ast/nodes.ts";
import { bounded, type StaticType, types } from "./static_type.ts";

function isIntegral(type: StaticType): boolean {
  return type.name === "int" || type.name === "bool";
}

function boundsOf(type: StaticType): readonly [number, number] | null {
  return type.name === "bool" ? [0, 1] : type.bounds;
}

function arithmetic(op: BinaryOperator, left: StaticType, right: StaticType): StaticType {
  const a = boundsOf(left);
  const b = boundsOf(right);
  switch (op) {
    case "Add":
      return a && b ? bounded(a[0] + b[0], a[1] + b[1]) : types.int;
    case "Sub":
      return a && b ? bounded(a[0] - b[1], a[1] - b[0]) : types.int;
    case "Mult": {
      if (!a || !b) return types.int;
      const products = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]];
      return bounded(Math.min(...products), Math.max(...products));
    }
    case "FloorDiv":
      // The quotient is never larger than the dividend; a divisor of 0 raises.
      if (!a) return types.int;
      return bounded(-Math.max(Math.abs(a[0]), Math.abs(a[1])), Math.max(Math.abs(a[0]), Math.abs(a[1])));
    case "Mod":
      // The sign is the divisor's.
      if (!b) return types.int;
      return bounded(Math.min(b[0] + 1, 0), Math.max(b[1] - 1, 0));
    case "BitAnd":
      if (left.name === "bool" && right.name === "bool") return types.bool;
      if (a && a[0] >= 0) return bounded(0, a[1]);
      if (b && b[0] >= 0) return bounded(0, b[1]);
      return types.int;
    case "BitOr":
    case "BitXor":
      if (left.name === "bool" && right.name === "bool") return types.bool;
      if (a && b && a[0] >= 0 && b[0] >= 0) return bounded(0, 2 * Math.max(a[1], b[1], 1) - 1);
      return types.int;
    case "RShift":
      return a && a[0] >= 0 ? bounded(0, a[1]) : types.int;
    case "LShift":
      if (a && b && a[0] >= 0 && b[0] >= 0 && b[1] < 53) return bounded(0, a[1] * 2 ** b[1]);
      return types.int;
    case "Div":
      return types.float;
    case "Pow":
      // A negative exponent makes a float.
      return b && b[0] >= 0 ? types.int : types.unknown;
    case "MatMult":
      return types.unknown;
  }
}

const sequences: ReadonlySet<string> = new Set(["str", "bytes", "list", "tuple"]);

export function binaryType(op: BinaryOperator, left: StaticType, right: StaticType): StaticType {
  if (left.name === "unknown") return types.unknown;
  if (left.name === "str" && op === "Mod") return right.name === "unknown" ? types.unknown : types.str;
  if (right.name === "unknown") return types.unknown;
  if (isIntegral(left) && isIntegral(right)) return arithmetic(op, left, right);
  const isReal = (type: StaticType) => isIntegral(type) || type.name === "float";
  if (isReal(left) && isReal(right)) {
    if (op === "Add" || op === "Sub" || op === "Mult" || op === "Div" || op === "FloorDiv" || op === "Mod") {
      return types.float;
    }
    // A negative float to a broken power is complex.
    return op === "Pow" && isIntegral(right) ? types.float : types.unknown;
  }
  if (sequences.has(left.name)) {
    if (op === "Add" && left.name === right.name) return types[left.name];
    if (op === "Mult" && isIntegral(right)) return types[left.name];
  }
  if (op === "Mult" && isIntegral(left) && sequences.has(right.name)) return types[right.name];
  return types.unknown;
}

export function unaryType(op: UnaryOperator, operand: StaticType): StaticType {
  if (op === "Not") return types.bool;
  if (isIntegral(operand)) {
    const bounds = boundsOf(operand);
    if (bounds === null) return types.int;
    if (op === "USub") return bounded(-bounds[1], -bounds[0]);
    return op === "UAdd" ? bounded(...bounds) : bounded(-bounds[1] - 1, -bounds[0] - 1);
  }
  if ((operand.name === "float" || operand.name === "complex") && op !== "Invert") return operand;
  return types.unknown;
}

const ordered: ReadonlySet<string> = new Set(["bool", "int", "float", "str", "bytes", "None"]);

/** Whether `==`, `<`… of two values gives a `bool`: classes of a program may give anything. */
export function comparesToBool(left: StaticType, right: StaticType): boolean {
  return ordered.has(left.name) && ordered.has(right.name);
}
