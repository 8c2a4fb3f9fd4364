// Facts about functions and names: what a function uses, what a name certainly is.

import type { AsyncFunctionDef, Call, ClassDef, FunctionDef, Name } from "../ast/nodes.ts";
import { builtinNames } from "./builtin_names.ts";
import { variableOf } from "./names.ts";
import { boundFlags, flags, type Scope, type ScopeTable, type Symbol } from "./scope.ts";

const reflective = ["locals", "vars", "dir", "eval", "exec", "globals"] as const;
export type Reflective = (typeof reflective)[number];

/** Of one function, class body or module; comprehensions that run in it count as part of it. */
export interface BlockFacts {
  /** `yield` makes it a generator. */
  readonly usesYield: boolean;
  readonly usesAwait: boolean;
  /** Calls of the builtins that look at the frame or its names. */
  readonly reflective: ReadonlySet<Reflective>;
  /** `super()` without arguments. */
  readonly usesSuper: boolean;
  /** It needs the `__class__` cell of the class around. */
  readonly usesClassCell: boolean;
}

export interface Facts {
  of(scope: Scope): BlockFacts;
  /**
   * The definition that a name certainly refers to: an undecorated `def` that is the only binding of its variable
   * and never deleted. Whether it is bound already where the name stands is another question.
   */
  provedFunction(node: Name, scope: Scope): FunctionDef | AsyncFunctionDef | null;
  /** The same for an undecorated class without keywords. */
  provedClass(node: Name, scope: Scope): ClassDef | null;
  /** Whether a name of `builtins` means that builtin wherever the module uses it as a global name. */
  provedBuiltin(name: string): boolean;
  /** Whether a parameter is bound again, or deleted, in its function or in one inside it. */
  isRebound(parameter: string, scope: Scope): boolean;
  /** All bindings of a variable, wherever they stand. */
  bindingsOf(variable: Symbol): number;
  /** `exec`, `globals()`… may bind and unbind module variables behind our back. */
  readonly hasDynamicGlobals: boolean;
  readonly hasStarImport: boolean;
}

export function gatherFacts(table: ScopeTable): Facts {
  const bindings = new Map<Symbol, number>();
  const deleted = new Set<Symbol>();
  let importsBuiltins = false;
  for (const scope of table.scopes) {
    for (const symbol of scope.symbols.values()) {
      const variable = symbol.owner?.symbols.get(symbol.name);
      if (variable === undefined) continue;
      bindings.set(variable, (bindings.get(variable) ?? 0) + symbol.bindings);
    }
    for (const name of scope.deleted) {
      const variable = scope.symbols.get(name)?.owner?.symbols.get(name);
      if (variable !== undefined) deleted.add(variable);
    }
    for (const node of scope.imports) {
      if (node.nodeType === "Import")
        importsBuiltins ||= node.names.some((alias) => alias.name === "builtins");
      else importsBuiltins ||= node.module === "builtins";
    }
    importsBuiltins ||= scope.loads.some((load) => load.id === "__builtins__");
  }

  const reflectiveIn = (scope: Scope): Set<Reflective> => {
    const found = new Set<Reflective>();
    for (const call of scope.calls) {
      if (call.func.nodeType !== "Name") continue;
      const name = call.func.id as Reflective;
      if (reflective.includes(name) && variableOf(scope, name) === null) found.add(name);
    }
    return found;
  };
  const reachesGlobals = (scope: Scope, call: Call): boolean => {
    if (call.func.nodeType !== "Name" || variableOf(scope, call.func.id) !== null) return false;
    const { id } = call.func;
    if (id === "globals") return true;
    const isModule = scope.kind === "module";
    if (id === "exec" || id === "eval") return call.args.length < 2 && call.keywords.length === 0;
    return isModule && (id === "locals" || id === "vars") && call.args.length === 0;
  };
  const hasDynamicGlobals = table.scopes.some((scope) =>
    scope.calls.some((call) => reachesGlobals(scope, call)),
  );
  const { top, hasStarImport } = table;

  /** The variable, if nothing but its one definition ever changes it. */
  const constantOf = (name: string, scope: Scope): Symbol | null => {
    const variable = variableOf(scope, name);
    if (variable === null || bindings.get(variable) !== 1 || deleted.has(variable)) return null;
    if (variable.owner === top && (hasStarImport || hasDynamicGlobals)) return null;
    if (variable.owner?.kind === "class" || variable.flags & flags.parameter) return null;
    return variable;
  };
  const cache = new Map<Scope, BlockFacts>();

  return {
    of(scope) {
      const known = cache.get(scope);
      if (known !== undefined) return known;
      const found = reflectiveIn(scope);
      let usesSuper = callsSuper(scope);
      let usesAwait = scope.node.nodeType !== "AsyncFunctionDef" && scope.isCoroutine;
      if (scope.node.nodeType === "AsyncFunctionDef") usesAwait = true;
      const inner = [...scope.children];
      for (let child = inner.pop(); child !== undefined; child = inner.pop()) {
        if (!child.isComprehension || child.isGenerator) continue;
        for (const name of reflectiveIn(child)) found.add(name);
        usesSuper ||= callsSuper(child);
        inner.push(...child.children);
      }
      const facts: BlockFacts = {
        usesYield: scope.isGenerator,
        usesAwait,
        reflective: found,
        usesSuper,
        usesClassCell: scope.symbols.get("__class__")?.binding === "free",
      };
      cache.set(scope, facts);
      return facts;
    },
    provedFunction(node, scope) {
      const definition = constantOf(node.id, scope)?.definition ?? null;
      if (definition?.nodeType !== "FunctionDef" && definition?.nodeType !== "AsyncFunctionDef") return null;
      return definition.decorator_list.length === 0 ? definition : null;
    },
    provedClass(node, scope) {
      const definition = constantOf(node.id, scope)?.definition ?? null;
      if (definition?.nodeType !== "ClassDef") return null;
      return definition.decorator_list.length === 0 && definition.keywords.length === 0 ? definition : null;
    },
    provedBuiltin(name) {
      if (!builtinNames.has(name) || hasStarImport || hasDynamicGlobals || importsBuiltins) return false;
      const symbol = top.symbols.get(name);
      return symbol === undefined || (symbol.flags & (boundFlags | flags.global)) === 0;
    },
    isRebound(parameter, scope) {
      const variable = variableOf(scope, parameter);
      return variable === null || (bindings.get(variable) ?? 0) > 1 || deleted.has(variable);
    },
    bindingsOf: (variable) => bindings.get(variable) ?? 0,
    hasDynamicGlobals,
    hasStarImport,
  };
}

function callsSuper(scope: Scope): boolean {
  return scope.calls.some(
    (call) => call.func.nodeType === "Name" && call.func.id === "super" && call.args.length === 0,
  );
}
