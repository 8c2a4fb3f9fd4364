/** Dialects of `csv`. CPython: Modules/_csv.c, Lib/csv.py. */

import { getattrOr } from "../../objects/attribute.ts";
import { exceptionType } from "../../objects/base_exception.ts";
import { Exception, newException, raise, typeError, valueError } from "../../objects/exception.ts";
import { asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, strLength, toJs } from "../../objects/wide_str.ts";

export const CsvError: PyType = exceptionType(class extends (Exception.$Impl as Value) {} as Value, {
  name: "Error",
  module: "_csv",
});

export function csvError(message: string): Value {
  return raise(newException(CsvError, fromJs(message)));
}

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;
export const QUOTE_STRINGS = 4;
export const QUOTE_NOTNULL = 5;

/** The dialects that have names. */
export const dialects = new Map<string, Value>();

/** How fields are separated and quoted. */
export class PyCsvDialect extends PyObject {
  $delimiter = ",";
  $quotechar: string | null = '"';
  $escapechar: string | null = null;
  $doublequote = true;
  $skipinitialspace = false;
  $lineterminator = "\r\n";
  $quoting = QUOTE_MINIMAL;
  $strict = false;
  static __new__(cls: PyType, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return makeDialect(args[0] ?? null, kw, cls);
  }
  get delimiter(): Value {
    return fromJs(this.$delimiter);
  }
  get quotechar(): Value {
    return this.$quotechar === null ? null : fromJs(this.$quotechar);
  }
  get escapechar(): Value {
    return this.$escapechar === null ? null : fromJs(this.$escapechar);
  }
  get doublequote(): Value {
    return this.$doublequote;
  }
  get skipinitialspace(): Value {
    return this.$skipinitialspace;
  }
  get lineterminator(): Value {
    return fromJs(this.$lineterminator);
  }
  get quoting(): Value {
    return this.$quoting;
  }
  get strict(): Value {
    return this.$strict;
  }
}
export const CsvDialect: PyType = builtinType(PyCsvDialect, {
  name: "Dialect",
  module: "_csv",
  signatures: { __new__: "(dialect=None, **kwargs)" },
});

function oneCharacter(v: Value, name: string, allowsNone: boolean): string | null {
  if (v === null && allowsNone) return null;
  const s = asStr(v);
  if (s === undefined) {
    throw typeError(`"${name}" must be string${allowsNone ? " or None" : ""}, not ${typeOf(v).$name}`);
  }
  if (strLength(s) !== 1) throw typeError(`"${name}" must be a 1-character string`);
  return toJs(s);
}

const options = [
  "delimiter",
  "doublequote",
  "escapechar",
  "lineterminator",
  "quotechar",
  "quoting",
  "skipinitialspace",
  "strict",
];

/** A dialect from a name, class or object, with changes. @raises Error, TypeError, ValueError */
export function makeDialect(given: Value, keywords: Keywords, cls: PyType = CsvDialect): PyCsvDialect {
  const { dialect, ...kw } = keywords;
  let base = dialect ?? given;
  const name = base === null || base === undefined ? undefined : asStr(base);
  if (name !== undefined) {
    base = dialects.get(toJs(name));
    if (base === undefined) throw csvError("unknown dialect");
  }
  for (const key of Object.keys(kw)) {
    if (!options.includes(key)) throw typeError(`this function got an unexpected keyword argument '${key}'`);
  }
  if (base instanceof PyCsvDialect && Object.keys(kw).length === 0) return base;
  const d: PyCsvDialect = new cls.$Impl();
  const option = (key: string): Value => {
    if (kw[key] !== undefined) return kw[key];
    return base === null || base === undefined ? undefined : getattrOr(base, key, undefined);
  };
  const delimiter = option("delimiter");
  if (delimiter !== undefined) d.$delimiter = oneCharacter(delimiter, "delimiter", false) as string;
  for (const key of ["doublequote", "skipinitialspace", "strict"] as const) {
    const v = option(key);
    if (v !== undefined) d[`$${key}`] = truth(v);
  }
  const escape = option("escapechar");
  if (escape !== undefined) d.$escapechar = oneCharacter(escape, "escapechar", true);
  const end = option("lineterminator");
  if (end !== undefined) {
    const s = asStr(end);
    if (s === undefined) throw typeError(`"lineterminator" must be a string, not ${typeOf(end).$name}`);
    d.$lineterminator = toJs(s);
  }
  const quoting = option("quoting");
  if (quoting !== undefined) {
    const n = asInt(quoting);
    if (n === undefined) throw typeError(`"quoting" must be an integer, not ${typeOf(quoting).$name}`);
    if (n < 0 || n > 5) throw typeError('bad "quoting" value');
    d.$quoting = Number(n);
  }
  const quote = option("quotechar");
  if (quote !== undefined) d.$quotechar = oneCharacter(quote, "quotechar", true);
  if (quote === null && quoting === undefined) d.$quoting = QUOTE_NONE;
  if (d.$quoting !== QUOTE_NONE && d.$quotechar === null)
    throw typeError("quotechar must be set if quoting enabled");
  check(d);
  return d;
}

function check(d: PyCsvDialect): void {
  for (const [name, c] of [
    ["delimiter", d.$delimiter],
    ["escapechar", d.$escapechar],
    ["quotechar", d.$quotechar],
  ] as const) {
    if (c === null) continue;
    const isBlank = c === "\r" || c === "\n" || (c === " " && (name !== "delimiter" || d.$skipinitialspace));
    if (isBlank) throw valueError(`bad ${name} value`);
    if (d.$lineterminator.includes(c)) throw valueError(`bad ${name} or lineterminator value`);
  }
  if (d.$delimiter === d.$escapechar) throw valueError("bad delimiter or escapechar value");
  if (d.$delimiter === d.$quotechar) throw valueError("bad delimiter or quotechar value");
  if (d.$escapechar !== null && d.$escapechar === d.$quotechar)
    throw valueError("bad escapechar or quotechar value");
}
