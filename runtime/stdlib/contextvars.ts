/** The module `contextvars`. CPython: Lib/contextvars.py. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { builtinFunction } from "../objects/callable.ts";
import { links } from "../objects/links.ts";
import { ContextType, ContextVarType, copyContext, TokenType } from "./contextvars_types.ts";

export function load(): PyModule {
  return builtinModule("contextvars", {
    attributes: {
      Context: ContextType,
      ContextVar: ContextVarType,
      Token: TokenType,
      copy_context: builtinFunction("copy_context", "()", copyContext),
      __all__: links.tuple(["Context", "ContextVar", "Token", "copy_context"]),
    },
  });
}
