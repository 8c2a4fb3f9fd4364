// Statements of one line: assignments, imports, `return`, `del` and the like.
// https://docs.python.org/3.13/reference/simple_stmts.html

import type { Alias, BinaryOperator, Expr, Stmt } from "../../ast/nodes.ts";
import type { Parser } from "../parser.ts";
import { startsExpression } from "./expression_starts.ts";
import { expressionName, isTarget, setContext } from "./names.ts";
import { typeParameters } from "./parameters.ts";
import { failTarget } from "./targets.ts";

const augmented: Readonly<Record<string, BinaryOperator>> = {
  "+=": "Add",
  "-=": "Sub",
  "*=": "Mult",
  "@=": "MatMult",
  "/=": "Div",
  "%=": "Mod",
  "&=": "BitAnd",
  "|=": "BitOr",
  "^=": "BitXor",
  "<<=": "LShift",
  ">>=": "RShift",
  "**=": "Pow",
  "//=": "FloorDiv",
};

type Rule = (p: Parser, start: number) => Stmt;

function starValue(p: Parser): Expr {
  return p.at("yield") ? p.rules.yieldExpression(p) : p.rules.starExpressions(p);
}

function isSingleTarget(node: Expr): boolean {
  return node.nodeType === "Name" || node.nodeType === "Attribute" || node.nodeType === "Subscript";
}

function annotated(p: Parser, start: number, target: Expr): Stmt {
  const isParenthesized = p.kinds[start] === "(";
  if (!isSingleTarget(target)) {
    if (p.isErrorPass) {
      const { pos } = p;
      const annotation = p.attempt(() => {
        p.advance();
        return p.rules.expression(p);
      });
      p.pos = pos;
      if (annotation !== null) {
        if (target.nodeType === "List" || target.nodeType === "Tuple") {
          const name = expressionName(target);
          const at = target.nodeType === "Tuple" && !isParenthesized ? (target.elts[0] as Expr) : target;
          p.failNode(at, `only single target (not ${name}) can be annotated`);
        }
        p.failNode(target, "illegal target for annotation");
      }
    }
    p.mismatch();
  }
  p.expect(":");
  const annotation = p.rules.expression(p);
  const value = p.take("=") ? starValue(p) : null;
  const simple = target.nodeType === "Name" && !isParenthesized ? 1 : 0;
  setContext(target, "Store");
  return { nodeType: "AnnAssign", target, annotation, value, simple, ...p.span(start) };
}

// CPython reads the elements of a wrong statement as ones that `:=` might follow, and has its own words for `=` there.
function checkElements(p: Parser, start: number): void {
  const end = p.pos;
  p.pos = start;
  p.attempt(() => {
    do p.rules.starNamedExpression(p);
    while (p.take(","));
  });
  p.pos = end;
}

function checkAssignment(p: Parser, start: number, node: Expr): void {
  checkElements(p, start);
  if (node.nodeType === "Yield" || node.nodeType === "YieldFrom") {
    p.failNode(node, "assignment to yield expression not possible");
  }
  failTarget(p, node, "assign");
}

function assignmentOrExpression(p: Parser, start: number): Stmt {
  const first = starValue(p);
  const kind = p.peek();
  if (kind === "=") {
    const targets: Expr[] = [];
    let value = first;
    let valueStart = start;
    while (p.at("=")) {
      const isYield = value.nodeType === "Yield" && p.kinds[valueStart] !== "(";
      if (isYield || !isTarget(value, "assign")) {
        if (p.isErrorPass) checkAssignment(p, start, value);
        p.mismatch();
      }
      p.advance();
      targets.push(setContext(value, "Store"));
      valueStart = p.pos;
      value = starValue(p);
    }
    const type_comment = p.at("TYPE_COMMENT") ? p.tokens.text(p.advance()) : null;
    return { nodeType: "Assign", targets, value, type_comment, ...p.span(start) };
  }
  if (kind === ":") {
    return annotated(p, start, first);
  }
  const op = augmented[kind];
  if (op !== undefined) {
    if (!isSingleTarget(first)) {
      if (p.isErrorPass && first.nodeType !== "Yield" && first.nodeType !== "YieldFrom") {
        const isWhole = p.lookahead(() => {
          p.advance();
          return starValue(p);
        });
        if (isWhole) {
          p.failNode(first, `'${expressionName(first)}' is an illegal expression for augmented assignment`);
        }
      }
      p.mismatch();
    }
    p.advance();
    const value = starValue(p);
    setContext(first, "Store");
    return { nodeType: "AugAssign", target: first, op, value, ...p.span(start) };
  }
  if (p.isErrorPass && kind !== "NEWLINE" && kind !== ";") checkElements(p, start);
  return { nodeType: "Expr", value: first, ...p.span(start) };
}

function dottedName(p: Parser): string {
  let name = p.name();
  while (p.take(".")) name += `.${p.name()}`;
  return name;
}

function alias(p: Parser, isDotted: boolean): Alias {
  const start = p.pos;
  const name = isDotted ? dottedName(p) : p.name();
  let asname: string | null = null;
  if (p.take("as")) {
    asname = p.name();
  }
  return { nodeType: "alias", name, asname, ...p.span(start) };
}

function importStatement(p: Parser, start: number): Stmt {
  p.advance();
  if (p.isErrorPass && p.at("NEWLINE"))
    p.failFrom(p.tokenSpan(p.pos), "Expected one or more names after 'import'");
  const names = [alias(p, true)];
  while (p.take(",")) names.push(alias(p, true));
  if (p.isErrorPass && p.at("from")) {
    const isReversed = p.lookahead(() => {
      p.advance();
      return dottedName(p);
    });
    if (isReversed) {
      p.failFrom(p.tokenSpan(start), "Did you mean to use 'from ... import ...' instead?");
    }
  }
  return { nodeType: "Import", names, ...p.span(start) };
}

function fromImport(p: Parser, start: number): Stmt {
  p.advance();
  let level = 0;
  while (p.at(".") || p.at("...")) level += p.kinds[p.advance()] === "." ? 1 : 3;
  const module = level > 0 && p.at("import") ? null : dottedName(p);
  p.expect("import");
  if (p.isErrorPass && p.at("NEWLINE"))
    p.failFrom(p.tokenSpan(p.pos), "Expected one or more names after 'import'");
  const names: Alias[] = [];
  if (p.at("*")) {
    const star = p.advance();
    names.push({ nodeType: "alias", name: "*", asname: null, ...p.span(star) });
  } else if (p.take("(")) {
    do names.push(alias(p, false));
    while (p.take(",") && !p.at(")"));
    p.expect(")");
  } else {
    names.push(alias(p, false));
    while (p.take(",")) {
      if (p.isErrorPass && p.at("NEWLINE")) {
        p.fail("trailing comma not allowed without surrounding parentheses");
      }
      names.push(alias(p, false));
    }
  }
  return { nodeType: "ImportFrom", module, names, level, ...p.span(start) };
}

function names(p: Parser): string[] {
  p.advance();
  const found = [p.name()];
  while (p.take(",")) found.push(p.name());
  return found;
}

function deleteStatement(p: Parser, start: number): Stmt {
  p.advance();
  const first = p.pos;
  const elements: Expr[] = [];
  if (p.isErrorPass) {
    const whole = p.lookahead(() => p.rules.starExpressions(p));
    if (whole !== null) failTarget(p, whole, "delete");
  }
  do {
    if (p.pos > first && !startsExpression(p.peek())) break;
    elements.push(p.rules.primaryWithoutAwait(p));
  } while (p.take(","));
  if (!p.at(";") && !p.at("NEWLINE")) p.mismatch();
  if (!elements.every((element) => isTarget(element, "delete"))) p.mismatch();
  const targets = elements.map((element) => setContext(element, "Del"));
  return { nodeType: "Delete", targets, ...p.span(start) };
}

const keywordRules: Readonly<Record<string, Rule>> = {
  return(p, start) {
    p.advance();
    const kind = p.peek();
    const value = kind === "*" || startsExpression(kind) ? p.rules.starExpressions(p) : null;
    return { nodeType: "Return", value, ...p.span(start) };
  },
  import: importStatement,
  from: fromImport,
  raise(p, start) {
    p.advance();
    const exc = startsExpression(p.peek()) ? p.rules.expression(p) : null;
    const cause = exc !== null && p.take("from") ? p.rules.expression(p) : null;
    return { nodeType: "Raise", exc, cause, ...p.span(start) };
  },
  pass(p, start) {
    p.advance();
    return { nodeType: "Pass", ...p.span(start) };
  },
  break(p, start) {
    p.advance();
    return { nodeType: "Break", ...p.span(start) };
  },
  continue(p, start) {
    p.advance();
    return { nodeType: "Continue", ...p.span(start) };
  },
  del: deleteStatement,
  assert(p, start) {
    p.advance();
    const test = p.rules.expression(p);
    const msg = p.take(",") ? p.rules.expression(p) : null;
    return { nodeType: "Assert", test, msg, ...p.span(start) };
  },
  global(p, start) {
    return { nodeType: "Global", names: names(p), ...p.span(start) };
  },
  nonlocal(p, start) {
    return { nodeType: "Nonlocal", names: names(p), ...p.span(start) };
  },
};

function typeAlias(p: Parser, start: number): Stmt {
  p.advance();
  const at = p.pos;
  const name: Expr = { nodeType: "Name", id: p.name(), ctx: "Store", ...p.span(at) };
  const type_params = typeParameters(p);
  p.expect("=");
  const value = p.rules.expression(p);
  return { nodeType: "TypeAlias", name, type_params, value, ...p.span(start) };
}

function simpleStatement(p: Parser): Stmt {
  const start = p.pos;
  const kind = p.peek();
  const rule = Object.hasOwn(keywordRules, kind) ? keywordRules[kind] : undefined;
  if (rule !== undefined) return rule(p, start);
  if (kind === "NAME" && p.tokens.text(start) === "type" && p.peekAt(1) === "NAME")
    return typeAlias(p, start);
  return assignmentOrExpression(p, start);
}

/** Statements up to the end of the line, separated by semicolons. */
export function simpleStatements(p: Parser, into: Stmt[]): void {
  do {
    into.push(simpleStatement(p));
  } while (p.take(";") && !p.at("NEWLINE"));
  p.expect("NEWLINE");
}
