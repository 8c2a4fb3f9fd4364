// Runtimes that are wrong on purpose, to see that the suite notices. The mistakes are made in copies of the sources, so
// that the product knows nothing of them. `node --import ./scripts/typescript.mjs conformance/suite/self_test.ts`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./layout.ts";

export interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const mistakes: readonly Mistake[] = [
  {
    what: "sleep(0) takes one turn more",
    file: "runtime/asyncio/tasks.ts",
    from: "(frame as Coroutine).$steps = hasGivenWay;",
    to: "if ((frame as Coroutine & { again?: boolean }).again === true) (frame as Coroutine).$steps = hasGivenWay; else (frame as Coroutine & { again?: boolean }).again = true;",
  },
  {
    what: "a cancellation is delivered one turn late",
    file: "runtime/asyncio/task.ts",
    from: "if (waiter !== null && truth(cancelWaiter(waiter, msg))) return true;",
    to: `if (waiter !== null) {
      const late = builtinFunction("late", "()", () => {
        cancelWaiter(waiter, msg);
        return null;
      });
      this.$loop.$soon(late, [], this.$context);
      return true;
    }`,
  },
  {
    what: "callbacks of futures are called at once",
    file: "runtime/asyncio/futures.ts",
    from: "for (const { fn, context } of callbacks) this.$loop.$soon(fn, [this], context);",
    to: "for (const { fn } of callbacks) fn(this);",
  },
  {
    what: "uncancel() does not take back what was not thrown yet",
    file: "runtime/asyncio/task.ts",
    from: "if (this.$cancelRequests === 0) this.$mustCancel = false;",
    to: "",
  },
];

/** The names of the cases that fail in a checkout. */
function failures(folder: string, what: string): Set<string> {
  // Two pages are enough, and half the time.
  const args = [join(folder, "dist/tulip.js"), "conform", "--json", "task", "sync"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (stdout === "") throw new Error(`${what}: the suite did not run\n${stderr}`);
  const { cases } = JSON.parse(stdout) as { cases: { name: string; state: string }[] };
  return new Set(cases.filter(({ state }) => state !== "passed").map(({ name }) => name));
}

/**
 * Runs the suite in copies of the checkout, each with one of the mistakes made.
 *
 * @returns for each mistake the names of the cases that notice it.
 */
export function noticed(all: readonly Mistake[]): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), "tulip-wrong-"));
  try {
    for (const part of ["cli", "conformance", "runtime", "scripts", "translator"]) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    for (const part of ["package.json", "tsconfig.json"]) cpSync(join(root, part), join(folder, part));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    build(folder, "unchanged");
    const before = failures(folder, "unchanged");
    const found = new Map<string, string[]>();
    for (const { what, file, from, to } of all) {
      const path = join(folder, file);
      const text = readFileSync(path, "utf8");
      if (!text.includes(from)) throw new Error(`${what}: ${file} does not contain ${from} any more`);
      writeFileSync(path, text.replace(from, to));
      build(folder, what);
      found.set(what, [...failures(folder, what)].filter((name) => !before.has(name)).sort());
      writeFileSync(path, text);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string, what: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "scripts/build.mjs")], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${what}: the build failed\n${stderr}`);
}
