/** The types function, method, builtin_function_or_method, code and cell. CPython: Objects/funcobject.c, classobject.c, codeobject.c. */
import { getattrOr } from "./attribute.ts";
import { callKw } from "./call.ts";
import type { Code, PyFunction } from "./callable.ts";
import { bindCallable } from "./descriptor.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { address } from "./object_type.ts";
import type { Keywords } from "./signature.ts";
import { builtinType, isInstance, isType, type PyType, typeOf, wellKnown } from "./type.ts";

/** What rewiring.ts, which stands above, does for the attributes of functions. */
export const functionHooks: {
  setCode: (f: PyFunction, code: Code) => void;
  setDefaults: (f: PyFunction, items: Value[]) => void;
  keywordDefaults: (f: PyFunction) => Value;
  setKeywordDefaults: (f: PyFunction, dict: Value) => void;
  closureOf: (f: PyFunction) => Value;
  functionOf: (code: Code) => PyFunction;
} = Object.create(null);

function self(o: Value): PyFunction {
  return o as PyFunction;
}

/** The module of a function, or the dict that its code was evaluated in. */
function globalsOf(f: PyFunction): Value {
  return f.$globals ?? (f.$code?.info as { globals?: Value } | undefined)?.globals;
}

/** Emitted functions and lambdas. `this` is the JavaScript function. */
class PyFunctionObject extends PyObject {
  static __new__(
    _cls: Value,
    code: Value,
    globals: Value,
    name: Value,
    argdefs: Value,
    closure: Value,
    kwdefaults: Value,
  ): Value {
    if (!(code instanceof PyCode)) {
      throw links.typeError(`function() argument 'code' must be code, not ${typeOf(code).$name}`);
    }
    const free = code.$code.spec?.freevars?.length ?? 0;
    if (closure !== null && !isInstance(closure, wellKnown.tuple as PyType)) {
      throw links.typeError(free === 0 ? "arg 5 (closure) must be None" : "arg 5 (closure) must be tuple");
    }
    const given = closure === null ? 0 : links.arrayOf(closure).length;
    if (given !== free) {
      throw links.valueError(`${code.$code.name} requires closure of length ${free}, not ${given}`);
    }
    const made = functionHooks.functionOf(code.$code);
    const own = globalsOf(made);
    if (own === undefined || (own.$getOr === undefined ? links.instanceDict(own) : own) !== globals) {
      throw links.runtimeError("Tulip cannot give the code of a function other globals");
    }
    if (closure !== null) {
      throw links.runtimeError("Tulip cannot give the code of a function other free variables");
    }
    const f = made as unknown as PyFunctionObject;
    if (name !== null) f.__name__ = name;
    if (argdefs !== null) f.__defaults__ = argdefs;
    if (kwdefaults !== null) f.__kwdefaults__ = kwdefaults;
    return made;
  }
  get __name__(): Value {
    const f = self(this);
    return f.$name ?? f.$code?.name;
  }
  set __name__(name: Value) {
    if (typeof name !== "string") throw links.typeError("__name__ must be set to a string object");
    self(this).$name = name;
  }
  get __qualname__(): Value {
    const f = self(this);
    return f.$qualname ?? f.$code?.qualname;
  }
  set __qualname__(name: Value) {
    if (typeof name !== "string") throw links.typeError("__qualname__ must be set to a string object");
    self(this).$qualname = name;
  }
  get __module__(): Value {
    const f = self(this);
    if (f.$module !== undefined) return f.$module;
    const globals = globalsOf(f);
    if (globals === undefined) return null;
    return globals.$getOr === undefined ? (globals.__name__ ?? null) : globals.$getOr("__name__", null);
  }
  set __module__(module: Value) {
    self(this).$module = module === undefined ? null : module;
  }
  get __doc__(): Value {
    const { $doc: doc, $code: code } = self(this);
    return doc !== undefined ? doc : (code?.spec?.doc ?? null);
  }
  set __doc__(doc: Value) {
    self(this).$doc = doc === undefined ? null : doc;
  }
  get __code__(): Value {
    const code = self(this).$code as Code;
    return codeObject(code.original ?? code);
  }
  set __code__(value: Value) {
    if (!(value instanceof PyCode)) throw links.typeError("__code__ must be set to a code object");
    functionHooks.setCode(self(this), value.$code);
  }
  get __defaults__(): Value {
    const { $defaults: defaults } = self(this);
    return defaults === undefined || defaults.length === 0 ? null : links.tuple(defaults.slice());
  }
  set __defaults__(value: Value) {
    if (value != null && !isInstance(value, wellKnown.tuple as PyType)) {
      throw links.typeError("__defaults__ must be set to a tuple object");
    }
    functionHooks.setDefaults(self(this), value == null ? [] : links.arrayOf(value));
  }
  get __kwdefaults__(): Value {
    return functionHooks.keywordDefaults(self(this));
  }
  set __kwdefaults__(value: Value) {
    if (value != null && !isInstance(value, wellKnown.dict as PyType)) {
      throw links.typeError("__kwdefaults__ must be set to a dict object");
    }
    functionHooks.setKeywordDefaults(self(this), value ?? null);
  }
  get __annotations__(): Value {
    const f = self(this);
    if (typeof f.$annotations === "function") f.$annotations = f.$annotations();
    f.$annotations ??= links.dict([]);
    return f.$annotations;
  }
  set __annotations__(value: Value) {
    if (value != null && !isInstance(value, wellKnown.dict as PyType)) {
      throw links.typeError("__annotations__ must be set to a dict object");
    }
    self(this).$annotations = value ?? undefined;
  }
  get __dict__(): Value {
    return links.instanceDict(this);
  }
  set __dict__(value: Value) {
    if (value === undefined) throw links.typeError("cannot delete __dict__");
    if (!isInstance(value, wellKnown.dict as PyType)) {
      throw links.typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).$name}'`);
    }
    links.setInstanceDict(this, value);
  }
  get __globals__(): Value {
    const globals = globalsOf(self(this));
    if (globals === undefined) return null;
    return globals.$getOr === undefined ? links.instanceDict(globals) : globals;
  }
  get __closure__(): Value {
    return functionHooks.closureOf(self(this));
  }
  get __builtins__(): Value {
    const globals = globalsOf(self(this));
    const own =
      globals === undefined
        ? undefined
        : (globals.$getOr?.("__builtins__", undefined) ?? globals.__builtins__);
    return typeof own === "object" && own !== null && own.$class?.$name === "module"
      ? links.instanceDict(own)
      : own;
  }
  get __type_params__(): Value {
    return self(this).$typeParams ?? links.tuple([]);
  }
  set __type_params__(value: Value) {
    if (value === undefined || !isInstance(value, wellKnown.tuple as PyType)) {
      throw links.typeError("__type_params__ must be set to a tuple");
    }
    self(this).$typeParams = value;
  }
  __get__(obj: Value, _type: Value = null): Value {
    return obj === null ? this : bindCallable(obj, this);
  }
  __call__(...args: Value[]): Value {
    return callKw(this, args.slice(0, -1), nonEmpty(args[args.length - 1]));
  }
  __repr__(): string {
    return `<function ${self(this).$qualname ?? self(this).$code?.qualname} at ${address(this)}>`;
  }
}

function nonEmpty(kw: Keywords): Keywords | null {
  return Object.keys(kw).length === 0 ? null : kw;
}

/** Functions of the runtime, and bound methods of types written in C. */
class PyBuiltinFunction extends PyObject {
  get __name__(): Value {
    const f = self(this) as Value;
    return f.$name ?? (f.$form === undefined ? f.$code?.name : nameOfMethod(f.$form)) ?? null;
  }
  get __qualname__(): Value {
    const f = self(this) as Value;
    if (f.$qualname !== undefined || f.$form === undefined) return f.$qualname ?? f.$code?.qualname ?? null;
    const owner = isType(f.$self) ? f.$self : typeOf(f.$self);
    return `${owner.$qualname}.${nameOfMethod(f.$form)}`;
  }
  get __module__(): Value {
    return self(this).$module ?? null;
  }
  get __doc__(): Value {
    return self(this).$doc ?? null;
  }
  get __self__(): Value {
    return self(this).$self ?? null;
  }
  __call__(...args: Value[]): Value {
    return callKw(this, args.slice(0, -1), nonEmpty(args[args.length - 1]));
  }
  __eq__(other: Value): Value {
    return sameMethod(this, other);
  }
  __hash__(): Value {
    return hashMethod(this);
  }
  __repr__(): string {
    const f = self(this) as Value;
    const owner = f.$self;
    if (owner !== undefined && owner !== null && typeof owner === "object" && f.$form !== undefined) {
      return `<built-in method ${nameOfMethod(f.$form)} of ${typeOf(owner).$name} object at ${address(owner)}>`;
    }
    if (f.$method !== undefined && f.$method.$ownerName) {
      return `<method '${f.$code.name}' of '${f.$method.$ownerName}' objects>`;
    }
    if (owner !== undefined && owner !== null) {
      const name = f.$form === undefined ? (f.$name ?? f.$code?.name) : nameOfMethod(f.$form);
      return `<built-in method ${name} of ${typeOf(owner).$name} object at ${address(owner)}>`;
    }
    return `<built-in function ${f.$name ?? f.$code?.name}>`;
  }
}

/** `list.append`: a method of a type written in C, as the class has it. CPython: Objects/descrobject.c. */
class PyMethodDescriptor extends PyObject {
  get __name__(): Value {
    return nameOfMethod(formOf(this));
  }
  get __qualname__(): Value {
    const form = formOf(this);
    return `${form.$ownerName}.${nameOfMethod(form)}`;
  }
  get __objclass__(): Value {
    return classOfForm(formOf(this));
  }
  get __doc__(): Value {
    return self(this).$doc ?? null;
  }
  get __text_signature__(): Value {
    return null;
  }
  __get__(obj: Value, type: Value = null): Value {
    if (obj === null && type !== null) return this;
    const cls = classOfForm(formOf(this));
    if (!isInstance(obj, cls)) {
      throw links.typeError(
        `descriptor '${nameOfMethod(formOf(this))}' for '${cls.$name}' objects doesn't apply to a '${typeOf(obj).$name}' object`,
      );
    }
    return bindCallable(obj, this);
  }
  __call__(...args: Value[]): Value {
    return callKw(this, args.slice(0, -1), nonEmpty(args[args.length - 1]));
  }
  __repr__(): string {
    return `<method '${nameOfMethod(formOf(this))}' of '${formOf(this).$ownerName}' objects>`;
  }
}

/** `list.__add__`. */
class PyWrapperDescriptor extends PyMethodDescriptor {
  override __repr__(): string {
    return `<slot wrapper '${nameOfMethod(formOf(this))}' of '${formOf(this).$ownerName}' objects>`;
  }
}

/** `[].__add__`. */
class PyMethodWrapper extends PyObject {
  get __self__(): Value {
    return (self(this) as Value).$self;
  }
  get __name__(): Value {
    return nameOfMethod((this as Value).$form);
  }
  get __qualname__(): Value {
    const { $form: form } = this as Value;
    return `${form.$ownerName}.${nameOfMethod(form)}`;
  }
  get __objclass__(): Value {
    return classOfForm((this as Value).$form);
  }
  get __doc__(): Value {
    return self(this).$doc ?? null;
  }
  get __text_signature__(): Value {
    return null;
  }
  __call__(...args: Value[]): Value {
    return callKw(this, args.slice(0, -1), nonEmpty(args[args.length - 1]));
  }
  __eq__(other: Value): Value {
    return sameMethod(this, other);
  }
  __hash__(): Value {
    return hashMethod(this);
  }
  __repr__(): string {
    const { $self: owner, $form: form } = this as Value;
    return `<method-wrapper '${nameOfMethod(form)}' of ${typeOf(owner).$name} object at ${address(owner)}>`;
  }
}

function formOf(f: Value): Value {
  return f.$method;
}

function classOfForm(form: Value): PyType {
  return form.$receives?.$type ?? wellKnown.object;
}

/** Constructors are called by the name of their type in messages. */
function nameOfMethod(form: Value): string {
  return form.$code.constructs === true ? "__init__" : form.$code.name;
}

function sameMethod(a: Value, b: Value): Value {
  if (a === b) return true;
  return a.$form !== undefined && b?.$form === a.$form && b.$self === a.$self;
}

function hashMethod(f: Value): Value {
  if (f.$form === undefined) return links.hash(address(f));
  return links.hash(`${address(f.$self)}${address(f.$form)}`);
}

/** Documentation: "Instance methods" in the data model. */
class PyMethodObject extends PyObject {
  static __new__(_cls: Value, f: Value, instance: Value): Value {
    if (typeof f !== "function" && typeOf(f).$proto.__call__ === undefined) {
      throw links.typeError("first argument must be callable");
    }
    if (instance === null) throw links.typeError("instance must not be None");
    return bindCallable(instance, f);
  }
  get __self__(): Value {
    return (self(this) as Value).$self;
  }
  get __func__(): Value {
    return func(this);
  }
  get __name__(): Value {
    return getattrOr(func(this), "__name__", null);
  }
  get __qualname__(): Value {
    return getattrOr(func(this), "__qualname__", null);
  }
  get __module__(): Value {
    return getattrOr(func(this), "__module__", null);
  }
  get __doc__(): Value {
    return getattrOr(func(this), "__doc__", null);
  }
  __get__(_instance: Value, _owner: Value = null): Value {
    return this;
  }
  __getattr__(name: Value): Value {
    const v = getattrOr(func(this), name, undefined);
    if (v === undefined)
      throw links.attributeError(`'function' object has no attribute '${name}'`, name, func(this));
    return v;
  }
  __call__(...args: Value[]): Value {
    return callKw(this, args.slice(0, -1), nonEmpty(args[args.length - 1]));
  }
  __eq__(other: Value): Value {
    return sameMethod(this, other);
  }
  __hash__(): Value {
    return hashMethod(this);
  }
  __repr__(): string {
    const f = func(this);
    const name = getattrOr(f, "__qualname__", undefined) ?? getattrOr(f, "__name__", "?");
    return `<bound method ${name} of ${links.repr((self(this) as Value).$self)}>`;
  }
}

/** The function of a bound method. */
export function func(m: Value): Value {
  const form = m.$form;
  return form.$function ?? plain(form);
}

function plain(form: Value): Value {
  const f = (...args: Value[]) => form.apply(args[0], args.slice(1));
  return Object.assign(f, { $code: form.$code, $method: form });
}

/** Documentation: "Code objects" in the data model. */
class PyCode extends PyObject {
  readonly $code: Code;
  constructor(code: Code) {
    super();
    this.$code = code;
  }
  get co_name(): Value {
    return this.$code.name;
  }
  get co_qualname(): Value {
    return this.$code.qualname;
  }
  get co_filename(): Value {
    return this.$code.info.filename;
  }
  get co_firstlineno(): Value {
    return this.$code.firstlineno;
  }
  get co_argcount(): Value {
    return this.$code.signature.args.length;
  }
  get co_posonlyargcount(): Value {
    return this.$code.signature.posonly;
  }
  get co_kwonlyargcount(): Value {
    return this.$code.signature.kwonly.length;
  }
  get co_flags(): Value {
    return this.$code.flags;
  }
  get co_varnames(): Value {
    const { signature, spec } = this.$code;
    const names = [...signature.args, ...signature.kwonly];
    if (signature.vararg !== null) names.push(signature.vararg);
    if (signature.kwarg !== null) names.push(signature.kwarg);
    for (const name of spec?.varnames ?? []) if (!names.includes(name)) names.push(name);
    return links.tuple(names);
  }
  get co_nlocals(): Value {
    return links.arrayOf(this.co_varnames).length;
  }
  get co_freevars(): Value {
    return links.tuple(this.$code.spec?.freevars ?? []);
  }
  get co_cellvars(): Value {
    return links.tuple(this.$code.spec?.cellvars ?? []);
  }
  get co_names(): Value {
    return links.tuple(this.$code.spec?.names ?? []);
  }
  get co_consts(): Value {
    return links.tuple(this.$code.spec?.consts ?? [null]);
  }
  __repr__(): string {
    const { name, info, firstlineno } = this.$code;
    return `<code object ${name} at ${address(this)}, file "${info.filename}", line ${firstlineno}>`;
  }
}

/** The Python-visible object of a code. */
export function codeObject(code: Code): Value {
  code.pyCode ??= new PyCode(code);
  return code.pyCode;
}

const callSignature = "(*args, **kwargs)";

export const function_ = builtinType(PyFunctionObject, {
  name: "function",
  dict: true,
  base: false,
  signatures: {
    __new__: "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    __get__: "(instance, owner=None, /)",
    __call__: callSignature,
    __repr__: "()",
  },
  members: ["__closure__", "__doc__", "__globals__", "__module__", "__builtins__"],
});
export const builtin_function_or_method = builtinType(PyBuiltinFunction, {
  name: "builtin_function_or_method",
  base: false,
  signatures: { __call__: callSignature, __repr__: "()", __eq__: "(other, /)", __hash__: "()" },
});
const descriptorSignatures = {
  __get__: "(instance, owner=None, /)",
  __call__: callSignature,
  __repr__: "()",
};
export const method_descriptor = builtinType(PyMethodDescriptor, {
  name: "method_descriptor",
  base: false,
  signatures: descriptorSignatures,
});
export const wrapper_descriptor = builtinType(PyWrapperDescriptor, {
  name: "wrapper_descriptor",
  base: false,
  bases: [wellKnown.object as PyType],
  signatures: { __repr__: "()" },
});
for (const name of [
  "__name__",
  "__qualname__",
  "__objclass__",
  "__doc__",
  "__text_signature__",
  "__get__",
  "__call__",
]) {
  wrapper_descriptor.$dict.set(name, method_descriptor.$dict.get(name));
}
export const method_wrapper = builtinType(PyMethodWrapper, {
  name: "method-wrapper",
  base: false,
  signatures: { __call__: callSignature, __eq__: "(other, /)", __hash__: "()", __repr__: "()" },
});
export const method_ = builtinType(PyMethodObject, {
  name: "method",
  base: false,
  members: ["__func__", "__self__"],
  signatures: {
    __new__: "(function, instance, /)",
    __get__: "(instance, owner=None, /)",
    __getattr__: "(name, /)",
    __call__: callSignature,
    __eq__: "(other, /)",
    __hash__: "()",
    __repr__: "()",
  },
});
export const code_ = builtinType(PyCode as Value, {
  name: "code",
  base: false,
  signatures: { __repr__: "()" },
});
