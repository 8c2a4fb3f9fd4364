/** `DictReader` and `DictWriter`. CPython: Lib/csv.py. */
import { callMethod } from "../../objects/call.ts";
import { dict, PyDict } from "../../objects/dict.ts";
import { stopIteration, valueError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { arrayOf, each, iter, next_ } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { makeDialect } from "./dialect.ts";
import { PyCsvReader } from "./reader.ts";
import { PyCsvWriter } from "./writer.ts";

class PyDictReader extends PyObject {
  $fieldnames: Value = null;
  __init__(
    file: Value,
    fieldnames: Value,
    restkey: Value,
    restval: Value,
    dialect: Value,
    ...rest: Value[]
  ): null {
    const kw: Keywords = rest.pop();
    const self = this as Value;
    this.$fieldnames =
      fieldnames !== null && iter(fieldnames) === fieldnames ? links.list(arrayOf(fieldnames)) : fieldnames;
    self.restkey = restkey;
    self.restval = restval;
    self.reader = new PyCsvReader().$start(file, makeDialect(dialect, kw));
    self.dialect = dialect;
    self.line_num = 0;
    return null;
  }
  get fieldnames(): Value {
    const self = this as Value;
    if (this.$fieldnames === null) {
      const first = next_(self.reader);
      if (first !== undefined) this.$fieldnames = first;
    }
    self.line_num = self.reader.line_num;
    return this.$fieldnames;
  }
  set fieldnames(v: Value) {
    this.$fieldnames = v;
  }
  __iter__(): Value {
    return this;
  }
  __next__(): Value {
    const self = this as Value;
    const advance = () => {
      const row = next_(self.reader);
      if (row === undefined) throw stopIteration();
      return row;
    };
    if (self.line_num === 0) void this.fieldnames;
    let row = advance();
    self.line_num = self.reader.line_num;
    while (row.$items.length === 0) row = advance();
    const names = this.fieldnames === null ? [] : arrayOf(this.fieldnames);
    const made = new PyDict();
    names.slice(0, row.$items.length).forEach((name, i) => void made.$set(name, row.$items[i]));
    if (names.length < row.$items.length) made.$set(self.restkey, links.list(row.$items.slice(names.length)));
    else for (const name of names.slice(row.$items.length)) made.$set(name, self.restval);
    return made;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
export const DictReader = builtinType(PyDictReader, {
  name: "DictReader",
  module: "csv",
  style: "python",
  signatures: {
    __init__: "(f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds)",
    __iter__: "()",
    __next__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

class PyDictWriter extends PyObject {
  __init__(
    file: Value,
    fieldnames: Value,
    restval: Value,
    extrasaction: Value,
    dialect: Value,
    ...rest: Value[]
  ): null {
    const kw: Keywords = rest.pop();
    const self = this as Value;
    self.fieldnames = iter(fieldnames) === fieldnames ? links.list(arrayOf(fieldnames)) : fieldnames;
    self.restval = restval;
    const action = toJs(asStr(extrasaction) ?? "").toLowerCase();
    if (action !== "raise" && action !== "ignore") {
      throw valueError(`extrasaction (${links.str(extrasaction)}) must be 'raise' or 'ignore'`);
    }
    self.extrasaction = action;
    self.writer = new PyCsvWriter().$start(file, makeDialect(dialect, kw));
    return null;
  }
  writeheader(): Value {
    const { fieldnames } = this as Value;
    return callMethod(
      this,
      "writerow",
      dict(arrayOf(fieldnames).map((name): [Value, Value] => [name, name])),
    );
  }
  _dict_to_list(rowdict: Value): Value {
    const self = this as Value;
    const names = arrayOf(self.fieldnames);
    if (self.extrasaction === "raise") {
      const wrong = [...each(callMethod(rowdict, "keys"))].filter(
        (key) => !names.some((n) => truth(links.eq(n, key))),
      );
      if (wrong.length > 0) {
        throw valueError(
          `dict contains fields not in fieldnames: ${wrong.map((key) => links.repr(key)).join(", ")}`,
        );
      }
    }
    return links.list(names.map((name) => callMethod(rowdict, "get", name, self.restval)));
  }
  writerow(rowdict: Value): Value {
    return callMethod((this as Value).writer, "writerow", callMethod(this, "_dict_to_list", rowdict));
  }
  writerows(rowdicts: Value): Value {
    for (const row of each(rowdicts))
      callMethod((this as Value).writer, "writerow", callMethod(this, "_dict_to_list", row));
    return null;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
export const DictWriter = builtinType(PyDictWriter, {
  name: "DictWriter",
  module: "csv",
  style: "python",
  signatures: {
    __init__: "(f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds)",
    writeheader: "()",
    _dict_to_list: "(rowdict)",
    writerow: "(rowdict)",
    writerows: "(rowdicts)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});
