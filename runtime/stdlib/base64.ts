// The module `base64`. https://docs.python.org/3.13/library/base64.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { assertionError, newException, typeError, valueError } from "../objects/exception.ts";
import { list } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { base64Decode, base64Encode, bytesOf, Error_ } from "./binascii.ts";

function decodable(v: Value): Uint8Array {
  const text = asStr(v);
  if (text !== undefined) {
    const s = toJs(text);
    if (/[^\x00-\x7f]/.test(s)) throw valueError("string argument should contain only ASCII characters");
    return Uint8Array.from(s, (c) => c.charCodeAt(0));
  }
  const data = asBytesData(v);
  if (data === undefined) {
    throw typeError(`argument should be a bytes-like object or ASCII string, not ${repr(typeOf(v).$name)}`);
  }
  return data;
}

function translated(data: Uint8Array, from: ArrayLike<number>, to: ArrayLike<number>): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0; i < from.length; i++) table[from[i]] = to[i];
  return data.map((byte) => table[byte]);
}

const STANDARD = [43, 47];
const URLSAFE = [45, 95];

function b64encode(s: Value, altchars: Value): Value {
  const encoded = base64Encode(bytesOf(s));
  if (altchars === null) return new PyBytes(encoded);
  const alternatives = bytesOf(altchars);
  if (alternatives.length !== 2) throw assertionError(repr(altchars));
  return new PyBytes(translated(encoded, STANDARD, alternatives));
}

function b64decode(s: Value, altchars: Value, validate: Value): Value {
  let data = decodable(s);
  if (altchars !== null) {
    const alternatives = decodable(altchars);
    if (alternatives.length !== 2) throw assertionError(repr(new PyBytes(alternatives)));
    data = translated(data, alternatives, STANDARD);
  }
  return new PyBytes(base64Decode(data, truth(validate)));
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE32_HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
const PADDING: Readonly<Record<number, number>> = { 1: 6, 2: 4, 3: 3, 4: 1 };

function encode32(alphabet: string, s: Value): Value {
  const data = bytesOf(s);
  let text = "";
  for (let i = 0; i < data.length; i += 5) {
    let n = 0n;
    for (let j = 0; j < 5; j++) n = (n << 8n) | BigInt(data[i + j] ?? 0);
    for (let shift = 35n; shift >= 0n; shift -= 5n) text += alphabet[Number((n >> shift) & 31n)];
  }
  const pad = PADDING[data.length % 5] ?? 0;
  if (pad > 0) text = text.slice(0, -pad) + "=".repeat(pad);
  return ascii(text);
}

function decode32(alphabet: string, s: Value, casefold: Value, map01: Value = null): Value {
  let text = String.fromCharCode(...decodable(s));
  if (text.length % 8 !== 0) throw newException(Error_, "Incorrect padding");
  if (map01 !== null) {
    const one = String.fromCharCode(...decodable(map01));
    if (one.length !== 1) throw assertionError(repr(new PyBytes(decodable(map01))));
    text = text.replaceAll("0", "O").replaceAll("1", one);
  }
  if (truth(casefold)) text = text.toUpperCase();
  const body = text.replace(/=+$/, "");
  const pads = text.length - body.length;
  const result: number[] = [];
  let n = 0n;
  let count = 0;
  const flush = () => {
    for (let shift = 32n; shift >= 0n; shift -= 8n) result.push(Number((n >> shift) & 255n));
    n = 0n;
    count = 0;
  };
  for (const c of body) {
    const value = alphabet.indexOf(c);
    if (value < 0) throw newException(Error_, "Non-base32 digit found");
    n = (n << 5n) | BigInt(value);
    if (++count === 8) flush();
  }
  if (![0, 1, 3, 4, 6].includes(pads)) throw newException(Error_, "Incorrect padding");
  if (pads > 0 && result.length + count > 0) {
    n <<= BigInt(5 * pads);
    flush();
    result.length -= Math.floor((5 * pads + 4) / 8);
  }
  return new PyBytes(Uint8Array.from(result));
}

function ascii(text: string): PyBytes {
  return new PyBytes(Uint8Array.from(text, (c) => c.charCodeAt(0)));
}

function b16decode(s: Value, casefold: Value): Value {
  let text = String.fromCharCode(...decodable(s));
  if (truth(casefold)) text = text.toUpperCase();
  if (/[^0-9A-F]/.test(text)) throw newException(Error_, "Non-base16 digit found");
  if (text.length % 2 !== 0) throw newException(Error_, "Odd-length string");
  return new PyBytes(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

function encode85(
  data: Uint8Array,
  digit: (n: number) => string,
  fold: boolean,
  foldSpaces: boolean,
  pad: boolean,
): string {
  const padding = (4 - (data.length % 4)) % 4;
  let text = "";
  for (let i = 0; i < data.length; i += 4) {
    let n = 0;
    for (let j = 0; j < 4; j++) n = n * 256 + (data[i + j] ?? 0);
    const isLast = i + 4 >= data.length;
    let chunk = "";
    if (fold && n === 0) chunk = "z";
    else if (foldSpaces && n === 0x20202020) chunk = "y";
    else {
      for (let j = 0; j < 5; j++) {
        chunk = digit(n % 85) + chunk;
        n = Math.floor(n / 85);
      }
    }
    if (isLast && padding > 0 && !pad) {
      if (chunk === "z") chunk = digit(0).repeat(5);
      chunk = chunk.slice(0, -padding);
    }
    text += chunk;
  }
  return text;
}

function a85encode(b: Value, kw: Value): Value {
  let text = encode85(
    bytesOf(b),
    (n) => String.fromCharCode(33 + n),
    true,
    truth(kw.foldspaces),
    truth(kw.pad),
  );
  const adobe = truth(kw.adobe);
  if (adobe) text = `<~${text}`;
  const wrap = Number(toIndex(kw.wrapcol));
  if (wrap !== 0) {
    const width = Math.max(adobe ? 2 : 1, wrap);
    const chunks: string[] = [];
    for (let i = 0; i < text.length; i += width) chunks.push(text.slice(i, i + width));
    if (adobe && (chunks[chunks.length - 1] ?? "").length + 2 > width) chunks.push("");
    text = chunks.join("\n");
  }
  return ascii(adobe ? `${text}~>` : text);
}

function a85decode(b: Value, kw: Value): Value {
  let text = String.fromCharCode(...decodable(b));
  if (truth(kw.adobe)) {
    if (!text.endsWith("~>")) throw valueError("Ascii85 encoded byte sequences must end with b'~>'");
    text = text.startsWith("<~") ? text.slice(2, -2) : text.slice(0, -2);
  }
  const ignored =
    kw.ignorechars === undefined ? " \t\n\r\v" : String.fromCharCode(...bytesOf(kw.ignorechars));
  const result: number[] = [];
  let current: number[] = [];
  const flush = (): void => {
    const n = current.reduce((sum, digit) => sum * 85 + digit, 0);
    current = [];
    if (n > 0xffffffff) throw valueError("Ascii85 overflow");
    result.push((n / 16777216) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
  };
  for (const c of `${text}uuuu`) {
    const code = c.charCodeAt(0);
    if (code >= 33 && code <= 117) {
      current.push(code - 33);
      if (current.length === 5) flush();
    } else if (c === "z") {
      if (current.length > 0) throw valueError("z inside Ascii85 5-tuple");
      result.push(0, 0, 0, 0);
    } else if (c === "y" && truth(kw.foldspaces)) {
      if (current.length > 0) throw valueError("y inside Ascii85 5-tuple");
      result.push(32, 32, 32, 32);
    } else if (!ignored.includes(c)) throw valueError(`Non-Ascii85 digit found: ${c}`);
  }
  const padding = 4 - current.length;
  if (padding > 0) result.length -= padding;
  return new PyBytes(Uint8Array.from(result));
}

function b85decode(b: Value): Value {
  const data = decodable(b);
  const padding = (5 - (data.length % 5)) % 5;
  const result: number[] = [];
  for (let i = 0; i < data.length; i += 5) {
    let n = 0;
    for (let j = 0; j < 5; j++) {
      const c = i + j < data.length ? String.fromCharCode(data[i + j]) : "~";
      const value = BASE85.indexOf(c);
      if (value < 0) throw valueError(`bad base85 character at position ${i + j}`);
      n = n * 85 + value;
    }
    if (n > 0xffffffff) throw valueError(`base85 overflow in hunk starting at byte ${i}`);
    result.push((n / 16777216) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
  }
  if (padding > 0) result.length -= padding;
  return new PyBytes(Uint8Array.from(result));
}

export function load(): PyModule {
  return builtinModule("base64", {
    doc: "Base16, Base32, Base64 (RFC 3548), Base85 and Ascii85 data encodings",
    style: "python",
    functions: {
      "b64encode(s, altchars=None)": b64encode,
      "b64decode(s, altchars=None, validate=False)": b64decode,
      "standard_b64encode(s)": (s) => b64encode(s, null),
      "standard_b64decode(s)": (s) => b64decode(s, null, false),
      "urlsafe_b64encode(s)": (s) => new PyBytes(translated(base64Encode(bytesOf(s)), STANDARD, URLSAFE)),
      "urlsafe_b64decode(s)": (s) =>
        new PyBytes(base64Decode(translated(decodable(s), URLSAFE, STANDARD), false)),
      "b32encode(s)": (s) => encode32(BASE32, s),
      "b32decode(s, casefold=False, map01=None)": (s, casefold, map01) =>
        decode32(BASE32, s, casefold, map01),
      "b32hexencode(s)": (s) => encode32(BASE32_HEX, s),
      "b32hexdecode(s, casefold=False)": (s, casefold) => decode32(BASE32_HEX, s, casefold),
      "b16encode(s)": (s) =>
        ascii(
          Array.from(bytesOf(s), (byte) => byte.toString(16).padStart(2, "0"))
            .join("")
            .toUpperCase(),
        ),
      "b16decode(s, casefold=False)": b16decode,
      "a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False)": a85encode,
      "a85decode(b, *, foldspaces=False, adobe=False, ignorechars=<default>)": a85decode,
      "b85encode(b, pad=False)": (b, pad) =>
        ascii(encode85(bytesOf(b), (n) => BASE85[n], false, false, truth(pad))),
      "b85decode(b)": b85decode,
      "encodebytes(s)": (s) => {
        const data = bytesOf(s);
        let text = "";
        for (let i = 0; i < data.length; i += 57) {
          text += `${String.fromCharCode(...base64Encode(data.subarray(i, i + 57)))}\n`;
        }
        return ascii(text);
      },
      "decodebytes(s)": (s) => new PyBytes(base64Decode(bytesOf(s), false)),
    },
    attributes: {
      __all__: list(
        [
          "encode",
          "decode",
          "encodebytes",
          "decodebytes",
          "b64encode",
          "b64decode",
          "b32encode",
          "b32decode",
          "b32hexencode",
          "b32hexdecode",
          "b16encode",
          "b16decode",
          "b85encode",
          "b85decode",
          "a85encode",
          "a85decode",
          "standard_b64encode",
          "standard_b64decode",
          "urlsafe_b64encode",
          "urlsafe_b64decode",
        ].filter((name) => name !== "encode" && name !== "decode"),
      ),
    },
  });
}
