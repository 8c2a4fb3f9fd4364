/** enumerate, zip, map, filter, reversed. CPython: Objects/enumobject.c, Python/bltinmodule.c. */
import { fn } from "./call.ts";
import { IndexError, isException, StopIteration, typeError, valueError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import { type Int, intAdd } from "./int_value.ts";
import { builtinIter, iter, iteratorType, next_, PyIterator } from "./iteration.ts";
import { len } from "./length.ts";
import { toIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import type { Keywords } from "./signature.ts";
import { getItem } from "./subscript.ts";
import { truth } from "./truth.ts";
import { tuple } from "./tuple.ts";
import { lookupSpecial, type PyType, typeOf } from "./type.ts";

export class PyEnumerate extends PyIterator {
  $it: Value = undefined;
  $index: Int = 0;
  static __new__(cls: PyType, iterable: Value, start: Value): Value {
    if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
    const self = new cls.$Impl();
    self.$index = toIndex(start);
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    const v = next_(this.$it);
    return v === undefined ? undefined : tuple([this.$count(), v]);
  }
  /** The number of the item that comes now. */
  $count(): Int {
    const i = this.$index;
    this.$index = intAdd(i, 1);
    return i;
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([this.$it, this.$index])]);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
export const enumerate_ = iteratorType(PyEnumerate, {
  name: "enumerate",
  base: true,
  doc: "Return an enumerate object.",
  signatures: { __new__: "(iterable=<NULL>, start=0)", __reduce__: "()" },
  classmethods: { __class_getitem__: "(object, /)" },
});

export class PyZip extends PyIterator {
  $its: Value[] = [];
  $strict = false;
  static __new__(cls: PyType, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const self = new cls.$Impl();
    self.$its = args.map(iter);
    self.$strict = truth(kw.strict);
    return self;
  }
  $next(): Value {
    const { $its: its } = this;
    if (its.length === 0) return undefined;
    const items = new Array<Value>(its.length);
    for (let i = 0; i < its.length; i++) {
      const v = next_(its[i]);
      if (v === undefined) {
        if (this.$strict) this.$check(i);
        return undefined;
      }
      items[i] = v;
    }
    return tuple(items);
  }
  /** The iterator at index `i` has ended: all others must have, too. */
  $check(i: number): void {
    const plural = (n: number) => (n === 1 ? "argument 1" : `arguments 1-${n}`);
    if (i > 0) throw valueError(`zip() argument ${i + 1} is shorter than ${plural(i)}`);
    for (let j = 1; j < this.$its.length; j++) {
      if (next_(this.$its[j]) !== undefined) {
        throw valueError(`zip() argument ${j + 1} is longer than ${plural(j)}`);
      }
    }
  }
  __reduce__(): Value {
    const args = tuple(this.$its);
    return this.$strict ? tuple([typeOf(this), args, true]) : tuple([typeOf(this), args]);
  }
  __setstate__(state: Value): Value {
    this.$strict = truth(state);
    return null;
  }
}
export const zip_ = iteratorType(PyZip, {
  name: "zip",
  base: true,
  doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().",
  signatures: { __new__: "(*iterables, strict=False)", __reduce__: "()", __setstate__: "(state, /)" },
});

export class PyMap extends PyIterator {
  $function: Value = undefined;
  $call: (...args: Value[]) => Value = () => null;
  $its: Value[] = [];
  static __new__(cls: PyType, ...args: Value[]): Value {
    if (args.length < 2) throw typeError("map() must have at least two arguments.");
    const self = new cls.$Impl();
    self.$function = args[0];
    self.$call = fn(args[0]);
    self.$its = args.slice(1).map(iter);
    return self;
  }
  $next(): Value {
    const { $its: its } = this;
    if (its.length === 1) {
      const v = next_(its[0]);
      return v === undefined ? undefined : this.$call(v);
    }
    const args = new Array<Value>(its.length);
    for (let i = 0; i < its.length; i++) {
      const v = next_(its[i]);
      if (v === undefined) return undefined;
      args[i] = v;
    }
    return this.$call(...args);
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([this.$function, ...this.$its])]);
  }
}
export const map_ = iteratorType(PyMap, {
  name: "map",
  base: true,
  doc: "Make an iterator that computes the function using arguments from\neach of the iterables.",
  signatures: { __new__: "(*args)", __reduce__: "()" },
});

export class PyFilter extends PyIterator {
  $function: Value = undefined;
  $test: (v: Value) => boolean = truth;
  $it: Value = undefined;
  static __new__(cls: PyType, f: Value, iterable: Value): Value {
    const self = new cls.$Impl();
    self.$function = f;
    if (f !== null && !(typeof f === "function" && f.$isType === true && f.$name === "bool")) {
      const test = fn(f);
      self.$test = (v: Value) => truth(test(v));
    }
    self.$it = iter(iterable);
    return self;
  }
  $next(): Value {
    for (;;) {
      const v = next_(this.$it);
      if (v === undefined || this.$test(v)) return v;
    }
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([this.$function, this.$it])]);
  }
}
export const filter_ = iteratorType(PyFilter, {
  name: "filter",
  base: true,
  doc: "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
  signatures: { __new__: "(function, iterable, /)", __reduce__: "()" },
});

class PyReversed extends PyIterator {
  $sequence: Value = undefined;
  $index = -1;
  static __new__(cls: PyType, ...args: Value[]): Value {
    if (args.length !== 1) throw typeError(`reversed expected 1 argument, got ${args.length}`);
    const [object] = args;
    const t = typeOf(object);
    if (t.$proto.__reversed__ === null) throw typeError(`'${t.$name}' object is not reversible`);
    const m = lookupSpecial(object, "__reversed__");
    if (m !== undefined) return m.call(object);
    const isSequence = t.$proto.__getitem__ !== undefined && t.$proto.__len__ !== undefined;
    if (!isSequence || (typeof object === "object" && object?.$getSlow !== undefined)) {
      throw typeError(`'${t.$name}' object is not reversible`);
    }
    const self = new cls.$Impl();
    self.$sequence = object;
    self.$index = len(object) - 1;
    return self;
  }
  $next(): Value {
    if (this.$index < 0 || this.$sequence === undefined) return undefined;
    let v: Value;
    try {
      v = getItem(this.$sequence, this.$index);
    } catch (e) {
      this.$index = -1;
      if (isException(e, IndexError) || isException(e, StopIteration)) {
        this.$sequence = undefined;
        return undefined;
      }
      throw e;
    }
    this.$index--;
    return v;
  }
  __length_hint__(): Value {
    if (this.$sequence === undefined) return 0;
    const n = lookupSpecial(this.$sequence, "__len__");
    if (n === undefined) return NotImplemented;
    return len(this.$sequence) < this.$index + 1 ? 0 : this.$index + 1;
  }
  __reduce__(): Value {
    if (this.$index < 0) return tuple([typeOf(this), tuple([tuple([])])]);
    return tuple([typeOf(this), tuple([this.$sequence]), this.$index]);
  }
  __setstate__(state: Value): Value {
    if (this.$sequence !== undefined) {
      this.$index = Math.max(-1, Math.min(Number(toIndex(state)), len(this.$sequence) - 1));
    }
    return null;
  }
}
export const reversed_ = iteratorType(PyReversed, {
  name: "reversed",
  base: true,
  doc: "Return a reverse iterator over the values of the given sequence.",
  signatures: {
    __new__: "(*args)",
    __length_hint__: "()",
    __reduce__: "()",
    __setstate__: "(state, /)",
  },
});
builtinIter.reversed = reversed_;
