// Python source to Python's AST: the entry of the parser.

import type { Expression, FunctionType, Interactive, Module } from "../ast/nodes.ts";
import { decodeSource } from "./source.ts";
import { type Mode, parseTokens } from "./strict.ts";
import { tokenize } from "./tokenizer.ts";

export interface ParseOptions {
  /** As of `compile()`: a file, one interactive statement, one expression, or a `# type:` signature. */
  mode?: Mode;
  /** Read `# type:` comments into the tree. */
  type_comments?: boolean;
}

interface ModeResult {
  exec: Module;
  single: Interactive;
  eval: Expression;
  func_type: FunctionType;
}

/**
 * Parses a source text, or the bytes of a file, as `ast.parse` does.
 * Raises PythonSyntaxError, or SourceTooComplexError for source nested deeper than CPython can read.
 * https://docs.python.org/3.13/library/ast.html#ast.parse
 */
export function parse<M extends Mode = "exec">(
  source: string | Uint8Array,
  filename: string,
  options: ParseOptions & { mode?: M } = {},
): ModeResult[M] {
  const { mode = "exec", type_comments = false } = options;
  let text = decodeSource(source, filename);
  // Leading blanks are no indentation in an expression.
  if (mode === "eval" || mode === "func_type") text = text.replace(/^[ \t]+/, "");
  const tokens = tokenize(text, filename, type_comments);
  return parseTokens(tokens, filename, mode) as ModeResult[M];
}
