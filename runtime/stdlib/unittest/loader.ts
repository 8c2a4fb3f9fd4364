// Finds tests in classes, modules and folders. CPython: Lib/unittest/loader.py.
import { importModule, importName } from "../../modules/importer.ts";
import { builtinModule, PyModule } from "../../modules/module.ts";
import { getattr, getattrOr, hasattr } from "../../objects/attribute.ts";
import { call, callable, callKw, callMethod } from "../../objects/call.ts";
import { PyStaticMethod } from "../../objects/descriptor.ts";
import { dict } from "../../objects/dict.ts";
import {
  AttributeError,
  attributeError,
  ImportError,
  importError,
  isException,
  type PyBaseException,
  pythonException,
  typeError,
} from "../../objects/exception.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isInstance, isType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { pythonFunction } from "../python_function.ts";
import { exceptionLines } from "../traceback/traceback_exception.ts";
import { text } from "./contexts.ts";
import { SkipTest } from "./outcome.ts";
import { skip } from "./skipping.ts";
import { TestSuite } from "./suite.ts";
import { FunctionTestCase, PyTestCase, TestCase } from "./test_case.ts";
import { isOrdinary, threeWayCmp } from "./util.ts";

const module = "unittest.loader";
const path = (): Value => importModule(null, "os.path", 0);
const sys = (): Value => importModule(null, "sys", 0);
const onPath = (name: string, ...args: Value[]): string => toJs(callMethod(path(), name, ...args));

class PyFailedTest extends PyTestCase {
  _exception: Value = null;
  override __init__(methodName: Value, exception?: Value): null {
    this._exception = exception;
    return super.__init__(methodName);
  }
  __getattr__(name: Value): Value {
    if (name !== this._testMethodName) throw attributeError("'super' object has no attribute '__getattr__'");
    const fails = () => {
      throw this._exception;
    };
    return pythonFunction("testFailure", "()", fails, module);
  }
}
const _FailedTest = builtinType(PyFailedTest as Value, {
  name: "_FailedTest",
  module,
  bases: [TestCase],
  attributes: { _testMethodName: null },
  signatures: { __init__: "(method_name, exception)", __getattr__: "(name)" },
});

interface Failed {
  suite: Value;
  message: string;
}

function formatted(e: PyBaseException): string {
  return exceptionLines(e, undefined, true).join("");
}

function failedTest(name: string, exception: Value, suiteClass: Value, message: string): Failed {
  return { suite: call(suiteClass, tuple([call(_FailedTest, fromJs(name), exception)])), message };
}

function failedImport(name: string, e: PyBaseException, suiteClass: Value): Failed {
  const message = `Failed to import test module: ${name}\n${formatted(e)}`;
  return failedTest(name, importError(message), suiteClass, message);
}

function skippedTest(name: string, e: Value, suiteClass: Value): Value {
  const f = pythonFunction("testSkipped", "(self)", () => null, module);
  const attributes = dict([[fromJs(name), call(skip(str(e)), f)]]);
  const cls = call(wellKnown.type, "ModuleSkipped", tuple([TestCase]), attributes);
  return call(suiteClass, tuple([call(cls, fromJs(name))]));
}

const isTestCaseClass = (v: Value): boolean =>
  isType(v) && issubclass(v, TestCase) && v !== TestCase && v !== FunctionTestCase;

const withoutExtension = (file: string): string =>
  toJs(callMethod(path(), "splitext", fromJs(file)).$items[0]);

class PyTestLoader extends PyObject {
  errors: Value = null;
  _loading_packages: Value = null;
  __init__(): null {
    this.errors = list([]);
    this._loading_packages = call(wellKnown.set);
    return null;
  }
  $failed(failed: Failed): Value {
    callMethod(this.errors, "append", fromJs(failed.message));
    return failed.suite;
  }
  get $suiteClass(): Value {
    return getattr(this, "suiteClass");
  }
  loadTestsFromTestCase(testCaseClass: Value): Value {
    if (issubclass(testCaseClass, TestSuite)) {
      throw typeError(
        "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?",
      );
    }
    let names: Value[] = [];
    if (testCaseClass !== TestCase && testCaseClass !== FunctionTestCase) {
      names = arrayOf(callMethod(this, "getTestCaseNames", testCaseClass));
      if (names.length === 0 && hasattr(testCaseClass, "runTest")) names = ["runTest"];
    }
    return call(this.$suiteClass, list(names.map((name) => call(testCaseClass, name))));
  }
  loadTestsFromModule(m: Value, kw: Keywords | undefined): Value {
    const tests: Value[] = [];
    for (const name of arrayOf(call(importModule(null, "builtins", 0).dir, m))) {
      const v = getattr(m, toJs(name));
      if (isTestCaseClass(v)) tests.push(callMethod(this, "loadTestsFromTestCase", v));
    }
    const found = call(this.$suiteClass, list(tests));
    const load_tests = getattrOr(m, "load_tests", null);
    if (load_tests === null) return found;
    try {
      return call(load_tests, this, found, kw?.pattern ?? null);
    } catch (e) {
      if (!isOrdinary(e)) throw e;
      const exc = pythonException(e) as PyBaseException;
      const message = `Failed to call load_tests:\n${formatted(exc)}`;
      return this.$failed(failedTest(text(getattr(m, "__name__")), exc, this.$suiteClass, message));
    }
  }
  loadTestsFromName(name: Value, given: Value): Value {
    let parts = toJs(name).split(".");
    let m = given;
    let failure: Failed | undefined;
    if (m === null) {
      for (let n = parts.length; ; n--) {
        try {
          m = importName(null, parts.slice(0, n).join("."), 0);
          break;
        } catch (e) {
          if (!isException(e, ImportError)) throw e;
          failure = failedImport(
            parts[n - 1] as string,
            pythonException(e) as PyBaseException,
            this.$suiteClass,
          );
          if (n === 1) return this.$failed(failure);
        }
      }
      parts = parts.slice(1);
    }
    let v = m;
    let parent: Value;
    for (const part of parts) {
      try {
        const next = getattr(v, part);
        parent = v;
        v = next;
      } catch (e) {
        if (!isException(e, AttributeError)) throw e;
        // A package whose submodule could not be imported: that is what is to be seen.
        if (failure !== undefined && getattrOr(v, "__path__", null) !== null) return this.$failed(failure);
        const message = `Failed to access attribute:\n${formatted(e)}`;
        return this.$failed(failedTest(part, e, this.$suiteClass, message));
      }
    }
    if (v instanceof PyModule) return callMethod(this, "loadTestsFromModule", v);
    if (isTestCaseClass(v)) return callMethod(this, "loadTestsFromTestCase", v);
    const isFunction = (f: Value) => typeof f === "function" && typeOf(f).$name === "function";
    if (isFunction(v) && isType(parent) && issubclass(parent, TestCase)) {
      const last = parts.at(-1) as string;
      const made = call(parent, last);
      if (!isFunction(getattr(made, last))) return call(this.$suiteClass, list([made]));
    } else if (isInstance(v, TestSuite)) return v;
    if (!callable(v)) throw typeError(`don't know how to make test from: ${text(v)}`);
    const test = call(v);
    if (isInstance(test, TestSuite)) return test;
    if (isInstance(test, TestCase)) return call(this.$suiteClass, list([test]));
    throw typeError(`calling ${text(v)} returned ${text(test)}, not a test`);
  }
  loadTestsFromNames(names: Value, m: Value): Value {
    const suites = arrayOf(names).map((name) => callMethod(this, "loadTestsFromName", name, m));
    return call(this.$suiteClass, list(suites));
  }
  getTestCaseNames(testCaseClass: Value): Value {
    const prefix = toJs(getattr(this, "testMethodPrefix"));
    const patterns = getattr(this, "testNamePatterns");
    const owner = `${toJs(getattr(testCaseClass, "__module__"))}.${toJs(getattr(testCaseClass, "__qualname__"))}`;
    const fnmatch = patterns === null ? null : (importModule(null, "fnmatch", 0) as Value);
    const names = arrayOf(call(importModule(null, "builtins", 0).dir, testCaseClass)).filter((name) => {
      if (!toJs(name).startsWith(prefix)) return false;
      if (!callable(getattr(testCaseClass, toJs(name)))) return false;
      if (fnmatch === null) return true;
      const full = fromJs(`${owner}.${toJs(name)}`);
      return arrayOf(patterns).some((pattern) => truth(callMethod(fnmatch, "fnmatchcase", full, pattern)));
    });
    const found = list(names);
    const compare = getattr(this, "sortTestMethodsUsing");
    if (truth(compare)) {
      const key = call(importModule(null, "functools", 0).cmp_to_key, compare);
      callKw(getattr(found, "sort"), [], { key });
    }
    return found;
  }
  discover(start_dir: Value, pattern: Value, top_level_dir: Value): Value {
    const before = getattr(this, "_top_level_dir");
    let top: string;
    const isImplicit = top_level_dir === null && before === null;
    if (top_level_dir !== null) top = toJs(top_level_dir);
    else top = toJs(before ?? start_dir);
    top = onPath("abspath", fromJs(top));
    const searched = getattr(sys(), "path");
    if (!arrayOf(searched).includes(fromJs(top))) callMethod(searched, "insert", 0, fromJs(top));
    const self = this as Value;
    self._top_level_dir = fromJs(top);
    let start = toJs(start_dir);
    let importable = true;
    if (truth(callMethod(path(), "isdir", callMethod(path(), "abspath", fromJs(start))))) {
      start = onPath("abspath", fromJs(start));
      if (start !== top) importable = truth(callMethod(path(), "isfile", fromJs(`${start}/__init__.py`)));
    } else {
      let m: Value;
      try {
        importName(null, start, 0);
        m = importModule(null, start, 0);
      } catch (e) {
        if (!isException(e, ImportError)) throw e;
        importable = false;
      }
      if (importable) {
        const file = getattrOr(m, "__file__", null);
        if (file === null) {
          if (
            truth(callMethod(getattr(sys(), "builtin_module_names"), "__contains__", getattr(m, "__name__")))
          ) {
            throw typeError("Can not use builtin modules as dotted module names");
          }
          throw typeError(`don't know how to discover from ${text(repr(m))}`);
        }
        const [first] = start.split(".") as [string];
        start = onPath("abspath", callMethod(path(), "dirname", file));
        if (isImplicit) {
          self._top_level_dir = fromJs(containing(first));
          callMethod(searched, "remove", fromJs(top));
        }
      }
    }
    if (!importable) throw importError(`Start directory is not importable: ${text(repr(fromJs(start)))}`);
    const tests = [...this.$find(start, pattern)];
    self._top_level_dir = before;
    return call(this.$suiteClass, list(tests));
  }
  $nameOf(file: string): string {
    const top = toJs(getattr(this, "_top_level_dir"));
    if (file === top) return ".";
    const relative = onPath(
      "relpath",
      fromJs(withoutExtension(onPath("normpath", fromJs(file)))),
      fromJs(top),
    );
    return relative.replaceAll("/", ".");
  }
  *$find(start: string, pattern: Value): Generator<Value> {
    const own = this.$nameOf(start);
    if (own !== "." && !truth(callMethod(this._loading_packages, "__contains__", own))) {
      const [tests, recurse] = this.$inPath(start, pattern);
      if (tests !== null) yield tests;
      if (!recurse) return;
    }
    const names = arrayOf(callMethod(importModule(null, "os", 0), "listdir", fromJs(start)))
      .map(toJs)
      .sort();
    for (const name of names) {
      const full = `${start}/${name}`;
      const [tests, recurse] = this.$inPath(full, pattern);
      if (tests !== null) yield tests;
      if (!recurse) continue;
      const package_ = fromJs(this.$nameOf(full));
      callMethod(this._loading_packages, "add", package_);
      try {
        yield* this.$find(full, pattern);
      } finally {
        callMethod(this._loading_packages, "discard", package_);
      }
    }
  }
  /** The tests of a file or a package's `__init__`, and whether to look further inside. */
  $inPath(full: string, pattern: Value): [Value, boolean] {
    const base = full.slice(full.lastIndexOf("/") + 1);
    if (truth(callMethod(path(), "isfile", fromJs(full)))) {
      if (!/^[_a-z]\w*\.py$/iu.test(base)) return [null, false];
      if (!truth(callMethod(this, "_match_path", fromJs(base), fromJs(full), pattern))) return [null, false];
      const m = this.$import(full);
      if (m.failed !== undefined) return [m.failed, false];
      this.$checkPlace(m.module, full);
      return [callKw(getattr(this, "loadTestsFromModule"), [m.module], { pattern }), false];
    }
    if (!truth(callMethod(path(), "isdir", fromJs(full)))) return [null, false];
    if (!truth(callMethod(path(), "isfile", fromJs(`${full}/__init__.py`)))) return [null, false];
    const m = this.$import(full);
    if (m.failed !== undefined) return [m.failed, false];
    const name = fromJs(this.$nameOf(full));
    callMethod(this._loading_packages, "add", name);
    try {
      const tests = callKw(getattr(this, "loadTestsFromModule"), [m.module], { pattern });
      return [tests, getattrOr(m.module, "load_tests", null) === null];
    } finally {
      callMethod(this._loading_packages, "discard", name);
    }
  }
  $import(full: string): { module?: Value; failed?: Value } {
    const name = this.$nameOf(full);
    try {
      return { module: importModule(null, name, 0) };
    } catch (e) {
      const exc = pythonException(e);
      if (exc === undefined) throw e;
      if (isInstance(exc, SkipTest)) return { failed: skippedTest(name, exc, this.$suiteClass) };
      return { failed: this.$failed(failedImport(name, exc, this.$suiteClass)) };
    }
  }
  /** @raises ImportError if another file of the same name was imported */
  $checkPlace(m: Value, full: string): void {
    const file = getattrOr(m, "__file__", fromJs(full));
    const real = withoutExtension(onPath("realpath", callMethod(path(), "abspath", file)));
    if (real.toLowerCase() === withoutExtension(onPath("realpath", fromJs(full))).toLowerCase()) return;
    const name = withoutExtension(full.slice(full.lastIndexOf("/") + 1));
    const shown = (v: string) => text(repr(fromJs(v)));
    throw importError(
      `${shown(name)} module incorrectly imported from ${shown(onPath("dirname", fromJs(real)))}. ` +
        `Expected ${shown(onPath("dirname", fromJs(full)))}. Is this module globally installed?`,
    );
  }
  _match_path(name: Value, _full: Value, pattern: Value): Value {
    return callMethod(importModule(null, "fnmatch", 0), "fnmatch", name, pattern);
  }
}

function containing(name: string): string {
  const file = onPath("abspath", getattr(importModule(null, name, 0), "__file__"));
  const folder = onPath("dirname", fromJs(file));
  return onPath("basename", fromJs(file)).toLowerCase().startsWith("__init__.py")
    ? onPath("dirname", fromJs(folder))
    : folder;
}

function staticMethod(f: Value): Value {
  const made = new PyStaticMethod();
  made.$callable = f;
  return made;
}

export const TestLoader: PyType = builtinType(PyTestLoader, {
  name: "TestLoader",
  module,
  doc: "\n    This class is responsible for loading tests according to various criteria\n    and returning them wrapped in a TestSuite\n    ",
  attributes: {
    testMethodPrefix: "test",
    sortTestMethodsUsing: staticMethod(
      pythonFunction("three_way_cmp", "(x, y)", threeWayCmp, "unittest.util"),
    ),
    testNamePatterns: null,
    suiteClass: TestSuite,
    _top_level_dir: null,
  },
  signatures: {
    __init__: "()",
    loadTestsFromTestCase: "(testCaseClass)",
    loadTestsFromModule: "(module, *, pattern=None)",
    loadTestsFromName: "(name, module=None)",
    loadTestsFromNames: "(names, module=None)",
    getTestCaseNames: "(testCaseClass)",
    discover: "(start_dir, pattern='test*.py', top_level_dir=None)",
    _match_path: "(path, full_path, pattern)",
  },
});

export const defaultTestLoader = call(TestLoader);

export function load(): PyModule {
  return builtinModule(module, {
    doc: "Loading unittests.",
    attributes: { TestLoader, defaultTestLoader, _FailedTest, __unittest: true },
  });
}
