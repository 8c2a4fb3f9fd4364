import { expect, test } from "vitest";
import { searchFrom } from "./execute.ts";
import { toJavaScript } from "./javascript.ts";
import { parse } from "./parse.ts";
import { assemble } from "./program.ts";
import { PatternProblem } from "./syntax.ts";

const context = { quote: (text: string) => `'${text}'`, lookupName: () => undefined };

function parsed(pattern: string, flags: number) {
  return parse(
    [...pattern].map((c) => c.codePointAt(0) as number),
    true,
    flags,
    context,
  );
}

// A small generator of numbers, the same in every run.
function numbers(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const ATOMS = [
  "a",
  "b",
  ".",
  "\\w",
  "\\d",
  "[ab]",
  "[^a]",
  "\\b",
  "^",
  "$",
  "(?=a)",
  "(?<!b)",
  "\\1",
  "é",
  "\\B",
  "\\Z",
];
const REPEATS = ["*", "+", "?", "{1,2}", "*?", "+?", "??", "{,3}"];

function pattern(next: (n: number) => number, depth: number): string {
  const kind = next(10);
  if (depth <= 0 || kind < 3) return ATOMS[next(ATOMS.length)];
  if (kind < 6) return pattern(next, depth - 1) + pattern(next, depth - 1);
  if (kind < 7) return `${pattern(next, depth - 1)}|${pattern(next, depth - 1)}`;
  if (kind < 8) return `(${pattern(next, depth - 1)})`;
  return `(?:${pattern(next, depth - 1)})${REPEATS[next(REPEATS.length)]}`;
}

test("where a pattern is left to JavaScript's matcher, ours finds the same", () => {
  const next = numbers(7);
  let compared = 0;
  for (let i = 0; i < 4000; i++) {
    const source = pattern(next, 4);
    let tree: ReturnType<typeof parsed>;
    try {
      tree = parsed(source, [0, 2, 8, 16, 256][next(5)]);
    } catch (problem) {
      if (problem instanceof PatternProblem) continue;
      throw problem;
    }
    const js = toJavaScript(tree);
    if (js === null) continue;
    const text = Array.from({ length: next(9) }, () => "aabbC1 \né_"[next(10)]).join("");
    const marks = new Int32Array(2 * tree.groups + 3);
    const end = searchFrom(assemble(tree), text, 0, text.length, marks, false);
    const found = new RegExp(js.source, "dgu").exec(text);
    const spans = found?.indices?.map((span) => (span === undefined ? null : [...span])) ?? null;
    const own =
      end < 0
        ? null
        : Array.from({ length: tree.groups + 1 }, (_, g) =>
            marks[2 * g + 1] < 0 ? null : [marks[2 * g], marks[2 * g + 1]],
          );
    expect(own, `${source} in ${JSON.stringify(text)}`).toEqual(spans);
    compared++;
  }
  expect(compared).toBeGreaterThan(1000);
});

test("long texts do not exhaust a stack", () => {
  const tree = parsed("(?:(a)|b)*c", 0);
  const text = `${"ab".repeat(200_000)}c`;
  const marks = new Int32Array(2 * tree.groups + 3);
  expect(searchFrom(assemble(tree), text, 0, text.length, marks, false)).toBe(text.length);
});
