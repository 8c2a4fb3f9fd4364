// How the abstract classes of `collections.abc` are made: from tables of abstract methods and mixin methods.

import { call } from "../../objects/call.ts";
import { PyClassMethod } from "../../objects/descriptor.ts";
import { dict } from "../../objects/dict.ts";
import { notImplementedError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented, object_ } from "../../objects/object_type.ts";
import { tuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { ABCMeta, abstractmethod } from "../abc.ts";
import { pythonFunction } from "../python_function.ts";

export interface AbstractSpec {
  readonly doc?: string;
  readonly module?: string;
  /** `{ "__contains__(self, x)": null }`: abstract; what calling it through `super()` gives otherwise. */
  readonly abstract?: Readonly<Record<string, ((...args: Value[]) => Value) | null>>;
  readonly methods?: Readonly<Record<string, (...args: Value[]) => Value>>;
  readonly classmethods?: Readonly<Record<string, (...args: Value[]) => Value>>;
  readonly attributes?: Readonly<Record<string, Value>>;
  /** The methods by which other classes count as subclasses. */
  readonly structural?: readonly string[];
  readonly isGeneric?: boolean;
  /** Whether instances have a `__dict__`. */
  readonly hasDict?: boolean;
}

function classMethod(f: Value): Value {
  const made = new PyClassMethod();
  made.$callable = f;
  return made;
}

/** True where a class, by its own and inherited namespaces, has all methods; None hides a method. */
function hasMethods(cls: PyType, names: readonly string[]): Value {
  for (const name of names) {
    const owner = cls.$mro.find((c) => c.$dict.has(name));
    if (owner === undefined || owner.$dict.get(name) === null) return NotImplemented;
  }
  return true;
}

/** Makes an abstract class. */
export function abstractClass(name: string, bases: readonly PyType[], spec: AbstractSpec): PyType {
  const module = spec.module ?? "collections.abc";
  const entries: [Value, Value][] = [
    ["__module__", module],
    ["__qualname__", name],
    ["__doc__", spec.doc ?? null],
  ];
  if (spec.hasDict !== true) entries.push(["__slots__", tuple([])]);
  const make = (signature: string, impl: (...args: Value[]) => Value) => {
    const open = signature.indexOf("(");
    const own = signature.slice(0, open);
    return [own, pythonFunction(own, signature.slice(open), impl, module, `${name}.${own}`)] as const;
  };
  for (const [signature, impl] of Object.entries(spec.abstract ?? {})) {
    const refuse = () => {
      throw notImplementedError("");
    };
    const [own, f] = make(signature, impl ?? refuse);
    entries.push([own, abstractmethod(f)]);
  }
  for (const [signature, impl] of Object.entries(spec.methods ?? {}))
    entries.push([...make(signature, impl)]);
  for (const [signature, impl] of Object.entries(spec.classmethods ?? {})) {
    const [own, f] = make(signature, impl);
    entries.push([own, classMethod(f)]);
  }
  if (spec.isGeneric === true) {
    const [own, f] = make("__class_getitem__(cls, item)", (cls, item) => genericAlias(cls, item));
    entries.push([own, classMethod(f)]);
  }
  let made: Value;
  if (spec.structural !== undefined) {
    const names = spec.structural;
    const [own, f] = make("__subclasshook__(cls, C)", (cls, other) =>
      cls === made ? hasMethods(other, names) : NotImplemented,
    );
    entries.push([own, classMethod(f)]);
  }
  for (const [key, value] of Object.entries(spec.attributes ?? {})) entries.push([key, value]);
  made = call(ABCMeta, name, tuple(bases.length === 0 ? [object_] : [...bases]), dict(entries));
  return made;
}
