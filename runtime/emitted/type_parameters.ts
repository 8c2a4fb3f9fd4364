/** Type parameters and type aliases (PEP 695): made by `typing`, when a program has some. */
import { importModule } from "../modules/importer.ts";
import { getattr } from "../objects/attribute.ts";
import { unpack } from "../objects/iteration.ts";
import type { Value } from "../objects/object.ts";
import { getItem } from "../objects/subscript.ts";
import { type TypeParameterOptions, typingHook } from "../objects/typing_hook.ts";

function typing<K extends keyof typeof typingHook>(key: K): NonNullable<(typeof typingHook)[K]> {
  if (typingHook[key] === undefined) importModule(null, "typing", 0);
  const make = typingHook[key];
  if (make === undefined) throw new Error(`typing does not define ${key}`);
  return make as NonNullable<(typeof typingHook)[K]>;
}

export function typeVar(name: string, options: TypeParameterOptions): Value {
  return typing("typeVar")(name, options);
}

export function paramSpec(name: string, options: TypeParameterOptions): Value {
  return typing("paramSpec")(name, options);
}

export function typeVarTuple(name: string, options: TypeParameterOptions): Value {
  return typing("typeVarTuple")(name, options);
}

export function typeAlias(name: string, typeParams: Value, value: () => Value, module: Value): Value {
  return typing("typeAlias")(name, typeParams, value, module);
}

/** `Generic[T, …]`: the implicit base of a generic class. */
export function genericBase(typeParams: Value): Value {
  return getItem(getattr(importModule(null, "typing", 0), "Generic"), typeParams);
}

/** `*args: *Ts`: the one item of an unpacked annotation. */
export function unpackOne(v: Value): Value {
  return unpack(v, 1)[0];
}
