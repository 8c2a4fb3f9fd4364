// tree-sitter's expressions into Python's. What CPython's grammar forbids is left to the strict parser.

import type {
  BinaryOperator,
  ComparisonOperator,
  Comprehension,
  ConstantValue,
  Expr,
  Keyword,
} from "../../ast/nodes.ts";
import { numberValue, scanNumber } from "../numbers.ts";
import { isTarget, setContext } from "../rules/names.ts";
import type { ConcreteNode } from "./concrete_tree.ts";
import { appeal, type LowerExpression, type Lowering, separated } from "./lowering.ts";
import { lambdaArguments } from "./parameters.ts";
import { concatenatedString, string } from "./strings.ts";

const binary = new Map<string, BinaryOperator>([
  ["'+", "Add"],
  ["'-", "Sub"],
  ["'*", "Mult"],
  ["'@", "MatMult"],
  ["'/", "Div"],
  ["'%", "Mod"],
  ["'**", "Pow"],
  ["'<<", "LShift"],
  ["'>>", "RShift"],
  ["'|", "BitOr"],
  ["'^", "BitXor"],
  ["'&", "BitAnd"],
  ["'//", "FloorDiv"],
]);

const comparisons = new Map<string, ComparisonOperator>([
  ["'==", "Eq"],
  ["'!=", "NotEq"],
  ["'<", "Lt"],
  ["'<=", "LtE"],
  ["'>", "Gt"],
  ["'>=", "GtE"],
  ["'is", "Is"],
  ["'is not", "IsNot"],
  ["'in", "In"],
  ["'not in", "NotIn"],
]);

/** Binding strength of what may stand as an operand; 0 for what needs parentheses everywhere. */
const strength = new Map<string, number>([
  ["lambda", 0],
  ["conditional_expression", 0],
  ["boolean_operator", 1],
  ["not_operator", 2],
  ["comparison_operator", 3],
  ["binary_operator", 4],
  ["unary_operator", 5],
  ["await", 6],
]);

const isAtLeast = (node: ConcreteNode | undefined, level: number) =>
  node !== undefined && (strength.get(node.kind) ?? 7) >= level;

function operand(l: Lowering, node: ConcreteNode | undefined, level: number): Expr {
  if (!isAtLeast(node, level)) appeal();
  return l.expression(node);
}

function constant(value: ConstantValue): LowerExpression {
  return (l, node) => ({ nodeType: "Constant", value, kind: null, ...l.span(node) });
}

const number: LowerExpression = (l, node) => {
  const scan = scanNumber(l.text, node.start);
  if (!scan.ok || scan.end !== node.end || scan.warning !== null) appeal();
  const value = numberValue(l.slice(node));
  if (typeof value === "string") appeal();
  return { nodeType: "Constant", value, kind: null, ...l.span(node) };
};

function comprehensionClauses(l: Lowering, nodes: readonly ConcreteNode[]): Comprehension[] {
  const clauses: Comprehension[] = [];
  for (const node of nodes) {
    const { children } = node;
    if (node.kind === "if_clause") {
      const clause = clauses.at(-1);
      if (clause === undefined || children.length !== 2) appeal();
      clause.ifs.push(operand(l, children[1], 1));
    } else if (node.kind === "for_in_clause") {
      const is_async = children[0]?.kind === "'async" ? 1 : 0;
      if (children.length !== 4 + is_async) appeal();
      const target = targetOf(l, children[1 + is_async]);
      const iter = operand(l, children[3 + is_async], 1);
      clauses.push({ nodeType: "comprehension", target, iter, ifs: [], is_async });
    } else appeal();
  }
  return clauses;
}

function comprehension(nodeType: "ListComp" | "SetComp" | "GeneratorExp"): LowerExpression {
  return (l, node) => {
    const [, first, ...clauses] = node.children;
    const elt = l.named(first);
    const generators = comprehensionClauses(l, clauses.slice(0, -1));
    if (generators.length === 0) appeal();
    return { nodeType, elt, generators, ...l.span(node) };
  };
}

/** An assignment target of any shape. */
export function targetOf(l: Lowering, node: ConcreteNode | undefined): Expr {
  if (node === undefined) appeal();
  const found = l.any(node);
  if (node.kind === "named_expression" || node.kind === "yield" || !isTarget(found, "assign")) appeal();
  if (hasNakedComparison(node)) appeal();
  return setContext(found, "Store");
}

const hasNakedComparison = (node: ConcreteNode) => node.kind === "comparison_operator";

function elements(l: Lowering, node: ConcreteNode): Expr[] {
  return separated(node.children.slice(1, -1)).map((child) => l.element(child));
}

const list: LowerExpression = (l, node) => ({
  nodeType: "List",
  elts: elements(l, node),
  ctx: "Load",
  ...l.span(node),
});

const tuple: LowerExpression = (l, node) => {
  if (node.children.length === 3) appeal();
  return { nodeType: "Tuple", elts: elements(l, node), ctx: "Load", ...l.span(node) };
};

const expressionList: LowerExpression = (l, node) => {
  const elts = separated(node.children).map((child) => {
    const isSplat = child.kind === "list_splat" || child.kind === "list_splat_pattern";
    return isSplat ? l.any(child) : l.expression(child);
  });
  return { nodeType: "Tuple", elts, ctx: "Load", ...l.span(node) };
};

const splat: LowerExpression = (l, node) => {
  const value = operand(l, node.children[1], 4);
  return { nodeType: "Starred", value, ctx: "Load", ...l.span(node) };
};

const unary: LowerExpression = (l, node) => {
  const [sign, inner] = node.children;
  const op = sign?.kind === "'-" ? "USub" : sign?.kind === "'+" ? "UAdd" : "Invert";
  const value =
    inner?.kind === "binary_operator" && inner.children[1]?.kind === "'**" ? l.expression(inner) : null;
  return { nodeType: "UnaryOp", op, operand: value ?? operand(l, inner, 5), ...l.span(node) };
};

/** Both `a + b + c` and `a or b or c` nest to the left: walk down in a loop, build upwards. */
const binaryOperation: LowerExpression = (l, node) => {
  const [left, sign, right] = node.children;
  const op = binary.get(sign?.kind ?? "");
  if (op === undefined || node.children.length !== 3) appeal();
  const isPower = op === "Pow";
  const first = operand(l, left, isPower ? 6 : 4);
  const second = operand(l, right, isPower ? 5 : 4);
  return { nodeType: "BinOp", left: first, op, right: second, ...l.span(node) };
};

const booleanOperation: LowerExpression = (l, node) => {
  const sign = node.children[1]?.kind;
  const values: Expr[] = [];
  const collect = (side: ConcreteNode | undefined, isLeft: boolean) => {
    // `a or b or c` is one BoolOp; parentheses make it two.
    if (isLeft && side?.kind === "boolean_operator" && side.children[1]?.kind === sign) {
      l.nest();
      collect(side.children[0], true);
      collect(side.children[2], false);
      l.unnest();
    } else values.push(operand(l, side, 1));
  };
  collect(node.children[0], true);
  collect(node.children[2], false);
  return { nodeType: "BoolOp", op: sign === "'and" ? "And" : "Or", values, ...l.span(node) };
};

const not: LowerExpression = (l, node) => ({
  nodeType: "UnaryOp",
  op: "Not",
  operand: operand(l, node.children[1], 2),
  ...l.span(node),
});

const comparison: LowerExpression = (l, node) => {
  const { children } = node;
  const left = operand(l, children[0], 4);
  const ops: ComparisonOperator[] = [];
  const comparators: Expr[] = [];
  for (let i = 1; i < children.length; i += 2) {
    const op = comparisons.get(children[i]?.kind ?? "");
    if (op === undefined) appeal();
    ops.push(op);
    comparators.push(operand(l, children[i + 1], 4));
  }
  return { nodeType: "Compare", left, ops, comparators, ...l.span(node) };
};

const conditional: LowerExpression = (l, node) => {
  const [body, , test, , orelse] = node.children;
  return {
    nodeType: "IfExp",
    test: operand(l, test, 1),
    body: operand(l, body, 1),
    orelse: l.expression(orelse),
    ...l.span(node),
  };
};

const lambda: LowerExpression = (l, node) => {
  const [, parameters] = node.children;
  const args = lambdaArguments(l, parameters?.kind === "lambda_parameters" ? parameters : null);
  return { nodeType: "Lambda", args, body: l.expression(node.children.at(-1)), ...l.span(node) };
};

const parenthesized: LowerExpression = (l, node) => {
  const inner = node.children[1];
  if (node.children.length !== 3 || inner === undefined) appeal();
  return inner.kind === "yield" ? l.any(inner) : l.named(inner);
};

const atoms = new Set(
  [
    "identifier attribute subscript call string concatenated_string integer float true false none ellipsis tuple list",
    "dictionary set parenthesized_expression generator_expression list_comprehension set_comprehension",
    "dictionary_comprehension",
  ]
    .join(" ")
    .split(" "),
);

function primary(l: Lowering, node: ConcreteNode | undefined): Expr {
  if (node === undefined || !atoms.has(node.kind)) appeal();
  return l.expression(node);
}

const attribute: LowerExpression = (l, node) => {
  const [value, , attr] = node.children;
  return {
    nodeType: "Attribute",
    value: primary(l, value),
    attr: l.identifier(attr),
    ctx: "Load",
    ...l.span(node),
  };
};

const slice: LowerExpression = (l, node) => {
  const parts: (Expr | null)[] = [null, null, null];
  let at = 0;
  for (const child of node.children) {
    if (child.kind === "':") at++;
    else parts[at] = l.expression(child);
  }
  const [lower = null, upper = null, step = null] = parts;
  return { nodeType: "Slice", lower, upper, step, ...l.span(node) };
};

/** What stands between the brackets of a subscript. */
export function subscriptIndex(l: Lowering, between: readonly ConcreteNode[]): Expr {
  const [first] = between;
  const last = between.at(-1);
  if (first === undefined || last === undefined) appeal();
  const elts = separated(between).map((child) => (child.kind === "slice" ? l.any(child) : l.element(child)));
  if (between.length === 1 && elts[0]?.nodeType !== "Starred") return elts[0] as Expr;
  return { nodeType: "Tuple", elts, ctx: "Load", ...l.place(first.start, last.end) };
}

const subscript: LowerExpression = (l, node) => ({
  nodeType: "Subscript",
  value: primary(l, node.children[0]),
  slice: subscriptIndex(l, node.children.slice(2, -1)),
  ctx: "Load",
  ...l.span(node),
});

/** The arguments of a call or of a class. */
export function argumentList(l: Lowering, node: ConcreteNode): { args: Expr[]; keywords: Keyword[] } {
  if (node.kind === "generator_expression") return { args: [l.any(node)], keywords: [] };
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let unpacksMapping = false;
  for (const child of separated(node.children.slice(1, -1))) {
    const [first, second, third] = child.children;
    if (child.kind === "keyword_argument") {
      const arg = l.identifier(first);
      if (second?.kind !== "'=") appeal();
      keywords.push({ nodeType: "keyword", arg, value: l.expression(third), ...l.span(child) });
    } else if (child.kind === "dictionary_splat") {
      unpacksMapping = true;
      keywords.push({ nodeType: "keyword", arg: null, value: l.expression(second), ...l.span(child) });
    } else if (child.kind === "list_splat") {
      if (unpacksMapping) appeal();
      args.push({ nodeType: "Starred", value: l.expression(second), ctx: "Load", ...l.span(child) });
    } else {
      if (keywords.length > 0) appeal();
      args.push(l.named(child));
    }
  }
  return { args, keywords };
}

const call: LowerExpression = (l, node) => {
  const [callee, list] = node.children;
  if (list === undefined) appeal();
  const func = primary(l, callee);
  const { args, keywords } = argumentList(l, list);
  return { nodeType: "Call", func, args, keywords, ...l.span(node) };
};

const dictionary: LowerExpression = (l, node) => {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  for (const child of separated(node.children.slice(1, -1))) {
    const { children } = child;
    if (child.kind === "pair") {
      keys.push(l.expression(children[0]));
      values.push(l.expression(children[2]));
    } else if (child.kind === "dictionary_splat") {
      keys.push(null);
      values.push(operand(l, children[1], 4));
    } else appeal();
  }
  return { nodeType: "Dict", keys, values, ...l.span(node) };
};

const dictionaryComprehension: LowerExpression = (l, node) => {
  const [, pair, ...clauses] = node.children;
  if (pair?.kind !== "pair") appeal();
  const key = l.expression(pair.children[0]);
  const value = l.expression(pair.children[2]);
  return {
    nodeType: "DictComp",
    key,
    value,
    generators: comprehensionClauses(l, clauses.slice(0, -1)),
    ...l.span(node),
  };
};

const named: LowerExpression = (l, node) => {
  const [name, , value] = node.children;
  if (name === undefined) appeal();
  const target: Expr = { nodeType: "Name", id: l.identifier(name), ctx: "Store", ...l.span(name) };
  return { nodeType: "NamedExpr", target, value: l.expression(value), ...l.span(node) };
};

const yieldExpression: LowerExpression = (l, node) => {
  const [, second, third] = node.children;
  if (second?.kind === "'from") return { nodeType: "YieldFrom", value: l.expression(third), ...l.span(node) };
  return { nodeType: "Yield", value: second === undefined ? null : l.star(second), ...l.span(node) };
};

const awaitExpression: LowerExpression = (l, node) => ({
  nodeType: "Await",
  value: primary(l, node.children[1]),
  ...l.span(node),
});

const name: LowerExpression = (l, node) => ({
  nodeType: "Name",
  id: l.identifier(node),
  ctx: "Load",
  ...l.span(node),
});

// Annotations: tree-sitter has shapes of its own for what are plain expressions.
const annotation: LowerExpression = (l, node) => l.expression(node.children[0]);

const genericType: LowerExpression = (l, node) => {
  const [value, brackets] = node.children;
  if (value === undefined || brackets?.kind !== "type_parameter") appeal();
  const index = subscriptIndex(l, brackets.children.slice(1, -1));
  return { nodeType: "Subscript", value: name(l, value), slice: index, ctx: "Load", ...l.span(node) };
};

// tree-sitter nests `A | B | C` to the right.
const unionType: LowerExpression = (l, node) => {
  const sides: ConcreteNode[] = [];
  for (let rest: ConcreteNode | undefined = node; rest !== undefined; ) {
    const inner: ConcreteNode | undefined = rest.kind === "type" ? rest.children[0] : rest;
    if (inner?.kind === "union_type") {
      const left = inner.children[0];
      const plain = left?.kind === "type" ? left.children[0] : left;
      if (plain === undefined || plain.kind === "union_type") appeal();
      sides.push(plain);
      rest = inner.children[2];
    } else {
      if (inner === undefined) appeal();
      sides.push(inner);
      rest = undefined;
    }
  }
  let left = operand(l, sides[0], 4);
  for (const side of sides.slice(1)) {
    left = {
      nodeType: "BinOp",
      left,
      op: "BitOr",
      right: operand(l, side, 5),
      ...l.place(node.start, side.end),
    };
  }
  return left;
};

/** All kinds of expression; what is not here goes to the strict parser. */
export const expressions: ReadonlyMap<string, LowerExpression> = new Map<string, LowerExpression>([
  ["identifier", name],
  ["integer", number],
  ["float", number],
  ["none", constant({ type: "None" })],
  ["true", constant({ type: "bool", value: true })],
  ["false", constant({ type: "bool", value: false })],
  ["ellipsis", constant({ type: "Ellipsis" })],
  ["string", string],
  ["concatenated_string", concatenatedString],
  ["parenthesized_expression", parenthesized],
  ["list", list],
  ["tuple", tuple],
  ["list_pattern", list],
  ["tuple_pattern", tuple],
  ["set", (l, node) => ({ nodeType: "Set", elts: elements(l, node), ...l.span(node) })],
  ["dictionary", dictionary],
  ["list_comprehension", comprehension("ListComp")],
  ["set_comprehension", comprehension("SetComp")],
  ["generator_expression", comprehension("GeneratorExp")],
  ["dictionary_comprehension", dictionaryComprehension],
  ["expression_list", expressionList],
  ["pattern_list", expressionList],
  ["list_splat", splat],
  ["list_splat_pattern", splat],
  ["unary_operator", unary],
  ["binary_operator", binaryOperation],
  ["boolean_operator", booleanOperation],
  ["not_operator", not],
  ["comparison_operator", comparison],
  ["conditional_expression", conditional],
  ["lambda", lambda],
  ["attribute", attribute],
  ["subscript", subscript],
  ["slice", slice],
  ["call", call],
  ["named_expression", named],
  ["yield", yieldExpression],
  ["await", awaitExpression],
  ["type", annotation],
  ["generic_type", genericType],
  ["union_type", unionType],
]);
