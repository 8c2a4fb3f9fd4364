// What a name or a dotted path in the source refers to: `aio.run` after `import asyncio as aio` is `asyncio.run`.

import type { Expr } from "../ast/nodes.ts";
import { builtinNames } from "./builtin_names.ts";
import type { Scope, ScopeTable, Symbol } from "./scope.ts";

/** Where imported names come from, and what builtins are. */
export class ImportedNames {
  /** For each variable bound only by imports: the full name of what it holds. */
  private readonly origins = new Map<Symbol, string>();
  /** Variables that may hold something of one of the program's own modules. */
  private readonly own = new Set<Symbol>();
  readonly modules = new Set<string>();
  hasOwnImports = false;

  constructor(table: ScopeTable, isStandard: (module: string) => boolean) {
    const counts = new Map<Symbol, { origin: string; count: number }>();
    const record = (scope: Scope, name: string, origin: string, isOwn: boolean) => {
      const variable = variableOf(scope, name);
      if (variable === null) return;
      if (isOwn) this.own.add(variable);
      // `import os` and `import os.path` bind the same module.
      const known = counts.get(variable);
      if (known === undefined) counts.set(variable, { origin, count: 1 });
      else if (known.origin === origin) known.count++;
    };
    for (const scope of table.scopes) {
      for (const node of scope.imports) {
        if (node.nodeType === "Import") {
          for (const alias of node.names) {
            const first = alias.name.split(".")[0] as string;
            const isOwn = !isStandard(first);
            this.hasOwnImports ||= isOwn;
            this.modules.add(alias.name);
            this.modules.add(first);
            if (alias.asname !== null) record(scope, alias.asname, alias.name, isOwn);
            else record(scope, first, first, isOwn);
          }
          continue;
        }
        const module = node.module ?? "";
        const first = module.split(".")[0] as string;
        const isOwn = node.level > 0 || !isStandard(first);
        this.hasOwnImports ||= isOwn;
        if (node.level === 0) this.modules.add(module).add(first);
        const path = ".".repeat(node.level) + module;
        for (const alias of node.names) {
          if (alias.name === "*") continue;
          this.modules.add(`${path}.${alias.name}`);
          record(scope, alias.asname ?? alias.name, `${path}.${alias.name}`, isOwn);
        }
      }
    }
    for (const [variable, { origin, count }] of counts) {
      if (variable.bindings <= count) this.origins.set(variable, origin);
    }
  }

  /** `asyncio.run` for a path that begins with an imported name or a builtin; null for anything else. */
  pathOf(node: Expr, scope: Scope): string | null {
    const attributes: string[] = [];
    let base = node;
    while (base.nodeType === "Attribute") {
      attributes.push(base.attr);
      base = base.value;
    }
    if (base.nodeType !== "Name") return null;
    const symbol = scope.lookup(base.id);
    const variable = variableOf(scope, base.id);
    let origin: string | null = null;
    if (variable !== null) origin = this.origins.get(variable) ?? null;
    else if (symbol?.binding === "global implicit" && builtinNames.has(base.id)) origin = base.id;
    if (origin === null) return null;
    return [origin, ...attributes.reverse()].join(".");
  }

  /** Whether an expression begins with a name that one of the program's own modules gave. */
  isOwn(node: Expr, scope: Scope): boolean {
    let base = node;
    while (base.nodeType === "Attribute") base = base.value;
    if (base.nodeType !== "Name") return false;
    const variable = variableOf(scope, base.id);
    return variable !== null && this.own.has(variable);
  }
}

/** The variable that a name stands for, as its owner knows it; null for builtins and unknown names. */
export function variableOf(scope: Scope, name: string): Symbol | null {
  const symbol = scope.lookup(name);
  if (symbol === undefined || symbol.owner === null) return null;
  return symbol.owner.symbols.get(symbol.name) ?? null;
}
