// All that can be said about a module without running it.
import { type Analysis, analyse } from "../analyse/analyse.ts";
import type { Module } from "../ast/nodes.ts";
import { decodeSource } from "../parse/source.ts";
import * as codes from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { Places } from "./place.ts";
import { moduleChecks } from "./program_checks.ts";
import { readOn } from "./recovery.ts";
import { PythonSyntaxError, SourceTooComplexError } from "./syntax_error.ts";

/** What is known about the world around a module. */
export interface Surroundings {
  /** The names in a module of the standard library; undefined: Tulip does not have that module. */
  readonly namesOf: (module: string) => { has(name: string): boolean } | undefined;
  /** Is there a module of the program itself of that name? */
  readonly isOwn: (module: string) => boolean;
}

/**
 * Everything that is wrong with a module, or worth knowing, in the order of the source.
 *
 * @param source a text, or the bytes of a file.
 */
export function diagnose(
  source: string | Uint8Array,
  filename: string,
  surroundings: Surroundings,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  let text: string;
  try {
    text = decodeSource(source, filename);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [ofError(error, new Places(filename, error.text ?? ""), false)];
  }
  const places = new Places(filename, text);
  let analysis: Analysis | null = null;
  const compiled = new Set<PythonSyntaxError>();
  const { tree, errors } = readOn(text, filename, (read: Module, current) => {
    try {
      analysis = analyse(read, { kind: "exec", filename, source: current });
    } catch (error) {
      if (error instanceof PythonSyntaxError) compiled.add(error);
      throw error;
    }
  });
  for (const error of errors) {
    found.push(ofError(error, places, error instanceof PythonSyntaxError && compiled.has(error)));
  }
  if (tree !== null && analysis !== null) {
    const { warnings } = analysis as Analysis;
    for (const { category, message, lineno } of [...tree.warnings, ...warnings]) {
      found.push(codes.syntaxWarning(places.at(lineno, null, null, null), category, message));
    }
    found.push(...moduleChecks(analysis, places, surroundings, errors.length === 0));
  }
  return distinct(found).sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function ofError(
  error: PythonSyntaxError | SourceTooComplexError,
  places: Places,
  isCompilers: boolean,
): Diagnostic {
  if (error instanceof SourceTooComplexError) {
    return codes.tooComplex(places.at(1, null, null, null), `${error.kind}: ${error.msg}`);
  }
  const { kind, msg, lineno, offset, end_lineno, end_offset } = error;
  const line = lineno ?? 1;
  if (isCompilers) {
    // CPython's compiler counts bytes.
    const at = (n: number | null, of: number) => (n === null ? null : places.lines.characters(of, n - 1) + 1);
    const place = places.at(line, at(offset, line), end_lineno, at(end_offset, end_lineno ?? line));
    return codes.misplaced(place, msg);
  }
  const place = places.at(line, offset, end_lineno, end_offset);
  return kind === "SyntaxError" ? codes.syntaxError(place, msg) : codes.indentationError(place, msg);
}

function distinct(found: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return found.filter(({ code, message, place }) => {
    const key = `${code} ${place.line}:${place.column} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
