/** The handles that are ready to run, first in, first out. CPython uses a deque. */

/** A ring that grows. */
export class ReadyQueue<T> {
  #slots: (T | undefined)[] = new Array(64).fill(undefined);
  #mask = 63;
  #head = 0;
  length = 0;

  push(item: T): void {
    if (this.length > this.#mask) this.#grow();
    this.#slots[(this.#head + this.length) & this.#mask] = item;
    this.length++;
  }
  /** Takes the first item; there must be one. */
  shift(): T {
    const i = this.#head;
    const item = this.#slots[i] as T;
    this.#slots[i] = undefined;
    this.#head = (i + 1) & this.#mask;
    this.length--;
    return item;
  }
  clear(): void {
    this.#slots.fill(undefined);
    this.#head = 0;
    this.length = 0;
  }
  toArray(): T[] {
    return Array.from({ length: this.length }, (_, i) => this.#slots[(this.#head + i) & this.#mask] as T);
  }
  #grow(): void {
    const items = this.toArray();
    const size = (this.#mask + 1) * 2;
    this.#slots = items.concat(new Array(size - items.length).fill(undefined));
    this.#mask = size - 1;
    this.#head = 0;
  }
}
