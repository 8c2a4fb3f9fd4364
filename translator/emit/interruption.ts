// Where a program that never waits looks whether a signal has arrived: loops, functions that call others, `try` bodies.
import type { Position, Stmt } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { assign, binary, boolean, call, id, number, run, type Statement, when } from "./js.ts";

/**
 * ```
 * if ($poll !== false) $p = poll($p, $p = 7);
 * ```
 * `$poll` is a global variable that is `false` while nothing has arrived: V8 makes it a constant of optimised code, so
 * that the test costs nothing. What is known of the position stays true: `poll` gives the first argument back.
 */
export function lookForSignals(place: Position, f: Body): Statement[] {
  if (f.module.options.mode !== "run") return [];
  f.storesPosition = true;
  const position = f.module.positionOf(place);
  const look = call(f.rt("poll"), [id("$p"), assign(id("$p"), number(position))]);
  return [when(binary("!==", id("$poll"), boolean(false)), run(assign(id("$p"), look)))];
}

/**
 * In the frames of programs with threads, for a thread that waits by asking again and again:
 *
 * ```
 * if (isTurnOver()) yield yieldNow();
 * ```
 */
export function letOthersRun(f: Body): Statement[] {
  const { facts, options, typescript } = f.module;
  if (!facts.hasThreads || !f.isGenerator || options.mode !== "run" || typescript !== null) return [];
  const request = f.quiet("yieldNow");
  const wait = f.wait(f.kind === "generator" ? f.quiet("blocked", request) : request);
  return [when(f.quiet("isTurnOver"), run(wait))];
}

/** Where a loop with this body goes back to its beginning: the place that CPython reports. */
export function endOfBody(body: readonly Stmt[], otherwise: Position): Position {
  const last = body[body.length - 1];
  switch (last?.nodeType) {
    case "Assign":
      return last.targets[last.targets.length - 1] as Position;
    case "AugAssign":
    case "AnnAssign":
      return last.target;
    case "Expr":
      return last.value;
    case "Pass":
      return last;
    case "If":
      return endOfBody(last.orelse.length > 0 ? last.orelse : last.body, last.test);
    default:
      return otherwise;
  }
}

/** The beginning of a function, as CPython places it: its first line, without a column. */
export function entryOf(node: Position & { decorator_list?: readonly Position[] }): Position {
  const lineno = node.decorator_list?.[0]?.lineno ?? node.lineno;
  return { lineno, col_offset: 0, end_lineno: lineno, end_col_offset: 0 };
}

/** Is something called in these statements of a function's or block's own code? */
export function callsSomething(nodes: readonly unknown[]): boolean {
  const stack: unknown[] = [...nodes];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const { nodeType } = next as { nodeType?: string };
    if (nodeType === "Call") return true;
    if (nodeType === "FunctionDef" || nodeType === "AsyncFunctionDef" || nodeType === "Lambda") continue;
    for (const value of Object.values(next)) if (typeof value === "object") stack.push(value);
  }
  return false;
}
