// What CPython's compiler refuses after parser and symbol table: a walk in the order in which it makes code.

import type {
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  Keyword,
  Mod,
  Position,
  Stmt,
  SyntaxWarning,
  Try,
  TryStar,
  TypeAlias,
  TypeParam,
} from "../ast/nodes.ts";
import { futureFeatures, isFuture } from "./future.ts";
import {
  checkAssertion,
  checkCallee,
  checkIdentity,
  checkSubscript,
  warningsInto,
} from "./literal_warnings.ts";
import { parametersOf } from "./parameters.ts";
import { checkCase, type PatternVisitor } from "./pattern_checks.ts";
import type { RaiseAt } from "./raise_syntax_error.ts";
import type { ComprehensionNode, Scope, ScopeTable } from "./scope.ts";

const maxBlocks = 21;
const noPlace: Position = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

type UnitKind = "module" | "class" | "function" | "async function" | "comprehension" | "annotation";
type Block =
  | "frame"
  | "loop"
  | "try"
  | "finally"
  | "final body"
  | "with"
  | "handler"
  | "group handler"
  | "async comprehension";

/** What is compiled into one code object. */
interface Unit {
  kind: UnitKind;
  blocks: Block[];
  /** An `async def` with `yield`. */
  isAsyncGenerator: boolean;
}

/**
 * Raises what CPython's compiler refuses.
 *
 * @returns its SyntaxWarnings, in its order.
 * @throws PythonSyntaxError
 */
export function checkCode(module: Mod, table: ScopeTable, raise: RaiseAt): SyntaxWarning[] {
  const checker = new CodeChecker(table, raise);
  checker.module(module);
  return checker.warnings;
}

class CodeChecker {
  readonly warnings: SyntaxWarning[] = [];
  private readonly warn = warningsInto(this.warnings);
  private readonly table: ScopeTable;
  private readonly raise: RaiseAt;
  private readonly patterns: PatternVisitor;
  private unit: Unit = { kind: "module", blocks: [], isAsyncGenerator: false };
  private allowedFutures: ReadonlySet<Stmt> = new Set();

  constructor(table: ScopeTable, raise: RaiseAt) {
    this.table = table;
    this.raise = raise;
    this.patterns = { raise, expression: (node) => this.expression(node), bind: () => {} };
  }

  module(module: Mod): void {
    switch (module.nodeType) {
      case "Module":
      case "Interactive":
        this.allowedFutures = futureFeatures(module.body, this.raise).last;
        this.body(module.body);
        return;
      case "Expression":
        this.expression(module.body);
        return;
      case "FunctionType":
        return;
    }
  }

  // Units and blocks

  private within(kind: UnitKind, scope: Scope | null, run: () => void): void {
    const outer = this.unit;
    const isGenerator = scope?.isGenerator ?? false;
    // CPython wraps the bodies of generators and coroutines in a block that turns StopIteration into RuntimeError.
    const blocks: Block[] = isGenerator || scope?.isCoroutine ? ["frame"] : [];
    this.unit = { kind, blocks, isAsyncGenerator: kind === "async function" && isGenerator };
    run();
    this.unit = outer;
  }

  private get isFunctionLike(): boolean {
    return this.unit.kind !== "module" && this.unit.kind !== "class";
  }

  private block(kind: Block, place: Position, run: () => void): void {
    if (this.unit.blocks.length >= maxBlocks) this.raise("too many statically nested blocks", place);
    this.unit.blocks.push(kind);
    run();
    this.unit.blocks.pop();
  }

  /** Leaves blocks from the innermost out, up to a loop if `toLoop`; returns whether there was one. */
  private unwind(node: Position, toLoop: boolean): boolean {
    let place = node;
    for (let i = this.unit.blocks.length - 1; i >= 0; i--) {
      const block = this.unit.blocks[i];
      if (block === "group handler") {
        this.raise("'break', 'continue' and 'return' cannot appear in an except* block", place);
      }
      if (toLoop && block === "loop") return true;
      if (block === "with" || block === "finally") place = noPlace;
    }
    return false;
  }

  private name(name: string, place: Position): void {
    if (name === "__debug__") this.raise("cannot assign to __debug__", place);
  }

  // Statements

  private body(statements: readonly Stmt[]): void {
    for (const statement of statements) this.statement(statement);
  }

  private statement(first: Stmt): void {
    let node = first;
    for (;;) {
      switch (node.nodeType) {
        case "FunctionDef":
        case "AsyncFunctionDef":
          this.functionDef(node);
          return;
        case "ClassDef":
          this.classDef(node);
          return;
        case "TypeAlias": {
          const { value } = node;
          this.generic(node, () => this.within("annotation", null, () => this.expression(value)));
          if (node.name.nodeType === "Name") this.name(node.name.id, node);
          return;
        }
        case "Return":
          if (!this.isFunctionLike) this.raise("'return' outside function", node);
          if (node.value !== null && this.unit.isAsyncGenerator) {
            this.raise("'return' with value in async generator", node);
          }
          if (node.value !== null) this.expression(node.value);
          this.unwind(node, false);
          return;
        case "Delete":
          this.expressions(node.targets);
          return;
        case "Assign":
          this.expression(node.value);
          this.expressions(node.targets);
          return;
        case "AugAssign":
          if (node.target.nodeType === "Attribute") this.expression(node.target.value);
          else this.expression(node.target);
          this.expression(node.value);
          return;
        case "AnnAssign":
          this.annotatedAssignment(node);
          return;
        case "For":
        case "AsyncFor": {
          const { target, body } = node;
          if (node.nodeType === "AsyncFor" && this.unit.kind !== "async function") {
            this.raise("'async for' outside async function", node);
          }
          if (node.nodeType === "For") this.expression(node.iter);
          const iter = node.nodeType === "AsyncFor" ? node.iter : null;
          if (iter !== null) this.expression(iter);
          this.block("loop", node, () => {
            this.expression(target);
            this.body(body);
          });
          this.body(node.orelse);
          return;
        }
        case "While": {
          const { test, body } = node;
          this.block("loop", node, () => {
            this.expression(test);
            this.body(body);
          });
          this.body(node.orelse);
          return;
        }
        case "If": {
          this.expression(node.test);
          this.body(node.body);
          const next: Stmt | undefined = node.orelse[0];
          if (node.orelse.length === 1 && next !== undefined) {
            node = next;
            continue;
          }
          this.body(node.orelse);
          return;
        }
        case "With":
        case "AsyncWith":
          if (node.nodeType === "AsyncWith" && this.unit.kind !== "async function") {
            this.raise("'async with' outside async function", node);
          }
          this.withItems(node, 0);
          return;
        case "Match": {
          this.expression(node.subject);
          for (let i = 0; i < node.cases.length; i++) {
            checkCase(node, i, this.patterns);
            const clause = node.cases[i]!;
            if (clause.guard !== null) this.expression(clause.guard);
            this.body(clause.body);
          }
          return;
        }
        case "Raise":
          if (node.exc !== null) this.expression(node.exc);
          if (node.cause !== null) this.expression(node.cause);
          return;
        case "Try":
        case "TryStar":
          this.try(node);
          return;
        case "Assert":
          checkAssertion(node, this.warn);
          this.expression(node.test);
          if (node.msg !== null) this.expression(node.msg);
          return;
        case "Import":
          for (const alias of node.names) {
            this.name(alias.asname ?? (alias.name.split(".")[0] as string), node);
          }
          return;
        case "ImportFrom":
          if (isFuture(node) && !this.allowedFutures.has(node)) {
            this.raise("from __future__ imports must occur at the beginning of the file", node);
          }
          for (const alias of node.names) this.name(alias.asname ?? alias.name, node);
          return;
        case "Expr":
          this.expression(node.value);
          return;
        case "Break":
          if (!this.unwind(node, true)) this.raise("'break' outside loop", node);
          return;
        case "Continue":
          if (!this.unwind(node, true)) this.raise("'continue' not properly in loop", node);
          return;
        case "Global":
        case "Nonlocal":
        case "Pass":
          return;
      }
    }
  }

  private withItems(node: Extract<Stmt, { nodeType: "With" | "AsyncWith" }>, index: number): void {
    const item = node.items[index];
    if (item === undefined) {
      this.body(node.body);
      return;
    }
    this.expression(item.context_expr);
    this.block("with", item.context_expr, () => {
      if (item.optional_vars !== null) this.expression(item.optional_vars);
      this.withItems(node, index + 1);
    });
  }

  private try(node: Try | TryStar): void {
    if (node.finalbody.length === 0) {
      this.tryExcept(node);
      return;
    }
    this.block("finally", node, () => {
      if (node.handlers.length > 0) this.tryExcept(node);
      else this.body(node.body);
    });
    this.block("final body", node, () => this.body(node.finalbody));
  }

  private tryExcept(node: Try | TryStar): void {
    this.block("try", node, () => this.body(node.body));
    const isGroup = node.nodeType === "TryStar";
    this.block(isGroup ? "group handler" : "handler", node, () => {
      node.handlers.forEach((handler, index) => {
        if (handler.type === null && index < node.handlers.length - 1) {
          this.raise("default 'except:' must be last", handler);
        }
        if (handler.type !== null) this.expression(handler.type);
        if (handler.name !== null) this.name(handler.name, handler);
        this.block("handler", handler, () => this.body(handler.body));
      });
    });
    this.body(node.orelse);
  }

  private functionDef(node: FunctionDef | AsyncFunctionDef): void {
    this.parameters(node.args);
    this.expressions(node.decorator_list);
    this.defaults(node.args);
    const isAsync = node.nodeType === "AsyncFunctionDef";
    this.generic(node, () => {
      for (const arg of parametersOf(node.args)) {
        const { annotation } = arg;
        if (annotation !== null)
          this.annotation(annotation.nodeType === "Starred" ? annotation.value : annotation);
      }
      if (node.returns !== null) this.annotation(node.returns);
      const kind = isAsync ? "async function" : "function";
      this.within(kind, this.table.scopeOf(node), () => this.body(node.body));
    });
    this.name(node.name, node);
  }

  private parameters(args: Arguments): void {
    const { posonlyargs, args: positional, vararg, kwonlyargs, kwarg } = args;
    for (const arg of [...posonlyargs, ...positional]) this.name(arg.arg, arg);
    if (vararg !== null) this.name(vararg.arg, vararg);
    for (const arg of kwonlyargs) this.name(arg.arg, arg);
    if (kwarg !== null) this.name(kwarg.arg, kwarg);
  }

  private defaults(args: Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) if (value !== null) this.expression(value);
  }

  private annotation(node: Expr): void {
    if (!this.table.futures.has("annotations")) this.expression(node);
  }

  private classDef(node: ClassDef): void {
    this.expressions(node.decorator_list);
    this.generic(node, () => {
      this.within("class", null, () => this.body(node.body));
      this.keywords(node.keywords);
      this.arguments(node.bases, node.keywords);
    });
    this.name(node.name, node);
  }

  private generic(node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias, run: () => void): void {
    if (node.type_params.length === 0) run();
    else {
      this.within("annotation", null, () => {
        this.typeParameters(node.type_params);
        run();
      });
    }
  }

  private typeParameters(list: readonly TypeParam[]): void {
    let hasDefault = false;
    for (const node of list) {
      this.name(node.name, node);
      const bound = node.nodeType === "TypeVar" ? node.bound : null;
      if (bound !== null) this.within("annotation", null, () => this.expression(bound));
      const value = node.default_value;
      if (value !== null) {
        hasDefault = true;
        this.within("annotation", null, () =>
          this.expression(
            value.nodeType === "Starred" && node.nodeType === "TypeVarTuple" ? value.value : value,
          ),
        );
      } else if (hasDefault) {
        this.raise(`non-default type parameter '${node.name}' follows default type parameter`, node);
      }
    }
  }

  private annotatedAssignment(node: Extract<Stmt, { nodeType: "AnnAssign" }>): void {
    const { target, value } = node;
    if (value !== null) {
      this.expression(value);
      this.expression(target);
    } else if (target.nodeType === "Name") this.name(target.id, node);
    else if (target.nodeType === "Attribute") {
      this.name(target.attr, node);
      this.expression(target.value);
    } else this.expression(target);
    // Those of a function's variables are not evaluated, and not compiled.
    if (this.unit.kind === "module" || this.unit.kind === "class") this.annotation(node.annotation);
  }

  // Expressions

  private expressions(list: readonly Expr[]): void {
    for (const node of list) this.expression(node);
  }

  /** Of displays and arguments, where `*x` may stand. */
  private elements(list: readonly Expr[]): void {
    for (const node of list) this.expression(node.nodeType === "Starred" ? node.value : node);
  }

  private keywords(list: readonly Keyword[]): void {
    const seen = new Set<string>();
    for (const keyword of list) {
      if (keyword.arg === null) continue;
      if (seen.has(keyword.arg)) continue;
      this.name(keyword.arg, keyword);
      seen.add(keyword.arg);
    }
    seen.clear();
    // CPython compares each keyword with all behind it, so the first pair counts.
    let firstRepeated: Keyword | null = null;
    let earliest = list.length;
    const places = new Map<string, number>();
    list.forEach((keyword, index) => {
      if (keyword.arg === null) return;
      const before = places.get(keyword.arg);
      if (before === undefined) places.set(keyword.arg, index);
      else if (before < earliest) {
        earliest = before;
        firstRepeated = keyword;
      }
    });
    if (firstRepeated !== null) {
      const { arg, ...place } = firstRepeated as Keyword;
      this.raise(`keyword argument repeated: ${arg}`, place);
    }
  }

  private arguments(args: readonly Expr[], keywords: readonly Keyword[]): void {
    this.elements(args);
    for (const keyword of keywords) this.expression(keyword.value);
  }

  private expression(first: Expr): void {
    let node = first;
    for (;;) {
      switch (node.nodeType) {
        case "Name":
          if (node.id === "__debug__" && node.ctx !== "Load") {
            this.raise(`cannot ${node.ctx === "Del" ? "delete" : "assign to"} __debug__`, node);
          }
          return;
        case "Constant":
          return;
        case "BinOp":
        case "Call":
        case "Attribute":
        case "Subscript": {
          const chain: Expr[] = [];
          let left: Expr = node;
          for (;;) {
            if (left.nodeType === "BinOp") {
              chain.push(left);
              left = left.left;
            } else if (left.nodeType === "Call") {
              if (left.keywords.length > 0) this.keywords(left.keywords);
              checkCallee(left, this.warn);
              chain.push(left);
              left = left.func;
            } else if (left.nodeType === "Attribute") {
              chain.push(left);
              left = left.value;
            } else if (left.nodeType === "Subscript") {
              if (left.ctx === "Load") checkSubscript(left, this.warn);
              chain.push(left);
              left = left.value;
            } else break;
          }
          this.expression(left);
          for (let i = chain.length - 1; i >= 0; i--) {
            const link = chain[i] as Expr;
            if (link.nodeType === "BinOp") {
              if (i > 0) this.expression(link.right);
            } else if (link.nodeType === "Call") this.arguments(link.args, link.keywords);
            else if (link.nodeType === "Subscript") this.expression(link.slice);
            else if (link.nodeType === "Attribute" && link.ctx === "Store") this.name(link.attr, link);
          }
          if (node.nodeType !== "BinOp") return;
          node = node.right;
          continue;
        }
        case "UnaryOp":
          node = node.operand;
          continue;
        case "BoolOp":
          this.expressions(node.values);
          return;
        case "Compare":
          checkIdentity(node, this.warn);
          this.expression(node.left);
          this.expressions(node.comparators);
          return;
        case "IfExp":
          this.expression(node.test);
          this.expression(node.body);
          node = node.orelse;
          continue;
        case "Lambda": {
          const { args, body } = node;
          this.parameters(args);
          this.defaults(args);
          this.within("function", this.table.scopeOf(node), () => this.expression(body));
          return;
        }
        case "Dict": {
          const { keys, values } = node;
          values.forEach((value, index) => {
            const key = keys[index];
            if (key != null) this.expression(key);
            this.expression(value);
          });
          return;
        }
        case "Set":
          this.elements(node.elts);
          return;
        case "List":
        case "Tuple":
          if (node.ctx === "Store") this.unpacking(node.elts, node);
          this.elements(node.elts);
          return;
        case "ListComp":
        case "SetComp":
        case "DictComp":
        case "GeneratorExp":
          this.comprehension(node);
          return;
        case "NamedExpr":
          this.expression(node.value);
          node = node.target;
          continue;
        case "Await":
          if (!this.isFunctionLike) this.raise("'await' outside function", node);
          if (this.unit.kind !== "async function" && this.unit.kind !== "comprehension") {
            this.raise("'await' outside async function", node);
          }
          node = node.value;
          continue;
        case "Yield":
          if (!this.isFunctionLike) this.raise("'yield' outside function", node);
          if (node.value === null) return;
          node = node.value;
          continue;
        case "YieldFrom":
          if (!this.isFunctionLike) this.raise("'yield from' outside function", node);
          if (this.unit.kind === "async function") this.raise("'yield from' inside async function", node);
          node = node.value;
          continue;
        case "FormattedValue":
          this.expression(node.value);
          if (node.format_spec === null) return;
          node = node.format_spec;
          continue;
        case "JoinedStr":
          this.expressions(node.values);
          return;
        case "Starred":
          if (node.ctx === "Store") this.raise("starred assignment target must be in a list or tuple", node);
          this.raise("can't use starred expression here", node);
          return;
        case "Slice":
          if (node.lower !== null) this.expression(node.lower);
          if (node.upper !== null) this.expression(node.upper);
          if (node.step === null) return;
          node = node.step;
          continue;
      }
    }
  }

  private unpacking(targets: readonly Expr[], place: Position): void {
    let hasStar = false;
    targets.forEach((target, index) => {
      if (target.nodeType !== "Starred") return;
      if (hasStar) this.raise("multiple starred expressions in assignment", place);
      if (index >= 256) this.raise("too many expressions in star-unpacking assignment", place);
      hasStar = true;
    });
  }

  private comprehension(node: ComprehensionNode): void {
    const [outermost, ...others] = node.generators as [Comprehension, ...Comprehension[]];
    this.expression(outermost.iter);
    const scope = this.table.scopeOf(node);
    const isGenerator = node.nodeType === "GeneratorExp";
    const { kind } = this.unit;
    if (scope.isCoroutine && !isGenerator && kind !== "async function" && kind !== "comprehension") {
      this.raise("asynchronous comprehension outside of an asynchronous function", node);
    }
    const blocksBefore = this.unit.blocks.length;
    const run = () => {
      for (const generator of [outermost, ...others]) {
        if (generator !== outermost) this.expression(generator.iter);
        if (generator.is_async) {
          if (this.unit.blocks.length >= maxBlocks) this.raise("too many statically nested blocks", node);
          this.unit.blocks.push("async comprehension");
        }
        this.expression(generator.target);
        this.expressions(generator.ifs);
      }
      if (node.nodeType === "DictComp") {
        this.expression(node.key);
        this.expression(node.value);
      } else this.expression(node.elt);
    };
    if (scope.isInlined) {
      run();
      this.unit.blocks.length = blocksBefore;
    } else this.within("comprehension", scope, run);
  }
}
