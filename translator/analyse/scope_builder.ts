// First pass: which names each block mentions and how. CPython's counterpart: Python/symtable.c.
// The order of visits is the order in which CPython reports errors and lists symbols.

import type {
  Alias,
  Arg,
  Arguments,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  Mod,
  Name,
  NamedExpr,
  Node,
  Pattern,
  Position,
  Positioned,
  Stmt,
  TypeAlias,
  TypeParam,
} from "../ast/nodes.ts";
import type { RaiseAt } from "./raise_syntax_error.ts";
import {
  boundFlags,
  type ComprehensionNode,
  type FunctionNode,
  flags,
  Scope,
  type ScopeKind,
  type ScopeNode,
  type Symbol,
} from "./scope.ts";

type AnyFunctionDef = FunctionDef | Extract<Stmt, { nodeType: "AsyncFunctionDef" }>;

const comprehensions = {
  ListComp: { kind: "list comprehension", name: "listcomp" },
  SetComp: { kind: "set comprehension", name: "setcomp" },
  DictComp: { kind: "dict comprehension", name: "dictcomp" },
  GeneratorExp: { kind: "generator expression", name: "genexpr" },
} as const;

// What an assignment expression in a comprehension may not bind into, by the kind of the scope around.
const noNamedExpression: Partial<Record<ScopeKind, string>> = {
  class: "assignment expression within a comprehension cannot be used in a class body",
  "type parameters":
    "assignment expression within a comprehension cannot be used within the definition of a generic",
  "type alias": "assignment expression within a comprehension cannot be used in a type alias",
  "type variable": "assignment expression within a comprehension cannot be used in a TypeVar bound",
};

function newSymbol(name: string, value: number, definition: Positioned | null): Symbol {
  const bindings = definition === null ? 0 : 1;
  return { name, flags: value, binding: "local", owner: null, bindings, definition };
}

export class ScopeBuilder {
  readonly top: Scope;
  readonly bodies = new Map<Node, Scope>();
  readonly typeParameters = new Map<Node, Scope>();
  readonly bounds = new Map<Node, Scope>();
  readonly defaults = new Map<Node, Scope>();
  hasStarImport = false;
  private readonly raise: RaiseAt;
  private readonly postponedAnnotations: boolean;
  private current: Scope;
  private privateName: string | null = null;

  constructor(module: Mod, postponedAnnotations: boolean, raise: RaiseAt) {
    this.raise = raise;
    this.postponedAnnotations = postponedAnnotations;
    this.top = new Scope("module", "top", module, 0, null);
    this.bodies.set(module, this.top);
    this.current = this.top;
    switch (module.nodeType) {
      case "Module":
      case "Interactive":
        this.statements(module.body);
        break;
      case "Expression":
        this.expression(module.body);
        break;
      case "FunctionType":
        break;
    }
  }

  // Blocks

  private enter(kind: ScopeKind, name: string, node: ScopeNode, place: Position): Scope {
    const scope = new Scope(kind, name, node, place.lineno, this.current);
    this.enterExisting(scope);
    return scope;
  }

  private enterExisting(scope: Scope): void {
    const previous = this.current;
    scope.iterableDepth = previous.iterableDepth;
    if (scope.kind !== "class") scope.mangledNames = previous.mangledNames;
    scope.privateName = this.privateName;
    if (scope.kind !== "annotation") previous.children.push(scope);
    this.current = scope;
  }

  private leave(): void {
    this.current = this.current.parent as Scope;
  }

  // Symbols

  private define(name: string, flag: number, place: Positioned): void {
    this.defineIn(this.current, name, flag, place);
  }

  private defineIn(scope: Scope, name: string, flag: number, place: Positioned): void {
    if (flag & flags.typeParameter) this.current.mangledNames?.add(name);
    const mangled = this.current.mangle(name);
    const symbol = scope.symbols.get(mangled);
    let value = flag;
    if (symbol !== undefined) {
      if (flag & symbol.flags & flags.parameter) {
        this.raise(`duplicate argument '${name}' in function definition`, place);
      }
      if (flag & symbol.flags & flags.typeParameter) {
        this.raise(`duplicate type parameter '${name}'`, place);
      }
      value |= symbol.flags;
    }
    if (scope.inIterationTarget) {
      if (value & (flags.global | flags.nonlocal)) {
        this.raise(`comprehension inner loop cannot rebind assignment expression target '${name}'`, place);
      }
      value |= flags.iteration;
    }
    const isBinding = (flag & boundFlags) !== 0;
    if (symbol !== undefined) {
      symbol.flags = value;
      if (isBinding) {
        symbol.bindings++;
        symbol.definition = place;
      }
    } else scope.symbols.set(mangled, newSymbol(mangled, value, isBinding ? place : null));
    if (flag & flags.parameter) scope.parameters.push(mangled);
    else if (flag & flags.global) {
      const known = this.top.symbols.get(mangled);
      if (known !== undefined) known.flags |= flag;
      else this.top.symbols.set(mangled, newSymbol(mangled, flag, null));
    }
  }

  private flagsOf(scope: Scope, name: string): number {
    return scope.symbols.get(this.current.mangle(name))?.flags ?? 0;
  }

  private recordDirective(name: string, place: Position): void {
    const mangled = this.current.mangle(name);
    if (!this.current.directives.has(mangled)) this.current.directives.set(mangled, place);
  }

  // Statements

  private statements(body: readonly Stmt[]): void {
    for (const statement of body) this.statement(statement);
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
        case "TypeAlias":
          this.typeAlias(node);
          return;
        case "Return":
          if (node.value !== null) {
            this.expression(node.value);
            this.current.returnsValue = true;
          }
          return;
        case "Delete":
          this.expressions(node.targets);
          return;
        case "Assign":
          this.current.assignments.push(node);
          this.expressions(node.targets);
          this.expression(node.value);
          return;
        case "AugAssign":
          this.current.assignments.push(node);
          this.expression(node.target);
          this.expression(node.value);
          return;
        case "AnnAssign":
          this.current.assignments.push(node);
          this.annotatedAssignment(node);
          return;
        case "For":
        case "AsyncFor":
          if (node.nodeType === "For") this.current.loops.push(node);
          this.expression(node.target);
          this.expression(node.iter);
          this.statements(node.body);
          this.statements(node.orelse);
          return;
        case "While":
          this.expression(node.test);
          this.statements(node.body);
          this.statements(node.orelse);
          return;
        case "If": {
          this.expression(node.test);
          this.statements(node.body);
          const next = node.orelse[0];
          // `elif` chains may be thousands long: go on instead of down.
          if (node.orelse.length === 1 && next?.nodeType === "If") {
            node = next;
            continue;
          }
          this.statements(node.orelse);
          return;
        }
        case "With":
        case "AsyncWith":
          if (node.nodeType === "With") this.current.withs.push(node);
          for (const item of node.items) {
            this.expression(item.context_expr);
            if (item.optional_vars !== null) this.expression(item.optional_vars);
          }
          this.statements(node.body);
          return;
        case "Match":
          this.expression(node.subject);
          for (const clause of node.cases) {
            this.pattern(clause.pattern);
            if (clause.guard !== null) this.expression(clause.guard);
            this.statements(clause.body);
          }
          return;
        case "Raise":
          if (node.exc !== null) {
            this.expression(node.exc);
            if (node.cause !== null) this.expression(node.cause);
          }
          return;
        case "Try":
        case "TryStar":
          this.statements(node.body);
          for (const handler of node.handlers) {
            if (handler.type !== null) this.expression(handler.type);
            if (handler.name !== null) {
              this.define(handler.name, flags.local, handler);
              this.current.deleted.add(this.current.mangle(handler.name));
            }
            this.statements(handler.body);
          }
          this.statements(node.orelse);
          this.statements(node.finalbody);
          return;
        case "Assert":
          this.expression(node.test);
          if (node.msg !== null) this.expression(node.msg);
          return;
        case "Import":
        case "ImportFrom":
          this.current.imports.push(node);
          for (const alias of node.names) this.alias(alias);
          return;
        case "Global":
          this.directive(node.names, "global", node);
          return;
        case "Nonlocal":
          this.directive(node.names, "nonlocal", node);
          return;
        case "Expr":
          this.expression(node.value);
          return;
        case "Pass":
        case "Break":
        case "Continue":
          return;
      }
    }
  }

  private functionDef(node: AnyFunctionDef): void {
    this.define(node.name, flags.local, node);
    this.defaultsOf(node.args);
    this.expressions(node.decorator_list);
    const isGeneric = node.type_params.length > 0;
    if (isGeneric) {
      this.enterTypeParameters(node.name, node);
      this.define(".defaults", flags.parameter, node);
      if (node.args.kw_defaults.some((value) => value !== null)) {
        this.define(".kwdefaults", flags.parameter, node);
      }
      for (const parameter of node.type_params) this.typeParameter(parameter);
    }
    // The block is made first, as in CPython: it is nested in the block of the function, not of its annotations.
    const scope = new Scope("function", node.name, node, node.lineno, this.current);
    this.annotations(node);
    this.enterExisting(scope);
    this.bodies.set(node, scope);
    if (node.nodeType === "AsyncFunctionDef") scope.isCoroutine = true;
    this.parameters(node.args);
    this.statements(node.body);
    this.leave();
    if (isGeneric) this.leave();
  }

  private classDef(node: ClassDef): void {
    this.define(node.name, flags.local, node);
    this.expressions(node.decorator_list);
    const outer = this.privateName;
    const isGeneric = node.type_params.length > 0;
    if (isGeneric) {
      const scope = this.enterTypeParameters(node.name, node);
      scope.mangledNames = new Set();
      for (const name of [".type_params", ".generic_base"]) this.define(name, flags.local | flags.used, node);
      this.privateName = node.name;
      scope.privateName = node.name;
      for (const parameter of node.type_params) this.typeParameter(parameter);
    }
    this.expressions(node.bases);
    for (const keyword of node.keywords) this.expression(keyword.value);
    const outerOfBody = this.privateName;
    this.privateName = node.name;
    const scope = this.enter("class", node.name, node, node);
    this.bodies.set(node, scope);
    if (isGeneric) {
      this.define("__type_params__", flags.local, node);
      this.define(".type_params", flags.used, node);
    }
    this.statements(node.body);
    this.leave();
    this.privateName = outerOfBody;
    if (isGeneric) this.leave();
    this.privateName = outer;
  }

  private typeAlias(node: TypeAlias): void {
    this.expression(node.name);
    const name = node.name.nodeType === "Name" ? node.name.id : "";
    const isInClass = this.current.kind === "class";
    const isGeneric = node.type_params.length > 0;
    if (isGeneric) {
      this.enterTypeParameters(name, node);
      for (const parameter of node.type_params) this.typeParameter(parameter);
    }
    const scope = this.enter("type alias", name, node, node);
    this.bodies.set(node, scope);
    this.seeClass(isInClass, node.value);
    this.expression(node.value);
    this.leave();
    if (isGeneric) this.leave();
  }

  private annotatedAssignment(node: Extract<Stmt, { nodeType: "AnnAssign" }>): void {
    const target = node.target;
    if (target.nodeType === "Name") {
      const known = this.flagsOf(this.current, target.id);
      if (known & (flags.global | flags.nonlocal) && this.current !== this.top && node.simple) {
        const what = known & flags.global ? "global" : "nonlocal";
        this.raise(`annotated name '${target.id}' can't be ${what}`, node);
      }
      if (node.simple) this.define(target.id, flags.annotated | flags.local, target);
      else if (node.value !== null) this.define(target.id, flags.local, target);
    } else this.expression(target);
    this.annotation(node.annotation, node);
    if (node.value !== null) this.expression(node.value);
  }

  private directive(names: readonly string[], what: "global" | "nonlocal", node: Positioned): void {
    for (const name of names) {
      const known = this.flagsOf(this.current, name);
      if (known & flags.parameter) this.raise(`name '${name}' is parameter and ${what}`, node);
      if (known & flags.used) this.raise(`name '${name}' is used prior to ${what} declaration`, node);
      if (known & flags.annotated) this.raise(`annotated name '${name}' can't be ${what}`, node);
      if (known & flags.local) this.raise(`name '${name}' is assigned to before ${what} declaration`, node);
      this.define(name, flags[what], node);
      this.recordDirective(name, node);
    }
  }

  private alias(alias: Alias): void {
    if (alias.name === "*" && alias.asname === null) {
      if (this.current.kind !== "module") this.raise("import * only allowed at module level", alias);
      this.hasStarImport = true;
      return;
    }
    const dot = alias.name.indexOf(".");
    const name = alias.asname ?? (dot < 0 ? alias.name : alias.name.slice(0, dot));
    this.define(name, flags.imported, alias);
  }

  // Parameters and annotations

  private defaultsOf(args: Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.kw_defaults) if (value !== null) this.expression(value);
  }

  private parameters(args: Arguments): void {
    for (const list of [args.posonlyargs, args.args, args.kwonlyargs]) {
      for (const arg of list) this.define(arg.arg, flags.parameter, arg);
    }
    for (const arg of [args.vararg, args.kwarg]) {
      if (arg !== null) this.define(arg.arg, flags.parameter, arg);
    }
  }

  private annotations(node: AnyFunctionDef): void {
    const { posonlyargs, args, vararg, kwarg, kwonlyargs } = node.args;
    const all: (Arg | null)[] = [...posonlyargs, ...args, vararg, kwarg, ...kwonlyargs];
    for (const arg of all) if (arg !== null && arg.annotation !== null) this.annotation(arg.annotation, node);
    if (node.returns !== null) this.annotation(node.returns, node);
  }

  private annotation(annotation: Expr, around: Position): void {
    if (!this.postponedAnnotations) {
      this.expression(annotation);
      return;
    }
    // Never evaluated: the block only finds errors.
    this.enter("annotation", "_annotation", this.current.node, around);
    this.expression(annotation);
    this.leave();
  }

  private enterTypeParameters(name: string, node: AnyFunctionDef | ClassDef | TypeAlias): Scope {
    const isInClass = this.current.kind === "class";
    const scope = this.enter("type parameters", name, node, node);
    this.typeParameters.set(node, scope);
    this.seeClass(isInClass, node);
    return scope;
  }

  private seeClass(isInClass: boolean, place: Positioned): void {
    this.current.canSeeClassScope = isInClass;
    if (isInClass) this.define("__classdict__", flags.used, place);
  }

  private typeParameter(node: TypeParam): void {
    this.define(node.name, flags.typeParameter | flags.local, node);
    if (node.nodeType === "TypeVar" && node.bound !== null) {
      const info = node.bound.nodeType === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound";
      this.typeVariable(node.bound, node, this.bounds, info);
    }
    if (node.default_value !== null) {
      this.typeVariable(node.default_value, node, this.defaults, `a ${node.nodeType} default`);
    }
  }

  private typeVariable(value: Expr, node: TypeParam, table: Map<Node, Scope>, info: string): void {
    const isInClass = this.current.canSeeClassScope;
    const scope = this.enter("type variable", node.name, node, value);
    table.set(node, scope);
    scope.scopeInfo = info;
    this.seeClass(isInClass, value);
    this.expression(value);
    this.leave();
  }

  // Expressions

  private expressions(list: readonly Expr[]): void {
    for (const node of list) this.expression(node);
  }

  // Chains (`a + b + …`, `a.b().c()…`, `not not …`, `x if a else y if b else …`) are followed, not recursed into.
  private expression(first: Expr): void {
    let node = first;
    for (;;) {
      switch (node.nodeType) {
        case "Name":
          this.name(node);
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
              chain.push(left);
              this.current.calls.push(left);
              left = left.func;
            } else if (left.nodeType === "Attribute" || left.nodeType === "Subscript") {
              chain.push(left);
              if (left.nodeType === "Attribute" && left.ctx === "Load") this.current.attributes.push(left);
              left = left.value;
            } else break;
          }
          this.expression(left);
          for (let i = chain.length - 1; i >= 0; i--) {
            const link = chain[i] as Expr;
            if (link.nodeType === "BinOp") {
              if (i > 0) this.expression(link.right);
            } else if (link.nodeType === "Call") {
              this.expressions(link.args);
              for (const keyword of link.keywords) this.expression(keyword.value);
            } else if (link.nodeType === "Subscript") this.expression(link.slice);
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
          this.expression(node.left);
          this.expressions(node.comparators);
          return;
        case "IfExp":
          this.expression(node.test);
          this.expression(node.body);
          node = node.orelse;
          continue;
        case "Lambda":
          this.lambda(node);
          return;
        case "Dict":
          for (const key of node.keys) if (key !== null) this.expression(key);
          this.expressions(node.values);
          return;
        case "Set":
        case "List":
        case "Tuple":
          this.expressions(node.elts);
          return;
        case "ListComp":
        case "SetComp":
        case "GeneratorExp":
        case "DictComp":
          this.comprehension(node);
          return;
        case "NamedExpr":
          this.refuseInAnnotation("named expression", node);
          this.current.assignments.push(node);
          this.namedExpression(node);
          node = node.target;
          continue;
        case "Await":
          this.refuseInAnnotation("await expression", node);
          if (node.value.nodeType === "Call") this.current.awaited.add(node.value);
          this.expression(node.value);
          this.current.isCoroutine = true;
          return;
        case "Yield":
        case "YieldFrom":
          this.refuseInAnnotation("yield expression", node);
          if (node.value !== null) this.expression(node.value);
          this.current.isGenerator = true;
          if (this.current.isComprehension) {
            const kind = this.current.kind;
            this.raise(`'yield' inside ${kind}`, node);
          }
          return;
        case "FormattedValue":
          this.expression(node.value);
          if (node.format_spec === null) return;
          node = node.format_spec;
          continue;
        case "JoinedStr":
          this.expressions(node.values);
          return;
        case "Starred":
          node = node.value;
          continue;
        case "Slice":
          if (node.lower !== null) this.expression(node.lower);
          if (node.upper !== null) this.expression(node.upper);
          if (node.step === null) return;
          node = node.step;
          continue;
      }
    }
  }

  private name(node: Name): void {
    const scope = this.current;
    if (node.ctx === "Load") {
      scope.loads.push(node);
      this.define(node.id, flags.used, node);
      if (node.id === "super" && scope.isFunctionLike) this.define("__class__", flags.used, node);
      return;
    }
    this.define(node.id, flags.local, node);
    if (node.ctx === "Del") scope.deleted.add(scope.mangle(node.id));
  }

  private lambda(node: Extract<FunctionNode, { nodeType: "Lambda" }>): void {
    this.defaultsOf(node.args);
    const scope = this.enter("lambda", "lambda", node, node);
    this.bodies.set(node, scope);
    this.parameters(node.args);
    this.expression(node.body);
    this.leave();
  }

  private comprehension(node: ComprehensionNode): void {
    const [outermost, ...others] = node.generators as [Comprehension, ...Comprehension[]];
    // The first iterable is evaluated in the scope around.
    this.current.iterableDepth++;
    this.expression(outermost.iter);
    this.current.iterableDepth--;
    const { kind, name } = comprehensions[node.nodeType];
    const scope = this.enter(kind, name, node, node);
    this.bodies.set(node, scope);
    if (outermost.is_async) scope.isCoroutine = true;
    this.define(".0", flags.parameter, node);
    for (const generator of node.generators) if (!generator.is_async) scope.loops.push(generator);
    this.iterationTarget(outermost.target);
    this.expressions(outermost.ifs);
    for (const generator of others) {
      this.iterationTarget(generator.target);
      scope.iterableDepth++;
      this.expression(generator.iter);
      scope.iterableDepth--;
      this.expressions(generator.ifs);
      if (generator.is_async) scope.isCoroutine = true;
    }
    if (node.nodeType === "DictComp") {
      this.expression(node.value);
      this.expression(node.key);
    } else this.expression(node.elt);
    scope.isGenerator = node.nodeType === "GeneratorExp";
    this.leave();
    if (scope.isCoroutine && !scope.isGenerator) this.current.isCoroutine = true;
  }

  private iterationTarget(target: Expr): void {
    this.current.inIterationTarget = true;
    this.expression(target);
    this.current.inIterationTarget = false;
  }

  private namedExpression(node: NamedExpr): void {
    if (this.current.iterableDepth > 0) {
      this.raise("assignment expression cannot be used in a comprehension iterable expression", node);
    }
    if (this.current.isComprehension) this.bindOutside(node.target as Name);
    this.expression(node.value);
  }

  // PEP 572: the target of `:=` in a comprehension belongs to the function or module around it.
  private bindOutside(target: Name): void {
    for (let scope: Scope | null = this.current; scope !== null; scope = scope.parent) {
      if (scope.isComprehension) {
        const known = this.flagsOf(scope, target.id);
        if (known & flags.iteration && known & (flags.local | flags.global)) {
          this.raise(
            `assignment expression cannot rebind comprehension iteration variable '${target.id}'`,
            target,
          );
        }
        continue;
      }
      if (scope.isFunctionBlock) {
        const isGlobal = this.flagsOf(scope, target.id) & flags.global;
        this.define(target.id, isGlobal ? flags.global : flags.nonlocal, target);
        this.recordDirective(target.id, target);
        this.defineIn(scope, target.id, flags.local, target);
        return;
      }
      if (scope.kind === "module") {
        this.define(target.id, flags.global, target);
        this.recordDirective(target.id, target);
        this.defineIn(scope, target.id, flags.global, target);
        return;
      }
      const refusal = noNamedExpression[scope.kind];
      if (refusal !== undefined) this.raise(refusal, target);
    }
  }

  private refuseInAnnotation(what: string, node: Position): void {
    const { kind, scopeInfo } = this.current;
    if (kind === "annotation") this.raise(`${what} cannot be used within an annotation`, node);
    if (kind === "type alias") this.raise(`${what} cannot be used within a type alias`, node);
    if (kind === "type parameters") {
      this.raise(`${what} cannot be used within the definition of a generic`, node);
    }
    if (kind === "type variable") this.raise(`${what} cannot be used within ${scopeInfo}`, node);
  }

  // Patterns

  private pattern(node: Pattern): void {
    switch (node.nodeType) {
      case "MatchValue":
        this.expression(node.value);
        return;
      case "MatchSingleton":
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const part of node.patterns) this.pattern(part);
        return;
      case "MatchStar":
        if (node.name !== null) this.define(node.name, flags.local, node);
        return;
      case "MatchMapping":
        this.expressions(node.keys);
        for (const part of node.patterns) this.pattern(part);
        if (node.rest !== null) this.define(node.rest, flags.local, node);
        return;
      case "MatchClass":
        this.expression(node.cls);
        for (const part of node.patterns) this.pattern(part);
        for (const part of node.kwd_patterns) this.pattern(part);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.define(node.name, flags.local, node);
        return;
    }
  }
}
