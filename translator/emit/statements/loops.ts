// `for`, `async for` and `while`. https://docs.python.org/3.13/reference/compound_stmts.html#the-for-statement
import type {
  AsyncFor as AsyncForNode,
  Expr,
  For as ForNode,
  Stmt,
  While as WhileNode,
} from "../../ast/nodes.ts";
import type { Body, Loop } from "../body.ts";
import { entered } from "../expressions/call.ts";
import { endOfBody, letOthersRun, lookForSignals } from "../interruption.ts";
import {
  block,
  boolean,
  constant,
  type Expression,
  id,
  labeled,
  run,
  type Statement,
  tryStatement,
  whileLoop,
} from "../js.ts";
import {
  asksInFrame,
  asyncForEach,
  asyncSource,
  blockingForEach,
  forEach,
  forRange,
  inLoop,
  rangeArguments,
} from "../loops.ts";
import { isBuiltin } from "../names.ts";
import { expression, statements, test } from "../visitors.ts";

/**
 * A loop with `else` stands in a block that `break` leaves:
 * `else$1: { for (…) { … break else$1; … } … }`
 */
function withElse(
  orelse: readonly Stmt[],
  f: Body,
  out: Statement[],
  emit: (breakLabel: string | null) => Statement[],
): void {
  if (orelse.length === 0) {
    out.push(...emit(null));
    f.join();
    return;
  }
  const label = f.fresh("else");
  const loop = emit(label);
  f.join();
  out.push(labeled(label, block([...loop, ...statements(orelse, f)])));
  f.join();
}

function loop(breakLabel: string | null, endPosition: Loop["endPosition"]): Loop {
  return { breakLabel, endPosition };
}

/** The body, with a look for signals at its beginning: before that, CPython jumps back. */
function loopBody(node: ForNode | WhileNode, head: Expr, f: Body): Statement[] {
  const place = node.nodeType === "While" ? head : endOfBody(node.body, head);
  return [...lookForSignals(place, f), ...statements(node.body, f)];
}

export function For(node: ForNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    const range = rangeArguments(node.iter, f);
    if (range !== null) {
      return forRange(node.target, range, node.iter, f, () =>
        inLoop(f, loop(breakLabel, null), () => loopBody(node, node.iter, f)),
      );
    }
    const { source, iterator, before } = ownIterator(node, expression(node.iter, f), f);
    if (asksInFrame(node, f)) {
      const items = entered(f.raising(node.iter, "blockingItems", source), f);
      const emitted = blockingForEach(node.target, items, node.iter, f, () =>
        inLoop(f, loop(breakLabel, null), () => loopBody(node, node.iter, f)),
      );
      return [...before, ...dropping(iterator, emitted, f)];
    }
    const iterable = f.raising(node.iter, "each", source);
    const emitted = forEach(node.target, iterable, node.iter, f, () =>
      inLoop(f, loop(breakLabel, node.iter), () => loopBody(node, node.iter, f)),
    );
    return [...before, ...dropping(iterator, emitted, f)];
  });
}

/** However the loop is left, its iterator is left behind. */
function dropping(iterator: string | null, emitted: Statement[], f: Body): Statement[] {
  if (iterator === null) return emitted;
  return [tryStatement(emitted, null, run(f.quiet("dropped", id(iterator))))];
}

/** Methods whose results are no generators. */
const containers = new Set(["items", "keys", "values", "split", "splitlines", "readlines", "copy"]);

function mayBeGenerator(iter: Expr, f: Body): boolean {
  if (iter.nodeType === "GeneratorExp") return true;
  if (iter.nodeType !== "Call") return false;
  const { func } = iter;
  if (func.nodeType === "Attribute") return !containers.has(func.attr);
  return func.nodeType !== "Name" || !isBuiltin(func, f, func.id);
}

/**
 * An iterator that the loop alone has: CPython closes a generator when the loop is left early, because nobody else
 * refers to it.
 *
 *     for x in numbers(): …      const iterator$1 = temporary(numbers());
 *                                try { for (x of each(iterator$1)) … } finally { dropped(iterator$1); }
 */
function ownIterator(
  node: ForNode | AsyncForNode,
  value: Expression,
  f: Body,
): { source: Expression; iterator: string | null; before: Statement[] } {
  if (!mayBeGenerator(node.iter, f)) return { source: value, iterator: null, before: [] };
  const iterator = f.fresh("iterator");
  return { source: id(iterator), iterator, before: [constant(iterator, f.quiet("temporary", value))] };
}

export function AsyncFor(node: AsyncForNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    const { source, iterator, before } = ownIterator(node, expression(node.iter, f), f);
    const iterable = f.raising(node.iter, asyncSource(f), source);
    const emitted = asyncForEach(node.target, iterable, node, f.fresh("loop"), f, () =>
      inLoop(f, loop(breakLabel, null), () => statements(node.body, f)),
    );
    return [...before, ...dropping(iterator, emitted, f)];
  });
}

export function While(node: WhileNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    f.join();
    const isEndless =
      node.test.nodeType === "Constant" && node.test.value.type === "bool" && node.test.value.value;
    const condition = isEndless ? boolean(true) : test(node.test, f);
    const body = inLoop(f, loop(breakLabel, null), () => [
      ...letOthersRun(f),
      ...loopBody(node, node.test, f),
    ]);
    return [whileLoop(condition, body)];
  });
}
