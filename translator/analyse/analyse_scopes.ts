// The scopes of a module: entry of CPython's symbol table, `symtable.symtable(source, filename, kind)`.

import type { Mod, Stmt } from "../ast/nodes.ts";
import { futureFeatures } from "./future.ts";
import { raiseAt } from "./raise_syntax_error.ts";
import type { Scope, ScopeTable } from "./scope.ts";
import { ScopeBuilder } from "./scope_builder.ts";
import { bindGlobals, ScopeResolver } from "./scope_resolution.ts";

export interface ScopeOptions {
  kind: "exec" | "eval" | "single";
  filename: string;
  /** For the line in errors; null where CPython has none (`<string>`). */
  source: string | null;
  /** List the names of comprehensions in the scope around them too, as `symtable` shows them; default false. */
  inlineComprehensions?: boolean;
  /** Futures inherited by code that `exec` or `compile` gets from a module with them. */
  futures?: ReadonlySet<string>;
}

/**
 * Scopes and symbols of a module.
 *
 * @param module what the parser gave.
 * @throws PythonSyntaxError where CPython's symbol table refuses a program.
 * https://docs.python.org/3.13/reference/executionmodel.html#naming-and-binding
 */
export function analyseScopes(module: Mod, options: ScopeOptions): ScopeTable {
  const raise = raiseAt(options.filename, options.source);
  const body: readonly Stmt[] =
    module.nodeType === "Module" || module.nodeType === "Interactive" ? module.body : [];
  const futures = futureFeatures(body, raise).names;
  for (const name of options.futures ?? []) futures.add(name);
  const builder = new ScopeBuilder(module, futures.has("annotations"), raise);
  new ScopeResolver(builder.top, options.inlineComprehensions ?? false, raise);

  const scopes: Scope[] = [];
  const stack: Scope[] = [builder.top];
  for (let scope = stack.pop(); scope !== undefined; scope = stack.pop()) {
    scopes.push(scope);
    for (let i = scope.children.length - 1; i >= 0; i--) stack.push(scope.children[i] as Scope);
  }
  bindGlobals(builder.top, scopes);
  return {
    top: builder.top,
    scopes,
    futures,
    hasStarImport: builder.hasStarImport,
    scopeOf(node) {
      const scope = builder.bodies.get(node);
      if (scope === undefined) throw new Error(`no scope for ${node.nodeType}`);
      return scope;
    },
    typeParametersOf: (node) => builder.typeParameters.get(node) ?? null,
    boundScopeOf: (node) => builder.bounds.get(node) ?? null,
    defaultScopeOf: (node) => builder.defaults.get(node) ?? null,
  };
}
