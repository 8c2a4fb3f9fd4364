/** A double-ended queue of JavaScript values: what CPython's asyncio keeps in `collections.deque`. */

export class Deque<T> {
  #slots: (T | undefined)[] = new Array(8).fill(undefined);
  #head = 0;
  length = 0;

  push(item: T): void {
    if (this.length === this.#slots.length) this.#grow();
    this.#slots[(this.#head + this.length) & (this.#slots.length - 1)] = item;
    this.length++;
  }
  /** Takes the first item; there must be one. */
  shift(): T {
    const item = this.#slots[this.#head] as T;
    this.#slots[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#slots.length - 1);
    this.length--;
    return item;
  }
  /** Takes the last item; there must be one. */
  pop(): T {
    this.length--;
    const i = (this.#head + this.length) & (this.#slots.length - 1);
    const item = this.#slots[i] as T;
    this.#slots[i] = undefined;
    return item;
  }
  at(i: number): T {
    return this.#slots[(this.#head + i) & (this.#slots.length - 1)] as T;
  }
  set(i: number, item: T): void {
    this.#slots[(this.#head + i) & (this.#slots.length - 1)] = item;
  }
  /** Takes an item out, wherever it is; nothing happens if it is not there. */
  remove(item: T): void {
    if (this.length > 0 && this.#slots[this.#head] === item) {
      this.shift();
      return;
    }
    const items = this.toArray();
    const i = items.indexOf(item);
    if (i < 0) return;
    items.splice(i, 1);
    this.#slots.fill(undefined);
    for (let k = 0; k < items.length; k++) this.#slots[k] = items[k];
    this.#head = 0;
    this.length = items.length;
  }
  toArray(): T[] {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }
  #grow(): void {
    const items = this.toArray();
    this.#slots = items.concat(new Array(items.length).fill(undefined));
    this.#head = 0;
  }
}
