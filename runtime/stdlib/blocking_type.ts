/** Classes of the runtime whose methods may block. */
import type { FrameBody } from "../frames/frame.ts";
import { runBlocking } from "../frames/kernel.ts";
import { twins } from "../frames/twin.ts";
import type { Value } from "../objects/object.ts";
import { builtinType, type PyType, type TypeSpec } from "../objects/type.ts";

/**
 * Registers a class; for each method named in `names` the class has a generator method `$$name`, which waits as frames
 * do. Its plain form and its twin are made of that.
 */
export function blockingType(Impl: Value, names: readonly string[], spec: TypeSpec): PyType {
  const table: { [name: string]: (this: Value, ...args: Value[]) => FrameBody } = {};
  for (const name of names) {
    Object.defineProperty(Impl.prototype, name, {
      value(this: Value, ...args: Value[]) {
        return runBlocking(this[`$$${name}`](...args));
      },
      writable: true,
      configurable: true,
    });
    table[name] = function (...args) {
      return this[`$$${name}`](...args);
    };
  }
  const type = builtinType(Impl, spec);
  twins(type, table);
  return type;
}
