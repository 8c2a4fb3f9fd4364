// SyntaxErrors of CPython's symbol table and compiler: text, and the place of a node in CPython's units.

import type { Position } from "../ast/nodes.ts";
import { PythonSyntaxError } from "../diagnostics/syntax_error.ts";

/** Raises at a node: columns count UTF-8 bytes from 1, as CPython's compiler (unlike its parser) counts them. */
export type RaiseAt = (message: string, place: Position, hasEnd?: boolean) => never;

/** `source`: the text, for the error's line; null when CPython could not find it either (`<string>`). */
export function raiseAt(filename: string, source: string | null): RaiseAt {
  return (message, place, hasEnd = true) => {
    const line = source?.split(/\r\n|\r|\n/)[place.lineno - 1];
    throw new PythonSyntaxError("SyntaxError", message, filename, {
      lineno: place.lineno,
      offset: place.col_offset + 1,
      end_lineno: place.end_lineno,
      end_offset: hasEnd ? place.end_col_offset + 1 : null,
      text: line === undefined ? null : `${line}\n`,
    });
  };
}
