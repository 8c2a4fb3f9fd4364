/** The module `os`. Documentation: "os"; CPython: Lib/os.py, Modules/posixmodule.c. */

import { state } from "../../modules/importer.ts";
import { builtinModule, functions, type PyModule } from "../../modules/module.ts";
import { OSError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { builtinType, lookup } from "../../objects/type.ts";
import { ABC, abstractmethod, computeAbstractMethods, PyABC } from "../abc.ts";
import { load as loadPath } from "../posixpath.ts";
import { pythonFunction } from "../python_function.ts";
import { pythonFunctions } from "../python_module.ts";
import { makeEnvironments } from "./environ.ts";
import { fileFunctions, openConstants } from "./files.ts";
import { processFunctions, statvfs_result, terminal_size, times_result, uname_result } from "./processes.ts";
import { DirEntry, stat_result } from "./status.ts";
import { own, treeFunctions } from "./trees.ts";

/** Objects with `__fspath__`. */
class PyPathLike extends PyABC {
  static __subclasshook__(cls: Value, subclass: Value): Value {
    if (cls !== PathLike) return NotImplemented;
    const method = lookup(subclass, "__fspath__");
    return method === undefined || method === null ? NotImplemented : true;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
const PathLike: Value = builtinType(PyPathLike, {
  name: "PathLike",
  module: "os",
  bases: [ABC],
  style: "python",
  doc: "Abstract base class for implementing the file system path protocol.",
  classmethods: { __subclasshook__: "(subclass)", __class_getitem__: "(item, /)" },
  attributes: {
    __fspath__: abstractmethod(
      pythonFunction(
        "__fspath__",
        "(self)",
        () => {
          throw links.runtimeError("abstract");
        },
        "os",
        "PathLike.__fspath__",
      ),
    ),
  },
});
computeAbstractMethods(PathLike);

const exitCodes = {
  EX_OK: 0,
  EX_USAGE: 64,
  EX_DATAERR: 65,
  EX_NOINPUT: 66,
  EX_NOUSER: 67,
  EX_NOHOST: 68,
  EX_UNAVAILABLE: 69,
  EX_SOFTWARE: 70,
  EX_OSERR: 71,
  EX_OSFILE: 72,
  EX_CANTCREAT: 73,
  EX_IOERR: 74,
  EX_TEMPFAIL: 75,
  EX_PROTOCOL: 76,
  EX_NOPERM: 77,
  EX_CONFIG: 78,
};

export function load(): PyModule {
  const m = builtinModule("os", {
    doc: "OS routines for NT or Posix depending on what system we're on.",
    attributes: {
      ...functions("posix", { ...fileFunctions, ...processFunctions }),
      ...pythonFunctions("os", treeFunctions),
      ...makeEnvironments(),
      ...openConstants(),
      ...exitCodes,
      path: loadPath(),
      name: "posix",
      sep: "/",
      altsep: null,
      extsep: ".",
      pathsep: ":",
      linesep: "\n",
      curdir: ".",
      pardir: "..",
      defpath: "/bin:/usr/bin",
      devnull: "/dev/null",
      F_OK: 0,
      X_OK: 1,
      W_OK: 2,
      R_OK: 4,
      SEEK_SET: 0,
      SEEK_CUR: 1,
      SEEK_END: 2,
      supports_bytes_environ: true,
      error: OSError,
      PathLike,
      DirEntry,
      stat_result,
      statvfs_result: statvfs_result.type,
      terminal_size: terminal_size.type,
      times_result: times_result.type,
      uname_result: uname_result.type,
    },
  }) as Value;
  own.os = m;
  for (const name of ["os.path", "posixpath"]) links.setItem(state.modules, name, m.path);
  return m;
}
