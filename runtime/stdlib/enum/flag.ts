// `Flag`, `IntFlag` and the boundaries. CPython: Lib/enum.py.
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { refreshConstructor } from "../../objects/construct.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { int_ } from "../../objects/int.ts";
import {
  type Int,
  intAdd,
  intAnd,
  intBitCount,
  intBitLength,
  intInvert,
  intLeftShift,
  intOr,
  intPower,
  intXor,
} from "../../objects/int_value.ts";
import { iteratorType, PyIterator } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented, object_ } from "../../objects/object_type.ts";
import { repr, str } from "../../objects/repr.ts";
import { builtinType, lookup, type PyType, setClassAttribute, typeOf } from "../../objects/type.ts";
import { PyAuto, PyEnumDict } from "./enum_dict.ts";
import { adopt, dataOf, EnumType, intOf, known, newEnum } from "./enum_type.ts";
import { boundaries, Enum, PyEnum, ReprEnum, StrEnum } from "./enums.ts";

function makeStrEnum(name: string, members: string[]): PyType {
  const d = new PyEnumDict();
  d.$clsName = name;
  d.__setitem__("_generate_next_value_", lookup(StrEnum, "_generate_next_value_"));
  d.__setitem__("__module__", "enum");
  d.__setitem__("__qualname__", name);
  for (const member of members) d.__setitem__(member, new PyAuto());
  return newEnum(EnumType, name, [StrEnum], d, null, null);
}

export const FlagBoundary = makeStrEnum("FlagBoundary", ["STRICT", "CONFORM", "EJECT", "KEEP"]);
const named = (name: string): Value => dataOf(FlagBoundary).map.$get(name);
export const STRICT = named("STRICT");
export const CONFORM = named("CONFORM");
export const EJECT = named("EJECT");
export const KEEP = named("KEEP");
boundaries.EJECT = EJECT;

/** A number in binary, with its sign in front: `0b0 101`. */
export function binary(n: Int, maxBits?: number): string {
  const ceiling = 1n << BigInt(intBitLength(n));
  const big = BigInt(n);
  const digits = big >= 0n ? `0${(big + ceiling).toString(2).slice(1)}` : (~big ^ (ceiling - 1n)).toString(2);
  let text = big >= 0n ? digits : `1${(ceiling + big).toString(2).padStart(Number(intBitLength(n)), "0")}`;
  if (big < 0n)
    text = `1${(((1n << BigInt(intBitLength(n))) - 1n) & big).toString(2).padStart(intBitLength(n), "0")}`;
  const sign = text.slice(0, 1);
  let rest = text.slice(1);
  if (maxBits !== undefined && rest.length < maxBits) rest = (sign.repeat(maxBits) + rest).slice(-maxBits);
  return `0b${sign} ${rest}`;
}

class PyFlagIterator extends PyIterator {
  $items: Value[] = [];
  $next(): Value {
    return this.$items.shift();
  }
}
iteratorType(PyFlagIterator, { name: "generator", module: "builtins" });

function byValue(cls: PyType, value: Int): Value[] {
  const { byValue: map } = dataOf(cls);
  const found: Value[] = [];
  let bits = BigInt(intAnd(value, lookup(cls, "_flag_mask_")));
  while (bits !== 0n) {
    const bit = bits & -bits;
    const key = bit <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bit) : bit;
    found.push(map.$get(key) ?? null);
    bits ^= bit;
  }
  return found;
}

function byDefinition(cls: PyType, value: Int): Value[] {
  return byValue(cls, value).sort((a, b) => a._sort_order_ - b._sort_order_);
}

function iterator(items: Value[]): Value {
  const it = new PyFlagIterator();
  it.$items = items;
  return it;
}

/** The flags of a value, in the order of the class. */
function flagsOf(cls: PyType, value: Int): Value[] {
  return links.arrayOf(call(getattr(cls, "_iter_member_"), value));
}

/** The member for a value that no member has. @raises ValueError */
function missing(cls: PyType, given: Value): Value {
  const number = intOf(given);
  if (number === undefined) throw valueError(`${links.repr(given)} is not a valid ${cls.$qualname}`);
  let value: Int = number;
  const data = dataOf(cls);
  const mask: Int = lookup(cls, "_flag_mask_");
  const singles: Int = lookup(cls, "_singles_mask_");
  const all: Int = lookup(cls, "_all_bits_");
  const boundary = getattrOr(cls, "_boundary_", null);
  let negative: Int | null = null;
  if (!(intInvert(all) <= value && value <= all) || intAnd(value, intXor(all, mask)) !== 0) {
    if (boundary === STRICT) {
      const bits = Math.max(intBitLength(value), intBitLength(mask));
      throw valueError(
        `${links.repr(cls)} invalid value ${links.repr(value)}\n    given ${binary(value, bits)}\n  allowed ${binary(mask, bits)}`,
      );
    }
    if (boundary === CONFORM) value = intAnd(value, mask);
    else if (boundary === EJECT) return value;
    else if (boundary === KEEP) {
      if (value < 0) {
        const [a, b] = [intAdd(all, 1), intPower(2, intBitLength(value))];
        value = intAdd(a > b ? a : b, value);
      }
    } else throw valueError(`${links.repr(cls)} unknown flag boundary ${links.repr(boundary)}`);
  }
  if (value < 0) {
    negative = value;
    value = intAdd(intAdd(all, 1), value);
  }
  let unknown = intAnd(value, intInvert(mask));
  const aliases = intAnd(value, intInvert(singles));
  const memberValue = intAnd(value, singles);
  if (unknown !== 0 && boundary !== KEEP) {
    throw valueError(
      `${cls.$name}(${links.repr(value)}) -->  unknown values ${links.repr(unknown)} [${binary(unknown)}]`,
    );
  }
  const pseudo: Value =
    data.memberType === object_
      ? call(lookup(object_, "__new__"), cls)
      : call(lookup(data.memberType, "__new__"), cls, value);
  if (getattrOr(pseudo, "_value_", undefined) === undefined) pseudo._value_ = value;
  pseudo._name_ = null;
  if (memberValue !== 0 || aliases !== 0) {
    const members: Value[] = [];
    let combined: Int = 0;
    for (const m of flagsOf(cls, memberValue)) {
      members.push(m);
      combined = intOr(combined, intOf(m._value_) as Int);
    }
    if (aliases !== 0) {
      value = intOr(memberValue, aliases);
      for (const m of data.map.$map.values()) {
        const bits = intOf(m._value_) ?? 0;
        if (!members.includes(m) && bits !== 0 && intAnd(bits, value) === bits) {
          members.push(m);
          combined = intOr(combined, bits);
        }
      }
    }
    unknown = intXor(value, combined);
    if (combined !== 0) {
      pseudo._name_ = members.map((m) => m._name_).join("|");
      if (unknown !== 0 && boundary === STRICT) {
        throw valueError(`${links.repr(cls)}: no members with value ${links.repr(unknown)}`);
      }
      if (unknown !== 0) pseudo._name_ += `|${links.str(call(getattr(cls, "_numeric_repr_"), unknown))}`;
    }
  }
  const known = data.byValue.$get(value);
  const result = known ?? pseudo;
  if (known === undefined) data.byValue.$set(value, pseudo);
  if (negative !== null) data.byValue.$set(negative, result);
  return result;
}

function combine(self: Value, other: Value, symbol: string, operation: (a: Int, b: Int) => Int): Value {
  const cls = typeOf(self);
  if (other !== null && typeof other === "object" && other.$class === cls) {
    const [a, b] = [self._value_, other._value_];
    if (typeof a === "number" && typeof b === "number") {
      const known = dataOf(cls).byValue.$get(operation(a, b));
      if (known !== undefined) return known;
    }
  }
  const value = bitsOf(self, other);
  if (value === NotImplemented) return value;
  for (const flag of [self, other]) {
    if (bitsOf(self, flag) === null) {
      throw typeError(`'${str(flag)}' cannot be combined with other flags with ${symbol}`);
    }
  }
  return typeOf(self)(operation(intOf(self._value_) as Int, intOf(value) as Int));
}

/** The value of a flag, or of what its class may be combined with. */
function bitsOf(self: Value, flag: Value): Value {
  const cls = typeOf(self);
  if (isinstance(flag, cls)) return flag._value_;
  const { memberType } = dataOf(cls);
  if (memberType !== object_ && isinstance(flag, memberType)) return flag;
  return NotImplemented;
}

export class PyFlag extends PyEnum {
  static override _generate_next_value_(_name: Value, start: Value, count: Value, lastValues: Value): Value {
    if (count === 0) return start ?? 1;
    const values = links.arrayOf(lastValues);
    const last = values.reduce((a: Value, b: Value) => ((intOf(b) ?? b) > (intOf(a) ?? a) ? b : a));
    const bits = intOf(last);
    if (bits === undefined) {
      const e = typeError(`invalid flag value ${links.repr(last)}`);
      e.$suppress = true;
      throw e;
    }
    return intLeftShift(1, intBitLength(bits));
  }
  static _iter_member_by_value_(cls: PyType, value: Value): Value {
    return iterator(byValue(cls, value));
  }
  static _iter_member_(cls: PyType, value: Value): Value {
    return iterator(byValue(cls, value));
  }
  static _iter_member_by_def_(cls: PyType, value: Value): Value {
    return iterator(byDefinition(cls, value));
  }
  static override _missing_(cls: Value, value: Value): Value {
    return missing(cls, value);
  }
  __contains__(other: Value): boolean {
    const cls = typeOf(this);
    if (!isinstance(other, cls)) {
      throw typeError(
        `unsupported operand type(s) for 'in': ${links.repr(typeOf(other).$qualname)} and ${links.repr(cls.$qualname)}`,
      );
    }
    const bits = intOf(other._value_) as Int;
    return intAnd(bits, intOf((this as Value)._value_) as Int) === bits;
  }
  __iter__(): Value {
    return iterator(flagsOf(typeOf(this), (this as Value)._value_));
  }
  __len__(): Value {
    return intBitCount(intOf((this as Value)._value_) as Int);
  }
  override __repr__(): Value {
    const self = this as Value;
    const cls = typeOf(this);
    const { valueRepr } = dataOf(cls);
    const value = valueRepr === null ? links.repr(self._value_) : links.str(call(valueRepr, self._value_));
    return self._name_ === null ? `<${cls.$name}: ${value}>` : `<${cls.$name}.${self._name_}: ${value}>`;
  }
  override __str__(): Value {
    const self = this as Value;
    const { $name: name } = typeOf(this);
    return self._name_ === null ? `${name}(${links.repr(self._value_)})` : `${name}.${self._name_}`;
  }
  __bool__(): boolean {
    return links.truth((this as Value)._value_);
  }
  _get_value(flag: Value): Value {
    return bitsOf(this, flag);
  }
  __or__(other: Value): Value {
    return combine(this, other, "|", intOr);
  }
  __and__(other: Value): Value {
    return combine(this, other, "&", intAnd);
  }
  __xor__(other: Value): Value {
    return combine(this, other, "^", intXor);
  }
  __ror__(other: Value): Value {
    return combine(this, other, "|", intOr);
  }
  __rand__(other: Value): Value {
    return combine(this, other, "&", intAnd);
  }
  __rxor__(other: Value): Value {
    return combine(this, other, "^", intXor);
  }
  __invert__(): Value {
    const self = this as Value;
    if (self._value_ === null) throw typeError(`'${str(self)}' cannot be inverted`);
    if (self._inverted_ === null) {
      const cls = typeOf(this);
      const bits = intInvert(intOf(self._value_) as Int);
      const boundary = getattr(cls, "_boundary_");
      const keep = boundary === EJECT || boundary === KEEP;
      const value = cls(keep ? bits : intAnd(lookup(cls, "_singles_mask_"), bits));
      Object.defineProperty(this, "_inverted_", {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return self._inverted_;
  }
}

const flagSignatures = {
  __contains__: "(other)",
  __iter__: "()",
  __len__: "()",
  __repr__: "()",
  __str__: "()",
  __bool__: "()",
  _get_value: "(flag)",
  __or__: "(other)",
  __and__: "(other)",
  __xor__: "(other)",
  __ror__: "(other)",
  __rand__: "(other)",
  __rxor__: "(other)",
  __invert__: "()",
};
Reflect.deleteProperty(PyFlag, "__new__");
export const Flag: PyType = builtinType(PyFlag as Value, {
  name: "Flag",
  module: "enum",
  metaclass: EnumType,
  doc: "Support for flags",
  signatures: flagSignatures,
  classmethods: {
    _missing_: "(value)",
    _iter_member_: "(value)",
    _iter_member_by_value_: "(value)",
    _iter_member_by_def_: "(value)",
  },
  staticmethods: { _generate_next_value_: "(name, start, count, last_values)" },
  attributes: { _numeric_repr_: builtinFunction("repr", "(obj, /)", repr) },
});

function flagClass(cls: PyType, memberType: PyType, useArgs: boolean, repr: Value, boundary: Value): void {
  cls.$builtin = false;
  adopt(cls, memberType, lookup(memberType, "__new__"), useArgs, repr);
  for (const [name, value] of [
    ["_boundary_", boundary],
    ["_flag_mask_", 0],
    ["_singles_mask_", 0],
    ["_all_bits_", 0],
    ["_inverted_", null],
  ] as const) {
    setClassAttribute(cls, name, value);
  }
  refreshConstructor(cls);
}
flagClass(Flag, object_, false, null, STRICT);
known.Flag = Flag;

class PyIntFlag extends (int_.$Impl as { new (): Value }) {}
export const IntFlag: PyType = builtinType(PyIntFlag as Value, {
  name: "IntFlag",
  module: "enum",
  bases: [int_, ReprEnum, Flag],
  metaclass: EnumType,
  dict: true,
  doc: "Support for integer-based Flags",
  attributes: {
    ...Object.fromEntries(
      ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__", "__repr__"].map(
        (name) => [name, Flag.$dict.get(name)],
      ),
    ),
    __new__: Enum.$dict.get("__new__"),
    __str__: lookup(int_, "__repr__"),
    __format__: lookup(int_, "__format__"),
    __reduce_ex__: Enum.$dict.get("__reduce_ex__"),
  },
});
flagClass(IntFlag, int_, true, getattr(int_, "__repr__"), KEEP);
