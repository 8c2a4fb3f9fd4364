// A program without threads pays nothing for them: its code has no second forms of functions, enters no frames for
// calls, and asks nobody whose turn it is.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../conformance/differential/tulip.ts";
import { loadTranslator, translate } from "../../translator/translate.ts";

const folder = join(root, "bench/programs");
const withThreads = new Set(["threads.py", "processes.py"]);
const starters = /\b(?:import threading|import queue|to_thread|run_in_executor)\b/;
const programs = readdirSync(folder).filter(
  (file) =>
    file.endsWith(".py") &&
    !withThreads.has(file) &&
    !starters.test(readFileSync(join(folder, file), "utf8")),
);
const machinery = /\b(?:isTurnOver|yieldNow|blockingItems|nextItem|EXHAUSTED|enterMethodOf|enterKw)\b/;

await loadTranslator("run");
const emit = (source: string) => translate(source, { filename: "program.py", mode: "run" }).code;

/** The bodies of functions that are no coroutines and no generators, as the code has them. */
const plainTwins = (code: string) => (code.match(/\btwin\b/g) ?? []).length;

test.each(programs)("%s", (file) => {
  const source = readFileSync(join(folder, file), "utf8");
  const code = emit(source);
  expect(code).not.toMatch(machinery);
  // Only what reaches `asyncio.run` at the top of the program may block: nothing in a loop or in a function does.
  if (!source.includes("asyncio")) expect(code).not.toMatch(/\benter\w*\b|\btwin\b|\bFrame\b/);
  // A function that calls `asyncio.run` may block itself.
  if (/^\s+.*\basyncio\.run\(/m.test(source)) return;
  const runs = source.match(/\basyncio\.run\(/g) ?? [];
  expect(code.match(/\benter\w*\(/g) ?? []).toHaveLength(runs.length);
});

test("with threads the same functions have second forms", () => {
  const source = "def f(n):\n    while n.left():\n        for x in n.items():\n            n.use(x)\n";
  const alone = emit(source);
  const threaded = emit(`import threading\n${source}`);
  expect(alone).not.toMatch(machinery);
  expect(plainTwins(alone)).toBe(0);
  expect(threaded).toMatch(/\bisTurnOver\b/);
  expect(plainTwins(threaded)).toBeGreaterThan(0);
});
