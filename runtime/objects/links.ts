/**
 * References from the core to what is defined above it (exceptions, tuples, dicts, repr), filled in by the
 * defining modules while they load. They break what would otherwise be circular imports.
 */
import type { Value } from "./object.ts";

function missing(name: string): (...args: Value[]) => never {
  return () => {
    throw new Error(`runtime core used '${name}' before it was linked`);
  };
}

export const links: {
  typeName(v: Value): string;
  typeError(message: string): Value;
  valueError(message: string): Value;
  runtimeError(message: string): Value;
  nameError(message: string, name?: string): Value;
  unboundLocalError(message: string): Value;
  /** An AttributeError with its `name` and `obj` attributes, from which the hint is computed. */
  attributeError(message: string, name: string, obj: Value): Value;
  isAttributeError(e: unknown): boolean;
  tuple(items: Value[]): Value;
  list(items: Value[]): Value;
  /** A new dict from JavaScript entries (Python keys). */
  dict(entries: Iterable<[Value, Value]>): Value;
  /** The live `__dict__` of an instance, module or function. */
  instanceDict(o: Value): Value;
  /** `o.__dict__ = dict`: from now on the attributes of `o` are the entries of that very dict. */
  setInstanceDict(o: Value, dict: Value): void;
  mappingProxy(cls: Value): Value;
  /** The entries of a Python mapping whose keys are strings. */
  stringEntries(mapping: Value): Iterable<[string, Value]>;
  arrayOf(iterable: Value): Value[];
  getItem(mapping: Value, key: Value): Value;
  setItem(mapping: Value, key: Value, value: Value): void;
  delItem(mapping: Value, key: Value): void;
  isKeyError(e: unknown): boolean;
  repr(v: Value): string;
  str(v: Value): string;
  eq(a: Value, b: Value): Value;
  truth(v: Value): boolean;
  hash(v: Value): Value;
  /** Issues a warning of the given category class through `warnings`. */
  warn(category: Value, message: string, stacklevel?: number): void;
} = {
  typeName: missing("typeName"),
  typeError: missing("typeError"),
  valueError: missing("valueError"),
  runtimeError: missing("runtimeError"),
  nameError: missing("nameError"),
  unboundLocalError: missing("unboundLocalError"),
  attributeError: missing("attributeError"),
  isAttributeError: missing("isAttributeError"),
  tuple: missing("tuple"),
  list: missing("list"),
  dict: missing("dict"),
  instanceDict: missing("instanceDict"),
  setInstanceDict: missing("setInstanceDict"),
  mappingProxy: missing("mappingProxy"),
  stringEntries: missing("stringEntries"),
  arrayOf: missing("arrayOf"),
  getItem: missing("getItem"),
  setItem: missing("setItem"),
  delItem: missing("delItem"),
  isKeyError: missing("isKeyError"),
  repr: missing("repr"),
  str: missing("str"),
  eq: missing("eq"),
  truth: missing("truth"),
  hash: missing("hash"),
  warn: missing("warn"),
};
