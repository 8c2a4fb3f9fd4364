// `functools.singledispatch` and `singledispatchmethod`. Counterpart of Lib/functools.py.
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { call, callable, callKw, callMethod } from "../../objects/call.ts";
import { builtinFunction, type PyFunction } from "../../objects/callable.ts";
import { dict, PyDict } from "../../objects/dict.ts";
import { runtimeError, typeError } from "../../objects/exception.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { each } from "../../objects/iteration.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { builtinType, isType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { pythonFunction } from "../python_function.ts";
import { updateWrapper } from "./update_wrapper.ts";

/** Keyword objects that hold something. */
function keywordsOf(kw: Keywords): Keywords | null {
  return Object.keys(kw).length > 0 ? kw : null;
}

function isUnion(v: Value): boolean {
  return !isType(v) && typeof v === "object" && v !== null && typeOf(v).$name === "UnionType";
}

// The classes that the implementation is looked for in: the class's own order with abstract classes put in where
// the class, or one of its bases, is registered with them.
function composedOrder(cls: PyType, types: readonly PyType[]): PyType[] {
  const own = cls.$mro;
  const related = types.filter((t) => !own.includes(t) && issubclass(cls, t) && !isGeneric(t));
  const abstract = related.filter(
    (t) => !related.some((other) => other !== t && other.$mro.includes(t) && issubclass(cls, other)),
  );
  const all: PyType[] = [];
  for (const t of abstract) {
    const nearest: PyType[] = [];
    for (const ref of t.$subclasses) {
      const sub = ref.deref();
      if (sub !== undefined && !own.includes(sub) && issubclass(cls, sub)) {
        nearest.push(...sub.$mro.filter((c) => related.includes(c)));
      }
    }
    for (const c of nearest.length > 0 ? nearest : [t]) if (!all.includes(c)) all.push(c);
  }
  for (const t of related) if (!all.includes(t)) all.push(t);
  // An abstract class stands before the first class of the order whose bases no longer belong to it.
  const order: PyType[] = [];
  const left = new Set(all);
  own.forEach((c, i) => {
    order.push(c);
    for (const t of all) {
      if (!left.has(t)) continue;
      const next = own[i + 1];
      if (next === undefined || !issubclass(next, t) || next === wellKnown.object) {
        if (issubclass(c, t)) {
          order.push(t);
          left.delete(t);
        }
      }
    }
  });
  return order;
}

function isGeneric(t: Value): boolean {
  return !isType(t);
}

function findImplementation(cls: PyType, registry: PyDict): Value {
  for (const c of cls.$mro) {
    const registered = [...registry.$map.keys()].some(
      (t) => isType(t) && !cls.$mro.includes(t) && issubclass(cls, t),
    );
    if (registered) break;
    const f = registry.$get(c);
    if (f !== undefined) return f;
  }
  const types = [...registry.$map.keys()].filter(isType) as PyType[];
  const order = composedOrder(cls, types);
  let match: PyType | null = null;
  for (const t of order) {
    if (match !== null) {
      if (registry.$has(t) && !cls.$mro.includes(t) && !cls.$mro.includes(match) && !issubclass(match, t)) {
        throw runtimeError(`Ambiguous dispatch: ${str(match)} or ${str(t)}`);
      }
      break;
    }
    if (registry.$has(t)) match = t;
  }
  return match === null ? null : registry.$get(match);
}

function annotation(func: Value): [Value, Value] | null {
  const annotations = getattrOr(func, "__annotations__", undefined);
  if (!(annotations instanceof PyDict) || annotations.$map.size === 0) return null;
  const [own, value] = annotations.$map.entries().next().value as [Value, Value];
  let cls = value;
  if (typeof cls === "string") {
    const globals = getattrOr(func, "__globals__", null);
    const text = cls;
    cls = (globals instanceof PyDict ? globals.$get(text) : undefined) ?? (wellKnown[text] as Value) ?? text;
  }
  return [annotations.$original(own), cls];
}

/** Makes a generic function out of its default implementation. */
export function singledispatch(func: Value): Value {
  const registry = dict([[wellKnown.object as Value, func]]);
  let cache = new Map<PyType, Value>();
  const dispatch = (cls: PyType): Value => {
    let found = cache.get(cls);
    if (found === undefined) {
      found = findImplementation(cls, registry);
      cache.set(cls, found);
    }
    return found;
  };
  const isValid = (cls: Value) =>
    isType(cls) || (isUnion(cls) && [...each(getattr(cls, "__args__"))].every(isType));
  const register = builtinFunction(
    "register",
    "(cls, func=None)",
    (given: Value, implementation: Value): Value => {
      let cls = given;
      let f = implementation;
      if (isValid(cls)) {
        if (f === null) return builtinFunction("<lambda>", "(f)", (g) => call(register, cls, g), "python");
      } else {
        if (f !== null) {
          throw typeError(
            `Invalid first argument to \`register()\`. ${repr(cls)} is not a class or union type.`,
          );
        }
        f = cls;
        const found = annotation(f);
        if (found === null) {
          throw typeError(
            `Invalid first argument to \`register()\`: ${repr(cls)}. Use either \`@register(some_class)\` or plain \`@register\` on an annotated function.`,
          );
        }
        cls = found[1];
        if (!isValid(cls)) {
          const name = repr(found[0]);
          throw typeError(
            isUnion(cls)
              ? `Invalid annotation for ${name}. ${repr(cls)} not all arguments are classes.`
              : `Invalid annotation for ${name}. ${repr(cls)} is not a class.`,
          );
        }
      }
      if (isUnion(cls)) for (const arg of each(getattr(cls, "__args__"))) registry.$set(arg, f);
      else registry.$set(cls, f);
      cache = new Map();
      return f;
    },
    "python",
  );
  const name = getattrOr(func, "__name__", "singledispatch function");
  const wrapper = pythonFunction(
    "wrapper",
    "(*args, **kw)",
    (...args: Value[]) => {
      const kw = args.pop();
      if (args.length === 0) throw typeError(`${name} requires at least 1 positional argument`);
      try {
        return callKw(dispatch(getattr(args[0], "__class__")), args, keywordsOf(kw));
      } catch (e) {
        throw inLibrary(e, "functools.py:929 wrapper");
      }
    },
    "functools",
  );
  const attributes: [string, Value][] = [
    ["register", register],
    ["dispatch", builtinFunction("dispatch", "(cls)", dispatch, "python")],
    ["registry", links.mappingProxy === undefined ? registry : proxyOf(registry)],
    [
      "_clear_cache",
      builtinFunction("clear", "()", () => {
        cache = new Map();
        return null;
      }),
    ],
  ];
  (wrapper as PyFunction).$attributes = new Map(attributes);
  updateWrapper(wrapper, func);
  return wrapper;
}

function proxyOf(d: PyDict): Value {
  const type = wellKnown.mappingproxy;
  return type === undefined ? d : call(type, d);
}

class PySingleDispatchMethod extends PyObject {
  dispatcher: Value = null;
  func: Value = null;
  $methods = new WeakMap<object, Value>();

  __init__(func: Value): null {
    if (!callable(func) && getattrOr(func, "__get__", undefined) === undefined) {
      throw typeError(`${repr(func)} is not callable or a descriptor`);
    }
    this.dispatcher = singledispatch(func);
    this.func = func;
    return null;
  }
  register(cls: Value, method: Value): Value {
    return callMethod(this.dispatcher, "register", cls, method);
  }
  get __isabstractmethod__(): Value {
    return getattrOr(this.func, "__isabstractmethod__", false);
  }
  __get__(obj: Value, cls: Value): Value {
    const isCacheable = (typeof obj === "object" && obj !== null) || typeof obj === "function";
    const known = isCacheable ? this.$methods.get(obj) : undefined;
    if (known !== undefined) return known;
    const name = getattrOr(this.func, "__name__", "singledispatchmethod method");
    const dispatch = getattr(this.dispatcher, "dispatch");
    const bound = pythonFunction(
      "_method",
      "(*args, **kwargs)",
      (...args: Value[]) => {
        const kw = args.pop();
        if (args.length === 0) throw typeError(`${name} requires at least 1 positional argument`);
        const f = call(dispatch, getattr(args[0], "__class__"));
        return callKw(callMethod(f, "__get__", obj, cls), args, keywordsOf(kw));
      },
      "functools",
    );
    setattr(bound, "register", getattr(this, "register"));
    updateWrapper(bound, this.func);
    if (isCacheable) this.$methods.set(obj, bound);
    return bound;
  }
}

export const singledispatchmethod: Value = builtinType(PySingleDispatchMethod, {
  name: "singledispatchmethod",
  module: "functools",
  style: "python",
  dict: true,
  doc: "Single-dispatch generic method descriptor.\n\nSupports wrapping existing descriptors and handles non-descriptor\ncallables as instance methods.",
  signatures: { __init__: "(func)", register: "(cls, method=None)", __get__: "(obj, cls=None)" },
});
