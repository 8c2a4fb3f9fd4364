/** The module `importlib.abc`. https://docs.python.org/3.13/library/importlib.html#module-importlib.abc */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { pythonClass } from "../python_class.ts";
import { Loader, SourceLoader } from "./loaders.ts";

export function load(): PyModule {
  const finder = (name: string) =>
    pythonClass(name, [], { module: "importlib.abc", methods: { "invalidate_caches(self)": () => null } });
  return builtinModule("importlib.abc", {
    doc: "Abstract base classes related to import.",
    attributes: {
      Loader,
      SourceLoader,
      MetaPathFinder: finder("MetaPathFinder"),
      PathEntryFinder: finder("PathEntryFinder"),
    },
  });
}
