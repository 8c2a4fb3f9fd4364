// `tulip check`: runs a program under the CPython on the machine and under Tulip, and says where they differ.
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import { type CPython, findCPython, runUnderCPython } from "../differential/cpython.ts";
import { execute, type Outcome, pool } from "../differential/execution.ts";
import { painter } from "../report/colours.ts";
import { distFolder } from "./layout.ts";

export interface CheckOptions {
  readonly clock: "real" | "virtual";
  readonly json?: boolean;
  /** Seconds for each run. */
  readonly timeout: number;
  readonly jobs: number;
  /** What the programs find in `sys.argv[1:]`. */
  readonly args: readonly string[];
  /** What can be said of a file without running it. */
  readonly inspect: (file: string) => Promise<readonly string[]>;
}

type Verdict = "same" | "different" | "no problems" | "problems";

interface Checked {
  readonly file: string;
  readonly verdict: Verdict;
  /** Which of standard output, standard error and exit status differ. */
  readonly differing: readonly string[];
  readonly difference: string;
  readonly findings: readonly string[];
}

/**
 * Runs the command.
 *
 * @param paths programs, or folders of programs.
 * @returns the exit status: 1 if anything differs.
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  let files: string[];
  try {
    files = paths.flatMap(programs);
  } catch (error) {
    console.error(`tulip: ${(error as Error).message}`);
    return 2;
  }
  if (files.length === 0) {
    console.error("tulip: there is no program to check");
    return 2;
  }
  const cpython = findCPython();
  if (cpython === undefined) {
    console.error(
      "tulip: CPython 3.13 was not found (name it in the environment variable PYTHON313): nothing is run, only inspected",
    );
  }
  const all = await pool(files, options.jobs, (file) =>
    cpython === undefined ? checkStatically(file, options) : checkByRunning(file, cpython, options),
  );
  if (options.json) console.log(JSON.stringify(all, null, 2));
  else if (all.length === 1) console.log(single(all[0]));
  else console.log(table(all));
  return all.some(({ verdict }) => verdict === "different" || verdict === "problems") ? 1 : 0;
}

/** A program, or the programs below a folder; modules without a `__main__` part are programs too. */
function programs(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (/^[._]/.test(entry.name)) return [];
      const inner = join(path, entry.name);
      return entry.isDirectory() ? programs(inner) : entry.name.endsWith(".py") ? [inner] : [];
    });
}

async function checkStatically(file: string, { inspect }: CheckOptions): Promise<Checked> {
  const findings = await inspect(file);
  const verdict = findings.length > 0 ? "problems" : "no problems";
  return { file, verdict, differing: [], difference: "", findings };
}

async function checkByRunning(
  file: string,
  cpython: CPython,
  { clock, timeout, args }: CheckOptions,
): Promise<Checked> {
  const folder = dirname(resolve(file));
  const command = [basename(file), ...args];
  const [theirs, ours] = await Promise.all([
    runUnderCPython(cpython, { folder, args: command, stdin: "", clock, timeout }),
    execute({
      command: process.execPath,
      args: [join(distFolder, "tulip.js"), "run", "--clock", clock, ...command],
      cwd: folder,
      stdin: "",
      timeout,
    }),
  ]);
  const before = comparable(theirs);
  const after = comparable(ours);
  const differing = (["standard output", "standard error", "exit status"] as const).filter(
    (part) => before[part] !== after[part],
  );
  const difference = differing
    .map((part) =>
      createTwoFilesPatch(`${part} of CPython`, `${part} of Tulip`, before[part], after[part], "", "", {
        context: 3,
      })
        .split("\n")
        .slice(1)
        .join("\n"),
    )
    .join("\n");
  return { file, verdict: differing.length > 0 ? "different" : "same", differing, difference, findings: [] };
}

/** What is compared. Of the library's own frames in a traceback only file and function count, not line and text. */
function comparable({ stdout, stderr, status, hasTimedOut }: Outcome) {
  const errors = stderr
    .replaceAll("/usr/local/lib/python3.13/", "<lib>/")
    .replace(/^( *File "<lib>\/[^"]*"), line \d+(, in .*)\n(?: {4}.*\n)*/gm, "$1$2\n");
  return {
    "standard output": stdout,
    "standard error": errors,
    "exit status": hasTimedOut ? "did not end in time\n" : `${status}\n`,
  };
}

function single({ file, verdict, difference, findings }: Checked): string {
  const paint = painter(process.stdout);
  if (verdict === "different") {
    const lines = difference
      .split("\n")
      .map((line) =>
        line.startsWith("-") ? paint("green", line) : line.startsWith("+") ? paint("red", line) : line,
      );
    return `${paint("red", "different")}  ${shown(file)}\n${lines.join("\n")}`;
  }
  if (verdict === "problems") return `${findings.join("\n")}`;
  return `${paint("green", verdict)}  ${shown(file)}`;
}

function table(all: readonly Checked[]): string {
  const paint = painter(process.stdout);
  const width = Math.max(...all.map(({ file }) => shown(file).length));
  const rows = all.map(({ file, verdict, differing, difference, findings }) => {
    const isGood = verdict === "same" || verdict === "no problems";
    const first = difference.split("\n").find((line) => /^[-+](?![-+])/.test(line)) ?? "";
    const detail = differing.length > 0 ? `${differing.join(", ")}: ${first.slice(0, 60)}` : "";
    const problems = findings.map((one) => `\n  ${one}`).join("");
    return `${shown(file).padEnd(width)}  ${paint(isGood ? "green" : "red", verdict.padEnd(9))}  ${detail}${problems}`;
  });
  const good = all.filter(({ verdict }) => verdict === "same" || verdict === "no problems").length;
  return `${rows.join("\n")}\n\n${good} of ${all.length} ${all[0].verdict.includes("problems") ? "without problems" : "the same"}`;
}

function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith("..") ? file : path;
}
