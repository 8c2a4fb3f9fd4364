// `tulip conform`: chooses the cases, has them run, recorded or listed, and reports.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { htmlReport } from "../report/html.ts";
import { junitReport } from "../report/junit.ts";
import { type Progress, showProgress } from "../report/progress.ts";
import { failureReport, jsonReport, summary } from "../report/terminal.ts";
import { type Case, isSelected, readCases, recordedOutcome } from "./case.ts";
import { onlyTypeScript } from "./consistency.ts";
import { suiteFolder } from "./layout.ts";
import { type Job, runJobs } from "./pool.ts";
import { needCPython, type Recorded, record } from "./record.ts";
import { type CaseResult, type Form, isWrong, judge } from "./result.ts";
import { type Page, readPages, type Section } from "./statement.ts";
import { CompilerError, type Translation, translateCases } from "./typescript.ts";
import { serve } from "./worker.ts";

export { check } from "./check.ts";

type Style = Exclude<Form, "run">;
type Translations = ReadonlyMap<string, Translation>;

export interface ConformOptions {
  readonly form: Form | "all";
  readonly failFast?: boolean;
  readonly jobs: number;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly junit?: string;
  readonly html?: string;
  readonly record?: boolean;
  readonly verify?: boolean;
  /** This process runs cases for another one. */
  readonly worker?: boolean;
}

/**
 * Runs the command.
 *
 * @param selectors what `isSelected` takes.
 * @returns the exit status: 1 on any failure, 2 if there is nothing to do.
 */
export async function conform(selectors: readonly string[], options: ConformOptions): Promise<number> {
  if (options.worker) {
    await serve();
    return 0;
  }
  const cases = readCases().filter((one) => isSelected(one, selectors));
  if (cases.length === 0) {
    console.error(`tulip: no case is meant by ${selectors.join(" ")}; tulip conform --list shows all`);
    return 2;
  }
  if (options.list) {
    for (const one of cases) console.log(`${one.name}  (${one.statements.join(", ")})`);
    return 0;
  }
  if (options.record || options.verify) return recordAll(cases, options);
  return runAll(cases, options);
}

async function recordAll(cases: readonly Case[], { jobs, verify = false }: ConformOptions): Promise<number> {
  let cpython: ReturnType<typeof needCPython>;
  try {
    cpython = needCPython();
  } catch (error) {
    console.error(`tulip: ${(error as Error).message}`);
    return 2;
  }
  const progress = showProgress(cases.length);
  const all = await record(cases, cpython, jobs, verify, ({ one }: Recorded) => progress.step(one.name));
  progress.end();
  const refused = all.filter((one) => one.refused !== undefined);
  for (const { one, refused: reason } of refused) console.error(`${one.name} ${reason}`);
  const verb = verify ? "confirmed" : "recorded";
  console.log(
    `${all.length - refused.length} ${verb} with CPython ${cpython.version}, ${refused.length} refused`,
  );
  return refused.length > 0 ? 1 : 0;
}

async function runAll(cases: readonly Case[], options: ConformOptions): Promise<number> {
  const start = performance.now();
  const isTranslating = options.form !== "run";
  const forms: Form[] = options.form === "all" ? ["run", "async", "generator"] : [options.form];
  const isShown = options.html !== undefined;
  const styles = new Set<Style>(forms.filter((form) => form !== "run"));
  if (isShown && styles.size === 0) styles.add("async");
  const byStyle = new Map<Style, Translations>();
  try {
    for (const style of styles)
      byStyle.set(style, await translateCases(cases, style, isTranslating, isShown));
  } catch (error) {
    if (!(error instanceof CompilerError)) throw error;
    console.error(`tulip: ${error.message}`);
    return 2;
  }
  const progress = showProgress(cases.length * forms.length);
  const results: CaseResult[] = [];
  for (const form of forms) {
    const javascript = form === "run" ? undefined : byStyle.get(form);
    results.push(...(await runForm(cases, form, javascript, options, progress)));
    if (options.failFast && results.some(isWrong)) break;
  }
  progress.end();
  const pages = cases.length === readCases().length ? readPages() : pagesOf(cases);
  const time = performance.now() - start;

  if (options.junit !== undefined) writeFileSync(options.junit, junitReport(results));
  if (options.html !== undefined)
    writeFileSync(options.html, htmlReport(pages, results, byStyle.get("async") ?? byStyle.get("generator")));
  if (options.json) console.log(jsonReport(pages, results));
  else {
    for (const result of results.filter(isWrong)) console.log(failureReport(result));
    console.log(summary(pages, results, time));
  }
  return results.some(isWrong) ? 1 : 0;
}

async function runForm(
  cases: readonly Case[],
  form: Form,
  translations: Translations | undefined,
  { jobs, failFast = false }: ConformOptions,
  progress: Progress,
): Promise<CaseResult[]> {
  const known = knownFailures();
  const results: CaseResult[] = [];
  const orders: Job[] = cases.map(({ name, path }) => ({
    path,
    javascript: translations?.get(name)?.javascript,
  }));
  await runJobs(orders, jobs, (index, outcome) => {
    const one = cases[index];
    const result = judge(
      one,
      form,
      recordedOutcome(one),
      outcome,
      known[one.name] ?? (form !== "run" ? known[`${one.name} ${onlyTypeScript}`] : undefined),
    );
    results.push(result);
    progress.step(one.name, isWrong(result));
    return !(failFast && isWrong(result));
  });
  return results.sort((a, b) => (a.one.name < b.one.name ? -1 : 1));
}

/** The pages with only those statements that the cases check. */
function pagesOf(cases: readonly Case[]): Page[] {
  const named = new Set(cases.flatMap((one) => one.statements));
  const keep = (section: Section) => ({
    ...section,
    statements: section.statements.filter(({ id }) => named.has(id)),
  });
  return readPages().map((page) => ({ ...page, sections: page.sections.map(keep) }));
}

/** The cases that fail today, each with the reason; with `onlyTypeScript` behind the name those that fail in that form. */
export function knownFailures(): Record<string, string> {
  return JSON.parse(readFileSync(join(suiteFolder, "suite", "known_failures.json"), "utf8"));
}
