// Builders for the ESTree nodes that the emitter makes: https://github.com/estree/estree

/** An ESTree node. The printer knows the fields of each type; the builders below are the only place that makes them. */
export interface JsNode {
  readonly type: string;
  [field: string]: any;
}
export type Expression = JsNode;
export type Statement = JsNode;

export function id(name: string): Expression {
  return { type: "Identifier", name };
}

export function string(value: string): Expression {
  return { type: "Literal", value, raw: quote(value) };
}

/** JSON's form, with the line separators that end a line in JavaScript's older grammars escaped. */
function quote(value: string): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

export function number(value: number): Expression {
  if (value < 0 || Object.is(value, -0)) return unary("-", number(-value));
  return { type: "Literal", value, raw: value === Number.POSITIVE_INFINITY ? "Infinity" : String(value) };
}

export function bigint(value: bigint): Expression {
  if (value < 0n) return unary("-", bigint(-value));
  return { type: "Literal", value, bigint: String(value), raw: `${value}n` };
}

export function boolean(value: boolean): Expression {
  return { type: "Literal", value, raw: String(value) };
}

export function nothing(): Expression {
  return { type: "Literal", value: null, raw: "null" };
}

export function undefinedValue(): Expression {
  return id("undefined");
}

export function thisValue(): Expression {
  return { type: "ThisExpression" };
}

export function call(callee: Expression, args: readonly Expression[] = []): Expression {
  return { type: "CallExpression", callee, arguments: args, optional: false };
}

export function create(callee: Expression, args: readonly Expression[] = []): Expression {
  return { type: "NewExpression", callee, arguments: args };
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** `object.key`, or `object["key"]` where the key is no identifier. */
export function member(object: Expression, key: string): Expression {
  return identifier.test(key)
    ? { type: "MemberExpression", object, property: id(key), computed: false, optional: false }
    : { type: "MemberExpression", object, property: string(key), computed: true, optional: false };
}

/** `object?.key`. */
export function optionalMember(object: Expression, key: string): Expression {
  return { ...member(object, key), type: "MemberExpression", optional: true };
}

export function element(object: Expression, index: Expression): Expression {
  return { type: "MemberExpression", object, property: index, computed: true, optional: false };
}

export function assign(left: Expression, right: Expression, operator = "="): Expression {
  return { type: "AssignmentExpression", operator, left, right };
}

export function unary(operator: string, argument: Expression): Expression {
  return { type: "UnaryExpression", operator, prefix: true, argument };
}

export function not(argument: Expression): Expression {
  if (argument.type === "UnaryExpression" && argument.operator === "!") {
    const inner = argument.argument as Expression;
    if (isBoolean(inner)) return inner;
  }
  if (argument.type === "BinaryExpression") {
    const opposite = opposites[argument.operator as string];
    if (opposite !== undefined) return binary(opposite, argument.left, argument.right);
  }
  if (argument.type === "Literal" && typeof argument.value === "boolean") return boolean(!argument.value);
  return unary("!", argument);
}

const opposites: Readonly<Record<string, string>> = { "===": "!==", "!==": "===" };

/** Does the expression certainly give a JavaScript boolean? */
export function isBoolean(e: Expression): boolean {
  switch (e.type) {
    case "Literal":
      return typeof e.value === "boolean";
    case "UnaryExpression":
      return e.operator === "!";
    case "BinaryExpression":
      return ["===", "!==", "<", "<=", ">", ">=", "instanceof", "in"].includes(e.operator);
    case "LogicalExpression":
      return isBoolean(e.left) && isBoolean(e.right);
    case "ConditionalExpression":
      return isBoolean(e.consequent) && isBoolean(e.alternate);
    case "CallExpression":
      return e.isBoolean === true;
    case "SequenceExpression":
      return isBoolean(e.expressions[e.expressions.length - 1]);
    default:
      return false;
  }
}

export function binary(operator: string, left: Expression, right: Expression): Expression {
  return { type: "BinaryExpression", operator, left, right };
}

export function logical(operator: "&&" | "||" | "??", left: Expression, right: Expression): Expression {
  return { type: "LogicalExpression", operator, left, right };
}

export function conditional(test: Expression, consequent: Expression, alternate: Expression): Expression {
  return { type: "ConditionalExpression", test, consequent, alternate };
}

/** The expressions one after the other; the value is the last one's. */
export function sequence(expressions: readonly Expression[]): Expression {
  const flat = expressions.flatMap((e) =>
    e.type === "SequenceExpression" ? (e.expressions as Expression[]) : [e],
  );
  return flat.length === 1 ? (flat[0] as Expression) : { type: "SequenceExpression", expressions: flat };
}

export function array(elements: readonly Expression[]): Expression {
  return { type: "ArrayExpression", elements };
}

export function spread(argument: Expression): Expression {
  return { type: "SpreadElement", argument };
}

/** An object literal; keys are property keys, not Python names. */
export function object(properties: readonly (readonly [key: string, value: Expression])[]): Expression {
  return {
    type: "ObjectExpression",
    properties: properties.map(([key, value]) => ({
      type: "Property",
      kind: "init",
      key: identifier.test(key) ? id(key) : string(key),
      value,
      // `__proto__: v` would set the prototype.
      computed: false,
      method: false,
      shorthand: value.type === "Identifier" && value.name === key,
    })),
  };
}

/** The pattern `{ key: target = fallback, … }` of a destructuring declaration. */
export function objectPattern(entries: readonly (readonly [key: string, target: Expression])[]): Expression {
  return { ...object(entries), type: "ObjectPattern" };
}

export function arrow(params: readonly Expression[], body: Expression | Statement): Expression {
  return {
    type: "ArrowFunctionExpression",
    params,
    body,
    expression: body.type !== "BlockStatement",
    async: false,
  };
}

export function functionExpression(
  name: string | null,
  params: readonly Expression[],
  body: readonly Statement[],
  isGenerator = false,
): Expression {
  return {
    type: "FunctionExpression",
    id: name === null ? null : id(name),
    params,
    body: block(body),
    generator: isGenerator,
    async: false,
  };
}

export function rest(argument: Expression): Expression {
  return { type: "RestElement", argument };
}

export function withDefault(left: Expression, right: Expression): Expression {
  return { type: "AssignmentPattern", left, right };
}

export function yieldValue(argument: Expression | null, delegate = false): Expression {
  return { type: "YieldExpression", argument, delegate };
}

export function awaitValue(argument: Expression): Expression {
  return { type: "AwaitExpression", argument };
}

// Statements

/** An expression as a statement; a sequence becomes one statement each. */
export function run(expression: Expression): Statement[] {
  if (expression.type === "SequenceExpression") return (expression.expressions as Expression[]).flatMap(run);
  return [{ type: "ExpressionStatement", expression }];
}

export function block(body: readonly Statement[]): Statement {
  return { type: "BlockStatement", body };
}

export function declare(
  kind: "let" | "const",
  declarations: readonly (readonly [target: Expression, init: Expression | null])[],
): Statement {
  return {
    type: "VariableDeclaration",
    kind,
    declarations: declarations.map(([id, init]) => ({ type: "VariableDeclarator", id, init })),
  };
}

export function constant(name: string, init: Expression): Statement {
  return declare("const", [[id(name), init]]);
}

export function returns(argument: Expression | null): Statement {
  return { type: "ReturnStatement", argument };
}

export function throws(argument: Expression): Statement {
  return { type: "ThrowStatement", argument };
}

export function when(
  test: Expression,
  consequent: readonly Statement[],
  alternate: Statement | null = null,
): Statement {
  return { type: "IfStatement", test, consequent: block(consequent), alternate };
}

export function tryStatement(
  body: readonly Statement[],
  caught: { readonly param: string; readonly body: readonly Statement[] } | null,
  finalizer: readonly Statement[] | null = null,
): Statement {
  return {
    type: "TryStatement",
    block: block(body),
    handler:
      caught === null ? null : { type: "CatchClause", param: id(caught.param), body: block(caught.body) },
    finalizer: finalizer === null ? null : block(finalizer),
  };
}

export function whileLoop(test: Expression, body: readonly Statement[]): Statement {
  return { type: "WhileStatement", test, body: block(body) };
}

export function forLoop(
  init: Expression | Statement | null,
  test: Expression | null,
  update: Expression | null,
  body: readonly Statement[],
): Statement {
  return { type: "ForStatement", init, test, update, body: block(body) };
}

export function forOf(
  left: Expression | Statement,
  right: Expression,
  body: readonly Statement[],
): Statement {
  return { type: "ForOfStatement", left, right, body: block(body), await: false };
}

export function labeled(label: string, body: Statement): Statement {
  return { type: "LabeledStatement", label: id(label), body };
}

export function breakTo(label: string | null): Statement {
  return { type: "BreakStatement", label: label === null ? null : id(label) };
}

export function continueTo(label: string | null): Statement {
  return { type: "ContinueStatement", label: label === null ? null : id(label) };
}

export function program(body: readonly Statement[], sourceType: "script" | "module"): JsNode {
  return { type: "Program", body, sourceType };
}

/** Statements of a block that say where control goes on from a jump, so that nothing after them is reached. */
export function endsInJump(body: readonly Statement[]): boolean {
  const last = body[body.length - 1];
  if (last === undefined) return false;
  switch (last.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return true;
    case "IfStatement":
      return (
        last.alternate !== null &&
        endsInJump(last.consequent.body) &&
        endsInJump(last.alternate.type === "BlockStatement" ? last.alternate.body : [last.alternate])
      );
    case "BlockStatement":
      return endsInJump(last.body);
    default:
      return false;
  }
}

/** Is there a `yield` that belongs to the function around? */
export function suspends(node: JsNode): boolean {
  if (node.type === "YieldExpression" || node.type === "AwaitExpression") return true;
  if (node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression") return false;
  return Object.values(node).some((value) =>
    Array.isArray(value)
      ? value.some((v) => typeof v === "object" && v !== null && suspends(v))
      : typeof value === "object" && value !== null && "type" in value && suspends(value as JsNode),
  );
}
