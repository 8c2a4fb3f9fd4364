// The module `collections`. https://docs.python.org/3.13/library/collections.html

import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { lazySubmodules } from "../submodules.ts";
import { Counter } from "./counter.ts";
import { defaultdict } from "./defaultdict.ts";
import { deque } from "./deque.ts";
import { namedtuple } from "./namedtuple.ts";
import { OrderedDict } from "./ordered_dict.ts";

export function load(): PyModule {
  const m = builtinModule("collections", {
    doc: "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.",
    package: true,
    style: "python",
    functions: {
      "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)": (name, fields, kw) =>
        namedtuple(name, fields, kw),
    },
    attributes: {
      __all__: list([
        "ChainMap",
        "Counter",
        "OrderedDict",
        "UserDict",
        "UserList",
        "UserString",
        "defaultdict",
        "deque",
        "namedtuple",
      ]),
      Counter,
      OrderedDict,
      defaultdict,
      deque,
    },
  });
  for (const name of ["ChainMap", "UserDict", "UserList", "UserString"]) {
    const define = (value: Value) =>
      Object.defineProperty(m, name, { value, writable: true, enumerable: true, configurable: true });
    Object.defineProperty(m, name, {
      configurable: true,
      enumerable: true,
      get() {
        const { [name]: cls } = importModule(null, "collections._user_classes", 0);
        define(cls);
        return cls;
      },
      set: define,
    });
  }
  lazySubmodules(m, ["abc"]);
  return m;
}
