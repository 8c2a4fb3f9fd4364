/** Operators by the special methods of their operands. CPython: `binary_op1` and its callers in Objects/abstract.c. */
import { typeError, valueError } from "./exception.ts";
import { tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { isSubtype, lookupSpecial, type PyType, typeOf } from "./type.ts";

/** What an operator is called in special methods and in messages. */
export interface Operator {
  readonly sign: string;
  readonly plain: string;
  readonly reflected: string;
  readonly inPlace: string;
}

function operator(name: string, sign: string): Operator {
  return { sign, plain: `__${name}__`, reflected: `__r${name}__`, inPlace: `__i${name}__` };
}

export const ADD = operator("add", "+");
export const SUB = operator("sub", "-");
export const MUL = operator("mul", "*");
export const MATMUL = operator("matmul", "@");
export const TRUEDIV = operator("truediv", "/");
export const FLOORDIV = operator("floordiv", "//");
export const MOD = operator("mod", "%");
export const DIVMOD = operator("divmod", "divmod()");
export const POW = operator("pow", "** or pow()");
export const LSHIFT = operator("lshift", "<<");
export const RSHIFT = operator("rshift", ">>");
export const AND = operator("and", "&");
export const OR = operator("or", "|");
export const XOR = operator("xor", "^");

/**
 * Sequences that CPython writes in C concatenate and repeat through slots of their own, which are tried after those
 * of numbers: a `__radd__` of the right operand comes before the `__add__` of a list.
 */
const sequences = new Set([
  "list",
  "tuple",
  "str",
  "bytes",
  "bytearray",
  "deque",
  "collections.deque",
  "array",
  "array.array",
]);

function isSequenceSlot(m: Value): boolean {
  return m.$ownerName !== undefined && sequences.has(m.$ownerName);
}

function methodOf(v: Value, t: PyType, name: string): Value {
  const m = t.$proto[name];
  if (typeof m === "function" || m === undefined) return m;
  return m === null ? blocked : lookupSpecial(v, name);
}

/** `__add__ = None` in a class: the operator is refused, and nobody else is asked. */
function blocked(): never {
  throw typeError("'NoneType' object is not callable");
}

function unsupported(o: Operator, sign: string, a: Value, b: Value): Value {
  const s = typeOf(a).$name;
  const t = typeOf(b).$name;
  if (o === RSHIFT && sign === ">>" && s === "builtin_function_or_method" && a.$code?.name === "print") {
    return typeError(
      `unsupported operand type(s) for >>: '${s}' and '${t}'. Did you mean "print(<message>, file=<output_stream>)"?`,
    );
  }
  return typeError(`unsupported operand type(s) for ${sign}: '${s}' and '${t}'`);
}

/** The numeric part of a binary operator: NotImplemented where neither operand knows the other. */
function numeric(o: Operator, a: Value, b: Value): Value {
  const s = typeOf(a);
  const t = typeOf(b);
  const sequenceOperator = o === ADD || o === MUL;
  let left = methodOf(a, s, o.plain);
  if (sequenceOperator && left !== undefined && isSequenceSlot(left)) left = undefined;
  let right = s === t ? undefined : methodOf(b, t, o.reflected);
  if (sequenceOperator && right !== undefined && isSequenceSlot(right)) right = undefined;
  if (right !== undefined && left !== undefined && isSubtype(t, s)) {
    // The subclass has the first word, if its reflected method is its own.
    if (right !== methodOf(a, s, o.reflected)) {
      const result = right.call(b, a);
      if (result !== NotImplemented) return result;
      right = undefined;
    }
  }
  if (left !== undefined) {
    const result = left.call(a, b);
    if (result !== NotImplemented) return result;
  }
  return right === undefined ? NotImplemented : right.call(b, a);
}

/** What sequences do for `+` and `*` when no number has answered. */
function sequence(o: Operator, a: Value, b: Value): Value {
  if (o === ADD) {
    const m = methodOf(a, typeOf(a), o.plain);
    return m !== undefined && isSequenceSlot(m) ? m.call(a, b) : NotImplemented;
  }
  if (o !== MUL) return NotImplemented;
  const left = methodOf(a, typeOf(a), "__mul__");
  if (left !== undefined && isSequenceSlot(left)) return repeat(left, a, b);
  const right = methodOf(b, typeOf(b), "__rmul__");
  if (right !== undefined && isSequenceSlot(right)) return repeat(right, b, a);
  return NotImplemented;
}

function repeat(m: Value, v: Value, count: Value): Value {
  const n = tryIndex(count);
  if (n === undefined) {
    throw typeError(`can't multiply sequence by non-int of type '${typeOf(count).$name}'`);
  }
  return m.call(v, n);
}

/**
 * `a o b` by the special methods of both.
 * @raises TypeError if neither knows the other
 */
export function dispatch(o: Operator, a: Value, b: Value): Value {
  const result = numeric(o, a, b);
  if (result !== NotImplemented) return result;
  const whole = sequence(o, a, b);
  if (whole !== NotImplemented) return whole;
  throw unsupported(o, o.sign, a, b);
}

/** `a o= b`. @raises TypeError */
export function dispatchInPlace(o: Operator, a: Value, b: Value): Value {
  const m = methodOf(a, typeOf(a), o.inPlace);
  const isSequence = m !== undefined && (o === ADD || o === MUL) && isSequenceSlot(m);
  if (m !== undefined && !isSequence) {
    const result = m.call(a, b);
    if (result !== NotImplemented) return result;
  }
  const result = numeric(o, a, b);
  if (result !== NotImplemented) return result;
  if (isSequence) return o === ADD ? m.call(a, b) : repeat(m, a, b);
  const whole = sequence(o, a, b);
  if (whole !== NotImplemented) return whole;
  throw unsupported(o, o === POW ? "**=" : `${o.sign}=`, a, b);
}

/** `pow(a, b, mod)` with three arguments. @raises TypeError */
export function dispatchPower(a: Value, b: Value, mod: Value): Value {
  const s = typeOf(a);
  const m = methodOf(a, s, "__pow__");
  if (m !== undefined) {
    const result = m.call(a, b, mod);
    if (result !== NotImplemented) return result;
  }
  // The other operands' types are asked too: float and complex refuse.
  for (const v of [b, mod]) {
    if (v?.$isFloat === true)
      throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
    if (v?.$isComplex === true) throw valueError("complex modulo");
  }
  throw typeError(
    `unsupported operand type(s) for ** or pow(): '${s.$name}', '${typeOf(b).$name}', '${typeOf(mod).$name}'`,
  );
}

/** `-v`, `+v`, `~v`. @raises TypeError */
export function dispatchUnary(name: string, sign: string, v: Value): Value {
  const m = methodOf(v, typeOf(v), name);
  if (m !== undefined) return m.call(v);
  throw typeError(`bad operand type for unary ${sign}: '${typeOf(v).$name}'`);
}
