/** `socket.makefile`: a socket as a file. */
import type { FrameBody } from "../../frames/frame.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { decode, encode } from "../../objects/codecs.ts";
import { stopIteration, typeError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { toJs } from "../../objects/wide_str.ts";
import { bytesOf } from "../binascii.ts";
import { blockingType } from "../blocking_type.ts";
import { calledMethod } from "../calls_in_frames.ts";

class PySocketFile extends PyObject {
  $socket: Value = null;
  $mode = "r";
  $encoding: string | null = null;
  $errors = "strict";
  $newline: string | null = null;
  $buffer: Uint8Array = new Uint8Array(0);
  $isEnded = false;
  $isClosed = false;

  get closed(): Value {
    return this.$isClosed;
  }
  get mode(): Value {
    return this.$mode;
  }
  $check(kind: "r" | "w"): void {
    if (this.$isClosed) throw valueError("I/O operation on closed file.");
    const isRead = this.$mode.includes("r");
    if (kind === "r" ? !isRead : !this.$mode.includes("w")) {
      throw valueError(`File not open for ${kind === "r" ? "reading" : "writing"}`);
    }
  }
  /** Waits for more; the end leaves things as they are. */
  *$more(): FrameBody {
    const data: Value = yield* calledMethod(this.$socket, "recv", 65536);
    if (data.$data.length === 0) this.$isEnded = true;
    this.$buffer = new Uint8Array(Buffer.concat([this.$buffer, data.$data]));
    return null;
  }
  $take(count: number): Value {
    const part = this.$buffer.slice(0, count);
    this.$buffer = this.$buffer.slice(part.length);
    if (this.$encoding === null) return new PyBytes(part);
    const text = decode(part, this.$encoding, this.$errors);
    return this.$newline === null
      ? callMethod(callMethod(text, "replace", "\r\n", "\n"), "replace", "\r", "\n")
      : text;
  }
  *$$read(size: Value = -1): FrameBody {
    this.$check("r");
    const wanted = size === null ? -1 : Number(toIndex(size));
    while (!this.$isEnded && (wanted < 0 || this.$buffer.length < wanted)) yield* this.$more();
    return this.$take(wanted < 0 ? this.$buffer.length : wanted);
  }
  *$$readline(size: Value = -1): FrameBody {
    this.$check("r");
    const limit =
      size === null || Number(toIndex(size)) < 0 ? Number.POSITIVE_INFINITY : Number(toIndex(size));
    for (let from = 0; ; ) {
      const end = this.$buffer.indexOf(10, from);
      if (end >= 0) return this.$take(Math.min(end + 1, limit));
      from = this.$buffer.length;
      if (from >= limit || this.$isEnded) return this.$take(Math.min(from, limit));
      yield* this.$more();
    }
  }
  *$$readlines(_hint: Value = -1): FrameBody {
    const lines: Value[] = [];
    for (;;) {
      this.$check("r");
      const line: Value = yield* this.$$readline(-1);
      if (this.$encoding === null ? line.$data.length === 0 : line === "") return list(lines);
      lines.push(line);
    }
  }
  *$$__next__(): FrameBody {
    const line: Value = yield* this.$$readline(-1);
    if (this.$encoding === null ? line.$data.length === 0 : line === "") throw stopIteration();
    return line;
  }
  *$$write(data: Value): FrameBody {
    this.$check("w");
    const text = asStr(data);
    if ((text === undefined) !== (this.$encoding === null)) {
      throw typeError(
        text === undefined
          ? `write() argument must be str, not ${String((data as Value)?.$class?.$name ?? "int")}`
          : "a bytes-like object is required, not 'str'",
      );
    }
    const bytes = text === undefined ? bytesOf(data) : encode(text, this.$encoding as string, this.$errors);
    yield* calledMethod(this.$socket, "sendall", new PyBytes(bytes));
    return text === undefined ? bytes.length : [...toJs(text)].length;
  }
  *$$writelines(lines: Value): FrameBody {
    for (const line of each(lines)) yield* this.$$write(line);
    return null;
  }
  // What is written goes out at once.
  flush(): null {
    return null;
  }
  close(): null {
    if (this.$isClosed) return null;
    this.$isClosed = true;
    callMethod(this.$socket, "_decref_socketios");
    return null;
  }
  readable(): boolean {
    return this.$mode.includes("r");
  }
  writable(): boolean {
    return this.$mode.includes("w");
  }
  seekable(): boolean {
    return false;
  }
  fileno(): Value {
    return callMethod(this.$socket, "fileno");
  }
  __iter__(): Value {
    return this;
  }
  __enter__(): Value {
    return this;
  }
  __exit__(): null {
    return this.close();
  }
}
blockingType(PySocketFile, ["read", "readline", "readlines", "__next__", "write", "writelines"], {
  name: "SocketFile",
  module: "socket",
  style: "c",
  signatures: {
    read: "(size=-1, /)",
    readline: "(size=-1, /)",
    readlines: "(hint=-1, /)",
    __next__: "()",
    write: "(data, /)",
    writelines: "(lines, /)",
    flush: "()",
    close: "()",
    readable: "()",
    writable: "()",
    seekable: "()",
    fileno: "()",
    __iter__: "()",
    __enter__: "()",
    __exit__: "(*args)",
  },
});

/** The method `makefile` of sockets. @raises ValueError */
export function makefile(self: Value, mode: Value, buffering: Value, kw: Keywords): Value {
  const kind = toJs(mode);
  if (![...kind].every((c) => "rwb".includes(c))) {
    throw valueError(`invalid mode ${toJs(repr(mode))} (only r, w, b allowed)`);
  }
  if (buffering === 0 && !kind.includes("b")) throw valueError("unbuffered streams must be binary");
  const made = new PySocketFile();
  made.$socket = self;
  made.$mode = kind.includes("w") ? kind : `r${kind.replace("r", "")}`;
  if (!kind.includes("b")) {
    made.$encoding = kw.encoding === null ? "utf-8" : toJs(kw.encoding);
    if (kw.errors !== null) made.$errors = toJs(kw.errors);
    made.$newline = kw.newline === null ? null : toJs(kw.newline);
  }
  self.$files = (self.$files ?? 0) + 1;
  return made;
}
