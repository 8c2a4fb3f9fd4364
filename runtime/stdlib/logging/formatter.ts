/** Formatters and their three styles, and filters. CPython: Lib/logging/__init__.py. */
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { dict } from "../../objects/dict.ts";
import { KeyError, PyBaseException, pythonException, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { mod } from "../../objects/operators.ts";
import type { Keywords } from "../../objects/signature.ts";
import { formatException } from "../../objects/traceback_format.ts";
import { builtinType, isInstance, typeOf } from "../../objects/type.ts";

const fields = "%(message)s";

/** `%(message)s`. */
export class PyPercentStyle extends PyObject {
  _fmt: Value = fields;
  _defaults: Value = null;
  __init__(fmt: Value, kw: Keywords): null {
    this._fmt = links.truth(fmt) ? fmt : (getattr(typeOf(this), "default_format") as Value);
    this._defaults = kw.defaults;
    return null;
  }
  usesTime(): Value {
    const search = getattr(typeOf(this), "asctime_search");
    return links.str(this._fmt).includes(search);
  }
  validate(): null {
    if (!/%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]/i.test(links.str(this._fmt))) {
      throw valueError(`Invalid format '${links.str(this._fmt)}' for '%' style`);
    }
    return null;
  }
  $values(record: Value): Value {
    const own = getattr(record, "__dict__");
    if (this._defaults === null || !links.truth(this._defaults)) return own;
    const values = dict(links.stringEntries(this._defaults) as Iterable<[Value, Value]>);
    for (const [key, v] of links.stringEntries(own)) values.$set(key, v);
    return values;
  }
  _format(record: Value): Value {
    return mod(this._fmt, this.$values(record));
  }
  format(record: Value): Value {
    try {
      return callMethod(this, "_format", record);
    } catch (e) {
      const error = pythonException(e);
      if (error === undefined || !isInstance(error, KeyError)) throw e;
      throw valueError(`Formatting field not found in record: ${links.str(error)}`);
    }
  }
}
const styleSignatures = {
  __init__: "(fmt, *, defaults=None)",
  usesTime: "()",
  validate: "()",
  _format: "(record)",
  format: "(record)",
};
export const PercentStyle = builtinType(PyPercentStyle, {
  name: "PercentStyle",
  module: "logging",
  signatures: styleSignatures,
  attributes: { default_format: "%(message)s", asctime_format: "%(asctime)s", asctime_search: "%(asctime)" },
});

class PyStrFormatStyle extends PyPercentStyle {
  override _format(record: Value): Value {
    const kw: Keywords = {};
    for (const [key, v] of links.stringEntries(this.$values(record))) kw[key] = v;
    return callKw(getattr(this._fmt, "format"), [], kw);
  }
  override validate(): null {
    const text = links.str(this._fmt);
    if (!/\{[^{}]*\}/.test(text)) throw valueError("invalid format: no fields");
    return null;
  }
}
export const StrFormatStyle = builtinType(PyStrFormatStyle, {
  name: "StrFormatStyle",
  module: "logging",
  signatures: { _format: "(record)", validate: "()" },
  attributes: { default_format: "{message}", asctime_format: "{asctime}", asctime_search: "{asctime" },
});

class PyStringTemplateStyle extends PyPercentStyle {
  override usesTime(): Value {
    const text = links.str(this._fmt);
    return text.includes("$asctime") || text.includes("${asctime}");
  }
  override validate(): null {
    if (!/\$(?:\w+|\{\w+\})/.test(links.str(this._fmt))) throw valueError("invalid format: no fields");
    return null;
  }
  override _format(record: Value): Value {
    const Template = getattr(importModule(null, "string", 0), "Template");
    return callMethod(call(Template, this._fmt), "substitute", this.$values(record));
  }
}
export const StringTemplateStyle = builtinType(PyStringTemplateStyle, {
  name: "StringTemplateStyle",
  module: "logging",
  signatures: { usesTime: "()", validate: "()", _format: "(record)" },
  attributes: { default_format: "${message}", asctime_format: "${asctime}", asctime_search: "${asctime}" },
});

export const styles: { [key: string]: [Value, string] } = {
  "%": [PercentStyle, "%(levelname)s:%(name)s:%(message)s"],
  "{": [StrFormatStyle, "{levelname}:{name}:{message}"],
  $: [StringTemplateStyle, "${levelname}:${name}:${message}"],
};

/** Turns records into text. */
export class PyFormatter extends PyObject {
  _style: Value = null;
  _fmt: Value = null;
  datefmt: Value = null;
  __init__(fmt: Value, datefmt: Value, style: Value, validate: Value, kw: Keywords): null {
    const known = styles[style];
    if (known === undefined) throw valueError(`Style must be one of: ${Object.keys(styles).join(",")}`);
    this._style = callKw(known[0], [fmt], { defaults: kw.defaults });
    if (links.truth(validate)) callMethod(this._style, "validate");
    this._fmt = getattr(this._style, "_fmt");
    this.datefmt = datefmt;
    return null;
  }
  formatTime(record: Value, datefmt: Value): Value {
    const time = importModule(null, "time", 0);
    const convert = getattrOr(this, "converter", getattr(time, "localtime"));
    const ct = call(convert, getattr(record, "created"));
    if (datefmt !== null && links.truth(datefmt)) return call(getattr(time, "strftime"), datefmt, ct);
    const text = call(getattr(time, "strftime"), getattr(this, "default_time_format"), ct);
    const msecFormat = getattr(this, "default_msec_format");
    return links.truth(msecFormat) ? mod(msecFormat, links.tuple([text, getattr(record, "msecs")])) : text;
  }
  formatException(ei: Value): Value {
    const [, e, tb] = links.arrayOf(ei);
    if (!(e instanceof PyBaseException)) return "NoneType: None";
    const own = e.$traceback;
    e.$traceback = tb ?? own;
    const text = formatException(e);
    e.$traceback = own;
    return text.replace(/\n$/, "");
  }
  usesTime(): Value {
    return callMethod(this._style, "usesTime");
  }
  formatMessage(record: Value): Value {
    return callMethod(this._style, "format", record);
  }
  formatStack(info: Value): Value {
    return info;
  }
  format(record: Value): Value {
    record.message = callMethod(record, "getMessage");
    if (links.truth(callMethod(this, "usesTime")))
      record.asctime = callMethod(this, "formatTime", record, this.datefmt);
    let s = links.str(callMethod(this, "formatMessage", record));
    if (links.truth(record.exc_info ?? null) && !links.truth(record.exc_text ?? null)) {
      record.exc_text = callMethod(this, "formatException", record.exc_info);
    }
    if (links.truth(record.exc_text ?? null))
      s = `${s.endsWith("\n") ? s : `${s}\n`}${links.str(record.exc_text)}`;
    if (links.truth(record.stack_info ?? null)) {
      s = `${s.endsWith("\n") ? s : `${s}\n`}${links.str(callMethod(this, "formatStack", record.stack_info))}`;
    }
    return s;
  }
}
export const Formatter = builtinType(PyFormatter, {
  name: "Formatter",
  module: "logging",
  signatures: {
    __init__: "(fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)",
    formatTime: "(record, datefmt=None)",
    formatException: "(ei)",
    usesTime: "()",
    formatMessage: "(record)",
    formatStack: "(stack_info)",
    format: "(record)",
  },
  attributes: { default_time_format: "%Y-%m-%d %H:%M:%S", default_msec_format: "%s,%03d" },
});

/** Lets through the records of a logger and its children. */
export class PyFilter extends PyObject {
  name: Value = "";
  nlen: Value = 0;
  __init__(name: Value): null {
    this.name = name;
    this.nlen = name.length;
    return null;
  }
  filter(record: Value): Value {
    const { name } = this;
    if (this.nlen === 0 || name === record.name) return true;
    return String(record.name).startsWith(`${name}.`);
  }
}
export const Filter = builtinType(PyFilter, {
  name: "Filter",
  module: "logging",
  signatures: { __init__: "(name='')", filter: "(record)" },
});

/** What loggers and handlers have in common: a list of filters. */
export class PyFilterer extends PyObject {
  filters: Value = null;
  __init__(..._args: Value[]): null {
    this.filters = links.list([]);
    return null;
  }
  addFilter(filter: Value): null {
    if (!this.filters.$items.includes(filter)) this.filters.$items.push(filter);
    return null;
  }
  removeFilter(filter: Value): null {
    const { $items: items } = this.filters;
    const at = items.indexOf(filter);
    if (at >= 0) items.splice(at, 1);
    return null;
  }
  filter(record: Value): Value {
    let current = record;
    for (const f of this.filters.$items.slice()) {
      const own = getattrOr(f, "filter", undefined);
      const result = own === undefined ? call(f, current) : call(own, current);
      if (!links.truth(result)) return false;
      if (typeof result === "object" && result !== null && result.msg !== undefined) current = result;
    }
    return current;
  }
}
export const Filterer = builtinType(PyFilterer, {
  name: "Filterer",
  module: "logging",
  signatures: { __init__: "()", addFilter: "(filter)", removeFilter: "(filter)", filter: "(record)" },
});
