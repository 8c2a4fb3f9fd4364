import { describe, expect, test } from "vitest";
import { parseRunArguments, UsageError } from "./run_arguments.ts";

describe("the arguments of `tulip run`", () => {
  const cases: [args: string[], expected: object][] = [
    [
      ["a.py", "--clock=virtual", "-m"],
      { target: { kind: "file", path: "a.py" }, rest: ["--clock=virtual", "-m"] },
    ],
    [["--clock=virtual", "a.py"], { target: { kind: "file", path: "a.py" }, clock: "virtual" }],
    [["--clock", "real", "--no-cache", "-"], { target: { kind: "stdin" }, clock: "real", useCache: false }],
    [["-c", "x", "-c", "y"], { target: { kind: "code", code: "x" }, rest: ["-c", "y"] }],
    [["-cx", "y"], { target: { kind: "code", code: "x" }, rest: ["y"] }],
    [["-m", "a.b", "--", "c"], { target: { kind: "module", name: "a.b" }, rest: ["--", "c"] }],
    [["--", "-odd.py", "-x"], { target: { kind: "file", path: "-odd.py" }, rest: ["-x"] }],
    [["-", "a"], { target: { kind: "stdin", argv0: "-" }, rest: ["a"] }],
    [[], { target: { kind: "stdin", argv0: "" }, rest: [], clock: "real", useCache: true }],
  ];
  for (const [args, expected] of cases) {
    test(JSON.stringify(args), () => expect(parseRunArguments(args)).toMatchObject(expected));
  }

  for (const args of [
    ["--clock", "slow", "a.py"],
    ["--clock"],
    ["-c"],
    ["-m"],
    ["--nonsense", "a.py"],
    ["-x"],
  ]) {
    test(`${JSON.stringify(args)} is refused`, () =>
      expect(() => parseRunArguments(args)).toThrow(UsageError));
  }
});
