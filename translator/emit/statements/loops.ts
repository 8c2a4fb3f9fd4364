// `for`, `async for` and `while`. https://docs.python.org/3.13/reference/compound_stmts.html#the-for-statement
import type { AsyncFor as AsyncForNode, For as ForNode, Stmt, While as WhileNode } from "../../ast/nodes.ts";
import type { Body, Loop } from "../body.ts";
import { block, boolean, type Statement, labeled, whileLoop } from "../js.ts";
import { asyncForEach, forEach, forRange, inLoop, rangeArguments } from "../loops.ts";
import { expression, statements, test } from "../visitors.ts";

/**
 * A loop with `else` stands in a block that `break` leaves:
 * `else$1: { for (…) { … break else$1; … } … }`
 */
function withElse(orelse: readonly Stmt[], f: Body, out: Statement[], emit: (breakLabel: string | null) => Statement[]): void {
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
  return { label: "", breakLabel, usesLabel: false, endPosition };
}

export function For(node: ForNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    const range = rangeArguments(node.iter, f);
    if (range !== null) {
      return forRange(node.target, range, node.iter, f, () =>
        inLoop(f, loop(breakLabel, null), () => statements(node.body, f)),
      );
    }
    const iterable = f.raising(node.iter, "each", expression(node.iter, f));
    return forEach(node.target, iterable, node.iter, f, () =>
      inLoop(f, loop(breakLabel, node.iter), () => statements(node.body, f)),
    );
  });
}

export function AsyncFor(node: AsyncForNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    const iterator = f.raising(node.iter, "aiter", expression(node.iter, f));
    return asyncForEach(node.target, iterator, node.iter, f.fresh("loop"), f, () =>
      inLoop(f, loop(breakLabel, null), () => statements(node.body, f)),
    );
  });
}

export function While(node: WhileNode, f: Body, out: Statement[]): void {
  withElse(node.orelse, f, out, (breakLabel) => {
    f.join();
    const isEndless = node.test.nodeType === "Constant" && node.test.value.type === "bool" && node.test.value.value;
    const condition = isEndless ? boolean(true) : test(node.test, f);
    const body = inLoop(f, loop(breakLabel, null), () => statements(node.body, f));
    return [whileLoop(condition, body)];
  });
}
