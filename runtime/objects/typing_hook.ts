/** What the syntax of type parameters and aliases (PEP 695) needs of `typing`, which is loaded when a program has some. */
import type { Value } from "./object.ts";

/** What `typing` defines for the syntax. Lazily evaluated parts are functions. */
export interface TypeParameterOptions {
  bound?: () => Value;
  constraints?: () => Value;
  default?: () => Value;
}

/** Makes the objects; set by `typing`. */
export const typingHook: {
  typeVar?: (name: string, options: TypeParameterOptions) => Value;
  paramSpec?: (name: string, options: TypeParameterOptions) => Value;
  typeVarTuple?: (name: string, options: TypeParameterOptions) => Value;
  typeAlias?: (name: string, typeParams: Value, value: () => Value, module: Value) => Value;
} = {};
