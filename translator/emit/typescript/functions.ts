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
import { handedOut } from "./coroutines.ts";
import { placeDeclarations } from "./declarations.ts";
import { contextOf } from "./expressions.ts";
import { annotated, any, frameType, nativeType, parameterType, returnType } from "./types.ts";

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
): { params: Expression[]; prologue: Statement[] } {
  const variable = (name: string) => f.module.variable(scope, scope.mangle(name));
  const prologue: Statement[] = [];
  const all = [...args.posonlyargs, ...args.args];
  const firstDefault = all.length - args.defaults.length;
  const params: Expression[] = [];
  for (const [i, arg] of all.entries()) {
    if (i === 0 && hasThis) continue;
    const fallback = args.defaults[i - firstDefault] ?? null;
    const type = annotated(parameterType(arg.annotation, fallback, f));
    const isLiteral = fallback !== null && literalText(fallback) !== null;
    const target: Expression = {
      ...id(variable(arg.arg)),
      typeAnnotation: type,
      ...(fallback !== null && !isLiteral ? { optional: true } : {}),
    };
    params.push(isLiteral ? withDefault(target, expression(fallback as Expr, f)) : target);
  }
  const hasKeywords = args.kwonlyargs.length > 0 || args.kwarg !== null;
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
            : target,
        ];
      }),
    );
  if (args.vararg !== null) {
    const rest = `${variable(args.vararg.arg)}$rest`;
    params.push({
      type: "RestElement",
      argument: id(rest),
      typeAnnotation: annotated({ type: "TSArrayType", elementType: any }),
    });
    if (hasKeywords) prologue.push(constant("kw$", call(f.rt("takeKeywords"), [id(rest)])));
    prologue.push(constant(variable(args.vararg.arg), call(f.rt("tuple"), [id(rest)])));
    if (args.kwonlyargs.length > 0) prologue.push(declare("let", [[pattern(), id("kw$")]]));
  } else if (args.kwarg !== null) {
    params.push({ ...id("kw$"), typeAnnotation: annotated(any), optional: true });
    if (args.kwonlyargs.length > 0) prologue.push(declare("let", [[pattern(), id("kw$")]]));
  } else if (args.kwonlyargs.length > 0) {
    params.push(withDefault({ ...pattern(), typeAnnotation: annotated(any) }, object([])));
  }
  if (args.kwarg !== null) {
    const named = args.kwonlyargs.map((arg) => string(jsName(scope.mangle(arg.arg))));
    prologue.push(
      declare("let", [[id(variable(args.kwarg.arg)), call(f.rt("restKeywords"), [id("kw$"), array(named)])]]),
    );
  }
  return { params, prologue };
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
  const { params, prologue } = parameters(node.args, scope, body, hasThis);
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
    return { params, body: [...prologue, returns(expression(node.body, body))], returnType: any };
  }
  const code = statements(docstring(node.body) === null ? node.body : node.body.slice(1), body);
  const end = contextOf(f).takeBefore(node.end_lineno + 1);
  if (end.length > 0) contextOf(f).putBack(end);
  const names = [...localNames(scope, body), ...temporaries(body)];
  const placed = placeDeclarations([...prologue, ...code], names, contextOf(f).checkedNames);
  const last = placed[placed.length - 1];
  if (last?.type === "ReturnStatement" && last.argument === null && last.trailing === undefined) placed.pop();
  const isVoid = !scope.returnsValue && kind.tool === "def";
  const result = returnType(node.returns, body);
  return {
    params,
    body: placed,
    returnType:
      kind.tool === "def"
        ? isVoid
          ? { type: "TSVoidKeyword" }
          : result
        : body.isNative
          ? nativeType(kind.frame, withoutNull(result))
          : frameType(
              kind.frame === "coroutine" || kind.tool === "blocking" ? withoutNull(result) : any,
              body,
            ),
  };
}

/** A function that ends without `return` gives undefined to JavaScript, null to Python. */
function withoutNull(type: JsNode): JsNode {
  return type.type === "TSNullKeyword" || type.type === "TSUnionType" ? any : type;
}

export function temporaries(body: Body): string[] {
  return body
    .temporaryDeclarations()
    .flatMap((d) => (d.declarations as { id: { name: string } }[]).map((x) => x.id.name));
}

/** Is `self` never bound again, and read only where `this` is the same? */
function canUseThis(scope: Scope, self: string, f: Body): boolean {
  const { facts } = contextOf(f).analysis;
  if (facts.isRebound(self, scope)) return false;
  const inner = [...scope.children];
  for (let child = inner.pop(); child !== undefined; child = inner.pop()) {
    const symbol = child.lookup(self);
    if (symbol?.owner !== scope) continue;
    const isArrow =
      child.kind === "lambda" ||
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
  if (shape === "async generator") {
    return { ...functionExpression(null, code.params, code.body, true), async: true, returnType: returned };
  }
  if (shape === "generator")
    return { ...functionExpression(null, code.params, code.body, true), returnType: returned };
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
  return pairs.length === 0 ? null : arrow([], call(f.rt("dictOf"), [array(pairs)]));
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
