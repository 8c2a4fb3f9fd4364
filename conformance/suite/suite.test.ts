// The suite itself: statements, cases and expectations fit together, and every case does what CPython did.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ensureBuilt, root } from "../differential/tulip.ts";
import { readCases } from "./case.ts";
import { knownFailures } from "./conform.ts";
import { inconsistencies } from "./consistency.ts";
import { files, withCounts } from "./counts.ts";
import { readPages } from "./statement.ts";

const pages = readPages();
const cases = readCases();

test("statements, cases and expectations fit together", () => {
  expect(inconsistencies(pages, cases, knownFailures())).toEqual([]);
});

test("the documentation says how much there is", () => {
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    expect(text, file).toContain("<!-- conformance counts -->");
    expect(text, file).toBe(withCounts(text));
  }
});

describe("inconsistencies are noticed", () => {
  const [one] = cases;
  const found = (...changed: Parameters<typeof inconsistencies>) => inconsistencies(...changed).join("\n");

  test("a statement with neither a case nor a reason", () => {
    const left = cases.filter(({ statements }) => !statements.includes(one.statements[0]));
    expect(found(pages, left, {})).toContain(
      `statement ${one.statements[0]} has neither a case nor a reason`,
    );
  });

  test("a case that names an unknown statement", () => {
    expect(found(pages, [...cases, { ...one, statements: ["no.such"] }], {})).toContain("no.such");
  });

  test("an expectation that is missing", () => {
    const path = one.path.replace(/\.py$/, "_without.py");
    expect(found(pages, [...cases, { ...one, path }], {})).toContain("is missing");
  });

  test("a known failure that is no case", () => {
    expect(found(pages, cases, { "no/such/case": "reason" })).toContain("no/such/case");
  });
});

test("every case does what CPython did", { timeout: 120_000 }, () => {
  ensureBuilt();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "bin/tulip.js"), "conform"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(status, stdout + stderr).toBe(0);
});

test("to mean no case is an error", () => {
  ensureBuilt();
  const args = [join(root, "bin/tulip.js"), "conform", "no such case anywhere"];
  expect(spawnSync(process.execPath, args).status).toBe(2);
});
