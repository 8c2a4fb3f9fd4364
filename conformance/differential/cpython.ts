// Finds a CPython 3.13 and runs programs under it in ways that uncover what is not determined.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { execute, type Outcome } from "./execution.ts";
import type { Program } from "./program.ts";

export interface CPython {
  readonly executable: string;
  /** For instance `3.13.0`. */
  readonly version: string;
  /** The folder of the standard library. */
  readonly library: string;
}

/** The interpreter named by `PYTHON313`, else `python3.13` on the path, else pyenv's newest 3.13. */
export function findCPython(): CPython | undefined {
  for (const candidate of candidates()) {
    try {
      const query =
        "import sys, os; print(sys.version.split()[0]); print(os.path.dirname(os.__file__)); print(sys.executable)";
      const [version, library, executable] = execFileSync(candidate, ["-I", "-c", query], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).split("\n");
      if (version.startsWith("3.13.")) return { executable, version, library };
    } catch {}
  }
  return undefined;
}

function* candidates(): Generator<string> {
  if (process.env.PYTHON313) yield process.env.PYTHON313;
  yield "python3.13";
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), ".pyenv"), "versions");
  if (!existsSync(versions)) return;
  const found = readdirSync(versions).filter((name) => /^3\.13\.\d+$/.test(name));
  found.sort((a, b) => Number(b.slice(5)) - Number(a.slice(5)));
  for (const name of found) yield join(versions, name, "bin", "python3.13");
}

// Orders that come from addresses or hashes agree run after run, and change when seed, allocator or heap do.
const circumstances: readonly { env: Record<string, string>; args: string[] }[] = [
  { env: { PYTHONHASHSEED: "0" }, args: [] },
  { env: { PYTHONHASHSEED: "1", PYTHONMALLOC: "malloc" }, args: [] },
  { env: { PYTHONHASHSEED: "4242" }, args: ["-X", "frozen_modules=off"] },
  { env: { PYTHONHASHSEED: "77", PYTHONMALLOC: "malloc_debug" }, args: ["-X", "int_max_str_digits=4300"] },
];

/** Runs the program once. */
export async function runUnderCPython(
  cpython: CPython,
  program: Program,
  circumstance = 0,
): Promise<Outcome> {
  const { env, args } = circumstances[circumstance];
  const outcome = await execute({
    command: cpython.executable,
    args: ["-B", ...args, ...program.args],
    cwd: program.folder,
    env: { ...env, PYTHONDONTWRITEBYTECODE: "1" },
    stdin: program.stdin,
    timeout: program.timeout,
    signals: program.signals,
  });
  const clean = (text: string) =>
    text.replaceAll(cpython.executable, "tulip").replaceAll(`${cpython.library}/`, "<lib>/");
  return { ...outcome, stdout: clean(outcome.stdout), stderr: clean(outcome.stderr) };
}

/** Runs the program under every circumstance, one after the other. */
export async function runUnderAll(cpython: CPython, program: Program): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const index of circumstances.keys()) outcomes.push(await runUnderCPython(cpython, program, index));
  return outcomes;
}
