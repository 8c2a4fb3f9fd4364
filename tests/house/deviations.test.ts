// docs/deviations.md says what the sources say.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the page of deviations is what the sources say", async () => {
  // @ts-expect-error a script without types
  const { page } = await import("../../scripts/deviations.mjs");
  expect(readFileSync("docs/deviations.md", "utf8"), "run node scripts/deviations.mjs").toBe(page());
});
