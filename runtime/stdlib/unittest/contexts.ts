// The context managers of `assertRaises`, `assertWarns` and their relatives. CPython: Lib/unittest/case.py.
import type { FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { call, callMethod, callMethodKw } from "../../objects/call.ts";
import { dict } from "../../objects/dict.ts";
import {
  BaseException,
  handling,
  pythonException,
  raise,
  typeError,
  Warning,
} from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { isinstance, issubclass } from "../../objects/instance_check.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { list } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { builtinType, isType, type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { calledKw } from "../calls_in_frames.ts";

const module = "unittest.case";

/** `str(v)` as JavaScript's string. */
export function text(v: Value): string {
  return toJs(str(v));
}

function isSubtypeOf(expected: Value, base: PyType): boolean {
  if (expected instanceof PyTuple) return expected.$items.every((e) => isSubtypeOf(e, base));
  return isType(expected) && issubclass(expected, base);
}

function nameOf(v: Value): string {
  const name = getattrOr(v, "__name__", undefined);
  return text(name === undefined ? v : name);
}

export class PyBaseTestCaseContext extends PyObject {
  test_case: Value = null;
  msg: Value = null;
  __init__(test_case: Value): null {
    this.test_case = test_case;
    return null;
  }
  _raiseFailure(standardMsg: Value): never {
    const message = callMethod(this.test_case, "_formatMessage", this.msg, standardMsg);
    throw raise(call(getattr(this.test_case, "failureException"), message));
  }
}
export const _BaseTestCaseContext = builtinType(PyBaseTestCaseContext, {
  name: "_BaseTestCaseContext",
  module,
  signatures: { __init__: "(test_case)", _raiseFailure: "(standardMsg)" },
});

class PyAssertRaisesBaseContext extends PyBaseTestCaseContext {
  expected: Value = null;
  expected_regex: Value = null;
  obj_name: Value = null;
  override __init__(expected: Value, test_case?: Value, expected_regex: Value = null): null {
    this.test_case = test_case;
    this.expected = expected;
    this.expected_regex =
      expected_regex === null ? null : callMethod(importModule(null, "re", 0), "compile", expected_regex);
    return null;
  }
  /** Returns the manager, or calls what is given under it. */
  *$handle(name: string, args: Value[], kw: Keywords): FrameBody {
    const self = this as Value;
    if (!isSubtypeOf(self.expected, self.$baseType)) {
      throw typeError(`${name}() arg 1 must be ${self.$baseTypeText}`);
    }
    if (args.length === 0) {
      const { msg = null, ...more } = kw;
      this.msg = msg;
      const [unknown] = Object.keys(more);
      if (unknown !== undefined)
        throw typeError(`'${unknown}' is an invalid keyword argument for this function`);
      return this;
    }
    const [callable, ...rest] = args;
    this.obj_name = fromJs(nameOf(callable));
    self.__enter__();
    try {
      yield* calledKw(callable, rest, Object.keys(kw).length > 0 ? kw : null);
    } catch (e) {
      const exc = pythonException(e);
      if (exc === undefined) throw e;
      const before = handling.current;
      handling.current = exc;
      try {
        if (truth(self.__exit__(typeOf(exc), exc, exc.$traceback))) return null;
      } finally {
        handling.current = before;
      }
      throw exc;
    }
    self.__exit__(null, null, null);
    return null;
  }
  handle(name: Value, args: Value, kwargs: Value): Value {
    const kw: Keywords = {};
    for (const [key, value] of kwargs.$map.entries()) kw[key] = value;
    return runBlocking(this.$handle(text(name), arrayOf(args), kw));
  }
  /** The failure of an exception or warning whose text is another. */
  $mismatch(v: Value): never {
    return this._raiseFailure(
      fromJs(`"${text(getattr(this.expected_regex, "pattern"))}" does not match "${text(v)}"`),
    );
  }
  $matches(v: Value): boolean {
    return this.expected_regex === null || truth(callMethod(this.expected_regex, "search", str(v)));
  }
}
const _AssertRaisesBaseContext = builtinType(PyAssertRaisesBaseContext, {
  name: "_AssertRaisesBaseContext",
  module,
  bases: [_BaseTestCaseContext],
  signatures: { __init__: "(expected, test_case, expected_regex=None)", handle: "(name, args, kwargs)" },
});

export class PyAssertRaisesContext extends PyAssertRaisesBaseContext {
  get $baseType(): PyType {
    return BaseException;
  }
  get $baseTypeText(): string {
    return "an exception type or tuple of exception types";
  }
  __enter__(): Value {
    return this;
  }
  __exit__(type: Value, exc: Value, _tb: Value): Value {
    if (type === null) {
      const by = this.obj_name === null ? "" : ` by ${text(this.obj_name)}`;
      this._raiseFailure(fromJs(`${nameOf(this.expected)} not raised${by}`));
    }
    if (!issubclass(type, this.expected)) return false;
    (this as Value).exception = callMethod(exc, "with_traceback", null);
    if (!this.$matches(exc)) this.$mismatch(exc);
    return true;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
export const _AssertRaisesContext = builtinType(PyAssertRaisesContext, {
  name: "_AssertRaisesContext",
  module,
  bases: [_AssertRaisesBaseContext],
  doc: "A context manager used to implement TestCase.assertRaises* methods.",
  signatures: { __enter__: "()", __exit__: "(exc_type, exc_value, tb)" },
  classmethods: { __class_getitem__: "(item, /)" },
});

export class PyAssertWarnsContext extends PyAssertRaisesBaseContext {
  warnings_manager: Value = null;
  warnings: Value = null;
  get $baseType(): PyType {
    return Warning;
  }
  get $baseTypeText(): string {
    return "a warning type or tuple of warning types";
  }
  __enter__(): Value {
    // A warning that a module has shown once must be seen again.
    for (const m of arrayOf(callMethod(importModule(null, "sys", 0).modules, "values"))) {
      if (truth(getattrOr(m, "__warningregistry__", null))) setattr(m, "__warningregistry__", dict());
    }
    const warnings = importModule(null, "warnings", 0);
    this.warnings_manager = callMethodKw(warnings, "catch_warnings", [], { record: true });
    this.warnings = callMethod(this.warnings_manager, "__enter__");
    callMethod(warnings, "simplefilter", "always", this.expected);
    return this;
  }
  $leave(type: Value, exc: Value, tb: Value): void {
    callMethod(this.warnings_manager, "__exit__", type, exc, tb);
  }
  __exit__(type: Value, exc: Value, tb: Value): Value {
    this.$leave(type, exc, tb);
    if (type !== null) return null;
    let first: Value;
    for (const m of arrayOf(this.warnings)) {
      const w = getattr(m, "message");
      if (!isinstance(w, this.expected)) continue;
      first ??= w;
      if (!this.$matches(w)) continue;
      const self = this as Value;
      self.warning = w;
      self.filename = getattr(m, "filename");
      self.lineno = getattr(m, "lineno");
      return null;
    }
    if (first !== undefined) this.$mismatch(first);
    const by = this.obj_name === null ? "" : ` by ${text(this.obj_name)}`;
    return this._raiseFailure(fromJs(`${nameOf(this.expected)} not triggered${by}`));
  }
}
export const _AssertWarnsContext = builtinType(PyAssertWarnsContext, {
  name: "_AssertWarnsContext",
  module,
  bases: [_AssertRaisesBaseContext],
  doc: "A context manager used to implement TestCase.assertWarns* methods.",
  signatures: { __enter__: "()", __exit__: "(exc_type, exc_value, tb)" },
});

export class PyAssertNotWarnsContext extends PyAssertWarnsContext {
  override __exit__(type: Value, exc: Value, tb: Value): Value {
    this.$leave(type, exc, tb);
    if (type !== null) return null;
    for (const m of arrayOf(this.warnings)) {
      if (isinstance(getattr(m, "message"), this.expected)) {
        this._raiseFailure(fromJs(`${nameOf(this.expected)} triggered`));
      }
    }
    return null;
  }
}
export const _AssertNotWarnsContext = builtinType(PyAssertNotWarnsContext, {
  name: "_AssertNotWarnsContext",
  module,
  bases: [_AssertWarnsContext],
  signatures: { __exit__: "(exc_type, exc_value, tb)" },
});

/** What `assertLogs` collects: a named tuple of records and formatted lines. */
function newWatcher(): Value {
  const watcher = importModule(null, "unittest._log", 0)._LoggingWatcher;
  return call(watcher, list([]), list([]));
}

export class PyAssertLogsContext extends PyBaseTestCaseContext {
  logger_name: Value = null;
  level: Value = null;
  no_logs: Value = false;
  override __init__(test_case: Value, logger_name?: Value, level?: Value, no_logs?: Value): null {
    const logging = importModule(null, "logging", 0);
    this.test_case = test_case;
    this.logger_name = logger_name;
    this.level = truth(level)
      ? callMethod(callMethod(logging, "getLevelNamesMapping"), "get", level, level)
      : logging.INFO;
    this.no_logs = no_logs;
    return null;
  }
  __enter__(): Value {
    const self = this as Value;
    const logging = importModule(null, "logging", 0);
    const logger = isinstance(this.logger_name, logging.Logger)
      ? this.logger_name
      : callMethod(logging, "getLogger", this.logger_name);
    self.logger = logger;
    const handler = call(importModule(null, "unittest._log", 0)._CapturingHandler);
    const watcher = newWatcher();
    setattr(handler, "watcher", watcher);
    callMethod(handler, "setLevel", this.level);
    callMethod(handler, "setFormatter", call(logging.Formatter, getattr(this, "LOGGING_FORMAT")));
    self.watcher = watcher;
    self.old_handlers = getattr(logger, "handlers");
    self.old_level = getattr(logger, "level");
    self.old_propagate = getattr(logger, "propagate");
    setattr(logger, "handlers", list([handler]));
    callMethod(logger, "setLevel", this.level);
    setattr(logger, "propagate", false);
    return truth(this.no_logs) ? null : watcher;
  }
  __exit__(type: Value, _exc: Value, _tb: Value): Value {
    const self = this as Value;
    setattr(self.logger, "handlers", self.old_handlers);
    setattr(self.logger, "propagate", self.old_propagate);
    callMethod(self.logger, "setLevel", self.old_level);
    if (type !== null) return false;
    const seen = arrayOf(getattr(self.watcher, "records")).length;
    if (truth(this.no_logs)) {
      if (seen > 0) {
        const output = text(repr(getattr(self.watcher, "output")));
        this.$failAt(75, `Unexpected logs found: ${output}`);
      }
    } else if (seen === 0) {
      const level = text(callMethod(importModule(null, "logging", 0), "getLevelName", this.level));
      const name = text(getattr(self.logger, "name"));
      this.$failAt(84, `no logs of level ${level} or higher triggered on ${name}`);
    }
    return null;
  }
  $failAt(line: number, message: string): never {
    try {
      return this._raiseFailure(fromJs(message));
    } catch (e) {
      throw inLibrary(e, `unittest/_log.py:${line} __exit__`);
    }
  }
}
export const _AssertLogsContext = builtinType(PyAssertLogsContext, {
  name: "_AssertLogsContext",
  module: "unittest._log",
  bases: [_BaseTestCaseContext],
  doc: "A context manager for assertLogs() and assertNoLogs() ",
  attributes: { LOGGING_FORMAT: "%(levelname)s:%(name)s:%(message)s" },
  signatures: {
    __init__: "(test_case, logger_name, level, no_logs)",
    __enter__: "()",
    __exit__: "(exc_type, exc_value, tb)",
  },
});
