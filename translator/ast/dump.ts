// The text that `python3.13 -m ast` prints: CPython's `ast.dump`.
// https://docs.python.org/3.13/library/ast.html#ast.dump

import { SourceTooComplexError } from "../diagnostics/syntax_error.ts";
import { type ConstantValue, fields, type Node } from "./nodes.ts";
import { isPrintable } from "./printable.ts";

export interface DumpOptions {
  /** Print lineno, col_offset, end_lineno and end_col_offset as well. */
  include_attributes?: boolean;
  /** Spaces for each level; `null` for a single line. */
  indent?: number | null;
}

const attributes = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

// Fields whose string is the name of a node of its own in CPython: operators and contexts.
const tagFields: ReadonlySet<string> = new Set(["op", "ops", "ctx"]);

// What CPython's classes declare as optional is left out when it is None.
const requiredNone: ReadonlySet<string> = new Set(["Constant.value", "MatchSingleton.value"]);

const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapedPoint(point: number): string {
  const hex = point.toString(16);
  if (point < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** `repr` of a str. */
export function reprText(text: string, codePoints?: readonly number[]): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (codePoints === undefined && /^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  let out = quote;
  const characters = codePoints ? codePoints.map((point) => String.fromCodePoint(point)) : text;
  for (const character of characters) {
    if (character === quote) out += `\\${quote}`;
    else if (named[character] !== undefined) out += named[character];
    else {
      const point = character.codePointAt(0) as number;
      out += isPrintable(point) ? character : escapedPoint(point);
    }
  }
  return out + quote;
}

/** `repr` of bytes. */
export function reprBytes(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote) out += `\\${quote}`;
    else if (named[character] !== undefined) out += named[character];
    else out += byte < 32 || byte > 126 ? escapedPoint(byte) : character;
  }
  return out + quote;
}

/** `repr` of a float: the shortest digits, as JavaScript has them, in CPython's notation. */
export function reprFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "inf" : value < 0 ? "-inf" : "nan";
  if (Object.is(value, -0)) return "-0.0";
  const [digits = "", exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 16) {
    if (exponent >= 0) {
      const text = BigInt(Math.trunc(value)).toString();
      const fraction = digits.replace(/[-.]/g, "").slice(exponent + 1);
      return `${value < 0 && !text.startsWith("-") ? "-" : ""}${text}.${fraction || "0"}`;
    }
    const all = digits.replace(/[-.]/g, "");
    return `${value < 0 ? "-" : ""}0.${"0".repeat(-exponent - 1)}${all}`;
  }
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits}e${exponent < 0 ? "-" : "+"}${size}`;
}

function reprConstant(value: ConstantValue): string {
  switch (value.type) {
    case "None":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.value.toString();
    case "float":
      return reprFloat(value.value);
    case "complex": {
      const text = reprFloat(value.imag);
      return `${text.endsWith(".0") ? text.slice(0, -2) : text}j`;
    }
    case "str":
      return reprText(value.value, value.codePoints);
    case "bytes":
      return reprBytes(value.value);
    case "Ellipsis":
      return "Ellipsis";
  }
}

function reprScalar(value: unknown): string {
  if (value === null) return "None";
  return typeof value === "string" ? reprText(value) : String(value);
}

/**
 * Prints a tree exactly as `ast.dump(tree, include_attributes=…, indent=…)` does.
 *
 * @throws SourceTooComplexError for trees deeper than the stack: a RecursionError in CPython, at 1,000 levels
 */
export function dump(node: Node, options: DumpOptions = {}): string {
  try {
    return dumped(node, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SourceTooComplexError("RecursionError", "maximum recursion depth exceeded");
  }
}

function dumped(node: Node, options: DumpOptions): string {
  const { include_attributes = false, indent = null } = options;
  const unit = indent === null ? null : " ".repeat(indent);

  function frame(level: number): { prefix: string; separator: string } {
    if (unit === null) return { prefix: "", separator: ", " };
    const margin = `\n${unit.repeat(level)}`;
    return { prefix: margin, separator: `,${margin}` };
  }

  // `true`: the text has no nested nodes with fields, so a node of up to three of them stays on one line.
  function format(value: unknown, field: string, level: number): [string, boolean] {
    if (Array.isArray(value)) {
      if (value.length === 0) return ["[]", true];
      const { prefix, separator } = frame(level + 1);
      const items = value.map((item) => format(item, field, level + 1)[0]);
      return [`[${prefix}${items.join(separator)}]`, false];
    }
    if (typeof value === "object" && value !== null) {
      if ("nodeType" in value) return formatNode(value as Node, level);
      return [reprConstant(value as ConstantValue), true];
    }
    if (typeof value === "string" && tagFields.has(field)) return [`${value}()`, true];
    return [reprScalar(value), true];
  }

  function formatNode(tree: Node, level: number): [string, boolean] {
    const { prefix, separator } = frame(level + 1);
    const args: string[] = [];
    let allSimple = true;
    const values = tree as unknown as Record<string, unknown>;
    const add = (name: string) => {
      const [text, isSimple] = format(values[name], name, level + 1);
      allSimple &&= isSimple;
      args.push(`${name}=${text}`);
    };
    for (const name of fields[tree.nodeType] as readonly string[]) {
      const value = values[name];
      const isLeftOut = value === null || (Array.isArray(value) && value.length === 0);
      if (isLeftOut && !requiredNone.has(`${tree.nodeType}.${name}`)) continue;
      add(name);
    }
    if (include_attributes && tree.nodeType !== "TypeIgnore") {
      for (const name of attributes) if (values[name] !== undefined) add(name);
    }
    if (allSimple && args.length <= 3) return [`${tree.nodeType}(${args.join(", ")})`, args.length === 0];
    return [`${tree.nodeType}(${prefix}${args.join(separator)})`, false];
  }

  return formatNode(node, 0)[0];
}
