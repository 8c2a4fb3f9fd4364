// What the decorator `dataclass` does with a class. CPython: `_process_class` in Lib/dataclasses.py.
import { importModule, loadedModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { PyMember } from "../../objects/descriptor.ts";
import { PyDict } from "../../objects/dict.ts";
import { isException, TypeError_, typeError, ValueError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { mappingProxyOf } from "../../objects/mapping_proxy.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { isType, type PyType, setClassAttribute, typeNew, typeOf, wellKnown } from "../../objects/type.ts";
import { computeAbstractMethods } from "../abc.ts";
import {
  FIELD,
  FIELD_CLASSVAR,
  FIELD_INITVAR,
  HAS_DEFAULT_FACTORY,
  InitVar,
  KW_ONLY,
  MISSING,
  PyField,
  PyParams,
} from "./field.ts";
import { replaceFields } from "./functions.ts";
import { eqOf, frozenMethods, hashOf, initOf, orderOf, replaceOf, reprOf, stateMethods } from "./generate.ts";

/** What a string annotation such as `t.ClassVar[int]` names, looked up in the class's module. */
function named(cls: PyType, annotation: string): Value {
  const match = /^(?:\s*(\w+)\s*\.)?\s*(\w+)/.exec(annotation);
  if (match === null) return undefined;
  const [, prefix, name] = match;
  const module = loadedModule(cls.$dict.get("__module__") ?? "");
  if (module === undefined) return undefined;
  const scope = prefix === undefined ? module : getattrOr(module, prefix, undefined);
  if (scope === undefined || (prefix !== undefined && typeOf(scope).$name !== "module")) return undefined;
  return getattrOr(scope, name as string, undefined);
}

function typingClassVar(): Value {
  const typing = loadedModule("typing");
  return typing === undefined ? undefined : getattrOr(typing, "ClassVar", undefined);
}

function isClassVar(cls: PyType, type: Value): boolean {
  const classVar = typingClassVar();
  if (classVar === undefined) return false;
  if (typeof type === "string") return named(cls, type) === classVar;
  return type === classVar || (typeof type === "object" && type !== null && type.$origin === classVar);
}

function isInitVar(cls: PyType, type: Value): boolean {
  if (typeof type === "string") return named(cls, type) === InitVar;
  return type === InitVar || (type !== null && typeOf(type) === InitVar);
}

function isKwOnly(cls: PyType, type: Value): boolean {
  return type === KW_ONLY || (typeof type === "string" && named(cls, type) === KW_ONLY);
}

function fieldFor(cls: PyType, name: string, type: Value, kwOnly: Value): PyField {
  let def = getattrOr(cls, name, MISSING);
  let f: PyField;
  if (def instanceof PyField) f = def;
  else {
    if (def instanceof PyMember) def = MISSING;
    f = new PyField();
    f.default = def;
    f.metadata = mappingProxyOf(links.dict([]));
  }
  f.name = name;
  f.type = type;
  f._field_type = isClassVar(cls, type) ? FIELD_CLASSVAR : isInitVar(cls, type) ? FIELD_INITVAR : FIELD;
  if (f._field_type !== FIELD && f.default_factory !== MISSING) {
    throw typeError(`field ${name} cannot have a default factory`);
  }
  if (f._field_type !== FIELD_CLASSVAR) {
    if (f.kw_only === MISSING) f.kw_only = kwOnly;
  } else if (f.kw_only !== MISSING) throw typeError(`field ${name} is a ClassVar but specifies kw_only`);
  if (f._field_type === FIELD && f.default !== MISSING && typeOf(f.default).$proto.__hash__ === null) {
    throw valueError(
      `mutable default ${links.repr(typeOf(f.default))} for field ${name} is not allowed: use default_factory`,
    );
  }
  return f;
}

/** Sets an attribute that the class does not define itself. */
function setNew(cls: PyType, name: string, value: Value): boolean {
  if (cls.$dict.has(name)) return true;
  setClassAttribute(cls, name, value);
  return false;
}

/** Fields of the bases, in the order of the MRO, and whether these are frozen. */
function inherited(cls: PyType) {
  const fields = new Map<string, PyField>();
  const frozen: boolean[] = [];
  for (const base of cls.$mro.slice(1).reverse()) {
    const own = getattrOr(base, "__dataclass_fields__", undefined);
    if (own === undefined) continue;
    for (const f of links.arrayOf(call(getattr(own, "values")))) fields.set(f.name, f);
    frozen.push(truth(getattr(getattr(base, "__dataclass_params__"), "frozen")));
  }
  return { fields, frozen };
}

/** The fields that the class itself declares. */
function declared(cls: PyType, defaultKwOnly: Value): PyField[] {
  const annotations = cls.$dict.get("__annotations__");
  const own: PyField[] = [];
  let kwOnly = defaultKwOnly;
  let seen = false;
  for (const [name, type] of annotations === undefined ? [] : links.stringEntries(annotations)) {
    if (isKwOnly(cls, type)) {
      if (seen) throw typeError(`${links.repr(name)} is KW_ONLY, but KW_ONLY has already been specified`);
      seen = true;
      kwOnly = true;
    } else own.push(fieldFor(cls, name, type, kwOnly));
  }
  return own;
}

/** Makes a dataclass of a class. @raises TypeError, ValueError */
export function processClass(cls: PyType, options: Keywords): Value {
  const on = (name: string) => truth(options[name]);
  const frozen = on("frozen");
  const { fields, frozen: frozenBases } = inherited(cls);
  const params = new PyParams();
  for (const name of Object.keys(params)) (params as Value)[name] = options[name];
  setClassAttribute(cls, "__dataclass_params__", params);
  const own = declared(cls, options.kw_only);
  for (const f of own) {
    fields.set(f.name, f);
    if (getattrOr(cls, f.name, undefined) instanceof PyField) {
      if (f.default === MISSING) setClassAttribute(cls, f.name, undefined);
      else setClassAttribute(cls, f.name, f.default);
    }
  }
  const annotated = new Set(own.map((f) => f.name));
  for (const [name, value] of cls.$dict) {
    if (value instanceof PyField && !annotated.has(name)) {
      throw typeError(`${links.repr(name)} is a field but has no type annotation`);
    }
  }
  if (frozenBases.some((b) => b) && !frozen) {
    throw typeError("cannot inherit non-frozen dataclass from a frozen one");
  }
  if (frozenBases.some((b) => !b) && frozen) {
    throw typeError("cannot inherit frozen dataclass from a non-frozen one");
  }
  const table = new PyDict();
  for (const [name, f] of fields) table.$set(name, f);
  setClassAttribute(cls, "__dataclass_fields__", table);
  const classHash = cls.$dict.get("__hash__");
  const explicitHash = !(classHash === undefined || (classHash === null && cls.$dict.has("__eq__")));
  if (on("order") && !on("eq")) throw valueError("eq must be true if order is true");
  const all = [...fields.values()];
  const initFields = all.filter((f) => f._field_type !== FIELD_CLASSVAR);
  const std = initFields.filter((f) => truth(f.init) && !truth(f.kw_only));
  const kwOnly = initFields.filter((f) => truth(f.init) && truth(f.kw_only));
  if (on("init")) {
    let withDefault: PyField | null = null;
    for (const f of std) {
      if (f.default !== MISSING || f.default_factory !== MISSING) withDefault = f;
      else if (withDefault !== null) {
        throw typeError(
          `non-default argument ${links.repr(f.name)} follows default argument ${links.repr(withDefault.name)}`,
        );
      }
    }
    const postInit = getattrOr(cls, "__post_init__", undefined) !== undefined;
    setNew(cls, "__init__", initOf(cls, initFields, std, kwOnly, { frozen, slots: on("slots"), postInit }));
  }
  setNew(cls, "__replace__", replaceOf(cls, replaceFields));
  const instanceFields = all.filter((f) => f._field_type === FIELD);
  if (on("repr")) {
    setNew(
      cls,
      "__repr__",
      reprOf(
        cls,
        instanceFields.filter((f) => truth(f.repr)),
      ),
    );
  }
  const compared = instanceFields.filter((f) => truth(f.compare));
  if (on("eq")) setNew(cls, "__eq__", eqOf(cls, compared));
  if (on("order")) {
    for (const name of ["__lt__", "__le__", "__gt__", "__ge__"]) {
      if (setNew(cls, name, orderOf(cls, compared, name))) {
        throw typeError(
          `Cannot overwrite attribute ${name} in class ${cls.$name} Consider using functools.total_ordering`,
        );
      }
    }
  }
  if (frozen) {
    for (const [name, f] of frozenMethods(cls, instanceFields)) {
      if (setNew(cls, name, f)) throw typeError(`Cannot overwrite attribute ${name} in class ${cls.$name}`);
    }
  }
  const hashed = instanceFields.filter((f) => truth(f.hash === null ? f.compare : f.hash));
  const addHash = () => setClassAttribute(cls, "__hash__", hashOf(cls, hashed));
  if (on("unsafe_hash")) {
    if (explicitHash) throw typeError(`Cannot overwrite attribute __hash__ in class ${cls.$name}`);
    addHash();
  } else if (on("eq") && !explicitHash) {
    if (frozen) addHash();
    else setClassAttribute(cls, "__hash__", null);
  }
  if (!truth(getattrOr(cls, "__doc__", null)))
    setClassAttribute(cls, "__doc__", docOf(cls, std, kwOnly, on("init")));
  if (on("match_args")) setNew(cls, "__match_args__", tuple(std.map((f) => f.name)));
  if (on("weakref_slot") && !on("slots")) throw typeError("weakref_slot is True but slots is False");
  const result = on("slots") ? withSlots(cls, frozen, on("weakref_slot"), instanceFields) : cls;
  if (result.$dict.has("__abstractmethods__")) computeAbstractMethods(result);
  return result;
}

function annotationText(type: Value): string {
  const module = getattrOr(type, "__module__", null);
  if (module === "typing") return links.repr(type).replaceAll("typing.", "");
  if (!isType(type)) return links.repr(type);
  return module === "builtins" ? type.$qualname : `${module}.${type.$qualname}`;
}

function parameterText(f: PyField): string {
  const type = `${f.name}: ${annotationText(f.type)}`;
  if (f.default_factory !== MISSING) return `${type} = ${links.repr(HAS_DEFAULT_FACTORY)}`;
  return f.default === MISSING ? type : `${type} = ${links.repr(f.default)}`;
}

/** The signature as the docstring of a class that has none. */
function docOf(cls: PyType, std: readonly PyField[], kwOnly: readonly PyField[], hasInit: boolean): string {
  if (!hasInit || cls.$dict.get("__init__")?.$code.spec != null)
    return `${cls.$name}${signatureHook.text(cls)}`;
  const parts = std.map(parameterText);
  if (kwOnly.length > 0) parts.push("*", ...kwOnly.map(parameterText));
  return `${cls.$name}(${parts.join(", ")})`;
}

/** `str(inspect.signature(cls))` without the return annotation, for a class whose `__init__` is not generated. */
const signatureHook = {
  text(cls: PyType): string {
    const inspect = importModule(null, "inspect", 0);
    try {
      return links.str(call(getattr(inspect, "signature"), cls)).replace(" -> None", "");
    } catch (e) {
      if (isException(e, TypeError_) || isException(e, ValueError)) return "";
      throw e;
    }
  },
};

/** The class made anew with `__slots__`. */
function withSlots(cls: PyType, frozen: boolean, weakref: boolean, fields: readonly PyField[]): PyType {
  if (cls.$dict.has("__slots__")) throw typeError(`${cls.$name} already specifies __slots__`);
  const namespace = new Map(cls.$dict);
  const names = fields.map((f) => f.name as string);
  const taken = new Set<string>();
  for (const base of cls.$mro.slice(1, -1)) {
    const slots = base.$dict.get("__slots__");
    if (slots === undefined) continue;
    if (typeof slots === "string") taken.add(slots);
    else for (const name of links.arrayOf(slots)) taken.add(name);
  }
  const slots = [...names, ...(weakref ? ["__weakref__"] : [])].filter((name) => !taken.has(name));
  namespace.set("__slots__", tuple(slots));
  for (const name of names) namespace.delete(name);
  namespace.delete("__dict__");
  namespace.delete("__weakref__");
  namespace.set("__qualname__", cls.$qualname);
  if (frozen) {
    for (const [name, f] of stateMethods(cls, fields)) if (!namespace.has(name)) namespace.set(name, f);
  }
  if (cls.$class === wellKnown.type) return typeNew(cls.$class, cls.$name, cls.$bases, namespace, null);
  return call(cls.$class, cls.$name, tuple(cls.$bases), links.dict(namespace.entries()));
}
