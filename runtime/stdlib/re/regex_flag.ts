// `re.RegexFlag`: integers that print as the names of flags.
import { PyInt } from "../../objects/int.ts";
import { type Int, intAnd, intOr, intXor } from "../../objects/int_value.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { builtinType } from "../../objects/type.ts";

const NAMES: readonly (readonly [string, number])[] = [
  ["IGNORECASE", 2],
  ["LOCALE", 4],
  ["MULTILINE", 8],
  ["DOTALL", 16],
  ["UNICODE", 32],
  ["VERBOSE", 64],
  ["DEBUG", 128],
  ["ASCII", 256],
];
// The order of the members of the enumeration; bit 1 was TEMPLATE.
const MEMBERS = [7, 0, 1, 4, 2, 3, 5, 6].map((i) => NAMES[i]);
const ALL = 511;

/** The names of the flags, prefixed, and what is left in hexadecimal. */
export function flagNames(flags: number, prefix: string, order = NAMES): string[] {
  const names: string[] = [];
  let rest = flags;
  for (const [name, value] of order) {
    if ((flags & value) === 0) continue;
    names.push(prefix + name);
    rest &= ~value;
  }
  if (rest !== 0) names.push(`0x${rest.toString(16)}`);
  return names;
}

const known = new Map<Int, PyRegexFlag>();

class PyRegexFlag extends PyInt {
  static override __new__(_cls: Value, value: Value): Value {
    return regexFlag(toIndex(value));
  }
  get value(): Value {
    return this.$value;
  }
  get _value_(): Value {
    return this.$value;
  }
  get name(): Value {
    return this.$value === 0 ? "NOFLAG" : flagNames(Number(this.$value), "", MEMBERS).join("|");
  }
  get _name_(): Value {
    return this.name;
  }
  override __repr__(): Value {
    return this.$value === 0 ? "re.NOFLAG" : flagNames(Number(this.$value), "re.", MEMBERS).join("|");
  }
  __str__(): Value {
    return this.__repr__();
  }
  override __format__(_spec: Value): Value {
    return this.__repr__();
  }
  __or__(other: Value): Value {
    const n = asInt(other);
    return n === undefined ? NotImplemented : regexFlag(intOr(this.$value, n));
  }
  __ror__(other: Value): Value {
    return this.__or__(other);
  }
  __and__(other: Value): Value {
    const n = asInt(other);
    return n === undefined ? NotImplemented : regexFlag(intAnd(this.$value, n));
  }
  __rand__(other: Value): Value {
    return this.__and__(other);
  }
  __xor__(other: Value): Value {
    const n = asInt(other);
    return n === undefined ? NotImplemented : regexFlag(intXor(this.$value, n));
  }
  __rxor__(other: Value): Value {
    return this.__xor__(other);
  }
  override __invert__(): Value {
    return regexFlag(ALL & ~Number(this.$value));
  }
  __contains__(other: Value): boolean {
    return (Number(this.$value) & Number(toIndex(other))) === Number(toIndex(other));
  }
}

const other = "(other)";
export const RegexFlag: Value = builtinType(PyRegexFlag, {
  name: "RegexFlag",
  module: "re",
  style: "python",
  dict: true,
  doc: "An enumeration.",
  signatures: {
    __new__: "(value)",
    __repr__: "()",
    __str__: "()",
    __format__: "(format_spec, /)",
    __or__: other,
    __ror__: other,
    __and__: other,
    __rand__: other,
    __xor__: other,
    __rxor__: other,
    __invert__: "()",
    __contains__: other,
  },
});

/** The flag with a value: always the same object. */
export function regexFlag(value: Int): Value {
  let flag = known.get(value);
  if (flag === undefined) {
    flag = new RegexFlag.$Impl() as PyRegexFlag;
    flag.$value = value;
    known.set(value, flag);
  }
  return flag;
}
