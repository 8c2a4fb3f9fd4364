// `collections.OrderedDict`. CPython: Objects/odictobject.c.
import { callKw, callMethod } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { dict_, merge, PyDict } from "../../objects/dict.ts";
import { find } from "../../objects/dict_storage.ts";
import { keyError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { guarded } from "../../objects/recursive_repr.ts";
import { setItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, lookupSpecial, typeOf } from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { nameInMessages, shortName } from "../type_name.ts";

export class PyOrderedDict extends PyDict {
  /** Where `popitem(last=False)` has come to, in which map. */
  $front: Iterator<Value> | null = null;
  $frontOf: Value = null;

  move_to_end(key: Value, last: Value): null {
    const stored = find(this.$map, this.$table, key);
    if (stored === undefined) throw keyError(key);
    const original = this.$original(stored);
    const value = this.$map.get(stored);
    if (truth(last)) {
      this.$delete(key);
      this.$set(original, value);
      return null;
    }
    const moved = new PyDict();
    moved.$set(original, value);
    for (const [own, v] of this.$map.entries()) {
      const k = this.$original(own);
      if (!moved.$has(k)) moved.$set(k, v);
    }
    this.$map = moved.$map;
    this.$table = moved.$table;
    return null;
  }
  override popitem(...args: Value[]): Value {
    if (this.$map.size === 0) throw keyError("dictionary is empty");
    if (args[0] === undefined || truth(args[0])) {
      return (dict_.$proto.popitem as Value).call(this);
    }
    // An iterator that stays: a new one would have to skip the places of all that was removed before.
    if (this.$front === null || this.$frontOf !== this.$map) {
      this.$front = this.$map.keys();
      this.$frontOf = this.$map;
    }
    let next = this.$front.next();
    if (next.done) {
      this.$front = this.$map.keys();
      next = this.$front.next();
    }
    const own = next.value;
    const key = this.$original(own);
    const value = this.$map.get(own);
    this.$remove(own);
    return tuple([key, value]);
  }
  override __eq__(value: Value): Value {
    const same = (dict_.$proto.__eq__ as Value).call(this, value);
    if (same !== true || !(value instanceof PyOrderedDict)) return same;
    const keys = value.$map.keys();
    for (const own of this.$map.keys()) {
      const other = keys.next().value;
      if (!equals(this.$original(own), value.$original(other))) return false;
    }
    return true;
  }
  override __ne__(value: Value): Value {
    const same = this.__eq__(value);
    return same === NotImplemented ? same : !same;
  }
  override __repr__(): Value {
    const name = shortName(typeOf(this));
    if (this.$map.size === 0) return `${name}()`;
    return guarded(this, "...", () => {
      const plain = new PyDict(this.$map);
      plain.$table = this.$table;
      return strConcatAll([`${name}(`, (dict_.$proto.__repr__ as Value).call(plain), ")"]);
    });
  }
  override copy(): Value {
    return callKw(typeOf(this), [this], null);
  }
  override __or__(value: Value): Value {
    if (!(value instanceof PyDict)) return NotImplemented;
    const result = callKw(typeOf(this), [this], null);
    merge(result, value);
    return result;
  }
  override __ror__(value: Value): Value {
    if (!(value instanceof PyDict)) return NotImplemented;
    const result = callKw(typeOf(this), [value], null);
    merge(result, this);
    return result;
  }
  override setdefault(key: Value, fallback: Value): Value {
    const v = this.$get(key);
    if (v !== undefined) return v;
    const value = fallback ?? null;
    setItem(this, key, value);
    return value;
  }
  override pop(key: Value, fallback: Value): Value {
    const v = this.$get(key);
    if (v !== undefined) {
      this.$delete(key);
      return v;
    }
    const missing = lookupSpecial(this, "__missing__");
    if (fallback === undefined && missing !== undefined) return missing.call(this, key);
    if (fallback === undefined) throw keyError(key);
    return fallback;
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([]), null, null, callMethod(callMethod(this, "items"), "__iter__")]);
  }
  static override fromkeys(cls: Value, iterable: Value, value: Value): Value {
    const result = callKw(cls, [], null);
    for (const key of each(iterable)) setItem(result, key, value);
    return result;
  }
}

export const OrderedDict: Value = builtinType(PyOrderedDict, {
  name: "OrderedDict",
  module: "collections",
  style: "c",
  dict: true,
  doc: "Dictionary that remembers insertion order",
  signatures: {
    move_to_end: "(key, last=True)",
    popitem: "(last=True)",
    __eq__: "(value, /)",
    __ne__: "(value, /)",
    __repr__: "()",
    copy: "()",
    __or__: "(value, /)",
    __ror__: "(value, /)",
    setdefault: "(key, default=None)",
    pop: "(key, default=<unset>)",
    __reduce__: "()",
  },
  classmethods: { fromkeys: "(iterable, value=None)" },
});
nameInMessages(OrderedDict, "collections");
