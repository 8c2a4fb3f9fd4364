// Which functions may block, so that they get a generator twin: those that call something that may, and so on.

import type {
  Call,
  ClassDef,
  Comprehension,
  Expr,
  For,
  Import,
  ImportFrom,
  Mod,
  With,
} from "../ast/nodes.ts";
import {
  alwaysBlocking,
  type BlockingRoots,
  blockingWithChildren,
  blockingWithRunner,
  blockingWithSockets,
  blockingWithThreads,
  iterating,
  neverBlockingMethods,
  threadModules,
  threadStarters,
} from "./blocking_roots.ts";
import type { ImportedNames } from "./names.ts";
import { variableOf } from "./names.ts";
import type { FunctionNode, Scope, ScopeTable, Symbol } from "./scope.ts";

export type BlockingNode = Call | With | For | Comprehension | Import | ImportFrom;

export interface Blocking {
  /** Functions that need a twin, and the module if its body must be a generator. */
  readonly functions: ReadonlySet<FunctionNode | Mod>;
  /**
   * What must be entered as a frame: calls, `with` statements (`__enter__`, `__exit__`), loops (`__next__`), and
   * imports of the program's own modules.
   */
  readonly nodes: ReadonlySet<BlockingNode>;
  /** The program can start threads, as far as this module shows. */
  readonly hasThreads: boolean;
}

export interface BlockingOptions {
  /** Whether the program, in any of its modules, can start threads; default: what this module shows. */
  threads?: boolean;
}

interface Site {
  node: BlockingNode;
  unit: Unit;
  /** It stands in a generator expression: whoever iterates over that blocks. */
  inGenerator?: boolean;
}

/** A function, or the module: what runs as one frame. */
interface Unit {
  node: FunctionNode | Mod;
  scope: Scope;
  /** Calling it only makes a coroutine or a generator. */
  isDeferred: boolean;
  blocks: boolean;
}

/** See `Blocking`. Sound where it must be (roots by name, the program's own functions); generous where unknown. */
export function mayBlock(table: ScopeTable, names: ImportedNames, options: BlockingOptions = {}): Blocking {
  return new BlockingAnalysis(table, names, options).result;
}

class BlockingAnalysis {
  readonly result: Blocking;
  private readonly names: ImportedNames;
  private readonly nodes = new Set<BlockingNode>();
  private readonly units = new Map<Scope, Unit>();
  /** Units by what a call can name them: functions by variable, methods and classes by name. */
  private readonly byVariable = new Map<Symbol, Unit[]>();
  private readonly byMethod = new Map<string, Unit[]>();
  private readonly callers = new Map<Unit, Site[]>();
  private readonly iterations: Site[] = [];
  private readonly managers: Site[] = [];
  private readonly unknownCalls: Site[] = [];
  private readonly derivedClassCalls: Site[] = [];
  private readonly escaping = new Set<Unit>();
  private readonly queue: Unit[] = [];
  private readonly functions = new Set<string>();
  private readonly methods = new Set<string>();
  private readonly blockingManagers = new Set<string>();
  private readonly iterators = new Set<string>();
  private readonly hasThreads: boolean;
  private unknownBlocks = false;
  private generatorsBlock = false;
  private managersBlock = false;

  constructor(table: ScopeTable, names: ImportedNames, options: BlockingOptions) {
    this.names = names;
    this.hasThreads = options.threads ?? startsThreads(table, names);
    const roots: BlockingRoots[] = [alwaysBlocking];
    if (mentions(table, "Runner")) roots.push(blockingWithRunner);
    if (this.hasThreads) roots.push(blockingWithThreads);
    const hasChildren = [...names.modules].some((module) => module === "subprocess");
    if (hasChildren) roots.push(blockingWithChildren);
    const hasSockets = [...names.modules].some((module) => module === "socket");
    if (hasSockets) roots.push(blockingWithSockets);
    for (const root of roots) {
      for (const name of root.functions) this.functions.add(name);
      for (const name of root.methods) this.methods.add(name);
      for (const name of root.managers) this.blockingManagers.add(name);
      for (const name of root.iterators) this.iterators.add(name);
    }
    for (const scope of table.scopes) this.declare(scope);
    for (const scope of table.scopes) this.collect(scope);
    if (this.hasThreads || names.hasOwnImports) this.unknownMayBlock();
    if (hasChildren || hasSockets) this.iterationsMayBlock();
    this.propagate();
    const functions = new Set<FunctionNode | Mod>();
    for (const unit of this.units.values()) if (unit.blocks) functions.add(unit.node);
    this.result = { functions, nodes: this.nodes, hasThreads: this.hasThreads };
  }

  private declare(scope: Scope): void {
    if (scope.kind === "module" || scope.kind === "function" || scope.kind === "lambda") {
      const isDeferred = scope.isGenerator || scope.isCoroutine;
      const unit: Unit = { node: scope.node as FunctionNode | Mod, scope, isDeferred, blocks: false };
      this.units.set(scope, unit);
      if (scope.kind !== "function") {
        if (scope.kind === "lambda") this.escaping.add(unit);
        return;
      }
      const around = scope.parent?.kind === "type parameters" ? scope.parent.parent : scope.parent;
      if (around === null || around === undefined) return;
      if (scope.node.nodeType === "FunctionDef" && scope.node.decorator_list.length > 0)
        this.escaping.add(unit);
      if (around.kind === "class") {
        add(this.byMethod, scope.name, unit);
        if (scope.name === "__call__") this.escaping.add(unit);
        if (isConstructor(scope)) this.declareClass(around, unit);
        return;
      }
      const variable = variableOf(around, scope.name);
      if (variable !== null) add(this.byVariable, variable, unit);
    }
  }

  // Calling a class runs its `__init__`; that of a class with bases may be any class's.
  private declareClass(scope: Scope, unit: Unit): void {
    const around = scope.parent?.kind === "type parameters" ? scope.parent.parent : scope.parent;
    const variable = around == null ? null : variableOf(around, scope.name);
    if (variable !== null) add(this.byVariable, variable, unit);
  }

  private unitOf(scope: Scope): Unit {
    let at = scope;
    for (;;) {
      const unit = this.units.get(at);
      if (unit !== undefined) return unit;
      at = at.parent as Scope;
    }
  }

  private collect(scope: Scope): void {
    // These are evaluated when somebody asks for them, by plain functions.
    if (scope.kind === "annotation" || scope.kind === "type alias" || scope.kind === "type variable") return;
    const unit = this.unitOf(scope);
    const callees = new Set<Expr>();
    for (const call of scope.calls) {
      callees.add(call.func);
      this.call({ node: call, unit, inGenerator: scope.kind === "generator expression" }, call, scope);
    }
    // A function that is used as a value may be called through any unknown value.
    for (const name of scope.loads) {
      if (callees.has(name)) continue;
      const variable = variableOf(scope, name.id);
      for (const target of (variable && this.byVariable.get(variable)) ?? []) this.escaping.add(target);
    }
    for (const attribute of scope.attributes) {
      if (callees.has(attribute)) continue;
      for (const target of this.byMethod.get(attribute.attr) ?? []) this.escaping.add(target);
    }
    for (const loop of scope.loops) {
      const site = { node: loop, unit };
      if (loop.iter.nodeType === "Call" && this.isRoot(loop.iter.func, scope, this.iterators))
        this.block(site);
      // A generator of another module of the program may block.
      else if (this.hasThreads && loop.iter.nodeType === "Call" && this.names.isOwn(loop.iter.func, scope))
        this.block(site);
      else if (this.isUnknown(loop.iter, scope)) this.iterations.push(site);
    }
    for (const node of scope.withs) this.with({ node, unit }, node, scope);
    for (const node of scope.imports) {
      if (isOwnImport(node, this.names, scope)) this.block({ node, unit });
    }
  }

  private call(site: Site, call: Call, scope: Scope): void {
    const callee = call.func;
    const isAwaited = scope.awaited.has(call);
    const path = this.names.pathOf(callee, scope);
    if (path !== null && this.functions.has(path)) {
      this.block(site);
      return;
    }
    if (path !== null && iterating.has(path) && call.args.length > 0) {
      if (this.isUnknown(call.args[0] as Expr, scope)) this.iterations.push(site);
      return;
    }
    if (callee.nodeType === "Name") {
      const variable = variableOf(scope, callee.id);
      const targets = variable === null ? undefined : this.byVariable.get(variable);
      for (const target of targets ?? []) add(this.callers, target, site);
      if (variable?.definition?.nodeType === "ClassDef" && variable.definition.bases.length > 0) {
        this.derivedClassCalls.push(site);
      }
      if (this.names.isOwn(callee, scope)) this.block(site);
      // A builtin or a name of the standard library blocks only if the table says so.
      else if (variable !== null && path === null && !isDefinition(variable)) this.unknownCalls.push(site);
      return;
    }
    if (callee.nodeType !== "Attribute") {
      this.unknownCalls.push(site);
      return;
    }
    const { attr, value } = callee;
    if (this.names.isOwn(callee, scope) && path !== null) {
      this.block(site);
      return;
    }
    for (const target of this.byMethod.get(attr) ?? []) add(this.callers, target, site);
    if (path !== null && value.nodeType === "Name" && path.includes(".")) return;
    const isText = value.nodeType === "Constant" || value.nodeType === "JoinedStr";
    if (isText || isAwaited) return;
    if (this.methods.has(attr)) this.block(site);
    else if (!neverBlockingMethods.has(attr)) this.unknownCalls.push(site);
  }

  private with(site: Site, node: With, scope: Scope): void {
    for (const item of node.items) {
      const path = this.names.pathOf(calleeOf(item.context_expr), scope);
      if (path !== null && this.blockingManagers.has(path)) {
        this.block(site);
        return;
      }
      if (this.names.isOwn(calleeOf(item.context_expr), scope)) {
        this.block(site);
        return;
      }
      if (path !== "open" && path !== "contextlib.suppress") this.managers.push(site);
    }
  }

  /** May iterating over it block? */
  private isUnknown(iterable: Expr, scope: Scope): boolean {
    return !isBuiltinIterable(iterable, this.names.pathOf(calleeOf(iterable), scope));
  }

  private isRoot(callee: Expr, scope: Scope, roots: ReadonlySet<string>): boolean {
    const path = this.names.pathOf(callee, scope);
    if (path !== null && roots.has(path)) return path !== "map";
    return callee.nodeType === "Attribute" && path === null && roots.has(callee.attr);
  }

  private block(site: Site, isUnknown = false): void {
    this.nodes.add(site.node);
    if (site.inGenerator === true && !isUnknown) this.iterationsMayBlock();
    if (site.unit.blocks) return;
    site.unit.blocks = true;
    this.queue.push(site.unit);
  }

  private unknownMayBlock(): void {
    if (this.unknownBlocks) return;
    this.unknownBlocks = true;
    for (const site of this.unknownCalls) this.block(site, true);
    if (this.hasThreads) this.managersMayBlock();
  }

  private iterationsMayBlock(): void {
    if (this.generatorsBlock) return;
    this.generatorsBlock = true;
    for (const site of this.iterations) this.block(site);
  }

  private managersMayBlock(): void {
    if (this.managersBlock) return;
    this.managersBlock = true;
    for (const site of this.managers) this.block(site);
  }

  private propagate(): void {
    for (let unit = this.queue.pop(); unit !== undefined; unit = this.queue.pop()) {
      if (unit.isDeferred) {
        // A generator blocks where it is iterated, a coroutine is a frame in any case.
        if (unit.scope.isGenerator && !this.generatorsBlock) {
          this.iterationsMayBlock();
          this.managersMayBlock();
        }
        continue;
      }
      for (const site of this.callers.get(unit) ?? []) this.block(site);
      if (isConstructor(unit.scope)) for (const site of this.derivedClassCalls) this.block(site);
      if (unit.scope.name === "__enter__" || unit.scope.name === "__exit__") this.managersMayBlock();
      if (unit.scope.name === "__next__" || unit.scope.name === "__iter__") this.iterationsMayBlock();
      if (this.escaping.has(unit)) this.unknownMayBlock();
    }
  }
}

function add<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}

function isConstructor(scope: Scope): boolean {
  return scope.name === "__init__" || scope.name === "__new__";
}

function calleeOf(node: Expr): Expr {
  return node.nodeType === "Call" ? node.func : node;
}

function isDefinition(variable: Symbol): boolean {
  const node = variable.definition;
  if (variable.bindings !== 1 || node === null) return false;
  const kind = node.nodeType;
  if (kind === "ClassDef")
    return (node as ClassDef).bases.length === 0 && (node as ClassDef).keywords.length === 0;
  return (kind === "FunctionDef" || kind === "AsyncFunctionDef") && node.decorator_list.length === 0;
}

function isBuiltinIterable(node: Expr, path: string | null): boolean {
  if (
    path === "range" ||
    path === "enumerate" ||
    path === "zip" ||
    path === "reversed" ||
    path === "sorted"
  ) {
    return (
      node.nodeType === "Call" && node.args.every((arg) => isBuiltinIterable(arg, null) || path === "range")
    );
  }
  switch (node.nodeType) {
    case "List":
    case "Tuple":
    case "Dict":
    case "Set":
    case "Constant":
    case "JoinedStr":
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return true;
    default:
      return false;
  }
}

function isOwnImport(node: Import | ImportFrom, names: ImportedNames, scope: Scope): boolean {
  if (node.nodeType === "ImportFrom" && node.level > 0) return true;
  return node.names.some((alias) => {
    if (alias.name === "*") return names.hasOwnImports;
    const bound =
      alias.asname ?? (node.nodeType === "Import" ? (alias.name.split(".")[0] as string) : alias.name);
    return names.isOwn({ nodeType: "Name", id: bound, ctx: "Load", ...place }, scope);
  });
}

const place = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

function startsThreads(table: ScopeTable, names: ImportedNames): boolean {
  for (const module of names.modules) if (threadModules.has(module)) return true;
  return [...threadStarters].some((name) => mentions(table, name));
}

function mentions(table: ScopeTable, name: string): boolean {
  return table.scopes.some(
    (scope) =>
      scope.loads.some((load) => load.id === name) ||
      scope.attributes.some((attribute) => attribute.attr === name),
  );
}
