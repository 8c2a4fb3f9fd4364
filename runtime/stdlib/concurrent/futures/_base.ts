/** The module `concurrent.futures._base`. CPython: Lib/concurrent/futures/_base.py. */
import { importModule } from "../../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../../modules/module.ts";
import { TimeoutError } from "../../../objects/exception.ts";
import { links } from "../../../objects/links.ts";
import { BrokenExecutor, CancelledError, Error_, Future, InvalidStateError } from "./future.ts";
import { Executor } from "./thread.ts";
import { ALL_COMPLETED, as_completed, FIRST_COMPLETED, FIRST_EXCEPTION } from "./waiting.ts";

const states = ["PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"];

export function load(): PyModule {
  return builtinModule("concurrent.futures._base", {
    attributes: {
      FIRST_COMPLETED,
      FIRST_EXCEPTION,
      ALL_COMPLETED,
      _AS_COMPLETED: "_AS_COMPLETED",
      ...Object.fromEntries(states.map((state) => [state, state])),
      _FUTURE_STATES: links.list(states),
      Error: Error_,
      CancelledError,
      TimeoutError,
      InvalidStateError,
      BrokenExecutor,
      Future,
      Executor,
      wait: importModule(null, "concurrent.futures", 0).wait,
      as_completed,
    },
  });
}
