/**
 * The order in which a set is iterated over. CPython: Objects/setobject.c.
 * CPython keeps the elements in an open hash table and iterates over its slots. Where hashes are the same in every
 * process (ints, floats, None, tuples of these) programs can depend on that order, so it is imitated here; other sets
 * have the order of insertion, as their order in CPython changes from run to run.
 */
import { hash } from "./hash.ts";
import type { Int } from "./int_value.ts";
import { hasFixedHash } from "./keys.ts";
import type { Value } from "./object.ts";

const linearProbes = 9;
const perturbShift = 5;
const smallSize = 8;
/** A slot whose element was removed. */
const removed = Symbol("removed");

/** CPython's table of a set: which element is in which slot. */
export class SetTable {
  slots: Value[] = new Array(smallSize).fill(undefined);
  mask = smallSize - 1;
  /** Slots in use or given up. */
  fill = 0;
  used = 0;
  private readonly walk = theWalk;

  /** Adds an element that is not in the table: into the last given-up slot on its way, or the free one at the end. */
  add(v: Value): void {
    const { slots } = this;
    let reused = -1;
    let i = this.first(v);
    const walk = this.walk;
    for (let slot = slots[i]; slot !== undefined; i = walk.next(), slot = slots[i]) {
      if (slot === removed) reused = i;
    }
    this.used++;
    if (reused >= 0) {
      slots[reused] = v;
      return;
    }
    slots[i] = v;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.used > 50000 ? this.used * 2 : this.used * 4);
  }
  remove(v: Value): void {
    const { slots, walk } = this;
    let i = this.first(v);
    for (let slot = slots[i]; slot !== v; i = walk.next(), slot = slots[i]) if (slot === undefined) return;
    slots[i] = removed;
    this.used--;
  }
  resize(least: number): void {
    let size = smallSize;
    while (size <= least) size *= 2;
    const old = this.slots;
    this.slots = new Array(size).fill(undefined);
    this.mask = size - 1;
    for (const v of old) if (v !== undefined && v !== removed) this.slots[this.freeSlot(v)] = v;
    this.fill = this.used;
  }
  /** Takes over the elements of another table; this one has never had any since it was made or resized. */
  merge(other: SetTable): void {
    if ((this.fill + other.used) * 5 >= this.mask * 3) this.resize((this.used + other.used) * 2);
    if (this.fill === 0 && this.mask === other.mask && other.fill === other.used) {
      this.slots = other.slots.slice();
    } else {
      for (const v of other.elements()) this.slots[this.freeSlot(v)] = v;
    }
    this.fill = other.used;
    this.used = other.used;
  }
  elements(): Value[] {
    return this.slots.filter((v) => v !== undefined && v !== removed);
  }
  /** Takes out the element that `set.pop` gives. @returns it and where the next `pop` goes on looking */
  pop(finger: number): [Value, number] {
    let i = finger & this.mask;
    while (this.slots[i] === undefined || this.slots[i] === removed) i = i >= this.mask ? 0 : i + 1;
    const v = this.slots[i];
    this.slots[i] = removed;
    this.used--;
    return [v, i + 1];
  }
  freeSlot(v: Value): number {
    const { slots, walk } = this;
    let i = this.first(v);
    while (slots[i] !== undefined) i = walk.next();
    return i;
  }
  /** The first slot on an element's way through the table; `walk.next()` gives the others. */
  private first(v: Value): number {
    return this.walk.start(typeof v === "number" && v >= 0 ? v : hash(v), this.mask);
  }
}

/**
 * An element's way through a table: a run of ten slots, then a jump by the next five bits of the hash.
 * CPython: `set_lookkey`.
 */
class Walk {
  private hash: Int = 0;
  private mask = 0;
  private i = 0;
  private last = 0;
  private jumps = 0;

  start(h: Int, mask: number): number {
    this.hash = h;
    this.mask = mask;
    this.jumps = 0;
    const i =
      typeof h === "number" && h >= 0 && h <= 0x7fffffff
        ? h & mask
        : Number(BigInt.asUintN(64, BigInt(h)) & BigInt(mask));
    this.origin = i;
    this.i = i;
    this.last = i + linearProbes <= mask ? i + linearProbes : i;
    return i;
  }
  private origin = 0;
  next(): number {
    if (this.i < this.last) return ++this.i;
    const { mask, hash: h } = this;
    const shift = ++this.jumps * perturbShift;
    let i: number;
    if (typeof h === "number" && h >= 0 && h <= 0x7fffffff && mask <= 0xffffff) {
      // At most 2**24 * 5 + 1 + 2**31: an exact double.
      i = (this.origin * 5 + 1 + (shift > 31 ? 0 : h >>> shift)) & mask;
    } else {
      const perturb = BigInt.asUintN(64, BigInt(h)) >> BigInt(shift);
      i = Number((BigInt(this.origin) * 5n + 1n + perturb) & BigInt(mask));
    }
    this.origin = i;
    this.i = i;
    this.last = i + linearProbes <= mask ? i + linearProbes : i;
    return i;
  }
}

const theWalk = new Walk();

/** Are all of these of the kinds whose order can be known? */
export function haveFixedOrder(elements: Iterable<Value>): boolean {
  for (const v of elements) if (!hasFixedHash(v)) return false;
  return true;
}
