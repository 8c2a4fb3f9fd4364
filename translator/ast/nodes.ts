// Python's abstract syntax tree as types: CPython's `ast` (Parser/Python.asdl), same names, same fields.
// https://docs.python.org/3.13/library/ast.html#abstract-grammar

/** Where a node stands: lines from 1, columns from 0 and in UTF-8 bytes, the end exclusive. */
export interface Position {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type Context = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type BinaryOperator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type ComparisonOperator =
  | "Eq"
  | "NotEq"
  | "Lt"
  | "LtE"
  | "Gt"
  | "GtE"
  | "Is"
  | "IsNot"
  | "In"
  | "NotIn";

/** The value of a literal. A `str` carries `codePoints` only if it holds lone surrogates ("\ud800"). */
export type ConstantValue =
  | { type: "None" }
  | { type: "bool"; value: boolean }
  | { type: "int"; value: bigint }
  | { type: "float"; value: number }
  | { type: "complex"; imag: number }
  | { type: "str"; value: string; codePoints?: number[] }
  | { type: "bytes"; value: Uint8Array }
  | { type: "Ellipsis" };

/** A comment of the source, without its line end; `text` begins with `#`. */
export interface Comment {
  lineno: number;
  col_offset: number;
  text: string;
}

/** A SyntaxWarning that CPython's parser or compiler gives while reading the source. */
export interface SyntaxWarning extends Position {
  category: "SyntaxWarning" | "DeprecationWarning";
  message: string;
}

// Modules

export interface Module {
  nodeType: "Module";
  body: Stmt[];
  type_ignores: TypeIgnore[];
  /** All comments in source order; not part of the tree and not dumped. */
  comments: Comment[];
  /** What the parser warns about; not part of the tree and not dumped. */
  warnings: SyntaxWarning[];
}

export interface Interactive {
  nodeType: "Interactive";
  body: Stmt[];
  comments: Comment[];
  warnings: SyntaxWarning[];
}

export interface Expression {
  nodeType: "Expression";
  body: Expr;
  comments: Comment[];
  warnings: SyntaxWarning[];
}

export interface FunctionType {
  nodeType: "FunctionType";
  argtypes: Expr[];
  returns: Expr;
  comments: Comment[];
  warnings: SyntaxWarning[];
}

export type Mod = Module | Interactive | Expression | FunctionType;

// Statements

export interface FunctionDef extends Position {
  nodeType: "FunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_comment: string | null;
  type_params: TypeParam[];
}

export interface AsyncFunctionDef extends Position {
  nodeType: "AsyncFunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_comment: string | null;
  type_params: TypeParam[];
}

export interface ClassDef extends Position {
  nodeType: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}

export interface Return extends Position {
  nodeType: "Return";
  value: Expr | null;
}

export interface Delete extends Position {
  nodeType: "Delete";
  targets: Expr[];
}

export interface Assign extends Position {
  nodeType: "Assign";
  targets: Expr[];
  value: Expr;
  type_comment: string | null;
}

export interface TypeAlias extends Position {
  nodeType: "TypeAlias";
  name: Expr;
  type_params: TypeParam[];
  value: Expr;
}

export interface AugAssign extends Position {
  nodeType: "AugAssign";
  target: Expr;
  op: BinaryOperator;
  value: Expr;
}

export interface AnnAssign extends Position {
  nodeType: "AnnAssign";
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** 1 if the target is a bare name without parentheses, else 0. */
  simple: number;
}

export interface For extends Position {
  nodeType: "For";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
  type_comment: string | null;
}

export interface AsyncFor extends Position {
  nodeType: "AsyncFor";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
  type_comment: string | null;
}

export interface While extends Position {
  nodeType: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface If extends Position {
  nodeType: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface With extends Position {
  nodeType: "With";
  items: WithItem[];
  body: Stmt[];
  type_comment: string | null;
}

export interface AsyncWith extends Position {
  nodeType: "AsyncWith";
  items: WithItem[];
  body: Stmt[];
  type_comment: string | null;
}

export interface Match extends Position {
  nodeType: "Match";
  subject: Expr;
  cases: MatchCase[];
}

export interface Raise extends Position {
  nodeType: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}

export interface Try extends Position {
  nodeType: "Try";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface TryStar extends Position {
  nodeType: "TryStar";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface Assert extends Position {
  nodeType: "Assert";
  test: Expr;
  msg: Expr | null;
}

export interface Import extends Position {
  nodeType: "Import";
  names: Alias[];
}

export interface ImportFrom extends Position {
  nodeType: "ImportFrom";
  module: string | null;
  names: Alias[];
  level: number;
}

export interface Global extends Position {
  nodeType: "Global";
  names: string[];
}

export interface Nonlocal extends Position {
  nodeType: "Nonlocal";
  names: string[];
}

export interface ExprStatement extends Position {
  nodeType: "Expr";
  value: Expr;
}

export interface Pass extends Position {
  nodeType: "Pass";
}

export interface Break extends Position {
  nodeType: "Break";
}

export interface Continue extends Position {
  nodeType: "Continue";
}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStatement
  | Pass
  | Break
  | Continue;

// Expressions

export interface BoolOp extends Position {
  nodeType: "BoolOp";
  op: BoolOperator;
  values: Expr[];
}

export interface NamedExpr extends Position {
  nodeType: "NamedExpr";
  target: Expr;
  value: Expr;
}

export interface BinOp extends Position {
  nodeType: "BinOp";
  left: Expr;
  op: BinaryOperator;
  right: Expr;
}

export interface UnaryOp extends Position {
  nodeType: "UnaryOp";
  op: UnaryOperator;
  operand: Expr;
}

export interface Lambda extends Position {
  nodeType: "Lambda";
  args: Arguments;
  body: Expr;
}

export interface IfExp extends Position {
  nodeType: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}

export interface Dict extends Position {
  nodeType: "Dict";
  /** `null` stands for `**value`. */
  keys: (Expr | null)[];
  values: Expr[];
}

export interface Set extends Position {
  nodeType: "Set";
  elts: Expr[];
}

export interface ListComp extends Position {
  nodeType: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}

export interface SetComp extends Position {
  nodeType: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}

export interface DictComp extends Position {
  nodeType: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}

export interface GeneratorExp extends Position {
  nodeType: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}

export interface Await extends Position {
  nodeType: "Await";
  value: Expr;
}

export interface Yield extends Position {
  nodeType: "Yield";
  value: Expr | null;
}

export interface YieldFrom extends Position {
  nodeType: "YieldFrom";
  value: Expr;
}

export interface Compare extends Position {
  nodeType: "Compare";
  left: Expr;
  ops: ComparisonOperator[];
  comparators: Expr[];
}

export interface Call extends Position {
  nodeType: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

export interface FormattedValue extends Position {
  nodeType: "FormattedValue";
  value: Expr;
  /** -1 none, else the character code of `s`, `r` or `a`. */
  conversion: number;
  format_spec: Expr | null;
}

export interface JoinedStr extends Position {
  nodeType: "JoinedStr";
  values: Expr[];
}

export interface Constant extends Position {
  nodeType: "Constant";
  value: ConstantValue;
  /** "u" for a literal with that prefix. */
  kind: string | null;
}

export interface Attribute extends Position {
  nodeType: "Attribute";
  value: Expr;
  attr: string;
  ctx: Context;
}

export interface Subscript extends Position {
  nodeType: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: Context;
}

export interface Starred extends Position {
  nodeType: "Starred";
  value: Expr;
  ctx: Context;
}

export interface Name extends Position {
  nodeType: "Name";
  id: string;
  ctx: Context;
}

export interface List extends Position {
  nodeType: "List";
  elts: Expr[];
  ctx: Context;
}

export interface Tuple extends Position {
  nodeType: "Tuple";
  elts: Expr[];
  ctx: Context;
}

export interface Slice extends Position {
  nodeType: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// Patterns

export interface MatchValue extends Position {
  nodeType: "MatchValue";
  value: Expr;
}

export interface MatchSingleton extends Position {
  nodeType: "MatchSingleton";
  value: ConstantValue;
}

export interface MatchSequence extends Position {
  nodeType: "MatchSequence";
  patterns: Pattern[];
}

export interface MatchMapping extends Position {
  nodeType: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}

export interface MatchClass extends Position {
  nodeType: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}

export interface MatchStar extends Position {
  nodeType: "MatchStar";
  name: string | null;
}

export interface MatchAs extends Position {
  nodeType: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends Position {
  nodeType: "MatchOr";
  patterns: Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

// Parts of statements and expressions

export interface Comprehension {
  nodeType: "comprehension";
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  /** 1 for `async for`, else 0. */
  is_async: number;
}

export interface ExceptHandler extends Position {
  nodeType: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}

export interface Arguments {
  nodeType: "arguments";
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One for each of `kwonlyargs`; `null` where there is no default. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Of the last positional parameters. */
  defaults: Expr[];
}

export interface Arg extends Position {
  nodeType: "arg";
  arg: string;
  annotation: Expr | null;
  type_comment: string | null;
}

export interface Keyword extends Position {
  nodeType: "keyword";
  /** `null` for `**value`. */
  arg: string | null;
  value: Expr;
}

export interface Alias extends Position {
  nodeType: "alias";
  name: string;
  asname: string | null;
}

export interface WithItem {
  nodeType: "withitem";
  context_expr: Expr;
  optional_vars: Expr | null;
}

export interface MatchCase {
  nodeType: "match_case";
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

export interface TypeIgnore {
  nodeType: "TypeIgnore";
  lineno: number;
  tag: string;
}

export interface TypeVar extends Position {
  nodeType: "TypeVar";
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}

export interface ParamSpec extends Position {
  nodeType: "ParamSpec";
  name: string;
  default_value: Expr | null;
}

export interface TypeVarTuple extends Position {
  nodeType: "TypeVarTuple";
  name: string;
  default_value: Expr | null;
}

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type Part =
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | TypeIgnore
  | TypeParam;

export type Node = Mod | Stmt | Expr | Pattern | Part;
export type NodeKind = Node["nodeType"];
export type StmtKind = Stmt["nodeType"];
export type ExprKind = Expr["nodeType"];
export type PatternKind = Pattern["nodeType"];
export type NodeOf<K extends NodeKind> = Extract<Node, { nodeType: K }>;

/** Parts, statements and expressions that carry a position. */
export type Positioned = Extract<Node, Position>;

type FieldsOf<K extends NodeKind> = Exclude<
  keyof NodeOf<K>,
  "nodeType" | "comments" | "warnings" | (K extends "TypeIgnore" ? never : keyof Position)
>;

/** CPython's `_fields` of every node class, in CPython's order. */
export const fields: { readonly [K in NodeKind]: readonly FieldsOf<K>[] } = {
  Module: ["body", "type_ignores"],
  Interactive: ["body"],
  Expression: ["body"],
  FunctionType: ["argtypes", "returns"],
  FunctionDef: ["name", "args", "body", "decorator_list", "returns", "type_comment", "type_params"],
  AsyncFunctionDef: ["name", "args", "body", "decorator_list", "returns", "type_comment", "type_params"],
  ClassDef: ["name", "bases", "keywords", "body", "decorator_list", "type_params"],
  Return: ["value"],
  Delete: ["targets"],
  Assign: ["targets", "value", "type_comment"],
  TypeAlias: ["name", "type_params", "value"],
  AugAssign: ["target", "op", "value"],
  AnnAssign: ["target", "annotation", "value", "simple"],
  For: ["target", "iter", "body", "orelse", "type_comment"],
  AsyncFor: ["target", "iter", "body", "orelse", "type_comment"],
  While: ["test", "body", "orelse"],
  If: ["test", "body", "orelse"],
  With: ["items", "body", "type_comment"],
  AsyncWith: ["items", "body", "type_comment"],
  Match: ["subject", "cases"],
  Raise: ["exc", "cause"],
  Try: ["body", "handlers", "orelse", "finalbody"],
  TryStar: ["body", "handlers", "orelse", "finalbody"],
  Assert: ["test", "msg"],
  Import: ["names"],
  ImportFrom: ["module", "names", "level"],
  Global: ["names"],
  Nonlocal: ["names"],
  Expr: ["value"],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ["op", "values"],
  NamedExpr: ["target", "value"],
  BinOp: ["left", "op", "right"],
  UnaryOp: ["op", "operand"],
  Lambda: ["args", "body"],
  IfExp: ["test", "body", "orelse"],
  Dict: ["keys", "values"],
  Set: ["elts"],
  ListComp: ["elt", "generators"],
  SetComp: ["elt", "generators"],
  DictComp: ["key", "value", "generators"],
  GeneratorExp: ["elt", "generators"],
  Await: ["value"],
  Yield: ["value"],
  YieldFrom: ["value"],
  Compare: ["left", "ops", "comparators"],
  Call: ["func", "args", "keywords"],
  FormattedValue: ["value", "conversion", "format_spec"],
  JoinedStr: ["values"],
  Constant: ["value", "kind"],
  Attribute: ["value", "attr", "ctx"],
  Subscript: ["value", "slice", "ctx"],
  Starred: ["value", "ctx"],
  Name: ["id", "ctx"],
  List: ["elts", "ctx"],
  Tuple: ["elts", "ctx"],
  Slice: ["lower", "upper", "step"],
  MatchValue: ["value"],
  MatchSingleton: ["value"],
  MatchSequence: ["patterns"],
  MatchMapping: ["keys", "patterns", "rest"],
  MatchClass: ["cls", "patterns", "kwd_attrs", "kwd_patterns"],
  MatchStar: ["name"],
  MatchAs: ["pattern", "name"],
  MatchOr: ["patterns"],
  comprehension: ["target", "iter", "ifs", "is_async"],
  ExceptHandler: ["type", "name", "body"],
  arguments: ["posonlyargs", "args", "vararg", "kwonlyargs", "kw_defaults", "kwarg", "defaults"],
  arg: ["arg", "annotation", "type_comment"],
  keyword: ["arg", "value"],
  alias: ["name", "asname"],
  withitem: ["context_expr", "optional_vars"],
  match_case: ["pattern", "guard", "body"],
  TypeIgnore: ["lineno", "tag"],
  TypeVar: ["name", "bound", "default_value"],
  ParamSpec: ["name", "default_value"],
  TypeVarTuple: ["name", "default_value"],
};

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value;
}

/** The direct children of a node, in the order of its fields (CPython's `ast.iter_child_nodes`). */
export function children(node: Node): Node[] {
  const found: Node[] = [];
  const values = node as unknown as Record<string, unknown>;
  for (const field of fields[node.nodeType] as readonly string[]) {
    const value = values[field];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) found.push(item);
    } else if (isNode(value)) found.push(value);
  }
  return found;
}

/** The node and all that is below it, parents before children, left to right, without recursion. */
export function* walk(node: Node): Generator<Node, void, undefined> {
  const stack: Node[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    const below = children(next);
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i] as Node);
  }
}
