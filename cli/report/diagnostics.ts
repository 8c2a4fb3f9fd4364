// Diagnostics as people and editors read them.
import type { Diagnostic, Severity } from "../../translator/diagnostics/diagnostic.ts";

/** What the text of a report needs. */
export interface ReportOptions {
  /** The lines of the file, without their ends. */
  readonly lines: readonly string[];
  /** With colours. */
  readonly isColoured: boolean;
}

const colours: { readonly [S in Severity]: string } = { error: "1;31", warning: "1;33", note: "1;36" };

/** How many columns of a line are shown. */
const widest = 160;

/**
 * One diagnostic:
 *
 * ```
 * app.py:12:12: error TPY301: module 'aiohttp' is not part of the standard library, …
 *   11 | async def main():
 *   12 |     import aiohttp
 *      |            ^^^^^^^
 *   hint: …
 * ```
 */
export function describeDiagnostic(diagnostic: Diagnostic, { lines, isColoured }: ReportOptions): string {
  const { code, severity, place, message, hint } = diagnostic;
  const paint = (sequence: string, text: string) =>
    isColoured ? `\u001b[${sequence}m${text}\u001b[0m` : text;
  const { file, line, column, endLine, endColumn } = place;
  const out = [
    `${paint("1", `${file}:${line}:${column}:`)} ${paint(colours[severity], `${severity} ${code}`)}: ${message}`,
  ];
  const source = lines[line - 1];
  if (source !== undefined && source.trim() !== "") {
    const width = String(line).length + 4;
    const number = (n: number | string) => `${String(n).padStart(width)} | `;
    const before = lines[line - 2];
    if (before !== undefined && before.trim() !== "") out.push(number(line - 1) + cut(before, 1).text);
    const characters = [...source];
    const shown = cut(source, column);
    const end = endLine === line ? Math.min(endColumn, characters.length + 1) : characters.length + 1;
    // Tabs stay tabs, so that the mark stands below its place whatever their width.
    const blank = [...shown.text]
      .slice(0, column - 1 - shown.skipped)
      .map((c) => (c === "\t" ? "\t" : " ".repeat(columns(c))));
    const marked = characters
      .slice(column - 1, Math.max(end - 1, column))
      .reduce((n, c) => n + columns(c), 0);
    const mark = "^".repeat(Math.max(1, Math.min(marked, widest - (column - 1 - shown.skipped))));
    out.push(number(line) + shown.text, number("") + blank.join("") + paint("1;32", mark));
  }
  out.push(`    ${paint("1", "hint:")} ${hint}`);
  return `${out.join("\n")}\n`;
}

/** The part of a long line around a column. */
function cut(line: string, column: number): { text: string; skipped: number } {
  const characters = [...line];
  if (characters.length <= widest) return { text: line, skipped: 0 };
  const skipped = Math.max(0, Math.min(column - 1 - widest / 4, characters.length - widest));
  return { text: characters.slice(skipped, skipped + widest).join(""), skipped: Math.floor(skipped) };
}

/** How many columns of a terminal a character takes. */
function columns(character: string): number {
  if (/\p{M}|\u200b|\u200d/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}

/** For editors: an object of its own for each diagnostic, with everything by name. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[]): string {
  const flat = diagnostics.map(({ code, severity, place, message, hint }) => ({
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    severity,
    code,
    message,
    hint,
  }));
  return `${JSON.stringify(flat, null, 2)}\n`;
}

/** The same as a page. */
export function diagnosticsAsPage(diagnostics: readonly Diagnostic[], filename: string): string {
  const rows = diagnostics.map(
    ({ code, severity, place, message, hint }) =>
      `<tr><td>${place.line}:${place.column}</td><td>${severity} ${code}</td><td>${escapeHtml(message)}</td><td>${escapeHtml(hint)}</td></tr>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>${escapeHtml(filename)}</title>
<style>body{font-family:sans-serif}td,th{padding:.2em .8em;text-align:left;border-bottom:1px solid #ddd}</style>
<h1>${escapeHtml(filename)}</h1>
<table><tr><th>Place</th><th>Code</th><th>What</th><th>What to do</th></tr>
${rows.join("\n")}
</table>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Colours on a terminal, as `PYTHON_COLORS`, `NO_COLOR` and `FORCE_COLOR` say. */
export function wantsColours(stream: { readonly isTTY?: boolean }): boolean {
  const { PYTHON_COLORS, NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (PYTHON_COLORS === "0" || PYTHON_COLORS === "1") return PYTHON_COLORS === "1";
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return true;
  return TERM !== "dumb" && stream.isTTY === true;
}
