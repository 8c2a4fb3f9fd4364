// `issubclass` with the checks of abstract classes.
import type { Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { isSubtype, isType, lookupSpecial } from "../../objects/type.ts";

/** `issubclass(cls, base)` of two classes. */
export function issubclass(cls: Value, base: Value): boolean {
  if (isType(cls) && isType(base) && isSubtype(cls, base)) return true;
  const check = lookupSpecial(base, "__subclasscheck__");
  return check !== undefined && truth(check.call(base, cls));
}
