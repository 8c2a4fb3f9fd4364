// The module `json.decoder`.

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { decode } from "../../objects/codecs.ts";
import { dict } from "../../objects/dict.ts";
import { isStopIteration, typeError } from "../../objects/exception.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf, wellKnown } from "../../objects/type.ts";
import { pointAt, type Str, strLength, toJs } from "../../objects/wide_str.ts";
import { decodeError, JSONDecodeError } from "./decode_error.ts";
import { type Hooks, NoValue, Scanner } from "./scanner.ts";

const USUAL: Hooks = {
  strict: true,
  objectHook: null,
  objectPairsHook: null,
  parseFloat: null,
  parseInt: null,
  parseConstant: null,
};

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 10 || c === 13;
}

const decoding = "json/__init__.py:346 loads, json/decoder.py:344 decode";

/** Decodes a whole document with the usual hooks. */
function decodeAll(doc: Str, hooks: Hooks): Value {
  const scanner = new Scanner(toJs(doc), doc, hooks);
  let value: Value;
  try {
    value = scanner.value(scanner.space(0));
  } catch (e) {
    if (e instanceof NoValue) {
      throw inLibrary(
        decodeError("Expecting value", doc, scanner.point(e.index)),
        `${decoding}, json/decoder.py:362 raw_decode`,
      );
    }
    throw inLibrary(e, `${decoding}, json/decoder.py:360 raw_decode`);
  }
  const end = scanner.space(scanner.end);
  if (end !== scanner.text.length) {
    const frames = "json/__init__.py:346 loads, json/decoder.py:347 decode";
    throw inLibrary(decodeError("Extra data", doc, scanner.point(end)), frames);
  }
  return value;
}

class PyJSONDecoder extends PyObject {
  object_hook: Value = null;
  parse_float: Value = null;
  parse_int: Value = null;
  parse_constant: Value = null;
  strict: Value = true;
  object_pairs_hook: Value = null;
  memo: Value = null;
  scan_once: Value = null;
  $scanOnce: Value = null;

  __init__(kw: Value): null {
    this.object_hook = kw.object_hook;
    this.parse_float = truth(kw.parse_float) ? kw.parse_float : wellKnown.float;
    this.parse_int = truth(kw.parse_int) ? kw.parse_int : wellKnown.int;
    this.parse_constant = truth(kw.parse_constant) ? kw.parse_constant : usualConstant;
    this.strict = kw.strict;
    this.object_pairs_hook = kw.object_pairs_hook;
    this.memo = dict();
    const hooks = hooksOf(this);
    this.scan_once = builtinFunction("scan_once", "(string, idx)", (string, idx) => {
      const doc = asStr(string);
      if (doc === undefined) throw typeError(`first argument must be a string, not ${typeOf(string).$name}`);
      const [value, end] = new Scanner(toJs(doc), doc, hooks).scanOnce(Number(toIndex(idx)));
      return tuple([value, end]);
    });
    this.$scanOnce = this.scan_once;
    return null;
  }
  decode(s: Value, _w: Value): Value {
    const doc = asStr(s);
    if (doc === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(s).$name}'`);
    const isPlain = (this as Value).raw_decode === rawDecode && this.scan_once === this.$scanOnce;
    if (isPlain) return decodeAll(doc, hooksOf(this));
    const length = strLength(doc);
    let from = 0;
    while (from < length && isSpace(pointAt(doc, from))) from++;
    const pair = callMethodKw(this, "raw_decode", [s], { idx: from });
    const [value, end] = pair.$items;
    let to = Number(end);
    while (to < length && isSpace(pointAt(doc, to))) to++;
    if (to !== length) throw decodeError("Extra data", doc, to);
    return value;
  }
  raw_decode(s: Value, idx: Value): Value {
    try {
      return call(this.scan_once, s, idx);
    } catch (e) {
      if (isStopIteration(e)) throw decodeError("Expecting value", s, Number((e as Value).value));
      throw e;
    }
  }
}

function hooksOf(d: PyJSONDecoder): Hooks {
  return {
    strict: truth(d.strict),
    objectHook: d.object_hook,
    objectPairsHook: d.object_pairs_hook,
    parseFloat: d.parse_float === wellKnown.float ? null : d.parse_float,
    parseInt: d.parse_int === wellKnown.int ? null : d.parse_int,
    parseConstant: d.parse_constant === usualConstant ? null : d.parse_constant,
  };
}

const usualConstant = builtinFunction("__getitem__", "(name, /)", (name) => decodeAll(name, USUAL));

export const JSONDecoder: Value = builtinType(PyJSONDecoder, {
  name: "JSONDecoder",
  module: "json.decoder",
  style: "python",
  dict: true,
  doc: "Simple JSON <https://json.org> decoder",
  signatures: {
    __init__:
      "(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)",
    decode: "(s, _w=None)",
    raw_decode: "(s, idx=0)",
  },
});
const rawDecode = JSONDecoder.$proto.raw_decode;

/** The encoding of a JSON text in bytes, by its first bytes. */
function encodingOf(b: Uint8Array): string {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => b[i] === byte);
  if (starts(0, 0, 0xfe, 0xff) || starts(0xff, 0xfe, 0, 0)) return "utf-32";
  if (starts(0xfe, 0xff) || starts(0xff, 0xfe)) return "utf-16";
  if (starts(0xef, 0xbb, 0xbf)) return "utf-8-sig";
  if (b.length >= 4) {
    if (b[0] === 0) return b[1] ? "utf-16-be" : "utf-32-be";
    if (b[1] === 0) return b[2] || b[3] ? "utf-16-le" : "utf-32-le";
  } else if (b.length === 2) {
    if (b[0] === 0) return "utf-16-be";
    if (b[1] === 0) return "utf-16-le";
  }
  return "utf-8";
}

/** `json.loads`. @raises JSONDecodeError, TypeError */
export function loads(s: Value, kw: Keywords): Value {
  let doc = asStr(s);
  if (doc !== undefined) {
    if (strLength(doc) > 0 && pointAt(doc, 0) === 0xfeff) {
      throw decodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", doc, 0);
    }
  } else {
    if (!(s instanceof PyBytes) && !(s instanceof PyByteArray)) {
      throw inLibrary(
        typeError(`the JSON object must be str, bytes or bytearray, not ${typeOf(s).$name}`),
        "json/__init__.py:339 loads",
      );
    }
    doc = decode(s.$data, encodingOf(s.$data), "surrogatepass");
  }
  const { cls, ...hooks } = kw;
  const given: Keywords = {};
  let isPlain = cls === null;
  for (const [name, hook] of Object.entries(hooks)) {
    if (hook === null && name !== "strict") continue;
    given[name] = hook;
    isPlain = false;
  }
  if (isPlain) return decodeAll(doc, USUAL);
  return callMethod(callKw(cls ?? JSONDecoder, [], given), "decode", doc);
}

export function load(): PyModule {
  return builtinModule("json.decoder", {
    doc: "Implementation of JSONDecoder\n",
    attributes: { JSONDecoder, JSONDecodeError },
  });
}
