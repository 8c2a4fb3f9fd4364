// Statements as people read them.

import { variableOf } from "../../analyse/names.ts";
import type {
  AnnAssign as AnnotatedNode,
  Assign as AssignNode,
  AsyncFunctionDef as AsyncFunctionNode,
  AsyncWith as AsyncWithNode,
  AugAssign as AugmentedNode,
  ExceptHandler,
  Expr,
  ExprStatement,
  For as ForNode,
  FunctionDef as FunctionNode,
  ImportFrom as ImportFromNode,
  Import as ImportNode,
  List,
  Raise as RaiseNode,
  Return as ReturnNode,
  Stmt,
  Subscript,
  Try as TryNode,
  Tuple,
  WithItem,
  With as WithNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { operators } from "../expressions/binary.ts";
import {
  array,
  assign,
  block,
  breakTo,
  call,
  constant,
  type Expression,
  endsInJump,
  id,
  type JsNode,
  labeled,
  member,
  nothing,
  number,
  returns,
  run,
  type Statement,
  string,
  throws,
  tryStatement,
  when,
} from "../js.ts";
import { clearName, isBuiltin, placeOf, storeName } from "../names.ts";
import {
  AnnAssign as GeneralAnnAssign,
  Assign as GeneralAssign,
  AugAssign as GeneralAugAssign,
} from "../statements/assign.ts";
import { decorate } from "../statements/function_def.ts";
import { For as GeneralFor } from "../statements/loops.ts";
import { remove as generalRemove, store as generalStore } from "../targets.ts";
import { withTypeParameters } from "../type_parameters.ts";
import { expression, expressions, statements } from "../visitors.ts";
import { settled } from "./calls.ts";
import { contextOf } from "./context.ts";
import { handedOut } from "./coroutines.ts";
import { arithmetic, loadAttribute, storeAttribute } from "./expressions.ts";
import { docComment, functionObject } from "./functions.ts";

// Assignment

/** Assigns to any target; several plain variables at once as JavaScript does. */
export function store(target: Expr, value: Expression, f: Body): Expression {
  if (target.nodeType === "Attribute") return storeAttribute(target, expression(target.value, f), value, f);
  if (target.nodeType === "Subscript" && keepsOrder(target, value, f)) {
    return call(f.rt("setItem"), [expression(target.value, f), expression(target.slice, f), value]);
  }
  if (target.nodeType === "Tuple" || target.nodeType === "List") {
    const names = plainTargets(target, f);
    if (names !== null) {
      return assign(
        { type: "ArrayPattern", elements: names.map(id) },
        call(f.rt("unpack"), [value, number(names.length)]),
      );
    }
  }
  return generalStore(target, value, f);
}

/** Python evaluates the value before the container and the key: does it make a difference? */
function keepsOrder(target: Subscript, value: Expression, f: Body): boolean {
  if (value.type === "Identifier" || value.type === "Literal") return true;
  const { facts } = contextOf(f).analysis;
  const isFixed = (node: Expr): boolean => {
    if (node.nodeType === "Constant") return true;
    if (node.nodeType !== "Name") return false;
    const variable = variableOf(f.scope, node.id);
    if (variable === null || facts.bindingsOf(variable) !== 1 || variable.binding === "cell") return false;
    return variable.owner !== null && !variable.owner.deleted.has(variable.name);
  };
  return isFixed(target.value) && isFixed(target.slice);
}

export const remove = generalRemove;

/** The JavaScript variables that all parts of a target are; null if some are not. */
function plainTargets(target: Tuple | List, f: Body): string[] | null {
  const names: string[] = [];
  for (const part of target.elts) {
    if (part.nodeType !== "Name") return null;
    const place = placeOf(f, part.id);
    if ((place.kind !== "variable" && place.kind !== "module") || names.includes(place.js)) return null;
    names.push(place.js);
  }
  return names.length === 0 ? null : names;
}

export function Assign(node: AssignNode, f: Body, out: Statement[]): void {
  const [first] = node.targets as [Expr];
  const { value } = node;
  if (node.targets.length === 1) {
    if (
      (first.nodeType === "Tuple" || first.nodeType === "List") &&
      (value.nodeType === "Tuple" || value.nodeType === "List") &&
      first.elts.length === value.elts.length &&
      !value.elts.some((e) => e.nodeType === "Starred")
    ) {
      const names = plainTargets(first, f);
      if (names !== null) {
        out.push(
          ...run(
            assign({ type: "ArrayPattern", elements: names.map(id) }, array(expressions(value.elts, f))),
          ),
        );
        return;
      }
    }
    if (first.nodeType === "Name") rememberInstance(first, value, f);
    if (first.nodeType === "Name" || first.nodeType === "Attribute") {
      out.push(...run(store(first, expression(value, f), f)));
      return;
    }
  }
  GeneralAssign(node, f, out);
}

export function AnnAssign(node: AnnotatedNode, f: Body, out: Statement[]): void {
  if (node.value !== null) rememberInstance(node.target, node.value, f);
  if (f.scope.kind !== "module" || contextOf(f).showsAnnotations) GeneralAnnAssign(node, f, out);
  else if (node.value !== null) out.push(...run(store(node.target, expression(node.value, f), f)));
}

/** `c = Counter()`: from here on `c` is known to be one. */
function rememberInstance(target: Expr, value: Expr, f: Body): void {
  if (target.nodeType !== "Name" || value.nodeType !== "Call") return;
  const context = contextOf(f);
  const variable = variableOf(f.scope, target.id);
  if (variable === null || context.analysis.facts.bindingsOf(variable) !== 1) return;
  const path = context.resultOf(value, f);
  if (path !== null) context.libraryInstances.set(variable, path);
  if (value.func.nodeType !== "Name") return;
  const cls = variableOf(f.scope, value.func.id);
  const facts = cls === null ? undefined : context.classes.get(cls);
  if (facts !== undefined) context.instances.set(variable, facts);
}

/** Managers that give themselves to `as`. */
const givesItself = new Set(["asyncio.TaskGroup", "asyncio.Timeout", "asyncio.Runner"]);

export function AugAssign(node: AugmentedNode, f: Body, out: Statement[]): void {
  const { target } = node;
  const { inPlace } = operators[node.op];
  if (target.nodeType === "Name") {
    const current = expression({ ...target, ctx: "Load" } as Expr, f);
    const value = expression(node.value, f);
    const result = arithmetic(node.op, inPlace, current, value, target, node.value, f);
    const place = placeOf(f, target.id);
    if (result.type === "BinaryExpression" && current.type === "Identifier" && place.kind !== "class") {
      out.push(...run(assign(current, value, `${result.operator}=`)));
      return;
    }
    out.push(...run(storeName(target.id, result, f, target)));
    return;
  }
  if (target.nodeType === "Attribute" && target.value.nodeType === "Name") {
    const object = expression(target.value, f);
    const result = call(f.rt(inPlace), [loadAttribute(target, object, f), expression(node.value, f)]);
    out.push(...run(storeAttribute(target, object, result, f)));
    return;
  }
  GeneralAugAssign(node, f, out);
}

/** The elements of a display that only the loop over it has need no list. */
export function For(node: ForNode, f: Body, out: Statement[]): void {
  const { iter } = node;
  const isDisplay = (iter.nodeType === "Tuple" || iter.nodeType === "List") && iter.elts.length > 0;
  const before = out.length;
  GeneralFor(node, f, out);
  if (!isDisplay) return;
  for (const statement of out.slice(before)) {
    const right = statement.type === "ForOfStatement" ? (statement.right as JsNode) : null;
    const inner = right?.type === "CallExpression" ? (right.arguments[0] as JsNode | undefined) : undefined;
    if (inner?.type !== "CallExpression") continue;
    const [elements] = inner.arguments as [JsNode?];
    if (elements?.type === "ArrayExpression") (statement as unknown as { right: JsNode }).right = elements;
  }
}

// Functions

export function FunctionDef(node: FunctionNode | AsyncFunctionNode, f: Body, out: Statement[]): void {
  const decorated = decorate(node.decorator_list, f, () =>
    withTypeParameters(node, f, (typeParams) => functionObject(node, f, typeParams)),
  );
  const made = run(storeName(node.name, decorated, f, node));
  const comments = docComment(node.body);
  if (comments.length > 0) (made[0] as { leading?: JsNode[] }).leading = comments;
  out.push(...made);
}

export function Return(node: ReturnNode, f: Body, out: Statement[], general: () => void): void {
  const isNothing =
    node.value === null || (node.value.nodeType === "Constant" && node.value.value.type === "None");
  if (isNothing)
    out.push(
      returns(
        f.scope.returnsValue && f.kind !== "generator" && f.kind !== "async generator" ? nothing() : null,
      ),
    );
  else if (f.isNative) out.push(returns(handedOut(node.value as Expr, f)));
  else general();
}

/** A call's value is only looked at where it may be a coroutine or a task that nobody else has. */
export function ExpressionStatement(node: ExprStatement, f: Body, out: Statement[]): void {
  const { value } = node;
  if (value.nodeType === "Constant") return;
  const emitted = expression(value, f);
  if (emitted.type === "Identifier") return;
  if (value.nodeType === "Call" && mayGiveTask(value.func, f))
    out.push(...run(call(f.rt("discarded"), [emitted])));
  else out.push(...run(emitted));
}

function mayGiveTask(callee: Expr, f: Body): boolean {
  const context = contextOf(f);
  if (callee.nodeType === "Attribute") return context.asynchronous.has(callee.attr);
  if (callee.nodeType !== "Name") return true;
  if (isBuiltin(callee, f, callee.id)) return false;
  const definition = context.analysis.facts.provedFunction(callee, f.scope);
  if (definition !== null)
    return definition.nodeType === "AsyncFunctionDef" || f.module.scopes.scopeOf(definition).isGenerator;
  return context.analysis.facts.provedClass(callee, f.scope) === null;
}

// Exceptions

function handlersOf(f: Body): string[] {
  const { handlers } = contextOf(f);
  let list = handlers.get(f);
  if (list === undefined) {
    list = [];
    handlers.set(f, list);
  }
  return list;
}

/** Inside a handler, what is raised has the exception as its context. */
export function Raise(node: RaiseNode, f: Body, out: Statement[]): void {
  const { tracksHandling } = contextOf(f);
  const handled = handlersOf(f).at(-1);
  if (node.exc === null) {
    out.push(throws(tracksHandling || handled === undefined ? call(f.rt("reraise")) : id(handled)));
    return;
  }
  const exception = expression(node.exc, f);
  const context = tracksHandling || handled === undefined ? [] : [id(handled)];
  if (node.cause === null) out.push(throws(call(f.rt("raise"), [exception, ...context])));
  else out.push(throws(call(f.rt("raiseFrom"), [exception, expression(node.cause, f), ...context])));
}

/**
 * ```
 * try { body } catch (error$1) {
 *   const e = caught(error$1);
 *   if (matches(e, T)) {…} else throw e;
 * } finally {…}
 * ```
 */
export function Try(node: TryNode, f: Body, out: Statement[]): void {
  const hasElse = node.orelse.length > 0 && node.handlers.length > 0;
  const label = hasElse ? f.fresh("else") : null;
  const body = statements(node.handlers.length === 0 ? [...node.body, ...node.orelse] : node.body, f);
  const handler = node.handlers.length === 0 ? null : handling(node.handlers, label, f);
  const orelse = hasElse ? statements(node.orelse, f) : [];
  const finalizer = node.finalbody.length === 0 ? null : statements(node.finalbody, f);
  if (label === null) {
    out.push(tryStatement(body, handler, finalizer));
    return;
  }
  const attempt = labeled(label, block([tryStatement(body, handler), ...orelse]));
  out.push(finalizer === null ? attempt : tryStatement([attempt], null, finalizer));
}

function handling(
  handlers: readonly ExceptHandler[],
  label: string | null,
  f: Body,
): { param: string; body: Statement[] } {
  const context = contextOf(f);
  const error = f.fresh("error");
  const names = [...new Set(handlers.map((h) => h.name).filter((name) => name !== null))];
  const [only] = names;
  const isBlockScoped = names.length === 1 && isOnlyHandlers(only as string, f);
  let exception: string;
  if (isBlockScoped) {
    const symbol = variableOf(f.scope, only as string);
    if (symbol !== null) context.blockScoped.add(symbol);
    exception = f.module.variable(symbol?.owner ?? null, f.scope.mangle(only as string));
  } else exception = f.fresh("exception");
  const stack = handlersOf(f);
  stack.push(exception);
  let rest: Statement[] = [throws(id(exception))];
  const branches: { test: Expression; body: Statement[] }[] = [];
  for (const handler of handlers) {
    const test =
      handler.type === null
        ? null
        : { ...call(f.rt("matches"), [id(exception), expression(handler.type, f)]), isBoolean: true };
    const comments = context.takeBefore((handler.body[0] as Stmt).lineno);
    context.putBack(comments);
    let body = statements(handler.body, f);
    if (handler.name !== null && !isBlockScoped) {
      const unbind = run(clearName(handler.name, f, handler));
      const symbol = variableOf(f.scope, handler.name);
      // Another statement has made it a constant of its handler.
      if (symbol !== null && context.blockScoped.has(symbol))
        body = [
          constant(f.module.variable(symbol.owner, f.scope.mangle(handler.name)), id(exception)),
          ...body,
        ];
      else
        body = [...run(storeName(handler.name, id(exception), f, handler)), tryStatement(body, null, unbind)];
    }
    if (test === null) {
      rest = body;
      break;
    }
    branches.push({ test, body });
  }
  stack.pop();
  let result: Statement = block(rest);
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i] as { test: Expression; body: Statement[] };
    result = when(branch.test, branch.body, result);
  }
  const chain = result.type === "BlockStatement" ? (result.body as Statement[]) : [result];
  const made = [constant(exception, call(id(context.tool("caught")), [id(error)]))];
  if (context.tracksHandling) {
    const handled = f.fresh("handled");
    const current = member(f.rt("handling"), "current");
    made.push(constant(handled, current), ...run(assign(current, id(exception))));
    made.push(tryStatement(chain, null, run(assign(current, id(handled)))));
  } else made.push(...chain);
  if (label !== null && !endsInJump(chain)) made.push(breakTo(label));
  return { param: error, body: made };
}

/** Is the name bound by handlers only, and never read outside of them? */
function isOnlyHandlers(name: string, f: Body): boolean {
  const { scope } = f;
  const symbol = scope.symbols.get(scope.mangle(name));
  if (symbol === undefined || (symbol.binding !== "local" && symbol.binding !== "cell")) return false;
  if (!scope.isFunctionLike && scope.kind !== "module") return false;
  const { analysis } = contextOf(f);
  if (scope.kind === "module" && f.module.explicitGlobals.has(name)) return false;
  const variable = variableOf(scope, name);
  if (variable === null || analysis.facts.of(scope).reflective.size > 0) return false;
  let count = 0;
  const root = scope.node as unknown as { body?: unknown };
  const stack: unknown[] = Array.isArray(root.body) ? [...root.body] : [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const n = next as { nodeType?: string; name?: string };
    if (
      n.nodeType === "FunctionDef" ||
      n.nodeType === "AsyncFunctionDef" ||
      n.nodeType === "ClassDef" ||
      n.nodeType === "Lambda"
    )
      continue;
    // The clauses of `except*` bind it in another way.
    if (n.nodeType === "TryStar" && (n as unknown as TryNode).handlers.some((h) => h.name === name))
      return false;
    if (n.nodeType === "Try") {
      const others = (n as unknown as TryNode).handlers.map((h) => h.name).filter((other) => other !== null);
      if (others.includes(name) && others.some((other) => other !== name)) return false;
    }
    if (n.nodeType === "ExceptHandler" && n.name === name) count++;
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  if (analysis.facts.bindingsOf(variable) !== count) return false;
  return (
    !scope.loads.some((load) => load.id === name && f.module.facts.needsCheck(load)) &&
    symbol.binding === "local" &&
    !isReadInside(scope, name)
  );
}

/** Do functions inside read the name? They may run when the handler has ended. */
function isReadInside(scope: Body["scope"], name: string): boolean {
  const inner = [...scope.children];
  for (let child = inner.pop(); child !== undefined; child = inner.pop()) {
    if (
      child.loads.some((load) => load.id === name) &&
      child.lookup(name)?.owner === scope &&
      !child.isInlined
    )
      return true;
    inner.push(...child.children);
  }
  return false;
}

// Managers

/**
 * ```
 * const manager$1 = manageAsync(X);
 * const x = yield manager$1.enter();
 * try { body } catch (error$1) { yield manager$1.failed(error$1); } finally { yield manager$1.close(); }
 * ```
 */
function withItems(
  remaining: readonly WithItem[],
  body: readonly Stmt[],
  f: Body,
  out: Statement[],
  open: string,
  wait: (e: Expression) => Expression,
): void {
  const [item, ...rest] = remaining;
  if (item === undefined) {
    out.push(...statements(body, f));
    return;
  }
  const manager = f.fresh("manager");
  out.push(constant(manager, call(f.rt(open), [expression(item.context_expr, f)])));
  const entered = wait(call(member(id(manager), "enter")));
  const inside: Statement[] = [];
  const target = item.optional_vars;
  if (target?.nodeType === "Name") {
    const path = contextOf(f).resultOf(item.context_expr, f);
    if (path !== null && givesItself.has(path)) rememberInstance(target, item.context_expr, f);
  }
  if (target === null) out.push(...run(entered));
  else if (target.nodeType === "Name") out.push(...run(store(target, entered, f)));
  else {
    const value = f.fresh("value");
    out.push(constant(value, entered));
    inside.push(...run(store(target, id(value), f)));
  }
  withItems(rest, body, f, inside, open, wait);
  const error = f.fresh("error");
  const failed = run(wait(call(member(id(manager), "failed"), [id(error)])));
  const close = run(wait(call(member(id(manager), "close"))));
  out.push(tryStatement(inside, { param: error, body: failed }, close));
}

export function With(node: WithNode, f: Body, out: Statement[]): void {
  const blocks = f.canBlock && f.module.facts.mayBlock(node);
  if (blocks) withItems(node.items, node.body, f, out, "manageBlocking", (e) => settled(e, f));
  else withItems(node.items, node.body, f, out, "manage", (e) => e);
}

export function AsyncWith(node: AsyncWithNode, f: Body, out: Statement[]): void {
  withItems(node.items, node.body, f, out, "manageAsync", (e) => f.wait(e));
}

// Imports

export function Import(node: ImportNode, f: Body, out: Statement[]): void {
  const context = contextOf(f);
  if (context.hoistedImports.has(node)) return;
  for (const { name, asname } of node.names) {
    const made = call(id(context.tool(asname === null ? "importName" : "importModule")), [string(name)]);
    out.push(...run(storeName(asname ?? (name.split(".")[0] as string), made, f, node)));
  }
}

export function ImportFrom(node: ImportFromNode, f: Body, out: Statement[]): void {
  const context = contextOf(f);
  if (context.hoistedImports.has(node) || node.module === "__future__") return;
  const source = f.fresh("module");
  const level = node.level === 0 ? [] : [number(node.level)];
  out.push(constant(source, call(id(context.tool("importModule")), [string(node.module ?? ""), ...level])));
  for (const { name, asname } of node.names) {
    if (name === "*") {
      out.push(...run(call(f.rt("importAll"), [id(source), id(context.tool("self"))])));
      continue;
    }
    out.push(
      ...run(
        storeName(asname ?? name, call(id(context.tool("importFrom")), [id(source), string(name)]), f, node),
      ),
    );
  }
}
