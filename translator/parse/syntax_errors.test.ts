// Programs that are not Python: kind, text and caret must be CPython's, as recorded from it.

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PythonSyntaxError, SourceTooComplexError } from "../diagnostics/syntax_error.ts";
import { loadGrammar } from "./grammar.ts";
import { parse } from "./parse.ts";

interface Recorded {
  source: string;
  error: Record<string, unknown>;
}

const file = new URL("../../conformance/ast/wrong_programs.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as Recorded[];

function verdict(source: string): Record<string, unknown> | null {
  try {
    parse(source, "wrong.py");
    return null;
  } catch (error) {
    if (error instanceof PythonSyntaxError) {
      const { kind, msg, lineno, offset, end_lineno, end_offset, text } = error;
      return { kind, msg, lineno, offset, end_lineno, end_offset, text };
    }
    if (error instanceof SourceTooComplexError) return { kind: error.kind, msg: error.msg };
    throw error;
  }
}

describe("programs that are not Python", () => {
  beforeAll(async () => {
    await loadGrammar();
  });

  it.each(recorded)("$source", ({ source, error }) => {
    expect(verdict(source)).toEqual(error);
  });
});
