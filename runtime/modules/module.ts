/** Module objects. Documentation: "Modules" in the data model; CPython: Objects/moduleobject.c. */

import { call, callKw } from "../objects/call.ts";
import { builtinFunction, type PyFunction } from "../objects/callable.ts";
import { attributeError, importError, typeError } from "../objects/exception.ts";
import { libraryRoot } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { jsName, pyName } from "../objects/names.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { builtinType, isInstance, type PyType, typeOf, wellKnown } from "../objects/type.ts";

/** A module. Its attributes are own properties; those that compiled code keeps in variables are accessors. */
export class PyModule extends PyObject {
  static __new__(cls: Value): Value {
    return new cls.$Impl();
  }
  __init__(name: Value, doc: Value = null): null {
    if (!isInstance(name, wellKnown.str as PyType)) {
      throw typeError(
        `module() argument 'name' must be str, not ${name === null ? "None" : typeOf(name).$name}`,
      );
    }
    initialise(this, name, doc);
    return null;
  }
  __repr__(): string {
    const { __name__: own, __file__: file, $builtinModule: builtin } = this as Value;
    const name = own === undefined || own === null ? "?" : own;
    if (file !== undefined && file !== null) return `<module ${links.repr(name)} from ${links.repr(file)}>`;
    const library = builtin === true && typeof own === "string" ? libraryFile(own, this) : undefined;
    if (typeof own === "string" && frozenModules.has(own)) return `<module ${links.repr(name)} (frozen)>`;
    if (library !== undefined) return `<module ${links.repr(name)} from ${links.repr(library)}>`;
    return builtin ? `<module ${links.repr(name)} (built-in)>` : `<module ${links.repr(name)}>`;
  }
  /** PEP 562: the module's own `__getattr__`. */
  __getattr__(name: Value): Value {
    const own = Object.hasOwn(this, "__getattr__") ? (this as Value).__getattr__ : undefined;
    if (own !== undefined) return call(own, name);
    const self = this as Value;
    const initialising = self.$initialising === true && typeof self.__name__ === "string";
    if (initialising && self.__file__ !== undefined) {
      throw attributeError(
        `partially initialized module '${self.__name__}' has no attribute '${name}' (most likely due to a circular import)`,
        { name, obj: this },
      );
    }
    return undefined;
  }
  __dir__(): Value {
    const own = Object.hasOwn(this, "__dir__") ? (this as Value).__dir__ : undefined;
    if (own !== undefined) return call(own);
    return links.list(moduleNames(this).sort());
  }
  /**
   * Builtins that compiled code keeps in variables of its own: an attribute of the module that gets such a name, or a
   * change of the module `builtins`, must reach them.
   */
  $takes(names: readonly string[], store: (name: string, value: Value) => void): void {
    for (const name of names) {
      if (Object.hasOwn(this, name)) continue;
      let own: Value;
      Object.defineProperty(this, name, {
        configurable: true,
        enumerable: true,
        get: () => own,
        set: (value: Value) => {
          own = value;
          const used = value === undefined ? builtinsModule.get()[name] : value;
          store(name, value === undefined && !replaced.has(name) ? used : inPlaceOfBuiltin(name, used));
        },
      });
    }
    builtinsModule.users.push(new WeakRef(this));
  }
  /** Shows variables of compiled code as attributes: `$bind({ get x() { return x; }, set x(v) { x = v; } })`. */
  $bind(accessors: object): void {
    for (const [key, d] of Object.entries(Object.getOwnPropertyDescriptors(accessors))) {
      const before = Object.hasOwn(this, key) ? (this as Value)[key] : undefined;
      Object.defineProperty(this, key, { ...d, enumerable: true, configurable: true });
      if (before !== undefined && d.set !== undefined) d.set.call(this, before);
    }
  }
}

/** The module `builtins`, set by its own file, and the modules that keep builtins in variables. */
export const builtinsModule: { get: () => Value; readonly users: WeakRef<PyModule>[] } = {
  get: () => null,
  users: [],
};

/** Builtins that the program has replaced at some time. */
const replaced = new Set<string>();

/** Compiled code calls builtins as JavaScript functions, and gives keywords to some of them in an object at once. */
function inPlaceOfBuiltin(name: string, value: Value): Value {
  if (value === undefined) {
    return () => {
      throw links.nameError(`name '${name}' is not defined`, name);
    };
  }
  const takesObject = /^(?:print|sorted|min|max)$/.test(name) && value?.$builtin !== true;
  if (typeof value === "function" && !takesObject) return value;
  if (value === null || value === undefined || typeOf(value).$proto.__call__ === undefined) return value;
  return builtinFunction(name, "(*args, **kwargs)", (...given) =>
    callKw(value, given.slice(0, -1), given.at(-1)),
  );
}

/** What the module `builtins` does when one of its attributes has changed: tells the modules that have not their own. */
export function builtinChanged(name: string): void {
  replaced.add(name);
  for (const ref of builtinsModule.users) {
    const user = ref.deref() as Value;
    if (user === undefined || !Object.hasOwn(user, name) || user[name] !== undefined) continue;
    user[name] = undefined;
  }
}

function initialise(m: Value, name: Value, doc: Value): void {
  m.__name__ = name;
  m.__doc__ = doc;
  m.__package__ = null;
  m.__loader__ = null;
  m.__spec__ = null;
}

/** The names of a module's attributes that have values, in order of definition. */
export function moduleNames(m: Value): string[] {
  const names: string[] = [];
  for (const key of Object.keys(m)) {
    const name = pyName(key);
    if (name !== undefined && m[key] !== undefined) names.push(name);
  }
  return names;
}

export const module_ = builtinType(PyModule, {
  name: "module",
  dict: true,
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(name, doc=None)",
    __repr__: "()",
    __getattr__: "(name, /)",
    __dir__: "()",
  },
});

/** A new, empty module. */
export function newModule(name: string): PyModule {
  const m = new PyModule();
  initialise(m, name, null);
  return m;
}

/** What `builtinModule` takes. */
export interface ModuleSpec {
  doc?: string;
  /** Whose words the TypeErrors of `functions` have: "c" (default) or "python". */
  style?: "c" | "python";
  /** `{ "sqrt(x, /)": (x) => … }`. */
  functions?: { [signature: string]: (...args: Value[]) => Value };
  /** Other attributes, classes among them. */
  attributes?: { [name: string]: Value };
  /** Shown as `__file__`-less built-in module by `repr`; default true. */
  package?: boolean;
}

/** Makes a module of the runtime. */
export function builtinModule(name: string, spec: ModuleSpec): PyModule {
  const m = newModule(name) as Value;
  m.__doc__ = spec.doc ?? null;
  m.__package__ =
    spec.package === true ? name : name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "";
  if (spec.package === true) m.__path__ = links.list([]);
  Object.defineProperty(m, "$builtinModule", { value: true });
  for (const [key, f] of Object.entries(functions(name, spec.functions ?? {}, spec.style))) m[key] = f;
  for (const [key, value] of Object.entries(spec.attributes ?? {})) m[jsName(key)] = value;
  return withFastAttributes(m);
}

/**
 * V8 keeps an object with so many properties as a hash table, where each call of `asyncio.sleep` looks for `sleep`. It
 * gives objects that serve as prototypes a fixed layout instead.
 */
function withFastAttributes<T extends object>(m: T): T {
  function Instance() {}
  Instance.prototype = m;
  Reflect.construct(Instance, []);
  return m;
}

/** Functions of a runtime module from a table `{ "sqrt(x, /)": (x) => … }`. */
export function functions(
  module: string,
  table: { [signature: string]: (...args: Value[]) => Value },
  style: "c" | "python" = "c",
): { [name: string]: PyFunction } {
  const made: { [name: string]: PyFunction } = {};
  for (const [text, impl] of Object.entries(table)) {
    const open = text.indexOf("(");
    const name = text.slice(0, open);
    const f = builtinFunction(name, text.slice(open), impl, style);
    f.$module = module;
    const { $twin: twin } = impl as PyFunction;
    if (twin !== undefined) f.$twin = twin;
    made[name] = f;
  }
  return made;
}

/** `from m import name`, where the module has no such attribute. */
export function cannotImport(m: Value, name: string): Value {
  const { __name__: own = "<unknown module name>", $initialising: initialising, $builtinModule: builtin } = m;
  const file: Value =
    m.__file__ ?? (builtin === true && typeof own === "string" ? libraryFile(own, m) : undefined);
  if (initialising === true) {
    const where = file === undefined ? "" : ` (${file})`;
    return importError(
      `cannot import name '${name}' from partially initialized module '${own}' (most likely due to a circular import)${where}`,
      own,
      file ?? null,
    );
  }
  const e: Value = importError(
    `cannot import name '${name}' from '${own}' (${file ?? "unknown location"})`,
    own,
    file ?? null,
  );
  e.$nameFrom = name;
  return e;
}

/** Modules that are part of the interpreter itself. */
const interpreterModules = new Set(
  (
    "_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _symtable " +
    "_sysconfig _thread _tokenize _tracemalloc _typing _warnings _weakref atexit builtins errno faulthandler gc " +
    "itertools marshal posix pwd sys time"
  ).split(" "),
);
/** Modules whose code CPython carries in itself. */
const frozenModules = new Set(
  "abc codecs io _collections_abc _sitebuiltins genericpath ntpath posixpath os site stat importlib.util importlib.machinery runpy".split(
    " ",
  ),
);
/** Modules in shared libraries. */
const extensionModules = new Set(
  (
    "_asyncio _bisect _contextvars _csv _datetime _heapq _json _random _socket _struct array binascii cmath fcntl grp " +
    "math mmap pyexpat readline resource select syslog termios unicodedata zlib"
  ).split(" "),
);

/** Where CPython has a module of its library; undefined for those that are part of the interpreter. */
function libraryFile(name: string, m: Value): string | undefined {
  if (interpreterModules.has(name)) return undefined;
  const path = libraryRoot + name.replaceAll(".", "/");
  if (extensionModules.has(name)) return `${libraryRoot}lib-dynload/${name}.cpython-313-x86_64-linux-gnu.so`;
  return m.__path__ === undefined ? `${path}.py` : `${path}/__init__.py`;
}
