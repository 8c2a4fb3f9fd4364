/** Percent encoding. CPython: Lib/urllib/parse.py. */
import { asBytesData } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { decode, encode } from "../../objects/codecs.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { arrayOf, each } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, type Str, strConcat, toJs } from "../../objects/wide_str.ts";

const alwaysSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~";

function name(v: Value, fallback: string): string {
  return v === null || v === undefined ? fallback : toJs(asStr(v) as Str);
}

/** ASCII characters of `safe`, whether a str or bytes. */
function safeSet(safe: Value): Set<number> {
  const set = new Set<number>([...alwaysSafe].map((c) => c.charCodeAt(0)));
  const s = asStr(safe);
  if (s !== undefined) {
    for (const c of toJs(s)) if (c.charCodeAt(0) < 128) set.add(c.charCodeAt(0));
  } else for (const b of asBytesData(safe) ?? arrayOf(safe)) if (b < 128) set.add(b);
  return set;
}

function quoteData(data: Uint8Array, safe: Value): string {
  const set = safeSet(safe);
  let out = "";
  for (const b of data)
    out += set.has(b) ? String.fromCharCode(b) : `%${b.toString(16).toUpperCase().padStart(2, "0")}`;
  return out;
}

/** `quote()`. @raises TypeError */
export function quote(string: Value, safe: Value, encoding: Value, errors: Value): Value {
  const s = asStr(string);
  if (s !== undefined) {
    if (s === "") return string;
    return quoteData(encode(s, name(encoding, "utf-8"), name(errors, "strict")), safe);
  }
  if (encoding !== null && encoding !== undefined)
    throw typeError("quote() doesn't support 'encoding' for bytes");
  if (errors !== null && errors !== undefined) throw typeError("quote() doesn't support 'errors' for bytes");
  return quoteFromBytes(string, safe);
}

export function quoteFromBytes(bs: Value, safe: Value): Value {
  const data = asBytesData(bs);
  if (data === undefined) throw typeError("quote_from_bytes() expected bytes");
  return quoteData(data, safe);
}

/** `quote_plus()`: spaces become plus signs. */
export function quotePlus(string: Value, safe: Value, encoding: Value, errors: Value): Value {
  const s = asStr(string);
  const data = s === undefined ? asBytesData(string) : undefined;
  const hasSpace = s !== undefined ? toJs(s).includes(" ") : (data?.includes(32) ?? false);
  if (!hasSpace) return quote(string, safe, encoding, errors);
  const more =
    asStr(safe) !== undefined
      ? strConcat(asStr(safe) as Str, " ")
      : new PyBytes(Uint8Array.from([...(asBytesData(safe) ?? []), 32]));
  const text = quote(string, more, encoding, errors);
  return (text as string).replaceAll(" ", "+");
}

/** The bytes behind percent signs. */
function unquoteData(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < data.length; i++) {
    const hex = data[i] === 37 ? String.fromCharCode(data[i + 1] ?? 0, data[i + 2] ?? 0) : "";
    if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      out.push(Number.parseInt(hex, 16));
      i += 2;
    } else out.push(data[i] as number);
  }
  return Uint8Array.from(out);
}

export function unquoteToBytes(string: Value): Value {
  const s = asStr(string);
  const data = s !== undefined ? encode(s, "utf-8") : (asBytesData(string) ?? new Uint8Array(0));
  return new PyBytes(unquoteData(data));
}

/** `unquote()`: runs of ASCII are decoded, other characters stay. */
export function unquote(string: Value, encoding: Value, errors: Value): Value {
  const s = asStr(string);
  const [enc, err] = [name(encoding, "utf-8"), name(errors, "replace")];
  if (s === undefined) {
    const data = asBytesData(string);
    if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(string).$name}'`);
    return decode(unquoteData(data), enc, err);
  }
  const text = toJs(s);
  if (!text.includes("%")) return string;
  let out: Str = "";
  for (const run of text.match(/[\x00-\x7f]+|[^\x00-\x7f]+/g) ?? []) {
    const isAscii = run.charCodeAt(0) < 128;
    out = strConcat(
      out,
      isAscii ? decode(unquoteData(Uint8Array.from(Buffer.from(run, "latin1"))), enc, err) : fromJs(run),
    );
  }
  return out;
}

export function unquotePlus(string: Value, encoding: Value, errors: Value): Value {
  return unquote(callMethod(string, "replace", "+", " "), encoding, errors);
}

/** `urlencode()`. @raises TypeError */
export function urlencode(
  query: Value,
  doseq: Value,
  safe: Value,
  encoding: Value,
  errors: Value,
  via: Value,
): Value {
  let items = query;
  if (typeOf(query).$proto.items !== undefined) items = callMethod(query, "items");
  else {
    const isSequence = asStr(query) === undefined && typeOf(query).$proto.__len__ !== undefined;
    if (!isSequence || (len(query) > 0 && !(arrayOf(query)[0] instanceof PyTuple))) {
      throw typeError("not a valid non-string sequence or mapping object");
    }
  }
  const via_ = via ?? quotePlus;
  const quoted = (v: Value): string => {
    if (v instanceof PyBytes) return links.str(via_(v, safe, null, null));
    return links.str(via_(asStr(v) === undefined ? links.str(v) : v, safe, encoding, errors));
  };
  const parts: string[] = [];
  for (const item of each(items)) {
    const [key, value] = arrayOf(item);
    const k = quoted(key);
    const isText = asStr(value) !== undefined || value instanceof PyBytes;
    if (!truth(doseq) || isText || value === null || typeOf(value).$proto.__len__ === undefined) {
      parts.push(`${k}=${quoted(value)}`);
    } else for (const each_ of each(value)) parts.push(`${k}=${quoted(each_)}`);
  }
  return parts.join("&");
}

/** `parse_qsl()`: pairs of texts. */
export function parseQuery(
  qs: Value,
  keepBlank: Value,
  strict: Value,
  encoding: Value,
  errors: Value,
  maxFields: Value,
  separator: Value,
): Value[] {
  const sep =
    asStr(separator) !== undefined
      ? toJs(asStr(separator) as Str)
      : separator instanceof PyBytes
        ? Buffer.from(separator.$data).toString("latin1")
        : "";
  if (sep === "") throw valueError("Separator must be of type string or bytes.");
  const isBytes = asStr(qs) === undefined;
  if (isBytes && !truth(qs)) return [];
  const data = isBytes ? asBytesData(qs) : undefined;
  if (isBytes && data === undefined)
    throw typeError(`a bytes-like object is required, not '${typeOf(qs).$name}'`);
  const text = isBytes ? Buffer.from(data as Uint8Array).toString("latin1") : toJs(asStr(qs) as Str);
  if (text === "") return [];
  const parts = text.split(sep);
  if (maxFields !== null && maxFields < parts.length) throw valueError("Max number of fields exceeded");
  const shown = (t: string): Value => {
    const plain = fromJs(t.replaceAll("+", " "));
    return isBytes ? unquoteToBytes(plain) : unquote(plain, encoding, errors);
  };
  const found: Value[] = [];
  for (const part of parts) {
    if (part === "" && !truth(strict)) continue;
    const at = part.indexOf("=");
    if (at < 0) {
      if (truth(strict)) throw valueError(`bad query field: ${links.repr(fromJs(part))}`);
      if (!truth(keepBlank)) continue;
      found.push(tuple([shown(part), isBytes ? new PyBytes(new Uint8Array(0)) : ""]));
    } else if (at < part.length - 1 || truth(keepBlank)) {
      found.push(tuple([shown(part.slice(0, at)), shown(part.slice(at + 1))]));
    }
  }
  return found;
}
