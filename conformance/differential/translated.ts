// The recorded programs as TypeScript: translated, checked by `tsc --strict`, run with plain Node, held against CPython.
// `npm run translated -- [--style async|generator] [FOLDER|FILE…]`
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { knownModulesOf } from "../../translator/emit/typescript/known_modules.ts";
import { loadTranslator, translate } from "../../translator/translate.ts";
import { execute } from "./execution.ts";
import { observe, readExpectation } from "./expectation.ts";
import { readProgram } from "./program.ts";
import { programsBelow, root } from "./recorded.ts";
import { ensureBuilt } from "./tulip.ts";

export type Style = "async" | "generator";

export interface Difference {
  readonly name: string;
  readonly why: string;
}

const snippets = join(root, "conformance/differential/snippets");

/** What stands in the way of a snippet as TypeScript, by its name below `snippets`; behind it the style, if it is one only. */
export function knownDifferences(): Record<string, string> {
  return JSON.parse(readFileSync(join(root, "conformance/differential/known_translated.json"), "utf8"));
}

/** Why a program may differ in a style; undefined: it may not. */
export function knownReason(known: Record<string, string>, name: string, style: Style): string | undefined {
  return known[name] ?? known[`${name} (${style})`];
}

/**
 * Translates programs, has the compiler check them, and runs them.
 *
 * @param report is told of each program that differs from what CPython printed.
 */
export async function checkTranslated(
  programs: readonly string[],
  style: Style,
  width: number,
  report: (difference: Difference) => void,
): Promise<void> {
  ensureBuilt();
  await loadTranslator();
  const folder = mkdtempSync(join(tmpdir(), "tulip-translated-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/tulip-py"));
    symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    const known = knownModulesOf(JSON.parse(readFileSync(join(root, "dist/modules.json"), "utf8")));
    const names = new Map<string, string>();
    for (const path of programs) {
      const name = relative(snippets, path);
      try {
        const { code } = translate(readFileSync(path), {
          filename: path,
          mode: "typescript",
          style,
          knownModules: known,
        });
        const target = join(folder, "src", name.replaceAll("..", "_").replace(/\.py$/, ".ts"));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, code);
        names.set(path, target.replace("/src/", "/out/").replace(/\.ts$/, ".js"));
      } catch (error) {
        report({ name, why: `is not translated: ${error}` });
      }
    }
    for (const message of compile(folder)) {
      const [, file, text] = /^src\/(.*?)\.ts(.*)$/.exec(message) ?? ["", "", message, ""];
      report({ name: `${file}.py`, why: `tsc: ${text}` });
    }
    const waiting = [...names];
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [path, javascript] = next;
        const why = await differs(path, javascript).catch((error: Error) => error.message);
        if (why !== null) report({ name: relative(snippets, path), why });
      }
    };
    await Promise.all(Array.from({ length: width }, lane));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function differs(path: string, javascript: string): Promise<string | null> {
  const program = readProgram(path);
  const { status, stderr, stdout } = readExpectation(path);
  const outcome = await execute({
    command: process.execPath,
    args: [javascript, ...program.args.slice(1)],
    cwd: program.folder,
    stdin: program.stdin,
    timeout: program.timeout * 3,
    signals: program.signals,
    env: { TULIP_CLOCK: program.clock },
  });
  // Its lines are not those of the Python source: only the last one is compared.
  const whole = observe(outcome, program.folder, true);
  const lines = whole.stderr as readonly string[];
  const last = lines.filter((line) => line.trim() !== "").at(-1) ?? "";
  const seen = {
    ...whole,
    stderr: typeof stderr === "string" ? observe(outcome, program.folder).stderr : last,
  };
  const error = typeof stderr === "string" ? stderr : (stderr.filter((line) => line !== "").at(-1) ?? "");
  if (JSON.stringify(seen.stdout) !== JSON.stringify(stdout)) {
    const line = stdout.findIndex((text, i) => text !== seen.stdout[i]);
    const at = line < 0 ? stdout.length : line;
    return `line ${at + 1}: ${JSON.stringify(seen.stdout[at])}, not ${JSON.stringify(stdout[at])}; ${seen.stderr}`;
  }
  if (seen.status !== status) return `status ${seen.status}, not ${status}; ${seen.stderr}`;
  if (seen.stderr !== error)
    return `errors end with ${JSON.stringify(seen.stderr)}, not ${JSON.stringify(error)}`;
  return null;
}

/** @returns the compiler's messages */
function compile(folder: string): string[] {
  const require = createRequire(join(root, "package.json"));
  const metadata = require.resolve("typescript/package.json");
  const compiler = join(dirname(metadata), require(metadata).bin.tsc);
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    rootDir: "src",
    outDir: "out",
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return stdout.split("\n").filter((line) => line.startsWith("src/"));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { style: { type: "string" }, jobs: { type: "string", default: "2" } },
  });
  const given = positionals.length === 0 ? [snippets] : positionals.map((path) => resolve(path));
  const programs = given.flatMap((path) => (path.endsWith(".py") ? [path] : programsBelow(path)));
  const known = knownDifferences();
  const styles: Style[] = values.style === undefined ? ["async", "generator"] : [values.style as Style];
  for (const style of styles) {
    const differing = new Map<string, string>();
    await checkTranslated(programs, style, Number(values.jobs), ({ name, why }) => {
      if (!differing.has(name)) differing.set(name, why);
    });
    const wrong = [...differing].filter(([name]) => knownReason(known, name, style) === undefined);
    for (const [name, why] of wrong) console.log(`${name}: ${why}`);
    const names = programs.map((path) => relative(snippets, path));
    const better = names.filter((n) => knownReason(known, n, style) !== undefined && !differing.has(n));
    for (const name of better) console.log(`${name} does what CPython does now: take it off the list`);
    const same = programs.length - differing.size;
    console.log(
      `--style ${style}: ${same} of ${programs.length} do what CPython does, ${differing.size - wrong.length} are known not to`,
    );
    if (wrong.length > 0 || better.length > 0) process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main();
