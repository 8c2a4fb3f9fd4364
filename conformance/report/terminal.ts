// The results as text for people and as JSON for programs.
import { type CaseResult, difference, formTitles, isWrong, judgeStatement } from "../suite/result.ts";
import type { Page } from "../suite/statement.ts";
import { painter } from "./colours.ts";

/** What went wrong with one case. */
export function failureReport(result: CaseResult): string {
  const paint = painter(process.stdout);
  const { one, form, state, reason, errors } = result;
  const title = paint("bold", `${one.name}${formTitles[form]}`);
  if (state === "unexpected pass") {
    return `${paint("red", "passes now")}  ${title}\n  take it off the list of known failures: ${reason}\n`;
  }
  const lines = difference(result)
    .split("\n")
    .map((line) =>
      line.startsWith("-") ? paint("green", line) : line.startsWith("+") ? paint("red", line) : line,
    );
  const shown = errors.trimEnd().split("\n");
  const stderr = shown.length > 1 ? `standard error was:\n${shown.slice(-20).join("\n")}\n` : "";
  const about = one.statements.length > 0 ? `  checks ${one.statements.join(", ")}\n` : "";
  return `${paint("red", "failed")}  ${title}\n${about}${lines.join("\n")}${stderr}`;
}

/** One line for each section, then the totals. */
export function summary(pages: readonly Page[], results: readonly CaseResult[], time: number): string {
  const paint = painter(process.stdout);
  const lines: string[] = [];
  for (const page of pages) {
    for (const section of page.sections) {
      const cases = results.filter(({ one }) => one.page === page.name && one.section === section.folder);
      if (cases.length === 0) continue;
      const wrong = cases.filter(isWrong).length;
      const known = cases.filter(({ state }) => state === "known failure").length;
      const statements = section.statements.map((one) => judgeStatement(one, results));
      const checked = statements.filter(({ state }) => state === "checked").length;
      const observable = statements.filter(({ state }) => state !== "not observable").length;
      const mark = wrong > 0 ? paint("red", "✗") : known > 0 ? paint("yellow", "~") : paint("green", "✓");
      const passed = `${cases.length - wrong - known}/${cases.length} cases`;
      const name = `${page.title}: ${section.title}`;
      lines.push(`${mark} ${name.padEnd(62)} ${passed.padStart(14)}  ${checked}/${observable} statements`);
    }
  }
  const count = (state: CaseResult["state"]) => results.filter((result) => result.state === state).length;
  const parts = [`${count("passed")} passed`];
  if (count("failed") > 0) parts.push(paint("red", `${count("failed")} failed`));
  if (count("unexpected pass") > 0) parts.push(paint("red", `${count("unexpected pass")} pass unexpectedly`));
  if (count("known failure") > 0) parts.push(paint("yellow", `${count("known failure")} known to fail`));
  lines.push("", `${parts.join(", ")}, in ${(time / 1000).toFixed(1)} s`);
  return lines.join("\n");
}

/** Everything, for programs. */
export function jsonReport(pages: readonly Page[], results: readonly CaseResult[]): string {
  const cases = results.map(({ one, form, state, reason, expected, seen, errors, time }) => ({
    name: one.name,
    statements: one.statements,
    form,
    state,
    reason,
    milliseconds: Math.round(time),
    ...(state === "passed" ? {} : { expected, seen, standardError: errors }),
  }));
  const statements = pages.flatMap((page) =>
    page.sections.flatMap((section) =>
      section.statements.map((statement) => ({
        id: statement.id,
        url: `${page.url}#${section.anchor}`,
        state: judgeStatement(statement, results).state,
      })),
    ),
  );
  return JSON.stringify({ cases, statements }, null, 2);
}
