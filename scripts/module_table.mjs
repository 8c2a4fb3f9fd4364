// The table of modules (runtime/modules/table.ts) names its files in calls of `require`, which the build turns into
// lazy parts of a bundle. Where TypeScript runs without a build, they are imports.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The file, from the root of the checkout. */
export const tablePath = "runtime/modules/table.ts";

/** The names of the modules in the table. */
export function moduleNames() {
  const text = readFileSync(join(dirname(dirname(fileURLToPath(import.meta.url))), tablePath), "utf8");
  return [...text.matchAll(/^ {2}"?([\w.]+)"?: \(\) => require/gm)].map(([, name]) => name);
}

/** The text with `require("…")` turned into names of static imports. */
export function withImports(text) {
  const names = new Map();
  const body = text.replace(/\brequire\("([^"]+)"\)/g, (_call, path) => {
    if (!names.has(path)) names.set(path, `module$${names.size}`);
    return names.get(path);
  });
  const imports = [...names].map(([path, name]) => `import * as ${name} from "${path}";`);
  return `${imports.join(" ")} const require = undefined; ${body.replace(/^declare const require.*$/m, "")}`;
}
