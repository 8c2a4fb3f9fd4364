// The tables of constructs for TypeScript: those of JavaScript, with what people read differently.

import { variableOf } from "../../analyse/names.ts";
import type { Expr } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { visitorsOf } from "../dispatch.ts";
import { expressionTable } from "../expressions/index.ts";
import type { Expression } from "../js.ts";
import { statementTable } from "../statements/index.ts";
import type { ExpressionTable, StatementTable, Visitors } from "../visitors.ts";
import { Call } from "./calls.ts";
import { ClassDef } from "./classes.ts";
import { contextOf, withSurroundings } from "./context.ts";
import { Await, Yield } from "./coroutines.ts";
import {
  Attribute,
  BinOp,
  BoolOp,
  Compare,
  Constant,
  Dict,
  DictComprehension,
  FormattedValue,
  hasNativeTruth,
  JoinedStr,
  List,
  ListComprehension,
  Name,
  SetComprehension,
  SetDisplay,
  Tuple,
  testCompare,
  UnaryOp,
} from "./expressions.ts";
import { GeneratorExp, Lambda } from "./functions.ts";
import {
  AnnAssign,
  Assign,
  AsyncWith,
  AugAssign,
  ExpressionStatement,
  For,
  FunctionDef,
  Import,
  ImportFrom,
  Raise,
  Return,
  remove,
  store,
  Try,
  With,
} from "./statements.ts";
import { typeNode } from "./types.ts";
import { isSame, without } from "./typing/type.ts";

const expressions: ExpressionTable = {
  ...expressionTable,
  Attribute,
  Await,
  BinOp,
  BoolOp,
  Call,
  Compare,
  Constant,
  Dict,
  DictComp: DictComprehension,
  FormattedValue,
  GeneratorExp,
  JoinedStr,
  Lambda,
  List,
  ListComp: ListComprehension,
  Name,
  Set: SetDisplay,
  SetComp: SetComprehension,
  Tuple,
  UnaryOp,
  Yield,
};

const statements: StatementTable = {
  ...statementTable,
  AnnAssign,
  Assign,
  AsyncFunctionDef: FunctionDef,
  AsyncWith,
  AugAssign,
  ClassDef,
  Expr: ExpressionStatement,
  For,
  FunctionDef,
  Import,
  ImportFrom,
  Raise,
  Return: (node, f, out) => Return(node, f, out, () => statementTable.Return(node, f, out)),
  Try,
  With,
};

/** Says what TypeScript does not know of a value: `x as T`, `x!`. */
function finish(node: Expr, f: Body, e: Expression): Expression {
  const context = contextOf(f);
  const type = context.types.casts.get(node);
  if (type === undefined) return e;
  const isHelper =
    e.type === "CallExpression" && e.callee.type === "Identifier" && context.isHelper(e.callee.name);
  const isLiteral = type.kind === "any" && (e.type === "Literal" || e.type === "TemplateLiteral");
  if (isHelper || !(castable.has(e.type) || e.type === "CallExpression" || isLiteral)) return e;
  const place = node.nodeType === "Name" ? variableOf(f.scope, node.id) : null;
  const before = place === null ? null : context.types.program.placeOf(place).known;
  if (before !== null && isSame(without(before, "none"), type))
    return { type: "TSNonNullExpression", expression: e };
  const annotation = typeNode(type, f);
  return { type: "TSAsExpression", expression: e, typeAnnotation: annotation };
}

const castable = new Set(["Identifier", "MemberExpression"]);

const plain = visitorsOf(expressions, statements, { store, remove, testCompare, finish, hasNativeTruth });

/** Emits TypeScript: statements keep the comments and blank lines around them. */
export const typescriptVisitors: Visitors = {
  ...plain,
  statement(node, f, out) {
    withSurroundings(node, contextOf(f), out, () => plain.statement(node, f, out));
  },
};
