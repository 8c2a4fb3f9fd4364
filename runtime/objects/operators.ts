/**
 * Python's operators on any values, quick for numbers and strings. Documentation: "Expressions" in the language
 * reference. Each raises what the operands' special methods raise, and TypeError for operands that do not fit.
 */
import {
  ADD,
  AND,
  DIVMOD,
  dispatch,
  dispatchInPlace,
  dispatchPower,
  dispatchUnary,
  FLOORDIV,
  LSHIFT,
  MATMUL,
  MOD,
  MUL,
  OR,
  POW,
  RSHIFT,
  SUB,
  TRUEDIV,
  XOR,
} from "./binary_dispatch.ts";
import { float_, PyFloat } from "./float.ts";
import {
  type Int,
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intLeftShift,
  intMod,
  intMul,
  intNeg,
  intOr,
  intPower,
  intRightShift,
  intSub,
  intTrueDiv,
  intXor,
} from "./int_value.ts";
import { list_, PyList } from "./list.ts";
import type { Value } from "./object.ts";

const limit = Number.MAX_SAFE_INTEGER;

function isFloat(v: Value): v is PyFloat {
  return v instanceof PyFloat && v.$class === float_;
}

function isInt(v: Value): v is Int {
  return typeof v === "number" || typeof v === "bigint";
}

/** `a + b` */
export function add(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    return sum <= limit && sum >= -limit ? sum : intAdd(a, b);
  }
  return addSlow(a, b, false);
}

function addSlow(a: Value, b: Value, inPlace: boolean): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return new PyFloat(a.$value + b.$value);
    if (typeof b === "number") return new PyFloat(a.$value + b);
  } else if (typeof a === "number") {
    if (isFloat(b)) return new PyFloat(a + b.$value);
    if (typeof b === "bigint") return intAdd(a, b);
  } else if (typeof a === "string") {
    if (typeof b === "string") return a + b;
  } else if (typeof a === "bigint") {
    if (isInt(b)) return intAdd(a, b);
  }
  return (inPlace ? dispatchInPlace : dispatch)(ADD, a, b);
}

/** `a - b` */
export function sub(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    return difference <= limit && difference >= -limit ? difference : intSub(a, b);
  }
  return subSlow(a, b, false);
}

function subSlow(a: Value, b: Value, inPlace: boolean): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return new PyFloat(a.$value - b.$value);
    if (typeof b === "number") return new PyFloat(a.$value - b);
  } else if (isInt(a)) {
    if (isInt(b)) return intSub(a, b);
    if (typeof a === "number" && isFloat(b)) return new PyFloat(a - b.$value);
  }
  return (inPlace ? dispatchInPlace : dispatch)(SUB, a, b);
}

/** `a * b` */
export function mul(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // There is no negative zero among ints.
    return product <= limit && product >= -limit ? product + 0 : intMul(a, b);
  }
  return mulSlow(a, b, false);
}

function mulSlow(a: Value, b: Value, inPlace: boolean): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return new PyFloat(a.$value * b.$value);
    if (typeof b === "number") return new PyFloat(a.$value * b);
  } else if (isInt(a)) {
    if (isInt(b)) return intMul(a, b);
    if (typeof a === "number" && isFloat(b)) return new PyFloat(a * b.$value);
  }
  return (inPlace ? dispatchInPlace : dispatch)(MUL, a, b);
}

/** `a / b` */
export function truediv(a: Value, b: Value): Value {
  return divide(a, b, false);
}

function divide(a: Value, b: Value, inPlace: boolean): Value {
  if (isFloat(a)) {
    if (isFloat(b) && b.$value !== 0) return new PyFloat(a.$value / b.$value);
    if (typeof b === "number" && b !== 0) return new PyFloat(a.$value / b);
  } else if (isInt(a)) {
    if (isInt(b)) return new PyFloat(intTrueDiv(a, b));
    if (typeof a === "number" && isFloat(b) && b.$value !== 0) return new PyFloat(a / b.$value);
  }
  return (inPlace ? dispatchInPlace : dispatch)(TRUEDIV, a, b);
}

/** `a // b` */
export function floordiv(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    if (b > 0 && a >= 0)
      return Math.floor(a / b) === a / b || a < 2 ** 31 ? Math.floor(a / b) : intFloorDiv(a, b);
    return intFloorDiv(a, b);
  }
  return isInt(a) && isInt(b) ? intFloorDiv(a, b) : dispatch(FLOORDIV, a, b);
}

/** `a % b` */
export function mod(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    if (b > 0) {
      const rest = a % b;
      return rest < 0 ? rest + b : rest + 0;
    }
    return intMod(a, b);
  }
  return isInt(a) && isInt(b) ? intMod(a, b) : dispatch(MOD, a, b);
}

/** `divmod(a, b)` */
export function divmod(a: Value, b: Value): Value {
  return dispatch(DIVMOD, a, b);
}

/** `a ** b`, and `pow(a, b, modulus)` */
export function pow(a: Value, b: Value, modulus?: Value): Value {
  if (modulus !== undefined && modulus !== null) return dispatchPower(a, b, modulus);
  if (isInt(a) && isInt(b) && b >= 0) return intPower(a, b);
  return dispatch(POW, a, b);
}

/** `a @ b` */
export function matmul(a: Value, b: Value): Value {
  return dispatch(MATMUL, a, b);
}

/** `a << b` */
export function lshift(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && b >= 0 && b < 22 && a >= 0 && a < 2 ** 31)
    return a * 2 ** b;
  return isInt(a) && isInt(b) ? intLeftShift(a, b) : dispatch(LSHIFT, a, b);
}

/** `a >> b` */
export function rshift(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && b >= 0 && b < 32) return a >> b;
  return isInt(a) && isInt(b) ? intRightShift(a, b) : dispatch(RSHIFT, a, b);
}

/** `a & b` */
export function bitAnd(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a & b;
  return isInt(a) && isInt(b) ? intAnd(a, b) : dispatch(AND, a, b);
}

/** `a | b` */
export function bitOr(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a | b;
  return isInt(a) && isInt(b) ? intOr(a, b) : dispatch(OR, a, b);
}

/** `a ^ b` */
export function bitXor(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a ^ b;
  return isInt(a) && isInt(b) ? intXor(a, b) : dispatch(XOR, a, b);
}

/** `a += b` */
export function iadd(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    return sum <= limit && sum >= -limit ? sum : intAdd(a, b);
  }
  if (a instanceof PyList && a.$class === list_ && b instanceof PyList && b.$class === list_ && a !== b) {
    const { $items: items } = a;
    const { $items: more } = b;
    for (let i = 0; i < more.length; i++) items.push(more[i]);
    return a;
  }
  return addSlow(a, b, true);
}

/** `a -= b` */
export function isub(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    return difference <= limit && difference >= -limit ? difference : intSub(a, b);
  }
  return subSlow(a, b, true);
}

/** `a *= b` */
export function imul(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    return product <= limit && product >= -limit ? product + 0 : intMul(a, b);
  }
  return mulSlow(a, b, true);
}

/** `a /= b` */
export function itruediv(a: Value, b: Value): Value {
  return divide(a, b, true);
}

// Each is written out: one function for all would have to call its operator through a variable, at 10 ns.

/** `a //= b` */
export function ifloordiv(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? floordiv(a, b) : dispatchInPlace(FLOORDIV, a, b);
}

/** `a %= b` */
export function imod(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? mod(a, b) : dispatchInPlace(MOD, a, b);
}

/** `a **= b` */
export function ipow(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) && b >= 0 ? pow(a, b) : dispatchInPlace(POW, a, b);
}

/** `a @= b` */
export function imatmul(a: Value, b: Value): Value {
  return dispatchInPlace(MATMUL, a, b);
}

/** `a <<= b` */
export function ilshift(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? lshift(a, b) : dispatchInPlace(LSHIFT, a, b);
}

/** `a >>= b` */
export function irshift(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? rshift(a, b) : dispatchInPlace(RSHIFT, a, b);
}

/** `a &= b` */
export function ibitAnd(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? bitAnd(a, b) : dispatchInPlace(AND, a, b);
}

/** `a |= b` */
export function ibitOr(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? bitOr(a, b) : dispatchInPlace(OR, a, b);
}

/** `a ^= b` */
export function ibitXor(a: Value, b: Value): Value {
  return isInt(a) && isInt(b) ? bitXor(a, b) : dispatchInPlace(XOR, a, b);
}

/** `-v` */
export function neg(v: Value): Value {
  if (typeof v === "number") return 0 - v;
  if (isFloat(v)) return new PyFloat(-v.$value);
  return typeof v === "bigint" ? intNeg(v) : dispatchUnary("__neg__", "-", v);
}

/** `+v` */
export function pos(v: Value): Value {
  return isInt(v) ? v : dispatchUnary("__pos__", "+", v);
}

/** `~v` */
export function invert(v: Value): Value {
  return isInt(v) ? intInvert(v) : dispatchUnary("__invert__", "~", v);
}
