/** The package `concurrent`. */
import { builtinModule, type PyModule } from "../../modules/module.ts";

export function load(): PyModule {
  return builtinModule("concurrent", { package: true });
}
