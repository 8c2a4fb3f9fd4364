// The module `keyword`. https://docs.python.org/3.13/library/keyword.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { list } from "../objects/list.ts";
import { kwlist } from "./collections/namedtuple.ts";

const softkwlist = ["_", "case", "match", "type"];

export function load(): PyModule {
  return builtinModule("keyword", {
    doc: 'Keywords (from "Grammar/python.gram")',
    functions: {
      "iskeyword(x, /)": (x) => typeof x === "string" && kwlist.includes(x),
      "issoftkeyword(x, /)": (x) => typeof x === "string" && softkwlist.includes(x),
    },
    attributes: {
      __all__: list(["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]),
      kwlist: list([...kwlist]),
      softkwlist: list([...softkwlist]),
    },
  });
}
