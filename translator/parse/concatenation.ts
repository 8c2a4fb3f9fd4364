// Literals side by side become one: constants, and f-strings flattened into one JoinedStr.

import type { Constant, ConstantValue, Expr, JoinedStr, Position } from "../ast/nodes.ts";
import { decodeBytes, decodeText, LiteralError } from "./literals.ts";

interface Decoded {
  node: Constant;
  warning: string | null;
}

const prefix = /^[a-zA-Z]*/;

/** The constant of one literal with its prefix and quotes. Raises LiteralError. */
export function stringConstant(literal: string, place: Position): Decoded {
  const marks = (prefix.exec(literal) as RegExpExecArray)[0];
  const width =
    literal.startsWith(literal[marks.length] as string, marks.length + 1) && literal.length > marks.length + 2
      ? 3
      : 1;
  const body = literal.slice(marks.length + width, literal.length - width);
  const isRaw = marks.includes("r") || marks.includes("R");
  if (marks.includes("b") || marks.includes("B")) {
    if (/[^\x00-\x7f]/.test(body)) throw new LiteralError("bytes can only contain ASCII literal characters");
    const { value, warning } = isRaw
      ? { value: Uint8Array.from(body, (character) => character.charCodeAt(0)), warning: null }
      : decodeBytes(body);
    return { node: { nodeType: "Constant", value: { type: "bytes", value }, kind: null, ...place }, warning };
  }
  const decoded = textConstant(body, isRaw, place);
  if (marks === "u") decoded.node.kind = "u";
  return decoded;
}

/** The constant of text between quotes. Raises LiteralError. */
export function textConstant(body: string, isRaw: boolean, place: Position): Decoded {
  if (isRaw) return { node: constant({ type: "str", value: body }, null, place), warning: null };
  const { value, codePoints, warning } = decodeText(body);
  const content: ConstantValue = codePoints ? { type: "str", value, codePoints } : { type: "str", value };
  return { node: constant(content, null, place), warning };
}

function constant(value: ConstantValue, kind: string | null, place: Position): Constant {
  const { lineno, col_offset, end_lineno, end_col_offset } = place;
  return { nodeType: "Constant", value, kind, lineno, col_offset, end_lineno, end_col_offset };
}

const pointsOf = (value: { value: string; codePoints?: number[] }): number[] =>
  value.codePoints ?? Array.from(value.value, (character) => character.codePointAt(0) as number);

function joinValues(nodes: readonly Constant[]): ConstantValue {
  if (nodes.length === 1) return (nodes[0] as Constant).value;
  if (nodes[0]?.value.type === "bytes") {
    const bytes = nodes.flatMap((node) => (node.value.type === "bytes" ? [...node.value.value] : []));
    return { type: "bytes", value: Uint8Array.from(bytes) };
  }
  const texts = nodes.flatMap((node) => (node.value.type === "str" ? [node.value] : []));
  const value = texts.map((text) => text.value).join("");
  if (texts.every((text) => text.codePoints === undefined)) return { type: "str", value };
  return { type: "str", value, codePoints: texts.flatMap(pointsOf) };
}

const isEmpty = (node: Expr) =>
  node.nodeType === "Constant" && node.value.type === "str" && node.value.value === "";

/** One node for several literals: a Constant, or a JoinedStr if one of them is an f-string. */
export function concatenate(parts: readonly (Constant | JoinedStr)[], place: Position): Constant | JoinedStr {
  const first = parts[0] as Constant | JoinedStr;
  if (parts.every((part) => part.nodeType === "Constant")) {
    const constants = parts as readonly Constant[];
    return constant(joinValues(constants), (first as Constant).kind, place);
  }
  const flat = parts.flatMap((part) => (part.nodeType === "JoinedStr" ? part.values : [part]));
  const values: Expr[] = [];
  let run: Constant[] = [];
  const flush = () => {
    if (run.length === 0) return;
    const from = run[0] as Constant;
    const to = run[run.length - 1] as Constant;
    const joined = constant(joinValues(run), from.kind, {
      lineno: from.lineno,
      col_offset: from.col_offset,
      end_lineno: to.end_lineno,
      end_col_offset: to.end_col_offset,
    });
    values.push(joined);
    run = [];
  };
  for (const node of flat) {
    if (isEmpty(node)) continue;
    if (node.nodeType === "Constant") run.push(node);
    else {
      flush();
      values.push(node);
    }
  }
  flush();
  const { lineno, col_offset, end_lineno, end_col_offset } = place;
  return { nodeType: "JoinedStr", values, lineno, col_offset, end_lineno, end_col_offset };
}
