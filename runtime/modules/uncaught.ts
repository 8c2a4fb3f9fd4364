/** What ends a program: the report of an uncaught exception and the exit status. CPython: `handle_system_exit` in Python/pythonrun.c. */
import { environment } from "../host/environment.ts";
import { readText } from "../host/files.ts";
import { isTerminal, writeError } from "../host/output.ts";
import { getattrOr } from "../objects/attribute.ts";
import { call, callMethod } from "../objects/call.ts";
import {
  KeyboardInterrupt,
  type PyBaseException,
  PySystemExit,
  pythonException,
} from "../objects/exception.ts";
import { hintHooks } from "../objects/hints.ts";
import { links } from "../objects/links.ts";
import { asInt } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { type Colors, formatException, sourceHook } from "../objects/traceback_format.ts";
import { isInstance, typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
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

const sequence = (code: string) => `\u001b[${code}m`;
const terminalColors: Colors = {
  place: sequence("35"),
  name: sequence("1;35"),
  reset: sequence("0"),
  marks: { primary: sequence("1;31"), secondary: sequence("31"), reset: sequence("0") },
};

/** Colors for `sys.stderr`, or null. CPython: `can_colorize` in Lib/_colorize.py. */
function colorsOf(stderr: Value): Colors | null {
  const wanted = environment("PYTHON_COLORS");
  if (wanted === "0") return null;
  if (wanted === "1") return terminalColors;
  if (environment("NO_COLOR") !== undefined) return null;
  if (environment("FORCE_COLOR") !== undefined) return terminalColors;
  if (environment("TERM") === "dumb" || stderr !== loadedModule("sys")?.__stderr__) return null;
  return isTerminal.stderr ? terminalColors : null;
}

/** `sys.stderr`; undefined where the program has deleted it. */
function errorStream(): Value {
  return getattrOr(loadedModule("sys") ?? null, "stderr", undefined);
}

/** Writes to `sys.stderr`, or to nowhere if that is None. */
export function writeToErrors(text: string): void {
  const stderr = errorStream();
  if (stderr === null) return;
  if (stderr === undefined) writeError(text);
  else callMethod(stderr, "write", fromJs(text));
}

/** Shows an exception as `sys.__excepthook__` does. */
export function displayException(e: PyBaseException): void {
  const stderr = errorStream();
  if (stderr === null) return;
  const text = formatException(e, { colors: colorsOf(stderr) });
  try {
    writeToErrors(text);
  } catch (failure) {
    if (pythonException(failure) === undefined) throw failure;
    // CPython dumps the object, with its address, where it cannot show it.
    writeError(
      `object type name: ${typeOf(e).$name}\nobject repr     : ${toJs(links.repr(e))}\nlost sys.stderr\n`,
    );
  }
}

/** Set once `sys` is there: its own `excepthook`, which is not called through the program's eyes. */
export const ownHook: { function: Value } = { function: undefined };

/**
 * Reports what ended the program, through `sys.excepthook` where the program has set one.
 * @returns the exit status; -2: the process is to end as SIGINT ends it
 */
export function reportUncaught(e: PyBaseException): number {
  if (e instanceof PySystemExit) return exitStatus(e);
  const status = isInstance(e, KeyboardInterrupt) ? -2 : 1;
  const sys = loadedModule("sys");
  const hook = sys === undefined ? ownHook.function : getattrOr(sys, "excepthook", undefined);
  if (hook === ownHook.function) displayException(e);
  else if (hook === undefined) {
    writeToErrors("sys.excepthook is missing\n");
    displayException(e);
  } else {
    try {
      call(hook, typeOf(e), e, e.$traceback);
    } catch (failure) {
      const error = pythonException(failure);
      if (error === undefined) throw failure;
      if (error instanceof PySystemExit) return exitStatus(error);
      writeToErrors("Error in sys.excepthook:\n");
      displayException(error);
      writeToErrors("\nOriginal exception was:\n");
      displayException(e);
    }
  }
  return status;
}

function exitStatus(e: PySystemExit): number {
  const code: Value = e.$exitCode;
  if (code === null) return 0;
  const number = asInt(code);
  if (number === undefined) {
    writeToErrors(`${toJs(links.str(code))}\n`);
    return 1;
  }
  // A C long, of which the system keeps eight bits; what is too large counts as -1.
  const long = BigInt(number);
  return BigInt.asIntN(64, long) === long ? Number(BigInt.asUintN(8, long)) : 255;
}
