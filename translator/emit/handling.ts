// What emitted code does with an exception that it has caught (docs/internals.md, "Exceptions and positions").
import type { Body } from "./body.ts";
import { assign, call, type Expression, id, member, number, run, type Statement, unary } from "./js.ts";

/** `handling.current`. */
export function current(f: Body): Expression {
  return member(f.rt("handling"), "current");
}

/** `$p = -1`: the frame's entry is in the traceback already. */
export function entryIsThere(f: Body): Statement[] {
  return f.module.options.mode === "run" ? run(assign(id("$p"), unary("-", number(1)))) : [];
}

/** `caught(error, code, $p)`: a Python exception, with its entry for this frame. */
export function caught(error: string, f: Body): Expression {
  const { typescript } = f.module;
  if (typescript !== null) return call(id(typescript.tool("caught")), [id(error)]);
  const isRun = f.module.options.mode === "run";
  if (isRun) f.storesPosition = true;
  return f.quiet("caught", id(error), id(f.codeName), isRun ? id("$p") : number(0));
}
