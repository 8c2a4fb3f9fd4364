// Documentation strings as the compiler keeps them. CPython: `_PyCompile_CleanDoc`.
import type { Stmt } from "../ast/nodes.ts";

/** The docstring of a body, or null. */
export function docstring(body: readonly Stmt[]): string | null {
  const first = body[0];
  if (first?.nodeType !== "Expr" || first.value.nodeType !== "Constant" || first.value.value.type !== "str")
    return null;
  return first.value.value.value;
}

/** The text without the indentation that its lines share; tabs are expanded. */
export function cleanDoc(doc: string): string {
  const text = expandTabs(doc);
  let margin = Number.POSITIVE_INFINITY;
  const lines = text.split("\n");
  for (const line of lines.slice(1)) {
    const indent = line.length - line.replace(/^ +/, "").length;
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  return lines
    .map((line, i) => {
      const indent = line.length - line.replace(/^ +/, "").length;
      return line.slice(i === 0 ? indent : Math.min(indent, margin));
    })
    .join("\n");
}

function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let result = "";
  for (const c of text) {
    if (c === "\t") {
      const width = 8 - (column % 8);
      result += " ".repeat(width);
      column += width;
    } else {
      column = c === "\n" || c === "\r" ? 0 : column + 1;
      result += c;
    }
  }
  return result;
}
