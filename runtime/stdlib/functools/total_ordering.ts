// `functools.total_ordering` and `cmp_to_key`. Counterpart of Lib/functools.py.
import { getattr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { eq, gt, isLess, lt, ne } from "../../objects/comparison.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, lookup, setClassAttribute, typeOf, wellKnown } from "../../objects/type.ts";
import { pythonFunction } from "../python_function.ts";

type Derive = (result: Value, self: Value, other: Value) => Value;

const notOr: Derive = (r, a, b) => !truth(r) || eq(a, b);
const notAnd: Derive = (r, a, b) => !truth(r) && ne(a, b);
const or: Derive = (r, a, b) => (truth(r) ? r : eq(a, b));
const and: Derive = (r, a, b) => (truth(r) ? ne(a, b) : r);
const not: Derive = (r) => !truth(r);

// By the method that the class has: how the others follow from it.
const DERIVED: readonly (readonly [string, readonly (readonly [string, Derive])[]])[] = [
  [
    "__lt__",
    [
      ["__gt__", notAnd],
      ["__le__", or],
      ["__ge__", not],
    ],
  ],
  [
    "__le__",
    [
      ["__ge__", notOr],
      ["__lt__", and],
      ["__gt__", not],
    ],
  ],
  [
    "__gt__",
    [
      ["__lt__", notAnd],
      ["__ge__", or],
      ["__le__", not],
    ],
  ],
  [
    "__ge__",
    [
      ["__le__", notOr],
      ["__gt__", and],
      ["__lt__", not],
    ],
  ],
];

/** Fills in the missing ordering methods of a class. @raises ValueError */
export function totalOrdering(cls: Value): Value {
  const object = wellKnown.object as Value;
  const isDefined = (name: string) => lookup(cls, name) !== lookup(object, name);
  const root = DERIVED.find(([name]) => isDefined(name));
  if (root === undefined) throw valueError("must define at least one ordering operation: < > <= >=");
  for (const [name, derive] of root[1]) {
    if (isDefined(name)) continue;
    const f = pythonFunction(
      name,
      "(self, other)",
      (self, other) => {
        const result = call(getattr(typeOf(self), root[0]), self, other);
        return result === NotImplemented ? result : derive(result, self, other);
      },
      "functools",
      `_${name.slice(2, 4)}_from_${root[0].slice(2, 4)}`,
    );
    setClassAttribute(cls, name, f);
  }
  return cls;
}

class PyKeyWrapper extends PyObject {
  $compare: Value = null;
  obj: Value = null;
  __call__(obj: Value): Value {
    return keyOf(this.$compare, obj);
  }
  __lt__(other: Value): Value {
    return compare(this, other, (c) => lt(c, 0));
  }
  __gt__(other: Value): Value {
    return compare(this, other, (c) => gt(c, 0));
  }
  __le__(other: Value): Value {
    return compare(this, other, (c) => !isLess(0, c));
  }
  __ge__(other: Value): Value {
    return compare(this, other, (c) => !isLess(c, 0));
  }
  __eq__(other: Value): Value {
    return compare(this, other, (c) => eq(c, 0));
  }
  __ne__(other: Value): Value {
    return compare(this, other, (c) => ne(c, 0));
  }
}

function compare(a: PyKeyWrapper, b: Value, test: (c: Value) => Value): Value {
  if (!(b instanceof PyKeyWrapper)) throw typeError("other argument must be K instance");
  return test(call(a.$compare, a.obj, b.obj));
}

const other = "(other, /)";
builtinType(PyKeyWrapper, {
  name: "KeyWrapper",
  module: "functools",
  style: "c",
  dict: true,
  attributes: { __hash__: null },
  signatures: {
    __call__: "(obj)",
    __lt__: other,
    __gt__: other,
    __le__: other,
    __ge__: other,
    __eq__: other,
    __ne__: other,
  },
});

function keyOf(compareFunction: Value, obj: Value): Value {
  const k = new PyKeyWrapper();
  k.$compare = compareFunction;
  k.obj = obj;
  return k;
}

/** `functools.cmp_to_key`. */
export function cmpToKey(mycmp: Value): Value {
  return builtinFunction("K", "(obj)", (obj) => keyOf(mycmp, obj));
}
