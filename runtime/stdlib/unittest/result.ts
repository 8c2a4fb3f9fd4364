// What a run of tests has found. CPython: Lib/unittest/result.py.
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr, hasattr, setattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { list } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";
import { strclass } from "./util.ts";

const module = "unittest.result";
const sys = (): Value => importModule(null, "sys", 0);

/** A list that a subclass may have replaced. */
function append(self: Value, name: string, v: Value): void {
  callMethod(getattr(self, name), "append", v);
}

function lineOf(title: string, output: string): string {
  return `\n${title}:\n${output.endsWith("\n") ? output : `${output}\n`}`;
}

export class PyTestResult extends PyObject {
  failfast: Value = false;
  failures: Value = null;
  errors: Value = null;
  testsRun: Value = 0;
  skipped: Value = null;
  expectedFailures: Value = null;
  unexpectedSuccesses: Value = null;
  collectedDurations: Value = null;
  shouldStop: Value = false;
  buffer: Value = false;
  tb_locals: Value = false;
  _stdout_buffer: Value = null;
  _stderr_buffer: Value = null;
  _original_stdout: Value = null;
  _original_stderr: Value = null;
  _mirrorOutput: Value = false;

  __init__(_stream: Value, _descriptions?: Value, _verbosity?: Value, _kw?: Keywords): null {
    this.failures = list([]);
    this.errors = list([]);
    this.skipped = list([]);
    this.expectedFailures = list([]);
    this.unexpectedSuccesses = list([]);
    this.collectedDurations = list([]);
    this._original_stdout = getattr(sys(), "stdout");
    this._original_stderr = getattr(sys(), "stderr");
    return null;
  }
  printErrors(): null {
    return null;
  }
  startTest(_test: Value): null {
    this.testsRun += 1;
    this._mirrorOutput = false;
    callMethod(this, "_setupStdout");
    return null;
  }
  _setupStdout(): null {
    if (!truth(this.buffer)) return null;
    if (this._stderr_buffer === null) {
      const { StringIO } = importModule(null, "io", 0) as Value;
      this._stderr_buffer = call(StringIO);
      this._stdout_buffer = call(StringIO);
    }
    setattr(sys(), "stdout", this._stdout_buffer);
    setattr(sys(), "stderr", this._stderr_buffer);
    return null;
  }
  startTestRun(): null {
    return null;
  }
  stopTest(_test: Value): null {
    callMethod(this, "_restoreStdout");
    this._mirrorOutput = false;
    return null;
  }
  /** What the test has printed to both streams. */
  $printed(): [string, string] {
    return [
      toJs(callMethod(getattr(sys(), "stdout"), "getvalue")),
      toJs(callMethod(getattr(sys(), "stderr"), "getvalue")),
    ];
  }
  _restoreStdout(): null {
    if (!truth(this.buffer)) return null;
    if (truth(this._mirrorOutput)) {
      const [output, error] = this.$printed();
      if (output !== "") callMethod(this._original_stdout, "write", fromJs(lineOf("Stdout", output)));
      if (error !== "") callMethod(this._original_stderr, "write", fromJs(lineOf("Stderr", error)));
    }
    setattr(sys(), "stdout", this._original_stdout);
    setattr(sys(), "stderr", this._original_stderr);
    for (const stream of [this._stdout_buffer, this._stderr_buffer]) {
      callMethod(stream, "seek", 0);
      callMethod(stream, "truncate");
    }
    return null;
  }
  stopTestRun(): null {
    return null;
  }
  $failfast(): void {
    if (truth(getattrOr(this, "failfast", false))) callMethod(this, "stop");
  }
  addError(test: Value, err: Value): null {
    this.$failfast();
    append(this, "errors", tuple([test, callMethod(this, "_exc_info_to_string", err, test)]));
    this._mirrorOutput = true;
    return null;
  }
  addFailure(test: Value, err: Value): null {
    this.$failfast();
    append(this, "failures", tuple([test, callMethod(this, "_exc_info_to_string", err, test)]));
    this._mirrorOutput = true;
    return null;
  }
  addSubTest(test: Value, subtest: Value, err: Value): null {
    if (err === null) return null;
    this.$failfast();
    const kind = issubclass(err.$items[0], getattr(test, "failureException")) ? "failures" : "errors";
    append(this, kind, tuple([subtest, callMethod(this, "_exc_info_to_string", err, test)]));
    this._mirrorOutput = true;
    return null;
  }
  addSuccess(_test: Value): null {
    return null;
  }
  addSkip(test: Value, reason: Value): null {
    append(this, "skipped", tuple([test, reason]));
    return null;
  }
  addExpectedFailure(test: Value, err: Value): null {
    append(this, "expectedFailures", tuple([test, callMethod(this, "_exc_info_to_string", err, test)]));
    return null;
  }
  addUnexpectedSuccess(test: Value): null {
    this.$failfast();
    append(this, "unexpectedSuccesses", test);
    return null;
  }
  addDuration(test: Value, elapsed: Value): null {
    if (hasattr(this, "collectedDurations")) append(this, "collectedDurations", tuple([str(test), elapsed]));
    return null;
  }
  wasSuccessful(): boolean {
    const unexpected = getattrOr(this, "unexpectedSuccesses", null);
    return (
      len(this.failures) === 0 && len(this.errors) === 0 && (unexpected === null || len(unexpected) === 0)
    );
  }
  stop(): null {
    this.shouldStop = true;
    return null;
  }
  _exc_info_to_string(err: Value, _test: Value): Value {
    const traceback = importModule(null, "traceback", 0) as Value;
    const made = callKw(traceback.TracebackException, [...err.$items], {
      capture_locals: this.tb_locals,
      compact: true,
    });
    const lines = arrayOf(callMethod(made, "format")).map(toJs);
    if (truth(this.buffer)) {
      const [output, error] = this.$printed();
      if (output !== "") lines.push(lineOf("Stdout", output));
      if (error !== "") lines.push(lineOf("Stderr", error));
    }
    return fromJs(lines.join(""));
  }
  __repr__(): Value {
    const counts = `run=${this.testsRun} errors=${len(this.errors)} failures=${len(this.failures)}`;
    return fromJs(`<${strclass(typeOf(this))} ${counts}>`);
  }
}

const withError = "(test, err)";
export const TestResult = builtinType(PyTestResult, {
  name: "TestResult",
  module,
  doc: "Holder for test result information.",
  attributes: {
    _previousTestClass: null,
    _testRunEntered: false,
    _moduleSetUpFailed: false,
  },
  signatures: {
    __init__: "(stream=None, descriptions=None, verbosity=None)",
    printErrors: "()",
    startTest: "(test)",
    _setupStdout: "()",
    startTestRun: "()",
    stopTest: "(test)",
    _restoreStdout: "()",
    stopTestRun: "()",
    addError: withError,
    addFailure: withError,
    addSubTest: "(test, subtest, err)",
    addSuccess: "(test)",
    addSkip: "(test, reason)",
    addExpectedFailure: withError,
    addUnexpectedSuccess: "(test)",
    addDuration: "(test, elapsed)",
    wasSuccessful: "()",
    stop: "()",
    _exc_info_to_string: withError,
    __repr__: "()",
  },
});

/** A decorator: the method stops the run first where the result says so. */
function failfast(method: Value): Value {
  const inner = pythonFunction(
    "inner",
    "(self, *args, **kw)",
    (self: Value, ...args: Value[]) => {
      const kw: Keywords = args.pop();
      if (truth(getattrOr(self, "failfast", false))) callMethod(self, "stop");
      return callKw(method, [self, ...args], kw);
    },
    module,
  );
  return updateWrapper(inner, method);
}

export function load(): PyModule {
  return builtinModule(module, {
    doc: "Test result object",
    style: "python",
    functions: { "failfast(method)": failfast },
    attributes: {
      TestResult,
      STDOUT_LINE: "\nStdout:\n%s",
      STDERR_LINE: "\nStderr:\n%s",
      __unittest: true,
    },
  });
}
