/** Imports as emitted code makes them. */
import { importFrom, importModule, importName, importStar } from "../modules/importer.ts";
import { newModule } from "../modules/module.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";

/** Who imports in code that `exec` runs: a module with the names that relative imports need. */
export function importerOf(globals: Value): Value {
  const m: Value = newModule(globals.$getOr("__name__", ""));
  m.__package__ = globals.$getOr("__package__", null);
  const path = globals.$getOr("__path__", undefined);
  if (path !== undefined) m.__path__ = path;
  return m;
}

/** `from m import *`: binds the names in a module or in a namespace. */
export function importAll(m: Value, into: Value): void {
  for (const [name, value] of importStar(m)) {
    if (typeof into.$getOr === "function") links.setItem(into, name, value);
    else into[jsName(name)] = value;
  }
}

export { importFrom, importModule, importName };
