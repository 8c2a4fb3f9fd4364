/** `Union` and `X | Y` where a side is a construct of `typing`. */
import { equals } from "../../objects/comparison.ts";
import { typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { typeOf, wellKnown } from "../../objects/type.ts";
import { alias, PyTypingAlias, typeArgument, unionHook } from "./alias.ts";
import { unionMaker } from "./variables.ts";

/** The special form `Union`; set by index.ts. */
export const unionForm: { value: Value } = { value: null };

/** A union: flattened, without repetitions; of one type it is that type. */
export function unionOf(args: readonly Value[]): Value {
  if (args.length === 0) throw typeError("Cannot take a Union of no types.");
  const members: Value[] = [];
  const add = (v: Value) => {
    if (!members.some((m) => m === v || equals(m, v))) members.push(v);
  };
  for (const v of args) {
    const arg = typeArgument(v, "Union[arg, ...]: each arg must be a type.");
    if (arg instanceof PyTypingAlias && arg.$unordered()) arg.$args.forEach(add);
    else if (typeof arg === "object" && typeOf(arg).$name === "UnionType")
      links.arrayOf(arg.__args__).forEach(add);
    else add(arg);
  }
  if (members.length === 1) return members[0];
  const optional = members.length === 2 && members.includes(wellKnown.NoneType);
  const made = alias(unionForm.value, members, optional ? "typing.Optional" : "typing.Union");
  made.$make = unionOf;
  return made;
}

unionHook.make = unionOf;
unionMaker.make = unionOf;
