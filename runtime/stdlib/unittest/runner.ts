// Runs tests and prints what comes of them. CPython: Lib/unittest/runner.py.
import type { FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { twins } from "../../frames/twin.ts";
import { clock } from "../../host/clock.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr, hasattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { attributeError, isException, TypeError_ } from "../../objects/exception.ts";
import { isinstance, issubclass } from "../../objects/instance_check.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType } from "../../objects/type.ts";
import { fromJs } from "../../objects/wide_str.ts";
import { called } from "../calls_in_frames.ts";
import { text } from "./contexts.ts";
import { PyTestResult, TestResult } from "./result.ts";
import { registerResult } from "./signals.ts";
import { callTest } from "./suite.ts";
import { _SubTest } from "./test_case.ts";

const module = "unittest.runner";

class PyWritelnDecorator extends PyObject {
  stream: Value = null;
  __init__(stream: Value): null {
    this.stream = stream;
    return null;
  }
  __getattr__(attr: Value): Value {
    if (attr === "stream" || attr === "__getstate__") throw attributeError(attr);
    return getattr(this.stream, attr);
  }
  writeln(arg: Value): null {
    if (truth(arg)) callMethod(this, "write", arg);
    callMethod(this, "write", "\n");
    return null;
  }
}
const _WritelnDecorator = builtinType(PyWritelnDecorator, {
  name: "_WritelnDecorator",
  module,
  doc: "Used to decorate file-like objects with a handy 'writeln' method",
  signatures: { __init__: "(stream)", __getattr__: "(attr)", writeln: "(arg=None)" },
});

class PyTextTestResult extends PyTestResult {
  stream: Value = null;
  showAll: Value = false;
  dots: Value = false;
  descriptions: Value = null;
  durations: Value = null;
  _newline: Value = true;
  override __init__(stream: Value, descriptions?: Value, verbosity?: Value, kw?: Keywords): null {
    super.__init__(stream, descriptions, verbosity);
    this.stream = stream;
    this.showAll = verbosity > 1;
    this.dots = verbosity === 1;
    this.descriptions = descriptions;
    this._newline = true;
    this.durations = kw?.durations ?? null;
    return null;
  }
  $write(line: string): void {
    callMethod(this.stream, "write", fromJs(line));
  }
  $writeln(line: string): void {
    callMethod(this.stream, "writeln", fromJs(line));
  }
  $flush(): void {
    callMethod(this.stream, "flush");
  }
  getDescription(test: Value): Value {
    const first = callMethod(test, "shortDescription");
    return fromJs(truth(this.descriptions) && truth(first) ? `${text(test)}\n${text(first)}` : text(test));
  }
  $describe(test: Value): void {
    callMethod(this.stream, "write", callMethod(this, "getDescription", test));
    this.$write(" ... ");
  }
  override startTest(test: Value): null {
    super.startTest(test);
    if (!truth(this.showAll)) return null;
    this.$describe(test);
    this.$flush();
    this._newline = false;
    return null;
  }
  _write_status(test: Value, status: Value): null {
    const isSubTest = isinstance(test, _SubTest);
    if (isSubTest || truth(this._newline)) {
      if (!truth(this._newline)) callMethod(this.stream, "writeln");
      if (isSubTest) this.$write("  ");
      this.$describe(test);
    }
    callMethod(this.stream, "writeln", status);
    this.$flush();
    this._newline = true;
    return null;
  }
  $show(test: Value, status: string, dot: string): null {
    if (truth(this.showAll)) callMethod(this, "_write_status", test, fromJs(status));
    else this.$dot(dot);
    return null;
  }
  $dot(dot: string): void {
    if (!truth(this.dots)) return;
    this.$write(dot);
    this.$flush();
  }
  override addSubTest(test: Value, subtest: Value, err: Value): null {
    if (err !== null) {
      const fails = issubclass(err.$items[0], getattr(subtest, "failureException"));
      this.$show(subtest, fails ? "FAIL" : "ERROR", fails ? "F" : "E");
    }
    return super.addSubTest(test, subtest, err);
  }
  override addSuccess(test: Value): null {
    super.addSuccess(test);
    return this.$show(test, "ok", ".");
  }
  override addError(test: Value, err: Value): null {
    super.addError(test, err);
    return this.$show(test, "ERROR", "E");
  }
  override addFailure(test: Value, err: Value): null {
    super.addFailure(test, err);
    return this.$show(test, "FAIL", "F");
  }
  override addSkip(test: Value, reason: Value): null {
    super.addSkip(test, reason);
    return this.$show(test, `skipped ${text(repr(reason))}`, "s");
  }
  $note(line: string, dot: string): null {
    if (!truth(this.showAll)) this.$dot(dot);
    else {
      this.$writeln(line);
      this.$flush();
    }
    return null;
  }
  override addExpectedFailure(test: Value, err: Value): null {
    super.addExpectedFailure(test, err);
    return this.$note("expected failure", "x");
  }
  override addUnexpectedSuccess(test: Value): null {
    super.addUnexpectedSuccess(test);
    return this.$note("unexpected success", "u");
  }
  override printErrors(): null {
    if (truth(this.dots) || truth(this.showAll)) {
      callMethod(this.stream, "writeln");
      this.$flush();
    }
    callMethod(this, "printErrorList", "ERROR", this.errors);
    callMethod(this, "printErrorList", "FAIL", this.failures);
    const unexpected = getattrOr(this, "unexpectedSuccesses", null);
    if (!truth(unexpected)) return null;
    callMethod(this.stream, "writeln", getattr(this, "separator1"));
    for (const test of arrayOf(unexpected)) {
      this.$writeln(`UNEXPECTED SUCCESS: ${text(callMethod(this, "getDescription", test))}`);
    }
    this.$flush();
    return null;
  }
  printErrorList(flavour: Value, errors: Value): null {
    for (const entry of arrayOf(errors)) {
      const [test, err] = arrayOf(entry);
      callMethod(this.stream, "writeln", getattr(this, "separator1"));
      this.$writeln(`${text(flavour)}: ${text(callMethod(this, "getDescription", test))}`);
      callMethod(this.stream, "writeln", getattr(this, "separator2"));
      this.$writeln(text(err));
      this.$flush();
    }
    return null;
  }
}
const withError = "(test, err)";
export const TextTestResult = builtinType(PyTextTestResult as Value, {
  name: "TextTestResult",
  module,
  bases: [TestResult],
  doc: "A test result class that can print formatted text results to a stream.\n\n    Used by TextTestRunner.\n    ",
  attributes: { separator1: "=".repeat(70), separator2: "-".repeat(70) },
  signatures: {
    __init__: "(stream, descriptions, verbosity, *, durations=None)",
    getDescription: "(test)",
    startTest: "(test)",
    _write_status: "(test, status)",
    addSubTest: "(test, subtest, err)",
    addSuccess: "(test)",
    addError: withError,
    addFailure: withError,
    addSkip: "(test, reason)",
    addExpectedFailure: withError,
    addUnexpectedSuccess: "(test)",
    printErrors: "()",
    printErrorList: "(flavour, errors)",
  },
});

class PyTextTestRunner extends PyObject {
  stream: Value = null;
  descriptions: Value = true;
  verbosity: Value = 1;
  failfast: Value = false;
  buffer: Value = false;
  tb_locals: Value = false;
  durations: Value = null;
  warnings: Value = null;
  __init__(
    stream: Value,
    descriptions: Value,
    verbosity: Value,
    failfast: Value,
    buffer: Value,
    resultclass: Value,
    warnings: Value,
    kw: Keywords,
  ): null {
    this.stream = call(_WritelnDecorator, stream ?? getattr(importModule(null, "sys", 0), "stderr"));
    this.descriptions = descriptions;
    this.verbosity = verbosity;
    this.failfast = failfast;
    this.buffer = buffer;
    this.tb_locals = kw.tb_locals;
    this.durations = kw.durations;
    this.warnings = warnings;
    if (resultclass !== null) (this as Value).resultclass = resultclass;
    return null;
  }
  _makeResult(): Value {
    const make = getattr(this, "resultclass");
    const args = [this.stream, this.descriptions, this.verbosity];
    try {
      return callKw(make, args, { durations: this.durations });
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      return call(make, ...args);
    }
  }
  $line(line = ""): void {
    callMethod(this.stream, "writeln", fromJs(line));
  }
  _printDurations(result: Value): null {
    if (!truth(getattr(result, "collectedDurations"))) return null;
    const seconds = (entry: Value) => entry.$items[1].$value;
    let slowest = arrayOf(getattr(result, "collectedDurations")).sort((a, b) => seconds(b) - seconds(a));
    if (this.durations > 0) slowest = slowest.slice(0, this.durations);
    this.$line("Slowest test durations");
    if (hasattr(result, "separator2")) this.$line(text(getattr(result, "separator2")));
    const isShown = (entry: Value) => this.verbosity >= 2 || seconds(entry) >= 0.001;
    for (const entry of slowest.filter(isShown)) {
      this.$line(`${`${seconds(entry).toFixed(3)}s`.padEnd(10)} ${text(entry.$items[0])}`);
    }
    this.$line(
      slowest.every(isShown) ? "" : "\n(durations < 0.001s were hidden; use -v to show these durations)",
    );
    return null;
  }
  run(test: Value): Value {
    return runBlocking(this.$run(test));
  }
  *$run(test: Value): FrameBody {
    const result = callMethod(this, "_makeResult");
    registerResult(result);
    result.failfast = this.failfast;
    result.buffer = this.buffer;
    result.tb_locals = this.tb_locals;
    const warnings = importModule(null, "warnings", 0) as Value;
    const manager = call(warnings.catch_warnings);
    callMethod(manager, "__enter__");
    let taken: number;
    try {
      if (truth(this.warnings)) callMethod(warnings, "simplefilter", this.warnings);
      const start = clock.monotonic();
      const startTestRun = getattrOr(result, "startTestRun", null);
      if (startTestRun !== null) yield* called(startTestRun);
      try {
        yield* callTest(test, result);
      } finally {
        const stopTestRun = getattrOr(result, "stopTestRun", null);
        if (stopTestRun !== null) yield* called(stopTestRun);
      }
      taken = clock.monotonic() - start;
    } finally {
      callMethod(manager, "__exit__", null, null, null);
    }
    callMethod(result, "printErrors");
    if (this.durations !== null) callMethod(this, "_printDurations", result);
    if (hasattr(result, "separator2")) this.$line(text(getattr(result, "separator2")));
    const { testsRun: run } = result;
    this.$line(`Ran ${run} test${run === 1 ? "" : "s"} in ${taken.toFixed(3)}s`);
    this.$line();
    const count = (name: string): number => {
      const v = getattrOr(result, name, null);
      return v === null ? 0 : len(v);
    };
    const infos: string[] = [];
    const note = (label: string, n: number) => {
      if (n > 0) infos.push(`${label}=${n}`);
    };
    const skipped = count("skipped");
    let verdict = "OK";
    if (!truth(callMethod(result, "wasSuccessful"))) {
      verdict = "FAILED";
      note("failures", count("failures"));
      note("errors", count("errors"));
    } else if (run === 0 && skipped === 0) verdict = "NO TESTS RAN";
    note("skipped", skipped);
    note("expected failures", count("expectedFailures"));
    note("unexpected successes", count("unexpectedSuccesses"));
    callMethod(this.stream, "write", verdict);
    if (infos.length > 0) this.$line(` (${infos.join(", ")})`);
    else callMethod(this.stream, "write", "\n");
    callMethod(this.stream, "flush");
    return result;
  }
}
export const TextTestRunner = builtinType(PyTextTestRunner, {
  name: "TextTestRunner",
  module,
  doc: "A test runner class that displays results in textual form.\n\n    It prints out the names of tests as they are run, errors as they\n    occur, and a summary of the results at the end of the test run.\n    ",
  attributes: { resultclass: TextTestResult },
  signatures: {
    __init__:
      "(stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None)",
    _makeResult: "()",
    _printDurations: "(result)",
    run: "(test)",
  },
});
twins(TextTestRunner, {
  run(this: PyTextTestRunner, test: Value) {
    return this.$run(test);
  },
});

export function load(): PyModule {
  return builtinModule(module, {
    doc: "Running tests",
    attributes: { TextTestResult, TextTestRunner, _WritelnDecorator, __unittest: true },
  });
}
