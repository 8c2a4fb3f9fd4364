// Types that are proved: the exact class of a value, never a subclass. "unknown" is always a right answer.

export type TypeName =
  | "unknown"
  | "None"
  | "bool"
  | "int"
  | "float"
  | "complex"
  | "str"
  | "bytes"
  | "list"
  | "tuple"
  | "dict"
  | "set"
  | "range"
  | "function";

export interface StaticType {
  readonly name: TypeName;
  /** For `int`: all values lie between these, both safe integers, so that they are JavaScript numbers. */
  readonly bounds: readonly [min: number, max: number] | null;
}

function simple(name: TypeName): StaticType {
  return { name, bounds: null };
}

/** One object per type, so that they can be compared by identity (`int` with bounds apart). */
export const types: { readonly [N in TypeName]: StaticType } = {
  unknown: simple("unknown"),
  None: simple("None"),
  bool: simple("bool"),
  int: simple("int"),
  float: simple("float"),
  complex: simple("complex"),
  str: simple("str"),
  bytes: simple("bytes"),
  list: simple("list"),
  tuple: simple("tuple"),
  dict: simple("dict"),
  set: simple("set"),
  range: simple("range"),
  function: simple("function"),
};

/** An `int` between two bounds; without bounds where they are not safe integers. */
export function bounded(min: number, max: number): StaticType {
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max)) return types.int;
  return { name: "int", bounds: [min + 0, max + 0] };
}

/** The length of a builtin container; a class of the program may say that it has any length. */
export const length = bounded(0, 2 ** 32);

export function isSame(a: StaticType, b: StaticType): boolean {
  if (a.name !== b.name) return false;
  return a.bounds?.[0] === b.bounds?.[0] && a.bounds?.[1] === b.bounds?.[1];
}

/** The type of a value that has one of two types. */
export function either(a: StaticType, b: StaticType): StaticType {
  if (a.name !== b.name) return types.unknown;
  if (a.name !== "int" || a.bounds === null || b.bounds === null) return types[a.name];
  return bounded(Math.min(a.bounds[0], b.bounds[0]), Math.max(a.bounds[1], b.bounds[1]));
}
