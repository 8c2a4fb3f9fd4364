// Binary arithmetic: https://docs.python.org/3.13/reference/expressions.html#binary-arithmetic-operations
import type { BinaryOperator, BinOp as Node } from "../../ast/nodes.ts";
import { type Body, pair } from "../body.ts";
import {
  assign,
  binary,
  boolean,
  call,
  conditional,
  create,
  type Expression,
  id,
  logical,
  member,
  number,
  optionalMember,
  string,
  unary,
} from "../js.ts";
import { type EmitExpression, expression } from "../visitors.ts";

/** The runtime's functions, and those of the in-place operators. */
export const operators: {
  readonly [O in BinaryOperator]: { readonly name: string; readonly inPlace: string };
} = {
  Add: { name: "add", inPlace: "iadd" },
  Sub: { name: "sub", inPlace: "isub" },
  Mult: { name: "mul", inPlace: "imul" },
  MatMult: { name: "matmul", inPlace: "imatmul" },
  Div: { name: "truediv", inPlace: "itruediv" },
  Mod: { name: "mod", inPlace: "imod" },
  Pow: { name: "pow", inPlace: "ipow" },
  LShift: { name: "lshift", inPlace: "ilshift" },
  RShift: { name: "rshift", inPlace: "irshift" },
  BitOr: { name: "bitOr", inPlace: "ibitOr" },
  BitXor: { name: "bitXor", inPlace: "ibitXor" },
  BitAnd: { name: "bitAnd", inPlace: "ibitAnd" },
  FloorDiv: { name: "floordiv", inPlace: "ifloordiv" },
};

export const BinOp: EmitExpression<Node> = {
  first: (node) => node.left,
  link(node, f, left) {
    const right = expression(node.right, f);
    return f.at(node, [left as Expression, right], ([a, b]) =>
      arithmetic(node.op, operators[node.op].name, a as Expression, b as Expression, f),
    );
  },
};

/**
 * `a + b` → `typeof a === "number" && typeof b === "number" && (sum$1 = a + b) <= 9007199254740991 && … ? sum$1 :
 * a?.$double === true && b?.$double === true ? new Float(a.$value + b.$value) : add(a, b)`: with V8's feedback of this place,
 * which removes the ways that are never taken and floats that nobody keeps. Other operands go to the runtime's function.
 */
export function arithmetic(
  op: BinaryOperator,
  name: string,
  a: Expression,
  b: Expression,
  f: Body,
): Expression {
  const isKnown = op in nativeSigns || op in wholeNumbers || op === "Div";
  if (!isKnown || f.module.options.mode !== "run" || isOther(a, f) || isOther(b, f)) {
    return call(f.rt(name), [a, b]);
  }
  return pair(f, ["left", a], ["right", b], (left, right) => {
    const slow = call(f.rt(name), [left, right]);
    const whole = wholeNumbers[op];
    if (whole !== undefined) {
      if (f.module.isFloat(left) || f.module.isFloat(right)) return slow;
      const { test, value } = whole(left, right);
      return test === null ? slow : conditional(test, value, slow);
    }
    const otherwise = ofFloats(op, left, right, f, slow);
    if (f.module.isFloat(left) || f.module.isFloat(right)) return otherwise;
    if (op === "Div") {
      const tests = [left, right].filter((e) => !isSmallInt(e)).map(isNumber);
      if (!isSmallInt(right)) tests.push(binary("!==", right, number(0)));
      if (tests.length === 0 || isZero(right)) return slow;
      return conditional(conjunction(tests), create(f.rt("Float"), [binary("/", left, right)]), otherwise);
    }
    return conditional(...summed(op, left, right, f), otherwise);
  });
}

/** Both operands are floats, or one of them and the other a small literal. */
function ofFloats(
  op: BinaryOperator,
  left: Expression,
  right: Expression,
  f: Body,
  slow: Expression,
): Expression {
  const tests: Expression[] = [];
  const valueOf = (e: Expression): Expression => {
    const constant = f.module.floatValue(e);
    if (constant !== undefined) return number(constant);
    if (isSmallInt(e)) return e;
    tests.push(isFloat(e));
    return member(e, "$value");
  };
  const x = valueOf(left);
  const y = valueOf(right);
  if (tests.length === 0 || (op === "Div" && isZero(y))) return slow;
  if (op === "Div" && y.type !== "Literal") tests.push(binary("!==", y, number(0)));
  const sign = op === "Div" ? "/" : (nativeSigns[op] as string);
  return conditional(conjunction(tests), create(f.rt("Float"), [binary(sign, x, y)]), slow);
}

function isZero(e: Expression): boolean {
  return e.type === "Literal" && e.value === 0;
}

/** Exactly a float: `x?.$double === true`. */
export function isFloat(e: Expression): Expression {
  return binary("===", optionalMember(e, "$double"), boolean(true));
}

/** Addition, subtraction, multiplication: quick where the result is a safe integer. */
function summed(op: BinaryOperator, left: Expression, right: Expression, f: Body): [Expression, Expression] {
  const result = f.temporary("sum");
  f.release(result);
  const tests: Expression[] = [];
  if (!isSmallInt(left)) tests.push(isNumber(left));
  if (!isSmallInt(right)) tests.push(isNumber(right));
  const value = assign(id(result), binary(nativeSigns[op] as string, left, right));
  const most = number(Number.MAX_SAFE_INTEGER);
  const least = number(Number.MIN_SAFE_INTEGER);
  if (op !== "Mult" && isSmallInt(right)) {
    tests.push(op === "Add" ? binary("<=", value, most) : binary(">=", value, least));
  } else {
    tests.push(binary("<=", value, most), binary(">=", id(result), least));
  }
  // There is no negative zero among ints.
  return [conjunction(tests), op === "Mult" ? binary("+", id(result), number(0)) : id(result)];
}

const nativeSigns: { readonly [O in BinaryOperator]?: string } = { Add: "+", Sub: "-", Mult: "*" };

interface Quick {
  /** When the quick way is right; null: never. */
  readonly test: Expression | null;
  readonly value: Expression;
}

/** Operators on ints that need no look at the result: quotients of numbers that are not negative, bits of short ints. */
const wholeNumbers: { readonly [O in BinaryOperator]?: (a: Expression, b: Expression) => Quick } = {
  Mod: (a, b) => ({ test: areCountable(a, b), value: binary("%", a, b) }),
  FloorDiv: (a, b) => ({
    test: areCountable(a, b),
    value: binary("/", binary("-", a, binary("%", a, b)), b),
  }),
  BitAnd: (a, b) => ({ test: areShort(a, b), value: binary("&", a, b) }),
  BitOr: (a, b) => ({ test: areShort(a, b), value: binary("|", a, b) }),
  BitXor: (a, b) => ({ test: areShort(a, b), value: binary("^", a, b) }),
  RShift: (a, b) => ({
    test: b.type === "Literal" && isSmallInt(b) && (b.value as number) < 32 ? areShort(a, b) : null,
    value: binary(">>", a, b),
  }),
};

function areCountable(a: Expression, b: Expression): Expression | null {
  if (b.type === "Literal" && b.value === 0) return null;
  const tests: Expression[] = [];
  if (!isSmallInt(a)) tests.push(isNumber(a), binary(">=", a, number(0)));
  if (!isSmallInt(b)) tests.push(isNumber(b), binary(">", b, number(0)));
  return tests.length === 0 ? null : conjunction(tests);
}

/** Both are what JavaScript's bitwise operators work on. */
function areShort(a: Expression, b: Expression): Expression | null {
  const isShort = (e: Expression) => logical("&&", isNumber(e), binary("===", binary("|", e, number(0)), e));
  const tests = [a, b].filter((e) => !(isSmallInt(e) && Number(e.value) < 2 ** 31)).map(isShort);
  return tests.length === 0 ? null : conjunction(tests);
}

function conjunction(tests: readonly Expression[]): Expression {
  return tests.reduce((all, test) => logical("&&", all, test));
}

/** Constants of the module that are no small ints (`ModuleEmitter.constant`). */
export const hoistedConstant = /^(?:float|complex|wide|bytes|int)\$\d+$/;

/** Certainly no number: the runtime's function finds out what it is. */
function isOther(e: Expression, f: Body): boolean {
  if (e.type === "Literal") return !isSmallInt(e);
  if (e.type === "Identifier") return hoistedConstant.test(e.name as string) && !f.module.isFloat(e);
  return e.type === "ArrayExpression" || e.type === "TemplateLiteral";
}

export function isNumber(e: Expression): Expression {
  return binary("===", unary("typeof", e), string("number"));
}

/** A non-negative literal that cannot overflow on its own. */
export function isSmallInt(e: Expression): boolean {
  return e.type === "Literal" && typeof e.value === "number" && e.value >= 0 && e.value <= 2 ** 31;
}
