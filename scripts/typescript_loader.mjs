// The loader behind typescript.mjs: strips types from our own `.ts` files with esbuild.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { tablePath, withImports } from "./module_table.mjs";

/** Node's `load` hook: https://nodejs.org/docs/latest-v20.x/api/module.html#loadurl-context-nextload */
export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const text = await readFile(path, "utf8");
  const { code } = await transform(
    path.replaceAll("\\", "/").endsWith(`/${tablePath}`) ? withImports(text) : text,
    {
      loader: "ts",
      format: "esm",
      target: "node20",
      sourcefile: path,
      sourcemap: "inline",
    },
  );
  return { format: "module", source: code, shortCircuit: true };
}
