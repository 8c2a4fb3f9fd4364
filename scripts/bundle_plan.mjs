// Divides the runtime into bundles. A module of Python that a program does not import must cost nothing, and the parts
// that are always there must not pay for that: inside a bundle, esbuild keeps top-level names constant only where
// nothing is loaded lazily (12 % measured). So what `runtime/main.ts` and `sys` reach is one bundle, what asyncio adds is the
// second, and the other modules are lazy parts of the third.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tablePath } from "./module_table.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** In the order in which they may use each other: each the ones before it. */
export const runtimeBundles = ["runtime", "asyncio", "stdlib", "translated", "application"];

/**
 * Reads what the files of the runtime import and export, and says which bundle each belongs to.
 * Paths are relative to the root of the checkout.
 */
export async function planBundles() {
  const files = [...typescriptFiles(join(root, "runtime"))].map((path) =>
    relative(root, path).replaceAll("\\", "/"),
  );
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files,
    bundle: false,
    write: false,
    metafile: true,
    format: "esm",
    outdir: "out",
    outbase: ".",
    logLevel: "error",
  });
  const facts = new Map();
  for (const { entryPoint, imports, exports } of Object.values(metafile.outputs)) {
    const text = readFileSync(join(root, entryPoint), "utf8");
    const resolve = (path) => posix.join(posix.dirname(entryPoint), path);
    facts.set(entryPoint, {
      imports: imports
        .filter(({ path, kind }) => kind === "import-statement" && path.startsWith("."))
        .map(({ path }) => resolve(path)),
      exports,
      stars: [...text.matchAll(/^export \* from "([^"]+)"/gm)].map(([, path]) => resolve(path)),
      hasVariables: /^export let /m.test(text),
    });
  }

  const modules = [...readFileSync(join(root, tablePath), "utf8").matchAll(/\brequire\("([^"]+)"\)/g)].map(
    ([, path]) => posix.join(posix.dirname(tablePath), path),
  );
  const always = "runtime/stdlib/sys/index.ts";
  const entries = {
    runtime: ["runtime/main.ts", always],
    asyncio: ["runtime/asyncio/index.ts"],
    stdlib: modules.filter((path) => path !== always),
    translated: ["runtime/standalone.ts"],
    application: ["runtime/application.ts"],
  };

  const owner = new Map();
  for (const bundle of runtimeBundles) {
    const waiting = [...entries[bundle]];
    while (waiting.length > 0) {
      const path = waiting.pop();
      if (owner.has(path) || !facts.has(path)) continue;
      owner.set(path, bundle);
      waiting.push(...facts.get(path).imports);
    }
  }

  // What stands in one bundle and is asked for by another, or by name.
  const shared = new Set(modules);
  for (const [path, bundle] of owner) {
    for (const target of facts.get(path).imports) if (owner.get(target) !== bundle) shared.add(target);
  }
  return { facts, owner, entries, shared };
}

/** The text of the file that a bundle is made from. */
export function entryText(plan, bundle) {
  if (bundle === "application") return 'export * from "./runtime/application.ts";\n';
  const paths = [...plan.shared].filter((path) => plan.owner.get(path) === bundle).sort();
  if (bundle === "translated") {
    const shown = ['export * from "./runtime/standalone.ts";'];
    for (const [i, path] of paths.entries()) shown.push(`import * as m${i} from "./${path}";`);
    const entries = paths.map((path, i) => `${JSON.stringify(path)}: m${i}`);
    return `${shown.join("\n")}\nexport const shared = { ${entries.join(", ")} };\n`;
  }
  const lines =
    bundle === "runtime" ? ['export { placesOf, runMain, runWorker } from "./runtime/main.ts";'] : [];
  if (bundle === "stdlib") {
    const entries = paths.map((path) => `get ${JSON.stringify(path)}() { return require("./${path}"); }`);
    return `export const shared = { ${entries.join(", ")} };\n`;
  }
  const entries = paths.map((path, i) => {
    const key = JSON.stringify(path);
    if (hasVariables(plan, path)) {
      lines.push(`import * as m${i} from "./${path}";`);
      return `${key}: m${i}`;
    }
    // Objects of modules have an accessor for each export, which take 2 ms of a start: constants are listed when asked for.
    const names = exportsOf(plan, path);
    lines.push(`import { ${names.map((name, k) => `${name} as m${i}_${k}`).join(", ")} } from "./${path}";`);
    return `get ${key}() { return { ${names.map((name, k) => `${name}: m${i}_${k}`).join(", ")} }; }`;
  });
  lines.push(`export const shared = { ${entries.join(", ")} };`);
  return lines.join("\n");
}

/** The text that stands for a file which belongs to another bundle. */
export function borrowedText(plan, path) {
  const from = `require("./${plan.owner.get(path)}.js").shared[${JSON.stringify(path)}]`;
  // A variable must be seen to change; everything else is a constant here too.
  if (hasVariables(plan, path)) return `module.exports = ${from};`;
  const lines = [`const from = ${from};`];
  for (const [i, name] of exportsOf(plan, path).entries()) {
    lines.push(`const e${i} = from[${JSON.stringify(name)}]; export { e${i} as ${name} };`);
  }
  return lines.join("\n");
}

/** The table of modules, for the bundle that it belongs to. */
export function tableText(plan, text) {
  const bundle = plan.owner.get(tablePath);
  const imports = [];
  const body = text.replace(/\brequire\("([^"]+)"\)/g, (_call, specifier) => {
    const path = posix.join(posix.dirname(tablePath), specifier);
    if (plan.owner.get(path) !== bundle) {
      return `require("./${plan.owner.get(path)}.js").shared[${JSON.stringify(path)}]`;
    }
    imports.push(`import * as own$${imports.length} from "${specifier}";`);
    return `own$${imports.length - 1}`;
  });
  return `${imports.join(" ")} ${body}`;
}

function exportsOf(plan, path) {
  const { exports, stars } = plan.facts.get(path);
  return [...new Set([...exports, ...stars.flatMap((star) => exportsOf(plan, star))])];
}

function hasVariables(plan, path) {
  const { hasVariables: has, stars } = plan.facts.get(path);
  return has || stars.some((star) => hasVariables(plan, star));
}

function* typescriptFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* typescriptFiles(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts")) yield path;
  }
}
