/** `csv.reader`. CPython: Modules/_csv.c. */
import { call } from "../../objects/call.ts";
import { iter, iteratorType, next_, PyIterator } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf, wellKnown } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import {
  csvError,
  PyCsvDialect,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from "./dialect.ts";

/** `csv.field_size_limit()`: characters. */
export const limit = { size: 128 * 1024 };

type State =
  | "start record"
  | "start field"
  | "escaped"
  | "in field"
  | "quoted"
  | "escaped in quoted"
  | "quote in quoted"
  | "after end of line"
  | "after escaped line end";

export class PyCsvReader extends PyIterator {
  $lines: Value = null;
  $dialect = new PyCsvDialect();
  $lineNumber = 0;
  $state: State = "start record";
  $fields: Value[] = [];
  $field: string[] = [];
  /** Whether the field that is being read is or was in quotes. */
  $wasQuoted = false;

  $start(lines: Value, dialect: PyCsvDialect): this {
    this.$lines = iter(lines);
    this.$dialect = dialect;
    return this;
  }
  get dialect(): Value {
    return this.$dialect;
  }
  get line_num(): Value {
    return this.$lineNumber;
  }
  $add(c: string): void {
    if (this.$field.length >= limit.size) throw csvError(`field larger than field limit (${limit.size})`);
    this.$field.push(c);
  }
  $save(): void {
    const text = this.$field.join("");
    this.$field = [];
    const { $quoting: quoting } = this.$dialect;
    let value: Value = fromJs(text);
    if (!this.$wasQuoted) {
      if (text === "" && (quoting === QUOTE_NOTNULL || quoting === QUOTE_STRINGS)) value = null;
      else if (text !== "" && (quoting === QUOTE_NONNUMERIC || quoting === QUOTE_STRINGS)) {
        value = call(wellKnown.float, value);
      } else if (text === "" && quoting === QUOTE_NONNUMERIC) value = call(wellKnown.float, value);
    }
    this.$wasQuoted = false;
    this.$fields.push(value);
  }
  /** @param c a character, or "" for the end of the line */
  $take(c: string): void {
    const d = this.$dialect;
    const isEnd = c === "\n" || c === "\r";
    switch (this.$state) {
      case "start record":
        if (c === "") return;
        if (isEnd) {
          this.$state = "after end of line";
          return;
        }
        this.$state = "start field";
        this.$startField(c);
        return;
      case "start field":
        this.$startField(c);
        return;
      case "escaped":
        if (isEnd) {
          this.$add(c);
          this.$state = "after escaped line end";
          return;
        }
        this.$add(c === "" ? "\n" : c);
        this.$state = "in field";
        return;
      case "after escaped line end":
        if (c === "") return;
        this.$inField(c);
        return;
      case "in field":
        this.$inField(c);
        return;
      case "quoted":
        if (c === "") return;
        if (c === d.$escapechar) this.$state = "escaped in quoted";
        else if (c === d.$quotechar && d.$quoting !== QUOTE_NONE) {
          this.$state = d.$doublequote ? "quote in quoted" : "in field";
        } else this.$add(c);
        return;
      case "escaped in quoted":
        this.$add(c === "" ? "\n" : c);
        this.$state = "quoted";
        return;
      case "quote in quoted":
        if (d.$quoting !== QUOTE_NONE && c === d.$quotechar) {
          this.$add(c);
          this.$state = "quoted";
        } else if (c === d.$delimiter) {
          this.$save();
          this.$state = "start field";
        } else if (isEnd || c === "") {
          this.$save();
          this.$state = c === "" ? "start record" : "after end of line";
        } else if (!d.$strict) {
          this.$add(c);
          this.$state = "in field";
        } else throw csvError(`'${d.$delimiter}' expected after '${d.$quotechar}'`);
        return;
      case "after end of line":
        if (isEnd) return;
        if (c === "") this.$state = "start record";
        else {
          throw csvError(
            "new-line character seen in unquoted field - do you need to open the file with newline=''?",
          );
        }
    }
  }
  $startField(c: string): void {
    const d = this.$dialect;
    if (c === "\n" || c === "\r" || c === "") {
      this.$save();
      this.$state = c === "" ? "start record" : "after end of line";
    } else if (c === d.$quotechar && d.$quoting !== QUOTE_NONE) {
      this.$wasQuoted = true;
      this.$state = "quoted";
    } else if (c === d.$escapechar) this.$state = "escaped";
    else if (c === " " && d.$skipinitialspace) return;
    else if (c === d.$delimiter) this.$save();
    else {
      this.$add(c);
      this.$state = "in field";
    }
  }
  $inField(c: string): void {
    const d = this.$dialect;
    if (c === "\n" || c === "\r" || c === "") {
      this.$save();
      this.$state = c === "" ? "start record" : "after end of line";
    } else if (c === d.$escapechar) this.$state = "escaped";
    else if (c === d.$delimiter) {
      this.$save();
      this.$state = "start field";
    } else {
      this.$add(c);
      this.$state = "in field";
    }
  }
  $next(): Value {
    this.$fields = [];
    this.$field = [];
    this.$wasQuoted = false;
    this.$state = "start record";
    do {
      const line = next_(this.$lines);
      if (line === undefined) {
        if (this.$field.length > 0 || (this.$state as State) === "quoted") {
          if (this.$dialect.$strict) throw csvError("unexpected end of data");
          this.$save();
          break;
        }
        return undefined;
      }
      const text = asStr(line);
      if (text === undefined) {
        throw csvError(
          `iterator should return strings, not ${typeOf(line).$name} (the file should be opened in text mode)`,
        );
      }
      this.$lineNumber++;
      for (const c of toJs(text)) this.$take(c);
      this.$take("");
    } while (this.$state !== "start record");
    return links.list(this.$fields);
  }
}
iteratorType(PyCsvReader, { name: "reader", module: "_csv", doc: "CSV reader" });
