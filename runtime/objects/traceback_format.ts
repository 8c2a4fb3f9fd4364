/** Exceptions as CPython prints them. Documentation: "traceback"; CPython: Lib/traceback.py, Python/traceback.c. */
import { getattrOr } from "./attribute.ts";
import { type PyBaseException, PySyntaxError } from "./exception.ts";
import { PyBaseExceptionGroup } from "./exception_group.ts";
import { hintFor } from "./hints.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import type { Position } from "./positions.ts";
import type { PyTraceback } from "./traceback_type.ts";
import { caretMarks } from "./traceback_carets.ts";
import { typeOf } from "./type.ts";

/** Reads source lines; set by the layer that knows files. `undefined`: there is no such line. */
export const sourceHook: { line: (filename: string, lineno: number) => string | undefined } = {
  line: () => undefined,
};

/** One line of a traceback's stack. */
export interface FrameSummary {
  filename: string;
  lineno: number;
  name: string;
  position: Position | null;
  /** The text of the program, where it is not in a file. */
  source?: string | undefined;
}

/** The frames of a traceback, outermost first. */
export function stackOf(tb: PyTraceback | null, limit?: number): FrameSummary[] {
  const frames: FrameSummary[] = [];
  for (let t = tb; t !== null; t = t.$next) {
    const { info, name, firstlineno } = t.$code;
    const position = t.$where();
    frames.push({
      filename: info.filename,
      lineno: position?.lineno ?? firstlineno,
      name,
      position,
      source: info.source,
    });
  }
  if (limit === undefined) return frames;
  return limit >= 0 ? frames.slice(0, limit) : frames.slice(limit);
}

const recursiveCutoff = 3;

/** `  File "…", line N, in f` with the source lines and marks of each frame; repetitions are folded. */
export function formatStack(frames: readonly FrameSummary[]): string[] {
  const result: string[] = [];
  let last: FrameSummary | undefined;
  let count = 0;
  const fold = () => {
    if (count > recursiveCutoff) {
      const more = count - recursiveCutoff;
      result.push(`  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`);
    }
  };
  for (const frame of frames) {
    if (
      last === undefined ||
      last.filename !== frame.filename ||
      last.lineno !== frame.lineno ||
      last.name !== frame.name
    ) {
      fold();
      last = frame;
      count = 0;
    }
    count++;
    if (count <= recursiveCutoff) result.push(formatFrame(frame));
  }
  fold();
  return result;
}

/** One frame, with its source line where that can be read. */
export function formatFrame(frame: FrameSummary): string {
  let text = `  File "${frame.filename}", line ${frame.lineno}, in ${frame.name}\n`;
  const { position } = frame;
  const end = position?.end_lineno ?? frame.lineno;
  const lines: string[] = [];
  const own = frame.source?.split(/\r\n?|\n/);
  for (let n = frame.lineno; n <= end; n++) {
    const line = own === undefined ? sourceHook.line(frame.filename, n) : own[n - 1];
    if (line === undefined) break;
    lines.push(line);
  }
  if (lines.length === 0) return text;
  text += caretMarks(lines, frame.lineno, position);
  return text;
}

/** The class name with its module, as the last line of a traceback shows it. */
export function exceptionName(e: PyBaseException): string {
  const cls = typeOf(e);
  const module = getattrOr(cls, "__module__", null);
  if (typeof module !== "string") return `<unknown>.${cls.$qualname}`;
  return module === "builtins" || module === "__main__" ? cls.$qualname : `${module}.${cls.$qualname}`;
}

function safeString(v: Value, what: "str" | "repr"): string {
  try {
    const text = what === "str" ? links.str(v) : links.repr(v);
    return typeof text === "string" ? text : String(text);
  } catch {
    return `<exception ${what}() failed>`;
  }
}

/** The lines `Name: message` and the notes, of one exception. */
export function formatExceptionOnly(e: PyBaseException): string[] {
  const lines: string[] = [];
  const name = exceptionName(e);
  if (e instanceof PySyntaxError) lines.push(...formatSyntaxError(e, name));
  else {
    const message = safeString(e, "str") + hintFor(e);
    lines.push(message === "" ? `${name}\n` : `${name}: ${message}\n`);
  }
  const notes = getattrOr(e, "__notes__", undefined);
  if (notes !== undefined && notes !== null) {
    if (isPlainSequence(notes)) {
      for (const note of links.arrayOf(notes)) {
        for (const line of safeString(note, "str").split("\n")) lines.push(`${line}\n`);
      }
    } else lines.push(`${safeString(notes, "repr")}\n`);
  }
  return lines;
}

function isPlainSequence(v: Value): boolean {
  return typeof v === "object" && v !== null && Array.isArray(v.$items);
}

function formatSyntaxError(e: PySyntaxError, name: string): string[] {
  const lines: string[] = [];
  const { lineno, offset, text, end_lineno: endLine, end_offset: endOffset } = e;
  let suffix = "";
  if (lineno !== null) lines.push(`  File "${e.filename ?? "<string>"}", line ${lineno}\n`);
  else if (e.filename !== null) suffix = ` (${e.filename})`;
  if (typeof text === "string") {
    const full = text.replace(/\n+$/, "");
    const stripped = full.replace(/^[ \n\f\t]+/, "");
    const removed = full.length - stripped.length;
    if (offset === null || offset < 1) lines.push(`    ${stripped}\n`);
    else {
      let end = endLine === lineno && endOffset !== null && endOffset !== 0 ? endOffset : offset;
      if (endLine !== null && lineno !== null && endLine > lineno) end = full.length + 1;
      if (end <= offset || end < 0) end = offset + 1;
      const start = offset - 1 - removed;
      const stop = end - 1 - removed;
      lines.push(`    ${stripped}\n`);
      if (start >= 0) {
        const pad = Array.from(stripped.slice(0, start), (c) => (c === "\t" || c === "\f" ? c : " "))
          .join("")
          .padEnd(start);
        lines.push(`    ${pad}${"^".repeat(Math.max(stop - start, 1))}\n`);
      }
    }
  }
  const message = e.msg === null ? "<no detail available>" : safeString(e.msg, "str");
  lines.push(`${name}: ${message}${suffix}\n`);
  return lines;
}

const causeMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
const contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";
const header = "Traceback (most recent call last):\n";

interface Printing {
  /** Groups around the current one. */
  depth: number;
  needClose: boolean;
  maxWidth: number;
  maxDepth: number;
}

/** What `traceback.format_exception` gives, as one text. */
export function formatException(
  e: PyBaseException,
  options: { chain?: boolean; limit?: number } = {},
): string {
  const printing: Printing = { depth: 0, needClose: false, maxWidth: 15, maxDepth: 10 };
  const out: string[] = [];
  print(e, printing, out, new Set(), options.chain ?? true, options.limit);
  return out.join("");
}

/** The exceptions to print before `e`, innermost cause first, each with the sentence that follows it. */
function chainOf(e: PyBaseException, seen: Set<PyBaseException>): [PyBaseException, string | null][] {
  const chain: [PyBaseException, string | null][] = [];
  let current: PyBaseException | null = e;
  let sentence: string | null = null;
  while (current !== null) {
    seen.add(current);
    chain.push([current, sentence]);
    const { $cause: cause, $context: context, $suppress: suppress } = current as PyBaseException;
    if (cause !== null && !seen.has(cause)) {
      sentence = causeMessage;
      current = cause;
    } else if (cause === null && context !== null && !suppress && !seen.has(context)) {
      sentence = contextMessage;
      current = context;
    } else current = null;
  }
  return chain.reverse();
}

function print(
  e: PyBaseException,
  p: Printing,
  out: string[],
  seen: Set<PyBaseException>,
  chained: boolean,
  limit: number | undefined,
): void {
  const chain: [PyBaseException, string | null][] = chained ? chainOf(e, seen) : [[e, null]];
  for (const [exc, sentence] of chain) {
    printOne(exc, p, out, seen, chained, limit);
    if (sentence !== null) out.push(indent(sentence, p));
  }
}

function indent(text: string, p: Printing, margin?: string): string {
  if (p.depth === 0) return text;
  const prefix = " ".repeat(2 * p.depth) + (margin ?? "| ");
  return text
    .replace(/^(?=.)|^(?=\n)/gm, (_, at: number) => (at < text.length ? prefix : ""))
    .replace(/\n$/, "\n");
}

function printOne(
  e: PyBaseException,
  p: Printing,
  out: string[],
  seen: Set<PyBaseException>,
  chained: boolean,
  limit: number | undefined,
): void {
  if (!(e instanceof PyBaseExceptionGroup)) {
    const stack = formatStack(stackOf(e.$traceback, limit));
    if (e.$traceback !== null) {
      out.push(indent(header, p));
      for (const line of stack) out.push(indent(line, p));
    }
    for (const line of formatExceptionOnly(e)) out.push(indent(line, p));
    return;
  }
  if (p.depth > p.maxDepth) {
    out.push(indent(`... (max_group_depth is ${p.maxDepth})\n`, p));
    return;
  }
  const outermost = p.depth === 0;
  if (outermost) p.depth++;
  if (e.$traceback !== null) {
    out.push(indent(`Exception Group ${header}`, p, outermost ? "+ " : undefined));
    for (const line of formatStack(stackOf(e.$traceback, limit))) out.push(indent(line, p));
  }
  for (const line of formatExceptionOnly(e)) out.push(indent(line, p));
  const { $exceptions: exceptions } = e;
  const total = exceptions.length;
  const shown = total <= p.maxWidth ? total : p.maxWidth + 1;
  p.needClose = false;
  for (let i = 0; i < shown; i++) {
    const isLast = i === shown - 1;
    if (isLast) p.needClose = true;
    const truncated = i >= p.maxWidth;
    const title = truncated ? "..." : `${i + 1}`;
    out.push(
      `${" ".repeat(2 * p.depth)}${i === 0 ? "+-" : "  "}+---------------- ${title} ----------------\n`,
    );
    p.depth++;
    if (!truncated) print(exceptions[i] as PyBaseException, p, out, seen, chained, limit);
    else {
      const remaining = total - p.maxWidth;
      out.push(indent(`and ${remaining} more exception${remaining > 1 ? "s" : ""}\n`, p));
    }
    if (isLast && p.needClose) {
      out.push(`${" ".repeat(2 * p.depth)}+------------------------------------\n`);
      p.needClose = false;
    }
    p.depth--;
  }
  if (outermost) p.depth = 0;
}
