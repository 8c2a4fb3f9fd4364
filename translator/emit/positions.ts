// The table of source positions of one module: `$p` indexes it. Printed as one delta-encoded string, decoded by the
// runtime only when a traceback is shown.
import type { Position } from "../ast/nodes.ts";

export class PositionTable {
  readonly #indices = new Map<string, number>();
  readonly #entries: Position[] = [];

  /** The index of a span; 0 is the module's beginning. */
  indexOf(p: Position): number {
    const key = `${p.lineno},${p.col_offset},${p.end_lineno},${p.end_col_offset}`;
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#entries.push(p);
    const index = this.#entries.length;
    this.#indices.set(key, index);
    return index;
  }

  /**
   * The table as text. Per entry four integers in base 36, each with a sign if negative and separated by `,`; entries are
   * separated by `;`: the line as a difference to the previous entry's, the column, the number of further lines, and
   * the end column (a difference to the column if the span is on one line). Entry 1 comes first.
   */
  encode(): string {
    let line = 0;
    const parts: string[] = [];
    for (const p of this.#entries) {
      const lines = p.end_lineno - p.lineno;
      const end = lines === 0 ? p.end_col_offset - p.col_offset : p.end_col_offset;
      parts.push([p.lineno - line, p.col_offset, lines, end].map((n) => n.toString(36)).join(","));
      line = p.lineno;
    }
    return parts.join(";");
  }
}
