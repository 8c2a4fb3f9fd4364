// Reading on after a mistake: the statement around it is replaced by one that does nothing.
import type { Module } from "../ast/nodes.ts";
import { parse } from "../parse/parse.ts";
import { PythonSyntaxError, SourceTooComplexError } from "./syntax_error.ts";

/** How many mistakes are looked for: after that many, the text is not Python. */
const most = 20;

export interface Reading {
  /** The tree of what could be read, or null. */
  readonly tree: Module | null;
  /** The text that the tree is of: mistakes are replaced. */
  readonly text: string;
  readonly errors: readonly (PythonSyntaxError | SourceTooComplexError)[];
}

/**
 * Reads a module, with all its mistakes.
 *
 * @param check raises PythonSyntaxError for what can be read but not compiled.
 */
export function readOn(
  source: string,
  filename: string,
  check: (tree: Module, text: string) => void,
): Reading {
  const errors: (PythonSyntaxError | SourceTooComplexError)[] = [];
  let text = source;
  for (;;) {
    try {
      const tree = parse(text, filename, { mode: "exec", strict: true });
      check(tree, text);
      return { tree, text, errors };
    } catch (error) {
      if (error instanceof SourceTooComplexError) {
        errors.push(error);
        return { tree: null, text, errors };
      }
      if (!(error instanceof PythonSyntaxError)) throw error;
      // The same place again: leaving the statement out did not help.
      const isKnown = errors.some(
        (known) => known instanceof PythonSyntaxError && known.lineno === error.lineno,
      );
      if (isKnown) return { tree: null, text, errors };
      errors.push(error);
      const next = errors.length < most ? withoutStatement(text, error) : null;
      if (next === null) return { tree: null, text, errors };
      text = next;
    }
  }
}

/** Mistakes after which nothing can be told of the rest. */
const hopeless = /^unterminated triple-quoted|was never closed|^unexpected EOF|encoding|null bytes/;

/** The text with `pass`, or `if 1:` before a block, in place of the logical line with the mistake; null: no use. */
function withoutStatement(text: string, error: PythonSyntaxError): string | null {
  const { lineno, kind, msg } = error;
  if (lineno === null || lineno < 1 || kind !== "SyntaxError" || hopeless.test(msg)) return null;
  const lines = text.split("\n");
  if (lineno > lines.length) return null;
  const [first, last] = logicalLine(lines, lineno - 1);
  const indent = /^[ \t\f]*/.exec(lines[first] as string)?.[0] ?? "";
  const following = lines.slice(last + 1).find((line) => /^\s*[^\s#]/.test(line));
  const opensBlock = following !== undefined && width(following) > width(lines[first] as string);
  const word = /^\s*(else|elif|except|finally|case)\b/.exec(lines[first] as string)?.[1];
  // A part of the statement above goes with it.
  if (word !== undefined) return null;
  lines[first] = indent + (opensBlock ? emptyHeader(lines[first] as string) : "pass");
  for (let i = first + 1; i <= last; i++) lines[i] = "";
  return lines.join("\n");
}

/** A header of the same kind, so that what its block holds keeps its meaning. */
function emptyHeader(line: string): string {
  const word = /^\s*(async\s+def|async\s+(?:for|with)|def|class|for|while|try|with)\b/.exec(line)?.[1] ?? "";
  if (/^async\s+def$/.test(word)) return "async def _():";
  if (word === "def") return "def _():";
  if (word === "class") return "class _:";
  return word === "for" || word === "while" ? "while 1:" : "if 1:";
}

function width(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === " ") columns++;
    else if (character === "\t") columns = (Math.floor(columns / 8) + 1) * 8;
    else break;
  }
  return columns;
}

/** Lines that brackets or backslashes make one, around a line. */
function logicalLine(lines: readonly string[], at: number): [first: number, last: number] {
  let first = at;
  let last = at;
  for (let start = 0; start <= at; ) {
    const end = endOfLogicalLine(lines, start);
    if (end >= at) {
      first = start;
      last = end;
      break;
    }
    start = end + 1;
  }
  return [first, last];
}

function endOfLogicalLine(lines: readonly string[], start: number): number {
  let depth = 0;
  let quote = "";
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] as string;
    for (let at = 0; at < line.length; at++) {
      const character = line[at] as string;
      if (quote !== "") {
        if (character === "\\") at++;
        else if (line.startsWith(quote, at)) {
          at += quote.length - 1;
          quote = "";
        }
      } else if (character === "#") break;
      else if (character === '"' || character === "'") {
        quote = line.startsWith(character.repeat(3), at) ? character.repeat(3) : character;
        at += quote.length - 1;
      } else if ("([{".includes(character)) depth++;
      else if (")]}".includes(character)) depth = Math.max(0, depth - 1);
    }
    if (quote.length === 1) quote = "";
    if (depth === 0 && quote === "" && !line.endsWith("\\")) return i;
  }
  // Never closed: the mistake is in this line.
  return start;
}
