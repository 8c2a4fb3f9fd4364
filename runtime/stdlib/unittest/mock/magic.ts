// MagicMock: a mock with the special methods. CPython: Lib/unittest/mock.py.
import { delattr, getattr, setattr } from "../../../objects/attribute.ts";
import { callMethodForm, callMethodKw } from "../../../objects/call.ts";
import { PyComplex } from "../../../objects/complex.ts";
import { PyFloat } from "../../../objects/float.ts";
import { arrayOf } from "../../../objects/iteration.ts";
import { links } from "../../../objects/links.ts";
import type { Value } from "../../../objects/object.ts";
import { id, NotImplemented } from "../../../objects/object_type.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { superMethod } from "../../../objects/super.ts";
import { truth } from "../../../objects/truth.ts";
import { builtinType, setClassAttribute, typeOf } from "../../../objects/type.ts";
import { pythonFunction as methodFunction } from "../../python_function.ts";
import { Mock } from "./callable.ts";
import { asyncMethodMagics, isMagic, magics } from "./magic_names.ts";
import { Base, NonCallableMock } from "./non_callable.ts";
import { classes, DEFAULT, fromModule, module, splitArguments } from "./values.ts";

const PyBase = Base.$Impl;
const ofMagicMock: ReadonlySet<string> = new Set([...magics, ...asyncMethodMagics]);

class PyMagicMixin extends PyBase {
  __init__(...given: Value[]): null {
    this._mock_set_magics();
    callMethodForm(superMethod(MagicMixin, this, "__init__") as Value, this, ...splitArguments(given));
    this._mock_set_magics();
    return null;
  }
  _mock_set_magics(): null {
    const self = this as Value;
    const methods = self._mock_methods ?? null;
    const own = typeOf(self);
    let wanted = ofMagicMock;
    if (methods !== null) {
      const named = new Set(arrayOf(methods));
      wanted = new Set([...ofMagicMock].filter((name) => named.has(name)));
      for (const name of ofMagicMock) if (!wanted.has(name) && own.$dict.has(name)) delattr(self, name);
    }
    for (const name of wanted) if (!own.$dict.has(name)) setClassAttribute(own, name, proxyFor(name, self));
    return null;
  }
}

/** Stands for a special method until somebody uses it. */
class PyMagicProxy extends PyBase {
  declare name: string;
  declare parent: Value;
  __init__(name: string, parent: Value): null {
    this.name = name;
    this.parent = parent;
    return null;
  }
  create_mock(): Value {
    const { name, parent } = this;
    const made = callMethodKw(parent, "_get_child_mock", [], { name, _new_name: name, _new_parent: parent });
    setattr(parent, name, made);
    setDefault(parent, made, name);
    return made;
  }
  __get__(_obj: Value, _type: Value): Value {
    return this.create_mock();
  }
}
builtinType(PyMagicProxy as Value, {
  name: "MagicProxy",
  module,
  signatures: { __init__: "(name, parent)", create_mock: "()", __get__: "(obj, _type=None)" },
});

function proxyFor(name: string, parent: Value): Value {
  const proxy = new PyMagicProxy();
  proxy.__init__(name, parent);
  return proxy;
}

const fixed: { readonly [name: string]: () => Value } = {
  __lt__: () => NotImplemented,
  __gt__: () => NotImplemented,
  __le__: () => NotImplemented,
  __ge__: () => NotImplemented,
  __int__: () => 1,
  __contains__: () => false,
  __len__: () => 0,
  __exit__: () => false,
  __complex__: () => new PyComplex(0, 1),
  __float__: () => new PyFloat(1),
  __bool__: () => true,
  __index__: () => 1,
  __aexit__: () => false,
};

const calculated: { readonly [name: string]: (mock: Value) => Value } = {
  __hash__: (mock) => objectMethod("__hash__")(mock),
  __str__: (mock) => objectMethod("__str__")(mock),
  __sizeof__: (mock) => objectMethod("__sizeof__")(mock),
  __fspath__: (mock) => `${typeOf(mock).$name}/${mock._extract_mock_name()}/${links.str(id(mock))}`,
};

function objectMethod(name: string): Value {
  return getattr(fromModule("builtins", "object"), name);
}

/** What a special method does until the program says otherwise. */
const effects: { readonly [name: string]: (mock: Value, method: Value) => (other: Value) => Value } = {
  __eq__: (mock, method) => (other) => {
    const given = method._mock_return_value;
    return given !== DEFAULT ? given : mock === other ? true : NotImplemented;
  },
  __ne__: (mock, method) => (other) => {
    if (method._mock_return_value !== DEFAULT) return DEFAULT;
    return mock === other ? false : NotImplemented;
  },
  __iter__: (_mock, method) => () => {
    const given = method._mock_return_value;
    return fromModule("builtins", "iter")(given === DEFAULT ? links.list([]) : given);
  },
  __aiter__: (_mock, method) => () => {
    const given = method._mock_return_value;
    return asyncIterators.over(fromModule("builtins", "iter")(given === DEFAULT ? links.list([]) : given));
  },
};

/** Set by asynchronous.ts. */
export const asyncIterators: { over: (iterator: Value) => Value } = Object.create(null);

function setDefault(mock: Value, method: Value, name: string): void {
  const value = fixed[name]?.() ?? calculated[name]?.(mock);
  if (value !== undefined) {
    setattr(method, "return_value", value);
    return;
  }
  const effect = effects[name]?.(mock, method);
  if (effect === undefined) return;
  const signature = effect.length === 0 ? "()" : "(other)";
  setattr(method, "side_effect", methodFunction(name, signature, effect, module));
}

export const MagicMixin = builtinType(PyMagicMixin as Value, {
  name: "MagicMixin",
  module,
  signatures: { __init__: "(*args, **kw)", _mock_set_magics: "()" },
});
classes.MagicMixin = MagicMixin;

function addSpec(self: Value, spec: Value, specSet: Value): null {
  self._mock_add_spec(spec, specSet);
  self._mock_set_magics();
  return null;
}
const addSpecSignature = "(spec, spec_set=False)";

class PyNonCallableMagicMock extends (MagicMixin.$Impl as { new (): Value }) {
  mock_add_spec(spec: Value, specSet: Value): null {
    return addSpec(this, spec, specSet);
  }
}
/** Documentation: unittest.mock.NonCallableMagicMock. */
export const NonCallableMagicMock = builtinType(PyNonCallableMagicMock as Value, {
  name: "NonCallableMagicMock",
  module,
  doc: "A version of `MagicMock` that isn't callable.",
  bases: [MagicMixin, NonCallableMock],
  signatures: { mock_add_spec: addSpecSignature },
});
classes.NonCallableMagicMock = NonCallableMagicMock;

class PyMagicMock extends (MagicMixin.$Impl as { new (): Value }) {
  mock_add_spec(spec: Value, specSet: Value): null {
    return addSpec(this, spec, specSet);
  }
  reset_mock(...given: Value[]): null {
    const self = this as Value;
    const [args, all] = splitArguments(given);
    const { return_value = false, ...kw } = all as Keywords;
    // Special methods keep their return values: `str(mock)` must be a string afterwards too.
    const name = self._mock_name ?? null;
    const isSpecial = name !== null && truth(name) && isMagic(name);
    const reset = superMethod(MagicMock, self, "reset_mock") as Value;
    callMethodForm(reset, self, args, { ...kw, return_value: truth(return_value) && !isSpecial });
    return null;
  }
}
/** Documentation: unittest.mock.MagicMock. */
export const MagicMock = builtinType(PyMagicMock as Value, {
  name: "MagicMock",
  module,
  doc: "A `Mock` with default implementations of most of the special methods.",
  bases: [MagicMixin, Mock],
  signatures: { mock_add_spec: addSpecSignature, reset_mock: "(*args, return_value=False, **kwargs)" },
});
classes.MagicMock = MagicMock;
