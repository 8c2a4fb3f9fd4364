// The module `collections`. https://docs.python.org/3.13/library/collections.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { list } from "../../objects/list.ts";
import { Counter } from "./counter.ts";
import { defaultdict } from "./defaultdict.ts";
import { deque } from "./deque.ts";
import { namedtuple } from "./namedtuple.ts";
import { OrderedDict } from "./ordered_dict.ts";

export function load(): PyModule {
  return builtinModule("collections", {
    doc: "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.",
    package: true,
    style: "python",
    functions: {
      "namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)": (name, fields, kw) =>
        namedtuple(name, fields, kw),
    },
    attributes: {
      __all__: list(["Counter", "OrderedDict", "defaultdict", "deque", "namedtuple"]),
      Counter,
      OrderedDict,
      defaultdict,
      deque,
    },
  });
}
