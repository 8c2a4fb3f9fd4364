// The module `binascii`. https://docs.python.org/3.13/library/binascii.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { newException, PyException, PyValueError, typeError, valueError } from "../objects/exception.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";

class PyError extends PyValueError {}
export const Error_ = exceptionType(PyError, { name: "Error", module: "binascii", style: "c" });
class PyIncomplete extends PyException {}
const Incomplete = exceptionType(PyIncomplete, { name: "Incomplete", module: "binascii", style: "c" });

const fail = (message: string) => newException(Error_, message);

/** Bytes of a bytes-like object. @raises TypeError */
export function bytesOf(v: Value): Uint8Array {
  const data = asBytesData(v);
  if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).$name}'`);
  return data;
}

/** Bytes of a bytes-like object or of an ASCII text. @raises TypeError, ValueError */
function asciiBytes(v: Value): Uint8Array {
  const text = asStr(v);
  if (text === undefined) {
    const data = asBytesData(v);
    if (data === undefined) {
      throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeOf(v).$name}'`);
    }
    return data;
  }
  const s = toJs(text);
  if (/[^\x00-\x7f]/.test(s)) throw valueError("string argument should contain only ASCII characters");
  return Uint8Array.from(s, (c) => c.charCodeAt(0));
}

export const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_VALUES = new Int8Array(256).fill(-1);
for (let i = 0; i < 64; i++) BASE64_VALUES[BASE64.charCodeAt(i)] = i;

/** Base64 of bytes, as bytes, without a newline. */
export function base64Encode(data: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.ceil(data.length / 3) * 4);
  let at = 0;
  for (let i = 0; i < data.length; i += 3) {
    const left = data.length - i;
    const n = (data[i] << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    result[at++] = BASE64.charCodeAt(n >> 18);
    result[at++] = BASE64.charCodeAt((n >> 12) & 63);
    result[at++] = left > 1 ? BASE64.charCodeAt((n >> 6) & 63) : 61;
    result[at++] = left > 2 ? BASE64.charCodeAt(n & 63) : 61;
  }
  return result;
}

/** The bytes of a Base64 text. @raises binascii.Error */
export function base64Decode(data: Uint8Array, strict: boolean): Uint8Array {
  const result: number[] = [];
  let quad = 0;
  let left = 0;
  let pads = 0;
  let paddingStarted = false;
  if (strict && data.length > 0 && data[0] === 61) throw fail("Leading padding not allowed");
  for (let i = 0; i < data.length; i++) {
    const c = data[i];
    if (c === 61) {
      paddingStarted = true;
      if (strict && quad === 0) throw fail("Excess data after padding");
      if (quad >= 2 && quad + ++pads >= 4) {
        if (strict && i + 1 < data.length) throw fail("Excess data after padding");
        return Uint8Array.from(result);
      }
      if (strict && quad < 2) throw fail("Excess padding not allowed");
      continue;
    }
    const value = BASE64_VALUES[c];
    if (value < 0) {
      if (strict) throw fail("Only base64 data is allowed");
      continue;
    }
    if (strict && paddingStarted) throw fail("Discontinuous padding not allowed");
    pads = 0;
    switch (quad) {
      case 0:
        quad = 1;
        left = value;
        break;
      case 1:
        quad = 2;
        result.push((left << 2) | (value >> 4));
        left = value & 15;
        break;
      case 2:
        quad = 3;
        result.push((left << 4) | (value >> 2));
        left = value & 3;
        break;
      default:
        quad = 0;
        result.push((left << 6) | value);
        left = 0;
    }
  }
  if (quad !== 0) {
    if (quad === 1) {
      throw fail(
        `Invalid base64-encoded string: number of data characters (${Math.floor(result.length / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
      );
    }
    throw fail("Incorrect padding");
  }
  return Uint8Array.from(result);
}

function hexlify(data: Value, sep: Value, bytesPerSep: Value): Value {
  const bytes = bytesOf(data);
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  if (sep === undefined) return ascii(pairs.join(""));
  const text = asStr(sep) !== undefined ? toJs(sep) : String.fromCharCode(...bytesOf(sep));
  if (text.length !== 1) throw valueError("sep must be length 1.");
  if (/[^\x00-\x7f]/.test(text)) throw valueError("sep must be ASCII.");
  const n = Number(toIndex(bytesPerSep));
  if (n === 0) return ascii(pairs.join(""));
  const size = Math.abs(n);
  const groups: string[] = [];
  const first = n > 0 ? pairs.length % size || size : size;
  for (let i = 0; i < pairs.length; ) {
    const end = i === 0 ? first : i + size;
    groups.push(pairs.slice(i, end).join(""));
    i = end;
  }
  return ascii(groups.join(text));
}

function ascii(text: string): PyBytes {
  return new PyBytes(Uint8Array.from(text, (c) => c.charCodeAt(0)));
}

function unhexlify(v: Value): Value {
  const data = asciiBytes(v);
  if (data.length % 2 !== 0) throw fail("Odd-length string");
  const text = String.fromCharCode(...data);
  if (/[^0-9a-fA-F]/.test(text)) throw fail("Non-hexadecimal digit found");
  const result = new Uint8Array(data.length / 2);
  for (let i = 0; i < result.length; i++) result[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return new PyBytes(result);
}

let crcTable: Uint32Array | undefined;

/** The CRC-32 of bytes, going on from an earlier one. */
export function crc32(data: Uint8Array, start: number): number {
  if (crcTable === undefined) {
    crcTable = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      crcTable[n] = c;
    }
  }
  let crc = ~start;
  for (let i = 0; i < data.length; i++) crc = crcTable[(crc ^ data[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

export function load(): PyModule {
  const m = builtinModule("binascii", {
    doc: "Conversion between binary data and ASCII",
    functions: {
      "b2a_base64(data, /, *, newline=True)": (data, kw) => {
        const encoded = base64Encode(bytesOf(data));
        if (!truth(kw.newline)) return new PyBytes(encoded);
        const result = new Uint8Array(encoded.length + 1);
        result.set(encoded);
        result[encoded.length] = 10;
        return new PyBytes(result);
      },
      "a2b_base64(data, /, *, strict_mode=False)": (data, kw) =>
        new PyBytes(base64Decode(asciiBytes(data), truth(kw.strict_mode))),
      "b2a_hex(data, sep=<unset>, bytes_per_sep=1)": hexlify,
      "hexlify(data, sep=<unset>, bytes_per_sep=1)": hexlify,
      "a2b_hex(hexstr, /)": unhexlify,
      "unhexlify(hexstr, /)": unhexlify,
      "crc32(data, crc=0, /)": (data, crc) =>
        crc32(bytesOf(data), Number(BigInt.asUintN(32, BigInt(toIndex(crc))))),
      "crc_hqx(data, crc, /)": (data, start) => {
        let crc = Number(BigInt.asUintN(16, BigInt(toIndex(start))));
        for (const byte of bytesOf(data)) {
          crc ^= byte << 8;
          for (let i = 0; i < 8; i++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
        }
        return crc;
      },
    },
    attributes: { Error: Error_, Incomplete },
  });
  return m;
}
