// Turns Python source into the module function of docs/internals.md §9: from the cache, or by translating it.
import { entryFor, evaluate, evaluateCached, keep, loadBundle, lookUp } from "./compiled_script.ts";
import { rewordForFile } from "./file_errors.ts";

/** How a text is compiled: a module, or another mode of `compile()`. */
export type CompileMode = "exec" | "eval" | "single";

/** What a compiled text evaluates to: a function of the table of runtime functions. */
export type ModuleFactory = (runtime: object) => object;

interface TranslateOptions {
  readonly filename: string;
  readonly mode: "run" | "typescript";
  readonly compileMode?: CompileMode;
}

interface Translator {
  translate(
    source: Uint8Array | string,
    options: TranslateOptions,
  ): { readonly code: string; readonly warnings: readonly Warning[] };
  translateTree(tree: object, text: string, options: TranslateOptions): { readonly code: string };
  parseTree: LanguageServices["parseTree"];
  characterName: LanguageServices["characterName"];
  lookupName: LanguageServices["lookupName"];
}

/** What the runtime asks of the translator beside code. */
export interface LanguageServices {
  /** The tree of a text: plain objects with the names and fields of CPython's `ast`. @throws {PythonSyntaxError} */
  parseTree(source: Uint8Array | string, filename: string, mode: string, typeComments: boolean): object;
  /** Compiles a tree. @throws {PythonSyntaxError} */
  compileTree(tree: object, filename: string, mode: CompileMode): ModuleFactory;
  /** The name of a character, the character of a name; null where there is none. */
  characterName(point: number): string | null;
  lookupName(name: string): number | null;
}

interface Warning {
  readonly category: string;
  readonly message: string;
  readonly lineno: number;
}

export interface CodeLoader {
  /**
   * Compiles a whole module; kept in the cache.
   *
   * @throws {PythonSyntaxError} what the parser throws.
   */
  module(source: Uint8Array | string, filename: string): ModuleFactory;
  /** Compiles for `exec`, `eval` and `compile`; not kept in the cache. */
  compile(source: Uint8Array | string, filename: string, mode: CompileMode): ModuleFactory;
  services(): LanguageServices;
}

// At the end of a cached text: what was warned about, as it is printed. CPython compiles the program anew each time
// and so warns each time, but about an imported module only when that is compiled.
const warningsMark = "\n//# warnings=";

/**
 * Makes the loader for one run. Everything it does is synchronous, as `import` and `exec` are.
 *
 * @param main the program: the translator is only loaded here if this is not in the cache; undefined: when it is needed.
 * @param useCache whether translations may be taken from the cache and kept there.
 * @param warn prints the parser's warnings, which come with their newlines.
 */
export async function createCodeLoader(
  main: { readonly source: Uint8Array | string; readonly filename: string } | undefined,
  useCache: boolean,
  loadTranslator: () => Promise<Translator>,
  warn: (text: string) => void,
): Promise<CodeLoader> {
  let translator: Translator | undefined;
  const isMain = (source: Uint8Array | string, filename: string) =>
    source === main?.source && filename === main.filename;
  const translate = (source: Uint8Array | string, options: TranslateOptions): string => {
    // With a cached program there is a build, and its bundles can be loaded at any time.
    translator ??= loadBundle("translator.js") as Translator;
    let translated: ReturnType<Translator["translate"]>;
    try {
      translated = translator.translate(source, options);
    } catch (error) {
      const { warnings = [] } = error as { readonly warnings?: readonly Warning[] };
      const before = warnings.map((warning) => describe(warning, options.filename, source)).join("");
      if (before !== "") warn(before);
      if (isMain(source, options.filename) && typeof source !== "string")
        rewordForFile(error, source, options.filename);
      throw error;
    }
    const { code, warnings } = translated;
    const text = warnings.map((warning) => describe(warning, options.filename, source)).join("");
    if (text === "") return code;
    warn(text);
    return `${code}${warningsMark}${JSON.stringify(text)}`;
  };
  const mainEntry =
    useCache && main !== undefined ? entryFor("module", main.filename, main.source) : undefined;
  const cachedMain = mainEntry && lookUp(mainEntry);
  if (main !== undefined && cachedMain === undefined) translator = await loadTranslator();

  return {
    module(source, filename) {
      const entry = useCache ? entryFor("module", filename, source) : undefined;
      if (entry === undefined) {
        return evaluate(translate(source, { filename, mode: "run" }), filename) as ModuleFactory;
      }
      const cached = isMain(source, filename) ? cachedMain : lookUp(entry);
      const code = cached?.code ?? translate(source, { filename, mode: "run" });
      if (cached === undefined) {
        // At once, without V8's data: not every program lives to its end.
        keep(entry, code);
      } else if (cached === cachedMain) {
        const mark = code.lastIndexOf(warningsMark);
        if (mark >= 0) warn(JSON.parse(code.slice(mark + warningsMark.length)));
      }
      return evaluateCached(code, filename, entry, { kept: code, v8: cached?.v8 }) as ModuleFactory;
    },
    compile(source, filename, compileMode) {
      return evaluate(translate(source, { filename, mode: "run", compileMode }), filename) as ModuleFactory;
    },
    services() {
      translator ??= loadBundle("translator.js") as Translator;
      const { parseTree, translateTree, characterName, lookupName } = translator;
      return {
        parseTree,
        characterName,
        lookupName,
        compileTree: (tree, filename, compileMode) => {
          const { code } = translateTree(tree, "", { filename, mode: "run", compileMode });
          return evaluate(code, filename) as ModuleFactory;
        },
      };
    },
  };
}

/** A warning as CPython's `warnings` shows it under the default filters, which hide all but SyntaxWarning here. */
function describe(
  { category, message, lineno }: Warning,
  filename: string,
  source: Uint8Array | string,
): string {
  if (category !== "SyntaxWarning") return "";
  const text = typeof source === "string" ? source : Buffer.from(source).toString("utf8");
  // Only files have lines that can be shown.
  const line = filename.startsWith("<") ? "" : (text.split(/\r\n|\r|\n/)[lineno - 1]?.trim() ?? "");
  return `${filename}:${lineno}: ${category}: ${message}\n${line === "" ? "" : `  ${line}\n`}`;
}
