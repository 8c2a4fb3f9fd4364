/**
 * What a dict holds its entries in: a JavaScript Map by canonical keys (keys.ts), whose order is that of the entries.
 * A key that only `__hash__` and `__eq__` can tell stands for itself in the Map and is found through an index by hash.
 */
import { hash } from "./hash.ts";
import type { Int } from "./int_value.ts";
import { keyOf, sameKey } from "./keys.ts";
import type { Value } from "./object.ts";

/** The operations of a Map that dicts use; `__dict__` of instances has another implementation. */
export interface Entries {
  readonly size: number;
  get(key: Value): Value;
  set(key: Value, value: Value): unknown;
  has(key: Value): boolean;
  delete(key: Value): boolean;
  clear(): void;
  keys(): IterableIterator<Value>;
  values(): IterableIterator<Value>;
  entries(): IterableIterator<[Value, Value]>;
}

/** What a dict needs besides its Map once it has keys that are not their own canonical keys. */
export class KeyTable {
  /** The keys as the program gave them, where they are not the canonical ones. */
  readonly originals = new Map<Value, Value>();
  /** Canonical keys by hash; made when the first key comes that is looked up by hash. */
  index: Map<Int, Value[]> | null = null;
  /** The hashes of the keys that are looked up by hash: `__hash__` is called once for each. */
  readonly hashes = new Map<Value, Int>();

  /** How many of the keys are looked up by hash. */
  get custom(): number {
    return this.hashes.size;
  }

  /** Adds all keys of `entries` to the index. */
  buildIndex(entries: Entries): Map<Int, Value[]> {
    if (this.index !== null) return this.index;
    const index = new Map<Int, Value[]>();
    for (const key of entries.keys()) add(index, this.hashes.get(key) ?? hash(this.original(key)), key);
    this.index = index;
    return index;
  }
  original(key: Value): Value {
    return this.originals.size === 0 ? key : (this.originals.get(key) ?? key);
  }
  /** A new canonical key has been added. */
  added(key: Value, h: Int | undefined): void {
    if (h !== undefined) this.hashes.set(key, h);
    if (this.index !== null) add(this.index, h ?? hash(this.original(key)), key);
  }
  removed(key: Value): void {
    if (this.index !== null) {
      const h = this.hashes.get(key) ?? hash(this.original(key));
      const same = this.index.get(h);
      if (same !== undefined) {
        const at = same.indexOf(key);
        if (at >= 0) same.splice(at, 1);
        if (same.length === 0) this.index.delete(h);
      }
    }
    this.hashes.delete(key);
    this.originals.delete(key);
  }
  clone(): KeyTable {
    const copy = new KeyTable();
    for (const [key, original] of this.originals) copy.originals.set(key, original);
    for (const [key, h] of this.hashes) copy.hashes.set(key, h);
    if (this.index !== null) {
      copy.index = new Map();
      for (const [h, same] of this.index) copy.index.set(h, same.slice());
    }
    return copy;
  }
}

function add(index: Map<Int, Value[]>, h: Int, key: Value): void {
  const same = index.get(h);
  if (same === undefined) index.set(h, [key]);
  else same.push(key);
}

/** The hash that the last `find` computed, for the insertion that may follow; undefined if it needed none. */
export const found: { hash: Int | undefined } = { hash: undefined };

/**
 * The canonical key under which the entry for `k` is stored, `undefined` if there is none.
 * @param table null where all keys are their own canonical ones and `k` has a canonical key
 * @returns with `found.hash` set where `k` is looked up by hash
 * @raises TypeError for unhashable keys, and whatever `__hash__` and `__eq__` raise
 */
export function find(entries: Entries, table: KeyTable | null, k: Value): Value {
  const key = keyOf(k);
  found.hash = undefined;
  if (key !== undefined) {
    if (table === null || table.custom === 0) return entries.has(key) ? key : undefined;
    // Keys with an `__eq__` of their own may be equal to this one.
    return among((table.index as Map<Int, Value[]>).get(hash(k)), table, k, key);
  }
  const h = hash(k);
  const same =
    entries.size === 0
      ? undefined
      : among((table as KeyTable).buildIndex(entries).get(h), table as KeyTable, k, undefined);
  found.hash = h;
  return same;
}

/** The first of some keys with the same hash that is equal to `k`. @param own the canonical key of `k`, if it has one */
function among(candidates: Value[] | undefined, table: KeyTable, k: Value, own: Value): Value {
  if (candidates === undefined) return undefined;
  for (const key of candidates.slice()) {
    if (own === undefined) {
      if (sameKey(table.original(key), k)) return key;
    } else if (key === own || (table.hashes.has(key) && sameKey(key, k))) return key;
  }
  return undefined;
}
