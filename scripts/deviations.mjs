// Writes docs/deviations.md: every place in the sources that is marked as differing from CPython, with its reason.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts")) yield path;
  }
}

/** The sentence after each `DEVIATION:`, up to the end of its comment. */
function deviations(text) {
  const found = [];
  const lines = text.split("\n");
  for (const [i, line] of lines.entries()) {
    const at = line.search(/DEVIATION\b/);
    if (at < 0 || !/^\s*(?:\/\/|\*|\/\*)/.test(line)) continue;
    const words = [line.slice(at).replace(/^DEVIATION[:,]?\s*/, "")];
    for (let j = i + 1; j < lines.length; j++) {
      const next = lines[j].match(/^\s*(?:\/\/|\*(?!\/))\s?(.*)$/);
      if (words.at(-1).includes("*/") || next === null || next[1].trim() === "") break;
      words.push(next[1]);
    }
    found.push(
      words
        .join(" ")
        .replace(/\s*\*\/.*$/, "")
        .trim(),
    );
  }
  return found;
}

/** The page as it should be. */
export function page() {
  const parts = [
    "# Where Tulip differs from CPython on purpose\n",
    "Collected from the sources by `node scripts/deviations.mjs`; each place is marked there with the word DEVIATION.\n",
  ];
  for (const folder of ["translator", "runtime", "cli"]) {
    for (const path of [...sources(join(root, folder))].sort()) {
      for (const text of deviations(readFileSync(path, "utf8"))) {
        parts.push(`* \`${relative(root, path)}\`: ${text}`);
      }
    }
  }
  return `${parts.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, "docs/deviations.md"), page());
