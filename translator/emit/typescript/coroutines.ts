// `await` and what native `async` functions hand out. https://docs.python.org/3.13/reference/expressions.html#await-expression

import { variableOf } from "../../analyse/names.ts";
import type { Await as AwaitNode, Call, Expr, Yield as YieldNode } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { Yield as GeneralYield } from "../expressions/await.ts";
import { awaitValue, call, type Expression, nothing, yieldValue } from "../js.ts";
import { isBuiltin } from "../names.ts";
import { type EmitExpression, expression } from "../visitors.ts";
import { contextOf } from "./context.ts";

/** JavaScript's `await` takes coroutines, tasks and futures; for what may be anything else, `awaitable` says what that means. */
export const Await: EmitExpression<AwaitNode> = {
  first: (node) => node.value,
  link(node, f, value) {
    const awaited = value as Expression;
    if (!f.isNative) return yieldValue(awaited);
    return awaitValue(isAwaitable(node.value, f) ? awaited : call(f.rt("awaitable"), [awaited]));
  },
};

/** Is the value certainly a coroutine of the program or the library, a task or a future? */
export function isAwaitable(node: Expr, f: Body): boolean {
  const context = contextOf(f);
  if (node.nodeType === "Name") {
    const variable = variableOf(f.scope, node.id);
    const path = variable === null ? undefined : context.libraryInstances.get(variable);
    return path === "asyncio.Task" || path === "asyncio.Future";
  }
  if (node.nodeType !== "Call") return false;
  const { func } = node;
  if (func.nodeType === "Name") {
    const definition = context.analysis.facts.provedFunction(func, f.scope);
    if (definition !== null) return isCoroutineFunction(definition, f);
  }
  const path = context.libraryPath(func, f);
  if (path !== null) return context.libraryName(path)?.awaits === true;
  return func.nodeType === "Attribute" && isCoroutineMethod(node, f);
}

function isCoroutineFunction(definition: { readonly nodeType: string }, f: Body): boolean {
  return (
    definition.nodeType === "AsyncFunctionDef" && !f.module.scopes.scopeOf(definition as never).isGenerator
  );
}

function isCoroutineMethod({ func }: Call, f: Body): boolean {
  if (func.nodeType !== "Attribute") return false;
  const context = contextOf(f);
  const facts = context.instanceOf(func.value, f);
  if (facts !== null) return facts.coroutines.has(f.scope.mangle(func.attr));
  if (func.value.nodeType !== "Name") return false;
  const variable = variableOf(f.scope, func.value.id);
  const path = variable === null ? undefined : context.libraryInstances.get(variable);
  if (path === undefined) return false;
  if (path === "asyncio.TaskGroup" && func.attr === "create_task") return true;
  return context.libraryName(path)?.cls?.awaits.has(func.attr) === true;
}

/** What a native function returns or yields: JavaScript must not await it. */
export function handedOut(node: Expr, f: Body): Expression {
  const value = expression(node, f);
  return mayBeAwaitable(node, f) ? call(f.rt("asIs"), [value]) : value;
}

const plainTypes = new Set(["int", "float", "bool", "str", "bytes", "list", "tuple", "dict", "set", "None"]);

const plainBuiltins = new Set(
  (
    "abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate filter float format frozenset " +
    "hash hex id input int isinstance issubclass len list map oct ord print range repr reversed round set sorted str sum " +
    "tuple zip"
  ).split(" "),
);

function mayBeAwaitable(node: Expr, f: Body): boolean {
  switch (node.nodeType) {
    case "Constant":
    case "JoinedStr":
    case "List":
    case "Tuple":
    case "Dict":
    case "Set":
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
    case "Lambda":
    case "Compare":
      return false;
    case "UnaryOp":
      if (node.op === "Not") return false;
      break;
    case "BoolOp":
      return node.values.some((value) => mayBeAwaitable(value, f));
    case "IfExp":
      return mayBeAwaitable(node.body, f) || mayBeAwaitable(node.orelse, f);
    case "NamedExpr":
      return mayBeAwaitable(node.value, f);
    case "Call":
      if (
        node.func.nodeType === "Name" &&
        plainBuiltins.has(node.func.id) &&
        isBuiltin(node.func, f, node.func.id)
      )
        return false;
  }
  const context = contextOf(f);
  if (plainTypes.has(context.analysis.types.typeOf(node, f.scope).name)) return false;
  return context.analysis.awaitables.mayBe(node, f.scope);
}

/** Hands out an item of an asynchronous generator. */
export function Yield(node: YieldNode, f: Body): Expression {
  if (!f.isNative) return GeneralYield(node, f);
  return yieldValue(node.value === null ? nothing() : handedOut(node.value, f));
}
