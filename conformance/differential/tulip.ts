// Runs programs under the Tulip of this checkout.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execute, type Outcome } from "./execution.ts";
import type { Program } from "./program.ts";

/** The folder of the checkout. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// Megabytes: a program that needs more has run wild.
const heapLimit = 1024;

/** Runs the program once; `ensureBuilt` must have been called. */
export function runUnderTulip(program: Program, clock: "real" | "virtual" = program.clock): Promise<Outcome> {
  return execute({
    command: process.execPath,
    args: [
      `--max-old-space-size=${heapLimit}`,
      join(root, "bin/tulip.js"),
      "run",
      `--clock=${clock}`,
      ...program.args,
    ],
    cwd: program.folder,
    stdin: program.stdin,
    timeout: program.timeout,
    signals: program.signals,
  });
}

/**
 * Builds dist/ if it is older than the sources. Several processes may ask at the same time: one builds.
 *
 * @throws {Error} with the build's messages when it fails.
 */
export function ensureBuilt(): void {
  const lock = join(root, "node_modules", ".tulip-build");
  const deadline = Date.now() + 60_000;
  while (isStale()) {
    try {
      mkdirSync(lock);
    } catch {
      if (Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      continue;
    }
    try {
      const build = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], { encoding: "utf8" });
      if (build.status !== 0) throw new Error(`the build failed:\n${build.stderr}`);
      return;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function isStale(): boolean {
  const built = statSync(join(root, "dist/tulip.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ["cli", "translator", "runtime", "scripts"].some((folder) => newest(join(root, folder)) > built);
}

function newest(folder: string): number {
  if (!existsSync(folder)) return 0;
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) time = Math.max(time, newest(path));
    else if (!entry.name.endsWith(".test.ts")) time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}
