// The table of expressions.
import type { ExpressionTable } from "../visitors.ts";
import { Attribute } from "./attribute.ts";
import { Await, Yield, YieldFrom } from "./await.ts";
import { BinOp } from "./binary.ts";
import { BoolOp } from "./bool_op.ts";
import { Call } from "./call.ts";
import { Compare } from "./comparison.ts";
import { DictComp, GeneratorExp, ListComp, SetComp } from "./comprehension.ts";
import { IfExp } from "./conditional.ts";
import { Constant } from "./constant.ts";
import { Dict, List, Set, Starred, Tuple } from "./displays.ts";
import { FormattedValue, JoinedStr } from "./f_string.ts";
import { Lambda } from "./lambda.ts";
import { Name } from "./name.ts";
import { NamedExpr } from "./named_expr.ts";
import { Slice, Subscript } from "./subscript.ts";
import { UnaryOp } from "./unary.ts";

export const expressionTable: ExpressionTable = {
  Attribute,
  Await,
  BinOp,
  BoolOp,
  Call,
  Compare,
  Constant,
  Dict,
  DictComp,
  FormattedValue,
  GeneratorExp,
  IfExp,
  JoinedStr,
  Lambda,
  List,
  ListComp,
  Name,
  NamedExpr,
  Set,
  SetComp,
  Slice,
  Starred,
  Subscript,
  Tuple,
  UnaryOp,
  Yield,
  YieldFrom,
};
