// Runs CPython's own tests, unmodified, with Tulip, and writes docs/cpython-tests.md. The tests come from an installed
// CPython 3.13 (PYTHON313, or python3.13 on the path): node --import ./scripts/typescript.mjs conformance/cpython_tests/run.ts
// `--seconds=25` limits each module; names of modules run those alone, and `--update` writes them into the page.
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

/** What fails of a module, most frequent first. */
function sectionOf({ module, reasons }: Outcome): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(kind(reason), (counts.get(kind(reason)) ?? 0) + 1);
  const lines = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 30)
    .map(([reason, n]) => `* ${n}: \`${reason.replaceAll("`", "'")}\``);
  return `### \`${module}\`\n\n${lines.join("\n")}\n`;
}

/** What the page said of a module. */
interface Known {
  /** run, pass, fail, error, skipped */
  readonly counts: readonly number[];
  readonly end: string;
  readonly section: string;
}

/** Reads the page back, so that some modules can be measured anew. */
function readPage(): Map<string, Known> {
  const known = new Map<string, Known>();
  if (!existsSync(page)) return known;
  const text = readFileSync(page, "utf8");
  for (const [, module, counts, end] of text.matchAll(
    /^\| `(test\.[\w.]+)` \|((?: \d+ \|){5}) (.*?) ?\|$/gm,
  )) {
    const name = module as string;
    const start = text.indexOf(`### \`${name}\`\n`);
    const next = text.indexOf("\n### ", start + 1);
    const section = start < 0 ? "" : text.slice(start, next < 0 ? undefined : next + 1);
    known.set(name, {
      counts: (counts as string).match(/\d+/g)?.map(Number) ?? [],
      end: end as string,
      section,
    });
  }
  return known;
}

function pageOf(known: ReadonlyMap<string, Known>): string {
  const rows: string[] = [];
  const sections: string[] = [];
  const totals = [0, 0, 0, 0, 0];
  for (const module of modules()) {
    const entry = known.get(module);
    if (entry === undefined) continue;
    rows.push(`| \`${module}\` | ${entry.counts.join(" | ")} | ${entry.end} |`);
    if (entry.section.includes("\n* ")) sections.push(entry.section);
    for (const [i, n] of entry.counts.entries()) totals[i] = (totals[i] ?? 0) + n;
  }
  const [run, passed, failures, errors, skipped] = totals;
  return `# CPython's own tests

Written by \`conformance/cpython_tests/run.ts\`, which runs the tests of an installed CPython 3.13 unmodified.
\`conformance/cpython_tests/launch.py\` says what is stood in for.

${run} tests run: ${passed} pass, ${failures} fail, ${errors} raise something else, ${skipped} are skipped, most of them because they are about the versions of modules that CPython has in C.
Failures of subtests count one by one, so that a row may add up to more than its tests.
Doctests are not run. A module that ended early, or took too long, counts as far as it came.

| module | run | pass | fail | error | skipped | end |
|---|---:|---:|---:|---:|---:|---|
${rows.join("\n")}

## What fails, by module

${sections.join("\n")}`;
}

const isUpdate = asked.includes("--update");
const chosen = asked.filter((word) => !word.startsWith("--"));
const library = libraryOfCPython();
const known = chosen.length > 0 ? readPage() : new Map<string, Known>();
for (const module of chosen.length > 0 ? chosen : modules()) {
  const o = measure(library, module);
  console.log(`${module}: ${o.passed} of ${o.run}${o.ended === null ? "" : `, ${o.ended}`}`);
  const counts = [o.run, o.passed, o.failures, o.errors, o.skipped];
  known.set(module, { counts, end: (o.ended ?? "").replaceAll("|", "\\|"), section: sectionOf(o) });
}
if (chosen.length === 0 || isUpdate) writeFileSync(page, pageOf(known));
