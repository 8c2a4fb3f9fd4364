/** Loops in frames over what may block: each item is a value, or a `Frame` that leads to one. */
import { builtins as module } from "../builtins/index.ts";
import { raiseIn } from "../frames/coroutine.ts";
import {
  BLOCKED,
  CLOSED,
  FINISHED,
  Frame,
  type FrameBody,
  isRunning,
  outcome,
  RAISED,
} from "../frames/frame.ts";
import { PyGenerator } from "../frames/generator.ts";
import { resume } from "../frames/trampoline.ts";
import { enter, twinOf } from "../frames/twin.ts";
import {
  isException,
  newException,
  pythonException,
  StopIteration,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { each, isIterator, iter, PyCallableIterator } from "../objects/iteration.ts";
import { PyEnumerate, PyFilter, PyMap, PyZip } from "../objects/iterators.ts";
import { links } from "../objects/links.ts";
import { list, list_ } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { frozenset_, set_ } from "../objects/set.ts";
import { isKeywords } from "../objects/signature.ts";
import { truth } from "../objects/truth.ts";
import { tuple, tuple_ } from "../objects/tuple.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

const builtins = module as Value;

/** There are no more items. */
export const EXHAUSTED: unique symbol = Symbol("exhausted");

/** What a loop takes its items from. */
export interface Items {
  /** An item, a frame whose value is one, or `EXHAUSTED`, which may be the frame's value too. */
  next(): Value;
}

/** Items that never block. */
class PlainItems implements Items {
  readonly #it: Iterator<Value>;
  constructor(it: Iterator<Value>) {
    this.#it = it;
  }
  next(): Value {
    const { done, value } = this.#it.next();
    return done === true ? EXHAUSTED : value;
  }
}

function settled(g: PyGenerator, handed: Value): Value {
  if (handed === FINISHED) {
    g.$returned = outcome.value;
    return EXHAUSTED;
  }
  if (handed === RAISED) throw outcome.value;
  return handed;
}

/** A generator that waits, until it gives an item. */
function* waiting(g: PyGenerator, first: Value): FrameBody {
  let request = first;
  for (;;) {
    let answer: Value;
    let hasFailed = false;
    try {
      answer = yield request;
    } catch (e) {
      hasFailed = true;
      answer = e;
    }
    const handed = hasFailed ? raiseIn(g, answer, "generator", resume) : resume(g, false, answer);
    if (handed !== BLOCKED) return settled(g, handed);
    request = outcome.value;
  }
}

class GeneratorItems implements Items {
  readonly #g: PyGenerator;
  constructor(g: PyGenerator) {
    this.#g = g;
  }
  next(): Value {
    const g = this.#g;
    if (g.$state === CLOSED) return EXHAUSTED;
    if (isRunning(g)) throw valueError("generator already executing");
    const handed = resume(g, false, null);
    return handed === BLOCKED ? new Frame(waiting(g, outcome.value)) : settled(g, handed);
  }
}

/** Of a class with a `__next__` that may block. */
class MethodItems implements Items {
  readonly #it: Value;
  readonly #method: Value;
  constructor(it: Value) {
    this.#it = it;
    this.#method = lookupSpecial(it, "__next__");
  }
  next(): Value {
    const m = this.#method;
    const twin = m.$twin ?? m.$function?.$twin;
    if (twin === undefined) {
      try {
        return m.call(this.#it);
      } catch (e) {
        return ended(e);
      }
    }
    return new Frame(this.#run(m.$twin === undefined ? twin(this.#it) : twin.call(this.#it)));
  }
  *#run(body: FrameBody): FrameBody {
    try {
      return yield new Frame(body);
    } catch (e) {
      return ended(e);
    }
  }
}

function ended(error: unknown): Value {
  const e = pythonException(error);
  if (e !== undefined && isException(e, StopIteration)) return EXHAUSTED;
  throw error;
}

/** `iter(f, sentinel)` */
class CallItems implements Items {
  readonly #it: PyCallableIterator;
  constructor(it: PyCallableIterator) {
    this.#it = it;
  }
  next(): Value {
    const it = this.#it;
    if (it.$callable === undefined) return EXHAUSTED;
    let v: Value;
    try {
      v = enter(it.$callable);
    } catch (e) {
      it.$callable = undefined;
      return ended(e);
    }
    return v instanceof Frame ? new Frame(this.#wait(v)) : this.#check(v);
  }
  *#wait(frame: Frame): FrameBody {
    try {
      return this.#check(yield frame);
    } catch (e) {
      const end = ended(e);
      this.#it.$callable = undefined;
      return end;
    }
  }
  #check(v: Value): Value {
    const it = this.#it;
    if (it.$callable === undefined) return EXHAUSTED;
    if (v !== it.$sentinel && !links.truth(links.eq(it.$sentinel, v))) return v;
    it.$callable = undefined;
    return EXHAUSTED;
  }
}

/** What is computed from the items of others. */
class DerivedItems implements Items {
  readonly #compute: () => FrameBody;
  constructor(compute: () => FrameBody) {
    this.#compute = compute;
  }
  next(): Value {
    return new Frame(this.#compute());
  }
}

function* taken(items: Items): FrameBody {
  const v = items.next();
  return v instanceof Frame ? yield v : v;
}

function* applied(f: Value, args: Value[]): FrameBody {
  const v = enter(f, ...args);
  return v instanceof Frame ? yield v : v;
}

function mapped(it: PyMap): Items {
  const sources = it.$its.map(itemsOf);
  return new DerivedItems(function* () {
    const args: Value[] = [];
    for (const source of sources) {
      const v = yield* taken(source);
      if (v === EXHAUSTED) return EXHAUSTED;
      args.push(v);
    }
    return yield* applied(it.$function, args);
  });
}

function filtered(it: PyFilter): Items {
  const source = itemsOf(it.$it);
  return new DerivedItems(function* () {
    for (;;) {
      const v = yield* taken(source);
      if (v === EXHAUSTED) return EXHAUSTED;
      if (it.$function === null ? truth(v) : truth(yield* applied(it.$function, [v]))) return v;
    }
  });
}

function numbered(it: PyEnumerate): Items {
  const source = itemsOf(it.$it);
  return new DerivedItems(function* () {
    const v = yield* taken(source);
    return v === EXHAUSTED ? EXHAUSTED : tuple([it.$count(), v]);
  });
}

function zipped(it: PyZip): Items {
  const sources = it.$its.map(itemsOf);
  return new DerivedItems(function* () {
    const items: Value[] = [];
    for (const source of sources) {
      const v = yield* taken(source);
      if (v === EXHAUSTED) return EXHAUSTED;
      items.push(v);
    }
    return items.length === 0 ? EXHAUSTED : tuple(items);
  });
}

/** The items of an iterator. */
function itemsOf(it: Value): Items {
  if (it instanceof PyGenerator) return new GeneratorItems(it);
  if (it instanceof PyCallableIterator) return new CallItems(it);
  const m: Value = lookupSpecial(it, "__next__");
  if (m?.$twin !== undefined || m?.$function?.$twin !== undefined) return new MethodItems(it);
  // What these compute is theirs alone as long as the loop has them; a zip that is strict has more to say.
  if (it instanceof PyMap && twinOf(it.$function) !== undefined) return mapped(it);
  if (it instanceof PyFilter && (blocks(it.$it) || twinOf(it.$function) !== undefined)) return filtered(it);
  if (it instanceof PyEnumerate && blocks(it.$it)) return numbered(it);
  if (it instanceof PyMap && it.$its.some(blocks)) return mapped(it);
  if (it instanceof PyZip && !it.$strict && it.$its.some(blocks)) return zipped(it);
  return new PlainItems(each(it)[Symbol.iterator]());
}

function blocks(it: Value): boolean {
  return !(itemsOf(it) instanceof PlainItems);
}

/**
 * What a loop in a frame takes its items from; a frame where `__iter__` may block.
 * @raises TypeError if the value is not iterable
 */
export function blockingItems(v: Value): Value {
  const m: Value = typeOf(v).$proto.__iter__;
  if (m === undefined || m === null) return new PlainItems(each(v)[Symbol.iterator]());
  if (m.$each !== undefined) return new PlainItems(m.$each(v)[Symbol.iterator]());
  const twin = m.$twin ?? m.$function?.$twin;
  if (twin === undefined) return itemsOf(iter(v));
  return new Frame(
    (function* (): FrameBody {
      const it = yield new Frame(m.$twin === undefined ? twin(v) : twin.call(v));
      if (!isIterator(it)) throw typeError(`iter() returned non-iterator of type '${typeOf(it).$name}'`);
      return itemsOf(it);
    })(),
  );
}

/** The next item: see `Items`. */
export function nextBlocking(items: Items): Value {
  return items.next();
}

/** All items, waiting where asking for one blocks. */
function* collected(v: Value): Generator<Value, Value[], Value> {
  const found = blockingItems(v);
  const items: Items = found instanceof Frame ? yield found : found;
  const values: Value[] = [];
  for (let item = yield* taken(items); item !== EXHAUSTED; item = yield* taken(items)) values.push(item);
  return values;
}

/** A builtin that collects its only argument: its twin does that in the frame. */
function collecting(f: Value): void {
  f.$twin = function* (...args: Value[]): FrameBody {
    if (args.length !== 1 || isKeywords(args[0])) return f(...args);
    return f(list(yield* collected(args[0])));
  };
}
for (const f of [list_, tuple_, set_, frozenset_, builtins.sum]) collecting(f);

/** `any` and `all` stop where the answer is known. */
function deciding(f: Value, stop: boolean): void {
  f.$twin = function* (...args: Value[]): FrameBody {
    if (args.length !== 1 || isKeywords(args[0])) return f(...args);
    const found = blockingItems(args[0]);
    const items: Items = found instanceof Frame ? yield found : found;
    for (let item = yield* taken(items); item !== EXHAUSTED; item = yield* taken(items)) {
      if (truth(item) === stop) return stop;
    }
    return !stop;
  };
}
deciding(builtins.any, true);
deciding(builtins.all, false);

const { next } = builtins;
next.$twin = function* (it: Value, fallback: Value): FrameBody {
  if (it === undefined || !isIterator(it)) return next(it, fallback);
  const items = itemsOf(it);
  if (items instanceof PlainItems) return fallback === undefined ? next(it) : next(it, fallback);
  if (it instanceof PyGenerator && it.$state === CLOSED) it.$returned = null;
  const v = yield* taken(items);
  if (v !== EXHAUSTED) return v;
  if (fallback !== undefined) return fallback;
  const value = it instanceof PyGenerator ? it.$returned : null;
  throw value === null ? newException(StopIteration) : newException(StopIteration, value);
};
