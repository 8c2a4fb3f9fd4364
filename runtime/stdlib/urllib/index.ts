/** The package `urllib`. */
import { builtinModule, type PyModule } from "../../modules/module.ts";

export function load(): PyModule {
  return builtinModule("urllib", { package: true });
}
