// For every name that is read: is the variable certainly bound there? What is not certain is checked at run time.

import type {
  AsyncFunctionDef,
  AsyncWith,
  ClassDef,
  Comprehension,
  Expr,
  FunctionDef,
  If,
  Mod,
  Name,
  Pattern,
  Stmt,
  Try,
  TryStar,
  TypeAlias,
  TypeParam,
  With,
} from "../ast/nodes.ts";
import { copyOf, join, meet, type State, Variables } from "./bound_state.ts";
import { builtinNames } from "./builtin_names.ts";
import { parameterNames } from "./parameters.ts";
import { isQuietDefinition } from "./quiet.ts";
import type { ComprehensionNode, FunctionNode, Scope, ScopeTable, Symbol } from "./scope.ts";

interface Loop {
  breaks: State;
  /** How many pending unbindings there were where the loop began. */
  pending: number;
}

/** What was certain where a closure was made; the closure can only run later. */
interface Snapshot {
  state: State;
  variables: Variables;
  outer: Snapshot | null;
}

interface Closure {
  scope: Scope;
  run: () => void;
}

/** A name that reads a variable: a load, the target of an augmented assignment, a target of `del`. */
export type UncertainNames = ReadonlySet<Name>;

/**
 * The names whose variable may be unbound where they stand: those need a check at run time (UnboundLocalError,
 * NameError). Names in class bodies that are bound in the class are not looked at.
 *
 * @param dynamicGlobals the module's variables may be unbound from outside (`exec`, `globals()`).
 */
export function uncertainNames(module: Mod, table: ScopeTable, dynamicGlobals: boolean): UncertainNames {
  return new Assignments(table, dynamicGlobals).run(module);
}

class Assignments {
  private readonly table: ScopeTable;
  private readonly dynamicGlobals: boolean;
  private readonly uncertain = new Set<Name>();
  /** Variables that some `del` or `except … as` unbinds, and those unbound from another frame than their own. */
  private readonly deleted = new Set<Symbol>();
  private readonly unstable = new Set<Symbol>();
  // Of the frame at hand:
  private scope: Scope;
  private state: State = new Uint32Array(2);
  private variables = new Variables();
  private outer: Snapshot | null = null;
  private loops: Loop[] = [];
  private pending: Iterable<Symbol>[] = [];
  private waiting: Closure[] = [];
  private tryDepth = 0;

  constructor(table: ScopeTable, dynamicGlobals: boolean) {
    this.table = table;
    this.dynamicGlobals = dynamicGlobals;
    this.scope = table.top;
    for (const scope of table.scopes) {
      for (const name of scope.deleted) {
        const symbol = scope.symbols.get(name);
        const variable = symbol?.owner?.symbols.get(name);
        if (variable === undefined) continue;
        this.deleted.add(variable);
        if (frameOf(scope) !== symbol?.owner) this.unstable.add(variable);
      }
    }
  }

  run(module: Mod): UncertainNames {
    switch (module.nodeType) {
      case "Module":
      case "Interactive":
        this.body(module.body);
        break;
      case "Expression":
        this.expression(module.body);
        this.flush();
        break;
      case "FunctionType":
        break;
    }
    return this.uncertain;
  }

  // Variables

  private variableOf(name: string): Symbol | null {
    const symbol = this.scope.lookup(name);
    if (symbol === undefined || symbol.owner === null || symbol.owner.kind === "class") return null;
    return symbol.owner.symbols.get(symbol.name) ?? null;
  }

  private isCertain(variable: Symbol): boolean {
    if (this.state === null) return true;
    if (this.unstable.has(variable)) return false;
    if (this.dynamicGlobals && variable.owner === this.table.top) return false;
    if (this.variables.has(this.state, variable)) return true;
    if (this.deleted.has(variable)) return false;
    for (let outer = this.outer; outer !== null; outer = outer.outer) {
      if (outer.variables.has(outer.state, variable)) return true;
    }
    return false;
  }

  private load(node: Name): void {
    const variable = this.variableOf(node.id);
    if (variable !== null && !this.isCertain(variable)) this.uncertain.add(node);
  }

  private bind(name: string): void {
    const variable = this.variableOf(name);
    if (variable === null) return;
    // In a frame that does not own it, a variable that somebody unbinds stays uncertain.
    if (
      this.deleted.has(variable) &&
      variable.owner !== frameOf(this.scope) &&
      !isInside(this.scope, variable)
    )
      return;
    this.state = this.variables.with(this.state, variable);
  }

  private unbind(name: string): void {
    const variable = this.variableOf(name);
    if (variable !== null) this.state = this.variables.without(this.state, [variable]);
  }

  // Closures

  /** A function body, or whatever else runs later in a frame of its own. */
  private closure(scope: Scope, run: () => void): void {
    this.waiting.push({ scope, run });
  }

  // What waits could first run now: what is bound by now is bound whenever it runs.
  private flush(): void {
    if (this.waiting.length === 0) return;
    const closures = this.waiting;
    this.waiting = [];
    const outer: Snapshot = { state: copyOf(this.state), variables: this.variables, outer: this.outer };
    const saved = {
      scope: this.scope,
      state: this.state,
      variables: this.variables,
      outer: this.outer,
      loops: this.loops,
      pending: this.pending,
      tryDepth: this.tryDepth,
    };
    for (const { scope, run } of closures) {
      this.scope = scope;
      this.state = new Uint32Array(2);
      this.variables = new Variables();
      this.outer = outer;
      this.loops = [];
      this.pending = [];
      this.tryDepth = 0;
      run();
      this.flush();
    }
    Object.assign(this, saved);
  }

  private functionBody(node: FunctionNode): void {
    this.closure(this.table.scopeOf(node), () => {
      for (const name of parameterNames(node.args)) this.bind(name);
      if (node.nodeType === "Lambda") this.expression(node.body);
      else this.body(node.body);
    });
  }

  // Statements

  private body(statements: readonly Stmt[]): void {
    for (const statement of statements) {
      // Functions defined one after another can call each other as soon as the first other statement runs.
      if (!this.isQuiet(statement)) this.flush();
      this.statement(statement);
    }
    this.flush();
  }

  private isQuiet(statement: Stmt): boolean {
    return isQuietDefinition(statement, this.tryDepth > 0, (node) => {
      const symbol = this.scope.lookup(node.id);
      if (symbol !== undefined && symbol.owner === null && symbol.binding === "global implicit") {
        return builtinNames.has(node.id) && !this.table.hasStarImport ? "builtin" : "uncertain";
      }
      const variable = this.variableOf(node.id);
      return variable !== null && this.isCertain(variable) ? "bound" : "uncertain";
    });
  }

  private statement(node: Stmt): void {
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
        if (node.value !== null) this.expression(node.value);
        this.stop();
        return;
      case "Raise":
        if (node.exc !== null) this.expression(node.exc);
        if (node.cause !== null) this.expression(node.cause);
        this.stop();
        return;
      case "Delete":
        for (const target of node.targets) this.deletion(target);
        return;
      case "Assign":
        this.expression(node.value);
        if (!this.isQuiet(node)) this.flush();
        for (const target of node.targets) this.target(target);
        return;
      case "AugAssign":
        if (node.target.nodeType === "Name") this.load(node.target);
        else this.target(node.target);
        this.expression(node.value);
        this.flush();
        if (node.target.nodeType === "Name") this.bind(node.target.id);
        return;
      case "AnnAssign":
        if (node.value !== null) this.expression(node.value);
        if (!this.isQuiet(node)) this.flush();
        if (node.value !== null || node.target.nodeType !== "Name") this.target(node.target);
        // Those of a function's variables are never evaluated.
        if (!this.scope.isFunctionBlock) this.annotation(node.annotation);
        return;
      case "For":
      case "AsyncFor": {
        this.expression(node.iter);
        this.flush();
        const kills = this.unboundIn(node.body);
        const head = this.variables.without(this.state, kills);
        this.loop(() => {
          this.state = copyOf(head);
          this.target(node.target);
          this.body(node.body);
          this.state = copyOf(head);
        }, node.orelse);
        return;
      }
      case "While": {
        this.flush();
        this.state = this.variables.without(this.state, this.unboundIn(node.body));
        const [whenTrue, whenFalse] = this.condition(node.test);
        this.loop(() => {
          this.state = whenTrue;
          this.body(node.body);
          this.state = whenFalse;
        }, node.orelse);
        return;
      }
      case "If":
        this.ifs(node);
        return;
      case "With":
      case "AsyncWith":
        this.with(node);
        return;
      case "Match": {
        this.expression(node.subject);
        this.flush();
        let rest = this.state;
        let after: State = null;
        for (const clause of node.cases) {
          this.state = copyOf(rest);
          this.pattern(clause.pattern);
          let whenFalse: State = null;
          if (clause.guard !== null) [this.state, whenFalse] = this.condition(clause.guard);
          this.body(clause.body);
          after = meet(after, this.state);
          if (isIrrefutable(clause.pattern)) rest = clause.guard === null ? null : meet(rest, whenFalse);
        }
        this.state = meet(after, rest);
        return;
      }
      case "Try":
      case "TryStar":
        this.try(node);
        return;
      case "Assert": {
        // `-O` leaves assertions out: what they bind is not certain.
        const before = copyOf(this.state);
        const [, whenFalse] = this.condition(node.test);
        this.state = whenFalse;
        if (node.msg !== null) this.expression(node.msg);
        this.flush();
        this.state = before;
        return;
      }
      case "Import":
      case "ImportFrom":
        for (const alias of node.names) {
          if (alias.name === "*") continue;
          const dot = alias.name.indexOf(".");
          this.bind(alias.asname ?? (dot < 0 ? alias.name : alias.name.slice(0, dot)));
        }
        return;
      case "Expr":
        this.expression(node.value);
        return;
      case "Break": {
        const loop = this.loops.at(-1);
        if (loop !== undefined) {
          let state = this.state;
          for (const kills of this.pending.slice(loop.pending)) state = this.variables.without(state, kills);
          loop.breaks = meet(loop.breaks, copyOf(state));
        }
        this.stop();
        return;
      }
      case "Continue":
        this.stop();
        return;
      case "Global":
      case "Nonlocal":
      case "Pass":
        return;
    }
  }

  private stop(): void {
    this.flush();
    this.state = null;
  }

  private loop(iterate: () => void, orelse: readonly Stmt[]): void {
    const loop: Loop = { breaks: null, pending: this.pending.length };
    this.loops.push(loop);
    iterate();
    this.loops.pop();
    this.body(orelse);
    this.state = meet(this.state, loop.breaks);
  }

  private ifs(first: If): void {
    let after: State = null;
    let node = first;
    for (;;) {
      const [whenTrue, whenFalse] = this.condition(node.test);
      this.flush();
      this.state = whenTrue;
      this.body(node.body);
      after = meet(after, this.state);
      this.state = whenFalse;
      const next = node.orelse[0];
      if (node.orelse.length !== 1 || next?.nodeType !== "If") break;
      node = next;
    }
    this.body(node.orelse);
    this.state = meet(after, this.state);
  }

  private with(node: With | AsyncWith): void {
    let suppressed: State = null;
    node.items.forEach((item, index) => {
      this.expression(item.context_expr);
      this.flush();
      if (index === 0) suppressed = copyOf(this.state);
      const target = item.optional_vars;
      if (target === null) return;
      this.target(target);
      if (index === 0 && target.nodeType === "Name") suppressed = copyOf(this.state);
    });
    const kills = this.unboundIn(node.body);
    this.body(node.body);
    // The manager may swallow an exception from anywhere in the body.
    this.state = meet(this.state, this.variables.without(suppressed, kills));
  }

  private try(node: Try | TryStar): void {
    this.flush();
    const entry = copyOf(this.state);
    const without = (state: State, kills: Iterable<Symbol>) => copyOf(this.variables.without(state, kills));
    const inBody = this.unboundIn(node.body);
    const inFinally = this.unboundIn(node.finalbody);
    const inHandlers = new Set(node.handlers.flatMap((handler) => [...this.unboundInHandler(handler)]));
    this.pending.push(inFinally);
    this.tryDepth++;
    this.body(node.body);
    this.body(node.orelse);
    let after = this.state;
    let atHandlers = without(entry, inBody);
    if (node.nodeType === "TryStar") atHandlers = without(atHandlers, inHandlers);
    for (const handler of node.handlers) {
      this.state = copyOf(atHandlers);
      if (handler.type !== null) this.expression(handler.type);
      this.flush();
      const name = handler.name === null ? null : this.variableOf(handler.name);
      if (handler.name !== null) this.bind(handler.name);
      this.pending.push(name === null ? [] : [name]);
      this.body(handler.body);
      this.pending.pop();
      if (handler.name !== null) this.unbind(handler.name);
      after = meet(
        after,
        node.nodeType === "TryStar" && this.state !== null ? copyOf(atHandlers) : this.state,
      );
    }
    this.tryDepth--;
    this.pending.pop();
    this.state = after;
    if (node.finalbody.length === 0) return;
    // The body of `finally` runs after whatever happened; what it binds comes on top of what was bound.
    const killed = [...inBody, ...this.unboundIn(node.orelse), ...inHandlers];
    this.state = without(entry, killed);
    this.body(node.finalbody);
    this.state = join(this.state, this.variables.without(after, inFinally));
  }

  /** Variables that a statement list may unbind. */
  private unboundIn(statements: readonly Stmt[], found = new Set<Symbol>()): Set<Symbol> {
    if (this.deleted.size === 0) return found;
    for (const first of statements) {
      let node: Stmt = first;
      for (;;) {
        if (node.nodeType === "Delete") for (const target of node.targets) this.namesIn(target, found);
        if ("body" in node && node.nodeType !== "FunctionDef" && node.nodeType !== "AsyncFunctionDef") {
          if (node.nodeType === "ClassDef") {
            const outer = this.scope;
            this.scope = this.table.scopeOf(node);
            this.unboundIn(node.body, found);
            this.scope = outer;
          } else this.unboundIn(node.body, found);
        }
        if ("cases" in node) for (const clause of node.cases) this.unboundIn(clause.body, found);
        if ("handlers" in node) {
          for (const handler of node.handlers) this.unboundInHandler(handler, found);
          this.unboundIn(node.finalbody, found);
        }
        if (!("orelse" in node)) break;
        const next: Stmt | undefined = node.orelse[0];
        if (node.orelse.length === 1 && next !== undefined) {
          node = next;
          continue;
        }
        this.unboundIn(node.orelse, found);
        break;
      }
    }
    return found;
  }

  private unboundInHandler(handler: Try["handlers"][number], found = new Set<Symbol>()): Set<Symbol> {
    if (handler.name !== null) {
      const variable = this.variableOf(handler.name);
      if (variable !== null) found.add(variable);
    }
    return this.unboundIn(handler.body, found);
  }

  private namesIn(target: Expr, found: Set<Symbol>): void {
    if (target.nodeType === "Name") {
      const variable = this.variableOf(target.id);
      if (variable !== null) found.add(variable);
    } else if (target.nodeType === "Tuple" || target.nodeType === "List") {
      for (const part of target.elts) this.namesIn(part, found);
    }
  }

  private functionDef(node: FunctionDef | AsyncFunctionDef): void {
    this.expressions(node.decorator_list);
    this.expressions(node.args.defaults);
    for (const value of node.args.kw_defaults) if (value !== null) this.expression(value);
    const outer = this.typeParameters(node);
    const { posonlyargs, args, vararg, kwarg, kwonlyargs } = node.args;
    for (const arg of [...posonlyargs, ...args, vararg, kwarg, ...kwonlyargs]) {
      if (arg !== null && arg.annotation !== null) this.annotation(arg.annotation);
    }
    if (node.returns !== null) this.annotation(node.returns);
    this.scope = outer;
    this.functionBody(node);
    // A decorator may call the function before its name is bound.
    if (node.decorator_list.length > 0) this.flush();
    this.bind(node.name);
  }

  private annotation(node: Expr): void {
    if (!this.table.futures.has("annotations")) this.expression(node);
  }

  private typeParameters(node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias): Scope {
    const outer = this.scope;
    const scope = this.table.typeParametersOf(node);
    if (scope === null) return outer;
    this.scope = scope;
    for (const parameter of node.type_params) {
      this.bind(parameter.name);
      this.lazily(this.table.boundScopeOf(parameter), boundOf(parameter));
      this.lazily(this.table.defaultScopeOf(parameter), parameter.default_value);
    }
    return outer;
  }

  private lazily(scope: Scope | null, value: Expr | null): void {
    if (scope !== null && value !== null) this.closure(scope, () => this.expression(value));
  }

  private classDef(node: ClassDef): void {
    this.expressions(node.decorator_list);
    const outer = this.typeParameters(node);
    this.expressions(node.bases);
    for (const keyword of node.keywords) this.expression(keyword.value);
    this.scope = this.table.scopeOf(node);
    // The methods of a plain class can be called only when something else runs.
    for (const statement of node.body) {
      if (!this.isQuiet(statement)) this.flush();
      this.statement(statement);
    }
    this.scope = outer;
    if (!this.isQuiet(node)) this.flush();
    this.bind(node.name);
  }

  private typeAlias(node: TypeAlias): void {
    const outer = this.typeParameters(node);
    this.lazily(this.table.scopeOf(node), node.value);
    this.scope = outer;
    if (node.name.nodeType === "Name") this.bind(node.name.id);
  }

  private deletion(target: Expr): void {
    if (target.nodeType === "Name") {
      this.load(target);
      this.unbind(target.id);
    } else if (target.nodeType === "Tuple" || target.nodeType === "List") {
      for (const part of target.elts) this.deletion(part);
    } else this.target(target);
  }

  private target(target: Expr): void {
    switch (target.nodeType) {
      case "Name":
        this.bind(target.id);
        return;
      case "Tuple":
      case "List":
        for (const part of target.elts) this.target(part);
        return;
      case "Starred":
        this.target(target.value);
        return;
      default:
        this.expression(target);
    }
  }

  private pattern(node: Pattern): void {
    switch (node.nodeType) {
      case "MatchValue":
        this.expression(node.value);
        return;
      case "MatchSingleton":
        return;
      case "MatchSequence":
        for (const part of node.patterns) this.pattern(part);
        return;
      case "MatchOr": {
        const before = this.state;
        let after: State = null;
        for (const part of node.patterns) {
          this.state = copyOf(before);
          this.pattern(part);
          after = meet(after, this.state);
        }
        this.state = after;
        return;
      }
      case "MatchStar":
        if (node.name !== null) this.bind(node.name);
        return;
      case "MatchMapping":
        this.expressions(node.keys);
        for (const part of node.patterns) this.pattern(part);
        if (node.rest !== null) this.bind(node.rest);
        return;
      case "MatchClass":
        this.expression(node.cls);
        for (const part of node.patterns) this.pattern(part);
        for (const part of node.kwd_patterns) this.pattern(part);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.bind(node.name);
        return;
    }
  }

  // Expressions

  private expressions(list: readonly Expr[]): void {
    for (const node of list) this.expression(node);
  }

  /** What is bound after a test that was true, and after one that was false. */
  private condition(node: Expr): [State, State] {
    if (node.nodeType === "UnaryOp" && node.op === "Not") {
      const [whenTrue, whenFalse] = this.condition(node.operand);
      return [whenFalse, whenTrue];
    }
    if (node.nodeType === "BoolOp") {
      let decided: State = null;
      let open: State = this.state;
      for (const value of node.values) {
        this.state = open;
        const [whenTrue, whenFalse] = this.condition(value);
        decided = meet(decided, node.op === "And" ? whenFalse : whenTrue);
        open = node.op === "And" ? whenTrue : whenFalse;
      }
      return node.op === "And" ? [open, decided] : [decided, open];
    }
    this.expression(node);
    this.flush();
    if (node.nodeType === "Constant") {
      const isTrue = truthOf(node.value);
      return isTrue ? [this.state, null] : [null, this.state];
    }
    return [copyOf(this.state), copyOf(this.state)];
  }

  private expression(first: Expr): void {
    let node = first;
    for (;;) {
      switch (node.nodeType) {
        case "Name":
          if (node.ctx === "Load") this.load(node);
          else if (node.ctx === "Store") this.bind(node.id);
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
              left = left.func;
            } else if (left.nodeType === "Attribute" || left.nodeType === "Subscript") {
              chain.push(left);
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
              this.flush();
            } else if (link.nodeType === "Subscript") this.expression(link.slice);
          }
          if (node.nodeType !== "BinOp") return;
          node = node.right;
          continue;
        }
        case "UnaryOp":
          node = node.operand;
          continue;
        case "BoolOp": {
          const [whenTrue, whenFalse] = this.condition(node);
          this.state = meet(whenTrue, whenFalse);
          return;
        }
        case "Compare": {
          this.expression(node.left);
          this.expression(node.comparators[0] as Expr);
          if (node.comparators.length === 1) return;
          const after = copyOf(this.state);
          this.expressions(node.comparators.slice(1));
          this.state = after;
          return;
        }
        case "IfExp": {
          let after: State = null;
          let next: Expr = node;
          while (next.nodeType === "IfExp") {
            const [whenTrue, whenFalse] = this.condition(next.test);
            this.state = whenTrue;
            this.expression(next.body);
            after = meet(after, this.state);
            this.state = whenFalse;
            next = next.orelse;
          }
          this.expression(next);
          this.state = meet(after, this.state);
          return;
        }
        case "Lambda":
          this.expressions(node.args.defaults);
          for (const value of node.args.kw_defaults) if (value !== null) this.expression(value);
          this.functionBody(node);
          return;
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
        case "List":
        case "Tuple":
          this.expressions(node.elts);
          return;
        case "ListComp":
        case "SetComp":
        case "DictComp":
        case "GeneratorExp":
          this.comprehension(node);
          return;
        case "NamedExpr":
          this.expression(node.value);
          this.flush();
          node = node.target;
          continue;
        case "Await":
        case "Yield":
        case "YieldFrom":
          if (node.value !== null) this.expression(node.value);
          this.flush();
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

  private comprehension(node: ComprehensionNode): void {
    const [outermost, ...others] = node.generators as [Comprehension, ...Comprehension[]];
    this.expression(outermost.iter);
    this.flush();
    const inner = this.table.scopeOf(node);
    const run = () => {
      this.target(outermost.target);
      for (const test of outermost.ifs) [this.state] = this.condition(test);
      for (const generator of others) {
        this.expression(generator.iter);
        this.target(generator.target);
        for (const test of generator.ifs) [this.state] = this.condition(test);
      }
      if (node.nodeType === "DictComp") {
        this.expression(node.key);
        this.expression(node.value);
      } else this.expression(node.elt);
      this.flush();
    };
    if (node.nodeType === "GeneratorExp") {
      this.closure(inner, run);
      return;
    }
    const outer = this.scope;
    const before = copyOf(this.state);
    this.scope = inner;
    run();
    this.scope = outer;
    this.state = before;
  }
}

/** The scope whose frame runs a scope's code: class bodies and comprehensions run at once where they stand. */
function frameOf(scope: Scope): Scope {
  let frame = scope;
  while (runsInPlace(frame) && frame.parent !== null) frame = frame.parent;
  return frame;
}

function runsInPlace(scope: Scope): boolean {
  if (scope.kind === "class" || scope.kind === "type parameters") return true;
  return scope.isComprehension && !scope.isGenerator;
}

function isInside(scope: Scope, variable: Symbol): boolean {
  for (let at: Scope | null = scope; at !== null; at = runsInPlace(at) ? at.parent : null) {
    if (at === variable.owner) return true;
  }
  return false;
}

function boundOf(parameter: TypeParam): Expr | null {
  return parameter.nodeType === "TypeVar" ? parameter.bound : null;
}

function isIrrefutable(pattern: Pattern): boolean {
  if (pattern.nodeType === "MatchAs") return pattern.pattern === null || isIrrefutable(pattern.pattern);
  return pattern.nodeType === "MatchOr" && pattern.patterns.some(isIrrefutable);
}

function truthOf(value: Extract<Expr, { nodeType: "Constant" }>["value"]): boolean {
  switch (value.type) {
    case "None":
      return false;
    case "bool":
      return value.value;
    case "int":
      return value.value !== 0n;
    case "float":
      return value.value !== 0;
    case "complex":
      return value.imag !== 0;
    case "str":
      return value.value !== "" || (value.codePoints?.length ?? 0) > 0;
    case "bytes":
      return value.value.length > 0;
    case "Ellipsis":
      return true;
  }
}
