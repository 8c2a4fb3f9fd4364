/** The package `multiprocessing`. CPython: Lib/multiprocessing/__init__.py. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { links } from "../../objects/links.ts";
import { lazySubmodules } from "../submodules.ts";
import {
  AuthenticationError,
  BufferTooShort,
  contextFunctions,
  Process,
  ProcessError,
  TimeoutError,
} from "./context.ts";
import { processFunctions } from "./process.ts";

export function load(): PyModule {
  const attributes = {
    Process,
    ProcessError,
    BufferTooShort,
    TimeoutError,
    AuthenticationError,
    ...processFunctions,
    ...contextFunctions(),
  };
  const m = builtinModule("multiprocessing", {
    package: true,
    attributes: { __all__: links.list(Object.keys(attributes).sort()), ...attributes },
  });
  lazySubmodules(m, ["connection", "context", "process", "reduction", "util"]);
  return m;
}
