/** What processes share: blocks of memory that a process gets from the one that starts it. */
import { runtimeError } from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { typeOf } from "../../objects/type.ts";

/** While a process is started: the blocks that it is to inherit. */
export const spawning: { blocks: SharedArrayBuffer[] | null; passed: Passed[] } = {
  blocks: null,
  passed: [],
};

/** Of a process that was started by another one: the blocks that it has inherited. */
export const inheritance: { blocks: readonly SharedArrayBuffer[] } = { blocks: [] };

/** An end of a pipe that a process has been given: to be closed when the process ends without doing so. */
export interface Passed {
  abandon(): void;
}

/** The number of a block in the pickle of a process that is started. @raises RuntimeError at other times */
export function passOn(block: SharedArrayBuffer, owner: Value): number {
  const { blocks } = spawning;
  if (blocks === null) {
    const name = typeOf(owner).$name;
    throw runtimeError(`${name} objects should only be shared between processes through inheritance`);
  }
  const known = blocks.indexOf(block);
  if (known >= 0) return known;
  return blocks.push(block) - 1;
}

/** The block that `passOn` gave the number. */
export function inherited(number: number): SharedArrayBuffer {
  return inheritance.blocks[number] as SharedArrayBuffer;
}

/** An object over shared memory: its state is hidden from `vars()`, and pickles only for processes that are started. */
export class PySharedObject extends PyObject {
  /** Gives an object a field that neither `__dict__` nor pickles show. */
  $hide(name: string, value: unknown): void {
    Object.defineProperty(this, name, { value, writable: true, configurable: true });
  }
}
