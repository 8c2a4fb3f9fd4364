/** The standard streams until `io` is imported. CPython: TextIOWrapper in Modules/_io/textio.c. */
import { environment } from "../host/environment.ts";
import { flush, isTerminal, write, writeBytes, writeError } from "../host/output.ts";
import { encode } from "../objects/codecs.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { builtinType, isInstance, typeOf, wellKnown } from "../objects/type.ts";
import { toJs, type WideStr } from "../objects/wide_str.ts";

/** The error handler of standard input and output, by the locale's name as CPython has it. */
export function handlerOfLocale(): string {
  const name = environment("LC_ALL") || environment("LC_CTYPE") || environment("LANG") || "";
  return ["", "C", "POSIX", "C.UTF-8"].includes(name) ? "surrogateescape" : "strict";
}

/** Writes text with characters that JavaScript's strings cannot hold as single units, or not at all. */
export function writeWide(text: WideStr, fd: 1 | 2, sink: (text: string) => void, errors: string): void {
  const { $points: points } = text;
  if (points.some((c) => c >= 0xd800 && c <= 0xdfff)) writeBytes(fd, encode(text, "utf-8", errors));
  else sink(toJs(text));
}

/** `sys.stdout` or `sys.stderr`. */
export class PyStandardStream extends PyObject {
  readonly $write: (text: string) => void;
  readonly $fd: number;
  $closed = false;
  constructor(fd = 1, sink: (text: string) => void = write) {
    super();
    this.$fd = fd;
    this.$write = sink;
  }
  write(text: Value): Value {
    if (this.$closed) throw valueError("I/O operation on closed file.");
    if (typeof text === "string") {
      this.$write(text);
      return text.length;
    }
    if (!isInstance(text, wellKnown.str as never)) {
      throw typeError(`write() argument must be str, not ${typeOf(text).$name}`);
    }
    const value = text.$points === undefined ? text.$value : text;
    if (typeof value === "string") this.$write(value);
    else writeWide(value, this.$fd as 1 | 2, this.$write, this.errors);
    return value.$points?.length ?? value.length;
  }
  writelines(lines: Value): null {
    for (const line of links.arrayOf(lines)) this.write(line);
    return null;
  }
  flush(): null {
    if (this.$fd === 1) flush();
    return null;
  }
  isatty(): boolean {
    return this.$fd === 1 ? isTerminal.stdout : isTerminal.stderr;
  }
  fileno(): number {
    return this.$fd;
  }
  readable(): boolean {
    return false;
  }
  writable(): boolean {
    return true;
  }
  seekable(): boolean {
    return false;
  }
  close(): null {
    this.$closed = true;
    return null;
  }
  get closed(): Value {
    return this.$closed;
  }
  get encoding(): Value {
    return "utf-8";
  }
  get errors(): Value {
    return this.$fd === 1 ? handlerOfLocale() : "backslashreplace";
  }
  get name(): Value {
    return this.$fd === 1 ? "<stdout>" : "<stderr>";
  }
  get mode(): Value {
    return "w";
  }
  get line_buffering(): Value {
    return this.isatty();
  }
  __repr__(): string {
    return `<_io.TextIOWrapper name='${this.name}' mode='w' encoding='utf-8'>`;
  }
}

builtinType(PyStandardStream, {
  name: "TextIOWrapper",
  module: "_io",
  dict: true,
  signatures: {
    write: "(text, /)",
    writelines: "(lines, /)",
    flush: "()",
    isatty: "()",
    fileno: "()",
    readable: "()",
    writable: "()",
    seekable: "()",
    close: "()",
    __repr__: "()",
  },
});

export const standardOutput = new PyStandardStream(1, write);
export const standardError = new PyStandardStream(2, writeError);

/** The method `write` of the two: as long as it is that, printing need not call it. */
export const direct: { write: Value } = { write: PyStandardStream.prototype.write };

/** What `io` does for those below it: `sys.stdin`, made when a program first looks at it, and `open()`. */
export const standardStreams: {
  makeInput: (() => Value) | null;
  open: ((...args: Value[]) => Value) | null;
  /** The builtin function, which is `io.open` too. */
  openFunction: Value;
} = { makeInput: null, open: null, openFunction: null };
