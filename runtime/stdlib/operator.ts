// The module `operator`. https://docs.python.org/3.13/library/operator.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { call, callKw, callMethodKw } from "../objects/call.ts";
import { eq, equals, ge, gt, le, lt, ne } from "../objects/comparison.ts";
import { PyDict } from "../objects/dict.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { lengthHint } from "../objects/length.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import * as O from "../objects/operators.ts";
import { reprText } from "../objects/repr.ts";
import type { Keywords } from "../objects/signature.ts";
import { asStr } from "../objects/str_kinds.ts";
import { delItem, getItem, isIn, setItem } from "../objects/subscript.ts";
import { not, truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, lookupSpecial, typeOf } from "../objects/type.ts";
import { strConcatAll, toJs } from "../objects/wide_str.ts";
import { keywordDict, mergedKeywords } from "./functools/partial.ts";

class PyItemGetter extends PyObject {
  $items: Value[] = [];
  static __new__(cls: Value, item: Value, ...more: Value[]): Value {
    const self: PyItemGetter = new cls.$Impl();
    self.$items = [item, ...more];
    return self;
  }
  __call__(obj: Value): Value {
    const items = this.$items;
    if (items.length === 1) return getItem(obj, items[0]);
    return tuple(items.map((item) => getItem(obj, item)));
  }
  __repr__(): Value {
    return strConcatAll(["operator.itemgetter(", strConcatAll(this.$items.map(reprText), ", "), ")"]);
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple(this.$items)]);
  }
}

class PyAttrGetter extends PyObject {
  $names: Value[] = [];
  $paths: string[][] = [];
  static __new__(cls: Value, attr: Value, ...more: Value[]): Value {
    const self: PyAttrGetter = new cls.$Impl();
    self.$names = [attr, ...more];
    self.$paths = self.$names.map((name) => {
      if (asStr(name) === undefined) throw typeError("attribute name must be a string");
      return toJs(name).split(".");
    });
    return self;
  }
  __call__(obj: Value): Value {
    const values = this.$paths.map((path) => {
      let o = obj;
      for (const name of path) o = getattr(o, name);
      return o;
    });
    return values.length === 1 ? values[0] : tuple(values);
  }
  __repr__(): Value {
    return strConcatAll(["operator.attrgetter(", strConcatAll(this.$names.map(reprText), ", "), ")"]);
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple(this.$names)]);
  }
}

class PyMethodCaller extends PyObject {
  $name: Value = "";
  $args: Value[] = [];
  $keywords: PyDict = new PyDict();
  static __new__(cls: Value, ...all: Value[]): Value {
    const kw: Keywords = all.pop();
    if (all.length === 0) throw typeError("methodcaller needs at least one argument, the method name");
    const [name, ...args] = all;
    if (asStr(name) === undefined) throw typeError("method name must be a string");
    const self: PyMethodCaller = new cls.$Impl();
    self.$name = name;
    self.$args = args;
    self.$keywords = keywordDict(kw);
    return self;
  }
  __call__(obj: Value): Value {
    return callMethodKw(obj, toJs(this.$name), [...this.$args], mergedKeywords(this.$keywords, {}));
  }
  __repr__(): Value {
    const parts = [this.$name, ...this.$args].map(reprText);
    for (const [key, value] of this.$keywords.$map.entries()) {
      parts.push(strConcatAll([this.$keywords.$original(key), "=", reprText(value)]));
    }
    return strConcatAll(["operator.methodcaller(", strConcatAll(parts, ", "), ")"]);
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([this.$name, ...this.$args])]);
  }
}

const getter = (signature: string) => ({
  module: "operator",
  style: "c" as const,
  base: true,
  signatures: { __new__: signature, __call__: "(obj, /)", __repr__: "()", __reduce__: "()" },
});

function isSequence(o: Value): boolean {
  return lookupSpecial(o, "__getitem__") !== undefined;
}

const functions: Record<string, (...args: Value[]) => Value> = {
  "truth(a, /)": truth,
  "not_(a, /)": not,
  "is_(a, b, /)": (a, b) => a === b,
  "is_not(a, b, /)": (a, b) => a !== b,
  "add(a, b, /)": O.add,
  "sub(a, b, /)": O.sub,
  "mul(a, b, /)": O.mul,
  "matmul(a, b, /)": O.matmul,
  "floordiv(a, b, /)": O.floordiv,
  "truediv(a, b, /)": O.truediv,
  "mod(a, b, /)": O.mod,
  "pow(a, b, /)": (a, b) => O.pow(a, b),
  "lshift(a, b, /)": O.lshift,
  "rshift(a, b, /)": O.rshift,
  "and_(a, b, /)": O.bitAnd,
  "or_(a, b, /)": O.bitOr,
  "xor(a, b, /)": O.bitXor,
  "neg(a, /)": O.neg,
  "pos(a, /)": O.pos,
  "invert(a, /)": O.invert,
  "inv(a, /)": O.invert,
  "abs(a, /)": (a) => {
    const method = lookupSpecial(a, "__abs__");
    if (method === undefined) throw typeError(`bad operand type for abs(): '${typeOf(a).$name}'`);
    return method.call(a);
  },
  "index(a, /)": toIndex,
  "lt(a, b, /)": lt,
  "le(a, b, /)": le,
  "eq(a, b, /)": eq,
  "ne(a, b, /)": ne,
  "gt(a, b, /)": gt,
  "ge(a, b, /)": ge,
  "concat(a, b, /)": (a, b) => {
    if (!isSequence(a)) throw typeError(`'${typeOf(a).$name}' object can't be concatenated`);
    return O.add(a, b);
  },
  "contains(a, b, /)": (a, b) => isIn(b, a),
  "countOf(a, b, /)": (a, b) => {
    let n = 0;
    for (const v of each(a)) if (equals(v, b)) n++;
    return n;
  },
  "indexOf(a, b, /)": (a, b) => {
    let i = 0;
    for (const v of each(a)) {
      if (equals(v, b)) return i;
      i++;
    }
    throw valueError("sequence.index(x): x not in sequence");
  },
  "getitem(a, b, /)": getItem,
  "setitem(a, b, c, /)": (a, b, c) => {
    setItem(a, b, c);
    return null;
  },
  "delitem(a, b, /)": (a, b) => {
    delItem(a, b);
    return null;
  },
  "length_hint(obj, default=0, /)": (o, fallback) => {
    if (typeof fallback !== "number") {
      throw typeError(`'${typeOf(fallback).$name}' object cannot be interpreted as an integer`);
    }
    return lengthHint(o, fallback);
  },
  "iadd(a, b, /)": O.iadd,
  "isub(a, b, /)": O.isub,
  "imul(a, b, /)": O.imul,
  "itruediv(a, b, /)": O.itruediv,
  "ifloordiv(a, b, /)": inPlace("__ifloordiv__", O.floordiv),
  "imod(a, b, /)": inPlace("__imod__", O.mod),
  "ipow(a, b, /)": inPlace("__ipow__", (a, b) => O.pow(a, b)),
  "imatmul(a, b, /)": inPlace("__imatmul__", O.matmul),
  "iand(a, b, /)": inPlace("__iand__", O.bitAnd),
  "ior(a, b, /)": inPlace("__ior__", O.bitOr),
  "ixor(a, b, /)": inPlace("__ixor__", O.bitXor),
  "ilshift(a, b, /)": inPlace("__ilshift__", O.lshift),
  "irshift(a, b, /)": inPlace("__irshift__", O.rshift),
  "iconcat(a, b, /)": (a, b) => {
    if (!isSequence(a)) throw typeError(`'${typeOf(a).$name}' object can't be concatenated`);
    return O.iadd(a, b);
  },
  "call(obj, /, *args, **kwargs)": (f, ...args) => {
    const kw: Keywords = args.pop();
    return Object.keys(kw).length > 0 ? callKw(f, args, kw) : call(f, ...args);
  },
};

import { NotImplemented } from "../objects/object_type.ts";

function inPlace(special: string, otherwise: (a: Value, b: Value) => Value): (a: Value, b: Value) => Value {
  return (a, b) => {
    const method = lookupSpecial(a, special);
    if (method !== undefined) {
      const result = method.call(a, b);
      if (result !== NotImplemented) return result;
    }
    return otherwise(a, b);
  };
}

// The names with underscores that the module also has.
const SPECIAL = (
  "lt le eq ne ge gt not abs add and floordiv index inv invert lshift mod mul matmul neg or pos pow rshift sub " +
  "truediv xor concat contains delitem getitem setitem iadd iand iconcat ifloordiv ilshift imod imul imatmul ior " +
  "ipow irshift isub itruediv ixor call"
).split(" ");

export function load(): PyModule {
  const m = builtinModule("operator", {
    doc: "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.",
    functions,
    attributes: {
      itemgetter: builtinType(PyItemGetter, {
        name: "itemgetter",
        ...getter("(item, /, *items)"),
        doc: "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
      }),
      attrgetter: builtinType(PyAttrGetter, {
        name: "attrgetter",
        ...getter("(attr, /, *attrs)"),
        doc: "Return a callable object that fetches the given attribute(s) from its operand.",
      }),
      methodcaller: builtinType(PyMethodCaller, {
        name: "methodcaller",
        ...getter("(*args, **kwargs)"),
        doc: "Return a callable object that calls the given method on its operand.",
      }),
    },
  }) as Value;
  for (const name of SPECIAL) m[`__${name}__`] = m[name] ?? m[`${name}_`];
  return m;
}
