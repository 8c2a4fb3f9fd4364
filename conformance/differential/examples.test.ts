// Every example under both clocks, held against what CPython 3.13 printed.
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { observe, readExpectation } from "./expectation.ts";
import { readProgram } from "./program.ts";
import { programsBelow } from "./recorded.ts";
import { ensureBuilt, root, runUnderTulip } from "./tulip.ts";

const programs = programsBelow(join(root, "examples"));

beforeAll(ensureBuilt);

describe.concurrent("examples", () => {
  for (const path of programs) {
    for (const clock of ["real", "virtual"] as const) {
      const program = readProgram(path);
      // Programs that print how long they took need a machine that is not busy with other tests: a second try.
      const options = { timeout: (program.timeout + 60) * 1000, retry: clock === "real" ? 3 : 0 };
      test(`${basename(path)}, ${clock} clock`, options, async ({ expect }) => {
        const { status, stderr, stdout } = readExpectation(path);
        const seen = observe(await runUnderTulip(program, clock), program.folder);
        expect(seen).toEqual({ status, stderr, stdout });
      });
    }
  }
});

test("there are examples", () => {
  expect(programs.length).toBeGreaterThan(0);
});
