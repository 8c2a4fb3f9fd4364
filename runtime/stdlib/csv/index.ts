/** The module `csv`. Documentation: "csv"; CPython: Lib/csv.py, Modules/_csv.c. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { isException, TypeError_, typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { builtinType, type PyType } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import {
  CsvError,
  csvError,
  dialects,
  makeDialect,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from "./dialect.ts";
import { DictReader, DictWriter } from "./dictionaries.ts";
import { limit, PyCsvReader } from "./reader.ts";
import { PyCsvWriter } from "./writer.ts";

/** The class that programs derive dialects from. */
class PyDialect extends PyObject {
  __init__(): null {
    try {
      makeDialect(this, {});
    } catch (e) {
      if (isException(e, TypeError_)) throw csvError(String(links.str(e)));
      throw e;
    }
    return null;
  }
}
const Dialect: PyType = builtinType(PyDialect, {
  name: "Dialect",
  module: "csv",
  style: "python",
  doc: "Describe a CSV dialect.\n\n    This must be subclassed (see csv.excel).  Valid attributes are:\n    delimiter, quotechar, escapechar, doublequote, skipinitialspace,\n    lineterminator, quoting.\n\n    ",
  signatures: { __init__: "()" },
  attributes: {
    _name: "",
    _valid: false,
    delimiter: null,
    quotechar: null,
    escapechar: null,
    doublequote: null,
    skipinitialspace: null,
    lineterminator: null,
    quoting: null,
  },
});

const common = {
  delimiter: ",",
  quotechar: '"',
  doublequote: true,
  skipinitialspace: false,
  lineterminator: "\r\n",
  quoting: QUOTE_MINIMAL,
};
const derived = (name: string, Base: PyType, attributes: { [name: string]: Value }) =>
  builtinType(class extends (Base.$Impl as Value) {} as Value, {
    name,
    module: "csv",
    style: "python",
    bases: [Base],
    attributes,
  });
const excel = derived("excel", Dialect, common);
const excelTab = derived("excel_tab", excel, { delimiter: "\t" });
const unix = derived("unix_dialect", Dialect, { ...common, lineterminator: "\n", quoting: QUOTE_ALL });

function dialectName(v: Value): string {
  const s = asStr(v);
  if (s === undefined) throw typeError("dialect name must be a string");
  return toJs(s);
}

export function load(): PyModule {
  dialects.set("excel", makeDialect(excel, {}));
  dialects.set("excel-tab", makeDialect(excelTab, {}));
  dialects.set("unix", makeDialect(unix, {}));
  return builtinModule("csv", {
    doc: "CSV parsing and writing.",
    functions: {
      "reader(iterable, dialect='excel', /, **fmtparams)": (lines, dialect, kw) =>
        new PyCsvReader().$start(lines, makeDialect(dialect, kw)),
      "writer(fileobj, dialect='excel', /, **fmtparams)": (file, dialect, kw) =>
        new PyCsvWriter().$start(file, makeDialect(dialect, kw)),
      "register_dialect(name, dialect=None, /, **fmtparams)": (name, dialect, kw) => {
        const own = dialectName(name);
        dialects.set(own, makeDialect(dialect, kw));
        return null;
      },
      "unregister_dialect(name)": (name) => {
        if (!dialects.delete(toJs(asStr(name) ?? ""))) throw csvError("unknown dialect");
        return null;
      },
      "get_dialect(name)": (name) => {
        const found = dialects.get(toJs(asStr(name) ?? ""));
        if (found === undefined) throw csvError("unknown dialect");
        return found;
      },
      "list_dialects()": () => links.list([...dialects.keys()].map(fromJs)),
      "field_size_limit(new_limit=<NULL>)": (size) => {
        const before = limit.size;
        if (size !== undefined) {
          const n = asInt(size);
          if (n === undefined) throw typeError("limit must be an integer");
          limit.size = Number(n);
        }
        return before;
      },
    },
    attributes: {
      Dialect,
      excel,
      excel_tab: excelTab,
      unix_dialect: unix,
      Error: CsvError,
      DictReader,
      DictWriter,
      QUOTE_MINIMAL,
      QUOTE_ALL,
      QUOTE_NONNUMERIC,
      QUOTE_NONE,
      QUOTE_STRINGS,
      QUOTE_NOTNULL,
    },
  });
}
