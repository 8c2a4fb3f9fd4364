/** UTF-8, UTF-16 and UTF-32. CPython: Objects/unicodeobject.c, Objects/stringlib/codecs.h. */
import { type EncodeRescue, rescueDecoding, rescueEncoding } from "./codec_errors.ts";
import { fromJs, fromPoints, type Str, toPoints } from "./wide_str.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isSurrogate(c: number): boolean {
  return c >= 0xd800 && c <= 0xdfff;
}

/** A growing array of bytes. */
export class ByteSink {
  data: Uint8Array;
  length = 0;
  constructor(capacity: number) {
    this.data = new Uint8Array(Math.max(capacity, 16));
  }
  push(byte: number): void {
    if (this.length === this.data.length) this.grow(1);
    this.data[this.length++] = byte;
  }
  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.data.length) this.grow(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }
  grow(by: number): void {
    const bigger = new Uint8Array(Math.max(this.data.length * 2, this.length + by));
    bigger.set(this.data);
    this.data = bigger;
  }
  finish(): Uint8Array {
    return this.data.slice(0, this.length);
  }
}

function pushUtf8(out: ByteSink, c: number): void {
  if (c < 0x80) out.push(c);
  else if (c < 0x800) {
    out.push(0xc0 | (c >> 6));
    out.push(0x80 | (c & 63));
  } else if (c < 0x10000) {
    out.push(0xe0 | (c >> 12));
    out.push(0x80 | ((c >> 6) & 63));
    out.push(0x80 | (c & 63));
  } else {
    out.push(0xf0 | (c >> 18));
    out.push(0x80 | ((c >> 12) & 63));
    out.push(0x80 | ((c >> 6) & 63));
    out.push(0x80 | (c & 63));
  }
}

/** Short strings without surrogates: quicker than a call of the platform's encoder. */
function encodeShort(s: string): Uint8Array {
  let size = s.length;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c >= 0x80) size += c < 0x800 ? 1 : 2;
  }
  const data = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c < 0x80) data[at++] = c;
    else if (c < 0x800) {
      data[at++] = 0xc0 | (c >> 6);
      data[at++] = 0x80 | (c & 63);
    } else {
      data[at++] = 0xe0 | (c >> 12);
      data[at++] = 0x80 | ((c >> 6) & 63);
      data[at++] = 0x80 | (c & 63);
    }
  }
  return data;
}

/** @raises UnicodeEncodeError for lone surrogates, unless the handler takes care of them */
export function encodeUtf8(s: Str, errors: string): Uint8Array {
  if (typeof s === "string") return s.length > 40 ? encoder.encode(s) : encodeShort(s);
  const { $points: points } = s;
  const out = new ByteSink(points.length * 4);
  for (let i = 0; i < points.length; ) {
    const c = points[i] as number;
    if (!isSurrogate(c)) {
      pushUtf8(out, c);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && isSurrogate(points[end] as number)) end++;
    // Runs that only begin with what the handler can take are cut there.
    if (errors === "surrogateescape") {
      const escapable = (k: number) => (points[k] as number) >= 0xdc80 && (points[k] as number) <= 0xdcff;
      let k = i;
      while (k < end && escapable(k)) k++;
      if (k > i) end = k;
    }
    const { replacement, position } = rescueEncoding(errors, "utf-8", s, i, end, "surrogates not allowed");
    if (replacement instanceof Uint8Array) out.append(replacement);
    else {
      toPoints(replacement).forEach((r) => {
        if (r >= 0x80) rescueEncoding("strict", "utf-8", s, i, end, "surrogates not allowed");
        out.push(r);
      });
    }
    i = position;
  }
  return out.finish();
}

/** What has been decoded, and how many bytes were used. */
export interface Decoded {
  text: Str;
  consumed: number;
}

/**
 * @param final false: an incomplete sequence at the end is left for the next call
 * @raises UnicodeDecodeError
 */
export function decodeUtf8(data: Uint8Array, errors: string, final = true): Decoded {
  if (data.length < 48) {
    const text = decodeShort(data);
    if (text !== undefined) return { text, consumed: data.length };
  }
  let end = data.length;
  if (!final) end -= incompleteTail(data);
  try {
    return {
      text: fromJs(decoder.decode(end === data.length ? data : data.subarray(0, end))),
      consumed: end,
    };
  } catch {
    return decodeUtf8Slowly(data, errors, final);
  }
}

/** Short data of characters of one or two bytes; `undefined` for everything else. */
function decodeShort(data: Uint8Array): string | undefined {
  let text = "";
  for (let i = 0; i < data.length; i++) {
    const b = data[i] as number;
    if (b < 0x80) text += String.fromCharCode(b);
    else {
      const next = data[++i] as number;
      if (b < 0xc2 || b > 0xdf || (next & 0xc0) !== 0x80) return undefined;
      text += String.fromCharCode(((b & 31) << 6) | (next & 63));
    }
  }
  return text;
}

// The second byte may not make a sequence overlong, a surrogate, or too large.
function leastSecond(first: number): number {
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
}

function mostSecond(first: number): number {
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
}

/** How many bytes at the end may be the beginning of a character. */
function incompleteTail(data: Uint8Array): number {
  for (let n = 1; n <= 3 && n <= data.length; n++) {
    const b = data[data.length - n] as number;
    if (b < 0x80) return 0;
    if (b >= 0xc0) {
      const width = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
      if (width <= n || b < 0xc2 || b > 0xf4) return 0;
      const second = n > 1 ? (data[data.length - n + 1] as number) : undefined;
      return second === undefined || (second >= leastSecond(b) && second <= mostSecond(b)) ? n : 0;
    }
  }
  return 0;
}

function decodeUtf8Slowly(data: Uint8Array, errors: string, final: boolean): Decoded {
  const points: number[] = [];
  const at = (k: number) => data[k] as number;
  const isContinuation = (k: number) => (at(k) & 0xc0) === 0x80;
  let i = 0;
  while (i < data.length) {
    const b = at(i);
    if (b < 0x80) {
      points.push(b);
      i++;
      continue;
    }
    let width = 1;
    let reason = "invalid start byte";
    const need = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
    if (need > 0) {
      const low = leastSecond(b);
      const high = mostSecond(b);
      while (width < need && i + width < data.length) {
        const next = at(i + width);
        if (width === 1 ? next < low || next > high : !isContinuation(i + width)) break;
        width++;
      }
      if (width === need) {
        let c = b & (0xff >> (need + 1));
        for (let k = 1; k < need; k++) c = (c << 6) | (at(i + k) & 63);
        points.push(c);
        i += need;
        continue;
      }
      if (i + width === data.length) {
        if (!final) break;
        reason = "unexpected end of data";
      } else reason = "invalid continuation byte";
    }
    const rescue = rescueDecoding(errors, "utf-8", data, i, i + width, reason);
    for (const c of toPoints(rescue.replacement)) points.push(c);
    i = rescue.position;
  }
  return { text: fromPoints(points), consumed: i };
}

type ByteOrder = "le" | "be";

function pushUnit(out: ByteSink, unit: number, width: number, order: ByteOrder): void {
  for (let k = 0; k < width; k++) out.push((unit >>> (8 * (order === "le" ? k : width - 1 - k))) & 255);
}

/**
 * @param width 2 or 4 bytes in a unit
 * @param order `null`: little-endian with a byte order mark
 */
export function encodeWideUnits(s: Str, errors: string, width: 2 | 4, order: ByteOrder | null): Uint8Array {
  const name = `utf-${width * 8}${order === null ? "" : `-${order}`}`;
  const points = toPoints(s);
  const out = new ByteSink((points.length + 1) * width);
  const endian = order ?? "le";
  const put = (c: number) => {
    if (width === 2 && c > 0xffff) {
      pushUnit(out, 0xd800 + ((c - 0x10000) >> 10), 2, endian);
      pushUnit(out, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, endian);
    } else pushUnit(out, c, width, endian);
  };
  if (order === null) put(0xfeff);
  for (let i = 0; i < points.length; ) {
    const c = points[i] as number;
    if (!isSurrogate(c)) {
      put(c);
      i++;
      continue;
    }
    const rescue: EncodeRescue = rescueEncoding(errors, name, s, i, i + 1, "surrogates not allowed");
    const { replacement } = rescue;
    if (replacement instanceof Uint8Array) {
      if (replacement.length % width !== 0)
        rescueEncoding("strict", name, s, i, i + 1, "surrogates not allowed");
      out.append(replacement);
    } else {
      for (const r of toPoints(replacement)) {
        if (r >= 0x80) rescueEncoding("strict", name, s, i, i + 1, "surrogates not allowed");
        put(r);
      }
    }
    i = rescue.position;
  }
  return out.finish();
}

/**
 * @param order `null`: by the byte order mark, little-endian without one
 * @param final false: an incomplete unit or pair at the end is left for the next call
 */
export function decodeWideUnits(
  data: Uint8Array,
  errors: string,
  width: 2 | 4,
  order: ByteOrder | null,
  final = true,
): Decoded & { order: ByteOrder | null } {
  let i = 0;
  let endian = order;
  if (endian === null && data.length >= width) {
    const mark = unitAt(data, 0, width, "le");
    if (mark === 0xfeff) endian = "le";
    else if (mark === (width === 2 ? 0xfffe : 0xfffe0000)) endian = "be";
    if (endian !== null) i = width;
  }
  const used = endian ?? "le";
  const name = `utf-${width * 8}-${used}`;
  const points: number[] = [];
  while (i < data.length) {
    let end = i + width;
    let reason: string;
    if (end > data.length) {
      if (!final) break;
      reason = "truncated data";
      end = data.length;
    } else {
      const unit = unitAt(data, i, width, used);
      if (!isSurrogate(unit) && unit <= 0x10ffff) {
        points.push(unit);
        i += width;
        continue;
      }
      if (width === 4) {
        reason = isSurrogate(unit)
          ? "code point in surrogate code point range(0xd800, 0xe000)"
          : "code point not in range(0x110000)";
      } else if (unit >= 0xdc00) reason = "illegal encoding";
      else if (i + 4 > data.length) {
        if (!final) break;
        reason = "unexpected end of data";
        end = data.length;
      } else {
        const second = unitAt(data, i + 2, 2, used);
        if (second >= 0xdc00 && second <= 0xdfff) {
          points.push(0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00));
          i += 4;
          continue;
        }
        reason = "illegal UTF-16 surrogate";
      }
    }
    const rescue = rescueDecoding(errors, name, data, i, end, reason);
    for (const c of toPoints(rescue.replacement)) points.push(c);
    i = rescue.position;
  }
  return { text: fromPoints(points), consumed: i, order: endian };
}

function unitAt(data: Uint8Array, i: number, width: number, order: ByteOrder): number {
  let unit = 0;
  for (let k = 0; k < width; k++)
    unit = unit * 256 + (data[i + (order === "le" ? width - 1 - k : k)] as number);
  return unit;
}
