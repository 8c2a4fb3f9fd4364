/** Exceptions as CPython prints them. Documentation: "traceback"; CPython: Lib/traceback.py, Python/traceback.c. */
import { getattrOr } from "./attribute.ts";
import { type PyBaseException, PySyntaxError, pythonException } from "./exception.ts";
import { PyBaseExceptionGroup } from "./exception_group.ts";
import { hintFor } from "./hints.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import type { Position } from "./positions.ts";
import { caretMarks, type MarkColors } from "./traceback_carets.ts";
import type { PyTraceback } from "./traceback_type.ts";
import { typeOf } from "./type.ts";
import { toJs, WideStr } from "./wide_str.ts";

/** Escape sequences of a terminal, for the parts of a traceback. */
export interface Colors {
  /** File names, lines, functions, messages. */
  readonly place: string;
  /** Names of exceptions. */
  readonly name: string;
  readonly reset: string;
  readonly marks: MarkColors;
}

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
export function formatStack(frames: readonly FrameSummary[], colors: Colors | null = null): string[] {
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
    if (count <= recursiveCutoff) result.push(formatFrame(frame, colors));
  }
  fold();
  return result;
}

/** One frame, with its source lines and marks where they can be read. */
export function formatFrame(frame: FrameSummary, colors: Colors | null = null): string {
  const { filename, lineno, name, position } = frame;
  const text =
    colors === null
      ? `  File "${filename}", line ${lineno}, in ${name}\n`
      : `  File ${colors.place}"${filename}"${colors.reset}, line ${colors.place}${lineno}${colors.reset}, in ${colors.place}${name}${colors.reset}\n`;
  const end = position?.end_lineno ?? lineno;
  const own = frame.source?.split(/\r\n?|\n/);
  const lines: string[] = [];
  for (let n = lineno; n <= end; n++) {
    lines.push((own === undefined ? sourceHook.line(filename, n) : own[n - 1]) ?? "");
  }
  return text + caretMarks(lines, position, colors?.marks);
}

/** The class name with its module, as the last line of a traceback shows it. */
export function exceptionName(e: PyBaseException): string {
  const cls = typeOf(e);
  const module = getattrOr(cls, "__module__", null);
  if (typeof module !== "string") return `<unknown>.${cls.$qualname}`;
  return module === "builtins" || module === "__main__" ? cls.$qualname : `${module}.${cls.$qualname}`;
}

function safeString(v: Value, how: "str" | "repr", what: string): string {
  try {
    return toJs(how === "str" ? links.str(v) : links.repr(v));
  } catch (e) {
    if (pythonException(e) === undefined) throw e;
    return `<${what} ${how}() failed>`;
  }
}

/** The lines `Name: message` and the notes, of one exception. */
export function formatExceptionOnly(e: PyBaseException, colors: Colors | null = null): string[] {
  const lines: string[] = [];
  const name = exceptionName(e);
  if (e instanceof PySyntaxError) lines.push(...formatSyntaxError(e, name, colors));
  else {
    const message = safeString(e, "str", "exception") + hintFor(e);
    const shownName = colors === null ? name : `${colors.name}${name}${colors.reset}`;
    const shown = colors === null ? message : `${colors.place}${message}${colors.reset}`;
    lines.push(message === "" ? `${shownName}\n` : `${shownName}: ${shown}\n`);
  }
  let notes: Value;
  try {
    notes = getattrOr(e, "__notes__", null);
  } catch (failure) {
    lines.push(`Ignored error getting __notes__: ${safeString(failure, "repr", "__notes__")}\n`);
    return lines;
  }
  if (notes === undefined || notes === null) return lines;
  if (isPlainSequence(notes)) {
    for (const note of links.arrayOf(notes)) {
      for (const line of safeString(note, "str", "note").split("\n")) lines.push(`${line}\n`);
    }
  } else lines.push(`${safeString(notes, "repr", "__notes__")}\n`);
  return lines;
}

function isPlainSequence(v: Value): boolean {
  return typeof v === "object" && v !== null && Array.isArray(v.$items);
}

function formatSyntaxError(e: PySyntaxError, name: string, colors: Colors | null): string[] {
  const lines: string[] = [];
  const { lineno, offset: from, text, end_lineno: endLine, end_offset: to } = e;
  let suffix = "";
  const filename =
    e.filename === null || e.filename === "" ? "<string>" : safeString(e.filename, "str", "filename");
  if (lineno !== null) {
    lines.push(
      colors === null
        ? `  File "${filename}", line ${lineno}\n`
        : `  File ${colors.place}"${filename}"${colors.reset}, line ${colors.place}${lineno}${colors.reset}\n`,
    );
  } else if (e.filename !== null && e.filename !== "") suffix = ` (${filename})`;
  if (typeof text === "string" || text instanceof WideStr) {
    const whole = [...toJs(text)];
    while (whole.at(-1) === "\n") whole.pop();
    let spaces = 0;
    while (" \n\f".includes(whole[spaces] ?? "x")) spaces++;
    const shown = whole.slice(spaces);
    if (from === null) lines.push(`    ${shown.join("")}\n`);
    else
      lines.push(
        ...markedLine(shown, spaces, from, endLine === lineno ? to || from : null, toJs(text), colors),
      );
  }
  const message =
    e.msg === null || e.msg === "" ? "<no detail available>" : safeString(e.msg, "str", "exception");
  lines.push(
    colors === null
      ? `${name}: ${message}${suffix}\n`
      : `${colors.name}${name}${colors.reset}: ${colors.place}${message}${colors.reset}${suffix}\n`,
  );
  return lines;
}

/** @param to null: to the end of the line */
function markedLine(
  shown: string[],
  spaces: number,
  from: number,
  to: number | null,
  text: string,
  colors: Colors | null,
): string[] {
  const beyond = shown.length + spaces + 1;
  const { length } = [...text];
  let offset = from;
  let end = to ?? beyond;
  if (text !== "" && offset > length) offset = beyond;
  if (text !== "" && end > length) end = beyond;
  if (offset >= end || end < 0) end = offset + 1;
  const start = offset - 1 - spaces;
  const stop = end - 1 - spaces;
  if (start < 0) return [`    ${shown.join("")}\n`];
  const before = shown.slice(0, start).map((c) => (/\s/.test(c) ? c : " "));
  const marks = "^".repeat(Math.max(stop - start, 0));
  if (colors === null) return [`    ${shown.join("")}\n`, `    ${before.join("")}${marks}\n`];
  const { primary, reset } = colors.marks;
  const parts = [shown.slice(0, start), [primary], shown.slice(start, stop), [reset], shown.slice(stop)];
  return [`    ${parts.flat().join("")}\n`, `    ${before.join("")}${primary}${marks}${reset}\n`];
}

const causeMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
const contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";
const header = "Traceback (most recent call last):\n";

/** An exception with those that led to it and those inside it, each at most once. CPython: `TracebackException`. */
interface Node {
  readonly exception: PyBaseException;
  cause: Node | null;
  context: Node | null;
  members: Node[] | null;
}

/** As in CPython all of one level are known before what led to any of them is looked at. */
function treeOf(e: PyBaseException): Node {
  const seen = new Set<PyBaseException>();
  const node = (exception: PyBaseException): Node => {
    seen.add(exception);
    return { exception, cause: null, context: null, members: null };
  };
  const root = node(e);
  const queue = [root];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    const { $cause: cause, $context: context, $suppress: suppress } = current.exception;
    if (cause !== null && !seen.has(cause)) current.cause = node(cause);
    if (current.cause === null && !suppress && context !== null && !seen.has(context))
      current.context = node(context);
    if (current.exception instanceof PyBaseExceptionGroup) {
      current.members = (current.exception.$exceptions as PyBaseException[]).map(node);
    }
    for (const next of [current.cause, current.context, ...(current.members ?? [])])
      if (next !== null) queue.push(next);
  }
  return root;
}

/** What `traceback.format_exception` gives, as one text. @raises nothing that the program's `__str__` raises */
export function formatException(
  e: PyBaseException,
  options: { chain?: boolean; limit?: number; colors?: Colors | null } = {},
): string {
  return new Printer(options.chain ?? true, options.limit, options.colors ?? null).text(treeOf(e));
}

const maxWidth = 15;
const maxDepth = 10;

class Printer {
  readonly #chained: boolean;
  readonly #limit: number | undefined;
  readonly #colors: Colors | null;
  readonly #out: string[] = [];
  /** Groups around the current one. */
  #depth = 0;
  #needClose = false;
  constructor(chained: boolean, limit: number | undefined, colors: Colors | null) {
    this.#chained = chained;
    this.#limit = limit;
    this.#colors = colors;
  }
  text(root: Node): string {
    this.#print(root);
    return this.#out.join("");
  }
  #emit(text: string, margin = "|"): void {
    if (this.#depth === 0) this.#out.push(text);
    else this.#out.push(text.replace(/[^\n]*\n|[^\n]+$/g, `${" ".repeat(2 * this.#depth)}${margin} $&`));
  }
  #print(last: Node): void {
    const chain: [Node, string | null][] = [];
    for (let node: Node | null = last; node !== null; ) {
      const before: Node | null = this.#chained ? (node.cause ?? node.context) : null;
      chain.push([node, before === null ? null : node.cause !== null ? causeMessage : contextMessage]);
      node = before;
    }
    for (const [node, sentence] of chain.reverse()) {
      if (sentence !== null) this.#emit(sentence);
      if (node.members === null) this.#printOne(node.exception, header);
      else if (this.#depth > maxDepth) this.#emit(`... (max_group_depth is ${maxDepth})\n`);
      else this.#printGroup(node.exception, node.members);
    }
  }
  #printOne(e: PyBaseException, title: string, margin?: string): void {
    const stack = stackOf(e.$traceback, this.#limit);
    if (stack.length > 0) {
      this.#emit(title, margin);
      for (const text of formatStack(stack, this.#colors)) this.#emit(text);
    }
    for (const line of formatExceptionOnly(e, this.#colors)) this.#emit(line);
  }
  #printGroup(e: PyBaseException, members: readonly Node[]): void {
    const isOutermost = this.#depth === 0;
    if (isOutermost) this.#depth++;
    this.#printOne(e, `Exception Group ${header}`, isOutermost ? "+" : "|");
    const shown = members.length <= maxWidth ? members.length : maxWidth + 1;
    this.#needClose = false;
    for (let i = 0; i < shown; i++) {
      const isLast = i === shown - 1;
      if (isLast) this.#needClose = true;
      const isTruncated = i >= maxWidth;
      const title = isTruncated ? "..." : `${i + 1}`;
      this.#out.push(
        `${" ".repeat(2 * this.#depth)}${i === 0 ? "+-" : "  "}+---------------- ${title} ----------------\n`,
      );
      this.#depth++;
      if (!isTruncated) this.#print(members[i] as Node);
      else {
        const more = members.length - maxWidth;
        this.#emit(`and ${more} more exception${more > 1 ? "s" : ""}\n`);
      }
      // A group inside may have drawn the closing line already.
      if (isLast && this.#needClose) {
        this.#out.push(`${" ".repeat(2 * this.#depth)}+------------------------------------\n`);
        this.#needClose = false;
      }
      this.#depth--;
    }
    if (isOutermost) this.#depth = 0;
  }
}
