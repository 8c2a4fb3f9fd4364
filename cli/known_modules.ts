// Which modules of the standard library there are, and what is in them: written by the build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type KnownModules, knownModulesOf } from "../translator/emit/typescript/known_modules.ts";

/** Names by module. */
export function knownModules(): KnownModules {
  return knownModulesOf(JSON.parse(readFileSync(join(import.meta.dirname, "modules.json"), "utf8")));
}
