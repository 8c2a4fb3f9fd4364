/** Decoding text that arrives in pieces, and newlines. CPython: Lib/codecs.py, IncrementalNewlineDecoder in Modules/_io/textio.c. */

import { bytesArgument } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { decodeUtf8, decodeWideUnits } from "../../objects/codec_utf.ts";
import { type Codec, lookupCodec } from "../../objects/codecs.ts";
import { typeError } from "../../objects/exception.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromPoints, type Str, strConcat, strLength, strSlice } from "../../objects/wide_str.ts";
import { joined } from "./base.ts";

const none = new Uint8Array(0);

/** What is left of earlier pieces, and what they told about the byte order. */
export interface DecoderState {
  readonly pending: Uint8Array;
  readonly order: "le" | "be" | null;
  /** Whether anything has been decoded yet (a byte order mark is only one at the beginning). */
  readonly begun: boolean;
}

/** A decoder that keeps incomplete characters for the next piece. */
export class Decoder {
  readonly codec: Codec;
  readonly errors: string;
  state: DecoderState = { pending: none, order: null, begun: false };
  constructor(codec: Codec, errors: string) {
    this.codec = codec;
    this.errors = errors;
  }
  reset(): void {
    this.state = { pending: none, order: null, begun: false };
  }
  /** @raises UnicodeDecodeError */
  decode(piece: Uint8Array, final: boolean): Str {
    const { pending, order, begun } = this.state;
    const data = pending.length === 0 ? piece : joined([pending, piece]);
    const { name } = this.codec;
    if (name === "utf-8") {
      const { text, consumed } = decodeUtf8(data, this.errors, final);
      this.#keep(data, consumed, null);
      return text;
    }
    if (name === "utf-8-sig") {
      let rest = data;
      if (!begun) {
        const mark = [0xef, 0xbb, 0xbf];
        if (!final && data.length < 3 && mark.slice(0, data.length).every((b, i) => b === data[i])) {
          this.state = { pending: data.slice(), order: null, begun: false };
          return "";
        }
        if (mark.every((b, i) => b === data[i])) rest = data.subarray(3);
      }
      const { text, consumed } = decodeUtf8(rest, this.errors, final);
      this.#keep(rest, consumed, null);
      return text;
    }
    const wide = /^utf-(16|32)(?:-(le|be))?$/.exec(name);
    if (wide === null) {
      this.state = { pending: none, order: null, begun: true };
      return data.length === 0 ? "" : this.codec.decode(data, this.errors);
    }
    const width = wide[1] === "16" ? 2 : 4;
    let known = (wide[2] as "le" | "be" | undefined) ?? order;
    let rest = data;
    if (known === null) {
      if (data.length < width && !final) {
        this.state = { pending: data.slice(), order: null, begun: false };
        return "";
      }
      const isBig =
        width === 2
          ? data[0] === 0xfe && data[1] === 0xff
          : data[2] === 0xfe && data[3] === 0xff && data[0] === 0 && data[1] === 0;
      const isLittle =
        data[0] === 0xff && data[1] === 0xfe && (width === 2 || (data[2] === 0 && data[3] === 0));
      known = isBig ? "be" : "le";
      if (isBig || isLittle) rest = data.subarray(width);
    }
    const { text, consumed } = decodeWideUnits(rest, this.errors, width, known, final);
    this.#keep(rest, consumed, known);
    return text;
  }
  #keep(data: Uint8Array, consumed: number, order: "le" | "be" | null): void {
    this.state = {
      pending: consumed >= data.length ? none : data.slice(consumed),
      order,
      begun: true,
    };
  }
}

export function decoderFor(encoding: string, errors: string): Decoder {
  return new Decoder(lookupCodec(encoding), errors);
}

/** Which ends of lines have been seen. */
const LF = 1;
const CR = 2;
const CRLF = 4;

/** Universal newlines over decoded text. */
export class Newlines {
  readonly translate: boolean;
  seen = 0;
  /** A carriage return at the end of the last piece, whose line feed may still come. */
  pendingCr = false;
  constructor(translate: boolean) {
    this.translate = translate;
  }
  feed(text: Str, final: boolean): Str {
    let s = text;
    if (this.pendingCr && (strLength(s) > 0 || final)) {
      s = strConcat("\r", s);
      this.pendingCr = false;
    }
    if (!final && endsWithCr(s)) {
      s = strSlice(s, 0, strLength(s) - 1);
      this.pendingCr = true;
    }
    return typeof s === "string" ? this.#narrow(s) : this.#wide(s.$points);
  }
  #narrow(s: string): string {
    if (!s.includes("\r")) {
      if ((this.seen & LF) === 0 && s.includes("\n")) this.seen |= LF;
      return s;
    }
    if (s.includes("\r\n")) this.seen |= CRLF;
    const bare = s.replaceAll("\r\n", "");
    if (bare.includes("\r")) this.seen |= CR;
    if (bare.includes("\n")) this.seen |= LF;
    return this.translate ? s.replace(/\r\n?/g, "\n") : s;
  }
  #wide(points: readonly number[]): Str {
    const out: number[] = [];
    for (let i = 0; i < points.length; i++) {
      const c = points[i] as number;
      if (c === 10) this.seen |= LF;
      if (c !== 13) {
        out.push(c);
        continue;
      }
      const pair = points[i + 1] === 10;
      this.seen |= pair ? CRLF : CR;
      if (!this.translate) out.push(13);
      else out.push(10);
      if (pair) {
        i++;
        if (!this.translate) out.push(10);
      }
    }
    return fromPoints(out);
  }
  /** The attribute `newlines`. */
  get value(): Value {
    const kinds: string[] = [];
    if (this.seen & CR) kinds.push("\r");
    if (this.seen & LF) kinds.push("\n");
    if (this.seen & CRLF) kinds.push("\r\n");
    return kinds.length === 0 ? null : kinds.length === 1 ? kinds[0] : tuple(kinds);
  }
}

function endsWithCr(s: Str): boolean {
  return typeof s === "string" ? s.endsWith("\r") : s.$points[s.$points.length - 1] === 13;
}

/** `io.IncrementalNewlineDecoder`. */
class PyIncrementalNewlineDecoder extends PyObject {
  $inner: Value = null;
  $newlines = new Newlines(false);
  __init__(decoder: Value, translate: Value, _errors: Value): null {
    this.$inner = decoder;
    this.$newlines = new Newlines(truth(translate));
    return null;
  }
  decode(input: Value, final: Value): Value {
    const isFinal = truth(final);
    const text = this.$inner === null ? input : callMethod(this.$inner, "decode", input, isFinal);
    const s = asStr(text);
    if (s === undefined)
      throw typeError(`decoder should return a string result, not '${typeOf(text).$name}'`);
    return this.$newlines.feed(s, isFinal);
  }
  getstate(): Value {
    let buffer: Value = new PyBytes(none);
    let flag = 0;
    if (this.$inner !== null) {
      const [b, f] = callMethod(this.$inner, "getstate").$items;
      buffer = b;
      flag = Number(f);
    }
    return tuple([buffer, flag * 2 + (this.$newlines.pendingCr ? 1 : 0)]);
  }
  setstate(state: Value): null {
    const [buffer, flag] = state.$items;
    const n = Number(toIndex(flag));
    this.$newlines.pendingCr = n % 2 === 1;
    if (this.$inner !== null) {
      bytesArgument(buffer);
      callMethod(this.$inner, "setstate", tuple([buffer, Math.floor(n / 2)]));
    }
    return null;
  }
  reset(): null {
    this.$newlines.seen = 0;
    this.$newlines.pendingCr = false;
    if (this.$inner !== null) callMethod(this.$inner, "reset");
    return null;
  }
  get newlines(): Value {
    return this.$newlines.value;
  }
}
export const IncrementalNewlineDecoder = builtinType(PyIncrementalNewlineDecoder, {
  name: "IncrementalNewlineDecoder",
  module: "_io",
  doc: "Codec used when reading a file in universal newlines mode.",
  signatures: {
    __init__: "(decoder, translate, errors='strict')",
    decode: "(input, final=False)",
    getstate: "()",
    setstate: "(state, /)",
    reset: "()",
  },
});
