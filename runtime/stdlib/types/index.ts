// The module `types`. https://docs.python.org/3.13/library/types.html
import { AsyncGeneratorType } from "../../frames/async_generator.ts";
import { isAwaitable } from "../../frames/awaiting.ts";
import { Coroutine, CoroutineType } from "../../frames/coroutine.ts";
import { FrameType } from "../../frames/frame_view.ts";
import { GeneratorType, PyGenerator } from "../../frames/generator.ts";
import { builtinModule, module_, type PyModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { call, callable, callKw } from "../../objects/call.ts";
import { type Code, CodeFlags, type PyFunction } from "../../objects/callable.ts";
import { cell } from "../../objects/cell.ts";
import { getset_descriptor, member_descriptor } from "../../objects/descriptor.ts";
import { typeError } from "../../objects/exception.ts";
import {
  builtin_function_or_method,
  code_,
  function_,
  method_,
  method_descriptor,
  method_wrapper,
  wrapper_descriptor,
} from "../../objects/function.ts";
import { generic_alias, UnionType } from "../../objects/generic_alias.ts";
import { links } from "../../objects/links.ts";
import { mappingproxy } from "../../objects/mapping_proxy.ts";
import { EllipsisType } from "../../objects/none.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplementedType, type_ } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { traceback } from "../../objects/traceback_type.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { isSubtype, isType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";
import { DynamicClassAttribute } from "./dynamic_attribute.ts";

function resolveBases(bases: Value): Value {
  const given = links.arrayOf(bases);
  const resolved: Value[] = [];
  let changed = false;
  for (const base of given) {
    const entries = isType(base) ? undefined : getattrOr(base, "__mro_entries__", undefined);
    if (entries === undefined) {
      resolved.push(base);
      continue;
    }
    changed = true;
    const more = call(entries, bases);
    if (!(more instanceof PyTuple)) throw typeError("__mro_entries__ must return a tuple");
    resolved.push(...more.$items);
  }
  return changed ? tuple(resolved) : bases;
}

function prepare(name: Value, bases: Value, kwds: Value): [Value, Value, Keywords] {
  const kw: Keywords = {};
  for (const [key, value] of kwds === null ? [] : links.stringEntries(kwds)) kw[key] = value;
  const classes = links.arrayOf(bases);
  const { metaclass, ...rest } = kw;
  let meta: Value = metaclass ?? (classes.length > 0 ? typeOf(classes[0]) : type_);
  if (isType(meta)) {
    for (const base of classes) {
      const own = typeOf(base);
      if (isSubtype(meta, own)) continue;
      if (isSubtype(own, meta)) {
        meta = own;
        continue;
      }
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
  }
  const prepareMethod = getattrOr(meta, "__prepare__", undefined);
  const namespace =
    prepareMethod === undefined
      ? links.dict([])
      : callKw(prepareMethod, [name, bases], Object.keys(rest).length > 0 ? rest : null);
  return [meta, namespace, rest];
}

function newClass(name: Value, bases: Value, kwds: Value, body: Value): Value {
  const resolved = resolveBases(bases);
  const [meta, namespace, kw] = prepare(name, resolved, kwds);
  if (body !== null) call(body, namespace);
  if (resolved !== bases) links.setItem(namespace, "__orig_bases__", bases);
  if (getattrOr(namespace, "__contains__", undefined) !== undefined) {
    const d = new Map(links.stringEntries(namespace));
    if (!d.has("__module__")) links.setItem(namespace, "__module__", "types");
  }
  return callKw(meta, [name, resolved, namespace], Object.keys(kw).length > 0 ? kw : null);
}

function originalBases(cls: Value): Value {
  if (!isType(cls)) throw typeError(`Expected an instance of type, not ${links.repr(typeOf(cls).$name)}`);
  return cls.$dict.get("__orig_bases__") ?? tuple(cls.$bases);
}

/** `types.coroutine`: lets a generator function be awaited. */
function coroutine(func: Value): Value {
  if (!callable(func)) throw typeError("types.coroutine() expects a callable");
  const code: Code | undefined = typeof func === "function" ? func.$code : undefined;
  if (
    typeof func === "function" &&
    func.$class === undefined &&
    code !== undefined &&
    func.$builtin !== true
  ) {
    if ((code.flags & (CodeFlags.COROUTINE | CodeFlags.ITERABLE_COROUTINE)) !== 0) return func;
    if ((code.flags & CodeFlags.GENERATOR) !== 0) {
      // The flag belongs to the code of this function: the generators that it makes carry it.
      code.flags |= CodeFlags.ITERABLE_COROUTINE;
      return func;
    }
  }
  const wrapped = pythonFunction(
    "wrapped",
    "(*args, **kwargs)",
    (...args: Value[]) => {
      const kw: Keywords = args.pop();
      const made = callKw(func, args, Object.keys(kw).length > 0 ? kw : null);
      if (made instanceof Coroutine || !(made instanceof PyGenerator)) return made;
      if (!isAwaitable(made)) (made.$code as Code).flags |= CodeFlags.ITERABLE_COROUTINE;
      return made;
    },
    "types",
  );
  return updateWrapper(wrapped, func);
}

const lambda: PyFunction | PyType = function_;

export function load(): PyModule {
  return builtinModule("types", {
    doc: "\nDefine names for built-in types that aren't directly accessible as a builtin.\n",
    style: "python",
    functions: {
      "new_class(name, bases=<()>, kwds=None, exec_body=None)": (
        name,
        bases = tuple([]),
        kwds = null,
        body = null,
      ) => newClass(name, bases, kwds, body),
      "resolve_bases(bases)": resolveBases,
      "prepare_class(name, bases=<()>, kwds=None)": (name, bases = tuple([]), kwds = null) => {
        const [meta, namespace, kw] = prepare(name, bases, kwds);
        return tuple([meta, namespace, links.dict(Object.entries(kw))]);
      },
      "get_original_bases(cls, /)": originalBases,
      "coroutine(func)": coroutine,
    },
    attributes: {
      FunctionType: function_,
      LambdaType: lambda,
      CodeType: code_,
      MappingProxyType: mappingproxy,
      SimpleNamespace: wellKnown.SimpleNamespace,
      CellType: cell,
      GeneratorType,
      CoroutineType,
      AsyncGeneratorType,
      MethodType: method_,
      BuiltinFunctionType: builtin_function_or_method,
      BuiltinMethodType: builtin_function_or_method,
      MethodDescriptorType: method_descriptor,
      WrapperDescriptorType: wrapper_descriptor,
      MethodWrapperType: method_wrapper,
      ModuleType: module_,
      TracebackType: traceback,
      FrameType,
      GetSetDescriptorType: getset_descriptor,
      MemberDescriptorType: member_descriptor,
      DynamicClassAttribute,
      GenericAlias: generic_alias,
      UnionType,
      EllipsisType,
      NoneType: wellKnown.NoneType,
      NotImplementedType,
    },
  });
}
