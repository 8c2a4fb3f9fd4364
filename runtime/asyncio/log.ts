/** The logger "asyncio". CPython: Lib/asyncio/log.py. */

import { importModule, loadedModule } from "../modules/importer.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callMethod, callMethodKw } from "../objects/call.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { formatException } from "../objects/traceback_format.ts";
import { typeOf } from "../objects/type.ts";
import { provideLate, submodule } from "./submodules.ts";

type Level = "debug" | "info" | "warning" | "error";

/**
 * Logs a message. Where the program has not imported `logging`, what matters goes to standard error, as logging's
 * handler of last resort writes it.
 */
export function log(level: Level, message: string, exception: Value = null): void {
  const logger = loggerOf("base_events");
  if (logger !== null) {
    const given =
      exception === null ? false : links.tuple([typeOf(exception), exception, exception.__traceback__]);
    callMethodKw(logger, level, [message], level === "error" ? { exc_info: given } : null);
    return;
  }
  if (level === "debug" || level === "info") return;
  let text = `${message}\n`;
  if (exception !== null) text += formatException(exception);
  const sys = loadedModule("sys");
  const stderr = sys === undefined ? null : getattrOr(sys, "stderr", null);
  if (stderr !== null) callMethod(stderr, "write", text);
}

/** The logger that a module of asyncio uses, which a program may have replaced; null: `logging` is not loaded. */
function loggerOf(module: string): Value {
  const m = loadedModule(`asyncio.${module}`);
  const own = m === undefined ? undefined : Object.getOwnPropertyDescriptor(m, "logger");
  if (own?.value !== undefined) return own.value;
  const logging = loadedModule("logging");
  return logging === undefined ? null : call(getattrOr(logging, "getLogger", null), "asyncio");
}

const makeLogger = () => call((importModule(null, "logging", 0) as Value).getLogger, "asyncio");
for (const module of ["base_events", "log", "streams", "subprocess", "unix_events"])
  provideLate(module, { logger: makeLogger });

/** The module `asyncio.log`. */
export function load(): PyModule {
  return submodule("log");
}
