// What the TypeScript of one module shares while it is emitted: imports, tools, comments, what is known of classes.
import type { Analysis } from "../../analyse/analyse.ts";
import { variableOf } from "../../analyse/names.ts";
import type { Scope, Symbol } from "../../analyse/scope.ts";
import type {
  AsyncFunctionDef,
  ClassDef,
  Comment,
  Expr,
  FunctionDef,
  Module,
  Name,
  Stmt,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { id, type JsNode, type Statement } from "../js.ts";
import type { ModuleEmitter } from "../module_emitter.ts";
import type { KnownModules, KnownName } from "./known_modules.ts";
import { canonical } from "./typing/annotation.ts";
import { Inference } from "./typing/inference.ts";
import { type OwnClass, ProgramTypes } from "./typing/program_types.ts";
import { memberOf, resolve, type Type } from "./typing/type.ts";

/** How coroutines are written: as native `async` functions, or as generator functions. */
export type Style = "async" | "generator";

/** What is known of a class that is emitted as a JavaScript class. */
export interface ClassFacts {
  readonly name: string;
  /** Methods that can be called on an instance as they are. */
  readonly methods: ReadonlySet<string>;
  /** Those of them that are coroutines, here and in subclasses. */
  readonly coroutines: ReadonlySet<string>;
  /** Attributes that every instance has once `__init__` has ended: name → line of `__init__` after which it is there. */
  readonly attributes: ReadonlyMap<string, number>;
  /** Attributes are stored plainly. */
  readonly isPlain: boolean;
}

export class TypeScriptContext {
  readonly analysis: Analysis;
  readonly known: KnownModules;
  readonly module: ModuleEmitter;
  readonly lines: readonly string[];
  /** `import * as local from "tulip-py/name"`: by local name. */
  readonly namespaceImports = new Map<string, string>();
  /** `import { name as local } from "tulip-py/module"`: by module. */
  readonly namedImports = new Map<string, Map<string, string>>();
  /** Variables that are ES imports. */
  readonly imported = new Map<Symbol, string>();
  /** Import statements that became ES imports. */
  readonly hoistedImports = new Set<Stmt>();
  /** Tools of `program()` in use: tool → local name. */
  readonly tools = new Map<string, string>();
  /** JavaScript variables with a load that is checked: they must be declared before. */
  readonly checkedNames = new Set<string>();
  /** Variables that are declared where they are bound: `as e` of a handler. */
  readonly blockScoped = new Set<Symbol>();
  /** Methods whose first parameter is `this`. */
  readonly thisScopes = new Map<Scope, string>();
  /** The same for methods that keep it in a variable. */
  readonly selfScopes = new Map<Scope, string>();
  /** Class methods: their first parameter is the class. */
  readonly classMethods = new Set<Scope>();
  /** Something in the module may look at annotations, or at documentation strings. */
  readonly showsAnnotations: boolean;
  readonly showsDocs: boolean;
  readonly classes = new Map<Symbol, ClassFacts>();
  readonly classOfScope = new Map<Scope, ClassFacts>();
  /** Variables that hold an instance of a known class and nothing else. */
  readonly instances = new Map<Symbol, ClassFacts>();
  /** The same for classes of the standard library: `asyncio.Queue`. */
  readonly libraryInstances = new Map<Symbol, string>();
  readonly style: Style;
  /** Names of functions that give coroutines or tasks. */
  readonly asynchronous = new Set(["create_task", "ensure_future", "gather", "run_in_executor", "shield"]);
  /** Exceptions in handlers around, per frame. */
  readonly handlers = new Map<Body, string[]>();
  /** Something in the module needs the compiler when it runs. */
  needsCompiler: boolean;
  /** Something in the module looks at the exception that is being handled. */
  readonly tracksHandling: boolean;
  readonly hasSpecialStorage: boolean;
  readonly #mentions: ReadonlySet<string>;
  /** The statements of the module itself. */
  readonly topLevel: ReadonlySet<Stmt>;
  readonly #comments: readonly Comment[];
  #next = 0;
  #pending: JsNode[] = [];
  /** Types of the runtime in use: the identifiers that stand for them, which may still get another name. */
  readonly typeImports = new Map<string, JsNode>();
  /** The same for types of `builtins`, and of other modules. */
  readonly builtinTypes = new Map<string, JsNode>();
  readonly moduleTypes = new Map<string, Map<string, JsNode>>();
  /** Type variables in scope. */
  readonly typeVariables: string[] = [];
  /** Parameters, results, variables and attributes by whether their types are known, for `--stats`. */
  readonly counts = { typed: 0, inferred: 0, any: 0 };
  #types: Inference | null = null;
  /** Which classes are written as classes with a type of their name. */
  isTypedClass: (node: ClassDef) => boolean = () => false;

  /** Files of the program's own modules, by name. */
  readonly own: ReadonlyMap<string, string>;
  readonly moduleName: string | null;
  /** Own modules that are imported. */
  readonly ownImports = new Set<string>();

  constructor(
    module: ModuleEmitter,
    tree: Module,
    analysis: Analysis,
    {
      known,
      own,
      moduleName,
      style,
      text,
    }: {
      readonly known: KnownModules;
      readonly own: ReadonlyMap<string, string>;
      readonly moduleName: string | null;
      readonly style: Style;
      readonly text: string;
    },
  ) {
    this.style = style;
    this.module = module;
    this.analysis = analysis;
    this.known = known;
    this.own = own;
    this.moduleName = moduleName;
    this.lines = text.split(/\r\n?|\n/);
    this.#comments = tree.comments;
    this.topLevel = new Set(tree.body);
    const mentions = namesIn(tree);
    this.#mentions = mentions;
    this.tracksHandling = [...sensitive].some((name) => mentions.has(name));
    const isSeen = (words: readonly string[]) => words.some((word) => mentions.has(word));
    this.showsAnnotations = isSeen([
      "__annotations__",
      "get_type_hints",
      "inspect",
      "singledispatch",
      "signature",
    ]);
    this.needsCompiler = isSeen([
      "eval",
      "exec",
      "compile",
      "__import__",
      "import_module",
      "importlib",
      "runpy",
      "ast",
      "timeit",
      "doctest",
      "unicodedata",
      "get_type_hints",
    ]);
    this.showsDocs = isSeen(["__doc__", "help", "inspect", "getdoc", "argparse", "unittest"]);
    this.hasSpecialStorage =
      mentions.has("def __setattr__") || mentions.has("__slots__") || mentions.has("def __getattribute__");
    for (const name of mentions) if (name.startsWith("async def ")) this.asynchronous.add(name.slice(10));
  }

  /** Does every method of that name give a coroutine, in subclasses of the method's class too? */
  isAlwaysCoroutine(method: FunctionDef | AsyncFunctionDef, scope: Scope): boolean {
    return (
      method.nodeType === "AsyncFunctionDef" &&
      !this.#mentions.has(`plain def ${method.name}`) &&
      !this.analysis.scopes.scopeOf(method).isGenerator &&
      scope.symbols.get(method.name)?.bindings === 1
    );
  }

  /** Is a coroutine function (null: an asynchronous generator expression) written as a native `async` function? */
  isNative(node: AsyncFunctionDef | null): boolean {
    if (this.style !== "async") return false;
    const { driven } = this.analysis.awaitables;
    return node === null ? !driven.hasAll : !driven.has(node);
  }

  tool(name: string): string {
    let local = this.tools.get(name);
    if (local === undefined) {
      const isOwn = name.startsWith("__")
        ? (this.analysis.scopes.top.symbols.get(name)?.bindings ?? 0) > 0
        : this.module.isTaken(name);
      local = isOwn ? `${name}$` : name;
      this.tools.set(name, local);
    }
    return local;
  }

  /** What is known of the types of the program. */
  get types(): Inference {
    if (this.#types === null) {
      const program = new ProgramTypes({
        analysis: this.analysis,
        modules: this.known.types ?? {},
        isTyped: this.isTypedClass,
      });
      this.#types = new Inference(program, this.moduleName === null);
    }
    return this.#types;
  }

  /** Is it the name of a function of the runtime? */
  isHelper(name: string): boolean {
    for (const local of this.module.usedFunctions.values()) if (local === name) return true;
    return false;
  }

  /** A type of the runtime's package. */
  runtimeType(name: string): JsNode {
    return shared(this.typeImports, name);
  }

  /** `int`, `str`, `ValueError`. */
  builtinType(name: string): JsNode {
    return shared(this.builtinTypes, name);
  }

  /** `asyncio.Queue`, or what it is imported as; null where the module has no such type. */
  libraryType(module: string, name: string): JsNode | null {
    if (this.known.get(module)?.get(name)?.cls == null) return null;
    for (const [local, imported] of this.namespaceImports) {
      if (imported === module) return { type: "TSQualifiedName", left: id(local), right: id(name) };
    }
    const local = this.namedImports.get(module)?.get(name);
    if (local !== undefined) return id(local);
    let names = this.moduleTypes.get(module);
    if (names === undefined) {
      names = new Map();
      this.moduleTypes.set(module, names);
    }
    return shared(names, name);
  }

  /** Takes the comments above a line, as comments of JavaScript. */
  takeBefore(line: number): JsNode[] {
    const taken = this.#pending;
    this.#pending = [];
    for (
      let c = this.#comments[this.#next];
      c !== undefined && c.lineno < line;
      c = this.#comments[this.#next]
    ) {
      taken.push(comment(c));
      this.#next++;
    }
    return taken;
  }

  /** Takes the comment at the end of a line. */
  takeAt(line: number): JsNode | null {
    const c = this.#comments[this.#next];
    if (c === undefined || c.lineno !== line) return null;
    this.#next++;
    return comment(c);
  }

  /** Puts comments back: the statement that they belong to leaves nothing. */
  putBack(comments: readonly JsNode[]): void {
    this.#pending = [...comments, ...this.#pending];
  }

  get nextCommentLine(): number | null {
    return this.#comments[this.#next]?.lineno ?? null;
  }

  isBlank(line: number): boolean {
    return line >= 1 && (this.lines[line - 1] ?? "x").trim() === "";
  }

  variable(node: Name, scope: Scope): Symbol | null {
    return variableOf(scope, node.id);
  }

  /** What is known of a class of the module, when asked for before the class is emitted. */
  gatherFacts: (cls: OwnClass) => ClassFacts = () => {
    throw new Error("no module is being emitted");
  };
  readonly #facts = new Map<OwnClass, ClassFacts>();

  factsOf(cls: OwnClass): ClassFacts {
    let facts = this.#facts.get(cls);
    if (facts === undefined) {
      facts = this.gatherFacts(cls);
      this.#facts.set(cls, facts);
    }
    return facts;
  }

  /** The type that the expression's value certainly has. */
  provedType(node: Expr): Type | null {
    const value = this.types.valueOf(node);
    if (!value.isProved) return null;
    const type = resolve(value.type);
    return type.kind === "any" || type.kind === "never" ? null : type;
  }

  /** The class of which the expression is certainly an instance. */
  instanceOf(node: Expr, f: Body): ClassFacts | null {
    if (this.#mentions.has("def __getattribute__")) return null;
    if (node.nodeType === "Name") {
      const symbol = f.scope.lookup(node.id);
      const owner = symbol?.owner ?? null;
      if (owner !== null && (this.thisScopes.get(owner) ?? this.selfScopes.get(owner)) === node.id) {
        if (this.classMethods.has(owner)) return null;
        return this.classOfScope.get(owner.parent as Scope) ?? null;
      }
      const variable = variableOf(f.scope, node.id);
      const known = variable === null || this.hasSpecialStorage ? undefined : this.instances.get(variable);
      if (known !== undefined) return known;
    }
    // Classes may look after their attributes themselves.
    const type = this.hasSpecialStorage ? null : this.provedType(node);
    const own = type?.kind === "instance" ? this.types.program.own.get(type.path) : undefined;
    return own === undefined ? null : this.factsOf(own);
  }

  /** The class of the module that an expression certainly is. */
  classOf(node: Expr): OwnClass | null {
    // What a class method is given is the class, or a subclass, and no function to TypeScript.
    if (node.nodeType === "Name" && this.analysis.scopes.top.lookup(node.id) === undefined) return null;
    const type = this.provedType(node);
    return type?.kind === "class" ? (this.types.program.own.get(type.path) ?? null) : null;
  }

  /** `asyncio.run` for an attribute of an imported module that has it. */
  isModuleAttribute(node: Expr, name: string, f: Body): boolean {
    if (node.nodeType !== "Name") return false;
    const variable = variableOf(f.scope, node.id);
    const module = variable === null ? undefined : this.imported.get(variable);
    return module !== undefined && this.known.get(module)?.has(name) === true;
  }

  /** `asyncio.Queue` for what an expression refers to in the standard library. */
  libraryPath(node: Expr, f: Body): string | null {
    if (node.nodeType === "Attribute") {
      if (!this.isModuleAttribute(node.value, node.attr, f) || node.value.nodeType !== "Name") return null;
      const variable = variableOf(f.scope, node.value.id) as Symbol;
      return `${this.imported.get(variable)}.${node.attr}`;
    }
    if (node.nodeType !== "Name") return null;
    const variable = variableOf(f.scope, node.id);
    const path = variable === null ? undefined : this.imported.get(variable);
    return path?.includes(".") === true ? path : null;
  }

  /** What is known of something in the standard library. */
  libraryName(path: string | null): KnownName | null {
    if (path === null) return null;
    const dot = path.lastIndexOf(".");
    return this.known.get(path.slice(0, dot))?.get(path.slice(dot + 1)) ?? null;
  }

  /** The keyword-only parameters of a method of an expression whose class is known; null where it is not. */
  methodOf(node: Expr, name: string, f: Body): readonly string[] | null {
    if (node.nodeType === "Name") {
      const variable = variableOf(f.scope, node.id);
      const path = variable === null ? undefined : this.libraryInstances.get(variable);
      const type = resolve(this.types.valueOf(node).type);
      const isSame = type.kind === "any" || (type.kind === "instance" && type.path === canonical(path ?? ""));
      if (path !== undefined && isSame) return this.#libraryMethod(path, name);
    }
    const proved = this.provedType(node);
    if (proved?.kind === "instance" && !proved.path.startsWith("#"))
      return this.#libraryMethod(proved.path, name);
    const type = this.analysis.types.typeOf(node, f.scope).name;
    if (type === "list" || type === "dict" || type === "set" || type === "tuple" || type === "bytes") {
      return this.libraryName(`builtins.${type}`)?.cls?.methods.get(name) ?? null;
    }
    return null;
  }

  /** A method that the class has, and that its declaration does not leave out. */
  #libraryMethod(path: string, name: string): readonly string[] | null {
    const isDeclared = this.types.classes.has(canonical(path));
    if (
      isDeclared &&
      memberOf({ kind: "instance", path: canonical(path), args: [] }, name, this.types.classes) === null
    )
      return null;
    return this.libraryName(path)?.cls?.methods.get(name) ?? null;
  }

  /** The class of the standard library that a call gives an instance of. */
  resultOf(node: Expr, f: Body): string | null {
    if (node.nodeType !== "Call") return null;
    const path = this.libraryPath(node.func, f);
    if (path === null) {
      if (
        node.func.nodeType === "Attribute" &&
        node.func.attr === "create_task" &&
        node.func.value.nodeType === "Name"
      ) {
        const variable = variableOf(f.scope, node.func.value.id);
        if (variable !== null && this.libraryInstances.get(variable) === "asyncio.TaskGroup")
          return "asyncio.Task";
      }
      return null;
    }
    return results[path] ?? (this.libraryName(path)?.cls == null ? null : path);
  }
}

/** What is shared by the module that a body belongs to. */
export function contextOf(f: Body): TypeScriptContext {
  return f.module.typescript as TypeScriptContext;
}

/** Functions that give instances of a class. */
const results: { readonly [path: string]: string } = {
  "asyncio.create_task": "asyncio.Task",
  "asyncio.timeout": "asyncio.Timeout",
  "asyncio.timeout_at": "asyncio.Timeout",
};

const sensitive = new Set([
  "exc_info",
  "print_exc",
  "format_exc",
  "exception",
  "__context__",
  "__suppress_context__",
  "logging",
  "traceback",
  "outer raise",
]);

function shared(names: Map<string, JsNode>, name: string): JsNode {
  let node = names.get(name);
  if (node === undefined) {
    node = id(name);
    names.set(name, node);
  }
  return node;
}

function comment(c: Comment): JsNode {
  return { type: "Line", value: c.text.replace(/^#!?:?/, "") };
}

/** Names and attributes that occur anywhere; `def x` for methods and functions. */
function namesIn(tree: Module): Set<string> {
  const found = new Set<string>();
  const stack: { node: unknown; inHandler: boolean }[] = [{ node: tree.body, inHandler: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    let { inHandler } = next;
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      for (const item of node) stack.push({ node: item, inHandler });
      continue;
    }
    const n = node as {
      nodeType?: string;
      id?: string;
      attr?: string;
      name?: string;
      module?: string;
      exc?: unknown;
    };
    if (n.nodeType === "Name") found.add(n.id as string);
    else if (n.nodeType === "Attribute") found.add(n.attr as string);
    else if (n.nodeType === "alias") found.add(n.name as string);
    else if (n.nodeType === "ImportFrom") found.add(n.module ?? "");
    else if (n.nodeType === "Raise" && n.exc === null && !inHandler) found.add("outer raise");
    if (n.nodeType === "FunctionDef" || n.nodeType === "AsyncFunctionDef") {
      found.add(`def ${n.name}`);
      if (n.nodeType === "AsyncFunctionDef") found.add(`async def ${n.name}`);
      else found.add(`plain def ${n.name}`);
      inHandler = false;
    }
    if (n.nodeType === "ExceptHandler") inHandler = true;
    for (const value of Object.values(node))
      if (typeof value === "object") stack.push({ node: value, inHandler });
  }
  return found;
}

/** Adds what stands around a statement in the source to the first and the last statement that it became. */
export function withSurroundings(
  node: Stmt,
  context: TypeScriptContext,
  out: Statement[],
  emit: () => void,
): void {
  const decorators = (node as { decorator_list?: Expr[] }).decorator_list;
  const line = decorators?.[0]?.lineno ?? node.lineno;
  const firstComment = context.nextCommentLine;
  const leading = context.takeBefore(line);
  const start = firstComment !== null && firstComment < line ? firstComment : line;
  const isCompound = "body" in node;
  if (isCompound) {
    const header = context.takeAt(node.lineno);
    if (header !== null) leading.push(header);
  }
  const before = out.length;
  emit();
  if (out.length === before) {
    context.putBack(leading);
    return;
  }
  const first = out[before] as { -readonly [K in keyof JsNode]: JsNode[K] };
  first.leading = [...leading, ...((first.leading as JsNode[] | undefined) ?? [])];
  if (context.isBlank(start - 1)) first.blank = true;
  if (isCompound) return;
  const inside = context.takeBefore(node.end_lineno);
  if (inside.length > 0) first.leading = [...(first.leading as JsNode[]), ...inside];
  const trailing = context.takeAt(node.end_lineno);
  if (trailing !== null) (out[out.length - 1] as { trailing?: JsNode[] }).trailing = [trailing];
}
