/** The module `copyreg`. Documentation: "copyreg"; CPython: Lib/copyreg.py. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { call, callable } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { object_ } from "../objects/object_type.ts";
import { newObject, newObjectEx } from "../objects/reduce.ts";
import { truth } from "../objects/truth.ts";
import { PyTuple, tuple } from "../objects/tuple.ts";
import { wellKnown } from "../objects/type.ts";
import { pythonFunctions } from "./python_module.ts";

/** Functions that take objects of a class apart, by class. */
export const dispatchTable = new PyDict();
dispatchTable.$set(
  wellKnown.complex,
  pythonFunctions("copyreg", {
    "pickle_complex(c)": (c) => tuple([wellKnown.complex, tuple([c.real, c.imag])]),
  }).pickle_complex,
);
/** Codes of `copyreg.add_extension`: (module, name) to code, and back. */
export const extensionRegistry = new PyDict();
export const invertedRegistry = new PyDict();

const functions = pythonFunctions("copyreg", {
  "_reconstructor(cls, base, state)": (cls, base, state) => {
    if (base === object_) return call(getattr(object_, "__new__"), cls);
    const made = call(getattr(base, "__new__"), cls, state);
    if (getattr(base, "__init__") !== getattr(object_, "__init__"))
      call(getattr(base, "__init__"), made, state);
    return made;
  },
});

export const helpers: { [name: string]: Value } = { ...functions, __newobj_ex__: newObjectEx };

function addExtension(module: Value, name: Value, code: Value): null {
  const n = toIndex(code);
  if (n < 1 || n > 0x7fffffff) throw valueError("code out of range");
  const key = tuple([module, name]);
  const known = extensionRegistry.$get(key);
  if (known !== undefined && known === n && truth(links.eq(invertedRegistry.$get(n) ?? null, key)))
    return null;
  if (known !== undefined)
    throw valueError(`key ${links.repr(key)} is already registered with code ${links.repr(known)}`);
  const other = invertedRegistry.$get(n);
  if (other !== undefined) throw valueError(`code ${n} is already in use for key ${links.repr(other)}`);
  extensionRegistry.$set(key, n);
  invertedRegistry.$set(n, key);
  return null;
}

function removeExtension(module: Value, name: Value, code: Value): null {
  const key = tuple([module, name]);
  if (extensionRegistry.$get(key) !== code || !(invertedRegistry.$get(code) instanceof PyTuple)) {
    throw valueError(`key ${links.repr(key)} is not registered with code ${links.repr(code)}`);
  }
  links.delItem(extensionRegistry, key);
  links.delItem(invertedRegistry, code);
  return null;
}

export function load(): PyModule {
  return builtinModule("copyreg", {
    doc: "Helper to provide extensibility for pickle.\n\nThis is only useful to add pickle support for extension types defined in\nC, not for instances of user-defined classes.\n",
    attributes: {
      __all__: links.list([
        "pickle",
        "constructor",
        "add_extension",
        "remove_extension",
        "clear_extension_cache",
      ]),
      dispatch_table: dispatchTable,
      _extension_registry: extensionRegistry,
      _inverted_registry: invertedRegistry,
      __newobj__: newObject,
      ...helpers,
      ...pythonFunctions("copyreg", {
        "pickle(ob_type, pickle_function, constructor_ob=None)": (cls, f, constructor) => {
          if (!callable(f)) throw typeError("reduction functions must be callable");
          dispatchTable.$set(cls, f);
          if (constructor !== null && !callable(constructor))
            throw typeError("constructors must be callable");
          return null;
        },
        "constructor(object)": (f) => {
          if (!callable(f)) throw typeError("constructors must be callable");
          return null;
        },
        "add_extension(module, name, code)": addExtension,
        "remove_extension(module, name, code)": removeExtension,
        "clear_extension_cache()": () => null,
      }),
    },
  });
}
