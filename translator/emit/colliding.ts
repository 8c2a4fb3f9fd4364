// Attribute names that JavaScript's own prototypes also have: `x?.name` would find JavaScript's on primitives and functions.
import { jsName } from "./identifiers.ts";

const names = new Set(
  [String, Number, Boolean, BigInt, Function, Object, Symbol].flatMap((constructor) =>
    Object.getOwnPropertyNames(constructor.prototype),
  ),
);
for (const name of ["length", "name", "prototype", "arguments", "caller", "isWellFormed", "toWellFormed"])
  names.add(name);

/** Must the emitted code look at the kind of the receiver before it looks for this attribute? */
export function isColliding(name: string): boolean {
  return names.has(jsName(name));
}
