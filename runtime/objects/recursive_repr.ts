/** Containers that contain themselves: CPython's `Py_ReprEnter` in Objects/object.c. */
import { recursionError } from "./exception.ts";
import type { Value } from "./object.ts";

/** What is thrown where JavaScript's stack has ended: CPython's RecursionError says what was going on. */
export function tooDeep(e: unknown, what: string): unknown {
  if (!(e instanceof RangeError) || !e.message.includes("call stack")) return e;
  return recursionError(`maximum recursion depth exceeded${what}`);
}

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
  } catch (e) {
    throw tooDeep(e, " while getting the repr of an object");
  } finally {
    active.delete(o);
  }
}
