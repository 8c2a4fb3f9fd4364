/** What ends a program: the report of an uncaught exception and the exit status. CPython: `handle_system_exit` in Python/pythonrun.c. */
import { readText } from "../host/files.ts";
import { call } from "../objects/call.ts";
import {
  KeyboardInterrupt,
  type PyBaseException,
  PySystemExit,
  pythonException,
} from "../objects/exception.ts";
import { hintHooks } from "../objects/hints.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { formatException, sourceHook } from "../objects/traceback_format.ts";
import { isInstance, typeOf } from "../objects/type.ts";
import { loadedModule } from "./importer.ts";

const sources = new Map<string, string[] | null>();

sourceHook.line = (filename, lineno) => {
  let lines = sources.get(filename);
  if (lines === undefined) {
    const text = filename.startsWith("<") ? null : readText(filename);
    lines = text === null ? null : text.split(/\r\n?|\n/);
    sources.set(filename, lines);
  }
  return lines?.[lineno - 1];
};

hintHooks.line = (filename, lineno) => sourceHook.line(filename, lineno);
hintHooks.module = (name) => loadedModule(name);

/**
 * Reports what ended the program, through `sys.excepthook` where the program has set one.
 * @returns the exit status
 */
export function reportUncaught(e: PyBaseException, write: (text: string) => void): number {
  if (e instanceof PySystemExit) return exitStatus(e, write);
  const hook = loadedModule("sys")?.excepthook;
  if (hook !== undefined && hook !== null && hook.$builtin !== true) {
    try {
      call(hook, typeOf(e), e, e.$traceback);
    } catch (failure) {
      const error = pythonException(failure);
      if (error === undefined) throw failure;
      if (error instanceof PySystemExit) return exitStatus(error, write);
      write(
        `Error in sys.excepthook:\n${formatException(error)}\nOriginal exception was:\n${formatException(e)}`,
      );
    }
  } else write(formatException(e));
  return isInstance(e, KeyboardInterrupt) ? 130 : 1;
}

function exitStatus(e: PySystemExit, write: (text: string) => void): number {
  const code: Value = e.$exitCode;
  if (code === null) return 0;
  if (typeof code === "boolean") return code ? 1 : 0;
  if (typeof code === "number") return ((code % 256) + 256) % 256;
  if (typeof code === "bigint") return Number(((code % 256n) + 256n) % 256n);
  write(`${links.str(code)}\n`);
  return 1;
}
