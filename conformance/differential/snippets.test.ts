// Every snippet under Tulip, held against what CPython 3.13 printed.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { observe, readExpectation } from "./expectation.ts";
import { readProgram } from "./program.ts";
import { programsBelow } from "./recorded.ts";
import { ensureBuilt, runUnderTulip } from "./tulip.ts";

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "snippets");
const knownFailures: Record<string, string> = JSON.parse(
  readFileSync(join(here, "known_failures.json"), "utf8"),
);
const programs = programsBelow(folder);

beforeAll(ensureBuilt);

describe.concurrent("snippets", () => {
  for (const path of programs) {
    const name = relative(folder, path);
    const program = readProgram(path);
    test(name, { timeout: (program.timeout + 60) * 1000 }, async ({ expect }) => {
      const { status, stderr, stdout } = readExpectation(path);
      const seen = observe(await runUnderTulip(program), program.folder, program.comparesErrors);
      const reason = knownFailures[name];
      if (reason === undefined) expect(seen).toEqual({ status, stderr, stdout });
      else
        expect(seen, `passes now, take it off the list: ${reason}`).not.toEqual({ status, stderr, stdout });
    });
  }
});

test("the list of known failures names snippets that exist", () => {
  const names = new Set(programs.map((path) => relative(folder, path)));
  expect(Object.keys(knownFailures).filter((name) => !names.has(name))).toEqual([]);
});
