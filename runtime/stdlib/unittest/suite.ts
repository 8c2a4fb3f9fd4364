// Tests that are run one after the other, with what their classes and modules set up. CPython: Lib/unittest/suite.py.
import { Frame, type FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { twins } from "../../frames/twin.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr, hasattr, setattr } from "../../objects/attribute.ts";
import { call, callable, callKw, callMethod } from "../../objects/call.ts";
import { eq } from "../../objects/comparison.ts";
import { handling, isException, pythonException, TypeError_, typeError } from "../../objects/exception.ts";
import { isinstance, issubclass } from "../../objects/instance_check.ts";
import { arrayOf, each, iter } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { add } from "../../objects/operators.ts";
import { repr, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isInstance, isType, typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { called, calledMethod } from "../calls_in_frames.ts";
import { text } from "./contexts.ts";
import { excInfo, SkipTest } from "./outcome.ts";
import { doModuleCleanups } from "./skipping.ts";
import { doClassCleanups, TestCase } from "./test_case.ts";
import { isOrdinary, strclass } from "./util.ts";

const module = "unittest.suite";
const flag = (o: Value, name: string): boolean => truth(getattrOr(o, name, false));

/** `test(result)`, waiting where the test blocks. */
export function* callTest(test: Value, result: Value): FrameBody {
  const m = typeOf(test).$proto?.__call__;
  if (typeof test === "function" || m?.$twin === undefined) return yield* called(test, result);
  return yield new Frame(m.$twin.call(test, result));
}

class PyBaseTestSuite extends PyObject {
  _tests: Value = null;
  _removed_tests: Value = 0;
  __init__(tests: Value): null {
    this._tests = list([]);
    this._removed_tests = 0;
    callMethod(this, "addTests", tests ?? tuple([]));
    return null;
  }
  __repr__(): Value {
    return fromJs(`<${strclass(typeOf(this))} tests=${text(repr(list(arrayOf(this))))}>`);
  }
  __eq__(other: Value): Value {
    if (!isinstance(other, typeOf(this))) return NotImplemented;
    return eq(list(arrayOf(this)), list(arrayOf(other)));
  }
  __iter__(): Value {
    return iter(this._tests);
  }
  countTestCases(): Value {
    let cases = this._removed_tests;
    for (const test of each(this)) if (truth(test)) cases = add(cases, callMethod(test, "countTestCases"));
    return cases;
  }
  addTest(test: Value): null {
    if (!callable(test)) throw typeError(`${text(repr(test))} is not callable`);
    if (isType(test) && issubclass(test, tuple([TestCase, TestSuite]))) {
      throw typeError("TestCases and TestSuites must be instantiated before passing them to addTest()");
    }
    callMethod(this._tests, "append", test);
    return null;
  }
  addTests(tests: Value): null {
    if (asStr(tests) !== undefined) throw typeError("tests must be an iterable of tests, not a string");
    for (const test of each(tests)) callMethod(this, "addTest", test);
    return null;
  }
  *$plainRun(result: Value): FrameBody {
    let index = 0;
    for (const test of each(this)) {
      if (flag(result, "shouldStop")) break;
      yield* callTest(test, result);
      if (flag(this, "_cleanup")) callMethod(this, "_removeTestAtIndex", index);
      index++;
    }
    return result;
  }
  run(result: Value, _debug?: Value): Value {
    return runBlocking(this.$plainRun(result));
  }
  _removeTestAtIndex(index: Value): null {
    const items = this._tests?.$items;
    if (items === undefined) return null;
    const test = items[index];
    if (hasattr(test, "countTestCases")) {
      this._removed_tests = add(this._removed_tests, callMethod(test, "countTestCases"));
    }
    items[index] = null;
    return null;
  }
  __call__(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return callKw(getattr(this, "run"), args, Object.keys(kw).length > 0 ? kw : null);
  }
  debug(): null {
    for (const test of each(this)) callMethod(test, "debug");
    return null;
  }
}
export const BaseTestSuite = builtinType(PyBaseTestSuite, {
  name: "BaseTestSuite",
  module,
  doc: "A simple test suite that doesn't provide class or module shared fixtures.\n    ",
  attributes: { _cleanup: true },
  signatures: {
    __init__: "(tests=())",
    __repr__: "()",
    __eq__: "(other)",
    __iter__: "()",
    countTestCases: "()",
    addTest: "(test)",
    addTests: "(tests)",
    run: "(result)",
    _removeTestAtIndex: "(index)",
    __call__: "(*args, **kwds)",
    debug: "()",
  },
});
twins(BaseTestSuite, {
  run(this: PyBaseTestSuite, result: Value) {
    return this.$plainRun(result);
  },
  *__call__(this: PyBaseTestSuite, result: Value) {
    return yield* calledMethod(this, "run", result);
  },
});

/** Calls a method of the result that not every result has. */
function notify(result: Value, name: string): void {
  const f = getattrOr(result, name, null);
  if (f !== null) call(f);
}

class PyTestSuite extends PyBaseTestSuite {
  override run(result: Value, debug: Value): Value {
    return runBlocking(this.$run(result, debug));
  }
  *$run(result: Value, debug: Value = false): FrameBody {
    const isTop = getattrOr(result, "_testRunEntered", false) === false;
    if (isTop) setattr(result, "_testRunEntered", true);
    let index = -1;
    for (const test of each(this)) {
      index++;
      if (flag(result, "shouldStop")) break;
      if (isNotSuite(test)) {
        yield* tearDownPreviousClass(test, result);
        yield* moduleFixture(test, result);
        yield* classSetUp(test, result);
        const cls = getattr(test, "__class__");
        setattr(result, "_previousTestClass", cls);
        if (flag(cls, "_classSetupFailed") || flag(result, "_moduleSetUpFailed")) continue;
      }
      if (!truth(debug)) yield* callTest(test, result);
      else yield* calledMethod(test, "debug");
      if (flag(this, "_cleanup")) callMethod(this, "_removeTestAtIndex", index);
    }
    if (isTop) {
      yield* tearDownPreviousClass(null, result);
      yield* moduleTearDown(result);
      setattr(result, "_testRunEntered", false);
    }
    return result;
  }
  override debug(): null {
    this.run(new PyDebugResult(), true);
    return null;
  }
}
export const TestSuite = builtinType(PyTestSuite, {
  name: "TestSuite",
  module,
  bases: [BaseTestSuite],
  doc: "A test suite is a composite test consisting of a number of TestCases.\n\n    For use, create an instance of TestSuite, then add test case instances.\n    When all tests have been added, the suite can be passed to a test\n    runner, such as TextTestRunner. It will run the individual test cases\n    in the order in which they were added, aggregating the results. When\n    subclassing, do not forget to call the base class constructor.\n    ",
  signatures: { run: "(result, debug=False)", debug: "()" },
});
twins(TestSuite, {
  run(this: PyTestSuite, result: Value, debug?: Value) {
    return this.$run(result, debug);
  },
});

class PyDebugResult extends PyObject {}
export const _DebugResult = builtinType(PyDebugResult, {
  name: "_DebugResult",
  module,
  doc: "Used by the TestSuite to hold previous class when running in debug.",
  attributes: { _previousTestClass: null, _moduleSetUpFailed: false, shouldStop: false },
});

class PyErrorHolder extends PyObject {
  description: Value = null;
  __init__(description: Value): null {
    this.description = description;
    return null;
  }
  id(): Value {
    return this.description;
  }
  shortDescription(): null {
    return null;
  }
  __repr__(): Value {
    return fromJs(`<ErrorHolder description=${text(repr(this.description))}>`);
  }
  __str__(): Value {
    return callMethod(this, "id");
  }
  run(_result: Value): null {
    return null;
  }
  __call__(result: Value): Value {
    return callMethod(this, "run", result);
  }
  countTestCases(): Value {
    return 0;
  }
}
export const _ErrorHolder = builtinType(PyErrorHolder, {
  name: "_ErrorHolder",
  module,
  doc: "\n    Placeholder for a TestCase inside a result. As far as a TestResult\n    is concerned, this looks exactly like a unit test. Used to insert\n    arbitrary errors into a test suite run.\n    ",
  attributes: { failureException: null },
  signatures: {
    __init__: "(description)",
    id: "()",
    shortDescription: "()",
    __repr__: "()",
    __str__: "()",
    run: "(result)",
    __call__: "(result)",
    countTestCases: "()",
  },
});

function isNotSuite(test: Value): boolean {
  try {
    iter(test);
    return false;
  } catch (e) {
    if (isException(e, TypeError_)) return true;
    throw e;
  }
}

/** Records what a fixture has raised under the fixture's name. */
function fixtureFailed(result: Value, info: Value, name: string, parent: string): void {
  const holder = call(_ErrorHolder, fromJs(`${name} (${parent})`));
  const [, exc] = info.$items;
  const addSkip = getattrOr(result, "addSkip", null);
  if (addSkip !== null && isInstance(exc, SkipTest)) call(addSkip, holder, str(exc));
  else callMethod(result, "addError", holder, info);
}

/** Runs a fixture. @returns whether it went well @throws what a debug run is to show, and what is no `Exception` */
function* fixture(
  result: Value,
  body: () => FrameBody,
  name: string,
  parent: string,
  failed?: () => void,
): FrameBody {
  try {
    yield* body();
    return true;
  } catch (e) {
    if (!isOrdinary(e) || isInstance(result, _DebugResult)) throw e;
    failed?.();
    const before = handling.current;
    handling.current = pythonException(e) ?? null;
    try {
      fixtureFailed(result, excInfo(e), name, parent);
    } finally {
      handling.current = before;
    }
    return false;
  }
}

function setFailed(cls: Value, value: boolean): void {
  try {
    setattr(cls, "_classSetupFailed", value);
  } catch (e) {
    if (!isException(e, TypeError_)) throw e;
  }
}

function* runClassCleanups(cls: Value, f: Value): FrameBody {
  // CPython's own keeps the exceptions; a class that overrides it is simply called.
  if (getattrOr(f, "__func__", null) === getattr(getattr(TestCase, "doClassCleanups"), "__func__")) {
    yield* doClassCleanups(cls);
  } else yield* called(f);
  return null;
}

function* classSetUp(test: Value, result: Value): FrameBody {
  const cls = getattr(test, "__class__");
  if (cls === getattrOr(result, "_previousTestClass", null)) return null;
  if (flag(result, "_moduleSetUpFailed") || flag(cls, "__unittest_skip__")) return null;
  setFailed(cls, false);
  const setUpClass = getattrOr(cls, "setUpClass", null);
  const cleanups = getattrOr(cls, "doClassCleanups", null);
  if (setUpClass === null) return null;
  notify(result, "_setupStdout");
  try {
    const name = strclass(cls);
    const went = yield* fixture(
      result,
      () => called(setUpClass),
      "setUpClass",
      name,
      () => setFailed(cls, true),
    );
    if (!went && cleanups !== null) {
      yield* runClassCleanups(cls, cleanups);
      for (const info of arrayOf(getattr(cls, "tearDown_exceptions"))) {
        fixtureFailed(result, info, "setUpClass", name);
      }
    }
  } finally {
    notify(result, "_restoreStdout");
  }
  return null;
}

function* tearDownPreviousClass(test: Value, result: Value): FrameBody {
  const previous = getattrOr(result, "_previousTestClass", null);
  if (previous === null || (test !== null && getattr(test, "__class__") === previous)) return null;
  if (flag(previous, "_classSetupFailed") || flag(result, "_moduleSetUpFailed")) return null;
  if (flag(previous, "__unittest_skip__")) return null;
  const tearDownClass = getattrOr(previous, "tearDownClass", null);
  const cleanups = getattrOr(previous, "doClassCleanups", null);
  if (tearDownClass === null && cleanups === null) return null;
  notify(result, "_setupStdout");
  try {
    const name = strclass(previous);
    if (tearDownClass !== null) yield* fixture(result, () => called(tearDownClass), "tearDownClass", name);
    if (cleanups !== null) {
      yield* runClassCleanups(previous, cleanups);
      for (const info of arrayOf(getattr(previous, "tearDown_exceptions"))) {
        if (isInstance(result, _DebugResult)) throw info.$items[1];
        fixtureFailed(result, info, "tearDownClass", name);
      }
    }
  } finally {
    notify(result, "_restoreStdout");
  }
  return null;
}

function moduleOfPrevious(result: Value): Value {
  const previous = getattrOr(result, "_previousTestClass", null);
  return previous === null ? null : getattr(previous, "__module__");
}

function moduleNamed(name: Value): Value {
  return callMethod(importModule(null, "sys", 0).modules, "get", name);
}

function* moduleFixture(test: Value, result: Value): FrameBody {
  const current = getattr(getattr(test, "__class__"), "__module__");
  if (current === moduleOfPrevious(result)) return null;
  yield* moduleTearDown(result);
  setattr(result, "_moduleSetUpFailed", false);
  const m = moduleNamed(current);
  const setUpModule = m === null ? null : getattrOr(m, "setUpModule", null);
  if (setUpModule === null) return null;
  const name = toJs(current);
  notify(result, "_setupStdout");
  try {
    const failed = () => setattr(result, "_moduleSetUpFailed", true);
    const went = yield* fixture(result, () => called(setUpModule), "setUpModule", name, failed);
    if (!went) yield* fixture(result, doModuleCleanups, "setUpModule", name);
  } finally {
    notify(result, "_restoreStdout");
  }
  return null;
}

function* moduleTearDown(result: Value): FrameBody {
  const previous = moduleOfPrevious(result);
  if (previous === null || flag(result, "_moduleSetUpFailed")) return null;
  const m = moduleNamed(previous);
  if (m === null) return null;
  const name = toJs(previous);
  notify(result, "_setupStdout");
  try {
    const tearDownModule = getattrOr(m, "tearDownModule", null);
    if (tearDownModule !== null) yield* fixture(result, () => called(tearDownModule), "tearDownModule", name);
    yield* fixture(result, doModuleCleanups, "tearDownModule", name);
  } finally {
    notify(result, "_restoreStdout");
  }
  return null;
}

export function load(): PyModule {
  return builtinModule(module, {
    doc: "TestSuite",
    attributes: { BaseTestSuite, TestSuite, _DebugResult, _ErrorHolder, __unittest: true },
  });
}
