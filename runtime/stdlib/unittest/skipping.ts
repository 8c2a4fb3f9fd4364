// The decorators that skip tests, and cleanups of modules. CPython: Lib/unittest/case.py.
import type { FrameBody } from "../../frames/frame.ts";
import { mayBlock } from "../../frames/twin.ts";
import { setattr } from "../../objects/attribute.ts";
import { newException } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { isType, typeOf } from "../../objects/type.ts";
import { calledKw } from "../calls_in_frames.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";
import { SkipTest } from "./outcome.ts";
import { enterContext } from "./test_case.ts";
import { isOrdinary } from "./util.ts";

const module = "unittest.case";

function decorated(item: Value, reason: Value): Value {
  let test = item;
  if (!isType(item)) {
    const refuse = () => {
      throw newException(SkipTest, reason);
    };
    test = updateWrapper(pythonFunction("skip_wrapper", "(*args, **kwargs)", refuse, module), item);
  }
  setattr(test, "__unittest_skip__", true);
  setattr(test, "__unittest_skip_why__", reason);
  return test;
}

export function skip(reason: Value): Value {
  // `@skip` without a reason gets the test itself.
  if (typeof reason === "function" && typeOf(reason).$name === "function") return decorated(reason, "");
  return pythonFunction("decorator", "(test_item)", (item) => decorated(item, reason), module);
}

const unchanged = pythonFunction("_id", "(obj)", (v) => v, module);

export function skipIf(condition: Value, reason: Value): Value {
  return truth(condition) ? skip(reason) : unchanged;
}

export function skipUnless(condition: Value, reason: Value): Value {
  return truth(condition) ? unchanged : skip(reason);
}

export function expectedFailure(item: Value): Value {
  setattr(item, "__unittest_expecting_failure__", true);
  return item;
}

const cleanups: { f: Value; args: Value[]; kw: Keywords | null }[] = [];

export function addModuleCleanup(f: Value, ...args: Value[]): null {
  const kw: Keywords = args.pop();
  cleanups.push({ f, args, kw: Object.keys(kw).length > 0 ? kw : null });
  return null;
}

export const enterModuleContext = mayBlock(function* (cm: Value): FrameBody {
  return yield* enterContext(cm, (f, ...args) => cleanups.push({ f, args, kw: null }));
});

/** Calls the cleanups, last first. @throws the first exception, after all of them */
export function* doModuleCleanups(): FrameBody {
  const failures: unknown[] = [];
  for (let next = cleanups.pop(); next !== undefined; next = cleanups.pop()) {
    try {
      yield* calledKw(next.f, next.args, next.kw);
    } catch (e) {
      if (!isOrdinary(e)) throw e;
      failures.push(e);
    }
  }
  if (failures.length > 0) throw failures[0];
  return null;
}
