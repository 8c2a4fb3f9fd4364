// Runs CPython's own tests, unmodified, with Tulip, and writes docs/cpython-tests.md. The tests come from an installed
// CPython 3.13 (PYTHON313, or python3.13 on the path): node --import ./scripts/typescript.mjs conformance/cpython_tests/run.ts
// `--seconds=25` limits each module; names of modules run those alone, and the page stays as it is.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const page = join(root, "docs/cpython-tests.md");
const asked = process.argv.slice(2);
const option = asked.find((word) => word.startsWith("--seconds="));
/** Milliseconds that a module may take. */
const limit = 1000 * Number(option?.slice("--seconds=".length) ?? 120);

interface Outcome {
  module: string;
  run: number;
  passed: number;
  skipped: number;
  failures: number;
  errors: number;
  /** How the run ended, where it did not reach its end. */
  ended: string | null;
  /** The last line of each failure: what it was. */
  reasons: string[];
}

function libraryOfCPython(): string {
  const python = process.env.PYTHON313 ?? "python3.13";
  const program = "import test, os; print(os.path.dirname(os.path.dirname(test.__file__)))";
  const { stdout, error } = spawnSync(python, ["-c", program], { encoding: "utf8" });
  const library = stdout?.trim() ?? "";
  if (error !== undefined || !existsSync(library)) {
    throw new Error(`no CPython 3.13 with its tests: ${error?.message ?? python}; set PYTHON313`);
  }
  return library;
}

function modules(): string[] {
  return readFileSync(join(here, "modules.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function endOf(status: number | null, signal: string | null, text: string): string | null {
  if (signal !== null) return `still running after ${limit / 1000} s`;
  if (/^(?:OK|FAILED|NO TESTS RAN)/m.test(text)) return null;
  const cause = text
    .trimEnd()
    .split("\n")
    .filter((line) => /(?:Error|Warning)\b.*: /.test(line))
    .at(-1);
  return `ended early: ${(cause ?? `exit status ${status}`).trim()}`;
}

function measure(library: string, module: string): Outcome {
  const command = [join(root, "bin/tulip.js"), "run", join(here, "launch.py"), library, module];
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, command, {
    encoding: "utf8",
    timeout: limit,
    killSignal: "SIGKILL",
    maxBuffer: 1 << 28,
  });
  const text = `${stdout}${stderr}`;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const reported = (name: string) =>
    Number(new RegExp(`^(?:FAILED|OK) .*\\b${name}=(\\d+)`, "m").exec(text)?.[1] ?? 0);
  const ended = endOf(status, signal, text);
  const passed = count(/\.\.\. ok$/gm);
  const skipped = count(/\.\.\. skipped /gm);
  const [failures, errors] =
    ended === null
      ? [reported("failures"), reported("errors")]
      : [count(/\.\.\. FAIL$/gm), count(/\.\.\. ERROR$/gm)];
  const run = Number(/^Ran (\d+) tests?/m.exec(text)?.[1] ?? passed + skipped + failures + errors);
  const reasons = text
    .split(/^={70}$/m)
    .slice(1)
    .map((part) => /^(\w+(?:\.\w+)*(?:Error|Exception|Warning)\b.*)$/m.exec(part)?.[1] ?? "no message");
  return { module, run, passed, skipped, failures, errors, ended, reasons };
}

/** Reasons that differ in names and numbers alone count as one. */
function kind(reason: string): string {
  return reason
    .replace(/0x[0-9a-f]+/g, "0x…")
    .replace(/\b\d+(?:\.\d+)?\b/g, "N")
    .slice(0, 100);
}

function pageOf(outcomes: readonly Outcome[]): string {
  const total = (key: "run" | "passed" | "skipped" | "failures" | "errors") =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const rows = outcomes.map(
    (o) =>
      `| \`${o.module}\` | ${o.run} | ${o.passed} | ${o.failures} | ${o.errors} | ${o.skipped} | ${(o.ended ?? "").replaceAll("|", "\\|")} |`,
  );
  const reasons = new Map<string, number>();
  for (const reason of outcomes.flatMap((o) => o.reasons)) {
    reasons.set(kind(reason), (reasons.get(kind(reason)) ?? 0) + 1);
  }
  const frequent = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 60)
    .map(([reason, n]) => `| ${n} | \`${reason.replaceAll("|", "\\|").replaceAll("`", "'")}\` |`);
  return `# CPython's own tests

Written by \`conformance/cpython_tests/run.ts\`, which runs the tests of an installed CPython 3.13 unmodified.
\`conformance/cpython_tests/launch.py\` says what is stood in for.

${total("run")} tests run: ${total("passed")} pass, ${total("failures")} fail, ${total("errors")} raise something else, ${total("skipped")} are skipped, most of them because they are about the versions of modules that CPython has in C.
Failures of subtests count one by one, so that a row may add up to more than its tests.
Doctests are not run. A module may take ${limit / 1000} seconds.
A module that ended early counts as far as it came.

| module | run | pass | fail | error | skipped | end |
|---|---:|---:|---:|---:|---:|---|
${rows.join("\n")}

## What fails, by its message

| tests | message |
|---:|---|
${frequent.join("\n")}
`;
}

const chosen = asked.filter((word) => word !== option);
const library = libraryOfCPython();
const outcomes = (chosen.length > 0 ? chosen : modules()).map((module) => {
  const outcome = measure(library, module);
  console.log(
    `${module}: ${outcome.passed} of ${outcome.run}${outcome.ended === null ? "" : `, ${outcome.ended}`}`,
  );
  return outcome;
});
if (chosen.length === 0) writeFileSync(page, pageOf(outcomes));
