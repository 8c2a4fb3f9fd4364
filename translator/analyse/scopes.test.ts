// Scopes, refusals and warnings: what CPython's symbol table and compiler said of the recorded programs.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type SymbolTable, symbolTable } from "../../conformance/scopes/symbol_table.ts";
import { PythonSyntaxError } from "../diagnostics/syntax_error.ts";
import { parse } from "../parse/parse.ts";
import { analyse } from "./analyse.ts";

interface Recorded {
  source: string;
  error?: Record<string, unknown>;
  table?: SymbolTable;
  warnings?: { category: string; message: string; lineno: number }[];
}

const file = new URL("../../conformance/scopes/programs.expected.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as Recorded[];

function verdict(source: string): Omit<Recorded, "source"> {
  try {
    const module = parse(source, "program.py");
    const { warnings } = analyse(module, { kind: "exec", filename: "program.py", source: null });
    return {
      table: symbolTable(source, "program.py"),
      warnings: warnings.map(({ category, message, lineno }) => ({ category, message, lineno })),
    };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    const { kind, msg, lineno, offset, end_lineno, end_offset } = error;
    return { error: { kind, msg, lineno, offset, end_lineno, end_offset } };
  }
}

describe("symbol tables and the compiler's checks", () => {
  it.each(recorded)("$source", ({ source, ...expected }) => {
    expect(verdict(source)).toEqual(expected);
  });

  it("gives the line of the source where there is one", () => {
    const source = "x = 1\n  \ndef f():\n  return 1\nreturn 2  # here\n";
    const run = () => analyse(parse(source, "a.py"), { kind: "exec", filename: "a.py", source });
    expect(run).toThrow(expect.objectContaining({ text: "return 2  # here\n", lineno: 5, filename: "a.py" }));
  });
});
