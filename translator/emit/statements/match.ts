// `match`. https://docs.python.org/3.13/reference/compound_stmts.html#the-match-statement
import type { Match as Node, Pattern } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import {
  assign,
  block,
  boolean,
  constant,
  type Expression,
  id,
  logical,
  type Statement,
  sequence,
  when,
} from "../js.ts";
import { storeName } from "../names.ts";
import { expression, pattern, statements, test } from "../visitors.ts";

/**
 * ```
 * const subject$1 = X;
 * if (matches the pattern && (name = capture$1, true) && guard) {…} else if …
 * ```
 * Names are bound when the whole pattern has matched.
 */
export function Match(node: Node, f: Body, out: Statement[]): void {
  const subject = f.fresh("subject");
  out.push(constant(subject, expression(node.subject, f)));
  const branches: { test: Expression; body: Statement[] }[] = [];
  for (const matchCase of node.cases) {
    const captures = new Map<string, { temporary: string; node: Pattern }>();
    let condition = pattern(matchCase.pattern, id(subject), f, {
      capture(name, value, where) {
        let entry = captures.get(name);
        if (entry === undefined) {
          entry = { temporary: f.temporary("capture"), node: where };
          captures.set(name, entry);
        }
        return sequence([assign(id(entry.temporary), value), boolean(true)]);
      },
    });
    const bindings = [...captures].map(([name, { temporary, node: where }]) =>
      storeName(name, id(temporary), f, where),
    );
    if (bindings.length > 0) condition = logical("&&", condition, sequence([...bindings, boolean(true)]));
    f.join();
    if (matchCase.guard !== null) condition = logical("&&", condition, test(matchCase.guard, f));
    f.join();
    for (const { temporary } of captures.values()) f.release(temporary);
    const body = statements(matchCase.body, f);
    f.join();
    branches.push({ test: condition, body });
  }
  let result: Statement | null = null;
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i] as { test: Expression; body: Statement[] };
    result =
      branch.test.type === "Literal" && branch.test.value === true && result === null
        ? block(branch.body)
        : when(branch.test, branch.body, result);
  }
  if (result !== null) out.push(result);
}
