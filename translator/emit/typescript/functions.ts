// Functions as people read them: `def("name(a, b=1)", (a, b = 1) => …)`.

import type { Scope } from "../../analyse/scope.ts";
import type {
  Arguments,
  AsyncFunctionDef,
  Expr,
  FunctionDef,
  GeneratorExp as GeneratorNode,
  Lambda as LambdaNode,
  Stmt,
} from "../../ast/nodes.ts";
import { annotation, annotationText } from "../annotations.ts";
import { Body, type FrameKind } from "../body.ts";
import { cleanDoc, docstring } from "../docstring.ts";
import { type FunctionNode, qualifiedName } from "../function.ts";
import { jsName } from "../identifiers.ts";
import {
  array,
  arrow,
  block,
  call,
  constant,
  declare,
  type Expression,
  functionExpression,
  id,
  type JsNode,
  object,
  objectPattern,
  returns,
  run,
  type Statement,
  string,
  thisValue,
  withDefault,
  yieldValue,
} from "../js.ts";
import { comprehensionLoops } from "../loops.ts";
import { expression, statements } from "../visitors.ts";
import { contextOf } from "./context.ts";
import { handedOut } from "./coroutines.ts";
import { placeDeclarations } from "./declarations.ts";

import { annotated, any, count, frameType, nativeType, placeType, typeNode, variableTypes } from "./types.ts";
import type { OwnFunction } from "./typing/program_types.ts";
import { any as anyType, none, partsOf, resolve } from "./typing/type.ts";

/** How a function's body runs, in the words of the runtime's signatures. */
export interface Kind {
  readonly frame: FrameKind;
  readonly tool: "def" | "coroutine" | "generator" | "asyncGenerator" | "blocking";
  readonly word: "" | "async " | "generator " | "async generator " | "blocking ";
  /** It is written as a native `async` function. */
  readonly isNative: boolean;
}

export function kindOf(node: FunctionNode, scope: Scope, f: Body): Kind {
  if (node.nodeType === "AsyncFunctionDef") {
    const isNative = contextOf(f).isNative(node);
    return scope.isGenerator
      ? { frame: "async generator", tool: "asyncGenerator", word: "async generator ", isNative }
      : { frame: "coroutine", tool: "coroutine", word: "async ", isNative };
  }
  const isNative = false;
  if (scope.isGenerator) return { frame: "generator", tool: "generator", word: "generator ", isNative };
  return f.module.facts.mayBlock(node)
    ? { frame: "plain", tool: "blocking", word: "blocking ", isNative }
    : { frame: "plain", tool: "def", word: "", isNative };
}

const simpleText = /^[\w .,:;!?/@#%&+*=-]*$/;

/** A default as the signature's text says it; null where it has to be given as a value. */
function literalText(node: Expr): string | null {
  if (node.nodeType !== "Constant") return null;
  const { value } = node;
  switch (value.type) {
    case "None":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.value <= 2n ** 31n ? String(value.value) : null;
    case "str":
      return simpleText.test(value.value) ? `'${value.value}'` : null;
    default:
      return null;
  }
}

export interface Signature {
  readonly text: string;
  /** Defaults that are no literals. */
  readonly defaults: readonly (readonly [string, Expression])[];
}

/** `(a, b=1, *args, c, d=..., **kw)`. */
export function signatureOf(args: Arguments, scope: Scope, f: Body): Signature {
  const parts: string[] = [];
  const defaults: (readonly [string, Expression])[] = [];
  const fallback = (name: string, node: Expr | null | undefined): string => {
    if (node == null) return name;
    const text = literalText(node);
    if (text !== null) return `${name}=${text}`;
    defaults.push([name, expression(node, f)]);
    return `${name}=...`;
  };
  const all = [...args.posonlyargs, ...args.args];
  for (const [i, arg] of all.entries()) {
    parts.push(fallback(scope.mangle(arg.arg), args.defaults[i - (all.length - args.defaults.length)]));
    if (i === args.posonlyargs.length - 1) parts.push("/");
  }
  if (args.vararg !== null) parts.push(`*${scope.mangle(args.vararg.arg)}`);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  for (const [i, arg] of args.kwonlyargs.entries())
    parts.push(fallback(scope.mangle(arg.arg), args.kw_defaults[i]));
  if (args.kwarg !== null) parts.push(`**${scope.mangle(args.kwarg.arg)}`);
  return { text: `(${parts.join(", ")})`, defaults };
}

/** A function's parameters in JavaScript, and what its body begins with. */
function parameters(
  args: Arguments,
  scope: Scope,
  f: Body,
  hasThis: boolean,
  own: OwnFunction | undefined,
): { params: Expression[]; prologue: Statement[] } {
  const typeOf = (name: string, isAnnotated: boolean): JsNode => {
    const place = own?.params.find((p) => p.name === name)?.place ?? null;
    count(place, isAnnotated, f);
    return placeType(place, f);
  };
  const variable = (name: string) => f.module.variable(scope, scope.mangle(name));
  const prologue: Statement[] = [];
  const all = [...args.posonlyargs, ...args.args];
  const firstDefault = all.length - args.defaults.length;
  const params: Expression[] = [];
  for (const [i, arg] of all.entries()) {
    if (i === 0 && hasThis) continue;
    const fallback = args.defaults[i - firstDefault] ?? null;
    const type = typeOf(arg.arg, arg.annotation !== null);
    const target: Expression = { ...id(variable(arg.arg)), typeAnnotation: annotated(type) };
    if (fallback === null) params.push(target);
    else if (literalText(fallback) !== null) params.push(withDefault(target, expression(fallback, f)));
    else if (type.type === "TSAnyKeyword") params.push({ ...target, optional: true });
    // The tool that makes the function gives the default; here it says that the argument may be left out.
    else params.push(withDefault(target, isConstantExpression(fallback) ? expression(fallback, f) : unset()));
  }
  const hasKeywords = args.kwonlyargs.length > 0 || args.kwarg !== null;
  /** `{ sep?: str; timeout: float }`. */
  const optionsType = (): JsNode => {
    const types = args.kwonlyargs.map((arg) =>
      // Every object of JavaScript has such members.
      arg.arg in {} ? any : typeOf(arg.arg, arg.annotation !== null),
    );
    if (types.every((t) => t.type === "TSAnyKeyword")) return any;
    return {
      type: "TSTypeLiteral",
      members: args.kwonlyargs.map((arg, i) => ({
        type: "TSPropertySignature",
        key: id(jsName(scope.mangle(arg.arg))),
        optional: args.kw_defaults[i] != null,
        typeAnnotation: annotated(types[i] as JsNode),
      })),
    };
  };
  const pattern = () =>
    objectPattern(
      args.kwonlyargs.map((arg, i) => {
        const fallback = args.kw_defaults[i] ?? null;
        const name = scope.mangle(arg.arg);
        const target = id(variable(arg.arg));
        return [
          jsName(name),
          fallback !== null && literalText(fallback) !== null
            ? withDefault(target, expression(fallback, f))
            : fallback !== null && typeOf(arg.arg, false).type !== "TSAnyKeyword"
              ? withDefault(target, isConstantExpression(fallback) ? expression(fallback, f) : unset())
              : target,
        ];
      }),
    );
  if (args.vararg !== null) {
    const rest = `${variable(args.vararg.arg)}$rest`;
    params.push({
      type: "RestElement",
      argument: id(rest),
      typeAnnotation: annotated({
        type: "TSArrayType",
        elementType: hasKeywords ? any : restType(args.vararg.arg, own, f),
      }),
    });
    if (hasKeywords) prologue.push(constant("kw$", call(f.rt("takeKeywords"), [id(rest)])));
    const isRebound = contextOf(f).analysis.facts.isRebound(args.vararg.arg, scope);
    prologue.push(
      declare(isRebound ? "let" : "const", [
        [id(variable(args.vararg.arg)), call(f.rt("tuple"), [id(rest)])],
      ]),
    );
    if (args.kwonlyargs.length > 0) prologue.push(declare("let", [[pattern(), id("kw$")]]));
  } else if (args.kwarg !== null) {
    params.push({ ...id("kw$"), typeAnnotation: annotated(any), optional: true });
    if (args.kwonlyargs.length > 0) prologue.push(declare("let", [[pattern(), id("kw$")]]));
  } else if (args.kwonlyargs.length > 0) {
    const isRequired = args.kwonlyargs.some((_, i) => args.kw_defaults[i] == null);
    const options = { ...pattern(), typeAnnotation: annotated(optionsType()) };
    params.push(
      isRequired && options.typeAnnotation.typeAnnotation !== any
        ? options
        : withDefault(options, object([])),
    );
  }
  if (args.kwarg !== null) {
    const named = args.kwonlyargs.map((arg) => string(jsName(scope.mangle(arg.arg))));
    prologue.push(
      declare("let", [[id(variable(args.kwarg.arg)), call(f.rt("restKeywords"), [id("kw$"), array(named)])]]),
    );
  }
  return { params, prologue };
}

/** The type of what `*args` collects. */
function restType(name: string, own: OwnFunction | undefined, f: Body): JsNode {
  const type = own?.params.find((p) => p.name === name)?.place.type;
  const t = type === undefined ? anyType : resolve(type);
  const node = t.kind === "instance" ? typeNode(t.args[0] ?? anyType, f) : any;
  return node.type === "TSUnionType" || node.type === "TSFunctionType"
    ? { type: "TSParenthesizedType", typeAnnotation: node }
    : node;
}

/** A default that reads the same wherever it is evaluated. */
function isConstantExpression(node: Expr): boolean {
  return (
    node.nodeType === "Constant" || (node.nodeType === "UnaryOp" && node.operand.nodeType === "Constant")
  );
}

/** A default that is never looked at. */
function unset(): Expression {
  return { type: "TSNonNullExpression", expression: id("undefined") };
}

/** Names of a function's variables that are declared in its body. */
export function localNames(scope: Scope, f: Body): string[] {
  const context = contextOf(f);
  const own = new Set(scope.parameters);
  const names: string[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.binding !== "local" && symbol.binding !== "cell") continue;
    if (own.has(symbol.name) || symbol.name.startsWith(".") || context.blockScoped.has(symbol)) continue;
    names.push(f.module.variable(scope, symbol.name));
  }
  return names;
}

export interface FunctionCode {
  readonly params: readonly Expression[];
  readonly body: readonly Statement[];
  readonly returnType: JsNode;
  /** Type variables. */
  readonly variables: readonly string[];
}

/** The parameters, statements and result of a function. */
export function functionCode(
  node: FunctionNode,
  scope: Scope,
  kind: Kind,
  qualname: string,
  f: Body,
  hasThis = false,
): FunctionCode {
  const { module } = f;
  const body = new Body({
    module,
    parent: f,
    scope,
    kind: kind.frame,
    canBlock: kind.tool !== "def",
    isNative: kind.isNative,
    codeName: "",
    qualname,
  });
  body.namespace = f.scope.kind === "class" || f.scope.canSeeClassScope ? null : f.namespace;
  const context = contextOf(f);
  const own = context.types.program.functions.get(node);
  const variables = (own?.variables ?? []).filter((name) => !context.typeVariables.includes(name));
  context.typeVariables.push(...variables);
  const { params, prologue } = parameters(node.args, scope, body, hasThis, own);
  if (hasThis) {
    const self = scope.parameters[0] as string;
    if (canUseThis(scope, self, body)) contextOf(f).thisScopes.set(scope, self);
    else {
      const isRebound = contextOf(f).analysis.facts.isRebound(self, scope);
      prologue.unshift(
        declare(isRebound ? "let" : "const", [[id(module.variable(scope, self)), thisValue()]]),
      );
      if (!isRebound) contextOf(f).selfScopes.set(scope, self);
    }
  }
  if (node.nodeType === "Lambda") {
    const result = own === undefined ? any : placeType(own.result, body);
    context.typeVariables.length -= variables.length;
    const returnType =
      kind.tool === "def" ? result : frameType(kind.tool === "blocking" ? result : any, body);
    const value = expression(node.body, body);
    return {
      params,
      body: [...prologue, ...body.temporaryDeclarations(), returns(value)],
      returnType,
      variables,
    };
  }
  const code = statements(docstring(node.body) === null ? node.body : node.body.slice(1), body);
  const end = contextOf(f).takeBefore(node.end_lineno + 1);
  if (end.length > 0) contextOf(f).putBack(end);
  const names = [...localNames(scope, body), ...temporaries(body)];
  const symbols = [...scope.symbols.values()].filter(
    (s) => s.owner === scope && !scope.parameters.includes(s.name),
  );
  const types = variableTypes(scope, symbols, body);
  const placed = placeDeclarations([...prologue, ...code], names, contextOf(f).checkedNames, types);
  const last = placed[placed.length - 1];
  if (last?.type === "ReturnStatement" && last.argument === null && last.trailing === undefined) placed.pop();
  const returnType = resultType(node, scope, kind, own, placed, body);
  context.typeVariables.length -= variables.length;
  return { params, body: placed, returnType, variables };
}

/** The type of a function's body: what it returns, or the frame that will. */
function resultType(
  node: FunctionDef | AsyncFunctionDef,
  scope: Scope,
  kind: Kind,
  own: OwnFunction | undefined,
  placed: Statement[],
  f: Body,
): JsNode {
  const place = own?.result ?? null;
  count(place, node.returns !== null, f);
  const isGenerator = kind.frame === "generator" || kind.frame === "async generator";
  const wrapped = (result: JsNode): JsNode =>
    kind.isNative
      ? nativeType(kind.frame, result)
      : frameType(result.type === "TSVoidKeyword" ? any : result, f);
  if (isGenerator) return wrapped(any);
  const type = place === null ? anyType : place.known;
  const isPlain = kind.tool === "def";
  if (type.kind === "none" && !scope.returnsValue) {
    return isPlain ? { type: "TSVoidKeyword" } : wrapped({ type: "TSVoidKeyword" });
  }
  const result = type.kind === "none" && !isPlain ? any : typeNode(type, f);
  const isAny = result.type === "TSAnyKeyword" || result.type === "TSUnknownKeyword";
  // Where the end is reached, Python returns None.
  if (!isAny && !endsInReturn(placed)) {
    const allowsNone = partsOf(type).some((p) => p.kind === none.kind);
    const nothing: Expression = { type: "Literal", value: null, raw: "null" };
    placed.push(
      returns(allowsNone ? nothing : { type: "TSAsExpression", expression: nothing, typeAnnotation: any }),
    );
  }
  return isPlain ? result : wrapped(result);
}

/** Would TypeScript see that the end of these statements is not reached? */
function endsInReturn(statements: readonly Statement[]): boolean {
  const last = statements.at(-1);
  switch (last?.type) {
    case "ReturnStatement":
    case "ThrowStatement":
      return true;
    case "BlockStatement":
      return endsInReturn(last.body);
    case "IfStatement":
      return (
        last.alternate != null &&
        endsInReturn([last.consequent as Statement]) &&
        endsInReturn([last.alternate as Statement])
      );
    case "TryStatement":
      if (last.finalizer != null && endsInReturn(last.finalizer.body)) return true;
      return endsInReturn(last.block.body) && (last.handler == null || endsInReturn(last.handler.body.body));
    case "WhileStatement":
      return last.test.type === "Literal" && last.test.value === true && !breaksOut(last.body);
    default:
      return false;
  }
}

/** Does a loop's body leave the loop? */
function breaksOut(body: JsNode): boolean {
  const stack: { node: unknown; isInner: boolean }[] = [{ node: body, isInner: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, isInner } = next;
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      for (const item of node) stack.push({ node: item, isInner });
      continue;
    }
    const n = node as JsNode;
    if (n.type === "BreakStatement" && (!isInner || n.label != null)) return true;
    if (
      n.type === "FunctionExpression" ||
      n.type === "ArrowFunctionExpression" ||
      n.type === "ClassExpression"
    )
      continue;
    const isLoop = /^(?:For|While|DoWhile|Switch)/.test(n.type);
    for (const value of Object.values(n))
      if (typeof value === "object") stack.push({ node: value, isInner: isInner || isLoop });
  }
  return false;
}

export function temporaries(body: Body): string[] {
  return body
    .temporaryDeclarations()
    .flatMap((d) => (d.declarations as { id: { name: string } }[]).map((x) => x.id.name));
}

/** Is `self` never bound again, and read only where `this` is the same? */
function canUseThis(scope: Scope, self: string, f: Body): boolean {
  const { facts } = contextOf(f).analysis;
  if (facts.isRebound(self, scope) || facts.of(scope).reflective.size > 0) return false;
  const inner = [...scope.children];
  for (let child = inner.pop(); child !== undefined; child = inner.pop()) {
    const symbol = child.lookup(self);
    if (symbol?.owner !== scope) continue;
    const isArrow =
      (child.kind === "lambda" &&
        !(child.node.nodeType === "Lambda" && f.module.facts.mayBlock(child.node))) ||
      (child.isInlined && (!child.isCoroutine || f.isNative)) ||
      (child.node.nodeType === "FunctionDef" && !child.isGenerator && !f.module.facts.mayBlock(child.node)) ||
      (child.node.nodeType === "AsyncFunctionDef" && !child.isGenerator && contextOf(f).isNative(child.node));
    const isRead = child.symbols.has(self);
    if (isRead && !isArrow) return false;
    inner.push(...child.children);
  }
  return true;
}

/** What the JavaScript function of a function's code is. */
export type Shape = "arrow" | "generator" | "async" | "async generator";

export function shapeOf(kind: Kind): Shape {
  if (kind.isNative) return kind.frame === "coroutine" ? "async" : "async generator";
  return kind.tool === "def" ? "arrow" : "generator";
}

/** The JavaScript function of a function's code. */
export function functionValue(code: FunctionCode, shape: Shape): Expression {
  const returned = annotated(code.returnType);
  const generic = typeParameters(code.variables);
  if (shape === "async generator") {
    return {
      ...functionExpression(null, code.params, code.body, true),
      async: true,
      returnType: returned,
      ...generic,
    };
  }
  if (shape === "generator")
    return { ...functionExpression(null, code.params, code.body, true), returnType: returned, ...generic };
  const [only] = code.body;
  const isShort =
    code.body.length === 1 &&
    only?.type === "ReturnStatement" &&
    only.argument !== null &&
    !only.leading?.length &&
    only.trailing === undefined;
  return {
    ...arrow(code.params, isShort ? only.argument : block(code.body)),
    async: shape === "async",
    returnType: returned,
    ...generic,
  };
}

/** `<T, U>`. */
export function typeParameters(
  names: readonly string[],
  fallback: JsNode | null = null,
): { typeParameters?: JsNode } {
  if (names.length === 0) return {};
  return {
    typeParameters: {
      type: "TSTypeParameterDeclaration",
      params: names.map((name) => ({
        type: "TSTypeParameter",
        name: id(name),
        constraint: null,
        default: fallback,
      })),
    },
  };
}

/** What `def` and its relatives take besides signature and function. */
function extrasOf(
  node: FunctionNode,
  signature: Signature,
  f: Body,
  typeParams: Expression | null,
): Expression[] {
  const extras: [string, Expression][] = [];
  if (signature.defaults.length > 0) extras.push(["defaults", object(signature.defaults)]);
  if (node.nodeType !== "Lambda") {
    const context = contextOf(f);
    if (context.showsAnnotations) {
      const annotations = annotationsOf(node, f);
      if (annotations !== null) extras.push(["annotations", annotations]);
    }
    const doc = docstring(node.body);
    if (doc !== null && context.showsDocs) extras.push(["doc", f.module.text(cleanDoc(doc))]);
  }
  if (typeParams !== null) extras.push(["typeParams", typeParams]);
  return extras.length === 0 ? [] : [object(extras)];
}

function annotationsOf(node: FunctionDef | AsyncFunctionDef, f: Body): Expression | null {
  const { args } = node;
  const isText = f.module.scopes.futures.has("annotations");
  const pairs: Expression[] = [];
  const add = (name: string, value: Expr | null) => {
    if (value === null) return;
    pairs.push(
      array([string(f.scope.mangle(name)), isText ? annotationText(value, f) : annotation(value, f)]),
    );
  };
  for (const arg of [...args.posonlyargs, ...args.args]) add(arg.arg, arg.annotation);
  if (args.vararg !== null) add(args.vararg.arg, args.vararg.annotation);
  for (const arg of args.kwonlyargs) add(arg.arg, arg.annotation);
  if (args.kwarg !== null) add(args.kwarg.arg, args.kwarg.annotation);
  add("return", node.returns);
  return pairs.length === 0 ? null : call(f.rt("constantly"), [call(f.rt("dictOf"), [array(pairs)])]);
}

/** The function object of a `def` or `lambda`, without its decorators. */
export function functionObject(
  node: FunctionNode,
  f: Body,
  typeParams: Expression | null = null,
): Expression {
  const scope = f.module.scopes.scopeOf(node);
  const name = node.nodeType === "Lambda" ? "<lambda>" : node.name;
  const kind = kindOf(node, scope, f);
  const qualname = qualifiedName(name, scope, f);
  const signature = signatureOf(node.args, scope, f);
  const code = functionCode(node, scope, kind, qualname, f);
  return call(id(contextOf(f).tool(kind.tool)), [
    string(`${qualname}${signature.text}`),
    functionValue(code, shapeOf(kind)),
    ...extrasOf(node, signature, f, typeParams),
  ]);
}

export function Lambda(node: LambdaNode, f: Body): Expression {
  return functionObject(node, f);
}

/** `(x for x in xs)` → `generate("f.<locals>.<genexpr>", function* (items$1) {…}, iterOf(xs))`. */
export function GeneratorExp(node: GeneratorNode, f: Body): Expression {
  const { module } = f;
  const [outermost] = node.generators as [GeneratorNode["generators"][number]];
  const source = expression(outermost.iter, f);
  const native = module.scopes.scopeOf(node).isCoroutine && contextOf(f).isNative(null);
  const iterable = call(f.rt(outermost.is_async ? (native ? "asyncEach" : "aiter") : "iter"), [source]);
  const scope = module.scopes.scopeOf(node);
  const isAsync = scope.isCoroutine;
  const qualname = qualifiedName("<genexpr>", scope, f);
  const items = f.fresh("items");
  const body = new Body({
    module,
    parent: f,
    scope,
    kind: isAsync ? "async generator" : "generator",
    canBlock: true,
    isNative: native,
    codeName: "",
    qualname,
  });
  const loop = outermost.is_async ? id(items) : call(f.rt("each"), [id(items)]);
  const code = comprehensionLoops(node.elt, node.generators, loop, body, () => {
    if (native) return run(yieldValue(handedOut(node.elt, body)));
    const value = expression(node.elt, body);
    return run(yieldValue(isAsync ? call(f.rt("asyncYield"), [value]) : value));
  });
  const names = [...localNames(scope, body), ...temporaries(body)];
  const made = functionExpression(
    null,
    [id(items)],
    placeDeclarations(code, names, contextOf(f).checkedNames),
    true,
  );
  return call(id(contextOf(f).tool(isAsync ? "generateAsync" : "generate")), [
    string(qualname),
    {
      ...made,
      async: native,
      returnType: annotated(native ? nativeType("async generator", any) : frameType(any, f)),
    },
    iterable,
  ]);
}

/** The docstring as a comment. */
export function docComment(body: readonly Stmt[]): JsNode[] {
  const doc = docstring(body);
  if (doc === null) return [];
  const lines = cleanDoc(doc).trim().replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return [{ type: "Block", value: `* ${lines[0]} `, ownLine: true }];
  return [
    {
      type: "Block",
      value: `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n `,
      ownLine: true,
    },
  ];
}
