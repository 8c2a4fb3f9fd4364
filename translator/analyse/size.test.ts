// Long programs: no pass recurses along a chain, none is slower than linear.

import { expect, it } from "vitest";
import { parse } from "../parse/parse.ts";
import { analyse } from "./analyse.ts";

it.each<[string, string]>([
  ["a sum of 1,900 terms", `x = ${Array(1900).fill("a").join(" + ")}`],
  ["a comparison of 5,000", `x = ${Array(5000).fill("a").join(" < ")}`],
  ["an or of 5,000", `x = ${Array(5000).fill("a").join(" or ")}`],
  ["600 calls in a row", `x = a${".b(1)[2]".repeat(600)}`],
  ["1,000 elifs", `if a: pass\n${"elif b: c = 1\n".repeat(1000)}else: d = 1`],
  ["a list of 20,000", `x = [${"1, ".repeat(20000)}]`],
  ["3,000 functions", Array.from({ length: 3000 }, (_, i) => `def f${i}(): return f${i + 1}()`).join("\n")],
])("%s", (_, source) => {
  const module = parse(`def f():\n${source.replace(/^/gm, "  ")}\n`, "a.py");
  const { scopes, uncertain, types } = analyse(module, { kind: "exec", filename: "a.py", source: null });
  expect(scopes.scopes.length).toBeGreaterThan(1);
  expect(uncertain.size).toBeGreaterThanOrEqual(0);
  expect(types.typeOf).toBeTypeOf("function");
});
