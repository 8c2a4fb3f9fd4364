/** `Generic` and `Protocol`. CPython: Lib/typing.py, Objects/typevarobject.c. */
import { getattrOr } from "../../objects/attribute.ts";
import { callKw } from "../../objects/call.ts";
import { plainForm } from "../../objects/callable.ts";
import { typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import {
  builtinType,
  isType,
  lookup,
  type PyType,
  setClassAttribute,
  typeOf,
  wellKnown,
} from "../../objects/type.ts";
import { ABCMeta, PyABCMeta } from "../abc.ts";
import { pythonFunction } from "../python_function.ts";
import { alias, collectParameters, genericClass, PyTypingAlias, typeArgument } from "./alias.ts";
import { NoDefault, PyParamSpec, PyTypeVar, PyTypeVarTuple } from "./variables.ts";

function items(v: Value): Value[] {
  return typeOf(v).$name === "tuple" ? links.arrayOf(v) : [v];
}

function isVariable(v: Value): boolean {
  return v instanceof PyTypeVar || v instanceof PyParamSpec || v instanceof PyTypeVarTuple;
}

/** `cls[params]` of a generic class. @raises TypeError */
function subscript(cls: PyType, params: Value): Value {
  const given = items(params);
  if (cls === Generic || cls === Protocol) {
    if (given.length === 0) {
      throw typeError(`Parameter list to ${cls.$qualname}[...] cannot be empty`);
    }
    const variables = given.map((v) =>
      v instanceof PyTypingAlias && v.$name === "typing.Unpack" ? v.$args[0] : v,
    );
    if (!variables.every(isVariable)) {
      throw typeError(
        `Parameters to ${cls.$name}[...] must all be type variables or parameter specification variables.`,
      );
    }
    if (new Set(given).size !== given.length)
      throw typeError(`Parameters to ${cls.$name}[...] must all be unique`);
    return alias(cls, given);
  }
  const parameters = links.arrayOf(getattrOr(cls, "__parameters__", links.tuple([])));
  if (parameters.length === 0) throw typeError(`${links.repr(cls)} is not a generic class`);
  const variadic = parameters.some((p) => p instanceof PyTypeVarTuple);
  const required = parameters.filter((p) => getattrOr(p, "__default__", NoDefault) === NoDefault).length;
  if (!variadic && (given.length > parameters.length || given.length < required)) {
    const many = given.length > parameters.length ? "many" : "few";
    const expected =
      required < parameters.length && many === "few" ? `at least ${required}` : `${parameters.length}`;
    throw typeError(
      `Too ${many} arguments for ${links.repr(cls)}; actual ${given.length}, expected ${expected}`,
    );
  }
  const args = given.map((v) => typeArgument(v));
  for (let i = args.length; i < parameters.length && !variadic; i++) args.push(parameters[i].__default__);
  return alias(cls, args);
}

/** Works out the type parameters of a new class. */
function initialiseParameters(cls: PyType): void {
  const orig = cls.$dict.get("__orig_bases__");
  const own = orig === undefined ? undefined : links.arrayOf(orig);
  if (own !== undefined) {
    if (own.includes(Generic)) throw typeError("Cannot inherit from plain Generic");
  } else if (cls.$bases.includes(Generic) && cls.$name !== "Protocol") {
    throw typeError("Cannot inherit from plain Generic");
  }
  let parameters: Value[] = [];
  if (own !== undefined) {
    parameters = collectParameters(own);
    for (const base of own) {
      if (base instanceof PyTypingAlias && (base.$origin === Generic || base.$origin === Protocol)) {
        const listed = collectParameters(base.$args);
        const missing = parameters.filter((p) => !listed.includes(p));
        if (missing.length > 0) {
          const names = missing.map((p) => links.str(p)).join(", ");
          const all = listed.map((p) => links.str(p)).join(", ");
          throw typeError(`Some type variables (${names}) are not listed in ${base.$origin.$name}[${all}]`);
        }
        parameters = listed;
      }
    }
  }
  setClassAttribute(cls, "__parameters__", links.tuple(parameters));
}

export class PyGeneric extends PyObject {
  static __class_getitem__(cls: PyType, params: Value): Value {
    return subscript(cls, params);
  }
  static __init_subclass__(cls: PyType, ...rest: Value[]): Value {
    const kw: Keywords = rest.pop();
    nextInitSubclass(Generic, cls, kw);
    initialiseParameters(cls);
    return null;
  }
}

/** `super().__init_subclass__(**kw)` from a runtime class. */
function nextInitSubclass(after: PyType, cls: PyType, kw: Keywords): void {
  const { $mro: mro } = cls;
  for (const c of mro.slice(mro.indexOf(after) + 1)) {
    const f = c.$dict.get("__init_subclass__");
    if (f === undefined) continue;
    callKw(f.$callable ?? f, [cls], Object.keys(kw).length === 0 ? null : kw);
    return;
  }
  if (Object.keys(kw).length > 0)
    throw typeError(`${cls.$name}.__init_subclass__() takes no keyword arguments`);
}

export const Generic: PyType = builtinType(PyGeneric, {
  name: "Generic",
  module: "typing",
  dict: false,
  classmethods: { __class_getitem__: "(params, /)", __init_subclass__: "(**kwargs)" },
  attributes: { _is_protocol: false },
});
genericClass.value = Generic;

/** Names in a protocol's namespace that are no part of its interface. */
const notMembers = new Set([
  "__abstractmethods__",
  "__annotations__",
  "__dict__",
  "__doc__",
  "__init__",
  "__module__",
  "__new__",
  "__slots__",
  "__subclasshook__",
  "__weakref__",
  "__class_getitem__",
  "__match_args__",
  "__static_attributes__",
  "__firstlineno__",
  "__parameters__",
  "__orig_bases__",
  "__orig_class__",
  "_is_protocol",
  "_is_runtime_protocol",
  "__protocol_attrs__",
  "__non_callable_proto_members__",
  "__type_params__",
  "__qualname__",
  "__init_subclass__",
  "_abc_impl",
  "__callable_proto_members_only__",
]);

/** The members that a class must have to implement a protocol, sorted. */
export function protocolMembers(cls: PyType): string[] {
  const names = new Set<string>();
  for (const base of cls.$mro) {
    if (base === Protocol || base === Generic || base.$dict.get("_is_protocol") !== true) continue;
    for (const name of base.$dict.keys())
      if (!notMembers.has(name) && !name.startsWith("_abc_")) names.add(name);
    const annotations = base.$dict.get("__annotations__");
    if (annotations !== undefined)
      for (const name of each(annotations)) if (!notMembers.has(name)) names.add(name);
  }
  return [...names].sort();
}

function isProtocol(cls: Value): boolean {
  return isType(cls) && cls.$dict.get("_is_protocol") === true;
}

class PyProtocolMeta extends (PyABCMeta as { new (): PyABCMeta }) {
  static __new__(metaclass: PyType, ...args: Value[]): Value {
    return (PyABCMeta as Value).__new__(metaclass, ...args);
  }
  override __instancecheck__(instance: Value): boolean {
    const cls = this as unknown as PyType;
    if (cls === Protocol || !isProtocol(cls)) return super.__instancecheck__(instance);
    if (cls.$dict.get("_is_runtime_protocol") !== true) {
      if (typeOf(instance).$mro.includes(cls)) return true;
      throw typeError("Instance and class checks can only be used with @runtime_checkable protocols");
    }
    if (super.__instancecheck__(instance)) return true;
    return protocolMembers(cls).every((name) => {
      const raw = isType(instance)
        ? getattrOr(instance, name, undefined)
        : (lookup(typeOf(instance), name) ?? getattrOr(instance, name, undefined));
      if (raw === undefined) return false;
      return raw !== null || typeof lookup(cls, name) !== "function";
    });
  }
  override __subclasscheck__(other: Value): boolean {
    const cls = this as unknown as PyType;
    if (cls === Protocol || !isProtocol(cls)) return super.__subclasscheck__(other);
    if (!isType(other)) throw typeError("issubclass() arg 1 must be a class");
    if (other.$mro.includes(cls)) return true;
    if (cls.$dict.get("_is_runtime_protocol") !== true) {
      throw typeError("Instance and class checks can only be used with @runtime_checkable protocols");
    }
    const members = protocolMembers(cls);
    const data = members.filter((name) => typeof lookup(cls, name) !== "function");
    if (data.length > 0) {
      throw typeError(
        `Protocols with non-method members don't support issubclass(). Non-method members: ${data.map((n) => `'${n}'`).join(", ")}.`,
      );
    }
    if (super.__subclasscheck__(other)) return true;
    return members.every((name) => {
      const raw = lookup(other, name);
      return raw !== undefined && raw !== null;
    });
  }
}
const ProtocolMeta: PyType = builtinType(PyProtocolMeta as Value, {
  name: "_ProtocolMeta",
  module: "typing",
  bases: [ABCMeta],
  metaclass: ABCMeta.$class,
  signatures: {
    __new__: "(name, bases, namespace, /, **kwargs)",
    __instancecheck__: "(instance)",
    __subclasscheck__: "(cls)",
  },
});

class PyProtocol extends PyGeneric {
  static override __class_getitem__(cls: PyType, params: Value): Value {
    return subscript(cls, params);
  }
  static override __init_subclass__(cls: PyType, ...rest: Value[]): Value {
    nextInitSubclass(Protocol, cls, rest.pop());
    if (cls.$dict.get("_is_protocol") !== true) {
      setClassAttribute(cls, "_is_protocol", cls.$bases.includes(Protocol));
    }
    if (!isProtocol(cls)) return null;
    for (const base of cls.$bases) {
      const known =
        base.$name === "object" ||
        base === Generic ||
        isProtocol(base) ||
        /^(collections\.abc|contextlib)$/.test(links.str(getattrOr(base, "__module__", "")));
      if (!known) throw typeError(`Protocols can only inherit from other protocols, got ${links.repr(base)}`);
    }
    if (!cls.$dict.has("__init__")) {
      setClassAttribute(cls, "__init__", refuseInit);
    }
    return null;
  }
}

/** The `__init__` of protocol classes; their implementations go on to the next class that has one. */
const refuseInit = pythonFunction(
  "_no_init_or_replace_init",
  "(self, /, *args, **kwargs)",
  (self, ...args) => {
    const cls = typeOf(self);
    if (isProtocol(cls)) throw typeError("Protocols cannot be instantiated");
    const kw: Keywords = args.pop();
    for (const c of cls.$mro) {
      const init = c.$dict.get("__init__");
      if (init === undefined || init === refuseInit) continue;
      if (c === wellKnown.object) break;
      const f = init.$isMethod === true ? plainForm(init) : init;
      return callKw(f, [self, ...args], Object.keys(kw).length === 0 ? null : kw);
    }
    if (args.length > 0 || Object.keys(kw).length > 0) throw typeError(`${cls.$name}() takes no arguments`);
    return null;
  },
  "typing",
);

export const Protocol: PyType = builtinType(PyProtocol, {
  name: "Protocol",
  module: "typing",
  metaclass: ProtocolMeta,
  dict: false,
  classmethods: { __class_getitem__: "(params, /)", __init_subclass__: "(*args, **kwargs)" },
  attributes: { _is_protocol: true, _is_runtime_protocol: false },
});

/** `@runtime_checkable`. @raises TypeError */
export function runtimeCheckable(cls: Value): Value {
  if (!isProtocol(cls)) {
    throw typeError(`@runtime_checkable can be only applied to protocol classes, got ${links.repr(cls)}`);
  }
  setClassAttribute(cls, "_is_runtime_protocol", true);
  return cls;
}

export { isProtocol };
