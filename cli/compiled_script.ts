// Makes functions of JavaScript texts, with V8's code cache, so that a second start neither parses nor compiles.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { buildId } from "./build_id.ts";
import { CodeCache, cacheKey } from "./cache.ts";

interface Unit {
  readonly key: string;
  /** What the entry holds beside V8's data. */
  readonly text: string;
  readonly script: Script;
  readonly isBundle: boolean;
}

const uncached: Unit[] = [];
let cache: CodeCache | undefined;

/** The cache of this process: opened when it is first needed. */
export function codeCache(): CodeCache {
  cache ??= new CodeCache();
  return cache;
}

/** The key of an entry that holds for this build of Tulip and this V8; `undefined` when nothing is to be cached. */
export function entryKey(...parts: readonly (string | Uint8Array)[]): string | undefined {
  return buildId === undefined ? undefined : cacheKey(buildId, process.version, process.arch, ...parts);
}

/** Evaluates an expression in JavaScript that is not to be kept. */
export function evaluate(code: string, filename: string): unknown {
  return new Script(code, { filename }).runInThisContext();
}

/**
 * Evaluates an expression in JavaScript with V8's code cache, which `saveCodeCaches` writes when there was none.
 *
 * @param key the entry in the cache.
 * @param text what the entry holds beside V8's data, and held when the data was written.
 */
export function evaluateCached(
  code: string,
  filename: string,
  key: string,
  text: string,
  v8?: Buffer,
  isBundle = false,
): unknown {
  const script = new Script(code, { filename, cachedData: v8 });
  if (v8 === undefined || script.cachedDataRejected) uncached.push({ key, text, script, isBundle });
  return script.runInThisContext();
}

/**
 * Adds V8's code cache to the entries that lack it: to be called when the program has ended, as V8 knows then which
 * functions a run needs.
 *
 * @param isTypical whether the run used what most runs use; else the bundles, which all programs share, are left out.
 */
export function saveCodeCaches(isTypical: boolean): void {
  for (const { key, text, script, isBundle } of uncached.splice(0)) {
    if (isTypical || !isBundle) codeCache().put(key, text, script.createCachedData());
  }
}

interface CommonModule {
  exports: object;
}
type ModuleFunction = (
  exports: object,
  require: (id: string) => unknown,
  module: CommonModule,
  filename: string,
) => void;

const loaded = new Map<string, CommonModule>();

/**
 * Loads one of the bundles that the build put beside this one, as `require` would.
 *
 * @param name for instance `runtime.js`.
 */
export function loadBundle(name: string): object {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module: CommonModule = { exports: {} };
  loaded.set(name, module);
  const filename = join(__dirname, name);
  // Only V8's data is in the cache; the code itself always comes from dist/.
  const source = readFileSync(filename, "latin1");
  const code = `(function (exports, require, module, __filename) {${source}\n})`;
  const key = entryKey("bundle", name);
  const run = (
    key === undefined
      ? evaluate(code, filename)
      : evaluateCached(code, filename, key, name, codeCache().get(key)?.v8, true)
  ) as ModuleFunction;
  const require = createRequire(filename);
  const requireBundle = (id: string) => (id.startsWith("./") ? loadBundle(id.slice(2)) : require(id));
  run(module.exports, requireBundle, module, filename);
  return module.exports;
}
