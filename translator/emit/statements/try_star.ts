// `try … except*`. https://docs.python.org/3.13/reference/compound_stmts.html#except-star
import type { ExceptHandler, TryStar as Node, Stmt } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { caught, current, entryIsThere } from "../handling.ts";
import {
  assign,
  binary,
  block,
  breakTo,
  call,
  constant,
  declare,
  id,
  labeled,
  member,
  nothing,
  run,
  type Statement,
  throws,
  tryStatement,
  when,
} from "../js.ts";
import { clearName, storeName } from "../names.ts";
import { expression, statements } from "../visitors.ts";
import { withFinally } from "./try.ts";

export function TryStar(node: Node, f: Body, out: Statement[]): void {
  const body = () => tryExceptStar(node, f);
  if (node.finalbody.length === 0) out.push(...body());
  else withFinally(body, node.finalbody, f, out);
}

/**
 * Every clause takes its part of the group; what is left, and what the clauses raise, is raised at the end:
 * ```
 * const group$1 = exceptStar(exception$1);
 * { const part$1 = group$1.split(T); if (part$1 !== null) try {…} catch (error$2) { group$1.add(caught(…)); } }
 * const rest$1 = group$1.finish(); if (rest$1 !== null) { $p = -1; throw rest$1; }
 * ```
 */
function tryExceptStar(node: Node, f: Body): Statement[] {
  const handled = f.fresh("handled");
  const error = f.fresh("error");
  const exception = f.fresh("exception");
  const group = f.fresh("group");
  const rest = f.fresh("rest");
  const label = node.orelse.length === 0 ? null : f.fresh("else");
  const body = statements(node.body, f);
  const afterBody = f.position;
  f.join();
  const clauses: Statement[] = [constant(group, f.quiet("exceptStar", id(exception)))];
  for (const handler of node.handlers) clauses.push(clause(handler, group, exception, f));
  clauses.push(
    constant(rest, call(member(id(group), "finish"))),
    when(binary("!==", id(rest), nothing()), [...entryIsThere(f), throws(id(rest))]),
  );
  const handling: Statement[] = [
    constant(exception, caught(error, f)),
    ...run(assign(current(f), id(exception))),
    tryStatement(clauses, null, run(assign(current(f), id(handled)))),
  ];
  if (label !== null) handling.push(breakTo(label));
  const attempt = [constant(handled, current(f)), tryStatement(body, { param: error, body: handling })];
  if (label === null) {
    f.join();
    return attempt;
  }
  f.resume(afterBody);
  const orelse = statements(node.orelse as Stmt[], f);
  f.join();
  return [labeled(label, block([...attempt, ...orelse]))];
}

function clause(handler: ExceptHandler, group: string, exception: string, f: Body): Statement {
  const part = f.fresh("part");
  const error = f.fresh("error");
  const types = expression(handler.type as NonNullable<ExceptHandler["type"]>, f);
  const split = f.at(handler.type as NonNullable<ExceptHandler["type"]>, [types], ([t]) =>
    call(member(id(group), "split"), [t as typeof types]),
  );
  const before = f.position;
  const bind = handler.name === null ? [] : run(storeName(handler.name, id(part), f, handler));
  const body = [...bind, ...statements(handler.body, f)];
  const unbind = handler.name === null ? null : run(clearName(handler.name, f, handler));
  const failed = [...run(call(member(id(group), "add"), [caught(error, f)]))];
  f.resume(before);
  f.join();
  return block([
    declare("const", [[id(part), split]]),
    when(binary("!==", id(part), nothing()), [
      ...run(assign(current(f), id(part))),
      tryStatement(body, { param: error, body: failed }, [
        ...(unbind ?? []),
        ...run(assign(current(f), id(exception))),
      ]),
    ]),
  ]);
}
