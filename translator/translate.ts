// The translator: Python source to JavaScript or TypeScript. Touches no disk and runs nothing.
import { analyse } from "./analyse/analyse.ts";
import type { OtherModules } from "./analyse/awaitables.ts";
import type { Mod, Module, SyntaxWarning } from "./ast/nodes.ts";
import { visitors } from "./emit/dispatch.ts";
import { factsOf } from "./emit/facts.ts";
import { moduleScript } from "./emit/module.ts";
import { type Mode, ModuleEmitter } from "./emit/module_emitter.ts";
import { printProgram } from "./emit/print.ts";
import { type Style, TypeScriptContext } from "./emit/typescript/context.ts";
import type { KnownModules } from "./emit/typescript/known_modules.ts";
import { moduleTypeScript } from "./emit/typescript/module.ts";
import { typescriptVisitors } from "./emit/typescript/tables.ts";
import { grammarIsWanted, loadGrammar } from "./parse/grammar.ts";
import { parse } from "./parse/parse.ts";
import { decodeSource } from "./parse/source.ts";
import { characterName, lookupName } from "./parse/unicode_names.ts";

export interface TranslateOptions {
  /** What `__file__`, tracebacks and the source map say. */
  readonly filename: string;
  /** `run`: JavaScript for execution; `typescript`: a file for reading. */
  readonly mode: Mode;
  /** As of Python's `compile()`; default `exec`. */
  readonly compileMode?: "exec" | "eval" | "single";
  /** Module-level names live in mappings that are given when the code runs; default: whenever `compileMode` is given. */
  readonly dynamicNames?: boolean;
  /** For TypeScript: the files of the program's own modules, by name, as the file that is written imports them. */
  readonly ownModules?: ReadonlyMap<string, string>;
  /** For TypeScript: the module's name when it is imported. */
  readonly moduleName?: string;
  /** For TypeScript: how coroutines are written, where both ways are exact; default `async`. */
  readonly style?: Style;
  /** For TypeScript: what is known of the other modules of the program. */
  readonly others?: OtherModules;
  /** For TypeScript: modules of the standard library and their names, to be imported as modules of JavaScript. */
  readonly knownModules?: KnownModules;
}

export interface Translated {
  readonly code: string;
  /** The source map (version 3) as JSON. */
  readonly map: string;
  /** What CPython's parser and compiler warn about. */
  readonly warnings: readonly SyntaxWarning[];
  /** Of TypeScript: how many parameters, results and attributes have types that annotations say or that are inferred. */
  readonly types: { readonly typed: number; readonly inferred: number; readonly any: number };
  /** Of TypeScript: own modules that are imported, as the source names them. */
  readonly ownImports: readonly string[];
}

/**
 * Loads what `translate` needs; to be awaited once before it.
 *
 * @param mode for `run` that is nothing: a program that only runs is read by the strict parser, as loading the grammar
 *   takes longer than reading.
 */
export async function loadTranslator(mode: Mode = "typescript"): Promise<void> {
  if (mode !== "run" || grammarIsWanted()) await loadGrammar();
}

/**
 * Translates a module, or a text for `exec`, `eval` or the prompt.
 *
 * @param source a text, or the bytes of a file (PEP 263).
 * @throws PythonSyntaxError for what CPython refuses to compile.
 */
export function translate(source: string | Uint8Array, options: TranslateOptions): Translated {
  const { filename, mode } = options;
  const tree = parse(source, filename, { mode: options.compileMode ?? "exec", strict: mode === "run" });
  return translateTree(tree, decodeSource(source, filename), options);
}

/**
 * Translates a tree.
 *
 * @param text the source that it was read from.
 */
export function translateTree(tree: Mod, text: string, options: TranslateOptions): Translated {
  const kind = options.compileMode ?? "exec";
  const dynamicNames = options.dynamicNames ?? options.compileMode !== undefined;
  const { filename, mode } = options;
  // CPython's compiler shows lines of files only; the parser has the text at hand.
  const isFile = options.compileMode === undefined && !filename.startsWith("<");
  const analysis = analyse(tree, {
    kind,
    filename,
    source: isFile ? text : null,
    ...(options.others === undefined ? {} : { others: options.others }),
  });
  const module = new ModuleEmitter(
    { mode, filename, kind, dynamicNames },
    analysis.scopes,
    factsOf(analysis),
    mode === "run" ? visitors : typescriptVisitors,
  );
  if (mode === "typescript" && tree.nodeType === "Module") {
    module.typescript = new TypeScriptContext(module, tree, analysis, {
      known: options.knownModules ?? new Map(),
      own: options.ownModules ?? new Map(),
      moduleName: options.moduleName ?? null,
      style: options.style ?? "async",
      text,
    });
  }
  const printed =
    mode === "run"
      ? printProgram(moduleScript(tree, module), { filename, text }, "")
      : printProgram(moduleTypeScript(tree as Module, module), { filename, text });
  return {
    code: printed.code,
    get map() {
      return printed.map;
    },
    warnings: distinct([...tree.warnings, ...analysis.warnings]),
    types: module.typescript?.counts ?? { typed: 0, inferred: 0, any: 0 },
    ownImports: [...(module.typescript?.ownImports ?? [])],
  };
}

/**
 * What the other modules of a program have to know of one before they are translated.
 *
 * @throws PythonSyntaxError
 */
export function askModule(
  source: string | Uint8Array,
  filename: string,
  others?: OtherModules,
): { awaitables: boolean; drive: boolean } {
  const tree = parse(source, filename, { mode: "exec", strict: true });
  const { awaitables } = analyse(tree, {
    kind: "exec",
    filename,
    source: null,
    ...(others === undefined ? {} : { others }),
  });
  return { awaitables: awaitables.areGiven, drive: awaitables.drivesOthers };
}

/**
 * The tree of a text, read as CPython reads it.
 *
 * @throws PythonSyntaxError
 */
export function parseTree(
  source: string | Uint8Array,
  filename: string,
  mode: "exec" | "eval" | "single" | "func_type",
  type_comments = false,
): Mod {
  return parse(source, filename, { mode, type_comments, strict: true });
}

export { characterName, lookupName };

/** As CPython's `warnings`: the same words are said once for each line. */
function distinct(warnings: readonly SyntaxWarning[]): SyntaxWarning[] {
  const seen = new Set<string>();
  return warnings.filter(({ category, message, lineno }) => {
    const key = `${category} ${lineno} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

export { diagnose } from "./diagnostics/diagnose.ts";

/** The text of a file's bytes, for showing its lines: whatever cannot be decoded is replaced. */
export function decode(source: Uint8Array): string {
  try {
    return decodeSource(source, "");
  } catch {
    return new TextDecoder().decode(source);
  }
}
