/** Queues of the library that a program has looked at: a Python object holds the items from then on. CPython: all of them. */
import { importModule } from "../modules/importer.ts";
import { callMethod } from "../objects/call.ts";
import { len } from "../objects/length.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { Deque } from "./deque.ts";

/** A Python sequence in the place of a `Deque`. */
export class ShownSequence extends Deque<Value> {
  readonly shown: Value;
  /** @param shown a `collections.deque`, a list, or what the program has put there */
  constructor(shown: Value) {
    super();
    this.shown = shown;
    Object.defineProperty(this, "length", { get: () => len(shown), set: () => {} });
  }
  override push(item: Value): void {
    callMethod(this.shown, "append", item);
  }
  override shift(): Value {
    return callMethod(this.shown, "popleft");
  }
  override pop(): Value {
    return callMethod(this.shown, "pop");
  }
  override at(i: number): Value {
    return links.getItem(this.shown, i);
  }
  override set(i: number, item: Value): void {
    links.setItem(this.shown, i, item);
  }
  override remove(item: Value): void {
    const i = this.toArray().indexOf(item);
    if (i >= 0) links.delItem(this.shown, i);
  }
  override toArray(): Value[] {
    return links.arrayOf(this.shown);
  }
}

/**
 * Makes a Python object of an internal queue, the same one every time.
 * @param kind the class that CPython keeps the items in
 * @returns what is to take the queue's place, and shows itself as `shown`
 */
export function shownAs(kind: "deque" | "list", items: Deque<Value>): ShownSequence {
  if (items instanceof ShownSequence) return items;
  const list = links.list(items.toArray());
  return new ShownSequence(
    kind === "list" ? list : (importModule(null, "collections", 0) as Value).deque(list),
  );
}
