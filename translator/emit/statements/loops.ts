// `for`, `async for` and `while`. https://docs.python.org/3.13/reference/compound_stmts.html#the-for-statement
import type { AsyncFor as AsyncForNode, For as ForNode, Stmt, While as WhileNode } from "../../ast/nodes.ts";
import type { Body, Loop } from "../body.ts";
import { block, boolean, constant, type Expression, id, labeled, type Statement, whileLoop } from "../js.ts";
import { asyncForEach, forEach, forRange, inLoop, rangeArguments } from "../loops.ts";
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

function loop(
  breakLabel: string | null,
  endPosition: Loop["endPosition"],
  iterator: string | null = null,
): Loop {
  return { breakLabel, endPosition, iterator };
}

export function For(node: ForNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    const range = rangeArguments(node.iter, f);
    if (range !== null) {
      return forRange(node.target, range, node.iter, f, () =>
        inLoop(f, loop(breakLabel, null), () => statements(node.body, f)),
      );
    }
    const { source, iterator, before } = ownIterator(node, expression(node.iter, f), f);
    const iterable = f.raising(node.iter, "each", source);
    const emitted = forEach(node.target, iterable, node.iter, f, () =>
      inLoop(f, loop(breakLabel, node.iter, iterator), () => statements(node.body, f)),
    );
    return [...before, ...emitted];
  });
}

/**
 * An iterator that the loop alone has: CPython closes a generator when the loop is left early, because nobody else
 * refers to it.
 */
function ownIterator(
  node: ForNode | AsyncForNode,
  value: Expression,
  f: Body,
): { source: Expression; iterator: string | null; before: Statement[] } {
  const isTemporary = node.iter.nodeType === "Call" || node.iter.nodeType === "GeneratorExp";
  if (!isTemporary || !isLeftEarly(node.body)) return { source: value, iterator: null, before: [] };
  const iterator = f.fresh("iterator");
  return { source: id(iterator), iterator, before: [constant(iterator, f.quiet("temporary", value))] };
}

/** Does a `break` of this loop or a `return` stand in its body? */
function isLeftEarly(body: readonly Stmt[]): boolean {
  const stack: { node: unknown; isInner: boolean }[] = body.map((node) => ({ node, isInner: false }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, isInner } = next;
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      for (const item of node) stack.push({ node: item, isInner });
      continue;
    }
    const { nodeType } = node as { nodeType?: string };
    if (nodeType === "Return" || (nodeType === "Break" && !isInner)) return true;
    if (nodeType === "FunctionDef" || nodeType === "AsyncFunctionDef" || nodeType === "ClassDef") continue;
    const isLoop = nodeType === "For" || nodeType === "AsyncFor" || nodeType === "While";
    for (const [key, value] of Object.entries(node)) {
      // A `break` in the `else` of an inner loop is this loop's.
      if (typeof value === "object")
        stack.push({ node: value, isInner: isInner || (isLoop && key !== "orelse") });
    }
  }
  return false;
}

export function AsyncFor(node: AsyncForNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    const { source, iterator, before } = ownIterator(node, expression(node.iter, f), f);
    const iterable = f.raising(node.iter, "aiter", source);
    const emitted = asyncForEach(node.target, iterable, node.iter, f.fresh("loop"), f, () =>
      inLoop(f, loop(breakLabel, null, iterator), () => statements(node.body, f)),
    );
    return [...before, ...emitted];
  });
}

export function While(node: WhileNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    f.join();
    const isEndless =
      node.test.nodeType === "Constant" && node.test.value.type === "bool" && node.test.value.value;
    const condition = isEndless ? boolean(true) : test(node.test, f);
    const body = inLoop(f, loop(breakLabel, null), () => statements(node.body, f));
    return [whileLoop(condition, body)];
  });
}
