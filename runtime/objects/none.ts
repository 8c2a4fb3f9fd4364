/** The types of None and of the ellipsis. CPython: Objects/object.c, Objects/sliceobject.c. */
import { hashOfNone } from "./hash.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { builtinType } from "./type.ts";

/** Never instantiated: None is JavaScript's null. */
class PyNone extends PyObject {
  static __new__(): Value {
    return null;
  }
  __repr__(): string {
    return "None";
  }
  __bool__(): boolean {
    return false;
  }
  __hash__(): number {
    return hashOfNone;
  }
  __eq__(value: Value): Value {
    return value === null ? true : NotImplemented;
  }
  __ne__(value: Value): Value {
    return value === null ? false : NotImplemented;
  }
}

const binary = "(value, /)";
export const NoneType = builtinType(PyNone, {
  name: "NoneType",
  base: false,
  doc: "The type of the None singleton.",
  signatures: {
    __new__: "()",
    __repr__: "()",
    __bool__: "()",
    __hash__: "()",
    __eq__: binary,
    __ne__: binary,
  },
});

class PyEllipsis extends PyObject {
  static __new__(): Value {
    return Ellipsis;
  }
  __repr__(): string {
    return "Ellipsis";
  }
  __reduce__(): string {
    return "Ellipsis";
  }
}

export const EllipsisType = builtinType(PyEllipsis, {
  name: "ellipsis",
  base: false,
  doc: "The type of the Ellipsis singleton.",
  signatures: { __new__: "()", __repr__: "()", __reduce__: "()" },
});

/** The object `...`. */
export const Ellipsis: Value = new PyEllipsis();
