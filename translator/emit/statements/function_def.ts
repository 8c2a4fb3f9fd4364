// Function definitions. https://docs.python.org/3.13/reference/compound_stmts.html#function-definitions
import type { AsyncFunctionDef as AsyncNode, Expr, FunctionDef as Node } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { functionObject } from "../function.ts";
import { call, type Expression, run, type Statement } from "../js.ts";
import { storeName } from "../names.ts";
import { withTypeParameters } from "../type_parameters.ts";
import { expression } from "../visitors.ts";

export function FunctionDef(node: Node, f: Body, out: Statement[]): void {
  define(node, f, out);
}

export function AsyncFunctionDef(node: AsyncNode, f: Body, out: Statement[]): void {
  define(node, f, out);
}

function define(node: Node | AsyncNode, f: Body, out: Statement[]): void {
  const decorated = decorate(node.decorator_list, f, () =>
    withTypeParameters(node, f, (typeParams) => functionObject(node, f, typeParams)),
  );
  out.push(...run(storeName(node.name, decorated, f, node)));
}

/** `fn(a)(fn(b)(value))`: decorators are evaluated first, in order, and applied from the last to the first. */
export function decorate(decorators: readonly Expr[], f: Body, make: () => Expression): Expression {
  const callees = decorators.map((d) => call(f.rt("fn"), [expression(d, f)]));
  let value = make();
  for (let i = decorators.length - 1; i >= 0; i--) {
    value = f.at(decorators[i] as Expr, [callees[i] as Expression, value], ([callee, v]) =>
      call(callee as Expression, [v as Expression]),
    );
  }
  return value;
}
