/** The source lines of a frame with CPython's `^^^^` and `~~~^^^` marks. CPython: `StackSummary.format_frame_summary` in Lib/traceback.py. */
import { type Shape, shapeOf } from "./expression_shape.ts";
import type { Position } from "./positions.ts";
import { isWide } from "./unicode.ts";

/** How marked text looks: the marks and what stands above them. */
export interface MarkColors {
  readonly primary: string;
  readonly secondary: string;
  readonly reset: string;
}

/** A byte column, as positions have it, to a string index. */
function index(line: string, column: number): number {
  let bytes = 0;
  let i = 0;
  for (const c of line) {
    if (bytes >= column) break;
    const point = c.codePointAt(0) as number;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    i += c.length;
  }
  return i;
}

/** Columns that a text takes on a terminal. */
function width(text: string): number {
  let columns = 0;
  for (const c of text) columns += isWide(c.codePointAt(0) as number) ? 2 : 1;
  return columns;
}

function indentation(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] as string;
}

/** Takes off what all lines begin with. CPython: `textwrap.dedent`. */
function dedent(lines: readonly string[]): string[] {
  let margin: string | undefined;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const own = indentation(line);
    if (margin === undefined || own.startsWith(margin)) margin ??= own;
    else {
      let common = 0;
      while (common < own.length && own[common] === margin[common]) common++;
      margin = margin.slice(0, common);
    }
  }
  const { length } = margin ?? "";
  return lines.map((line) => (/^[ \t]*$/.test(line) ? "" : line.slice(length)));
}

/** Places in the shown lines: line from 0, column in what the terminal shows. */
interface Anchors {
  readonly leftLine: number;
  readonly left: number;
  readonly rightLine: number;
  readonly right: number;
}

/** A string index in the joined lines to the line and the index in it. */
function place(text: string, at: number): [line: number, offset: number] {
  const before = text.slice(0, at);
  return [before.split("\n").length - 1, at - (before.lastIndexOf("\n") + 1)];
}

/**
 * The lines as a traceback shows them, indented by four spaces, with marks below where they say something.
 * @param source from the frame's line to the last line of the position, without line ends
 */
export function caretMarks(
  source: readonly string[],
  position: Position | null,
  colors?: MarkColors,
): string {
  const originals = source.map((line) => line.trimEnd());
  const first = originals[0] as string;
  if (originals.every((line) => line === "")) return "";
  if (position === null) return `    ${first.trim()}\n`;
  const lines = dedent(originals);
  const last = lines.length - 1;
  const removed = first.length - (lines[0] as string).length;
  const start = Math.max(0, index(first, position.col_offset) - removed);
  const end = Math.max(0, index(originals[last] as string, position.end_col_offset) - removed);
  const text = lines.join("\n");
  const stop = text.length - ((lines[last] as string).length - end);
  const shape = shapeOf(text.slice(start, stop));
  const isMarked = areMarksShown(text, start, stop, shape, lines, end);
  const startColumn = width((lines[0] as string).slice(0, start));
  const endColumn = width((lines[last] as string).slice(0, end));
  const anchors = shape === null ? null : anchorsOf(lines, text, start, shape);

  const significant = new Set([0, last]);
  if (anchors !== null) {
    for (const around of [anchors.leftLine, anchors.rightLine]) {
      for (const line of [around - 1, around, around + 1])
        if (line >= 0 && line <= last) significant.add(line);
    }
  }
  const marksOf = (n: number): string => {
    const line = lines[n] as string;
    const blank = line.length - line.trimStart().length;
    const columns = n === last ? endColumn : width(line);
    let marks = "";
    for (let column = 0; column < columns; column++) {
      if (column < blank || (n === 0 && column < startColumn)) marks += " ";
      else if (anchors === null) marks += "^";
      else {
        const isAfterLeft = n > anchors.leftLine || (n === anchors.leftLine && column >= anchors.left);
        const isBeforeRight = n < anchors.rightLine || (n === anchors.rightLine && column < anchors.right);
        marks += isAfterLeft && isBeforeRight ? "^" : "~";
      }
    }
    return marks;
  };
  const rows: string[] = [];
  const show = (n: number) => {
    const line = lines[n] as string;
    if (!isMarked) {
      rows.push(line);
      return;
    }
    const marks = marksOf(n);
    rows.push(...(colors === undefined ? [line, marks] : colored(line, marks, colors)));
  };
  let previous: number | undefined;
  for (const n of [...significant].sort((a, b) => a - b)) {
    if (previous !== undefined) {
      if (n - previous === 2) show(n - 1);
      else if (n - previous > 2) rows.push(`...<${n - previous - 1} lines>...`);
    }
    show(n);
    previous = n;
  }
  return dedent(rows)
    .map((row) => `    ${row}\n`)
    .join("");
}

function anchorsOf(lines: readonly string[], text: string, start: number, shape: Shape): Anchors {
  const [leftLine, left] = place(text, start + shape.start);
  const [rightLine, right] = place(text, start + shape.end);
  return {
    leftLine,
    left: width((lines[leftLine] as string).slice(0, left)),
    rightLine,
    right: width((lines[rightLine] as string).slice(0, right)),
  };
}

const beforeCall = /^(?:(return)(?=[\s(])\s*|[\p{ID_Start}_][\p{ID_Continue}]*\s*=(?!=)\s*)(\(*)\s*$/u;
const afterCall = /^\s*(\)*)\s*(?:#.*|;.*)?$/s;

/** Marks below a whole `return f(…)` or `x = f(…)` would say nothing; nor do they where they cover everything. */
function areMarksShown(
  text: string,
  start: number,
  stop: number,
  shape: Shape | null,
  lines: readonly string[],
  end: number,
): boolean {
  if (shape !== null && shape.kind === "call" && shape.end === stop - start) {
    const head = beforeCall.exec(text.slice(0, start));
    const tail = afterCall.exec(text.slice(stop));
    const isWhole = head !== null && tail !== null && head[2]?.length === tail[1]?.length;
    if (isWhole && (head[1] === undefined || shape.isNamed)) return false;
  }
  if (shape !== null) return true;
  return (
    (lines[0] as string).slice(0, start).trimStart() !== "" ||
    (lines[lines.length - 1] as string).slice(end).trimEnd() !== ""
  );
}

/** A line and its marks, both in the color of each mark. CPython pairs them character by character. */
function colored(line: string, marks: string, colors: MarkColors): [string, string] {
  const characters = [...line];
  const groups: { mark: string; text: string; marks: string }[] = [];
  for (let i = 0; i < Math.max(characters.length, marks.length); i++) {
    const mark = marks[i] ?? "";
    let group = groups[groups.length - 1];
    if (group === undefined || group.mark !== mark) groups.push((group = { mark, text: "", marks: "" }));
    group.text += characters[i] ?? "";
    group.marks += mark;
  }
  const paint = (mark: string, text: string) =>
    mark === "^"
      ? colors.primary + text + colors.reset
      : mark === "~"
        ? colors.secondary + text + colors.reset
        : text;
  return [
    groups.map(({ mark, text }) => paint(mark, text)).join(""),
    groups.map(({ mark, marks: own }) => paint(mark, own)).join(""),
  ];
}
