// Second pass: where each name lives. CPython's counterpart: `analyze_block` in Python/symtable.c.

import type { RaiseAt } from "./raise_syntax_error.ts";
import { type Binding, boundFlags, flags, type Scope, type Symbol } from "./scope.ts";

/** What the functions around a place say about a name; the innermost one counts. */
interface Visible {
  /** null: a `global` statement stands there. */
  owner: Scope | null;
  isTypeParameter: boolean;
}

export class ScopeResolver {
  private readonly top: Scope;
  private readonly raise: RaiseAt;
  private readonly inlines: boolean;
  // For each name the declarations in the functions around, the innermost last.
  private readonly visible = new Map<string, Visible[]>();

  /**
   * `inlines`: give the symbols of comprehensions to the scope around them too, as CPython 3.12 and later store
   * them. What a name means is the same without, and each comprehension keeps its own names to itself.
   */
  constructor(top: Scope, inlines: boolean, raise: RaiseAt) {
    this.top = top;
    this.inlines = inlines;
    this.raise = raise;
    this.block(top, null);
  }

  private innermost(name: string): Visible | undefined {
    return this.visible.get(name)?.at(-1);
  }

  private push(name: string, entry: Visible, pushed: string[]): void {
    const stack = this.visible.get(name);
    if (stack === undefined) this.visible.set(name, [entry]);
    else stack.push(entry);
    pushed.push(name);
  }

  /** Resolves a scope and all inside it; returns the names that are free in it. */
  private block(scope: Scope, classAround: Scope | null): Set<string> {
    const ownFree = new Set<string>();
    for (const symbol of scope.symbols.values()) this.name(scope, symbol, ownFree, classAround);
    const free = new Set<string>();

    // A class's own names do not exist for its methods, `__class__` and `__classdict__` apart.
    const pushed: string[] = [];
    if (scope.kind === "class") {
      for (const name of ["__class__", "__classdict__"]) {
        this.push(name, { owner: scope, isTypeParameter: false }, pushed);
      }
    } else {
      for (const symbol of scope.symbols.values()) {
        if (symbol.binding === "global explicit" && symbol.flags & flags.global) {
          this.push(symbol.name, { owner: null, isTypeParameter: false }, pushed);
        } else if (symbol.binding === "local" && scope.isFunctionLike) {
          const isTypeParameter = (symbol.flags & flags.typeParameter) !== 0;
          this.push(symbol.name, { owner: scope, isTypeParameter }, pushed);
        }
      }
    }

    const cells = new Set<string>();
    for (const child of scope.children) {
      const around = !child.canSeeClassScope ? null : scope.kind === "class" ? scope : classAround;
      const childFree = this.block(child, around);
      if (child.isComprehension && !child.isGenerator && !scope.canSeeClassScope) {
        child.isInlined = true;
        this.inline(scope, child, childFree, cells);
      }
      for (const name of childFree) free.add(name);
    }
    if (this.inlines) {
      scope.children = scope.children.flatMap((child) => (child.isInlined ? child.children : [child]));
    }
    for (const name of pushed) this.visible.get(name)?.pop();

    if (scope.isFunctionLike) {
      for (const symbol of scope.symbols.values()) {
        if (symbol.binding !== "local" || !(free.has(symbol.name) || cells.has(symbol.name))) continue;
        symbol.binding = "cell";
        free.delete(symbol.name);
      }
    } else if (scope.kind === "class") {
      scope.needsClassCell = free.delete("__class__");
      scope.needsClassDict = free.delete("__classdict__");
    }
    this.record(scope, free, cells);
    for (const name of ownFree) free.add(name);
    return free;
  }

  private name(scope: Scope, symbol: Symbol, free: Set<string>, classAround: Scope | null): void {
    const { name, flags: what } = symbol;
    const set = (binding: Binding, owner: Scope | null) => {
      symbol.binding = binding;
      symbol.owner = owner;
    };
    if (what & flags.global) {
      if (what & flags.nonlocal) this.raiseAtDirective(scope, name, `name '${name}' is nonlocal and global`);
      set("global explicit", this.top);
      return;
    }
    if (what & flags.nonlocal) {
      if (scope === this.top) {
        this.raiseAtDirective(scope, name, "nonlocal declaration not allowed at module level");
      }
      const found = this.innermost(name);
      if (found === undefined || found.owner === null) {
        this.raiseAtDirective(scope, name, `no binding for nonlocal '${name}' found`);
      } else if (found.isTypeParameter) {
        this.raiseAtDirective(scope, name, `nonlocal binding not allowed for type parameter '${name}'`);
      } else set("free", found.owner);
      free.add(name);
      return;
    }
    if (what & boundFlags) {
      set("local", scope);
      return;
    }
    // The names of a class come before those of the functions around it; at run time: class, then global.
    const inClass = classAround?.symbols.get(name)?.flags ?? 0;
    if (inClass & flags.global) {
      set("global explicit", this.top);
      return;
    }
    if (inClass & boundFlags && !(inClass & flags.nonlocal)) {
      set("global implicit", null);
      return;
    }
    const found = this.innermost(name);
    if (found !== undefined && found.owner !== null) {
      set("free", found.owner);
      free.add(name);
    } else set("global implicit", null);
  }

  // CPython 3.12 and later run list, set and dict comprehensions in the frame around them (PEP 709).
  private inline(scope: Scope, child: Scope, childFree: Set<string>, cells: Set<string>): void {
    for (const symbol of child.symbols.values()) {
      const { name, binding } = symbol;
      if (symbol.flags & flags.parameter) continue;
      if (binding === "cell" || symbol.flags & flags.cellOfComprehension) {
        if (this.inlines) cells.add(name);
      }
      const existing = scope.symbols.get(name);
      if (existing === undefined) {
        const isClassCell = binding === "free" && scope.kind === "class" && name === "__class__";
        if (isClassCell) {
          childFree.delete(name);
          // A comprehension of a class body is not a method: there is no cell for it to see.
          symbol.binding = "global implicit";
          symbol.owner = null;
        }
        if (this.inlines) {
          const copied: Binding = isClassCell ? "global implicit" : binding;
          scope.symbols.set(name, { ...symbol, binding: copied });
        }
        if (isClassCell) child.symbols.delete(name);
      } else if (
        this.inlines &&
        existing.flags & boundFlags &&
        scope.kind !== "class" &&
        !child.children.some((inner) => inner.symbols.get(name)?.binding === "free")
      ) {
        childFree.delete(name);
      }
    }
  }

  private record(scope: Scope, free: Set<string>, cells: Set<string>): void {
    const seesClass = scope.kind === "class" || scope.canSeeClassScope;
    if (this.inlines) {
      for (const name of cells) {
        const symbol = scope.symbols.get(name);
        if (symbol !== undefined) symbol.flags |= flags.cellOfComprehension;
      }
    }
    for (const name of free) {
      const symbol = scope.symbols.get(name);
      if (symbol !== undefined) {
        if (seesClass) symbol.flags |= flags.freeInClass;
        continue;
      }
      const owner = this.innermost(name)?.owner ?? null;
      if (owner === null || owner === scope) continue;
      scope.symbols.set(name, { name, flags: 0, binding: "free", owner, bindings: 0, definition: null });
    }
  }

  private raiseAtDirective(scope: Scope, name: string, message: string): never {
    const place = scope.directives.get(name);
    return this.raise(message, place ?? { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 });
  }
}

/** Gives "global implicit" names that the module itself binds their owner. */
export function bindGlobals(top: Scope, scopes: readonly Scope[]): void {
  const bound = new Set<string>();
  for (const symbol of top.symbols.values())
    if (symbol.flags & (boundFlags | flags.global)) bound.add(symbol.name);
  for (const symbol of top.symbols.values()) symbol.owner = bound.has(symbol.name) ? top : null;
  for (const scope of scopes) {
    for (const symbol of scope.symbols.values()) {
      if (symbol.binding === "global implicit" && bound.has(symbol.name)) symbol.owner = top;
    }
  }
}
