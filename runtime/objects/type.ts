/** Classes: creation, method resolution order, the views of class attributes. CPython: Objects/typeobject.c. */
import {
  type Code,
  isSlotWrapper,
  type PyFunction,
  type PyMethodForm,
  plainForm,
  runtimeMethod,
  thisForm,
} from "./callable.ts";
import { constructorOf, refreshConstructor } from "./construct.ts";
import { links } from "./links.ts";
import { jsName } from "./names.ts";
import type { Value } from "./object.ts";
import type { Keywords } from "./signature.ts";

export type ImplClass = { new (...args: any[]): any; prototype: any };

/** A Python class: a JavaScript function that makes instances when called. */
export interface PyType {
  (...args: Value[]): Value;
  $isType: true;
  $class: PyType;
  $name: string;
  $qualname: string;
  $bases: PyType[];
  $mro: PyType[];
  /** The class namespace as the program sees it in `__dict__`, by Python names. */
  $dict: Map<string, Value>;
  $Impl: ImplClass;
  $proto: any;
  $subclasses: Set<WeakRef<PyType>>;
  /** Written in the runtime; its attributes cannot be set. */
  $builtin: boolean;
  $style: "c" | "python";
  /** Whether instances have a `__dict__`. */
  $hasDict: boolean;
  /** Whether instances can be referred to weakly. */
  $hasWeakRef: boolean;
  /** Names that `__slots__` of this class and its bases allow, where there are any. */
  $slots: Set<string> | null;
  /** Written in C, and only the interpreter makes instances. */
  $isUncallable?: boolean;
  /** False for types such as `bool` that cannot be a base. */
  $isBase: boolean;
  /** Memoised class-side views, to be dropped when a class attribute changes. */
  $memo: Set<string>;
  /** Attributes that come from a base which is not on the prototype chain. */
  $mixed: Set<string> | null;
  $module?: Value;
  /** What patterns of `match` take the instances of an abstract class, and of those registered with it, for. */
  $collection?: "sequence" | "mapping";
  /** Called with keywords by `callKw`. */
  $receiver?: Value;
  $abstract?: boolean;
  /** Adds no fields to its base, so that it may stand beside others as a base. */
  $transparent?: boolean;
  [name: string]: Value;
}

/** Values whose place on `$proto` is not the value itself (property, classmethod…) define how they look there. */
export interface InstanceView {
  $instanceView(owner: PyType, name: string): PropertyDescriptor;
}

/** Well-known classes that the core needs before their modules have loaded; filled in by `builtinType`. */
export const wellKnown: { [name: string]: PyType } = Object.create(null);

const typeRoot = Object.create(null);
// For JavaScript: `e instanceof TimeoutError`.
Object.defineProperty(typeRoot, Symbol.hasInstance, {
  value(this: PyType, v: Value) {
    return v !== undefined && v?.$class !== undefined && isInstance(v, this);
  },
});

/** The class of a value. Documentation: `type(object)`. */
export function typeOf(v: Value): PyType {
  switch (typeof v) {
    case "number":
    case "bigint":
      return wellKnown.int as PyType;
    case "string":
      return wellKnown.str as PyType;
    case "boolean":
      return wellKnown.bool as PyType;
    case "function":
      return (
        v.$class ??
        (v.$builtin === true || v.$code === undefined ? builtinKind(v) : (wellKnown.function as PyType))
      );
    default:
      if (v === null) return wellKnown.NoneType as PyType;
      if (v === undefined) throw new Error("an unbound variable reached the runtime as a value");
      return v.$class ?? foreign(v);
  }
}

/** What kind of function of the runtime: `len`, `list.append` or `list.__add__`. */
function builtinKind(f: Value): PyType {
  const m = f.$method;
  if (m === undefined || !m.$ownerName || m.$code?.style !== "c") {
    return wellKnown.builtin_function_or_method as PyType;
  }
  return (isSlotWrapper(m) ? wellKnown.wrapper_descriptor : wellKnown.method_descriptor) as PyType;
}

function foreign(v: Value): never {
  throw new Error(`a JavaScript ${Object.prototype.toString.call(v)} reached a Python program`);
}

/** Is the value a class? */
export function isType(v: Value): v is PyType {
  return typeof v === "function" && v.$isType === true;
}

/** `cls` in the method resolution order of `c` (no `__subclasscheck__`). */
export function isSubtype(c: PyType, cls: PyType): boolean {
  return c === cls || c.$mro.includes(cls);
}

/** Is the value an instance of the class by its type alone (no `__instancecheck__`)? */
export function isInstance(v: Value, cls: PyType): boolean {
  return isSubtype(typeOf(v), cls);
}

/** A class attribute by method resolution order, as it stands in the class's `__dict__`; `undefined` if there is none. */
export function lookup(cls: PyType, name: string): Value {
  const { $mro: mro } = cls;
  for (let i = 0; i < mro.length; i++) {
    const v = (mro[i] as PyType).$dict.get(name);
    if (v !== undefined) return v;
  }
  return undefined;
}

/** The special method of a value's type in this-form, or `undefined`. It is called with `.call(v, …)`. */
export function lookupSpecial(v: Value, name: string): PyMethodForm | undefined {
  const m = typeOf(v).$proto[name];
  return typeof m === "function" ? m : m === undefined || m === null ? undefined : specialValue(v, m);
}

function specialValue(_v: Value, m: Value): PyMethodForm {
  const call = lookupSpecial(m, "__call__");
  return function (this: Value, ...args: Value[]) {
    if (call === undefined) throw links.typeError(`'${typeOf(m).$name}' object is not callable`);
    return call.apply(m, args);
  } as PyMethodForm;
}

/**
 * The C3 linearisation of a class.
 * @raises TypeError where no consistent order exists
 */
export function c3(cls: PyType, bases: readonly PyType[]): PyType[] {
  if (bases.length === 1) return [cls, ...(bases[0] as PyType).$mro];
  const sequences = [...bases.map((b) => b.$mro.slice()), bases.slice()];
  const result = [cls];
  for (;;) {
    const open = sequences.filter((s) => s.length > 0);
    if (open.length === 0) return result;
    const next = open.map((s) => s[0] as PyType).find((c) => !open.some((s) => s.indexOf(c, 1) > 0));
    if (next === undefined) {
      const heads = [...new Set(open.map((s) => s[0] as PyType))].map((c) => c.$name).join(", ");
      throw links.typeError(`Cannot create a consistent method resolution order (MRO) for bases ${heads}`);
    }
    result.push(next);
    for (const s of open) if (s[0] === next) s.shift();
  }
}

/** What `builtinType` takes besides the TypeScript class. */
export interface TypeSpec {
  name: string;
  module?: string;
  qualname?: string;
  doc?: string | null;
  /** Where they differ from what the TypeScript class extends. */
  bases?: PyType[];
  metaclass?: PyType;
  /** Python signatures of the Python-visible methods, without `self`: `{ get: "(key, default=None, /)" }`. */
  signatures?: { [name: string]: string };
  /** Signatures of `static` members that are static methods for Python. */
  staticmethods?: { [name: string]: string };
  /** Signatures (without `cls`) of `static` members that are class methods; they receive the class first. */
  classmethods?: { [name: string]: string };
  /** Class attributes with plain values. */
  attributes?: { [name: string]: Value };
  /** Whose words TypeErrors have; "c" for the types that CPython writes in C. Default: by module. */
  style?: "c" | "python";
  /** Whether instances take new attributes. Default: as style is "python". */
  dict?: boolean;
  /** False: cannot be subclassed. */
  base?: boolean;
  /**
   * Methods that check the number of their arguments themselves (`wrongCall`): without a wrapper around them V8
   * compiles them into their callers.
   */
  direct?: string[];
  /** Methods written as generator functions that are coroutine functions for Python (see frames/coroutine.ts). */
  coroutines?: string[];
  /**
   * Attributes that CPython keeps in the object's structure (member descriptors): `name` is an accessor of the TypeScript
   * class, or else stands for its field `$name`. Deleting one makes it None, except for those whose accessor has no setter.
   */
  members?: string[];
}

/** Types that CPython writes in C and whose instances can be referred to weakly. */
const weaklyReferable = new Set(
  "type function method builtin_function_or_method set frozenset generator coroutine async_generator module code memoryview property classmethod staticmethod deque collections.deque array.array re.Pattern partial functools.partial".split(
    " ",
  ),
);

const pythonModules =
  /^(?:asyncio|concurrent|contextlib|threading|queue|logging|unittest|enum|dataclasses|typing|argparse|pathlib|string|random|statistics|fractions|json|uuid|tempfile|textwrap|pprint|traceback|warnings|copy|inspect|types|abc|collections\.abc|_collections_abc|datetime|shutil|graphlib|weakref|zoneinfo|sched|selectors|socket|subprocess|multiprocessing|timeit)(?:\.|$)/;

/** Makes coroutine functions of generator methods; set by frames/coroutine.ts. */
export const coroutineHook: { wrap: (impl: Value, code: Code, signature: string) => Value } = {
  wrap: () => {
    throw new Error("coroutine methods need runtime/frames");
  },
};

function newType(name: string, qualname: string, metaclass: PyType | undefined, Impl?: ImplClass): PyType {
  const { cls, link } = constructorOf(Impl !== undefined);
  const t = cls as unknown as PyType;
  Object.setPrototypeOf(t, typeRoot);
  Reflect.deleteProperty(t, "name");
  Reflect.deleteProperty(t, "length");
  t.$isType = true;
  t.$class = metaclass as PyType;
  t.$name = name;
  t.$qualname = qualname;
  t.$subclasses = new Set();
  t.$memo = new Set();
  t.$mixed = null;
  t.$dict = new Map();
  t.$isBase = true;
  t.$slots = null;
  t.$hasWeakRef = false;
  link(t, Impl);
  return t;
}

/** The instance methods and accessors that the TypeScript class defines under Python names. */
function ownMembers(Impl: ImplClass): [string, PropertyDescriptor][] {
  const members: [string, PropertyDescriptor][] = [];
  for (const key of Object.getOwnPropertyNames(Impl.prototype)) {
    if (key === "constructor" || key.charCodeAt(0) === 36) continue;
    members.push([key, Object.getOwnPropertyDescriptor(Impl.prototype, key) as PropertyDescriptor]);
  }
  return members;
}

/** An accessor for a field: `name` for `$name`. */
function defineMember(proto: Value, name: string): void {
  const field = `$${name}`;
  Object.defineProperty(proto, name, {
    configurable: true,
    enumerable: false,
    get(this: Value) {
      return this[field];
    },
    set(this: Value, value: Value) {
      this[field] = value;
    },
  });
}

/** A read-only or writable attribute that a runtime class defines as an accessor. CPython: getset descriptors. */
export const descriptorHook: {
  getset: (owner: PyType, name: string, d: PropertyDescriptor, isMember: boolean) => Value;
  classmethod: (f: Value) => Value;
  staticmethod: (f: Value) => Value;
} = Object.create(null);

const waiting: (() => void)[] = [];
let descriptorsReady = false;

/** Called once by descriptor.ts: registers the accessors and class methods of the types that were made before it loaded. */
export function descriptorsLoaded(): void {
  descriptorsReady = true;
  for (const register of waiting.splice(0)) register();
}

/**
 * Registers a TypeScript class as a Python class and returns the class object (internals.md §2).
 * @raises Error if a Python-visible method has no signature
 */
export function builtinType<C extends ImplClass>(Impl: C, spec: TypeSpec): PyType {
  const module = spec.module ?? "builtins";
  const style = spec.style ?? (pythonModules.test(module) ? "python" : "c");
  const parent = Object.getPrototypeOf(Impl.prototype);
  const bases = spec.bases ?? (parent === null ? [] : [parent.$class as PyType]);
  const metaclass = spec.metaclass ?? (bases[0]?.$class as PyType | undefined) ?? wellKnown.type;
  const t = newType(spec.name, spec.qualname ?? spec.name, metaclass as PyType);
  t.$builtin = true;
  t.$style = style;
  t.$bases = bases;
  t.$Impl = Impl;
  t.$proto = Impl.prototype;
  t.$mro = c3(t, bases);
  t.$hasDict = spec.dict ?? (style === "python" || bases.some((b) => b.$hasDict));
  t.$isBase = spec.base ?? true;
  t.$hasWeakRef = style === "python" || weaklyReferable.has(spec.name) || bases.some((b) => b.$hasWeakRef);
  Reflect.deleteProperty(Impl.prototype, "constructor");
  const proto = Impl.prototype;
  dropExactMarks(proto);
  Object.defineProperty(proto, "$class", { value: t, writable: true, configurable: true });
  if (module === "builtins" || module === "types") wellKnown[spec.name] ??= t;
  if (module !== "builtins") t.$dict.set("__module__", module);
  t.$module = module;
  const { signatures = {}, members = [] } = spec;
  for (const name of members) if (!Object.hasOwn(proto, name)) defineMember(proto, name);
  const late: (() => void)[] = [];
  const receives: ReceiverCheck = (self: Value) => isSubtype(typeOf(self), t);
  receives.$type = t;
  const coroutines = new Set(spec.coroutines);
  for (const [name, d] of ownMembers(Impl)) {
    if (typeof d.value === "function") {
      const signature = signatures[name];
      if (signature === undefined) throw new Error(`${spec.name}.${name} has no signature`);
      const m = runtimeMethod(d.value, name, t.$qualname, signature, style, spec.direct?.includes(name));
      if (coroutines.has(name)) {
        const made = coroutineHook.wrap(d.value, m.$code, signature);
        made.$isMethod = true;
        made.$code = m.$code;
        made.$ownerName = t.$qualname;
        Object.defineProperty(proto, name, {
          value: made,
          writable: true,
          configurable: true,
          enumerable: false,
        });
        t.$dict.set(name, made);
        continue;
      }
      if (style === "c") {
        m.$receives = receives;
        // Messages about the arguments of a constructor name the type.
        if (name === "__init__") {
          m.$code.name = m.$code.qualname = spec.name;
          m.$code.constructs = true;
        }
      }
      // The attributes of a class's method are right as they are, and this is three times faster than defining.
      proto[name] = m;
      t.$dict.set(name, m);
    } else if (d.get !== undefined || d.set !== undefined) {
      late.push(() => t.$dict.set(name, descriptorHook.getset(t, name, d, members.includes(name))));
    }
  }
  const statics = Impl as unknown as { [name: string]: Value };
  if (Object.hasOwn(Impl, "__new__")) {
    const signature = signatures.__new__ ?? "(*args, **kwargs)";
    const create = statics.__new__;
    const m = runtimeMethod(
      function (this: Value, ...args: Value[]) {
        return create.call(Impl, this, ...args);
      },
      spec.name,
      "",
      signature,
      "c",
    );
    if (style === "python") m.$code.style = "python";
    m.$code.qualname = style === "python" ? `${t.$qualname}.__new__` : spec.name;
    const f: PyFunction = (cls: Value, ...args: Value[]) => {
      if (!isType(cls) || !isSubtype(cls, t)) throw wrongClass(t, cls);
      return m.apply(cls, args);
    };
    f.$code = m.$code;
    f.$builtin = true;
    f.$method = m;
    f.$name = "__new__";
    f.$qualname = `${t.$qualname}.__new__`;
    f.$self = t;
    t.$dict.set("__new__", f);
  }
  const { classmethods = {}, staticmethods = {} } = spec;
  const addClassMembers = () => {
    for (const [name, signature] of Object.entries(classmethods)) {
      const impl = statics[name];
      const m = runtimeMethod(
        function (this: Value, ...args: Value[]) {
          return impl.call(Impl, this, ...args);
        },
        name,
        t.$qualname,
        signature,
        style,
      );
      installAttribute(t, name, descriptorHook.classmethod(plainForm(m)));
    }
    for (const [name, signature] of Object.entries(staticmethods)) {
      const impl = statics[name];
      const m = runtimeMethod(
        (...args: Value[]) => impl.apply(Impl, args),
        name,
        t.$qualname,
        signature,
        "c",
      );
      m.$code.style = style;
      const f: PyFunction = (...args: Value[]) => m.apply(undefined, args);
      f.$code = m.$code;
      m.$code.hasSelf = false;
      f.$builtin = true;
      installAttribute(t, name, descriptorHook.staticmethod(f));
    }
  };
  if (spec.classmethods !== undefined || spec.staticmethods !== undefined) late.push(addClassMembers);
  if (!descriptorsReady) waiting.push(...late);
  else for (const register of late) register();
  if (style === "c" && spec.base === false && !t.$dict.has("__new__") && !t.$dict.has("__init__")) {
    t.$isUncallable = true;
  }
  t.$doc = spec.doc ?? null;
  if (!Object.hasOwn(Impl.prototype, "__doc__") || t.$style === "python") t.$dict.set("__doc__", t.$doc);
  if (t.$hasDict && !bases.some((b) => b.$hasDict) && !Object.hasOwn(Impl.prototype, "__dict__")) {
    const add = () => {
      if (!t.$dict.has("__dict__")) t.$dict.set("__dict__", slotHook.dict(t));
    };
    if (descriptorsReady) add();
    else waiting.push(add);
  }
  for (const [name, value] of Object.entries(spec.attributes ?? {})) installAttribute(t, name, value);
  if (t.$dict.has("__eq__") && !t.$dict.has("__hash__")) installAttribute(t, "__hash__", null);
  mixIn(t);
  refreshFlags(t);
  for (const b of bases) b.$subclasses.add(new WeakRef(t));
  return t;
}

/** The TypeError of `int.__new__(str)`. CPython: `tp_new_wrapper` in Objects/typeobject.c. */
function wrongClass(t: PyType, cls: Value): Value {
  const own = t.$name;
  if (cls === undefined) return links.typeError(`${own}.__new__(): not enough arguments`);
  return links.typeError(
    isType(cls)
      ? `${own}.__new__(${cls.$name}): ${cls.$name} is not a subtype of ${own}`
      : `${own}.__new__(X): X is not a type object (${typeOf(cls).$name})`,
  );
}

/** Defines how a class attribute looks on instances. */
export function instanceView(owner: PyType, name: string, value: Value): PropertyDescriptor {
  if (typeof value === "function") {
    if (value.$isType === true || (value.$class !== undefined && value.$bindsAsMethod !== true))
      return data(value);
    if (value.$isMethod === true) return data(value);
    if (value.$builtin === true && value.$method === undefined) return data(value);
    if (value.$code !== undefined) {
      if (name === "__new__") return data(value);
      const m = thisForm(value);
      const type = (m.$receives as ReceiverCheck | undefined)?.$type;
      return data(type === undefined || isSubtype(owner, type) ? m : checkedForm(m, value));
    }
    return data(value);
  }
  if (typeof value !== "object" || value === null) return data(value);
  if (value.$instanceView !== undefined) return value.$instanceView(owner, name);
  const get = lookupSpecial(value, "__get__");
  const set = lookupSpecial(value, "__set__");
  if (get === undefined && set === undefined) return data(value);
  const key = jsName(name);
  return {
    configurable: true,
    enumerable: false,
    get(this: Value) {
      if (get === undefined) return value;
      return get.call(value, this, typeOf(this));
    },
    set(this: Value, v: Value) {
      if (set === undefined)
        Object.defineProperty(this, key, { value: v, writable: true, enumerable: true, configurable: true });
      else set.call(value, this, v);
    },
  };
}

/** A method of another class's instances, which it refuses to do without. */
function checkedForm(m: PyMethodForm, plain: PyFunction): PyMethodForm {
  const checked = function (this: Value, ...args: Value[]) {
    return plain(this, ...args);
  } as PyMethodForm;
  return Object.assign(checked, m);
}

/** Whether a method may be called with a given `self`. */
interface ReceiverCheck {
  (self: Value): boolean;
  $type?: PyType;
}

function data(value: Value): PropertyDescriptor {
  return { value, writable: true, enumerable: false, configurable: true };
}

/** Names that instances and classes answer by their type, never by a class attribute's view. */
const byType = new Set(["__class__", "__dict__"]);

function installAttribute(cls: PyType, name: string, value: Value): void {
  cls.$dict.set(name, value);
  Object.defineProperty(cls.$proto, jsName(name), instanceView(cls, name, value));
}

/** Calls `visit` for every subclass, direct or not, and the class itself first. */
function eachSubclass(cls: PyType, visit: (c: PyType) => void): void {
  visit(cls);
  for (const ref of cls.$subclasses) {
    const sub = ref.deref();
    if (sub === undefined) cls.$subclasses.delete(ref);
    else eachSubclass(sub, visit);
  }
}

function dropMemo(cls: PyType, name: string): void {
  if (cls.$memo.delete(name)) Reflect.deleteProperty(cls, jsName(name));
}

/** Sets or (with `undefined`) deletes a class attribute and everything derived from it. */
export function setClassAttribute(cls: PyType, name: string, value: Value): void {
  if (value === undefined) {
    cls.$dict.delete(name);
    Reflect.deleteProperty(cls.$proto, jsName(name));
  } else installAttribute(cls, name, value);
  eachSubclass(cls, (c) => {
    dropMemo(c, name);
    if (c.$bases.length > 1 || c.$mixed !== null) mixInName(c, name);
    if (name.startsWith("__")) refreshFlags(c);
  });
}

/** Installs what a class inherits from bases that are not on its prototype chain, in the order of the MRO. */
function mixIn(cls: PyType): void {
  const chain = chainOf(cls);
  if (chain.length === cls.$mro.length) {
    if (chain.every((c, i) => c === cls.$mro[i])) return;
  }
  const names = new Set<string>();
  for (const c of cls.$mro.slice(1)) for (const name of c.$dict.keys()) names.add(name);
  for (const name of names) mixInName(cls, name);
  for (const c of cls.$mro) if (c.$builtin && !chain.includes(c)) mixInInternals(cls, c);
}

/** Gives a class the methods of a runtime class that only the runtime calls. */
function mixInInternals(cls: PyType, from: PyType): void {
  const members = Object.getOwnPropertyDescriptors(from.$proto);
  for (const [key, d] of Object.entries(members)) {
    if (key.charCodeAt(0) !== 36 || key === "$class" || !(typeof d.value === "function" || d.get)) continue;
    if (cls.$mro.find((c) => Object.hasOwn(c.$proto, key)) === from) {
      Object.defineProperty(cls.$proto, key, { ...d, configurable: true });
    }
  }
}

/** The classes on the prototype chain, the class itself first. */
function chainOf(cls: PyType): PyType[] {
  const chain: PyType[] = [];
  for (let p = cls.$proto; p !== null; p = Object.getPrototypeOf(p))
    if (Object.hasOwn(p, "$class")) chain.push(p.$class);
  return chain;
}

function mixInName(cls: PyType, name: string): void {
  if (cls.$dict.has(name)) return;
  const winner = cls.$mro.find((c) => c.$dict.has(name));
  const key = jsName(name);
  const parent = Object.getPrototypeOf(cls.$proto);
  const onChain = parent === null ? undefined : (parent.$class as PyType).$mro.find((c) => c.$dict.has(name));
  if (cls.$mixed?.delete(name)) Reflect.deleteProperty(cls.$proto, key);
  if (winner === undefined || winner === onChain) return;
  if (byType.has(name) && (name !== "__class__" || winner === wellKnown.object)) return;
  cls.$mixed ??= new Set();
  cls.$mixed.add(name);
  Object.defineProperty(cls.$proto, key, instanceView(cls, name, winner.$dict.get(name)));
}

/**
 * What emitted code looks for on the prototype of an instance, and classes derived from the marked one do not have:
 * `$array` (list and tuple: items by index), `$list` (items may be stored), `$double` (float).
 */
export type ExactMark = "$array" | "$list" | "$double";
const exactMarks: readonly ExactMark[] = ["$array", "$list", "$double"];

/** Marks the instances of exactly this class. */
export function markExact(cls: PyType, ...marks: readonly ExactMark[]): void {
  for (const mark of marks) Object.defineProperty(cls.$proto, mark, { value: true, configurable: true });
}

function dropExactMarks(proto: Value): void {
  for (const mark of exactMarks) {
    if (proto[mark] === true) Object.defineProperty(proto, mark, { value: false, configurable: true });
  }
}

/** Recomputes what is derived from a class's special methods. */
function refreshFlags(cls: PyType): void {
  const object = wellKnown.object;
  const plain =
    cls.$hasDict &&
    object !== undefined &&
    cls.$proto.__setattr__ === object.$proto.__setattr__ &&
    cls.$proto.__setattr__ !== undefined;
  if (cls.$proto.$s !== plain)
    Object.defineProperty(cls.$proto, "$s", { value: plain, writable: true, configurable: true });
  refreshConstructor(cls);
}

/** The name of a class with its module, as messages and reprs show it. */
export function qualifiedName(cls: PyType): string {
  const module = cls.$dict.get("__module__");
  return module === "builtins" || typeof module !== "string" ? cls.$qualname : `${module}.${cls.$qualname}`;
}

/** Which class a metaclass call must use for the given bases. */
export function winningMetaclass(metaclass: PyType, bases: readonly Value[]): PyType {
  let winner = metaclass;
  for (const b of bases) {
    const own = typeOf(b);
    if (isSubtype(winner, own)) continue;
    if (isSubtype(own, winner)) winner = own;
    else {
      throw links.typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
  }
  return winner;
}

/** The base whose instances' layout the new class takes. */
function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0] as PyType;
  for (const b of bases.slice(1)) {
    const mine = solid(best);
    const theirs = solid(b);
    if (isSubtype(theirs, mine)) {
      if (theirs !== mine) best = b;
    } else if (!isSubtype(mine, theirs))
      throw links.typeError("multiple bases have instance lay-out conflict");
  }
  return best;
}

function solid(cls: PyType): PyType {
  return (
    cls.$mro.find((c) => c.$builtin && !c.$transparent && (c.$style === "c" || c.$dict.has("__new__"))) ??
    (wellKnown.object as PyType)
  );
}

/** Implementation classes of programs' classes; one function literal, so that all have their own hidden class. */
function subclassOf(Base: ImplClass): ImplClass {
  return class extends Base {};
}

/** A new implementation class under that of a base. */
function implementationUnder(base: PyType, extras: ClassExtras | undefined): ImplClass {
  if (extras?.plain === undefined || base !== wellKnown.object) {
    return (extras?.implementation ?? subclassOf)(base.$Impl);
  }
  const Impl = extras.plain();
  Object.setPrototypeOf(Impl, base.$Impl);
  Object.setPrototypeOf(Impl.prototype, base.$proto);
  return Impl;
}

/** What instance_dict.ts does for classes with a `__getattribute__` of their own. */
export const hidingHook: {
  /** Makes a new instance one whose attributes are only found through `getattr`. */
  hide: (o: Value) => Value;
  /** What `object.__getattribute__` finds in such an instance. */
  find: (o: Value, t: PyType, name: string) => Value;
} = Object.create(null);

function hiding(Impl: ImplClass): ImplClass {
  function Hiding(this: Value, ...args: Value[]): Value {
    return hidingHook.hide(Reflect.construct(Impl, args, new.target));
  }
  Hiding.prototype = Impl.prototype;
  return Hiding as unknown as ImplClass;
}

/** Instances of classes with `__del__` that it has not been called for, in the order in which they were made. */
export const unfinalized = new Set<Value>();

function finalizing(Impl: ImplClass): ImplClass {
  function Finalizing(this: Value, ...args: Value[]): Value {
    const made = Reflect.construct(Impl, args, new.target);
    unfinalized.add(made);
    return made;
  }
  Finalizing.prototype = Impl.prototype;
  return Finalizing as unknown as ImplClass;
}

/** What the emitter may give `makeClass` to make a class's instances faster. */
export interface ClassExtras {
  /** `(Base) => class Counter extends Base {}`: an own literal keeps V8's feedback of one class apart from others'. */
  implementation?: (Base: ImplClass) => ImplClass;
  /**
   * `() => class Counter {}`, taken where the base is `object`, whose constructor does nothing: V8 inlines constructors of
   * classes that say no `extends`.
   */
  plain?: () => ImplClass;
}

/** The class namespace while a class body runs. */
export class Namespace {
  readonly $map: Map<string, Value> | null;
  readonly $mapping: Value;
  /** The dict over `$map` that `locals()` gives. */
  $dict: Value;
  constructor(mapping: Value) {
    this.$mapping = mapping;
    this.$map = mapping === null ? new Map() : null;
  }
  /** The value of a name, `undefined` if it is not there. */
  get(name: string): Value {
    if (this.$map !== null) return this.$map.get(name);
    try {
      return links.getItem(this.$mapping, name);
    } catch (e) {
      if (links.isKeyError(e)) return undefined;
      throw e;
    }
  }
  set(name: string, value: Value): void {
    if (this.$map !== null) this.$map.set(name, value);
    else links.setItem(this.$mapping, name, value);
  }
  /** Removes a name; raises NameError if it is not there. */
  delete(name: string): void {
    if (this.get(name) === undefined) throw links.nameError(`name '${name}' is not defined`, name);
    if (this.$map !== null) this.$map.delete(name);
    else links.delItem(this.$mapping, name);
  }
  /** The names, as `dir()` and `locals()` in a class body show them. */
  entries(): Iterable<[string, Value]> {
    return this.$map ?? links.stringEntries(this.$mapping);
  }
}

/**
 * What a `class` statement does: finds the metaclass, prepares the namespace, runs the body and calls the metaclass.
 * @param bases the evaluated bases, anything with `__mro_entries__` included
 * @param keywords class keywords (`metaclass=` included), or null
 * @param body fills the namespace (it sets `__module__` and `__qualname__` itself)
 */
export function makeClass(
  name: string,
  bases: Value[],
  keywords: Keywords | null,
  body: (ns: Namespace) => void,
  extras?: ClassExtras,
): Value {
  const resolved = resolveBases(bases);
  let meta: Value;
  let kw: Keywords | null = null;
  if (keywords !== null) {
    const { metaclass, ...rest } = keywords;
    meta = metaclass;
    kw = Object.keys(rest).length > 0 ? rest : null;
  }
  meta ??= resolved.length > 0 ? typeOf(resolved[0]) : wellKnown.type;
  if (isType(meta)) meta = winningMetaclass(meta, resolved);
  let mapping: Value = null;
  if (meta !== wellKnown.type) {
    const prepare = isType(meta)
      ? lookup(meta, "__prepare__")
      : hooks.getattrOr(meta, "__prepare__", undefined);
    if (prepare !== undefined && prepare !== lookup(wellKnown.type as PyType, "__prepare__")) {
      const bound = hooks.getattr(meta, "__prepare__");
      mapping = hooks.callKw(bound, [name, links.tuple(resolved)], kw);
    }
  }
  if (mapping !== null && lookupSpecial(mapping, "__getitem__") === undefined) {
    const own = isType(meta) ? meta.$name : "<metaclass>";
    throw links.typeError(`${own}.__prepare__() must return a mapping, not ${typeOf(mapping).$name}`);
  }
  const ns = new Namespace(mapping);
  body(ns);
  if (resolved.length !== bases.length || resolved.some((b, i) => b !== bases[i])) {
    ns.set("__orig_bases__", links.tuple(bases));
  }
  if (meta === wellKnown.type) {
    return typeNew(
      wellKnown.type as PyType,
      name,
      resolved as PyType[],
      ns.$map as Map<string, Value>,
      kw,
      extras,
    );
  }
  const given = ns.$mapping ?? links.dict((ns.$map as Map<string, Value>).entries());
  return hooks.callKw(meta, [name, links.tuple(resolved), given], kw);
}

/** Functions of the layers above that class creation needs. */
export const hooks: {
  getattr: (o: Value, name: string) => Value;
  getattrOr: (o: Value, name: string, fallback: Value) => Value;
  callKw: (f: Value, args: Value[], kw: Keywords | null) => Value;
} = Object.create(null);

function resolveBases(bases: Value[]): Value[] {
  if (bases.every(isType)) return bases;
  const resolved: Value[] = [];
  for (const b of bases) {
    const entries = isType(b) ? undefined : hasMroEntries(b);
    if (entries === undefined) resolved.push(b);
    else resolved.push(...links.arrayOf(entries.call(b, links.tuple(bases))));
  }
  return resolved;
}

function hasMroEntries(b: Value): PyMethodForm | undefined {
  return lookupSpecial(b, "__mro_entries__");
}

/**
 * `type.__new__`: makes a class of a name, bases and a namespace.
 * @param namespace copied
 * @param kw handed to `__init_subclass__`
 */
export function typeNew(
  metaclass: PyType,
  name: string,
  givenBases: readonly PyType[],
  namespace: ReadonlyMap<string, Value>,
  kw: Keywords | null,
  extras?: ClassExtras,
): PyType {
  const bases = givenBases.length === 0 ? [wellKnown.object as PyType] : givenBases.slice();
  for (const b of bases) {
    if (!isType(b)) {
      throw links.typeError(
        hasMroEntries(b) === undefined
          ? "bases must be types"
          : "type() doesn't support MRO entry resolution; use types.new_class()",
      );
    }
    if (!b.$isBase) throw links.typeError(`type '${qualifiedName(b)}' is not an acceptable base type`);
  }
  const duplicate = bases.find((b, i) => bases.indexOf(b) !== i);
  if (duplicate !== undefined) throw links.typeError(`duplicate base class ${duplicate.$name}`);
  const base = bestBase(bases);
  let Impl = implementationUnder(base, extras);
  if (namespace.has("__del__") && !isSubtype(base, wellKnown.type as PyType)) Impl = finalizing(Impl);
  if (namespace.has("__getattribute__") && !isSubtype(base, wellKnown.type as PyType)) Impl = hiding(Impl);
  const cls = newType(name, name, winningMetaclass(metaclass, bases), Impl);
  cls.$builtin = false;
  cls.$style = "python";
  cls.$bases = bases;
  cls.$mro = c3(cls, bases);
  Reflect.deleteProperty(Impl.prototype, "constructor");
  cls.$Impl = Impl;
  cls.$proto = Impl.prototype;
  dropExactMarks(cls.$proto);
  Object.defineProperty(cls.$proto, "$class", { value: cls, writable: true, configurable: true });
  const dict = new Map(namespace);
  const cell = dict.get("__classcell__");
  dict.delete("__classcell__");
  const qualname = dict.get("__qualname__");
  if (qualname !== undefined) {
    if (typeof qualname !== "string") {
      throw links.typeError(`type __qualname__ must be a str, not ${typeOf(qualname).$name}`);
    }
    cls.$qualname = qualname;
    dict.delete("__qualname__");
  }
  for (const special of ["__new__", "__init_subclass__", "__class_getitem__"]) {
    const f = dict.get(special);
    if (typeof f === "function" && f.$code !== undefined && f.$builtin !== true && f.$class === undefined) {
      dict.set(
        special,
        special === "__new__" ? descriptorHook.staticmethod(f) : descriptorHook.classmethod(f),
      );
    }
  }
  addSlots(cls, dict);
  if (!dict.has("__doc__")) dict.set("__doc__", null);
  if (dict.has("__eq__") && !dict.has("__hash__")) dict.set("__hash__", null);
  if (isSubtype(cls.$class, wellKnown.type as PyType) && cls.$class !== wellKnown.type) customMro(cls);
  for (const [key, value] of dict) {
    if (key === "__dict__" && value?.$owner === cls) cls.$dict.set(key, value);
    else installAttribute(cls, key, value);
  }
  mixIn(cls);
  refreshFlags(cls);
  for (const b of bases) b.$subclasses.add(new WeakRef(cls));
  if (cell !== undefined) {
    if (typeof cell?.$write !== "function") {
      throw links.typeError(`__classcell__ must be a nonlocal cell, not ${links.repr(typeOf(cell))}`);
    }
    cell.$write(cls);
  }
  for (const [key, value] of dict) {
    if (typeof value !== "object" || value === null) continue;
    const setName = lookupSpecial(value, "__set_name__");
    if (setName === undefined) continue;
    try {
      setName.call(value, cls, key);
    } catch (e) {
      annotateSetName(e, value, key, cls);
      throw e;
    }
  }
  initSubclass(cls, kw);
  return cls;
}

function annotateSetName(e: Value, value: Value, key: string, cls: PyType): void {
  if (typeof e === "object" && e !== null && typeof e.add_note === "function") {
    e.add_note(`Error calling __set_name__ on '${typeOf(value).$name}' instance '${key}' in '${cls.$name}'`);
  }
}

function customMro(cls: PyType): void {
  const mro = cls.$class.$proto.mro;
  if (mro === undefined || mro === (wellKnown.type as PyType).$proto.mro) return;
  const order: Value[] = links.arrayOf(mro.call(cls));
  const base = solid(cls);
  for (const c of order) {
    if (!isType(c)) {
      throw links.typeError(`${cls.$class.$name}.mro() returned a non-class ('${typeOf(c).$name}')`);
    }
    if (!isSubtype(base, solid(c))) {
      throw links.typeError(`${cls.$class.$name}.mro() returned base with unsuitable layout ('${c.$name}')`);
    }
  }
  cls.$mro = order;
}

/**
 * `cls.__bases__ = value`.
 * @param value a tuple of classes
 * @raises TypeError where the layout of instances would change, or no order of the classes exists
 */
export function setBases(cls: PyType, value: Value): void {
  if (!isSubtype(typeOf(value), wellKnown.tuple as PyType)) {
    throw links.typeError(`can only assign tuple to ${cls.$name}.__bases__, not ${typeOf(value).$name}`);
  }
  const bases: Value[] = links.arrayOf(value);
  if (bases.length === 0) {
    throw links.typeError(`can only assign non-empty tuple to ${cls.$name}.__bases__, not ()`);
  }
  for (const b of bases) {
    if (!isType(b)) {
      throw links.typeError(`${cls.$name}.__bases__ must be tuple of classes, not '${typeOf(b).$name}'`);
    }
    if (isSubtype(b, cls)) throw links.typeError("a __bases__ item causes an inheritance cycle");
    if (!b.$isBase) throw links.typeError(`type '${qualifiedName(b)}' is not an acceptable base type`);
  }
  const base = bestBase(bases);
  const before = Object.getPrototypeOf(cls.$proto).$class as PyType;
  if (solid(base) !== solid(before) || base.$hasDict !== before.$hasDict) {
    throw links.typeError(
      `__bases__ assignment: '${base.$name}' ${base.$builtin || before.$builtin ? "deallocator" : "object layout"} differs from '${before.$name}'`,
    );
  }
  const { $bases: old } = cls;
  const affected: PyType[] = [];
  eachSubclass(cls, (c) => {
    if (!affected.includes(c)) affected.push(c);
  });
  const orders = affected.map((c) => c.$mro);
  cls.$bases = bases;
  try {
    for (const c of affected) {
      c.$mro = c3(c, c.$bases);
      customMro(c);
    }
  } catch (e) {
    cls.$bases = old;
    affected.forEach((c, i) => {
      c.$mro = orders[i] as PyType[];
    });
    throw e;
  }
  // A custom `mro()` may have assigned bases in its turn.
  if (cls.$bases !== bases) return;
  if (bases.some((b) => isSubtype(b, cls))) {
    throw links.typeError("a __bases__ item causes an inheritance cycle");
  }
  for (const b of old) for (const ref of b.$subclasses) if (ref.deref() === cls) b.$subclasses.delete(ref);
  for (const b of bases) b.$subclasses.add(new WeakRef(cls));
  Object.setPrototypeOf(cls.$proto, base.$proto);
  Object.setPrototypeOf(cls.$Impl, base.$Impl);
  for (const c of affected) {
    for (const name of c.$mixed ?? []) Reflect.deleteProperty(c.$proto, jsName(name));
    c.$mixed = null;
    for (const name of [...c.$memo]) dropMemo(c, name);
    mixIn(c);
    refreshFlags(c);
  }
}

/** Calls `__init_subclass__` of the next class in the new class's MRO. */
function initSubclass(cls: PyType, kw: Keywords | null): void {
  for (const c of cls.$mro.slice(1)) {
    const f = c.$dict.get("__init_subclass__");
    if (f === undefined) continue;
    if (c === wellKnown.object) {
      if (kw !== null) throw links.typeError(`${cls.$name}.__init_subclass__() takes no keyword arguments`);
      return;
    }
    const inner = f.$function ?? f.$callable ?? f;
    hooks.callKw(typeof inner === "function" ? inner : hooks.getattr(cls, "__init_subclass__"), [cls], kw);
    return;
  }
}

/** Applies `__slots__` and decides whether instances have a `__dict__`. */
function addSlots(cls: PyType, dict: Map<string, Value>): void {
  const inherited = cls.$bases.some((b) => b.$hasDict);
  const slots = dict.get("__slots__");
  const inheritedSlots = new Set<string>();
  for (const c of cls.$mro.slice(1)) for (const name of c.$slots ?? []) inheritedSlots.add(name);
  const inheritedWeakRef = cls.$mro.slice(1).some((c) => c.$hasWeakRef);
  const variesInSize = cls.$mro.some(
    (c) => c.$builtin && sizedByItems.has(c.$name) && c.$module === "builtins",
  );
  if (slots === undefined) {
    cls.$hasDict = true;
    cls.$hasWeakRef = inheritedWeakRef || !variesInSize;
    cls.$slots = inheritedSlots.size > 0 ? inheritedSlots : null;
    if (!inherited) dict.set("__dict__", slotHook.dict(cls));
    if (!inheritedWeakRef && !variesInSize) dict.set("__weakref__", slotHook.weakref(cls));
    return;
  }
  const names: string[] = typeof slots === "string" ? [slots] : links.arrayOf(slots);
  cls.$hasDict = inherited || names.includes("__dict__");
  cls.$hasWeakRef = inheritedWeakRef || names.includes("__weakref__");
  cls.$slots = inheritedSlots;
  if (names.length > 0 && variesInSize) {
    const refused = names.find((name) => name !== "__dict__");
    if (refused !== undefined) {
      throw links.typeError(`nonempty __slots__ not supported for subtype of '${cls.$bases[0]?.$name}'`);
    }
  }
  const special = { dict: false, weakref: false };
  const added: string[] = [];
  for (const slot of names) {
    if (typeof slot !== "string") {
      throw links.typeError(`__slots__ items must be strings, not '${typeOf(slot).$name}'`);
    }
    if (!/^[\p{XIDS}_]\p{XIDC}*$/u.test(slot)) throw links.typeError("__slots__ must be identifiers");
    if (slot === "__dict__") {
      if (inherited || special.dict) throw links.typeError("__dict__ slot disallowed: we already got one");
      special.dict = true;
      continue;
    }
    if (slot === "__weakref__") {
      if (inheritedWeakRef || special.weakref) {
        throw links.typeError("__weakref__ slot disallowed: we already got one");
      }
      special.weakref = true;
      continue;
    }
    const mangled =
      slot.startsWith("__") && !slot.endsWith("__") ? `_${cls.$name.replace(/^_+/, "")}${slot}` : slot;
    if (dict.has(mangled)) throw links.valueError(`'${slot}' in __slots__ conflicts with class variable`);
    cls.$slots.add(mangled);
    added.push(mangled);
  }
  for (const name of added.sort()) dict.set(name, slotHook.make(cls, name));
  if (special.dict) dict.set("__dict__", slotHook.dict(cls));
  if (special.weakref) dict.set("__weakref__", slotHook.weakref(cls));
}

/** Types whose instances have their items in themselves: they leave no room for references to them. */
const sizedByItems = new Set(["int", "tuple", "bytes"]);

/** Makes the descriptors of `__slots__`; set by descriptor.ts. */
export const slotHook: {
  make: (owner: PyType, name: string) => Value;
  dict: (owner: PyType) => Value;
  weakref: (owner: PyType) => Value;
} = Object.create(null);

links.typeName = (v) => typeOf(v).$name;
