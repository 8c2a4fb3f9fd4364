// tree-sitter's string literals into constants. The fields of f-strings are read by the strict parser, from its own
// tokens: tree-sitter's grammar knows neither their nesting rules nor the text of `{x = }`.

import type { Constant, JoinedStr } from "../../ast/nodes.ts";
import { concatenate, stringConstant } from "../concatenation.ts";
import { LiteralError } from "../literals.ts";
import { parseStrings } from "../strict.ts";
import { tokenizeRange } from "../tokenizer.ts";
import type { ConcreteNode } from "./concrete_tree.ts";
import { appeal, type LowerExpression, type Lowering } from "./lowering.ts";

const prefixes = /^(?:[bB][rR]?|[rR][bB]?|[uU])?['"]/;
const formatted = /^(?:[fF][rR]?|[rR][fF])['"]/;

function literal(l: Lowering, node: ConcreteNode): Constant | JoinedStr {
  const text = l.slice(node);
  if (formatted.test(text)) {
    const line = l.lineOf(node.start);
    const tokens = tokenizeRange(l.lines, l.filename, node.start, node.end, line + 1, l.lineStart(line));
    const found = parseStrings(tokens, l.filename);
    if (found === null) appeal();
    l.warnings.push(...tokens.warnings);
    return found as JoinedStr;
  }
  if (!prefixes.test(text)) appeal();
  try {
    const place = l.span(node);
    const { node: constant, warning } = stringConstant(text, place);
    if (warning !== null) l.warnings.push({ category: "SyntaxWarning", message: warning, ...place });
    return constant;
  } catch (error) {
    if (error instanceof LiteralError) appeal();
    throw error;
  }
}

export const string: LowerExpression = (l, node) => {
  const part = literal(l, node);
  return part.nodeType === "Constant" ? part : concatenate([part], l.span(node));
};

export const concatenatedString: LowerExpression = (l, node) => {
  const parts = node.children.map((child) => (child.kind === "string" ? literal(l, child) : appeal()));
  const isBytes = (part: Constant | JoinedStr) => part.nodeType === "Constant" && part.value.type === "bytes";
  if (parts.some(isBytes) && !parts.every(isBytes)) appeal();
  return concatenate(parts, l.span(node));
};
