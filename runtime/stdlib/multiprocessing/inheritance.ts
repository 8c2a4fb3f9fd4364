/** What processes share: blocks of memory that a process gets from the one that starts it. */
import { runtimeError } from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { typeOf } from "../../objects/type.ts";

/** While a process is started: the blocks that it is to inherit. */
export const spawning: { blocks: SharedArrayBuffer[] | null; passed: End[]; held: Int32Array | null } = {
  blocks: null,
  passed: [],
  held: null,
};

/** Of a process that was started by another one: the blocks that it has inherited, and which ends of pipes it holds. */
export const inheritance: { blocks: readonly SharedArrayBuffer[]; held: Int32Array | null } = {
  blocks: [],
  held: null,
};

/** How many ends of pipes a process can inherit. */
export const maximumOfEnds = 1024;

/** An end of a pipe. */
export interface End {
  close(): void;
}

/**
 * Notes that a process which is started gets an end of a pipe; it is closed when the process ends without doing so.
 * @returns its number there
 */
export function passEnd(end: End): number {
  const { passed, held } = spawning;
  if (held === null || passed.length >= maximumOfEnds)
    throw runtimeError("too many connections for one process");
  held[passed.length] = 1;
  return passed.push(end) - 1;
}

/** The end with a number has been closed, by the process or for it; true: it was open. */
export function letGo(held: Int32Array, number: number): boolean {
  return Atomics.exchange(held, number, 0) === 1;
}

/** Refuses to pickle an object for anything but a process that is started. @raises RuntimeError */
export function assertSpawning(owner: Value, name = typeOf(owner).$name): void {
  if (spawning.blocks !== null) return;
  throw runtimeError(`${name} objects should only be shared between processes through inheritance`);
}

/**
 * The number of a block in the pickle of a process that is started.
 * @param name the class that complains @raises RuntimeError at other times
 */
export function passOn(block: SharedArrayBuffer, owner: Value, name = typeOf(owner).$name): number {
  assertSpawning(owner, name);
  const blocks = spawning.blocks as SharedArrayBuffer[];
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
