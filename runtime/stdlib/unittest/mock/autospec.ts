// create_autospec and seal. CPython: Lib/unittest/mock.py.
import { getattr, getattrOr, hasattr, setattr } from "../../../objects/attribute.ts";
import { callKw, callMethodKw } from "../../../objects/call.ts";
import { newException, runtimeError } from "../../../objects/exception.ts";
import { links } from "../../../objects/links.ts";
import type { Value } from "../../../objects/object.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { truth } from "../../../objects/truth.ts";
import { isInstance, isType, type PyType, typeOf } from "../../../objects/type.ts";
import { isMagic } from "./magic_names.ts";
import { autospec, PySpecState } from "./non_callable.ts";
import { checkCalls, coroutineFor, functionFor, hasCallableInstances } from "./specification.ts";
import {
  canBeCalled,
  classes,
  DELETED,
  fromModule,
  InvalidSpecError,
  iscoroutinefunction,
  isFunction,
  isList,
  isMock,
  namesOf,
} from "./values.ts";

/** @raises RuntimeError for what is most likely a slip of the pen */
export function refuseTypos(kw: Keywords): void {
  for (const typo of ["autospect", "auto_spec", "set_spec"])
    if (kw[typo] !== undefined)
      throw runtimeError(`${links.repr(typo)} might be a typo; use unsafe=True if this is intended`);
}

function isAsyncFunction(v: Value): boolean {
  return getattrOr(v, "__code__", null) !== null && iscoroutinefunction(v);
}

/** Documentation: unittest.mock.create_autospec. */
export function create_autospec(
  given: Value,
  specSet: Value,
  instance: Value,
  parent: Value,
  givenName: Value,
  all: Keywords,
): Value {
  const { unsafe = false, ...kw } = all;
  const spec = given !== null && isList(given) ? typeOf(given) : given;
  const isClass = isType(spec);
  const asInstance = truth(instance);
  if (isMock(spec))
    throw newException(InvalidSpecError, `Cannot autospec a Mock object. [object=${links.repr(spec)}]`);
  const isAsyncFunc = isAsyncFunction(spec);
  let options: Keywords = truth(specSet) ? { spec_set: spec } : spec === null ? {} : { spec };
  if (Object.keys(options).length > 0 && asInstance) options._spec_as_instance = true;
  if (!truth(unsafe)) refuseTypos(kw);
  const { name = givenName, ...rest } = kw;
  options = { ...options, ...rest };
  let cls = classes.MagicMock as PyType;
  if (fromModule("inspect", "isdatadescriptor")(spec)) options = {};
  else if (isAsyncFunc) {
    if (asInstance)
      throw runtimeError("Instance can not be True when create_autospec is mocking an async function");
    cls = classes.AsyncMock as PyType;
  } else if (!canBeCalled(spec) || (isClass && asInstance && !hasCallableInstances(spec)))
    cls = classes.NonCallableMagicMock as PyType;
  let mock = callKw(cls, [], {
    parent,
    _new_parent: parent,
    _new_name: parent === null ? "" : name,
    name,
    ...options,
  });
  const isOfFunction = isFunction(spec);
  if (isOfFunction) mock = isAsyncFunc ? coroutineFor(mock, spec) : functionFor(mock, spec);
  else checkCalls(spec, mock, isClass, asInstance);
  if (parent !== null && !asInstance) parent._mock_children.$set(name, mock);
  const { wraps: wrapped = null, ...settings } = rest;
  if (isClass && !asInstance && settings.return_value === undefined) {
    const made = create_autospec(spec, specSet, true, mock, "()", { wraps: wrapped });
    setattr(mock, "return_value", made);
  }
  const children = getattr(mock, "_mock_children");
  for (const entry of namesOf(spec)) {
    if (isMagic(entry)) continue;
    const original = getattrOr(spec, entry, undefined);
    if (original === undefined) continue;
    if (!isFunction(original)) {
      const state = new PySpecState();
      Object.assign(state, { spec: original, spec_set: specSet, parent: mock, name: entry, ids: instance });
      children.$set(entry, state);
      continue;
    }
    const above = isOfFunction ? getattr(mock, "mock") : mock;
    const skipsFirst = mustSkip(spec, entry, isClass);
    const isWrapped = wrapped !== null && truth(wrapped) && hasattr(wrapped, entry);
    const child: Keywords = truth(specSet)
      ? { spec_set: original }
      : isWrapped
        ? { spec: original, wraps: original }
        : { spec: original };
    const childClass = (iscoroutinefunction(original) ? classes.AsyncMock : classes.MagicMock) as PyType;
    const made = callKw(childClass, [], {
      parent: above,
      name: entry,
      _new_name: entry,
      _new_parent: above,
      ...child,
      _eat_self: skipsFirst,
    });
    children.$set(entry, made);
    made.return_value = callKw(childClass, [], null);
    checkCalls(original, made, skipsFirst, false);
  }
  if (isMock(mock) && Object.keys(settings).length > 0) callMethodKw(mock, "configure_mock", [], settings);
  return mock;
}
autospec.create = (spec, { spec_set, instance, _parent, _name }) =>
  create_autospec(spec, spec_set, instance, _parent, _name, {});

/** Does a call through the mock leave out the function's first argument? */
function mustSkip(spec: Value, entry: string, isClass: boolean): boolean {
  let cls = spec;
  if (!isType(spec)) {
    const own = getattrOr(spec, "__dict__", null);
    if (own !== null && truth(fromModule("operator", "contains")(own, entry))) return false;
    cls = getattr(spec, "__class__");
  }
  for (const base of (cls as PyType).$mro) {
    const raw = base.$dict.get(entry);
    if (raw === undefined) continue;
    const kind = typeOf(raw).$name;
    if (kind === "staticmethod" || kind === "classmethod") return false;
    return kind === "function" || kind === "method" ? isClass : false;
  }
  return isClass;
}

/** Documentation: unittest.mock.seal. */
export function seal(mock: Value): null {
  setattr(mock, "_mock_sealed", true);
  for (const name of namesOf(mock)) {
    const child = getattrOr(mock, name, undefined);
    if (child === undefined || child === DELETED || !isInstance(child, classes.NonCallableMock as PyType))
      continue;
    if (child._mock_children?.$get(name) instanceof PySpecState) continue;
    if (child._mock_new_parent === mock) seal(child);
  }
  return null;
}
