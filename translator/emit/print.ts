// The only printer: ESTree to text, and a source map where nodes carry places of the Python source.
import { print } from "esrap";
import ts from "esrap/languages/ts";
import type { JsNode } from "./js.ts";

/** A comment of the Python source, to be carried over into the output. */
export interface PrintedComment {
  readonly type: "Line" | "Block";
  readonly value: string;
  readonly loc: { start: { line: number; column: number }; end: { line: number; column: number } };
}

export interface Printed {
  readonly code: string;
  /** The source map (version 3) as JSON. Computed when read. */
  readonly map: string;
}

/**
 * Prints a program.
 *
 * @param indent nothing where nobody reads the output: it is half of a text that is deeply nested.
 * @param source what the source map names: the Python file.
 */
export function printProgram(
  program: JsNode,
  source: { readonly filename: string; readonly text: string },
  comments: readonly PrintedComment[] = [],
  indent = "  ",
): Printed {
  const language = ts({ quotes: "double", comments: [...comments] } as Parameters<typeof ts>[0]);
  const printed = print(program as unknown as Parameters<typeof print>[0], language, {
    indent,
    sourceMapSource: source.filename,
    sourceMapContent: source.text,
  });
  return {
    code: printed.code,
    get map() {
      return JSON.stringify(printed.map);
    },
  };
}
