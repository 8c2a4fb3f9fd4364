import { Script } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import { loadTranslator, translate } from "../translate.ts";
import { PositionTable } from "./positions.ts";

const run = (source: string) => translate(source, { filename: "a.py", mode: "run" }).code;

beforeAll(() => loadTranslator());

/** The program is one expression in JavaScript. */
function isValid(code: string): boolean {
  new Script(code);
  return true;
}

describe("JavaScript", () => {
  test("is a function of the table of runtime functions", () => {
    const code = run("print(1)");
    expect(code).toMatch(/^\(\$rt\) => \{/);
    expect(isValid(code)).toBe(true);
  });

  test("knows the names that only JavaScript reserves", () => {
    expect(
      isValid(run("def f(arguments, eval, new, this, let): return arguments, eval, new, this, let")),
    ).toBe(true);
  });

  test("gives the runtime's functions other names where the program uses theirs", () => {
    const code = run("def add(a, b): return a + b + add");
    expect(code).toContain("add: add$");
  });

  test("compares with literals natively", () => {
    expect(run("def f(n):\n  if n < 2: return n").replace(/\s+/g, " ")).toContain(
      'typeof n === "number" ? n < 2 : n?.$double === true ? n.$value < 2 : truth(lt(n, 2))',
    );
  });

  test("counts in a range natively", () => {
    expect(run("for i in range(n): pass")).toMatch(
      /for \(let index\$1 = 0,\s+stop\$1 = .*; index\$1 < stop\$1; index\$1\+\+\)/,
    );
    expect(run("range = list\nfor i in range(3): pass")).not.toContain("index$1");
  });

  test("leaves out `try` where nothing can raise", () => {
    expect(run("def f(a): return a")).not.toMatch(/f\$def[\s\S]*try[\s\S]*module/);
  });

  test("makes a generator of a module that may block, and of nothing else", () => {
    expect(run("import asyncio\nasync def main(): pass\nasyncio.run(main())")).toContain(
      "run: function* ($m)",
    );
    const plain = run("def f(): return 1\nprint(f())");
    expect(plain).not.toContain("function*");
  });
});

describe("large programs", () => {
  const sizes: [name: string, source: string][] = [
    ["terms", `x = ${Array(1900).fill("a").join(" + ")}`],
    ["elements", `x = [${Array.from({ length: 10_000 }, (_, i) => i).join()}]`],
    ["items", `x = {${Array.from({ length: 5000 }, (_, i) => `${i}: ${i}`).join()}}`],
    [
      "branches",
      `if a == 0: pass\n${Array.from({ length: 1900 }, (_, i) => `elif a == ${i}: b = ${i}\n`).join("")}`,
    ],
    ["alternatives", `x = ${Array(3000).fill("a").join(" or ")}`],
    ["comparisons", `x = ${Array(1500).fill("a").join(" < ")}`],
    ["calls", `x = a${".b()".repeat(900)}`],
    ["lines of text", `x = (${Array(3000).fill("'ab'").join("\n")})`],
  ];
  test.each(sizes)("of many %s", (_name, source) => {
    expect(isValid(run(source))).toBe(true);
  });
});

describe("TypeScript", () => {
  const typescript = (source: string) => translate(source, { filename: "a.py", mode: "typescript" }).code;

  test("imports what it uses and has the program at its top level", () => {
    const code = typescript("def f(a, *b, c=1): return a\nprint(f(1))");
    expect(code).toContain('import { type int, print } from "tulip-py/builtins"');
    expect(code).toContain('from "tulip-py/runtime"');
    expect(code).toContain("export const f = def(");
    expect(code).toContain('"f(a, *b, c=1)"');
    expect(code).not.toContain("$p");
  });

  test("keeps comments, blank lines and documentation strings", () => {
    const code = typescript(
      '# why\nx = 1  # one\n\n\ndef f():\n    """Says."""\n    # inside\n    return 2\n',
    );
    expect(code).toMatch(/\/\/ why/);
    expect(code).toMatch(/export const x: int = 1; \/\/ one\n\n\/\*\* Says\. \*\//);
    expect(code).toContain("// inside");
  });

  test("writes classes as classes, with `this` and fields that are known", () => {
    const code = typescript(
      "class C:\n    def __init__(self, n):\n        self.n = n\n    def add(self):\n        self.n += 1\n        return self.m\n",
    );
    expect(code).toContain("declare n: any;");
    expect(code).toContain("this.n = iadd(this.n, 1)");
    expect(code).toContain('attr(this, "m")');
  });

  test("declares variables where they are first assigned", () => {
    const code = typescript(
      "def f(xs):\n    for x in xs:\n        y = x\n        print(y)\n    z = 1\n    z = 2\n    return z\n",
    );
    expect(code).toContain("for (const x of each(xs))");
    expect(code).toContain("const y = x;");
    expect(code).toContain("let z: number = 1;");
  });
});

test("positions are differences in base 36", () => {
  const table = new PositionTable();
  expect(table.indexOf({ lineno: 2, col_offset: 4, end_lineno: 2, end_col_offset: 40 })).toBe(1);
  expect(table.indexOf({ lineno: 1, col_offset: 0, end_lineno: 3, end_col_offset: 5 })).toBe(2);
  expect(table.indexOf({ lineno: 2, col_offset: 4, end_lineno: 2, end_col_offset: 40 })).toBe(1);
  expect(table.encode()).toBe("2,4,0,10;-1,0,2,5");
});
