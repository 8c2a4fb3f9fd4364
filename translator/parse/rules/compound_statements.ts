// Statements with blocks: `if`, `while`, `for`, `try`, `with`, `match`, `def`, `class`.
// https://docs.python.org/3.13/reference/compound_stmts.html

import type { ExceptHandler, Expr, If, MatchCase, Stmt, WithItem } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { block, colon } from "./blocks.ts";
import { callArguments } from "./calls.ts";
import { expressionName } from "./names.ts";
import { functionParameters, typeParameters } from "./parameters.ts";
import { patterns } from "./patterns.ts";
import { simpleStatements } from "./simple_statements.ts";
import { failTarget, starTarget, target } from "./targets.ts";

function elseBlock(p: Parser): Stmt[] {
  if (!p.at("else")) return [];
  const start = p.advance();
  colon(p, true);
  return block(p, "'else' statement", start);
}

// A chain of `elif` nests to the right in the tree but is read in a loop.
function ifStatement(p: Parser): Stmt {
  const heads: { start: number; test: Expr; body: Stmt[] }[] = [];
  for (let word = "if"; p.at(word); word = "elif") {
    const start = p.advance();
    const test = p.rules.namedExpression(p);
    colon(p);
    heads.push({ start, test, body: block(p, `'${word}' statement`, start) });
  }
  p.tallest(heads.length);
  let orelse = elseBlock(p);
  let node: If | null = null;
  for (const { start, test, body } of heads.reverse()) {
    node = { nodeType: "If", test, body, orelse, ...p.span(start) };
    orelse = [node];
  }
  return node as If;
}

function whileStatement(p: Parser): Stmt {
  const start = p.advance();
  const test = p.rules.namedExpression(p);
  colon(p);
  const body = block(p, "'while' statement", start);
  const orelse = elseBlock(p);
  return { nodeType: "While", test, body, orelse, ...p.span(start) };
}

function typeCommentAfterColon(p: Parser): string | null {
  return p.at("TYPE_COMMENT") ? p.tokens.text(p.advance()) : null;
}

function forStatement(p: Parser, start: number, isAsync: boolean): Stmt {
  const keyword = p.expect("for");
  const node = target(p, "for");
  p.expect("in");
  const iter = p.rules.starExpressions(p);
  colon(p);
  const type_comment = typeCommentAfterColon(p);
  const body = block(p, "'for' statement", keyword);
  const orelse = elseBlock(p);
  const nodeType = isAsync ? "AsyncFor" : "For";
  return { nodeType, target: node, iter, body, orelse, type_comment, ...p.span(start) };
}

function handlers(p: Parser): { isStar: boolean; found: ExceptHandler[] } {
  const found: ExceptHandler[] = [];
  let isStar = false;
  while (p.at("except")) {
    const start = p.advance();
    const hasStar = p.take("*");
    if (found.length > 0 && hasStar !== isStar) {
      if (p.isErrorPass) {
        const msg = "cannot have both 'except' and 'except*' on the same 'try'";
        const to = hasStar ? start + 1 : start;
        p.failRange(p.tokenSpan(start), p.tokenSpan(to), msg);
      }
      p.mismatch();
    }
    isStar = hasStar;
    let type: Expr | null = null;
    let name: string | null = null;
    if (!p.at(":") && !(p.isErrorPass && p.at("NEWLINE"))) {
      type = p.rules.expression(p);
      if (p.isErrorPass && p.at(",")) {
        const isList = p.lookahead(() => {
          p.advance();
          p.rules.starExpressions(p);
          if (p.take("as")) p.name();
          return p.expect(":");
        });
        if (isList !== null) p.failFrom(type, "multiple exception types must be parenthesized");
      }
      if (p.take("as")) {
        if (p.isErrorPass) checkExceptName(p, hasStar);
        name = p.name();
      }
    } else if (hasStar) {
      if (p.isErrorPass) p.fail("expected one or more exception types");
      p.mismatch();
    }
    colon(p);
    const body = block(p, `'except${hasStar ? "*" : ""}' statement`, start);
    found.push({ nodeType: "ExceptHandler", type, name, body, ...p.span(start) });
  }
  return { isStar, found };
}

function checkExceptName(p: Parser, isStar: boolean): void {
  const node = p.lookahead(() => {
    const found = p.rules.expression(p);
    p.expect(":");
    return found;
  });
  if (node && node.nodeType !== "Name") {
    p.failNode(node, `cannot use except${isStar ? "*" : ""} statement with ${expressionName(node)}`);
  }
}

function tryStatement(p: Parser): Stmt {
  const start = p.advance();
  colon(p, true);
  const body = block(p, "'try' statement", start);
  if (p.isErrorPass && !p.at("except") && !p.at("finally")) p.fail("expected 'except' or 'finally' block");
  const { isStar, found } = handlers(p);
  const orelse = found.length > 0 ? elseBlock(p) : [];
  let finalbody: Stmt[] = [];
  if (p.at("finally")) {
    const keyword = p.advance();
    colon(p, true);
    finalbody = block(p, "'finally' statement", keyword);
  } else if (found.length === 0) p.mismatch();
  const nodeType = isStar ? "TryStar" : "Try";
  return { nodeType, body, handlers: found, orelse, finalbody, ...p.span(start) };
}

function withItem(p: Parser): WithItem {
  const context_expr = p.rules.expression(p);
  let optional_vars: Expr | null = null;
  if (p.take("as")) {
    if (p.isErrorPass) {
      const node = p.lookahead(() => {
        const found = p.rules.expression(p);
        if (!p.at(",") && !p.at(")") && !p.at(":")) p.mismatch();
        return found;
      });
      if (node) failTarget(p, node, "assign");
    }
    optional_vars = starTarget(p);
  }
  return { nodeType: "withitem", context_expr, optional_vars };
}

function withItems(p: Parser): WithItem[] {
  const items = [withItem(p)];
  while (p.take(",")) items.push(withItem(p));
  return items;
}

// `with (open(a) as b, open(c) as d):`; the parentheses may as well belong to an expression.
function parenthesizedItems(p: Parser): WithItem[] | null {
  if (!p.at("(")) return null;
  return p.attempt(() => {
    p.advance();
    const items: WithItem[] = [];
    do items.push(withItem(p));
    while (p.take(",") && !p.at(")"));
    p.expect(")");
    if (!p.at(":") && !(p.isErrorPass && p.at("NEWLINE"))) p.mismatch();
    return items;
  });
}

function withStatement(p: Parser, start: number, isAsync: boolean): Stmt {
  const keyword = p.expect("with");
  const items = parenthesizedItems(p) ?? withItems(p);
  colon(p);
  const type_comment = typeCommentAfterColon(p);
  const body = block(p, "'with' statement", keyword);
  return { nodeType: isAsync ? "AsyncWith" : "With", items, body, type_comment, ...p.span(start) };
}

function functionDefinition(p: Parser, start: number, isAsync: boolean, decorator_list: Expr[]): Stmt {
  const keyword = p.expect("def");
  const name = p.name();
  const type_params = typeParameters(p);
  if (p.isErrorPass && !p.at("(")) p.failToken(p.pos, "expected '('");
  p.expect("(");
  const args = functionParameters(p);
  p.expect(")");
  const returns = p.at("->") ? p.attempt(() => result(p)) : null;
  colon(p, true);
  let type_comment = typeCommentAfterColon(p);
  if (type_comment === null && p.at("NEWLINE") && p.peekAt(1) === "TYPE_COMMENT") {
    p.advance();
    type_comment = p.tokens.text(p.advance());
  }
  const body = block(p, "function definition", keyword);
  const nodeType = isAsync ? "AsyncFunctionDef" : "FunctionDef";
  return { nodeType, name, args, body, decorator_list, returns, type_comment, type_params, ...p.span(start) };
}

function result(p: Parser): Expr {
  p.expect("->");
  return p.rules.expression(p);
}

function classDefinition(p: Parser, decorator_list: Expr[]): Stmt {
  const start = p.expect("class");
  const name = p.name();
  const type_params = typeParameters(p);
  const { args: bases, keywords } = p.at("(") ? callArguments(p, true) : { args: [], keywords: [] };
  colon(p);
  const body = block(p, "class definition", start);
  return { nodeType: "ClassDef", name, bases, keywords, body, decorator_list, type_params, ...p.span(start) };
}

function decorated(p: Parser): Stmt {
  const decorators: Expr[] = [];
  while (p.take("@")) {
    decorators.push(p.rules.namedExpression(p));
    p.expect("NEWLINE");
  }
  if (p.at("class")) return classDefinition(p, decorators);
  const start = p.pos;
  const isAsync = p.take("async");
  return functionDefinition(p, start, isAsync, decorators);
}

function asyncStatement(p: Parser): Stmt {
  const start = p.advance();
  switch (p.peek()) {
    case "def":
      return functionDefinition(p, start, true, []);
    case "for":
      return forStatement(p, start, true);
    case "with":
      return withStatement(p, start, true);
    default:
      return p.mismatch();
  }
}

function matchSubject(p: Parser): Expr {
  const start = p.pos;
  const first = p.rules.starNamedExpression(p);
  if (!p.at(",")) {
    if (first.nodeType === "Starred") p.mismatch();
    return first;
  }
  const elts = [first];
  while (p.take(",")) {
    if (p.at(":")) break;
    elts.push(p.rules.starNamedExpression(p));
  }
  return { nodeType: "Tuple", elts, ctx: "Load", ...p.span(start) };
}

function matchCase(p: Parser): MatchCase {
  const start = p.advance();
  const pattern = patterns(p);
  const guard = p.take("if") ? p.rules.namedExpression(p) : null;
  colon(p);
  return { nodeType: "match_case", pattern, guard, body: block(p, "'case' statement", start) };
}

/** `match` is a keyword only if a subject, a colon and an indented `case` follow. */
function matchStatement(p: Parser): Stmt | null {
  const start = p.pos;
  const subject = p.attempt(() => {
    p.advance();
    const found = matchSubject(p);
    if (p.isErrorPass && p.at("NEWLINE")) p.fail("expected ':'");
    p.expect(":");
    p.expect("NEWLINE");
    if (p.isErrorPass && !p.at("INDENT")) {
      const line = p.tokens.lineno[start];
      p.fail(`expected an indented block after 'match' statement on line ${line}`, "IndentationError");
    }
    p.expect("INDENT");
    if (!p.atWord("case")) p.mismatch();
    return found;
  });
  if (subject === null) return null;
  const cases: MatchCase[] = [];
  p.enter();
  while (p.atWord("case")) cases.push(matchCase(p));
  p.leave();
  p.expect("DEDENT");
  return { nodeType: "Match", subject, cases, ...p.span(start) };
}

/** One compound statement, or the simple statements of a line. */
export function statement(p: Parser, into: Stmt[]): void {
  const start = p.pos;
  switch (p.peek()) {
    case "if":
      into.push(ifStatement(p));
      return;
    case "while":
      into.push(whileStatement(p));
      return;
    case "for":
      into.push(forStatement(p, start, false));
      return;
    case "try":
      into.push(tryStatement(p));
      return;
    case "with":
      into.push(withStatement(p, start, false));
      return;
    case "def":
      into.push(functionDefinition(p, start, false, []));
      return;
    case "class":
      into.push(classDefinition(p, []));
      return;
    case "@":
      into.push(decorated(p));
      return;
    case "async":
      into.push(asyncStatement(p));
      return;
    case "NAME":
      if (p.tokens.text(start) === "match") {
        const node = matchStatement(p);
        if (node !== null) {
          into.push(node);
          return;
        }
      }
  }
  simpleStatements(p, into);
}
