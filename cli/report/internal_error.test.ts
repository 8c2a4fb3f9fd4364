import { expect, test } from "vitest";
import { describeInternalError } from "./internal_error.ts";

const place = { filename: "app.py", lineno: 3, name: "main", line: "x = broken()" };

test("names the Python line, and keeps JavaScript to itself", () => {
  const text = describeInternalError(new TypeError("x is not a function"), [place], false);
  expect(text).toContain('  File "app.py", line 3, in main\n    x = broken()\n');
  expect(text).toContain("TypeError: x is not a function");
  expect(text).toContain("TULIP_DEBUG=1");
  expect(text).not.toContain("internal_error.test.ts");
});

test("shows the JavaScript stack when asked", () => {
  expect(describeInternalError(new TypeError("no"), [], true)).toContain("internal_error.test.ts");
});

test("stays on one screen", () => {
  const text = describeInternalError("odd", Array(300).fill(place), false);
  expect(text.split("\n").length).toBeLessThan(24);
  expect(text).toContain("… and 295 more calls");
});
