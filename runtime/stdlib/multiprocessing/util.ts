/** The module `multiprocessing.util`. CPython: Lib/multiprocessing/util.py. */

import { joining } from "../../modules/exit.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { links } from "../../objects/links.ts";
import { pythonFunctions } from "../python_module.ts";
import { processState } from "./process.ts";

export function load(): PyModule {
  // As in CPython, nothing is logged before somebody asks for the logger, which Tulip refuses.
  const silent = () => null;
  return builtinModule("multiprocessing.util", {
    attributes: {
      __all__: links.list(["sub_debug", "debug", "info", "sub_warning", "warn", "is_exiting"]),
      ...pythonFunctions("multiprocessing.util", {
        "sub_debug(msg, *args)": silent,
        "debug(msg, *args)": silent,
        "info(msg, *args)": silent,
        "sub_warning(msg, *args)": silent,
        "warn(msg, *args)": silent,
        // There is neither a fork server nor a tracker of resources to stop.
        "_cleanup_tests()": silent,
        "is_exiting()": () => joining.hasBegun && processState.current !== null,
      }),
    },
  });
}
