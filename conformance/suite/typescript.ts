// The cases as TypeScript: what `tulip translate` writes, and the JavaScript that the TypeScript compiler makes of it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { knownModules } from "../../cli/known_modules.ts";
import type { Case } from "./case.ts";
import { freshBundles } from "./fresh_runtime.ts";
import { root } from "./layout.ts";

/** The TypeScript compiler is not there, or makes nothing. */
export class CompilerError extends Error {}

export interface Translation {
  readonly typescript: string;
  readonly javascript: string | undefined;
}

/**
 * Translates the cases.
 *
 * @param style how coroutines are written.
 * @param isCompiled whether the TypeScript compiler makes JavaScript of them, all in one go.
 * @param isShown whether people will read the TypeScript: laid out as the command does it.
 * @returns the translations, by the names of the cases.
 * @throws {CompilerError} with the compiler's messages if it makes nothing.
 */
export async function translateCases(
  cases: readonly Case[],
  style: "async" | "generator",
  isCompiled: boolean,
  isShown: boolean,
): Promise<Map<string, Translation>> {
  const translator = freshBundles()("translator.js");
  await translator.loadTranslator();
  const written = new Map<string, string>();
  const known = knownModules();
  for (const { name, path } of cases) {
    const options = { filename: path, mode: "typescript", style, knownModules: known };
    written.set(name, translator.translate(readFileSync(path), options).code);
  }
  const compiled = isCompiled ? compile(written) : undefined;
  const format: (text: string) => Promise<string> = isShown
    ? freshBundles()("format.js").formatTypeScript
    : async (text) => text;
  const translations = new Map<string, Translation>();
  for (const [name, text] of written) {
    // What cannot be laid out is no TypeScript: it is shown as it is, and running it will fail.
    const typescript = await format(text).catch(() => text);
    translations.set(name, { typescript, javascript: compiled?.get(name) });
  }
  return translations;
}

function compile(written: ReadonlyMap<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "tulip-conform-"));
  try {
    for (const [name, text] of written) {
      const path = join(folder, "in", `${name}.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const compilerOptions = {
      target: "es2022",
      // Each file becomes the body of a function (translated.ts).
      module: "commonjs",
      moduleDetection: "force",
      // The types of what the programs import are the runtime's own; here only the types are to be taken out.
      noCheck: true,
      noResolve: true,
      types: [],
      rootDir: "in",
      outDir: "out",
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["in"] }));
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiler(), "-p", folder], {
      encoding: "utf8",
    });
    if (status !== 0) throw new CompilerError(`the TypeScript compiler failed:\n${stdout}${stderr}`);
    return new Map(
      [...written.keys()].map((name) => [name, readFileSync(join(folder, "out", `${name}.js`), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compiler(): string {
  const require = createRequire(join(root, "package.json"));
  try {
    const metadata = require.resolve("typescript/package.json");
    const { bin } = require(metadata);
    return join(dirname(metadata), bin.tsc);
  } catch {
    throw new CompilerError("the package `typescript` is needed for this: npm install typescript");
  }
}
