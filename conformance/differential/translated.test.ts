// The snippets of asyncio as TypeScript, in both styles; `npm run translated` does the same with all of them.
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { programsBelow, root } from "./recorded.ts";
import { checkTranslated, knownDifferences, knownReason } from "./translated.ts";

const snippets = join(root, "conformance/differential/snippets");
const programs = programsBelow(join(snippets, "asyncio"));
const known = knownDifferences();

test.each(["async", "generator"] as const)(
  "as TypeScript in --style %s",
  { timeout: 300_000 },
  async (style) => {
    const differing = new Map<string, string>();
    await checkTranslated(programs, style, availableParallelism(), ({ name, why }) =>
      differing.set(name, why),
    );
    const wrong = [...differing].filter(([name]) => knownReason(known, name, style) === undefined);
    expect(wrong).toEqual([]);
  },
);

test("the list of known differences names snippets that exist", () => {
  const names = new Set(programsBelow(snippets).map((path) => relative(snippets, path)));
  const unknown = Object.keys(known).filter(
    (name) => !names.has(name.replace(/ \((?:async|generator)\)$/, "")),
  );
  expect(unknown).toEqual([]);
});
