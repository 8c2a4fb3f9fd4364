// NonCallableMock: attributes, specifications and assertions. CPython: Lib/unittest/mock.py.
import {
  delattr,
  genericDelattr,
  genericSetattr,
  getattr,
  getattrOr,
  hasattr,
  setattr,
} from "../../../objects/attribute.ts";
import { callable, callKw, callMethod, callMethodKw } from "../../../objects/call.ts";
import {
  assertionError,
  attributeError,
  Exception,
  isException as matches,
  newException,
  pythonException,
  TypeError_,
  ValueError,
} from "../../../objects/exception.ts";
import { arrayOf } from "../../../objects/iteration.ts";
import { links } from "../../../objects/links.ts";
import { jsName, pyName } from "../../../objects/names.ts";
import { PyObject, type Value } from "../../../objects/object.ts";
import { id } from "../../../objects/object_type.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { truth } from "../../../objects/truth.ts";
import { PyTuple, tuple } from "../../../objects/tuple.ts";
import {
  builtinType,
  isInstance,
  isSubtype,
  isType,
  type PyType,
  setClassAttribute,
  typeNew,
  typeOf,
} from "../../../objects/type.ts";
import { pythonFunction as methodFunction } from "../../python_function.ts";
import { anyEqual, callList, formatCall, makeCall } from "./calls.ts";
import { allMagics, allSyncMagics, asyncMethodMagics, isMagic, unsupportedMagics } from "./magic_names.ts";
import { signatureOf } from "./specification.ts";
import {
  canBeCalled,
  classes,
  DEFAULT,
  DELETED,
  dictOf,
  fromModule,
  InvalidSpecError,
  isAsync,
  iscoroutinefunction,
  isException,
  isList,
  isMock,
  mockOf,
  module,
  namesOf,
  splitArguments,
} from "./values.ts";

class PyBase extends PyObject {
  __init__(..._args: Value[]): null {
    return null;
  }
}
export const Base = builtinType(PyBase, {
  name: "Base",
  module,
  signatures: { __init__: "(*args, **kwargs)" },
  attributes: { _mock_return_value: DEFAULT, _mock_side_effect: null },
});

/** What the module can be told. */
export const settings: { filterDir: () => boolean } = { filterDir: () => true };

/** What `create_autospec` leaves to be made when it is asked for. */
export class PySpecState extends PyObject {
  spec: Value = null;
  spec_set: Value = false;
  parent: Value = null;
  name: Value = null;
  ids: Value = null;
  instance: Value = false;
  __init__(spec: Value, specSet: Value, parent: Value, name: Value, ids: Value, instance: Value): null {
    Object.assign(this, { spec, spec_set: specSet, parent, name, ids, instance });
    return null;
  }
}
export const _SpecState = builtinType(PySpecState, {
  name: "_SpecState",
  module,
  signatures: { __init__: "(spec, spec_set=False, parent=None, name=None, ids=None, instance=False)" },
});

/** Set by autospec.ts. */
export const autospec: { create: (spec: Value, kw: Keywords) => Value } = Object.create(null);

/** An iterator given as a side effect, behind a function that `create_autospec` has made. */
class PyMockIter extends PyObject {
  $iterator: Value = null;
  __next__(): Value {
    return callMethod(this.$iterator, "__next__");
  }
}
builtinType(PyMockIter, { name: "_MockIter", module, signatures: { __next__: "()" } });

/** Names whose setters are used whatever the specification says. */
const allowedNames = new Set([
  ..."return_value _mock_return_value side_effect _mock_side_effect _mock_parent _mock_new_parent _mock_name _mock_new_name".split(
    " ",
  ),
]);

/** Attributes that a function made by `create_autospec` keeps in the mock's place. */
export function delegating(Impl: Value, names: readonly string[]): void {
  for (const name of names) {
    allowedNames.add(name);
    const own = `_mock_${name}`;
    Object.defineProperty(Impl.prototype, name, {
      configurable: true,
      get(this: Value) {
        const delegate = this._mock_delegate ?? null;
        return delegate === null ? this[own] : getattr(delegate, name);
      },
      set(this: Value, value: Value) {
        const delegate = this._mock_delegate ?? null;
        if (delegate === null) this[own] = value;
        else setattr(delegate, name, value);
      },
    });
  }
}

const newSignature =
  "(spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None, " +
  "_spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs)";

export class PyNonCallableMock extends PyBase {
  static __new__(cls: PyType, spec: Value, _wraps: Value, _name: Value, specSet: Value): Value {
    // Every mock has its own class, so that special methods can be set on it.
    const bases = [cls];
    const given = truth(specSet) ? specSet : spec;
    if (
      !isSubtype(cls, classes.AsyncMockMixin as PyType) &&
      given !== null &&
      given !== undefined &&
      isAsync(given)
    )
      bases.unshift(classes.AsyncMockMixin as PyType);
    const namespace = new Map<string, Value>([
      ["__module__", module],
      ["__doc__", getattrOr(cls, "__doc__", null)],
    ]);
    const own = typeNew(typeOf(cls) as PyType, cls.$name, bases, namespace, null);
    return new own.$Impl();
  }
  override __init__(
    spec: Value,
    wraps: Value,
    name: Value,
    specSet: Value,
    parent: Value,
    _state: Value,
    newName: Value,
    newParent: Value,
    asInstance: Value,
    eatSelf: Value,
    unsafe: Value,
    kwargs: Keywords,
  ): null {
    const self = this as Value;
    self._mock_parent = parent;
    self._mock_name = name;
    self._mock_new_name = newName;
    self._mock_new_parent = newParent ?? parent;
    self._mock_sealed = false;
    const isSet = specSet !== null;
    this._mock_add_spec(
      isSet ? specSet : spec,
      isSet ? true : specSet,
      asInstance,
      eatSelf ?? parent !== null,
    );
    self._mock_children = links.dict([]);
    self._mock_wraps = wraps;
    self._mock_delegate = null;
    self._mock_called = false;
    self._mock_call_args = null;
    self._mock_call_count = 0;
    self._mock_call_args_list = callList();
    self._mock_mock_calls = callList();
    self.method_calls = callList();
    self._mock_unsafe = unsafe;
    if (Object.keys(kwargs).length > 0) callMethodKw(self, "configure_mock", [], kwargs);
    return null;
  }
  attach_mock(mock: Value, attribute: string): null {
    const inner = mockOf(mock);
    inner._mock_parent = null;
    inner._mock_new_parent = null;
    inner._mock_name = "";
    inner._mock_new_name = null;
    setattr(this, attribute, mock);
    return null;
  }
  mock_add_spec(spec: Value, specSet: Value): null {
    this._mock_add_spec(spec, specSet, false, false);
    return null;
  }
  _mock_add_spec(spec: Value, specSet: Value, asInstance: Value, eatSelf: Value): null {
    if (spec !== null && isMock(spec))
      throw newException(InvalidSpecError, `Cannot spec a Mock object. [object=${links.repr(spec)}]`);
    const self = this as Value;
    const asyncs: Value[] = [];
    let cls: Value = null;
    let signature: Value = null;
    let names = spec;
    if (spec !== null && !isList(spec)) {
      cls = isType(spec) ? spec : typeOf(spec);
      signature = signatureOf(spec, truth(asInstance), truth(eatSelf))?.[1] ?? null;
      const all = namesOf(spec);
      asyncs.push(...all.filter((name) => isCoroutineAttribute(spec, name)));
      names = links.list(all);
    }
    self._spec_class = cls;
    self._spec_set = specSet;
    self._spec_signature = signature;
    self._mock_methods = names;
    self._spec_asyncs = links.list(asyncs);
    return null;
  }

  get return_value(): Value {
    const self = this as Value;
    const delegate = self._mock_delegate ?? null;
    let result = delegate === null ? self._mock_return_value : getattr(delegate, "return_value");
    if (result === DEFAULT && self._mock_wraps === null) {
      result = callMethodKw(self, "_get_child_mock", [], { _new_parent: self, _new_name: "()" });
      this.return_value = result;
    }
    return result;
  }
  set return_value(value: Value) {
    const self = this as Value;
    const delegate = self._mock_delegate ?? null;
    if (delegate !== null) setattr(delegate, "return_value", value);
    else {
      self._mock_return_value = value;
      adopt(self, value, null, "()");
    }
  }
  get side_effect(): Value {
    const self = this as Value;
    const delegate = self._mock_delegate ?? null;
    if (delegate === null) return self._mock_side_effect;
    const effect = getattr(delegate, "side_effect");
    if (effect === null || callable(effect) || effect instanceof PyMockIter || isException(effect))
      return effect;
    const wrapped = new PyMockIter();
    wrapped.$iterator = callMethod(effect, "__iter__");
    setattr(delegate, "side_effect", wrapped);
    return wrapped;
  }
  set side_effect(given: Value) {
    const self = this as Value;
    const value = iteratorOf(given);
    const delegate = self._mock_delegate ?? null;
    if (delegate === null) self._mock_side_effect = value;
    else setattr(delegate, "side_effect", value);
  }
  get __class__(): Value {
    const self = this as Value;
    return self._spec_class ?? typeOf(self);
  }

  reset_mock(given: Value, kw: Keywords): null {
    const self = this as Value;
    const visited = given ?? links.list([]);
    const { $items: seen } = visited;
    if (seen.includes(self)) return null;
    seen.push(self);
    self.called = false;
    self.call_args = null;
    self.call_count = 0;
    self.mock_calls = callList();
    self.call_args_list = callList();
    self.method_calls = callList();
    if (truth(kw.return_value)) self._mock_return_value = DEFAULT;
    if (truth(kw.side_effect)) self._mock_side_effect = null;
    for (const child of arrayOf(callMethod(self._mock_children, "values"))) {
      if (child instanceof PySpecState || child === DELETED) continue;
      callMethodKw(child, "reset_mock", [visited], {
        return_value: kw.return_value,
        side_effect: kw.side_effect,
      });
    }
    const result = self._mock_return_value;
    if (isMock(result) && result !== self) callMethod(result, "reset_mock", visited);
    return null;
  }
  configure_mock(kw: Keywords): null {
    const depth = (path: string) => path.split(".").length;
    const entries = Object.entries(kw).map(([key, value]): [string, Value] => [pyName(key) ?? key, value]);
    // Attributes before the attributes of attributes.
    for (const [path, value] of entries.sort(([a], [b]) => depth(a) - depth(b))) {
      const names = path.split(".");
      const last = names.pop() as string;
      let target: Value = this;
      for (const name of names) target = getattr(target, name);
      setattr(target, last, value);
    }
    return null;
  }

  __getattr__(name: string): Value {
    const self = this as Value;
    if (name === "_mock_methods" || name === "_mock_unsafe") throw attributeError(name, { name, obj: self });
    const methods = self._mock_methods;
    if (methods === undefined) throw attributeError("_mock_methods", { name: "_mock_methods", obj: self });
    const isNamed = methods !== null && arrayOf(methods).includes(name);
    if (methods !== null) {
      if (!isNamed || allMagics.has(name))
        throw attributeError(`Mock object has no attribute ${links.repr(name)}`, { name, obj: self });
    } else if (isMagic(name)) throw attributeError(name, { name, obj: self });
    if (!truth(self._mock_unsafe) && !isNamed && looksLikeAssertion(name)) {
      throw attributeError(
        `${links.repr(name)} is not a valid assertion. Use a spec for the mock if ${links.repr(name)} is meant to be an attribute.`,
        { name, obj: self },
      );
    }
    const children = self._mock_children;
    let result = children?.$get(name);
    if (result === DELETED) throw attributeError(name, { name, obj: self });
    if (result === undefined || result === null) {
      const wrapped = self._mock_wraps ?? null;
      result = callMethodKw(self, "_get_child_mock", [], {
        parent: self,
        name,
        wraps: wrapped === null ? null : getattr(wrapped, name),
        _new_name: name,
        _new_parent: self,
      });
      children.$set(name, result);
    } else if (result instanceof PySpecState) {
      result = this.$fromSpec(result, name);
      children.$set(name, result);
    }
    return result;
  }
  $fromSpec(state: PySpecState, name: string): Value {
    const { spec, spec_set, instance, parent } = state;
    try {
      return autospec.create(spec, { spec_set, instance, _parent: parent, _name: state.name });
    } catch (error) {
      if (!matches(pythonException(error), InvalidSpecError)) throw error;
      const self = this as Value;
      const target = truth(self._mock_name) ? self._mock_name : self;
      throw newException(
        InvalidSpecError,
        `Cannot autospec attr ${links.repr(name)} from target ${links.repr(target)} as it has already been mocked out. ` +
          `[target=${links.repr(self)}, attr=${links.repr(spec)}]`,
      );
    }
  }
  _extract_mock_name(): string {
    const self = this as Value;
    const names: string[] = [self._mock_new_name];
    let dot = names[0] === "()" ? "" : ".";
    let last: Value = self;
    for (let parent = self._mock_new_parent; parent !== null; parent = parent._mock_new_parent) {
      last = parent;
      names.push(parent._mock_new_name + dot);
      dot = parent._mock_new_name === "()" ? "" : ".";
    }
    names.reverse();
    let first = truth(last._mock_name) ? links.str(last._mock_name) : "mock";
    if (names.length > 1 && names[1] !== "()" && names[1] !== "().") first += ".";
    names[0] = first;
    return names.join("");
  }
  __repr__(): string {
    const self = this as Value;
    const name = this._extract_mock_name();
    const shown = name === "mock" || name === "mock." ? "" : ` name=${links.repr(name)}`;
    const cls = self._spec_class ?? null;
    const kind = truth(self._spec_set) ? "spec_set" : "spec";
    const spec = cls === null ? "" : ` ${kind}=${links.repr(getattr(cls, "__name__"))}`;
    return `<${typeOf(self).$name}${shown}${spec} id='${links.str(id(self))}'>`;
  }
  __dir__(): Value {
    const self = this as Value;
    if (!settings.filterDir()) return getattr(fromModule("builtins", "object"), "__dir__")(self);
    const isShown = (name: string) => !name.startsWith("_");
    const names = new Set<string>(self._mock_methods === null ? [] : arrayOf(self._mock_methods));
    for (const name of namesOf(typeOf(self))) if (isShown(name)) names.add(name);
    for (const key of Object.keys(self)) {
      const name = pyName(key);
      if (name !== undefined && (isShown(name) || isMagic(name))) names.add(name);
    }
    for (const [name, child] of links.stringEntries(self._mock_children))
      if (child !== DELETED) names.add(name);
    return links.list([...names].sort());
  }

  __setattr__(name: string, given: Value): null {
    const self = this as Value;
    let value = given;
    const key = jsName(name);
    const methods = self._mock_methods ?? null;
    if (allowedNames.has(name)) {
      genericSetattr(self, name, value);
      return null;
    }
    const refuse = () => attributeError(`Mock object has no attribute '${name}'`, { name, obj: self });
    const isNamed = methods !== null && arrayOf(methods).includes(name);
    if (truth(self._spec_set) && methods !== null && !isNamed && !Object.hasOwn(self, key)) throw refuse();
    if (unsupportedMagics.has(name)) {
      throw attributeError(`Attempting to set unsupported magic method ${links.repr(name)}.`);
    }
    if (allMagics.has(name)) {
      if (methods !== null && !isNamed) throw refuse();
      if (!isMock(value)) {
        const original = value;
        setClassAttribute(typeOf(self), name, specialMethod(name, original));
        value = methodFunction(
          "<lambda>",
          "(*args, **kw)",
          (...all) => {
            const [args, kw] = splitArguments(all);
            return callKw(original, [self, ...args], kw);
          },
          module,
        );
      } else {
        adopt(self, value, null, name);
        setClassAttribute(typeOf(self), name, value);
        self._mock_children.$set(name, value);
      }
    } else if (name === "__class__") {
      self._spec_class = value;
      return null;
    } else if (adopt(self, value, name, name)) self._mock_children.$set(name, value);
    if (truth(self._mock_sealed) && !hasattr(self, name))
      throw attributeError(`Cannot set ${this._extract_mock_name()}.${name}`);
    if (isInstance(value, classes.PropertyMock as PyType)) {
      Object.defineProperty(self, key, { value, writable: true, enumerable: true, configurable: true });
      return null;
    }
    genericSetattr(self, name, value);
    return null;
  }
  __delattr__(name: string): null {
    const self = this as Value;
    const key = jsName(name);
    const isOwn = Object.hasOwn(self, key);
    if (allMagics.has(name) && typeOf(self).$dict.has(name)) {
      delattr(typeOf(self), name);
      if (!isOwn) return null;
    }
    const child = self._mock_children.$get(name);
    if (isOwn) genericDelattr(self, name);
    else if (child === DELETED) throw attributeError(name, { name, obj: self });
    self._mock_children.$set(name, DELETED);
    return null;
  }

  _format_mock_call_signature(args: Value, kwargs: Value): string {
    return formatCall(this.$shownName(), args, kwargs);
  }
  $shownName(): string {
    const name = (this as Value)._mock_name;
    return truth(name) ? links.str(name) : "mock";
  }
  _format_mock_failure_message(args: Value, kwargs: Value, action: string): string {
    const expected = this._format_mock_call_signature(args, kwargs);
    const [ownArgs, ownKwargs] = arrayOf((this as Value).call_args);
    const actual = this._format_mock_call_signature(ownArgs, ownKwargs);
    return `expected ${action} not found.\nExpected: ${expected}\n  Actual: ${actual}`;
  }
  _get_call_signature_from_name(name: string): Value {
    if (name === "") return (this as Value)._spec_signature;
    let signature: Value = null;
    let children = (this as Value)._mock_children;
    for (const part of name.replaceAll("()", "").split(".")) {
      let child = children.$get(part) ?? null;
      if (child === null || child instanceof PySpecState) break;
      child = mockOf(child);
      children = child._mock_children;
      signature = child._spec_signature;
    }
    return signature;
  }
  _call_matcher(given: Value): Value {
    const isNamed = given instanceof PyTuple && given.$items.length > 2;
    const signature = isNamed
      ? this._get_call_signature_from_name(given.$items[0])
      : (this as Value)._spec_signature;
    if (signature === null) return given;
    const items = arrayOf(given);
    const [name, args, kwargs] = items.length === 2 ? ["", ...items] : items;
    try {
      const kw: Keywords = {};
      for (const [key, v] of links.stringEntries(kwargs)) kw[jsName(key)] = v;
      const bound = callMethodKw(signature, "bind", arrayOf(args), kw);
      return makeCall(["", tuple([name, bound.args, bound.kwargs]), links.dict([])], { name: "()" });
    } catch (error) {
      const e = pythonException(error);
      if (!matches(e, TypeError_)) throw error;
      (e as Value).$traceback = null;
      return e;
    }
  }

  assert_not_called(): null {
    const self = this as Value;
    if (self.call_count === 0) return null;
    throw assertionError(
      `Expected '${this.$shownName()}' to not have been called. Called ${self.call_count} times.${this._calls_repr()}`,
    );
  }
  assert_called(): null {
    if ((this as Value).call_count === 0)
      throw assertionError(`Expected '${this.$shownName()}' to have been called.`);
    return null;
  }
  assert_called_once(): null {
    const self = this as Value;
    if (self.call_count === 1) return null;
    throw assertionError(
      `Expected '${this.$shownName()}' to have been called once. Called ${self.call_count} times.${this._calls_repr()}`,
    );
  }
  assert_called_with(...given: Value[]): null {
    const self = this as Value;
    const [args, kw] = splitArguments(given);
    const wanted = [tuple(args), dictOf(kw)];
    if (self.call_args === null) {
      const expected = this._format_mock_call_signature(wanted[0], wanted[1]);
      throw assertionError(`expected call not found.\nExpected: ${expected}\n  Actual: not called.`);
    }
    const expected = this._call_matcher(makeCall(wanted));
    const actual = this._call_matcher(self.call_args);
    if (truth(notEqual(actual, expected)))
      throw because(expected, this._format_mock_failure_message(wanted[0], wanted[1], "call"));
    return null;
  }
  assert_called_once_with(...given: Value[]): Value {
    const self = this as Value;
    if (self.call_count !== 1) {
      throw assertionError(
        `Expected '${this.$shownName()}' to be called once. Called ${self.call_count} times.${this._calls_repr()}`,
      );
    }
    return callMethodKw(self, "assert_called_with", ...splitArguments(given));
  }
  assert_has_calls(calls: Value, anyOrder: Value): null {
    const self = this as Value;
    this.$assertHas(
      calls,
      self.mock_calls,
      truth(anyOrder),
      (problem, all) => {
        const shown = fromModule("unittest.util", "safe_repr")(all);
        return `${problem ?? "Calls not found."}\nExpected: ${links.repr(callList(arrayOf(calls)))}\n  Actual: ${shown}`;
      },
      (missing, all) => {
        const name = links.repr(this.$shownName());
        return `${name} does not contain all of ${links.repr(missing)} in its call list, found ${links.repr(all)} instead`;
      },
      "calls",
    );
    return null;
  }
  /** Are the calls among those that were recorded, one after the other or in any order? */
  $assertHas(
    calls: Value,
    recorded: Value,
    anyOrder: boolean,
    notFound: (problem: string | null, all: Value) => string,
    notAll: (missing: Value, all: Value) => string,
    what: string,
  ): void {
    const expected = arrayOf(calls).map((c) => this._call_matcher(c));
    const cause = expected.find((e) => isInstance(e, Exception));
    const all = arrayOf(recorded).map((c) => this._call_matcher(c));
    if (!anyOrder) {
      if (truth(callMethod(callList(all), "__contains__", links.list(expected)))) return;
      const errors = links.list(expected.map((e) => (isInstance(e, Exception) ? e : null)));
      const problem =
        cause === undefined ? null : `Error processing expected ${what}.\nErrors: ${links.repr(errors)}`;
      throw because(cause, notFound(problem, recorded));
    }
    const rest = links.list(all);
    const missing: Value[] = [];
    for (const c of expected) {
      try {
        callMethod(rest, "remove", c);
      } catch (error) {
        if (!matches(pythonException(error), ValueError)) throw error;
        missing.push(c);
      }
    }
    if (missing.length > 0) throw because(cause, notAll(tuple(missing), rest));
  }
  assert_any_call(...given: Value[]): null {
    this.$assertAny(given, (this as Value).call_args_list, "call");
    return null;
  }
  $assertAny(given: Value[], recorded: Value, what: string): void {
    const [args, kw] = splitArguments(given);
    const wanted = [tuple(args), dictOf(kw)];
    const expected = this._call_matcher(makeCall(wanted));
    const actual = arrayOf(recorded).map((c) => this._call_matcher(c));
    if (!isInstance(expected, Exception) && anyEqual(actual, expected)) return;
    throw because(expected, `${this._format_mock_call_signature(wanted[0], wanted[1])} ${what} not found`);
  }

  _get_child_mock(kw: Keywords): Value {
    const self = this as Value;
    if (truth(self._mock_sealed)) {
      const attribute = kw.name === undefined ? "()" : `.${links.str(kw.name)}`;
      throw attributeError(this._extract_mock_name() + attribute);
    }
    const newName = kw._new_name;
    if (arrayOf(self._spec_asyncs).includes(newName)) return callKw(classes.AsyncMock, [], kw);
    return callKw(this.$childClass(newName), [], kw);
  }
  $childClass(newName: Value): PyType {
    const t = typeOf(this);
    const is = (name: string) => isSubtype(t, classes[name] as PyType);
    const methods = (this as Value)._mock_methods;
    if (is("MagicMock") && asyncMethodMagics.has(newName)) return classes.AsyncMock as PyType;
    if (is("AsyncMockMixin")) {
      const isSync = allSyncMagics.has(newName) || (methods !== null && arrayOf(methods).includes(newName));
      return (isSync ? classes.MagicMock : classes.AsyncMock) as PyType;
    }
    if (!is("CallableMixin"))
      return (is("NonCallableMagicMock") ? classes.MagicMock : classes.Mock) as PyType;
    return t.$mro[1] as PyType;
  }
  _calls_repr(): string {
    const calls = (this as Value).mock_calls;
    if (!truth(calls)) return "";
    return `\nCalls: ${fromModule("unittest.util", "safe_repr")(calls)}.`;
  }
}
delegating(PyNonCallableMock, ["called", "call_count", "call_args", "call_args_list", "mock_calls"]);

/** `raise AssertionError(message) from cause`. */
export function because(cause: Value, message: string): Value {
  const e = assertionError(message);
  e.__cause__ = cause !== undefined && isInstance(cause, Exception) ? cause : null;
  return e;
}

export function notEqual(a: Value, b: Value): Value {
  return fromModule("operator", "ne")(a, b);
}

function isCoroutineAttribute(spec: Value, name: string): boolean {
  const raw = fromModule("inspect", "getattr_static")(spec, name, null);
  let inner = raw;
  try {
    inner = fromModule("inspect", "unwrap")(raw);
  } catch (error) {
    if (!matches(pythonException(error), ValueError)) throw error;
  }
  return iscoroutinefunction(inner);
}

/** Makes a mock a child of another one, unless it belongs somewhere already. */
export function adopt(parent: Value, given: Value, name: Value, newName: Value): boolean {
  const value = mockOf(given);
  if (!isMock(value)) return false;
  const has = (v: Value) => v !== null && v !== undefined && truth(v);
  if (has(value._mock_name) || has(value._mock_new_name)) return false;
  if ((value._mock_parent ?? null) !== null || (value._mock_new_parent ?? null) !== null) return false;
  // A mock may be its own child or return value: that changes nothing.
  for (let p = parent; p !== null && p !== undefined; p = p._mock_new_parent) if (p === value) return false;
  if (has(newName)) {
    value._mock_new_parent = parent;
    value._mock_new_name = newName;
  }
  if (has(name)) {
    value._mock_parent = parent;
    value._mock_name = name;
  }
  return true;
}

/** A side effect: what can be iterated becomes an iterator. */
function iteratorOf(v: Value): Value {
  if (v === null || isException(v) || canBeCalled(v)) return v;
  try {
    return fromModule("builtins", "iter")(v);
  } catch (error) {
    if (!matches(pythonException(error), TypeError_)) throw error;
    return v;
  }
}

/** A function that was set as a special method: it gets the mock as its first argument. */
function specialMethod(name: string, f: Value): Value {
  return methodFunction(
    name,
    "(self, /, *args, **kw)",
    (self, ...all) => {
      const [args, kw] = splitArguments(all);
      return callKw(f, [self, ...args], kw);
    },
    module,
  );
}

const signatures: { [name: string]: string } = {
  __new__: newSignature,
  __init__: newSignature,
  attach_mock: "(mock, attribute)",
  mock_add_spec: "(spec, spec_set=False)",
  _mock_add_spec: "(spec, spec_set, _spec_as_instance=False, _eat_self=False)",
  reset_mock: "(visited=None, *, return_value=False, side_effect=False)",
  configure_mock: "(**kwargs)",
  __getattr__: "(name)",
  _extract_mock_name: "()",
  __repr__: "()",
  __dir__: "()",
  __setattr__: "(name, value)",
  __delattr__: "(name)",
  _format_mock_call_signature: "(args, kwargs)",
  _format_mock_failure_message: "(args, kwargs, action='call')",
  _get_call_signature_from_name: "(name)",
  _call_matcher: "(_call)",
  assert_not_called: "()",
  assert_called: "()",
  assert_called_once: "()",
  assert_called_with: "(*args, **kwargs)",
  assert_called_once_with: "(*args, **kwargs)",
  assert_has_calls: "(calls, any_order=False)",
  assert_any_call: "(*args, **kwargs)",
  _get_child_mock: "(**kw)",
  _calls_repr: "()",
};
const denied = new Set(
  Object.keys(signatures)
    .filter((name) => name.startsWith("assert_"))
    .map((name) => name.slice("assert_".length)),
);

function looksLikeAssertion(name: string): boolean {
  return /^(?:assert|assret|asert|aseert|assrt)/.test(name) || denied.has(name);
}

/** Documentation: unittest.mock.NonCallableMock. */
export const NonCallableMock = builtinType(PyNonCallableMock as Value, {
  name: "NonCallableMock",
  module,
  doc: "A non-callable version of `Mock`",
  signatures,
});
classes.NonCallableMock = NonCallableMock;
