// Starting a program in every way, held against what CPython 3.13 did.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  commandLines,
  observeAll,
  type RecordedCommandLine,
  recordedPath,
  withFixtures,
} from "./command_lines.ts";
import { pool } from "./execution.ts";
import { ensureBuilt, runUnderTulip } from "./tulip.ts";

const recorded: RecordedCommandLine[] = JSON.parse(readFileSync(recordedPath, "utf8"));
let seen: RecordedCommandLine[];

beforeAll(async () => {
  ensureBuilt();
  seen = await withFixtures((folder) =>
    pool(commandLines, 2, async (line) => {
      const cwd = join(folder, line.folder ?? "");
      const program = {
        folder: cwd,
        args: line.args,
        stdin: line.stdin ?? "",
        clock: "real",
        timeout: 20,
      } as const;
      return observeAll(line, await runUnderTulip(program), folder);
    }),
  );
}, 120_000);

test("every command line has been recorded", () => {
  const asked = recorded.map(({ args, stdin, folder }) => ({ args, stdin, folder }));
  const wanted = commandLines.map(({ args, stdin, folder }) => ({ args, stdin, folder }));
  expect(asked).toEqual(wanted);
});

describe("command lines", () => {
  for (const [index, { args, folder = "", stdin }] of commandLines.entries()) {
    const input = stdin === undefined ? "" : ` < ${JSON.stringify(stdin)}`;
    test(`${folder}$ tulip run ${JSON.stringify(args)}${input}`, () =>
      expect(seen[index]).toEqual(recorded[index]));
  }
});
