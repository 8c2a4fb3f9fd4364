// Classes as people read them: `pyclass("C", class { … }, ["__init__(self, a)", …])`.
import { variableOf } from "../../analyse/names.ts";
import type { Scope } from "../../analyse/scope.ts";
import type { AsyncFunctionDef, Expr, FunctionDef, ClassDef as Node, Stmt } from "../../ast/nodes.ts";
import { annotation, annotationText } from "../annotations.ts";
import { Body } from "../body.ts";
import { cleanDoc, docstring } from "../docstring.ts";
import { qualifiedName } from "../function.ts";
import { identifierOf, jsName } from "../identifiers.ts";
import {
  array,
  arrow,
  call,
  type Expression,
  functionExpression,
  id,
  type JsNode,
  object,
  run,
  type Statement,
  string,
} from "../js.ts";
import { storeName } from "../names.ts";
import { ClassDef as GeneralClass } from "../statements/class.ts";
import { decorate } from "../statements/function_def.ts";
import { expression } from "../visitors.ts";
import { type ClassFacts, contextOf, withSurroundings } from "./context.ts";
import { containsAwait } from "./expressions.ts";
import {
  docComment,
  functionCode,
  type Kind,
  kindOf,
  shapeOf,
  signatureOf,
  typeParameters,
} from "./functions.ts";
import { annotated, any, count, placeType, reference, typeNode } from "./types.ts";
import { canonical } from "./typing/annotation.ts";
import type { OwnClass } from "./typing/program_types.ts";
import { isVague } from "./typing/type.ts";

type Method = FunctionDef | AsyncFunctionDef;
type Role = "" | "static " | "class " | "property " | "setter " | "abstract ";

const illegal = new Set(["constructor", "prototype", "arguments", "caller", "__proto__"]);

export function ClassDef(node: Node, f: Body, out: Statement[]): void {
  const context = contextOf(f);
  if (!isSimple(node, f)) {
    GeneralClass(node, f, out);
    return;
  }
  const scope = f.module.scopes.scopeOf(node);
  const own = context.types.program.classOfScope.get(scope);
  const facts = own === undefined ? gatherFacts(node, scope, f) : context.factsOf(own);
  context.classOfScope.set(scope, facts);
  const variable = variableOf(f.scope, node.name);
  const isTyped = isTypedClass(node, f);
  if (
    variable !== null &&
    context.analysis.facts.bindingsOf(variable) === 1 &&
    (node.decorator_list.length === 0 || isTyped)
  ) {
    context.classes.set(variable, facts);
  }
  const made =
    own === undefined
      ? decorate(node.decorator_list, f, () => classObject(node, scope, facts, null, f))
      : classObject(node, scope, facts, own, f);
  const statements = run(storeName(node.name, { ...made, isTyped: true }, f, node));
  const comments = docComment(node.body);
  if (comments.length > 0) (statements[0] as { leading?: JsNode[] }).leading = comments;
  out.push(...statements);
  if (own !== undefined) out.push(typeAlias(own, f));
}

/** `export type C<T = any> = InstanceType<typeof C<T>>;`. */
function typeAlias(cls: OwnClass, f: Body): Statement {
  const name = f.module.variable(null, cls.node.name);
  const params = cls.type.params;
  const args = params.map((p) => reference(id(p)));
  const query: JsNode = {
    type: "TSTypeQuery",
    exprName: id(name),
    ...(args.length === 0 ? {} : { typeArguments: { type: "TSTypeParameterInstantiation", params: args } }),
  };
  const value = cls.kind === "typeddict" ? fieldsOf(cls, f) : reference(id("InstanceType"), [query]);
  return {
    type: "ExportNamedDeclaration",
    exportKind: "type",
    specifiers: [],
    source: null,
    attributes: [],
    declaration: {
      type: "TSTypeAliasDeclaration",
      id: id(name),
      ...typeParameters(params, any),
      typeAnnotation: value,
    },
  };
}

/** `TypedDict<{ title: str; year: int }>`. */
function fieldsOf(cls: OwnClass, f: Body): JsNode {
  const fields: JsNode[] = [];
  const add = (c: OwnClass): void => {
    for (const base of c.bases) add(base);
    for (const [name, place] of c.fields) {
      fields.push({
        type: "TSPropertySignature",
        key: /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? id(name) : string(name),
        typeAnnotation: annotated(typeNode(place.known, f)),
      });
    }
  };
  add(cls);
  return reference(contextOf(f).runtimeType("TypedDict"), [{ type: "TSTypeLiteral", members: fields }]);
}

/** Decorators that give the class itself back. */
const transparent = new Set([
  "dataclasses.dataclass",
  "typing.final",
  "typing.runtime_checkable",
  "functools.total_ordering",
  "enum.unique",
]);

/** Names that TypeScript gives to no type of a program. */
const reservedTypes = new Set(
  "any unknown never void null undefined boolean number bigint string symbol object".split(" "),
);

/** Is a class of the module written as a class whose name is a type? */
export function isTypedClass(node: Node, f: Body): boolean {
  return (
    f.parent === null &&
    !reservedTypes.has(node.name) &&
    contextOf(f).topLevel.has(node) &&
    node.decorator_list.every((d) => transparent.has(pathOf(d.nodeType === "Call" ? d.func : d, f) ?? "")) &&
    isSimple(node, f)
  );
}

function pathOf(node: Expr, f: Body): string | null {
  const path = contextOf(f).analysis.names.pathOf(node, f.scope);
  return path === null ? null : canonical(path);
}

function roleOf(node: Method, f: Body): Role | null {
  if (node.decorator_list.length === 0) return "";
  const [decorator, ...rest] = node.decorator_list as [Expr, ...Expr[]];
  if (rest.length > 0) return null;
  if (pathOf(decorator, f) === "abc.abstractmethod") return "abstract ";
  if (decorator.nodeType === "Name" && contextOf(f).analysis.facts.provedBuiltin(decorator.id)) {
    if (decorator.id === "staticmethod") return "static ";
    if (decorator.id === "classmethod") return "class ";
    if (decorator.id === "property") return "property ";
  }
  if (
    decorator.nodeType === "Attribute" &&
    decorator.attr === "setter" &&
    decorator.value.nodeType === "Name" &&
    decorator.value.id === node.name
  ) {
    return "setter ";
  }
  return null;
}

/** Can the class be written with JavaScript's syntax for classes? */
function isSimple(node: Node, f: Body): boolean {
  if (node.keywords.length > 0 || node.type_params.length > 0) return false;
  const kinds = node.bases.map((b) => baseKind(b, f));
  if (kinds.includes(null)) return false;
  // Only one JavaScript class can be extended.
  if (kinds.filter((kind) => kind === "class").length > (kinds.includes("enum") ? 0 : 1)) return false;
  // The class is referred to by its name: it has to be what the name holds.
  const variable = variableOf(f.scope, node.name);
  if (
    variable === null ||
    contextOf(f).analysis.facts.bindingsOf(variable) !== 1 ||
    variable.owner?.kind === "class"
  ) {
    return false;
  }
  const scope = f.module.scopes.scopeOf(node);
  // JavaScript has no field of that name, and TypeScript takes the attribute for the function that makes instances.
  if ([...stored(node, scope)].includes("constructor")) return false;
  const names = new Set<string>();
  const body = docstring(node.body) === null ? node.body : node.body.slice(1);
  const own = new Set([...scope.symbols.values()].filter((s) => s.binding === "local").map((s) => s.name));
  for (const statement of body) {
    if (statement.nodeType === "Pass") continue;
    const name = memberName(statement);
    if (name === null || illegal.has(name)) return false;
    if (statement.nodeType === "FunctionDef" || statement.nodeType === "AsyncFunctionDef") {
      const role = roleOf(statement, f);
      const args = [...statement.args.posonlyargs, ...statement.args.args];
      if (role === null || statement.type_params.length > 0) return false;
      if (role !== "static " && (args.length === 0 || args.length === statement.args.defaults.length))
        return false;
      if (["__new__", "__init_subclass__", "__class_getitem__"].includes(name)) return false;
      if (
        (role === "property " || role === "setter ") &&
        kindOf(statement, f.module.scopes.scopeOf(statement), f).tool !== "def"
      )
        return false;
      if (names.has(name) !== (role === "setter ")) return false;
      // Defaults and annotations are evaluated among the names of the class.
      if (mentions([...statement.args.defaults, ...statement.args.kw_defaults], own)) return false;
    } else if (names.has(name)) return false;
    else if (statement.nodeType === "AnnAssign" && containsAwait(statement.annotation, f)) return false;
    else if (mentions([(statement as { value?: unknown }).value], own)) return false;
    names.add(name);
  }
  return true;
}

function memberName(statement: Stmt): string | null {
  switch (statement.nodeType) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return statement.name;
    case "Assign": {
      const [target] = statement.targets;
      return statement.targets.length === 1 && target?.nodeType === "Name" && !target.id.startsWith("__")
        ? target.id
        : null;
    }
    case "AnnAssign":
      return statement.target.nodeType === "Name" && statement.simple === 1 ? statement.target.id : null;
    default:
      return null;
  }
}

/** Bases that say something about the class, without being classes of JavaScript that are extended. */
const markers: { readonly [path: string]: "marker" | "enum" } = {
  object: "marker",
  "abc.ABC": "marker",
  "typing.Generic": "marker",
  "typing.Protocol": "marker",
  "typing.NamedTuple": "enum",
  "typing.TypedDict": "enum",
  "enum.Enum": "enum",
  "enum.IntEnum": "enum",
  "enum.StrEnum": "enum",
  "enum.Flag": "enum",
  "enum.IntFlag": "enum",
};

/** A builtin class, a class that is imported, or one of the module; null for what is not known. */
function baseKind(base: Expr, f: Body): "class" | "marker" | "enum" | null {
  const head = base.nodeType === "Subscript" ? base.value : base;
  const marker = markers[pathOf(head, f) ?? ""];
  if (
    marker !== undefined &&
    (base.nodeType !== "Subscript" || /^typing\.(?:Generic|Protocol)$/.test(pathOf(head, f) ?? ""))
  ) {
    return marker;
  }
  if (base.nodeType === "Subscript") return ownBase(head, f) === null ? null : "class";
  if (base.nodeType === "Attribute")
    return contextOf(f).isModuleAttribute(base.value, base.attr, f) && !isGeneric(base.attr) ? "class" : null;
  if (base.nodeType !== "Name") return null;
  const { analysis, imported } = contextOf(f);
  const variable = variableOf(f.scope, base.id);
  if (variable === null) return analysis.facts.provedBuiltin(base.id) ? "class" : null;
  const path = imported.get(variable);
  if (path !== undefined)
    return path.includes(".") && !isGeneric(path.slice(path.lastIndexOf(".") + 1)) ? "class" : null;
  const own = ownBase(base, f);
  if (own === null) return null;
  return own.bases.some((b) => baseKind(b, f) === "enum") ? "enum" : "class";
}

/** The class of the module that a base is, if it is written as a class, too. */
function ownBase(base: Expr, f: Body): Node | null {
  if (base.nodeType !== "Name") return null;
  const variable = variableOf(f.scope, base.id);
  const definition = variable?.definition;
  if (variable === null || definition?.nodeType !== "ClassDef") return null;
  if (contextOf(f).analysis.facts.bindingsOf(variable) !== 1) return null;
  const around = variable.owner;
  const isHere = around === f.scope || around === f.module.scopes.top;
  return isHere && isTransparent(definition, f) && isSimple(definition, f) ? definition : null;
}

function isTransparent(node: Node, f: Body): boolean {
  return node.decorator_list.every((d) =>
    transparent.has(pathOf(d.nodeType === "Call" ? d.func : d, f) ?? ""),
  );
}

/** Bases whose metaclass looks at the namespace, or that are no classes. */
function isGeneric(name: string): boolean {
  return /^(?:.*Enum|.*Flag|NamedTuple|TypedDict|Protocol|Generic|ABC)$/.test(name);
}

function mentions(nodes: readonly unknown[], names: ReadonlySet<string>): boolean {
  const stack: unknown[] = [...nodes];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const n = next as { nodeType?: string; id?: string };
    if (n.nodeType === "Name" && names.has(n.id as string)) return true;
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  return false;
}

/** What instances certainly have. */
export function gatherFacts(node: Node, scope: Scope, f: Body): ClassFacts {
  const methods = new Set<string>();
  const coroutines = new Set<string>();
  const attributes = new Map<string, number>();
  const removed = new Set<string>();
  const extended = node.bases.filter((b) => baseKind(b, f) === "class");
  let isPlain = extended.length === 0 && !node.bases.some((b) => baseKind(b, f) === "enum");
  const given = extended[0];
  const base = given?.nodeType === "Subscript" ? given.value : given;
  if (base?.nodeType === "Name") {
    const variable = variableOf(f.scope, base.id);
    const cls = variable === null ? undefined : contextOf(f).types.program.classOfSymbol.get(variable);
    const inherited =
      cls !== undefined
        ? contextOf(f).factsOf(cls)
        : variable === null
          ? undefined
          : contextOf(f).classes.get(variable);
    if (inherited !== undefined) {
      for (const name of inherited.methods) methods.add(name);
      for (const name of inherited.coroutines) coroutines.add(name);
      isPlain = inherited.isPlain;
      const hasInit = node.body.some((s) => s.nodeType === "FunctionDef" && s.name === "__init__");
      if (!hasInit) for (const name of inherited.attributes.keys()) attributes.set(name, -1);
    } else if (/(?:Error|Exception)$/.test(base.id)) isPlain = true;
  }
  for (const statement of node.body) {
    if (statement.nodeType === "FunctionDef" || statement.nodeType === "AsyncFunctionDef") {
      const role = roleOf(statement, f);
      if (role === "property ") attributes.set(statement.name, -1);
      else if (role === "" || role === "abstract ") {
        methods.add(scope.mangle(statement.name));
        if (contextOf(f).isAlwaysCoroutine(statement, scope)) coroutines.add(scope.mangle(statement.name));
      }
    } else if (
      statement.nodeType === "Assign" ||
      (statement.nodeType === "AnnAssign" && statement.value !== null)
    ) {
      const name = memberName(statement);
      // A function or a class would be bound on instances.
      const value = (statement as { value: Expr }).value;
      if (
        name !== null &&
        (value.nodeType === "Constant" || value.nodeType === "List" || value.nodeType === "Dict")
      )
        attributes.set(name, -1);
    }
  }
  const init = node.body.find((s): s is FunctionDef => s.nodeType === "FunctionDef" && s.name === "__init__");
  const self = init?.args.posonlyargs[0]?.arg ?? init?.args.args[0]?.arg;
  if (init !== undefined && self !== undefined) {
    for (const statement of init.body) {
      const found: [string, number][] = [];
      const targets =
        statement.nodeType === "Assign"
          ? statement.targets
          : statement.nodeType === "AnnAssign" && statement.value !== null
            ? [statement.target]
            : [];
      for (const target of targets) {
        for (const part of target.nodeType === "Tuple" ? target.elts : [target]) {
          if (part.nodeType === "Attribute" && part.value.nodeType === "Name" && part.value.id === self)
            found.push([scope.mangle(part.attr), statement.end_lineno]);
        }
      }
      // What is called with the object may look for attributes that are not there yet.
      if (escapes(statement, self, targets)) break;
      for (const [name, line] of found) if (!attributes.has(name)) attributes.set(name, line);
    }
  }
  const own = contextOf(f).types.program.classOfScope.get(scope);
  if (own?.kind === "dataclass" || own?.kind === "namedtuple") {
    if (!own.methods.has("__init__") || own.kind === "namedtuple")
      for (const { name } of own.data) attributes.set(name, -1);
    // Frozen instances refuse to be changed.
    if (
      own.kind === "namedtuple" ||
      node.decorator_list.some((d) => d.nodeType === "Call" && d.keywords.length > 0)
    )
      isPlain = false;
  }
  if (own?.kind === "enum") {
    isPlain = false;
    for (const name of ["name", "value"]) attributes.set(name, -1);
  }
  deletedAttributes(node, removed);
  for (const name of removed) attributes.delete(name);
  // In a subclass that does not call this `__init__`, they would not be there.
  if (hasSubclassWithout(node, f))
    for (const [name, line] of attributes) if (line >= 0) attributes.delete(name);
  return { name: node.name, methods, coroutines, attributes, isPlain };
}

/** Does the statement hand the object itself to somebody? */
function escapes(statement: Stmt, self: string, targets: readonly Expr[]): boolean {
  const stack: unknown[] = targets.length === 0 ? [statement] : [(statement as { value: Expr }).value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const n = next as {
      nodeType?: string;
      id?: string;
      func?: { nodeType?: string; value?: { nodeType?: string; id?: string } };
      value?: { nodeType?: string; id?: string };
    };
    if (n.nodeType === "Return" || n.nodeType === "Raise") return true;
    if (
      n.nodeType === "Call" &&
      n.func?.nodeType === "Attribute" &&
      n.func.value?.nodeType === "Name" &&
      n.func.value.id === self
    )
      return true;
    if (n.nodeType === "Name" && n.id === self) return true;
    if (n.nodeType === "Attribute" && n.value?.nodeType === "Name" && n.value.id === self) continue;
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  return false;
}

function deletedAttributes(node: Node, found: Set<string>): void {
  const stack: unknown[] = [node.body];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const n = next as { nodeType?: string; attr?: string; ctx?: string };
    if (n.nodeType === "Attribute" && n.ctx === "Del") found.add(n.attr as string);
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
}

function hasSubclassWithout(node: Node, f: Body): boolean {
  return f.module.scopes.scopes.some((scope) => {
    if (scope.kind !== "class" || scope.node.nodeType !== "ClassDef") return false;
    const { bases, body } = scope.node;
    if (!bases.some((b) => b.nodeType === "Name" && b.id === node.name)) return false;
    const init = body.find((s) => s.nodeType === "FunctionDef" && s.name === "__init__");
    return (
      init !== undefined &&
      !f.module.scopes
        .scopeOf(init as FunctionDef)
        .calls.some((c) => c.func.nodeType === "Name" && c.func.id === "super")
    );
  });
}

function classObject(node: Node, scope: Scope, facts: ClassFacts, own: OwnClass | null, f: Body): Expression {
  const context = contextOf(f);
  const { module } = f;
  const qualname = qualifiedName(node.name, scope, f);
  const members: JsNode[] = [];
  const list: Expression[] = [];
  const defaults: [string, Expression][] = [];
  const annotations: Expression[] = [];
  const body = new Body({ module, parent: f, scope, kind: "plain", canBlock: false, codeName: "", qualname });
  const code = docstring(node.body) === null ? node.body : node.body.slice(1);
  const isDeclared = new Set<string>();
  const fields: JsNode[] = [];
  const extended = node.bases.find((b) => baseKind(b, f) === "class");
  const typeVariables = own?.type.params ?? [];
  context.typeVariables.push(...typeVariables);
  if (own !== null) {
    for (const [name, place] of own.fields) {
      if (own.kind === "typeddict") continue;
      count(place, place.declared !== null, f);
      fields.push(field(jsName(name), placeType(place, f)));
    }
    if (own.kind === "enum" && own.bases.length === 0) {
      fields.push(field("name", reference(context.builtinType("str"))), field("value", any));
    }
    if ((own.kind === "dataclass" || own.kind === "namedtuple") && !own.methods.has("__init__")) {
      fields.push(constructorField(own, f));
    }
  } else if (extended === undefined) {
    for (const name of new Set([
      ...facts.attributes.keys(),
      ...annotatedNames(code),
      ...stored(node, scope),
    ])) {
      const isProperty = code.some((s) => s.nodeType === "FunctionDef" && s.name === name);
      // The language has no field of that name; JavaScript knows the attribute all the same.
      if (isProperty || isDeclared.has(name) || name === "constructor") continue;
      isDeclared.add(name);
      fields.push(field(jsName(name), any));
    }
  }
  const emitted: Statement[] = [];
  for (const statement of code) {
    withSurroundings(statement, context, emitted, () => {
      const made = member(statement, scope, qualname, body, f, { list, defaults, annotations, own });
      if (made !== null) emitted.push(made);
    });
  }
  members.push(...fields, ...emitted);
  const bases = node.bases.map((b) => expression(b, f));
  const extras: [string, Expression][] = [];
  if (bases.length > 0) extras.push(["bases", array(bases)]);
  if (own !== null && node.decorator_list.length > 0)
    extras.push(["decorators", array(node.decorator_list.map((d) => expression(d, f)))]);
  if (qualname !== node.name) extras.push(["qualname", string(qualname)]);
  // Data classes, enums and their relatives are made of their annotations.
  const readsAnnotations =
    node.decorator_list.length > 0 || node.bases.length > 0 || context.showsAnnotations || own === null;
  if (annotations.length > 0 && readsAnnotations)
    extras.push(["annotations", arrow([], call(f.rt("dictOf"), [array(annotations)]))]);
  const doc = docstring(node.body);
  const isData = node.decorator_list.length > 0;
  if (doc !== null && (context.showsDocs || isData)) extras.push(["doc", module.text(cleanDoc(doc))]);
  if (defaults.length > 0) extras.push(["defaults", object(defaults)]);
  context.typeVariables.length -= typeVariables.length;
  const head = extended?.nodeType === "Subscript" ? extended.value : extended;
  const implementation: Expression = {
    type: "ClassExpression",
    id: null,
    superClass: head === undefined ? null : call(f.rt("base"), [expression(head, f)]),
    ...(own?.isLoose === true
      ? {
          superClass: {
            type: "TSAsExpression",
            expression: call(f.rt("base"), [expression(head as Expr, f)]),
            typeAnnotation: any,
          },
        }
      : {}),
    ...superArguments(extended, own, f),
    ...typeParameters(typeVariables, any),
    body: { type: "ClassBody", body: members },
  };
  return call(id(context.tool("pyclass")), [
    string(node.name),
    implementation,
    array(list),
    ...(extras.length > 0 ? [object(extras)] : []),
  ]);
}

/** `extends base(Stack)<T>` for `class Sub(Stack[T])`. */
function superArguments(
  base: Expr | undefined,
  own: OwnClass | null,
  f: Body,
): { superTypeArguments?: JsNode } {
  if (base?.nodeType !== "Subscript" || own === null || own.isLoose) return {};
  const [type] = own.type.bases;
  if (type?.kind !== "instance" || type.args.length === 0) return {};
  const context = contextOf(f);
  context.typeVariables.push(...own.type.params);
  const params = type.args.map((t) => typeNode(t, f));
  context.typeVariables.length -= own.type.params.length;
  return { superTypeArguments: { type: "TSTypeParameterInstantiation", params } };
}

/** `declare readonly __init__: (x: int, y?: int) => void`: what the decorator makes. */
function constructorField(own: OwnClass, f: Body): JsNode {
  const positional = own.data.filter((d) => !d.isKeywordOnly && !isInternal(d.fallback));
  // Fields without defaults after others are for keywords.
  const isOdd = positional.some(
    (d, i) => d.fallback === null && positional.slice(0, i).some((e) => e.fallback !== null),
  );
  const isOpen = isOdd || own.subclasses.length > 0 || positional.length < own.data.length;
  const params: JsNode[] = (isOdd ? [] : positional).map((d) => ({
    ...id(identifierOf(d.name)),
    optional: d.fallback !== null,
    typeAnnotation: annotated(placeType(d.place, f)),
  }));
  if (isOpen) {
    params.push({
      type: "RestElement",
      argument: id("_"),
      typeAnnotation: annotated({ type: "TSArrayType", elementType: any }),
    });
  }
  const type = {
    type: "TSFunctionType",
    parameters: params,
    params,
    typeAnnotation: annotated({ type: "TSVoidKeyword" }),
    returnType: annotated({ type: "TSVoidKeyword" }),
  };
  return { ...field("__init__", type), readonly: true };
}

/** `field(init=False)`. */
function isInternal(fallback: Expr | null): boolean {
  return fallback?.nodeType === "Call" && fallback.keywords.some((k) => k.arg === "init");
}

function annotatedNames(code: readonly Stmt[]): string[] {
  return code.flatMap((s) =>
    s.nodeType === "AnnAssign" && s.target.nodeType === "Name" ? [s.target.id] : [],
  );
}

/** Attributes that methods assign on their first parameter. */
function stored(node: Node, scope: Scope): Set<string> {
  const names = new Set<string>();
  for (const method of node.body) {
    if (method.nodeType !== "FunctionDef" && method.nodeType !== "AsyncFunctionDef") continue;
    const self = (method.args.posonlyargs[0] ?? method.args.args[0])?.arg;
    const stack: unknown[] = [method.body];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next !== "object" || next === null) continue;
      const n = next as {
        nodeType?: string;
        attr?: string;
        ctx?: string;
        value?: { nodeType?: string; id?: string };
      };
      if (
        n.nodeType === "Attribute" &&
        n.ctx === "Store" &&
        n.value?.nodeType === "Name" &&
        n.value.id === self
      )
        names.add(jsName(scope.mangle(n.attr as string)));
      for (const value of Object.values(next))
        if (typeof value === "object" && value !== null) stack.push(value);
    }
  }
  return names;
}

function field(name: string, type: JsNode): JsNode {
  return {
    type: "PropertyDefinition",
    key: id(name),
    value: null,
    computed: false,
    static: false,
    declare: true,
    typeAnnotation: annotated(type),
    decorators: [],
  };
}

interface Parts {
  readonly list: Expression[];
  readonly defaults: [string, Expression][];
  readonly annotations: Expression[];
  readonly own: OwnClass | null;
}

function member(
  statement: Stmt,
  scope: Scope,
  qualname: string,
  body: Body,
  f: Body,
  parts: Parts,
): JsNode | null {
  if (statement.nodeType === "FunctionDef" || statement.nodeType === "AsyncFunctionDef") {
    return method(statement, scope, qualname, body, f, parts);
  }
  if (statement.nodeType === "Assign" || statement.nodeType === "AnnAssign") {
    const name = memberName(statement) as string;
    const mangled = scope.mangle(name);
    if (statement.nodeType === "AnnAssign") {
      const isText = f.module.scopes.futures.has("annotations");
      const value = isText ? annotationText(statement.annotation, f) : annotation(statement.annotation, f);
      parts.annotations.push(array([string(mangled), value]));
    }
    if (statement.value === null) return null;
    parts.list.push(string(mangled));
    const { own } = parts;
    const value = expression(statement.value, f);
    const isMember =
      own?.kind === "enum" && own.type.members.get(mangled)?.kind === "field" && !own.fields.has(mangled);
    const type = isMember
      ? reference(id(f.module.variable(null, own.node.name)))
      : own === null || own.kind === "typeddict"
        ? any
        : placeType(own.fields.get(mangled) ?? null, f);
    return {
      type: "PropertyDefinition",
      key: id(jsName(mangled)),
      // The class makes members of the values.
      value:
        isMember || (type !== any && isVague(contextOf(f).types.valueOf(statement.value).type))
          ? asAny(value)
          : value,
      computed: false,
      static: true,
      readonly: isMember,
      typeAnnotation: annotated(type),
      decorators: [],
    };
  }
  return null;
}

function asAny(value: Expression): Expression {
  return { type: "TSAsExpression", expression: value, typeAnnotation: any };
}

function method(node: Method, scope: Scope, qualname: string, body: Body, f: Body, parts: Parts): JsNode {
  const own = f.module.scopes.scopeOf(node);
  const role = roleOf(node, f) as Role;
  const kind: Kind = kindOf(node, own, f);
  const name = scope.mangle(node.name);
  const signature = signatureOf(node.args, own, f);
  parts.list.push(string(`${role}${kind.word}${name}${signature.text}`));
  if (signature.defaults.length > 0) parts.defaults.push([name, object(signature.defaults)]);
  if (role === "class ") contextOf(f).classMethods.add(own);
  const code = functionCode(node, own, kind, `${qualname}.${name}`, body, role !== "static ");
  const shape = shapeOf(kind);
  const overridden = contextOf(f).types.program.functions.get(node);
  // A subclass's method takes more.
  const rest: Expression[] =
    overridden?.isExtended === true && !code.params.some((p) => p.type === "RestElement")
      ? [
          {
            type: "RestElement",
            argument: id("_"),
            typeAnnotation: annotated({ type: "TSArrayType", elementType: any }),
          },
        ]
      : [];
  const value = {
    ...functionExpression(null, [...code.params, ...rest], code.body, shape.endsWith("generator")),
    async: shape.startsWith("async"),
    ...typeParameters(code.variables),
  };
  return {
    type: "MethodDefinition",
    key: id(jsName(name)),
    kind: role === "property " ? "get" : role === "setter " ? "set" : "method",
    static: role === "static " || role === "class ",
    computed: false,
    value: role === "setter " ? value : { ...value, returnType: annotated(code.returnType) },
    leading: docComment(node.body),
    decorators: [],
  };
}
