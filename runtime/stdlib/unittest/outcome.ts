// How the parts of a test are run and their exceptions handed to the result. CPython: Lib/unittest/case.py, `_Outcome`.
import type { FrameBody } from "../../frames/frame.ts";
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr, hasattr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import {
  exceptionType,
  handling,
  isException,
  KeyboardInterrupt,
  PyException,
  pythonException,
  RuntimeWarning,
} from "../../objects/exception.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { libraryRoot } from "../../objects/library_frames.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { str } from "../../objects/repr.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType } from "../../objects/type.ts";
import { exceptionTriple } from "../sys/exceptions.ts";

const module = "unittest.case";

class PySkipTest extends PyException {}
export const SkipTest = exceptionType(PySkipTest, {
  name: "SkipTest",
  module,
  doc: "\n    Raise this exception in a test to skip it.\n\n    Usually you can use TestCase.skipTest() or one of the skipping decorators\n    instead of raising this directly.\n    ",
});
class PyShouldStop extends PyException {}
export const _ShouldStop = exceptionType(PyShouldStop, {
  name: "_ShouldStop",
  module,
  doc: "\n    The test should stop.\n    ",
});
class PyUnexpectedSuccess extends PyException {}
export const _UnexpectedSuccess = exceptionType(PyUnexpectedSuccess, {
  name: "_UnexpectedSuccess",
  module,
  doc: "\n    The test was supposed to fail, but it didn't!\n    ",
});

/** `sys.exc_info()` for an exception. */
export function excInfo(e: Value): Value {
  return tuple(exceptionTriple(e));
}

/** Warns from a line of `unittest/case.py`. */
export function warn(message: string, category: Value, line: number): void {
  const warnings = importModule(null, "warnings", 0);
  callMethod(warnings, "warn_explicit", message, category, `${libraryRoot}unittest/case.py`, line);
}

export function addSkip(result: Value, test: Value, reason: Value): void {
  const add = getattrOr(result, "addSkip", null);
  if (add !== null) call(add, test, reason);
  else {
    warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 63);
    callMethod(result, "addSuccess", test);
  }
}

function addError(result: Value, test: Value, info: Value): void {
  if (result === null) return;
  const kind = issubclass(info.$items[0], getattr(test, "failureException")) ? "addFailure" : "addError";
  callMethod(result, kind, test, info);
}

export class PyOutcome extends PyObject {
  expecting_failure: Value = false;
  result: Value = null;
  result_supports_subtests = false;
  success = true;
  expectedFailure: Value = null;
  __init__(result: Value): null {
    this.result = result;
    this.result_supports_subtests = hasattr(result, "addSubTest");
    return null;
  }

  /** Runs a part of a test. */
  *$part(test: Value, body: () => FrameBody): FrameBody {
    const before = this.success;
    // Code that an exception leaves in the middle of a handler does not say what was handled before.
    const outer = handling.current;
    this.success = true;
    try {
      yield* body();
    } catch (e) {
      handling.current = outer;
      this.$failed(test, e, false);
    } finally {
      this.success = this.success && before;
    }
    return null;
  }

  /** What an exception of a part means. @throws what stops the whole run */
  $failed(test: Value, e: unknown, isSubTest: boolean): void {
    const exc = pythonException(e);
    if (exc === undefined || isException(exc, KeyboardInterrupt)) throw e;
    const outer = handling.current;
    handling.current = exc;
    try {
      if (isException(exc, SkipTest)) {
        this.success = false;
        addSkip(this.result, test, str(exc));
      } else if (!isException(exc, _ShouldStop)) {
        if (this.expecting_failure) this.expectedFailure = excInfo(exc);
        else {
          this.success = false;
          if (isSubTest) callMethod(this.result, "addSubTest", test.test_case, test, excInfo(exc));
          else addError(this.result, test, excInfo(exc));
        }
      }
    } finally {
      handling.current = outer;
    }
  }
}
export const _Outcome = builtinType(PyOutcome, {
  name: "_Outcome",
  module,
  signatures: { __init__: "(result=None)" },
});
