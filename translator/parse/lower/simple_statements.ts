// tree-sitter's one-line statements into Python's.

import type { Alias, BinaryOperator, Expr, Stmt } from "../../ast/nodes.ts";
import { isTarget, setContext } from "../rules/names.ts";
import { parseTypeParameters } from "../strict.ts";
import { tokenizeRange } from "../tokenizer.ts";
import type { ConcreteNode } from "./concrete_tree.ts";
import { targetOf } from "./expressions.ts";
import { appeal, type Lowering, separated } from "./lowering.ts";

/** Lowers the statement of a node that stands at an indentation. */
export type LowerStatement = (l: Lowering, node: ConcreteNode, indent: string) => Stmt;

const augmented = new Map<string, BinaryOperator>([
  ["'+=", "Add"],
  ["'-=", "Sub"],
  ["'*=", "Mult"],
  ["'@=", "MatMult"],
  ["'/=", "Div"],
  ["'%=", "Mod"],
  ["'&=", "BitAnd"],
  ["'|=", "BitOr"],
  ["'^=", "BitXor"],
  ["'<<=", "LShift"],
  ["'>>=", "RShift"],
  ["'**=", "Pow"],
  ["'//=", "FloorDiv"],
]);

const isSingle = (node: Expr) =>
  node.nodeType === "Name" || node.nodeType === "Attribute" || node.nodeType === "Subscript";

/** Type parameters, which tree-sitter reads as types of any shape. */
export function typeParameters(l: Lowering, node: ConcreteNode) {
  const line = l.lineOf(node.start);
  const tokens = tokenizeRange(l.lines, l.filename, node.start, node.end, line + 1, l.lineStart(line));
  return parseTypeParameters(tokens, l.filename) ?? appeal();
}

function assignment(l: Lowering, node: ConcreteNode): Stmt {
  const { children } = node;
  if (children[1]?.kind === "':") return annotatedAssignment(l, node);
  const targets: Expr[] = [];
  let rest = node;
  for (;;) {
    if (rest.children[1]?.kind !== "'=") appeal();
    targets.push(targetOf(l, rest.children[0]));
    const right = rest.children[2];
    if (right?.kind !== "assignment") {
      return { nodeType: "Assign", targets, value: l.value(right), type_comment: null, ...l.span(node) };
    }
    rest = right;
  }
}

function annotatedAssignment(l: Lowering, node: ConcreteNode): Stmt {
  const [left, , type, sign, right] = node.children;
  if (left === undefined || right?.kind === "assignment") appeal();
  const target = targetOf(l, left);
  if (!isSingle(target)) appeal();
  const annotation = l.expression(type);
  const value = sign === undefined ? null : l.value(right);
  const simple = left.kind === "identifier" ? 1 : 0;
  return { nodeType: "AnnAssign", target, annotation, value, simple, ...l.span(node) };
}

function augmentedAssignment(l: Lowering, node: ConcreteNode): Stmt {
  const [left, sign, right] = node.children;
  const op = augmented.get(sign?.kind ?? "");
  const target = targetOf(l, left);
  if (op === undefined || !isSingle(target) || right?.kind.endsWith("assignment")) appeal();
  return { nodeType: "AugAssign", target, op, value: l.value(right), ...l.span(node) };
}

const expressionStatement: LowerStatement = (l, node) => {
  const [first, second] = node.children;
  if (first?.kind === "assignment" && second === undefined) return assignment(l, first);
  if (first?.kind === "augmented_assignment" && second === undefined) return augmentedAssignment(l, first);
  // A statement of several expressions is a tuple without a node of its own.
  if (second !== undefined) {
    const elts = separated(node.children).map((child) =>
      child.kind === "list_splat" ? l.any(child) : l.expression(child),
    );
    return {
      nodeType: "Expr",
      value: { nodeType: "Tuple", elts, ctx: "Load", ...l.span(node) },
      ...l.span(node),
    };
  }
  return { nodeType: "Expr", value: l.value(first), ...l.span(node) };
};

function dottedName(l: Lowering, node: ConcreteNode | undefined): string {
  if (node?.kind !== "dotted_name") appeal();
  return node.children
    .filter((child) => child.kind !== "'.")
    .map((child) => l.identifier(child))
    .join(".");
}

function aliases(l: Lowering, nodes: readonly ConcreteNode[], isDotted: boolean): Alias[] {
  const found = separated(nodes).map((node): Alias => {
    const [name, , as] = node.children;
    if (node.kind === "aliased_import") {
      return { nodeType: "alias", name: dottedName(l, name), asname: l.identifier(as), ...l.span(node) };
    }
    return { nodeType: "alias", name: dottedName(l, node), asname: null, ...l.span(node) };
  });
  if (found.length === 0 || (!isDotted && found.some((alias) => alias.name.includes(".")))) appeal();
  return found;
}

const importStatement: LowerStatement = (l, node) => {
  if (node.children.length % 2 !== 0) appeal();
  return { nodeType: "Import", names: aliases(l, node.children.slice(1), true), ...l.span(node) };
};

function fromNames(l: Lowering, nodes: readonly ConcreteNode[]): Alias[] {
  const [first] = nodes;
  if (first?.kind === "wildcard_import")
    return [{ nodeType: "alias", name: "*", asname: null, ...l.span(first) }];
  if (first?.kind === "'(") return aliases(l, nodes.slice(1, -1), false);
  if (nodes.length % 2 === 0) appeal();
  return aliases(l, nodes, false);
}

const importFrom: LowerStatement = (l, node) => {
  const [, source, , ...rest] = node.children;
  let module: string | null;
  let level = 0;
  if (source?.kind === "relative_import") {
    const [prefix, name] = source.children;
    level = prefix?.children.length ?? 0;
    module = name === undefined ? null : dottedName(l, name);
  } else module = source?.kind === "'__future__" ? "__future__" : dottedName(l, source);
  return { nodeType: "ImportFrom", module, names: fromNames(l, rest), level, ...l.span(node) };
};

const deleteStatement: LowerStatement = (l, node) => {
  const [, list] = node.children;
  if (list === undefined || node.children.length !== 2) appeal();
  const parts = list.kind === "expression_list" ? separated(list.children) : [list];
  const targets = parts.map((part) => {
    const target = l.expression(part);
    if (!isTarget(target, "delete")) appeal();
    return setContext(target, "Del");
  });
  return { nodeType: "Delete", targets, ...l.span(node) };
};

const raiseStatement: LowerStatement = (l, node) => {
  const [, exc, , cause] = node.children;
  return {
    nodeType: "Raise",
    exc: exc === undefined ? null : l.expression(exc),
    cause: cause === undefined ? null : l.expression(cause),
    ...l.span(node),
  };
};

const assertStatement: LowerStatement = (l, node) => {
  const [, test, , msg] = node.children;
  if (node.children.length > 4) appeal();
  return {
    nodeType: "Assert",
    test: l.expression(test),
    msg: msg === undefined ? null : l.expression(msg),
    ...l.span(node),
  };
};

const names = (l: Lowering, node: ConcreteNode) =>
  separated(node.children.slice(1)).map((child) => l.identifier(child));

const typeAlias: LowerStatement = (l, node) => {
  const [, left, , right] = node.children;
  let target = left?.kind === "type" ? left.children[0] : left;
  let parameters: ConcreteNode | undefined;
  if (target?.kind === "generic_type") [target, parameters] = target.children;
  if (target === undefined) appeal();
  return {
    nodeType: "TypeAlias",
    name: { nodeType: "Name", id: l.identifier(target), ctx: "Store", ...l.span(target) },
    type_params: parameters === undefined ? [] : typeParameters(l, parameters),
    value: l.expression(right),
    ...l.span(node),
  };
};

/** Statements without blocks, by tree-sitter's names; `print` and `exec` of Python 2 are left out on purpose. */
export const simpleStatements: ReadonlyMap<string, LowerStatement> = new Map<string, LowerStatement>([
  ["expression_statement", expressionStatement],
  ["pass_statement", (l, node) => ({ nodeType: "Pass", ...l.span(node) })],
  ["break_statement", (l, node) => ({ nodeType: "Break", ...l.span(node) })],
  ["continue_statement", (l, node) => ({ nodeType: "Continue", ...l.span(node) })],
  [
    "return_statement",
    (l, node) => {
      const [, value] = node.children;
      return { nodeType: "Return", value: value === undefined ? null : l.star(value), ...l.span(node) };
    },
  ],
  ["raise_statement", raiseStatement],
  ["assert_statement", assertStatement],
  ["delete_statement", deleteStatement],
  ["global_statement", (l, node) => ({ nodeType: "Global", names: names(l, node), ...l.span(node) })],
  ["nonlocal_statement", (l, node) => ({ nodeType: "Nonlocal", names: names(l, node), ...l.span(node) })],
  ["import_statement", importStatement],
  ["import_from_statement", importFrom],
  ["future_import_statement", importFrom],
  ["type_alias_statement", typeAlias],
]);
