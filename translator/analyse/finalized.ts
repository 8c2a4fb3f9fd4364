// Where an object with `__del__` certainly has its last reference: a variable that alone holds what a call of a class of the
// module has made. CPython's reference counting calls `__del__` when the variable is bound again, deleted or left.
// Elsewhere it is called at the end of the program.

import type { Call, ClassDef, Expr, FunctionDef, Node } from "../ast/nodes.ts";
import type { Facts } from "./facts.ts";
import { variableOf } from "./names.ts";
import type { Scope, ScopeTable, Symbol } from "./scope.ts";

export interface Finalized {
  /** Variables that nothing shares their objects with. */
  readonly variables: ReadonlySet<Symbol>;
  /** Calls whose value, as a statement of its own, nobody has. */
  readonly calls: ReadonlySet<Node>;
}

const nothing: Finalized = { variables: new Set(), calls: new Set() };

/** Builtins that do not keep their arguments. */
const harmless = new Set(
  "print repr str len isinstance issubclass id hash type bool callable hasattr".split(" "),
);

/** @param source the text of the module; null: there is none */
export function finalizedObjects(
  tree: Node,
  table: ScopeTable,
  facts: Facts,
  source: string | null,
): Finalized {
  if (source === null || !/\bdef __del__\b/.test(source) || tree.nodeType !== "Module") return nothing;
  const classes = new Map<string, ReadonlySet<string>>();
  for (const node of tree.body) {
    if (node.nodeType !== "ClassDef") continue;
    const methods = closedClass(node, classes, table, facts);
    if (methods !== null) classes.set(node.name, methods);
  }
  if (classes.size === 0) return nothing;
  const uses = new Uses(table, facts, classes);
  uses.visit(tree, table.top, null, null);
  return uses.result();
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === "object" && each !== null && "nodeType" in each) found.push(each as Node);
    }
  }
  return found;
}

/**
 * The names of a class's methods, if it has a `__del__` and no method hands `self` to anybody; else null.
 * @param known the classes before it
 */
function closedClass(
  node: ClassDef,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  table: ScopeTable,
  facts: Facts,
): ReadonlySet<string> | null {
  if (node.decorator_list.length > 0 || node.keywords.length > 0) return null;
  const variable = table.top.symbols.get(node.name);
  if (variable === undefined || facts.bindingsOf(variable) !== 1) return null;
  const names = new Set<string>();
  for (const base of node.bases) {
    if (base.nodeType !== "Name") return null;
    if (base.id === "object") continue;
    const methods = known.get(base.id);
    if (methods === undefined) return null;
    for (const name of methods) names.add(name);
  }
  for (const n of node.body) {
    if (n.nodeType === "AsyncFunctionDef" || n.nodeType === "ClassDef") return null;
    if (n.nodeType === "FunctionDef") names.add(n.name);
  }
  // Methods that see every attribute may do anything.
  if (!names.has("__del__") || names.has("__getattribute__") || names.has("__new__")) return null;
  const functions = node.body.filter((n): n is FunctionDef => n.nodeType === "FunctionDef");
  return functions.some((n) => handsOutSelf(n, names)) ? null : names;
}

function handsOutSelf(method: FunctionDef, methods: ReadonlySet<string>): boolean {
  const [first] = [...method.args.posonlyargs, ...method.args.args];
  const decorators = method.decorator_list.map((d) => (d.nodeType === "Name" ? d.id : ""));
  if (decorators.includes("staticmethod") || decorators.includes("classmethod")) return false;
  if (first === undefined || decorators.some((d) => d !== "property")) return true;
  const self = first.arg;
  const handsOut = (node: Node, parent: Node, grandparent: Node | null): boolean => {
    if (node.nodeType === "Yield" || node.nodeType === "YieldFrom" || node.nodeType === "Await") return true;
    if (node.nodeType === "Lambda" || node.nodeType === "FunctionDef" || node.nodeType === "ClassDef") {
      return mentions(node, self);
    }
    if (node.nodeType === "Name" && node.id === self) {
      if (parent.nodeType !== "Attribute") return true;
      const isCalled = grandparent?.nodeType === "Call" && grandparent.func === parent;
      return parent.ctx === "Load" && methods.has(parent.attr) && !isCalled;
    }
    return children(node).some((child) => handsOut(child, node, parent));
  };
  return method.body.some((statement) => handsOut(statement, method, null));
}

function mentions(node: Node, name: string): boolean {
  if (node.nodeType === "Name" && node.id === name) return true;
  return children(node).some((child) => mentions(child, name));
}

/** How the variables of a module are used. */
class Uses {
  readonly #table: ScopeTable;
  readonly #facts: Facts;
  readonly #classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #holding = new Set<Symbol>();
  readonly #shared = new Set<Symbol>();
  readonly #calls = new Set<Node>();
  constructor(table: ScopeTable, facts: Facts, classes: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#table = table;
    this.#facts = facts;
    this.#classes = classes;
  }
  result(): Finalized {
    const variables = new Set<Symbol>();
    for (const variable of this.#holding) if (!this.#shared.has(variable)) variables.add(variable);
    return { variables, calls: this.#calls };
  }
  /** @returns the names of the methods, if the call makes an object of one of the classes */
  #made(node: Expr, scope: Scope): ReadonlySet<string> | undefined {
    if (node.nodeType !== "Call" || node.func.nodeType !== "Name") return undefined;
    const variable = variableOf(scope, node.func.id);
    return variable?.owner === this.#table.top ? this.#classes.get(node.func.id) : undefined;
  }
  visit(node: Node, scope: Scope, parent: Node | null, grandparent: Node | null): void {
    if (node.nodeType === "Name") {
      this.#name(node.id, node, scope, parent as Node, grandparent);
      return;
    }
    if (node.nodeType === "Assign" && node.targets.length === 1 && node.targets[0]?.nodeType === "Name") {
      const [target] = node.targets;
      const variable = this.#own(target.id, scope);
      const isEmpty = node.value.nodeType === "Constant";
      if (variable !== null && (isEmpty || this.#made(node.value, scope) !== undefined)) {
        if (!isEmpty) this.#holding.add(variable);
        this.visit(node.value, scope, node, parent);
        return;
      }
    }
    if (node.nodeType === "Expr" && this.#made(node.value, scope) !== undefined) this.#calls.add(node);
    const isScope =
      node.nodeType === "FunctionDef" ||
      node.nodeType === "AsyncFunctionDef" ||
      node.nodeType === "Lambda" ||
      node.nodeType === "ClassDef" ||
      node.nodeType === "ListComp" ||
      node.nodeType === "SetComp" ||
      node.nodeType === "DictComp" ||
      node.nodeType === "GeneratorExp";
    const inner = isScope ? this.#table.scopeOf(node) : scope;
    for (const child of children(node)) this.visit(child, inner, node, parent);
  }
  /** The variable, if it belongs to the very scope: a plain function's, or the module's. */
  #own(name: string, scope: Scope): Symbol | null {
    const symbol = scope.symbols.get(name);
    if (symbol === undefined || symbol.owner !== scope) return null;
    if (scope.kind === "module") return symbol;
    return scope.isFunctionLike && !scope.isGenerator && !scope.isInlined && symbol.binding === "local"
      ? symbol
      : null;
  }
  #name(
    name: string,
    node: Node & { ctx?: string },
    scope: Scope,
    parent: Node,
    grandparent: Node | null,
  ): void {
    const variable = variableOf(scope, name);
    if (variable === null) return;
    const isOwn = this.#own(name, scope) === variable;
    const isHarmless =
      isOwn &&
      (node.ctx === "Del" ? parent.nodeType === "Delete" : this.#looksOnly(node, parent, grandparent));
    if (!isHarmless) this.#shared.add(variable);
  }
  #looksOnly(node: Node & { ctx?: string }, parent: Node, grandparent: Node | null): boolean {
    if (node.ctx !== "Load") return false;
    switch (parent.nodeType) {
      case "Attribute": {
        if (parent.ctx !== "Load") return true;
        if (grandparent?.nodeType === "Call" && grandparent.func === parent) return true;
        for (const methods of this.#classes.values()) if (methods.has(parent.attr)) return false;
        return true;
      }
      case "Call": {
        const { func } = parent as Call;
        return (
          func !== node &&
          func.nodeType === "Name" &&
          harmless.has(func.id) &&
          this.#facts.provedBuiltin(func.id)
        );
      }
      case "Compare":
      case "FormattedValue":
      case "Expr":
        return true;
      case "UnaryOp":
        return parent.op === "Not";
      case "If":
      case "While":
        return parent.test === node;
      default:
        return false;
    }
  }
}
