// `if`. https://docs.python.org/3.13/reference/compound_stmts.html#the-if-statement
import type { If as Node, Stmt } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { block, breakTo, type Expression, endsInJump, labeled, type Statement, when } from "../js.ts";
import { statements, test } from "../visitors.ts";

/** So many branches stand in one `else if` chain; longer ones are blocks that are left by `break`. */
const chunk = 100;

export function If(node: Node, f: Body, out: Statement[]): void {
  const branches: { test: Expression; body: Statement[] }[] = [];
  let orelse: readonly Stmt[] = [node];
  // Where the branches meet again, the position is known only if none of them changed it.
  let changed = false;
  while (orelse.length === 1 && orelse[0]?.nodeType === "If") {
    const branch: Node = orelse[0];
    const condition = test(branch.test, f);
    const before = f.position;
    const body = statements(branch.body, f);
    if (f.position !== before && !endsInJump(body)) changed = true;
    f.resume(before);
    branches.push({ test: condition, body });
    orelse = branch.orelse;
  }
  const before = f.position;
  const last = orelse.length === 0 ? null : statements(orelse, f);
  if (changed || branches.length > 1 || (last !== null && f.position !== before)) f.join();
  out.push(...chain(branches, last, f));
}

function chain(
  branches: readonly { test: Expression; body: Statement[] }[],
  last: Statement[] | null,
  f: Body,
): Statement[] {
  if (branches.length > chunk) {
    const label = f.fresh("branches");
    const parts: Statement[] = branches.map((b) => when(b.test, [...b.body, breakTo(label)]));
    return [labeled(label, block([...parts, ...(last ?? [])]))];
  }
  let result: Statement | null = last === null ? null : block(last);
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i] as { test: Expression; body: Statement[] };
    result = when(branch.test, branch.body, result);
  }
  return [result as Statement];
}
