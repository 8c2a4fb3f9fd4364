// The module `json.encoder`. CPython: Lib/json/encoder.py, Modules/_json.c.

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { dict_, PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { doubleRepr } from "../../objects/float_decimal.ts";
import { intToString } from "../../objects/int_parse.ts";
import { each, iter, unpack } from "../../objects/iteration.ts";
import { list, PyList } from "../../objects/list.ts";
import { asFloat, asInt, toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { sortItems } from "../../objects/sort.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs, type Str, toJs } from "../../objects/wide_str.ts";

const plainAscii = /^[ !#-[\]-~]*$/;
const notAscii = /["\\]|[^ -~]/g;
const notText = /["\\\x00-\x1f]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function escape(c: string): string {
  return SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A string as JSON in ASCII; pairs of surrogates stand for characters beyond the BMP. */
export function asciiString(text: string): string {
  return plainAscii.test(text) ? `"${text}"` : `"${text.replace(notAscii, escape)}"`;
}

/** A string as JSON. */
export function jsonString(text: string): string {
  return plainAscii.test(text) ? `"${text}"` : `"${text.replace(notText, escape)}"`;
}

interface Options {
  readonly quote: (text: string) => string;
  readonly allowNan: boolean;
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  readonly sortKeys: boolean;
  readonly skipKeys: boolean;
  readonly useDefault: (o: Value) => Value;
}

/** Writes one value; the pieces are CPython's where `pieces` is given. */
class Writer {
  text = "";
  readonly pieces: string[] | null;
  readonly options: Options;
  readonly markers: Set<Value> | null;
  level = 0;

  constructor(options: Options, checkCircular: boolean, pieces: string[] | null) {
    this.options = options;
    this.markers = checkCircular ? new Set() : null;
    this.pieces = pieces;
  }

  emit(piece: string): void {
    if (this.pieces === null) this.text += piece;
    else this.pieces.push(piece);
  }

  number(x: number): string {
    if (Number.isFinite(x)) return doubleRepr(x);
    const text = Number.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
    if (!this.options.allowNan) {
      throw valueError(`Out of range float values are not JSON compliant: ${doubleRepr(x)}`);
    }
    return text;
  }

  /** The text of a value that has no parts, undefined for others. */
  scalar(o: Value): string | undefined {
    switch (typeof o) {
      case "string":
        return this.options.quote(o);
      case "number":
        return String(o);
      case "boolean":
        return o ? "true" : "false";
      case "bigint":
        return intToString(o);
      case "object": {
        if (o === null) return "null";
        if (o instanceof PyDict || o instanceof PyList) return undefined;
        const s = asStr(o);
        if (s !== undefined) return this.options.quote(toJs(s));
        const n = asInt(o);
        if (n !== undefined) return intToString(n);
        const x = asFloat(o);
        return x === undefined ? undefined : this.number(x);
      }
      default:
        return undefined;
    }
  }

  enter(o: Value): void {
    if (this.markers === null) return;
    if (this.markers.has(o)) throw valueError("Circular reference detected");
    this.markers.add(o);
  }

  value(o: Value): void {
    const text = this.scalar(o);
    if (text !== undefined) this.emit(text);
    else this.container(o);
  }

  container(o: Value): void {
    if (o instanceof PyDict) this.dict(o);
    else if (o instanceof PyList || o instanceof PyTuple) this.list(o);
    else {
      this.enter(o);
      this.value(this.options.useDefault(o));
      this.markers?.delete(o);
    }
  }

  list(o: Value): void {
    if (o.$items.length === 0) {
      this.emit("[]");
      return;
    }
    this.enter(o);
    const { indent, itemSeparator } = this.options;
    let separator = itemSeparator;
    let start = "[";
    if (indent !== null) {
      this.level++;
      const newline = `\n${indent.repeat(this.level)}`;
      separator += newline;
      start += newline;
    }
    const { $items: items } = o;
    for (let i = 0; i < items.length; i++) {
      const before = i === 0 ? start : separator;
      const text = this.scalar(items[i]);
      if (text !== undefined) this.emit(before + text);
      else {
        this.emit(before);
        this.container(items[i]);
      }
    }
    if (indent !== null) {
      this.level--;
      this.emit(`\n${indent.repeat(this.level)}`);
    }
    this.emit("]");
    this.markers?.delete(o);
  }

  key(k: Value): string | undefined {
    if (typeof k === "string") return k;
    if (typeof k === "boolean") return k ? "true" : "false";
    if (k === null) return "null";
    const s = asStr(k);
    if (s !== undefined) return toJs(s);
    const x = asFloat(k);
    if (x !== undefined) return this.number(x);
    const n = asInt(k);
    if (n !== undefined) return intToString(n);
    if (this.options.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(k).$name}`);
  }

  dict(o: PyDict): void {
    if (o.$map.size === 0) {
      this.emit("{}");
      return;
    }
    this.enter(o);
    const { indent, itemSeparator, keySeparator, sortKeys, quote } = this.options;
    let separator = itemSeparator;
    this.emit("{");
    if (indent !== null) {
      this.level++;
      const newline = `\n${indent.repeat(this.level)}`;
      separator += newline;
      this.emit(newline);
    }
    let isFirst = true;
    const entry = (k: Value, v: Value) => {
      const key = this.key(k);
      if (key === undefined) return;
      if (isFirst) isFirst = false;
      else this.emit(separator);
      this.emit(quote(key));
      this.emit(keySeparator);
      const text = this.scalar(v);
      if (text !== undefined) this.emit(text);
      else this.container(v);
    };
    const isPlain = typeOf(o).$proto.items === dict_.$proto.items;
    if (isPlain && !sortKeys) {
      for (const [own, v] of o.$map.entries()) entry(o.$original(own), v);
    } else {
      let items: Value[] = isPlain
        ? [...o.$map.entries()].map(([own, v]) => tuple([o.$original(own), v]))
        : [...each(callMethod(o, "items"))];
      if (sortKeys) items = sortItems(items, null, false);
      for (const pair of items) {
        const [k, v] = unpack(pair, 2);
        entry(k, v);
      }
    }
    if (indent !== null) {
      this.level--;
      this.emit(`\n${indent.repeat(this.level)}`);
    }
    this.emit("}");
    this.markers?.delete(o);
  }
}

class PyJSONEncoder extends PyObject {
  skipkeys: Value = false;
  ensure_ascii: Value = true;
  check_circular: Value = true;
  allow_nan: Value = true;
  sort_keys: Value = false;
  indent: Value = null;

  __init__(kw: Value): null {
    this.skipkeys = kw.skipkeys;
    this.ensure_ascii = kw.ensure_ascii;
    this.check_circular = kw.check_circular;
    this.allow_nan = kw.allow_nan;
    this.sort_keys = kw.sort_keys;
    this.indent = kw.indent;
    const self = this as Value;
    if (kw.separators !== null) [self.item_separator, self.key_separator] = unpack(kw.separators, 2);
    else if (kw.indent !== null) self.item_separator = ",";
    if (kw.default !== null) {
      Object.defineProperty(self, "default", {
        value: kw.default,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return null;
  }
  default(o: Value): Value {
    throw typeError(`Object of type ${typeOf(o).$name} is not JSON serializable`);
  }
  encode(o: Value): Value {
    const s = asStr(o);
    if (s !== undefined) {
      return truth(this.ensure_ascii) ? asciiString(toJs(s)) : fromJs(jsonString(toJs(s)));
    }
    if ((this as Value).iterencode !== iterencode) {
      const parts: string[] = [];
      for (const part of each(callMethod(this, "iterencode", o, true))) parts.push(toJs(part as Str));
      return fromJs(parts.join(""));
    }
    const writer = new Writer(optionsOf(this), truth(this.check_circular), null);
    writer.value(o);
    return fromJs(writer.text);
  }
  iterencode(o: Value, _oneShot: Value): Value {
    const pieces: string[] = [];
    new Writer(optionsOf(this), truth(this.check_circular), pieces).value(o);
    return iter(list(pieces.map((piece) => fromJs(piece))));
  }
}

function optionsOf(e: PyJSONEncoder): Options {
  const self = e as Value;
  const indent =
    self.indent === null
      ? null
      : (asStr(self.indent) ?? " ".repeat(Math.max(0, Number(toIndex(self.indent)))));
  const isPlain = self.default === plainDefault;
  return {
    quote: truth(self.ensure_ascii) ? asciiString : jsonString,
    allowNan: truth(self.allow_nan),
    indent: indent === null ? null : toJs(indent),
    itemSeparator: toJs(self.item_separator),
    keySeparator: toJs(self.key_separator),
    sortKeys: truth(self.sort_keys),
    skipKeys: truth(self.skipkeys),
    useDefault: isPlain
      ? (o) => {
          throw typeError(`Object of type ${typeOf(o).$name} is not JSON serializable`);
        }
      : (o) => call(getattr(self, "default"), o),
  };
}

export const JSONEncoder: Value = builtinType(PyJSONEncoder, {
  name: "JSONEncoder",
  module: "json.encoder",
  style: "python",
  dict: true,
  doc: "Extensible JSON <https://json.org> encoder for Python data structures.",
  attributes: { item_separator: ", ", key_separator: ": " },
  signatures: {
    __init__:
      "(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None)",
    default: "(o)",
    encode: "(o)",
    iterencode: "(o, _one_shot=False)",
  },
});
const iterencode = JSONEncoder.$proto.iterencode;
const plainDefault = JSONEncoder.$proto.default;

function textOf(o: Value): string {
  const s = asStr(o);
  if (s === undefined) throw typeError(`first argument must be a string, not ${typeOf(o).$name}`);
  return toJs(s);
}

export function load(): PyModule {
  return builtinModule("json.encoder", {
    doc: "Implementation of JSONEncoder\n",
    attributes: {
      JSONEncoder,
      encode_basestring_ascii: builtinFunction("encode_basestring_ascii", "(s, /)", (s) =>
        asciiString(textOf(s)),
      ),
      encode_basestring: builtinFunction("encode_basestring", "(s, /)", (s) => fromJs(jsonString(textOf(s)))),
    },
  });
}
