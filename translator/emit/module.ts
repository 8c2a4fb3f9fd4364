// A whole module: `($rt) => ({ code, run, blocks })` (docs/internals.md, "Modules").
import type { Mod } from "../ast/nodes.ts";
import { Body } from "./body.ts";
import { plainCodeObject } from "./code_object.ts";
import { docstring } from "./docstring.ts";
import { framed } from "./function.ts";
import { jsName } from "./identifiers.ts";
import {
  arrow,
  binary,
  block,
  boolean,
  call,
  constant,
  declare,
  type Expression,
  functionExpression,
  id,
  type JsNode,
  member,
  nothing,
  object,
  program,
  returns,
  type Statement,
  string,
} from "./js.ts";
import type { ModuleEmitter } from "./module_emitter.ts";
import { hasAnnotations } from "./statements/class.ts";
import { expression, statements } from "./visitors.ts";

/** What a module's code consists of: constants that are made first, and the function that runs the body. */
export function moduleParts(
  node: Mod,
  module: ModuleEmitter,
): { constants: Statement[]; run: Expression; codeName: string; blocks: boolean } {
  const { options, scopes } = module;
  const blocks = module.facts.mayBlock(node);
  const codeName = module.codeName("module");
  const body = new Body({
    module,
    parent: null,
    scope: scopes.top,
    kind: "plain",
    canBlock: blocks,
    codeName,
    qualname: "<module>",
  });
  const frame = framed(moduleStatements(node, body), body);
  const run: Statement[] = [];
  const params = options.dynamicNames ? dynamicPreamble(module, run) : modulePreamble(module, run);
  for (const statement of frame) run.push(statement);
  const hoisted = module.hoisted.splice(0);
  const codeObject = plainCodeObject(module, "<module>", "<module>", 1, scopes.top);
  const info = object([
    ["filename", string(options.filename)],
    ["positions", string(module.positions.encode())],
  ]);
  return {
    constants: [constant("info$", info), constant(codeName, codeObject), ...hoisted],
    run: functionExpression(null, params, run, blocks),
    codeName,
    blocks,
  };
}

/** The module's script for execution. */
export function moduleScript(node: Mod, module: ModuleEmitter): JsNode {
  const { constants, run, codeName, blocks } = moduleParts(node, module);
  const functions = [...module.usedFunctions].map(([name, local]) => [name, id(local)] as const);
  const factory: Statement[] = [];
  if (functions.length > 0) {
    factory.push(declare("const", [[{ ...object(functions), type: "ObjectPattern" }, id("$rt")]]));
  }
  factory.push(
    ...constants,
    returns(
      object([
        ["code", id(codeName)],
        ["info", id("info$")],
        ["run", run],
        ["blocks", boolean(blocks)],
      ]),
    ),
  );
  const strict: Statement = {
    type: "ExpressionStatement",
    expression: string("use strict"),
    directive: "use strict",
  };
  return program(
    [{ type: "ExpressionStatement", expression: arrow([id("$rt")], block([strict, ...factory])) }],
    "script",
  );
}

function moduleStatements(node: Mod, body: Body): Statement[] {
  switch (node.nodeType) {
    case "Expression":
      return [returns(expression(node.body, body))];
    case "Interactive":
      return [...statements(node.body, body), returns(nothing())];
    case "FunctionType":
      throw new Error("a function type has no code");
    case "Module": {
      const out: Statement[] = [];
      const doc = docstring(node.body);
      const holder = body.module.options.dynamicNames ? "$locals" : "$m";
      if (hasAnnotations(node)) out.push(...expressionStatement(body.quiet("setupAnnotations", id(holder))));
      if (doc !== null) {
        out.push(...expressionStatement(body.quiet("setDoc", id(holder), body.module.text(doc))));
      }
      // No spread: a module may have more statements than a call may have arguments.
      return out.concat(statements(doc === null ? node.body : node.body.slice(1), body), returns(nothing()));
    }
  }
}

function expressionStatement(e: Expression): Statement[] {
  return [{ type: "ExpressionStatement", expression: e }];
}

/** The module's variables, shown as attributes of the module object. */
function modulePreamble(module: ModuleEmitter, out: Statement[]): Expression[] {
  const variables: string[] = [];
  const { top } = module.scopes;
  for (const symbol of top.symbols.values()) if (symbol.owner === top) variables.push(symbol.name);
  for (const name of module.explicitGlobals) if (!variables.includes(name)) variables.push(name);
  out.push({ type: "ExpressionStatement", expression: call(module.rt("start"), [id("$m"), id("info$")]) });
  const declarations = [...module.builtins].map(
    (name) => [id(module.variable(null, name)), member(module.rt("builtins"), name)] as const,
  );
  if (declarations.length > 0) {
    out.push(declare("let", declarations));
    out.push({ type: "ExpressionStatement", expression: replaceableBuiltins([...module.builtins], module) });
  }
  if (variables.length > 0) {
    out.push(
      declare(
        "let",
        variables.map((name) => [id(module.variable(null, name)), null] as const),
      ),
    );
    out.push({
      type: "ExpressionStatement",
      expression: call(member(id("$m"), "$bind"), [accessors(variables, module)]),
    });
  }
  if (module.usesNameLookup) out.push(constant("$name", call(module.rt("nameLookup"), [id("$m")])));
  return [id("$m")];
}

/**
 * Lets other modules replace the builtins that this one uses, as `mock.patch` does:
 * `$m.$takes(["open"], (name$, value$) => { if (name$ === "open") open = value$; })`.
 */
function replaceableBuiltins(names: readonly string[], module: ModuleEmitter): Expression {
  const stores = names.map((name) => ({
    type: "IfStatement",
    test: binary("===", id("name$"), string(name)),
    consequent: {
      type: "ExpressionStatement",
      expression: {
        type: "AssignmentExpression",
        operator: "=",
        left: id(module.variable(null, name)),
        right: id("value$"),
      },
    },
    alternate: null,
  }));
  const store = {
    type: "ArrowFunctionExpression",
    params: [id("name$"), id("value$")],
    body: block(stores as unknown as Statement[]),
    expression: false,
    generator: false,
    async: false,
  };
  const list = { type: "ArrayExpression", elements: names.map((name) => string(name)) };
  return call(member(id("$m"), "$takes"), [list, store] as unknown as Expression[]);
}

/** `{ get x() { return x; }, set x(value$) { x = value$; } }`. */
function accessors(names: readonly string[], module: ModuleEmitter): Expression {
  const properties = names.flatMap((name) => {
    const variable = id(module.variable(null, name));
    const key = jsName(name);
    const accessor = (kind: "get" | "set", params: Expression[], body: Statement[]) => ({
      type: "Property",
      kind,
      key: /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? id(key) : string(key),
      computed: false,
      method: false,
      shorthand: false,
      value: {
        type: "FunctionExpression",
        id: null,
        params,
        body: block(body),
        generator: false,
        async: false,
      },
    });
    const store = { type: "AssignmentExpression", operator: "=", left: variable, right: id("value$") };
    return [
      accessor("get", [], [returns(variable)]),
      accessor("set", [id("value$")], [{ type: "ExpressionStatement", expression: store }]),
    ];
  });
  return { type: "ObjectExpression", properties };
}

/** Code of `exec` and `eval`: its module level is in the mappings that `run` is given. */
function dynamicPreamble(module: ModuleEmitter, out: Statement[]): Expression[] {
  const names = [
    ["load", "$load"],
    ["store", "$store"],
    ["remove", "$remove"],
    ["loadGlobal", "$loadGlobal"],
    ["storeGlobal", "$storeGlobal"],
    ["removeGlobal", "$removeGlobal"],
  ] as const;
  const pattern = {
    ...object(names.map(([key, local]) => [key, id(local)] as const)),
    type: "ObjectPattern",
  };
  const made = call(module.rt("dynamicNames"), [id("$globals"), id("$locals"), id("info$")]);
  out.push(declare("const", [[pattern, made]]));
  const declarations = [...module.builtins].map(
    (name) => [id(module.variable(null, name)), call(id("$loadGlobal"), [string(name)])] as const,
  );
  if (declarations.length > 0) out.push(declare("let", declarations));
  return [id("$globals"), id("$locals")];
}
