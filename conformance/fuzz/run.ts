// `npm run fuzz -- [FIRST [LAST]]`: random programs under CPython and Tulip on virtual time; stops at nothing, lists what differs.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCPython } from "../differential/cpython.ts";
import { generate } from "./generate.ts";

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
const [first = 1, last = first + 99] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "tulip-fuzz-"));
let same = 0;
let unstable = 0;
const different: number[] = [];
for (let seed = first; seed <= last; seed++) {
  const file = join(folder, `seed_${seed}.py`);
  writeFileSync(file, generate(seed));
  const clock = join(here, "virtual_clock.py");
  const [expected, again, actual] = await Promise.all([
    execute(python, [clock, file], { PYTHONHASHSEED: "1" }),
    execute(python, [clock, file], { PYTHONHASHSEED: "2", PYTHONMALLOC: "malloc" }),
    execute(process.execPath, [join(root, "bin/tulip.js"), "run", "--clock", "virtual", "--no-cache", file]),
  ]);
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
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(
  `${same} the same, ${unstable} unstable under CPython, ${different.length} different: ${different.join(" ")}`,
);
process.exitCode = different.length === 0 ? 0 : 1;
