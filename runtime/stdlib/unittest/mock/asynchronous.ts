// AsyncMock: a mock of a coroutine function. CPython: Lib/unittest/mock.py.
import type { FrameBody } from "../../../frames/frame.ts";
import { delattr } from "../../../objects/attribute.ts";
import { callKw, callMethodForm, callMethodKw } from "../../../objects/call.ts";
import {
  assertionError,
  isStopIteration,
  newException,
  raise,
  StopAsyncIteration,
} from "../../../objects/exception.ts";
import { next_ } from "../../../objects/iteration.ts";
import { links } from "../../../objects/links.ts";
import { PyObject, type Value } from "../../../objects/object.ts";
import { superMethod } from "../../../objects/super.ts";
import { truth } from "../../../objects/truth.ts";
import { tuple } from "../../../objects/tuple.ts";
import { builtinType } from "../../../objects/type.ts";
import { Mock, nextOf } from "./callable.ts";
import { callList, makeCall } from "./calls.ts";
import { asyncIterators, MagicMixin } from "./magic.ts";
import { Base, because, delegating, NonCallableMock, notEqual } from "./non_callable.ts";
import {
  canBeCalled,
  classes,
  DEFAULT,
  dictOf,
  fromModule,
  iscoroutinefunction,
  isException,
  module,
  namesOf,
  orNone,
  splitArguments,
} from "./values.ts";

void delattr;
const PyBase = Base.$Impl;

let namesOfCode: Value = null;

/** What makes `inspect` take an object for a coroutine function. */
function codeMock(flags: number): Value {
  const CodeType = fromModule("types", "CodeType");
  namesOfCode ??= links.list([...new Set([...namesOf(CodeType), "co_flags"])]);
  const made = callKw(NonCallableMock, [], { spec_set: namesOfCode });
  made._spec_class = CodeType;
  made.co_flags = flags;
  made.co_argcount = 0;
  made.co_varnames = tuple(["args", "kwargs"]);
  made.co_posonlyargcount = 0;
  made.co_kwonlyargcount = 0;
  return made;
}
/** `CO_COROUTINE`, `CO_VARARGS` and `CO_VARKEYWORDS`. */
const flagsOfFunction = 0x80 + 0x04 + 0x08;
/** `CO_ITERABLE_COROUTINE`. */
const flagsOfIterator = 0x100;

class PyAsyncMockMixin extends PyBase {
  __init__(...given: Value[]): null {
    const self = this as Value;
    callMethodForm(superMethod(AsyncMockMixin, self, "__init__") as Value, self, ...splitArguments(given));
    const own: { [name: string]: Value } = {
      _is_coroutine: fromModule("asyncio.coroutines", "_is_coroutine"),
      _mock_await_count: 0,
      _mock_await_args: null,
      _mock_await_args_list: callList(),
      __code__: codeMock(flagsOfFunction),
      __name__: "AsyncMock",
      __defaults__: tuple([]),
      __kwdefaults__: links.dict([]),
      __annotations__: null,
    };
    for (const [name, value] of Object.entries(own))
      Object.defineProperty(self, name, { value, writable: true, enumerable: true, configurable: true });
    return null;
  }
  *_execute_mock_call(...given: Value[]): FrameBody {
    const self = this as Value;
    const [args, kw] = splitArguments(given);
    const own = makeCall([tuple(args), dictOf(kw)]);
    self.await_count = self.await_count + 1;
    self.await_args = own;
    self.await_args_list.append(own);
    const effect = self.side_effect;
    if (effect !== null) {
      if (isException(effect)) throw raise(effect);
      let result: Value;
      if (!canBeCalled(effect)) {
        try {
          result = nextOf(effect);
        } catch (error) {
          if (isStopIteration(error)) throw newException(StopAsyncIteration);
          throw error;
        }
        if (isException(result)) throw raise(result);
      } else {
        result = callKw(effect, args, orNone(kw));
        if (iscoroutinefunction(effect)) result = yield result;
      }
      if (result !== DEFAULT) return result;
    }
    if (self._mock_return_value !== DEFAULT) return self.return_value;
    const wrapped = self._mock_wraps ?? null;
    if (wrapped !== null) {
      const result = callKw(wrapped, args, orNone(kw));
      return iscoroutinefunction(wrapped) ? yield result : result;
    }
    return self.return_value;
  }
  assert_awaited(): null {
    const self = this as Value;
    if (self.await_count === 0) throw assertionError(`Expected ${self.$shownName()} to have been awaited.`);
    return null;
  }
  assert_awaited_once(): null {
    const self = this as Value;
    if (self.await_count === 1) return null;
    throw assertionError(
      `Expected ${self.$shownName()} to have been awaited once. Awaited ${self.await_count} times.`,
    );
  }
  assert_awaited_with(...given: Value[]): null {
    const self = this as Value;
    const [args, kw] = splitArguments(given);
    const wanted = [tuple(args), dictOf(kw)];
    if (self.await_args === null) {
      const expected = self._format_mock_call_signature(...wanted);
      throw assertionError(`Expected await: ${expected}\nNot awaited`);
    }
    const expected = self._call_matcher(makeCall(wanted));
    const actual = self._call_matcher(self.await_args);
    if (truth(notEqual(actual, expected)))
      throw because(expected, self._format_mock_failure_message(...wanted, "await"));
    return null;
  }
  assert_awaited_once_with(...given: Value[]): Value {
    this.assert_awaited_once();
    return callMethodKw(this, "assert_awaited_with", ...splitArguments(given));
  }
  assert_any_await(...given: Value[]): null {
    const self = this as Value;
    self.$assertAny(given, self.await_args_list, "await");
    return null;
  }
  assert_has_awaits(calls: Value, anyOrder: Value): null {
    const self = this as Value;
    self.$assertHas(
      calls,
      self.await_args_list,
      truth(anyOrder),
      (problem: string | null, all: Value) =>
        `${problem ?? "Awaits not found."}\nExpected: ${links.repr(callList(links.arrayOf(calls)))}\nActual: ${links.repr(all)}`,
      (missing: Value) => `${links.repr(missing)} not all found in await list`,
      "awaits",
    );
    return null;
  }
  assert_not_awaited(): null {
    const self = this as Value;
    if (self.await_count === 0) return null;
    throw assertionError(
      `Expected ${self.$shownName()} to not have been awaited. Awaited ${self.await_count} times.`,
    );
  }
  reset_mock(...given: Value[]): null {
    const self = this as Value;
    callMethodForm(superMethod(AsyncMockMixin, self, "reset_mock") as Value, self, ...splitArguments(given));
    self.await_count = 0;
    self.await_args = null;
    self.await_args_list = callList();
    return null;
  }
}
delegating(PyAsyncMockMixin, ["await_count", "await_args", "await_args_list"]);

export const AsyncMockMixin = builtinType(PyAsyncMockMixin as Value, {
  name: "AsyncMockMixin",
  module,
  signatures: {
    __init__: "(*args, **kwargs)",
    _execute_mock_call: "(*args, **kwargs)",
    assert_awaited: "()",
    assert_awaited_once: "()",
    assert_awaited_with: "(*args, **kwargs)",
    assert_awaited_once_with: "(*args, **kwargs)",
    assert_any_await: "(*args, **kwargs)",
    assert_has_awaits: "(calls, any_order=False)",
    assert_not_awaited: "()",
    reset_mock: "(*args, **kwargs)",
  },
  coroutines: ["_execute_mock_call"],
});
classes.AsyncMockMixin = AsyncMockMixin;

class PyAsyncMagicMixin extends (MagicMixin.$Impl as { new (): Value }) {}
export const AsyncMagicMixin = builtinType(PyAsyncMagicMixin as Value, { name: "AsyncMagicMixin", module });

class PyAsyncMock extends (AsyncMockMixin.$Impl as { new (): Value }) {}
/** Documentation: unittest.mock.AsyncMock. */
export const AsyncMock = builtinType(PyAsyncMock as Value, {
  name: "AsyncMock",
  module,
  doc: "A `MagicMock` that is a coroutine function: calling it gives something to await.",
  bases: [AsyncMockMixin, AsyncMagicMixin, Mock],
});
classes.AsyncMock = AsyncMock;

/** An iterator as an asynchronous iterator. */
class PyAsyncIterator extends PyObject {
  declare iterator: Value;
  __init__(iterator: Value): null {
    const self = this as Value;
    self.iterator = iterator;
    self.__code__ = codeMock(flagsOfIterator);
    return null;
  }
  *__anext__(): FrameBody {
    const value = next_(this.iterator);
    if (value === undefined) throw newException(StopAsyncIteration);
    return value;
  }
}
const _AsyncIterator = builtinType(PyAsyncIterator, {
  name: "_AsyncIterator",
  module,
  doc: "Wraps an iterator in an asynchronous iterator.",
  signatures: { __init__: "(iterator)", __anext__: "()" },
  coroutines: ["__anext__"],
});
asyncIterators.over = (iterator) => _AsyncIterator(iterator);
