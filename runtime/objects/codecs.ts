/** Text encodings by name. CPython: Python/codecs.c, Lib/encodings. */
import { codePage, decodeAscii, decodeMapped, encodeBelow, encodeMapped, latin1 } from "./codec_charmap.ts";
import {
  decodeRawUnicodeEscape,
  decodeUnicodeEscape,
  encodeRawUnicodeEscape,
  encodeUnicodeEscape,
} from "./codec_escape.ts";
import { decodeUtf8, decodeWideUnits, encodeUtf8, encodeWideUnits } from "./codec_utf.ts";
import { lookupError } from "./exception.ts";
import type { Str } from "./wide_str.ts";

/** An encoding: its canonical name (`codecs.lookup(x).name`) and both directions. */
export interface Codec {
  readonly name: string;
  encode(s: Str, errors: string): Uint8Array;
  decode(data: Uint8Array, errors: string): Str;
}

const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

function hasMark(data: Uint8Array): boolean {
  return data.length >= 3 && data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
}

function wide(name: string, width: 2 | 4, order: "le" | "be" | null): Codec {
  return {
    name,
    encode: (s, errors) => encodeWideUnits(s, errors, width, order),
    decode: (data, errors) => decodeWideUnits(data, errors, width, order).text,
  };
}

const utf8: Codec = {
  name: "utf-8",
  encode: encodeUtf8,
  decode: (data, errors) => decodeUtf8(data, errors).text,
};

const codecs: { [name: string]: Codec } = {
  utf_8: utf8,
  ascii: { name: "ascii", encode: (s, errors) => encodeBelow(s, errors, 128), decode: decodeAscii },
  latin_1: { name: "iso8859-1", encode: (s, errors) => encodeBelow(s, errors, 256), decode: latin1 },
  utf_8_sig: {
    name: "utf-8-sig",
    encode(s, errors) {
      const body = encodeUtf8(s, errors);
      const data = new Uint8Array(body.length + 3);
      data.set(mark);
      data.set(body, 3);
      return data;
    },
    decode: (data, errors) => decodeUtf8(hasMark(data) ? data.subarray(3) : data, errors).text,
  },
  utf_16: wide("utf-16", 2, null),
  utf_16_le: wide("utf-16-le", 2, "le"),
  utf_16_be: wide("utf-16-be", 2, "be"),
  utf_32: wide("utf-32", 4, null),
  utf_32_le: wide("utf-32-le", 4, "le"),
  utf_32_be: wide("utf-32-be", 4, "be"),
  unicode_escape: { name: "unicode-escape", encode: encodeUnicodeEscape, decode: decodeUnicodeEscape },
  raw_unicode_escape: {
    name: "raw-unicode-escape",
    encode: encodeRawUnicodeEscape,
    decode: decodeRawUnicodeEscape,
  },
};

const aliases: { [name: string]: string } = {
  u8: "utf_8",
  utf: "utf_8",
  utf8: "utf_8",
  utf8_ucs2: "utf_8",
  utf8_ucs4: "utf_8",
  cp65001: "utf_8",
  "646": "ascii",
  ansi_x3_4_1968: "ascii",
  ansi_x3_4_1986: "ascii",
  cp367: "ascii",
  csascii: "ascii",
  ibm367: "ascii",
  iso646_us: "ascii",
  iso_646_irv_1991: "ascii",
  iso_ir_6: "ascii",
  us: "ascii",
  us_ascii: "ascii",
  "8859": "latin_1",
  cp819: "latin_1",
  csisolatin1: "latin_1",
  ibm819: "latin_1",
  iso8859: "latin_1",
  iso8859_1: "latin_1",
  iso_8859_1: "latin_1",
  iso_8859_1_1987: "latin_1",
  iso_ir_100: "latin_1",
  l1: "latin_1",
  latin: "latin_1",
  latin1: "latin_1",
  u16: "utf_16",
  utf16: "utf_16",
  utf_16le: "utf_16_le",
  utf_16be: "utf_16_be",
  unicodelittleunmarked: "utf_16_le",
  unicodebigunmarked: "utf_16_be",
  u32: "utf_32",
  utf32: "utf_32",
  utf_32le: "utf_32_le",
  utf_32be: "utf_32_be",
  "437": "cp437",
  "850": "cp850",
  "852": "cp852",
  "866": "cp866",
  ibm437: "cp437",
  ibm850: "cp850",
  ibm852: "cp852",
  koi8r: "koi8_r",
  latin2: "iso8859_2",
  latin3: "iso8859_3",
  latin4: "iso8859_4",
  latin5: "iso8859_9",
  l2: "iso8859_2",
  l5: "iso8859_9",
  hebrew: "iso8859_8",
  arabic: "iso8859_6",
  latin9: "iso8859_15",
  cyrillic: "iso8859_5",
  greek: "iso8859_7",
  macroman: "mac_roman",
  macintosh: "mac_roman",
  ibm866: "cp866",
};

/** An encoding's name as the tables have it: words of letters and digits joined by underscores. */
export function normalizeEncoding(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9.]+/g) ?? [];
  return words.join("_");
}

/** Codecs that programs have registered (`codecs.register`), asked for names that the runtime does not know. */
export const searchFunctions: ((name: string) => Codec | undefined)[] = [];

const found = new Map<string, Codec>();

/**
 * The codec of an encoding.
 * @raises LookupError
 */
export function lookupCodec(encoding: string): Codec {
  const known = found.get(encoding);
  if (known !== undefined) return known;
  let name = normalizeEncoding(encoding);
  name = aliases[name] ?? name;
  const page = /^(?:windows_|)(125\d)$/.exec(name);
  if (page !== null) name = `cp${page[1]}`;
  const iso = /^iso_?8859_(\d+)(?:_\d{4})?$/.exec(name);
  if (iso !== null) name = iso[1] === "1" ? "latin_1" : `iso8859_${iso[1]}`;
  let codec: Codec | undefined = codecs[name] ?? charmap(name);
  if (codec === undefined) {
    for (const search of searchFunctions) {
      codec = search(normalizeEncoding(encoding));
      if (codec !== undefined) break;
    }
  }
  if (codec === undefined) throw lookupError(`unknown encoding: ${encoding}`);
  found.set(encoding, codec);
  return codec;
}

function charmap(name: string): Codec | undefined {
  const page = codePage(name);
  if (page === undefined) return undefined;
  const reason = "character maps to <undefined>";
  return {
    name: name.replace("_", "-"),
    encode: (s, errors) => encodeMapped(s, errors, "charmap", (c) => page.bytes.get(c), reason),
    decode: (data, errors) => decodeMapped(data, errors, "charmap", (b) => page.points[b], reason),
  };
}

/** `str.encode()`. @raises UnicodeEncodeError, LookupError */
export function encode(s: Str, encoding = "utf-8", errors = "strict"): Uint8Array {
  if (encoding === "utf-8") return encodeUtf8(s, errors);
  return lookupCodec(encoding).encode(s, errors);
}

/** `bytes.decode()`. @raises UnicodeDecodeError, LookupError */
export function decode(data: Uint8Array, encoding = "utf-8", errors = "strict"): Str {
  // CPython does not even look at the names then.
  if (data.length === 0) return "";
  if (encoding === "utf-8") return decodeUtf8(data, errors).text;
  return lookupCodec(encoding).decode(data, errors);
}
