/** The module `numbers`: the tower of abstract numbers. https://docs.python.org/3.13/library/numbers.html */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { call, callMethod } from "../objects/call.ts";
import { eq } from "../objects/comparison.ts";
import { complex_ } from "../objects/complex.ts";
import { PyProperty } from "../objects/descriptor.ts";
import { notImplementedError } from "../objects/exception.ts";
import { float_ } from "../objects/float.ts";
import { int_ } from "../objects/int.ts";
import { list } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { add, floordiv, mod, neg, pos, truediv } from "../objects/operators.ts";
import { tuple } from "../objects/tuple.ts";
import { type PyType, wellKnown } from "../objects/type.ts";
import { abstractmethod } from "./abc.ts";
import { abstractClass } from "./collections/abstract_class.ts";
import { pythonFunction } from "./python_function.ts";

function property(owner: string, name: string, get: ((self: Value) => Value) | null): PyProperty {
  const f = pythonFunction(
    name,
    "(self)",
    get ??
      (() => {
        throw notImplementedError("");
      }),
    "numbers",
    `${owner}.${name}`,
  );
  const made = new PyProperty();
  made.__init__(get === null ? abstractmethod(f) : f, null, null, null);
  return made;
}

function abstracts(text: string): Record<string, null> {
  return Object.fromEntries(text.split("; ").map((signature) => [signature, null]));
}

const toFloat = (v: Value): Value => call(wellKnown.float, v);
const toInt = (v: Value): Value => call(wellKnown.int, v);

function tower(name: string, bases: PyType[], spec: object): PyType {
  return abstractClass(name, bases, { module: "numbers", ...spec });
}

export const Number_ = tower("Number", [], {
  doc: "All numbers inherit from this class.",
  attributes: { __hash__: null },
});

export const Complex = tower("Complex", [Number_], {
  abstract: abstracts(
    "__complex__(self); __add__(self, other); __radd__(self, other); __neg__(self); __pos__(self); " +
      "__mul__(self, other); __rmul__(self, other); __truediv__(self, other); __rtruediv__(self, other); " +
      "__pow__(self, exponent); __rpow__(self, base); __abs__(self); conjugate(self); __eq__(self, other)",
  ),
  methods: {
    "__bool__(self)": (self: Value) => !eq(self, 0),
    "__sub__(self, other)": (self: Value, other: Value) => add(self, neg(other)),
    "__rsub__(self, other)": (self: Value, other: Value) => add(neg(self), other),
  },
  attributes: {
    real: property("Complex", "real", null),
    imag: property("Complex", "imag", null),
    __hash__: null,
  },
});

export const Real = tower("Real", [Complex], {
  abstract: abstracts(
    "__float__(self); __trunc__(self); __floor__(self); __ceil__(self); __round__(self, ndigits=None); " +
      "__floordiv__(self, other); __rfloordiv__(self, other); __mod__(self, other); __rmod__(self, other); " +
      "__lt__(self, other); __le__(self, other)",
  ),
  methods: {
    "__divmod__(self, other)": (self: Value, other: Value) =>
      tuple([floordiv(self, other), mod(self, other)]),
    "__rdivmod__(self, other)": (self: Value, other: Value) =>
      tuple([floordiv(other, self), mod(other, self)]),
    "__complex__(self)": (self: Value) => call(complex_, toFloat(self)),
    "conjugate(self)": (self: Value) => pos(self),
  },
  attributes: {
    real: property("Real", "real", (self) => pos(self)),
    imag: property("Real", "imag", () => 0),
  },
});

export const Rational = tower("Rational", [Real], {
  methods: {
    "__float__(self)": (self: Value) => truediv(toInt(self.numerator), toInt(self.denominator)),
  },
  attributes: {
    numerator: property("Rational", "numerator", null),
    denominator: property("Rational", "denominator", null),
  },
});

export const Integral = tower("Integral", [Rational], {
  abstract: abstracts(
    "__int__(self); __pow__(self, exponent, modulus=None); __lshift__(self, other); __rlshift__(self, other); " +
      "__rshift__(self, other); __rrshift__(self, other); __and__(self, other); __rand__(self, other); " +
      "__xor__(self, other); __rxor__(self, other); __or__(self, other); __ror__(self, other); __invert__(self)",
  ),
  methods: {
    "__index__(self)": (self: Value) => toInt(self),
    "__float__(self)": (self: Value) => toFloat(toInt(self)),
  },
  attributes: {
    numerator: property("Integral", "numerator", (self) => pos(self)),
    denominator: property("Integral", "denominator", () => 1),
  },
});

callMethod(Complex, "register", complex_);
callMethod(Real, "register", float_);
callMethod(Integral, "register", int_);

export function load(): PyModule {
  return builtinModule("numbers", {
    doc: "Abstract Base Classes (ABCs) for numbers, according to PEP 3141.",
    attributes: {
      __all__: list(["Number", "Complex", "Real", "Rational", "Integral"]),
      Number: Number_,
      Complex,
      Real,
      Rational,
      Integral,
    },
  });
}
