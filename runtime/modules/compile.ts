/** Compiling at run time, for `exec`, `eval`, `compile` and imports; provided by the entry that joins translator and runtime. */
import { raised, wellKnownException } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import type { CompiledModule } from "./importer.ts";

export type CompileMode = "exec" | "eval" | "single";

export const compileHook: {
  /** @raises SyntaxError */
  compile: (source: string | Uint8Array, filename: string, mode: CompileMode) => CompiledModule;
} = {
  compile: () => {
    throw new Error("no compiler is connected");
  },
};

/** What the parser throws, seen from here. */
interface ParserError {
  kind: string;
  msg: string;
  filename: string;
  lineno: number | null;
  offset: number | null;
  text: string | null;
  end_lineno: number | null;
  end_offset: number | null;
}

function isParserError(e: unknown): e is Error & ParserError {
  return e instanceof Error && (e.name === "PythonSyntaxError" || e.name === "SourceTooComplexError");
}

/** Calls the compiler; its errors become Python's SyntaxError, IndentationError, TabError, MemoryError or RecursionError. */
export function compiling<T>(run: () => T): T {
  try {
    return run();
  } catch (e) {
    if (!isParserError(e)) throw e;
    const cls = wellKnownException(e.kind);
    if (e.name === "SourceTooComplexError") throw raised(cls(e.msg));
    const details: Value[] = [e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset];
    throw raised(cls(e.msg, links.tuple(details)));
  }
}
