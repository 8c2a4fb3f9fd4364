// Makes functions of JavaScript texts, with V8's code cache, so that a second start neither parses nor compiles.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { buildId } from "./build_id.ts";
import { type CachedCode, CodeCache, cacheKey } from "./cache.ts";

/** Where something is kept in the cache. */
export interface Entry {
  readonly key: string;
  /** What it was made from. */
  readonly origin: Uint8Array;
}

interface Unit {
  readonly entry: Entry;
  readonly code: string;
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

/** The entry for something that this build of Tulip makes for this V8; `undefined` when nothing is to be kept. */
export function entryFor(kind: string, name: string, origin: Uint8Array | string): Entry | undefined {
  if (buildId === undefined) return undefined;
  // V8 takes its data only under the flags that it was made with.
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ");
  const key = cacheKey(buildId, process.version, process.arch, flags, kind, name);
  return { key, origin: typeof origin === "string" ? Buffer.from(origin) : origin };
}

/** What is kept there, if it can be trusted. */
export function lookUp({ key, origin }: Entry): CachedCode | undefined {
  return codeCache().get(key, origin);
}

/** Keeps something there. */
export function keep({ key, origin }: Entry, code: string, v8?: Buffer): void {
  codeCache().put(key, origin, code, v8);
}

/** Evaluates an expression in JavaScript that is not to be kept. */
export function evaluate(code: string, filename: string): unknown {
  return new Script(code, { filename }).runInThisContext();
}

/**
 * Evaluates an expression in JavaScript with V8's code cache, which `saveCodeCaches` writes when there was none.
 *
 * @param entry where to keep V8's data, beside `kept`.
 */
export function evaluateCached(
  code: string,
  filename: string,
  entry: Entry,
  {
    kept,
    v8,
    isBundle = false,
  }: { readonly kept: string; readonly v8?: Buffer; readonly isBundle?: boolean },
): unknown {
  const script = new Script(code, { filename, cachedData: v8 });
  if (v8 === undefined || script.cachedDataRejected) uncached.push({ entry, code: kept, script, isBundle });
  return script.runInThisContext();
}

/**
 * Adds V8's code cache to the entries that lack it: to be called when the program has ended, as V8 knows then which
 * functions a run needs.
 *
 * @param isTypical whether the run used what most runs use; else the bundles, which all programs share, are left out.
 */
export function saveCodeCaches(isTypical: boolean): void {
  for (const { entry, code, script, isBundle } of uncached.splice(0)) {
    if (isTypical || !isBundle) keep(entry, code, script.createCachedData());
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
  dirname: string,
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
  const code = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const entry = entryFor("bundle", name, "");
  const run = (
    entry === undefined
      ? evaluate(code, filename)
      : evaluateCached(code, filename, entry, { kept: "", v8: lookUp(entry)?.v8, isBundle: true })
  ) as ModuleFunction;
  const require = createRequire(filename);
  const requireBundle = (id: string) => (id.startsWith("./") ? loadBundle(id.slice(2)) : require(id));
  run(module.exports, requireBundle, module, filename, __dirname);
  return module.exports;
}
