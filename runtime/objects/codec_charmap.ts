/** Encodings with one byte for a character: ASCII, Latin-1, code pages. CPython: Objects/unicodeobject.c, Lib/encodings. */
import { codePages } from "./code_pages.ts";
import { rescueDecoding, rescueEncoding } from "./codec_errors.ts";
import { ByteSink } from "./codec_utf.ts";
import { fromPoints, pointAt, type Str, strLength, toPoints } from "./wide_str.ts";

/** ASCII (limit 128) or Latin-1 (limit 256). */
export function encodeBelow(s: Str, errors: string, limit: 128 | 256): Uint8Array {
  const length = strLength(s);
  const data = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const c = pointAt(s, i);
    if (c >= limit) {
      const name = limit === 128 ? "ascii" : "latin-1";
      return encodeMapped(
        s,
        errors,
        name,
        (p) => (p < limit ? p : undefined),
        `ordinal not in range(${limit})`,
      );
    }
    data[i] = c;
  }
  return data;
}

/** Encodes by a mapping of code points to bytes; characters without one go to the error handler, runs at once. */
export function encodeMapped(
  s: Str,
  errors: string,
  name: string,
  byteOf: (c: number) => number | undefined,
  reason: string,
): Uint8Array {
  const points = toPoints(s);
  const out = new ByteSink(points.length);
  for (let i = 0; i < points.length; ) {
    const byte = byteOf(points[i] as number);
    if (byte !== undefined) {
      out.push(byte);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && byteOf(points[end] as number) === undefined) end++;
    if (errors === "surrogateescape" && name !== "charmap") {
      let k = i;
      while (k < end && (points[k] as number) >= 0xdc80 && (points[k] as number) <= 0xdcff) k++;
      if (k > i) end = k;
    }
    const { replacement, position } = rescueEncoding(errors, name, s, i, end, reason);
    if (replacement instanceof Uint8Array) out.append(replacement);
    else {
      for (const r of toPoints(replacement)) {
        const b = byteOf(r);
        if (b === undefined) rescueEncoding("strict", name, s, i, end, reason);
        else out.push(b);
      }
    }
    i = position;
  }
  return out.finish();
}

/** The str whose code points are the bytes. */
export function latin1(data: Uint8Array): string {
  if (data.length < 2048) return String.fromCharCode.apply(null, data as unknown as number[]);
  let text = "";
  for (let i = 0; i < data.length; i += 2048) {
    text += String.fromCharCode.apply(null, data.subarray(i, i + 2048) as unknown as number[]);
  }
  return text;
}

/** The bytes that are the code points of a str, all below 256. */
export function latin1Bytes(s: string): Uint8Array {
  const data = new Uint8Array(s.length);
  for (let i = 0; i < s.length; i++) data[i] = s.charCodeAt(i);
  return data;
}

/** @raises UnicodeDecodeError */
export function decodeAscii(data: Uint8Array, errors: string): Str {
  for (let i = 0; i < data.length; i++) {
    if ((data[i] as number) >= 128) {
      return decodeMapped(
        data,
        errors,
        "ascii",
        (b) => (b < 128 ? b : undefined),
        "ordinal not in range(128)",
      );
    }
  }
  return latin1(data);
}

/** Decodes by a mapping of bytes to code points. */
export function decodeMapped(
  data: Uint8Array,
  errors: string,
  name: string,
  pointOf: (b: number) => number | undefined,
  reason: string,
): Str {
  const points: number[] = [];
  for (let i = 0; i < data.length; ) {
    const c = pointOf(data[i] as number);
    if (c !== undefined) {
      points.push(c);
      i++;
      continue;
    }
    const rescue = rescueDecoding(errors, name, data, i, i + 1, reason);
    for (const r of toPoints(rescue.replacement)) points.push(r);
    i = rescue.position;
  }
  return fromPoints(points);
}

/** A code page: what its bytes mean, both ways. */
export interface CodePage {
  points: (number | undefined)[];
  bytes: Map<number, number>;
}

const loaded = new Map<string, CodePage>();

/** The code page of a normalised encoding name, or `undefined`. */
export function codePage(name: string): CodePage | undefined {
  const known = loaded.get(name);
  if (known !== undefined || !Object.hasOwn(codePages, name)) return known;
  const upper = codePages[name] as string;
  const page: CodePage = { points: [], bytes: new Map() };
  for (let b = 0; b < 256; b++) {
    const c = b < 128 ? b : upper.charCodeAt(b - 128);
    page.points.push(c === 0xfffd ? undefined : c);
    if (c !== 0xfffd) page.bytes.set(c, b);
  }
  loaded.set(name, page);
  return page;
}
