/** `isinstance()` and `issubclass()`. CPython: `PyObject_IsInstance` and its relatives in Objects/abstract.c. */
import { getattrOr } from "./attribute.ts";
import { typeError } from "./exception.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { isSubtype, isType, lookupSpecial, typeOf, wellKnown } from "./type.ts";

function isTuple(v: Value): boolean {
  return typeof v === "object" && v !== null && isSubtype(typeOf(v), wellKnown.tuple as Value);
}

/**
 * `isinstance(v, cls)`.
 * @param cls a class, a union, or a tuple of these
 * @raises TypeError
 */
export function isinstance(v: Value, cls: Value): boolean {
  if (typeOf(v) === cls) return true;
  if (isType(cls) && cls.$class === wellKnown.type) return isInstanceOf(v, cls);
  if (isTuple(cls)) {
    for (const c of cls.$items) if (isinstance(v, c)) return true;
    return false;
  }
  const check = lookupSpecial(cls, "__instancecheck__");
  if (check !== undefined) return links.truth(check.call(cls, v));
  return isInstanceOf(v, cls);
}

/** `isinstance` without `__instancecheck__`. */
function isInstanceOf(v: Value, cls: Value): boolean {
  if (isType(cls)) {
    if (isSubtype(typeOf(v), cls)) return true;
    if (typeof v !== "object" || v === null) return false;
    const own = getattrOr(v, "__class__", undefined);
    return own !== undefined && own !== typeOf(v) && isType(own) && isSubtype(own, cls);
  }
  if (basesOf(cls) === undefined) {
    throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  }
  const own = getattrOr(v, "__class__", undefined);
  return own !== undefined && isDerived(own, cls);
}

function basesOf(v: Value): readonly Value[] | undefined {
  const bases = getattrOr(v, "__bases__", undefined);
  return bases !== undefined && isTuple(bases) ? bases.$items : undefined;
}

function isDerived(derived: Value, cls: Value): boolean {
  if (derived === cls) return true;
  return (basesOf(derived) ?? []).some((b) => isDerived(b, cls));
}

/**
 * `issubclass(derived, cls)`.
 * @param cls a class, a union, or a tuple of these
 * @raises TypeError
 */
export function issubclass(derived: Value, cls: Value): boolean {
  if (isType(cls) && cls.$class === wellKnown.type) {
    if (derived === cls) return true;
    return isSubclassOf(derived, cls);
  }
  if (isTuple(cls)) {
    for (const c of cls.$items) if (issubclass(derived, c)) return true;
    return false;
  }
  const check = lookupSpecial(cls, "__subclasscheck__");
  if (check !== undefined) return links.truth(check.call(cls, derived));
  return isSubclassOf(derived, cls);
}

function isSubclassOf(derived: Value, cls: Value): boolean {
  if (isType(derived) && isType(cls)) return isSubtype(derived, cls);
  if (basesOf(derived) === undefined) throw typeError("issubclass() arg 1 must be a class");
  if (basesOf(cls) === undefined) {
    throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  }
  return isDerived(derived, cls);
}
