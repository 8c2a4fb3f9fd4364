/** `bool`. CPython: Objects/boolobject.c. */
import { typeError } from "./exception.ts";
import { int_, PyInt } from "./int.ts";
import { type Int, intAnd, intInvert, intOr, intXor } from "./int_value.ts";
import { links } from "./links.ts";
import { asInt } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { builtinType, isSubtype, isType, type PyType, typeOf, wellKnown } from "./type.ts";

function combine(
  a: Value,
  b: Value,
  logical: (a: boolean, b: boolean) => boolean,
  bits: (a: Int, b: Int) => Int,
): Value {
  if (typeof a === "boolean" && typeof b === "boolean") return logical(a, b);
  const x = asInt(a);
  const y = asInt(b);
  return x === undefined || y === undefined ? NotImplemented : bits(x, y);
}

const and = (a: boolean, b: boolean) => a && b;
const or = (a: boolean, b: boolean) => a || b;
const xor = (a: boolean, b: boolean) => a !== b;

/** Never instantiated: bools are JavaScript's. */
export class PyBool extends PyInt {
  static override __new__(cls: Value, object: Value): Value {
    if (!isType(cls)) throw typeError(`bool.__new__(X): X is not a type object (${typeOf(cls).$name})`);
    if (!isSubtype(cls, bool_)) {
      throw typeError(`bool.__new__(${cls.$name}): ${cls.$name} is not a subtype of bool`);
    }
    return object !== undefined && links.truth(object);
  }
  override __repr__(this: Value): string {
    return this ? "True" : "False";
  }
  override __invert__(this: Value): Value {
    links.warn(
      wellKnown.DeprecationWarning,
      "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int object and is usually not what you expect from the negation of a bool object. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.",
    );
    return intInvert(this ? 1 : 0);
  }
  __and__(this: Value, value: Value): Value {
    return combine(this, value, and, intAnd);
  }
  __rand__(this: Value, value: Value): Value {
    return combine(this, value, and, intAnd);
  }
  __or__(this: Value, value: Value): Value {
    return combine(this, value, or, intOr);
  }
  __ror__(this: Value, value: Value): Value {
    return combine(this, value, or, intOr);
  }
  __xor__(this: Value, value: Value): Value {
    return combine(this, value, xor, intXor);
  }
  __rxor__(this: Value, value: Value): Value {
    return combine(this, value, xor, intXor);
  }
}

export const bool_: PyType = builtinType(PyBool, {
  name: "bool",
  base: false,
  bases: [int_],
  doc: "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
  signatures: {
    __new__: "(object=<NULL>, /)",
    __repr__: "()",
    __invert__: "()",
    __and__: "(value, /)",
    __rand__: "(value, /)",
    __or__: "(value, /)",
    __ror__: "(value, /)",
    __xor__: "(value, /)",
    __rxor__: "(value, /)",
  },
});
