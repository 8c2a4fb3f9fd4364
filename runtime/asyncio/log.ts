/** The logger "asyncio". CPython: Lib/asyncio/log.py. */

import { importModule, loadedModule } from "../modules/importer.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callMethod, callMethodKw } from "../objects/call.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { formatException } from "../objects/traceback_format.ts";
import { provideFor, submodule } from "./submodules.ts";

type Level = "debug" | "info" | "warning" | "error";

/**
 * Logs a message. Where the program has not imported `logging`, what matters goes to standard error, as logging's
 * handler of last resort writes it.
 */
export function log(level: Level, message: string, exception: Value = null): void {
  const logging = loadedModule("logging");
  if (logging !== undefined) {
    const logger = call(getattrOr(logging, "getLogger", null), "asyncio");
    callMethodKw(logger, level, ["%s", message], exception === null ? null : { exc_info: exception });
    return;
  }
  if (level === "debug" || level === "info") return;
  let text = `${message}\n`;
  if (exception !== null) text += formatException(exception);
  const sys = loadedModule("sys");
  const stderr = sys === undefined ? null : getattrOr(sys, "stderr", null);
  if (stderr !== null) callMethod(stderr, "write", text);
}
void links;

/** The module `asyncio.log`. */
export function load(): PyModule {
  provideFor("log", { logger: call(importModule(null, "logging", 0).getLogger, "asyncio") });
  return submodule("log");
}
