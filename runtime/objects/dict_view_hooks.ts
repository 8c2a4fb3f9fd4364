/** The views and iterators of dicts, set by dict_view.ts, whose classes derive from what dict.ts is used by. */
import type { Value } from "./object.ts";

export const dictViewHooks: {
  keys: (d: Value) => Value;
  values: (d: Value) => Value;
  items: (d: Value) => Value;
  keyIterator: (d: Value) => Value;
  reverseKeyIterator: (d: Value) => Value;
} = Object.create(null);
