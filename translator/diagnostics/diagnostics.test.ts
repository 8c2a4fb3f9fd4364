// The table of diagnostics: every entry is reported by its example, several in one run, and the page says what the table says.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declarations } from "./codes.ts";
import { diagnose, type Surroundings } from "./diagnose.ts";

const library: { readonly [module: string]: readonly string[] } = {
  asyncio: ["run", "sleep", "create_task"],
  time: ["sleep"],
  os: ["getcwd"],
  "os.path": ["join"],
};
const surroundings: Surroundings = {
  namesOf: (module) => (library[module] === undefined ? undefined : new Set(library[module])),
  isOwn: (module) => module === "mine",
};

const seen = (source: string) =>
  diagnose(source, "app.py", surroundings).map(
    ({ code, place }) => `${code} ${place.line}:${place.column}-${place.endLine}:${place.endColumn}`,
  );

describe("the table", () => {
  test("codes are unique and in order", () => {
    const codes = declarations.map(({ code }) => code);
    expect(codes.every((code) => /^TPY\d{3}$/.test(code))).toBe(true);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  for (const { code, severity, example, long } of declarations) {
    test(`${code} is what its example shows`, () => {
      const found = diagnose(example, "app.py", surroundings).filter((one) => one.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const { severity: given, message, hint } of found) {
        expect(given).toBe(severity);
        expect(message).not.toMatch(/undefined|\.$|\n/);
        expect(hint).not.toMatch(/undefined|\.$|\n/);
      }
      expect(long).toMatch(/\.$/);
    });
  }

  test("docs/diagnostics.md is made of it", async () => {
    // @ts-expect-error a script without types
    const { page } = await import("../../scripts/diagnostics.mjs");
    const hint = "run node --import ./scripts/typescript.mjs scripts/diagnostics.mjs";
    expect(readFileSync("docs/diagnostics.md", "utf8"), hint).toBe(page());
  });
});

describe("several in one run", () => {
  test("mistakes of the parser and of the compiler, each at its place", () => {
    const source = `def f(x, y=:
    return 1

class A:
    return 5

for i in range(3)
    print(i)
x = = 3
`;
    expect(seen(source)).toEqual([
      "TPY001 1:12-1:13",
      "TPY004 5:5-5:13",
      "TPY001 7:18-7:19",
      "TPY001 9:5-9:6",
    ]);
  });

  test("statements of several lines are left out as a whole", () => {
    expect(seen("x = f(1,\n  2 3,\n  4)\ny = 'a' 'b' c\n")).toEqual(["TPY001 2:3-2:6", "TPY001 4:13-4:14"]);
  });

  test("what follows an open bracket or a wrong indentation is not read", () => {
    expect(seen("x = (\ny = = 1\n")).toEqual(["TPY001 1:5-1:6"]);
    expect(seen("if x:\n  y\n    z\na b\n")[0]).toMatch(/^TPY002 3:/);
  });

  test("nothing is said of names once something was left out", () => {
    expect(seen("a b\nprint(nobody)\n")).toEqual(["TPY001 1:3-1:4"]);
  });

  test("no more than twenty", () => {
    expect(seen("a b\n".repeat(50))).toHaveLength(20);
  });
});

describe("what is no mistake", () => {
  const clean = (title: string, source: string) => test(title, () => expect(seen(source)).toEqual([]));
  clean("imports that may fail", "try:\n    import uvloop\nexcept ImportError:\n    uvloop = None\n");
  clean(
    "imports for types",
    "from typing import TYPE_CHECKING\n".slice(0, 0) +
      "import mine\nif mine.TYPE_CHECKING:\n    import attrs\n",
  );
  clean("modules of the program", "import mine.part\nfrom mine import anything\nfrom . import other\n");
  clean("names that a module always has", "print(__name__, __file__, __doc__)\n");
  clean(
    "names that a class body finds",
    "class A:\n    x = __qualname__\n    def f(self):\n        return __class__\n",
  );
  clean("names that a star may bring", "from mine import *\nprint(x)\n");
  clean(
    "coroutines that are kept",
    "async def f(): pass\nx = f()\nasync def g():\n    await f()\n    yield f()\n",
  );
  clean("a call of an asynchronous generator", "async def g():\n    yield 1\ng()\n");
});

test("columns are counted in characters", () => {
  expect(seen("'äöü😀', nobody\n")).toEqual(["TPY201 1:9-1:15"]);
  expect(seen("'äöü😀' x\n")).toEqual(["TPY001 1:8-1:9"]);
  expect(seen("'äöü😀'; return\n")).toEqual(["TPY004 1:9-1:15"]);
});
