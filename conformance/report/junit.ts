// The results in JUnit's XML, which continuous integration shows.
import { type CaseResult, difference, formTitles, isWrong } from "../suite/result.ts";

/** One test suite for each section. */
export function junitReport(results: readonly CaseResult[]): string {
  const suites = new Map<string, CaseResult[]>();
  for (const result of results) {
    const name = `${result.one.page}/${result.one.section}`;
    suites.set(name, [...(suites.get(name) ?? []), result]);
  }
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${counts(results)}>`];
  for (const [name, members] of suites) {
    lines.push(`  <testsuite name="${escaped(name)}" ${counts(members)}>`);
    for (const result of members) lines.push(...testCase(result));
    lines.push("  </testsuite>");
  }
  lines.push("</testsuites>", "");
  return lines.join("\n");
}

function testCase(result: CaseResult): string[] {
  const { one, form, state, reason = "", time } = result;
  const name = one.name.slice(one.page.length + one.section.length + 2) + formTitles[form];
  const group = `${one.page}.${one.section}`;
  const head = `    <testcase classname="${escaped(group)}" name="${escaped(name)}" time="${(time / 1000).toFixed(3)}"`;
  if (state === "passed") return [`${head}/>`];
  if (state === "known failure") {
    return [`${head}>`, `      <skipped message="${escaped(reason)}"/>`, "    </testcase>"];
  }
  const text = state === "unexpected pass" ? `passes now, though: ${reason}` : difference(result);
  const message = state === "unexpected pass" ? "passes unexpectedly" : "differs from CPython";
  return [`${head}>`, `      <failure message="${message}">${escaped(text)}</failure>`, "    </testcase>"];
}

function counts(results: readonly CaseResult[]): string {
  const failures = results.filter(isWrong).length;
  const skipped = results.filter(({ state }) => state === "known failure").length;
  const time = results.reduce((sum, result) => sum + result.time, 0) / 1000;
  return `tests="${results.length}" failures="${failures}" skipped="${skipped}" time="${time.toFixed(3)}"`;
}

// Control characters cannot stand in XML at all, not even escaped.
function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, "\ufffd")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
