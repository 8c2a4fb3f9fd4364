// The suite notices runtimes that are wrong.
import { expect, test } from "vitest";
import { mistakes, noticed } from "./wrong_runtimes.ts";

test("every mistake is noticed by several cases", { timeout: 240_000 }, () => {
  const found = noticed(mistakes);
  expect([...found.keys()]).toEqual(mistakes.map(({ what }) => what));
  for (const [what, names] of found) expect(names.length, what).toBeGreaterThan(1);
});
