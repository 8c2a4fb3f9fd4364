// A module as a TypeScript file: the same tree, with imports from the runtime and types where TypeScript asks for them.
import type { Mod } from "../ast/nodes.ts";
import { call, type Expression, id, type JsNode, program, type Statement, string } from "./js.ts";
import { moduleParts } from "./module.ts";
import type { ModuleEmitter } from "./module_emitter.ts";

/**
 * ```
 * import { add, runProgram, … } from "tulip/runtime";
 * const f$code = code(…);
 * await runProgram("app.py", function ($m: any) {…});
 * ```
 */
export function moduleTypeScript(node: Mod, module: ModuleEmitter): JsNode {
  const { constants, run } = moduleParts(node, module);
  const start = call(module.rt("runProgram"), [string(module.options.filename), run]);
  const specifiers = [...module.usedFunctions].map(([name, local]) => ({
    type: "ImportSpecifier",
    imported: id(name),
    local: id(local),
    importKind: "value",
  }));
  const imports: Statement = {
    type: "ImportDeclaration",
    importKind: "value",
    source: string("tulip/runtime"),
    specifiers: specifiers.sort((a, b) => (a.imported.name < b.imported.name ? -1 : 1)),
    attributes: [],
  };
  const main: Statement = {
    type: "ExpressionStatement",
    expression: { type: "AwaitExpression", argument: start },
  };
  const body = [imports, ...constants, main];
  for (const statement of body) annotate(statement);
  return program(body, "module");
}

const any = { type: "TSAnyKeyword" };
const anyType = { type: "TSTypeAnnotation", typeAnnotation: any };
const anyArray = { type: "TSTypeAnnotation", typeAnnotation: { type: "TSArrayType", elementType: any } };
const generatorType = {
  type: "TSTypeAnnotation",
  typeAnnotation: {
    type: "TSTypeReference",
    typeName: id("Generator"),
    typeArguments: { type: "TSTypeParameterInstantiation", params: [any, any, any] },
  },
};

/** Python's variables hold anything: says so wherever TypeScript would infer less, or nothing. */
function annotate(root: JsNode): void {
  const stack: JsNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    switch (node.type) {
      case "ForOfStatement":
        if (node.left.type === "VariableDeclaration") {
          stack.push(node.right, node.body);
          continue;
        }
        break;
      case "VariableDeclarator":
        if (node.id.type === "ArrayPattern") break;
        node.id = { ...node.id, typeAnnotation: anyType };
        break;
      case "FunctionExpression":
        if (node.generator) node.returnType = generatorType;
        node.params = (node.params as Expression[]).map(parameter);
        break;
      case "ArrowFunctionExpression":
        node.params = (node.params as Expression[]).map(parameter);
        break;
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) {
        for (const item of child) if (typeof item === "object" && item !== null) stack.push(item as JsNode);
      } else if (typeof child === "object" && child !== null && "type" in child) stack.push(child as JsNode);
    }
  }
}

function parameter(p: Expression): Expression {
  switch (p.type) {
    case "AssignmentPattern":
      return { ...p, left: parameter(p.left) };
    case "RestElement":
      return { ...p, typeAnnotation: anyArray };
    default:
      return { ...p, typeAnnotation: anyType };
  }
}
