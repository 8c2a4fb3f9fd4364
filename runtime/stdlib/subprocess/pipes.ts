/** The files `stdin`, `stdout` and `stderr` of child processes: reading and writing them blocks only its own thread. */
import type { FrameBody } from "../../frames/frame.ts";
import { park } from "../../frames/kernel.ts";
import type { ChildInput, ChildOutput } from "../../host/child_process.ts";
import { clock } from "../../host/clock.ts";
import { bytesArgument } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { encode } from "../../objects/codecs.ts";
import { newException, StopIteration, typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { type Str, strConcat, strLength, strSlice } from "../../objects/wide_str.ts";
import { blockingType } from "../blocking_type.ts";
import { joined, unsupported } from "../io/base.ts";
import { type Decoder, decoderFor, Newlines } from "../io/incremental.ts";
import { system } from "../os_errors.ts";

/** How text is written and read; null: bytes. */
export interface TextMode {
  readonly encoding: string;
  readonly errors: string;
}

/** Waits until something has come from the child. */
export type WaitForChild = (deadline: number | null) => FrameBody;

const empty = new Uint8Array(0);

class PyChildFile extends PyObject {
  $text: TextMode | null = null;
  $isClosed = false;
  $name: number = -1;
  $descriptor(): number {
    return this.$name;
  }
  $checkOpen(): void {
    if (this.$isClosed) throw valueError("I/O operation on closed file.");
  }
  get closed(): Value {
    return this.$isClosed;
  }
  get name(): Value {
    return this.$name;
  }
  get encoding(): Value {
    return this.$textAttribute("encoding", this.$text?.encoding);
  }
  get errors(): Value {
    return this.$textAttribute("errors", this.$text?.errors);
  }
  $textAttribute(name: string, value: Value): Value {
    if (value === undefined)
      throw links.attributeError(`'${typeOf(this).$name}' object has no attribute '${name}'`, name, this);
    return value;
  }
  fileno(): number {
    this.$checkOpen();
    return this.$descriptor();
  }
  isatty(): boolean {
    this.$checkOpen();
    return false;
  }
  seekable(): boolean {
    return false;
  }
  seek(): never {
    throw unsupported("underlying stream is not seekable");
  }
  tell(): never {
    throw unsupported("underlying stream is not seekable");
  }
  __enter__(): Value {
    this.$checkOpen();
    return this;
  }
  __repr__(): string {
    const encoding = this.$text === null ? "" : ` encoding='${this.$text.encoding.toUpperCase()}'`;
    return `<_io.${typeOf(this).$name} name=${this.$name}${encoding}>`;
  }
}
const fileSignatures = {
  fileno: "()",
  isatty: "()",
  seekable: "()",
  seek: "(offset, whence=0, /)",
  tell: "()",
  readable: "()",
  writable: "()",
  flush: "()",
  close: "()",
  __enter__: "()",
  __exit__: "(*args)",
  __repr__: "()",
};

const {
  readable: _r,
  writable: _w,
  flush: _f,
  close: _c,
  __exit__: _e,
  ...commonSignatures
} = fileSignatures;
builtinType(PyChildFile, { name: "_ChildFile", module: "_io", signatures: commonSignatures });

/** What a child writes, as bytes. */
export class PyChildReader extends PyChildFile {
  $output: ChildOutput = null as never;
  $wait: WaitForChild = null as never;
  /** What has been taken from the child and not been read. */
  $buffer: Uint8Array = empty;

  override $descriptor(): number {
    return this.$output.descriptor;
  }
  readable(): boolean {
    return true;
  }
  writable(): boolean {
    return false;
  }
  flush(): null {
    this.$checkOpen();
    return null;
  }
  close(): null {
    if (!this.$isClosed) this.$output.close();
    this.$isClosed = true;
    return null;
  }
  __exit__(): null {
    return this.close();
  }
  __iter__(): Value {
    this.$checkOpen();
    return this;
  }
  /** Adds what has come to the buffer. */
  $collect(): void {
    const chunks = this.$output.take();
    if (chunks.length > 0) this.$buffer = joined([this.$buffer, ...chunks]);
  }
  /** Waits for more; false: the end has come. */
  *$more(): Generator<Value, boolean, Value> {
    const before = this.$buffer.length;
    for (;;) {
      this.$collect();
      if (this.$buffer.length > before) return true;
      if (this.$output.ended) return false;
      yield* this.$wait(null);
    }
  }
  $cut(count: number): PyBytes {
    const part = this.$buffer.slice(0, count);
    this.$buffer = this.$buffer.subarray(count);
    return new PyBytes(part);
  }
  *$$read(size: Value = -1): FrameBody {
    this.$checkOpen();
    const wanted = size === null ? -1 : Number(toIndex(size));
    while (wanted < 0 || this.$buffer.length < wanted) if (!(yield* this.$more())) break;
    return this.$cut(wanted < 0 ? this.$buffer.length : wanted);
  }
  *$$read1(size: Value = -1): FrameBody {
    this.$checkOpen();
    if (this.$buffer.length === 0) yield* this.$more();
    const wanted = Number(toIndex(size));
    return this.$cut(wanted < 0 ? this.$buffer.length : wanted);
  }
  *$$readline(size: Value = -1): FrameBody {
    this.$checkOpen();
    const limit =
      size === null || Number(toIndex(size)) < 0 ? Number.POSITIVE_INFINITY : Number(toIndex(size));
    let from = 0;
    for (;;) {
      const at = this.$buffer.indexOf(10, from);
      if (at >= 0) return this.$cut(Math.min(at + 1, limit));
      from = this.$buffer.length;
      if (from >= limit || !(yield* this.$more())) return this.$cut(Math.min(this.$buffer.length, limit));
    }
  }
  *$$readlines(hint: Value = -1): FrameBody {
    const lines: Value[] = [];
    const limit = hint === null ? -1 : Number(toIndex(hint));
    let total = 0;
    for (;;) {
      const line = yield* this.$$readline();
      const length = this.$lengthOf(line);
      if (length === 0) return links.list(lines);
      lines.push(line);
      total += length;
      if (limit > 0 && total >= limit) return links.list(lines);
    }
  }
  $lengthOf(line: Value): number {
    return line instanceof PyBytes ? line.$data.length : strLength(line);
  }
  *$$__next__(): FrameBody {
    const line = yield* this.$$readline();
    if (this.$lengthOf(line) === 0) throw newException(StopIteration);
    return line;
  }
}
const readerMethods = ["read", "readline", "readlines", "__next__"];
const readerSignatures = {
  ...fileSignatures,
  read: "(size=-1, /)",
  readline: "(size=-1, /)",
  readlines: "(hint=-1, /)",
  __iter__: "()",
  __next__: "()",
};
export const ChildReader = blockingType(PyChildReader, [...readerMethods, "read1"], {
  name: "BufferedReader",
  module: "_io",
  signatures: { ...readerSignatures, read1: "(size=-1, /)" },
});

/** What a child writes, as text. */
export class PyChildTextReader extends PyChildReader {
  $decoder: Decoder = null as never;
  readonly $newlines = new Newlines(true);
  $characters: Str = "";
  $hasEnded = false;

  override *$more(): Generator<Value, boolean, Value> {
    if (this.$hasEnded) return false;
    for (;;) {
      this.$collect();
      const data = this.$buffer;
      this.$buffer = empty;
      const isLast = data.length === 0 && this.$output.ended;
      const text = this.$newlines.feed(this.$decoder.decode(data, isLast), isLast);
      this.$hasEnded = isLast;
      if (strLength(text) > 0) {
        this.$characters = strConcat(this.$characters, text);
        return true;
      }
      if (isLast) return false;
      if (!this.$output.hasNews) yield* this.$wait(null);
    }
  }
  $cutText(count: number): Str {
    const part = strSlice(this.$characters, 0, count);
    this.$characters = strSlice(this.$characters, count, strLength(this.$characters));
    return part;
  }
  override *$$read(size: Value = -1): FrameBody {
    this.$checkOpen();
    const wanted = size === null ? -1 : Number(toIndex(size));
    while (wanted < 0 || strLength(this.$characters) < wanted) if (!(yield* this.$more())) break;
    return this.$cutText(wanted < 0 ? strLength(this.$characters) : wanted);
  }
  override *$$readline(size: Value = -1): FrameBody {
    this.$checkOpen();
    const limit =
      size === null || Number(toIndex(size)) < 0 ? Number.POSITIVE_INFINITY : Number(toIndex(size));
    for (;;) {
      const s = this.$characters;
      const at = typeof s === "string" ? s.indexOf("\n") : s.$points.indexOf(10);
      if (at >= 0) return this.$cutText(Math.min(at + 1, limit));
      if (strLength(s) >= limit || !(yield* this.$more()))
        return this.$cutText(Math.min(strLength(this.$characters), limit));
    }
  }
}
export const ChildTextReader = blockingType(PyChildTextReader, readerMethods, {
  name: "TextIOWrapper",
  module: "_io",
  signatures: readerSignatures,
});

/** How often a full pipe is tried again, in seconds. */
const interval = 0.001;

/** Writes everything. @raises BrokenPipeError */
export function* writeAll(
  input: ChildInput,
  data: Uint8Array,
  deadline: number | null,
): Generator<Value, number, Value> {
  let done = 0;
  while (done < data.length) {
    const count = system(() => input.write(data.subarray(done)));
    done += count;
    if (count > 0) continue;
    const now = clock.monotonic();
    if (deadline !== null && now >= deadline) break;
    yield park(now + interval);
  }
  return done;
}

/** What a child reads. */
export class PyChildWriter extends PyChildFile {
  $input: ChildInput = null as never;
  $pending: Uint8Array[] = [];
  $size = 0;
  $isUnbuffered = false;
  $isLineBuffered = false;

  override $descriptor(): number {
    return this.$input.descriptor;
  }
  readable(): boolean {
    return false;
  }
  writable(): boolean {
    return true;
  }
  /** The bytes of what is written. @raises TypeError */
  $bytesOf(v: Value): Uint8Array {
    if (this.$text === null) {
      if (asStr(v) !== undefined) throw typeError("a bytes-like object is required, not 'str'");
      return bytesArgument(v).slice();
    }
    const s = asStr(v);
    if (s === undefined) throw typeError(`write() argument must be str, not ${typeOf(v).$name}`);
    return encode(s, this.$text.encoding, this.$text.errors);
  }
  *$$write(v: Value): FrameBody {
    if (this.$isClosed)
      throw valueError(this.$text === null ? "write to closed file" : "I/O operation on closed file.");
    const data = this.$bytesOf(v);
    this.$pending.push(data);
    this.$size += data.length;
    const isLine = this.$isLineBuffered && data.includes(10);
    if (this.$isUnbuffered || isLine || this.$size > 8192) yield* this.$$flush();
    return this.$text === null ? data.length : strLength(asStr(v) as Str);
  }
  *$$writelines(lines: Value): FrameBody {
    for (const line of links.arrayOf(lines)) yield* this.$$write(line);
    return null;
  }
  $takePending(): Uint8Array {
    const data = joined(this.$pending);
    this.$pending = [];
    this.$size = 0;
    return data;
  }
  *$$flush(): FrameBody {
    if (this.$isClosed) throw valueError("flush of closed file");
    yield* writeAll(this.$input, this.$takePending(), null);
    return null;
  }
  *$$close(): FrameBody {
    if (this.$isClosed) return null;
    try {
      yield* this.$$flush();
    } finally {
      this.$isClosed = true;
      this.$input.close();
    }
    return null;
  }
  *$$__exit__(): FrameBody {
    return yield* this.$$close();
  }
}
const writerMethods = ["write", "writelines", "flush", "close", "__exit__"];
const writerSignatures = { ...fileSignatures, write: "(data, /)", writelines: "(lines, /)" };
export const ChildWriter = blockingType(PyChildWriter, writerMethods, {
  name: "BufferedWriter",
  module: "_io",
  signatures: writerSignatures,
});
export class PyChildTextWriter extends PyChildWriter {}
export const ChildTextWriter = blockingType(PyChildTextWriter, [], { name: "TextIOWrapper", module: "_io" });

/** A file over what a child writes. */
export function readerOf(output: ChildOutput, text: TextMode | null, wait: WaitForChild): PyChildReader {
  const reader = text === null ? new PyChildReader() : new PyChildTextReader();
  if (reader instanceof PyChildTextReader && text !== null)
    reader.$decoder = decoderFor(text.encoding, text.errors);
  reader.$output = output;
  reader.$text = text;
  reader.$wait = wait;
  reader.$name = output.descriptor;
  return reader;
}

/** A file over what a child reads. @param bufsize as of `Popen` */
export function writerOf(input: ChildInput, text: TextMode | null, bufsize: number): PyChildWriter {
  const writer = text === null ? new PyChildWriter() : new PyChildTextWriter();
  writer.$input = input;
  writer.$text = text;
  writer.$isUnbuffered = bufsize === 0;
  writer.$isLineBuffered = bufsize === 1 && text !== null;
  writer.$name = input.descriptor;
  return writer;
}
