// The numeric flags of `re`, shared by the parser, the matchers and the Pattern class.

export const IGNORECASE = 2;
export const LOCALE = 4;
export const MULTILINE = 8;
export const DOTALL = 16;
export const UNICODE = 32;
export const VERBOSE = 64;
export const DEBUG = 128;
export const ASCII = 256;

export const TYPE_FLAGS = ASCII | LOCALE | UNICODE;

/** Inline letters, in the order in which `repr` of a pattern would not need them. */
export const LETTERS: Readonly<Record<string, number>> = {
  i: IGNORECASE,
  L: LOCALE,
  m: MULTILINE,
  s: DOTALL,
  x: VERBOSE,
  a: ASCII,
  u: UNICODE,
};
