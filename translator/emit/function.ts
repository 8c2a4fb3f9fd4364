// Functions of every kind: `def`, `async def`, `lambda`, methods. https://docs.python.org/3.13/reference/compound_stmts.html#function-definitions

import type { Scope } from "../analyse/scope.ts";
import type { Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda, Stmt } from "../ast/nodes.ts";
import { annotation, annotationText } from "./annotations.ts";
import { Body, type FrameKind } from "./body.ts";
import { codeObject } from "./code_object.ts";
import { docstring } from "./docstring.ts";
import { identifierOf, jsName } from "./identifiers.ts";
import { callsSomething, entryOf, lookForSignals } from "./interruption.ts";
import {
  array,
  arrow,
  assign,
  binary,
  boolean,
  call,
  constant,
  declare,
  type Expression,
  element,
  functionExpression,
  id,
  logical,
  member,
  not,
  nothing,
  number,
  object,
  objectPattern,
  rest,
  returns,
  run,
  type Statement,
  string,
  suspends,
  thisValue,
  throws,
  tryStatement,
  undefinedValue,
  when,
  withDefault,
} from "./js.ts";
import type { ModuleEmitter } from "./module_emitter.ts";
import { isFinalized } from "./names.ts";
import { expression, statements } from "./visitors.ts";

export type FunctionNode = FunctionDef | AsyncFunctionDef | Lambda;

/** A method that these names have is static, or a class method, without a decorator. */
const implicitlyStatic = new Set(["__new__", "__init_subclass__", "__class_getitem__"]);

/** Parameters of one kind after the other, as JavaScript sees them. */
interface Parameter {
  readonly name: string;
  readonly js: string;
  readonly fallback: Expression | null;
}

/** The evaluated parts of a `def` that are kept: arguments of a function around the function object, if they have to be. */
interface Kept {
  readonly name: string;
  readonly value: Expression;
}

/**
 * The function object of a `def` or `lambda`, without its decorators.
 *
 * `def f(a, b=[]): …` → `((defaults$1) => def(function f$def(a, b) {…}, f$code, { defaults: defaults$1 }))([list([])])`
 */
export function functionObject(
  node: FunctionNode,
  f: Body,
  typeParams: Expression | null = null,
): Expression {
  const { module } = f;
  const scope = module.scopes.scopeOf(node);
  const name = node.nodeType === "Lambda" ? "<lambda>" : node.name;
  const kept: Kept[] = [];
  const keep = (purpose: string, value: Expression): Expression => {
    const local = f.fresh(purpose);
    kept.push({ name: local, value });
    return id(local);
  };
  const extras: (readonly [string, Expression])[] = [];

  const defaults = defaultValues(node.args.defaults, f, keep, extras);
  const kwdefaults = keywordDefaults(node.args, f, scope, keep, extras);
  if (node.nodeType !== "Lambda") {
    const annotations = annotationsOf(node, f);
    if (annotations !== null) {
      // Around what is kept there is a function of its own, which cannot be suspended.
      const isKept = kept.length > 0 && suspends(annotations);
      const given = isKept ? keep("annotations", annotations) : annotations;
      extras.push(["annotations", f.quiet("constantly", given)]);
    }
  }
  if (typeParams !== null) extras.push(["typeParams", typeParams]);

  const cells =
    module.typescript === null && module.facts.looksIntoClosures ? closureCells(scope, module) : null;
  if (cells !== null) extras.push(["closure", cells]);

  const kind = frameKind(node, scope);
  const codeName = module.codeName(name);
  const qualname = qualifiedName(name, scope, f);
  const isMethod = isThisForm(node, f);
  const signature = { node, scope, defaults, kwdefaults };
  const hasTwin = kind === "plain" && module.facts.mayBlock(node);
  const make = (canBlock: boolean, thisForm: boolean) => {
    const body = new Body({
      module,
      parent: f,
      scope,
      kind,
      canBlock: canBlock || kind !== "plain",
      codeName,
      qualname,
    });
    body.namespace = f.scope.kind === "class" || f.scope.canSeeClassScope ? null : f.namespace;
    if (hasTwin) body.copies++;
    return functionCode(signature, body, thisForm);
  };
  const isTwinOnly = hasTwin && f.copies >= mostCopies;
  const code = isTwinOnly ? call(f.rt("twinOnly"), [make(true, false)]) : make(false, isMethod);
  module.hoisted.push(constant(codeName, codeObject(node, scope, name, qualname, f)));
  if (hasTwin && !isTwinOnly) extras.push(["twin", make(true, false)]);

  const wrapper = isMethod && !isTwinOnly ? methodWrappers[kind] : wrappers[kind];
  let made = call(f.rt(wrapper), [code, id(codeName), ...(extras.length === 0 ? [] : [object(extras)])]);
  if (module.typescript === null && module.facts.rewiresFunctions) made = call(f.rt("rewirable"), [made]);
  if (kept.length === 0) return made;
  return call(
    arrow(
      kept.map((k) => id(k.name)),
      made,
    ),
    kept.map((k) => k.value),
  );
}

/**
 * A function that may block is emitted twice, plainly and as a generator, and so is everything inside it. Deeper than this
 * only the generator is: called from plain JavaScript it is driven to its end.
 */
const mostCopies = 2;

/** `() => [[() => x, (v) => x = v], …]`: access to the free variables, in the order of `co_freevars`; null if there are none. */
function closureCells(scope: Scope, module: ModuleEmitter): Expression | null {
  const cells: Expression[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.binding !== "free" || symbol.name.startsWith(".")) continue;
    const variable = id(module.variable(symbol.owner, symbol.name));
    cells.push(array([arrow([], variable), arrow([id("v$")], assign(variable, id("v$")))]));
  }
  return cells.length === 0 ? null : arrow([], array(cells));
}

const wrappers: { readonly [K in FrameKind]: string } = {
  plain: "def",
  coroutine: "coroutine",
  generator: "generator",
  "async generator": "asyncGenerator",
};

const methodWrappers: { readonly [K in FrameKind]: string } = {
  plain: "defMethod",
  coroutine: "coroutineMethod",
  generator: "generatorMethod",
  "async generator": "asyncGeneratorMethod",
};

function frameKind(node: FunctionNode, scope: Scope): FrameKind {
  if (node.nodeType === "AsyncFunctionDef") return scope.isGenerator ? "async generator" : "coroutine";
  return scope.isGenerator ? "generator" : "plain";
}

/** The dotted name: `f.<locals>.g`, `C.method`. */
export function qualifiedName(name: string, scope: Scope, f: Body): string {
  let parent = scope.parent;
  while (parent !== null && (parent.kind === "type parameters" || parent.isInlined)) parent = parent.parent;
  if (parent === null || parent.kind === "module") return name;
  const symbol = parent.lookup(name);
  if (symbol?.binding === "global explicit") return name;
  return parent.kind === "class" ? `${f.qualname}.${name}` : `${f.qualname}.<locals>.${name}`;
}

/** Is the function emitted as a method whose `self` is `this`? */
function isThisForm(node: FunctionNode, f: Body): boolean {
  if (node.nodeType === "Lambda" || f.scope.kind !== "class" || f.module.options.mode === "typescript")
    return false;
  if (node.decorator_list.length > 0 || implicitlyStatic.has(node.name)) return false;
  const positional = node.args.posonlyargs.length + node.args.args.length;
  return positional > node.args.defaults.length;
}

// Defaults

function isImmutableLiteral(node: Expr): boolean {
  return node.nodeType === "Constant" && ["None", "bool", "int", "str"].includes(node.value.type);
}

/** Evaluates defaults of positional parameters; gives what each parameter falls back to. */
function defaultValues(
  nodes: readonly Expr[],
  f: Body,
  keep: (purpose: string, value: Expression) => Expression,
  extras: (readonly [string, Expression])[],
): Expression[] {
  if (nodes.length === 0) return [];
  const values = nodes.map((node) => expression(node, f));
  if (nodes.every(isImmutableLiteral)) {
    extras.push(["defaults", array(values)]);
    return values;
  }
  const all = keep("defaults", array(values));
  extras.push(["defaults", all]);
  return nodes.map((node, i) =>
    isImmutableLiteral(node) ? (values[i] as Expression) : element(all, number(i)),
  );
}

function keywordDefaults(
  args: Arguments,
  f: Body,
  scope: Scope,
  keep: (purpose: string, value: Expression) => Expression,
  extras: (readonly [string, Expression])[],
): Map<string, Expression> {
  const result = new Map<string, Expression>();
  const entries: [string, Expression][] = [];
  let isLiteral = true;
  for (const [i, arg] of args.kwonlyargs.entries()) {
    const node = args.kw_defaults[i] ?? null;
    if (node === null) continue;
    entries.push([jsName(scope.mangle(arg.arg)), expression(node, f)]);
    if (!isImmutableLiteral(node)) isLiteral = false;
  }
  if (entries.length === 0) return result;
  if (isLiteral) {
    extras.push(["kwdefaults", object(entries)]);
    for (const [key, value] of entries) result.set(key, value);
    return result;
  }
  const all = keep("kwdefaults", object(entries));
  extras.push(["kwdefaults", all]);
  for (const [key] of entries) result.set(key, member(all, key));
  return result;
}

function annotationsOf(node: FunctionDef | AsyncFunctionDef, f: Body): Expression | null {
  const { args } = node;
  const entries: Expression[] = [];
  const add = (name: string, value: Expr | null) => {
    if (value === null) return;
    const isText = f.module.scopes.futures.has("annotations");
    entries.push(string(f.scope.mangle(name)), isText ? annotationText(value, f) : annotation(value, f));
  };
  for (const arg of [...args.posonlyargs, ...args.args]) add(arg.arg, arg.annotation);
  if (args.vararg !== null) add(args.vararg.arg, args.vararg.annotation);
  for (const arg of args.kwonlyargs) add(arg.arg, arg.annotation);
  if (args.kwarg !== null) add(args.kwarg.arg, args.kwarg.annotation);
  add("return", node.returns);
  return entries.length === 0 ? null : f.quiet("dict", array(entries));
}

// The JavaScript function

interface FunctionShape {
  readonly node: FunctionNode;
  readonly scope: Scope;
  readonly defaults: readonly Expression[];
  readonly kwdefaults: ReadonlyMap<string, Expression>;
}

function functionCode(shape: FunctionShape, body: Body, thisForm: boolean): Expression {
  const { node, scope, defaults } = shape;
  const { module } = body;
  const { args } = node;
  const parameter = (name: string, fallback: Expression | null): Parameter => {
    const mangled = scope.mangle(name);
    return { name: mangled, js: module.variable(scope, mangled), fallback };
  };
  const positionalArgs = [...args.posonlyargs, ...args.args];
  const firstDefault = positionalArgs.length - defaults.length;
  const positional = positionalArgs.map((a, i) => parameter(a.arg, defaults[i - firstDefault] ?? null));
  const prologue: Statement[] = [];
  if (thisForm) {
    const self = positional.shift() as Parameter;
    prologue.push(declare("let", [[id(self.js), thisValue()]]));
  }
  const params: Expression[] = positional.map((p) =>
    p.fallback !== null && p.fallback.type === "Literal" ? withDefault(id(p.js), p.fallback) : id(p.js),
  );
  const hasKeywords = args.kwonlyargs.length > 0 || args.kwarg !== null;
  const restName =
    args.vararg === null ? null : `${module.variable(scope, scope.mangle(args.vararg.arg))}$rest`;
  if (restName !== null) params.push(rest(id(restName)));
  else if (hasKeywords) params.push(id("kw$"));

  const isChecked = body.kind === "plain";
  const fail = () =>
    run(
      call(body.rt("wrongArguments"), [
        id(body.codeName),
        id("arguments"),
        ...(thisForm ? [thisValue()] : []),
      ]),
    );
  if (isChecked) {
    const tests: Expression[] = [];
    if (restName === null) {
      tests.push(
        binary(">", member(id("arguments"), "length"), number(positional.length + (hasKeywords ? 1 : 0))),
      );
      if (hasKeywords) {
        tests.push(
          logical(
            "&&",
            binary("!==", id("kw$"), undefinedValue()),
            not(call(body.rt("isKeywords"), [id("kw$")])),
          ),
        );
      }
    }
    const required = positional.filter((p) => p.fallback === null);
    const lastRequired = required[required.length - 1];
    if (lastRequired !== undefined) tests.push(binary("===", id(lastRequired.js), undefinedValue()));
    if (tests.length > 0)
      prologue.push(
        when(
          tests.reduce((a, b) => logical("||", a, b)),
          fail(),
        ),
      );
  }
  for (const p of positional) {
    if (p.fallback === null || p.fallback.type === "Literal") continue;
    prologue.push(when(binary("===", id(p.js), undefinedValue()), run(assign(id(p.js), p.fallback))));
  }
  if (restName !== null) {
    if (hasKeywords) prologue.push(constant("kw$", call(body.rt("takeKeywords"), [id(restName)])));
    const vararg = module.variable(scope, scope.mangle(args.vararg?.arg as string));
    prologue.push(declare("let", [[id(vararg), call(body.rt("tuple"), [id(restName)])]]));
  }
  if (args.kwonlyargs.length > 0) {
    const named = args.kwonlyargs.map((a) =>
      parameter(a.arg, shape.kwdefaults.get(jsName(scope.mangle(a.arg))) ?? null),
    );
    // `{ toString }` would find JavaScript's own where the keyword is not given.
    const inherited = named.filter((p) => p.name in Object.prototype);
    for (const p of inherited) {
      prologue.push(
        declare("let", [[id(p.js), call(body.rt("ownKeyword"), [id("kw$"), string(jsName(p.name))])]]),
      );
      if (p.fallback === null || p.fallback.type !== "Literal") continue;
      prologue.push(when(binary("===", id(p.js), undefinedValue()), run(assign(id(p.js), p.fallback))));
    }
    const plain = named.filter((p) => !inherited.includes(p));
    const pattern = objectPattern(
      plain.map((p) => [
        jsName(p.name),
        p.fallback !== null && p.fallback.type === "Literal" ? withDefault(id(p.js), p.fallback) : id(p.js),
      ]),
    );
    if (plain.length > 0) prologue.push(declare("let", [[pattern, logical("??", id("kw$"), object([]))]]));
    const missing = named.filter((p) => p.fallback === null);
    if (missing.length > 0 && isChecked) {
      const test = missing
        .map((p) => binary("===", id(p.js), undefinedValue()))
        .reduce((a, b) => logical("||", a, b));
      prologue.push(when(test, fail()));
    }
    for (const p of named) {
      if (p.fallback === null || p.fallback.type === "Literal") continue;
      prologue.push(when(binary("===", id(p.js), undefinedValue()), run(assign(id(p.js), p.fallback))));
    }
  }
  if (args.kwarg !== null) {
    const kwarg = parameter(args.kwarg.arg, null);
    const named = args.kwonlyargs.map((a) => string(jsName(scope.mangle(a.arg))));
    prologue.push(declare("let", [[id(kwarg.js), call(body.rt("restKeywords"), [id("kw$"), array(named)])]]));
  }

  const code = bodyStatements(node, body);
  const name = node.nodeType === "Lambda" ? "lambda" : identifierOf(node.name);
  return functionExpression(
    `${name}$def`,
    params,
    [...prologue, ...localDeclarations(scope, body), ...framed(code, body)],
    body.isGenerator,
  );
}

function bodyStatements(node: FunctionNode, body: Body): Statement[] {
  if (node.nodeType === "Lambda") return [returns(expression(node.body, body))];
  const entry = callsSomething(node.body) ? lookForSignals(entryOf(node), body) : [];
  const code = entry.concat(statements(withoutDocstring(node.body), body));
  const last = code[code.length - 1];
  if (last === undefined || (last.type !== "ReturnStatement" && last.type !== "ThrowStatement"))
    code.push(returns(nothing()));
  return code;
}

function withoutDocstring(body: readonly Stmt[]): readonly Stmt[] {
  return docstring(body) === null ? body : body.slice(1);
}

/** `let` for the variables of a function that are not parameters. */
export function localDeclarations(scope: Scope, body: Body): Statement[] {
  const parameters = new Set(scope.parameters);
  const names: string[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.binding !== "local" && symbol.binding !== "cell") continue;
    if (parameters.has(symbol.name) || symbol.name.startsWith(".")) continue;
    names.push(body.module.variable(scope, symbol.name));
  }
  return names.length === 0
    ? []
    : [
        declare(
          "let",
          names.map((n) => [id(n), null] as const),
        ),
      ];
}

/** The variables of a function that alone hold objects with `__del__`. */
function heldVariables(body: Body): string[] {
  if (body.scope.kind === "module" || !body.scope.isFunctionLike) return [];
  const held: string[] = [];
  for (const symbol of body.scope.symbols.values()) {
    if (symbol.owner === body.scope && isFinalized(symbol.name, body))
      held.push(body.module.variable(body.scope, symbol.name));
  }
  return held;
}

/**
 * The statements of a frame: with its temporaries, and where something may raise, its position and the `try` that adds
 * its entry to the traceback.
 */
export function framed(code: readonly Statement[], body: Body): Statement[] {
  const declarations = body.temporaryDeclarations();
  if (!body.storesPosition) return [...declarations, ...code];
  const error = body.fresh("error");
  const leave = call(body.rt("leave"), [id(error), id(body.codeName), id("$p")]);
  const start = [...declarations, declare("let", [[id("$p"), number(0)]])];
  const held = heldVariables(body);
  if (held.length === 0) return [...start, tryStatement(code, { param: error, body: [throws(leave)] })];
  // What an exception leaves with is in its traceback: nothing ends then.
  const failed = body.fresh("failed");
  const release = held.map((js) => call(body.rt("rebound"), [id(js), undefinedValue()]));
  return [
    ...start,
    declare("let", [[id(failed), boolean(false)]]),
    tryStatement(code, { param: error, body: [...run(assign(id(failed), boolean(true))), throws(leave)] }, [
      when(not(id(failed)), release.flatMap(run)),
    ]),
  ];
}
