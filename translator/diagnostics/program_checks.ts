// What a module that can be compiled gives reason to say: names, modules, coroutines that nobody awaits, blocking calls.
import type { Analysis } from "../analyse/analyse.ts";
import { builtinNames } from "../analyse/builtin_names.ts";
import { variableOf } from "../analyse/names.ts";
import type { Scope } from "../analyse/scope.ts";
import { standardModules } from "../analyse/standard_modules.ts";
import type { Alias, Call, Expr, ImportFrom, Position } from "../ast/nodes.ts";
import * as codes from "./codes.ts";
import type { Surroundings } from "./diagnose.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { packages } from "./packages.ts";
import type { Places } from "./place.ts";

const dynamic = new Set(["eval", "exec", "compile", "__import__", "globals", "locals", "vars"]);

const blocking = new Map([
  ["time.sleep", "await asyncio.sleep()"],
  ["subprocess.run", "asyncio.create_subprocess_exec()"],
  ["subprocess.call", "asyncio.create_subprocess_exec()"],
  ["subprocess.check_output", "asyncio.create_subprocess_exec()"],
  ["os.system", "asyncio.create_subprocess_shell()"],
  ["input", "asyncio.to_thread(input)"],
  ["open", "asyncio.to_thread(open, …)"],
  ["urllib.request.urlopen", "asyncio.to_thread(), or fetch()"],
  ["requests.get", "asyncio.to_thread(), or fetch()"],
  ["requests.post", "asyncio.to_thread(), or fetch()"],
  ["socket.create_connection", "asyncio.open_connection()"],
]);

/** Names that every module, class or site has without binding them. */
const given = new Set(
  (
    "__name__ __file__ __doc__ __package__ __spec__ __loader__ __builtins__ __annotations__ __path__ __dict__ __cached__ " +
    "__module__ __qualname__ __class__ __debug__ __build_class__ __import__ exit quit copyright credits license help WindowsError"
  ).split(" "),
);

/**
 * What is to be said about a module.
 *
 * @param isComplete nothing of it had to be left out: then what nothing binds is known.
 */
export function moduleChecks(
  analysis: Analysis,
  places: Places,
  surroundings: Surroundings,
  isComplete: boolean,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const shape = shapeOf(analysis.scopes.top.node);
  for (const scope of analysis.scopes.scopes) {
    checkImports(scope, shape, places, surroundings, found);
    if (isComplete) checkNames(scope, analysis, shape, places, found);
    checkAttributes(scope, analysis, shape, places, surroundings, found);
    checkCalls(scope, analysis, shape, places, found);
    checkForm(scope, analysis, places, found);
  }
  return found;
}

/** Where things stand that change what is to be said of them. */
interface Shape {
  /** Calls that are statements of their own. */
  readonly statements: ReadonlySet<unknown>;
  /** Nodes in the body of a `try` that expects a module, a name or an attribute to be missing, or that no run reaches. */
  readonly guarded: ReadonlySet<unknown>;
}

const expected = /^(?:ImportError|ModuleNotFoundError|NameError|AttributeError|Exception|BaseException)$/;

function shapeOf(top: unknown): Shape {
  const statements = new Set<unknown>();
  const guarded = new Set<unknown>();
  const stack: { node: unknown; isGuarded: boolean }[] = [{ node: top, isGuarded: false }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, isGuarded } = next;
    if (typeof node !== "object" || node === null) continue;
    if (isGuarded) guarded.add(node);
    const { nodeType } = node as { nodeType?: string };
    const typed = node as Record<string, unknown>;
    if (nodeType === "Expr") statements.add(typed.value);
    const guards =
      (nodeType === "Try" && expectsFailure(typed.handlers)) || isTypeChecking(nodeType, typed.test);
    for (const [key, value] of Object.entries(typed)) {
      if (typeof value !== "object") continue;
      stack.push({ node: value, isGuarded: isGuarded || (guards && key === "body") });
    }
  }
  return { statements, guarded };
}

function expectsFailure(handlers: unknown): boolean {
  return (handlers as { type: Expr | null }[]).some(({ type }) => {
    if (type === null) return true;
    const types = type.nodeType === "Tuple" ? type.elts : [type];
    return types.some((t) => t.nodeType === "Name" && expected.test(t.id));
  });
}

function isTypeChecking(nodeType: string | undefined, test: unknown): boolean {
  if (nodeType !== "If") return false;
  const e = test as Expr;
  return (
    (e.nodeType === "Name" && e.id === "TYPE_CHECKING") ||
    (e.nodeType === "Attribute" && e.attr === "TYPE_CHECKING")
  );
}

function checkImports(
  scope: Scope,
  { guarded }: Shape,
  places: Places,
  { namesOf, isOwn }: Surroundings,
  found: Diagnostic[],
): void {
  const module = (name: string, node: Position): boolean => {
    const first = name.split(".")[0] as string;
    if (isOwn(first)) return false;
    if (namesOf(name) !== undefined) return true;
    const place = places.of(node);
    if (standardModules.has(first)) found.push(codes.missingStandardModule(place, name));
    else {
      const npm = Object.hasOwn(packages, first) ? packages[first] : undefined;
      const hint =
        npm === undefined
          ? "put the module beside the program, or do without it"
          : `for TypeScript, npm has something like it: ${npm}`;
      found.push(codes.foreignModule(place, name, hint));
    }
    return false;
  };
  for (const node of scope.imports) {
    if (guarded.has(node)) continue;
    if (node.nodeType === "Import") {
      for (const alias of node.names) module(alias.name, alias);
    } else if (node.level === 0 && node.module !== null && node.module !== "__future__") {
      if (module(node.module, moduleName(node))) {
        for (const alias of node.names) importedName(node.module, alias, places, namesOf, found);
      }
    }
  }
}

/** Where the module stands in `from module import …`. */
function moduleName(node: ImportFrom): Position {
  const col_offset = node.col_offset + "from ".length;
  const { lineno } = node;
  return { lineno, col_offset, end_lineno: lineno, end_col_offset: col_offset + (node.module ?? "").length };
}

function importedName(
  module: string,
  alias: Alias,
  places: Places,
  namesOf: Surroundings["namesOf"],
  found: Diagnostic[],
): void {
  const { name } = alias;
  if (name === "*" || isThere(module, name, namesOf)) return;
  found.push(codes.missingName(places.of(alias), name, module));
}

function isThere(module: string, name: string, namesOf: Surroundings["namesOf"]): boolean {
  if (/^__\w+__$/.test(name)) return true;
  return namesOf(module)?.has(name) !== false || namesOf(`${module}.${name}`) !== undefined;
}

function checkNames(
  scope: Scope,
  { scopes, facts }: Analysis,
  { guarded }: Shape,
  places: Places,
  found: Diagnostic[],
): void {
  if (scopes.hasStarImport || facts.hasDynamicGlobals) return;
  for (const node of scope.loads) {
    if (guarded.has(node)) continue;
    const symbol = scope.lookup(node.id);
    if (symbol === undefined || symbol.binding !== "global implicit") continue;
    const { name } = symbol;
    if (variableOf(scope, node.id) !== null || scopes.top.symbols.get(name)?.owner === scopes.top) continue;
    if (builtinNames.has(name) || given.has(name)) continue;
    found.push(codes.undefinedName(places.of(node), name));
  }
}

function checkAttributes(
  scope: Scope,
  { names }: Analysis,
  { guarded }: Shape,
  places: Places,
  { namesOf, isOwn }: Surroundings,
  found: Diagnostic[],
): void {
  for (const node of scope.attributes) {
    if (guarded.has(node) || node.ctx !== "Load") continue;
    const path = names.pathOf(node.value, scope);
    if (path === null || isOwn(path.split(".")[0] as string)) continue;
    if (namesOf(path) === undefined || isThere(path, node.attr, namesOf)) continue;
    const start = { ...node, lineno: node.end_lineno, col_offset: node.end_col_offset - node.attr.length };
    found.push(codes.missingName(places.of(start), node.attr, path));
  }
}

/** Coroutines that translation writes as generator functions. */
function checkForm({ node }: Scope, { awaitables }: Analysis, places: Places, found: Diagnostic[]): void {
  if (node.nodeType !== "AsyncFunctionDef") return;
  const reason = awaitables.driven.reason(node);
  if (reason === null) return;
  const start = node.col_offset + "async def ".length;
  const header = {
    ...node,
    col_offset: start,
    end_lineno: node.lineno,
    end_col_offset: start + node.name.length,
  };
  found.push(codes.generatorForm(places.of(header), node.name, reason));
}

function checkCalls(
  scope: Scope,
  { names, scopes }: Analysis,
  { statements }: Shape,
  places: Places,
  found: Diagnostic[],
): void {
  for (const call of scope.calls) {
    if (statements.has(call)) {
      const name = coroutineCalled(call, scope, scopes);
      if (name !== null) found.push(codes.neverAwaited(places.of(call), name));
    }
    const path = names.pathOf(call.func, scope);
    if (path === null) continue;
    if (dynamic.has(path)) found.push(codes.dynamicCode(places.of(call), path));
    const instead = blocking.get(path);
    if (instead !== undefined && scope.node.nodeType === "AsyncFunctionDef") {
      found.push(codes.blockingCall(places.of(call), path, instead));
    }
  }
}

/** The name of the coroutine function that is called by its only name; null: it is another one, or not known. */
function coroutineCalled(call: Call, scope: Scope, scopes: Analysis["scopes"]): string | null {
  if (call.func.nodeType !== "Name") return null;
  const variable = variableOf(scope, call.func.id);
  const definition = variable?.definition;
  if (variable?.bindings !== 1 || definition?.nodeType !== "AsyncFunctionDef") return null;
  if (definition.decorator_list.length > 0 || scopes.scopeOf(definition).isGenerator) return null;
  return call.func.id;
}
