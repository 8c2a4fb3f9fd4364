// Comparisons. https://docs.python.org/3.13/reference/expressions.html#comparisons
import type { ComparisonOperator, Compare as Node } from "../../ast/nodes.ts";
import { type Body, isRepeatable, pair } from "../body.ts";
import {
  assign,
  binary,
  call,
  conditional,
  type Expression,
  id,
  isBoolean,
  logical,
  member,
  not,
  number,
  string,
  unary,
} from "../js.ts";
import { type EmitExpression, expression } from "../visitors.ts";
import { hoistedConstant, isFloat, isNumber } from "./binary.ts";

const functions: { readonly [O in ComparisonOperator]: string } = {
  Eq: "eq",
  NotEq: "ne",
  Lt: "lt",
  LtE: "le",
  Gt: "gt",
  GtE: "ge",
  Is: "===",
  IsNot: "!==",
  In: "isIn",
  NotIn: "isIn",
};

const native: { readonly [O in ComparisonOperator]?: string } = {
  Eq: "===",
  NotEq: "!==",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
};

export const Compare: EmitExpression<Node> = {
  first: (node) => node.left,
  link: (node, f, left) => chain(node, f, left as Expression, false),
};

/** In a condition: a JavaScript boolean. */
export function testCompare(node: Node, f: Body): Expression {
  return chain(node, f, expression(node.left, f), true);
}

/** `a < b < c` → `truth(result$1 = lt(a, middle$1 = b)) ? lt(middle$1, c) : result$1`. */
function chain(node: Node, f: Body, first: Expression, isTest: boolean): Expression {
  const last = node.ops.length - 1;
  const taken: string[] = [];
  const steps: Expression[] = [];
  let left = first;
  for (const [i, op] of node.ops.entries()) {
    const before = f.position;
    let right = expression(node.comparators[i] as Node["left"], f);
    let next = right;
    if (i < last && !isRepeatable(right)) {
      const name = f.temporary("middle");
      taken.push(name);
      right = assign(id(name), right);
      next = id(name);
    }
    steps.push(one(node, op, left, right, f, isTest));
    if (i > 0 && f.position !== before) f.join();
    left = next;
  }
  let result = steps[last] as Expression;
  for (let i = last - 1; i >= 0; i--) {
    const step = steps[i] as Expression;
    if (isTest) result = logical("&&", step, result);
    else if (isBoolean(step))
      result = conditional(step, result, { type: "Literal", value: false, raw: "false" });
    else {
      const name = f.temporary("result");
      result = conditional(call(f.rt("truth"), [assign(id(name), step)]), result, id(name));
      f.release(name);
    }
  }
  for (const name of taken) f.release(name);
  return result;
}

function one(
  node: Node,
  op: ComparisonOperator,
  left: Expression,
  right: Expression,
  f: Body,
  isTest: boolean,
): Expression {
  if (op === "Is" || op === "IsNot") return binary(functions[op], left, right);
  return f.at(node, [left, right], ([a, b]) => operation(op, a as Expression, b as Expression, f, isTest));
}

function operation(
  op: ComparisonOperator,
  a: Expression,
  b: Expression,
  f: Body,
  isTest: boolean,
): Expression {
  const result = call(f.rt(functions[op]), [a, b]);
  if (op === "In") return marked(result);
  if (op === "NotIn") return not(marked(result));
  const slowOf = (left: Expression, right: Expression) => {
    const slow = call(f.rt(functions[op]), [left, right]);
    return isTest ? marked(call(f.rt("truth"), [slow])) : slow;
  };
  const kinds = [kindOf(a, f), kindOf(b, f)] as const;
  if (f.module.options.mode !== "run" || !kinds.includes("variable") || kinds.includes("other"))
    return slowOf(a, b);
  if (kinds.includes("string") && op !== "Eq" && op !== "NotEq") return slowOf(a, b);
  return pair(f, ["left", a], ["right", b], (left, right) => {
    const slow = slowOf(left, right);
    const quick = binary(native[op] as string, left, right);
    if (kinds.includes("string")) {
      const variable = kinds[0] === "variable" ? left : right;
      return conditional(binary("===", unary("typeof", variable), string("string")), quick, slow);
    }
    const variables = [left, right].filter((_, i) => kinds[i] === "variable");
    const otherwise = ofFloats(op, left, right, variables, f, slow);
    if (kinds.includes("float")) return otherwise;
    return conditional(conjunction(variables.map(isNumber)), quick, otherwise);
  });
}

/** Floats in the places of all variables; literals stand for themselves. Equality is rarely asked of them. */
function ofFloats(
  op: ComparisonOperator,
  left: Expression,
  right: Expression,
  variables: readonly Expression[],
  f: Body,
  slow: Expression,
): Expression {
  if (op === "Eq" || op === "NotEq") return slow;
  const valueOf = (e: Expression): Expression => {
    if (variables.includes(e)) return member(e, "$value");
    const constant = f.module.floatValue(e);
    return constant === undefined ? e : number(constant);
  };
  const quick = binary(native[op] as string, valueOf(left), valueOf(right));
  return conditional(conjunction(variables.map(isFloat)), quick, slow);
}

function conjunction(tests: readonly Expression[]): Expression {
  return tests.reduce((all, test) => logical("&&", all, test));
}

/** What is known of an operand: a native comparison needs numbers or strings that may be written twice. */
function kindOf(e: Expression, f: Body): "number" | "float" | "string" | "variable" | "other" {
  const literal = e.type === "UnaryExpression" && e.operator === "-" ? (e.argument as Expression) : e;
  if (f.module.floatValue(literal) !== undefined && literal === e) return "float";
  if (literal.type === "Identifier" && hoistedConstant.test(literal.name as string)) return "other";
  if (literal.type === "ArrayExpression" || literal.type === "TemplateLiteral") return "other";
  if (literal.type !== "Literal") return "variable";
  return typeof literal.value === "number"
    ? "number"
    : typeof literal.value === "string"
      ? "string"
      : "other";
}

/** Runtime functions that give JavaScript booleans are marked as such for the conditions around them. */
function marked(e: Expression): Expression {
  return { ...e, isBoolean: true };
}
