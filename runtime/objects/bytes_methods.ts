/**
 * The methods that bytes and bytearray share, in this-form. They work on the text whose characters are the bytes.
 * CPython: Objects/bytes_methods.c, Objects/bytesobject.c, Objects/bytearrayobject.c.
 */
import { asBytesData, bytesArgument, byteValue } from "./buffer.ts";
import { latin1, latin1Bytes } from "./codec_charmap.ts";
import { codecHooks } from "./codec_errors.ts";
import { decode, encode } from "./codecs.ts";
import { memoryError, overflowError, typeError, valueError } from "./exception.ts";
import { each } from "./iteration.ts";
import { links } from "./links.ts";
import { asInt, toIndex, tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { formatPercentBytes } from "./percent_format.ts";
import { clippedIndex, itemIndex, searchRange } from "./search_range.ts";
import { PySlice, sliceBounds } from "./slice.ts";
import {
  strCapitalize,
  strIsLower,
  strIsTitle,
  strIsUpper,
  strLower,
  strSwapcase,
  strTitle,
  strUpper,
} from "./str_case.ts";
import { asStr } from "./str_kinds.ts";
import {
  centerLeft,
  countOccurrences,
  expandTabs,
  padAround,
  replace,
  splitAt,
  splitAtFromRight,
  splitAtSpace,
  splitAtSpaceFromRight,
  splitLines,
  strip,
  zeroFill,
} from "./str_parts.ts";
import { isSubtype, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";
import { toJs } from "./wide_str.ts";

function nameOf(v: Value): string {
  return v === null ? "None" : typeOf(v).$name;
}

function isSpaceByte(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

function isLineBreakByte(c: number): boolean {
  return c === 10 || c === 13;
}

const nonAscii = /[\x80-\xff]+/g;

/** Applies a mapping that is defined for ASCII only. */
function mapAscii(data: Uint8Array, change: (s: string) => Value): string {
  const text = latin1(data);
  nonAscii.lastIndex = 0;
  if (!nonAscii.test(text)) return change(text);
  // Bytes beyond ASCII are no letters: a private character without case stands for each of them.
  const masked = text.replace(nonAscii, (run) =>
    Array.from(run, (c) => String.fromCharCode(0xe000 + c.charCodeAt(0))).join(""),
  );
  return (change(masked) as string).replace(/[\ue080-\ue0ff]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xe000),
  );
}

/** Where bytes occur in bytes. */
export function findBytes(data: Uint8Array, sub: Uint8Array, start: number, end: number): number {
  const width = sub.length;
  if (start > end - width) return -1;
  if (width === 0) return start;
  const first = sub[0] as number;
  let i = start;
  for (;;) {
    i = data.indexOf(first, i);
    if (i < 0 || i > end - width) return -1;
    let k = 1;
    while (k < width && data[i + k] === sub[k]) k++;
    if (k === width) return i;
    i++;
  }
}

/** Where bytes occur last. */
export function findBytesFromRight(data: Uint8Array, sub: Uint8Array, start: number, end: number): number {
  for (let i = end - sub.length; i >= start; i--) {
    let k = 0;
    while (k < sub.length && data[i + k] === sub[k]) k++;
    if (k === sub.length) return i;
  }
  return -1;
}

/** The bytes to search for: a byte or bytes. @raises TypeError, ValueError */
function needle(v: Value): Uint8Array {
  const data = asBytesData(v);
  if (data !== undefined) return data;
  const n = tryIndex(v);
  if (n === undefined) {
    throw typeError(`argument should be integer or bytes-like object, not '${typeOf(v).$name}'`);
  }
  if (n < 0 || n > 255) throw valueError("byte must be in range(0, 256)");
  return Uint8Array.of(n as number);
}

function search(self: Value, sub: Value, start: Value, end: Value, find: typeof findBytes): number {
  const data: Uint8Array = self.$data;
  const wanted = needle(sub);
  const [from, to] = searchRange(start, end, data.length);
  return find(data, wanted, from, to);
}

function found(i: number): number {
  if (i < 0) throw valueError("subsection not found");
  return i;
}

function separator(v: Value): string {
  const data = bytesArgument(v);
  if (data.length === 0) throw valueError("empty separator");
  return latin1(data);
}

function make(self: Value, text: Value): Value {
  return self.$make(latin1Bytes(text));
}

function parts(self: Value, texts: readonly Value[]): Value {
  return links.list(texts.map((t) => make(self, t)));
}

function stripped(self: Value, bytes: Value, left: boolean, right: boolean): Value {
  const text = latin1(self.$data);
  if (bytes === null) return make(self, strip(text, left, right, isSpaceByte));
  const set = bytesArgument(bytes);
  return make(
    self,
    strip(text, left, right, (c) => set.includes(c)),
  );
}

function affix(self: Value, candidates: Value, start: Value, end: Value, method: string): boolean {
  const data: Uint8Array = self.$data;
  const [from, to] = searchRange(start, end, data.length);
  const holds = (sub: Uint8Array): boolean => {
    const i = method === "startswith" ? from : to - sub.length;
    return i >= from && i + sub.length <= to && sub.every((b, k) => data[i + k] === b);
  };
  if (isSubtype(typeOf(candidates), wellKnown.tuple as PyType)) {
    for (const item of candidates.$items) if (holds(bytesArgument(item))) return true;
    return false;
  }
  const one = asBytesData(candidates);
  if (one === undefined) {
    throw typeError(`${method} first arg must be bytes or a tuple of bytes, not ${typeOf(candidates).$name}`);
  }
  return holds(one);
}

function fillByte(v: Value, method: string): string {
  if (typeof v === "object" && v?.$isBytes === true) {
    if (v.$data.length === 1) return latin1(v.$data);
    throw typeError(
      `${method}() argument 2 must be a byte string of length 1, not a ${nameOf(v)} object of length ${v.$data.length}`,
    );
  }
  throw typeError(`${method}() argument 2 must be a byte string of length 1, not ${nameOf(v)}`);
}

function everyByte(self: Value, test: (b: number) => boolean): boolean {
  return self.$data.length > 0 && self.$data.every(test);
}

const isLetter = (b: number) => (b >= 65 && b <= 90) || (b >= 97 && b <= 122);
const isDigitByte = (b: number) => b >= 48 && b <= 57;

/**
 * `repr(bytes)`.
 * @param escapesApostrophe as bytearray does, even between double quotes
 */
export function bytesRepr(data: Uint8Array, escapesApostrophe = false): string {
  const quote = data.includes(39) && !data.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const b of data) {
    if (b === 92 || b === quote.charCodeAt(0) || (escapesApostrophe && b === 39))
      out += `\\${String.fromCharCode(b)}`;
    else if (b === 9) out += "\\t";
    else if (b === 10) out += "\\n";
    else if (b === 13) out += "\\r";
    else if (b < 32 || b >= 127) out += `\\x${b.toString(16).padStart(2, "0")}`;
    else out += String.fromCharCode(b);
  }
  return out + quote;
}

/** The order of two runs of bytes: negative, 0, positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Two runs of bytes one after the other. */
export function concatBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** `data * count`. @raises MemoryError, OverflowError */
export function repeatBytes(data: Uint8Array, count: Value): Uint8Array {
  const n = toIndex(count);
  if (typeof n === "bigint" && BigInt.asIntN(64, n) !== n) {
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (n <= 0 || data.length === 0) return new Uint8Array(0);
  if (typeof n === "bigint" || n * data.length > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(n * data.length);
  if (data.length === 1) return out.fill(data[0] as number);
  out.set(data);
  // What is filled already is copied behind itself.
  for (let filled = data.length; filled < out.length; filled *= 2) out.copyWithin(filled, 0, filled);
  return out;
}

/** The hexadecimal digits of bytes, with a separator between groups. @raises ValueError, TypeError */
export function hexOfBytes(data: Uint8Array, sep: Value, perSep: Value): string {
  let digits = "";
  for (const b of data) digits += (b < 16 ? "0" : "") + b.toString(16);
  if (sep === undefined) return digits;
  const size = toIndex(perSep) as number;
  if (typeof size !== "number" || Math.abs(size) > 0x7fffffff) {
    throw overflowError("Python int too large to convert to C int");
  }
  const text = asStr(sep);
  let gap: string;
  if (text !== undefined) gap = toJs(text);
  else {
    const bytes = asBytesData(sep);
    if (bytes === undefined) {
      throw typeError(
        lookupSpecial(sep, "__len__") === undefined
          ? `object of type '${typeOf(sep).$name}' has no len()`
          : "sep must be str or bytes.",
      );
    }
    gap = latin1(bytes);
  }
  if (gap.length !== 1) throw valueError("sep must be length 1.");
  if (gap > "\x7f") throw valueError("sep must be ASCII.");
  const width = Math.abs(size) * 2;
  if (width === 0 || digits.length <= width) return digits;
  const groups: string[] = [];
  const first = size > 0 ? digits.length % width : 0;
  if (first > 0) groups.push(digits.slice(0, first));
  for (let i = first; i < digits.length; i += width) groups.push(digits.slice(i, i + width));
  return groups.join(gap);
}

/** `bytes.fromhex(string)`. @raises ValueError, TypeError */
export function bytesFromHex(string: Value): Uint8Array {
  const text = asStr(string);
  if (text === undefined) throw typeError(`fromhex() argument must be str, not ${nameOf(string)}`);
  const s = toJs(text);
  const bytes: number[] = [];
  let i = 0;
  const digit = (k: number): number => {
    const d = /^[0-9a-fA-F]$/.test(s[k] ?? "") ? Number.parseInt(s[k] as string, 16) : -1;
    if (d < 0) throw valueError(`non-hexadecimal number found in fromhex() arg at position ${k}`);
    return d;
  };
  while (i < s.length) {
    if (isSpaceByte(s.charCodeAt(i))) {
      i++;
      continue;
    }
    bytes.push(digit(i) * 16 + digit(i + 1));
    i += 2;
  }
  return Uint8Array.from(bytes);
}

/** `bytes.maketrans(frm, to)`. @raises ValueError */
export function makeTranslation(frm: Value, to: Value): Value {
  const from = bytesArgument(frm);
  const target = bytesArgument(to);
  if (from.length !== target.length) throw valueError("maketrans arguments must have same length");
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  from.forEach((b, i) => {
    table[b] = target[i] as number;
  });
  return codecHooks.bytes(table);
}

/** The value of `bytes(source, encoding, errors)` and `bytearray(…)`, but for iterables and buffers: `undefined`. */
export function bytesOfArguments(
  source: Value,
  encoding: Value,
  errors: Value,
  typeName: string,
): Uint8Array | undefined {
  const name = (v: Value, what: string): string => {
    const s = asStr(v);
    if (s === undefined) throw typeError(`${typeName}() argument '${what}' must be str, not ${nameOf(v)}`);
    return toJs(s);
  };
  if (encoding !== undefined) name(encoding, "encoding");
  if (errors !== undefined) name(errors, "errors");
  if (source === undefined) {
    if (encoding !== undefined) throw typeError("encoding without a string argument");
    if (errors !== undefined) throw typeError("errors without a string argument");
    return new Uint8Array(0);
  }
  const text = asStr(source);
  if (text !== undefined) {
    if (encoding === undefined) throw typeError("string argument without an encoding");
    return encode(text, name(encoding, "encoding"), errors === undefined ? "strict" : name(errors, "errors"));
  }
  if (encoding !== undefined) throw typeError("encoding without a string argument");
  if (errors !== undefined) throw typeError("errors without a string argument");
  if (lookupSpecial(source, "__bytes__") === undefined && asBytesData(source) === undefined) {
    const n = asInt(source) ?? (hasIndex(source) ? tryIndex(source) : undefined);
    if (n !== undefined) {
      if (n < 0) throw valueError("negative count");
      if (typeof n === "bigint") throw overflowError("cannot fit 'int' into an index-sized integer");
      if (n > 0x7fffffff) throw memoryError();
      return new Uint8Array(n);
    }
  }
  return undefined;
}

function hasIndex(v: Value): boolean {
  return lookupSpecial(v, "__index__") !== undefined;
}

function comparison(test: (c: number) => boolean): (this: Value, value: Value) => Value {
  return function (this: Value, value: Value): Value {
    if (this.$onlyWithBytes === true && value?.$onlyWithBytes !== true) return NotImplemented;
    const other = asBytesData(value);
    return other === undefined ? NotImplemented : test(compareBytes(this.$data, other));
  };
}

type Method = (this: Value, ...args: Value[]) => Value;
const binary = "(value, /)";
const searching = "(sub, start=None, end=None, /)";

/** Signature and implementation of each shared method. */
export const sharedMethods: { [name: string]: [signature: string, method: Method] } = {
  __lt__: [binary, comparison((c) => c < 0)],
  __le__: [binary, comparison((c) => c <= 0)],
  __eq__: [binary, comparison((c) => c === 0)],
  __ne__: [binary, comparison((c) => c !== 0)],
  __gt__: [binary, comparison((c) => c > 0)],
  __ge__: [binary, comparison((c) => c >= 0)],
  __len__: [
    "()",
    function () {
      return this.$data.length;
    },
  ],
  __str__: [
    "()",
    function () {
      return lookupSpecial(this, "__repr__")?.call(this);
    },
  ],
  __getitem__: [
    "(key, /)",
    function (key) {
      const data: Uint8Array = this.$data;
      if (typeof key === "number") {
        const b = data[key < 0 ? key + data.length : key];
        if (b !== undefined) return b;
      }
      if (key instanceof PySlice) {
        const { start, stop, step, count } = sliceBounds(key, data.length);
        if (step === 1) return this.$make(count === 0 ? new Uint8Array(0) : data.slice(start, stop));
        return this.$make(Uint8Array.from({ length: count }, (_, i) => data[start + i * step] as number));
      }
      if (!hasIndex(key)) {
        throw typeError(`${this.$indexWord} indices must be integers or slices, not ${typeOf(key).$name}`);
      }
      return data[itemIndex(key, data.length, this.$indexError)];
    },
  ],
  __contains__: [
    "(key, /)",
    function (key) {
      const n = tryIndex(key);
      if (n !== undefined) {
        if (n < 0 || n > 255) throw valueError("byte must be in range(0, 256)");
        return this.$data.includes(n);
      }
      const sub = bytesArgument(key);
      return findBytes(this.$data, sub, 0, this.$data.length) >= 0;
    },
  ],
  __add__: [
    binary,
    function (value) {
      const other = asBytesData(value);
      if (other === undefined)
        throw typeError(`can't concat ${typeOf(value).$name} to ${typeOf(this).$name}`);
      return this.$make(concatBytes(this.$data, other));
    },
  ],
  __mul__: [
    binary,
    function (value) {
      return this.$make(repeatBytes(this.$data, value));
    },
  ],
  __rmul__: [
    binary,
    function (value) {
      return this.$make(repeatBytes(this.$data, value));
    },
  ],
  __mod__: [
    binary,
    function (value) {
      return this.$make(formatPercentBytes(this.$data, value));
    },
  ],
  __rmod__: [
    binary,
    function (value) {
      if (value?.$isBytes !== true) return NotImplemented;
      return this.$make(formatPercentBytes(value.$data, this));
    },
  ],
  capitalize: [
    "()",
    function () {
      return make(this, mapAscii(this.$data, strCapitalize));
    },
  ],
  lower: [
    "()",
    function () {
      return make(this, mapAscii(this.$data, strLower));
    },
  ],
  upper: [
    "()",
    function () {
      return make(this, mapAscii(this.$data, strUpper));
    },
  ],
  title: [
    "()",
    function () {
      return make(this, mapAscii(this.$data, strTitle));
    },
  ],
  swapcase: [
    "()",
    function () {
      return make(this, mapAscii(this.$data, strSwapcase));
    },
  ],
  islower: [
    "()",
    function () {
      return strIsLower(latin1(this.$data.filter((b: number) => b < 128)));
    },
  ],
  isupper: [
    "()",
    function () {
      return strIsUpper(latin1(this.$data.filter((b: number) => b < 128)));
    },
  ],
  istitle: [
    "()",
    function () {
      return strIsTitle(latin1(this.$data.map((b: number) => (b < 128 ? b : 32))));
    },
  ],
  isalnum: [
    "()",
    function () {
      return everyByte(this, (b) => isLetter(b) || isDigitByte(b));
    },
  ],
  isalpha: [
    "()",
    function () {
      return everyByte(this, isLetter);
    },
  ],
  isdigit: [
    "()",
    function () {
      return everyByte(this, isDigitByte);
    },
  ],
  isspace: [
    "()",
    function () {
      return everyByte(this, isSpaceByte);
    },
  ],
  isascii: [
    "()",
    function () {
      return this.$data.every((b: number) => b < 128);
    },
  ],
  center: [
    "(width, fillchar=<b' '>, /)",
    function (width, fillchar) {
      const size = clippedIndex(width);
      const fill = fillchar === undefined ? " " : fillByte(fillchar, "center");
      const missing = size - this.$data.length;
      if (missing <= 0) return this.$make(this.$data.slice());
      const left = centerLeft(this.$data.length, size);
      return make(this, padAround(latin1(this.$data), left, missing - left, fill));
    },
  ],
  ljust: [
    "(width, fillchar=<b' '>, /)",
    function (width, fillchar) {
      const missing = clippedIndex(width) - this.$data.length;
      const fill = fillchar === undefined ? " " : fillByte(fillchar, "ljust");
      return make(this, padAround(latin1(this.$data), 0, missing, fill));
    },
  ],
  rjust: [
    "(width, fillchar=<b' '>, /)",
    function (width, fillchar) {
      const missing = clippedIndex(width) - this.$data.length;
      const fill = fillchar === undefined ? " " : fillByte(fillchar, "rjust");
      return make(this, padAround(latin1(this.$data), missing, 0, fill));
    },
  ],
  zfill: [
    "(width, /)",
    function (width) {
      return make(this, zeroFill(latin1(this.$data), clippedIndex(width)));
    },
  ],
  expandtabs: [
    "(tabsize=8)",
    function (tabsize) {
      return make(this, expandTabs(latin1(this.$data), clippedIndex(tabsize)));
    },
  ],
  count: [
    searching,
    function (sub, start, end) {
      const wanted = needle(sub);
      const [from, to] = searchRange(start, end, this.$data.length);
      return countOccurrences(latin1(this.$data), latin1(wanted), from, to);
    },
  ],
  find: [
    searching,
    function (sub, start, end) {
      return search(this, sub, start, end, findBytes);
    },
  ],
  rfind: [
    searching,
    function (sub, start, end) {
      return search(this, sub, start, end, findBytesFromRight);
    },
  ],
  index: [
    searching,
    function (sub, start, end) {
      return found(search(this, sub, start, end, findBytes));
    },
  ],
  rindex: [
    searching,
    function (sub, start, end) {
      return found(search(this, sub, start, end, findBytesFromRight));
    },
  ],
  startswith: [
    "(prefix, start=None, end=None, /)",
    function (prefix, start, end) {
      return affix(this, prefix, start, end, "startswith");
    },
  ],
  endswith: [
    "(suffix, start=None, end=None, /)",
    function (suffix, start, end) {
      return affix(this, suffix, start, end, "endswith");
    },
  ],
  join: [
    "(iterable_of_bytes, /)",
    function (iterable) {
      const t = typeOf(iterable).$proto;
      if ((t.__iter__ ?? undefined) === undefined && t.__getitem__ === undefined) {
        throw typeError("can only join an iterable");
      }
      const items: Uint8Array[] = [];
      for (const item of each(iterable)) {
        const data = asBytesData(item);
        if (data === undefined) {
          throw typeError(
            `sequence item ${items.length}: expected a bytes-like object, ${typeOf(item).$name} found`,
          );
        }
        items.push(data);
      }
      const gap: Uint8Array = this.$data;
      const out = new Uint8Array(
        items.reduce((n, d) => n + d.length, 0) + gap.length * Math.max(0, items.length - 1),
      );
      let at = 0;
      items.forEach((d, i) => {
        if (i > 0) {
          out.set(gap, at);
          at += gap.length;
        }
        out.set(d, at);
        at += d.length;
      });
      return this.$make(out);
    },
  ],
  lstrip: [
    "(bytes=None, /)",
    function (bytes) {
      return stripped(this, bytes, true, false);
    },
  ],
  rstrip: [
    "(bytes=None, /)",
    function (bytes) {
      return stripped(this, bytes, false, true);
    },
  ],
  strip: [
    "(bytes=None, /)",
    function (bytes) {
      return stripped(this, bytes, true, true);
    },
  ],
  partition: [
    "(sep, /)",
    function (sep) {
      const wanted = separator(sep);
      const text = latin1(this.$data);
      const i = text.indexOf(wanted);
      if (i < 0) return links.tuple([this.$make(this.$data.slice()), make(this, ""), make(this, "")]);
      const middle = this.$onlyWithBytes === true ? sep : make(this, wanted);
      return links.tuple([make(this, text.slice(0, i)), middle, make(this, text.slice(i + wanted.length))]);
    },
  ],
  rpartition: [
    "(sep, /)",
    function (sep) {
      const wanted = separator(sep);
      const text = latin1(this.$data);
      const i = text.lastIndexOf(wanted);
      if (i < 0) return links.tuple([make(this, ""), make(this, ""), this.$make(this.$data.slice())]);
      const middle = this.$onlyWithBytes === true ? sep : make(this, wanted);
      return links.tuple([make(this, text.slice(0, i)), middle, make(this, text.slice(i + wanted.length))]);
    },
  ],
  replace: [
    "(old, new, count=-1, /)",
    function (old, by, count) {
      const from = latin1(bytesArgument(old));
      const to = latin1(bytesArgument(by));
      return make(this, replace(latin1(this.$data), from, to, clippedIndex(count)));
    },
  ],
  removeprefix: [
    "(prefix, /)",
    function (prefix) {
      const p = bytesArgument(prefix);
      const data: Uint8Array = this.$data;
      const holds = p.length <= data.length && p.every((b, i) => data[i] === b);
      return this.$make(data.slice(holds ? p.length : 0));
    },
  ],
  removesuffix: [
    "(suffix, /)",
    function (suffix) {
      const p = bytesArgument(suffix);
      const data: Uint8Array = this.$data;
      const at = data.length - p.length;
      const holds = at >= 0 && p.every((b, i) => data[at + i] === b);
      return this.$make(data.slice(0, holds ? at : data.length));
    },
  ],
  split: [
    "(sep=None, maxsplit=-1)",
    function (sep, maxsplit) {
      const max = clippedIndex(maxsplit);
      const text = latin1(this.$data);
      return parts(
        this,
        sep === null ? splitAtSpace(text, max, isSpaceByte) : splitAt(text, separator(sep), max),
      );
    },
  ],
  rsplit: [
    "(sep=None, maxsplit=-1)",
    function (sep, maxsplit) {
      const max = clippedIndex(maxsplit);
      const text = latin1(this.$data);
      return parts(
        this,
        sep === null
          ? splitAtSpaceFromRight(text, max, isSpaceByte)
          : splitAtFromRight(text, separator(sep), max),
      );
    },
  ],
  splitlines: [
    "(keepends=False)",
    function (keepends) {
      return parts(this, splitLines(latin1(this.$data), links.truth(keepends), isLineBreakByte));
    },
  ],
  translate: [
    "(table, /, delete=<b''>)",
    function (table, del) {
      let map: Uint8Array | null = null;
      if (table !== null) {
        map = bytesArgument(table);
        if (map.length !== 256) throw valueError("translation table must be 256 characters long");
      }
      const drop = new Set<number>(del === undefined ? [] : bytesArgument(del));
      const kept: Uint8Array =
        drop.size === 0 ? this.$data.slice() : this.$data.filter((b: number) => !drop.has(b));
      return this.$make(map === null ? kept : kept.map((b) => (map as Uint8Array)[b] as number));
    },
  ],
  hex: [
    "(sep=<NULL>, bytes_per_sep=1)",
    function (sep, perSep) {
      return hexOfBytes(this.$data, sep, perSep);
    },
  ],
  decode: [
    "(encoding='utf-8', errors='strict')",
    function (encoding, errors) {
      const name = (v: Value, what: string): string => {
        const s = asStr(v);
        if (s === undefined) throw typeError(`decode() argument '${what}' must be str, not ${nameOf(v)}`);
        return toJs(s);
      };
      return decode(this.$data, name(encoding, "encoding"), name(errors, "errors"));
    },
  ],
};

/** Puts the shared methods on a class that is about to be registered; returns their signatures. */
export function shareMethods(proto: Value): { [name: string]: string } {
  const signatures: { [name: string]: string } = {};
  for (const [name, [signature, method]] of Object.entries(sharedMethods)) {
    Object.defineProperty(proto, name, { value: method, writable: true, configurable: true });
    signatures[name] = signature;
  }
  return signatures;
}

/** As `byteValue`, in the words of item assignment. */
export function itemByte(v: Value): number {
  return byteValue(v, "byte must be in range(0, 256)");
}
