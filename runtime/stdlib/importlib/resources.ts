/** The module `importlib.resources`. https://docs.python.org/3.13/library/importlib.resources.html */

import type { FrameBody } from "../../frames/frame.ts";
import { mayBlock } from "../../frames/twin.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import { typeError } from "../../objects/exception.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { toJs } from "../../objects/wide_str.ts";
import { called } from "../calls_in_frames.ts";
import { pythonFunctions } from "../python_module.ts";

/** The folder of a package. @raises TypeError, ModuleNotFoundError */
function* files(anchor: Value): FrameBody {
  const importlib = importModule(null, "importlib", 0);
  const module = asStr(anchor) === undefined ? anchor : yield* called(importlib.import_module, anchor);
  const path = getattrOr(module, "__path__", null);
  const file = getattrOr(module, "__file__", null);
  const folder = path?.$items?.[0] ?? (file === null ? null : toJs(file).replace(/\/[^/]*$/, ""));
  if (folder === null || folder === undefined) {
    throw typeError(`${toJs(repr(anchor))} has no files that could be read`);
  }
  return call(importModule(null, "pathlib", 0).Path, folder);
}

function* joined(anchor: Value, names: Value[]): FrameBody {
  return callMethod(yield* files(anchor), "joinpath", ...names);
}

export function load(): PyModule {
  return builtinModule("importlib.resources", {
    package: true,
    doc: "Read resources contained within a package.",
    attributes: {
      __all__: list([
        "files",
        "as_file",
        "read_text",
        "read_binary",
        "open_text",
        "open_binary",
        "is_resource",
        "contents",
      ]),
      ...pythonFunctions("importlib.resources", {
        "files(anchor)": mayBlock(files),
        "as_file(path)": (path) => call(importModule(null, "contextlib", 0).nullcontext, path),
        "read_text(anchor, *path_names, encoding='utf-8', errors='strict')": mayBlock(function* (
          anchor: Value,
          ...names: Value[]
        ): FrameBody {
          if (typeof names[names.length - 1] === "object" && names[names.length - 1]?.$class === undefined)
            names.pop();
          return callMethod(yield* joined(anchor, names), "read_text", "utf-8");
        }),
        "read_binary(anchor, *path_names)": mayBlock(function* (anchor: Value, ...names: Value[]): FrameBody {
          return callMethod(yield* joined(anchor, names), "read_bytes");
        }),
        "is_resource(anchor, *path_names)": mayBlock(function* (anchor: Value, ...names: Value[]): FrameBody {
          return callMethod(yield* joined(anchor, names), "is_file");
        }),
      }),
    },
  });
}
