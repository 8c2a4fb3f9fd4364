// Bundles Tulip into dist/: a small entry, and bundles that it loads when they are needed, with V8's code cache.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { borrowedText, entryText, planBundles, runtimeBundles, tableText } from "./bundle_plan.mjs";
import { writeLibrary } from "./library.mjs";
import { tablePath } from "./module_table.mjs";
import "./modules.mjs";
import { plainConstructorsPlugin } from "./plain_constructors.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "dist");
const next = join(root, `dist.${process.pid}`);
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

// Each is loaded by `import()` of its source file from another bundle, by nothing else.
const bundles = {
  tulip: "cli/main.ts",
  worker: "cli/worker.ts",
  program: "cli/program.ts",
  translator: "translator/translate.ts",
  runtime: "runtime/main.ts",
  conform: "conformance/suite/conform.ts",
  format: "cli/report/format.ts",
  compiler: "cli/compiler.ts",
};

const placeholder = "0".repeat(40);
const plan = await planBundles();

/** Makes `import("…/runtime/main.ts")` load `runtime.js` through V8's code cache. */
const bundleBorders = {
  name: "bundle-borders",
  setup(plugin) {
    const nameOf = new Map(Object.entries(bundles).map(([name, path]) => [join(root, path), name]));
    plugin.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const name = kind === "dynamic-import" ? nameOf.get(join(resolveDir, path)) : undefined;
      return name === undefined ? undefined : { path: name, namespace: "bundle" };
    });
    plugin.onLoad({ filter: /.*/, namespace: "bundle" }, ({ path }) => ({
      contents: `module.exports = require("./cli/compiled_script.ts").loadBundle("${path}.js");`,
      resolveDir: root,
    }));
  },
};

/** Makes a file of the runtime that belongs to another bundle come from there. */
const runtimeBorders = (bundle) => ({
  name: "runtime-borders",
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path }) => ({ path, external: true }));
    plugin.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const file = relative(root, join(resolveDir, path)).replaceAll("\\", "/");
      const isElsewhere = plan.owner.has(file) && plan.owner.get(file) !== bundle;
      return isElsewhere ? { path: file, namespace: "borrowed" } : undefined;
    });
    plugin.onLoad({ filter: /.*/, namespace: "borrowed" }, ({ path }) => ({
      contents: borrowedText(plan, path),
    }));
    plugin.onLoad({ filter: /[\\/]table\.ts$/ }, async ({ path }) => {
      if (relative(root, path).replaceAll("\\", "/") !== tablePath) return undefined;
      return { contents: tableText(plan, await readFile(path, "utf8")), loader: "ts" };
    });
  },
});

async function bundle(name) {
  const isRuntime = runtimeBundles.includes(name);
  const input = isRuntime
    ? { stdin: { contents: entryText(plan, name), resolveDir: root, sourcefile: `${name}.js` } }
    : { entryPoints: [bundles[name]] };
  await build({
    ...input,
    absWorkingDir: root,
    outfile: join(next, `${name}.js`),
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    // All bundles are CommonJS: it starts faster, can be loaded synchronously, and takes V8's code cache.
    supported: { "dynamic-import": false },
    define: {
      TULIP_BUILD_ID: JSON.stringify(placeholder),
      TULIP_VERSION: JSON.stringify(version),
      "import.meta.url": "importMetaUrl",
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
    },
    // Modules are strict, and the runtime relies on it: `this` may be a primitive value.
    banner: { js: '"use strict"; var importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    legalComments: "linked",
    // Shorter texts are read faster (1.3 ms of a start); names stay, so that stacks can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    external: ["commander", "tree-sitter", "tree-sitter-python", "web-tree-sitter"],
    plugins: isRuntime ? [runtimeBorders(name), plainConstructorsPlugin] : [bundleBorders],
    logLevel: "warning",
  });
}

/**
 * A variable of another bundle is read through an accessor. esbuild wraps it into one that finds it by name, the same
 * function for all names, which V8 cannot inline (a tenth of the time of programs with many tasks).
 */
function withOwnAccessors(text) {
  return text.replace(/\bget: ?\(\) ?=> ?(\w+)\[key\]/, "get:__getOwnPropDesc($1,key)?.get??(()=>$1[key])");
}

await mkdir(next, { recursive: true });
try {
  const names = [...Object.keys(bundles).filter((name) => name !== "runtime"), ...runtimeBundles];
  await Promise.all(names.map(bundle));

  const digest = createHash("sha256");
  const texts = new Map();
  for (const name of names) {
    const text = await readFile(join(next, `${name}.js`), "utf8");
    texts.set(name, runtimeBundles.includes(name) ? withOwnAccessors(text) : text);
  }
  for (const [name, text] of texts) digest.update(`${name}:${text}`);
  const buildId = digest.digest("hex").slice(0, placeholder.length);
  for (const [name, text] of texts) {
    await writeFile(join(next, `${name}.js`), text.replaceAll(`"${placeholder}"`, `"${buildId}"`));
  }
  await writeFile(join(next, "package.json"), '{ "type": "commonjs" }\n');

  // The grammar for machines where the native parser is not there: it belongs to an optional dependency.
  const require = createRequire(import.meta.url);
  const grammar = join(
    dirname(require.resolve("tree-sitter-python/package.json")),
    "tree-sitter-python.wasm",
  );
  await copyFile(grammar, join(next, "tree-sitter-python.wasm"));

  await writeLibrary(next);
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
} catch (error) {
  // esbuild has said what is wrong, in its own way.
  if (error.errors === undefined) throw error;
  process.exitCode = 1;
} finally {
  await rm(next, { recursive: true, force: true });
}
