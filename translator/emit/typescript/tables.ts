// The tables of constructs for TypeScript: those of JavaScript, with what people read differently.

import { visitorsOf } from "../dispatch.ts";
import { expressionTable } from "../expressions/index.ts";
import { statementTable } from "../statements/index.ts";
import type { ExpressionTable, StatementTable, Visitors } from "../visitors.ts";
import { Call } from "./calls.ts";
import { ClassDef } from "./classes.ts";
import { withSurroundings } from "./context.ts";
import { Await, Yield } from "./coroutines.ts";
import {
  Attribute,
  BinOp,
  Compare,
  Constant,
  contextOf,
  Dict,
  DictComprehension,
  FormattedValue,
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

const expressions: ExpressionTable = {
  ...expressionTable,
  Attribute,
  Await,
  BinOp,
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

const plain = visitorsOf(expressions, statements, { store, remove, testCompare });

/** Emits TypeScript: statements keep the comments and blank lines around them. */
export const typescriptVisitors: Visitors = {
  ...plain,
  statement(node, f, out) {
    withSurroundings(node, contextOf(f), out, () => plain.statement(node, f, out));
  },
};
