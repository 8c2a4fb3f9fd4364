// Writes docs/diagnostics.md from the table of codes: node --import ./scripts/typescript.mjs scripts/diagnostics.mjs
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { declarations } from "../translator/diagnostics/codes.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The page as it should be. */
export function page() {
  const rows = declarations.map(
    ({ code, severity, title }) => `| [${code}](#${code.toLowerCase()}) | ${severity} | ${title} |`,
  );
  const sections = declarations.map(({ code, severity, title, long, example }) => {
    const shown = example.length > 200 ? `${example.slice(0, 60)}…\n` : example;
    return `## ${code}\n\n${title[0].toUpperCase()}${title.slice(1)} (${severity}).\n\n${long}\n\n\`\`\`python\n${shown}\`\`\``;
  });
  return `# Diagnostics

What Tulip says about a program without running it. Made from \`translator/diagnostics/codes.ts\` by
\`node --import ./scripts/typescript.mjs scripts/diagnostics.mjs\`.

* \`tulip check --static FILE…\` lists them all; the exit status is 1 if there are errors or warnings.
* \`tulip translate FILE\` lists the errors that keep a program from being translated; with \`--report\` everything.
* \`--json\` writes an array of objects for editors: \`file\`, \`line\`, \`column\`, \`endLine\`, \`endColumn\` (from 1, in characters; the
  end is behind the last), \`severity\`, \`code\`, \`message\`, \`hint\`.

\`tulip run\` shows what CPython shows: the first SyntaxError, SyntaxWarnings, and exceptions when they happen.

| Code | | |
|---|---|---|
${rows.join("\n")}

${sections.join("\n\n")}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, "docs/diagnostics.md"), page());
}
