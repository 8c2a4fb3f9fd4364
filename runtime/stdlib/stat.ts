/** The module `stat`. Documentation: "stat"; CPython: Modules/_stat.c. */
import { builtinModule, type PyModule } from "../modules/module.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";

const constants: { readonly [name: string]: number } = {
  S_IFDIR: 0o040000,
  S_IFCHR: 0o020000,
  S_IFBLK: 0o060000,
  S_IFREG: 0o100000,
  S_IFIFO: 0o010000,
  S_IFLNK: 0o120000,
  S_IFSOCK: 0o140000,
  S_IFDOOR: 0,
  S_IFPORT: 0,
  S_IFWHT: 0,
  S_ISUID: 0o4000,
  S_ISGID: 0o2000,
  S_ISVTX: 0o1000,
  S_ENFMT: 0o2000,
  S_IREAD: 0o400,
  S_IWRITE: 0o200,
  S_IEXEC: 0o100,
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  ST_MODE: 0,
  ST_INO: 1,
  ST_DEV: 2,
  ST_NLINK: 3,
  ST_UID: 4,
  ST_GID: 5,
  ST_SIZE: 6,
  ST_ATIME: 7,
  ST_MTIME: 8,
  ST_CTIME: 9,
};

const kinds: readonly [test: string, mask: string, letter: string][] = [
  ["S_ISLNK", "S_IFLNK", "l"],
  ["S_ISSOCK", "S_IFSOCK", "s"],
  ["S_ISREG", "S_IFREG", "-"],
  ["S_ISBLK", "S_IFBLK", "b"],
  ["S_ISDIR", "S_IFDIR", "d"],
  ["S_ISCHR", "S_IFCHR", "c"],
  ["S_ISFIFO", "S_IFIFO", "p"],
];

/** `stat.filemode()`: `-rwxr-xr-x`. */
export function filemode(mode: number): string {
  const kind = kinds.find(([, mask]) => (mode & 0o170000) === constants[mask]);
  let text = kind?.[2] ?? "?";
  for (const [shift, special, letter] of [
    [6, 0o4000, "s"],
    [3, 0o2000, "s"],
    [0, 0o1000, "t"],
  ] as const) {
    const bits = mode >> shift;
    text += bits & 4 ? "r" : "-";
    text += bits & 2 ? "w" : "-";
    if (mode & special) text += bits & 1 ? letter : letter.toUpperCase();
    else text += bits & 1 ? "x" : "-";
  }
  return text;
}

export function load(): PyModule {
  const functions: { [signature: string]: (mode: Value) => Value } = {
    "S_IMODE(mode, /)": (mode) => Number(toIndex(mode)) & 0o7777,
    "S_IFMT(mode, /)": (mode) => Number(toIndex(mode)) & 0o170000,
    "filemode(mode, /)": (mode) => filemode(Number(toIndex(mode))),
  };
  for (const [name, mask] of kinds) {
    functions[`${name}(mode, /)`] = (mode) => (Number(toIndex(mode)) & 0o170000) === constants[mask];
  }
  for (const name of ["S_ISDOOR", "S_ISPORT", "S_ISWHT"]) {
    functions[`${name}(mode, /)`] = (mode) => {
      toIndex(mode);
      return false;
    };
  }
  return builtinModule("stat", {
    doc: "Constants and functions for the results of os.stat(), os.fstat() and os.lstat().",
    functions,
    attributes: constants,
  });
}
