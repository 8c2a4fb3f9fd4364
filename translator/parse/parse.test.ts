// Small programs of every shape: their trees must be CPython's, by either binding and by the strict parser.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dump } from "../ast/dump.ts";
import type { Mod } from "../ast/nodes.ts";
import { PythonSyntaxError, SourceTooComplexError } from "../diagnostics/syntax_error.ts";
import { type Grammar, loadGrammar } from "./grammar.ts";
import { lowerModule } from "./lower/module.ts";
import { parse, parseStrictly } from "./parse.ts";
import { decodeSource, Lines } from "./source.ts";
import { tokenize } from "./tokenizer.ts";

interface Sample {
  source: string;
  tree: string;
  placed: string;
}

const file = new URL("../../conformance/ast/samples.json", import.meta.url);
const samples = JSON.parse(readFileSync(file, "utf8")) as Sample[];

function expectSame(tree: Mod, sample: Sample): void {
  expect(dump(tree, { indent: 1 })).toBe(sample.tree);
  expect(dump(tree, { include_attributes: true })).toBe(sample.placed);
}

describe("the strict parser", () => {
  it.each(samples)("reads $source", (sample) => {
    expectSame(parseStrictly(sample.source, "sample.py"), sample);
  });
});

describe.each(["native", "wasm"] as const)("tree-sitter's %s binding", (kind) => {
  let grammar: Grammar | null = null;
  const before = process.env["TULIP_PARSER"];

  beforeAll(async () => {
    process.env["TULIP_PARSER"] = kind;
    // The native binding is optional: where it is not there, WebAssembly is all there is.
    grammar = await loadGrammar().catch(() => null);
  });
  afterAll(() => {
    if (before === undefined) delete process.env["TULIP_PARSER"];
    else process.env["TULIP_PARSER"] = before;
  });

  it("is the one that was asked for", () => {
    if (kind === "wasm") expect(grammar?.kind).toBe("wasm");
  });

  it.each(samples)("reads $source", (sample) => {
    if (grammar !== null) expectSame(parse(sample.source, "sample.py"), sample);
  });

  it("reads nearly all of them without the strict parser", () => {
    if (grammar === null) return;
    const loaded = grammar;
    const lowered = samples.filter(({ source }) => {
      const tokens = tokenize(new Lines(decodeSource(source, "sample.py")), "sample.py", false);
      return lowerModule(loaded, tokens, "sample.py") !== null;
    });
    expect(lowered.length / samples.length).toBeGreaterThan(0.85);
  });
});

describe("parse", () => {
  it("keeps comments with their places", () => {
    const { comments } = parse("# a\nx = '#no'  # é\n", "c.py");
    expect(comments).toEqual([
      { lineno: 1, col_offset: 0, text: "# a" },
      { lineno: 2, col_offset: 11, text: "# é" },
    ]);
  });

  it("reads type comments if asked to", () => {
    const tree = parse("x = 1  # type: int\ny = 2  # type: ignore[a]\n", "t.py", { type_comments: true });
    expect(tree.type_ignores).toEqual([{ nodeType: "TypeIgnore", lineno: 2, tag: "[a]" }]);
    expect(tree.body[0]).toMatchObject({ nodeType: "Assign", type_comment: "int" });
  });

  it("knows the other modes of compile()", () => {
    expect(dump(parse("1 + 1\n", "e", { mode: "eval" }))).toBe(
      "Expression(body=BinOp(left=Constant(value=1), op=Add(), right=Constant(value=1)))",
    );
    expect(dump(parse("x = 1\n", "s", { mode: "single" }))).toMatch(/^Interactive\(body=\[Assign/);
    expect(dump(parse("(int, str) -> None", "f", { mode: "func_type" }))).toMatch(
      /^FunctionType\(argtypes=\[Name/,
    );
  });

  it("decodes what the source says it is written in", () => {
    const latin = Uint8Array.from([...new TextEncoder().encode("# coding: latin-1\nx = '"), 0xe9, 39, 10]);
    expect(dump(parse(latin, "l.py"))).toContain("value='é'");
    const bom = Uint8Array.from([0xef, 0xbb, 0xbf, 0x78]);
    expect(dump(parse(bom, "b.py"))).toBe("Module(body=[Expr(value=Name(id='x', ctx=Load()))])");
  });

  it("warns as CPython does", () => {
    const { warnings } = parse('x = "\\d"\nx is 1\nassert (x, "y")\n1if x else 2\n', "w.py");
    expect(warnings.map(({ lineno, message }) => `${lineno}: ${message}`).sort()).toEqual([
      "1: invalid escape sequence '\\d'",
      '2: "is" with \'int\' literal. Did you mean "=="?',
      "3: assertion is always true, perhaps remove parentheses?",
      "4: invalid decimal literal",
    ]);
  });

  it.each([
    ["minus signs", (n: number) => `${"-".repeat(n)}1`],
    ["attributes", (n: number) => `a${".b".repeat(n)}`],
    ["sums", (n: number) => `1${"+1".repeat(n)}`],
    ["conditions", (n: number) => `${"a if b else ".repeat(n)}a`],
    ["elif", (n: number) => `if a: b\n${"elif a: b\n".repeat(n)}`],
    ["brackets", (n: number) => "[".repeat(n)],
    ["f-strings", (n: number) => 'f"{'.repeat(n)],
  ])("never overflows the stack: %s", (_name, program) => {
    for (const size of [150, 1000, 2000, 50_000]) {
      try {
        dump(parse(program(size), "deep.py"));
      } catch (error) {
        expect(
          error instanceof PythonSyntaxError || error instanceof SourceTooComplexError,
          String(error),
        ).toBe(true);
      }
    }
  });

  it("gives a tree or a SyntaxError for damaged programs", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % below;
    };
    const all = samples.map(({ source }) => source);
    for (let round = 0; round < 3000; round++) {
      const left = all[random(all.length)] as string;
      const right = all[random(all.length)] as string;
      const program = left.slice(0, random(left.length + 1)) + right.slice(random(right.length + 1));
      try {
        parse(program, "damaged.py");
      } catch (error) {
        if (!(error instanceof PythonSyntaxError)) throw new Error(`${JSON.stringify(program)}: ${error}`);
      }
    }
  });
});
