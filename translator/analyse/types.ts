// Static types of expressions: a proof, or "unknown". Flow-insensitive, for the local variables of functions.

import type { Call, Comprehension, ConstantValue, Expr, For, Name, Subscript } from "../ast/nodes.ts";
import { builtinResults, methodResult } from "./call_types.ts";
import type { Facts } from "./facts.ts";
import { variableOf } from "./names.ts";
import { binaryType, comparesToBool, unaryType } from "./operator_types.ts";
import { parametersOf } from "./parameters.ts";
import type { Scope, ScopeTable, Symbol } from "./scope.ts";
import { bounded, either, isSame, length, type StaticType, type TypeName, types } from "./static_type.ts";

export interface TypeOptions {
  /** Believe the annotations of parameters; Python does not check them. Default false. */
  trustAnnotations?: boolean;
}

export interface Types {
  /** The exact type of an expression's value in a scope, if it gives one at all. */
  typeOf(node: Expr, scope: Scope): StaticType;
  /** The type that all values of a variable have. */
  typeOfVariable(variable: Symbol): StaticType;
}

interface Binding {
  variable: Symbol;
  scope: Scope;
  /** The type of the bound value; null while nothing is known of what it depends on. */
  type: () => StaticType | null;
  uses: Symbol[];
}

/**
 * Proves types. Variables of modules and classes can be set from outside and are never proved.
 * https://docs.python.org/3.13/library/stdtypes.html
 */
export function inferTypes(table: ScopeTable, facts: Facts, options: TypeOptions = {}): Types {
  return new Inference(table, facts, options.trustAnnotations ?? false);
}

class Inference implements Types {
  private readonly facts: Facts;
  private readonly trustsAnnotations: boolean;
  /** Types of variables so far; absent: no value seen yet. */
  private readonly variables = new Map<Symbol, StaticType>();
  private readonly changes = new Map<Symbol, number>();
  private readonly known = new Map<Expr, StaticType>();
  private isDone = false;

  constructor(table: ScopeTable, facts: Facts, trustsAnnotations: boolean) {
    this.facts = facts;
    this.trustsAnnotations = trustsAnnotations;
    const bindings = table.scopes.flatMap((scope) => this.bindingsIn(scope));
    this.refuseUnseen(table, bindings);
    this.solve(bindings);
    this.isDone = true;
  }

  // Bindings

  private bindingsIn(scope: Scope): Binding[] {
    const found: Binding[] = [];
    const add = (target: Name, type: () => StaticType | null, depends: readonly (Expr | null)[]) => {
      const variable = variableOf(scope, target.id);
      if (variable === null) return;
      const uses: Symbol[] = [];
      for (const node of depends) if (node !== null) this.usesOf(node, scope, uses);
      found.push({ variable, scope, type, uses });
    };
    const assign = (target: Expr, value: Expr | null): void => {
      if (target.nodeType === "Name") {
        add(target, () => (value === null ? types.unknown : this.infer(value, scope)), [value]);
      } else if (target.nodeType === "Starred") {
        // What a star collects is a list.
        if (target.value.nodeType === "Name") add(target.value, () => types.list, []);
        else assign(target.value, null);
      } else if (target.nodeType === "Tuple" || target.nodeType === "List") {
        const values =
          value !== null && (value.nodeType === "Tuple" || value.nodeType === "List") ? value.elts : [];
        const isPlain = (list: readonly Expr[]) => list.every((part) => part.nodeType !== "Starred");
        const pairs = values.length === target.elts.length && isPlain(values) && isPlain(target.elts);
        target.elts.forEach((part, index) => {
          assign(part, pairs ? (values[index] as Expr) : null);
        });
      }
    };
    for (const node of scope.assignments) {
      if (node.nodeType === "Assign") for (const target of node.targets) assign(target, node.value);
      else if (node.nodeType === "AugAssign") {
        const { target, op, value } = node;
        if (target.nodeType !== "Name") continue;
        const type = () => {
          const left = this.inferName(target, scope);
          const right = this.infer(value, scope);
          if (left === null || right === null) return null;
          return binaryType(op, left, right);
        };
        add(target, type, [target, value]);
      } else if (node.nodeType === "AnnAssign") {
        const { target, value } = node;
        if (target.nodeType !== "Name") continue;
        if (value !== null) assign(target, value);
        else if (node.simple) add(target, () => null, []);
      } else if (node.target.nodeType === "Name") assign(node.target, node.value);
    }
    for (const loop of scope.loops) this.loopBindings(loop, scope, assign, add);
    if (this.trustsAnnotations && (scope.kind === "function" || scope.kind === "lambda")) {
      this.parameterBindings(scope, found);
    }
    return found;
  }

  private loopBindings(
    loop: For | Comprehension,
    scope: Scope,
    assign: (target: Expr, value: Expr | null) => void,
    add: (target: Name, type: () => StaticType | null, depends: readonly (Expr | null)[]) => void,
  ): void {
    // The first iterable of a comprehension belongs to the scope around it.
    const isFirst = loop.nodeType === "comprehension" && scope.loops[0] === loop;
    const around = isFirst && scope.parent !== null && scope.isComprehension ? scope.parent : scope;
    const { target, iter } = loop;
    if (target.nodeType === "Name") {
      add(target, () => this.elementType(iter, around), [iter]);
      return;
    }
    const isEnumerate = iter.nodeType === "Call" && this.isBuiltin(iter.func, around, "enumerate");
    if (target.nodeType === "Tuple" && isEnumerate && target.elts.length === 2 && iter.args.length === 1) {
      const [index, value] = target.elts as [Expr, Expr];
      if (index.nodeType === "Name" && iter.keywords.length === 0) {
        add(index, () => bounded(0, 2 ** 52), []);
        assign(value, null);
        return;
      }
    }
    assign(target, null);
  }

  private parameterBindings(scope: Scope, found: Binding[]): void {
    const node = scope.node;
    if (node.nodeType !== "FunctionDef" && node.nodeType !== "AsyncFunctionDef") return;
    for (const arg of parametersOf(node.args)) {
      const variable = variableOf(scope, arg.arg);
      if (variable === null) continue;
      const isPlain = arg !== node.args.vararg && arg !== node.args.kwarg;
      const type =
        isPlain && arg.annotation?.nodeType === "Name" ? annotationTypes.get(arg.annotation.id) : undefined;
      found.push({ variable, scope, type: () => type ?? types.unknown, uses: [] });
    }
  }

  /** Variables with bindings that we do not see (parameters, imports, `with … as`, other scopes) are unknown. */
  private refuseUnseen(table: ScopeTable, bindings: readonly Binding[]): void {
    const seen = new Map<Symbol, number>();
    for (const { variable } of bindings) seen.set(variable, (seen.get(variable) ?? 0) + 1);
    for (const scope of table.scopes) {
      for (const variable of scope.symbols.values()) {
        if (variable.owner !== scope) continue;
        const count = seen.get(variable) ?? 0;
        if (!scope.isFunctionLike || count === 0 || this.facts.bindingsOf(variable) !== count) {
          this.variables.set(variable, types.unknown);
        }
      }
    }
  }

  private solve(bindings: readonly Binding[]): void {
    const dependents = new Map<Symbol, Binding[]>();
    for (const binding of bindings) {
      for (const used of binding.uses) {
        const list = dependents.get(used);
        if (list === undefined) dependents.set(used, [binding]);
        else list.push(binding);
      }
    }
    const queue = [...bindings].reverse();
    const waiting = new Set(queue);
    for (let binding = queue.pop(); binding !== undefined; binding = queue.pop()) {
      waiting.delete(binding);
      const { variable } = binding;
      const before = this.variables.get(variable);
      if (before?.name === "unknown") continue;
      const type = binding.type();
      if (type === null) continue;
      let after = before === undefined ? type : either(before, type);
      if (before !== undefined && isSame(before, after)) continue;
      const changes = (this.changes.get(variable) ?? 0) + 1;
      this.changes.set(variable, changes);
      // What goes on growing has no bounds.
      if (changes > 3 && after.name === "int") after = types.int;
      if (before !== undefined && isSame(before, after)) continue;
      this.variables.set(variable, after);
      for (const dependent of dependents.get(variable) ?? []) {
        if (waiting.has(dependent)) continue;
        waiting.add(dependent);
        queue.push(dependent);
      }
    }
  }

  // Local variables that an expression's type may depend on.
  private usesOf(first: Expr, scope: Scope, uses: Symbol[]): void {
    const stack: Expr[] = [first];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      switch (node.nodeType) {
        case "Name": {
          const variable = variableOf(scope, node.id);
          if (variable !== null) uses.push(variable);
          break;
        }
        case "BinOp":
          stack.push(node.left, node.right);
          break;
        case "UnaryOp":
          stack.push(node.operand);
          break;
        case "BoolOp":
          stack.push(...node.values);
          break;
        case "IfExp":
          stack.push(node.body, node.orelse);
          break;
        case "Compare":
          stack.push(node.left, ...node.comparators);
          break;
        case "NamedExpr":
          stack.push(node.value);
          break;
        case "Call":
          if (node.func.nodeType === "Attribute") stack.push(node.func.value);
          stack.push(...node.args);
          break;
        case "Subscript":
          stack.push(node.value, node.slice);
          break;
        case "JoinedStr":
          for (const part of node.values) if (part.nodeType === "FormattedValue") stack.push(part.value);
          break;
        default:
          break;
      }
    }
    // In a comprehension the names of the scope around may be the ones that count.
    if (scope.isComprehension && scope.parent !== null && first !== undefined) {
      this.usesOf(first, scope.parent, uses);
    }
  }

  // Expressions

  typeOfVariable(variable: Symbol): StaticType {
    return this.variables.get(variable) ?? types.unknown;
  }

  typeOf(node: Expr, scope: Scope): StaticType {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const type = this.infer(node, scope) ?? types.unknown;
    if (this.isDone) this.known.set(node, type);
    return type;
  }

  private inferName(node: Name, scope: Scope): StaticType | null {
    const variable = variableOf(scope, node.id);
    if (variable === null || variable.owner === null || !variable.owner.isFunctionLike) return types.unknown;
    // A class body looks into its namespace first, which a metaclass may have filled.
    if (inClassNamespace(scope)) return types.unknown;
    return this.variables.get(variable) ?? (this.isDone ? types.unknown : null);
  }

  private infer(first: Expr, scope: Scope): StaticType | null {
    switch (first.nodeType) {
      case "Constant":
        return constantType(first.value);
      case "Name":
        return this.inferName(first, scope);
      case "JoinedStr": {
        const [part] = first.values;
        if (first.values.length !== 1 || part?.nodeType !== "FormattedValue") return types.str;
        // `f"{x}"` is what `__format__` gives, maybe of a subclass.
        const type = this.infer(part.value, scope);
        return type === null ? null : exactText.has(type.name) ? types.str : types.unknown;
      }
      case "BinOp": {
        const chain = [first];
        for (let left = first.left; left.nodeType === "BinOp"; left = left.left) chain.push(left);
        let type = this.infer((chain.at(-1) as typeof first).left, scope);
        for (let i = chain.length - 1; i >= 0; i--) {
          if (type === null) return null;
          if (type.name === "unknown") return type;
          const link = chain[i] as typeof first;
          const right = this.infer(link.right, scope);
          if (right === null) return null;
          type = binaryType(link.op, type, right);
        }
        return type;
      }
      case "UnaryOp": {
        if (first.op === "Not") return types.bool;
        const operand = this.infer(first.operand, scope);
        return operand === null ? null : unaryType(first.op, operand);
      }
      case "BoolOp":
        return this.eitherOf(first.values, scope);
      case "IfExp":
        return this.eitherOf([first.body, first.orelse], scope);
      case "Compare":
        return this.compareType(first.left, first.ops, first.comparators, scope);
      case "NamedExpr":
        return this.infer(first.value, scope);
      case "Lambda":
        return types.function;
      case "List":
      case "ListComp":
        return types.list;
      case "Tuple":
        return types.tuple;
      case "Dict":
      case "DictComp":
        return types.dict;
      case "Set":
      case "SetComp":
        return types.set;
      case "Call":
        return this.callType(first, scope);
      case "Subscript":
        return this.subscriptType(first, scope);
      default:
        return types.unknown;
    }
  }

  private eitherOf(nodes: readonly Expr[], scope: Scope): StaticType | null {
    let type: StaticType | null = null;
    for (const node of nodes) {
      const next = this.infer(node, scope);
      if (next === null) continue;
      type = type === null ? next : either(type, next);
      if (type.name === "unknown") return type;
    }
    return type;
  }

  private compareType(
    first: Expr,
    ops: readonly string[],
    comparators: readonly Expr[],
    scope: Scope,
  ): StaticType | null {
    let left = this.infer(first, scope);
    for (const [index, op] of ops.entries()) {
      const right = this.infer(comparators[index] as Expr, scope);
      if (op !== "Is" && op !== "IsNot" && op !== "In" && op !== "NotIn") {
        if (left === null || right === null) return null;
        if (!comparesToBool(left, right)) return types.unknown;
      }
      left = right;
    }
    return types.bool;
  }

  private isBuiltin(node: Expr, scope: Scope, name: string): boolean {
    return (
      node.nodeType === "Name" &&
      node.id === name &&
      variableOf(scope, name) === null &&
      scope.lookup(name)?.binding === "global implicit" &&
      !inClassNamespace(scope) &&
      this.facts.provedBuiltin(name)
    );
  }

  private callType(node: Call, scope: Scope): StaticType | null {
    const { func } = node;
    if (func.nodeType === "Attribute") {
      const receiver = this.infer(func.value, scope);
      if (receiver === null) return null;
      return methodResult(receiver.name, func.attr);
    }
    if (func.nodeType !== "Name" || !this.isBuiltin(func, scope, func.id)) return types.unknown;
    const result = builtinResults.get(func.id);
    if (result !== undefined) return result;
    const isPlain = node.keywords.length === 0 && node.args.every((arg) => arg.nodeType !== "Starred");
    if (!isPlain || node.args.length === 0)
      return func.id === "str" && node.args.length === 0 ? types.str : types.unknown;
    const first = this.infer(node.args[0] as Expr, scope);
    if (first === null) return null;
    switch (func.id) {
      case "len":
        return containers.has(first.name) ? length : types.int;
      case "abs":
        if (first.name === "int" || first.name === "bool") {
          const size = first.bounds && Math.max(Math.abs(first.bounds[0]), Math.abs(first.bounds[1]));
          return size === null ? types.int : bounded(0, size);
        }
        return first.name === "float" ? types.float : types.unknown;
      case "min":
      case "max":
        return node.args.length > 1 ? this.eitherOf(node.args, scope) : types.unknown;
      case "round":
        return node.args.length === 1 && (first.name === "int" || first.name === "float")
          ? types.int
          : types.unknown;
      case "str":
      case "repr":
        return exactText.has(first.name) ? types.str : types.unknown;
      default:
        return types.unknown;
    }
  }

  private subscriptType(node: Subscript, scope: Scope): StaticType | null {
    const value = this.infer(node.value, scope);
    if (value === null) return null;
    const isSlice = node.slice.nodeType === "Slice";
    if (value.name === "str") return types.str;
    if (value.name === "bytes") return isSlice ? types.bytes : bounded(0, 255);
    if (isSlice && (value.name === "list" || value.name === "tuple")) return types[value.name];
    return types.unknown;
  }

  /** What iterating gives. */
  private elementType(iter: Expr, scope: Scope): StaticType | null {
    if (iter.nodeType === "Call" && this.isBuiltin(iter.func, scope, "range"))
      return this.rangeType(iter, scope);
    const type = this.infer(iter, scope);
    if (type === null) return null;
    if (type.name === "str") return types.str;
    if (type.name === "bytes") return bounded(0, 255);
    return type.name === "range" ? types.int : types.unknown;
  }

  private rangeType(node: Call, scope: Scope): StaticType | null {
    if (node.args.some((arg) => arg.nodeType === "Starred")) return types.int;
    const ends: StaticType[] = [];
    for (const arg of node.args) {
      const type = this.infer(arg, scope);
      if (type === null) return null;
      ends.push(type.name === "bool" ? bounded(0, 1) : type);
    }
    const [start, stop] = ends.length === 1 ? [bounded(0, 0), ends[0]] : ends;
    if (!start?.bounds || !stop?.bounds || start.name !== "int" || stop.name !== "int") return types.int;
    // All values lie between the two ends, whatever the step.
    return bounded(Math.min(start.bounds[0], stop.bounds[0]), Math.max(start.bounds[1], stop.bounds[1]));
  }
}

/** Names in a class body may come from the namespace that a metaclass prepared. */
function inClassNamespace(scope: Scope): boolean {
  return scope.kind === "class" || scope.canSeeClassScope;
}

const containers: ReadonlySet<TypeName> = new Set<TypeName>(["str", "bytes", "list", "tuple", "dict", "set"]);

const exactText: ReadonlySet<TypeName> = new Set<TypeName>([
  "None",
  "bool",
  "int",
  "float",
  "complex",
  "str",
]);

const annotationTypes: ReadonlyMap<string, StaticType> = new Map(
  Object.entries({ int: types.int, bool: types.bool, str: types.str, bytes: types.bytes }),
);

function constantType(value: ConstantValue): StaticType {
  switch (value.type) {
    case "int": {
      const number = Number(value.value);
      return bounded(number, number);
    }
    case "Ellipsis":
      return types.unknown;
    default:
      return types[value.type];
  }
}
