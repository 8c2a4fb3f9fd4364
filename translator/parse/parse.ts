// Python source to Python's AST: the entry of the parser.

import type { Expression, FunctionType, Interactive, Mod, Module } from "../ast/nodes.ts";
import { compilerWarnings } from "./compiler_warnings.ts";
import { grammarAtHand, grammarIsWanted } from "./grammar.ts";
import { lowerModule } from "./lower/module.ts";
import { decodeSource, Lines } from "./source.ts";
import { type Mode, parseTokens } from "./strict.ts";
import { tokenize } from "./tokenizer.ts";

export interface ParseOptions {
  /** As of `compile()`: a file, one interactive statement, one expression, or a `# type:` signature. */
  mode?: Mode;
  /** Read `# type:` comments into the tree. */
  type_comments?: boolean;
  /** By the strict parser alone: the same tree, and nothing to load. TULIP_PARSER has the last word. */
  strict?: boolean;
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
  const { mode = "exec", type_comments = false, strict = false } = options;
  const text = decodeSource(source, filename);
  const tokens = tokenize(new Lines(text), filename, type_comments);
  let tree: Mod | null = null;
  // `# type:` comments are tokens that tree-sitter does not know.
  if (mode === "exec" && !(type_comments && /#[ \t]*type:/.test(text))) {
    const grammar = strict && !grammarIsWanted() ? null : grammarAtHand();
    tree = grammar === null ? null : lowerModule(grammar, tokens, filename);
  }
  tree ??= parseTokens(tokens, filename, mode);
  for (const warning of compilerWarnings(tree)) tree.warnings.push(warning);
  return tree as ModeResult[M];
}

/** The same by the strict parser alone: what CPython's grammar says, whatever tree-sitter makes of the text. */
export function parseStrictly(
  source: string | Uint8Array,
  filename: string,
  options: ParseOptions = {},
): Mod {
  const { mode = "exec", type_comments = false } = options;
  const lines = new Lines(decodeSource(source, filename));
  return parseTokens(tokenize(lines, filename, type_comments), filename, mode);
}
