/** `TextIOWrapper`: text over a buffered file. CPython: Modules/_io/textio.c. */
import { flush as flushOutput } from "../../host/output.ts";
import { writeWide } from "../../modules/streams.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { type Codec, encode as encodeText, lookupCodec } from "../../objects/codecs.ts";
import { newException, OSError, stopIteration, typeError, valueError } from "../../objects/exception.ts";
import { eachAs, eachOf } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { type Str, strConcat, strConcatAll, strLength, strSlice, toJs } from "../../objects/wide_str.ts";
import { joined, PyTextIOBase, sizeOrNone, unsupported } from "./base.ts";
import { unflushed } from "./file_io.ts";
import { Decoder, type DecoderState, Newlines } from "./incremental.ts";

const chunkSize = 8192;
const newlineValues: readonly Value[] = [null, "", "\n", "\r", "\r\n"];

/** Where decoding was before the chunk that is being handed out. */
interface Snapshot {
  readonly state: DecoderState;
  readonly pendingCr: boolean;
  /** All bytes fed since then. */
  readonly fed: Uint8Array;
}

/** The end of the first line in `s` from `start` on (behind its newline), or -1. */
export function lineEnd(s: Str, start: number, newline: string | null): number {
  if (newline === "") {
    // Untranslated universal newlines.
    if (typeof s === "string") {
      const lf = s.indexOf("\n", start);
      const cr = s.indexOf("\r", start);
      if (cr < 0 || (lf >= 0 && lf < cr)) return lf < 0 ? -1 : lf + 1;
      return s[cr + 1] === "\n" ? cr + 2 : cr + 1;
    }
    const { $points: p } = s;
    for (let i = start; i < p.length; i++) {
      if (p[i] === 10) return i + 1;
      if (p[i] === 13) return p[i + 1] === 10 ? i + 2 : i + 1;
    }
    return -1;
  }
  const end = newline === null ? "\n" : newline;
  if (typeof s === "string") {
    const at = s.indexOf(end, start);
    return at < 0 ? -1 : at + end.length;
  }
  const { $points: p } = s;
  for (let i = start; i + end.length <= p.length; i++) {
    if (p[i] === end.charCodeAt(0) && (end.length === 1 || p[i + 1] === 10)) return i + end.length;
  }
  return -1;
}

export class PyTextIOWrapper extends PyTextIOBase {
  $buffer: Value = null;
  $detached = false;
  $encoding = "utf-8";
  $errors: Str = "strict";
  $codec: Codec = lookupCodec("utf-8");
  /** The argument `newline`. */
  $newline: string | null = null;
  $lineBuffering = false;
  $writeThrough = false;
  $decoder: Decoder | null = null;
  $universal: Newlines | null = null;
  /** Decoded text; what stands before `$used` has been handed out. */
  $text: Str = "";
  $used = 0;
  $snapshot: Snapshot | null = null;
  $telling = true;
  $pending: Uint8Array[] = [];
  $pendingSize = 0;
  /** Whether a byte order mark has still to be written. */
  $atStart = true;
  $entered = false;
  /** The standard streams write past the buffers as long as nobody looks at these. */
  $direct: ((text: string) => void) | null = null;
  $takePending: (() => string) | null = null;
  $closed = false;

  __init__(
    buffer: Value,
    encoding: Value,
    errors: Value,
    newline: Value,
    lineBuffering: Value,
    writeThrough: Value,
  ): null {
    this.$buffer = null;
    const ends = newline === null ? null : asStr(newline);
    if (ends === undefined) {
      throw typeError(`TextIOWrapper() argument 'newline' must be str or None, not ${typeOf(newline).$name}`);
    }
    if (!newlineValues.includes(ends)) throw valueError(`illegal newline value: ${links.str(newline)}`);
    let name = encoding === null ? "UTF-8" : asStr(encoding);
    if (name === undefined) {
      throw typeError(
        `TextIOWrapper() argument 'encoding' must be str or None, not ${typeOf(encoding).$name}`,
      );
    }
    if (name === "locale") name = "UTF-8";
    this.$configure(name, errors, ends as string | null);
    this.$buffer = buffer;
    this.$detached = false;
    this.$lineBuffering = truth(lineBuffering);
    this.$writeThrough = truth(writeThrough);
    if (truth(callMethod(buffer, "readable"))) this.$makeDecoder();
    if (truth(callMethod(buffer, "seekable")) && truth(callMethod(buffer, "writable"))) {
      this.$atStart = callMethod(buffer, "tell") === 0;
    }
    return null;
  }
  $configure(name: Str, errors: Value, newline: string | null): void {
    if (typeof name === "string" && name.includes("\0")) throw valueError("embedded null character");
    this.$encoding = toJs(name);
    this.$codec = lookupCodec(this.$encoding);
    const handler = errors === null ? "strict" : asStr(errors);
    if (handler === undefined) {
      throw typeError(`TextIOWrapper() argument 'errors' must be str or None, not ${typeOf(errors).$name}`);
    }
    this.$errors = handler;
    this.$newline = newline;
  }
  $makeDecoder(): void {
    this.$decoder = new Decoder(this.$codec, toJs(this.$errors));
    this.$universal =
      this.$newline === null || this.$newline === "" ? new Newlines(this.$newline === null) : null;
  }
  /** From now on text goes through the buffers. */
  $endDirect(): void {
    if (this.$direct === null) return;
    this.$direct = null;
    const text = this.$takePending?.() ?? "";
    if (text === "") return;
    this.$pending.push(this.$encode(text));
    this.$pendingSize += (this.$pending[0] as Uint8Array).length;
    if (this.$pendingSize >= chunkSize) this.$flushPending();
    else unflushed.add(this);
  }
  $use(): Value {
    if (this.$buffer !== null) return this.$buffer;
    throw this.$detached
      ? valueError("underlying buffer has been detached")
      : valueError("I/O operation on uninitialized object");
  }
  $ensureOpen(): void {
    if (truth(this.$use().closed)) throw valueError("I/O operation on closed file.");
  }

  // Attributes
  get buffer(): Value {
    this.$endDirect();
    return this.$use();
  }
  override get encoding(): Value {
    return this.$encoding;
  }
  override get errors(): Value {
    return this.$errors;
  }
  override get newlines(): Value {
    return this.$universal === null ? null : this.$universal.value;
  }
  get line_buffering(): Value {
    return this.$lineBuffering;
  }
  get write_through(): Value {
    return this.$writeThrough;
  }
  override get closed(): Value {
    return this.$use().closed;
  }
  get name(): Value {
    return this.$use().name;
  }
  get _CHUNK_SIZE(): Value {
    return chunkSize;
  }
  override fileno(): Value {
    return callMethod(this.$use(), "fileno");
  }
  override isatty(): Value {
    return callMethod(this.$use(), "isatty");
  }
  override readable(): Value {
    return callMethod(this.$use(), "readable");
  }
  override writable(): Value {
    return callMethod(this.$use(), "writable");
  }
  override seekable(): Value {
    return callMethod(this.$use(), "seekable");
  }
  override __enter__(): Value {
    this.$ensureOpen();
    this.$entered = true;
    if (this.$buffer.$entered === false) this.$buffer.$entered = true;
    return this;
  }
  __repr__(): Value {
    const parts: Str[] = ["<_io.TextIOWrapper"];
    const name = this.$buffer === null ? undefined : getattrOr(this, "name", undefined);
    if (name !== undefined) parts.push(` name=${links.repr(name)}`);
    const mode = getattrOr(this, "mode", undefined);
    if (mode !== undefined) parts.push(` mode=${links.repr(mode)}`);
    parts.push(` encoding=${links.repr(this.$encoding)}>`);
    return strConcatAll(parts);
  }

  // Writing
  override write(text: Value): Value {
    const s = asStr(text);
    if (s === undefined) throw typeError(`write() argument must be str, not ${typeOf(text).$name}`);
    if (this.$direct !== null && !this.$closed) {
      if (typeof s === "string") this.$direct(s);
      else writeWide(s, this.$buffer.$raw.$fd, this.$direct, toJs(this.$errors));
      return strLength(s);
    }
    this.$ensureOpen();
    if (!truth(callMethod(this.$buffer, "writable"))) throw unsupported("not writable");
    const hasLf = typeof s === "string" ? s.includes("\n") : s.$points.includes(10);
    let out: Str = s;
    if (hasLf && (this.$newline === "\r" || this.$newline === "\r\n")) {
      out = asStr(callMethod(s, "replace", "\n", this.$newline)) as Str;
    }
    const hasCr = typeof s === "string" ? s.includes("\r") : s.$points.includes(13);
    const needsFlush = this.$lineBuffering && (hasLf || hasCr);
    const data = this.$encode(out);
    if (this.$pendingSize + data.length > chunkSize) this.$flushPending();
    this.$pending.push(data);
    this.$pendingSize += data.length;
    if (data.length > 0) unflushed.add(this);
    if (this.$pendingSize >= chunkSize || needsFlush || this.$writeThrough) this.$flushPending();
    if (needsFlush) callMethod(this.$buffer, "flush");
    if (this.$snapshot !== null || this.$text !== "") {
      this.$forget();
      this.$decoder?.reset();
    }
    return strLength(s);
  }
  $encode(s: Str): Uint8Array {
    const { name } = this.$codec;
    const errors = toJs(this.$errors);
    if (!this.$atStart) {
      // The byte order mark stands at the beginning of the file only.
      if (name === "utf-16" || name === "utf-32") return encodeText(s, `${name}-le`, errors);
      if (name === "utf-8-sig") return encodeText(s, "utf-8", errors);
    }
    if (strLength(s) > 0) this.$atStart = false;
    return this.$codec.encode(s, errors);
  }
  $flushPending(): void {
    unflushed.delete(this);
    if (this.$pendingSize === 0) return;
    const data = joined(this.$pending);
    this.$pending = [];
    this.$pendingSize = 0;
    callMethod(this.$buffer, "write", new PyBytes(data));
    // Where nobody promised to close the file, its buffer holds back no more than the text.
    if (!this.$entered && this.$buffer.$flushPending !== undefined) unflushed.add(this.$buffer);
  }
  override flush(): null {
    this.$ensureOpen();
    if (this.$direct !== null) {
      if (this.$takePending !== null) flushOutput();
      return null;
    }
    this.$telling = truth(callMethod(this.$buffer, "seekable"));
    this.$flushPending();
    callMethod(this.$buffer, "flush");
    return null;
  }
  override close(): null {
    const buffer = this.$use();
    if (truth(buffer.closed)) return null;
    try {
      callMethod(this, "flush");
    } finally {
      this.$closed = true;
      unflushed.delete(this);
      callMethod(buffer, "close");
    }
    return null;
  }
  override detach(): Value {
    this.$endDirect();
    callMethod(this, "flush");
    const buffer = this.$buffer;
    this.$buffer = null;
    this.$detached = true;
    return buffer;
  }
  reconfigure(kw: Keywords): null {
    const { encoding, errors, newline, line_buffering, write_through } = kw;
    const changes = encoding !== null || errors !== null || newline !== undefined;
    if (this.$decoder !== null && this.$snapshot !== null && changes) {
      throw unsupported("It is not possible to set the encoding or newline of stream after the first read");
    }
    const ends = newline === undefined ? this.$newline : newline;
    if (ends !== null && asStr(ends) === undefined) {
      throw typeError(`reconfigure() argument 'newline' must be str or None, not ${typeOf(ends).$name}`);
    }
    if (!newlineValues.includes(ends)) throw valueError(`illegal newline value: ${links.str(ends)}`);
    callMethod(this, "flush");
    if (changes || line_buffering !== null || write_through !== null) this.$endDirect();
    if (changes) {
      const name = encoding === null ? this.$encoding : asStr(encoding);
      if (name === undefined) {
        throw typeError(
          `reconfigure() argument 'encoding' must be str or None, not ${typeOf(encoding).$name}`,
        );
      }
      this.$configure(
        name === "locale" ? "UTF-8" : name,
        errors ?? (encoding === null ? this.$errors : null),
        ends,
      );
      if (this.$decoder !== null) this.$makeDecoder();
    }
    if (line_buffering !== null) this.$lineBuffering = truth(line_buffering);
    if (write_through !== null) this.$writeThrough = truth(write_through);
    return null;
  }

  // Reading
  $startReading(): Decoder {
    this.$ensureOpen();
    if (this.$decoder === null) throw unsupported("not readable");
    if (this.$pendingSize > 0) this.$flushPending();
    return this.$decoder;
  }
  /** Reads and decodes one more chunk behind the text there is. @returns false at the end */
  $readChunk(): boolean {
    const decoder = this.$decoder as Decoder;
    const before: Snapshot = {
      state: decoder.state,
      pendingCr: this.$universal?.pendingCr ?? false,
      fed: empty,
    };
    const hasRead1 = typeOf(this.$buffer).$proto.read1 !== undefined;
    const got = callMethod(this.$buffer, hasRead1 ? "read1" : "read", chunkSize);
    const data = asBytesData(got);
    if (data === undefined) {
      throw typeError(
        `underlying ${hasRead1 ? "read1" : "read"}() should have returned a bytes-like object, not '${typeOf(got).$name}'`,
      );
    }
    const atEnd = data.length === 0;
    const text = this.$decode(data, atEnd);
    // Text that is still waiting comes from bytes before these.
    const rest =
      this.$used >= strLength(this.$text) ? "" : strSlice(this.$text, this.$used, strLength(this.$text));
    if (rest === "" || this.$snapshot === null) this.$snapshot = { ...before, fed: data };
    else {
      this.$snapshot = {
        ...this.$snapshot,
        fed: joined([this.$snapshot.fed, data]),
      };
      this.$text = strConcat(this.$text, text);
      return !atEnd || strLength(text) > 0;
    }
    this.$text = text;
    this.$used = 0;
    return !atEnd || strLength(text) > 0;
  }
  $decode(data: Uint8Array, final: boolean): Str {
    const text = (this.$decoder as Decoder).decode(data, final);
    return this.$universal === null ? text : this.$universal.feed(text, final);
  }
  $forget(): void {
    this.$text = "";
    this.$used = 0;
    this.$snapshot = null;
  }
  override read(size: Value): Value {
    const n = sizeOrNone(size);
    this.$startReading();
    if (n < 0) {
      const rest = strSlice(this.$text, this.$used, strLength(this.$text));
      const got = callMethod(this.$buffer, "read");
      const data = got === null ? empty : asBytesData(got);
      if (data === undefined) {
        throw typeError(`decoder should return a string result, not '${typeOf(got).$name}'`);
      }
      const text = strConcat(rest, this.$decode(data, true));
      this.$forget();
      return text;
    }
    while (strLength(this.$text) - this.$used < n) if (!this.$readChunk()) break;
    const end = Math.min(this.$used + n, strLength(this.$text));
    const text = strSlice(this.$text, this.$used, end);
    this.$used = end;
    return text;
  }
  override readline(size: Value): Value {
    const limit = size === null ? -1 : Number(toIndex(size));
    this.$startReading();
    return this.$line(limit);
  }
  $line(limit: number): Str {
    const parts: Str[] = [];
    let total = 0;
    let searchFrom = this.$used;
    for (;;) {
      const end = lineEnd(this.$text, searchFrom, this.$newline);
      const available = strLength(this.$text);
      if (end >= 0 || (limit >= 0 && available - this.$used + total >= limit)) {
        let stop = end >= 0 ? end : available;
        if (limit >= 0) stop = Math.min(stop, this.$used + limit - total);
        parts.push(strSlice(this.$text, this.$used, stop));
        this.$used = stop;
        break;
      }
      // "\r\n" may be cut in two where newlines are not translated.
      if (this.$newline === "\r\n" && available > this.$used) {
        searchFrom = Math.max(0, available - 1 - this.$used);
        if (!this.$readChunk()) {
          parts.push(strSlice(this.$text, this.$used, strLength(this.$text)));
          this.$used = strLength(this.$text);
          break;
        }
        searchFrom = this.$used;
        continue;
      }
      if (available > this.$used) {
        const part = strSlice(this.$text, this.$used, available);
        parts.push(part);
        total += strLength(part);
        this.$used = available;
      }
      if (!this.$readChunk()) break;
      searchFrom = this.$used;
    }
    if (parts.length === 0) {
      this.$forget();
      return "";
    }
    return parts.length === 1 ? (parts[0] as Str) : strConcatAll(parts);
  }
  override __next__(): Value {
    this.$telling = false;
    const line =
      typeOf(this) === TextIOWrapper ? this.$nextLine() : (asStr(callMethod(this, "readline")) as Str);
    if (strLength(line) === 0) {
      this.$telling = truth(callMethod(this.$buffer, "seekable"));
      throw stopIteration();
    }
    return line;
  }
  $nextLine(): Str {
    this.$startReading();
    return this.$line(-1);
  }

  // Position
  override tell(): Value {
    this.$endDirect();
    this.$ensureOpen();
    if (!truth(callMethod(this.$buffer, "seekable"))) throw unsupported("underlying stream is not seekable");
    if (!this.$telling) throw newException(OSError, "telling position disabled by next() call");
    this.$flushPending();
    callMethod(this.$buffer, "flush");
    const position = Number(callMethod(this.$buffer, "tell"));
    const { $snapshot: snapshot } = this;
    if (this.$decoder === null || snapshot === null) return position;
    const start = position - snapshot.fed.length;
    const wanted = this.$used;
    if (wanted === 0) return start;
    if (
      wanted >= strLength(this.$text) &&
      this.$decoder.state.pending.length === 0 &&
      this.$universal?.pendingCr !== true
    ) {
      return position;
    }
    // Decodes once more, to see how many bytes make the text that has been handed out.
    const decoder = new Decoder(this.$codec, toJs(this.$errors));
    const newlines = this.$universal === null ? null : new Newlines(this.$universal.translate);
    decoder.state = snapshot.state;
    if (newlines !== null) newlines.pendingCr = snapshot.pendingCr;
    let count = 0;
    for (let i = 0; i < snapshot.fed.length; i++) {
      const piece = decoder.decode(snapshot.fed.subarray(i, i + 1), false);
      count += strLength(newlines === null ? piece : newlines.feed(piece, false));
      if (count < wanted) continue;
      return start + i + 1 + (newlines?.pendingCr === true && snapshot.fed[i + 1] === 10 ? 1 : 0);
    }
    return position;
  }
  override seek(cookie: Value, whence: Value): Value {
    this.$endDirect();
    this.$ensureOpen();
    if (!truth(callMethod(this.$buffer, "seekable"))) throw unsupported("underlying stream is not seekable");
    const how = Number(toIndex(whence));
    let to = cookie;
    if (how === 1) {
      if (toIndex(cookie) !== 0) throw unsupported("can't do nonzero cur-relative seeks");
      to = callMethod(this, "tell");
    } else if (how === 2) {
      if (toIndex(cookie) !== 0) throw unsupported("can't do nonzero end-relative seeks");
      callMethod(this, "flush");
      const end = callMethod(this.$buffer, "seek", 0, 2);
      this.$forget();
      this.$decoder?.reset();
      if (this.$universal !== null) this.$universal.pendingCr = false;
      this.$atStart = end === 0;
      return end;
    } else if (how !== 0) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
    const n = Number(toIndex(to));
    if (n < 0) throw valueError(`negative seek position ${links.repr(to)}`);
    callMethod(this, "flush");
    callMethod(this.$buffer, "seek", n);
    this.$forget();
    if (this.$decoder !== null) {
      this.$decoder.reset();
      if (n > 0) this.$decoder.state = { ...this.$decoder.state, begun: true };
    }
    if (this.$universal !== null) this.$universal.pendingCr = false;
    this.$atStart = n === 0;
    return n;
  }
  override truncate(size: Value): Value {
    this.$endDirect();
    this.$ensureOpen();
    callMethod(this, "flush");
    return callMethod(this.$buffer, "truncate", size === null ? callMethod(this, "tell") : size);
  }
}

const empty = new Uint8Array(0);

export const TextIOWrapper: PyType = builtinType(PyTextIOWrapper, {
  name: "TextIOWrapper",
  module: "_io",
  dict: true,
  doc: "Character and line based layer over a BufferedIOBase object, buffer.",
  signatures: {
    __init__: "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
    fileno: "()",
    isatty: "()",
    readable: "()",
    writable: "()",
    seekable: "()",
    __enter__: "()",
    __repr__: "()",
    write: "(text, /)",
    flush: "()",
    close: "()",
    detach: "()",
    reconfigure: "(*, encoding=None, errors=None, newline=<NULL>, line_buffering=None, write_through=None)",
    read: "(size=-1, /)",
    readline: "(size=-1, /)",
    __next__: "()",
    tell: "()",
    seek: "(cookie, whence=0, /)",
    truncate: "(pos=None, /)",
  },
});

/** The lines of a file, for `for` loops. */
class Lines implements IterableIterator<Value> {
  readonly #file: PyTextIOWrapper;
  constructor(file: PyTextIOWrapper) {
    this.#file = file;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<Value> {
    const file = this.#file;
    file.$telling = false;
    const line = file.$nextLine();
    if (line !== "") return { done: false, value: line };
    file.$telling = truth(callMethod(file.$buffer, "seekable"));
    return { done: true, value: undefined };
  }
}

// `__iter__` is the base class's: this one is the wrapper's own, so that other streams are not affected.
Object.defineProperty(PyTextIOWrapper.prototype, "__iter__", {
  value: Object.assign(
    function (this: Value) {
      this.$ensureOpen();
      return this;
    },
    {
      $isMethod: true,
      $code: (PyTextIOWrapper.prototype.__iter__ as Value).$code,
      $ownerName: "TextIOWrapper",
    } as Value,
  ),
  writable: true,
  configurable: true,
});
eachAs(TextIOWrapper, (file) => {
  file.$ensureOpen();
  return typeOf(file) === TextIOWrapper ? new Lines(file) : eachOf(file);
});
