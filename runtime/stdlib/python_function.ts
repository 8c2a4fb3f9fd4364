// Functions that stand in a class's namespace as those of a `def` do: they become methods of its instances.
import { builtinFunction, Code, type PyFunction } from "../objects/callable.ts";
import type { Value } from "../objects/object.ts";
import { parseSignature } from "../objects/signature.ts";

/**
 * A function in plain form whose first parameter is `self` where it is a method.
 * @param signature in Python's syntax, `self` included
 */
export function pythonFunction(
  name: string,
  signature: string,
  impl: (...args: Value[]) => Value,
  module: string,
  qualname = name,
): PyFunction {
  const checked = builtinFunction(name, signature, impl, "python", qualname);
  const f: PyFunction = (...args: Value[]) => checked(...args);
  f.$code = new Code(name, qualname, parseSignature(signature), "python", true);
  f.$module = module;
  return f;
}
