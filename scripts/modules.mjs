// Writes runtime/modules/table.ts: every file of runtime/stdlib and runtime/asyncio that exports `load` is a module,
// named after its path (`os/path.ts` is `os.path`, `json/index.ts` is `json`).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const runtime = join(dirname(dirname(fileURLToPath(import.meta.url))), "runtime");

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts")) yield path;
  }
}

function modules() {
  const found = [];
  for (const [folder, prefix] of [
    ["stdlib", []],
    ["asyncio", ["asyncio"]],
  ]) {
    for (const path of sources(join(runtime, folder))) {
      if (!/^export function load\(/m.test(readFileSync(path, "utf8"))) continue;
      const parts = relative(join(runtime, folder), path).replace(/\.ts$/, "").split("/");
      if (parts.at(-1) === "index") parts.pop();
      // What CPython's package has in C is a module beside it: `_asyncio`.
      const isBeside = prefix.length > 0 && parts.join() === `_${prefix.join()}`;
      found.push([[...(isBeside ? [] : prefix), ...parts].join("."), `../${relative(runtime, path)}`]);
    }
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

const lines = modules().map(([name, path]) => {
  const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
  return `  ${key}: () => require(${JSON.stringify(path)}).load(),`;
});
const text = `/** The modules that Tulip brings: name → loader, called at the first import. Written by scripts/modules.mjs. */
import type { PyModule } from "./module.ts";

// The bundler turns these calls into lazy parts of one file.
declare const require: (path: string) => { load(): PyModule };

/** Loaders by full module name. */
export const loaders: { readonly [name: string]: (() => PyModule) | undefined } = {
${lines.join("\n")}
};
void require;
`;
const table = join(runtime, "modules/table.ts");
if (readFileSync(table, "utf8") !== text) {
  if (process.argv.includes("--check")) {
    console.error("runtime/modules/table.ts is not what scripts/modules.mjs writes");
    process.exit(1);
  }
  writeFileSync(table, text);
}
