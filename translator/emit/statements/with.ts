// `with` and `async with`. https://docs.python.org/3.13/reference/compound_stmts.html#the-with-statement
import type {
  AsyncWith as AsyncNode,
  Expr,
  Position,
  Stmt,
  WithItem,
  With as WithNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { entered } from "../expressions/call.ts";
import { caught, current, entryIsThere } from "../handling.ts";
import {
  assign,
  boolean,
  call,
  constant,
  declare,
  type Expression,
  id,
  member,
  not,
  nothing,
  run,
  type Statement,
  string,
  throws,
  tryStatement,
  when,
  yieldValue,
} from "../js.ts";
import { truth } from "../truth.ts";
import { expression, statements, store } from "../visitors.ts";

export function With(node: WithNode, f: Body, out: Statement[]): void {
  const blocks = f.canBlock && f.module.facts.mayBlock(node);
  items(node.items, node.body, f, out, blocks ? blocking : plain);
}

export function AsyncWith(node: AsyncNode, f: Body, out: Statement[]): void {
  items(node.items, node.body, f, out, asynchronous);
}

/** How the manager's methods are called. */
interface Protocol {
  readonly open: string;
  invoke(
    manager: string,
    name: "enter" | "exit",
    args: readonly Expression[],
    at: Position,
    f: Body,
  ): Expression;
}

const plain: Protocol = {
  open: "openContext",
  invoke: (manager, name, args, at, f) => f.at(at, args, (placed) => call(member(id(manager), name), placed)),
};

const blocking: Protocol = {
  open: "openContext",
  invoke: (manager, name, args, at, f) =>
    entered(
      f.at(at, args, (placed) => f.quiet("enterMethodOf", id(manager), string(name), ...placed)),
      f,
    ),
};

const asynchronous: Protocol = {
  open: "openAsyncContext",
  invoke: (manager, name, args, at, f) =>
    f.suspend(at, args, (placed) => yieldValue(call(member(id(manager), name), placed))),
};

function items(
  remaining: readonly WithItem[],
  body: readonly Stmt[],
  f: Body,
  out: Statement[],
  protocol: Protocol,
): void {
  const [item, ...rest] = remaining;
  if (item === undefined) {
    out.push(...statements(body, f));
    return;
  }
  one(item, f, out, protocol, (inside) => items(rest, body, f, inside, protocol));
}

/**
 * ```
 * const manager$1 = openContext(X), value$1 = manager$1.enter();
 * let isOpen$1 = true;
 * try { target = value$1; body }
 * catch (error$1) {
 *   isOpen$1 = false;
 *   const exception$1 = caught(error$1, code, $p);
 *   handling.current = exception$1;
 *   try { if (!truth(manager$1.exit(exception$1))) { $p = -1; throw exception$1; } } finally { handling.current = handled$1; }
 * } finally { if (isOpen$1) manager$1.exit(null); }
 * ```
 */
function one(
  item: WithItem,
  f: Body,
  out: Statement[],
  protocol: Protocol,
  body: (out: Statement[]) => void,
): void {
  const at: Expr = item.context_expr;
  const manager = f.fresh("manager");
  const handled = f.fresh("handled");
  const isOpen = f.fresh("isOpen");
  const error = f.fresh("error");
  const exception = f.fresh("exception");
  out.push(constant(manager, f.raising(at, protocol.open, expression(at, f))));
  const value = protocol.invoke(manager, "enter", [], at, f);
  const inside: Statement[] = [];
  if (item.optional_vars === null) out.push(...run(value));
  else {
    const name = f.fresh("value");
    out.push(constant(name, value));
    inside.push(...run(store(item.optional_vars, id(name), f)));
  }
  out.push(constant(handled, current(f)), declare("let", [[id(isOpen), boolean(true)]]));
  body(inside);
  f.join();
  const suppressed = truth(protocol.invoke(manager, "exit", [id(exception)], at, f), f, at);
  f.join();
  const exit = protocol.invoke(manager, "exit", [nothing()], at, f);
  f.join();
  out.push(
    tryStatement(
      inside,
      {
        param: error,
        body: [
          ...run(assign(id(isOpen), boolean(false))),
          constant(exception, caught(error, f)),
          ...run(assign(current(f), id(exception))),
          tryStatement(
            [when(not(suppressed), [...entryIsThere(f), throws(id(exception))])],
            null,
            run(assign(current(f), id(handled))),
          ),
        ],
      },
      [when(id(isOpen), run(exit))],
    ),
  );
}
