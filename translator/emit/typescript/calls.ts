// Calls as people read them: plain where the callee is known, through a short function of the runtime elsewhere.

import { variableOf } from "../../analyse/names.ts";
import type {
  AsyncFunctionDef,
  Attribute,
  Expr,
  FunctionDef,
  Keyword,
  Name,
  Call as Node,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { jsName } from "../identifiers.ts";
import {
  array,
  call,
  type Expression,
  id,
  member,
  nothing,
  object,
  spread,
  string,
  undefinedValue,
} from "../js.ts";
import { isBuiltin, mayBeBuiltin } from "../names.ts";
import { namespaceCall } from "../namespaces.ts";
import { type EmitExpression, expression } from "../visitors.ts";
import { contextOf } from "./context.ts";
import { isProvedAttribute, isStaticMember, loadAttribute } from "./expressions.ts";
import { typeNode } from "./types.ts";
import type { OwnClass, OwnFunction } from "./typing/program_types.ts";
import { resolve } from "./typing/type.ts";

/** Builtins that take their keywords in a trailing object. */
const directKeywords: { readonly [name: string]: readonly string[] } = {
  print: ["sep", "end", "file", "flush"],
  sorted: ["key", "reverse"],
  min: ["key", "default"],
  max: ["key", "default"],
};

const specials = new Set(["globals", "locals", "vars", "dir", "eval", "exec"]);

export const Call: EmitExpression<Node> = {
  first(node, f) {
    if (isSpecial(node, f) || isSuper(node.func, f) || isSuper(node, f)) return null;
    return node.func.nodeType === "Attribute" ? node.func.value : node.func;
  },
  link(node, f, first) {
    if (first === null) return isSpecial(node, f) ? namespaceCall(node, f) : superCall(node, f);
    if (node.func.nodeType === "Attribute") return methodCall(node, node.func, first, f);
    return functionCall(node, first, f);
  },
};

function isSpecial(node: Node, f: Body): boolean {
  if (
    node.func.nodeType !== "Name" ||
    !specials.has(node.func.id) ||
    !mayBeBuiltin(node.func, f, node.func.id)
  ) {
    return false;
  }
  return node.func.id === "eval" || node.func.id === "exec" || node.args.length + node.keywords.length === 0;
}

/** `super()`, or `super().name`. */
function isSuper(node: Node["func"] | Node, f: Body): boolean {
  const target = node.nodeType === "Attribute" ? node.value : node;
  return (
    target.nodeType === "Call" &&
    target.args.length + target.keywords.length === 0 &&
    target.func.nodeType === "Name" &&
    target.func.id === "super" &&
    mayBeBuiltin(target.func, f, "super")
  );
}

/** `super().foo(a)` → `invoke(superOf(C, this), "foo", a)`. */
function superCall(node: Node, f: Body): Expression {
  if (node.func.nodeType !== "Attribute") return superObject(f);
  return methodCall(node, node.func, superObject(f), f);
}

function superObject(f: Body): Expression {
  const context = contextOf(f);
  let scope = f.scope;
  while (scope.parent !== null && scope.parent.kind !== "class") scope = scope.parent;
  const cls = scope.parent;
  const first = scope.parameters[0];
  if (cls === null || first === undefined || f.scope.symbols.get("__class__") === undefined) {
    const message = first === undefined ? "super(): no arguments" : "super(): __class__ cell not found";
    return call(f.rt("superWithoutClass"), [string(message)]);
  }
  const self: Expression =
    context.thisScopes.get(scope) === first
      ? { type: "ThisExpression" }
      : id(f.module.variable(scope, first));
  const facts = context.classOfScope.get(cls);
  return call(f.rt("superOf"), [
    id(facts === undefined ? f.module.variable(cls, "__class__") : facts.name),
    self,
  ]);
}

function fitsStatic(node: Node, cls: OwnClass, name: string): boolean {
  const method = cls.methods.get(name);
  if (method === undefined || method.node.nodeType === "Lambda") return true;
  return fits(node, method.node, method.role === "static" ? 0 : 1);
}

/** Does the number of arguments fit the method? */
function fitsMethod(node: Node, func: Attribute, f: Body): boolean {
  const context = contextOf(f);
  if (node.args.some((a) => a.nodeType === "Starred")) return false;
  const type = context.types.valueOf(func.value).type;
  const own = type.kind === "instance" ? context.types.program.own.get(type.path) : undefined;
  const methods = own === undefined ? [] : context.types.program.methodsOf(own, f.scope.mangle(func.attr));
  const [method] = methods;
  if (method === undefined || method.node.nodeType === "Lambda") return true;
  return fits(node, method.node, method.role === "static" ? 0 : 1);
}

/** The method that is certainly called, if no subclass has its own. */
function ownMethod(func: Attribute, f: Body): OwnFunction | null {
  const context = contextOf(f);
  const name = f.scope.mangle(func.attr);
  if (context.instanceOf(func.value, f)?.methods.has(name) !== true) return null;
  const type = resolve(context.types.valueOf(func.value).type);
  const cls = type.kind === "instance" ? context.types.program.own.get(type.path) : undefined;
  const found = cls === undefined ? [] : context.types.program.methodsOf(cls, name);
  const [method] = found;
  return found.length === 1 && method !== undefined && method.role === "" ? method : null;
}

/** Does TypeScript know what the method gives? */
function isTypedMethod(func: Attribute, f: Body): boolean {
  const context = contextOf(f);
  const type = context.provedType(func.value);
  const own = type?.kind === "instance" ? context.types.program.own.get(type.path) : undefined;
  const [method] = own === undefined ? [] : context.types.program.methodsOf(own, func.attr);
  return method !== undefined && method.wrap === "plain" && method.variables.length === 0;
}

export function isBlocking(node: Node, f: Body): boolean {
  return f.canBlock && f.module.facts.mayBlock(node);
}

/** Waits for a call that may block, as the frame can. */
export function settled(blocking: Expression, f: Body): Expression {
  if (f.parent === null || f.isNative) return { type: "AwaitExpression", argument: blocking };
  const isOther = f.kind === "generator" || f.kind === "async generator";
  const argument = isOther ? call(member(blocking, "within")) : blocking;
  return { type: "YieldExpression", argument, delegate: true };
}

function functionCall(node: Node, callee: Expression, f: Body): Expression {
  const name = node.func.nodeType === "Name" ? node.func : null;
  const builtin = name !== null && isBuiltin(name, f, name.id) ? name.id : null;
  if (isBlocking(node, f)) {
    const args = positional(node, callee, f);
    return node.keywords.length === 0
      ? settled(call(f.rt("block"), [callee, ...args]), f)
      : settled(call(f.rt("blockKw"), [callee, array(args), keywordObject(node.keywords, callee, f)]), f);
  }
  const named = builtin === null ? undefined : directKeywords[builtin];
  const isDirect = node.keywords.every(({ arg }) => arg !== null && named?.includes(arg) === true);
  if (node.keywords.length > 0 && isDirect) {
    return call(callee, [...positional(node, callee, f), keywordObject(node.keywords, callee, f)]);
  }
  const library = contextOf(f).libraryName(contextOf(f).libraryPath(node.func, f));
  if (node.keywords.length > 0 && areKeywordOnly(node, library?.keywords)) {
    return call(callee, [...positional(node, callee, f), keywordObject(node.keywords, callee, f)]);
  }
  const definition = name === null ? null : contextOf(f).analysis.facts.provedFunction(name, f.scope);
  const proved = definition !== null || (name !== null && isImportedName(name, f));
  if (node.keywords.length > 0) {
    const cls = name === null ? null : contextOf(f).classOf(name);
    const made = cls === null ? null : constructorArguments(node, cls, f);
    if (made !== null) return ofClass({ ...call(callee, made), isTyped: isEvident(cls) }, cls, node, f);
    const direct = definition === null ? null : directArguments(node, definition, f);
    if (direct !== null) return call(callee, direct);
    return call(f.rt("callKw"), [
      callee,
      array(positional(node, callee, f)),
      keywordObject(node.keywords, callee, f),
    ]);
  }
  const args = positional(node, callee, f);
  const own = definition === null ? undefined : contextOf(f).types.program.functions.get(definition);
  const cls = name === null ? null : contextOf(f).classOf(name);
  const isPlain =
    builtin !== null ||
    (isClass(name, f) && (cls === null || fitsClass(node, cls, f))) ||
    (proved && (definition === null || fits(node, definition)));
  const isTyped = cls === null ? own !== undefined && own.variables.length === 0 : isEvident(cls);
  return isPlain
    ? ofClass({ ...call(callee, args), isTyped }, cls, node, f)
    : call(f.rt("call"), [callee, ...args]);
}

/** `Stack() as Stack<int>`: TypeScript forgets the type parameters of a class that is called. */
function ofClass(made: Expression, cls: OwnClass | null, node: Node, f: Body): Expression {
  if (cls === null || cls.type.params.length === 0) return made;
  const { type } = contextOf(f).types.valueOf(node);
  return { type: "TSAsExpression", expression: made, typeAnnotation: typeNode(type, f), isTyped: true };
}

/** Does the number of arguments fit the constructor? */
function fitsClass(node: Node, cls: OwnClass, f: Body): boolean {
  const [init] = contextOf(f).types.program.methodsOf(cls, "__init__");
  if (init !== undefined) return init.node.nodeType === "Lambda" || fits(node, init.node, 1);
  if (cls.kind !== "dataclass" && cls.kind !== "namedtuple") return true;
  const given = cls.data.filter((d) => !d.isKeywordOnly && !isHiddenField(d.fallback));
  const { length } = node.args;
  return (
    node.args.every((a) => a.nodeType !== "Starred") &&
    length <= given.length &&
    length >= given.filter((d) => d.fallback === null).length
  );
}

/** What the class makes is what TypeScript sees without being told. */
function isEvident(cls: OwnClass | null): boolean {
  return cls !== null && cls.type.params.length === 0;
}

/** The arguments of a constructor in the order of its parameters. */
function constructorArguments(node: Node, cls: OwnClass, f: Body): Expression[] | null {
  const { program } = contextOf(f).types;
  const init = program.methodsOf(cls, "__init__").find((m) => m.cls === cls) ?? null;
  if (init !== null && init.node.nodeType !== "Lambda") return directArguments(node, init.node, f, 1);
  if (init !== null || program.methodsOf(cls, "__init__").length > 0) return null;
  if (cls.kind !== "dataclass" && cls.kind !== "namedtuple") return null;
  if (cls.data.some((d) => d.isKeywordOnly || isHiddenField(d.fallback))) return null;
  if (node.args.some((a) => a.nodeType === "Starred")) return null;
  const names = cls.data.slice(node.args.length).map((d) => d.name);
  if (!node.keywords.every(({ arg }, i) => arg !== null && arg === names[i])) return null;
  const given = node.args.length + node.keywords.length;
  if (given > cls.data.length || cls.data.slice(given).some((d) => d.fallback === null)) return null;
  return [...node.args, ...node.keywords.map((k) => k.value)].map((a) => expression(a, f));
}

/** `field(init=False)`, which the constructor does not take. */
function isHiddenField(fallback: Expr | null): boolean {
  return (
    fallback?.nodeType === "Call" && fallback.keywords.some((k) => k.arg === "init" || k.arg === "kw_only")
  );
}

/** Are all keywords of the call keyword-only parameters, which arrive in one trailing object? */
function areKeywordOnly(node: Node, names: readonly string[] | null | undefined): boolean {
  return names != null && node.keywords.every(({ arg }) => arg !== null && names.includes(arg));
}

function isImportedName(name: Name, f: Body): boolean {
  const variable = variableOf(f.scope, name.id);
  const path = variable === null ? undefined : contextOf(f).imported.get(variable);
  // Typing constructs and constants may be imported, too, but what is called is a function or a class.
  return path?.includes(".") === true;
}

function isClass(name: Name | null, f: Body): boolean {
  if (name !== null && contextOf(f).classOf(name) !== null) return true;
  return name !== null && contextOf(f).analysis.facts.provedClass(name, f.scope) !== null;
}

/** Does the number of positional arguments fit? */
function fits(node: Node, { args }: FunctionDef | AsyncFunctionDef, skip = 0): boolean {
  if (node.args.some((a) => a.nodeType === "Starred")) return false;
  const max = args.posonlyargs.length + args.args.length - skip;
  const isComplete = args.kwonlyargs.every((_, i) => args.kw_defaults[i] != null);
  return (
    isComplete &&
    node.args.length >= max - args.defaults.length &&
    (args.vararg !== null || node.args.length <= max)
  );
}

/** The arguments in the order of the parameters, if the keywords go on where the positional arguments end. */
function directArguments(
  node: Node,
  { args }: FunctionDef | AsyncFunctionDef,
  f: Body,
  skip = 0,
): Expression[] | null {
  if (args.vararg !== null || args.kwarg !== null) return null;
  if (args.kwonlyargs.length > 0) return withOptions(node, args, f, skip);
  if (node.args.some((a) => a.nodeType === "Starred")) return null;
  const first = node.args.length + skip;
  const names = args.args.slice(Math.max(first - args.posonlyargs.length, 0)).map((a) => a.arg);
  if (first < args.posonlyargs.length) return null;
  if (!node.keywords.every(({ arg }, i) => arg !== null && arg === names[i])) return null;
  const total = args.posonlyargs.length + args.args.length - skip;
  const given = node.args.length + node.keywords.length;
  if (given > total || given < total - args.defaults.length) return null;
  return [...node.args, ...node.keywords.map((k) => k.value)].map((a) => expression(a, f));
}

/** `f(a, { c: 1 })`, where all keywords are keyword-only parameters. */
function withOptions(node: Node, args: FunctionDef["args"], f: Body, skip: number): Expression[] | null {
  const names = args.kwonlyargs.map((a) => a.arg);
  const given = node.keywords.map((k) => k.arg);
  if (!given.every((name) => name !== null && names.includes(name))) return null;
  if (names.some((name, i) => args.kw_defaults[i] == null && !given.includes(name))) return null;
  const max = args.posonlyargs.length + args.args.length - skip;
  const count = node.args.length;
  // The options stand where the next positional argument would.
  if (node.args.some((a) => a.nodeType === "Starred") || count > max || count < max - args.defaults.length)
    return null;
  return [...node.args.map((a) => expression(a, f)), keywordObject(node.keywords, nothing(), f)];
}

export function positional(node: Node, callee: Expression, f: Body): Expression[] {
  return node.args.map((a) => {
    if (a.nodeType !== "Starred") return expression(a, f);
    const named =
      callee.type === "Identifier" || callee.type === "MemberExpression" ? callee : undefinedValue();
    const name = node.func.nodeType === "Attribute" ? string(node.func.attr) : named;
    return spread(call(f.rt("spreadArguments"), [expression(a.value, f), name]));
  });
}

function keywordObject(keywords: readonly Keyword[], callee: Expression, f: Body): Expression {
  const nameOf = (k: Keyword) => f.scope.mangle(k.arg as string);
  if (keywords.length === 0) return nothing();
  if (keywords.every((k) => k.arg !== null)) {
    return object(keywords.map((k) => [jsName(nameOf(k)), expression(k.value, f)] as const));
  }
  const parts = keywords.map((k) => {
    const value = expression(k.value, f);
    return k.arg === null ? value : array([string(nameOf(k)), value]);
  });
  const name =
    callee.type === "Identifier" || callee.type === "MemberExpression" ? callee : string("function");
  return call(f.rt("keywords"), [name, ...parts]);
}

function methodCall(node: Node, func: Attribute, receiver: Expression, f: Body): Expression {
  const context = contextOf(f);
  const name = f.scope.mangle(func.attr);
  const isOfModule = context.isModuleAttribute(func.value, func.attr, f);
  if (isBlocking(node, f)) {
    if (isOfModule || node.keywords.length > 0) {
      const callee = isOfModule ? member(receiver, jsName(name)) : loadAttribute(func, receiver, f);
      const args = positional(node, callee, f);
      return node.keywords.length === 0
        ? settled(call(f.rt("block"), [callee, ...args]), f)
        : settled(call(f.rt("blockKw"), [callee, array(args), keywordObject(node.keywords, callee, f)]), f);
    }
    return settled(call(f.rt("blockMethod"), [receiver, string(name), ...positional(node, receiver, f)]), f);
  }
  if (isOfModule) {
    const callee = member(receiver, name);
    const known = context.libraryName(context.libraryPath(func, f));
    const isDirect = areKeywordOnly(node, known?.keywords);
    if (node.keywords.length > 0 && isDirect) {
      return call(callee, [...positional(node, callee, f), keywordObject(node.keywords, callee, f)]);
    }
    if (known?.keywords === null) return call(f.rt("call"), [callee, ...positional(node, callee, f)]);
    return node.keywords.length === 0
      ? call(callee, positional(node, callee, f))
      : call(f.rt("callKw"), [
          callee,
          array(positional(node, callee, f)),
          keywordObject(node.keywords, callee, f),
        ]);
  }
  const method = context.methodOf(func.value, name, f);
  if (method !== null && (node.keywords.length === 0 || areKeywordOnly(node, method))) {
    const keywords = node.keywords.length === 0 ? [] : [keywordObject(node.keywords, nothing(), f)];
    return call(member(receiver, jsName(name)), [...positional(node, string(func.attr), f), ...keywords]);
  }
  const owned = node.keywords.length === 0 ? null : ownMethod(func, f);
  if (owned !== null && owned.node.nodeType !== "Lambda") {
    const direct = directArguments(node, owned.node, f, owned.role === "static" ? 0 : 1);
    if (direct !== null)
      return { ...call(member(receiver, jsName(name)), direct), isTyped: isTypedMethod(func, f) };
  }
  if (node.keywords.length > 0) {
    const args = array(positional(node, string(func.attr), f));
    return call(f.rt("invokeKw"), [
      receiver,
      string(name),
      args,
      keywordObject(node.keywords, string(func.attr), f),
    ]);
  }
  const args = positional(node, string(func.attr), f);
  const facts = context.instanceOf(func.value, f);
  if (facts?.methods.has(name) === true && fitsMethod(node, func, f))
    return { ...call(member(receiver, jsName(name)), args), isTyped: isTypedMethod(func, f) };
  const cls = context.classOf(func.value);
  if (cls !== null && isStaticMember(cls, name) && fitsStatic(node, cls, name))
    return call(member(receiver, jsName(name)), args);
  if (isProvedAttribute(func, f)) return call(f.rt("call"), [member(receiver, name), ...args]);
  return call(f.rt("invoke"), [receiver, string(name), ...args]);
}
