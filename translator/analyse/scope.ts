// Scopes and symbols: what CPython's symbol table knows about each name of each block.
// https://docs.python.org/3.13/library/symtable.html

import type {
  AnnAssign,
  Assign,
  AsyncFunctionDef,
  Attribute,
  AugAssign,
  Call,
  ClassDef,
  Comprehension,
  DictComp,
  For,
  FunctionDef,
  GeneratorExp,
  Import,
  ImportFrom,
  Lambda,
  ListComp,
  Mod,
  Name,
  NamedExpr,
  Position,
  Positioned,
  SetComp,
  TypeAlias,
  TypeParam,
  With,
} from "../ast/nodes.ts";
import { mangle } from "./mangling.ts";

/** What a block does with a name. The numbers are CPython's, so that tables can be compared. */
export const flags = {
  global: 1,
  local: 2,
  parameter: 4,
  nonlocal: 8,
  used: 16,
  /** Free in a method, and also bound in the class body. */
  freeInClass: 64,
  imported: 128,
  annotated: 256,
  iteration: 512,
  typeParameter: 1024,
  cellOfComprehension: 2048,
} as const;

export const boundFlags = flags.local | flags.parameter | flags.imported;

/**
 * Where a name of a scope lives. "global explicit": a `global` statement says so. "global implicit": nobody binds
 * it, so module, then builtins. "free": a function around it. "cell": local, and some inner scope uses it.
 */
export type Binding = "local" | "cell" | "free" | "global explicit" | "global implicit";

export type ScopeKind =
  | "module"
  | "function"
  | "lambda"
  | "class"
  | "list comprehension"
  | "set comprehension"
  | "dict comprehension"
  | "generator expression"
  | "type alias"
  | "type parameters"
  | "type variable"
  | "annotation";

export interface Symbol {
  /** Mangled. */
  readonly name: string;
  flags: number;
  binding: Binding;
  /** The scope that holds the variable: this one, a function around it, the module, or null for builtins and unknown. */
  owner: Scope | null;
  /** How often this scope binds it (assignments, imports, definitions…), and the node that did it last. */
  bindings: number;
  definition: Positioned | null;
}

export type FunctionNode = FunctionDef | AsyncFunctionDef | Lambda;
export type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;
export type ScopeNode = Mod | FunctionNode | ClassDef | ComprehensionNode | TypeAlias | TypeParam;

export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly node: ScopeNode;
  readonly parent: Scope | null;
  children: Scope[] = [];
  readonly symbols = new Map<string, Symbol>();
  /** Names of the parameters in the order of `co_varnames`; mangled. */
  readonly parameters: string[] = [];
  readonly lineno: number;
  /** The class whose name mangles private names here. */
  privateName: string | null = null;
  /** In the type parameters of a generic class only these names are mangled. */
  mangledNames: Set<string> | null = null;
  /** A function is around this scope. */
  readonly isNested: boolean;
  isGenerator = false;
  /** `async def`, or a comprehension with `await` or `async for`. */
  isCoroutine = false;
  returnsValue = false;
  /** A comprehension that CPython runs in the frame around it (PEP 709). */
  isInlined = false;
  /** An annotation scope directly in a class: its names are looked up in the class namespace first. */
  canSeeClassScope = false;
  /** Classes: some method needs `__class__`. */
  needsClassCell = false;
  /** Classes: some annotation scope needs the namespace. */
  needsClassDict = false;
  /** Names loaded here, and names that `del` or the end of `except … as` unbinds (mangled). */
  readonly loads: Name[] = [];
  readonly deleted = new Set<string>();
  readonly calls: Call[] = [];
  /** Attributes that are read, loops, managers and imports, of this scope alone. */
  readonly attributes: Attribute[] = [];
  readonly loops: (For | Comprehension)[] = [];
  readonly withs: With[] = [];
  readonly imports: (Import | ImportFrom)[] = [];
  /** Assignments of all kinds, `:=` included. */
  readonly assignments: (Assign | AugAssign | AnnAssign | NamedExpr)[] = [];
  /** Calls that stand directly behind `await`. */
  readonly awaited = new Set<Call>();
  /** Where each `global` and `nonlocal` name was declared. */
  readonly directives = new Map<string, Position>();
  // While the tree is walked:
  inIterationTarget = false;
  iterableDepth = 0;
  scopeInfo: string | null = null;

  constructor(kind: ScopeKind, name: string, node: ScopeNode, lineno: number, parent: Scope | null) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.lineno = lineno;
    this.parent = parent;
    this.isNested = parent !== null && (parent.isNested || parent.isFunctionLike);
  }

  /** Its names are variables that inner scopes can see: functions, comprehensions, annotation scopes. */
  get isFunctionLike(): boolean {
    return this.kind !== "module" && this.kind !== "class" && this.kind !== "annotation";
  }

  get isComprehension(): boolean {
    return this.kind.endsWith("comprehension") || this.kind === "generator expression";
  }

  /** CPython's FunctionBlock. */
  get isFunctionBlock(): boolean {
    return this.kind === "function" || this.kind === "lambda" || this.isComprehension;
  }

  /** The name as it is stored when it stands in this scope. */
  mangle(name: string): string {
    if (this.privateName === null || !name.startsWith("__")) return name;
    if (this.mangledNames !== null && !this.mangledNames.has(name)) return name;
    return mangle(this.privateName, name);
  }

  /** The symbol for a name as it is written in the source, or undefined if the scope does not mention it. */
  lookup(name: string): Symbol | undefined {
    return this.symbols.get(this.mangle(name));
  }
}

/** All scopes of a module, and which node opens which. */
export interface ScopeTable {
  readonly top: Scope;
  /** In source order, parents before children; without annotation scopes of `from __future__ import annotations`. */
  readonly scopes: readonly Scope[];
  /** The scope of a function's, lambda's, class's or comprehension's body, of a module, or of a type alias's value. */
  scopeOf(node: ScopeNode): Scope;
  /** The scope around a generic function, class or alias that holds its type parameters; null if it has none. */
  typeParametersOf(node: FunctionNode | ClassDef | TypeAlias): Scope | null;
  /** The lazily evaluated scope of a type parameter's bound. */
  boundScopeOf(node: TypeParam): Scope | null;
  /** The lazily evaluated scope of a type parameter's default. */
  defaultScopeOf(node: TypeParam): Scope | null;
  /** Names of `from __future__ import …` in force. */
  readonly futures: ReadonlySet<string>;
  /** `from m import *` stands at the top level. */
  readonly hasStarImport: boolean;
}
