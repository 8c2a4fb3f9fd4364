/** Python classes as translated programs write them: a JavaScript class and the list of its members. */
import { builtins as module_ } from "../builtins/index.ts";
import { setattr } from "../objects/attribute.ts";
import type { ModuleInfo } from "../objects/callable.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";
import { type ImplClass, isType, makeClass, type Namespace } from "../objects/type.ts";
import { type Extras, type Kind, makeFunction, makeMethod } from "./functions.ts";

const builtins: Value = module_;

/** What a class's members cannot say. */
export interface ClassExtras {
  readonly bases?: readonly Value[];
  readonly doc?: Value;
  /** Names and types, in order. */
  readonly annotations?: () => Value;
  /** Defaults that are not literals, by method and parameter. */
  readonly defaults?: { readonly [method: string]: Extras["defaults"] };
  readonly qualname?: string;
  /** Applied from the last to the first; each gives the class that goes on. */
  readonly decorators?: readonly ((cls: Value) => Value)[];
}

const member =
  /^(?:(static|class|property|setter|deleter|abstract) )?(?:(async generator|async|generator|blocking) )?(\w+)(\(.*\))?$/su;

const kinds: { readonly [word: string]: Kind } = {
  async: "coroutine",
  "async generator": "async generator",
  generator: "generator",
  blocking: "blocking",
};

/**
 * Makes the Python class of a JavaScript class.
 *
 * @param members in the order of the class body: `"name(self, a, b=1)"` for a method, `"async name(self)"` for a coroutine,
 *   `"static name(a)"`, `"class name(cls)"`, `"abstract name(self)"`, `"property name(self)"`, `"setter name(self, value)"`, and `"name"` for a
 *   static field.
 */
export function classOf(
  info: ModuleInfo,
  module: () => Value,
  name: string,
  Impl: Value,
  members: readonly string[],
  extras: ClassExtras = {},
): Value {
  const qualname = extras.qualname ?? name;
  const methodOf = (key: string, kind: Kind, parameters: string, f: Value): Value =>
    makeMethod(info, kind, `${qualname}.${key}${parameters}`, f, { defaults: extras.defaults?.[key] ?? {} });
  const fill = (ns: Namespace): void => {
    ns.set("__module__", module());
    ns.set("__qualname__", qualname);
    if (extras.annotations !== undefined) ns.set("__annotations__", extras.annotations());
    if (extras.doc !== undefined) ns.set("__doc__", extras.doc);
    for (const text of members) {
      const [, role, word = "", key, parameters] = member.exec(text) as unknown as [
        string,
        string?,
        string?,
        string?,
        string?,
      ];
      const kind = kinds[word] ?? "plain";
      const js = jsName(key as string);
      ns.set(key as string, valueOf(role, kind, js, key as string, parameters));
    }
    for (const key of Object.getOwnPropertyNames(Impl.prototype)) {
      if (key !== "constructor") Reflect.deleteProperty(Impl.prototype, key);
    }
  };
  const getters = new Map<string, Value>();
  const valueOf = (
    role: string | undefined,
    kind: Kind,
    js: string,
    key: string,
    parameters: string | undefined,
  ): Value => {
    if (parameters === undefined) return Impl[js];
    const own = Object.getOwnPropertyDescriptor(Impl.prototype, js);
    switch (role) {
      case "static":
        return builtins.staticmethod(
          makeFunction(info, kind, `${qualname}.${key}${parameters}`, Impl[js], {
            defaults: extras.defaults?.[key] ?? {},
          }),
        );
      case "class":
        return builtins.classmethod(methodOf(key, kind, parameters, Impl[js]));
      case "property": {
        const made = builtins.property(methodOf(key, kind, parameters, own?.get));
        getters.set(key, made);
        return made;
      }
      case "setter": {
        const getter = getters.get(key);
        return builtins.property(getter.fget, methodOf(key, kind, parameters, own?.set));
      }
      case "abstract": {
        const made = methodOf(key, kind, parameters, own?.value);
        setattr(made, "__isabstractmethod__", true);
        return made;
      }
      default:
        return methodOf(key, kind, parameters, own?.value);
    }
  };
  const implementation = (Base: ImplClass): ImplClass => {
    if (Object.getPrototypeOf(Impl.prototype) === Object.prototype) {
      Object.setPrototypeOf(Impl.prototype, Base.prototype);
    }
    return Impl;
  };
  const cls = makeClass(name, [...(extras.bases ?? [])], null, fill, { implementation });
  return (extras.decorators ?? []).reduceRight((made: Value, decorator) => decorator(made), cls);
}

/** What `class extends` takes for Python classes: the JavaScript class of the instances of the first that has a layout. */
export function base(...bases: readonly Value[]): Value {
  const [first] = bases;
  if (!isType(first)) throw links.typeError("bases must be types");
  return first.$Impl;
}
