// Which programs have expectations beside them.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./tulip.ts";

export { root };

const here = dirname(fileURLToPath(import.meta.url));

/** The folders that the recorder visits when it is given none. */
export const recordedFolders: readonly string[] = [join(here, "snippets"), join(root, "examples")].filter(
  existsSync,
);

/** The programs below a folder, sorted; names with a leading underscore are modules that programs import. */
export function programsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const programs: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.name.startsWith("_")) continue;
    if (entry.isDirectory()) programs.push(...programsBelow(join(folder, entry.name)));
    else if (entry.name.endsWith(".py")) programs.push(join(folder, entry.name));
  }
  return programs;
}
