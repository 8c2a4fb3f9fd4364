/** Imports as emitted code makes them. */
import { importFrom, importModule, importName, importStar } from "../modules/importer.ts";
import { newModule } from "../modules/module.ts";
import { PyDict } from "../objects/dict.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";

/** Who imports in code that `exec` runs: a module with the names that relative imports need. */
export function importerOf(globals: Value): Value {
  const m: Value = newModule(globals.$get("__name__") ?? "");
  m.__package__ = globals.$get("__package__") ?? null;
  const path = globals.$get("__path__");
  if (path !== undefined) m.__path__ = path;
  return m;
}

/** `from m import *`: binds the names in a module or in a namespace. */
export function importAll(m: Value, into: Value): void {
  for (const [name, value] of importStar(m)) {
    if (into instanceof PyDict) links.setItem(into, name, value);
    else into[jsName(name)] = value;
  }
}

export { importFrom, importModule, importName };
