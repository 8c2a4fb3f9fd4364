/** The source lines of a frame with CPython's `^^^^` and `~~~^^^` marks. CPython: `StackSummary._format_frame…` in Lib/traceback.py. */
import type { Position } from "./positions.ts";

/** Byte columns, as positions have them, to string indices. */
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
  let n = 0;
  for (const c of text)
    n +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        c,
      )
        ? 2
        : 1;
  return n;
}

interface Anchors {
  /** Offsets into the segment: `[left, right)` is marked with `^`, the rest with `~`. */
  left: number;
  right: number;
}

/**
 * The lines as a traceback shows them, dedented by four spaces, with marks below where they say something.
 * @param lines from the frame's line to the last line of the position
 */
export function caretMarks(lines: readonly string[], _first: number, position: Position | null): string {
  const firstLine = lines[0] as string;
  if (position === null) return `    ${firstLine.trim()}\n`;
  if (lines.length > 1) return multiline(lines, position);
  const start = index(firstLine, position.col_offset);
  const end = index(firstLine, position.end_col_offset);
  const stripped = firstLine.trim();
  const dropped = firstLine.length - firstLine.trimStart().length;
  const shown = `    ${stripped}\n`;
  const segment = firstLine.slice(start, end);
  const anchors = anchorsOf(segment);
  if (anchors === null && segment.trim() === stripped) return shown;
  if (end <= start) return shown;
  const from = start - dropped;
  const before = width(stripped.slice(0, Math.max(from, 0)));
  let marks = "";
  if (anchors === null) marks = "^".repeat(width(segment));
  else {
    marks =
      "~".repeat(width(segment.slice(0, anchors.left))) +
      "^".repeat(width(segment.slice(anchors.left, anchors.right))) +
      "~".repeat(width(segment.slice(anchors.right)));
  }
  return `${shown}    ${" ".repeat(before)}${marks}\n`;
}

/** Several lines: the first and last ones, and those around what is marked. */
function multiline(lines: readonly string[], position: Position): string {
  const dedent = Math.min(
    ...lines.filter((l) => l.trim() !== "").map((l) => l.length - l.trimStart().length),
  );
  const texts = lines.map((l) => l.slice(dedent).trimEnd());
  const start = index(lines[0] as string, position.col_offset) - dedent;
  const endLine = lines[lines.length - 1] as string;
  const end = index(endLine, position.end_col_offset) - dedent;
  const coversAll = start <= 0 && end >= (texts[texts.length - 1] as string).length;
  const rows: string[] = [];
  texts.forEach((text, i) => {
    const from = i === 0 ? start : text.length - text.trimStart().length;
    const to = i === texts.length - 1 ? end : text.length;
    rows.push(`    ${text}\n`);
    if (!coversAll) rows.push(`    ${" ".repeat(Math.max(from, 0))}${"^".repeat(Math.max(to - from, 0))}\n`);
  });
  if (texts.length <= 3) return rows.join("");
  const per = coversAll ? 1 : 2;
  const hidden = texts.length - 3;
  const head = rows.slice(0, 2 * per);
  const tail = rows.slice(-per);
  return `${head.join("")}    ...<${hidden} line${hidden === 1 ? "" : "s"}>...\n${tail.join("")}`;
}

const binary = /^(?:\*\*|\/\/|<<|>>|[-+*/%@&|^])/;

const statement =
  /^(?:raise|return|assert|del|import|from|for|while|with|if|async|await|yield|not|lambda|class|def|global|nonlocal|try|match|type)\b/;

/** Finds what an expression's own operator, brackets or call parentheses are: a binary operation, a subscript or a call. */
function anchorsOf(segment: string): Anchors | null {
  return statement.test(segment) ? null : topLevel(segment);
}

/** Walks a segment outside of brackets and strings; null if it is not an operation with an anchor. */
function topLevel(segment: string): Anchors | null {
  let depth = 0;
  let lastOpen = -1;
  let lowest: { at: number; length: number; level: number } | null = null;
  let previousIsOperand = false;
  let i = 0;
  while (i < segment.length) {
    const c = segment[i] as string;
    if (c === "'" || c === '"') {
      const close = stringEnd(segment, i);
      if (close < 0) return null;
      i = close;
      previousIsOperand = true;
      continue;
    }
    if ("([{".includes(c)) {
      if (depth === 0) lastOpen = previousIsOperand ? i : -1;
      depth++;
    } else if (")]}".includes(c)) {
      depth--;
      if (depth < 0) return null;
      previousIsOperand = true;
    } else if (depth === 0) {
      const operator = binary.exec(segment.slice(i))?.[0];
      if (operator !== undefined && previousIsOperand) {
        const level = precedence(operator);
        if (lowest === null || level <= lowest.level) {
          if (!(lowest !== null && operator === "**" && lowest.level === level))
            lowest = { at: i, length: operator.length, level };
        }
        i += operator.length;
        previousIsOperand = false;
        lastOpen = -1;
        continue;
      }
      if (
        operator === undefined &&
        /[=<>!,:]|\b(?:and|or|not|in|is|if|else|lambda|await|yield)\b/.test(wordAt(segment, i))
      )
        return null;
      if (/\S/.test(c)) previousIsOperand = operator === undefined && c !== "~";
      const word = /^[\p{ID_Start}_][\p{ID_Continue}]*/u.exec(segment.slice(i))?.[0];
      if (word !== undefined) {
        i += word.length;
        continue;
      }
    }
    i++;
  }
  if (depth !== 0) return null;
  if (lowest !== null) return { left: lowest.at, right: lowest.at + lowest.length };
  const last = segment[segment.length - 1];
  if (lastOpen > 0 && (last === "]" || last === ")")) return { left: lastOpen, right: segment.length };
  return null;
}

function wordAt(segment: string, i: number): string {
  const before = segment[i - 1];
  if (before !== undefined && /[\p{ID_Continue}]/u.test(before)) return "";
  return /^[\p{ID_Start}_][\p{ID_Continue}]*/u.exec(segment.slice(i))?.[0] ?? (segment[i] as string);
}

function precedence(operator: string): number {
  switch (operator) {
    case "|":
      return 1;
    case "^":
      return 2;
    case "&":
      return 3;
    case "<<":
    case ">>":
      return 4;
    case "+":
    case "-":
      return 5;
    case "**":
      return 7;
    default:
      return 6;
  }
}

/** The index after a string literal that starts at `i`, -1 if it does not end. */
function stringEnd(text: string, i: number): number {
  const quote = text[i] as string;
  const triple = text.startsWith(quote.repeat(3), i);
  const end = triple ? quote.repeat(3) : quote;
  for (let j = i + end.length; j < text.length; j++) {
    if (text[j] === "\\") j++;
    else if (text.startsWith(end, j)) return j + end.length;
  }
  return -1;
}
