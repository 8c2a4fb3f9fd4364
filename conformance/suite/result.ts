// What came out: of a case, of a statement, of the whole suite.
import { dirname } from "node:path";
import { createTwoFilesPatch } from "diff";
import type { Outcome } from "../differential/execution.ts";
import { type Expectation, observe } from "../differential/expectation.ts";
import type { Case } from "./case.ts";
import type { Page, Statement } from "./statement.ts";

/** What runs: the JavaScript of `tulip run`, or the TypeScript of `tulip translate` in one of its styles. */
export type Form = "run" | "async" | "generator";

/** How a form is called in reports, behind a name. */
export const formTitles: { readonly [F in Form]: string } = {
  run: "",
  async: " (as TypeScript, --style async)",
  generator: " (as TypeScript, --style generator)",
};

export type CaseState = "passed" | "failed" | "known failure" | "unexpected pass";

export type Observed = Pick<Expectation, "status" | "stderr" | "stdout">;

export interface CaseResult {
  readonly one: Case;
  readonly form: Form;
  readonly state: CaseState;
  /** Why a failure is known, or why nothing could be compared. */
  readonly reason: string | undefined;
  readonly expected: Observed | undefined;
  readonly seen: Observed;
  /** Everything on standard error. */
  readonly errors: string;
  /** Milliseconds. */
  readonly time: number;
}

/** Compares what a case did with what CPython did. */
export function judge(
  one: Case,
  form: Form,
  expected: Expectation | "missing" | "stale",
  outcome: Outcome & { readonly time: number },
  known: string | undefined,
): CaseResult {
  const seen = observe(outcome, dirname(one.path));
  const common = { one, form, seen, errors: outcome.stderr, time: outcome.time };
  if (typeof expected === "string") {
    const reason = `the expectation is ${expected}: tulip conform --record ${one.name}`;
    return { ...common, state: "failed", reason, expected: undefined };
  }
  const { status, stderr, stdout } = expected;
  const wanted = { status, stderr, stdout };
  const isSame = JSON.stringify(wanted) === JSON.stringify(seen);
  const state =
    known === undefined ? (isSame ? "passed" : "failed") : isSame ? "unexpected pass" : "known failure";
  return { ...common, state, reason: known, expected: wanted };
}

/** Whether a result makes the run fail. */
export function isWrong({ state }: CaseResult): boolean {
  return state === "failed" || state === "unexpected pass";
}

/** What is compared, as text. */
export function transcript({ stdout, stderr, status }: Observed): string {
  const output = stdout.join("\n");
  const newline = output === "" || output.endsWith("\n") ? "" : "\n(no newline at the end)\n";
  const error = stderr === "" ? "" : `---- last line on standard error\n${stderr}\n`;
  return `${output}${newline}${error}---- exit status ${status}\n`;
}

/** Where Tulip and CPython differ, as a patch. */
export function difference(result: CaseResult): string {
  if (result.expected === undefined) return `${result.reason}\n`;
  const patch = createTwoFilesPatch(
    "CPython",
    "Tulip",
    transcript(result.expected),
    transcript(result.seen),
    "",
    "",
    {
      context: 3,
    },
  );
  return patch.split("\n").slice(1).join("\n");
}

export type StatementState = "checked" | "failing" | "known failure" | "not observable" | "unchecked";

export interface StatementResult {
  readonly statement: Statement;
  readonly state: StatementState;
  readonly results: readonly CaseResult[];
}

/** What the results say about a statement. */
export function judgeStatement(statement: Statement, all: readonly CaseResult[]): StatementResult {
  const results = all.filter(({ one }) => one.statements.includes(statement.id));
  const state = results.some(isWrong)
    ? "failing"
    : results.some((result) => result.state === "known failure")
      ? "known failure"
      : results.length > 0
        ? "checked"
        : statement.none === undefined
          ? "unchecked"
          : "not observable";
  return { statement, state, results };
}

export interface Totals {
  readonly statements: number;
  readonly observable: number;
  readonly checked: number;
  readonly cases: number;
}

/** How much there is: what the README says is generated from this. */
export function countSuite(pages: readonly Page[], cases: readonly Case[]): Totals {
  const all = pages.flatMap((page) => page.sections.flatMap((section) => section.statements));
  const named = new Set(cases.flatMap((one) => one.statements));
  return {
    statements: all.length,
    observable: all.filter(({ none }) => none === undefined).length,
    checked: all.filter(({ id }) => named.has(id)).length,
    cases: cases.length,
  };
}
