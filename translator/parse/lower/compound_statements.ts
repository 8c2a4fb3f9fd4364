// tree-sitter's statements with blocks into Python's.

import type { ExceptHandler, Expr, If, MatchCase, Stmt, WithItem } from "../../ast/nodes.ts";
import { parsePatterns } from "../strict.ts";
import { tokenizeRange } from "../tokenizer.ts";
import { block, indentOf } from "./blocks.ts";
import type { ConcreteNode } from "./concrete_tree.ts";
import { argumentList, targetOf } from "./expressions.ts";
import { appeal, type Lowering, separated } from "./lowering.ts";
import { functionArguments } from "./parameters.ts";
import { type LowerStatement, simpleStatements, typeParameters } from "./simple_statements.ts";

/** The block that ends a clause or statement. The colon stands before it. */
function body(l: Lowering, node: ConcreteNode, indent: string, found = node.children.at(-1)): Stmt[] {
  const at = found === undefined ? -1 : node.children.indexOf(found);
  const colon = node.children[at - 1];
  if (colon?.kind !== "':") appeal();
  return block(l, found, { start: node.start, end: colon.end }, indent, statementTable);
}

/** A clause (`else`, `except`, `case`) has to stand where its statement does. */
function aligned(l: Lowering, node: ConcreteNode, indent: string): void {
  if (indentOf(l, node) !== indent) appeal();
}

function elseBody(l: Lowering, node: ConcreteNode | undefined, indent: string): Stmt[] {
  if (node === undefined) return [];
  if (node.kind !== "else_clause") appeal();
  aligned(l, node, indent);
  return body(l, node, indent);
}

const ifStatement: LowerStatement = (l, node, indent) => {
  const [, test, , ...rest] = node.children;
  const blockAt = node.children.findIndex((child) => child.kind === "block");
  const main = body(l, node, indent, node.children[blockAt]);
  const clauses = rest.slice(blockAt - 2);
  let orelse: Stmt[] = [];
  if (clauses.at(-1)?.kind === "else_clause") orelse = elseBody(l, clauses.pop(), indent);
  if (clauses.length > 200) appeal();
  for (const clause of clauses.reverse()) {
    if (clause.kind !== "elif_clause") appeal();
    aligned(l, clause, indent);
    const elif: If = {
      nodeType: "If",
      test: l.named(clause.children[1]),
      body: body(l, clause, indent),
      orelse,
      ...l.place(clause.start, node.end),
    };
    orelse = [elif];
  }
  return { nodeType: "If", test: l.named(test), body: main, orelse, ...l.span(node) };
};

const whileStatement: LowerStatement = (l, node, indent) => {
  const [, test, , main, otherwise] = node.children;
  return {
    nodeType: "While",
    test: l.named(test),
    body: body(l, node, indent, main),
    orelse: elseBody(l, otherwise, indent),
    ...l.span(node),
  };
};

const forStatement: LowerStatement = (l, node, indent) => {
  const isAsync = node.children[0]?.kind === "'async";
  const [, left, , right, , main, otherwise] = isAsync ? node.children.slice(1) : node.children;
  return {
    nodeType: isAsync ? "AsyncFor" : "For",
    target: targetOf(l, left),
    iter: l.star(right),
    body: body(l, node, indent, main),
    orelse: elseBody(l, otherwise, indent),
    type_comment: null,
    ...l.span(node),
  };
};

function handler(
  l: Lowering,
  clause: ConcreteNode,
  indent: string,
): { isStar: boolean; node: ExceptHandler } {
  aligned(l, clause, indent);
  const isStar = clause.children[1]?.kind === "'*";
  const between = clause.children.slice(isStar ? 2 : 1, -2);
  let type: Expr | null = null;
  let name: string | null = null;
  const [only, sign, target] = between;
  if (between.length === 1 && only?.kind === "as_pattern") {
    const [value, , as] = only.children;
    type = l.expression(value);
    name = l.identifier(as?.children[0]);
  } else if (between.length === 3 && sign?.kind === "'as") {
    type = l.expression(only);
    name = l.identifier(target);
  } else if (between.length === 1) type = l.expression(only);
  else if (between.length > 1 || isStar) appeal();
  return {
    isStar,
    node: { nodeType: "ExceptHandler", type, name, body: body(l, clause, indent), ...l.span(clause) },
  };
}

const tryStatement: LowerStatement = (l, node, indent) => {
  const [, , main, ...clauses] = node.children;
  const handlers: ExceptHandler[] = [];
  const stars = new Set<boolean>();
  let orelse: Stmt[] = [];
  let finalbody: Stmt[] = [];
  let stage = 0;
  const mainBody = body(l, node, indent, main);
  for (const clause of clauses) {
    if (clause.kind === "except_clause" && stage === 0) {
      const found = handler(l, clause, indent);
      stars.add(found.isStar);
      handlers.push(found.node);
    } else if (clause.kind === "else_clause" && stage === 0 && handlers.length > 0) {
      stage = 1;
      orelse = elseBody(l, clause, indent);
    } else if (clause.kind === "finally_clause" && stage < 2) {
      stage = 2;
      aligned(l, clause, indent);
      finalbody = body(l, clause, indent);
    } else appeal();
  }
  if (stars.size > 1 || (handlers.length === 0 && stage !== 2)) appeal();
  const nodeType = stars.has(true) ? "TryStar" : "Try";
  return { nodeType, body: mainBody, handlers, orelse, finalbody, ...l.span(node) };
};

function withItem(l: Lowering, node: ConcreteNode): WithItem {
  const inner = node.children[0];
  if (node.kind !== "with_item" || inner === undefined || node.children.length !== 1) appeal();
  if (inner.kind !== "as_pattern") {
    return { nodeType: "withitem", context_expr: l.expression(inner), optional_vars: null };
  }
  const [value, , as] = inner.children;
  const target = as?.children[0];
  if (target?.kind.endsWith("_list") || as?.children.length !== 1) appeal();
  return { nodeType: "withitem", context_expr: l.expression(value), optional_vars: targetOf(l, target) };
}

const withStatement: LowerStatement = (l, node, indent) => {
  const isAsync = node.children[0]?.kind === "'async";
  const clause = node.children[isAsync ? 2 : 1];
  if (clause?.kind !== "with_clause") appeal();
  const isParenthesized = clause.children[0]?.kind === "'(";
  const between = isParenthesized ? clause.children.slice(1, -1) : clause.children;
  if (!isParenthesized && between.length % 2 === 0) appeal();
  const items = separated(between).map((item) => withItem(l, item));
  if (items.length === 0) appeal();
  const nodeType = isAsync ? "AsyncWith" : "With";
  return { nodeType, items, body: body(l, node, indent), type_comment: null, ...l.span(node) };
};

function functionDefinition(l: Lowering, node: ConcreteNode, indent: string, decorator_list: Expr[]): Stmt {
  const isAsync = node.children[0]?.kind === "'async";
  const [, name, ...rest] = isAsync ? node.children.slice(1) : node.children;
  const type_params =
    rest[0]?.kind === "type_parameter" ? typeParameters(l, rest.shift() as ConcreteNode) : [];
  const [parameters, arrow, returns] = rest;
  if (parameters?.kind !== "parameters") appeal();
  return {
    nodeType: isAsync ? "AsyncFunctionDef" : "FunctionDef",
    name: l.identifier(name),
    args: functionArguments(l, parameters),
    body: body(l, node, indent),
    decorator_list,
    returns: arrow?.kind === "'->" ? l.expression(returns) : null,
    type_comment: null,
    type_params,
    ...l.span(node),
  };
}

function classDefinition(l: Lowering, node: ConcreteNode, indent: string, decorator_list: Expr[]): Stmt {
  const [, name, ...rest] = node.children;
  const type_params =
    rest[0]?.kind === "type_parameter" ? typeParameters(l, rest.shift() as ConcreteNode) : [];
  const list = rest[0]?.kind === "argument_list" ? rest[0] : null;
  const { args, keywords } = list === null ? { args: [], keywords: [] } : argumentList(l, list);
  return {
    nodeType: "ClassDef",
    name: l.identifier(name),
    bases: args,
    keywords,
    body: body(l, node, indent),
    decorator_list,
    type_params,
    ...l.span(node),
  };
}

const decorated: LowerStatement = (l, node, indent) => {
  const definition = node.children.at(-1);
  if (definition === undefined) appeal();
  const decorators = node.children.slice(0, -1).map((child) => {
    if (child.kind !== "decorator") appeal();
    aligned(l, child, indent);
    l.oneLine(child.start, child.end);
    return l.named(child.children[1]);
  });
  aligned(l, definition, indent);
  if (definition.kind === "class_definition") return classDefinition(l, definition, indent, decorators);
  if (definition.kind !== "function_definition") appeal();
  return functionDefinition(l, definition, indent, decorators);
};

function matchCase(l: Lowering, node: ConcreteNode): MatchCase {
  if (node.kind !== "case_clause") appeal();
  const [keyword, ...rest] = node.children;
  const end = rest.findIndex((child) => child.kind === "if_clause" || child.kind === "':");
  const first = rest[0];
  const last = rest[end - 1];
  if (keyword === undefined || first === undefined || last === undefined) appeal();
  const line = l.lineOf(first.start);
  const tokens = tokenizeRange(l.lines, l.filename, first.start, last.end, line + 1, l.lineStart(line));
  const pattern = parsePatterns(tokens, l.filename) ?? appeal();
  l.warnings.push(...tokens.warnings);
  const clause = rest[end];
  const guard = clause?.kind === "if_clause" ? l.named(clause.children[1]) : null;
  return { nodeType: "match_case", pattern, guard, body: body(l, node, indentOf(l, node)) };
}

const matchStatement: LowerStatement = (l, node, indent) => {
  const { children } = node;
  const colonAt = children.findIndex((child) => child.kind === "':");
  const between = children.slice(1, colonAt);
  const cases = children[colonAt + 1];
  const [first] = between;
  const last = between.at(-1);
  if (first === undefined || last === undefined || cases?.kind !== "block") appeal();
  const elts = separated(between).map((child) => l.element(child));
  const [only] = elts;
  if (between.length === 1 && only?.nodeType === "Starred") appeal();
  const place = l.place(first.start, last.end);
  const subject: Expr =
    between.length === 1 && only !== undefined ? only : { nodeType: "Tuple", elts, ctx: "Load", ...place };
  l.oneLine(node.start, last.end + 1);
  const inner = cases.children[0] === undefined ? appeal() : indentOf(l, cases.children[0]);
  if (inner.length <= indent.length || !inner.startsWith(indent)) appeal();
  const found = cases.children.map((clause) => {
    aligned(l, clause, inner);
    return matchCase(l, clause);
  });
  return { nodeType: "Match", subject, cases: found, ...l.span(node) };
};

/** All statements, by tree-sitter's names. */
export const statementTable: ReadonlyMap<string, LowerStatement> = new Map<string, LowerStatement>([
  ...simpleStatements,
  ["if_statement", ifStatement],
  ["while_statement", whileStatement],
  ["for_statement", forStatement],
  ["try_statement", tryStatement],
  ["with_statement", withStatement],
  ["function_definition", (l, node, indent) => functionDefinition(l, node, indent, [])],
  ["class_definition", (l, node, indent) => classDefinition(l, node, indent, [])],
  ["decorated_definition", decorated],
  ["match_statement", matchStatement],
]);
