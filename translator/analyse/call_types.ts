// What builtins and methods of builtin types return, where the exact class is certain.
// https://docs.python.org/3.13/library/functions.html

import { bounded, length, type StaticType, type TypeName, types } from "./static_type.ts";

const whole = types.int;

/** Builtins that return the same exact type for any arguments. */
export const builtinResults: ReadonlyMap<string, StaticType> = new Map(
  Object.entries({
    ord: bounded(0, 0x10ffff),
    chr: types.str,
    hex: types.str,
    oct: types.str,
    bin: types.str,
    ascii: types.str,
    bool: types.bool,
    isinstance: types.bool,
    issubclass: types.bool,
    hasattr: types.bool,
    callable: types.bool,
    any: types.bool,
    all: types.bool,
    int: whole,
    float: types.float,
    id: whole,
    hash: whole,
    list: types.list,
    tuple: types.tuple,
    dict: types.dict,
    set: types.set,
    range: types.range,
    sorted: types.list,
    dir: types.list,
    print: types.None,
    setattr: types.None,
    delattr: types.None,
  }),
);

type Results = Readonly<Record<string, StaticType>>;

const ofStr: Results = {
  capitalize: types.str,
  casefold: types.str,
  center: types.str,
  count: length,
  endswith: types.bool,
  expandtabs: types.str,
  find: bounded(-1, 2 ** 32),
  index: length,
  format: types.str,
  isalnum: types.bool,
  isalpha: types.bool,
  isascii: types.bool,
  isdecimal: types.bool,
  isdigit: types.bool,
  isidentifier: types.bool,
  islower: types.bool,
  isnumeric: types.bool,
  isprintable: types.bool,
  isspace: types.bool,
  istitle: types.bool,
  isupper: types.bool,
  join: types.str,
  ljust: types.str,
  lower: types.str,
  lstrip: types.str,
  partition: types.tuple,
  removeprefix: types.str,
  removesuffix: types.str,
  replace: types.str,
  rfind: bounded(-1, 2 ** 32),
  rindex: length,
  rjust: types.str,
  rpartition: types.tuple,
  rsplit: types.list,
  rstrip: types.str,
  split: types.list,
  splitlines: types.list,
  startswith: types.bool,
  strip: types.str,
  swapcase: types.str,
  title: types.str,
  upper: types.str,
  zfill: types.str,
};

const ofList: Results = {
  append: types.None,
  clear: types.None,
  copy: types.list,
  count: length,
  extend: types.None,
  index: length,
  insert: types.None,
  remove: types.None,
  reverse: types.None,
  sort: types.None,
};

const ofDict: Results = { clear: types.None, copy: types.dict, update: types.None };

const ofSet: Results = {
  add: types.None,
  clear: types.None,
  copy: types.set,
  discard: types.None,
  isdisjoint: types.bool,
  issubset: types.bool,
  issuperset: types.bool,
  remove: types.None,
  update: types.None,
};

const methods: Readonly<Record<string, Results>> = {
  str: ofStr,
  list: ofList,
  dict: ofDict,
  set: ofSet,
  tuple: { count: length, index: length },
  int: { bit_length: length, bit_count: length, conjugate: types.int, is_integer: types.bool },
  float: { is_integer: types.bool, hex: types.str, conjugate: types.float },
};

/** What a method of an exact builtin type returns. */
export function methodResult(type: TypeName, method: string): StaticType {
  const results = methods[type];
  if (results === undefined || !Object.hasOwn(results, method)) return types.unknown;
  return results[method] as StaticType;
}
