// Statements of one line. https://docs.python.org/3.13/reference/simple_stmts.html
import type {
  Assert as AssertNode,
  Break as BreakNode,
  Continue as ContinueNode,
  Delete as DeleteNode,
  ExprStatement,
  Global as GlobalNode,
  Nonlocal as NonlocalNode,
  Pass as PassNode,
  Raise as RaiseNode,
  Return as ReturnNode,
} from "../../ast/nodes.ts";
import type { Body, Loop } from "../body.ts";
import {
  assign,
  binary,
  breakTo,
  call,
  conditional,
  continueTo,
  type Expression,
  id,
  member,
  not,
  nothing,
  number,
  returns,
  run,
  type Statement,
  throws,
  unary,
  when,
} from "../js.ts";
import { expression, remove, test } from "../visitors.ts";

export function Expr(node: ExprStatement, f: Body, out: Statement[]): void {
  if (f.module.options.kind === "single" && f.scope.kind === "module") {
    out.push(...run(f.raising(node, "displayhook", expression(node.value, f))));
    return;
  }
  if (node.value.nodeType === "Constant") return;
  const value = expression(node.value, f);
  if (value.type === "Identifier") return;
  if (f.module.facts.finalized.calls.has(node) && f.module.typescript === null) {
    out.push(...run(f.quiet("rebound", value, nothing())));
    return;
  }
  // A coroutine that nobody awaits is reported where CPython would destroy it.
  out.push(...run(node.value.nodeType === "Call" ? f.quiet("discarded", value) : value));
}

export function Pass(_node: PassNode, _f: Body, _out: Statement[]): void {}

/** The analysis knows what it declares. */
export function Global(_node: GlobalNode, _f: Body, _out: Statement[]): void {}

export function Nonlocal(_node: NonlocalNode, _f: Body, _out: Statement[]): void {}

export function Return(node: ReturnNode, f: Body, out: Statement[]): void {
  const value = node.value === null ? nothing() : expression(node.value, f);
  pushWithLead(value, out, returns);
}

/** A value with a sequence before it: its first expressions become statements. */
function pushWithLead(value: Expression, out: Statement[], make: (value: Expression) => Statement): void {
  if (value.type !== "SequenceExpression") {
    out.push(make(value));
    return;
  }
  const parts = value.expressions as Expression[];
  for (const part of parts.slice(0, -1)) out.push(...run(part));
  out.push(make(parts[parts.length - 1] as Expression));
}

export function Break(_node: BreakNode, f: Body, out: Statement[]): void {
  const loop = f.loops[f.loops.length - 1] as Loop;
  out.push(breakTo(loop.breakLabel));
}

export function Continue(_node: ContinueNode, f: Body, out: Statement[]): void {
  const loop = f.loops[f.loops.length - 1] as Loop;
  if (loop.endPosition !== null) out.push(...f.markStatement(loop.endPosition));
  out.push(continueTo(null));
}

export function Delete(node: DeleteNode, f: Body, out: Statement[]): void {
  for (const target of node.targets) out.push(...run(remove(target, f)));
}

export function Raise(node: RaiseNode, f: Body, out: Statement[]): void {
  if (node.exc === null) {
    // The exception has its entry for this frame already, unless there is none to raise again.
    out.push(...f.markStatement(node));
    if (f.module.options.mode === "typescript") {
      out.push(throws(f.quiet("reraise")));
      return;
    }
    const current = member(f.rt("handling"), "current");
    const position = conditional(binary("===", current, nothing()), id("$p"), unary("-", number(1)));
    out.push(throws(f.quiet("after", f.quiet("reraise"), assign(id("$p"), position))));
    f.storesPosition = true;
    return;
  }
  const exception = expression(node.exc, f);
  const value =
    node.cause === null
      ? f.raising(node, "raise", exception)
      : f.raising(node, "raiseFrom", exception, expression(node.cause, f));
  pushWithLead(value, out, throws);
}

/** `assert c, m` → `if (!truth(c)) throw assertionError(m)`. */
export function Assert(node: AssertNode, f: Body, out: Statement[]): void {
  const failed = not(test(node.test, f));
  const before = f.position;
  const body: Statement[] = [];
  const message = node.msg === null ? [] : [expression(node.msg, f)];
  pushWithLead(
    f.at(node.test, message, (args) => call(f.rt("assertionFailed"), args)),
    body,
    throws,
  );
  out.push(when(failed, body));
  f.resume(before);
}
