/** Subscripts and membership. CPython: `PyObject_GetItem` and its relatives in Objects/abstract.c. */

import { getattrOr } from "./attribute.ts";
import { bytearray_, PyByteArray } from "./bytearray.ts";
import { bytes_, PyBytes } from "./bytes.ts";
import { call } from "./call.ts";
import { equals } from "./comparison.ts";
import { dict_, PyDict } from "./dict.ts";
import { isException, KeyError, keyError, TypeError_, typeError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import { iter, next_ } from "./iteration.ts";
import { links } from "./links.ts";
import { list_, PyList } from "./list.ts";
import { tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { PySet, set_ } from "./set.ts";
import { truth } from "./truth.ts";
import { PyTuple, tuple_ } from "./tuple.ts";
import { isType, lookupSpecial, type PyType, typeOf } from "./type.ts";

/**
 * `o[k]`.
 * @raises TypeError if it has no items, and what `__getitem__` raises
 */
export function getItem(o: Value, k: Value): Value {
  if (typeof k === "number") {
    if (o instanceof PyList && o.$class === list_) {
      const { $items: items } = o;
      const i = k < 0 ? k + items.length : k;
      if (i >= 0 && i < items.length) return items[i];
    } else if (o instanceof PyTuple && o.$class === tuple_) {
      const { $items: items } = o;
      const i = k < 0 ? k + items.length : k;
      if (i >= 0 && i < items.length) return items[i];
    } else if (o instanceof PyDict && o.$class === dict_) {
      const v = o.$map.get(k);
      if (v !== undefined) return v;
    } else if (typeof o === "string") {
      const c = o[k < 0 ? k + o.length : k];
      if (c !== undefined) return c;
    } else if (hasBytes(o)) {
      const byte = o.$data[k < 0 ? k + o.$data.length : k];
      if (byte !== undefined) return byte;
    }
  } else if (o instanceof PyDict && o.$class === dict_) {
    const v = typeof k === "string" ? o.$map.get(k) : o.$getSlow(k);
    if (v !== undefined) return v;
    // The slow path tells keys that are equal to a str without being one.
    if (o.$table === null) throw keyError(k);
  } else if (o instanceof PyList && o.$class === list_) return o.__getitem__(k);
  return getItemSlow(o, k);
}

function hasBytes(o: Value): o is PyByteArray | PyBytes {
  return o instanceof PyByteArray ? o.$class === bytearray_ : o instanceof PyBytes && o.$class === bytes_;
}

function getItemSlow(o: Value, k: Value): Value {
  const m = lookupSpecial(o, "__getitem__");
  if (m !== undefined) return m.call(o, k);
  if (isType(o)) return subscriptClass(o, k);
  throw typeError(`'${typeOf(o).$name}' object is not subscriptable`);
}

function subscriptClass(cls: PyType, k: Value): Value {
  if (cls.$name === "type" && cls.$builtin) return genericAlias(cls, k);
  const f = getattrOr(cls, "__class_getitem__", undefined);
  if (f === undefined || f === null) throw typeError(`type '${cls.$name}' is not subscriptable`);
  return call(f, k);
}

/** `o[k] = v`. @raises TypeError if items cannot be assigned, and what `__setitem__` raises */
export function setItem(o: Value, k: Value, v: Value): void {
  if (typeof k === "number") {
    if (o instanceof PyList && o.$class === list_) {
      const { $items: items } = o;
      const i = k < 0 ? k + items.length : k;
      if (i >= 0 && i < items.length) {
        items[i] = v;
        return;
      }
    } else if (o instanceof PyDict && o.$class === dict_) {
      if (o.$table === null) o.$map.set(k, v);
      else o.$setSlow(k, v);
      return;
    } else if (
      o instanceof PyByteArray &&
      o.$class === bytearray_ &&
      typeof v === "number" &&
      v >= 0 &&
      v <= 255
    ) {
      const { $data: data } = o;
      const i = k < 0 ? k + data.length : k;
      if (i >= 0 && i < data.length) {
        data[i] = v;
        return;
      }
    }
  } else if (o instanceof PyDict && o.$class === dict_) {
    if (o.$table === null && typeof k === "string") o.$map.set(k, v);
    else o.$setSlow(k, v);
    return;
  } else if (o instanceof PyList && o.$class === list_) {
    o.__setitem__(k, v);
    return;
  }
  const m = lookupSpecial(o, "__setitem__");
  if (m === undefined) throw typeError(`'${typeOf(o).$name}' object does not support item assignment`);
  m.call(o, k, v);
}

/** `o[k] = v` where the value is evaluated before the object and the key, as in an assignment. */
export function assignItem(v: Value, o: Value, k: Value): void {
  setItem(o, k, v);
}

/** The types without item deletion that CPython has a message of its own for. */
const sequenceTypes = new Set([
  "str",
  "bytes",
  "tuple",
  "range",
  "set",
  "frozenset",
  "dict_keys",
  "dict_items",
  "dict_values",
]);

/** `del o[k]`. @raises TypeError if items cannot be deleted, and what `__delitem__` raises */
export function delItem(o: Value, k: Value): void {
  const m = lookupSpecial(o, "__delitem__");
  if (m === undefined) {
    const isSequence = !typeOf(o).$builtin || sequenceTypes.has(typeOf(o).$name);
    const not = isSequence && tryIndex(k) !== undefined ? "doesn't" : "does not";
    throw typeError(`'${typeOf(o).$name}' object ${not} support item deletion`);
  }
  m.call(o, k);
}

/**
 * `v in o`.
 * @raises TypeError if the object is no container, and what `__contains__` raises
 */
export function isIn(v: Value, o: Value): boolean {
  if (o instanceof PyDict && o.$class === dict_) return o.$has(v);
  if (o instanceof PySet && o.$class === set_ && typeof v !== "object") return o.$has(v);
  return contains(o, v);
}

/** `v in o`, with the container first. */
export function contains(o: Value, v: Value): boolean {
  const t = typeOf(o);
  if (t.$proto.__contains__ === null) throw typeError(`'${t.$name}' object is not a container`);
  const m = lookupSpecial(o, "__contains__");
  if (m !== undefined) {
    const result = m.call(o, v);
    return typeof result === "boolean" ? result : truth(result);
  }
  let it: Value;
  try {
    it = iter(o);
  } catch (e) {
    if (!isException(e, TypeError_)) throw e;
    throw typeError(`argument of type '${t.$name}' is not iterable`);
  }
  for (;;) {
    const item = next_(it);
    if (item === undefined) return false;
    if (equals(item, v)) return true;
  }
}

/** Is the exception a KeyError? */
export function isKeyError(e: unknown): boolean {
  return isException(e, KeyError);
}

links.getItem = getItem;
links.setItem = setItem;
links.delItem = delItem;
