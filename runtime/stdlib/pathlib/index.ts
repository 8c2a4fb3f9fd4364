/** The module `pathlib`. Documentation: "pathlib"; CPython: Lib/pathlib. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { links } from "../../objects/links.ts";
import { Path, PosixPath, PurePosixPath, UnsupportedOperation } from "./path.ts";
import { PurePath } from "./pure.ts";
import "../io/index.ts";

export function load(): PyModule {
  return builtinModule("pathlib", {
    doc: "Object-oriented filesystem paths.\n\nThis module provides classes to represent abstract paths and concrete\npaths with operations that have semantics appropriate for different\noperating systems.\n",
    package: true,
    attributes: {
      __all__: links.list(["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]),
      UnsupportedOperation,
      PurePath,
      PurePosixPath,
      Path,
      PosixPath,
    },
  });
}
