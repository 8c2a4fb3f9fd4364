// The special methods that mocks know. CPython: the end of Lib/unittest/mock.py.

const numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split(" ");
const dunder = (name: string) => `__${name}__`;

/** Those of MagicMock. */
export const magics: ReadonlySet<string> = new Set(
  [
    ..."lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit".split(" "),
    ..."divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next".split(
      " ",
    ),
    ..."fspath aiter".split(" "),
    ...numerics,
    ...numerics.map((name) => `i${name}`),
    ...numerics.map((name) => `r${name}`),
  ].map(dunder),
);

/** Those that have to be asked for. */
const nonDefaults =
  "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir " +
  "subclasses format getnewargs_ex";

export const asyncMethodMagics: ReadonlySet<string> = new Set(["__aenter__", "__aexit__", "__anext__"]);
export const allSyncMagics: ReadonlySet<string> = new Set([...magics, ...nonDefaults.split(" ").map(dunder)]);
export const allMagics: ReadonlySet<string> = new Set([...allSyncMagics, ...asyncMethodMagics, "__aiter__"]);
export const unsupportedMagics: ReadonlySet<string> = new Set(
  "getattr setattr init new prepare instancecheck subclasscheck del".split(" ").map(dunder),
);

export function isMagic(name: string): boolean {
  return `__${name.slice(2, -2)}__` === name;
}
