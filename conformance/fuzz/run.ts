// `npm run fuzz -- --seeds A:B [--shrink]`: random programs under CPython and Tulip on virtual time; stops at nothing, lists what
// differs, and with `--shrink` prints the smallest program that still does.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findCPython } from "../differential/cpython.ts";
import { generate } from "./generate.ts";
import { shrink } from "./shrink.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));

interface Outcome {
  readonly stdout: string;
  readonly status: number | null;
  readonly stderr: string;
}

function execute(command: string, args: readonly string[], environment: object = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment }, timeout: 10_000 });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data) => {
      stdout += data;
    });
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.on("close", (status) => resolve({ stdout, status, stderr }));
  });
}

const python = findCPython()?.executable;
if (python === undefined) {
  console.error("fuzzing needs a CPython 3.13");
  process.exit(2);
}
const usage = "usage: npm run fuzz -- [--seeds FIRST:LAST] [--shrink]";

/** The seeds to try: `--seeds A:B`, or A and B as they are. */
function range(): { first: number; last: number; shrinks: boolean } {
  const { values, positionals } = parseArgs({
    options: { seeds: { type: "string" }, shrink: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [first = 1, last = first + 99] = (values.seeds?.split(":") ?? positionals).map(Number);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) throw new Error("seeds are integers");
  return { first, last, shrinks: values.shrink };
}

function options(): ReturnType<typeof range> {
  try {
    return range();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const { first, last, shrinks } = options();
const folder = mkdtempSync(join(tmpdir(), "tulip-fuzz-"));

/** A program under CPython, twice, and under Tulip. */
async function run(name: string, program: string): Promise<[Outcome, Outcome, Outcome]> {
  const file = join(folder, name);
  writeFileSync(file, program);
  const clock = join(here, "virtual_clock.py");
  return Promise.all([
    execute(python as string, [clock, file], { PYTHONHASHSEED: "1" }),
    execute(python as string, [clock, file], { PYTHONHASHSEED: "2", PYTHONMALLOC: "malloc" }),
    execute(process.execPath, [join(root, "bin/tulip.js"), "run", "--clock", "virtual", "--no-cache", file]),
  ]);
}

async function differs(program: string): Promise<boolean> {
  const [expected, again, actual] = await run("candidate.py", program);
  if (expected.status === null || expected.stdout !== again.stdout) return false;
  return expected.stdout !== actual.stdout || expected.status !== actual.status;
}

let same = 0;
let unstable = 0;
const different: number[] = [];
for (let seed = first; seed <= last; seed++) {
  const [expected, again, actual] = await run(`seed_${seed}.py`, generate(seed));
  if (expected.status === null || expected.stdout !== again.stdout) unstable++;
  else if (expected.stdout === actual.stdout && expected.status === actual.status) same++;
  else {
    different.push(seed);
    const mine = actual.stdout.split("\n");
    const theirs = expected.stdout.split("\n");
    const i = theirs.findIndex((line, k) => line !== mine[k]);
    console.log(
      `seed ${seed}: line ${i + 1}: CPython ${JSON.stringify(theirs[i])}, Tulip ${JSON.stringify(mine[i])}`,
    );
    if (actual.status !== expected.status)
      console.log(`  status ${expected.status}, ${actual.status}: ${actual.stderr.slice(-300)}`);
    if (shrinks) console.log(await shrink(generate(seed), differs));
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${same} the same, ${unstable} unstable under CPython, ${different.length} different: ${different.join(" ")}`,
);
process.exitCode = different.length === 0 ? 0 : 1;
