// What a program declares: its classes, functions and variables as places whose types are found out.
import type { Analysis } from "../../../analyse/analyse.ts";
import { variableOf } from "../../../analyse/names.ts";
import { flags, type Scope, type Symbol } from "../../../analyse/scope.ts";
import type { AsyncFunctionDef, ClassDef, Expr, FunctionDef, Lambda, Stmt } from "../../../ast/nodes.ts";
import { parseStrictly } from "../../../parse/parse.ts";
import { type AnnotationNames, annotationType, canonical, parametersOf } from "./annotation.ts";
import { findLooseClasses } from "./inheritance.ts";
import type { ModuleTypes } from "./stubs.ts";
import { classesOf } from "./stubs.ts";
import {
  any,
  type ClassType,
  type FunctionType,
  instance,
  type Member,
  memberOf,
  never,
  none,
  type Parameter,
  resolve,
  type Slot,
  str,
  substitute,
  type Type,
  union,
} from "./type.ts";

/** Something that holds values: a variable, a parameter, a result, an attribute. */
export class Place implements Slot {
  /** What an annotation says; null: the values say it. */
  readonly declared: Type | null;
  type: Type;
  /** No value of another type can get here. */
  isProved = true;
  /** Values of other types get here, whatever the annotation says. */
  isBroken = false;

  constructor(declared: Type | null) {
    this.declared = declared;
    this.type = declared ?? never;
  }

  /** The type as it is written; unknown where nothing is ever stored. */
  get known(): Type {
    const t = resolve(this.type);
    return t.kind === "never" ? any : t;
  }
}

export function slot(place: Slot): Type {
  return { kind: "slot", slot: place };
}

export type FunctionNode = FunctionDef | AsyncFunctionDef | Lambda;

export interface OwnParameter {
  readonly name: string;
  readonly place: Place;
  readonly kind: Parameter["kind"];
  readonly isOptional: boolean;
}

export interface OwnFunction {
  readonly node: FunctionNode;
  readonly scope: Scope;
  /** Without `self` or `cls`. */
  readonly params: readonly OwnParameter[];
  readonly result: Place;
  readonly wrap: "plain" | "coroutine" | "generator" | "async generator";
  readonly cls: OwnClass | null;
  readonly role: "" | "static" | "class" | "property" | "setter" | "unknown";
  /** Type variables of its own. */
  readonly variables: readonly string[];
  /** A method of a subclass takes more arguments. */
  isExtended: boolean;
}

export type ClassKind =
  | "plain"
  | "dataclass"
  | "enum"
  | "namedtuple"
  | "typeddict"
  | "protocol"
  | "exception";

export interface OwnClass {
  readonly node: ClassDef;
  readonly scope: Scope;
  readonly symbol: Symbol;
  readonly path: string;
  readonly kind: ClassKind;
  readonly type: ClassType & { readonly members: Map<string, Member> };
  readonly fields: Map<string, Place>;
  readonly methods: Map<string, OwnFunction>;
  readonly setters: Map<string, OwnFunction>;
  /** The fields that the constructor of a data class takes, in order. */
  readonly data: { name: string; place: Place; fallback: Expr | null; isKeywordOnly: boolean }[];
  readonly subclasses: OwnClass[];
  readonly bases: OwnClass[];
  /** A base class that is not known: anything may be inherited, and anybody may call its methods. */
  readonly hasForeignBase: boolean;
  /** It has members of other kinds than what it inherits: TypeScript does not take it for a subclass. */
  isLoose: boolean;
  /** An enumeration whose members are nothing else. */
  readonly isPureEnum: boolean;
}

/** What is asked about the program before any value is looked at. */
export interface ProgramOptions {
  readonly analysis: Analysis;
  readonly modules: { readonly [module: string]: ModuleTypes };
  /** Can the class be written as a class of TypeScript with a type of its name? */
  readonly isTyped: (node: ClassDef) => boolean;
}

export class ProgramTypes {
  readonly analysis: Analysis;
  readonly modules: { readonly [module: string]: ModuleTypes };
  readonly classes: Map<string, ClassType>;
  readonly own = new Map<string, OwnClass>();
  readonly classOfSymbol = new Map<Symbol, OwnClass>();
  readonly classOfScope = new Map<Scope, OwnClass>();
  readonly functions = new Map<FunctionNode, OwnFunction>();
  readonly places = new Map<Symbol, Place>();
  /** Methods by name, of all classes. */
  readonly methodsNamed = new Map<string, OwnFunction[]>();
  readonly fieldsNamed = new Map<string, Place[]>();
  /** Attributes that something deletes. */
  readonly deleted = new Set<string>();
  readonly #variables = new Map<Symbol, string>();
  readonly #aliases = new Map<Symbol, { value: Expr; scope: Scope; params: readonly string[] }>();
  readonly #parsed = new Map<string, Expr | null>();

  constructor({ analysis, modules, isTyped }: ProgramOptions) {
    this.analysis = analysis;
    this.modules = modules;
    this.classes = classesOf(modules);
    this.#gatherAliases();
    for (const scope of analysis.scopes.scopes) {
      if (scope.kind !== "class" || scope.node.nodeType !== "ClassDef") continue;
      const { node } = scope;
      const around = scope.parent?.kind === "type parameters" ? scope.parent.parent : scope.parent;
      if (around !== analysis.scopes.top) continue;
      const symbol = variableOf(analysis.scopes.top, node.name);
      if (symbol !== null && analysis.facts.bindingsOf(symbol) === 1 && isTyped(node))
        this.#addClass(node, scope, symbol);
    }
    for (const cls of this.own.values()) this.#fillClass(cls);
    findLooseClasses(this);
    for (const scope of analysis.scopes.scopes) {
      const { node } = scope;
      if (
        node.nodeType === "FunctionDef" ||
        node.nodeType === "AsyncFunctionDef" ||
        node.nodeType === "Lambda"
      ) {
        if (!this.functions.has(node)) this.#addFunction(node, scope, null, "");
      }
    }
    this.#declareVariables();
  }

  /** The place of a variable. */
  placeOf(symbol: Symbol): Place {
    let place = this.places.get(symbol);
    if (place === undefined) {
      place = new Place(null);
      this.places.set(symbol, place);
    }
    return place;
  }

  // Classes

  #addClass(node: ClassDef, scope: Scope, symbol: Symbol): void {
    const path = `#${node.name}`;
    const members = new Map<string, Member>();
    const bases: Type[] = [];
    const ownBases: OwnClass[] = [];
    let hasForeignBase = false;
    const params: string[] = node.type_params.map((p) => p.name);
    let kind: ClassKind = "plain";
    for (const base of node.bases) {
      const head = base.nodeType === "Subscript" ? base.value : base;
      const found = this.pathOf(head, this.analysis.scopes.top);
      const name = found === null ? null : canonical(found);
      if (name === "typing.Generic" || name === "typing.Protocol") {
        if (name === "typing.Protocol") kind = "protocol";
        if (base.nodeType === "Subscript") {
          const args = base.slice.nodeType === "Tuple" ? base.slice.elts : [base.slice];
          for (const arg of args) if (arg.nodeType === "Name") params.push(arg.id);
        }
        continue;
      }
      if (name === "abc.ABC" || name === "builtins.object") continue;
      if (name === "typing.NamedTuple") {
        kind = "namedtuple";
        continue;
      }
      if (name === "typing.TypedDict") {
        kind = "typeddict";
        continue;
      }
      if (name !== null && /^enum\.(?:Int|Str)?(?:Enum|Flag)$/.test(name)) {
        kind = "enum";
        continue;
      }
      const own = name === null ? undefined : this.own.get(name);
      if (own !== undefined) {
        ownBases.push(own);
        if (own.kind !== "plain" && own.kind !== "protocol" && kind === "plain") kind = own.kind;
        bases.push(annotationType(base, this.names(scope)));
        hasForeignBase ||= own.hasForeignBase;
        continue;
      }
      const type = annotationType(base, this.names(scope));
      if (type.kind === "instance" && this.isException(type)) {
        if (kind === "plain") kind = "exception";
        bases.push(type);
        continue;
      }
      if (type.kind === "instance") bases.push(type);
      hasForeignBase = true;
    }
    if (node.decorator_list.some((d) => this.#isDataclass(d))) kind = "dataclass";
    const type = { path, name: node.name, params, bases, members, isProtocol: kind === "protocol" };
    const cls: OwnClass = {
      node,
      scope,
      symbol,
      path,
      kind,
      type,
      fields: new Map(),
      methods: new Map(),
      setters: new Map(),
      data: [],
      subclasses: [],
      bases: ownBases,
      hasForeignBase,
      isLoose: false,
      isPureEnum:
        node.bases.length === 1 &&
        node.bases.every((b) => this.pathOf(b, this.analysis.scopes.top) === "enum.Enum"),
    };
    for (const base of ownBases) base.subclasses.push(cls);
    this.own.set(path, cls);
    this.classes.set(path, type);
    this.classOfSymbol.set(symbol, cls);
    this.classOfScope.set(scope, cls);
  }

  isException(type: Type, depth = 0): boolean {
    const t = resolve(type);
    if (t.kind !== "instance" || depth > 12) return false;
    if (t.path === "builtins.BaseException") return true;
    return this.classes.get(t.path)?.bases.some((b) => this.isException(b, depth + 1)) === true;
  }

  #isDataclass(node: Expr): boolean {
    const target = node.nodeType === "Call" ? node.func : node;
    return this.pathOf(target, this.analysis.scopes.top) === "dataclasses.dataclass";
  }

  #fillClass(cls: OwnClass): void {
    const { node, scope, type } = cls;
    const names = this.names(scope);
    const declare = (name: string, declared: Type | null): Place => {
      const inherited = this.fieldOf(cls, name);
      if (inherited !== null) return inherited;
      const place = new Place(declared);
      // What the standard library has declared stays as it is.
      if (
        cls.type.bases.some(
          (b) => b.kind === "instance" && !this.own.has(b.path) && memberOf(b, name, this.classes) !== null,
        )
      ) {
        this.open(place);
        return place;
      }
      cls.fields.set(name, place);
      this.fieldsNamed.set(name, [...(this.fieldsNamed.get(name) ?? []), place]);
      type.members.set(name, { kind: "field", type: slot(place) });
      return place;
    };
    const isKeywordOnly = node.decorator_list.some(
      (d) =>
        d.nodeType === "Call" &&
        d.keywords.some(
          (k) =>
            k.arg === "kw_only" &&
            k.value.nodeType === "Constant" &&
            k.value.value.type === "bool" &&
            k.value.value.value,
        ),
    );
    if (cls.kind === "dataclass" || cls.kind === "namedtuple") {
      for (const base of cls.bases) for (const field of base.data) cls.data.push(field);
    }
    if (cls.kind === "enum" && cls.bases.length === 0) {
      type.members.set("name", { kind: "property", type: str });
      type.members.set("value", { kind: "property", type: any });
    }
    for (const s of node.body) {
      if (s.nodeType === "AnnAssign" && s.target.nodeType === "Name") {
        const declared = annotationType(s.annotation, names);
        const path = this.#annotationHead(s.annotation, scope);
        const place = declare(s.target.id, declared.kind === "any" ? null : orNone(declared, s.value));
        if (declared.kind === "any") this.open(place);
        if (path === "typing.ClassVar") continue;
        if (cls.kind === "dataclass" || cls.kind === "namedtuple") {
          const { id: name } = s.target;
          const at = cls.data.findIndex((d) => d.name === name);
          const field = { name, place, fallback: s.value, isKeywordOnly };
          if (at >= 0) cls.data[at] = field;
          else cls.data.push(field);
        }
      } else if (s.nodeType === "Assign") {
        for (const target of s.targets) {
          if (target.nodeType !== "Name") continue;
          if (cls.kind === "enum") type.members.set(target.id, { kind: "field", type: instance(cls.path) });
          else declare(target.id, null);
        }
      } else if (s.nodeType === "FunctionDef" || s.nodeType === "AsyncFunctionDef") {
        const role = this.#roleOf(s);
        const f = this.#addFunction(s, this.analysis.scopes.scopeOf(s), cls, role);
        const name = scope.mangle(s.name);
        if (role === "setter") {
          cls.setters.set(name, f);
          continue;
        }
        cls.methods.set(name, f);
        this.methodsNamed.set(name, [...(this.methodsNamed.get(name) ?? []), f]);
        if (role === "property") type.members.set(name, { kind: "property", type: slot(f.result) });
        else if (role === "unknown") type.members.set(name, { kind: "field", type: any });
        else type.members.set(name, { kind: "method", type: this.typeOfFunction(f) });
      }
    }
    // Attributes that methods store on their first parameter.
    for (const method of node.body) {
      if (method.nodeType !== "FunctionDef" && method.nodeType !== "AsyncFunctionDef") continue;
      const self = (method.args.posonlyargs[0] ?? method.args.args[0])?.arg;
      if (self === undefined) continue;
      visit(method.body, (n) => {
        const target =
          n.nodeType === "AnnAssign"
            ? (n as unknown as { target: Expr }).target
            : n.nodeType === "Attribute" && (n as { ctx?: string }).ctx === "Store"
              ? (n as Expr)
              : null;
        if (target?.nodeType !== "Attribute" || target.value.nodeType !== "Name" || target.value.id !== self)
          return;
        const name = scope.mangle(target.attr);
        if (type.members.has(name) && cls.fields.get(name) === undefined) return;
        if (n.nodeType !== "AnnAssign") {
          declare(name, null);
          return;
        }
        const { annotation, value } = n as unknown as { annotation: Expr; value: Expr | null };
        const declared = annotationType(annotation, this.names(this.analysis.scopes.scopeOf(method)));
        if (cls.fields.get(name)?.declared == null) cls.fields.delete(name);
        const place = declare(name, declared.kind === "any" ? null : orNone(declared, value));
        if (declared.kind === "any") this.open(place);
      });
    }
  }

  #annotationHead(node: Expr, scope: Scope): string | null {
    const head = node.nodeType === "Subscript" ? node.value : node;
    const path = this.pathOf(head, scope);
    return path === null ? null : canonical(path);
  }

  /** A field of a class or of those that it inherits from. */
  fieldOf(cls: OwnClass, name: string): Place | null {
    const own = cls.fields.get(name);
    if (own !== undefined) return own;
    for (const base of cls.bases) {
      const found = this.fieldOf(base, name);
      if (found !== null) return found;
    }
    return null;
  }

  /** Methods that a call on an instance of a class may reach: its own or inherited one, and those of subclasses. */
  methodsOf(cls: OwnClass, name: string): OwnFunction[] {
    const found: OwnFunction[] = [];
    const up = (c: OwnClass): boolean => {
      const f = c.methods.get(name);
      if (f !== undefined) {
        found.push(f);
        return true;
      }
      return c.bases.some(up);
    };
    const down = (c: OwnClass): void => {
      for (const sub of c.subclasses) {
        const f = sub.methods.get(name);
        if (f !== undefined) found.push(f);
        down(sub);
      }
    };
    up(cls);
    down(cls);
    return found;
  }

  #roleOf(node: FunctionDef | AsyncFunctionDef): OwnFunction["role"] {
    if (node.decorator_list.length === 0) return "";
    const decorators = node.decorator_list.filter((d) => {
      const path = this.pathOf(d, this.analysis.scopes.top);
      return path !== "abc.abstractmethod" && path !== "typing.override" && path !== "typing.final";
    });
    const [decorator] = decorators;
    if (decorators.length > 1) return "unknown";
    if (decorator === undefined) return "";
    if (decorator.nodeType === "Attribute" && decorator.attr === "setter") return "setter";
    switch (this.pathOf(decorator, this.analysis.scopes.top)) {
      case "builtins.staticmethod":
        return "static";
      case "builtins.classmethod":
        return "class";
      case "builtins.property":
        return "property";
      default:
        return "unknown";
    }
  }

  // Functions

  #addFunction(
    node: FunctionNode,
    scope: Scope,
    cls: OwnClass | null,
    role: OwnFunction["role"],
  ): OwnFunction {
    const outer = this.names(scope);
    const selfType =
      cls === null
        ? null
        : instance(cls.path, ...cls.type.params.map((name): Type => ({ kind: "variable", name })));
    const names = {
      ...outer,
      aliasOf: (e: Expr, given: readonly Type[]) =>
        outer.aliasOf(e, given) ?? this.#selfOf(e, scope, selfType),
    };
    const { args } = node;
    const all = [...args.posonlyargs, ...args.args];
    const skip = cls !== null && role !== "static" ? 1 : 0;
    const params: OwnParameter[] = parametersOf(args, () => any, skip).map((p) => {
      const arg = [
        ...all,
        ...args.kwonlyargs,
        ...(args.vararg === null ? [] : [args.vararg]),
        ...(args.kwarg === null ? [] : [args.kwarg]),
      ].find((a) => a.arg === p.name);
      const index = all.findIndex((a) => a.arg === p.name);
      const fallback =
        index >= 0
          ? (args.defaults[index - (all.length - args.defaults.length)] ?? null)
          : (args.kw_defaults[args.kwonlyargs.findIndex((a) => a.arg === p.name)] ?? null);
      const annotation = arg?.annotation ?? null;
      const declared = annotation === null ? null : orNone(annotationType(annotation, names), fallback);
      const isPlain = p.kind !== "rest" && p.kind !== "keywords";
      const place = new Place(isPlain && declared?.kind !== "any" ? declared : null);
      if (isPlain && declared?.kind === "any") this.open(place);
      if (!isPlain) {
        const whole =
          p.kind === "rest"
            ? instance("builtins.tuple", declared ?? any)
            : instance("builtins.dict", str, declared ?? any);
        place.type = whole;
        place.isProved = declared === null;
      }
      const symbol = scope.lookup(p.name);
      if (symbol !== undefined) this.places.set(symbol, place);
      return { name: p.name, place, kind: p.kind, isOptional: p.isOptional };
    });
    const isAsync = node.nodeType === "AsyncFunctionDef";
    const wrap = isAsync
      ? scope.isGenerator
        ? "async generator"
        : "coroutine"
      : scope.isGenerator
        ? "generator"
        : "plain";
    let declared: Type | null = null;
    if (node.nodeType !== "Lambda" && node.returns !== null) declared = annotationType(node.returns, names);
    const result = new Place(declared?.kind === "any" ? null : declared);
    if (declared?.kind === "any") this.open(result);
    const variables = new Set<string>();
    const used = (t: Type): void => {
      const r = resolve(t);
      if (r.kind === "variable" && cls?.type.params.includes(r.name) !== true) variables.add(r.name);
      else if (r.kind === "instance") r.args.forEach(used);
      else if (r.kind === "tuple") r.items.forEach(used);
      else if (r.kind === "union") r.parts.forEach(used);
      else if (r.kind === "function") [...(r.params?.map((p) => p.type) ?? []), r.result].forEach(used);
    };
    for (const p of params) if (p.place.declared !== null) used(p.place.declared);
    const f: OwnFunction = {
      node,
      scope,
      params,
      result,
      wrap,
      cls,
      role,
      variables: [...variables],
      isExtended: false,
    };
    this.functions.set(node, f);
    const first = all[0];
    if (skip === 1 && first !== undefined && cls !== null) {
      const symbol = scope.lookup(first.arg);
      const self = instance(cls.path, ...cls.type.params.map((name): Type => ({ kind: "variable", name })));
      if (symbol !== undefined) {
        const place = new Place(role === "class" ? { kind: "class", path: cls.path } : self);
        this.places.set(symbol, place);
      }
    }
    return f;
  }

  #selfOf(node: Expr, scope: Scope, self: Type | null): Type | null {
    if (self === null || (node.nodeType !== "Name" && node.nodeType !== "Attribute")) return null;
    const path = this.pathOf(node, scope);
    return path !== null && canonical(path) === "typing.Self" ? self : null;
  }

  /** What calling it gives. */
  resultOf(f: OwnFunction): Type {
    switch (f.wrap) {
      case "coroutine":
        return instance("typing.Coroutine", any, any, slot(f.result));
      case "generator":
        return f.result.declared !== null && !f.result.isBroken
          ? slot(f.result)
          : instance("typing.Generator", slot(f.result), any, any);
      case "async generator":
        return f.result.declared !== null && !f.result.isBroken
          ? slot(f.result)
          : instance("typing.AsyncGenerator", slot(f.result), any);
      default:
        return slot(f.result);
    }
  }

  typeOfFunction(f: OwnFunction): FunctionType {
    return {
      kind: "function",
      params: f.params.map((p) => ({ ...p, type: slot(p.place) })),
      result: this.resultOf(f),
    };
  }

  // Names

  /** The path of what an expression refers to: `builtins.int`, `asyncio.Queue`, `#Account`. */
  pathOf(node: Expr, scope: Scope): string | null {
    if (node.nodeType === "Name") {
      const variable = this.variableNamed(node.id, scope);
      if (variable === null) return this.analysis.facts.provedBuiltin(node.id) ? `builtins.${node.id}` : null;
      const own = this.classOfSymbol.get(variable);
      if (own !== undefined) return own.path;
    }
    const top = this.analysis.scopes.top;
    return this.analysis.names.pathOf(node, scope) ?? this.analysis.names.pathOf(node, top);
  }

  /** The variable of a name in a scope that may not mention it, as annotations do that are never evaluated. */
  variableNamed(name: string, scope: Scope): Symbol | null {
    for (let s: Scope | null = scope; s !== null; s = s.parent) {
      if (s.kind === "class" && s !== scope) continue;
      const found = variableOf(s, name);
      if (found !== null) return found;
      if (s.lookup(name) !== undefined) return null;
    }
    return null;
  }

  names(scope: Scope): AnnotationNames {
    return {
      classes: this.classes,
      pathOf: (node) => this.pathOf(node, scope),
      aliasOf: (node, args) => {
        if (node.nodeType !== "Name") return null;
        const variable = this.variableNamed(node.id, scope);
        if (variable === null) return null;
        const name = this.#variables.get(variable);
        if (name !== undefined) return { kind: "variable", name };
        const alias = this.#aliases.get(variable);
        if (alias === undefined) return null;
        this.#aliases.delete(variable);
        const type = annotationType(alias.value, this.names(alias.scope));
        this.#aliases.set(variable, alias);
        return alias.params.length === 0
          ? type
          : substitute(type, new Map(alias.params.map((p, i) => [p, args[i] ?? any])));
      },
      parse: (text) => this.#parse(text),
    };
  }

  #parse(text: string): Expr | null {
    const known = this.#parsed.get(text);
    if (known !== undefined) return known;
    let parsed: Expr | null = null;
    try {
      const tree = parseStrictly(text.trim(), "<annotation>", { mode: "eval" });
      if (tree.nodeType === "Expression") parsed = tree.body;
    } catch {
      // Not every text in an annotation is one.
    }
    this.#parsed.set(text, parsed);
    return parsed;
  }

  #gatherAliases(): void {
    const { scopes, facts } = this.analysis;
    for (const scope of scopes.scopes) {
      for (const symbol of scope.symbols.values()) {
        if (symbol.owner === scope && (symbol.flags & flags.typeParameter) !== 0)
          this.#variables.set(symbol, symbol.name);
      }
      for (const node of scope.assignments) {
        const target =
          node.nodeType === "Assign" ? node.targets[0] : node.nodeType === "AnnAssign" ? node.target : null;
        const value = node.nodeType === "Assign" || node.nodeType === "AnnAssign" ? node.value : null;
        if (target?.nodeType !== "Name" || value == null || scope.kind !== "module") continue;
        const symbol = variableOf(scope, target.id);
        if (symbol === null || facts.bindingsOf(symbol) !== 1) continue;
        if (value.nodeType === "Call") {
          const path = this.analysis.names.pathOf(value.func, scope);
          if (path === "typing.TypeVar" && value.args.length === 1) this.#variables.set(symbol, target.id);
        } else if (value.nodeType === "Subscript" || (value.nodeType === "BinOp" && value.op === "BitOr")) {
          this.#aliases.set(symbol, { value, scope, params: [] });
        }
      }
    }
    for (const s of scopes.top.node.nodeType === "Module" ? (scopes.top.node as { body: Stmt[] }).body : []) {
      if (s.nodeType !== "TypeAlias" || s.name.nodeType !== "Name") continue;
      const symbol = variableOf(scopes.top, s.name.id);
      if (symbol === null || facts.bindingsOf(symbol) !== 1) continue;
      this.#aliases.set(symbol, {
        value: s.value,
        scope: scopes.scopeOf(s),
        params: s.type_params.map((p) => p.name),
      });
    }
  }

  fieldsNamedAll(): Place[] {
    return [...this.fieldsNamed.values()].flat();
  }

  results(): Place[] {
    return [...this.functions.values()].map((f) => f.result);
  }

  /** Anything may be in it. */
  open(place: Place): void {
    place.isProved = false;
    if (place.declared === null) place.type = any;
  }

  #declareVariables(): void {
    const { scopes, facts } = this.analysis;
    for (const scope of scopes.scopes) {
      if (scope.kind === "class") continue;
      for (const node of scope.assignments) {
        if (node.nodeType !== "AnnAssign" || node.target.nodeType !== "Name") continue;
        const symbol = variableOf(scope, node.target.id);
        if (symbol === null || this.places.has(symbol)) continue;
        const declared = annotationType(node.annotation, this.names(scope));
        if (declared.kind !== "any") this.places.set(symbol, new Place(orNone(declared, node.value)));
      }
    }
    for (const scope of scopes.scopes) {
      for (const symbol of scope.symbols.values()) {
        if (symbol.owner !== scope) continue;
        // What is deleted becomes `undefined`; what other code may set is anything.
        const isUnseen = scope === scopes.top && (facts.hasDynamicGlobals || facts.hasStarImport);
        if (
          isUnseen ||
          scopes.scopes.some((s) => s.deleted.has(symbol.name) && s.symbols.get(symbol.name)?.owner === scope)
        ) {
          const place = new Place(null);
          this.open(place);
          this.places.set(symbol, place);
        }
      }
    }
  }
}

/** A default of None, which the annotation may leave out. */
function orNone(type: Type, fallback: Expr | null): Type {
  if (type.kind === "any") return type;
  const isNone = fallback?.nodeType === "Constant" && fallback.value.type === "None";
  return isNone ? union([type, none]) : type;
}

/** Visits all nodes of a tree, in the order of the source. */
export function visit(root: unknown, see: (node: { nodeType: string }) => void): void {
  const stack: unknown[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next) && "nodeType" in next) see(next as { nodeType: string });
    for (const value of Object.values(next).reverse())
      if (typeof value === "object" && value !== null) stack.push(value);
  }
}
