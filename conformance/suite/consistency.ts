// What must be true of statements and cases whatever Tulip does.
import { type Case, recordedOutcome } from "./case.ts";
import type { Page } from "./statement.ts";

/** Stands behind the name of a case, in the list of known failures, that fails only as TypeScript. */
export const onlyTypeScript = "(TypeScript)";

/** Every way in which statements, cases, expectations and the list of known failures do not fit together. */
export function inconsistencies(
  pages: readonly Page[],
  cases: readonly Case[],
  known: Readonly<Record<string, string>>,
): string[] {
  const found: string[] = [];
  const statements = new Map<string, string>();
  for (const page of pages) {
    for (const section of page.sections) {
      for (const { id, text } of section.statements) {
        if (statements.has(id)) found.push(`statement ${id} stands in two places`);
        if (typeof text !== "string" || text === "") found.push(`statement ${id} has no text`);
        statements.set(id, page.name);
      }
    }
  }
  const folders = new Set(
    pages.flatMap((page) => page.sections.map(({ folder }) => `${page.name}/${folder}`)),
  );
  for (const one of cases) {
    if (one.statements.length === 0) found.push(`case ${one.name} names no statement`);
    if (!folders.has(`${one.page}/${one.section}`)) found.push(`case ${one.name} is in no section's folder`);
    for (const id of one.statements) {
      if (!statements.has(id)) found.push(`case ${one.name} names an unknown statement: ${id}`);
    }
    const expected = recordedOutcome(one);
    if (typeof expected === "string") found.push(`the expectation of case ${one.name} is ${expected}`);
  }
  const named = new Set(cases.flatMap((one) => one.statements));
  for (const page of pages) {
    for (const { id, none } of page.sections.flatMap((section) => section.statements)) {
      if (none === undefined && !named.has(id)) found.push(`statement ${id} has neither a case nor a reason`);
      if (none !== undefined && named.has(id))
        found.push(`statement ${id} has both cases and a reason for none`);
    }
  }
  const names = new Set(cases.map(({ name }) => name));
  for (const name of Object.keys(known)) {
    if (!names.has(name.replace(` ${onlyTypeScript}`, "")))
      found.push(`the list of known failures names no case: ${name}`);
  }
  return found;
}
