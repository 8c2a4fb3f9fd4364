// tree-sitter's tree of a file into Python's Module, or null where only the strict parser can tell.

import type { Module } from "../../ast/nodes.ts";
import type { Grammar } from "../grammar.ts";
import type { Tokens } from "../tokens.ts";
import { statements } from "./blocks.ts";
import { statementTable } from "./compound_statements.ts";
import { copyTree } from "./concrete_tree.ts";
import { expressions } from "./expressions.ts";
import { Appeal, Lowering } from "./lowering.ts";

// tree-sitter takes these for white space; Python does not.
const strangeSpace = /[\v\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

// A line that begins with a backslash: its indentation counts in Python.
const continuedIndent = /(?:^|\n)[ \t\f]*\\\n/;

/**
 * Lowers a source text whose tokens are known; null if tree-sitter found errors in it, or something that needs a
 * second opinion.
 */
export function lowerModule(grammar: Grammar, tokens: Tokens, filename: string): Module | null {
  const { lines } = tokens;
  if (tokens.error !== null || strangeSpace.test(lines.text) || continuedIndent.test(lines.text)) return null;
  const root = grammar.read(lines.text, copyTree);
  if (root === null) return null;
  const l = new Lowering(tokens, filename, expressions);
  try {
    const body = statements(l, root.children, "", statementTable);
    const warnings = [...tokens.warnings, ...l.warnings];
    return { nodeType: "Module", body, type_ignores: [], comments: tokens.comments, warnings };
  } catch (error) {
    if (error instanceof Appeal) return null;
    throw error;
  }
}
