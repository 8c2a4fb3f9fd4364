// Where the suite's parts lie: beside dist/ in a checkout and in an installed package alike.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds `conformance/` and `dist/`. */
export const root: string = findRoot(import.meta.dirname);

export const suiteFolder: string = join(root, "conformance");
export const statementsFolder: string = join(suiteFolder, "statements");
export const casesFolder: string = join(suiteFolder, "cases");
export const distFolder: string = join(root, "dist");

// The bundle lies in dist/, the sources two folders deeper.
function findRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, "conformance", "statements"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the conformance suite is not part of this installation");
    folder = parent;
  }
  return folder;
}
