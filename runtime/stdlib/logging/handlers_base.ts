/** Handler, StreamHandler, FileHandler, NullHandler and the handler of last resort. CPython: Lib/logging/__init__.py. */
import { writeError } from "../../host/output.ts";
import { importModule, loadedModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import {
  isException,
  notImplementedError,
  pythonException,
  RecursionError,
} from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { formatException } from "../../objects/traceback_format.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { Formatter, PyFilterer } from "./formatter.ts";
import { checkLevel, getLevelName } from "./levels.ts";

/** All handlers, oldest first: flushed and closed by `shutdown`. */
export const handlerList: Value[] = [];

/** Handlers that have names. */
export const handlersByName = new Map<Value, Value>();

/** `logging.raiseExceptions`, read from the module. */
export function raiseExceptions(): boolean {
  const m = loadedModule("logging");
  return m === undefined || links.truth(getattrOr(m, "raiseExceptions", true));
}

let defaultFormatter: Value;

export class PyHandler extends PyFilterer {
  level: Value = 0;
  formatter: Value = null;
  _name: Value = null;
  _closed = false;
  $lock: Value = undefined;
  override __init__(level: Value = 0): null {
    super.__init__();
    this.level = checkLevel(level);
    this.formatter = null;
    this._closed = false;
    handlerList.push(this);
    return null;
  }
  get name(): Value {
    return this._name;
  }
  set name(name: Value) {
    if (handlersByName.get(this._name) === this) handlersByName.delete(this._name);
    this._name = name;
    if (links.truth(name)) handlersByName.set(name, this);
  }
  get_name(): Value {
    return this._name;
  }
  set_name(name: Value): null {
    this.name = name;
    return null;
  }
  setLevel(level: Value): null {
    this.level = checkLevel(level);
    return null;
  }
  setFormatter(formatter: Value): null {
    this.formatter = formatter;
    return null;
  }
  format(record: Value): Value {
    defaultFormatter ??= Formatter();
    return callMethod(this.formatter ?? defaultFormatter, "format", record);
  }
  emit(_record: Value): Value {
    throw notImplementedError("emit must be implemented by Handler subclasses");
  }
  handle(record: Value): Value {
    const kept = callMethod(this, "filter", record);
    if (!links.truth(kept)) return kept;
    callMethod(this, "emit", kept === true ? record : kept);
    return kept;
  }
  // Made when it is asked for: what Python code runs under it is never interrupted in between.
  get lock(): Value {
    this.$lock ??= importModule(null, "threading", 0).RLock();
    return this.$lock;
  }
  set lock(lock: Value) {
    this.$lock = lock;
  }
  createLock(): null {
    this.$lock = undefined;
    return null;
  }
  acquire(): null {
    callMethod(this.lock, "acquire");
    return null;
  }
  release(): null {
    callMethod(this.lock, "release");
    return null;
  }
  flush(): null {
    return null;
  }
  close(): null {
    this._closed = true;
    if (handlersByName.get(this._name) === this) handlersByName.delete(this._name);
    const at = handlerList.indexOf(this);
    if (at >= 0) handlerList.splice(at, 1);
    return null;
  }
  handleError(record: Value): null {
    const e = emitting.exception;
    if (!raiseExceptions() || e === null) return null;
    const message = links.repr(getattrOr(record, "msg", null));
    const args = links.repr(getattrOr(record, "args", null));
    writeError(`--- Logging error ---\n${formatException(e)}Message: ${message}\nArguments: ${args}\n`);
    return null;
  }
  __repr__(): Value {
    return `<${typeOf(this).$name} (${links.str(getLevelName(this.level))})>`;
  }
}
const handlerSignatures = {
  __init__: "(level=0)",
  get_name: "()",
  set_name: "(name)",
  setLevel: "(level)",
  setFormatter: "(fmt)",
  format: "(record)",
  emit: "(record)",
  handle: "(record)",
  createLock: "()",
  acquire: "()",
  release: "()",
  flush: "()",
  close: "()",
  handleError: "(record)",
  __repr__: "()",
};
export const Handler = builtinType(PyHandler, {
  name: "Handler",
  module: "logging",
  signatures: handlerSignatures,
});

/** The exception that a handler's `emit` is dealing with. */
const emitting: { exception: Value } = { exception: null };

/** Runs the body of an `emit`; what goes wrong is reported by `handleError`. */
export function guardEmit(handler: Value, record: Value, body: () => void): null {
  try {
    body();
  } catch (e) {
    const error = pythonException(e);
    if (error === undefined || isException(error, RecursionError)) throw e;
    const before = emitting.exception;
    emitting.exception = error;
    try {
      callMethod(handler, "handleError", record);
    } finally {
      emitting.exception = before;
    }
  }
  return null;
}

function currentStderr(): Value {
  const sys = loadedModule("sys");
  return sys === undefined ? null : getattrOr(sys, "stderr", null);
}

export class PyStreamHandler extends PyHandler {
  stream: Value = null;
  override __init__(stream: Value): null {
    super.__init__(0);
    this.stream = stream ?? currentStderr();
    return null;
  }
  override flush(): null {
    if (this.stream !== null && getattrOr(this.stream, "flush", undefined) !== undefined) {
      callMethod(this.stream, "flush");
    }
    return null;
  }
  override emit(record: Value): null {
    return guardEmit(this, record, () => {
      const text = callMethod(this, "format", record);
      callMethod(
        getattr(this, "stream"),
        "write",
        `${links.str(text)}${links.str(getattr(this, "terminator"))}`,
      );
      callMethod(this, "flush");
    });
  }
  setStream(stream: Value): Value {
    if (stream === this.stream) return null;
    const before = this.stream;
    callMethod(this, "flush");
    this.stream = stream;
    return before;
  }
  override __repr__(): Value {
    const name = links.str(getattrOr(this.stream, "name", ""));
    const shown = name === "" ? "" : `${name} `;
    return `<${typeOf(this).$name} ${shown}(${links.str(getLevelName(this.level))})>`;
  }
}
export const StreamHandler = builtinType(PyStreamHandler, {
  name: "StreamHandler",
  module: "logging",
  signatures: {
    __init__: "(stream=None)",
    flush: "()",
    emit: "(record)",
    setStream: "(stream)",
    __repr__: "()",
  },
  attributes: { terminator: "\n" },
});

export class PyFileHandler extends PyStreamHandler {
  baseFilename: Value = "";
  mode: Value = "a";
  encoding: Value = null;
  errors: Value = null;
  delay: Value = false;
  override __init__(...args: any[]): null {
    const [filename, mode, encoding, delay, errors] = args;
    const os = importModule(null, "os", 0);
    this.baseFilename = callMethod(getattr(os, "path"), "abspath", callMethod(os, "fspath", filename));
    this.mode = mode;
    this.encoding = encoding;
    this.errors = errors;
    this.delay = delay;
    if (links.truth(delay)) {
      super.__init__(null);
      this.stream = null;
    } else super.__init__(callMethod(this, "_open"));
    return null;
  }
  _open(): Value {
    const open = getattr(loadedModule("builtins"), "open");
    const kw: Keywords = { encoding: this.encoding, errors: this.errors };
    return callKw(open, [this.baseFilename, this.mode], kw);
  }
  override emit(record: Value): null {
    if (this.stream === null) {
      if (this.mode === "w" && this._closed) return null;
      this.stream = callMethod(this, "_open");
    }
    return super.emit(record);
  }
  override close(): null {
    if (this.stream !== null) {
      callMethod(this, "flush");
      callMethod(this.stream, "close");
      this.stream = null;
    }
    return super.close();
  }
  override __repr__(): Value {
    return `<${typeOf(this).$name} ${links.str(this.baseFilename)} (${links.str(getLevelName(this.level))})>`;
  }
}
export const FileHandler = builtinType(PyFileHandler, {
  name: "FileHandler",
  module: "logging",
  signatures: {
    __init__: "(filename, mode='a', encoding=None, delay=False, errors=None)",
    _open: "()",
    emit: "(record)",
    close: "()",
    __repr__: "()",
  },
});

class PyNullHandler extends PyHandler {
  override handle(_record: Value): null {
    return null;
  }
  override emit(_record: Value): null {
    return null;
  }
}
export const NullHandler = builtinType(PyNullHandler, {
  name: "NullHandler",
  module: "logging",
  signatures: { handle: "(record)", emit: "(record)" },
});

class PyLastResort extends PyStreamHandler {
  override __init__(level: Value = 30): null {
    super.__init__(null);
    handlerList.pop();
    this.level = level;
    return null;
  }
}
const StderrHandler = builtinType(PyLastResort, {
  name: "_StderrHandler",
  module: "logging",
  signatures: { __init__: "(level=0)" },
});
Object.defineProperty(PyLastResort.prototype, "stream", {
  configurable: true,
  get: currentStderr,
  set: () => {},
});

/** The handler that writes warnings where none is configured. */
export function makeLastResort(): Value {
  const made = StderrHandler(30);
  Reflect.deleteProperty(made, "stream");
  return made;
}
