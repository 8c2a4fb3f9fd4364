// Builtins that look at the scope around their call: `super()`, `globals()`, `locals()`, `vars()`, `dir()`, `eval`, `exec`.

import type { Scope } from "../analyse/scope.ts";
import type { Call, Name } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { array, arrow, call, type Expression, id, string } from "./js.ts";

import { localEntries } from "./names.ts";
import { expression } from "./visitors.ts";

export function namespaceCall(node: Call, f: Body): Expression {
  const { id: name } = node.func as Name;
  switch (name) {
    case "globals":
      return globalsOf(f);
    case "locals":
    case "vars":
      return localsOf(f);
    case "dir":
      return f.raising(node, "namesOf", localsOf(f));
    case "super":
      return superCall(node, f);
    default: {
      const callee = expression(node.func, f);
      const args = node.args.map((a) => expression(a, f));
      const keywords = node.keywords.map((k) => array([string(k.arg ?? ""), expression(k.value, f)]));
      return f.at(node, [callee, ...args], (placed) =>
        call(f.rt("callWithNamespaces"), [
          placed[0] as Expression,
          array(placed.slice(1)),
          array(keywords),
          globalsOf(f),
          arrow([], localsOf(f)),
        ]),
      );
    }
  }
}

/** The module's namespace as a dict. */
export function globalsOf(f: Body): Expression {
  if (f.module.typescript !== null) return f.quiet("globalsOf", id(f.module.typescript.tool("self")));
  return f.module.options.dynamicNames ? id("$globals") : f.quiet("globalsOf", id("$m"));
}

/** What `locals()` gives: at module level and in classes the namespace, in functions a snapshot (PEP 667). */
export function localsOf(f: Body): Expression {
  const scope = f.scope;
  if (scope.kind === "class" && f.namespace !== null) return f.quiet("namespaceDict", id(f.namespace));
  for (let s: Scope | null = scope; s !== null; s = s.isInlined ? s.parent : null) {
    if (s.kind !== "module") continue;
    if (s === scope) return f.module.options.dynamicNames ? id("$locals") : globalsOf(f);
  }
  return f.quiet("localsOf", array(localEntries(f)));
}

/** The class and the object of `super()`; null where CPython would raise RuntimeError. */
export function superParts(f: Body): { cls: Expression; self: Expression } | null {
  const scope = functionScope(f);
  const first = scope?.parameters[0];
  const symbol = f.scope.symbols.get("__class__");
  if (scope === null || first === undefined) return null;
  if (symbol === undefined || symbol.owner === null || symbol.binding.startsWith("global")) return null;
  return {
    cls: id(f.module.variable(symbol.owner, "__class__")),
    self: id(f.module.variable(scope, first)),
  };
}

/** The scope of the function that runs here; null at module level and in class bodies. */
function functionScope(f: Body): Scope | null {
  let scope: Scope | null = f.scope;
  while (scope !== null && (scope.isInlined || scope.kind === "type parameters")) scope = scope.parent;
  return scope === null || scope.kind === "module" || scope.kind === "class" ? null : scope;
}

/** `super()` → `superOf(__class__, self)`. */
function superCall(node: Call, f: Body): Expression {
  const parts = superParts(f);
  if (parts !== null) return f.raising(node, "superOf", parts.cls, parts.self);
  const hasArgument = functionScope(f)?.parameters[0] !== undefined;
  const message = hasArgument ? "super(): __class__ cell not found" : "super(): no arguments";
  return f.raising(node, "superWithoutClass", string(message));
}
