// What the parts of one compiled module share while they are emitted: runtime functions in use, constants, code objects.

import type { Scope, ScopeTable } from "../analyse/scope.ts";
import type { ConstantValue, Module, Node, Position } from "../ast/nodes.ts";
import type { Facts } from "./facts.ts";
import { identifierOf } from "./identifiers.ts";
import { array, bigint, call, constant, type Expression, id, number, type Statement, string } from "./js.ts";
import { PositionTable } from "./positions.ts";
import type { TypeScriptContext } from "./typescript/context.ts";
import type { Visitors } from "./visitors.ts";

export type Mode = "run" | "typescript";

export interface ModuleOptions {
  readonly mode: Mode;
  /** What `__file__` and tracebacks say. */
  readonly filename: string;
  /** `exec`: a module or a text of statements; `eval`: one expression; `single`: as typed at a prompt. */
  readonly kind: "exec" | "eval" | "single";
  /** Module-level names live in mappings that the caller gives, as for `exec` and `eval`. */
  readonly dynamicNames: boolean;
}

function isFunctionLocalAround(scope: Scope, name: string): boolean {
  for (let s = scope.parent; s !== null && s.kind !== "module"; s = s.parent) {
    const binding = s.isFunctionLike ? s.symbols.get(name)?.binding : undefined;
    if (binding === "local" || binding === "cell") return true;
  }
  return false;
}

export class ModuleEmitter {
  readonly options: ModuleOptions;
  readonly scopes: ScopeTable;
  readonly facts: Facts;
  readonly visitors: Visitors;
  readonly positions = new PositionTable();
  /** Names declared `global` anywhere: a function's own variable of that name must not hide the module's. */
  readonly explicitGlobals = new Set<string>();
  /** Declarations that are evaluated once, before the module runs. */
  readonly hoisted: Statement[] = [];
  /** Builtins that are read and never assigned. */
  readonly builtins = new Set<string>();
  /** Of a module that is written as TypeScript. */
  typescript: TypeScriptContext | null = null;
  /** Some name is neither the module's nor known as a builtin. */
  usesNameLookup = false;
  readonly #taken = new Set<string>();
  readonly #used = new Map<string, string>();
  readonly #constants = new Map<string, string>();
  readonly #codeNames = new Set<string>();
  /** Constants that hold floats, and their values. */
  readonly #floats = new Map<string, number>();
  #counter = 0;

  constructor(options: ModuleOptions, scopes: ScopeTable, facts: Facts, visitors: Visitors) {
    this.visitors = visitors;
    this.options = options;
    this.scopes = scopes;
    this.facts = facts;
    for (const scope of scopes.scopes) {
      for (const symbol of scope.symbols.values()) {
        this.#taken.add(identifierOf(symbol.name));
        if (symbol.binding === "global explicit" && scope !== scopes.top)
          this.explicitGlobals.add(symbol.name);
        // A class that binds the name looks for it among the module's, past the function's.
        if (scope.kind === "class" && symbol.binding === "local" && isFunctionLocalAround(scope, symbol.name))
          this.explicitGlobals.add(symbol.name);
      }
    }
  }

  /** A function of the runtime's table, under a name that the program does not use. */
  rt(name: string): Expression {
    if (this.typescript !== null) name = readableNames[name] ?? name;
    let local = this.#used.get(name);
    if (local === undefined) {
      local = this.#taken.has(name) || identifierOf(name) !== name ? `${name}$` : name;
      this.#used.set(name, local);
    }
    return id(local);
  }

  /** Does the program use a name? */
  isTaken(name: string): boolean {
    return this.#taken.has(name);
  }

  /** Runtime functions in use: name in the table, name here. */
  get usedFunctions(): ReadonlyMap<string, string> {
    return this.#used;
  }

  /** The JavaScript variable of a Python variable that lives in `owner`. */
  variable(owner: Scope | null, name: string): string {
    const js = identifierOf(name);
    return owner?.isFunctionLike && this.explicitGlobals.has(name) ? `${js}$own` : js;
  }

  unique(purpose: string): string {
    this.#counter++;
    return `${purpose}$${this.#counter}`;
  }

  /** A constant that is made once per module. */
  hoist(key: string, purpose: string, make: () => Expression): Expression {
    let name = this.#constants.get(key);
    if (name === undefined) {
      name = this.unique(purpose);
      this.#constants.set(key, name);
      this.hoisted.push(constant(name, make()));
    }
    return id(name);
  }

  /** The value of a literal. */
  constant(value: ConstantValue): Expression {
    switch (value.type) {
      case "None":
        return { type: "Literal", value: null, raw: "null" };
      case "bool":
        return { type: "Literal", value: value.value, raw: String(value.value) };
      case "int":
        return value.value >= BigInt(Number.MIN_SAFE_INTEGER) &&
          value.value <= BigInt(Number.MAX_SAFE_INTEGER)
          ? number(Number(value.value))
          : this.hoist(`int ${value.value}`, "int", () => bigint(value.value));
      case "float": {
        const text = Object.is(value.value, -0) ? "-0" : String(value.value);
        const held = this.hoist(`float ${text}`, "float", () =>
          call(this.rt("float"), [number(value.value)]),
        );
        this.#floats.set(held.name as string, value.value);
        return held;
      }
      case "complex":
        return this.hoist(`complex ${value.imag}`, "complex", () =>
          call(this.rt("complex"), [number(0), number(value.imag)]),
        );
      case "str":
        return this.text(value.value, value.codePoints);
      case "bytes": {
        const bytes = [...value.value];
        return this.hoist(`bytes ${bytes.join()}`, "bytes", () =>
          call(this.rt("bytes"), [string(latin1(bytes))]),
        );
      }
      case "Ellipsis":
        return this.rt("Ellipsis");
    }
  }

  /** Is the expression a literal of type float? */
  isFloat(e: Expression): boolean {
    return e.type === "Identifier" && this.#floats.has(e.name as string);
  }

  /** The value of such a literal where JavaScript has a literal for it, too. */
  floatValue(e: Expression): number | undefined {
    const value = e.type === "Identifier" ? this.#floats.get(e.name as string) : undefined;
    return value !== undefined && Number.isFinite(value) && !Object.is(value, -0) ? value : undefined;
  }

  /** A `str`: JavaScript's string, or a wide one where it holds anything outside the Basic Multilingual Plane. */
  text(value: string, codePoints?: readonly number[]): Expression {
    if (codePoints === undefined && !/[\ud800-\udfff]/.test(value)) return string(value);
    const points = codePoints ?? Array.from(value, (c) => c.codePointAt(0) as number);
    return this.hoist(`wide ${points.join()}`, "wide", () =>
      call(this.rt("wide"), [array(points.map(number))]),
    );
  }

  /** A name for the code object of a function, class or module. */
  codeName(name: string): string {
    const base = identifierOf(name.replace(/[<>]/g, ""));
    let unique = `${base}$code`;
    for (let i = 2; this.#codeNames.has(unique); i++) unique = `${base}$code${i}`;
    this.#codeNames.add(unique);
    return unique;
  }

  /** Is the name assigned at module level, here or by a `global` statement? */
  isModuleVariable(name: string): boolean {
    const symbol = this.scopes.top.symbols.get(name);
    return (symbol !== undefined && symbol.owner === this.scopes.top) || this.explicitGlobals.has(name);
  }

  positionOf(p: Position): number {
    return this.positions.indexOf(p);
  }
}

/** What the runtime calls in TypeScript differently, because people read it. */
const readableNames: { readonly [name: string]: string } = {
  bytes: "bytesOf",
  complex: "complexOf",
  float: "floatOf",
  iter: "iterOf",
  list: "listOf",
  set: "setOf",
  slice: "sliceOf",
  tuple: "tupleOf",
};

function latin1(bytes: readonly number[]): string {
  let text = "";
  for (const b of bytes) text += String.fromCharCode(b);
  return text;
}

export type { Module, Node };
