// Runs what `tulip translate` writes, compiled to CommonJS by the TypeScript compiler, in a runtime of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { freshBundles, type Written } from "./fresh_runtime.ts";
import { distFolder } from "./layout.ts";

/**
 * Runs a translated program on the virtual clock.
 *
 * @param path of the Python source.
 * @returns the exit status.
 */
export function runTranslation(javascript: string, path: string, written: Written): Promise<number> {
  const runtime = freshBundles(written)("translated.js");
  const require = (id: string) =>
    id === "tulip-py/runtime" ? runtime : moduleExports(runtime, id.replace(/^tulip-py\//, ""));
  // Modules may await at their top level; what CommonJS makes of them may not, but a function may.
  const body = javascript.replaceAll("import.meta.url", "url$");
  const run = new Script(`(async function (exports, require, url$) {${body}\n})`, {
    filename: path,
  }).runInThisContext();
  return runtime.runTranslated([path], "virtual", () => run({}, require, pathToFileURL(path).href));
}

/** The exports of a module of the standard library, as its file in dist/modules has them. */
function moduleExports(runtime: any, name: string): object {
  const module = runtime.standardModule(name);
  const exports: Record<string, unknown> = {};
  const text = readFileSync(join(distFolder, "modules", `${name}.mjs`), "utf8");
  const list = /^export const \{ ([^}]*) \} = module;$/m.exec(text)?.[1] ?? "";
  for (const entry of list.split(", ")) {
    const [key, renamed = key] = entry.split(": ");
    exports[renamed] = module[key];
  }
  return Object.defineProperty(exports, "__esModule", { value: true });
}
