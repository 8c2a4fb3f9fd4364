// `npm run conform:self-test`: builds runtimes that are wrong on purpose and prints how many cases notice each. The
// mistakes are made in copies of the sources, so that the product knows nothing of them.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./layout.ts";

interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export const mistakes: readonly Mistake[] = [
  {
    what: "sleep(0) takes one turn more",
    file: "runtime/asyncio/tasks.ts",
    from: /if \(seconds <= 0\) \{\n\s*yield TURN;/,
    to: "if (seconds <= 0) {\n    yield TURN;\n    yield TURN;",
  },
  {
    what: "callbacks of futures are called at once",
    file: "runtime/asyncio/futures.ts",
    from: /loop\.\$?call_?[sS]oon\(/,
    to: "((f: any, a: any) => f(...[a].flat()))(",
  },
];

/** Runs the suite in a copy of the checkout with the mistake made; the numbers of the cases that fail and that run. */
export function noticed({ what, file, from, to }: Mistake): { failed: number; all: number } {
  const folder = mkdtempSync(join(tmpdir(), "tulip-wrong-"));
  try {
    for (const part of ["cli", "conformance", "runtime", "scripts", "translator", "bin"]) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    for (const part of ["package.json", "tsconfig.json"]) cpSync(join(root, part), join(folder, part));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const path = join(folder, file);
    const before = readFileSync(path, "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${what}: there is nothing to change in ${file} any more`);
    writeFileSync(path, after);
    const build = spawnSync(process.execPath, [join(folder, "scripts/build.mjs")], { encoding: "utf8" });
    if (build.status !== 0) throw new Error(`${what}: the build failed\n${build.stderr}`);
    const run = spawnSync(process.execPath, [join(folder, "dist/tulip.js"), "conform", "--json"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const { cases } = JSON.parse(run.stdout) as { cases: { state: string }[] };
    return { failed: cases.filter(({ state }) => state === "failed").length, all: cases.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
