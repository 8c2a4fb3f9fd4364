// A module as a file of TypeScript: imports, the module's tools, and its statements at the top level.
import { variableOf } from "../../analyse/names.ts";
import type { Symbol } from "../../analyse/scope.ts";
import type { ImportFrom, Module } from "../../ast/nodes.ts";
import { Body } from "../body.ts";
import { docstring } from "../docstring.ts";
import { identifierOf } from "../identifiers.ts";
import {
  array,
  arrow,
  call,
  declare,
  type Expression,
  id,
  type JsNode,
  member,
  object,
  program,
  run,
  type Statement,
  string,
} from "../js.ts";
import type { ModuleEmitter } from "../module_emitter.ts";
import { hasAnnotations } from "../statements/class.ts";
import { statements } from "../visitors.ts";
import { gatherFacts, isTypedClass } from "./classes.ts";
import type { TypeScriptContext } from "./context.ts";
import { placeDeclarations } from "./declarations.ts";
import { docComment, temporaries } from "./functions.ts";
import { annotated, any, variableTypes } from "./types.ts";

/** What the runtime's package is called. */
const packageName = "tulip-py";

export function moduleTypeScript(node: Module, module: ModuleEmitter): JsNode {
  const context = module.typescript as TypeScriptContext;
  const { scopes } = module;
  hoistImports(node, context);
  gatherOwnImports(context);
  context.isTypedClass = (cls) => isTypedClass(cls, body);
  context.gatherFacts = (cls) => gatherFacts(cls.node, cls.scope, body);
  const body = new Body({
    module,
    parent: null,
    scope: scopes.top,
    kind: "plain",
    canBlock: true,
    codeName: "",
    qualname: "<module>",
  });
  const doc = docstring(node.body);
  const header = context.takeBefore(node.body[0]?.lineno ?? 1);
  const code: Statement[] = statements(doc === null ? node.body : node.body.slice(1), body);
  const end = context.takeBefore(Number.POSITIVE_INFINITY);
  const variables: string[] = [];
  const python = new Set<string>();
  for (const symbol of scopes.top.symbols.values()) {
    if (symbol.owner !== scopes.top || context.imported.has(symbol) || context.blockScoped.has(symbol))
      continue;
    variables.push(module.variable(null, symbol.name));
    python.add(module.variable(null, symbol.name));
  }
  for (const name of module.explicitGlobals) {
    const js = module.variable(null, name);
    if (!variables.includes(js)) variables.push(js);
    python.add(js);
  }
  const symbols = [...scopes.top.symbols.values()].filter((s) => s.owner === scopes.top);
  const types = variableTypes(null, symbols, body);
  // What `exec` and `globals()` may rebind are variables from the beginning.
  const isDynamic = context.analysis.facts.hasDynamicGlobals;
  const placed = isDynamic ? temporaries(body) : [...variables, ...temporaries(body)];
  placeDeclarations(code, placed, context.checkedNames, types);
  if (isDynamic && variables.length > 0) {
    code.unshift(
      declare(
        "let",
        variables.map((name) => [{ ...id(name), typeAnnotation: annotated(any) }, null] as const),
      ),
    );
  }
  const top: Statement[] = [];
  const isExposed = context.moduleName !== null || isDynamic;
  if (isExposed) context.tool("expose");
  const begin = call(module.rt("program"), [
    member(member(id("import"), "meta"), "url"),
    string(module.options.filename),
    ...(context.moduleName === null ? [] : [string(context.moduleName)]),
  ]);
  if (context.showsAnnotations && hasAnnotations(node)) {
    code.unshift(...run(call(module.rt("setupAnnotations"), [id(context.tool("self"))])));
  }
  if (doc !== null && context.showsDocs) {
    code.unshift(
      ...run({
        type: "AssignmentExpression",
        operator: "=",
        left: member(id(context.tool("self")), "__doc__"),
        right: module.text(doc),
      }),
    );
  }
  if (context.tools.size > 0) {
    const pattern = {
      ...object(
        [...context.tools]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, local]) => [name, id(local)] as const),
      ),
      type: "ObjectPattern",
    };
    top.push({ ...declare("const", [[pattern, begin]]), blank: true });
  } else top.push({ type: "ExpressionStatement", expression: begin, blank: true });
  const first = code[0] as { blank?: boolean } | undefined;
  if (first !== undefined) first.blank = true;
  const exported = code.map((statement) => exportedStatement(statement, python));
  if (isExposed) top.push(...exposed([...python], context, code));
  const imports = importStatements(context, module, identifiersIn([...module.hoisted, ...top, ...exported]));
  (imports[0] as { leading?: JsNode[] }).leading = [...header, ...docComment(node.body)];
  const all = [...imports, ...module.hoisted, ...top, ...exported];
  for (const statement of all) annotate(statement);
  const result = program(all, "module") as JsNode & { trailing?: JsNode[] };
  return { ...result, trailing: end };
}

/** Declarations of Python's variables are exports. */
function exportedStatement(statement: Statement, names: ReadonlySet<string>): Statement {
  if (statement.type !== "VariableDeclaration") return statement;
  const targets = (statement.declarations as { id: JsNode }[]).flatMap(({ id: target }) =>
    target.type === "Identifier"
      ? [target.name as string]
      : (target.elements as JsNode[]).map((e) => e.name as string),
  );
  if (!targets.every((name) => names.has(name))) return statement;
  const { leading, trailing, blank, ...declaration } = statement;
  return {
    type: "ExportNamedDeclaration",
    declaration,
    specifiers: [],
    source: null,
    exportKind: "value",
    attributes: [],
    leading,
    trailing,
    blank,
  };
}

function importStatements(
  context: TypeScriptContext,
  module: ModuleEmitter,
  used: ReadonlySet<string>,
): Statement[] {
  const out: Statement[] = [];
  const from = (source: string, specifiers: JsNode[]): Statement => ({
    type: "ImportDeclaration",
    importKind: "value",
    source: string(`${packageName}/${source}`),
    specifiers,
    attributes: [],
  });
  const named = (
    values: Iterable<readonly [string, string]>,
    types: Iterable<readonly [string, string]> = [],
  ): JsNode[] => {
    const specifier =
      (importKind: string) =>
      ([imported, local]: readonly [string, string]): JsNode => ({
        type: "ImportSpecifier",
        imported: id(imported),
        local: id(local),
        importKind,
      });
    const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1);
    return [
      ...[...types].sort(byName).map(specifier("type")),
      ...[...values].sort(byName).map(specifier("value")),
    ];
  };
  /** Types whose names the program has for something else get other names. */
  const renamed = (
    types: ReadonlyMap<string, JsNode>,
    isOwn: (name: string) => boolean,
  ): (readonly [string, string])[] =>
    [...types].map(([name, node]) => {
      if (isOwn(name)) (node as unknown as { name: string }).name = `${name}$`;
      return [name, node.name as string] as const;
    });
  for (const [local, name] of context.namespaceImports) {
    out.push(from(name, [{ type: "ImportNamespaceSpecifier", local: id(local) }]));
  }
  const bound = new Set<string>(context.namespaceImports.keys());
  for (const symbol of context.analysis.scopes.top.symbols.values()) {
    if (symbol.owner !== context.analysis.scopes.top) continue;
    const local = module.variable(null, symbol.name);
    if (!context.imported.has(symbol) || used.has(local)) bound.add(local);
  }
  for (const [name, names] of context.namedImports) {
    const kept = [...names].filter(([, local]) => used.has(local));
    const types = context.moduleTypes.get(name) ?? new Map<string, JsNode>();
    context.moduleTypes.delete(name);
    const all = named(
      kept,
      renamed(types, (t) => bound.has(t)),
    );
    if (all.length > 0) out.push(from(name, all));
  }
  for (const [name, types] of context.moduleTypes)
    out.push(
      from(
        name,
        named(
          [],
          renamed(types, (t) => bound.has(t)),
        ),
      ),
    );
  const builtins = [...module.builtins].map(
    (name) => [identifierOf(name), module.variable(null, name)] as const,
  );
  const builtinTypes = renamed(context.builtinTypes, (t) => bound.has(t)).filter(
    ([name, local]) => name !== local || !module.builtins.has(name),
  );
  if (builtins.length + builtinTypes.length > 0) out.push(from("builtins", named(builtins, builtinTypes)));
  for (const name of context.ownImports) {
    out.push({ ...from("", []), source: string(context.own.get(name) as string) });
  }
  if (context.needsCompiler) out.push(from("compiler", []));
  const functions = new Set(module.usedFunctions.values());
  const types = renamed(context.typeImports, (t) => bound.has(t) || (functions.has(t) && t !== "Frame"));
  const isBoth = functions.has("Frame");
  out.push(
    from(
      "runtime",
      named(
        module.usedFunctions,
        types.filter(([name]) => !(name === "Frame" && isBoth)),
      ),
    ),
  );
  return out;
}

/** All identifiers that stand in a tree. */
function identifiersIn(roots: readonly JsNode[]): Set<string> {
  const found = new Set<string>();
  const stack: unknown[] = [...roots];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next)) {
      stack.push(...next);
      continue;
    }
    const node = next as JsNode;
    if (node.type === "Identifier") found.add(node.name as string);
    if (node.type === "MemberExpression" && node.computed !== true) {
      stack.push(node.object);
      continue;
    }
    if (/^(?:Property|PropertyDefinition|MethodDefinition)$/.test(node.type) && node.computed !== true) {
      stack.push(node.value, node.typeAnnotation ?? null);
      continue;
    }
    for (const value of Object.values(node))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  return found;
}

/** Turns imports of the standard library at the top level into imports of JavaScript, where that means the same. */
function hoistImports(node: Module, context: TypeScriptContext): void {
  const { scopes, facts } = context.analysis;
  const { top } = scopes;
  if (facts.hasDynamicGlobals || facts.hasStarImport) return;
  const uses = attributeUses(context);
  for (const statement of node.body) {
    if (statement.nodeType === "Import") {
      const all = statement.names.every(({ name, asname }) => {
        const names = context.known.get(name);
        const variable = variableOf(top, asname ?? name);
        if (names === undefined || variable === null || name.includes(".")) return false;
        if (facts.bindingsOf(variable) !== 1 || isDeleted(variable, context)) return false;
        return (uses.get(variable) ?? []).every((attribute) => attribute !== null && names.has(attribute));
      });
      if (!all) continue;
      for (const { name, asname } of statement.names) {
        const variable = variableOf(top, asname ?? name) as Symbol;
        context.imported.set(variable, name);
        if (uses.has(variable))
          context.namespaceImports.set(context.module.variable(null, asname ?? name), name);
      }
      context.hoistedImports.add(statement);
    } else if (statement.nodeType === "ImportFrom") hoistFrom(statement, context);
  }
}

function hoistFrom(statement: ImportFrom, context: TypeScriptContext): void {
  const { scopes, facts } = context.analysis;
  const module = statement.module ?? "";
  const names = statement.level === 0 ? context.known.get(module) : undefined;
  if (names === undefined) return;
  const all = statement.names.every(({ name, asname }) => {
    const variable = variableOf(scopes.top, asname ?? name);
    return (
      names.has(name) &&
      variable !== null &&
      facts.bindingsOf(variable) === 1 &&
      !isDeleted(variable, context)
    );
  });
  if (!all) return;
  const into = context.namedImports.get(module) ?? new Map<string, string>();
  for (const { name, asname } of statement.names) {
    const variable = variableOf(scopes.top, asname ?? name) as Symbol;
    context.imported.set(variable, `${module}.${name}`);
    into.set(identifierOf(name), context.module.variable(null, asname ?? name));
  }
  context.namedImports.set(module, into);
  context.hoistedImports.add(statement);
}

/** Own modules are loaded by JavaScript, which runs them first, and found by the runtime's import system. */
function gatherOwnImports(context: TypeScriptContext): void {
  const add = (name: string) => {
    if (context.own.has(name) && name !== context.moduleName) context.ownImports.add(name);
    // A file of Python, if there is one.
    const first = name.split(".")[0] as string;
    if (!context.own.has(first) && !context.known.has(first)) context.needsCompiler = true;
  };
  const here = (context.moduleName ?? "").split(".");
  for (const scope of context.analysis.scopes.scopes) {
    for (const node of scope.imports) {
      if (node.nodeType === "Import") {
        for (const { name } of node.names) {
          const parts = name.split(".");
          for (let i = 1; i <= parts.length; i++) add(parts.slice(0, i).join("."));
        }
        continue;
      }
      const isPackage = context.own.get(context.moduleName ?? "")?.endsWith("__init__.js") === true;
      const up = node.level === 0 ? [] : here.slice(0, here.length - node.level + (isPackage ? 1 : 0));
      const base = [...up, ...(node.module === null ? [] : [node.module])].join(".");
      if (base !== "") add(base);
      for (const { name } of node.names) add(base === "" ? name : `${base}.${name}`);
    }
  }
}

/** `expose({ x: () => x, y: [() => y, (value) => (y = value)] })`: variables that other modules see as attributes. */
function exposed(
  names: readonly string[],
  context: TypeScriptContext,
  code: readonly Statement[],
): Statement[] {
  const constants = new Set<string>();
  for (const statement of code) {
    if (statement.type !== "VariableDeclaration" || statement.kind !== "const") continue;
    for (const { id: target } of statement.declarations as { id: JsNode }[]) {
      if (target.type === "Identifier") constants.add(target.name);
      else for (const e of target.elements as JsNode[]) constants.add(e.name);
    }
  }
  const declared = names.filter((name) => isDeclared(name, code));
  if (declared.length === 0) return [];
  const entries = declared.map((name) => {
    const get = arrow([], id(name));
    if (constants.has(name)) return [name, get] as const;
    const store = { type: "AssignmentExpression", operator: "=", left: id(name), right: id("value$") };
    return [name, array([get, arrow([id("value$")], store)])] as const;
  });
  return run(call(id(context.tool("expose")), [object(entries)]));
}

function isDeclared(name: string, code: readonly Statement[]): boolean {
  return code.some(
    (s) =>
      s.type === "VariableDeclaration" &&
      (s.declarations as { id: JsNode }[]).some(({ id: t }) =>
        t.type === "Identifier" ? t.name === name : (t.elements as JsNode[]).some((e) => e.name === name),
      ),
  );
}

function isDeleted(variable: Symbol, context: TypeScriptContext): boolean {
  return context.analysis.scopes.scopes.some((scope) => scope.deleted.has(variable.name));
}

/** For each variable: the attributes that are read from it, and null where it is used in any other way. */
function attributeUses(context: TypeScriptContext): Map<Symbol, (string | null)[]> {
  const found = new Map<Symbol, (string | null)[]>();
  for (const scope of context.analysis.scopes.scopes) {
    const receivers = new Map(scope.attributes.map((a) => [a.value, a.attr]));
    for (const load of scope.loads) {
      const variable = variableOf(scope, load.id);
      if (variable === null) continue;
      const list = found.get(variable) ?? [];
      list.push(receivers.get(load) ?? null);
      found.set(variable, list);
    }
  }
  return found;
}

/** Says `any` wherever TypeScript would ask for a type. */
function annotate(root: JsNode): void {
  const stack: JsNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.type) {
      case "VariableDeclaration":
        for (const declarator of node.declarations as { id: JsNode; init: Expression | null }[]) {
          const { id: target, init } = declarator;
          if (target.type !== "Identifier" || target.typeAnnotation !== undefined) continue;
          const isEmpty = init?.type === "ArrayExpression";
          if (init === null || node.kind === "let" || isEmpty || init.type === "Literal") {
            if (node.isLoop !== true)
              declarator.id = { ...target, typeAnnotation: annotated(literalType(init, node)) };
          }
        }
        break;
      case "ForOfStatement":
        if (node.left.type === "VariableDeclaration") (node.left as { isLoop?: boolean }).isLoop = true;
        break;
      case "ForStatement":
        if (node.init?.type === "VariableDeclaration") (node.init as { isLoop?: boolean }).isLoop = true;
        break;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        (node as unknown as { params: JsNode[] }).params = (node.params as JsNode[]).map(parameter);
        break;
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) {
        for (const item of child) if (typeof item === "object" && item !== null) stack.push(item as JsNode);
      } else if (typeof child === "object" && child !== null && "type" in child) stack.push(child as JsNode);
    }
  }
}

/** A constant with a literal's own type could be compared with nothing else. */
function literalType(init: Expression | null, declaration: JsNode): JsNode {
  if (declaration.kind === "const" && init?.type === "Literal") {
    if (typeof init.value === "number") return { type: "TSNumberKeyword" };
    if (typeof init.value === "string") return { type: "TSStringKeyword" };
    if (typeof init.value === "boolean") return { type: "TSBooleanKeyword" };
  }
  return any;
}

function parameter(p: JsNode): JsNode {
  if (p.type === "AssignmentPattern" || p.type === "RestElement" || p.typeAnnotation !== undefined) return p;
  return { ...p, typeAnnotation: annotated(any) };
}
