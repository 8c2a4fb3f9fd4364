// `Enum` and its relatives that are no flags. CPython: Lib/enum.py.
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { refreshConstructor } from "../../objects/construct.ts";
import {
  Exception,
  isException,
  type PyBaseException,
  TypeError_,
  typeError,
  ValueError,
  valueError,
} from "../../objects/exception.ts";
import { formatValue } from "../../objects/format_value.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { int_ } from "../../objects/int.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { object_ } from "../../objects/object_type.ts";
import { add } from "../../objects/operators.ts";
import { sortItems } from "../../objects/sort.ts";
import { str_ } from "../../objects/str.ts";
import { contains } from "../../objects/subscript.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isSubtype, lookup, type PyType, typeOf } from "../../objects/type.ts";
import { addMember, addValue, adopt, dataOf, EnumType, intOf, isFlagClass, known } from "./enum_type.ts";
import { PyEnumProperty } from "./property.ts";

/** Set by flag.ts: the boundary whose out-of-range values become plain ints. */
export const boundaries: { EJECT: Value } = { EJECT: undefined };

/** `Color(value)`: the member with the value. @raises ValueError */
function memberOf(cls: PyType, value: Value): Value {
  if (typeOf(value) === cls) return value;
  const data = dataOf(cls);
  try {
    const member = data.byValue.$get(value);
    if (member !== undefined) return member;
  } catch (e) {
    if (!isException(e, TypeError_)) throw e;
    for (const [name, values] of data.unhashableMap.$map.entries()) {
      if (contains(values, value)) return data.map.$get(name);
    }
  }
  if (data.map.$map.size === 0) {
    if (getattrOr(cls, `_${cls.$name}__in_progress`, false) === true) {
      throw typeError("do not use `super().__new__; call the appropriate __new__ directly");
    }
    throw typeError(`${links.repr(cls)} has no members defined`);
  }
  let exc: PyBaseException | null = null;
  let result: Value = null;
  try {
    result = call(getattr(cls, "_missing_"), value);
  } catch (e) {
    if (!isException(e, Exception)) throw e;
    exc = e;
  }
  if (isinstance(result, cls)) return result;
  if (isFlagClass(cls) && getattr(cls, "_boundary_") === boundaries.EJECT && intOf(result) !== undefined)
    return result;
  const invalid = valueError(`${links.repr(value)} is not a valid ${cls.$qualname}`);
  if (result === null && exc === null) {
    throw inLibrary(invalid, "enum.py:722 __call__, enum.py:1189 __new__");
  }
  exc ??= typeError(
    `error in ${cls.$name}._missing_: returned ${links.repr(result)} instead of None or a valid member`,
  );
  const failure: PyBaseException = exc;
  if (!isException(failure, ValueError)) (failure as PyBaseException).$context = invalid;
  throw failure;
}

function valueRepr(self: Value): string {
  const { valueRepr: own } = dataOf(typeOf(self));
  return own === null ? links.repr(self._value_) : links.str(call(own, self._value_));
}

export class PyEnum extends PyObject {
  static __new__(cls: PyType, value: Value): Value {
    return memberOf(cls, value);
  }
  __init__(..._args: Value[]): null {
    return null;
  }
  _add_alias_(name: Value): null {
    addMember(typeOf(this), name, this);
    return null;
  }
  _add_value_alias_(value: Value): null {
    const data = dataOf(typeOf(this));
    let bound: Value;
    try {
      bound = data.byValue.$get(value);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
    }
    if (bound !== undefined) {
      if (bound !== this) throw valueError(`${links.repr(value)} is already bound: ${links.repr(bound)}`);
      return null;
    }
    addValue(data, (this as Value)._name_, value, this);
    return null;
  }
  static _generate_next_value_(_name: Value, start: Value, _count: Value, lastValues: Value): Value {
    const values = links.arrayOf(lastValues);
    if (values.length === 0) return start;
    let last: Value;
    try {
      last = sortItems(values.slice(), null, false).at(-1);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      throw withoutContext(typeError("unable to sort non-numeric values"));
    }
    try {
      return add(last, 1);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      throw withoutContext(typeError(`unable to increment ${links.repr(last)}`));
    }
  }
  static _missing_(_cls: Value, _value: Value): Value {
    return null;
  }
  __repr__(): Value {
    return `<${typeOf(this).$name}.${(this as Value)._name_}: ${valueRepr(this)}>`;
  }
  __str__(): Value {
    return `${typeOf(this).$name}.${(this as Value)._name_}`;
  }
  __dir__(): Value {
    const cls = typeOf(this);
    const data = dataOf(cls);
    const names = new Set<string>();
    if (data.memberType !== object_) for (const c of cls.$mro) for (const n of c.$dict.keys()) names.add(n);
    for (const [n] of links.stringEntries(links.instanceDict(this))) {
      if (!n.startsWith("_") && !data.map.$has(n)) names.add(n);
    }
    for (const c of cls.$mro) {
      for (const [n, v] of c.$dict) {
        if (n.startsWith("_")) continue;
        if (v instanceof PyEnumProperty) {
          if (v.$fget !== null || !data.map.$has(n)) names.add(n);
          else names.delete(n);
        } else if (!data.map.$has(n)) names.add(n);
      }
    }
    for (const n of ["__class__", "__doc__", "__eq__", "__hash__", "__module__"]) names.add(n);
    return links.list([...names].sort());
  }
  __format__(spec: Value): Value {
    return formatValue(links.str(this), spec);
  }
  __hash__(): Value {
    return links.hash((this as Value)._name_);
  }
  __reduce_ex__(_protocol: Value): Value {
    return tuple([typeOf(this), tuple([(this as Value)._value_])]);
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
  __copy__(): Value {
    return this;
  }
}

function withoutContext(e: PyBaseException): PyBaseException {
  e.$cause = null;
  e.$suppress = true;
  return e;
}

function memberProperty(name: string, attribute: string, doc: string): PyEnumProperty {
  const p = new PyEnumProperty();
  p.$fget = builtinFunction(name, "(self)", (self) => self[attribute], "python");
  p.$doc = doc;
  p.$name = name;
  p.$clsName = "Enum";
  p.$attrType = null;
  const { $setOn: set } = p;
  p.$instanceView = () => ({
    configurable: true,
    enumerable: false,
    get(this: Value) {
      return this[attribute];
    },
    set(this: Value, value: Value) {
      set.call(p, this, value);
    },
  });
  return p;
}

export const Enum: PyType = builtinType(PyEnum, {
  name: "Enum",
  module: "enum",
  metaclass: EnumType,
  doc: "Create a collection of name/value pairs.\n\nExample enumeration:\n\n>>> class Color(Enum):\n...     RED = 1\n...     BLUE = 2\n...     GREEN = 3\n\nAccess them by:\n\n- attribute access:\n\n  >>> Color.RED\n  <Color.RED: 1>\n\n- value lookup:\n\n  >>> Color(1)\n  <Color.RED: 1>\n\n- name lookup:\n\n  >>> Color['RED']\n  <Color.RED: 1>\n\nEnumerations can be iterated over, and know how many members they have:\n\n>>> len(Color)\n3\n\n>>> list(Color)\n[<Color.RED: 1>, <Color.BLUE: 2>, <Color.GREEN: 3>]\n\nMethods can be added to enumerations, and members can have their own\nattributes -- see the documentation for details.",
  signatures: {
    __new__: "(value)",
    __init__: "(*args, **kwds)",
    _add_alias_: "(name)",
    _add_value_alias_: "(value)",
    __repr__: "()",
    __str__: "()",
    __dir__: "()",
    __format__: "(format_spec)",
    __hash__: "()",
    __reduce_ex__: "(proto)",
    __deepcopy__: "(memo)",
    __copy__: "()",
  },
  classmethods: { _missing_: "(value)" },
  staticmethods: { _generate_next_value_: "(name, start, count, last_values)" },
  attributes: {
    name: memberProperty("name", "_name_", "The name of the Enum member."),
    value: memberProperty("value", "_value_", "The value of the Enum member."),
  },
});
// Members are told apart by identity: their hash never has to be asked for.
Enum.$proto.__hash__.$byIdentity = true;

/** The rest of what a class of an `EnumType` has; it may be extended and mixed with any type. */
function complete(cls: PyType, memberType: PyType, newMember: Value, useArgs: boolean, repr: Value): PyType {
  // The layout of instances is that of the type that is mixed in.
  cls.$builtin = false;
  adopt(cls, memberType, newMember, useArgs, repr);
  refreshConstructor(cls);
  return cls;
}

const objectNew = lookup(object_, "__new__");
complete(Enum, object_, objectNew, false, null);
known.Enum = Enum;

class PyReprEnum extends PyEnum {}
Reflect.deleteProperty(PyReprEnum, "__new__");
export const ReprEnum: PyType = builtinType(PyReprEnum, {
  name: "ReprEnum",
  module: "enum",
  metaclass: EnumType,
  doc: "Only changes the repr(), leaving str() and format() to the mixed-in type.",
});
complete(ReprEnum, object_, objectNew, false, null);
known.ReprEnum = ReprEnum;

class PyIntEnum extends (int_.$Impl as { new (): Value }) {}
export const IntEnum: PyType = builtinType(PyIntEnum as Value, {
  name: "IntEnum",
  module: "enum",
  bases: [int_, ReprEnum],
  metaclass: EnumType,
  dict: true,
  doc: "Enum where members are also (and must be) ints",
  attributes: {
    __new__: Enum.$dict.get("__new__"),
    __repr__: Enum.$dict.get("__repr__"),
    __str__: lookup(int_, "__repr__"),
    __format__: lookup(int_, "__format__"),
    __reduce_ex__: Enum.$dict.get("__reduce_ex__"),
  },
});
complete(IntEnum, int_, lookup(int_, "__new__"), true, getattr(int_, "__repr__"));

class PyStrEnum extends (str_.$Impl as { new (): Value }) {
  static _generate_next_value_(name: Value): Value {
    return String(name).toLowerCase();
  }
}
export const StrEnum: PyType = builtinType(PyStrEnum as Value, {
  name: "StrEnum",
  module: "enum",
  bases: [str_, ReprEnum],
  metaclass: EnumType,
  dict: true,
  doc: "Enum where members are also (and must be) strings",
  staticmethods: { _generate_next_value_: "(name, start, count, last_values)" },
  attributes: {
    __new__: Enum.$dict.get("__new__"),
    __repr__: Enum.$dict.get("__repr__"),
    __str__: lookup(str_, "__str__"),
    __format__: lookup(str_, "__format__"),
    __reduce_ex__: Enum.$dict.get("__reduce_ex__"),
  },
});
const strNew = lookup(str_, "__new__");
const newStrMember = builtinFunction(
  "__new__",
  "(cls, *values)",
  (cls, ...values) => {
    if (values.length > 3) throw typeError(`too many arguments for str(): ${links.repr(tuple(values))}`);
    const isText = (v: Value) => isSubtype(typeOf(v), str_);
    if (values.length === 1 && !isText(values[0]))
      throw typeError(`${links.repr(values[0])} is not a string`);
    if (values.length >= 2 && !isText(values[1])) {
      throw typeError(`encoding must be a string, not ${links.repr(values[1])}`);
    }
    if (values.length === 3 && !isText(values[2]))
      throw typeError(`errors must be a string, not ${links.repr(values[2])}`);
    const value = str_(...values);
    const member = call(strNew, cls, value);
    member._value_ = value;
    return member;
  },
  "python",
  "StrEnum.__new__",
);
complete(StrEnum, str_, newStrMember, true, getattr(str_, "__repr__"));
StrEnum.$dict.set("__new_member__", newStrMember);
