/** Classes of modules that CPython writes in Python: made of tables, as a `class` statement makes them. */
import { call, callKw } from "../objects/call.ts";
import type { PyFunction } from "../objects/callable.ts";
import { PyClassMethod, PyProperty, PyStaticMethod } from "../objects/descriptor.ts";
import { dict } from "../objects/dict.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import type { Value } from "../objects/object.ts";
import { object_ } from "../objects/object_type.ts";
import type { Keywords } from "../objects/signature.ts";
import { superAttr, superMethod } from "../objects/super.ts";
import { tuple } from "../objects/tuple.ts";
import { type PyType, wellKnown } from "../objects/type.ts";
import { pythonFunction } from "./python_function.ts";

type Table = Readonly<Record<string, (...args: Value[]) => Value>>;

export interface PythonClassSpec {
  readonly module: string;
  readonly doc?: string;
  readonly metaclass?: PyType;
  /** `{ "add(self, x=None)": (self, x) => … }`. */
  readonly methods?: Table;
  readonly classmethods?: Table;
  readonly staticmethods?: Table;
  /** Getters, or getter and setter. */
  readonly properties?: Readonly<
    Record<string, ((self: Value) => Value) | [(self: Value) => Value, (self: Value, value: Value) => Value]>
  >;
  readonly attributes?: Readonly<Record<string, Value>>;
  /** Whether `C[x]` is an alias of it. */
  readonly isGeneric?: boolean;
  readonly slots?: readonly string[];
  /** Further keywords of the class statement. */
  readonly keywords?: Keywords;
  readonly qualname?: string;
}

/** A method of a class, from its signature with `self`. */
export function classFunction(
  module: string,
  className: string,
  text: string,
  impl: (...args: Value[]) => Value,
): PyFunction {
  const open = text.indexOf("(");
  const name = text.slice(0, open);
  const f = pythonFunction(name, text.slice(open), impl, module, `${className}.${name}`);
  const { $twin: twin } = impl as PyFunction;
  if (twin !== undefined) f.$twin = twin;
  return f;
}

/** Makes a class. What it inherits it takes from its bases, in Python's order. */
export function pythonClass(name: string, bases: readonly PyType[], spec: PythonClassSpec): PyType {
  const { module } = spec;
  const qualname = spec.qualname ?? name;
  const entries: [Value, Value][] = [
    ["__module__", module],
    ["__qualname__", qualname],
    ["__doc__", spec.doc ?? null],
  ];
  if (spec.slots !== undefined) entries.push(["__slots__", tuple([...spec.slots])]);
  const each = (table: Table | undefined, wrap: (f: PyFunction) => Value) => {
    for (const [text, impl] of Object.entries(table ?? {})) {
      const f = classFunction(module, qualname, text, impl);
      entries.push([text.slice(0, text.indexOf("(")), wrap(f)]);
    }
  };
  each(spec.methods, (f) => f);
  each(spec.classmethods, (f) => Object.assign(new PyClassMethod(), { $callable: f }));
  each(spec.staticmethods, (f) => Object.assign(new PyStaticMethod(), { $callable: f }));
  if (spec.isGeneric === true)
    each({ "__class_getitem__(cls, item)": (cls, item) => genericAlias(cls, item) }, (f) =>
      Object.assign(new PyClassMethod(), { $callable: f }),
    );
  for (const [key, given] of Object.entries(spec.properties ?? {})) {
    const [get, set] = typeof given === "function" ? [given, undefined] : given;
    const made = new PyProperty();
    made.__init__(
      classFunction(module, qualname, `${key}(self)`, get),
      set === undefined ? null : classFunction(module, qualname, `${key}(self, value)`, set),
      null,
      null,
    );
    entries.push([key, made]);
  }
  for (const [key, value] of Object.entries(spec.attributes ?? {})) entries.push([key, value]);
  const args = [name, tuple(bases.length === 0 ? [object_] : [...bases]), dict(entries)];
  const metaclass: Value = spec.metaclass ?? (bases[0] as Value)?.$class ?? wellKnown.type;
  return spec.keywords === undefined ? call(metaclass, ...args) : callKw(metaclass, args, spec.keywords);
}

/** `super(owner, self).name(…)`; `self` may be a class. */
export function superCall(owner: PyType, self: Value, name: string, ...args: Value[]): Value {
  if (self?.$isType === true) return call(superAttr(owner, self, name), ...args);
  return superMethod(owner, self, name).call(self, ...args);
}
