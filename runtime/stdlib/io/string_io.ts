/** `StringIO`. CPython: Modules/_io/stringio.c. */

import { callMethod } from "../../objects/call.ts";
import { merge, PyDict } from "../../objects/dict.ts";
import { newException, OSError, stopIteration, typeError, valueError } from "../../objects/exception.ts";
import { eachAs, eachOf } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { type Str, strConcat, strConcatAll, strLength, strRepeat, strSlice } from "../../objects/wide_str.ts";
import { PyTextIOBase, sizeOrNone } from "./base.ts";
import { Newlines } from "./incremental.ts";
import { lineEnd } from "./text.ts";

export class PyStringIO extends PyTextIOBase {
  $text: Str = "";
  /** Text written at the end, not yet joined to `$text`. */
  $more: Str[] = [];
  $length = 0;
  $position = 0;
  $newline: string | null = "\n";
  $newlines: Newlines | null = null;
  __init__(initial: Value, newline: Value): null {
    const ends = newline === null ? null : asStr(newline);
    if (ends === undefined) throw typeError(`newline must be str or None, not ${typeOf(newline).$name}`);
    if (!([null, "", "\n", "\r", "\r\n"] as Value[]).includes(ends)) {
      throw valueError(`illegal newline value: ${links.repr(newline)}`);
    }
    const text = initial === null ? "" : asStr(initial);
    if (text === undefined)
      throw typeError(`initial_value must be str or None, not ${typeOf(initial).$name}`);
    this.$newline = ends as string | null;
    this.$newlines = ends === null || ends === "" ? new Newlines(ends === null) : null;
    this.$text = "";
    this.$more = [];
    this.$length = 0;
    this.$position = 0;
    this.$ioClosed = false;
    if (strLength(text) > 0) this.$put(text);
    this.$position = 0;
    return null;
  }
  /** What is written, after translation of newlines. */
  $put(text: Str): void {
    let s = text;
    if (this.$newlines !== null) s = this.$newlines.feed(s, true);
    if (this.$newline === "\r" || this.$newline === "\r\n") {
      s = asStr(callMethod(s, "replace", "\n", this.$newline)) as Str;
    }
    const n = strLength(s);
    if (this.$position === this.$length) {
      this.$more.push(s);
      this.$length += n;
      this.$position = this.$length;
      return;
    }
    const old = this.$join();
    const gap = this.$position - this.$length;
    if (gap > 0) this.$text = strConcatAll([old, strRepeat("\0", gap), s]);
    else {
      const end = this.$position + n;
      const rest = end < this.$length ? strSlice(old, end, this.$length) : "";
      this.$text = strConcatAll([strSlice(old, 0, this.$position), s, rest]);
    }
    this.$length = strLength(this.$text);
    this.$position += n;
  }
  $join(): Str {
    if (this.$more.length > 0) {
      this.$text = strConcat(this.$text, strConcatAll(this.$more));
      this.$more = [];
    }
    return this.$text;
  }
  $open(): void {
    if (this.$ioClosed) throw valueError("I/O operation on closed file");
  }
  getvalue(): Value {
    this.$open();
    return this.$join();
  }
  override tell(): Value {
    this.$open();
    return this.$position;
  }
  override read(size: Value): Value {
    const n = sizeOrNone(size);
    this.$open();
    const start = Math.min(this.$position, this.$length);
    const end = n < 0 ? this.$length : Math.min(start + n, this.$length);
    this.$position = Math.max(this.$position, end);
    return strSlice(this.$join(), start, end);
  }
  override readline(size: Value): Value {
    const n = sizeOrNone(size);
    this.$open();
    return this.$line(n);
  }
  $line(limit: number): Str {
    if (this.$position >= this.$length) return "";
    const text = this.$join();
    const found = lineEnd(text, this.$position, this.$newline);
    let end = found < 0 ? this.$length : found;
    if (limit >= 0) end = Math.min(end, this.$position + limit);
    const line = strSlice(text, this.$position, end);
    this.$position = end;
    return line;
  }
  override __next__(): Value {
    this.$open();
    const line = typeOf(this) === StringIO ? this.$line(-1) : (asStr(callMethod(this, "readline")) as Str);
    if (strLength(line) === 0) throw stopIteration();
    return line;
  }
  override write(text: Value): Value {
    const s = asStr(text);
    if (s === undefined) throw typeError(`string argument expected, got '${typeOf(text).$name}'`);
    this.$open();
    const n = strLength(s);
    if (n > 0) this.$put(s);
    return n;
  }
  override truncate(size: Value): Value {
    this.$open();
    const n = size === null ? this.$position : Number(toIndex(size));
    if (n < 0) throw valueError(`Negative size value ${n}`);
    if (n < this.$length) {
      this.$text = strSlice(this.$join(), 0, n);
      this.$length = n;
    }
    return n;
  }
  override seek(offset: Value, whence: Value): Value {
    this.$open();
    const how = Number(toIndex(whence));
    const to = Number(toIndex(offset));
    if (how !== 0 && how !== 1 && how !== 2) throw valueError(`Invalid whence (${how}, should be 0, 1 or 2)`);
    if (how === 0 && to < 0) throw valueError(`Negative seek position ${to}`);
    if (how !== 0 && to !== 0) throw newException(OSError, "Can't do nonzero cur-relative seeks");
    this.$position = how === 0 ? to : how === 1 ? this.$position : this.$length;
    return this.$position;
  }
  override close(): null {
    this.$ioClosed = true;
    this.$text = "";
    this.$more = [];
    this.$length = 0;
    return null;
  }
  override readable(): Value {
    this.$open();
    return true;
  }
  override writable(): Value {
    this.$open();
    return true;
  }
  override seekable(): Value {
    this.$open();
    return true;
  }
  override get newlines(): Value {
    this.$open();
    return this.$newlines?.value ?? null;
  }
  get line_buffering(): Value {
    this.$open();
    return false;
  }
  __getstate__(): Value {
    const value = this.getvalue();
    const state = new PyDict();
    merge(state, links.instanceDict(this));
    return tuple([value, this.$newline, this.$position, state]);
  }
  __setstate__(state: Value): null {
    const [value, newline, position, dict] = state.$items;
    this.__init__("", newline);
    this.$text = value;
    this.$length = strLength(value);
    this.$position = Number(position);
    if (dict !== null) merge(links.instanceDict(this), dict);
    return null;
  }
}

export const StringIO: PyType = builtinType(PyStringIO, {
  name: "StringIO",
  module: "_io",
  dict: true,
  doc: "Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.",
  signatures: {
    __init__: "(initial_value='', newline='\\n')",
    getvalue: "()",
    tell: "()",
    read: "(size=-1, /)",
    readline: "(size=-1, /)",
    __next__: "()",
    write: "(s, /)",
    truncate: "(pos=None, /)",
    seek: "(pos, whence=0, /)",
    close: "()",
    readable: "()",
    writable: "()",
    seekable: "()",
    __getstate__: "()",
    __setstate__: "(state, /)",
  },
});

/** The lines of a `StringIO`, for `for` loops. */
class Lines implements IterableIterator<Value> {
  readonly #file: PyStringIO;
  constructor(file: PyStringIO) {
    this.#file = file;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<Value> {
    this.#file.$open();
    const line = this.#file.$line(-1);
    return line === "" ? { done: true, value: undefined } : { done: false, value: line };
  }
}
Object.defineProperty(PyStringIO.prototype, "__iter__", {
  value: Object.assign(
    function (this: Value) {
      this.$check();
      return this;
    },
    {
      $isMethod: true,
      $code: (PyStringIO.prototype.__iter__ as Value).$code,
      $ownerName: "StringIO",
    } as Value,
  ),
  writable: true,
  configurable: true,
});
eachAs(StringIO, (file) => (typeOf(file) === StringIO ? new Lines(file) : eachOf(file)));
