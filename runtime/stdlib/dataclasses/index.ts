// The module `dataclasses`. https://docs.python.org/3.13/library/dataclasses.html
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { isIdentifier } from "../../objects/str.ts";
import { isType, makeClass, type PyType } from "../../objects/type.ts";
import { kwlist } from "../collections/namedtuple.ts";
import { pythonFunction } from "../python_function.ts";
import {
  Field,
  FrozenInstanceError,
  field,
  fieldsOf,
  InitVar,
  isInstanceOfDataclass,
  KW_ONLY,
  MISSING,
} from "./field.ts";
import { asdict, astuple, fields, replace } from "./functions.ts";
import { processClass } from "./process.ts";

const options =
  "init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False";

function dataclass(cls: Value, kw: Keywords): Value {
  if (cls !== null) return processClass(cls as PyType, kw);
  return pythonFunction(
    "wrap",
    "(cls)",
    (c) => processClass(c, kw),
    "dataclasses",
    "dataclass.<locals>.wrap",
  );
}

function makeDataclass(name: Value, given: Value, kw: Keywords): Value {
  const { bases, namespace, module, ...rest } = kw;
  const seen = new Set<string>();
  const annotations = links.dict([]);
  const defaults: [string, Value][] = [];
  for (const item of each(given)) {
    let field: Value = item;
    let type: Value;
    let def: Value;
    if (typeof item === "string") type = getattr(importModule(null, "typing", 0), "Any");
    else {
      const parts = links.arrayOf(item);
      if (parts.length !== 2 && parts.length !== 3) throw typeError(`Invalid field: ${repr(item)}`);
      [field, type, def] = parts;
    }
    if (typeof field !== "string" || !isIdentifier(field)) {
      throw typeError(`Field names must be valid identifiers: ${links.repr(field)}`);
    }
    if (kwlist.includes(field)) throw typeError(`Field names must not be keywords: ${links.repr(field)}`);
    if (seen.has(field)) throw typeError(`Field name duplicated: ${links.repr(field)}`);
    seen.add(field);
    if (def !== undefined) defaults.push([field, def]);
    links.setItem(annotations, field, type);
  }
  const cls = makeClass(name, links.arrayOf(bases), null, (ns) => {
    if (namespace !== null) for (const [key, value] of links.stringEntries(namespace)) ns.set(key, value);
    for (const [key, value] of defaults) ns.set(key, value);
    ns.set("__annotations__", annotations);
    ns.set("__module__", module ?? "__main__");
  });
  return processClass(cls, rest);
}

export function load(): PyModule {
  const m = builtinModule("dataclasses", {
    style: "python",
    functions: {
      [`dataclass(cls=None, /, *, ${options})`]: dataclass,
      "field(*, default=<unset>, default_factory=<unset>, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=<unset>)":
        field,
      "fields(class_or_instance)": fields,
      "asdict(obj, *, dict_factory=<unset>)": (obj, kw) => asdict(obj, kw.dict_factory),
      "astuple(obj, *, tuple_factory=<unset>)": (obj, kw) => astuple(obj, kw.tuple_factory),
      "replace(obj, /, **changes)": replace,
      "is_dataclass(obj)": (obj) => (isType(obj) ? fieldsOf(obj) !== undefined : isInstanceOfDataclass(obj)),
      [`make_dataclass(cls_name, fields, *, bases=<unset>, namespace=None, ${options}, module=None)`]: (
        name,
        list,
        kw,
      ) => makeDataclass(name, list, { ...kw, bases: kw.bases ?? links.tuple([]) }),
    },
    attributes: {
      __all__: links.list(
        "dataclass field Field FrozenInstanceError InitVar KW_ONLY MISSING fields asdict astuple make_dataclass replace is_dataclass".split(
          " ",
        ),
      ),
      Field,
      FrozenInstanceError,
      InitVar,
      KW_ONLY,
      MISSING,
    },
  });
  return m;
}
