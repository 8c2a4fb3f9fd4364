/** Containers that contain themselves: CPython's `Py_ReprEnter` in Objects/object.c. */
import type { Value } from "./object.ts";

const active = new Set<Value>();

/**
 * Runs `body` unless the repr of `o` is being made already.
 * @param again what stands for the object then
 */
export function guarded(o: Value, again: string, body: () => Value): Value {
  if (active.has(o)) return again;
  active.add(o);
  try {
    return body();
  } finally {
    active.delete(o);
  }
}
