// The module `weakref`. https://docs.python.org/3.13/library/weakref.html
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { wellKnownException } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { register } from "../abc.ts";
import { WeakKeyDictionary, WeakSet_, WeakValueDictionary } from "./containers.ts";
import {
  CallableProxyType,
  finalize,
  ProxyType,
  proxy,
  ref,
  referencesTo,
  WeakMethod,
} from "./references.ts";

export function load(): PyModule {
  const abc = importModule(null, "collections.abc", 0);
  for (const cls of [WeakKeyDictionary, WeakValueDictionary]) register(getattr(abc, "MutableMapping"), cls);
  register(getattr(abc, "MutableSet"), WeakSet_);
  return builtinModule("weakref", {
    doc: "Weak reference support for Python.",
    functions: {
      "proxy(object, callback=None, /)": proxy,
      "getweakrefcount(object, /)": (v) => referencesTo(v).length,
      "getweakrefs(object, /)": (v) => links.list(referencesTo(v)),
    },
    attributes: {
      ref,
      ReferenceType: ref,
      ReferenceError: wellKnownException("ReferenceError"),
      ProxyType,
      CallableProxyType,
      ProxyTypes: links.tuple([ProxyType, CallableProxyType]),
      WeakMethod,
      WeakKeyDictionary,
      WeakValueDictionary,
      WeakSet: WeakSet_,
      finalize,
    },
  });
}
