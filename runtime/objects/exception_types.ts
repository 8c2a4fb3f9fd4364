/** The builtin exceptions. Documentation: "Built-in Exceptions"; CPython: Objects/exceptions.c. */
import { exceptionType, linkSimpleError, PyBaseException, raised } from "./base_exception.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { type ImplClass, isInstance, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";

export class PyException extends PyBaseException {}
export const Exception = exceptionType(PyException, { name: "Exception" });

/** An exception class that adds nothing but its name. */
function plain<B extends ImplClass>(name: string, Base: B): [PyType, B] {
  const Impl = class extends Base {};
  return [exceptionType(Impl, { name }), Impl];
}

export const [GeneratorExit, PyGeneratorExit] = plain("GeneratorExit", PyBaseException);
export const [KeyboardInterrupt, PyKeyboardInterrupt] = plain("KeyboardInterrupt", PyBaseException);

/** `value` is the return value of a generator. */
export class PyStopIteration extends PyException {
  $value: Value = null;
  override __init__(...args: Value[]): null {
    super.__init__(...args);
    this.$value = this.$args[0] ?? null;
    return null;
  }
  declare value: Value;
}
const initSignature = { __init__: "(*args, **kwargs)" };
export const StopIteration = exceptionType(PyStopIteration, {
  name: "StopIteration",
  signatures: initSignature,
  members: ["value"],
});
export const [StopAsyncIteration, PyStopAsyncIteration] = plain("StopAsyncIteration", PyException);

export class PySystemExit extends PyBaseException {
  $exitCode: Value = null;
  override __init__(...args: Value[]): null {
    super.__init__(...args);
    this.$exitCode =
      this.$args.length === 0 ? null : this.$args.length === 1 ? this.$args[0] : links.tuple(this.$args);
    return null;
  }
  get code(): Value {
    return this.$exitCode;
  }
  set code(code: Value) {
    this.$exitCode = code;
  }
}
export const SystemExit = exceptionType(PySystemExit, {
  name: "SystemExit",
  signatures: initSignature,
  members: ["code"],
});

export const [ArithmeticError, PyArithmeticError] = plain("ArithmeticError", PyException);
export const [FloatingPointError] = plain("FloatingPointError", PyArithmeticError);
export const [OverflowError] = plain("OverflowError", PyArithmeticError);
export const [ZeroDivisionError] = plain("ZeroDivisionError", PyArithmeticError);
export const [AssertionError] = plain("AssertionError", PyException);

function takeNamed(kw: { [key: string]: Value }, names: string[], cls: PyType): void {
  for (const key of Object.keys(kw)) {
    if (!names.includes(key)) {
      throw links.typeError(`${cls.$name}() got an unexpected keyword argument '${key}'`);
    }
  }
}

export class PyAttributeError extends PyException {
  $name: Value = null;
  $obj: Value = null;
  override __init__(...args: Value[]): null {
    const kw = args.pop();
    takeNamed(kw, ["name", "obj"], AttributeError);
    this.$args = args;
    this.$name = kw.name ?? null;
    this.$obj = kw.obj ?? null;
    return null;
  }
  declare name: Value;
  declare obj: Value;
}
export const AttributeError: PyType = exceptionType(PyAttributeError, {
  name: "AttributeError",
  signatures: initSignature,
  members: ["name", "obj"],
});
export const [BufferError] = plain("BufferError", PyException);
export const [EOFError] = plain("EOFError", PyException);

export class PyImportError extends PyException {
  $msg: Value = null;
  $name: Value = null;
  $path: Value = null;
  $nameFrom: Value = null;
  override __init__(...args: Value[]): null {
    const kw = args.pop();
    takeNamed(kw, ["name", "path", "name_from"], ImportError);
    this.$args = args;
    this.$msg = args.length === 1 ? args[0] : null;
    this.$name = kw.name ?? null;
    this.$path = kw.path ?? null;
    this.$nameFrom = kw.name_from ?? null;
    return null;
  }
  declare msg: Value;
  declare name: Value;
  declare path: Value;
  get name_from(): Value {
    return this.$nameFrom;
  }
  set name_from(v: Value) {
    this.$nameFrom = v;
  }
  override __str__(): Value {
    return typeof this.$msg === "string" ? this.$msg : super.__str__();
  }
}
export const ImportError: PyType = exceptionType(PyImportError, {
  name: "ImportError",
  signatures: { ...initSignature, __str__: "()" },
  members: ["msg", "name", "path", "name_from"],
});
export const [ModuleNotFoundError] = plain("ModuleNotFoundError", PyImportError);

export const [LookupError, PyLookupError] = plain("LookupError", PyException);
export const [IndexError] = plain("IndexError", PyLookupError);
export class PyKeyError extends PyLookupError {
  override __str__(): Value {
    return this.$args.length === 1 ? links.repr(this.$args[0]) : super.__str__();
  }
}
export const KeyError = exceptionType(PyKeyError, { name: "KeyError", signatures: { __str__: "()" } });
export const [MemoryError] = plain("MemoryError", PyException);

export class PyNameError extends PyException {
  $name: Value = null;
  override __init__(...args: Value[]): null {
    const kw = args.pop();
    takeNamed(kw, ["name"], NameError);
    this.$args = args;
    this.$name = kw.name ?? null;
    return null;
  }
  declare name: Value;
}
export const NameError: PyType = exceptionType(PyNameError, {
  name: "NameError",
  signatures: initSignature,
  members: ["name"],
});
export const [UnboundLocalError] = plain("UnboundLocalError", PyNameError);

/** `OSError(errno, strerror, filename)` makes the subclass that belongs to `errno` (PEP 3151). */
export class PyOSError extends PyException {
  $errno: Value = null;
  $strerror: Value = null;
  $filename: Value = null;
  $filename2: Value = null;
  /** Of a BlockingIOError: how much was written. */
  $written: Value = undefined;
  static override __new__(cls: PyType, ...args: Value[]): Value {
    args.pop();
    let actual = cls;
    if (cls === OSError && args.length >= 2) actual = byErrno.get(args[0]) ?? cls;
    const e = new actual.$Impl();
    e.$args = args;
    e.$fill(args);
    return e;
  }
  override __init__(...args: Value[]): null {
    args.pop();
    this.$fill(args);
    return null;
  }
  $fill(args: Value[]): void {
    this.$args = args;
    if (args.length >= 2 && args.length <= 5) {
      [this.$errno, this.$strerror] = args;
      const third = args[2] ?? null;
      if (third === null) return;
      if (isInstance(this, BlockingIOError) && isInstance(third, wellKnown.int as PyType)) {
        this.$written = third.$value ?? third;
        return;
      }
      this.$filename = third;
      this.$filename2 = args[4] ?? null;
      this.$args = args.slice(0, 2);
    }
  }
  declare errno: Value;
  declare strerror: Value;
  declare filename: Value;
  declare filename2: Value;
  get characters_written(): Value {
    return this.$written;
  }
  set characters_written(v: Value) {
    if (v === undefined && this.$written === undefined) {
      throw links.attributeError("characters_written", "characters_written", this);
    }
    this.$written = v;
  }
  override __str__(): Value {
    const { $errno: errno, $strerror: strerror, $filename: filename, $filename2: filename2 } = this;
    const head = `[Errno ${links.str(errno)}] ${links.str(strerror)}`;
    if (filename2 !== null) return `${head}: ${links.repr(filename)} -> ${links.repr(filename2)}`;
    if (filename !== null) return `${head}: ${links.repr(filename)}`;
    return errno !== null && strerror !== null ? head : super.__str__();
  }
}
export const OSError: PyType = exceptionType(PyOSError, {
  name: "OSError",
  signatures: { ...initSignature, __new__: "(*args, **kwargs)", __str__: "()" },
  members: ["errno", "strerror", "filename", "filename2"],
});
export const [BlockingIOError] = plain("BlockingIOError", PyOSError);
export const [ChildProcessError] = plain("ChildProcessError", PyOSError);
export const [ConnectionError, PyConnectionError] = plain("ConnectionError", PyOSError);
export const [BrokenPipeError] = plain("BrokenPipeError", PyConnectionError);
export const [ConnectionAbortedError] = plain("ConnectionAbortedError", PyConnectionError);
export const [ConnectionRefusedError] = plain("ConnectionRefusedError", PyConnectionError);
export const [ConnectionResetError] = plain("ConnectionResetError", PyConnectionError);
export const [FileExistsError] = plain("FileExistsError", PyOSError);
export const [FileNotFoundError] = plain("FileNotFoundError", PyOSError);
export const [InterruptedError] = plain("InterruptedError", PyOSError);
export const [IsADirectoryError] = plain("IsADirectoryError", PyOSError);
export const [NotADirectoryError] = plain("NotADirectoryError", PyOSError);
export const [PermissionError] = plain("PermissionError", PyOSError);
export const [ProcessLookupError] = plain("ProcessLookupError", PyOSError);
export const [TimeoutError, PyTimeoutError] = plain("TimeoutError", PyOSError);
const byErrno = new Map<Value, PyType>([
  [11, BlockingIOError],
  [114, BlockingIOError],
  [115, BlockingIOError],
  [32, BrokenPipeError],
  [108, BrokenPipeError],
  [10, ChildProcessError],
  [103, ConnectionAbortedError],
  [111, ConnectionRefusedError],
  [104, ConnectionResetError],
  [17, FileExistsError],
  [2, FileNotFoundError],
  [4, InterruptedError],
  [21, IsADirectoryError],
  [20, NotADirectoryError],
  [1, PermissionError],
  [13, PermissionError],
  [3, ProcessLookupError],
  [110, TimeoutError],
]);

export const [ReferenceError_] = plain("ReferenceError", PyException);
export const [RuntimeError, PyRuntimeError] = plain("RuntimeError", PyException);
export const [NotImplementedError] = plain("NotImplementedError", PyRuntimeError);
export const [RecursionError] = plain("RecursionError", PyRuntimeError);
export const [PythonFinalizationError] = plain("PythonFinalizationError", PyRuntimeError);

/** Attributes of a SyntaxError, as the parser found them. */
export class PySyntaxError extends PyException {
  $msg: Value = null;
  declare msg: Value;
  $filename: Value = null;
  declare filename: Value;
  $lineno: Value = null;
  declare lineno: Value;
  $offset: Value = null;
  declare offset: Value;
  $text: Value = null;
  declare text: Value;
  $end_lineno: Value = null;
  declare end_lineno: Value;
  $end_offset: Value = null;
  declare end_offset: Value;
  $print_file_and_line: Value = null;
  declare print_file_and_line: Value;
  override __init__(...args: Value[]): null {
    args.pop();
    this.$args = args;
    if (args.length > 0) this.msg = args[0];
    if (args.length === 2) {
      const details = links.arrayOf(args[1]);
      if (details.length < 4) {
        throw links.typeError(`function takes at least 4 arguments (${details.length} given)`);
      }
      if (details.length > 6) {
        throw links.typeError(`function takes at most 6 arguments (${details.length} given)`);
      }
      if (details.length === 5) {
        throw links.typeError("end_offset must be provided when end_lineno is provided");
      }
      [this.filename, this.lineno, this.offset, this.text] = details;
      this.end_lineno = details[4] ?? null;
      this.end_offset = details[5] ?? null;
    }
    return null;
  }
  override __str__(): Value {
    const { filename, lineno } = this;
    const base = typeof filename === "string" ? filename.slice(filename.lastIndexOf("/") + 1) : null;
    const msg = links.str(this.msg);
    if (base !== null && typeof lineno === "number") return `${msg} (${base}, line ${lineno})`;
    if (base !== null) return `${msg} (${base})`;
    if (typeof lineno === "number") return `${msg} (line ${lineno})`;
    return msg;
  }
}
export const SyntaxError_ = exceptionType(PySyntaxError, {
  name: "SyntaxError",
  signatures: { ...initSignature, __str__: "()" },
  members: ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"],
});
export const [IndentationError, PyIndentationError] = plain("IndentationError", PySyntaxError);
export const [TabError] = plain("TabError", PyIndentationError);
export const [_IncompleteInputError] = plain("_IncompleteInputError", PySyntaxError);
export const [SystemError] = plain("SystemError", PyException);
export const [TypeError_] = plain("TypeError", PyException);
export const [ValueError, PyValueError] = plain("ValueError", PyException);

/** Common to the three Unicode errors: what was converted, where it failed, why. */
class PyUnicodeError extends PyValueError {}
export const UnicodeError = exceptionType(PyUnicodeError, { name: "UnicodeError" });

function checkStr(v: Value, position: number): void {
  if (isInstance(v, wellKnown.str as PyType)) return;
  throw links.typeError(`argument ${position} must be str, not ${v === null ? "None" : typeName(v)}`);
}

function checkInt(v: Value): void {
  if (isInstance(v, wellKnown.int as PyType) || lookupSpecial(v, "__index__") !== undefined) return;
  throw links.typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
}

function typeName(v: Value): string {
  return typeOf(v).$name;
}

class PyUnicodeCodingError extends PyUnicodeError {
  get $isDecoding(): boolean {
    return false;
  }
  $encoding: Value = null;
  declare encoding: Value;
  $object: Value = null;
  declare object: Value;
  $start: Value = null;
  declare start: Value;
  $end: Value = null;
  declare end: Value;
  $reason: Value = null;
  declare reason: Value;
  override __init__(...args: Value[]): null {
    args.pop();
    this.$args = args;
    if (args.length !== 5) throw links.typeError(`function takes exactly 5 arguments (${args.length} given)`);
    checkStr(args[0], 1);
    if (!this.$isDecoding) checkStr(args[1], 2);
    else if (typeof args[1] !== "object" || args[1] === null || args[1].$data === undefined) {
      throw links.typeError(`a bytes-like object is required, not '${typeName(args[1])}'`);
    }
    checkInt(args[2]);
    checkInt(args[3]);
    checkStr(args[4], 5);
    [this.encoding, this.object, this.start, this.end, this.reason] = args;
    return null;
  }
}
Reflect.deleteProperty(PyUnicodeCodingError.prototype, "constructor");

export class PyUnicodeEncodeError extends PyUnicodeCodingError {
  override __str__(): Value {
    if (this.object === null) return "";
    const points = unicodePoints(this.object);
    if (this.start < points.length && this.end === this.start + 1) {
      return `'${this.encoding}' codec can't encode character '${escaped(points[this.start] as number)}' in position ${this.start}: ${links.str(this.reason)}`;
    }
    return `'${this.encoding}' codec can't encode characters in position ${this.start}-${this.end - 1}: ${links.str(this.reason)}`;
  }
}
export class PyUnicodeDecodeError extends PyUnicodeCodingError {
  override get $isDecoding(): boolean {
    return true;
  }
  override __str__(): Value {
    if (this.object === null) return "";
    const data: Uint8Array = this.object.$data;
    if (this.start < data.length && this.end === this.start + 1) {
      const byte = (data[this.start] as number).toString(16).padStart(2, "0");
      return `'${this.encoding}' codec can't decode byte 0x${byte} in position ${this.start}: ${links.str(this.reason)}`;
    }
    return `'${this.encoding}' codec can't decode bytes in position ${this.start}-${this.end - 1}: ${links.str(this.reason)}`;
  }
}
export class PyUnicodeTranslateError extends PyUnicodeError {
  $object: Value = null;
  declare object: Value;
  $start: Value = null;
  declare start: Value;
  $end: Value = null;
  declare end: Value;
  $reason: Value = null;
  declare reason: Value;
  override __init__(...args: Value[]): null {
    args.pop();
    this.$args = args;
    if (args.length !== 4) throw links.typeError(`function takes exactly 4 arguments (${args.length} given)`);
    checkStr(args[0], 1);
    checkInt(args[1]);
    checkInt(args[2]);
    checkStr(args[3], 4);
    [this.object, this.start, this.end, this.reason] = args;
    return null;
  }
  override __str__(): Value {
    if (this.object === null) return "";
    const points = unicodePoints(this.object);
    if (this.start < points.length && this.end === this.start + 1) {
      return `can't translate character '${escaped(points[this.start] as number)}' in position ${this.start}: ${links.str(this.reason)}`;
    }
    return `can't translate characters in position ${this.start}-${this.end - 1}: ${links.str(this.reason)}`;
  }
}

function unicodePoints(s: Value): number[] {
  if (typeof s === "string") return Array.from(s, (c) => c.codePointAt(0) as number);
  return s.$points ?? unicodePoints(s.$value);
}

function escaped(point: number): string {
  const hex = point.toString(16);
  if (point <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return point <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

const coding = {
  signatures: { ...initSignature, __str__: "()" },
  members: ["encoding", "object", "start", "end", "reason"],
};
const codingInit = PyUnicodeCodingError.prototype.__init__;
PyUnicodeEncodeError.prototype.__init__ = codingInit;
PyUnicodeDecodeError.prototype.__init__ = codingInit;
export const UnicodeEncodeError = exceptionType(PyUnicodeEncodeError, {
  name: "UnicodeEncodeError",
  bases: [UnicodeError],
  ...coding,
});
export const UnicodeDecodeError = exceptionType(PyUnicodeDecodeError, {
  name: "UnicodeDecodeError",
  bases: [UnicodeError],
  ...coding,
});
export const UnicodeTranslateError = exceptionType(PyUnicodeTranslateError, {
  name: "UnicodeTranslateError",
  ...coding,
  members: ["object", "start", "end", "reason"],
});

export const [Warning, PyWarning] = plain("Warning", PyException);
export const [BytesWarning] = plain("BytesWarning", PyWarning);
export const [DeprecationWarning] = plain("DeprecationWarning", PyWarning);
export const [EncodingWarning] = plain("EncodingWarning", PyWarning);
export const [FutureWarning] = plain("FutureWarning", PyWarning);
export const [ImportWarning] = plain("ImportWarning", PyWarning);
export const [PendingDeprecationWarning] = plain("PendingDeprecationWarning", PyWarning);
export const [ResourceWarning] = plain("ResourceWarning", PyWarning);
export const [RuntimeWarning] = plain("RuntimeWarning", PyWarning);
export const [SyntaxWarning] = plain("SyntaxWarning", PyWarning);
export const [UnicodeWarning] = plain("UnicodeWarning", PyWarning);
export const [UserWarning] = plain("UserWarning", PyWarning);

function maker(cls: PyType): (message?: Value) => PyBaseException {
  const { $Impl: Impl } = cls;
  return (message) => {
    const e = new Impl();
    e.$args = message === undefined ? [] : [message];
    return raised(e);
  };
}

// Each returns the exception to throw, its context set: `throw typeError("…")`.
export const typeError = maker(TypeError_);
export const valueError = maker(ValueError);
export const indexError = maker(IndexError);
export const keyError = maker(KeyError);
export const lookupError = maker(LookupError);
export const runtimeError = maker(RuntimeError);
export const recursionError = maker(RecursionError);
export const notImplementedError = maker(NotImplementedError);
export const overflowError = maker(OverflowError);
export const zeroDivisionError = maker(ZeroDivisionError);
export const assertionError = maker(AssertionError);
export const stopAsyncIteration = maker(StopAsyncIteration);
export const generatorExit = maker(GeneratorExit);
export const keyboardInterrupt = maker(KeyboardInterrupt);
export const bufferError = maker(BufferError);
export const eofError = maker(EOFError);
export const memoryError = maker(MemoryError);
export const systemError = maker(SystemError);
export const referenceError = maker(ReferenceError_);
export const timeoutError = maker(TimeoutError);

/** StopIteration with a return value (none for `undefined` or None). */
export function stopIteration(value?: Value): PyBaseException {
  const e = new PyStopIteration();
  if (value !== undefined && value !== null) {
    e.$args = [value];
    e.$value = value;
  } else e.$args = [];
  return raised(e);
}

/** AttributeError; the hint "Did you mean" is computed from `name` and `obj` when it is shown. */
export function attributeError(message: string, details?: { name: Value; obj: Value }): PyBaseException {
  const e = new PyAttributeError();
  e.$args = [message];
  if (details !== undefined) {
    e.$name = details.name;
    e.$obj = details.obj;
  }
  return raised(e);
}

export function nameError(message: string, name: Value = null): PyBaseException {
  const e = new PyNameError();
  e.$args = [message];
  e.$name = name;
  return raised(e);
}

export function unboundLocalError(message: string): PyBaseException {
  const e = new UnboundLocalError.$Impl();
  e.$args = [message];
  return raised(e);
}

export function importError(message: string, name: Value = null, path: Value = null): PyBaseException {
  return importErrorOf(ImportError, message, name, path);
}

export function moduleNotFoundError(message: string, name: Value = null): PyBaseException {
  return importErrorOf(ModuleNotFoundError, message, name, null);
}

function importErrorOf(cls: PyType, message: string, name: Value, path: Value): PyBaseException {
  const e = new cls.$Impl();
  e.$args = [message];
  e.$msg = message;
  e.$name = name;
  e.$path = path;
  return raised(e);
}

/** OSError, or its subclass for `errno`. */
export function osError(
  errno: number,
  strerror: string,
  filename?: Value,
  filename2?: Value,
): PyBaseException {
  const args = [errno, strerror];
  if (filename !== undefined) args.push(filename);
  if (filename2 !== undefined) args.push(null as never, filename2);
  return raised(PyOSError.__new__(OSError, ...args, {}));
}

/** An exception of any class with the given arguments, its context set; `__init__` runs. */
export function newException(cls: PyType, ...args: Value[]): PyBaseException {
  return raised(cls(...args));
}

export function isStopIteration(e: unknown): e is PyStopIteration {
  return e instanceof PyStopIteration;
}

export function isStopAsyncIteration(e: unknown): boolean {
  return e instanceof PyStopAsyncIteration;
}

export function isGeneratorExit(e: unknown): boolean {
  return e instanceof PyGeneratorExit;
}

/** Is what was caught an instance of a Python exception class? */
export function isException(e: unknown, cls: PyType): e is PyBaseException {
  return e instanceof PyBaseException && isInstance(e, cls);
}

linkSimpleError((name, message) => {
  const e = new (wellKnown[name] as PyType).$Impl();
  e.$args = message === "" ? [] : [message];
  return raised(e);
});
links.typeError = typeError;
links.valueError = valueError;
links.runtimeError = runtimeError;
links.nameError = nameError;
links.unboundLocalError = unboundLocalError;
links.attributeError = (message, name, obj) => attributeError(message, { name, obj });
links.isAttributeError = (e) => e instanceof PyAttributeError;
links.isKeyError = (e) => e instanceof PyKeyError;
wellKnown.IOError = OSError;
wellKnown.EnvironmentError = OSError;

/** A builtin exception class by its name. */
export function wellKnownException(name: string): PyType {
  const cls = wellKnown[name];
  if (cls === undefined) throw new Error(`there is no exception ${name}`);
  return cls;
}
