// What the translator is told about the modules of the standard library.

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

/** Names by module. */
export type KnownModules = ReadonlyMap<string, ReadonlyMap<string, KnownName>>;

type Written =
  | 0
  | string[]
  | { keywords: string[]; awaits: true }
  | { keywords: string[]; methods: { [name: string]: string[] }; awaits: string[] };

/** Reads what the build has written. */
export function knownModulesOf(json: { [module: string]: { [name: string]: Written } }): KnownModules {
  const nameOf = (value: Written): KnownName => {
    if (value === 0) return { keywords: null, cls: null, awaits: false };
    if (Array.isArray(value)) return { keywords: value, cls: null, awaits: false };
    if (value.awaits === true) return { keywords: value.keywords, cls: null, awaits: true };
    const { keywords, methods, awaits } = value as Extract<Written, { methods: object }>;
    const cls = { keywords, methods: new Map(Object.entries(methods)), awaits: new Set(awaits) };
    return { keywords, cls, awaits: false };
  };
  return new Map(
    Object.entries(json).map(([module, names]) => [
      module,
      new Map(Object.entries(names).map(([name, value]) => [name, nameOf(value)])),
    ]),
  );
}
