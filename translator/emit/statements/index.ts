// The table of statements.
import type { StatementTable } from "../visitors.ts";
import { AnnAssign, Assign, AugAssign } from "./assign.ts";
import { ClassDef } from "./class.ts";
import { AsyncFunctionDef, FunctionDef } from "./function_def.ts";
import { If } from "./if.ts";
import { Import, ImportFrom } from "./import.ts";
import { AsyncFor, For, While } from "./loops.ts";
import { Match } from "./match.ts";
import { Assert, Break, Continue, Delete, Expr, Global, Nonlocal, Pass, Raise, Return } from "./simple.ts";
import { Try } from "./try.ts";
import { TryStar } from "./try_star.ts";
import { TypeAlias } from "./type_alias.ts";
import { AsyncWith, With } from "./with.ts";

export const statementTable: StatementTable = {
  AnnAssign,
  Assert,
  Assign,
  AsyncFor,
  AsyncFunctionDef,
  AsyncWith,
  AugAssign,
  Break,
  ClassDef,
  Continue,
  Delete,
  Expr,
  For,
  FunctionDef,
  Global,
  If,
  Import,
  ImportFrom,
  Match,
  Nonlocal,
  Pass,
  Raise,
  Return,
  Try,
  TryStar,
  TypeAlias,
  While,
  With,
};
