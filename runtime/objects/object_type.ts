/** `object` and `type`. CPython: Objects/typeobject.c. */
import {
  genericDelattr,
  genericFind,
  genericSetattr,
  getattrOr,
  noAttribute,
  typeFind,
  typeSetattr,
} from "./attribute.ts";
import { callKw } from "./call.ts";
import { builtinFunction, type PyFunction } from "./callable.ts";
import { constructHooks, typeCall } from "./construct.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { isKeywords, type Keywords } from "./signature.ts";
import {
  builtinType,
  isSubtype,
  isType,
  lookup,
  lookupSpecial,
  type PyType,
  qualifiedName,
  setBases,
  setClassAttribute,
  typeNew,
  typeOf,
  wellKnown,
  winningMetaclass,
} from "./type.ts";

class PyNotImplementedType extends PyObject {
  static __new__(_cls: Value): Value {
    return NotImplemented;
  }
  __repr__(): string {
    return "NotImplemented";
  }
  __bool__(): boolean {
    links.warn(wellKnown.DeprecationWarning, "NotImplemented should not be used in a boolean context");
    return true;
  }
  __reduce__(): string {
    return "NotImplemented";
  }
}

let nextId = 0x7f3a_0000_1000;
const ids = new WeakMap<object, number>();

/** `id(v)` of an object: a number that no other live object has. */
export function id(v: Value): Value {
  if (v === null || (typeof v !== "object" && typeof v !== "function")) {
    return typeof v === "number" && v >= 0 ? 0x5000_0000_0000 + v * 32 : idOfPrimitive(v);
  }
  let own = ids.get(v);
  if (own === undefined) {
    own = nextId;
    nextId += 48;
    ids.set(v, own);
  }
  return own;
}

const primitiveIds = new Map<Value, number>();

function idOfPrimitive(v: Value): number {
  let own = primitiveIds.get(v);
  if (own === undefined) {
    own = nextId;
    nextId += 48;
    primitiveIds.set(v, own);
  }
  return own;
}

/** An address as reprs print it: `0x7f…`. */
export function address(v: Value): string {
  return `0x${id(v).toString(16)}`;
}

/** Methods of `object`, in this-form: registered by hand, since `object`'s prototype is the root itself. */
const objectMethods: { [name: string]: [string, (this: Value, ...args: Value[]) => Value] } = {
  __init__: [
    "(*args, **kwargs)",
    function (this: Value, ...args: Value[]) {
      const kw = args.pop();
      const cls = typeOf(this);
      if (args.length === 0 && Object.keys(kw).length === 0) return null;
      const object = wellKnown.object as PyType;
      if (cls.$proto.__init__ !== object.$proto.__init__) {
        throw links.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
      }
      if (lookup(cls, "__new__") === lookup(object, "__new__")) {
        throw links.typeError(`${cls.$name}() takes no arguments`);
      }
      return null;
    },
  ],
  __repr__: [
    "()",
    function (this: Value) {
      const cls = typeOf(this);
      return `<${qualifiedName(cls)} object at ${address(this)}>`;
    },
  ],
  __str__: [
    "()",
    function (this: Value) {
      return links.repr(this);
    },
  ],
  __eq__: [
    "(value, /)",
    function (this: Value, other: Value) {
      return this === other ? true : NotImplemented;
    },
  ],
  __ne__: [
    "(value, /)",
    function (this: Value, other: Value) {
      const eq = typeOf(this).$proto.__eq__;
      if (eq === undefined) return this === other ? false : NotImplemented;
      const result = eq.call(this, other);
      return result === NotImplemented ? result : !links.truth(result);
    },
  ],
  __lt__: ["(value, /)", () => NotImplemented],
  __le__: ["(value, /)", () => NotImplemented],
  __gt__: ["(value, /)", () => NotImplemented],
  __ge__: ["(value, /)", () => NotImplemented],
  __hash__: [
    "()",
    function (this: Value) {
      const n = id(this);
      return Math.floor(n / 16);
    },
  ],
  __setattr__: [
    "(name, value, /)",
    function (this: Value, name: Value, value: Value) {
      const own = typeof name === "string" ? name : attributeName(name);
      if (isType(this)) throw misapplied("__setattr__", this);
      genericSetattr(this, own, value);
      return null;
    },
  ],
  __delattr__: [
    "(name, /)",
    function (this: Value, name: Value) {
      if (isType(this)) throw misapplied("__delattr__", this);
      genericDelattr(this, typeof name === "string" ? name : attributeName(name));
      return null;
    },
  ],
  __getattribute__: [
    "(name, /)",
    function (this: Value, given: Value) {
      const name = attributeName(given);
      const v =
        typeof this === "function" && !isType(this)
          ? getattrOr(this, name, undefined)
          : genericFind(this, typeOf(this), name);
      if (v === undefined) throw noAttribute(this, name);
      return v;
    },
  ],
  __dir__: [
    "()",
    function (this: Value) {
      return links.list(dirOfInstance(this));
    },
  ],
  __format__: [
    "(format_spec, /)",
    function (this: Value, spec: Value) {
      if (typeof spec !== "string" && !isSubtype(typeOf(spec), wellKnown.str as PyType)) {
        const given = spec === null ? "None" : typeOf(spec).$name;
        throw links.typeError(`__format__() argument must be str, not ${given}`);
      }
      if (spec !== "" && spec.$value !== "") {
        throw links.typeError(`unsupported format string passed to ${typeOf(this).$name}.__format__`);
      }
      return links.str(this);
    },
  ],
  __sizeof__: ["()", () => 16],
};

/** Classes have methods of their own for this, which keep the immutable ones as they are. */
function misapplied(name: string, cls: PyType): Value {
  return links.typeError(`can't apply this ${name} to ${cls.$class.$name} object`);
}

/** The name of an attribute as a JavaScript string, where it is an instance of a subclass of `str`. @raises TypeError */
export function attributeName(name: Value): string {
  if (typeof name === "string") return name;
  if (isSubtype(typeOf(name), wellKnown.str as PyType)) {
    const text = name.$value ?? name;
    return typeof text === "string" ? text : String.fromCodePoint(...text.$points);
  }
  throw badName(name);
}

function badName(name: Value): Value {
  return links.typeError(`attribute name must be string, not '${typeOf(name).$name}'`);
}

/** The names that `dir()` gives for an instance, sorted. */
export function dirOfInstance(o: Value): string[] {
  const names = new Set<string>();
  const own = getattrOr(o, "__dict__", undefined);
  if (own !== undefined) for (const [name] of links.stringEntries(own)) names.add(name);
  for (const name of dirOfClass(typeOf(o))) names.add(name);
  return [...names].sort(byCodePoint);
}

function dirOfClass(cls: PyType): string[] {
  const names = new Set<string>();
  for (const c of cls.$mro) for (const name of c.$dict.keys()) names.add(name);
  return [...names].sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Types written in C that take their arguments in `__init__` have a `__new__` that takes any. */
function initialisedByRuntime(cls: PyType): boolean {
  return cls.$mro.some(
    (c) => c.$builtin && c.$style === "c" && c !== wellKnown.object && c.$dict.has("__init__"),
  );
}

const objectNew: PyFunction = (given?: Value, ...args: Value[]) => {
  const cls = isKeywords(given) ? undefined : given;
  if (!isType(cls)) {
    throw links.typeError(
      cls === undefined
        ? "object.__new__(): not enough arguments"
        : `object.__new__(X): X is not a type object (${typeOf(cls).$name})`,
    );
  }
  const object = wellKnown.object as PyType;
  const extra =
    args.length > 1 || (args.length === 1 && !(isKeywords(args[0]) && Object.keys(args[0]).length === 0));
  if (extra && !initialisedByRuntime(cls)) {
    if (lookup(cls, "__new__") !== objectNew) {
      throw links.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (cls.$proto.__init__ === object.$proto.__init__)
      throw links.typeError(`${cls.$name}() takes no arguments`);
  }
  if (cls.$abstract) throw constructHooks.abstractError(cls);
  if (cls.$isUncallable === true) throw uncallable(cls);
  return new cls.$Impl();
};

/** Types whose objects only the interpreter makes. */
function uncallable(cls: PyType): Value {
  return links.typeError(`cannot create '${qualifiedName(cls)}' instances`);
}

export const object_ = builtinType(PyObject, {
  name: "object",
  bases: [],
  dict: false,
  doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
});

/** Attributes that every object has by its class, without being in the class's namespace. */
Object.defineProperties(PyObject.prototype, {
  __dict__: {
    configurable: true,
    get(this: Value) {
      return typeOf(this).$hasDict ? links.instanceDict(this) : undefined;
    },
    set(this: Value, value: Value) {
      if (!typeOf(this).$hasDict) throw noAttribute(this, "__dict__");
      if (value === undefined) {
        links.setInstanceDict(this, links.dict([]));
        return;
      }
      if (!isSubtype(typeOf(value), wellKnown.dict as PyType)) {
        throw links.typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).$name}'`);
      }
      links.setInstanceDict(this, value);
    },
  },
  __doc__: {
    configurable: true,
    get(this: Value) {
      return lookup(typeOf(this), "__doc__") ?? null;
    },
    set: plainStore("__doc__"),
  },
  __module__: {
    configurable: true,
    get(this: Value) {
      return lookup(typeOf(this), "__module__");
    },
    set: plainStore("__module__"),
  },
});

function plainStore(name: string): (this: Value, value: Value) => void {
  return function (this: Value, value: Value) {
    Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
  };
}

class PyTypeObject extends PyObject {
  static __new__(metaclass: PyType, ...args: Value[]): Value {
    const kw = args.pop() as Keywords;
    const hasKw = Object.keys(kw).length > 0;
    if (metaclass === type_ && args.length === 1 && !hasKw) return typeOf(args[0]);
    if (args.length !== 3) {
      throw links.typeError(
        metaclass === type_
          ? "type() takes 1 or 3 arguments"
          : `type.__new__() takes exactly 3 arguments (${args.length} given)`,
      );
    }
    const [name, bases, namespace] = args;
    if (!isSubtype(typeOf(name), wellKnown.str as PyType)) throw wrongArgument(1, "str", name);
    if (!isSubtype(typeOf(bases), wellKnown.tuple as PyType)) throw wrongArgument(2, "tuple", bases);
    if (!isSubtype(typeOf(namespace), wellKnown.dict as PyType)) throw wrongArgument(3, "dict", namespace);
    const winner = winningMetaclass(metaclass, links.arrayOf(bases));
    const create = lookup(winner, "__new__");
    if (winner !== metaclass && create !== lookup(type_, "__new__")) {
      return callKw(create.$callable ?? create, [winner, ...args], hasKw ? kw : null);
    }
    const own = attributeName(name);
    if (own.includes("\0")) throw links.valueError("type name must not contain null characters");
    const entries = new Map<string, Value>();
    for (const [key, v] of links.stringEntries(namespace)) entries.set(attributeName(key), v);
    if (!entries.has("__module__")) {
      const module = callerHook.moduleName();
      if (module !== undefined) entries.set("__module__", module);
    }
    return typeNew(metaclass, own, links.arrayOf(bases) as PyType[], entries, hasKw ? kw : null);
  }
  __init__(...args: Value[]): null {
    args.pop();
    if (args.length !== 1 && args.length !== 3)
      throw links.typeError("type.__init__() takes 1 or 3 arguments");
    return null;
  }
  __call__(...args: Value[]): Value {
    const kw = args.pop() as Keywords;
    const cls = this as unknown as PyType;
    if (cls === type_ && args.length === 1 && Object.keys(kw).length === 0) return typeOf(args[0]);
    return typeCall(cls, args, Object.keys(kw).length > 0 ? kw : null);
  }
  __repr__(): string {
    return `<class '${qualifiedName(this as unknown as PyType)}'>`;
  }
  __setattr__(name: Value, value: Value): null {
    typeSetattr(this as unknown as PyType, attributeName(name), value);
    return null;
  }
  __delattr__(name: Value): null {
    typeSetattr(this as unknown as PyType, attributeName(name), undefined);
    return null;
  }
  __getattribute__(name: Value): Value {
    const own = attributeName(name);
    const v = typeFind(this as unknown as PyType, own);
    if (v === undefined) throw noAttribute(this, own);
    return v;
  }
  __instancecheck__(instance: Value): boolean {
    const cls = this as unknown as PyType;
    if (isSubtype(typeOf(instance), cls)) return true;
    const own =
      typeof instance === "object" && instance !== null
        ? getattrOr(instance, "__class__", undefined)
        : undefined;
    return own !== undefined && own !== typeOf(instance) && isType(own) && isSubtype(own, cls);
  }
  __subclasscheck__(cls: Value): boolean {
    return isType(cls) && isSubtype(cls, this as unknown as PyType);
  }
  __dir__(): Value {
    return links.list(dirOfClass(this as unknown as PyType));
  }
  mro(): Value {
    return links.list((this as unknown as PyType).$mro.slice());
  }
  __subclasses__(): Value {
    const live: PyType[] = [];
    for (const ref of (this as unknown as PyType).$subclasses) {
      const c = ref.deref();
      if (c !== undefined) live.push(c);
    }
    return links.list(live);
  }
  static __prepare__(): Value {
    return links.dict([]);
  }
  __or__(other: Value): Value {
    return unionHook.make(this, other);
  }
  __ror__(other: Value): Value {
    return unionHook.make(other, this);
  }
  get __name__(): Value {
    // Types that CPython writes in C are called by their module too, in messages.
    const { $name: name, $builtin: builtin } = this as unknown as PyType;
    return builtin ? name.slice(name.lastIndexOf(".") + 1) : name;
  }
  set __name__(name: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin) throw immutable(cls, "__name__");
    if (name === undefined) throw cannotDelete(cls, "__name__");
    if (typeof name === "string" && name.includes("\0"))
      throw links.valueError("type name must not contain null characters");
    if (typeof name !== "string") {
      throw links.typeError(`can only assign string to ${cls.$name}.__name__, not '${typeOf(name).$name}'`);
    }
    cls.$name = name;
  }
  get __qualname__(): Value {
    return (this as unknown as PyType).$qualname;
  }
  set __qualname__(name: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin) throw immutable(cls, "__qualname__");
    if (name === undefined) throw cannotDelete(cls, "__qualname__");
    if (typeof name !== "string") {
      throw links.typeError(
        `can only assign string to ${cls.$name}.__qualname__, not '${typeOf(name).$name}'`,
      );
    }
    cls.$qualname = name;
  }
  get __module__(): Value {
    // In the namespace of `type` itself the name stands for this very attribute.
    const own = (this as Value) === type_ ? undefined : (this as unknown as PyType).$dict.get("__module__");
    return own ?? "builtins";
  }
  set __module__(module: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin && cls.$style !== "python") throw immutable(cls, "__module__");
    if (module === undefined) throw cannotDelete(cls, "__module__");
    setClassAttribute(this as unknown as PyType, "__module__", module);
  }
  get __bases__(): Value {
    return links.tuple((this as unknown as PyType).$bases.slice());
  }
  set __bases__(value: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin) throw immutable(cls, "__bases__");
    if (value === undefined) throw cannotDelete(cls, "__bases__");
    setBases(cls, value);
  }
  get __base__(): Value {
    const { $bases: bases, $proto: proto } = this as unknown as PyType;
    if (bases.length === 0) return null;
    return Object.getPrototypeOf(proto)?.$class ?? null;
  }
  get __mro__(): Value {
    return links.tuple((this as unknown as PyType).$mro.slice());
  }
  get __dict__(): Value {
    return links.mappingProxy(this);
  }
  get __doc__(): Value {
    const { $dict: dict, $builtin: builtin, $style: style, $doc: text } = this as unknown as PyType;
    if (builtin && style === "c") return text ?? null;
    const doc = dict.get("__doc__") ?? null;
    if (typeof doc !== "object" || doc === null) return doc;
    const get = lookupSpecial(doc, "__get__");
    return get === undefined ? doc : get.call(doc, null, this);
  }
  set __doc__(doc: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin) throw immutable(cls, "__doc__");
    if (doc === undefined) throw cannotDelete(cls, "__doc__");
    setClassAttribute(cls, "__doc__", doc);
  }
  get __annotations__(): Value {
    const cls = this as unknown as PyType;
    let own = cls.$dict.get("__annotations__");
    if (own === undefined) {
      if (cls.$builtin) return undefined;
      own = links.dict([]);
      cls.$dict.set("__annotations__", own);
    }
    return own;
  }
  set __annotations__(value: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin && cls.$style !== "python") throw immutable(cls, "__annotations__");
    if (value === undefined && !cls.$dict.has("__annotations__")) {
      throw links.attributeError("__annotations__", "__annotations__", this);
    }
    setClassAttribute(this as unknown as PyType, "__annotations__", value);
  }
  get __type_params__(): Value {
    return (this as unknown as PyType).$dict.get("__type_params__") ?? links.tuple([]);
  }
  set __type_params__(value: Value) {
    const cls = this as unknown as PyType;
    if (cls.$builtin) throw immutable(cls, "__type_params__");
    if (value === undefined) throw cannotDelete(cls, "__type_params__");
    setClassAttribute(this as unknown as PyType, "__type_params__", value);
  }
  get __abstractmethods__(): Value {
    const own = (this as unknown as PyType).$dict.get("__abstractmethods__");
    if (own === undefined) throw links.attributeError("__abstractmethods__", "__abstractmethods__", this);
    return own;
  }
  set __abstractmethods__(value: Value) {
    const cls = this as unknown as PyType;
    if (value === undefined && !cls.$dict.has("__abstractmethods__")) {
      throw links.attributeError("__abstractmethods__", "__abstractmethods__", this);
    }
    setClassAttribute(cls, "__abstractmethods__", value);
    cls.$abstract = value !== undefined && links.truth(value);
    setClassAttribute(cls, "__abstractmethods__", value);
  }
  get __basicsize__(): Value {
    return 16;
  }
  get __itemsize__(): Value {
    const sizes: { [name: string]: number } = { int: 4, tuple: 8, bytes: 1, type: 40 };
    const cls = (this as unknown as PyType).$mro.find((c) => c.$builtin && c.$name in sizes);
    return cls === undefined ? 0 : sizes[cls.$name];
  }
  get __dictoffset__(): Value {
    const cls = this as unknown as PyType;
    return cls.$hasDict ? (cls.$builtin ? 16 : -1) : 0;
  }
  get __weakrefoffset__(): Value {
    const cls = this as unknown as PyType;
    return cls.$hasWeakRef ? (cls.$builtin ? 8 : -8) : 0;
  }
  get __text_signature__(): Value {
    return null;
  }
  get __flags__(): Value {
    const cls = this as unknown as PyType;
    return (cls.$builtin ? 1 << 8 : 1 << 9) | (cls.$isBase ? 1 << 10 : 0) | (cls.$abstract ? 1 << 20 : 0);
  }
}

function immutable(cls: PyType, name: string): Value {
  return links.typeError(`cannot set '${name}' attribute of immutable type '${cls.$name}'`);
}

/** CPython calls the class immutable here, whatever it is. */
function cannotDelete(cls: PyType, name: string): Value {
  return links.typeError(`cannot delete '${name}' attribute of immutable type '${cls.$name}'`);
}

function wrongArgument(position: number, wanted: string, got: Value): Value {
  return links.typeError(`type.__new__() argument ${position} must be ${wanted}, not ${typeOf(got).$name}`);
}

/** The `__name__` of the module whose code runs; set by modules/caller.ts. */
export const callerHook: { moduleName: () => Value } = { moduleName: () => undefined };

/** Makes `X | Y`; set by generic_alias.ts. */
export const unionHook: { make: (a: Value, b: Value) => Value } = { make: () => NotImplemented };

export const type_ = builtinType(PyTypeObject, {
  name: "type",
  dict: true,
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(*args, **kwargs)",
    __call__: "(*args, **kwargs)",
    __repr__: "()",
    __setattr__: "(name, value, /)",
    __delattr__: "(name, /)",
    __getattribute__: "(name, /)",
    __instancecheck__: "(instance, /)",
    __subclasscheck__: "(subclass, /)",
    __dir__: "()",
    mro: "()",
    __subclasses__: "()",
    __or__: "(value, /)",
    __ror__: "(value, /)",
  },
  classmethods: { __prepare__: "(*args, **kwargs)" },
  members: ["__basicsize__", "__itemsize__", "__flags__", "__weakrefoffset__", "__base__", "__dictoffset__"],
});
type_.$class = type_;
object_.$class = type_;
constructHooks.typeOf = typeOf;
constructHooks.uncallable = uncallable;
constructHooks.object = object_;
constructHooks.type = type_;
constructHooks.abstractError = (cls) => {
  const names = links.arrayOf(cls.$dict.get("__abstractmethods__")).sort(byCodePoint);
  const plural = names.length === 1 ? "" : "s";
  const list = names.map((n: string) => `'${n}'`).join(", ");
  return links.typeError(
    `Can't instantiate abstract class ${cls.$name} without an implementation for abstract method${plural} ${list}`,
  );
};

for (const [name, [signature, impl]] of Object.entries(objectMethods)) {
  const f = builtinFunction(name, signature, impl, "c", `object.${name}`);
  const m = f as unknown as { $isMethod: boolean; $ownerName: string; $builtin: undefined };
  m.$isMethod = true;
  m.$ownerName = "object";
  setClassAttribute(object_, name, f);
}
objectNew.$code = builtinFunction("__new__", "(*args, **kwargs)", objectNew, "c", "object")
  .$code as NonNullable<PyFunction["$code"]>;
objectNew.$builtin = true;
objectNew.$name = "__new__";
objectNew.$self = object_;
setClassAttribute(object_, "__new__", objectNew);

/** `__class__`, which may be assigned for objects of compatible layout. */
class ClassAttribute extends PyObject {
  __get__(obj: Value, type: Value = null): Value {
    return obj === null ? type : typeOf(obj);
  }
  __set__(obj: Value, cls: Value): null {
    this.$setOn(obj, cls);
    return null;
  }
  $setOn(obj: Value, cls: Value): void {
    if (!isType(cls))
      throw links.typeError(`__class__ must be set to a class, not '${typeOf(cls).$name}' object`);
    const own = typeOf(obj);
    const isModule = (c: PyType) => isSubtype(c, wellKnown.module as PyType);
    if ((own.$builtin || cls.$builtin) && !(isModule(own) && isModule(cls))) {
      throw links.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (solidImpl(own) !== solidImpl(cls) || own.$hasDict !== cls.$hasDict) {
      throw links.typeError(`__class__ assignment: '${cls.$name}' object layout differs from '${own.$name}'`);
    }
    Object.setPrototypeOf(obj, cls.$proto);
  }
  __delete__(_obj: Value): null {
    throw links.typeError("can't delete __class__ attribute");
  }
  $instanceView(): PropertyDescriptor {
    const set = this.$setOn.bind(this);
    return {
      configurable: true,
      get(this: Value) {
        return typeOf(this);
      },
      set(this: Value, cls: Value) {
        set(this, cls);
      },
    };
  }
  __repr__(): string {
    return "<attribute '__class__' of 'object' objects>";
  }
}

function solidImpl(cls: PyType): PyType | undefined {
  return cls.$mro.find((c) => c.$builtin);
}

builtinType(ClassAttribute, {
  name: "getset_descriptor",
  base: false,
  signatures: {
    __get__: "(instance, owner=None, /)",
    __set__: "(instance, value, /)",
    __delete__: "(instance, /)",
    __repr__: "()",
  },
});
setClassAttribute(object_, "__class__", new ClassAttribute());

export const NotImplementedType = builtinType(PyNotImplementedType, {
  name: "NotImplementedType",
  base: false,
  signatures: { __new__: "()", __repr__: "()", __bool__: "()", __reduce__: "()" },
});
/** The singleton that binary special methods return for operands they do not know. */
export const NotImplemented: Value = new PyNotImplementedType();
