// The module `enum`. https://docs.python.org/3.13/library/enum.html

import { loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { type Int, intAnd, intBitLength, intOr } from "../../objects/int_value.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { PyObject } from "../../objects/object.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isSubtype, type PyType, setClassAttribute, typeOf } from "../../objects/type.ts";
import { pythonFunction } from "../python_function.ts";
import { auto, EnumDict, member, nonmember, PyEnumDict } from "./enum_dict.ts";
import { dataOf, EnumType, intOf, isFlagClass, isSingleBit, newEnum } from "./enum_type.ts";
import { Enum, IntEnum, ReprEnum, StrEnum } from "./enums.ts";
import { binary, CONFORM, EJECT, Flag, FlagBoundary, IntFlag, KEEP, STRICT } from "./flag.ts";
import { property } from "./property.ts";

function aliases(cls: PyType): [string, string][] {
  const found: [string, string][] = [];
  for (const [name, m] of dataOf(cls).map.$map.entries()) if (m._name_ !== name) found.push([name, m._name_]);
  return found;
}

function unique(cls: Value): Value {
  const found = aliases(cls);
  if (found.length > 0) {
    throw valueError(
      `duplicate values found in ${links.repr(cls)}: ${found.map(([a, n]) => `${a} -> ${n}`).join(", ")}`,
    );
  }
  return cls;
}

function makeChecks(): PyType {
  const d = new PyEnumDict();
  d.$clsName = "EnumCheck";
  d.__setitem__("__module__", "enum");
  d.__setitem__("__qualname__", "EnumCheck");
  d.__setitem__("CONTINUOUS", "no skipped integer values");
  d.__setitem__("NAMED_FLAGS", "multi-flag aliases may not contain unnamed flags");
  d.__setitem__("UNIQUE", "one name per value");
  return newEnum(EnumType, "EnumCheck", [StrEnum], d, null, null);
}
const EnumCheck = makeChecks();
const checkNamed = (name: string): Value => dataOf(EnumCheck).map.$get(name);

function missingValues(values: Int[], isFlag: boolean): string[] {
  const low = values.reduce((a, b) => (b < a ? b : a));
  const high = values.reduce((a, b) => (b > a ? b : a));
  const missing: string[] = [];
  if (isFlag) {
    for (let bit = intBitLength(low); bit < intBitLength(high); bit++) {
      const v = 2 ** bit;
      if (!values.includes(v) && bit > intBitLength(low) - 1 && v > low) missing.push(String(v));
    }
  } else
    for (let v = Number(low) + 1; v < Number(high); v++) if (!values.includes(v)) missing.push(String(v));
  return missing;
}

/** The class decorator `verify`. */
class PyVerify extends PyObject {
  $checks: Value[] = [];
  get checks(): Value {
    return tuple(this.$checks);
  }
  __init__(...checks: Value[]): null {
    this.$checks = checks;
    return null;
  }
  __call__(cls: Value): Value {
    const isFlag = isFlagClass(cls);
    const { names, map } = dataOf(cls);
    const text = `${isFlag ? "flag" : "enum"} '${cls.$name}'`;
    for (const check of this.$checks) {
      if (check === checkNamed("UNIQUE")) {
        const found = aliases(cls);
        if (found.length > 0) {
          throw valueError(
            `aliases found in ${links.repr(cls)}: ${found.map(([a, n]) => `${a} -> ${n}`).join(", ")}`,
          );
        }
      } else if (check === checkNamed("CONTINUOUS")) {
        const values = names.$items.map((n: string) => intOf(map.$get(n)._value_) as Int);
        if (values.length < 2) continue;
        const missing = missingValues(values, isFlag);
        if (missing.length > 0)
          throw valueError(`invalid ${text}: missing values ${missing.join(", ")}`.slice(0, 256));
      } else if (check === checkNamed("NAMED_FLAGS")) this.$named(cls, text);
      else throw typeError(`${links.repr(check)} is not a valid EnumCheck`);
    }
    return cls;
  }
  $named(cls: Value, _text: string): void {
    const { names, map } = dataOf(cls);
    const singles = names.$items.map((n: string) => intOf(map.$get(n)._value_) as Int);
    const bad: string[] = [];
    let missing: Int = 0;
    for (const [name, m] of map.$map.entries()) {
      const value = intOf(m._value_) as Int;
      if (names.$items.includes(name) || value < 0) continue;
      const unnamed = unnamedBits(value, singles);
      if (unnamed.length > 0) {
        bad.push(name);
        for (const v of unnamed) missing = intOr(missing, v);
      }
    }
    if (bad.length === 0) return;
    const alias =
      bad.length === 1
        ? `alias ${bad[0]} is missing`
        : `aliases ${bad.slice(0, -1).join(", ")} and ${bad.at(-1)} are missing`;
    const value = isSingleBit(missing)
      ? `value 0x${BigInt(missing).toString(16)}`
      : `combined values of 0x${BigInt(missing).toString(16)}`;
    throw valueError(
      `invalid Flag ${links.repr(cls.$name)}: ${alias} ${value} [use enum.show_flag_values(value) for details]`,
    );
  }
}

function unnamedBits(value: Int, singles: Int[]): Int[] {
  const bits: Int[] = [];
  for (let i = 0; i < intBitLength(value); i++) {
    const bit = 2 ** i;
    if (intAnd(value, bit) !== 0 && !singles.includes(bit)) bits.push(bit);
  }
  return bits;
}

const verify = builtinType(PyVerify, {
  name: "verify",
  module: "enum",
  doc: "Check an enumeration for various constraints. (see EnumCheck)",
  signatures: { __init__: "(*checks)", __call__: "(enumeration)" },
});

const module = "enum";
const lastPart = (self: Value): string =>
  String(getattr(typeOf(self), "__module__"))
    .split(".")
    .at(-1) as string;
const globalEnumRepr = pythonFunction(
  "global_enum_repr",
  "(self)",
  (self) => `${lastPart(self)}.${self._name_}`,
  module,
);
const globalFlagRepr = pythonFunction(
  "global_flag_repr",
  "(self)",
  (self) => {
    const own = lastPart(self);
    if (self._name_ === null) return `${own}.${typeOf(self).$name}(${links.repr(self._value_)})`;
    if (isSingleBit(intOf(self._value_) as Int)) return `${own}.${self._name_}`;
    const keep = getattr(self, "_boundary_") === KEEP;
    const parts = String(self._name_).split("|");
    return parts.map((n) => (keep && /^\d/.test(n) ? n : `${own}.${n}`)).join("|");
  },
  module,
);
const globalStr = pythonFunction(
  "global_str",
  "(self)",
  (self) => (self._name_ === null ? `${typeOf(self).$name}(${links.repr(self._value_)})` : self._name_),
  module,
);

function globalEnum(cls: Value, updateStr: Value): Value {
  setClassAttribute(cls, "__repr__", isFlagClass(cls) ? globalFlagRepr : globalEnumRepr);
  if (!isSubtype(cls, ReprEnum) || links.truth(updateStr)) setClassAttribute(cls, "__str__", globalStr);
  const owner = loadedModule(getattr(cls, "__module__"));
  for (const [name, m] of dataOf(cls).map.$map.entries()) owner[name] = m;
  return cls;
}

function showFlagValues(value: Value): Value {
  const flags: Int[] = [];
  const given = intOf(value) ?? (intOf(value._value_) as Int);
  if (given < 0) throw valueError(`${links.repr(value)} is not a positive integer`);
  for (let bits = BigInt(given); bits !== 0n; bits &= bits - 1n) {
    const bit = bits & -bits;
    flags.push(bit <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bit) : bit);
  }
  return links.list(flags);
}

export function load(): PyModule {
  return builtinModule("enum", {
    style: "python",
    functions: {
      "unique(enumeration)": unique,
      "global_enum(cls, update_str=False)": globalEnum,
      "show_flag_values(value)": showFlagValues,
      "bin(num, max_bits=None)": (num, maxBits) => binary(intOf(num) as Int, maxBits ?? undefined),
      "pickle_by_global_name(self, proto)": (self) => getattr(self, "name"),
    },
    attributes: {
      __all__: links.list(
        "EnumType EnumMeta EnumDict Enum IntEnum StrEnum Flag IntFlag ReprEnum auto unique property verify member nonmember FlagBoundary STRICT CONFORM EJECT KEEP global_flag_repr global_enum_repr global_str global_enum EnumCheck CONTINUOUS NAMED_FLAGS UNIQUE pickle_by_global_name pickle_by_enum_name".split(
          " ",
        ),
      ),
      EnumType,
      EnumMeta: EnumType,
      EnumDict,
      _EnumDict: EnumDict,
      Enum,
      IntEnum,
      StrEnum,
      ReprEnum,
      Flag,
      IntFlag,
      FlagBoundary,
      STRICT,
      CONFORM,
      EJECT,
      KEEP,
      auto,
      member,
      nonmember,
      property,
      verify,
      EnumCheck,
      CONTINUOUS: checkNamed("CONTINUOUS"),
      NAMED_FLAGS: checkNamed("NAMED_FLAGS"),
      UNIQUE: checkNamed("UNIQUE"),
      global_enum_repr: globalEnumRepr,
      global_flag_repr: globalFlagRepr,
      global_str: globalStr,
      pickle_by_enum_name: pythonFunction(
        "pickle_by_enum_name",
        "(self, proto)",
        (self) =>
          tuple([builtinFunction("getattr", "(o, name)", getattr), tuple([typeOf(self), self._name_])]),
        module,
      ),
    },
  });
}
