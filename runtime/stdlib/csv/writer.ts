/** `csv.writer`. CPython: Modules/_csv.c. */
import { getattrOr } from "../../objects/attribute.ts";
import { call, callable } from "../../objects/call.ts";
import { isException, TypeError_, typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { asFloat, asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { builtinType, lookupSpecial, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import {
  csvError,
  PyCsvDialect,
  QUOTE_ALL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from "./dialect.ts";

export class PyCsvWriter extends PyObject {
  $write: Value = null;
  $dialect = new PyCsvDialect();
  $start(file: Value, dialect: PyCsvDialect): this {
    this.$write = getattrOr(file, "write", undefined);
    if (this.$write === undefined || !callable(this.$write)) {
      throw typeError('argument 1 must have a "write" method');
    }
    this.$dialect = dialect;
    return this;
  }
  get dialect(): Value {
    return this.$dialect;
  }
  /** A field's text, and whether it has to stand in quotes. */
  $field(text: string, mustQuote: boolean): string {
    const d = this.$dialect;
    let quoted = mustQuote;
    let out = "";
    for (const c of text) {
      let escapes = false;
      if (
        c === d.$delimiter ||
        c === d.$escapechar ||
        c === d.$quotechar ||
        c === "\n" ||
        c === "\r" ||
        d.$lineterminator.includes(c)
      ) {
        if (d.$quoting === QUOTE_NONE) escapes = true;
        else if (c === d.$quotechar) {
          if (d.$doublequote) out += c;
          else escapes = true;
        } else if (c === d.$escapechar) escapes = true;
        if (!escapes) quoted = true;
        else if (d.$escapechar === null) throw csvError("need to escape, but no escapechar set");
        else out += d.$escapechar;
      }
      out += c;
    }
    return quoted ? `${d.$quotechar}${out}${d.$quotechar}` : out;
  }
  writerow(row: Value): Value {
    const d = this.$dialect;
    const fields: string[] = [];
    let values: Iterable<Value>;
    try {
      values = each(row);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      throw csvError(`iterable expected, not ${typeOf(row).$name}`);
    }
    const all = [...values];
    for (const v of all) {
      const s = v === null ? undefined : asStr(v);
      const isNumber =
        v !== null &&
        (asInt(v) !== undefined || asFloat(v) !== undefined || lookupSpecial(v, "__float__") !== undefined);
      let quotes = d.$quoting === QUOTE_ALL;
      if (d.$quoting === QUOTE_NONNUMERIC) quotes = !isNumber;
      else if (d.$quoting === QUOTE_STRINGS) quotes = s !== undefined;
      else if (d.$quoting === QUOTE_NOTNULL) quotes = v !== null;
      const text = v === null ? "" : toJs(asStr(s ?? links.str(v)) ?? "");
      if (all.length === 1 && text === "" && !quotes) {
        if (
          d.$quoting === QUOTE_NONE ||
          (v === null && (d.$quoting === QUOTE_STRINGS || d.$quoting === QUOTE_NOTNULL))
        ) {
          throw csvError("single empty field record must be quoted");
        }
        quotes = true;
      }
      if (text === "" && d.$delimiter === " " && d.$skipinitialspace && !quotes) {
        if (
          d.$quoting === QUOTE_NONE ||
          (v === null && (d.$quoting === QUOTE_STRINGS || d.$quoting === QUOTE_NOTNULL))
        ) {
          throw csvError("empty field must be quoted if delimiter is a space and skipinitialspace is true");
        }
        quotes = true;
      }
      fields.push(this.$field(text, quotes));
    }
    return call(this.$write, fromJs(fields.join(d.$delimiter) + d.$lineterminator));
  }
  writerows(rows: Value): null {
    for (const row of each(rows)) this.writerow(row);
    return null;
  }
}
builtinType(PyCsvWriter, {
  name: "writer",
  module: "_csv",
  doc: "CSV writer",
  signatures: { writerow: "(row, /)", writerows: "(rows, /)" },
});
