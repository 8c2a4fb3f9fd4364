// `from __future__ import …`: which features are in force, and where such imports may stand.
// https://docs.python.org/3.13/reference/simple_stmts.html#future-statements

import type { ImportFrom, Stmt } from "../ast/nodes.ts";
import type { RaiseAt } from "./raise_syntax_error.ts";

const features = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** The features that a module's body switches on; raises for those that do not exist. */
export function futureFeatures(
  body: readonly Stmt[],
  raise: RaiseAt,
): { names: Set<string>; last: Set<Stmt> } {
  const names = new Set<string>();
  const last = new Set<Stmt>();
  let isFirst = true;
  for (const statement of body) {
    if (isFirst && isString(statement)) {
      isFirst = false;
      continue;
    }
    isFirst = false;
    if (statement.nodeType !== "ImportFrom" || !isFuture(statement)) break;
    last.add(statement);
    for (const alias of statement.names) {
      if (features.has(alias.name)) names.add(alias.name);
      else if (alias.name === "braces") raise("not a chance", statement, false);
      else raise(`future feature ${alias.name} is not defined`, statement, false);
    }
  }
  return { names, last };
}

export function isFuture(statement: ImportFrom): boolean {
  return statement.module === "__future__" && statement.level === 0;
}

function isString(statement: Stmt): boolean {
  return (
    statement.nodeType === "Expr" &&
    statement.value.nodeType === "Constant" &&
    statement.value.value.type === "str"
  );
}
