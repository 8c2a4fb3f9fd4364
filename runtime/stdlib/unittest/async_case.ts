// Tests that are coroutine functions. CPython: Lib/unittest/async_case.py.
import type { FrameBody } from "../../frames/frame.ts";
import { runBlocking } from "../../frames/kernel.ts";
import { twins } from "../../frames/twin.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import { assertionError, raiseFrom, typeError } from "../../objects/exception.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { fromJs } from "../../objects/wide_str.ts";
import { calledKw, calledMethod } from "../calls_in_frames.ts";
import { copyContext } from "../contextvars_types.ts";
import { text } from "./contexts.ts";
import { PyTestCase, returned, TestCase, withKeywords } from "./test_case.ts";
import { strclass } from "./util.ts";

const module = "unittest.async_case";

function isCoroutineFunction(f: Value): boolean {
  return truth(callMethod(importModule(null, "inspect", 0), "iscoroutinefunction", f));
}

/** Runs a part whose exceptions show where CPython's file has called it. */
function* inFrames(place: string, body: FrameBody): FrameBody {
  try {
    return yield* body;
  } catch (e) {
    throw inLibrary(e, `unittest/async_case.py:${place}`);
  }
}

class PyIsolatedAsyncioTestCase extends PyTestCase {
  _asyncioRunner: Value = null;
  _asyncioTestContext: Value = null;
  override __init__(methodName: Value): null {
    super.__init__(methodName);
    this._asyncioRunner = null;
    this._asyncioTestContext = copyContext();
    return null;
  }
  *asyncSetUp(): FrameBody {
    return null;
  }
  *asyncTearDown(): FrameBody {
    return null;
  }
  addAsyncCleanup(f: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    callKw(getattr(this, "addCleanup"), [f, ...args], kw);
    return null;
  }
  *enterAsyncContext(cm: Value): FrameBody {
    const cls = typeOf(cm);
    const enter = getattrOr(cls, "__aenter__", undefined);
    const exit = getattrOr(cls, "__aexit__", undefined);
    if (enter === undefined || exit === undefined) {
      const name = strclass(cls);
      throw raiseFrom(
        typeError(`'${name}' object does not support the asynchronous context manager protocol`),
        null,
      );
    }
    const result = yield enter(cm);
    callMethod(this, "addAsyncCleanup", exit, cm, null, null, null);
    return result;
  }
  $runner(): Value {
    if (this._asyncioRunner === null) throw assertionError("asyncio runner is not initialized");
    return this._asyncioRunner;
  }
  /** Runs a coroutine in the test's loop and context. */
  *$runCoroutine(f: Value, args: Value[], kw: Keywords | null): FrameBody {
    const run = getattr(this.$runner(), "run");
    return yield* calledKw(run, [callKw(f, args, kw)], { context: this._asyncioTestContext });
  }
  *$callAsync(f: Value): FrameBody {
    this.$runner();
    if (!isCoroutineFunction(f)) throw assertionError(fromJs(`${text(repr(f))} is not an async function`));
    return yield* inFrames("107 _callAsync", this.$runCoroutine(f, [], null));
  }
  *$inContext(f: Value, args: Value[], kw: Keywords | null): FrameBody {
    const context = this._asyncioTestContext;
    if (kw === null) return yield* calledMethod(context, "run", f, ...args);
    return callKw(getattr(context, "run"), [f, ...args], kw);
  }
  *$callMaybeAsync(f: Value, args: Value[], kw: Keywords | null): FrameBody {
    this.$runner();
    return isCoroutineFunction(f)
      ? yield* inFrames("115 _callMaybeAsync", this.$runCoroutine(f, args, kw))
      : yield* inFrames("120 _callMaybeAsync", this.$inContext(f, args, kw));
  }
  override *$callSetUp(): FrameBody {
    callMethod(this._asyncioRunner, "get_loop");
    yield* inFrames("89 _callSetUp", this.$inContext(getattr(this, "setUp"), [], null));
    yield* inFrames("90 _callSetUp", this.$callAsync(getattr(this, "asyncSetUp")));
    return null;
  }
  override *$callTestMethod(method: Value): FrameBody {
    returned(yield* inFrames("93 _callTestMethod", this.$callMaybeAsync(method, [], null)), method);
    return null;
  }
  override *$callTearDown(): FrameBody {
    yield* inFrames("98 _callTearDown", this.$callAsync(getattr(this, "asyncTearDown")));
    yield* inFrames("99 _callTearDown", this.$inContext(getattr(this, "tearDown"), [], null));
    return null;
  }
  override *$callCleanup(f: Value, ...args: Value[]): FrameBody {
    const kw: Keywords = args.pop();
    const given = Object.keys(kw).length > 0 ? kw : null;
    yield* inFrames("102 _callCleanup", this.$callMaybeAsync(f, args, given));
    return null;
  }
  _callAsync(f: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return runBlocking(this.$runCoroutine(f, args, Object.keys(kw).length > 0 ? kw : null));
  }
  _callMaybeAsync(f: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return runBlocking(this.$callMaybeAsync(f, args, Object.keys(kw).length > 0 ? kw : null));
  }
  _setupAsyncioRunner(): null {
    if (this._asyncioRunner !== null) throw assertionError("asyncio runner is already initialized");
    const { Runner } = importModule(null, "asyncio", 0) as Value;
    this._asyncioRunner = callKw(Runner, [], { debug: true, loop_factory: getattr(this, "loop_factory") });
    return null;
  }
  *$tearDownRunner(): FrameBody {
    yield* calledMethod(this._asyncioRunner, "close");
    return null;
  }
  _tearDownAsyncioRunner(): null {
    return runBlocking(this.$tearDownRunner());
  }
  override run(result: Value = null): Value {
    return runBlocking(this.$run(result));
  }
  override *$run(result: Value = null): FrameBody {
    callMethod(this, "_setupAsyncioRunner");
    try {
      return yield* super.$run(result);
    } finally {
      yield* calledMethod(this, "_tearDownAsyncioRunner");
    }
  }
  override debug(): null {
    return runBlocking(this.$debug());
  }
  override *$debug(): FrameBody {
    callMethod(this, "_setupAsyncioRunner");
    yield* super.$debug();
    yield* calledMethod(this, "_tearDownAsyncioRunner");
    return null;
  }
  override _callSetUp(): null {
    return runBlocking(this.$callSetUp());
  }
  override _callTestMethod(method: Value): null {
    return runBlocking(this.$callTestMethod(method));
  }
  override _callTearDown(): null {
    return runBlocking(this.$callTearDown());
  }
  override _callCleanup(f: Value, ...args: Value[]): null {
    return runBlocking(this.$callCleanup(f, ...args));
  }
}

export const IsolatedAsyncioTestCase = builtinType(PyIsolatedAsyncioTestCase as Value, {
  name: "IsolatedAsyncioTestCase",
  module,
  bases: [TestCase],
  attributes: { loop_factory: null },
  coroutines: ["asyncSetUp", "asyncTearDown", "enterAsyncContext"],
  signatures: {
    __init__: "(methodName='runTest')",
    asyncSetUp: "()",
    asyncTearDown: "()",
    addAsyncCleanup: "(func, /, *args, **kwargs)",
    enterAsyncContext: "(cm)",
    _callAsync: "(func, /, *args, **kwargs)",
    _callMaybeAsync: "(func, /, *args, **kwargs)",
    _setupAsyncioRunner: "()",
    _tearDownAsyncioRunner: "()",
    run: "(result=None)",
    debug: "()",
    _callSetUp: "()",
    _callTestMethod: "(method)",
    _callTearDown: "()",
    _callCleanup: "(function, *args, **kwargs)",
  },
});
twins(IsolatedAsyncioTestCase, {
  _callSetUp(this: PyIsolatedAsyncioTestCase) {
    return this.$callSetUp();
  },
  _callTestMethod(this: PyIsolatedAsyncioTestCase, method: Value) {
    return this.$callTestMethod(method);
  },
  _callTearDown(this: PyIsolatedAsyncioTestCase) {
    return this.$callTearDown();
  },
  _callCleanup(this: PyIsolatedAsyncioTestCase, f: Value, ...args: Value[]) {
    return this.$callCleanup(f, ...withKeywords(args));
  },
  _tearDownAsyncioRunner(this: PyIsolatedAsyncioTestCase) {
    return this.$tearDownRunner();
  },
  run(this: PyIsolatedAsyncioTestCase, result: Value) {
    return this.$run(result);
  },
  debug(this: PyIsolatedAsyncioTestCase) {
    return this.$debug();
  },
});

export function load(): PyModule {
  return builtinModule(module, { attributes: { IsolatedAsyncioTestCase } });
}
