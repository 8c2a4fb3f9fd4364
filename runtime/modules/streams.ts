/** The standard streams until `io` is imported. CPython: TextIOWrapper in Modules/_io/textio.c. */
import { flush, isTerminal, write, writeError } from "../host/output.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { builtinType, isInstance, typeOf, wellKnown } from "../objects/type.ts";

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
    const points: number[] = text.$points ?? text.$value.$points ?? Array.from(text.$value as string);
    this.$write(
      text.$points === undefined && text.$value.$points === undefined
        ? text.$value
        : String.fromCodePoint(...points),
    );
    return points.length;
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
    return this.$fd === 1 ? "strict" : "backslashreplace";
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
