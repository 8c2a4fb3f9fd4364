/** `os.stat_result`, `os.DirEntry` and `os.scandir()`. CPython: Modules/posixmodule.c. */
import { entries, stat } from "../../host/filesystem.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { type Int, normalize } from "../../objects/int_value.ts";
import { iteratorType, PyIterator } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { builtinType, type PyType } from "../../objects/type.ts";
import { system } from "../os_errors.ts";
import { fsDecode, fspath, hostPath } from "../os_paths.ts";
import { join } from "../posixpath.ts";
import { sequenceArguments } from "../struct_sequence.ts";
import { pathArgument } from "./arguments.ts";

type Stats = ReturnType<typeof stat>;

const fields = ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size"] as const;
const times = ["atime", "mtime", "ctime"] as const;
const tupleNames = [...fields, ...times.map((t) => `st_${t}`)];

const allNames = [
  ...tupleNames,
  ...times.map((t) => `st_${t}`),
  ...times.map((t) => `st_${t}_ns`),
  "st_blksize",
  "st_blocks",
  "st_rdev",
];

/** The result of `os.stat()`: ten ints, and more as attributes. */
export class PyStatResult extends PyTuple {
  $more: { [name: string]: Value } = {};
  static override __new__(cls: PyType, ...args: Value[]): Value {
    const items = sequenceArguments("os.stat_result", args, allNames, 10);
    const made = new cls.$Impl();
    made.$items = items.slice(0, 10);
    for (const [i, t] of times.entries()) made.$more[`st_${t}`] = items[10 + i] ?? items[7 + i];
    for (let i = 13; i < items.length; i++) made.$more[allNames[i] as string] = items[i];
    return made;
  }
  override __repr__(): string {
    return `os.stat_result(${tupleNames.map((name, i) => `${name}=${links.repr(this.$items[i])}`).join(", ")})`;
  }
}
fields.forEach((name, i) => {
  Object.defineProperty(PyStatResult.prototype, name, {
    configurable: true,
    get(this: PyStatResult) {
      return this.$items[i];
    },
  });
});
for (const name of [
  ...times.flatMap((t) => [`st_${t}`, `st_${t}_ns`]),
  "st_blksize",
  "st_blocks",
  "st_rdev",
]) {
  Object.defineProperty(PyStatResult.prototype, name, {
    configurable: true,
    get(this: PyStatResult) {
      return this.$more[name] ?? null;
    },
  });
}
export const stat_result = builtinType(PyStatResult, {
  name: "stat_result",
  module: "os",
  base: false,
  style: "c",
  signatures: { __new__: "(*args, **kwargs)", __repr__: "()" },
  attributes: {
    n_fields: 19,
    n_sequence_fields: 10,
    n_unnamed_fields: 3,
  },
});

function int(n: bigint): Int {
  return normalize(n);
}

/** What Node says of a file, as Python shows it. */
export function statResult(s: Stats): Value {
  const made = new PyStatResult();
  const seconds = (ns: bigint) => int(ns / 1_000_000_000n);
  made.$items = [
    int(s.mode),
    int(s.ino),
    int(s.dev),
    int(s.nlink),
    int(s.uid),
    int(s.gid),
    int(s.size),
    seconds(s.atimeNs),
    seconds(s.mtimeNs),
    seconds(s.ctimeNs),
  ];
  const more = made.$more;
  for (const t of times) {
    const ns = s[`${t}Ns`];
    more[`st_${t}`] = new PyFloat(Number(ns / 1_000_000_000n) + 1e-9 * Number(ns % 1_000_000_000n));
    more[`st_${t}_ns`] = int(ns);
  }
  more.st_blksize = int(s.blksize);
  more.st_blocks = int(s.blocks);
  more.st_rdev = int(s.rdev);
  return made;
}

/** An entry of `os.scandir()`. */
export class PyDirEntry extends PyObject {
  $name: Value = null;
  $path: Value = null;
  $stats: Stats | null = null;
  $linkStats: Stats | null = null;
  static __new__(): Value {
    throw typeError("cannot create 'posix.DirEntry' instances");
  }
  get name(): Value {
    return this.$name;
  }
  get path(): Value {
    return this.$path;
  }
  $stat(followLinks: boolean): Stats {
    this.$linkStats ??= system(() => stat(hostPath(this.$path), false), this.$path);
    if (!followLinks || !this.$linkStats.isSymbolicLink()) return this.$linkStats;
    this.$stats ??= system(() => stat(hostPath(this.$path)), this.$path);
    return this.$stats;
  }
  /** False where the file is gone. */
  $is(kind: "isFile" | "isDirectory" | "isSymbolicLink", followLinks: boolean): boolean {
    try {
      return this.$stat(followLinks)[kind]();
    } catch (e) {
      if ((e as Value).errno === 2) return false;
      throw e;
    }
  }
  is_dir(kw: { [key: string]: Value }): Value {
    return this.$is("isDirectory", truth(kw.follow_symlinks));
  }
  is_file(kw: { [key: string]: Value }): Value {
    return this.$is("isFile", truth(kw.follow_symlinks));
  }
  is_symlink(): Value {
    return this.$is("isSymbolicLink", false);
  }
  is_junction(): Value {
    return false;
  }
  stat(kw: { [key: string]: Value }): Value {
    return statResult(this.$stat(truth(kw.follow_symlinks)));
  }
  inode(): Value {
    return int(this.$stat(false).ino);
  }
  __fspath__(): Value {
    return this.$path;
  }
  __repr__(): string {
    return `<DirEntry ${links.repr(this.$name)}>`;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
const follow = "(*, follow_symlinks=True)";
export const DirEntry = builtinType(PyDirEntry, {
  name: "DirEntry",
  module: "posix",
  base: false,
  signatures: {
    __new__: "(*args, **kwargs)",
    is_dir: follow,
    is_file: follow,
    is_symlink: "()",
    is_junction: "()",
    stat: follow,
    inode: "()",
    __fspath__: "()",
    __repr__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

/** What `os.scandir()` returns. */
class PyScandirIterator extends PyIterator {
  $entries: PyDirEntry[] = [];
  $next(): Value {
    return this.$entries.shift();
  }
  close(): null {
    this.$entries = [];
    return null;
  }
  __enter__(): Value {
    return this;
  }
  __exit__(): null {
    return this.close();
  }
}
iteratorType(PyScandirIterator, {
  name: "ScandirIterator",
  module: "posix",
  signatures: { close: "()", __enter__: "()", __exit__: "(*args)" },
});

/** The names in a directory, as strs or bytes like its path. @raises OSError */
export function namesIn(f: string, path: Value): Value[] {
  const argument = pathArgument(f, path, { none: true, fd: true });
  const native = argument.fd === undefined ? argument.native : `/proc/self/fd/${argument.fd}`;
  const found = system(() => entries(native), path ?? undefined);
  return found.map((name) => (argument.isBytes ? new PyBytes(Uint8Array.from(name)) : fsDecode(name)));
}

/** The entries of a directory. @raises OSError */
export function scan(path: Value): PyDirEntry[] {
  return namesIn("scandir", path).map((name) => {
    const entry = new PyDirEntry();
    entry.$name = name;
    entry.$path = join(path === null ? "." : fspath(path), name);
    return entry;
  });
}

export function scandir(path: Value): Value {
  const it = new PyScandirIterator();
  it.$entries = scan(path);
  return it;
}
