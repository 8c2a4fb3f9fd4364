/** The module `_codecs`, under whose name pickles know `codecs.encode`. CPython: Modules/_codecsmodule.c. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { codecFunctions } from "./codecs.ts";

export function load(): PyModule {
  return builtinModule("_codecs", { attributes: codecFunctions() });
}
