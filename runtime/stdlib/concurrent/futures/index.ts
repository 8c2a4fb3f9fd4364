/** The package `concurrent.futures`. CPython: Lib/concurrent/futures/__init__.py. */
import { pythonFunction } from "../../../frames/coroutine.ts";
import { mayBlock } from "../../../frames/twin.ts";
import { importModule } from "../../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../../modules/module.ts";
import { TimeoutError } from "../../../objects/exception.ts";
import { links } from "../../../objects/links.ts";
import { lazySubmodules } from "../../submodules.ts";
import { BrokenExecutor, CancelledError, Future, InvalidStateError } from "./future.ts";
import { Executor, ThreadPoolExecutor } from "./thread.ts";
import { ALL_COMPLETED, as_completed, FIRST_COMPLETED, FIRST_EXCEPTION, waitBody } from "./waiting.ts";

const names = [
  "FIRST_COMPLETED",
  "FIRST_EXCEPTION",
  "ALL_COMPLETED",
  "CancelledError",
  "TimeoutError",
  "InvalidStateError",
  "BrokenExecutor",
  "Future",
  "Executor",
  "wait",
  "as_completed",
  "ProcessPoolExecutor",
  "ThreadPoolExecutor",
];

export function load(): PyModule {
  as_completed.$module = "concurrent.futures._base";
  const m = builtinModule("concurrent.futures", {
    doc: "Execute computations asynchronously using threads or processes.",
    package: true,
    attributes: {
      __all__: links.tuple(names),
      FIRST_COMPLETED,
      FIRST_EXCEPTION,
      ALL_COMPLETED,
      CancelledError,
      TimeoutError,
      InvalidStateError,
      BrokenExecutor,
      Future,
      Executor,
      wait: pythonFunction(
        "concurrent.futures._base",
        "wait",
        "(fs, timeout=None, return_when='ALL_COMPLETED')",
        mayBlock(waitBody),
      ),
      as_completed,
      ThreadPoolExecutor,
    },
  });
  // As in CPython, the module of the other pool is loaded only when it is asked for.
  Object.defineProperty(m, "ProcessPoolExecutor", {
    configurable: true,
    enumerable: true,
    get: () => importModule(null, "concurrent.futures.process", 0).ProcessPoolExecutor,
  });
  lazySubmodules(m, ["_base", "process", "thread"]);
  return m;
}
