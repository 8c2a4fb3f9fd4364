// Loops over iterables, for `for` statements and comprehensions.
import type { Comprehension, Expr, For, Position } from "../ast/nodes.ts";
import type { Body, Loop } from "./body.ts";
import { entered } from "./expressions/call.ts";
import { caught, entryIsThere } from "./handling.ts";
import { lookForSignals } from "./interruption.ts";
import {
  assign,
  binary,
  boolean,
  breakTo,
  call,
  conditional,
  constant,
  continueTo,
  declare,
  type Expression,
  endsInJump,
  forLoop,
  forOf,
  id,
  labeled,
  not,
  number,
  run,
  type Statement,
  throws,
  tryStatement,
  when,
  whileLoop,
} from "./js.ts";
import { isBuiltin, placeOf } from "./names.ts";
import { expression, store, test } from "./visitors.ts";

/** Emits a loop's body with the loop as the innermost one. */
export function inLoop(f: Body, loop: Loop, emit: () => Statement[]): Statement[] {
  f.loops.push(loop);
  try {
    return emit();
  } finally {
    f.loops.pop();
  }
}

/**
 * `for target in iterable: body`.
 *
 * @param iterable what `each` gave.
 * @param emit the body; the position at its start and end is that of `iter`, where the next item is asked for.
 */
export function forEach(
  target: Expr,
  iterable: Expression,
  iter: Expr,
  f: Body,
  emit: () => Statement[],
): Statement[] {
  const before = f.markStatement(iter);
  const atIterable = f.position;
  const simple = simpleTarget(target, f);
  const item = simple ?? f.fresh("item");
  const head: Statement[] = simple === null ? run(store(target, id(item), f)) : [];
  const body = [...head, ...emit()];
  if (!endsInJump(body)) body.push(...f.markStatement(iter));
  const left = simple === null ? declare("const", [[id(item), null]]) : id(simple);
  const loop = forOf(left, iterable, body);
  f.resume(atIterable);
  return [...before, loop];
}

/** The JavaScript variable that a loop can assign directly, or null. */
function simpleTarget(target: Expr, f: Body): string | null {
  if (target.nodeType !== "Name") return null;
  const place = placeOf(f, target.id);
  return place.kind === "variable" || place.kind === "module" ? place.js : null;
}

/** `range(stop)` or `range(start, stop, step)` of the builtin, with a step whose sign is known; null for others. */
export function rangeArguments(iter: Expr, f: Body): { start: Expr | null; stop: Expr; step: number } | null {
  if (iter.nodeType !== "Call" || iter.keywords.length > 0 || !isBuiltin(iter.func, f, "range")) return null;
  const { args } = iter;
  if (args.length < 1 || args.length > 3 || args.some((a) => a.nodeType === "Starred")) return null;
  const [a, b, c] = args as [Expr, Expr?, Expr?];
  let step = 1;
  if (c !== undefined) {
    const value = literalInt(c);
    if (value === null || value === 0) return null;
    step = value;
  }
  return b === undefined ? { start: null, stop: a, step } : { start: a, stop: b, step };
}

function literalInt(node: Expr): number | null {
  if (node.nodeType === "Constant" && node.value.type === "int") {
    const value = Number(node.value.value);
    return Math.abs(value) < 2 ** 31 ? value : null;
  }
  if (node.nodeType === "UnaryOp" && node.op === "USub") {
    const value = literalInt(node.operand);
    return value === null ? null : -value;
  }
  return null;
}

/**
 * `for i in range(n)` → `for (let index$1 = 0, stop$1 = bound(n); index$1 < stop$1; index$1++) { i = index$1; … }`.
 * Bounds are numbers or bigints; both count by `++`.
 */
export function forRange(
  target: Expr,
  range: { start: Expr | null; stop: Expr; step: number },
  iter: Expr,
  f: Body,
  emit: () => Statement[],
): Statement[] {
  const index = f.fresh("index");
  const stop = f.fresh("stop");
  const bound = (e: Expr) => {
    const value = expression(e, f);
    return value.type === "Literal" && typeof value.value === "number"
      ? value
      : f.raising(iter, "bound", value);
  };
  const start = range.start === null ? number(0) : bound(range.start);
  const end = bound(range.stop);
  const { step } = range;
  const head = declare("let", [
    [id(index), start],
    [id(stop), end],
  ]);
  f.join();
  const body = [...run(store(target, id(index), f)), ...emit()];
  const advance: Expression =
    Math.abs(step) === 1
      ? { type: "UpdateExpression", operator: step > 0 ? "++" : "--", prefix: false, argument: id(index) }
      : range.start === null || start.type === "Literal"
        ? assign(id(index), number(Math.abs(step)), step > 0 ? "+=" : "-=")
        : assign(id(index), call(f.rt("advance"), [id(index), number(step)]));
  f.join();
  return [forLoop(head, binary(step > 0 ? "<" : ">", id(index), id(stop)), advance, body)];
}

/** What an `async for` asks for its items. */
export function asyncSource(f: Body): string {
  return f.isNative ? "asyncEach" : "aiter";
}

/**
 * `async for target in iterable: body`: only a StopAsyncIteration of `__anext__` ends the loop.
 *
 * @param iterator what `asyncSource` gave.
 */
export function asyncForEach(
  target: Expr,
  iterator: Expression,
  place: Position,
  label: string,
  f: Body,
  emit: () => Statement[],
): Statement[] {
  if (f.isNative) {
    const [loop] = forEach(target, iterator, place as Expr, f, emit) as [Statement];
    return [{ ...loop, await: true }];
  }
  const source = f.fresh("iterator");
  const item = f.fresh("item");
  const error = f.fresh("error");
  const stopped = f.fresh("stopped");
  f.join();
  // What can be had at once does not suspend the frame.
  const next = f.suspend(place, [], () =>
    f.module.options.mode === "typescript"
      ? f.wait(f.quiet("anext", id(source)))
      : conditional(
          binary("===", assign(id(item), f.quiet("nextOfAsync", id(source))), f.rt("NOT_YET")),
          f.wait(f.rt("NOT_YET")),
          id(item),
        ),
  );
  const step = tryStatement(run(assign(id(item), next)), {
    param: error,
    body: [
      constant(stopped, caught(error, f)),
      when(call(f.rt("isStopAsyncIteration"), [id(stopped)]), [breakTo(label)]),
      ...entryIsThere(f),
      throws(id(stopped)),
    ],
  });
  const body = [...run(store(target, id(item), f)), ...emit()];
  f.join();
  return [
    constant(source, iterator),
    labeled(label, whileLoop(boolean(true), [declare("let", [[id(item), null]]), step, ...body])),
  ];
}

/**
 * `for target in iterable: body` in a frame, where asking for an item may block:
 *
 *     const items$1 = blockingItems(iterable);
 *     while (true) { item$1 = nextBlocking(items$1), entered; if (item$1 === EXHAUSTED) break; target = item$1; body }
 *
 * @param items what `blockingItems` gave, entered.
 */
export function blockingForEach(
  target: Expr,
  items: Expression,
  iter: Expr,
  f: Body,
  emit: () => Statement[],
): Statement[] {
  const source = f.fresh("items");
  const item = f.fresh("item");
  f.join();
  const next = entered(f.raising(iter, "nextBlocking", id(source)), f);
  const step = run(assign(id(item), next));
  const body = [...run(store(target, id(item), f)), ...emit()];
  f.join();
  const end = when(binary("===", id(item), f.rt("EXHAUSTED")), [breakTo(null)]);
  return [
    constant(source, items),
    whileLoop(boolean(true), [declare("let", [[id(item), null]]), ...step, end, ...body]),
  ];
}

/** Does the loop ask for its items in a way that may suspend the frame? */
export function asksInFrame(node: For | Comprehension, f: Body): boolean {
  return f.canBlock && f.module.typescript === null && !f.isNative && f.module.facts.mayBlock(node as never);
}

/** What the loop of a comprehension goes through. */
export function comprehensionSource(generator: Comprehension, value: Expression, f: Body): Expression {
  if (generator.is_async) return f.raising(generator.iter, asyncSource(f), value);
  if (asksInFrame(generator, f)) return entered(f.raising(generator.iter, "blockingItems", value), f);
  return f.raising(generator.iter, "each", value);
}

/**
 * The nested loops and conditions of a comprehension; `innermost` collects.
 *
 * @param element what is collected.
 */
export function comprehensionLoops(
  element: Position,
  generators: readonly Comprehension[],
  iterable: Expression,
  f: Body,
  innermost: () => Statement[],
): Statement[] {
  const level = (i: number, source: Expression): Statement[] => {
    const generator = generators[i] as Comprehension;
    const inside = (): Statement[] => {
      const skip: Statement[] = lookForSignals(element, f);
      for (const condition of generator.ifs) {
        const rejected = not(test(condition, f));
        const position = f.position;
        skip.push(when(rejected, [...f.markStatement(generator.iter), continueTo(null)]));
        f.resume(position);
      }
      const next = generators[i + 1];
      if (next === undefined) return [...skip, ...innermost()];
      const value = expression(next.iter, f);
      return [...skip, ...level(i + 1, comprehensionSource(next, value, f))];
    };
    if (generator.is_async)
      return asyncForEach(generator.target, source, generator.iter, f.fresh("loop"), f, inside);
    const loop = asksInFrame(generator, f) ? blockingForEach : forEach;
    return loop(generator.target, source, generator.iter, f, inside);
  };
  return level(0, iterable);
}
