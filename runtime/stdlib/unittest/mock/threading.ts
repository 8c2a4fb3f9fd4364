// ThreadingMock: waits for its calls. CPython: Lib/unittest/mock.py.
import { Frame, type FrameBody } from "../../../frames/frame.ts";
import { runBlocking } from "../../../frames/kernel.ts";
import { enterKw, twins } from "../../../frames/twin.ts";
import { getattr } from "../../../objects/attribute.ts";
import { callMethod, callMethodForm } from "../../../objects/call.ts";
import { assertionError } from "../../../objects/exception.ts";
import { links } from "../../../objects/links.ts";
import type { Value } from "../../../objects/object.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { superMethod } from "../../../objects/super.ts";
import { truth } from "../../../objects/truth.ts";
import { tuple } from "../../../objects/tuple.ts";
import { builtinType, isInstance } from "../../../objects/type.ts";
import { Mock } from "./callable.ts";
import { MagicMixin } from "./magic.ts";
import { Base } from "./non_callable.ts";
import { classes, dictOf, fromModule, module, splitArguments } from "./values.ts";

const PyBase = Base.$Impl;

interface Expected {
  readonly args: Value;
  readonly event: Value;
}

class PyThreadingMixin extends PyBase {
  __init__(...given: Value[]): null {
    const self = this as Value;
    const [args, all] = splitArguments(given);
    const { timeout, ...kw } = all as Keywords;
    callMethodForm(superMethod(ThreadingMixin, self, "__init__") as Value, self, args, kw);
    self._mock_event = fromModule("threading", "Event")();
    self.$expected = [];
    self._mock_wait_timeout = timeout === undefined ? getattr(self, "DEFAULT_TIMEOUT") : timeout;
    return null;
  }
  _get_child_mock(given: Keywords): Value {
    const kw = { ...given };
    for (const above of [kw.parent, kw._new_parent]) {
      if (above === undefined || above === null || !isInstance(above, ThreadingMixin)) continue;
      kw.timeout = above._mock_wait_timeout;
      break;
    }
    return callMethodForm(superMethod(ThreadingMixin, this, "_get_child_mock") as Value, this, [], kw);
  }
  reset_mock(...given: Value[]): null {
    const self = this as Value;
    callMethodForm(superMethod(ThreadingMixin, self, "reset_mock") as Value, self, ...splitArguments(given));
    self._mock_event = fromModule("threading", "Event")();
    self.$expected = [];
    return null;
  }
  $eventFor(args: Value[], kw: Keywords): Value {
    const wanted = tuple([tuple(args), dictOf(kw)]);
    const known: Expected[] = (this as Value).$expected;
    const found = known.find((e) => truth(links.eq(e.args, wanted)));
    if (found !== undefined) return found.event;
    const event = fromModule("threading", "Event")();
    known.push({ args: wanted, event });
    return event;
  }
  _mock_call(...given: Value[]): Value {
    const [args, kw] = splitArguments(given);
    const result = callMethodForm(superMethod(ThreadingMixin, this, "_mock_call") as Value, this, args, kw);
    callMethod(this.$eventFor(args, kw), "set");
    callMethod((this as Value)._mock_event, "set");
    return result;
  }
  wait_until_called(kw: Keywords): null {
    return runBlocking(this.$untilCalled(kw));
  }
  *$untilCalled(kw: Keywords | undefined): FrameBody {
    const self = this as Value;
    const timeout = kw?.timeout === undefined ? self._mock_wait_timeout : kw.timeout;
    let isSet = enterKw(getattr(self._mock_event, "wait"), [timeout], null);
    if (isSet instanceof Frame) isSet = yield isSet;
    if (!truth(isSet))
      throw assertionError(`${self.$shownName()} was not called before timeout(${links.str(timeout)}).`);
    return null;
  }
  wait_until_any_call_with(...given: Value[]): null {
    return runBlocking(this.$untilCalledWith(given));
  }
  *$untilCalledWith(given: Value[]): FrameBody {
    const self = this as Value;
    const last = given.at(-1);
    const isKw =
      typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
    const [args, kw] = splitArguments(isKw ? given : [...given, {}]);
    let isSet = enterKw(getattr(this.$eventFor(args, kw), "wait"), [self._mock_wait_timeout], null);
    if (isSet instanceof Frame) isSet = yield isSet;
    if (truth(isSet)) return null;
    throw assertionError(`${self._format_mock_call_signature(tuple(args), dictOf(kw))} call not found`);
  }
}

export const ThreadingMixin = builtinType(PyThreadingMixin as Value, {
  name: "ThreadingMixin",
  module,
  attributes: { DEFAULT_TIMEOUT: null },
  signatures: {
    __init__: "(*args, **kwargs)",
    _get_child_mock: "(**kw)",
    reset_mock: "(*args, **kwargs)",
    _mock_call: "(*args, **kwargs)",
    wait_until_called: "(*, timeout=sentinel.TIMEOUT_UNSET)",
    wait_until_any_call_with: "(*args, **kwargs)",
  },
});
twins(ThreadingMixin, {
  wait_until_called(this: Value, kw: Value) {
    return this.$untilCalled(kw);
  },
  wait_until_any_call_with(this: Value, ...given: Value[]) {
    return this.$untilCalledWith(given);
  },
});

class PyThreadingMock extends (ThreadingMixin.$Impl as { new (): Value }) {}
/** Documentation: unittest.mock.ThreadingMock. */
export const ThreadingMock = builtinType(PyThreadingMock as Value, {
  name: "ThreadingMock",
  module,
  doc: "A mock that can wait until it is called in another thread.",
  bases: [ThreadingMixin, MagicMixin, Mock],
});
classes.ThreadingMock = ThreadingMock;
