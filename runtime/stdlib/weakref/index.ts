/** The module weakref. Documentation: "weakref — Weak references"; CPython: Lib/weakref.py. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { links } from "../../objects/links.ts";
import { finalize, WeakKeyDictionary, WeakSet_, WeakValueDictionary } from "./containers.ts";
import { CallableProxyType, ProxyType, proxy, ref, WeakMethod } from "./reference.ts";

/** Loads the module. */
export function load(): PyModule {
  return builtinModule("weakref", {
    functions: { "proxy(object, callback=None, /)": proxy },
    attributes: {
      ref,
      ReferenceType: ref,
      ProxyType,
      CallableProxyType,
      ProxyTypes: links.tuple([ProxyType, CallableProxyType]),
      WeakMethod,
      WeakValueDictionary,
      WeakKeyDictionary,
      WeakSet: WeakSet_,
      finalize,
    },
  });
}
