// The texts that patterns are applied to: str, bytes and what has a buffer, as units that the matchers read.
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import { strSlice, type WideStr } from "../../objects/wide_str.ts";
import type { Subject } from "./execute.ts";

class WideSubject implements Subject {
  readonly points: readonly number[];
  constructor(points: readonly number[]) {
    this.points = points;
  }
  get length(): number {
    return this.points.length;
  }
  charCodeAt(index: number): number {
    return this.points[index];
  }
}

/** A text made ready for matching. */
export class Text {
  readonly value: Value;
  readonly isBytes: boolean;
  readonly length: number;
  /** For JavaScript's matcher; null where the text has surrogates. */
  readonly js: string | null;
  readonly subject: Subject;
  readonly data: Uint8Array | null;

  constructor(value: Value, js: string | null, subject: Subject, data: Uint8Array | null) {
    this.value = value;
    this.js = js;
    this.subject = subject;
    this.length = subject.length;
    this.data = data;
    this.isBytes = data !== null;
  }

  /** A part of the text as a Python value. */
  slice(start: number, end: number): Value {
    if (this.data !== null) return new PyBytes(this.data.slice(start, end));
    if (this.js !== null) return this.js.slice(start, end);
    return strSlice(asStr(this.value)!, start, end);
  }
}

const latin1 = new TextDecoder("latin1");
const asLatin1 = (data: Uint8Array): string => {
  // TextDecoder's latin1 is windows-1252: bytes 0x80 to 0x9f come out as other characters.
  for (const byte of data) {
    if (byte >= 0x80 && byte <= 0x9f) {
      let text = "";
      for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
      return text;
    }
  }
  return latin1.decode(data);
};

let lastBytes: Text | null = null;

/** @raises TypeError for what is neither text nor bytes, or of the other kind than the pattern */
export function textOf(value: Value, isBytesPattern: boolean | null): Text {
  if (typeof value === "string") {
    if (isBytesPattern === true) throw typeError("cannot use a bytes pattern on a string-like object");
    return new Text(value, value, value, null);
  }
  const s = asStr(value);
  if (s !== undefined) {
    if (isBytesPattern === true) throw typeError("cannot use a bytes pattern on a string-like object");
    if (typeof s === "string") return new Text(value, s, s, null);
    return new Text(value, null, new WideSubject((s as WideStr).$points), null);
  }
  const data = bytesOf(value);
  if (data === undefined) {
    throw typeError(`expected string or bytes-like object, got '${typeOf(value).$name}'`);
  }
  if (isBytesPattern === false) throw typeError("cannot use a string pattern on a bytes-like object");
  if (lastBytes !== null && lastBytes.value === value && value instanceof PyBytes) return lastBytes;
  const js = asLatin1(data);
  const text = new Text(value, js, js, data);
  lastBytes = text;
  return text;
}

/** The bytes of an object with a buffer. */
export function bytesOf(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.$data;
  if (typeof value === "object" && value !== null && typeOf(value).$name === "memoryview") {
    return (value.tobytes() as PyBytes).$data;
  }
  return undefined;
}
