// What the translator is told about the modules of the standard library.
import type { ModuleTypes } from "./typing/stubs.ts";

/** Of a function: its keyword-only parameters, which arrive in one trailing object. */
type Keywords = readonly string[];

export interface KnownClass {
  readonly keywords: Keywords;
  readonly methods: ReadonlyMap<string, Keywords>;
  /** Methods that give coroutines, tasks or futures. */
  readonly awaits: ReadonlySet<string>;
}

export interface KnownName {
  /** Null: neither a function nor a class. */
  readonly keywords: Keywords | null;
  readonly cls: KnownClass | null;
  /** A function that gives coroutines, tasks or futures. */
  readonly awaits: boolean;
}

/** Names by module, and the types of some. */
export interface KnownModules extends ReadonlyMap<string, ReadonlyMap<string, KnownName>> {
  readonly types?: { readonly [module: string]: ModuleTypes };
}

type Written =
  | 0
  | string[]
  | { keywords: string[]; awaits: true }
  | { keywords: string[]; methods: { [name: string]: string[] }; awaits: string[] };

/** Reads what the build has written. */
export function knownModulesOf(json: {
  names: { [module: string]: { [name: string]: Written } };
  types: { [module: string]: ModuleTypes };
}): KnownModules {
  const nameOf = (value: Written): KnownName => {
    if (value === 0) return { keywords: null, cls: null, awaits: false };
    if (Array.isArray(value)) return { keywords: value, cls: null, awaits: false };
    if (value.awaits === true) return { keywords: value.keywords, cls: null, awaits: true };
    const { keywords, methods, awaits } = value as Extract<Written, { methods: object }>;
    const cls = { keywords, methods: new Map(Object.entries(methods)), awaits: new Set(awaits) };
    return { keywords, cls, awaits: false };
  };
  const names = new Map(
    Object.entries(json.names).map(([module, names]) => [
      module,
      new Map(Object.entries(names).map(([name, value]) => [name, nameOf(value)])),
    ]),
  );
  return Object.assign(names, { types: json.types });
}
