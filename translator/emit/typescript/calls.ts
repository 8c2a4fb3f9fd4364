// Calls as people read them: plain where the callee is known, through a short function of the runtime elsewhere.
import { variableOf } from "../../analyse/names.ts";
import type {
  AsyncFunctionDef,
  Attribute,
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
import { contextOf, isProvedAttribute, loadAttribute } from "./expressions.ts";

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
    const direct = definition === null ? null : directArguments(node, definition, f);
    if (direct !== null) return call(callee, direct);
    return call(f.rt("callKw"), [
      callee,
      array(positional(node, callee, f)),
      keywordObject(node.keywords, callee, f),
    ]);
  }
  const args = positional(node, callee, f);
  const isPlain =
    builtin !== null || isClass(name, f) || (proved && (definition === null || fits(node, definition)));
  return isPlain ? call(callee, args) : call(f.rt("call"), [callee, ...args]);
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
  return name !== null && contextOf(f).analysis.facts.provedClass(name, f.scope) !== null;
}

/** Does the number of positional arguments fit? */
function fits(node: Node, { args }: FunctionDef | AsyncFunctionDef): boolean {
  if (node.args.some((a) => a.nodeType === "Starred")) return false;
  const max = args.posonlyargs.length + args.args.length;
  const isComplete = args.kwonlyargs.every((_, i) => args.kw_defaults[i] != null);
  return (
    isComplete &&
    node.args.length >= max - args.defaults.length &&
    (args.vararg !== null || node.args.length <= max)
  );
}

/** The arguments in the order of the parameters, if the keywords go on where the positional arguments end. */
function directArguments(node: Node, { args }: FunctionDef | AsyncFunctionDef, f: Body): Expression[] | null {
  if (args.vararg !== null || args.kwarg !== null || args.kwonlyargs.length > 0) return null;
  if (node.args.some((a) => a.nodeType === "Starred")) return null;
  const names = args.args.slice(Math.max(node.args.length - args.posonlyargs.length, 0)).map((a) => a.arg);
  if (node.args.length < args.posonlyargs.length) return null;
  if (!node.keywords.every(({ arg }, i) => arg !== null && arg === names[i])) return null;
  const total = args.posonlyargs.length + args.args.length;
  const given = node.args.length + node.keywords.length;
  if (given > total || given < total - args.defaults.length) return null;
  return [...node.args, ...node.keywords.map((k) => k.value)].map((a) => expression(a, f));
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
      const callee = isOfModule ? member(receiver, name) : loadAttribute(func, receiver, f);
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
    return call(member(receiver, name), [...positional(node, string(func.attr), f), ...keywords]);
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
  if (facts?.methods.has(name) === true) return call(member(receiver, name), args);
  if (isProvedAttribute(func, f)) return call(f.rt("call"), [member(receiver, name), ...args]);
  return call(f.rt("invoke"), [receiver, string(name), ...args]);
}
