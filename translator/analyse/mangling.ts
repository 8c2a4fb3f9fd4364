// Private names of classes: `__x` inside `class C` is `_C__x`.
// https://docs.python.org/3.13/reference/expressions.html#private-name-mangling

/** The name as it is stored, where `privateName` is the innermost class around the place (`null`: none). */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith("__")) return name;
  // "__id__" and names with a dot (`import __a.b`) stay as they are.
  if (name.endsWith("__") || name.includes(".")) return name;
  const stripped = privateName.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}
