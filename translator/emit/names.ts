// Loads, stores and deletions of names, by where the name lives (docs/internals.md, "Variables").

import { flags, type Scope } from "../analyse/scope.ts";
import type { Name, Position } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { builtinNames } from "./builtin_names.ts";
import {
  array,
  assign,
  binary,
  call,
  conditional,
  type Expression,
  id,
  member,
  string,
  undefinedValue,
} from "./js.ts";

/** Where a name of the current scope lives. */
export type Place =
  /** A JavaScript variable of a function. */
  | { readonly kind: "variable"; readonly name: string; readonly js: string; readonly isFree: boolean }
  /** A JavaScript variable of the module function. */
  | { readonly kind: "module"; readonly name: string; readonly js: string }
  /** A builtin that the module never assigns. */
  | { readonly kind: "builtin"; readonly name: string; readonly js: string }
  /** Nobody here assigns it. */
  | { readonly kind: "unknown"; readonly name: string }
  /** A name of a class body: in the namespace, else where `outer` says. */
  | { readonly kind: "class"; readonly name: string; readonly namespace: string; readonly outer: Place }
  /** Module level of `exec` and `eval`: in the caller's mappings. */
  | { readonly kind: "dynamic"; readonly name: string; readonly isGlobal: boolean };

/** Where a name (as the source spells it) lives. */
export function placeOf(f: Body, name: string): Place {
  return placeIn(f, f.scope, name);
}

function placeIn(f: Body, scope: Scope, written: string): Place {
  const { module } = f;
  const name = scope.mangle(written);
  const symbol = scope.symbols.get(name);
  if (symbol === undefined)
    return scope.parent === null ? globalPlace(f, name) : placeIn(f, scope.parent, written);
  const { owner, binding } = symbol;
  if (scope.kind === "class" && f.namespace !== null && binding !== "global explicit") {
    if (binding === "free" && owner !== null && owner.kind !== "class") {
      const js = module.variable(owner, name);
      if (symbol.flags & flags.nonlocal) return { kind: "variable", name, js, isFree: true };
      return {
        kind: "class",
        name,
        namespace: f.namespace,
        outer: { kind: "variable", name, js, isFree: true },
      };
    }
    return { kind: "class", name, namespace: f.namespace, outer: globalPlace(f, name) };
  }
  if (binding === "local" || binding === "cell") {
    if (scope.kind === "module") {
      return module.options.dynamicNames ? { kind: "dynamic", name, isGlobal: false } : globalPlace(f, name);
    }
    return { kind: "variable", name, js: module.variable(scope, name), isFree: false };
  }
  if (binding === "free") return { kind: "variable", name, js: module.variable(owner, name), isFree: true };
  if (module.options.dynamicNames && scope.kind === "module") {
    return { kind: "dynamic", name, isGlobal: binding === "global explicit" };
  }
  const seen = scope.canSeeClassScope ? f.namespace : null;
  if (seen !== null) return { kind: "class", name, namespace: seen, outer: globalPlace(f, name) };
  return globalPlace(f, name);
}

function globalPlace(f: Body, name: string): Place {
  const { module } = f;
  if (module.options.dynamicNames) return { kind: "dynamic", name, isGlobal: true };
  if (module.isModuleVariable(name)) return { kind: "module", name, js: module.variable(null, name) };
  if (builtinNames.has(name) && !module.scopes.hasStarImport) {
    return { kind: "builtin", name, js: module.variable(null, name) };
  }
  return { kind: "unknown", name };
}

/** The value of a name; raises NameError or UnboundLocalError where it may be unbound. */
export function loadName(node: Name, f: Body): Expression {
  const place = placeOf(f, node.id);
  if (place.kind === "builtin" && place.name === "__debug__")
    return { type: "Literal", value: true, raw: "true" };
  return loadPlace(place, f, node, f.module.facts.needsCheck(node));
}

/** @param mayBeUnbound whether the load has to be checked. */
export function loadPlace(place: Place, f: Body, node: Position, mayBeUnbound: boolean): Expression {
  switch (place.kind) {
    case "variable":
      if (!mayBeUnbound) return id(place.js);
      f.module.typescript?.checkedNames.add(place.js);
      return f.raising(node, place.isFree ? "freeVariable" : "local", id(place.js), string(place.name));
    case "module":
      if (!mayBeUnbound) return id(place.js);
      if (f.module.typescript !== null) return checkedGlobal(place.js, place.name, f);
      return f.at(node, [], () =>
        conditional(binary("===", id(place.js), undefinedValue()), lookUp(f, place.name), id(place.js)),
      );
    case "builtin":
      f.module.builtins.add(place.name);
      return id(place.js);
    case "unknown":
      if (f.module.typescript !== null) return checkedGlobal(null, place.name, f);
      return f.at(node, [], () => lookUp(f, place.name, true));
    case "class": {
      const value = f.temporary("value");
      const mark = f.mark(node);
      const outer = loadPlace(place.outer, f, node, true);
      f.release(value);
      const load = conditional(
        binary(
          "===",
          assign(id(value), call(member(id(place.namespace), "get"), [string(place.name)])),
          undefinedValue(),
        ),
        outer,
        id(value),
      );
      return mark === null ? load : { type: "SequenceExpression", expressions: [mark, load] };
    }
    case "dynamic":
      return f.at(node, [], () => call(id(place.isGlobal ? "$loadGlobal" : "$load"), [string(place.name)]));
  }
}

/** In TypeScript: a variable of the module that may be unbound, or a name that nobody here binds. */
function checkedGlobal(js: string | null, name: string, f: Body): Expression {
  const typescript = f.module.typescript as NonNullable<typeof f.module.typescript>;
  if (js === null && (name === "__name__" || name === "__file__")) return id(typescript.tool(name));
  if (js !== null) typescript.checkedNames.add(js);
  return call(id(typescript.tool("global")), [js === null ? undefinedValue() : id(js), string(name)]);
}

/** @param isUnknown nobody seems to bind the name: the variables around are handed over, for a hint in the NameError. */
function lookUp(f: Body, name: string, isUnknown = false): Expression {
  f.module.usesNameLookup = true;
  const { module, scope } = f;
  const args: Expression[] = [string(name)];
  if (isUnknown && module.options.mode === "run" && !module.scopes.hasStarImport) {
    let around: Scope | null = scope;
    while (around?.isInlined) around = around.parent;
    if (around?.kind === "class") {
      if (f.namespace !== null) args.push(id(f.namespace));
    } else if (around?.kind !== "module") args.push(array(localEntries(f)));
  }
  return call(id("$name"), args);
}

/** Pairs of name and value of what `locals()` gives in a function. */
export function localEntries(f: Body): Expression[] {
  const entries: Expression[] = [];
  for (let s: Scope | null = f.scope; s !== null && s.kind !== "module"; s = s.parent) {
    for (const { name, binding, owner } of s.symbols.values()) {
      if (name.startsWith(".") || binding.startsWith("global")) continue;
      if (binding === "free" && name === "__class__" && owner?.kind !== "class") continue;
      const variable = f.module.variable(binding === "free" ? owner : s, name);
      entries.push(array([string(name), id(variable)]));
    }
    if (!s.isInlined) break;
  }
  return entries;
}

/** Is the name the builtin, as far as the module can tell? */
export function isBuiltin(node: { nodeType: string }, f: Body, name: string): boolean {
  if (node.nodeType !== "Name" || (node as Name).id !== name) return false;
  return placeOf(f, name).kind === "builtin";
}

/** May the name be the builtin: does nothing that the translator sees bind it, here or in the module? */
export function mayBeBuiltin(node: { nodeType: string }, f: Body, name: string): boolean {
  if (node.nodeType !== "Name" || (node as Name).id !== name) return false;
  let place = placeOf(f, name);
  if (place.kind === "class") {
    if (f.scope.symbols.get(name)?.binding === "local") return false;
    place = place.outer;
  }
  if (place.kind === "builtin") return true;
  if (place.kind !== "unknown" && place.kind !== "dynamic") return false;
  return builtinNames.has(name) && !f.module.isModuleVariable(name);
}

/** Binds a name. The expression's value is not to be used. */
export function storeName(name: string, value: Expression, f: Body, node: Position): Expression {
  return released(name, f, storePlace(placeOf(f, name), value, f, node));
}

/** Does the variable alone hold objects with `__del__`? */
export function isFinalized(name: string, f: Body): boolean {
  const symbol = f.scope.symbols.get(name);
  if (symbol === undefined || f.module.typescript !== null || f.module.options.dynamicNames) return false;
  return f.module.facts.finalized.variables.has(symbol);
}

/** `rebound(x, x = value)`: calls `__del__` of what the variable held. */
function released(name: string, f: Body, change: Expression): Expression {
  if (!isFinalized(name, f)) return change;
  const place = placeOf(f, name);
  return place.kind === "variable" || place.kind === "module"
    ? call(f.rt("rebound"), [id(place.js), change])
    : change;
}

export function storePlace(place: Place, value: Expression, f: Body, node: Position): Expression {
  switch (place.kind) {
    case "variable":
    case "module":
    case "builtin":
      return assign(id(place.js), value);
    case "class":
      return f.at(node, [value], ([v]) =>
        call(member(id(place.namespace), "set"), [string(place.name), v as Expression]),
      );
    case "dynamic":
      return f.at(node, [value], ([v]) =>
        call(id(place.isGlobal ? "$storeGlobal" : "$store"), [string(place.name), v as Expression]),
      );
    case "unknown":
      throw new Error(`the name ${place.name} is bound in a scope that does not know it`);
  }
}

/** `del name`. */
export function removeName(name: string, f: Body, node: Position): Expression {
  const place = placeOf(f, name);
  switch (place.kind) {
    case "variable": {
      const check = place.isFree ? "freeVariable" : "local";
      return f.at(node, [], () => ({
        type: "SequenceExpression",
        expressions: [
          call(f.rt(check), [id(place.js), string(place.name)]),
          released(name, f, assign(id(place.js), undefinedValue())),
        ],
      }));
    }
    case "module":
    case "builtin":
      return f.at(node, [], () => ({
        type: "SequenceExpression",
        expressions: [
          call(f.rt("globalToDelete"), [id(place.js), string(place.name)]),
          released(name, f, assign(id(place.js), undefinedValue())),
        ],
      }));
    case "class":
      return f.at(node, [], () => call(member(id(place.namespace), "delete"), [string(place.name)]));
    case "dynamic":
      return f.at(node, [], () =>
        call(id(place.isGlobal ? "$removeGlobal" : "$remove"), [string(place.name)]),
      );
    case "unknown":
      throw new Error(`the name ${place.name} is deleted in a scope that does not know it`);
  }
}

/** Unbinds a name that may be unbound already, as at the end of `except … as name`. */
export function clearName(name: string, f: Body, node: Position): Expression {
  const place = placeOf(f, name);
  switch (place.kind) {
    case "variable":
    case "module":
    case "builtin":
      return released(name, f, assign(id(place.js), undefinedValue()));
    case "class":
      // CPython: stores None first, so that the deletion cannot fail.
      return {
        type: "SequenceExpression",
        expressions: [
          storeName(name, { type: "Literal", value: null, raw: "null" }, f, node),
          removeName(name, f, node),
        ],
      };
    default:
      return {
        type: "SequenceExpression",
        expressions: [
          storeName(name, { type: "Literal", value: null, raw: "null" }, f, node),
          removeName(name, f, node),
        ],
      };
  }
}
