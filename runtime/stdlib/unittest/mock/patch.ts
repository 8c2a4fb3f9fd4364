// patch, patch.object, patch.multiple and patch.dict. CPython: Lib/unittest/mock.py.
import { coroutineFunction, pythonFunction } from "../../../frames/coroutine.ts";
import { Frame, type FrameBody } from "../../../frames/frame.ts";
import { enterKw, mayBlock } from "../../../frames/twin.ts";
import { importModule } from "../../../modules/importer.ts";
import { delattr, getattr, getattrOr, hasattr, setattr } from "../../../objects/attribute.ts";
import { call, callable, callKw, callMethod } from "../../../objects/call.ts";
import {
  attributeError,
  ImportError,
  isException as matches,
  newException,
  pythonException,
  typeError,
  valueError,
} from "../../../objects/exception.ts";
import { arrayOf } from "../../../objects/iteration.ts";
import { links } from "../../../objects/links.ts";
import { PyObject, type Value } from "../../../objects/object.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { truth } from "../../../objects/truth.ts";
import { builtinType, isSubtype, isType, type PyType, typeOf } from "../../../objects/type.ts";
import { updateWrapper } from "../../functools/update_wrapper.ts";
import { create_autospec, refuseTypos } from "./autospec.ts";
import { hasCallableInstances } from "./specification.ts";
import {
  classes,
  DEFAULT,
  fromModule,
  InvalidSpecError,
  isAsync,
  isList,
  isMock,
  keywordsOf,
  module,
} from "./values.ts";

/** Patches that `start` has begun, oldest first. */
const active: Value[] = [];

/** Decorators look at the tests whose names begin so; a program may change it. */
let prefix: () => string = () => "test";

/** Imports what a dotted name says, and takes the rest as attributes. CPython: `pkgutil.resolve_name`. */
export function resolveName(name: string): Value {
  if (!/^(?!\d)\w+(?:\.(?!\d)\w+)*(?::(?:(?!\d)\w+(?:\.(?!\d)\w+)*)?)?$/u.test(name))
    throw valueError(`invalid format: ${links.repr(name)}`);
  const [path, attributes] = name.split(":") as [string, string?];
  const parts = path.split(".");
  let known = parts.shift() as string;
  let found = importModule(null, known, 0);
  while (parts.length > 0) {
    try {
      found = importModule(null, `${known}.${parts[0]}`, 0);
    } catch (error) {
      if (attributes !== undefined || !matches(pythonException(error), ImportError)) throw error;
      break;
    }
    known += `.${parts.shift()}`;
  }
  for (const part of [...parts, ...(attributes ? attributes.split(".") : [])]) found = getattr(found, part);
  return found;
}

/** Calls a function with what several patches give, and undoes them afterwards. */
function* patched(patchings: Value[], func: Value, given: Value[]): FrameBody {
  const last = given.at(-1);
  const hasKeywords =
    typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const args = hasKeywords ? given.slice(0, -1) : given.slice();
  const kw: Keywords = hasKeywords ? { ...last } : {};
  const entered: Value[] = [];
  let failure: Value = null;
  let error: unknown = null;
  let result: Value = null;
  try {
    const extra: Value[] = [];
    for (const patching of patchings) {
      const made = callMethod(patching, "__enter__");
      entered.push(patching);
      if ((patching.attribute_name ?? null) !== null) Object.assign(kw, keywordsOf(made));
      else if (patching.new === DEFAULT) extra.push(made);
    }
    result = enterKw(func, [...args, ...extra], Object.keys(kw).length > 0 ? kw : null);
    if (result instanceof Frame) result = yield result;
    else if (isCoroutineOf.has(func)) result = yield result;
  } catch (e) {
    failure = pythonException(e);
    if (failure === undefined) throw e;
    error = e;
  }
  for (const patching of entered.reverse()) {
    const about = failure === null ? [null, null, null] : [typeOf(failure), failure, failure.$traceback];
    try {
      if (truth(callMethod(patching, "__exit__", ...about)) && failure !== null) {
        failure = null;
        result = null;
      }
    } catch (e) {
      failure = pythonException(e);
      if (failure === undefined) throw e;
      error = e;
    }
  }
  if (failure !== null) throw error;
  return result;
}

/** Coroutine functions that were decorated: their result is awaited between the patches. */
const isCoroutineOf = new WeakSet<Value>();

/** A function that does `body` around another one, as `functools.wraps` makes it. */
function decorated(func: Value, name: string, body: (self: Value, given: Value[]) => FrameBody): Value {
  let made: Value;
  if (fromModule("inspect", "iscoroutinefunction")(func)) {
    isCoroutineOf.add(func);
    made = coroutineFunction(module, name, "(*args, **keywargs)", (...given) => body(made, given));
  } else
    made = pythonFunction(
      module,
      name,
      "(*args, **keywargs)",
      mayBlock((...given) => body(made, given)),
    );
  return updateWrapper(made, func);
}

class PyPatch extends PyObject {
  attribute_name: Value = null;
  declare getter: Value;
  declare attribute: Value;
  declare new: Value;
  declare new_callable: Value;
  declare spec: Value;
  declare create: Value;
  declare has_local: Value;
  declare spec_set: Value;
  declare autospec: Value;
  declare kwargs: Keywords;
  declare additional_patchers: Value;

  $fill(getter: Value, attribute: Value, o: PatchOptions): this {
    if (o.new_callable !== null) {
      if (o.new !== DEFAULT) throw valueError("Cannot use 'new' and 'new_callable' together");
      if (o.autospec !== null) throw valueError("Cannot use 'autospec' and 'new_callable' together");
    }
    if (!truth(o.unsafe)) refuseTypos(o.kwargs);
    if (isMock(o.spec)) {
      throw newException(
        InvalidSpecError,
        `Cannot spec attr ${links.repr(attribute)} as the spec has already been mocked out. [spec=${links.repr(o.spec)}]`,
      );
    }
    if (isMock(o.spec_set)) {
      throw newException(
        InvalidSpecError,
        `Cannot spec attr ${links.repr(attribute)} as the spec_set target has already been mocked out. [spec_set=${links.repr(o.spec_set)}]`,
      );
    }
    this.getter = getter;
    this.attribute = attribute;
    this.new = o.new;
    this.new_callable = o.new_callable;
    this.spec = o.spec;
    this.create = o.create;
    this.has_local = false;
    this.spec_set = o.spec_set;
    this.autospec = o.autospec;
    (this as Value).$kwargs = o.kwargs;
    this.additional_patchers = links.list([]);
    return this;
  }
  copy(): Value {
    const self = this as Value;
    const other = new PyPatch().$fill(this.getter, this.attribute, {
      ...self,
      kwargs: self.$kwargs,
      unsafe: true,
    });
    other.attribute_name = this.attribute_name;
    other.additional_patchers = links.list(arrayOf(this.additional_patchers).map((p) => p.copy()));
    return other;
  }
  __call__(func: Value): Value {
    if (isType(func)) return this.decorate_class(func);
    return this.decorate_callable(func);
  }
  decorate_class(cls: Value): Value {
    return decorateTests(cls, (test) => callKw(this.copy(), [test], null));
  }
  decorate_callable(func: Value): Value {
    const known = getattrOr(func, "patchings", undefined);
    if (known !== undefined) {
      known.append(this);
      return func;
    }
    const made = decorated(func, "patched", (self, given) =>
      patched(arrayOf(getattr(self, "patchings")), func, given),
    );
    setattr(made, "patchings", links.list([this]));
    return made;
  }
  get_original(): Value {
    const target = call(this.getter);
    const name: string = this.attribute;
    let original: Value = DEFAULT;
    let isLocal = false;
    const own = getattrOr(target, "__dict__", undefined);
    const found = own === undefined ? undefined : callMethod(own, "get", name, missing);
    if (found !== undefined && found !== missing) {
      original = found;
      isLocal = true;
    } else original = getattrOr(target, name, DEFAULT);
    const isBuiltin = !name.startsWith("_") && hasattr(importModule(null, "builtins", 0), name);
    if (isBuiltin && typeOf(target).$name === "module") this.create = true;
    if (!truth(this.create) && original === DEFAULT)
      throw attributeError(`${links.str(target)} does not have the attribute ${links.repr(name)}`);
    return links.tuple([original, isLocal]);
  }
  __enter__(): Value {
    const self = this as Value;
    self.target = call(this.getter);
    const [original, isLocal] = arrayOf(this.get_original());
    const made = this.$newValue(original);
    self.temp_original = original;
    self.is_local = isLocal;
    self.$others = [];
    try {
      setattr(self.target, this.attribute, made);
      if (this.attribute_name === null) return made;
      const extra: [Value, Value][] = [];
      if (this.new === DEFAULT) extra.push([this.attribute_name, made]);
      for (const patching of arrayOf(this.additional_patchers)) {
        const arg = callMethod(patching, "__enter__");
        self.$others.push(patching);
        if (patching.new === DEFAULT) extra.push(...links.stringEntries(arg));
      }
      return links.dict(extra);
    } catch (error) {
      const e = pythonException(error);
      if (e === undefined) throw error;
      if (!truth(this.__exit__(typeOf(e), e, (e as Value).$traceback))) throw error;
      return null;
    }
  }
  /** What takes the attribute's place. */
  $newValue(original: Value): Value {
    const orNull = (v: Value) => (v === false ? null : v);
    const spec = orNull(this.spec);
    const specSet = orNull(this.spec_set);
    const wanted = orNull(this.autospec);
    const kw: Keywords = (this as Value).$kwargs;
    if (spec !== null && wanted !== null) throw typeError("Can't specify spec and autospec");
    if ((spec !== null || wanted !== null) && specSet !== true && specSet !== null)
      throw typeError("Can't provide explicit spec_set *and* spec or autospec");
    if (this.new === DEFAULT && wanted === null) return this.$newMock(original, spec, specSet, kw);
    if (wanted !== null) return this.$autospecced(original, wanted, specSet, kw);
    if (Object.keys(kw).length > 0) throw typeError("Can't pass kwargs to a mock we aren't creating");
    return this.new;
  }
  $newMock(original: Value, givenSpec: Value, givenSet: Value, kw: Keywords): Value {
    let spec = givenSpec === true ? original : givenSpec;
    let specSet = givenSet;
    if (spec !== null && specSet === true) {
      specSet = spec;
      spec = null;
    } else if (specSet === true) specSet = original;
    const isSpecced = spec !== null || specSet !== null;
    if (isSpecced && original === DEFAULT) throw typeError("Can't use 'spec' with create=True");
    const inherits = isSpecced && isType(original);
    const used = specSet ?? spec;
    let cls: Value = classes.MagicMock;
    if (this.new_callable !== null) cls = this.new_callable;
    else if (spec === null && isAsync(original)) cls = classes.AsyncMock;
    else if (isSpecced) {
      const isCallable = isList(used) ? arrayOf(used).includes("__call__") : callable(used);
      if (isAsync(used)) cls = classes.AsyncMock;
      else if (!isCallable) cls = classes.NonCallableMagicMock;
    }
    const options: Keywords = {};
    if (spec !== null) options.spec = spec;
    if (specSet !== null) options.spec_set = specSet;
    if (isType(cls) && isSubtype(cls, classes.NonCallableMock as PyType) && truth(this.attribute))
      options.name = this.attribute;
    Object.assign(options, kw);
    const made = callKw(cls, [], options);
    if (inherits && isMock(made)) {
      if (!isList(used) && !hasCallableInstances(used)) cls = classes.NonCallableMagicMock;
      const { name: _name, ...rest } = options;
      made.return_value = callKw(cls, [], { _new_parent: made, _new_name: "()", ...rest });
    }
    return made;
  }
  $autospecced(original: Value, given: Value, specSet: Value, kw: Keywords): Value {
    if (this.new !== DEFAULT)
      throw typeError("autospec creates the mock for you. Can't specify autospec and new.");
    if (original === DEFAULT) throw typeError("Can't use 'autospec' with create=True");
    const { target } = this as Value;
    const spec = given === true ? original : given;
    const where = `[target=${links.repr(target)}, attr=${links.repr(spec)}]`;
    const attribute = links.repr(this.attribute);
    if (isMock(target)) {
      throw newException(
        InvalidSpecError,
        `Cannot autospec attr ${attribute} as the patch target has already been mocked out. ${where}`,
      );
    }
    if (isMock(spec)) {
      const name = links.repr(getattrOr(target, "__name__", target));
      throw newException(
        InvalidSpecError,
        `Cannot autospec attr ${attribute} from target ${name} as it has already been mocked out. ${where}`,
      );
    }
    const isSet = specSet !== null && truth(specSet);
    return create_autospec(spec, isSet, false, null, this.attribute, kw);
  }
  __exit__(...about: Value[]): Value {
    const self = this as Value;
    const { target } = self;
    const name: string = this.attribute;
    if (truth(self.is_local) && self.temp_original !== DEFAULT) setattr(target, name, self.temp_original);
    else {
      delattr(target, name);
      const isSpecial = /^__(?:doc|module|defaults|annotations|kwdefaults)__$/.test(name);
      if (!truth(this.create) && (isSpecial || !hasattr(target, name)))
        setattr(target, name, self.temp_original);
    }
    const others: Value[] = self.$others;
    for (const key of ["temp_original", "is_local", "target"]) Reflect.deleteProperty(self, key);
    let swallowed = false;
    for (const patching of others.reverse())
      if (truth(callMethod(patching, "__exit__", ...about))) swallowed = true;
    return swallowed;
  }
  start(): Value {
    const result = callMethod(this, "__enter__");
    active.push(this);
    return result;
  }
  stop(): Value {
    return stopped(this);
  }
}

const missing = new PyObject();

function stopped(patching: Value): Value {
  const i = active.indexOf(patching);
  if (i < 0) return null;
  active.splice(i, 1);
  return callMethod(patching, "__exit__", null, null, null);
}

/** Decorates the tests of a class. */
function decorateTests(cls: Value, decorate: (test: Value) => Value): Value {
  for (const name of links.arrayOf(fromModule("builtins", "dir")(cls))) {
    if (!name.startsWith(prefix())) continue;
    const test = getattr(cls, name);
    if (hasattr(test, "__call__")) setattr(cls, name, decorate(test));
  }
  return cls;
}

export const _patch = builtinType(PyPatch, {
  name: "_patch",
  module,
  signatures: {
    copy: "()",
    __call__: "(func)",
    decorate_class: "(klass)",
    decorate_callable: "(func)",
    get_original: "()",
    __enter__: "()",
    __exit__: "(*exc_info)",
    start: "()",
    stop: "()",
  },
});

interface PatchOptions {
  readonly new: Value;
  readonly spec: Value;
  readonly create: Value;
  readonly spec_set: Value;
  readonly autospec: Value;
  readonly new_callable: Value;
  readonly unsafe: Value;
  readonly kwargs: Keywords;
}

const parameters =
  "new=sentinel.DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs";

function optionsOf(
  [given, spec, create, spec_set, autospec, new_callable]: Value[],
  { unsafe, ...kwargs }: Keywords,
): PatchOptions {
  return { new: given ?? DEFAULT, spec, create, spec_set, autospec, new_callable, unsafe, kwargs };
}

/** Documentation: unittest.mock.patch. */
export const patch = pythonFunction(module, "patch", `(target, ${parameters})`, (target, ...rest) => {
  const dot = typeof target === "string" ? target.lastIndexOf(".") : -1;
  if (dot < 0) throw typeError(`Need a valid target to patch. You supplied: ${links.repr(target)}`);
  const path = target.slice(0, dot);
  const getter = pythonFunction(module, "getter", "()", () => resolveName(path));
  return new PyPatch().$fill(getter, target.slice(dot + 1), optionsOf(rest, rest.at(-1)));
});

const patchObject = pythonFunction(
  module,
  "_patch_object",
  `(target, attribute, ${parameters})`,
  (target, attribute, ...rest) => {
    if (typeof target === "string")
      throw typeError(`${links.repr(target)} must be the actual object to be patched, not a str`);
    const getter = pythonFunction(module, "<lambda>", "()", () => target);
    return new PyPatch().$fill(getter, attribute, optionsOf(rest, rest.at(-1)));
  },
);

const patchMultiple = pythonFunction(
  module,
  "_patch_multiple",
  "(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs)",
  (target, spec, create, spec_set, autospec, new_callable, kw) => {
    const getter = pythonFunction(module, "<lambda>", "()", () =>
      typeof target === "string" ? resolveName(target) : target,
    );
    const entries = Object.entries(kw as Keywords);
    if (entries.length === 0)
      throw valueError("Must supply at least one keyword argument with patch.multiple");
    const patchers = entries.map(([name, value]) => {
      const options = {
        new: value,
        spec,
        create,
        spec_set,
        autospec,
        new_callable,
        unsafe: false,
        kwargs: {},
      };
      const patcher = new PyPatch().$fill(getter, name, options);
      patcher.attribute_name = name;
      return patcher;
    });
    const [first, ...others] = patchers as [PyPatch, ...PyPatch[]];
    first.additional_patchers = links.list(others);
    return first;
  },
);

class PyPatchDict extends PyObject {
  declare in_dict: Value;
  declare values: Value;
  declare clear: Value;
  declare _original: Value;
  __init__(inDict: Value, values: Value, clear: Value, kw: Keywords): null {
    this.in_dict = inDict;
    this.values = fromModule("builtins", "dict")(values ?? links.list([]));
    for (const [key, v] of Object.entries(kw)) this.values.$set(key, v);
    this.clear = clear;
    this._original = null;
    return null;
  }
  __call__(f: Value): Value {
    if (isType(f)) return this.decorate_class(f);
    const self = this as Value;
    return decorated(f, "_inner", (_made, given) => {
      const entry = { __enter__: () => self._patch_dict(), __exit__: () => self._unpatch_dict() };
      return patchedOnce(entry, f, given);
    });
  }
  decorate_class(cls: Value): Value {
    return decorateTests(cls, (test) => {
      const other = new PyPatchDict();
      Object.assign(other, {
        in_dict: this.in_dict,
        values: this.values,
        clear: this.clear,
        _original: null,
      });
      return other.__call__(test);
    });
  }
  __enter__(): Value {
    this._patch_dict();
    return this.in_dict;
  }
  _patch_dict(): null {
    if (typeof this.in_dict === "string") this.in_dict = resolveName(this.in_dict);
    const target = this.in_dict;
    if (hasattr(target, "copy")) this._original = callMethod(target, "copy");
    else this._original = links.dict(arrayOf(target).map((key) => [key, links.getItem(target, key)]));
    if (truth(this.clear)) clearDict(target);
    updateDict(target, this.values);
    return null;
  }
  _unpatch_dict(): null {
    clearDict(this.in_dict);
    updateDict(this.in_dict, this._original);
    return null;
  }
  __exit__(..._about: Value[]): boolean {
    if (this._original !== null) this._unpatch_dict();
    return false;
  }
  start(): Value {
    const result = callMethod(this, "__enter__");
    active.push(this);
    return result;
  }
  stop(): Value {
    return stopped(this);
  }
}

function* patchedOnce(
  entry: { __enter__: () => void; __exit__: () => void },
  f: Value,
  given: Value[],
): FrameBody {
  entry.__enter__();
  try {
    return yield* patched([], f, given);
  } finally {
    entry.__exit__();
  }
}

function updateDict(target: Value, values: Value): void {
  if (hasattr(target, "update")) callMethod(target, "update", values);
  else for (const key of arrayOf(values)) links.setItem(target, key, links.getItem(values, key));
}

function clearDict(target: Value): void {
  if (hasattr(target, "clear")) callMethod(target, "clear");
  else for (const key of arrayOf(target)) links.delItem(target, key);
}

const _patch_dict = builtinType(PyPatchDict, {
  name: "_patch_dict",
  module,
  doc: "Patches a dictionary, and restores it afterwards.",
  signatures: {
    __init__: "(in_dict, values=(), clear=False, **kwargs)",
    __call__: "(f)",
    decorate_class: "(klass)",
    __enter__: "()",
    _patch_dict: "()",
    _unpatch_dict: "()",
    __exit__: "(*args)",
    start: "()",
    stop: "()",
  },
});

setattr(patch, "object", patchObject);
setattr(patch, "dict", _patch_dict);
setattr(patch, "multiple", patchMultiple);
const stopall = pythonFunction(module, "_patch_stopall", "()", () => {
  for (const patching of active.slice().reverse()) callMethod(patching, "stop");
  return null;
});
setattr(patch, "stopall", stopall);
setattr(patch, "TEST_PREFIX", "test");
prefix = () => getattr(patch, "TEST_PREFIX");
