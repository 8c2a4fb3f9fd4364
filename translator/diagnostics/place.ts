// Places in a source as people and editors count them: lines and columns from 1, in characters.
import type { Position } from "../ast/nodes.ts";
import { Lines } from "../parse/source.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Behind the last character. */
  readonly endColumn: number;
}

/** Makes places of one file out of positions of the syntax tree, which count bytes. */
export class Places {
  readonly lines: Lines;
  readonly #file: string;

  constructor(file: string, text: string) {
    this.#file = file;
    this.lines = new Lines(text.replace(/\r\n?/g, "\n"));
  }

  of(node: Position): Place {
    const { lineno, col_offset, end_lineno, end_col_offset } = node;
    return {
      file: this.#file,
      line: lineno,
      column: this.lines.characters(lineno, col_offset) + 1,
      endLine: end_lineno,
      endColumn: this.lines.characters(end_lineno, end_col_offset) + 1,
    };
  }

  /** A word, from its beginning; the whole line where no column is known. */
  at(line: number, column: number | null, endLine: number | null, endColumn: number | null): Place {
    const text = this.lines.line(line);
    const length = [...text].length;
    if (column === null || column < 1) {
      const indent = text.length - text.trimStart().length;
      return { file: this.#file, line, column: indent + 1, endLine: line, endColumn: length + 1 };
    }
    const isOpen = endColumn === null || endColumn < 1 || endLine === null;
    const end = isOpen || (endLine === line && endColumn <= column) ? column + 1 : endColumn;
    return { file: this.#file, line, column, endLine: isOpen ? line : endLine, endColumn: end };
  }
}
