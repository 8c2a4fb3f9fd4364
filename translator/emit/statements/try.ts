// `try`. https://docs.python.org/3.13/reference/compound_stmts.html#the-try-statement
import type { ExceptHandler, Try as Node, Stmt } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { caught, current, entryIsThere } from "../handling.ts";
import { callsSomething, lookForSignals } from "../interruption.ts";
import {
  assign,
  binary,
  block,
  breakTo,
  constant,
  type Expression,
  endsInJump,
  id,
  labeled,
  number,
  run,
  type Statement,
  throws,
  tryStatement,
  unary,
  when,
} from "../js.ts";
import { clearName, storeName } from "../names.ts";
import { expression, statements } from "../visitors.ts";

export function Try(node: Node, f: Body, out: Statement[]): void {
  if (node.finalbody.length === 0) out.push(...tryExcept(node, f));
  else withFinally(() => tryExcept(node, f), node.finalbody, f, out);
}

/**
 * ```
 * else$1: {
 *   const handled$1 = handling.current;
 *   try { body } catch (error$1) {
 *     const exception$1 = caught(error$1, code, $p);
 *     handling.current = exception$1;
 *     try { if (matches(exception$1, T)) {…} else { $p = -1; throw exception$1; } } finally { handling.current = handled$1; }
 *     break else$1;
 *   }
 *   orelse
 * }
 * ```
 */
function tryExcept(node: Node, f: Body): Statement[] {
  if (node.handlers.length === 0) return statements([...node.body, ...node.orelse], f);
  const handled = f.fresh("handled");
  const error = f.fresh("error");
  const exception = f.fresh("exception");
  const label = node.orelse.length === 0 ? null : f.fresh("else");
  const body = statements(node.body, f);
  const last = node.body[node.body.length - 1] as Stmt;
  if (!endsInJump(body) && callsSomething(node.body)) body.push(...lookForSignals(last, f));
  const afterBody = f.position;
  f.join();
  const handlers = handlerChain(node.handlers, exception, f);
  const handling: Statement[] = [
    constant(exception, caught(error, f)),
    ...run(assign(current(f), id(exception))),
    tryStatement(handlers, null, run(assign(current(f), id(handled)))),
  ];
  if (label !== null && !endsInJump(handlers)) handling.push(breakTo(label));
  const attempt = [constant(handled, current(f)), tryStatement(body, { param: error, body: handling })];
  if (label === null) {
    f.join();
    return attempt;
  }
  f.resume(afterBody);
  const orelse = statements(node.orelse, f);
  f.join();
  return [labeled(label, block([...attempt, ...orelse]))];
}

function handlerChain(handlers: readonly ExceptHandler[], exception: string, f: Body): Statement[] {
  const branches: { test: Expression; body: Statement[] }[] = [];
  let last: Statement[] = [...entryIsThere(f), throws(id(exception))];
  for (const handler of handlers) {
    const test =
      handler.type === null
        ? null
        : f.raising(handler.type, "matches", id(exception), expression(handler.type, f));
    const before = f.position;
    const body = handlerBody(handler, id(exception), f);
    f.resume(before);
    if (test === null) {
      last = body;
      break;
    }
    branches.push({ test, body });
  }
  f.join();
  let result: Statement = block(last);
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i] as { test: Expression; body: Statement[] };
    result = when(branch.test, branch.body, result);
  }
  return result.type === "BlockStatement" ? (result.body as Statement[]) : [result];
}

/** A handler's body: its name is unbound when it ends, in every way of leaving it. */
function handlerBody(handler: ExceptHandler, exception: Expression, f: Body): Statement[] {
  if (handler.name === null) return statements(handler.body, f);
  const bind = run(storeName(handler.name, exception, f, handler));
  const body = statements(handler.body, f);
  const unbind = run(clearName(handler.name, f, handler));
  return [...bind, tryStatement(body, null, unbind)];
}

/**
 * ```
 * const handled$1 = handling.current;
 * try { body } catch (error$1) { handling.current = caught(error$1, code, $p); $p = -1; throw handling.current; }
 * finally { const position$1 = $p; …; $p = position$1; if ($p === -1) handling.current = handled$1; }
 * ```
 */
export function withFinally(
  body: () => Statement[],
  finalbody: readonly Stmt[],
  f: Body,
  out: Statement[],
): void {
  const isRun = f.module.options.mode === "run";
  const handled = f.fresh("handled");
  const error = f.fresh("error");
  const position = f.fresh("position");
  const attempt = body();
  f.join();
  const last = statements(finalbody, f);
  f.join();
  if (!isRun) {
    out.push(
      constant(handled, current(f)),
      tryStatement(
        attempt,
        { param: error, body: [...run(assign(current(f), caught(error, f))), throws(current(f))] },
        [tryStatement(last, null, run(assign(current(f), id(handled))))],
      ),
    );
    return;
  }
  const wasRaised = (e: Expression) => binary("===", e, unary("-", number(1)));
  const restore = run(assign(current(f), id(handled)));
  const finalizer = jumps(finalbody)
    ? [
        constant(position, id("$p")),
        tryStatement(last, null, [when(wasRaised(id(position)), restore)]),
        ...run(assign(id("$p"), id(position))),
      ]
    : [
        constant(position, id("$p")),
        ...last,
        ...run(assign(id("$p"), id(position))),
        when(wasRaised(id("$p")), restore),
      ];
  out.push(
    constant(handled, current(f)),
    tryStatement(
      attempt,
      {
        param: error,
        body: [...run(assign(current(f), caught(error, f))), ...entryIsThere(f), throws(current(f))],
      },
      finalizer,
    ),
  );
}

/** Can control leave these statements other than at their end? */
function jumps(body: readonly Stmt[]): boolean {
  const stack: unknown[] = [...body];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const node = next as { nodeType?: string };
    if (node.nodeType === "Return" || node.nodeType === "Break" || node.nodeType === "Continue") return true;
    if (
      node.nodeType === "FunctionDef" ||
      node.nodeType === "AsyncFunctionDef" ||
      node.nodeType === "ClassDef"
    )
      continue;
    for (const value of Object.values(next)) if (typeof value === "object") stack.push(value);
  }
  return false;
}
