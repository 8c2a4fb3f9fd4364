// Turns Python source into the module function of docs/internals.md §9: from the cache, or by translating it.
import { codeCache, entryKey, evaluate, evaluateCached } from "./compiled_script.ts";

/** How a text is compiled: a module, or the three modes of `compile()`. */
export type CompileMode = "exec" | "eval" | "single";

/** What a compiled text evaluates to: a function of the table of runtime functions. */
export type ModuleFactory = (runtime: object) => object;

interface TranslateOptions {
  readonly filename: string;
  readonly mode: "run" | "typescript";
  readonly compileMode?: CompileMode;
}

interface Translator {
  translate(source: Uint8Array | string, options: TranslateOptions): { readonly code: string };
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
}

// A program in which none of these stand, and whose imports are all cached or ours, needs no translator while it
// runs. The grammar may only be loadable asynchronously, so that it has to be there before the program starts.
const mayCompile =
  /\b(?:exec|eval|compile|__import__|importlib|runpy|code|codeop|timeit|ast|inspect|namedtuple)\b/;

/**
 * Makes the loader for one run.
 *
 * @param loadTranslator loads the translator with its grammar; called when the first text is not in the cache.
 */
export async function createCodeLoader(
  main: { readonly source: Uint8Array | string; readonly filename: string },
  useCache: boolean,
  loadTranslator: () => Promise<Translator>,
): Promise<CodeLoader> {
  let translator: Translator | undefined;
  const translateNow = (source: Uint8Array | string, options: TranslateOptions): string => {
    if (translator === undefined) throw new Error(`the translator is not loaded for ${options.filename}`);
    return translator.translate(source, options).code;
  };
  const keyOf = (source: Uint8Array | string, filename: string) =>
    useCache ? entryKey("module", filename, source) : undefined;

  const mainKey = keyOf(main.source, main.filename);
  const cachedMain = mainKey === undefined ? undefined : codeCache().get(mainKey);
  if (cachedMain === undefined || mayCompile.test(textOf(main.source))) translator = await loadTranslator();

  return {
    module(source, filename) {
      const key = keyOf(source, filename);
      if (key === undefined) {
        return evaluate(translateNow(source, { filename, mode: "run" }), filename) as ModuleFactory;
      }
      const cached = key === mainKey ? cachedMain : codeCache().get(key);
      const code = cached?.code ?? translateNow(source, { filename, mode: "run" });
      return evaluateCached(code, filename, key, code, cached?.v8) as ModuleFactory;
    },
    compile(source, filename, compileMode) {
      return evaluate(
        translateNow(source, { filename, mode: "run", compileMode }),
        filename,
      ) as ModuleFactory;
    },
  };
}

function textOf(source: Uint8Array | string): string {
  return typeof source === "string" ? source : Buffer.from(source).toString("latin1");
}
