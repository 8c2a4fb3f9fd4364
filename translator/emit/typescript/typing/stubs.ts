// Reads what `translator/typings` says of the standard library, and writes it as declarations of TypeScript.
import type { Expr, Module, Stmt, TypeParam } from "../../../ast/nodes.ts";
import { type AnnotationNames, annotationType, canonical, functionType, parametersOf } from "./annotation.ts";
import type { ClassType, FunctionType, Member, Type } from "./type.ts";

/** Of a module: its classes, and the types of its functions and values. */
export interface ModuleTypes {
  readonly classes: { readonly [name: string]: WrittenClass };
  readonly values: { readonly [name: string]: Type };
}

interface WrittenClass {
  readonly params: readonly string[];
  readonly bases: readonly Type[];
  readonly members: { readonly [name: string]: Member };
}

/** The classes of all modules by path: `asyncio.Queue`. */
export function classesOf(modules: { readonly [module: string]: ModuleTypes }): Map<string, ClassType> {
  const found = new Map<string, ClassType>();
  for (const [module, { classes }] of Object.entries(modules)) {
    for (const [name, { params, bases, members }] of Object.entries(classes)) {
      const path = `${module}.${name}`;
      found.set(path, {
        path,
        name,
        params,
        bases,
        members: new Map(Object.entries(members)),
        isProtocol: false,
      });
    }
  }
  return found;
}

/**
 * Reads all modules.
 *
 * @param trees the parsed files by module.
 */
export function readTypings(trees: ReadonlyMap<string, Module>): { [module: string]: ModuleTypes } {
  const classes = new Map<string, ClassType>();
  for (const [module, tree] of trees) {
    for (const node of tree.body) {
      if (node.nodeType !== "ClassDef") continue;
      const path = `${module}.${node.name}`;
      const params = node.type_params.map((p) => p.name);
      classes.set(path, { path, name: node.name, params, bases: [], members: new Map(), isProtocol: false });
    }
  }
  const result: { [module: string]: ModuleTypes } = {};
  for (const [module, tree] of trees) {
    const written: { [name: string]: WrittenClass } = {};
    const values: { [name: string]: Type } = {};
    for (const node of tree.body) {
      if (node.nodeType === "ClassDef") {
        const params = node.type_params.map((p) => p.name);
        const names = namesIn(module, params, classes);
        const members: { [name: string]: Member } = {};
        for (const s of node.body) {
          const own = memberOf(s, names, module, params, classes);
          if (own !== null) members[own[0]] = own[1];
        }
        written[node.name] = { params, bases: node.bases.map((b) => annotationType(b, names)), members };
      } else if (node.nodeType === "FunctionDef") {
        values[node.name] = signature(node, module, [], classes, 0);
      } else if (node.nodeType === "AnnAssign" && node.target.nodeType === "Name") {
        values[node.target.id] = annotationType(node.annotation, namesIn(module, [], classes));
      }
    }
    result[module] = { classes: written, values };
  }
  return result;
}

function memberOf(
  node: Stmt,
  names: AnnotationNames,
  module: string,
  params: readonly string[],
  classes: ReadonlyMap<string, ClassType>,
): readonly [string, Member] | null {
  if (node.nodeType === "AnnAssign" && node.target.nodeType === "Name") {
    return [node.target.id, { kind: "field", type: annotationType(node.annotation, names) }];
  }
  if (node.nodeType !== "FunctionDef") return null;
  return [node.name, { kind: "method", type: signature(node, module, params, classes, 1) }];
}

function signature(
  node: Extract<Stmt, { nodeType: "FunctionDef" }>,
  module: string,
  params: readonly string[],
  classes: ReadonlyMap<string, ClassType>,
  skip: number,
): FunctionType {
  const names = namesIn(module, [...params, ...node.type_params.map((p: TypeParam) => p.name)], classes);
  const own = parametersOf(node.args, (annotation) => annotationType(annotation, names), skip);
  return functionType(own, annotationType(node.returns, names));
}

function namesIn(
  module: string,
  variables: readonly string[],
  classes: ReadonlyMap<string, ClassType>,
): AnnotationNames {
  const pathOf = (node: Expr): string | null => {
    if (node.nodeType !== "Name") return null;
    if (node.id === "bool" || node.id === "index") return `builtins.${node.id}`;
    const paths = [`${module}.${node.id}`, `builtins.${node.id}`, `typing.${node.id}`];
    return (
      paths.find((path) => classes.has(canonical(path))) ??
      (node.id === "Any" ? "typing.Any" : `typing.${node.id}`)
    );
  };
  return {
    classes,
    pathOf,
    aliasOf: (node) =>
      node.nodeType === "Name" && variables.includes(node.id) ? { kind: "variable", name: node.id } : null,
    parse: () => null,
  };
}

/** The names under which the runtime's package has the types that are no classes of a module. */
export const runtimeNames: { readonly [path: string]: string } = {
  "builtins.list": "List",
  "builtins.dict": "Dict",
  "builtins.set": "Set",
  "builtins.frozenset": "FrozenSet",
  "builtins.tuple": "Tuple",
  "typing.Iterable": "Iterable",
  "typing.Iterator": "Iterator",
  "typing.Reversible": "Iterable",
  "typing.Container": "Iterable",
  "typing.Collection": "Iterable",
  "typing.Sequence": "Sequence",
  "typing.MutableSequence": "MutableSequence",
  "typing.AbstractSet": "AbstractSet",
  "typing.MutableSet": "MutableSet",
  "typing.Mapping": "Mapping",
  "typing.MutableMapping": "MutableMapping",
  "typing.KeysView": "KeysView",
  "typing.ValuesView": "ValuesView",
  "typing.ItemsView": "ItemsView",
  "typing.Generator": "Generator",
  "typing.Awaitable": "Awaitable",
  "typing.Coroutine": "Coroutine",
  "typing.AsyncIterable": "AsyncIterable",
  "typing.AsyncIterator": "AsyncIterator",
  "typing.AsyncGenerator": "AsyncGenerator",
  "typing.ContextManager": "ContextManager",
  "typing.AsyncContextManager": "AsyncContextManager",
};

/** What JavaScript's generators and promises satisfy, too, is declared by hand. */
const byHand = new Set(
  [
    ...[
      "Iterable",
      "Iterator",
      "Reversible",
      "Container",
      "Collection",
      "Generator",
      "Awaitable",
      "Coroutine",
    ],
    ...["AsyncIterable", "AsyncIterator", "AsyncGenerator", "ContextManager", "AsyncContextManager"],
  ].map((name) => `typing.${name}`),
);

/** The declarations: of the runtime's own types, and by module of its names. */
export interface Declarations {
  readonly runtime: string;
  readonly modules: { readonly [module: string]: { readonly [name: string]: string } };
}

/** Writes the declarations of TypeScript. Parameters may be anything: what a program gives is not checked here. */
export function declarations(modules: { readonly [module: string]: ModuleTypes }): Declarations {
  const runtime: string[] = [];
  const out: { [module: string]: { [name: string]: string } } = {};
  for (const [module, { classes, values }] of Object.entries(modules)) {
    const own: { [name: string]: string } = {};
    for (const [name, cls] of Object.entries(classes)) {
      const path = `${module}.${name}`;
      const runtimeName = runtimeNames[path];
      const isPrimitive = ["int", "float", "str", "bytes", "object"].includes(name) && module === "builtins";
      if (runtimeName !== undefined) {
        if (path !== "builtins.tuple" && !byHand.has(path))
          runtime.push(interfaceText(runtimeName, cls, module, true));
        if (module !== "builtins") continue;
      } else if (module === "typing") continue;
      if (isPrimitive || runtimeName !== undefined) continue;
      own[name] = `${interfaceText(name, cls, module, false)}\n${classText(name, cls)}`;
    }
    for (const [name, type] of Object.entries(values)) {
      own[name] =
        type.kind === "function"
          ? `export declare const ${name}: (...args: any[]) => ${text(type.result, module)};`
          : `export declare const ${name}: ${text(type, module)};`;
    }
    out[module] = own;
  }
  return { runtime: runtime.join("\n"), modules: out };
}

function interfaceText(name: string, cls: WrittenClass, module: string, isRuntime: boolean): string {
  const params = cls.params.length === 0 ? "" : `<${cls.params.map((p) => `${p} = any`).join(", ")}>`;
  const where = isRuntime ? "runtime" : module;
  const bases = cls.bases.map((b) => text(b, where, cls.params)).filter((b) => b !== "any");
  const lines = Object.entries(cls.members).map(([key, { kind, type }]) => {
    if (kind === "field") return `  readonly ${key}: ${text(type, where, cls.params)};`;
    const f = type as FunctionType;
    if (key === "get" && cls.params.includes("V")) {
      return "  get(key: any): V | null;\n  get<D>(key: any, fallback: D): V | D;";
    }
    return `  ${key}(...args: any[]): ${text(f.result, where, cls.params)};`;
  });
  // What the type parameters stand for has to show in the structure.
  for (const p of cls.params) lines.push(`  readonly "$${p}"?: ${p};`);
  if (lines.length === 0) lines.push(`  readonly "$class"?: any;`);
  const heritage = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
  return `export interface ${name}${params}${heritage} {\n${lines.join("\n")}\n}`;
}

function classText(name: string, cls: WrittenClass): string {
  const params = cls.params.length === 0 ? "" : `<${cls.params.map((p) => `${p} = any`).join(", ")}>`;
  const args = cls.params.length === 0 ? "" : `<${cls.params.join(", ")}>`;
  return [
    `export declare const ${name}: {`,
    `  new ${params}(...args: any[]): ${name}${args};`,
    `  ${params}(...args: any[]): ${name}${args};`,
    "  readonly [attribute: string]: any;",
    "};",
  ].join("\n");
}

const simpleNames: { readonly [kind: string]: string } = {
  any: "any",
  none: "null",
  bool: "boolean",
  int: "py.Int",
  float: "py.Float",
  str: "py.Str",
  bytes: "py.Bytes",
  never: "never",
  object: "unknown",
  self: "this",
};

/** A type as text; type variables of functions, which calls would have to find, are `any`. */
function text(type: Type, module: string, params: readonly string[] = []): string {
  const inner = (t: Type): string => text(t, module, params);
  const prefix = module === "runtime" ? "" : "py.";
  const list = (types: readonly Type[]): string => types.map(inner).join(", ");
  switch (type.kind) {
    case "literal":
      return JSON.stringify(type.value);
    case "instance": {
      const args = type.args.length === 0 ? "" : `<${list(type.args)}>`;
      const runtimeName = runtimeNames[type.path];
      if (type.path === "builtins.tuple") return `${prefix}Tuple<${inner(type.args[0] as Type)}[]>`;
      if (type.path === "typing.Awaitable" && type.args[0]?.kind === "none") return `${prefix}Awaitable<any>`;
      if (runtimeName !== undefined) return `${prefix}${runtimeName}${args}`;
      const dot = type.path.lastIndexOf(".");
      if (type.path.slice(0, dot) === module) return `${type.path.slice(dot + 1)}${args}`;
      return "any";
    }
    case "tuple":
      return `${prefix}Tuple<[${list(type.items)}]>`;
    case "union":
      return type.parts.map(inner).join(" | ");
    case "function":
      return "any";
    case "variable":
      return params.includes(type.name) ? type.name : "any";
    case "class":
    case "slot":
      return "any";
    default: {
      const name = "isIndex" in type ? "number" : (simpleNames[type.kind] as string);
      return module === "runtime" ? name.replace("py.", "") : name;
    }
  }
}
