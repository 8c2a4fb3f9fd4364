/** The root of every Python object that is not a JavaScript primitive or function. CPython: Objects/object.c. */
import type { PyType } from "./type.ts";

export type Value = any;

/**
 * Base of all runtime classes. Its prototype has no prototype of its own, so that no name of
 * JavaScript's `Object.prototype` (`constructor`, `toString`, `__proto__`…) is visible to Python programs.
 */
export class PyObject {
  declare readonly $class: PyType;
  /** True where attributes are stored plainly: no `__setattr__`, no `__slots__` (internals.md, "Attributes"). */
  declare readonly $s: boolean;
}
Object.setPrototypeOf(PyObject.prototype, null);
Reflect.deleteProperty(PyObject.prototype, "constructor");
