// Indented blocks and their headers: the colon, the body, and what CPython says where one is missing.

import type { Stmt } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { simpleStatements } from "./simple_statements.ts";

/** `after`: how CPython names the statement, as "'if' statement"; `start`: its keyword. */
export function block(p: Parser, after: string, start: number): Stmt[] {
  const body: Stmt[] = [];
  if (p.peek() !== "NEWLINE") {
    simpleStatements(p, body);
    return body;
  }
  p.advance();
  if (p.peek() !== "INDENT") {
    if (p.isErrorPass) {
      p.fail(
        `expected an indented block after ${after} on line ${p.tokens.lineno[start]}`,
        "IndentationError",
      );
    }
    p.mismatch();
  }
  p.advance();
  p.enter();
  do {
    p.rules.statement(p, body);
  } while (p.peek() !== "DEDENT" && p.peek() !== "ENDMARKER");
  p.leave();
  if (p.peek() === "DEDENT") p.advance();
  return body;
}

/** The colon of a header. CPython says that it is missing only where the line ends, unless `always`. */
export function colon(p: Parser, always = false): void {
  if (p.isErrorPass && !p.at(":") && (always || p.at("NEWLINE"))) {
    if (always) p.failToken(p.pos, "expected ':'");
    p.fail("expected ':'");
  }
  p.expect(":");
}
