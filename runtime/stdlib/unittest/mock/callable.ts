// Mock: a mock that can be called, and its relatives. CPython: Lib/unittest/mock.py.
import type { FrameBody } from "../../../frames/frame.ts";
import { Frame } from "../../../frames/frame.ts";
import { runBlocking } from "../../../frames/kernel.ts";
import { enterKw } from "../../../frames/twin.ts";
import { getattr } from "../../../objects/attribute.ts";
import { callKw, callMethodForm, callMethodKw } from "../../../objects/call.ts";
import { raise } from "../../../objects/exception.ts";
import { next_ } from "../../../objects/iteration.ts";
import type { Value } from "../../../objects/object.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { superMethod } from "../../../objects/super.ts";
import { truth } from "../../../objects/truth.ts";
import { tuple } from "../../../objects/tuple.ts";
import { builtinType } from "../../../objects/type.ts";
import { makeCall } from "./calls.ts";
import { Base, NonCallableMock } from "./non_callable.ts";
import {
  canBeCalled,
  classes,
  DEFAULT,
  dictOf,
  fromModule,
  isException,
  module,
  orNone,
  splitArguments,
} from "./values.ts";

const PyBase = Base.$Impl;

class PyCallableMixin extends PyBase {
  __init__(
    spec: Value,
    sideEffect: Value,
    returnValue: Value,
    wraps: Value,
    name: Value,
    specSet: Value,
    parent: Value,
    state: Value,
    newName: Value,
    newParent: Value,
    kw: Keywords,
  ): null {
    const self = this as Value;
    self._mock_return_value = returnValue === undefined ? DEFAULT : returnValue;
    const positional = [spec, wraps, name, specSet, parent, state, newName, newParent];
    callMethodForm(superMethod(CallableMixin, self, "__init__") as Value, self, positional, kw);
    self.side_effect = sideEffect;
    return null;
  }
  _mock_check_sig(..._given: Value[]): null {
    return null;
  }
  __call__(...given: Value[]): Value {
    return runBlocking(this.$call(given));
  }
  *$call(given: Value[]): FrameBody {
    const [args, kw] = splitArguments(given);
    callMethodKw(this, "_mock_check_sig", args, kw);
    callMethodKw(this, "_increment_mock_call", args, kw);
    const result = enterKw(getattr(this, "_mock_call"), args, kw);
    return result instanceof Frame ? yield result : result;
  }
  _mock_call(...given: Value[]): Value {
    return callMethodKw(this, "_execute_mock_call", ...splitArguments(given));
  }
  _increment_mock_call(...given: Value[]): null {
    const self = this as Value;
    const [args, kw] = splitArguments(given);
    const values = [tuple(args), dictOf(kw)];
    self.called = true;
    self.call_count = self.call_count + 1;
    const own = makeCall(values);
    self.call_args = own;
    self.call_args_list.append(own);
    let isMethod = (self._mock_parent ?? null) !== null;
    let methodName = self._mock_name;
    let name: Value = self._mock_new_name;
    let isCall = name === "()";
    self.mock_calls.append(makeCall(["", ...values]));
    // Every mock above this one hears of the call, under the name that it has from there.
    for (let p = self._mock_new_parent ?? null; p !== null; p = p._mock_new_parent) {
      if (isMethod) {
        p.method_calls.append(makeCall([methodName, ...values]));
        isMethod = p._mock_parent !== null;
        if (isMethod) methodName = `${p._mock_name}.${methodName}`;
      }
      p.mock_calls.append(makeCall([name, ...values]));
      const above = p._mock_new_name;
      if (above !== null && truth(above)) {
        const dot = isCall ? "" : ".";
        isCall = above === "()";
        name = above + dot + name;
      }
    }
    return null;
  }
  _execute_mock_call(...given: Value[]): Value {
    return runBlocking(this.$execute(given));
  }
  *$execute(given: Value[]): FrameBody {
    const self = this as Value;
    const [args, kw] = splitArguments(given);
    const effect = self.side_effect;
    if (effect !== null) {
      if (isException(effect)) throw raise(effect);
      let result: Value;
      if (!canBeCalled(effect)) {
        result = nextOf(effect);
        if (isException(result)) throw raise(result);
      } else {
        result = enterKw(effect, args, orNone(kw));
        if (result instanceof Frame) result = yield result;
      }
      if (result !== DEFAULT) return result;
    }
    return yield* valueOf(self, args, kw);
  }
}

/** The next value of a side effect. @raises StopIteration */
export function nextOf(effect: Value): Value {
  const value = next_(effect);
  return value === undefined ? fromModule("builtins", "next")(effect) : value;
}

/** The value of a call that no side effect has decided. */
export function* valueOf(self: Value, args: Value[], kw: Keywords): FrameBody {
  if (self._mock_return_value !== DEFAULT) return self.return_value;
  const delegate = self._mock_delegate ?? null;
  if (delegate !== null && getattr(delegate, "return_value") !== DEFAULT) return self.return_value;
  if ((self._mock_wraps ?? null) !== null) {
    const result = enterKw(self._mock_wraps, args, orNone(kw));
    return result instanceof Frame ? yield result : result;
  }
  return self.return_value;
}

export const CallableMixin = builtinType(PyCallableMixin as Value, {
  name: "CallableMixin",
  module,
  signatures: {
    __init__:
      "(spec=None, side_effect=None, return_value=sentinel.DEFAULT, wraps=None, name=None, spec_set=None, parent=None, " +
      "_spec_state=None, _new_name='', _new_parent=None, **kwargs)",
    _mock_check_sig: "(*args, **kwargs)",
    __call__: "(*args, **kwargs)",
    _mock_call: "(*args, **kwargs)",
    _increment_mock_call: "(*args, **kwargs)",
    _execute_mock_call: "(*args, **kwargs)",
  },
});
classes.CallableMixin = CallableMixin;

class PyMock extends (CallableMixin.$Impl as { new (): Value }) {}
/** Documentation: unittest.mock.Mock. */
export const Mock = builtinType(PyMock as Value, {
  name: "Mock",
  module,
  doc: "A flexible mock object: it has every attribute, can be called, and remembers how it was used.",
  bases: [CallableMixin, NonCallableMock],
});
classes.Mock = Mock;

class PyPropertyMock extends (Mock.$Impl as { new (): Value }) {
  _get_child_mock(kw: Keywords): Value {
    return callKw(classes.MagicMock, [], kw);
  }
  __get__(_obj: Value, _type: Value): Value {
    return callKw(this, [], null);
  }
  __set__(_obj: Value, value: Value): null {
    callKw(this, [value], null);
    return null;
  }
}
/** Documentation: unittest.mock.PropertyMock. */
export const PropertyMock = builtinType(PyPropertyMock as Value, {
  name: "PropertyMock",
  module,
  doc: "A mock for a property, or another descriptor, of a class.",
  signatures: { _get_child_mock: "(**kwargs)", __get__: "(obj, obj_type=None)", __set__: "(obj, val)" },
});
classes.PropertyMock = PropertyMock;
