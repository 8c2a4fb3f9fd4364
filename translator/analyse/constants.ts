// Constants as CPython's optimizer folds them, as far as its messages show it.

import type { ConstantValue, Expr } from "../ast/nodes.ts";

/** A literal, or `1+2j`. */
export type FoldedValue = ConstantValue | { type: "sum"; real: number; imag: number };

/** The constant that a key of a pattern is: a literal, a number with a sign, `1+2j`; null otherwise. */
export function foldedKey(node: Expr): FoldedValue | null {
  if (node.nodeType !== "BinOp") return foldedConstant(node);
  const left = foldedConstant(node.left);
  const right = foldedConstant(node.right);
  if (left === null || right?.type !== "complex" || (left.type !== "int" && left.type !== "float"))
    return null;
  return { type: "sum", real: Number(left.value), imag: node.op === "Sub" ? -right.imag : right.imag };
}

function foldedConstant(node: Expr): ConstantValue | null {
  if (node.nodeType === "Constant") return node.value;
  if (node.nodeType === "UnaryOp" && (node.op === "USub" || node.op === "UAdd")) {
    const value = foldedConstant(node.operand);
    if (value === null) return null;
    const sign = node.op === "USub" ? -1 : 1;
    if (value.type === "int") return { type: "int", value: BigInt(sign) * value.value };
    if (value.type === "float") return { type: "float", value: sign * value.value };
    if (value.type === "complex") return { type: "complex", imag: sign * value.imag };
    return null;
  }
  return null;
}

/** The type of the constant that CPython makes of an expression, by name; null if it makes none. */
export function foldedType(first: Expr): string | null {
  let node = first;
  // A sign does not change a number's type.
  while (node.nodeType === "UnaryOp" && (node.op === "USub" || node.op === "UAdd" || node.op === "Invert")) {
    node = node.operand;
    const type = node.nodeType === "UnaryOp" ? "int" : foldedType(node);
    if (type !== "int" && type !== "float" && type !== "complex" && type !== "bool") return null;
    if (type === "bool") return "int";
  }
  switch (node.nodeType) {
    case "Constant":
      return typeName(node.value);
    case "Tuple":
      return node.elts.every((part) => part.nodeType !== "Starred" && foldedType(part) !== null)
        ? "tuple"
        : null;
    case "UnaryOp":
      return node.op === "Not" && foldedType(node.operand) !== null ? "bool" : null;
    case "BinOp": {
      if (node.left.nodeType === "BinOp") return null;
      const left = foldedType(node.left);
      const right = foldedType(node.right);
      const isNumber = (type: string | null) => type === "int" || type === "float" || type === "complex";
      if (left === "str" && right === "str" && node.op === "Add") return "str";
      if (!isNumber(left) || !isNumber(right)) return null;
      if (left === "complex" || right === "complex") return "complex";
      if (left === "float" || right === "float") return "float";
      if (node.op === "Add" || node.op === "Sub" || node.op === "Mult") return "int";
      return null;
    }
    default:
      return null;
  }
}

export function typeName(value: ConstantValue): string {
  switch (value.type) {
    case "None":
      return "NoneType";
    case "Ellipsis":
      return "ellipsis";
    default:
      return value.type;
  }
}

function numberOf(value: FoldedValue): bigint | number | null {
  if (value.type === "bool") return value.value ? 1n : 0n;
  if (value.type === "int" || value.type === "float") return value.value;
  if (value.type === "complex") return value.imag === 0 ? 0n : null;
  if (value.type === "sum") return value.imag === 0 ? value.real : null;
  return null;
}

/** Whether two constants are the same key of a dictionary: `1`, `1.0` and `True` are. */
export function isSameConstant(a: FoldedValue, b: FoldedValue): boolean {
  const [left, right] = [numberOf(a), numberOf(b)];
  // biome-ignore lint/suspicious/noDoubleEquals: an int and a float are equal by value
  if (left !== null && right !== null) return left == right;
  if (a.type === "bytes" && b.type === "bytes") {
    return a.value.length === b.value.length && a.value.every((byte, index) => byte === b.value[index]);
  }
  if (a.type === "str" && b.type === "str") {
    return a.value === b.value && String(a.codePoints) === String(b.codePoints);
  }
  if (a.type === "complex" && b.type === "complex") return a.imag === b.imag;
  if (a.type === "sum" && b.type === "sum") return a.real === b.real && a.imag === b.imag;
  return a.type === b.type && (a.type === "None" || a.type === "Ellipsis");
}

/** `repr()` of a constant. */
export function reprOfConstant(value: FoldedValue): string {
  switch (value.type) {
    case "None":
      return "None";
    case "Ellipsis":
      return "Ellipsis";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return reprOfFloat(value.value);
    case "complex":
      return `${reprOfFloat(value.imag).replace(/\.0$/, "")}j`;
    case "sum": {
      const [real, imag] = [value.real, value.imag].map((part) => reprOfFloat(part).replace(/\.0$/, ""));
      return `(${real}${imag?.startsWith("-") ? "" : "+"}${imag}j)`;
    }
    case "str":
      return quote([...value.value].map(escapeCharacter).join(""), value.value);
    case "bytes":
      return `b${quote([...value.value].map(escapeByte).join(""), String.fromCharCode(...value.value))}`;
  }
}

function reprOfFloat(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "inf";
  if (value === Number.NEGATIVE_INFINITY) return "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  const text = String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function quote(escaped: string, raw: string): string {
  if (raw.includes("'") && !raw.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll("'", "\\'")}'`;
}

const named: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeCharacter(character: string): string {
  const escape = named[character];
  if (escape !== undefined) return escape;
  const point = character.codePointAt(0) as number;
  const isPrintable = character === " " || !/[\p{C}\p{Z}]/u.test(character);
  if (isPrintable) return character;
  const hex = point.toString(16);
  if (point < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (named[character] !== undefined) return named[character];
  return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, "0")}`;
}
