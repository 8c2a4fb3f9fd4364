// The report of `tulip translate --report` as text, JSON or a page.
import type { Finding } from "./findings.ts";

export type ReportFormat = "text" | "json" | "html";

/** Writes the findings of one file. */
export function formatReport(findings: readonly Finding[], filename: string, format: ReportFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify({ filename, findings }, null, 2)}\n`;
    case "html":
      return page(findings, filename);
    case "text":
      if (findings.length === 0) return `${filename}: nothing stands in the way\n`;
      return findings
        .map((f) => `${filename}:${f.line}:${f.column}: ${f.kind}: ${f.message}\n    hint: ${f.hint}\n`)
        .join("");
  }
}

function page(findings: readonly Finding[], filename: string): string {
  const rows = findings.map(
    (f) =>
      `<tr><td>${f.line}:${f.column}</td><td>${f.kind}</td><td>${escape(f.message)}</td><td>${escape(f.hint)}</td></tr>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>${escape(filename)}</title>
<style>body{font-family:sans-serif}td,th{padding:.2em .8em;text-align:left;border-bottom:1px solid #ddd}</style>
<h1>${escape(filename)}</h1>
<table><tr><th>Place</th><th>Kind</th><th>Finding</th><th>Instead</th></tr>
${rows.join("\n")}
</table>
`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
