// Bundles the command line, the translator and the runtime into dist/: one entry and chunks loaded when needed.
import { copyFile, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, "dist");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { tulip: "cli/main.ts" },
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  chunkNames: "chunks/[name]-[hash]",
  keepNames: false,
  sourcemap: true,
  sourcesContent: false,
  legalComments: "linked",
  external: ["commander", "tree-sitter", "tree-sitter-python", "web-tree-sitter"],
  logLevel: "warning",
});

// The grammar for machines where the native parser is not there: it belongs to an optional dependency.
const require = createRequire(import.meta.url);
const grammar = join(dirname(require.resolve("tree-sitter-python/package.json")), "tree-sitter-python.wasm");
await copyFile(grammar, join(out, "tree-sitter-python.wasm"));
