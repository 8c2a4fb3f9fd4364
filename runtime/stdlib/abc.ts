// The module `abc`: abstract base classes. https://docs.python.org/3.13/library/abc.html
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr, getattrOr, setattr } from "../objects/attribute.ts";
import { call } from "../objects/call.ts";
import { refreshConstructor } from "../objects/construct.ts";
import { PyClassMethod, PyProperty, PyStaticMethod } from "../objects/descriptor.ts";
import { runtimeError, typeError } from "../objects/exception.ts";
import { issubclass } from "../objects/instance_check.ts";
import { each } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { NotImplemented, type_ } from "../objects/object_type.ts";
import { frozenset } from "../objects/set.ts";
import type { Keywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, isType, type PyType, setClassAttribute, typeNew, typeOf } from "../objects/type.ts";

/** What `_abc` keeps per class: virtual subclasses, and the answers that it has given. */
interface AbcData {
  registry: WeakRef<PyType>[];
  yes: WeakSet<PyType>;
  no: WeakSet<PyType>;
  version: number;
}

const data = new WeakMap<PyType, AbcData>();
/** Counts registrations: negative answers hold until the next one. */
let version = 0;

function dataOf(cls: PyType): AbcData {
  let own = data.get(cls);
  if (own === undefined) {
    own = { registry: [], yes: new WeakSet(), no: new WeakSet(), version };
    data.set(cls, own);
  }
  return own;
}

function isAbstract(v: Value): boolean {
  if (v === null || (typeof v !== "object" && typeof v !== "function")) return false;
  return truth(getattrOr(v, "__isabstractmethod__", false));
}

/** Recomputes which methods of a class are abstract. */
export function computeAbstractMethods(cls: PyType): void {
  const names: string[] = [];
  for (const [name, value] of cls.$dict) if (isAbstract(value)) names.push(name);
  for (const base of cls.$bases) {
    for (const name of each(base.$dict.get("__abstractmethods__") ?? links.tuple([]))) {
      if (!names.includes(name) && isAbstract(getattrOr(cls, name, null))) names.push(name);
    }
  }
  setAbstractMethods(cls, frozenset(names));
}

function setAbstractMethods(cls: PyType, names: Value): void {
  cls.$abstract = truth(names);
  setClassAttribute(cls, "__abstractmethods__", names);
  refreshConstructor(cls);
}

/** `issubclass(subclass, cls)` for a class of an `ABCMeta`. */
function subclassCheck(cls: PyType, subclass: Value): boolean {
  if (!isType(subclass)) throw typeError("issubclass() arg 1 must be a class");
  const own = dataOf(cls);
  if (own.yes.has(subclass)) return true;
  if (own.version < version) {
    own.no = new WeakSet();
    own.version = version;
  } else if (own.no.has(subclass)) return false;
  const answer = compute(cls, subclass, own);
  (answer ? own.yes : own.no).add(subclass);
  return answer;
}

function compute(cls: PyType, subclass: PyType, own: AbcData): boolean {
  const hook = getattrOr(cls, "__subclasshook__", undefined);
  if (hook !== undefined) {
    const ok = call(hook, subclass);
    if (ok === true || ok === false) return ok;
    if (ok !== NotImplemented) {
      throw links.runtimeError("__subclasshook__ must return either False, True, or NotImplemented");
    }
  }
  if (subclass.$mro.includes(cls)) return true;
  for (const ref of own.registry) {
    const registered = ref.deref();
    if (registered !== undefined && issubclass(subclass, registered)) return true;
  }
  for (const ref of cls.$subclasses) {
    const sub = ref.deref();
    if (sub !== undefined && issubclass(subclass, sub)) return true;
  }
  return false;
}

/** Makes a class a virtual subclass of an abstract one. @raises TypeError, RuntimeError */
export function register(cls: PyType, subclass: Value): Value {
  if (!isType(subclass)) throw typeError("Can only register classes");
  if (issubclass(subclass, cls)) return subclass;
  if (issubclass(cls, subclass)) throw runtimeError("Refusing to create an inheritance cycle");
  dataOf(cls).registry.push(new WeakRef(subclass));
  version++;
  const kind = cls.$mro.find((c) => c.$collection !== undefined)?.$collection;
  if (kind !== undefined) setCollection(subclass, kind);
  return subclass;
}

/** Gives a class and its subclasses a kind, unless they are of one. */
function setCollection(cls: PyType, kind: "sequence" | "mapping"): void {
  if (cls.$builtin || cls.$collection !== undefined) return;
  cls.$collection = kind;
  for (const ref of cls.$subclasses) {
    const sub = ref.deref();
    if (sub !== undefined) setCollection(sub, kind);
  }
}

/** The metaclass of abstract base classes. */
export class PyABCMeta extends (type_.$Impl as { new (): Value }) {
  static __new__(metaclass: PyType, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const [name, bases, namespace] = args;
    const cls = typeNew(
      metaclass,
      name,
      links.arrayOf(bases) as PyType[],
      new Map(links.stringEntries(namespace)),
      Object.keys(kw).length > 0 ? kw : null,
    );
    computeAbstractMethods(cls);
    return cls;
  }
  register(subclass: Value): Value {
    return register(this as Value, subclass);
  }
  __instancecheck__(instance: Value): boolean {
    const cls = this as unknown as PyType;
    const subtype = typeOf(instance);
    const subclass =
      typeof instance === "object" && instance !== null ? getattrOr(instance, "__class__", subtype) : subtype;
    if (dataOf(cls).yes.has(subclass)) return true;
    const check = (c: Value) => truth(call(getattr(cls, "__subclasscheck__"), c));
    return subclass === subtype ? check(subtype) : check(subclass) || check(subtype);
  }
  __subclasscheck__(subclass: Value): boolean {
    return subclassCheck(this as unknown as PyType, subclass);
  }
  _abc_registry_clear(): null {
    dataOf(this as unknown as PyType).registry = [];
    return null;
  }
  _abc_caches_clear(): null {
    const own = dataOf(this as unknown as PyType);
    own.yes = new WeakSet();
    own.no = new WeakSet();
    return null;
  }
}

export const ABCMeta: PyType = builtinType(PyABCMeta as Value, {
  name: "ABCMeta",
  module: "abc",
  bases: [type_],
  metaclass: type_,
  doc: "Metaclass for defining Abstract Base Classes (ABCs).\n\nUse this metaclass to create an ABC.  An ABC can be subclassed\ndirectly, and then acts as a mix-in class.  You can also register\nunrelated concrete classes (even built-in classes) and unrelated\nABCs as 'virtual subclasses' -- these and their descendants will\nbe considered subclasses of the registering ABC by the built-in\nissubclass() function, but the registering ABC won't show up in\ntheir MRO (Method Resolution Order) nor will method\nimplementations defined by the registering ABC be callable (not\neven via super()).",
  signatures: {
    __new__: "(name, bases, namespace, /, **kwargs)",
    register: "(subclass)",
    __instancecheck__: "(instance)",
    __subclasscheck__: "(subclass)",
    _abc_registry_clear: "()",
    _abc_caches_clear: "()",
  },
});

/** The class with the metaclass `ABCMeta`. */
export class PyABC extends PyObject {}
export const ABC: PyType = builtinType(PyABC, {
  name: "ABC",
  module: "abc",
  metaclass: ABCMeta,
  dict: false,
  doc: "Helper class that provides a standard way to create an ABC using\ninheritance.\n",
  attributes: { __abstractmethods__: frozenset([]) },
});

/** Marks a function of a runtime class, or of a program, as abstract. */
export function abstractmethod(f: Value): Value {
  setattr(f, "__isabstractmethod__", true);
  return f;
}

function abstractDescriptor(Base: Value, name: string, doc: string): PyType {
  const Impl = class extends Base {
    __init__(callable: Value): Value {
      setattr(callable, "__isabstractmethod__", true);
      return super.__init__(callable);
    }
    get __isabstractmethod__(): boolean {
      return true;
    }
  };
  return builtinType(Impl as Value, { name, module: "abc", doc, signatures: { __init__: "(callable)" } });
}

const abstractclassmethod = abstractDescriptor(
  PyClassMethod,
  "abstractclassmethod",
  "A decorator indicating abstract classmethods.",
);
const abstractstaticmethod = abstractDescriptor(
  PyStaticMethod,
  "abstractstaticmethod",
  "A decorator indicating abstract staticmethods.",
);
class PyAbstractProperty extends PyProperty {
  override get __isabstractmethod__(): boolean {
    return true;
  }
}
const abstractproperty = builtinType(PyAbstractProperty, {
  name: "abstractproperty",
  module: "abc",
  doc: "A decorator indicating abstract properties.",
});

function updateAbstractMethods(cls: Value): Value {
  if (!isType(cls) || cls.$dict.get("__abstractmethods__") === undefined) return cls;
  const names: string[] = [];
  for (const base of cls.$bases) {
    for (const name of each(base.$dict.get("__abstractmethods__") ?? links.tuple([]))) {
      if (isAbstract(getattrOr(cls, name, null))) names.push(name);
    }
  }
  for (const [name, value] of cls.$dict) if (isAbstract(value)) names.push(name);
  setAbstractMethods(cls, frozenset(names));
  return cls;
}

export function load(): PyModule {
  return builtinModule("abc", {
    doc: "Abstract Base Classes (ABCs) according to PEP 3119.",
    style: "python",
    functions: {
      "abstractmethod(funcobj)": abstractmethod,
      "update_abstractmethods(cls)": updateAbstractMethods,
      "get_cache_token()": () => version,
    },
    attributes: { ABCMeta, ABC, abstractclassmethod, abstractstaticmethod, abstractproperty },
  });
}
