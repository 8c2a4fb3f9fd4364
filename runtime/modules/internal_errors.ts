/** Failures of Tulip itself: where in the Python program they happened. */
import { flush } from "../host/output.ts";
import { internalTrail } from "../objects/base_exception.ts";
import { decodePosition } from "../objects/positions.ts";
import { sourceHook } from "../objects/traceback_format.ts";
import { runningFrames } from "./caller.ts";

/** A line of the program that was being executed. */
export interface Place {
  readonly filename: string;
  readonly lineno: number;
  readonly name: string;
  /** The text of the line, where it can be read. */
  readonly line: string | undefined;
}

/** The lines of Python code that an internal error has passed, innermost first; what was printed before is written out. */
export function placesOf(error: unknown): Place[] {
  flush();
  const trail = (typeof error === "object" && error !== null ? internalTrail.get(error) : undefined) ?? [];
  const places = trail.map(({ code, position }) => ({
    filename: code.info.filename,
    lineno: decodePosition(code.info, position)?.lineno ?? code.firstlineno,
    name: code.name,
  }));
  return (places.length > 0 ? places : runningFrames()).map(({ filename, lineno, name }) => ({
    filename,
    lineno,
    name,
    line: sourceHook.line(filename, lineno)?.trim(),
  }));
}
