/** The module `tomllib`. https://docs.python.org/3.13/library/tomllib.html; the format: TOML 1.0. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callMethod } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import {
  isException,
  newException,
  PyValueError,
  typeError,
  ValueError,
  valueError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { normalize } from "../objects/int_value.ts";
import { list, PyList } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { typeOf, wellKnown } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { date } from "./datetime/date.ts";
import { datetime } from "./datetime/datetime.ts";
import { time } from "./datetime/time.ts";
import { makeDelta } from "./datetime/timedelta.ts";
import { makeTimezone, utc } from "./datetime/tzinfo.ts";
import { pythonFunctions } from "./python_module.ts";

class PyTOMLDecodeError extends PyValueError {}
const TOMLDecodeError = exceptionType(PyTOMLDecodeError, {
  name: "TOMLDecodeError",
  module: "tomllib",
  style: "python",
  doc: "An error raised if a document is not valid TOML.",
});

const BARE_KEY = /[A-Za-z0-9_-]+/y;
const NUMBER =
  /0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|([+-]?(?:0|[1-9](?:_?[0-9])*))((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)/y;
const DATE_TIME =
  /([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?/y;
const LOCAL_TIME = /([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?/y;

const ESCAPES: { readonly [c: string]: string } = {
  b: "\b",
  t: "\t",
  n: "\n",
  f: "\f",
  r: "\r",
  '"': '"',
  "\\": "\\",
};

type Path = readonly string[];

/** What a table may not become any more: nothing may be added to it, or no header may name it again. */
class Flags {
  readonly children = new Map<string, Flags>();
  isFrozen = false;
  isNamed = false;
}

class Parser {
  readonly text: string;
  readonly parseFloat: (text: string) => Value;
  at = 0;
  readonly root = new PyDict();
  readonly flags = new Flags();
  /** Tables made by dotted keys: from the next header on no header may name them. */
  readonly pendingNames: Path[] = [];

  constructor(text: string, parseFloat: (text: string) => Value) {
    this.text = text;
    this.parseFloat = parseFloat;
  }

  fail(message: string, at = this.at): Value {
    if (at >= this.text.length) return newException(TOMLDecodeError, `${message} (at end of document)`);
    const before = this.text.slice(0, at);
    const line = before.split("\n").length;
    const column = [...before.slice(before.lastIndexOf("\n") + 1)].length + 1;
    return newException(TOMLDecodeError, fromJs(`${message} (at line ${line}, column ${column})`));
  }
  get char(): string {
    return this.text[this.at] ?? "";
  }
  matches(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }
  skipBlanks(): void {
    while (this.char === " " || this.char === "\t") this.at++;
  }
  /** Refuses control characters in a run of text. */
  checkText(from: number, to: number, what = "Found invalid"): void {
    for (let i = from; i < to; i++) {
      const c = this.text.charCodeAt(i);
      if ((c < 32 && c !== 9) || c === 127) {
        throw this.fail(`${what} character ${toJs(repr(this.text[i] as string))}`, i);
      }
    }
  }
  skipComment(): void {
    if (this.char !== "#") return;
    const found = this.text.indexOf("\n", this.at);
    const end = found < 0 ? this.text.length : found;
    this.checkText(this.at + 1, end);
    this.at = end;
  }
  skipLinesAndComments(): void {
    for (;;) {
      const before = this.at;
      while (" \t\n".includes(this.char) && this.char !== "") this.at++;
      this.skipComment();
      if (this.at === before) return;
    }
  }

  // ---- the document

  document(): PyDict {
    let header: Path = [];
    for (;;) {
      this.skipBlanks();
      const c = this.char;
      if (c === "") return this.root;
      if (c === "\n") {
        this.at++;
        continue;
      }
      if (/[A-Za-z0-9_"'-]/.test(c)) {
        this.pair(header);
        this.skipBlanks();
      } else if (c === "[") {
        for (const path of this.pendingNames.splice(0)) this.makeFlags(path).isNamed = true;
        header = this.text[this.at + 1] === "[" ? this.arrayHeader() : this.tableHeader();
        this.skipBlanks();
      } else if (c !== "#") throw this.fail("Invalid statement");
      this.skipComment();
      if (this.char === "") return this.root;
      if (this.char !== "\n") throw this.fail("Expected newline or end of document after a statement");
      this.at++;
    }
  }
  flagsOf(path: Path): Flags | undefined {
    let flags: Flags | undefined = this.flags;
    for (const key of path) flags = flags?.children.get(key);
    return flags;
  }
  makeFlags(path: Path): Flags {
    let { flags } = this;
    for (const key of path) {
      let next = flags.children.get(key);
      if (next === undefined) {
        next = new Flags();
        flags.children.set(key, next);
      }
      flags = next;
    }
    return flags;
  }
  isFrozen(path: Path): boolean {
    let flags: Flags | undefined = this.flags;
    for (const key of path) {
      flags = flags?.children.get(key);
      if (flags?.isFrozen === true) return true;
    }
    return false;
  }
  /** The table that a path names, made on the way. Undefined where something else stands there. */
  table(path: Path, enterArrays = true): PyDict | undefined {
    let current: Value = this.root;
    for (const key of path) {
      const name = fromJs(key);
      let next = current.$get(name);
      if (next === undefined) {
        next = new PyDict();
        current.$set(name, next);
      }
      if (enterArrays && next instanceof PyList) next = next.$items[next.$items.length - 1];
      if (!(next instanceof PyDict)) return undefined;
      current = next;
    }
    return current;
  }
  tableHeader(): Path {
    this.at++;
    this.skipBlanks();
    const path = this.key();
    const flags = this.flagsOf(path);
    if (flags?.isNamed === true || this.isFrozen(path)) {
      throw this.fail(`Cannot declare ${shown(path)} twice`);
    }
    this.makeFlags(path).isNamed = true;
    if (this.table(path) === undefined) throw this.fail("Cannot overwrite a value");
    if (this.char !== "]") throw this.fail("Expected ']' at the end of a table declaration");
    this.at++;
    return path;
  }
  arrayHeader(): Path {
    this.at += 2;
    this.skipBlanks();
    const path = this.key();
    if (this.isFrozen(path)) throw this.fail(`Cannot mutate immutable namespace ${shown(path)}`);
    const parent = this.flagsOf(path.slice(0, -1));
    parent?.children.delete(path[path.length - 1] as string);
    this.makeFlags(path).isNamed = true;
    const owner = this.table(path.slice(0, -1));
    const last = fromJs(path[path.length - 1] as string);
    const known = owner?.$get(last);
    if (owner === undefined || (known !== undefined && !(known instanceof PyList))) {
      throw this.fail("Cannot overwrite a value");
    }
    if (known === undefined) owner.$set(last, list([new PyDict()]));
    else known.$items.push(new PyDict());
    if (!this.text.startsWith("]]", this.at)) {
      throw this.fail("Expected ']]' at the end of an array declaration");
    }
    this.at += 2;
    return path;
  }
  pair(header: Path): void {
    const [path, value] = this.keyAndValue();
    const parent = path.slice(0, -1);
    const whole = [...header, ...parent];
    for (let i = 1; i < path.length; i++) {
      const between = [...header, ...path.slice(0, i)];
      const flags = this.flagsOf(between);
      if (flags?.isNamed === true) throw this.fail(`Cannot redefine namespace ${shown(between)}`);
      this.pendingNames.push(between);
    }
    if (this.isFrozen(whole)) throw this.fail(`Cannot mutate immutable namespace ${shown(whole)}`);
    const owner = this.table(whole);
    if (owner === undefined) throw this.fail("Cannot overwrite a value");
    const last = fromJs(path[path.length - 1] as string);
    if (owner.$get(last) !== undefined) throw this.fail("Cannot overwrite a value");
    if (value instanceof PyDict || value instanceof PyList) {
      this.makeFlags([...header, ...path]).isFrozen = true;
    }
    owner.$set(last, value);
  }
  keyAndValue(): [Path, Value] {
    const path = this.key();
    if (this.char !== "=") throw this.fail("Expected '=' after a key in a key/value pair");
    this.at++;
    this.skipBlanks();
    return [path, this.value()];
  }
  key(): string[] {
    const path = [this.keyPart()];
    this.skipBlanks();
    while (this.char === ".") {
      this.at++;
      this.skipBlanks();
      path.push(this.keyPart());
      this.skipBlanks();
    }
    return path;
  }
  keyPart(): string {
    const bare = this.matches(BARE_KEY);
    if (bare !== null) {
      this.at += bare[0].length;
      return bare[0];
    }
    if (this.char === "'") return this.literal();
    if (this.char === '"') return this.basic();
    throw this.fail("Invalid initial character for a key part");
  }

  // ---- values

  value(): Value {
    const c = this.char;
    if (c === '"') return fromJs(this.text.startsWith('"""', this.at) ? this.multiline('"') : this.basic());
    if (c === "'") return fromJs(this.text.startsWith("'''", this.at) ? this.multiline("'") : this.literal());
    for (const [word, value] of [
      ["true", true],
      ["false", false],
    ] as const) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    if (c === "[") return this.array();
    if (c === "{") return this.inlineTable();
    return this.dateOrTime() ?? this.number();
  }
  dateOrTime(): Value {
    const found = this.matches(DATE_TIME);
    if (found !== null) {
      const [year, month, day] = found.slice(1, 4).map(Number) as [number, number, number];
      const end = this.at + found[0].length;
      try {
        let made: Value;
        if (found[4] === undefined) made = call(date, year, month, day);
        else {
          const [h, m, s] = found.slice(4, 7).map(Number) as [number, number, number];
          made = call(
            datetime,
            year,
            month,
            day,
            h,
            m,
            s,
            Number((found[7] ?? "").padEnd(6, "0")),
            zone(found),
          );
        }
        this.at = end;
        return made;
      } catch (e) {
        if (!isException(e, ValueError)) throw e;
        throw this.fail("Invalid date or datetime");
      }
    }
    const local = this.matches(LOCAL_TIME);
    if (local === null) return undefined;
    this.at += local[0].length;
    const [h, m, s] = local.slice(1, 4).map(Number) as [number, number, number];
    return call(time, h, m, s, Number((local[4] ?? "").padEnd(6, "0")));
  }
  number(): Value {
    const found = this.matches(NUMBER);
    if (found !== null) {
      this.at += found[0].length;
      const plain = found[0].replaceAll("_", "");
      if (found[2] !== undefined && found[2] !== "") return this.parseFloat(found[0]);
      if (/^0[xob]/.test(plain)) return normalize(BigInt(plain));
      return plain.startsWith("-")
        ? normalize(-BigInt(plain.slice(1)))
        : normalize(BigInt(plain.replace("+", "")));
    }
    for (const word of ["inf", "nan", "-inf", "+inf", "-nan", "+nan"]) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return this.parseFloat(word);
    }
    throw this.fail("Invalid value");
  }
  array(): Value {
    this.at++;
    const items: Value[] = [];
    this.skipLinesAndComments();
    if (this.char === "]") {
      this.at++;
      return list(items);
    }
    for (;;) {
      items.push(this.value());
      this.skipLinesAndComments();
      const c = this.char;
      if (c === "]") break;
      if (c !== ",") throw this.fail("Unclosed array");
      this.at++;
      this.skipLinesAndComments();
      if (this.char === "]") break;
    }
    this.at++;
    return list(items);
  }
  inlineTable(): Value {
    this.at++;
    const made = new PyDict();
    const frozen = new Set<Value>();
    this.skipBlanks();
    if (this.char === "}") {
      this.at++;
      return made;
    }
    for (;;) {
      const [path, value] = this.keyAndValue();
      let owner: Value = made;
      for (const key of path.slice(0, -1)) {
        let next = owner.$get(fromJs(key));
        if (next === undefined) {
          next = new PyDict();
          owner.$set(fromJs(key), next);
        }
        if (frozen.has(next)) throw this.fail(`Cannot mutate immutable namespace ${shown(path)}`);
        if (!(next instanceof PyDict)) throw this.fail("Cannot overwrite a value");
        owner = next;
      }
      const last = path[path.length - 1] as string;
      const known = owner.$get(fromJs(last));
      if (known !== undefined) {
        if (frozen.has(known)) throw this.fail(`Cannot mutate immutable namespace ${shown(path)}`);
        throw this.fail(`Duplicate inline table key ${toJs(repr(fromJs(last)))}`);
      }
      owner.$set(fromJs(last), value);
      this.skipBlanks();
      const c = this.char;
      if (c === "}") {
        this.at++;
        return made;
      }
      if (c !== ",") throw this.fail("Unclosed inline table");
      if (value instanceof PyDict || value instanceof PyList) frozen.add(value);
      this.at++;
      this.skipBlanks();
    }
  }

  // ---- strings

  literal(): string {
    this.at++;
    const start = this.at;
    const end = this.text.indexOf("'", start);
    const stop = end < 0 ? this.text.length : end;
    this.checkText(start, stop);
    if (end < 0) {
      this.at = this.text.length;
      throw this.fail('Expected "\'"');
    }
    this.at = end + 1;
    return this.text.slice(start, end);
  }
  basic(): string {
    this.at++;
    return this.basicText(false);
  }
  basicText(isMultiline: boolean): string {
    let out = "";
    let start = this.at;
    for (;;) {
      const c = this.char;
      if (c === "") throw this.fail("Unterminated string");
      if (c === '"') {
        if (!isMultiline) {
          out += this.text.slice(start, this.at);
          this.at++;
          return out;
        }
        if (this.text.startsWith('"""', this.at)) {
          out += this.text.slice(start, this.at);
          this.at += 3;
          return out;
        }
        this.at++;
      } else if (c === "\\") {
        out += this.text.slice(start, this.at);
        out += this.escape(isMultiline);
        start = this.at;
      } else {
        if (!(isMultiline && c === "\n")) this.checkText(this.at, this.at + 1, "Illegal");
        this.at++;
      }
    }
  }
  escape(isMultiline: boolean): string {
    const id = this.text[this.at + 1] ?? "";
    this.at += 2;
    if (isMultiline && (id === " " || id === "\t" || id === "\n")) {
      if (id !== "\n") {
        this.skipBlanks();
        if (this.char === "") return "";
        if (this.char !== "\n") throw this.fail("Unescaped '\\' in a string");
        this.at++;
      }
      while (" \t\n".includes(this.char) && this.char !== "") this.at++;
      return "";
    }
    if (id === "u" || id === "U") {
      const size = id === "u" ? 4 : 8;
      const hex = this.text.slice(this.at, this.at + size);
      if (hex.length !== size || !/^[0-9A-Fa-f]+$/.test(hex)) throw this.fail("Invalid hex value");
      this.at += size;
      const point = Number.parseInt(hex, 16);
      if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
        throw this.fail("Escaped character is not a Unicode scalar value");
      }
      return String.fromCodePoint(point);
    }
    const plain = ESCAPES[id];
    if (plain !== undefined) return plain;
    if (id === "") {
      this.at = this.text.length;
      throw this.fail("Unterminated string");
    }
    throw this.fail("Unescaped '\\' in a string");
  }
  multiline(quote: "'" | '"'): string {
    this.at += 3;
    if (this.char === "\n") this.at++;
    let out: string;
    if (quote === "'") {
      const start = this.at;
      const end = this.text.indexOf("'''", start);
      const stop = end < 0 ? this.text.length : end;
      for (let i = start; i < stop; i++) if (this.text[i] !== "\n") this.checkText(i, i + 1);
      if (end < 0) {
        this.at = this.text.length;
        throw this.fail("Expected \"'''\"");
      }
      out = this.text.slice(start, end);
      this.at = end + 3;
    } else out = this.basicText(true);
    for (let extra = 0; extra < 2 && this.char === quote; extra++) {
      this.at++;
      out += quote;
    }
    return out;
  }
}

const shown = (path: Path): string => toJs(repr(tuple(path.map((key) => fromJs(key)))));

function zone(found: RegExpExecArray): Value {
  if (found[8] !== undefined) return utc;
  if (found[9] === undefined) return null;
  const minutes = Number(found[10]) * 60 + Number(found[11]);
  return makeTimezone(makeDelta(0, (found[9] === "-" ? -60 : 60) * minutes, 0), null);
}

function loads(s: Value, kw: Value): Value {
  const text = asStr(s);
  if (s instanceof PyBytes) throw typeError("a bytes-like object is required, not 'str'");
  if (text === undefined) throw typeError(`Expected str object, not '${typeOf(s).$name}'`);
  const { parse_float: given } = kw;
  const parseFloat = (word: string): Value => {
    if (given === undefined || given === wellKnown.float) return new PyFloat(floatOf(word));
    const value = call(given, word);
    if (value instanceof PyDict || value instanceof PyList) {
      throw valueError("parse_float must not return dicts or lists");
    }
    return value;
  };
  return new Parser(toJs(text).replaceAll("\r\n", "\n"), parseFloat).document();
}

function floatOf(word: string): number {
  const plain = word.replaceAll("_", "");
  if (/inf/.test(plain)) return plain.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /nan/.test(plain) ? Number.NaN : Number(plain);
}

export function load(): PyModule {
  const signature = "*, parse_float=<class 'float'>";
  const { load: loadFile, loads: loadText } = pythonFunctions("tomllib", {
    [`load(fp, /, ${signature})`]: (file, kw) => {
      const data = callMethod(file, "read");
      if (!(data instanceof PyBytes)) {
        throw typeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`");
      }
      return loads(callMethod(data, "decode"), kw);
    },
    [`loads(s, /, ${signature})`]: loads,
  });
  return builtinModule("tomllib", {
    package: true,
    attributes: {
      __all__: tuple(["loads", "load", "TOMLDecodeError"]),
      TOMLDecodeError,
      load: loadFile,
      loads: loadText,
    },
  });
}
