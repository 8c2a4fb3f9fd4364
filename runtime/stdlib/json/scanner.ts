// Reads JSON texts. CPython: Modules/_json.c, Lib/json/scanner.py.
import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { stopIteration, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { parseInteger } from "../../objects/int_parse.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { tuple } from "../../objects/tuple.ts";
import { fromJs } from "../../objects/wide_str.ts";
import { decodeError } from "./decode_error.ts";

/** What a decoder may be told to do with what it reads; null: the usual. */
export interface Hooks {
  readonly strict: boolean;
  readonly objectHook: Value;
  readonly objectPairsHook: Value;
  readonly parseFloat: Value;
  readonly parseInt: Value;
  readonly parseConstant: Value;
}

/** Thrown where a value was expected, at an index in UTF-16 units. */
export class NoValue {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

const plainText = /[^"\\\x00-\x1f]*/y;
const laxText = /[^"\\]*/y;
const numberText = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const NAN = new PyFloat(Number.NaN);
const INFINITY = new PyFloat(Number.POSITIVE_INFINITY);
const NEGATIVE_INFINITY = new PyFloat(Number.NEGATIVE_INFINITY);

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** One pass over one document. Indices are in UTF-16 units of `text`. */
export class Scanner {
  readonly text: string;
  readonly doc: Value;
  readonly isWide: boolean;
  readonly hooks: Hooks;
  /** Where the last value or string ended. */
  end = 0;
  readonly memo = new Map<string, Value>();

  /** @param doc the document as Python has it, for errors */
  constructor(text: string, doc: Value, hooks: Hooks) {
    this.text = text;
    this.doc = doc;
    this.isWide = typeof doc !== "string";
    this.hooks = hooks;
  }

  /** An index in code points. */
  point(index: number): number {
    if (!this.isWide) return index;
    let n = index;
    for (let i = 0; i + 1 < index; i++) {
      const isPair =
        (this.text.charCodeAt(i) & 0xfc00) === 0xd800 && (this.text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      if (isPair) n--;
    }
    return n;
  }

  fail(message: string, index: number): never {
    throw decodeError(message, this.doc, this.point(index));
  }

  space(index: number): number {
    const { text } = this;
    let i = index;
    for (;;) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return i;
      i++;
    }
  }

  /** The value at an index; `end` is behind it afterwards. @throws NoValue */
  value(index: number): Value {
    const { text } = this;
    switch (text.charCodeAt(index)) {
      case 34:
        return this.string(index + 1);
      case 123:
        return this.object(index + 1);
      case 91:
        return this.array(index + 1);
      case 110:
        if (text.startsWith("null", index)) {
          this.end = index + 4;
          return null;
        }
        break;
      case 116:
        if (text.startsWith("true", index)) {
          this.end = index + 4;
          return true;
        }
        break;
      case 102:
        if (text.startsWith("false", index)) {
          this.end = index + 5;
          return false;
        }
        break;
      case 78:
        if (text.startsWith("NaN", index)) return this.constant("NaN", index, NAN);
        break;
      case 73:
        if (text.startsWith("Infinity", index)) return this.constant("Infinity", index, INFINITY);
        break;
      case 45:
        if (text.startsWith("-Infinity", index)) return this.constant("-Infinity", index, NEGATIVE_INFINITY);
        break;
      default:
    }
    return this.number(index);
  }

  constant(name: string, index: number, usual: Value): Value {
    this.end = index + name.length;
    return this.hooks.parseConstant === null ? usual : call(this.hooks.parseConstant, name);
  }

  number(index: number): Value {
    // Most numbers are short integers.
    const { text } = this;
    const isNegative = text.charCodeAt(index) === 45;
    const start = isNegative ? index + 1 : index;
    let i = start;
    let n = 0;
    let c = text.charCodeAt(i);
    while (c >= 48 && c <= 57) {
      n = n * 10 + c - 48;
      c = text.charCodeAt(++i);
    }
    const isPlain = i > start && i - start < 16 && c !== 46 && c !== 69 && c !== 101;
    if (isPlain && this.hooks.parseInt === null && (text.charCodeAt(start) !== 48 || i === start + 1)) {
      this.end = i;
      return isNegative && n !== 0 ? -n : n;
    }
    numberText.lastIndex = index;
    const found = numberText.exec(this.text);
    if (found === null) throw new NoValue(index);
    this.end = numberText.lastIndex;
    const digits = found[0];
    if (found[2] !== undefined || found[3] !== undefined) {
      if (this.hooks.parseFloat !== null) return call(this.hooks.parseFloat, digits);
      return new PyFloat(Number(digits));
    }
    if (this.hooks.parseInt !== null) return call(this.hooks.parseInt, digits);
    if (digits.length < 16) return Number(digits) + 0;
    return parseInteger(digits, 10);
  }

  /** The string whose text starts at an index, behind the quote. */
  string(start: number): Value {
    const { text } = this;
    const pattern = this.hooks.strict ? plainText : laxText;
    let i = start;
    for (let c = text.charCodeAt(i); c >= 32 && c !== 34 && c !== 92; c = text.charCodeAt(++i));
    if (text.charCodeAt(i) !== 34) {
      pattern.lastIndex = i;
      pattern.test(text);
      i = pattern.lastIndex;
    }
    if (text.charCodeAt(i) === 34) {
      this.end = i + 1;
      const piece = text.slice(start, i);
      return this.isWide ? fromJs(piece) : piece;
    }
    let result = text.slice(start, i);
    for (;;) {
      if (i >= text.length) this.fail("Unterminated string starting at", start - 1);
      const c = text.charCodeAt(i);
      if (c === 34) break;
      if (c !== 92) this.fail("Invalid control character at", i);
      if (i + 1 >= text.length) this.fail("Unterminated string starting at", start - 1);
      const letter = text[i + 1];
      if (letter !== "u") {
        const escaped = ESCAPES[letter];
        if (escaped === undefined) this.fail("Invalid \\escape", i);
        result += escaped;
        i += 2;
      } else {
        const unit = this.unicodeEscape(i + 2);
        i += 6;
        result += String.fromCharCode(unit);
        // A second half that follows is taken along, so that it cannot be mistaken for an own character.
        if ((unit & 0xfc00) === 0xd800 && text.startsWith("\\u", i) && i + 6 < text.length) {
          const low = this.unicodeEscape(i + 2);
          if ((low & 0xfc00) === 0xdc00) {
            result += String.fromCharCode(low);
            i += 6;
          }
        }
      }
      pattern.lastIndex = i;
      pattern.test(text);
      result += text.slice(i, pattern.lastIndex);
      i = pattern.lastIndex;
    }
    this.end = i + 1;
    return fromJs(result);
  }

  unicodeEscape(index: number): number {
    const digits = this.text.slice(index, index + 4);
    if (index + 4 >= this.text.length || !/^[0-9a-fA-F]{4}$/.test(digits)) {
      this.fail("Invalid \\uXXXX escape", index - 1);
    }
    return Number.parseInt(digits, 16);
  }

  object(start: number): Value {
    const { text, hooks } = this;
    const dict = new PyDict();
    const pairs: Value[] | null = hooks.objectPairsHook === null ? null : [];
    let i = this.space(start);
    if (text.charCodeAt(i) !== 125) {
      for (;;) {
        if (text.charCodeAt(i) !== 34) {
          this.fail("Expecting property name enclosed in double quotes", i);
        }
        const key = this.string(i + 1);
        i = this.space(this.end);
        if (text.charCodeAt(i) !== 58) this.fail("Expecting ':' delimiter", i);
        i = this.space(i + 1);
        const value = this.value(i);
        if (pairs === null) dict.$set(key, value);
        else pairs.push(tuple([key, value]));
        i = this.space(this.end);
        const c = text.charCodeAt(i);
        if (c === 125) break;
        if (c !== 44) this.fail("Expecting ',' delimiter", i);
        const comma = i;
        i = this.space(i + 1);
        if (text.charCodeAt(i) === 125) this.fail("Illegal trailing comma before end of object", comma);
      }
    }
    this.end = i + 1;
    const end = this.end;
    let result: Value = dict;
    if (pairs !== null) result = call(hooks.objectPairsHook, list(pairs));
    else if (hooks.objectHook !== null) result = call(hooks.objectHook, dict);
    this.end = end;
    return result;
  }

  array(start: number): Value {
    const { text } = this;
    const items: Value[] = [];
    let i = this.space(start);
    if (text.charCodeAt(i) !== 93) {
      for (;;) {
        items.push(this.value(i));
        i = this.space(this.end);
        const c = text.charCodeAt(i);
        if (c === 93) break;
        if (c !== 44) this.fail("Expecting ',' delimiter", i);
        const comma = i;
        i = this.space(i + 1);
        if (text.charCodeAt(i) === 93) this.fail("Illegal trailing comma before end of array", comma);
      }
    }
    this.end = i + 1;
    return list(items);
  }

  /** The value at an index in code points and where it ends. @raises StopIteration with the index */
  scanOnce(index: number): [Value, number] {
    if (index < 0) throw valueError("idx cannot be negative");
    let at = index;
    if (this.isWide) at = unitOf(this.text, index);
    try {
      const value = this.value(at);
      return [value, this.point(this.end)];
    } catch (e) {
      if (e instanceof NoValue) throw stopIteration(this.point(e.index));
      throw e;
    }
  }
}

/** The UTF-16 unit at which a code point starts. */
export function unitOf(text: string, point: number): number {
  let i = 0;
  for (let n = 0; n < point && i < text.length; n++) {
    i += (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
  }
  return i;
}
