// Tests and their assertions. CPython: Lib/unittest/case.py.
import type { FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { twins } from "../../frames/twin.ts";
import { clock } from "../../host/clock.ts";
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { eq, ge, gt, le, lt, ne } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import {
  AssertionError,
  AttributeError,
  assertionError,
  DeprecationWarning,
  isException,
  newException,
  notImplementedError,
  RuntimeWarning,
  raise,
  raiseFrom,
  TypeError_,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { hash } from "../../objects/hash.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { list, list_, PyList } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented, object_ } from "../../objects/object_type.ts";
import { sub } from "../../objects/operators.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { PySlice } from "../../objects/slice.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { contains, getItem } from "../../objects/subscript.ts";
import { superMethod } from "../../objects/super.ts";
import { truth } from "../../objects/truth.ts";
import { tuple, tuple_ } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { called, calledKw, calledMethod } from "../calls_in_frames.ts";
import { keywordDict } from "../functools/partial.ts";
import {
  PyAssertLogsContext,
  PyAssertNotWarnsContext,
  PyAssertRaisesContext,
  PyAssertWarnsContext,
  text,
} from "./contexts.ts";
import { prettyDiff, sequenceDifference, textDiff } from "./differences.ts";
import { _ShouldStop, _UnexpectedSuccess, addSkip, excInfo, PyOutcome, SkipTest, warn } from "./outcome.ts";
import {
  commonShortenRepr,
  countDiffAllPurpose,
  countDiffHashable,
  isOrdinary,
  safeRepr,
  strclass,
} from "./util.ts";

const module = "unittest.case";
const noMessage: Value = call(object_);

/** The keyword object that stands last among variadic arguments, or null if there are none. */
function takeKeywords(args: Value[]): Keywords | null {
  const kw: Keywords = args.pop();
  return Object.keys(kw).length > 0 ? kw : null;
}

const flag = (o: Value, name: string): boolean => truth(getattrOr(o, name, false));

/** Enters a context manager and has it left when the cleanups run. */
export function* enterContext(cm: Value, addCleanup: (exit: Value, ...args: Value[]) => void): FrameBody {
  const cls = typeOf(cm);
  const enter = getattrOr(cls, "__enter__", undefined);
  const exit = getattrOr(cls, "__exit__", undefined);
  if (enter === undefined || exit === undefined) {
    const name = strclass(cls);
    throw raiseFrom(typeError(`'${name}' object does not support the context manager protocol`), null);
  }
  const result = yield* called(enter, cm);
  addCleanup(exit, cm, null, null, null);
  return result;
}

export class PyTestCase extends PyObject {
  _testMethodName: Value = "runTest";
  _outcome: Value = null;
  _testMethodDoc: Value = "No test";
  _cleanups: Value = null;
  _subtest: Value = null;
  _type_equality_funcs: Value = null;

  static __init_subclass__(cls: Value, ...args: Value[]): null {
    const kw = takeKeywords(args);
    setattr(cls, "_classSetupFailed", false);
    setattr(cls, "_class_cleanups", list([]));
    const next = superMethod(TestCase, cls, "__init_subclass__");
    if (kw === null) next.apply(cls, args);
    else callKw(next, args, kw);
    return null;
  }
  __init__(methodName: Value): null {
    this._testMethodName = methodName;
    this._outcome = null;
    this._testMethodDoc = "No test";
    const method = getattrOr(this, toJs(methodName), undefined);
    if (method !== undefined) this._testMethodDoc = getattr(method, "__doc__");
    else if (methodName !== "runTest") {
      throw valueError(`no such test method in ${text(typeOf(this))}: ${text(methodName)}`);
    }
    this._cleanups = list([]);
    this._subtest = null;
    const registry = new PyDict();
    this._type_equality_funcs = registry;
    const add = (type: Value, name: string) => callMethod(this, "addTypeEqualityFunc", type, name);
    add(wellKnown.dict, "assertDictEqual");
    add(list_, "assertListEqual");
    add(tuple_, "assertTupleEqual");
    add(wellKnown.set, "assertSetEqual");
    add(wellKnown.frozenset, "assertSetEqual");
    add(wellKnown.str, "assertMultiLineEqual");
    return null;
  }
  addTypeEqualityFunc(typeobj: Value, f: Value): null {
    callMethod(this._type_equality_funcs, "__setitem__", typeobj, f);
    return null;
  }
  addCleanup(f: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    callMethod(this._cleanups, "append", tuple([f, tuple(args), keywordDict(kw)]));
    return null;
  }
  enterContext(cm: Value): Value {
    return runBlocking(enterContext(cm, (...args) => callMethod(this, "addCleanup", ...args)));
  }
  static addClassCleanup(cls: Value, f: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    callMethod(cls._class_cleanups, "append", tuple([f, tuple(args), keywordDict(kw)]));
    return null;
  }
  static enterClassContext(cls: Value, cm: Value): Value {
    return runBlocking(enterContext(cm, (...args) => callMethod(cls, "addClassCleanup", ...args)));
  }
  setUp(): null {
    return null;
  }
  tearDown(): null {
    return null;
  }
  static setUpClass(_cls: Value): null {
    return null;
  }
  static tearDownClass(_cls: Value): null {
    return null;
  }
  countTestCases(): Value {
    return 1;
  }
  defaultTestResult(): Value {
    return call(importModule(null, "unittest.result", 0).TestResult);
  }
  shortDescription(): Value {
    const doc = this._testMethodDoc;
    if (!truth(doc)) return null;
    const [first = ""] = toJs(callMethod(doc, "strip")).split("\n");
    return callMethod(fromJs(first), "strip");
  }
  id(): Value {
    return fromJs(`${strclass(typeOf(this))}.${text(this._testMethodName)}`);
  }
  __eq__(other: Value): Value {
    if (typeOf(this) !== typeOf(other)) return NotImplemented;
    return eq(this._testMethodName, other._testMethodName);
  }
  __hash__(): Value {
    return hash(tuple([typeOf(this), this._testMethodName]));
  }
  __str__(): Value {
    const name = text(this._testMethodName);
    return fromJs(`${name} (${strclass(typeOf(this))}.${name})`);
  }
  __repr__(): Value {
    return fromJs(`<${strclass(typeOf(this))} testMethod=${text(this._testMethodName)}>`);
  }
  subTest(msg: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return new PySubTestContext(this, msg === undefined ? noMessage : msg, keywordDict(kw));
  }
  _addExpectedFailure(result: Value, info: Value): null {
    const add = getattrOr(result, "addExpectedFailure", undefined);
    if (add !== undefined) call(add, this, info);
    else {
      warn("TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning, 572);
      callMethod(result, "addSuccess", this);
    }
    return null;
  }
  _addUnexpectedSuccess(result: Value): null {
    const add = getattrOr(result, "addUnexpectedSuccess", undefined);
    if (add !== undefined) call(add, this);
    else {
      warn("TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning, 582);
      callMethod(result, "addFailure", this, excInfo(raiseFrom(_UnexpectedSuccess, null)));
    }
    return null;
  }
  _addDuration(result: Value, elapsed: Value): null {
    const add = getattrOr(result, "addDuration", undefined);
    if (add !== undefined) call(add, this, elapsed);
    else warn("TestResult has no addDuration method", RuntimeWarning, 597);
    return null;
  }
  *$callSetUp(): FrameBody {
    yield* calledMethod(this, "setUp");
    return null;
  }
  _callSetUp(): null {
    return runBlocking(this.$callSetUp());
  }
  *$callTestMethod(method: Value): FrameBody {
    returned(yield* called(method), method);
    return null;
  }
  _callTestMethod(method: Value): null {
    return runBlocking(this.$callTestMethod(method));
  }
  *$callTearDown(): FrameBody {
    yield* calledMethod(this, "tearDown");
    return null;
  }
  _callTearDown(): null {
    return runBlocking(this.$callTearDown());
  }
  *$callCleanup(f: Value, ...args: Value[]): FrameBody {
    const kw = takeKeywords(args);
    yield* calledKw(f, args, kw);
    return null;
  }
  _callCleanup(f: Value, ...args: Value[]): null {
    return runBlocking(this.$callCleanup(f, ...args));
  }
  run(result: Value = null): Value {
    return runBlocking(this.$run(result));
  }
  *$run(given: Value = null): FrameBody {
    let result = given;
    let stopTestRun: Value = null;
    if (result === null) {
      result = callMethod(this, "defaultTestResult");
      stopTestRun = getattrOr(result, "stopTestRun", null);
      const startTestRun = getattrOr(result, "startTestRun", null);
      if (startTestRun !== null) call(startTestRun);
    }
    callMethod(result, "startTest", this);
    try {
      const method = getattr(this, toJs(this._testMethodName));
      const cls = getattr(this, "__class__");
      if (flag(cls, "__unittest_skip__") || flag(method, "__unittest_skip__")) {
        addSkip(result, this, skipReason(cls, method));
        return result;
      }
      const expecting =
        flag(this, "__unittest_expecting_failure__") || flag(method, "__unittest_expecting_failure__");
      const outcome = new PyOutcome();
      outcome.__init__(result);
      const start = clock.monotonic();
      const part = (name: string, ...args: Value[]) =>
        outcome.$part(this, () => calledMethod(this, name, ...args));
      try {
        this._outcome = outcome;
        yield* part("_callSetUp");
        if (outcome.success) {
          outcome.expecting_failure = expecting;
          yield* part("_callTestMethod", method);
          outcome.expecting_failure = false;
          yield* part("_callTearDown");
        }
        yield* calledMethod(this, "doCleanups");
        callMethod(this, "_addDuration", result, new PyFloat(clock.monotonic() - start));
        if (outcome.success) {
          if (!expecting) callMethod(result, "addSuccess", this);
          else if (outcome.expectedFailure !== null) {
            callMethod(this, "_addExpectedFailure", result, outcome.expectedFailure);
          } else callMethod(this, "_addUnexpectedSuccess", result);
        }
        return result;
      } finally {
        outcome.expectedFailure = null;
        this._outcome = null;
      }
    } finally {
      callMethod(result, "stopTest", this);
      if (stopTestRun !== null) call(stopTestRun);
    }
  }
  *$doCleanups(): FrameBody {
    let outcome = this._outcome;
    if (outcome === null) {
      outcome = new PyOutcome();
      outcome.__init__(null);
    }
    while (truth(this._cleanups)) {
      const [f, args, kwargs] = callMethod(this._cleanups, "pop").$items;
      yield* outcome.$part(this, () =>
        calledKw(getattr(this, "_callCleanup"), [f, ...args.$items], keywordsOf(kwargs)),
      );
    }
    return outcome.success;
  }
  doCleanups(): Value {
    return runBlocking(this.$doCleanups());
  }
  static doClassCleanups(cls: Value): null {
    return runBlocking(doClassCleanups(cls));
  }
  __call__(...args: Value[]): Value {
    const kw = takeKeywords(args);
    return callKw(getattr(this, "run"), args, kw);
  }
  *$debug(): FrameBody {
    const method = getattr(this, toJs(this._testMethodName));
    const cls = getattr(this, "__class__");
    if (flag(cls, "__unittest_skip__") || flag(method, "__unittest_skip__")) {
      throw newException(SkipTest, skipReason(cls, method));
    }
    yield* calledMethod(this, "_callSetUp");
    yield* calledMethod(this, "_callTestMethod", method);
    yield* calledMethod(this, "_callTearDown");
    while (truth(this._cleanups)) {
      const [f, args, kwargs] = callMethod(this._cleanups, "pop").$items;
      yield* calledKw(getattr(this, "_callCleanup"), [f, ...args.$items], keywordsOf(kwargs));
    }
    return null;
  }
  debug(): null {
    return runBlocking(this.$debug());
  }
  skipTest(reason: Value): never {
    throw newException(SkipTest, reason);
  }
  fail(msg: Value = null): never {
    throw raise(call(getattr(this, "failureException"), msg));
  }
  /** Fails with what was to be seen, and the test's own words. */
  $fail(standard: string, msg: Value): never {
    return callMethod(this, "fail", callMethod(this, "_formatMessage", msg, fromJs(standard))) as never;
  }
  /** The same where the failure does not go through `fail`. */
  $raise(standard: string, msg: Value): never {
    const message = callMethod(this, "_formatMessage", msg, fromJs(standard));
    throw raise(call(getattr(this, "failureException"), message));
  }
  assertFalse(expr: Value, msg: Value): null {
    if (truth(expr)) this.$raise(`${safeRepr(expr)} is not false`, msg);
    return null;
  }
  assertTrue(expr: Value, msg: Value): null {
    if (!truth(expr)) this.$raise(`${safeRepr(expr)} is not true`, msg);
    return null;
  }
  _formatMessage(msg: Value, standardMsg: Value): Value {
    if (!truth(getattr(this, "longMessage"))) return truth(msg) ? msg : standardMsg;
    return msg === null ? standardMsg : fromJs(`${text(standardMsg)} : ${text(msg)}`);
  }
  *$raises(name: string, Context: Value, expected: Value, regex: Value, args: Value[]): FrameBody {
    const kw: Keywords = args.pop();
    const context = new Context();
    context.__init__(expected, this, regex);
    return yield* context.$handle(name, args, kw);
  }
  assertRaises(expected: Value, ...args: Value[]): Value {
    return runBlocking(this.$raises("assertRaises", PyAssertRaisesContext, expected, null, args));
  }
  assertWarns(expected: Value, ...args: Value[]): Value {
    return runBlocking(this.$raises("assertWarns", PyAssertWarnsContext, expected, null, args));
  }
  _assertNotWarns(expected: Value, ...args: Value[]): Value {
    return runBlocking(this.$raises("_assertNotWarns", PyAssertNotWarnsContext, expected, null, args));
  }
  assertRaisesRegex(expected: Value, regex: Value, ...args: Value[]): Value {
    return runBlocking(this.$raises("assertRaisesRegex", PyAssertRaisesContext, expected, regex, args));
  }
  assertWarnsRegex(expected: Value, regex: Value, ...args: Value[]): Value {
    return runBlocking(this.$raises("assertWarnsRegex", PyAssertWarnsContext, expected, regex, args));
  }
  assertLogs(logger: Value, level: Value): Value {
    const context = new PyAssertLogsContext();
    context.__init__(this, logger, level, false);
    return context;
  }
  assertNoLogs(logger: Value, level: Value): Value {
    const context = new PyAssertLogsContext();
    context.__init__(this, logger, level, true);
    return context;
  }
  _getAssertEqualityFunc(first: Value, second: Value): Value {
    const type = typeOf(first);
    if (type === typeOf(second)) {
      const asserter = callMethod(this._type_equality_funcs, "get", type);
      if (asserter !== null) return typeof asserter === "string" ? getattr(this, asserter) : asserter;
    }
    return getattr(this, "_baseAssertEqual");
  }
  _baseAssertEqual(first: Value, second: Value, msg: Value): null {
    if (!truth(eq(first, second))) this.$raise(commonShortenRepr(first, second).join(" != "), msg);
    return null;
  }
  assertEqual(first: Value, second: Value, msg: Value): null {
    callKw(callMethod(this, "_getAssertEqualityFunc", first, second), [first, second], { msg });
    return null;
  }
  assertNotEqual(first: Value, second: Value, msg: Value): null {
    if (!truth(ne(first, second))) this.$raise(`${safeRepr(first)} == ${safeRepr(second)}`, msg);
    return null;
  }
  assertAlmostEqual(first: Value, second: Value, places: Value, msg: Value, delta: Value): null {
    if (truth(eq(first, second))) return null;
    const { isNear, difference, bound } = distance(first, second, places, delta);
    if (isNear) return null;
    this.$raise(
      `${safeRepr(first)} != ${safeRepr(second)} within ${bound} (${safeRepr(difference)} difference)`,
      msg,
    );
  }
  assertNotAlmostEqual(first: Value, second: Value, places: Value, msg: Value, delta: Value): null {
    const { isNear, difference, bound } = distance(first, second, places, delta);
    if (!truth(eq(first, second)) && !isNear) return null;
    const shown = delta === null ? "" : ` (${safeRepr(difference)} difference)`;
    this.$raise(`${safeRepr(first)} == ${safeRepr(second)} within ${bound}${shown}`, msg);
  }
  assertSequenceEqual(a: Value, b: Value, msg: Value, type: Value): null {
    if (type !== null) {
      const name = text(getattr(type, "__name__"));
      const refuse = (which: string, v: Value) => {
        throw raise(
          call(
            getattr(this, "failureException"),
            fromJs(`${which} sequence is not a ${name}: ${safeRepr(v)}`),
          ),
        );
      };
      if (!isinstance(a, type)) refuse("First", a);
      if (!isinstance(b, type)) refuse("Second", b);
    }
    const found = sequenceDifference(a, b, type);
    if (found === undefined) return null;
    this.$fail(this.$truncated(found, prettyDiff(a, b)), msg);
  }
  $truncated(message: string, diff: string): string {
    return text(callMethod(this, "_truncateMessage", fromJs(message), fromJs(diff)));
  }
  _truncateMessage(message: Value, diff: Value): Value {
    const max = getattr(this, "maxDiff");
    const length = len(diff);
    if (max === null || truth(le(length, max))) return fromJs(text(message) + text(diff));
    return fromJs(`${text(message)}\nDiff is ${length} characters long. Set self.maxDiff to None to see it.`);
  }
  assertListEqual(a: Value, b: Value, msg: Value): null {
    callKw(getattr(this, "assertSequenceEqual"), [a, b, msg], { seq_type: list_ });
    return null;
  }
  assertTupleEqual(a: Value, b: Value, msg: Value): null {
    callKw(getattr(this, "assertSequenceEqual"), [a, b, msg], { seq_type: tuple_ });
    return null;
  }
  assertSetEqual(a: Value, b: Value, msg: Value): null {
    const difference = (x: Value, y: Value, which: string): Value => {
      try {
        return callMethod(x, "difference", y);
      } catch (e) {
        if (isException(e, TypeError_)) {
          return callMethod(this, "fail", fromJs(`invalid type when attempting set difference: ${text(e)}`));
        }
        if (isException(e, AttributeError)) {
          return callMethod(
            this,
            "fail",
            fromJs(`${which} argument does not support set difference: ${text(e)}`),
          );
        }
        throw e;
      }
    };
    const onlyFirst = difference(a, b, "first");
    const onlySecond = difference(b, a, "second");
    if (!truth(onlyFirst) && !truth(onlySecond)) return null;
    const items = (head: string, v: Value) =>
      truth(v) ? [head, ...arrayOf(v).map((item) => text(repr(item)))] : [];
    this.$fail(
      [
        ...items("Items in the first set but not the second:", onlyFirst),
        ...items("Items in the second set but not the first:", onlySecond),
      ].join("\n"),
      msg,
    );
  }
  assertIn(member: Value, container: Value, msg: Value): null {
    if (!contains(container, member)) {
      this.$fail(`${safeRepr(member)} not found in ${safeRepr(container)}`, msg);
    }
    return null;
  }
  assertNotIn(member: Value, container: Value, msg: Value): null {
    if (contains(container, member)) {
      this.$fail(`${safeRepr(member)} unexpectedly found in ${safeRepr(container)}`, msg);
    }
    return null;
  }
  assertIs(a: Value, b: Value, msg: Value): null {
    if (a !== b) this.$fail(`${safeRepr(a)} is not ${safeRepr(b)}`, msg);
    return null;
  }
  assertIsNot(a: Value, b: Value, msg: Value): null {
    if (a === b) this.$fail(`unexpectedly identical: ${safeRepr(a)}`, msg);
    return null;
  }
  assertDictEqual(a: Value, b: Value, msg: Value): null {
    callMethod(this, "assertIsInstance", a, wellKnown.dict, "First argument is not a dictionary");
    callMethod(this, "assertIsInstance", b, wellKnown.dict, "Second argument is not a dictionary");
    if (!truth(ne(a, b))) return null;
    this.$fail(this.$truncated(commonShortenRepr(a, b).join(" != "), prettyDiff(a, b)), msg);
  }
  assertCountEqual(first: Value, second: Value, msg: Value): null {
    const [a, b] = [arrayOf(first), arrayOf(second)];
    let found: [number, number, Value][];
    const { Counter } = importModule(null, "collections", 0) as Value;
    try {
      const [s, t] = [call(Counter, list(a)), call(Counter, list(b))];
      if (truth(eq(s, t))) return null;
      found = countDiffHashable(s, t);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      found = countDiffAllPurpose(a, b);
    }
    if (found.length === 0) return null;
    const lines = found.map(([n, m, v]) => `First has ${n}, Second has ${m}:  ${text(repr(v))}`);
    this.$fail(this.$truncated("Element counts were not equal:\n", lines.join("\n")), msg);
  }
  assertMultiLineEqual(a: Value, b: Value, msg: Value): null {
    callMethod(this, "assertIsInstance", a, wellKnown.str, "First argument is not a string");
    callMethod(this, "assertIsInstance", b, wellKnown.str, "Second argument is not a string");
    if (!truth(ne(a, b))) return null;
    const threshold = getattr(this, "_diffThreshold");
    if (truth(gt(len(a), threshold)) || truth(gt(len(b), threshold))) {
      callMethod(this, "_baseAssertEqual", a, b, msg);
    }
    this.$fail(this.$truncated(commonShortenRepr(a, b).join(" != "), textDiff(text(a), text(b))), msg);
  }
  assertLess(a: Value, b: Value, msg: Value): null {
    if (!truth(lt(a, b))) this.$fail(`${safeRepr(a)} not less than ${safeRepr(b)}`, msg);
    return null;
  }
  assertLessEqual(a: Value, b: Value, msg: Value): null {
    if (!truth(le(a, b))) this.$fail(`${safeRepr(a)} not less than or equal to ${safeRepr(b)}`, msg);
    return null;
  }
  assertGreater(a: Value, b: Value, msg: Value): null {
    if (!truth(gt(a, b))) this.$fail(`${safeRepr(a)} not greater than ${safeRepr(b)}`, msg);
    return null;
  }
  assertGreaterEqual(a: Value, b: Value, msg: Value): null {
    if (!truth(ge(a, b))) this.$fail(`${safeRepr(a)} not greater than or equal to ${safeRepr(b)}`, msg);
    return null;
  }
  assertIsNone(v: Value, msg: Value): null {
    if (v !== null) this.$fail(`${safeRepr(v)} is not None`, msg);
    return null;
  }
  assertIsNotNone(v: Value, msg: Value): null {
    if (v === null) this.$fail("unexpectedly None", msg);
    return null;
  }
  assertIsInstance(v: Value, cls: Value, msg: Value): null {
    if (!isinstance(v, cls)) this.$fail(`${safeRepr(v)} is not an instance of ${text(repr(cls))}`, msg);
    return null;
  }
  assertNotIsInstance(v: Value, cls: Value, msg: Value): null {
    if (isinstance(v, cls)) this.$fail(`${safeRepr(v)} is an instance of ${text(repr(cls))}`, msg);
    return null;
  }
  assertRegex(v: Value, regex: Value, msg: Value): null {
    let expected = regex;
    if (isText(regex)) {
      if (!truth(regex)) throw assertionError("expected_regex must not be empty.");
      expected = compiled(regex);
    }
    if (truth(callMethod(expected, "search", v))) return null;
    const pattern = text(repr(getattr(expected, "pattern")));
    this.$raise(`Regex didn't match: ${pattern} not found in ${text(repr(v))}`, msg);
  }
  assertNotRegex(v: Value, regex: Value, msg: Value): null {
    const unexpected = isText(regex) ? compiled(regex) : regex;
    const match = callMethod(unexpected, "search", v);
    if (!truth(match)) return null;
    const part = getItem(v, new PySlice(callMethod(match, "start"), callMethod(match, "end"), null));
    const pattern = text(repr(getattr(unexpected, "pattern")));
    this.$raise(`Regex matched: ${text(repr(part))} matches ${pattern} in ${text(repr(v))}`, msg);
  }
}

function isText(v: Value): boolean {
  return asStr(v) !== undefined || isinstance(v, wellKnown.bytes);
}

function compiled(regex: Value): Value {
  return callMethod(importModule(null, "re", 0), "compile", regex);
}

function keywordsOf(d: Value): Keywords | null {
  const kw: Keywords = {};
  for (const pair of arrayOf(callMethod(d, "items"))) kw[pair.$items[0]] = pair.$items[1];
  return Object.keys(kw).length > 0 ? kw : null;
}

function skipReason(cls: Value, method: Value): Value {
  const own = getattrOr(cls, "__unittest_skip_why__", "");
  return truth(own) ? own : getattrOr(method, "__unittest_skip_why__", "");
}

/** Warns about tests that return something, as unawaited coroutines do. */
export function returned(v: Value, method: Value): void {
  if (v === null) return;
  const message = `It is deprecated to return a value that is not None from a test case (${text(method)})`;
  warn(message, DeprecationWarning, 707);
}

function distance(first: Value, second: Value, places: Value, delta: Value) {
  if (delta !== null && places !== null) throw typeError("specify delta or places not both");
  const { abs, round } = importModule(null, "builtins", 0) as Value;
  const difference = abs(sub(first, second));
  if (delta !== null) {
    return { difference, isNear: truth(le(difference, delta)), bound: `${safeRepr(delta)} delta` };
  }
  const digits = places ?? 7;
  return {
    difference,
    isNear: truth(eq(round(difference, digits), 0)),
    bound: `${text(repr(digits))} places`,
  };
}

export function* doClassCleanups(cls: Value): FrameBody {
  const failures = list([]);
  setattr(cls, "tearDown_exceptions", failures);
  const cleanups = getattr(cls, "_class_cleanups");
  while (truth(cleanups)) {
    const [f, args, kwargs] = callMethod(cleanups, "pop").$items;
    try {
      yield* calledKw(f, args.$items, keywordsOf(kwargs));
    } catch (e) {
      if (!isOrdinary(e)) throw e;
      failures.$items.push(excInfo(e));
    }
  }
  return null;
}

const equality = "(first, second, msg=None)";
const ordering = "(a, b, msg=None)";
const variadic = "(function, /, *args, **kwargs)";
export const TestCase: PyType = builtinType(PyTestCase as Value, {
  name: "TestCase",
  module,
  doc: "A class whose instances are single test cases.",
  attributes: {
    failureException: AssertionError,
    longMessage: true,
    maxDiff: 640,
    _diffThreshold: 65536,
    _classSetupFailed: false,
    _class_cleanups: new PyList(),
  },
  classmethods: {
    __init_subclass__: "(*args, **kwargs)",
    addClassCleanup: variadic,
    enterClassContext: "(cm)",
    setUpClass: "()",
    tearDownClass: "()",
    doClassCleanups: "()",
  },
  signatures: {
    __init__: "(methodName='runTest')",
    addTypeEqualityFunc: "(typeobj, function)",
    addCleanup: variadic,
    enterContext: "(cm)",
    setUp: "()",
    tearDown: "()",
    countTestCases: "()",
    defaultTestResult: "()",
    shortDescription: "()",
    id: "()",
    __eq__: "(other)",
    __hash__: "()",
    __str__: "()",
    __repr__: "()",
    subTest: "(msg=<object object>, **params)",
    _addExpectedFailure: "(result, exc_info)",
    _addUnexpectedSuccess: "(result)",
    _addDuration: "(result, elapsed)",
    _callSetUp: "()",
    _callTestMethod: "(method)",
    _callTearDown: "()",
    _callCleanup: variadic,
    run: "(result=None)",
    doCleanups: "()",
    __call__: "(*args, **kwds)",
    debug: "()",
    skipTest: "(reason)",
    fail: "(msg=None)",
    assertFalse: "(expr, msg=None)",
    assertTrue: "(expr, msg=None)",
    _formatMessage: "(msg, standardMsg)",
    assertRaises: "(expected_exception, *args, **kwargs)",
    assertWarns: "(expected_warning, *args, **kwargs)",
    _assertNotWarns: "(expected_warning, *args, **kwargs)",
    assertRaisesRegex: "(expected_exception, expected_regex, *args, **kwargs)",
    assertWarnsRegex: "(expected_warning, expected_regex, *args, **kwargs)",
    assertLogs: "(logger=None, level=None)",
    assertNoLogs: "(logger=None, level=None)",
    _getAssertEqualityFunc: "(first, second)",
    _baseAssertEqual: equality,
    assertEqual: equality,
    assertNotEqual: equality,
    assertAlmostEqual: "(first, second, places=None, msg=None, delta=None)",
    assertNotAlmostEqual: "(first, second, places=None, msg=None, delta=None)",
    assertSequenceEqual: "(seq1, seq2, msg=None, seq_type=None)",
    _truncateMessage: "(message, diff)",
    assertListEqual: "(list1, list2, msg=None)",
    assertTupleEqual: "(tuple1, tuple2, msg=None)",
    assertSetEqual: "(set1, set2, msg=None)",
    assertIn: "(member, container, msg=None)",
    assertNotIn: "(member, container, msg=None)",
    assertIs: "(expr1, expr2, msg=None)",
    assertIsNot: "(expr1, expr2, msg=None)",
    assertDictEqual: "(d1, d2, msg=None)",
    assertCountEqual: equality,
    assertMultiLineEqual: equality,
    assertLess: ordering,
    assertLessEqual: ordering,
    assertGreater: ordering,
    assertGreaterEqual: ordering,
    assertIsNone: "(obj, msg=None)",
    assertIsNotNone: "(obj, msg=None)",
    assertIsInstance: "(obj, cls, msg=None)",
    assertNotIsInstance: "(obj, cls, msg=None)",
    assertRegex: "(text, expected_regex, msg=None)",
    assertNotRegex: "(text, unexpected_regex, msg=None)",
  },
});

/** The trailing keyword object of a twin's arguments, which plain calls leave out. */
export function withKeywords(args: Value[]): Value[] {
  const last = args.at(-1);
  const isKeywords =
    typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  return isKeywords ? args : [...args, {}];
}

twins(TestCase, {
  enterContext(this: PyTestCase, cm: Value) {
    return enterContext(cm, (...args) => callMethod(this, "addCleanup", ...args));
  },
  _callSetUp(this: PyTestCase) {
    return this.$callSetUp();
  },
  _callTestMethod(this: PyTestCase, method: Value) {
    return this.$callTestMethod(method);
  },
  _callTearDown(this: PyTestCase) {
    return this.$callTearDown();
  },
  _callCleanup(this: PyTestCase, f: Value, ...args: Value[]) {
    return this.$callCleanup(f, ...withKeywords(args));
  },
  run(this: PyTestCase, result: Value) {
    return this.$run(result);
  },
  doCleanups(this: PyTestCase) {
    return this.$doCleanups();
  },
  *__call__(this: PyTestCase, ...args: Value[]) {
    const given = withKeywords(args);
    const kw = takeKeywords(given);
    return yield* calledKw(getattr(this, "run"), given, kw);
  },
  debug(this: PyTestCase) {
    return this.$debug();
  },
});

/** What `with self.subTest(…)` enters. */
class PySubTestContext extends PyObject {
  readonly $test: Value;
  readonly $message: Value;
  readonly $params: Value;
  $parent: Value = null;
  $isActive = false;
  $before = true;
  constructor(test: Value = null, message: Value = null, params: Value = null) {
    super();
    this.$test = test;
    this.$message = message;
    this.$params = params;
  }
  __enter__(): null {
    const test = this.$test;
    const outcome: Value = test._outcome;
    this.$isActive = outcome?.result_supports_subtests === true;
    if (!this.$isActive) return null;
    this.$parent = test._subtest;
    const params = new PyDict();
    if (this.$parent !== null) callMethod(params, "update", this.$parent.params);
    // The innermost parameters come first.
    for (const pair of arrayOf(callMethod(this.$params, "items")))
      callMethod(params, "pop", pair.$items[0], null);
    const merged = callMethod(this.$params, "copy");
    callMethod(merged, "update", params);
    const made = new (_SubTest.$Impl as Value)();
    made.$init(test, this.$message, merged);
    test._subtest = made;
    this.$before = outcome.success;
    outcome.success = true;
    return null;
  }
  __exit__(_type: Value, exc: Value, _tb: Value): Value {
    if (!this.$isActive) return false;
    const test = this.$test;
    const { _outcome: outcome, _subtest: subtest } = test;
    try {
      try {
        if (exc !== null) outcome.$failed(subtest, exc, true);
        else if (outcome.success) callMethod(outcome.result, "addSubTest", test, subtest, null);
      } finally {
        outcome.success = outcome.success && this.$before;
      }
      if (!outcome.success) {
        if (outcome.result !== null && flag(outcome.result, "failfast")) throw newException(_ShouldStop);
      } else if (outcome.expectedFailure !== null) throw newException(_ShouldStop);
    } finally {
      test._subtest = this.$parent;
    }
    return exc !== null;
  }
}
builtinType(PySubTestContext, {
  name: "_GeneratorContextManager",
  module: "contextlib",
  signatures: { __enter__: "()", __exit__: "(typ, value, traceback)" },
});

class PySubTest extends PyTestCase {
  _message: Value = null;
  test_case: Value = null;
  params: Value = null;
  $init(test: Value, message: Value, params: Value): void {
    super.__init__("runTest");
    this._message = message;
    this.test_case = test;
    this.params = params;
    (this as Value).failureException = getattr(test, "failureException");
  }
  override __init__(test_case: Value, message?: Value, params?: Value): null {
    this.$init(test_case, message, params);
    return null;
  }
  runTest(): never {
    throw notImplementedError("subtests cannot be run directly");
  }
  _subDescription(): Value {
    const parts: string[] = [];
    if (this._message !== noMessage) parts.push(`[${text(this._message)}]`);
    if (truth(this.params)) {
      const pairs = arrayOf(callMethod(this.params, "items")).map(
        (pair) => `${text(pair.$items[0])}=${text(repr(pair.$items[1]))}`,
      );
      parts.push(`(${pairs.join(", ")})`);
    }
    return fromJs(parts.join(" ") || "(<subtest>)");
  }
  override id(): Value {
    return fromJs(`${text(callMethod(this.test_case, "id"))} ${text(this._subDescription())}`);
  }
  override shortDescription(): Value {
    return callMethod(this.test_case, "shortDescription");
  }
  override __str__(): Value {
    return fromJs(`${text(this.test_case)} ${text(this._subDescription())}`);
  }
}
export const _SubTest = builtinType(PySubTest as Value, {
  name: "_SubTest",
  module,
  bases: [TestCase],
  signatures: {
    __init__: "(test_case, message, params)",
    runTest: "()",
    _subDescription: "()",
    id: "()",
    shortDescription: "()",
    __str__: "()",
  },
});

class PyFunctionTestCase extends PyTestCase {
  _setUpFunc: Value = null;
  _tearDownFunc: Value = null;
  _testFunc: Value = null;
  _description: Value = null;
  override __init__(f: Value, setUp: Value = null, tearDown: Value = null, description: Value = null): null {
    super.__init__("runTest");
    this._setUpFunc = setUp;
    this._tearDownFunc = tearDown;
    this._testFunc = f;
    this._description = description;
    return null;
  }
  *$call(f: Value): FrameBody {
    if (f !== null) yield* called(f);
    return null;
  }
  override setUp(): null {
    return runBlocking(this.$call(this._setUpFunc));
  }
  override tearDown(): null {
    return runBlocking(this.$call(this._tearDownFunc));
  }
  runTest(): null {
    return runBlocking(this.$call(this._testFunc));
  }
  override id(): Value {
    return getattr(this._testFunc, "__name__");
  }
  $parts(): Value[] {
    return [this._setUpFunc, this._tearDownFunc, this._testFunc, this._description];
  }
  override __eq__(other: Value): Value {
    if (!isinstance(other, typeOf(this))) return NotImplemented;
    return eq(tuple(this.$parts()), tuple(other.$parts()));
  }
  override __hash__(): Value {
    return hash(tuple([typeOf(this), ...this.$parts()]));
  }
  override __str__(): Value {
    return fromJs(`${strclass(typeOf(this))} (${text(getattr(this._testFunc, "__name__"))})`);
  }
  override __repr__(): Value {
    return fromJs(`<${strclass(typeOf(this))} tec=${text(this._testFunc)}>`);
  }
  override shortDescription(): Value {
    if (this._description !== null) return this._description;
    const doc = getattr(this._testFunc, "__doc__");
    if (!truth(doc)) return null;
    const [first = ""] = toJs(doc).split("\n");
    const stripped = callMethod(fromJs(first), "strip");
    return truth(stripped) ? stripped : null;
  }
}
export const FunctionTestCase = builtinType(PyFunctionTestCase as Value, {
  name: "FunctionTestCase",
  module,
  bases: [TestCase],
  doc: "A test case that wraps a test function.",
  signatures: {
    __init__: "(testFunc, setUp=None, tearDown=None, description=None)",
    setUp: "()",
    tearDown: "()",
    runTest: "()",
    id: "()",
    __eq__: "(other)",
    __hash__: "()",
    __str__: "()",
    __repr__: "()",
    shortDescription: "()",
  },
});
twins(FunctionTestCase, {
  setUp(this: PyFunctionTestCase) {
    return this.$call(this._setUpFunc);
  },
  tearDown(this: PyFunctionTestCase) {
    return this.$call(this._tearDownFunc);
  },
  runTest(this: PyFunctionTestCase) {
    return this.$call(this._testFunc);
  },
});
