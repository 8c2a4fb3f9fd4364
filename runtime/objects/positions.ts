/** Source positions of compiled code: the reading side of the emitter's table (`translator/emit/positions.ts`). */
import type { ModuleInfo } from "./callable.ts";

/** Lines from 1, columns from 0 in UTF-8 bytes, as in `ast`. */
export interface Position {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

const decoded = new WeakMap<ModuleInfo, Position[]>();

function decode(text: string): Position[] {
  const positions: Position[] = [];
  if (text === "") return positions;
  let lineno = 0;
  for (const entry of text.split(";")) {
    const [line, column, lines, end] = entry.split(",").map((n) => Number.parseInt(n, 36)) as [
      number,
      number,
      number,
      number,
    ];
    lineno += line;
    positions.push({
      lineno,
      col_offset: column,
      end_lineno: lineno + lines,
      end_col_offset: lines === 0 ? column + end : end,
    });
  }
  return positions;
}

/** The position with an index (from 1), or null: 0 stands for the beginning of the function. */
export function decodePosition(info: ModuleInfo, index: number): Position | null {
  if (index <= 0) return null;
  let positions = decoded.get(info);
  if (positions === undefined) {
    positions = decode(info.positions);
    decoded.set(info, positions);
  }
  return positions[index - 1] ?? null;
}
