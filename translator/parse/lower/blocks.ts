// Blocks of statements, with the indentation that tree-sitter does not insist on.

import type { Stmt } from "../../ast/nodes.ts";
import type { ConcreteNode } from "./concrete_tree.ts";
import { appeal, type Lowering } from "./lowering.ts";
import { type LowerStatement, simpleStatements } from "./simple_statements.ts";

const plainIndent = /^[ \t]*$/;

/** The white space in front of something that begins a line; appeals if it does not. */
export function indentOf(l: Lowering, node: ConcreteNode): string {
  const found = l.text.slice(l.lineStart(l.lineOf(node.start)), node.start);
  if (!plainIndent.test(found)) appeal();
  return found;
}

/** Statements between their separators; each that begins a line must stand exactly at `indent`. */
export function statements(
  l: Lowering,
  nodes: readonly ConcreteNode[],
  indent: string,
  table: ReadonlyMap<string, LowerStatement>,
  startsInline = false,
): Stmt[] {
  const body: Stmt[] = [];
  let isInline = startsInline;
  for (const node of nodes) {
    if (node.kind === "';") {
      isInline = true;
      continue;
    }
    const lower = table.get(node.kind);
    if (lower === undefined) appeal();
    if (!isInline && indentOf(l, node) !== indent) appeal();
    if (simpleStatements.has(node.kind)) l.oneLine(node.start, node.end);
    body.push(lower(l, node, indent));
    isInline = false;
  }
  return body;
}

/** The block of a statement that stands at `indent`. */
export function block(
  l: Lowering,
  node: ConcreteNode | undefined,
  header: { start: number; end: number },
  indent: string,
  table: ReadonlyMap<string, LowerStatement>,
): Stmt[] {
  const first = node?.children[0];
  if (node?.kind !== "block" || first === undefined) appeal();
  l.oneLine(header.start, header.end);
  const isInline = l.lineOf(first.start) === l.lineOf(header.end - 1);
  let inner = indent;
  if (!isInline) {
    inner = indentOf(l, first);
    if (inner.length <= indent.length || !inner.startsWith(indent)) appeal();
  }
  l.nest();
  const body = statements(l, node.children, inner, table, isInline);
  l.unnest();
  return body;
}
