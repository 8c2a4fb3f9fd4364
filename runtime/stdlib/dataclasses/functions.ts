// `fields`, `asdict`, `astuple`, `replace`. CPython: Lib/dataclasses.py.
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call, callKw } from "../../objects/call.ts";
import { dict, dict_, PyDict } from "../../objects/dict.ts";
import { raiseFrom, typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyList } from "../../objects/list.ts";
import { jsName } from "../../objects/names.ts";
import type { Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import {
  FIELD,
  FIELD_CLASSVAR,
  FIELD_INITVAR,
  fieldsOf,
  isInstanceOfDataclass,
  MISSING,
  type PyField,
} from "./field.ts";

function instanceFields(v: Value): PyField[] | undefined {
  const all = fieldsOf(v);
  return all === undefined ? undefined : [...all.values()].filter((f) => f._field_type === FIELD);
}

/** Documentation: dataclasses.fields. @raises TypeError */
export function fields(v: Value): Value {
  const found = instanceFields(v);
  if (found === undefined)
    throw raiseFrom(typeError("must be called with a dataclass type or instance"), null);
  return tuple(found);
}

function isAtomic(v: Value): boolean {
  return (
    v === null ||
    typeof v !== "object" ||
    (typeOf(v).$builtin === true && (typeof v.$value === "number" || v.$points !== undefined))
  );
}

function deepcopy(v: Value): Value {
  return call(getattr(importModule(null, "copy", 0), "deepcopy"), v);
}

/** Goes through the containers of an object; `make` makes something of the fields of a dataclass. */
function convert(v: Value, make: (v: Value, inner: (v: Value) => Value) => Value): Value {
  const inner = (x: Value): Value => convert(x, make);
  if (isAtomic(v)) return v;
  if (isInstanceOfDataclass(v)) return make(v, inner);
  const t = typeOf(v);
  if (v instanceof PyList) {
    const items = links.list(v.$items.map(inner));
    return t.$builtin ? items : t(items);
  }
  if (v instanceof PyTuple) {
    const items = v.$items.map(inner);
    if (t.$builtin) return tuple(items);
    return getattrOr(v, "_fields", undefined) !== undefined ? t(...items) : t(tuple(items));
  }
  if (v instanceof PyDict) {
    const entries = [...v.$map.entries()].map(([k, x]): [Value, Value] => [
      inner((v as PyDict).$original(k)),
      inner(x),
    ]);
    if (t === dict_) return dict(entries);
    const factory = getattrOr(t, "default_factory", undefined);
    if (factory === undefined) return t(dict(entries));
    const result = t(getattr(v, "default_factory"));
    for (const [k, x] of entries) links.setItem(result, k, x);
    return result;
  }
  return deepcopy(v);
}

/** Documentation: dataclasses.asdict. @raises TypeError */
export function asdict(v: Value, factory: Value): Value {
  if (!isInstanceOfDataclass(v)) throw typeError("asdict() should be called on dataclass instances");
  return convert(v, (o, inner) => {
    const entries = (instanceFields(o) as PyField[]).map((f): [Value, Value] => [
      f.name,
      inner(getattr(o, f.name)),
    ]);
    if (factory === undefined || factory === dict_) return dict(entries);
    return call(factory, links.list(entries.map((e) => tuple(e))));
  });
}

/** Documentation: dataclasses.astuple. @raises TypeError */
export function astuple(v: Value, factory: Value): Value {
  if (!isInstanceOfDataclass(v)) throw typeError("astuple() should be called on dataclass instances");
  return convert(v, (o, inner) => {
    const items = (instanceFields(o) as PyField[]).map((f) => inner(getattr(o, f.name)));
    return factory === undefined ? tuple(items) : call(factory, links.list(items));
  });
}

/** A copy of a dataclass with other values of some fields. @raises TypeError, ValueError */
export function replaceFields(self: Value, given: Keywords): Value {
  const changes: Keywords = { ...given };
  for (const f of (fieldsOf(self) as Map<string, PyField>).values()) {
    if (f._field_type === FIELD_CLASSVAR) continue;
    const key = jsName(f.name);
    if (!truth(f.init)) {
      if (changes[key] !== undefined) {
        throw typeError(`field ${f.name} is declared with init=False, it cannot be specified with replace()`);
      }
      continue;
    }
    if (changes[key] !== undefined) continue;
    if (f._field_type === FIELD_INITVAR && f.default === MISSING) {
      throw typeError(`InitVar ${links.repr(f.name)} must be specified with replace()`);
    }
    changes[key] = getattr(self, f.name);
  }
  return callKw(typeOf(self), [], changes);
}

/** Documentation: dataclasses.replace. @raises TypeError */
export function replace(v: Value, changes: Keywords): Value {
  if (!isInstanceOfDataclass(v)) throw typeError("replace() should be called on dataclass instances");
  return replaceFields(v, changes);
}
