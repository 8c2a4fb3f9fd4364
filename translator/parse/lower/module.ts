// tree-sitter's tree of a file into Python's Module, or null where only the strict parser can tell.

import type { Module } from "../../ast/nodes.ts";
import type { Grammar } from "../grammar.ts";
import type { Lines } from "../source.ts";
import { statements } from "./blocks.ts";
import { statementTable } from "./compound_statements.ts";
import { copyTree } from "./concrete_tree.ts";
import { expressions } from "./expressions.ts";
import { Appeal, Lowering } from "./lowering.ts";

// tree-sitter takes these for white space; Python does not.
const strangeSpace = /[\v\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Lowers a source text; null if tree-sitter found errors in it, or something that needs a second opinion. */
export function lowerModule(grammar: Grammar, lines: Lines, filename: string): Module | null {
  if (strangeSpace.test(lines.text)) return null;
  const tree = grammar.read(lines.text, copyTree);
  if (tree === null) return null;
  const l = new Lowering(lines, filename, expressions);
  try {
    const body = statements(l, tree.root.children, "", statementTable);
    const comments = tree.comments.map(({ start, end }) => {
      const { lineno, col_offset } = l.place(start, end);
      return { lineno, col_offset, text: lines.text.slice(start, end) };
    });
    return { nodeType: "Module", body, type_ignores: [], comments, warnings: l.warnings };
  } catch (error) {
    if (error instanceof Appeal) return null;
    throw error;
  }
}
