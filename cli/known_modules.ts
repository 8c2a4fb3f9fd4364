// Which modules of the standard library there are, and which names they have: written by the build.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Names by module. */
export function knownModules(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(join(import.meta.dirname, "modules.json"), "utf8");
  return new Map(
    Object.entries(JSON.parse(text) as Record<string, string[]>).map(([name, names]) => [name, new Set(names)]),
  );
}
