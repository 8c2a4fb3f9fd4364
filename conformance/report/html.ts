// The results as one page that needs nothing beside it.
import {
  type CaseResult,
  countSuite,
  isWrong,
  judgeStatement,
  type Observed,
  type StatementResult,
  type StatementState,
  transcript,
} from "../suite/result.ts";
import type { Page, Section } from "../suite/statement.ts";
import type { Translation } from "../suite/typescript.ts";
import { highlight } from "./highlight.ts";
import { script } from "./page_script.ts";
import { style } from "./page_style.ts";

/**
 * Makes the page.
 *
 * @param translations the cases as TypeScript, by name; left out where there are none.
 */
export function htmlReport(
  pages: readonly Page[],
  results: readonly CaseResult[],
  translations: ReadonlyMap<string, Translation> | undefined,
): string {
  const shown = pages
    .map((page) => ({ ...page, sections: page.sections.filter(({ statements }) => statements.length > 0) }))
    .filter(({ sections }) => sections.length > 0);
  const body = shown.map((page) => pageText(page, results)).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tulip's conformance to asyncio</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the statements</a>
<nav aria-label="Sections">${shown.map((page) => navigation(page, results)).join("")}</nav>
<main id="content">
<header>
<h1>Does Tulip behave as asyncio does?</h1>
${overview(shown, results)}
<div class="tools">
<input id="filter" type="search" placeholder="Filter statements and cases" aria-label="Filter statements and cases">
<label><input id="only-wrong" type="checkbox"> only what differs</label>
<span class="keys"><kbd>/</kbd> filter <kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>Enter</kbd> open <kbd>d</kbd> only what differs</span>
</div>
</header>
${body}
<p id="nothing" hidden>Nothing matches.</p>
</main>
${caseTemplates(results, translations)}
<script>${script}</script>
</body>
</html>
`;
}

function overview(pages: readonly Page[], results: readonly CaseResult[]): string {
  const cases = [...new Set(results.map(({ one }) => one))];
  const totals = countSuite(pages, cases);
  const wrong = results.filter(isWrong).length;
  const known = results.filter(({ state }) => state === "known failure").length;
  const passed = results.length - wrong - known;
  const share = results.length === 0 ? 0 : (100 * passed) / results.length;
  const failed = wrong > 0 ? `, <strong class="bad">${wrong} differ</strong>` : "";
  const expected = known > 0 ? `, <strong class="known">${known} are known to differ</strong>` : "";
  return `<p>The documentation of Python 3.13 makes <strong>${totals.statements} statements</strong> here;
${totals.observable} of them can be observed by a program, and ${totals.checked} are checked by
<strong>${totals.cases} cases</strong>. What CPython 3.13 printed for each is recorded.
<strong class="good">${passed} runs agree</strong>${failed}${expected}.</p>
<div class="meter" role="img" aria-label="${share.toFixed(1)} % agree"><span style="width:${share.toFixed(2)}%"></span></div>`;
}

function navigation(page: Page, results: readonly CaseResult[]): string {
  const links = page.sections.map((section) => {
    const state = worst(section.statements.map((one) => judgeStatement(one, results).state));
    return `<li><a href="#${anchorOf(page, section)}">${badge(state)}${escaped(section.title)}</a></li>`;
  });
  return `<h2><a href="#${page.name}">${escaped(page.title)}</a></h2><ul>${links.join("")}</ul>`;
}

function pageText(page: Page, results: readonly CaseResult[]): string {
  const sections = page.sections.map((section) => sectionText(page, section, results)).join("");
  return `<section class="page" id="${page.name}"><h2>${escaped(page.title)}
<a class="source" href="${escaped(page.url)}">the documentation</a></h2>${sections}</section>`;
}

function sectionText(page: Page, section: Section, results: readonly CaseResult[]): string {
  const statements = section.statements.map((one) => judgeStatement(one, results));
  const seen = statements.filter(({ state }) => state === "checked").length;
  const all = statements.filter(({ state }) => state !== "not observable").length;
  const url = `${page.url}#${section.anchor}`;
  return `<section class="section" id="${anchorOf(page, section)}">
<h3>${escaped(section.title)} <small>${seen} of ${all}</small> <a class="source" href="${escaped(url)}">§</a></h3>
<ul class="statements">${statements.map(statementText).join("")}</ul></section>`;
}

function statementText({ statement, state, results }: StatementResult): string {
  const cases = [...new Map(results.map((result) => [result.one.name, result])).values()];
  const links = cases.map((result) => {
    const wrong = results.some((other) => other.one === result.one && isWrong(other));
    const title = result.one.name.split("/").at(-1)!.replaceAll("_", " ");
    return `<details class="case" data-case="${escaped(result.one.name)}"${wrong ? " data-wrong" : ""}>
<summary>${escaped(title)}</summary><div class="slot"></div></details>`;
  });
  const none =
    statement.none === undefined ? "" : `<p class="none">Not checked: ${escaped(statement.none)}.</p>`;
  return `<li class="statement" data-state="${state}" id="${escaped(statement.id)}">${badge(state)}
<div><p>${escaped(statement.text)} <a class="id" href="#${escaped(statement.id)}">${escaped(statement.id)}</a></p>
${none}${links.join("")}</div></li>`;
}

/** Each case once, however many statements it checks: the script puts a copy where it is opened. */
function caseTemplates(
  results: readonly CaseResult[],
  translations: ReadonlyMap<string, Translation> | undefined,
): string {
  const byName = new Map<string, CaseResult[]>();
  for (const result of results) {
    byName.set(result.one.name, [...(byName.get(result.one.name) ?? []), result]);
  }
  return [...byName]
    .map(([name, members]) => {
      const [first] = members;
      const typescript = translations?.get(name)?.typescript;
      const sources = [panel("Python", highlight(first.one.source, "python"))];
      if (typescript !== undefined) sources.push(panel("TypeScript", highlight(typescript, "typescript")));
      const runs = members.map((result) => outputs(result)).join("");
      return `<template data-name="${escaped(name)}"><p class="path">conformance/cases/${escaped(name)}.py</p>
<div class="panels">${sources.join("")}</div>${runs}</template>`;
    })
    .join("\n");
}

function outputs({ form, expected, seen, state, reason, errors }: CaseResult): string {
  const title = form === "run" ? "Tulip printed" : `Tulip's TypeScript (--style ${form}) printed`;
  const why = reason === undefined ? "" : `<p class="none">${escaped(reason)}</p>`;
  const theirs =
    expected === undefined
      ? panel("CPython printed", "not recorded")
      : panel("CPython printed", marked(expected, seen));
  const ours = panel(title, expected === undefined ? escaped(transcript(seen)) : marked(seen, expected));
  const stderr = state === "failed" && errors !== "" ? panel("Standard error", escaped(errors)) : "";
  return `${why}<div class="panels outputs ${state.replaceAll(" ", "-")}">${theirs}${ours}${stderr}</div>`;
}

/** A transcript whose lines stand out where the other one's differ. */
function marked(observed: Observed, other: Observed): string {
  const theirs = transcript(other).split("\n");
  return transcript(observed)
    .split("\n")
    .map((line, i) => (line === theirs[i] ? escaped(line) : `<mark>${escaped(line)}</mark>`))
    .join("\n");
}

function panel(title: string, html: string): string {
  return `<figure><figcaption>${title}</figcaption><pre tabindex="0">${html}</pre></figure>`;
}

const badges: { readonly [S in StatementState]: readonly [symbol: string, words: string] } = {
  checked: ["✓", "as documented"],
  failing: ["✗", "differs"],
  "known failure": ["~", "known to differ"],
  "not observable": ["·", "not observable"],
  unchecked: ["?", "not checked"],
};

function badge(state: StatementState): string {
  const [symbol, words] = badges[state];
  return `<span class="badge ${state.replaceAll(" ", "-")}" title="${words}" role="img" aria-label="${words}">${symbol}</span>`;
}

function worst(states: readonly StatementState[]): StatementState {
  const order: readonly StatementState[] = ["failing", "unchecked", "known failure", "checked"];
  return order.find((state) => states.includes(state)) ?? "not observable";
}

function anchorOf(page: Page, section: Section): string {
  return `${page.name}-${section.folder}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
