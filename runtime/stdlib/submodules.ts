// Submodules that a package of the runtime offers as attributes without being asked to import them.
import { importModule } from "../modules/importer.ts";
import type { Value } from "../objects/object.ts";

/** Makes `package.name` load the submodule at the first look. */
export function lazySubmodules(m: Value, names: readonly string[]): void {
  for (const name of names) {
    Object.defineProperty(m, name, {
      configurable: true,
      enumerable: true,
      get() {
        return importModule(null, `${m.__name__}.${name}`, 0);
      },
      set(value: Value) {
        Object.defineProperty(m, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}
