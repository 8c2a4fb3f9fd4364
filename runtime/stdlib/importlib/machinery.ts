/** The module `importlib.machinery`. https://docs.python.org/3.13/library/importlib.html#module-importlib.machinery */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { list } from "../../objects/list.ts";
import { pythonFunctions } from "../python_module.ts";
import { SourceFileLoader } from "./loaders.ts";
import { ModuleSpec } from "./util.ts";

export function load(): PyModule {
  const suffixes = () => list([".py"]);
  return builtinModule("importlib.machinery", {
    doc: "The machinery of importlib: finders, loaders, hooks, etc.",
    attributes: {
      ModuleSpec,
      SourceFileLoader,
      SOURCE_SUFFIXES: suffixes(),
      BYTECODE_SUFFIXES: list([]),
      DEBUG_BYTECODE_SUFFIXES: list([]),
      OPTIMIZED_BYTECODE_SUFFIXES: list([]),
      EXTENSION_SUFFIXES: list([]),
      ...pythonFunctions("importlib.machinery", { "all_suffixes()": suffixes }),
    },
  });
}
