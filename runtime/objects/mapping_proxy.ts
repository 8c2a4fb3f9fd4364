/** `types.MappingProxyType`: a view of a mapping that cannot be changed through it. CPython: Objects/descrobject.c. */
import { callMethod } from "./call.ts";
import { plainForm } from "./callable.ts";
import { richCompare } from "./comparison.ts";
import { PyDict } from "./dict.ts";
import type { Entries } from "./dict_storage.ts";
import { typeError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import { hash } from "./hash.ts";
import { each, eachAs, iter } from "./iteration.ts";
import { len } from "./length.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { bitOr } from "./operators.ts";
import { repr, str } from "./repr.ts";
import { contains, getItem } from "./subscript.ts";
import { builtinType, lookupSpecial, type PyType, typeOf } from "./type.ts";
import { strConcatAll } from "./wide_str.ts";

export class PyMappingProxy extends PyObject {
  $mapping: Value = null;
  static __new__(cls: PyType, mapping: Value): Value {
    const t = typeOf(mapping);
    if (lookupSpecial(mapping, "__getitem__") === undefined || t.$name === "list" || t.$name === "tuple") {
      throw typeError(`mappingproxy() argument must be a mapping, not ${t.$name}`);
    }
    const self = new cls.$Impl();
    self.$mapping = mapping;
    return self;
  }
  __len__(): Value {
    return len(this.$mapping);
  }
  __getitem__(key: Value): Value {
    return getItem(this.$mapping, key);
  }
  __contains__(key: Value): Value {
    return contains(this.$mapping, key);
  }
  __iter__(): Value {
    return iter(this.$mapping);
  }
  __reversed__(): Value {
    return callMethod(this.$mapping, "__reversed__");
  }
  __repr__(): Value {
    return strConcatAll(["mappingproxy(", repr(this.$mapping), ")"]);
  }
  __str__(): Value {
    return str(this.$mapping);
  }
  __hash__(): Value {
    return hash(this.$mapping);
  }
  __eq__(value: Value): Value {
    return richCompare(this.$mapping, value, "__eq__");
  }
  __ne__(value: Value): Value {
    return richCompare(this.$mapping, value, "__ne__");
  }
  __lt__(value: Value): Value {
    return richCompare(this.$mapping, value, "__lt__");
  }
  __le__(value: Value): Value {
    return richCompare(this.$mapping, value, "__le__");
  }
  __gt__(value: Value): Value {
    return richCompare(this.$mapping, value, "__gt__");
  }
  __ge__(value: Value): Value {
    return richCompare(this.$mapping, value, "__ge__");
  }
  __or__(value: Value): Value {
    return bitOr(this.$mapping, value instanceof PyMappingProxy ? value.$mapping : value);
  }
  __ror__(value: Value): Value {
    return bitOr(value instanceof PyMappingProxy ? value.$mapping : value, this.$mapping);
  }
  __ior__(_value: Value): Value {
    throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
  }
  get(key: Value, fallback: Value): Value {
    return callMethod(this.$mapping, "get", key, fallback);
  }
  keys(): Value {
    return callMethod(this.$mapping, "keys");
  }
  values(): Value {
    return callMethod(this.$mapping, "values");
  }
  items(): Value {
    return callMethod(this.$mapping, "items");
  }
  copy(): Value {
    return callMethod(this.$mapping, "copy");
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

const binary = "(value, /)";
export const mappingproxy = builtinType(PyMappingProxy, {
  name: "mappingproxy",
  base: false,
  doc: "Read-only proxy of a mapping.",
  signatures: {
    __new__: "(mapping)",
    __len__: "()",
    __getitem__: "(key, /)",
    __contains__: "(key, /)",
    __iter__: "()",
    __reversed__: "()",
    __repr__: "()",
    __str__: "()",
    __hash__: "()",
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __or__: binary,
    __ror__: binary,
    __ior__: binary,
    get: "(key, default=None, /)",
    keys: "()",
    values: "()",
    items: "()",
    copy: "()",
  },
  classmethods: { __class_getitem__: "(object, /)" },
});
eachAs(mappingproxy, (p) => each(p.$mapping));

/** A read-only view of a mapping. */
export function mappingProxyOf(mapping: Value): PyMappingProxy {
  const proxy = new PyMappingProxy();
  proxy.$mapping = mapping;
  return proxy;
}

/** The namespace of a class as the entries of a dict: methods of the runtime as functions. */
class ClassEntries implements Entries {
  readonly #map: Map<string, Value>;
  constructor(map: Map<string, Value>) {
    this.#map = map;
  }
  get size(): number {
    return this.#map.size;
  }
  get(key: Value): Value {
    const v = this.#map.get(key);
    return typeof v === "function" && v.$isMethod === true ? plainForm(v) : v;
  }
  has(key: Value): boolean {
    return this.#map.has(key);
  }
  keys(): IterableIterator<Value> {
    return this.#map.keys();
  }
  *values(): IterableIterator<Value> {
    for (const key of this.#map.keys()) yield this.get(key);
  }
  *entries(): IterableIterator<[Value, Value]> {
    for (const key of this.#map.keys()) yield [key, this.get(key)];
  }
  set(): never {
    throw new Error("the namespace of a class was written to through its __dict__");
  }
  delete(): never {
    return this.set();
  }
  clear(): never {
    return this.set();
  }
}

links.mappingProxy = (cls: PyType) => mappingProxyOf(new PyDict(new ClassEntries(cls.$dict)));
