// How much the suite holds, as text for the documentation. `node --import ./scripts/typescript.mjs conformance/suite/counts.ts`
// writes it between the marks in the files below; a test checks that it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readCases } from "./case.ts";
import { root } from "./layout.ts";
import { countSuite } from "./result.ts";
import { readPages } from "./statement.ts";

/** The files that say how much there is. */
export const files: readonly string[] = ["docs/conformance.md", "README.md"];

const marks = /(<!-- conformance counts -->\n)[\s\S]*?(<!-- end of conformance counts -->)/;

/** The file's text with the numbers of today. */
export function withCounts(text: string): string {
  const pages = readPages();
  const cases = readCases();
  const { statements, observable, checked, cases: all } = countSuite(pages, cases);
  const about = [
    `${statements} statements of ${pages.length} pages of the documentation; ${observable} of them can be observed by a`,
    `program, and ${checked} are checked, by ${all} cases.`,
  ].join("\n");
  return text.replace(marks, `$1${about}\n$2`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const file of files) {
    const path = join(root, file);
    writeFileSync(path, withCounts(readFileSync(path, "utf8")));
  }
}
