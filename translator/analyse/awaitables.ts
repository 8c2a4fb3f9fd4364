// Which expressions of a module may hold coroutines, tasks or futures, and which coroutines somebody drives by hand.
import type {
  AsyncFunctionDef,
  Call,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  Lambda,
  Mod,
} from "../ast/nodes.ts";
import { type ImportedNames, variableOf } from "./names.ts";
import type { Scope, ScopeTable, Symbol } from "./scope.ts";

type Definition = FunctionDef | AsyncFunctionDef | Lambda;

/**
 * Where an awaitable comes from: a coroutine function of the module, a step of an asynchronous generator, a task or
 * future, a coroutine of the library, or anywhere.
 */
type Origin = AsyncFunctionDef | "generator step" | "task" | "library" | "anywhere";
type Origins = ReadonlySet<Origin>;

/** Coroutine functions that cannot be native `async` functions, and why. */
export interface Driven {
  has(node: AsyncFunctionDef): boolean;
  reason(node: AsyncFunctionDef): string | null;
  /** It may be any of them. */
  readonly hasAll: boolean;
}

/** What is known of the other modules of the program. */
export interface OtherModules {
  /** Names of coroutine functions and methods anywhere in the program; undefined: not known. */
  readonly coroutineNames: ReadonlySet<string> | undefined;
  /** Coroutines, tasks or futures may come from them, as arguments, results or attributes. */
  readonly giveAwaitables: boolean;
  /** They may drive coroutines of this module by hand, or start them eagerly. */
  readonly drive: boolean;
}

export interface Awaitables {
  /** Awaitables of this module may reach other modules. */
  readonly areGiven: boolean;
  /** This module may drive coroutines of others by hand, or start them eagerly. */
  readonly drivesOthers: boolean;
  /** May the value of an expression be a coroutine, a task or a future, or hold one? */
  mayBe(node: Expr, scope: Scope): boolean;
  readonly driven: Driven;
}

const none: Origins = new Set();
const task: Origins = new Set(["task"]);
const library: Origins = new Set(["library"]);
const anywhere: Origins = new Set(["anywhere"]);
const step: Origins = new Set(["generator step"]);

/** Functions and methods that give tasks or futures, and take what they are given for themselves. */
const givesTasks = new Set(
  (
    "create_task ensure_future gather shield wrap_future create_future run_in_executor run_coroutine_threadsafe " +
    "current_task all_tasks as_completed Future Task"
  ).split(" "),
);
/** The same for coroutines. */
const givesCoroutines = new Set(
  "sleep wait_for wait to_thread start_server open_connection create_subprocess_exec create_subprocess_shell timeout".split(
    " ",
  ),
);
const consumes = new Set([
  "run",
  "run_until_complete",
  "add_done_callback",
  "cancel",
  "print",
  "len",
  "isinstance",
]);
/** Coroutine methods of the library's classes, by what a program has to mention to have an instance. */
const coroutineMethods: readonly (readonly [mention: RegExp, methods: readonly string[]])[] = [
  [/Queue$/, ["get", "put", "join"]],
  [/^(?:Lock|Semaphore|BoundedSemaphore|Condition)$/, ["acquire"]],
  [/^(?:Event|Condition|Barrier|create_subprocess_\w+)$/, ["wait", "wait_for", "communicate"]],
  [
    /^(?:open_connection|start_server|open_unix_connection|StreamReader)$/,
    ["read", "readline", "readexactly", "readuntil", "drain", "wait_closed"],
  ],
];
const storing = new Set([
  "append",
  "add",
  "insert",
  "extend",
  "appendleft",
  "extendleft",
  "setdefault",
  "update",
  "push",
]);
const depositing = new Set(["put", "put_nowait", "set_result", "send", "asend", "set"]);
const harmlessMethods = new Set(
  "done cancelled cancelling uncancel exception get_name set_name get_loop remove_done_callback get_coro join format".split(
    " ",
  ),
);
const harmlessBuiltins = new Set(
  "len print str repr isinstance bool id type hash all any sum int float abs callable issubclass range ord chr super".split(
    " ",
  ),
);
const steps = new Set(["asend", "athrow", "aclose", "__anext__"]);
const eagerNames = new Set(["eager_task_factory", "create_eager_task_factory", "eager_start"]);

export function awaitablesOf(
  tree: Mod,
  table: ScopeTable,
  names: ImportedNames,
  others?: OtherModules,
): Awaitables {
  const unknown = { coroutineNames: undefined, giveAwaitables: names.hasOwnImports, drive: false };
  const flow = new Flow(table, names, others ?? unknown);
  flow.run(tree);
  return flow;
}

class Flow implements Awaitables {
  readonly #table: ScopeTable;
  readonly #names: ImportedNames;
  readonly #others: OtherModules;
  readonly #variables = new Map<Symbol, Set<Origin>>();
  readonly #attributes = new Map<string, Set<Origin>>();
  readonly #results = new Map<Definition, Set<Origin>>();
  /** What awaiting may give; what calling an unknown value may give; what an unknown value may be. */
  readonly #awaited = new Set<Origin>();
  readonly #called = new Set<Origin>();
  readonly #escaped = new Set<Origin>();
  readonly #byVariable = new Map<Symbol, (Definition | ClassDef)[]>();
  readonly #byMethod = new Map<string, Definition[]>();
  readonly #ambiguous = new Set<string>();
  readonly #handDriven = new Set<Origin>();
  readonly #functions: AsyncFunctionDef[] = [];
  #isEager = false;
  #changed = false;
  #within: Definition | null = null;
  readonly driven: Driven;

  constructor(table: ScopeTable, names: ImportedNames, others: OtherModules) {
    this.#others = others;
    this.#table = table;
    this.#names = names;
    const mentioned = new Set<string>();
    for (const scope of table.scopes) {
      for (const { attr } of scope.attributes) mentioned.add(attr);
      for (const { id } of scope.loads) mentioned.add(id);
      for (const { keywords } of scope.calls)
        for (const { arg } of keywords) if (arg !== null) mentioned.add(arg);
      for (const node of scope.imports) for (const { name } of node.names) mentioned.add(name);
      const { node } = scope;
      if (scope.kind !== "function" && scope.kind !== "class") continue;
      if (node.nodeType === "AsyncFunctionDef") this.#functions.push(node);
      const around = scope.parent?.kind === "type parameters" ? scope.parent.parent : scope.parent;
      if (around == null) continue;
      if (around.kind === "class" && scope.kind === "function") {
        push(this.#byMethod, scope.name, node as Definition);
        continue;
      }
      const variable = variableOf(around, scope.name);
      if (variable !== null) push(this.#byVariable, variable, node as Definition | ClassDef);
    }
    for (const [mention, methods] of coroutineMethods) {
      if (![...mentioned].some((name) => mention.test(name))) continue;
      for (const name of methods) this.#ambiguous.add(name);
    }
    this.#isEager = [...eagerNames].some((name) => mentioned.has(name));
    const isAll = () =>
      this.#isEager ||
      others.drive ||
      this.#handDriven.has("anywhere") ||
      this.#handDriven.has("generator step");
    this.driven = {
      get hasAll() {
        return isAll();
      },
      has: (node) => this.driven.reason(node) !== null,
      reason: (node) => {
        if (this.#isEager || others.drive)
          return this.#isEager
            ? "a task may run it before create_task() returns"
            : "another module may drive it by hand";
        return this.#handDriven.has(node) || this.#handDriven.has("anywhere")
          ? "it may be driven by hand, with send(), throw() or close()"
          : null;
      },
    };
  }

  /** Repeats until nothing is learnt any more. */
  run(tree: Mod): void {
    const { modules, hasOwnImports } = this.#names;
    if (this.#functions.length === 0 && !modules.has("asyncio") && !hasOwnImports) return;
    do {
      this.#changed = false;
      this.#visit((tree as { body?: unknown }).body, this.#table.top);
    } while (this.#changed);
    this.#closeOverAwaits();
  }

  get areGiven(): boolean {
    return (
      this.#escaped.size > 0 ||
      [...this.#results.values(), ...this.#attributes.values()].some((origins) => origins.size > 0) ||
      this.#awaited.size > 0
    );
  }

  get drivesOthers(): boolean {
    return this.#isEager || this.#handDriven.has("anywhere");
  }

  mayBe(node: Expr, scope: Scope): boolean {
    return this.#others.giveAwaitables || this.#escaped.size > 0 || this.#of(node, scope).size > 0;
  }

  // What is driven by hand drives what it awaits.
  #closeOverAwaits(): void {
    const queue = [...this.#handDriven];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === "anywhere" || next === "generator step") {
        for (const f of this.#functions) this.#handDriven.add(f);
        return;
      }
      if (typeof next === "string") continue;
      const add = (origin: Origin) => {
        if (this.#handDriven.has(origin)) return;
        this.#handDriven.add(origin);
        queue.push(origin);
      };
      const methods = (name: string) => {
        for (const f of this.#byMethod.get(name) ?? []) if (f.nodeType === "AsyncFunctionDef") add(f);
      };
      walk(
        next.body,
        (node, scope) => {
          if (node.nodeType === "Await")
            for (const o of this.#of((node as Visited & { value: Expr }).value, scope)) add(o);
          if (node.nodeType === "AsyncWith") for (const name of ["__aenter__", "__aexit__"]) methods(name);
          if (node.nodeType === "AsyncFor" || (node as { is_async?: number }).is_async === 1) {
            methods("__anext__");
            for (const f of this.#functions) if (this.#table.scopeOf(f).isGenerator) add(f);
          }
        },
        this.#table.scopeOf(next),
        this.#table,
      );
    }
  }

  #add(into: Set<Origin>, origins: Iterable<Origin>): void {
    for (const origin of origins) {
      if (into.has(origin)) continue;
      into.add(origin);
      this.#changed = true;
    }
  }

  #set<K>(table: Map<K, Set<Origin>>, key: K, origins: Origins): void {
    if (origins.size === 0) return;
    let known = table.get(key);
    if (known === undefined) {
      known = new Set();
      table.set(key, known);
    }
    this.#add(known, origins);
  }

  /** Something is stored: under a name, an attribute, or in what a name or an attribute holds. */
  #store(target: Expr, origins: Origins, scope: Scope): void {
    switch (target.nodeType) {
      case "Name": {
        const variable = variableOf(scope, target.id);
        if (variable !== null) this.#set(this.#variables, variable, origins);
        return;
      }
      case "Attribute":
        this.#of(target.value, scope);
        this.#set(this.#attributes, target.attr, origins);
        return;
      case "Subscript":
        this.#of(target.slice, scope);
        this.#store(target.value, origins, scope);
        return;
      case "Starred":
        this.#store(target.value, origins, scope);
        return;
      case "Tuple":
      case "List":
        for (const part of target.elts) this.#store(part, origins, scope);
        return;
      default:
        this.#of(target, scope);
        this.#add(this.#escaped, origins);
    }
  }

  #visit(node: unknown, scope: Scope): void {
    if (Array.isArray(node)) {
      for (const item of node) this.#visit(item, scope);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const n = node as { readonly nodeType?: string } & { readonly [field: string]: unknown };
    switch (n.nodeType) {
      case undefined:
        return;
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.#define(node as FunctionDef | AsyncFunctionDef, scope);
        return;
      case "ClassDef": {
        const { decorator_list, bases, keywords, body } = node as ClassDef;
        this.#visit([decorator_list, bases, keywords], scope);
        this.#visit(body, this.#table.scopeOf(node as ClassDef));
        return;
      }
      case "Assign": {
        const origins = this.#of(n.value as Expr, scope);
        for (const target of n.targets as Expr[]) this.#store(target, origins, scope);
        return;
      }
      case "AnnAssign":
      case "AugAssign":
        if (n.value !== null) this.#store(n.target as Expr, this.#of(n.value as Expr, scope), scope);
        return;
      case "For":
      case "AsyncFor":
        this.#store(n.target as Expr, this.#items(n.iter as Expr, scope), scope);
        this.#visit([n.body, n.orelse], scope);
        return;
      case "With":
      case "AsyncWith":
        for (const item of n.items as { context_expr: Expr; optional_vars: Expr | null }[]) {
          const given = this.#of(item.context_expr, scope);
          if (item.optional_vars === null) continue;
          const entered = this.#resultsOf(["__enter__", "__aenter__"]);
          this.#store(item.optional_vars, union(given, entered), scope);
        }
        this.#visit(n.body, scope);
        return;
      case "Return":
        if (n.value !== null && this.#within !== null) {
          const origins = this.#of(n.value as Expr, scope);
          this.#set(this.#results, this.#within, origins);
          if (this.#within.nodeType === "AsyncFunctionDef") this.#add(this.#awaited, origins);
        }
        return;
      case "Match":
        this.#add(this.#escaped, this.#of(n.subject as Expr, scope));
        this.#visit(n.cases, scope);
        return;
    }
    if (isExpression(n.nodeType as string)) {
      this.#of(node as Expr, scope);
      return;
    }
    for (const value of Object.values(n)) if (typeof value === "object") this.#visit(value, scope);
  }

  #define(node: FunctionDef | AsyncFunctionDef, scope: Scope): void {
    const { args } = node;
    this.#visit([node.decorator_list, args.defaults, args.kw_defaults], scope);
    if (node.decorator_list.length > 0) this.#asValue(node);
    const before = this.#within;
    this.#within = node;
    this.#visit(node.body, this.#table.scopeOf(node));
    this.#within = before;
  }

  /** A function that is a value may be called through any unknown value. */
  #asValue(node: Definition): void {
    if (node.nodeType === "AsyncFunctionDef") {
      if (!this.#table.scopeOf(node).isGenerator) this.#add(this.#called, [node]);
    } else this.#add(this.#called, this.#results.get(node) ?? none);
  }

  #resultsOf(methods: readonly string[]): Origins {
    const all = new Set<Origin>();
    for (const name of methods) {
      for (const f of this.#byMethod.get(name) ?? [])
        for (const o of this.#results.get(f) ?? none) all.add(o);
    }
    return all;
  }

  #items(iter: Expr, scope: Scope): Origins {
    return union(this.#of(iter, scope), this.#resultsOf(["__next__", "__anext__", "__iter__", "__aiter__"]));
  }

  #all(nodes: readonly (Expr | null)[], scope: Scope): Origins {
    let found = none;
    for (const node of nodes) if (node !== null) found = union(found, this.#of(node, scope));
    return found;
  }

  /** Where the awaitables come from that an expression may be, or hold. */
  #of(node: Expr, scope: Scope): Origins {
    switch (node.nodeType) {
      case "Constant":
        return none;
      case "Name": {
        const variable = variableOf(scope, node.id);
        if (variable === null) return none;
        for (const f of this.#byVariable.get(variable) ?? []) if (f.nodeType !== "ClassDef") this.#asValue(f);
        return this.#variables.get(variable) ?? none;
      }
      case "Attribute":
        this.#of(node.value, scope);
        for (const f of this.#byMethod.get(node.attr) ?? []) this.#asValue(f);
        return this.#attributes.get(node.attr) ?? none;
      case "Call":
        return this.#call(node, scope);
      case "Await":
        this.#of(node.value, scope);
        return this.#awaited;
      case "Starred":
        return this.#of(node.value, scope);
      case "List":
      case "Tuple":
      case "Set":
        return this.#all(node.elts, scope);
      case "Dict":
        return this.#all([...node.keys, ...node.values], scope);
      case "BoolOp":
        return this.#all(node.values, scope);
      case "BinOp":
        return union(
          this.#all([node.left, node.right], scope),
          this.#resultsOf(["__add__", "__or__", "__rshift__"]),
        );
      case "IfExp":
        this.#of(node.test, scope);
        return this.#all([node.body, node.orelse], scope);
      case "NamedExpr": {
        const origins = this.#of(node.value, scope);
        this.#store(node.target, origins, scope);
        return origins;
      }
      case "Subscript":
        this.#of(node.slice, scope);
        return union(this.#of(node.value, scope), this.#resultsOf(["__getitem__"]));
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
      case "DictComp": {
        const inner = this.#table.scopeOf(node);
        node.generators.forEach((generator: Comprehension, i) => {
          const items = this.#items(generator.iter, i === 0 ? scope : inner);
          this.#store(generator.target, items, inner);
          this.#all(generator.ifs, inner);
        });
        return node.nodeType === "DictComp"
          ? this.#all([node.key, node.value], inner)
          : this.#of(node.elt, inner);
      }
      case "Lambda": {
        const before = this.#within;
        this.#within = node;
        const origins = this.#of(node.body, this.#table.scopeOf(node));
        this.#within = before;
        this.#set(this.#results, node, origins);
        this.#asValue(node);
        return none;
      }
      case "Yield":
      case "YieldFrom": {
        const origins = node.value === null ? none : this.#of(node.value, scope);
        if (this.#within !== null) this.#set(this.#results, this.#within, origins);
        return this.#awaited;
      }
      default:
        for (const value of Object.values(node)) {
          if (typeof value === "object" && value !== null) this.#visit(value, scope);
        }
        return none;
    }
  }

  #call(node: Call, scope: Scope): Origins {
    const given = this.#all([...node.args, ...node.keywords.map((k) => k.value)], scope);
    const { func } = node;
    const path = this.#names.pathOf(func, scope);
    if (this.#names.isOwn(func, scope)) {
      this.#add(this.#escaped, given);
      return scope.awaited.has(node) || !this.#mayBeCoroutine(func) ? none : anywhere;
    }
    if (path !== null) return this.#libraryCall(path, given);
    if (func.nodeType === "Name") {
      const variable = variableOf(scope, func.id);
      const definitions = variable === null ? undefined : this.#byVariable.get(variable);
      if (definitions === undefined) return this.#unknownCall(given);
      let found: Origins = variable === null ? none : (this.#variables.get(variable) ?? none);
      for (const definition of definitions) found = union(found, this.#ownCall(definition, given));
      return found;
    }
    if (func.nodeType !== "Attribute") {
      this.#of(func, scope);
      return this.#unknownCall(given);
    }
    return this.#methodCall(node, func.attr, func.value, given, scope);
  }

  /** May what another module has under this name be a coroutine function? */
  #mayBeCoroutine(func: Expr): boolean {
    const { coroutineNames } = this.#others;
    if (coroutineNames === undefined) return true;
    const path = this.#names.pathOf(func, this.#table.top);
    const name =
      path === null
        ? func.nodeType === "Attribute"
          ? func.attr
          : null
        : path.slice(path.lastIndexOf(".") + 1);
    return name === null || coroutineNames.has(name);
  }

  #libraryCall(path: string, given: Origins): Origins {
    const name = path.slice(path.lastIndexOf(".") + 1);
    if (path.startsWith("asyncio.") || path.startsWith("concurrent.")) {
      if (givesTasks.has(name)) return task;
      return givesCoroutines.has(name) ? library : consumes.has(name) ? this.#awaited : given;
    }
    if (path === "anext") return step;
    if (path === "getattr" || path === "vars") return this.#attributes.size > 0 ? anywhere : none;
    if (path === "setattr") this.#add(this.#escaped, given);
    return harmlessBuiltins.has(path)
      ? none
      : union(given, path === "map" || path.includes(".") ? this.#called : none);
  }

  #unknownCall(given: Origins): Origins {
    this.#add(this.#escaped, given);
    return this.#called;
  }

  #ownCall(definition: Definition | ClassDef, given: Origins): Origins {
    if (definition.nodeType === "ClassDef") {
      const inits = this.#byMethod.get("__init__") ?? [];
      for (const f of inits) this.#pass(f, given);
      for (const statement of definition.body) {
        if (statement.nodeType === "AnnAssign" && statement.target.nodeType === "Name")
          this.#set(this.#attributes, statement.target.id, given);
      }
      return definition.bases.some((b) =>
        /(?:Future|Task)$/.test(b.nodeType === "Attribute" ? b.attr : b.nodeType === "Name" ? b.id : ""),
      )
        ? task
        : definition.bases.length > 0 && inits.length === 0
          ? given
          : none;
    }
    this.#pass(definition, given);
    const isDecorated = definition.nodeType !== "Lambda" && definition.decorator_list.length > 0;
    const result =
      definition.nodeType === "AsyncFunctionDef" && !this.#table.scopeOf(definition).isGenerator
        ? new Set<Origin>([definition])
        : (this.#results.get(definition) ?? none);
    return isDecorated ? union(result, this.#called) : result;
  }

  /** Arguments may become any of the parameters. */
  #pass(definition: Definition, given: Origins): void {
    if (given.size === 0) return;
    const scope = this.#table.scopeOf(definition);
    for (const name of scope.parameters) {
      const variable = variableOf(scope, name);
      if (variable !== null) this.#set(this.#variables, variable, given);
    }
  }

  #methodCall(node: Call, name: string, receiver: Expr, given: Origins, scope: Scope): Origins {
    const held = this.#of(receiver, scope);
    this.#drive(name, held, scope.awaited.has(node));
    if (givesTasks.has(name)) return task;
    if (consumes.has(name)) return name === "cancel" ? none : this.#awaited;
    if (steps.has(name)) return step;
    const own = this.#byMethod.get(name);
    if (own !== undefined) {
      let found: Origins = this.#attributes.get(name) ?? none;
      for (const f of own) found = union(found, this.#ownCall(f, given));
      return union(found, held.has("task") ? none : held);
    }
    if (depositing.has(name)) this.#add(this.#awaited, given);
    if (storing.has(name) || depositing.has(name)) this.#store(receiver, given, scope);
    else if (given.size > 0) this.#add(this.#escaped, given);
    if (harmlessMethods.has(name)) return none;
    if (name === "result") return this.#awaited;
    const coroutine = this.#ambiguous.has(name) && !scope.awaited.has(node) ? library : none;
    return union(union(held, coroutine), union(this.#attributes.get(name) ?? none, this.#called));
  }

  /** `coro.send(None)` and the like. */
  #drive(name: string, held: Origins, isAwaited: boolean): void {
    if (isAwaited) return;
    const isSending = name === "send" || name === "throw";
    const isIterating = name === "__await__" && !this.#isAwaitMethod();
    if (!isSending && !isIterating && name !== "close") return;
    const origins = isSending ? union(held, this.#escaped) : held;
    this.#add(
      this.#handDriven,
      [...origins].filter((origin) => origin !== "task" && origin !== "library"),
    );
  }

  #isAwaitMethod(): boolean {
    return this.#within?.nodeType === "FunctionDef" && this.#within.name === "__await__";
  }
}

function union(a: Origins, b: Origins): Origins {
  if (a.size === 0) return b;
  if (b.size === 0 || a === b) return a;
  return new Set([...a, ...b]);
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}

const statements = new Set(
  (
    "Module FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias AugAssign AnnAssign For AsyncFor While If With " +
    "AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue ExceptHandler match_case " +
    "MatchValue MatchSingleton MatchSequence MatchMapping MatchClass MatchStar MatchAs MatchOr keyword arguments arg alias " +
    "withitem comprehension TypeVar ParamSpec TypeVarTuple"
  ).split(" "),
);

function isExpression(kind: string): boolean {
  return !statements.has(kind);
}

type Visited = { readonly nodeType: string };

/** Visits everything in a function's body, with the scope it stands in; not what functions inside hold. */
function walk(
  root: unknown,
  visit: (node: Visited, scope: Scope) => void,
  scope: Scope,
  table: ScopeTable,
): void {
  if (Array.isArray(root)) {
    for (const item of root) walk(item, visit, scope, table);
    return;
  }
  if (typeof root !== "object" || root === null) return;
  const node = root as Visited & { generators?: unknown };
  let inner = scope;
  if (node.nodeType !== undefined) {
    if (node.nodeType === "FunctionDef" || node.nodeType === "AsyncFunctionDef" || node.nodeType === "Lambda")
      return;
    visit(node, scope);
    if (node.generators !== undefined) inner = table.scopeOf(node as never);
  }
  for (const value of Object.values(root)) if (typeof value === "object") walk(value, visit, inner, table);
}
