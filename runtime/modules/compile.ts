/** Compiling at run time, for `exec`, `eval`, `compile` and imports; provided by the entry that joins translator and runtime. */
import { raised, wellKnownException } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { sourceHook } from "../objects/traceback_format.ts";
import { fromJs } from "../objects/wide_str.ts";
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

/** What else the translator knows: `ast` asks for it. */
export const languageHook: {
  /** The tree of a text: plain objects with a `nodeType` and the fields of CPython's `ast`. @raises SyntaxError */
  parse: (source: string | Uint8Array, filename: string, mode: string, typeComments: boolean) => object;
  /** @raises SyntaxError */
  compileTree: (tree: object, filename: string, mode: CompileMode) => CompiledModule;
} = {
  parse: notConnected,
  compileTree: notConnected,
};

function notConnected(): never {
  throw new Error("no compiler is connected");
}

/** What the module `ast` gives `compile`: whether a value is a tree, its form for the compiler, a tree of a text. */
export const treeHook: {
  isTree: (v: Value) => boolean;
  treeOf: (v: Value) => object;
  parse: (source: string | Uint8Array, filename: string, mode: string, typeComments: boolean) => Value;
} = { isTree: () => false, treeOf: noTrees, parse: noTrees };

function noTrees(): never {
  throw new Error("trees need the module ast");
}

/** What the parser throws, seen from here. */
interface ParserError {
  kind: string;
  msg: string;
  filename: string | null;
  lineno: number | null;
  offset: number | null;
  text: string | null;
  end_lineno: number | null;
  end_offset: number | null;
}

function isParserError(e: unknown): e is Error & ParserError {
  return e instanceof Error && (e.name === "PythonSyntaxError" || e.name === "SourceTooComplexError");
}

/**
 * As CPython's tokenizer reads one expression or statement: it adds no newline to the text, and an error at the end of
 * it is nowhere in the line.
 */
function adjustForUnendedText(e: ParserError, source: string): void {
  if (source === "") {
    Object.assign(e, { lineno: 0, offset: 0, end_lineno: 0, end_offset: 0, text: "" });
    return;
  }
  if (source.endsWith("\n") || e.text === null || e.lineno !== source.split("\n").length) return;
  e.text = e.text.replace(/\n$/, "");
  if (e.offset === null || e.msg.startsWith("unterminated")) return;
  const rest = [...e.text].slice(e.offset - 1).join("");
  if (e.end_offset !== 0 && /^\s*(?:#.*)?$/.test(rest)) Object.assign(e, { offset: 0, end_offset: 0 });
}

/**
 * Calls the compiler; its errors become Python's SyntaxError, IndentationError, TabError, MemoryError or RecursionError.
 * @param mode and `source`: of what `compile`, `eval` or `exec` were given
 */
export function compiling<T>(run: () => T, mode: CompileMode = "exec", source: string | Uint8Array = ""): T {
  try {
    return run();
  } catch (e) {
    if (!isParserError(e)) throw e;
    const cls = wellKnownException(e.kind);
    if (e.name === "SourceTooComplexError") throw raised(cls(e.msg));
    if (mode !== "exec" && typeof source === "string") adjustForUnendedText(e, source);
    const shown =
      e.text ??
      (e.lineno === null || e.filename === null ? undefined : sourceHook.line(e.filename, e.lineno));
    const text = shown === undefined ? null : fromJs(e.text === null ? `${shown}\n` : shown);
    const filename = e.filename === null ? null : fromJs(e.filename);
    throw raised(
      cls(fromJs(e.msg), links.tuple([filename, e.lineno, e.offset, text, e.end_lineno, e.end_offset])),
    );
  }
}
