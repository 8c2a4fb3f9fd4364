// What the translator is told about the modules of the standard library.

/** Of a function: its keyword-only parameters, which arrive in one trailing object. */
type Keywords = readonly string[];

export interface KnownClass {
  readonly keywords: Keywords;
  readonly methods: ReadonlyMap<string, Keywords>;
}

export interface KnownName {
  /** Null: neither a function nor a class. */
  readonly keywords: Keywords | null;
  readonly cls: KnownClass | null;
}

/** Names by module. */
export type KnownModules = ReadonlyMap<string, ReadonlyMap<string, KnownName>>;

type Written = 0 | string[] | { keywords: string[]; methods: { [name: string]: string[] } };

/** Reads what the build has written. */
export function knownModulesOf(json: { [module: string]: { [name: string]: Written } }): KnownModules {
  const nameOf = (value: Written): KnownName => {
    if (value === 0) return { keywords: null, cls: null };
    if (Array.isArray(value)) return { keywords: value, cls: null };
    const cls = { keywords: value.keywords, methods: new Map(Object.entries(value.methods)) };
    return { keywords: value.keywords, cls };
  };
  return new Map(
    Object.entries(json).map(([module, names]) => [
      module,
      new Map(Object.entries(names).map(([name, value]) => [name, nameOf(value)])),
    ]),
  );
}
