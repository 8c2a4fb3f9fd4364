/** `str`. CPython: Objects/unicodeobject.c. */
import { asBytesData } from "./buffer.ts";
import { codecHooks } from "./codec_errors.ts";
import { decode, encode } from "./codecs.ts";
import { isException, LookupError, memoryError, overflowError, typeError, valueError } from "./exception.ts";
import { formatStr } from "./format_spec.ts";
import { each, eachAs, iteratorType, PyIterator } from "./iteration.ts";
import { links } from "./links.ts";
import { asInt, toIndex } from "./number_kinds.ts";
import { hashUnits } from "./numeric_hash.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { formatPercent } from "./percent_format.ts";
import { clippedIndex, itemIndex, searchRange } from "./search_range.ts";
import type { Keywords } from "./signature.ts";
import { PySlice, sliceBounds } from "./slice.ts";
import {
  everyPoint,
  strCapitalize,
  strCasefold,
  strIsLower,
  strIsTitle,
  strIsUpper,
  strLower,
  strSwapcase,
  strTitle,
  strUpper,
} from "./str_case.ts";
import { formatFields, formatFieldsOfMapping } from "./str_format.ts";
import { asStr, textOf } from "./str_kinds.ts";
import {
  centerLeft,
  countOccurrences,
  expandTabs,
  isLineBreak,
  mayBeSpace,
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
import { strRepr } from "./str_repr.ts";
import { builtinType, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";
import {
  isAlnum,
  isAlpha,
  isDecimal,
  isDigit,
  isIdentifierPart,
  isIdentifierStart,
  isNumeric,
  isPrintable,
  isSpace,
} from "./unicode.ts";
import {
  charAt,
  fromPoints,
  pointAt,
  type Str,
  strCompare,
  strConcat,
  strConcatAll,
  strEquals,
  strFind,
  strLength,
  strMatches,
  strRepeat,
  strRfind,
  strSlice,
  toJs,
  toPoints,
  WideStr,
} from "./wide_str.ts";

function nameOf(v: Value): string {
  return v === null ? "None" : typeOf(v).$name;
}

/** A str argument of a method. @raises TypeError in the words of CPython's argument clinic */
function strArgument(v: Value, method: string, position: number | null): Str {
  if (typeof v === "string") return v;
  const s = asStr(v);
  if (s === undefined) {
    throw typeError(
      `${method}() argument${position === null ? "" : ` ${position}`} must be str, not ${nameOf(v)}`,
    );
  }
  return s;
}

/** A str that has no surrogates, such as the name of an encoding. */
function nameArgument(v: Value, method: string, name: string): string {
  const s = asStr(v);
  if (s === undefined) throw typeError(`${method}() argument '${name}' must be str, not ${nameOf(v)}`);
  return toJs(s);
}

function separator(v: Value, words: string): Str {
  const s = asStr(v);
  if (s === undefined) throw typeError(`${words}, not ${typeOf(v).$name}`);
  if (strLength(s) === 0) throw valueError("empty separator");
  return s;
}

function fillCharacter(v: Value): Str {
  const s = asStr(v);
  if (s === undefined)
    throw typeError(`The fill character must be a unicode character, not ${typeOf(v).$name}`);
  if (strLength(s) !== 1) throw typeError("The fill character must be exactly one character long");
  return s;
}

function stripSpace(s: string, left: boolean, right: boolean): string {
  let start = 0;
  let end = s.length;
  if (left) while (start < end && mayBeSpace(s.charCodeAt(start)) && isSpace(s.charCodeAt(start))) start++;
  if (right) while (end > start && mayBeSpace(s.charCodeAt(end - 1)) && isSpace(s.charCodeAt(end - 1))) end--;
  return start === 0 && end === s.length ? s : s.slice(start, end);
}

function stripChars(s: string, chars: string, left: boolean, right: boolean): string {
  let start = 0;
  let end = s.length;
  if (left) while (start < end && chars.includes(s[start] as string)) start++;
  if (right) while (end > start && chars.includes(s[end - 1] as string)) end--;
  return start === 0 && end === s.length ? s : s.slice(start, end);
}

function stripped(self: Value, chars: Value, left: boolean, right: boolean, method: string): Value {
  const s = textOf(self);
  if (chars === null) {
    if (typeof s === "string") return stripSpace(s, left, right);
    return strip(s, left, right, isSpace);
  }
  const set = asStr(chars);
  if (set === undefined) throw typeError(`${method} arg must be None or str`);
  if (typeof s === "string" && typeof set === "string") return stripChars(s, set, left, right);
  const points = new Set(toPoints(set));
  return strip(s, left, right, (c) => points.has(c));
}

function search(
  self: Value,
  sub: Value,
  start: Value,
  end: Value,
  method: string,
  find: typeof strFind,
): number {
  const s = textOf(self);
  const wanted = strArgument(sub, method, 1);
  const [from, to] = searchRange(start, end, strLength(s));
  return find(s, wanted, from, to);
}

function found(i: number): number {
  if (i < 0) throw valueError("substring not found");
  return i;
}

function affix(self: Value, candidates: Value, start: Value, end: Value, method: string): boolean {
  const s = textOf(self);
  const [from, to] = searchRange(start, end, strLength(s));
  const holds = (sub: Str): boolean => {
    const i = method === "startswith" ? from : to - strLength(sub);
    return i >= from && i + strLength(sub) <= to && strMatches(s, sub, i);
  };
  const one = asStr(candidates);
  if (one !== undefined) return holds(one);
  if (!Array.isArray(candidates?.$items) || !typeOf(candidates).$mro.includes(wellKnown.tuple as PyType)) {
    throw typeError(`${method} first arg must be str or a tuple of str, not ${typeOf(candidates).$name}`);
  }
  for (const item of candidates.$items) {
    const sub = asStr(item);
    if (sub === undefined)
      throw typeError(`tuple for ${method} must only contain str, not ${typeOf(item).$name}`);
    if (holds(sub)) return true;
  }
  return false;
}

/** `separator.join(items)`. @raises TypeError */
export function strJoin(gap: Str, iterable: Value): Str {
  let items: Value[];
  if (Array.isArray(iterable?.$items)) items = iterable.$items;
  else {
    const t = typeOf(iterable).$proto;
    if ((t.__iter__ ?? undefined) === undefined && t.__getitem__ === undefined) {
      throw typeError("can only join an iterable");
    }
    items = Array.from(each(iterable));
  }
  let plain = typeof gap === "string";
  for (let i = 0; i < items.length; i++) {
    if (typeof items[i] === "string") continue;
    plain = false;
    if (asStr(items[i]) === undefined) {
      throw typeError(`sequence item ${i}: expected str instance, ${typeOf(items[i]).$name} found`);
    }
  }
  if (plain) return items.join(gap as string);
  return strConcatAll(
    items.map((item) => asStr(item) as Str),
    gap,
  );
}

/** `s * count`. @raises MemoryError */
function repeat(s: Str, count: Value): Str {
  const n = toIndex(count);
  if (typeof n === "bigint" && BigInt.asIntN(64, n) !== n) {
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (n <= 0 || strLength(s) === 0) return "";
  if (typeof n === "bigint" || n * strLength(s) > 0x1fffffe8) throw memoryError();
  return n === 1 ? s : strRepeat(s, n);
}

/** `s[key]` for an int or a slice. @raises TypeError, IndexError */
export function strItem(s: Str, key: Value): Str {
  if (typeof key === "number" && typeof s === "string") {
    const c = key < 0 ? s[key + s.length] : s[key];
    if (c !== undefined) return c;
  }
  if (key instanceof PySlice) {
    const { start, stop, step, count } = sliceBounds(key, strLength(s));
    if (step === 1) return count === 0 ? "" : strSlice(s, start, stop);
    const points: number[] = [];
    for (let i = 0, at = start; i < count; i++, at += step) points.push(pointAt(s, at));
    return fromPoints(points);
  }
  if (asInt(key) === undefined && lookupSpecial(key, "__index__") === undefined) {
    throw typeError(`string indices must be integers, not '${typeOf(key).$name}'`);
  }
  return charAt(s, itemIndex(key, strLength(s), "string index out of range"));
}

/** `hash(str)`. */
export function hashStr(s: Str): Value {
  if (typeof s === "string") return hashUnits(s.length, (i) => s.charCodeAt(i));
  return hashUnits(s.$points.length, (i) => s.$points[i] as number);
}

/** What stands for a character in a translation table: code points, or none. */
function translated(table: Value, c: number): readonly number[] {
  let v: Value;
  try {
    v = links.getItem(table, c);
  } catch (e) {
    if (isException(e, LookupError)) return [c];
    throw e;
  }
  if (v === null) return [];
  const s = asStr(v);
  if (s !== undefined) return toPoints(s);
  const n = asInt(v);
  if (n === undefined) throw typeError("character mapping must return integer, None or str");
  if (n < 0 || n > 0x10ffff) throw valueError("character mapping must be in range(0x110000)");
  return [n as number];
}

function ordinal(v: Value, message: string): number {
  const s = asStr(v);
  if (s === undefined || strLength(s) !== 1) throw valueError(message);
  return pointAt(s, 0);
}

/** The value of `str(object, encoding, errors)`; the arguments may be `undefined`. */
function convert(object: Value, encoding: Value, errors: Value): Value {
  if (object === undefined) return "";
  if (encoding === undefined && errors === undefined) return links.str(object);
  const encodingName = encoding === undefined ? "utf-8" : nameArgument(encoding, "str", "encoding");
  const errorsName = errors === undefined ? "strict" : nameArgument(errors, "str", "errors");
  if (asStr(object) !== undefined) throw typeError("decoding str is not supported");
  const data = asBytesData(object);
  if (data === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeOf(object).$name} found`);
  }
  return decode(data, encodingName, errorsName);
}

/** The object behind an instance of a subclass of str; strs themselves are JavaScript strings and `WideStr`s. */
export class PyStr extends PyObject {
  $value: Str = "";
  static __new__(cls: Value, object: Value, encoding: Value, errors: Value): Value {
    const value = convert(object, encoding, errors);
    if (cls === str_) return value;
    const self = new cls.$Impl();
    self.$value = asStr(value);
    return self;
  }
  __repr__(this: Value): Value {
    return strRepr(textOf(this));
  }
  __str__(this: Value): Value {
    return textOf(this);
  }
  __hash__(this: Value): Value {
    return hashStr(textOf(this));
  }
  __lt__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : strCompare(textOf(this), s) < 0;
  }
  __le__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : strCompare(textOf(this), s) <= 0;
  }
  __eq__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : strEquals(textOf(this), s);
  }
  __ne__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : !strEquals(textOf(this), s);
  }
  __gt__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : strCompare(textOf(this), s) > 0;
  }
  __ge__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : strCompare(textOf(this), s) >= 0;
  }
  __iter__(this: Value): Value {
    return new PyStrIterator(textOf(this));
  }
  __len__(this: Value): Value {
    return strLength(textOf(this));
  }
  __getitem__(this: Value, key: Value): Value {
    return strItem(textOf(this), key);
  }
  __contains__(this: Value, key: Value): Value {
    const s = asStr(key);
    if (s === undefined) {
      throw typeError(`'in <string>' requires string as left operand, not ${typeOf(key).$name}`);
    }
    return strFind(textOf(this), s) >= 0;
  }
  __add__(this: Value, value: Value): Value {
    const s = asStr(value);
    if (s === undefined) throw typeError(`can only concatenate str (not "${typeOf(value).$name}") to str`);
    return strConcat(textOf(this), s);
  }
  __mul__(this: Value, value: Value): Value {
    return repeat(textOf(this), value);
  }
  __rmul__(this: Value, value: Value): Value {
    return repeat(textOf(this), value);
  }
  __mod__(this: Value, value: Value): Value {
    return formatPercent(textOf(this), value);
  }
  __rmod__(this: Value, value: Value): Value {
    const s = asStr(value);
    return s === undefined ? NotImplemented : formatPercent(s, this);
  }
  __format__(this: Value, spec: Value): Value {
    const s = asStr(spec);
    if (s === undefined) throw typeError(`__format__() argument must be str, not ${nameOf(spec)}`);
    if (s === "" && typeof this !== "string") return links.str(this);
    return formatStr(textOf(this), s, typeOf(this).$name);
  }
  __getnewargs__(this: Value): Value {
    return links.tuple([textOf(this)]);
  }
  __sizeof__(this: Value): Value {
    const s = textOf(this);
    if (typeof s !== "string") return 60 + 4 * s.$points.length;
    if (/^[\x00-\x7f]*$/.test(s)) return 41 + s.length;
    return /^[\x00-\xff]*$/.test(s) ? 57 + s.length : 58 + 2 * s.length;
  }
  encode(this: Value, encoding: Value, errors: Value): Value {
    return codecHooks.bytes(
      encode(
        textOf(this),
        nameArgument(encoding, "encode", "encoding"),
        nameArgument(errors, "encode", "errors"),
      ),
    );
  }
  replace(this: Value, old: Value, by: Value, count: Value): Value {
    return replace(
      textOf(this),
      strArgument(old, "replace", 1),
      strArgument(by, "replace", 2),
      clippedIndex(count),
    );
  }
  split(this: Value, sep: Value, maxsplit: Value): Value {
    const max = clippedIndex(maxsplit);
    return links.list(
      sep === null
        ? splitAtSpace(textOf(this), max, isSpace)
        : splitAt(textOf(this), separator(sep, "must be str or None"), max),
    );
  }
  rsplit(this: Value, sep: Value, maxsplit: Value): Value {
    const max = clippedIndex(maxsplit);
    return links.list(
      sep === null
        ? splitAtSpaceFromRight(textOf(this), max, isSpace)
        : splitAtFromRight(textOf(this), separator(sep, "must be str or None"), max),
    );
  }
  join(this: Value, iterable: Value): Value {
    return strJoin(textOf(this), iterable);
  }
  capitalize(this: Value): Value {
    return strCapitalize(textOf(this));
  }
  casefold(this: Value): Value {
    return strCasefold(textOf(this));
  }
  title(this: Value): Value {
    return strTitle(textOf(this));
  }
  lower(this: Value): Value {
    return strLower(textOf(this));
  }
  upper(this: Value): Value {
    return strUpper(textOf(this));
  }
  swapcase(this: Value): Value {
    return strSwapcase(textOf(this));
  }
  center(this: Value, width: Value, fillchar: Value): Value {
    const s = textOf(this);
    const size = clippedIndex(width);
    const fill = fillCharacter(fillchar);
    const missing = size - strLength(s);
    if (missing <= 0) return s;
    const left = centerLeft(strLength(s), size);
    return padAround(s, left, missing - left, fill);
  }
  ljust(this: Value, width: Value, fillchar: Value): Value {
    const s = textOf(this);
    const missing = clippedIndex(width) - strLength(s);
    return padAround(s, 0, missing, fillCharacter(fillchar));
  }
  rjust(this: Value, width: Value, fillchar: Value): Value {
    const s = textOf(this);
    const missing = clippedIndex(width) - strLength(s);
    return padAround(s, missing, 0, fillCharacter(fillchar));
  }
  zfill(this: Value, width: Value): Value {
    return zeroFill(textOf(this), clippedIndex(width));
  }
  expandtabs(this: Value, tabsize: Value): Value {
    return expandTabs(textOf(this), clippedIndex(tabsize));
  }
  count(this: Value, sub: Value, start: Value, end: Value): Value {
    const s = textOf(this);
    const wanted = strArgument(sub, "count", 1);
    const [from, to] = searchRange(start, end, strLength(s));
    return countOccurrences(s, wanted, from, to);
  }
  find(this: Value, sub: Value, start: Value, end: Value): Value {
    return search(this, sub, start, end, "find", strFind);
  }
  rfind(this: Value, sub: Value, start: Value, end: Value): Value {
    return search(this, sub, start, end, "rfind", strRfind);
  }
  index(this: Value, sub: Value, start: Value, end: Value): Value {
    return found(search(this, sub, start, end, "index", strFind));
  }
  rindex(this: Value, sub: Value, start: Value, end: Value): Value {
    return found(search(this, sub, start, end, "rindex", strRfind));
  }
  partition(this: Value, sep: Value): Value {
    const s = textOf(this);
    const wanted = separator(sep, "must be str");
    const i = strFind(s, wanted);
    if (i < 0) return links.tuple([s, "", ""]);
    return links.tuple([strSlice(s, 0, i), wanted, strSlice(s, i + strLength(wanted), strLength(s))]);
  }
  rpartition(this: Value, sep: Value): Value {
    const s = textOf(this);
    const wanted = separator(sep, "must be str");
    const i = strRfind(s, wanted);
    if (i < 0) return links.tuple(["", "", s]);
    return links.tuple([strSlice(s, 0, i), wanted, strSlice(s, i + strLength(wanted), strLength(s))]);
  }
  lstrip(this: Value, chars: Value): Value {
    return stripped(this, chars, true, false, "lstrip");
  }
  rstrip(this: Value, chars: Value): Value {
    return stripped(this, chars, false, true, "rstrip");
  }
  strip(this: Value, chars: Value): Value {
    return stripped(this, chars, true, true, "strip");
  }
  splitlines(this: Value, keepends: Value): Value {
    return links.list(splitLines(textOf(this), links.truth(keepends), isLineBreak));
  }
  translate(this: Value, table: Value): Value {
    const known = new Map<number, readonly number[]>();
    const out: number[] = [];
    for (const c of toPoints(textOf(this))) {
      let to = known.get(c);
      if (to === undefined) known.set(c, (to = translated(table, c)));
      for (const p of to) out.push(p);
    }
    return fromPoints(out);
  }
  startswith(this: Value, prefix: Value, start: Value, end: Value): Value {
    if (typeof this === "string" && typeof prefix === "string" && start === null && end === null) {
      return this.startsWith(prefix);
    }
    return affix(this, prefix, start, end, "startswith");
  }
  endswith(this: Value, suffix: Value, start: Value, end: Value): Value {
    if (typeof this === "string" && typeof suffix === "string" && start === null && end === null) {
      return this.endsWith(suffix);
    }
    return affix(this, suffix, start, end, "endswith");
  }
  removeprefix(this: Value, prefix: Value): Value {
    const s = textOf(this);
    const p = strArgument(prefix, "removeprefix", null);
    return strMatches(s, p, 0) ? strSlice(s, strLength(p), strLength(s)) : s;
  }
  removesuffix(this: Value, suffix: Value): Value {
    const s = textOf(this);
    const p = strArgument(suffix, "removesuffix", null);
    const i = strLength(s) - strLength(p);
    return i >= 0 && strLength(p) > 0 && strMatches(s, p, i) ? strSlice(s, 0, i) : s;
  }
  isascii(this: Value): Value {
    return toPoints(textOf(this)).every((c) => c < 128);
  }
  islower(this: Value): Value {
    return strIsLower(textOf(this));
  }
  isupper(this: Value): Value {
    return strIsUpper(textOf(this));
  }
  istitle(this: Value): Value {
    return strIsTitle(textOf(this));
  }
  isspace(this: Value): Value {
    return everyPoint(textOf(this), isSpace);
  }
  isdecimal(this: Value): Value {
    return everyPoint(textOf(this), isDecimal);
  }
  isdigit(this: Value): Value {
    return everyPoint(textOf(this), isDigit);
  }
  isnumeric(this: Value): Value {
    return everyPoint(textOf(this), isNumeric);
  }
  isalpha(this: Value): Value {
    return everyPoint(textOf(this), isAlpha);
  }
  isalnum(this: Value): Value {
    return everyPoint(textOf(this), isAlnum);
  }
  isidentifier(this: Value): Value {
    return isIdentifier(textOf(this));
  }
  isprintable(this: Value): Value {
    return toPoints(textOf(this)).every(isPrintable);
  }
  format(this: Value, ...args: Value[]): Value {
    const kw = args.pop() as Keywords;
    return formatFields(textOf(this), args, kw);
  }
  format_map(this: Value, mapping: Value): Value {
    return formatFieldsOfMapping(textOf(this), mapping);
  }
  static maketrans(x: Value, y: Value, z: Value): Value {
    const entries: [Value, Value][] = [];
    if (y === undefined) {
      if (typeOf(x) !== wellKnown.dict) {
        throw typeError("if you give only one argument to maketrans it must be a dict");
      }
      for (const item of each(lookupSpecial(x, "items")?.call(x))) {
        const [key, value] = item.$items;
        if (asInt(key) !== undefined) entries.push([key, value]);
        else if (asStr(key) === undefined) {
          throw typeError("keys in translate table must be strings or integers");
        } else entries.push([ordinal(key, "string keys in translate table must be of length 1"), value]);
      }
      return links.dict(entries);
    }
    const to = strArgument(y, "maketrans", 2);
    const dropped = z === undefined ? "" : strArgument(z, "maketrans", 3);
    const from = asStr(x);
    if (from === undefined) {
      throw typeError("first maketrans argument must be a string if there is a second argument");
    }
    if (strLength(from) !== strLength(to)) {
      throw valueError("the first two maketrans arguments must have equal length");
    }
    toPoints(from).forEach((c, i) => entries.push([c, pointAt(to, i)]));
    for (const c of toPoints(dropped)) entries.push([c, null]);
    return links.dict(entries);
  }
}
Object.defineProperty(PyStr.prototype, "$isStr", { value: true });

/** `str.isidentifier()`. */
export function isIdentifier(s: Str): boolean {
  return toPoints(s).every((c, i) => (i === 0 ? isIdentifierStart(c) : isIdentifierPart(c))) && s !== "";
}

const signatures: { [name: string]: string } = {
  __new__: "(object=<NULL>, encoding=<NULL>, errors=<NULL>)",
  __format__: "(format_spec, /)",
  __getitem__: "(key, /)",
  __contains__: "(key, /)",
  encode: "(encoding='utf-8', errors='strict')",
  replace: "(old, new, /, count=-1)",
  split: "(sep=None, maxsplit=-1)",
  rsplit: "(sep=None, maxsplit=-1)",
  join: "(iterable, /)",
  center: "(width, fillchar=' ', /)",
  ljust: "(width, fillchar=' ', /)",
  rjust: "(width, fillchar=' ', /)",
  zfill: "(width, /)",
  expandtabs: "(tabsize=8)",
  partition: "(sep, /)",
  rpartition: "(sep, /)",
  lstrip: "(chars=None, /)",
  rstrip: "(chars=None, /)",
  strip: "(chars=None, /)",
  splitlines: "(keepends=False)",
  translate: "(table, /)",
  startswith: "(prefix, start=None, end=None, /)",
  endswith: "(suffix, start=None, end=None, /)",
  removeprefix: "(prefix, /)",
  removesuffix: "(suffix, /)",
  format: "(*args, **kwargs)",
  format_map: "(mapping, /)",
};
for (const name of ["lt", "le", "eq", "ne", "gt", "ge", "add", "mul", "rmul", "mod", "rmod"]) {
  signatures[`__${name}__`] = "(value, /)";
}
for (const name of ["count", "find", "rfind", "index", "rindex"]) {
  signatures[name] = "(sub, start=None, end=None, /)";
}
for (const name of Object.getOwnPropertyNames(PyStr.prototype)) signatures[name] ??= "()";

export const str_: PyType = builtinType(PyStr, {
  name: "str",
  doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to sys.getdefaultencoding().\nerrors defaults to 'strict'.",
  signatures,
  staticmethods: { maketrans: "(x, y=<NULL>, z=<NULL>, /)" },
});
Object.setPrototypeOf(WideStr.prototype, PyStr.prototype);
Reflect.deleteProperty(WideStr.prototype, "constructor");

class PyStrIterator extends PyIterator {
  $text: Str | null;
  $index = 0;
  constructor(text: Str = "") {
    super();
    this.$text = text;
  }
  $next(): Value {
    const s = this.$text;
    if (s === null) return undefined;
    if (this.$index < strLength(s)) return charAt(s, this.$index++);
    this.$text = null;
    return undefined;
  }
  __length_hint__(): Value {
    return this.$text === null ? 0 : strLength(this.$text) - this.$index;
  }
}
iteratorType(PyStrIterator, { name: "str_iterator", signatures: { __length_hint__: "()" } });

eachAs(str_, (v) => {
  const s = textOf(v);
  return typeof s === "string" ? s : s.$points.map((c) => fromPoints([c]));
});
