// Expressions as people read them: operators, attributes, texts, displays, comprehensions.
import { variableOf } from "../../analyse/names.ts";
import { binaryType } from "../../analyse/operator_types.ts";
import type {
  Attribute as AttributeNode,
  BinOp as BinOpNode,
  BoolOp as BoolOpNode,
  Compare as CompareNode,
  ComparisonOperator,
  Comprehension,
  Constant as ConstantNode,
  DictComp,
  Dict as DictNode,
  Expr,
  FormattedValue as FormattedNode,
  JoinedStr as JoinedNode,
  ListComp,
  List as ListNode,
  Name as NameNode,
  SetComp,
  Set as SetNode,
  Stmt,
  Tuple as TupleNode,
  UnaryOp as UnaryNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { operators } from "../expressions/binary.ts";
import { BoolOp as GeneralBoolOp } from "../expressions/bool_op.ts";
import { Compare as CompareChain, testCompare as testChain } from "../expressions/comparison.ts";
import {
  DictComp as DictLoops,
  ListComp as ListLoops,
  SetComp as SetLoops,
} from "../expressions/comprehension.ts";
import { elements } from "../expressions/displays.ts";
import { jsName } from "../identifiers.ts";
import {
  array,
  arrow,
  assign,
  bigint,
  binary,
  block,
  call,
  type Expression,
  id,
  member,
  not,
  number,
  returns,
  type Statement,
  string,
  thisValue,
} from "../js.ts";
import { loadName, placeOf } from "../names.ts";
import { type EmitExpression, expression, expressions, store, test } from "../visitors.ts";
import { contextOf } from "./context.ts";
import { annotated, variableType } from "./types.ts";
import type { OwnClass } from "./typing/program_types.ts";
import { memberOf, partsOf, resolve } from "./typing/type.ts";

function typeName(node: Expr, f: Body): string {
  const context = contextOf(f);
  const { name } = context.analysis.types.typeOf(node, f.scope);
  return name === "unknown" ? (context.provedType(node)?.kind ?? name) : name;
}

/** Is the truth of the value the same in JavaScript? */
export function hasNativeTruth(node: Expr, f: Body): boolean {
  const context = contextOf(f);
  const { name } = context.analysis.types.typeOf(node, f.scope);
  if (name === "bool" || name === "str" || name === "None") return true;
  const type = context.provedType(node);
  if (type === null) return false;
  const { program } = context.types;
  return partsOf(type).every((part) => {
    if (part.kind === "bool" || part.kind === "str" || part.kind === "none" || part.kind === "int")
      return true;
    const own = part.kind === "instance" ? program.own.get(part.path) : undefined;
    if (own === undefined) {
      return (
        part.kind === "instance" &&
        /^asyncio\.(?:Task|Future|Lock|Event|Handle|TimerHandle|TaskGroup)$/.test(part.path)
      );
    }
    if (own.hasForeignBase || own.kind === "enum" || own.kind === "namedtuple" || own.kind === "typeddict")
      return false;
    return ["__bool__", "__len__"].every((name) => program.methodsOf(own, name).length === 0);
  });
}

export function Name(node: NameNode, f: Body): Expression {
  const context = contextOf(f);
  const symbol = f.scope.lookup(node.id);
  if (symbol?.owner != null && context.thisScopes.get(symbol.owner) === node.id) return thisValue();
  return loadName(node, f);
}

export function Constant(node: ConstantNode, f: Body): Expression {
  const { value } = node;
  switch (value.type) {
    case "int":
      return value.value <= BigInt(Number.MAX_SAFE_INTEGER)
        ? number(Number(value.value))
        : bigint(value.value);
    case "float":
      return call(f.rt("float"), [number(value.value)]);
    case "complex":
      return call(f.rt("complex"), [number(0), number(value.imag)]);
    case "bytes":
      return call(f.rt("bytes"), [string(Array.from(value.value, (b) => String.fromCharCode(b)).join(""))]);
    case "str":
      if (value.codePoints !== undefined || /[\ud800-\udfff]/.test(value.value)) {
        return value.codePoints === undefined
          ? call(f.rt("strOf"), [string(value.value)])
          : call(f.rt("wide"), [array(value.codePoints.map(number))]);
      }
      return string(value.value);
    default:
      return f.module.constant(value);
  }
}

export function UnaryOp(node: UnaryNode, f: Body): Expression {
  if (node.op === "Not") return not(test(node.operand, f));
  const { operand } = node;
  if (node.op === "USub" && operand.nodeType === "Constant") {
    if (operand.value.type === "int") {
      const negative = -operand.value.value;
      return negative >= BigInt(Number.MIN_SAFE_INTEGER) ? number(Number(negative)) : bigint(negative);
    }
    if (operand.value.type === "float") return call(f.rt("float"), [number(-operand.value.value)]);
  }
  return call(f.rt({ Invert: "invert", UAdd: "pos", USub: "neg" }[node.op]), [expression(operand, f)]);
}

const nativeOperators: { readonly [op: string]: string } = { Add: "+", Sub: "-", Mult: "*" };

export const BinOp: EmitExpression<BinOpNode> = {
  first: (node) => node.left,
  link(node, f, left) {
    const right = expression(node.right, f);
    return arithmetic(node.op, operators[node.op].name, left as Expression, right, node.left, node.right, f);
  },
};

/** The native operator where both operands and the result are known to be exact in JavaScript's numbers. */
export function arithmetic(
  op: BinOpNode["op"],
  name: string,
  a: Expression,
  b: Expression,
  left: Expr,
  right: Expr,
  f: Body,
): Expression {
  const { types } = contextOf(f).analysis;
  const native = nativeOperators[op];
  if (native !== undefined) {
    const [x, y] = [types.typeOf(left, f.scope), types.typeOf(right, f.scope)];
    if (x.name === "int" && y.name === "int" && x.bounds !== null && y.bounds !== null) {
      const result = binaryType(op, x, y);
      if (result.name === "int" && result.bounds !== null) return binary(native, a, b);
    }
    if (op === "Add" && x.name === "str" && y.name === "str" && a.type === "Literal" && b.type === "Literal")
      return binary("+", a, b);
  }
  return call(f.rt(name), [a, b]);
}

const functions: { readonly [O in ComparisonOperator]: string } = {
  Eq: "eq",
  NotEq: "ne",
  Lt: "lt",
  LtE: "le",
  Gt: "gt",
  GtE: "ge",
  Is: "===",
  IsNot: "!==",
  In: "isIn",
  NotIn: "isIn",
};
const native: { readonly [op: string]: string } = {
  Eq: "===",
  NotEq: "!==",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
};

/** What comparisons are in conditions. */
const tests: { readonly [op: string]: string } = {
  Eq: "isEqual",
  NotEq: "isUnequal",
  Lt: "isLess",
  LtE: "isAtMost",
  Gt: "isGreater",
  GtE: "isAtLeast",
};

/** Of an enumeration whose members are equal to themselves only. */
function isMemberOfEnum(node: Expr, f: Body): boolean {
  const type = contextOf(f).provedType(node);
  const own = type?.kind === "instance" ? contextOf(f).types.program.own.get(type.path) : undefined;
  return own?.kind === "enum" && own.type.bases.length === 0 && own.isPureEnum && !own.methods.has("__eq__");
}

export const Compare: EmitExpression<CompareNode> = {
  first: (node) => node.left,
  link(node, f, left) {
    if (node.ops.length > 1) return (CompareChain as { link: typeof CompareLink }).link(node, f, left);
    return CompareLink(node, f, left);
  },
};

function CompareLink(node: CompareNode, f: Body, left: Expression | null): Expression {
  return comparison(node, left as Expression, f, false);
}

export function testCompare(node: CompareNode, f: Body): Expression {
  if (node.ops.length > 1) return testChain(node, f);
  return comparison(node, expression(node.left, f), f, true);
}

function comparison(node: CompareNode, left: Expression, f: Body, isTest: boolean): Expression {
  const op = node.ops[0] as ComparisonOperator;
  const other = node.comparators[0] as Expr;
  const right = expression(other, f);
  if (op === "Is" || op === "IsNot") return binary(functions[op], left, right);
  const [x, y] = [typeName(node.left, f), typeName(other, f)];
  // Texts with characters outside of the Basic Multilingual Plane are objects: they equal no literal without any.
  const isNarrow = [left, right].some((e) => e.type === "Literal" && typeof e.value === "string");
  const isExact =
    (x === "int" && y === "int") ||
    (x === "str" && y === "str" && isNarrow && (op === "Eq" || op === "NotEq")) ||
    (isMemberOfEnum(node.left, f) && isMemberOfEnum(other, f) && (op === "Eq" || op === "NotEq"));
  const isMain = node.left.nodeType === "Name" && node.left.id === "__name__" && left.type === "Identifier";
  const overlaps = left.type !== "Literal" || right.type !== "Literal";
  if (((isExact && overlaps) || isMain) && native[op] !== undefined) {
    return binary(native[op], left, right);
  }
  const tested = tests[op];
  if (isTest && tested !== undefined) return { ...call(f.rt(tested), [left, right]), isBoolean: true };
  const result = call(f.rt(functions[op]), [left, right]);
  if (op === "In") return { ...result, isBoolean: true };
  if (op === "NotIn") return not({ ...result, isBoolean: true });
  return isTest ? { ...call(f.rt("truth"), [result]), isBoolean: true } : result;
}

export const Attribute: EmitExpression<AttributeNode> = {
  first: (node) => node.value,
  link: (node, f, value) => loadAttribute(node, value as Expression, f),
};

/** Is the attribute certainly there, and what JavaScript finds? */
export function isProvedAttribute(node: AttributeNode, f: Body): boolean {
  const context = contextOf(f);
  if (context.isModuleAttribute(node.value, node.attr, f)) return true;
  const cls = context.classOf(node.value);
  if (cls !== null) return isStaticMember(cls, f.scope.mangle(node.attr));
  const proved = context.provedType(node.value);
  if (proved?.kind === "instance" && !proved.path.startsWith("#")) {
    return memberOf(proved, node.attr, context.types.classes)?.kind === "field";
  }
  const facts = context.instanceOf(node.value, f);
  if (facts === null) return false;
  const name = f.scope.mangle(node.attr);
  if (context.types.program.deleted.has(name)) return false;
  const line = facts.attributes.get(name);
  if (line === undefined) return false;
  // Inside `__init__` it is there after its assignment.
  const scope = methodScope(f);
  return scope === null || scope.name !== "__init__" || node.lineno > line;
}

/** Is it certainly an attribute of the class that JavaScript finds there? */
export function isStaticMember(cls: OwnClass, name: string): boolean {
  // Functions of JavaScript have such members of their own.
  if (name === "name" || name === "length") return false;
  const isAssigned = (s: Stmt): boolean =>
    (s.nodeType === "Assign" && s.targets.some((t) => t.nodeType === "Name" && t.id === name)) ||
    (s.nodeType === "AnnAssign" && s.value !== null && s.target.nodeType === "Name" && s.target.id === name);
  const own = cls.type.members.get(name);
  if (own?.kind === "field" && cls.kind === "enum") return cls.node.body.some(isAssigned);
  // Other classes give their attributes out when they are asked: JavaScript may not find them.
  return false;
}

function methodScope(f: Body) {
  let { scope } = f;
  while (scope.parent !== null && scope.parent.kind !== "class") scope = scope.parent;
  return scope.parent === null ? null : scope;
}

export function loadAttribute(node: AttributeNode, value: Expression, f: Body): Expression {
  const name = f.scope.mangle(node.attr);
  if (isProvedAttribute(node, f)) return member(value, jsName(name));
  return call(f.rt("attr"), [value, string(name)]);
}

/** `x.name = v`, plainly where the class is known to store it so. */
export function storeAttribute(
  node: AttributeNode,
  object: Expression,
  value: Expression,
  f: Body,
): Expression {
  const context = contextOf(f);
  const name = f.scope.mangle(node.attr);
  const facts = context.instanceOf(node.value, f);
  if (
    facts?.isPlain === true &&
    !context.hasSpecialStorage &&
    facts.attributes.has(name) &&
    !isReadOnly(node, name, f)
  ) {
    return assign(member(object, jsName(name)), value);
  }
  return call(f.rt("setattr"), [object, string(name), value]);
}

/** A property that cannot be set. */
function isReadOnly(node: AttributeNode, name: string, f: Body): boolean {
  const { types } = contextOf(f);
  const member = memberOf(types.valueOf(node.value).type, name, types.classes);
  if (member?.kind !== "property") return false;
  const type = resolve(types.valueOf(node.value).type);
  const cls = type.kind === "instance" ? types.program.own.get(type.path) : undefined;
  return cls?.setters.has(name) !== true;
}

const conversions: { readonly [code: number]: string } = { 115: "str", 114: "repr", 97: "ascii" };

/** `f"a{x!r}{y:>5}"` → fmt`a${reprOf(x)}${formatValue(y, ">5")}`. */
export function JoinedStr(node: JoinedNode, f: Body): Expression {
  const texts: string[] = [""];
  const values: Expression[] = [];
  let isPlain = true;
  for (const part of node.values) {
    if (part.nodeType === "Constant" && part.value.type === "str")
      texts[texts.length - 1] += part.value.value;
    else {
      const field = part as FormattedNode;
      const isSimple = field.conversion === -1 && field.format_spec === null;
      if (!isSimple || !isExactText(field.value, f)) isPlain = false;
      values.push(isSimple ? expression(field.value, f) : FormattedValue(field, f));
      texts.push("");
    }
  }
  if (values.length === 0)
    return Constant(
      { ...node, nodeType: "Constant", value: { type: "str", value: texts.join("") } } as never,
      f,
    );
  const quasi: Expression = {
    type: "TemplateLiteral",
    expressions: values,
    quasis: texts.map((text, i) => ({
      type: "TemplateElement",
      value: { raw: raw(text), cooked: text },
      tail: i === texts.length - 1,
    })),
  };
  if (isPlain && !/[\ud800-\udfff]/.test(texts.join(""))) return quasi;
  return { type: "TaggedTemplateExpression", tag: f.rt("fmt"), quasi };
}

/** JavaScript shows it as Python does, and it is a primitive. */
function isExactText(node: Expr, f: Body): boolean {
  return typeName(node, f) === "int";
}

function raw(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("`", "\\`")
    .replaceAll("${", "\\${")
    .replaceAll("\r", "\\r")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t");
}

export function FormattedValue(node: FormattedNode, f: Body): Expression {
  const conversion = conversions[node.conversion];
  let value = expression(node.value, f);
  if (conversion !== undefined) value = call(f.rt(`${conversion}Of`), [value]);
  const spec = node.format_spec === null ? null : expression(node.format_spec as Expr, f);
  if (spec === null) return conversion === undefined ? call(f.rt("formatSimple"), [value]) : value;
  return call(f.rt("formatValue"), [value, spec]);
}

export function List(node: ListNode, f: Body): Expression {
  return call(f.rt("list"), [array(elements(node, f))]);
}

export function Tuple(node: TupleNode, f: Body): Expression {
  return call(f.rt("tuple"), [array(elements(node, f))]);
}

export function SetDisplay(node: SetNode, f: Body): Expression {
  const isConstant = node.elts.length > 2 && node.elts.every((e) => e.nodeType === "Constant");
  return call(f.rt(isConstant ? "setOfConstants" : "set"), [array(elements(node, f))]);
}

/** `{k: v, **m}` → `dictOf([[k, v]])`, with mappings merged in between. */
export function Dict(node: DictNode, f: Body): Expression {
  let result: Expression | null = null;
  let pairs: Expression[] = [];
  const flush = () => {
    if (result === null) result = call(f.rt("dictOf"), [array(pairs)]);
    else if (pairs.length > 0)
      result = call(f.rt("addItems"), [result, array(pairs.flatMap((p) => p.elements as Expression[]))]);
    pairs = [];
  };
  for (const [i, key] of node.keys.entries()) {
    const value = expression(node.values[i] as Expr, f);
    if (key !== null) {
      pairs.push(array([expression(key, f), value]));
      continue;
    }
    flush();
    result = call(f.rt("mergeInto"), [result as unknown as Expression, value]);
  }
  if (pairs.length > 0 || result === null) flush();
  return result as unknown as Expression;
}

/** `[e for x in xs if c]` → `collect(xs, (x) => e, (x) => c)`. */
function collected(
  node: ListComp | SetComp | DictComp,
  f: Body,
  name: string,
  item: () => Expression,
  loops: () => Expression,
): Expression {
  const [generator] = node.generators as [Comprehension];
  if (
    node.generators.length > 1 ||
    generator.is_async ||
    generator.ifs.length > 1 ||
    containsAwait(node, f)
  ) {
    return loops();
  }
  const scope = f.module.scopes.scopeOf(node);
  // What functions capture is one variable for all rounds.
  if ([...scope.symbols.values()].some((symbol) => symbol.binding === "cell")) return loops();
  const items = expression(generator.iter, f);
  const lambda = (body: () => Expression) =>
    f.within(scope, () => {
      const { target } = generator;
      if (target.nodeType === "Name") {
        const place = placeOf(f, target.id);
        if (place.kind === "variable") {
          const type = variableType(variableOf(scope, target.id), f);
          return arrow([{ ...id(place.js), typeAnnotation: annotated(type) }], body());
        }
      }
      const name = f.fresh("item");
      const { result, declarations } = f.nested(() => {
        const stored = store(target, id(name), f);
        const isPattern = stored.type === "AssignmentExpression" && stored.left.type === "ArrayPattern";
        const declared: Statement[] = isPattern
          ? [
              {
                type: "VariableDeclaration",
                kind: "const",
                declarations: [{ type: "VariableDeclarator", id: stored.left, init: stored.right }],
              },
            ]
          : [{ type: "ExpressionStatement", expression: stored }];
        return [...declared, returns(body())];
      });
      const names = [...scope.symbols.values()]
        .filter((s) => (s.binding === "local" || s.binding === "cell") && !s.name.startsWith("."))
        .map((s) => f.module.variable(scope, s.name));
      const isDeclared = result[0]?.type === "VariableDeclaration";
      return arrow(
        [id(name)],
        block([...(isDeclared ? [] : names.map(undeclared)), ...declarations, ...result]),
      );
    });
  const args = [items, lambda(item)];
  const [condition] = generator.ifs;
  if (condition !== undefined) args.push(lambda(() => test(condition, f)));
  return call(f.rt(name), args);
}

function undeclared(name: string): Statement {
  return {
    type: "VariableDeclaration",
    kind: "let",
    declarations: [{ type: "VariableDeclarator", id: id(name), init: null }],
  };
}

export function containsAwait(node: unknown, f: Body): boolean {
  const stack: unknown[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const n = next as Expr & { generators?: Comprehension[] };
    if (
      n.nodeType === "Await" ||
      n.nodeType === "Yield" ||
      n.nodeType === "YieldFrom" ||
      n.nodeType === "NamedExpr"
    )
      return true;
    if (n.nodeType === "Call" && f.canBlock && f.module.facts.mayBlock(n)) return true;
    if (n.nodeType === "Lambda" && n !== node) continue;
    if (n !== node && n.generators?.some((g) => g.is_async === 1)) return true;
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  return false;
}

export function ListComprehension(node: ListComp, f: Body): Expression {
  return collected(
    node,
    f,
    "collect",
    () => expression(node.elt, f),
    () => ListLoops(node, f),
  );
}

export function SetComprehension(node: SetComp, f: Body): Expression {
  return collected(
    node,
    f,
    "collectSet",
    () => expression(node.elt, f),
    () => SetLoops(node, f),
  );
}

export function DictComprehension(node: DictComp, f: Body): Expression {
  const pair = () => array([expression(node.key, f), expression(node.value, f)]);
  return collected(node, f, "collectDict", pair, () => DictLoops(node, f));
}

/** `a and b`, `a or b`: native where JavaScript sees the same truth; else with a function for what may not be looked at. */
export function BoolOp(node: BoolOpNode, f: Body): Expression {
  const { values } = node;
  if (values.some((v) => containsAwait(v, f)) || values.length > 20) return GeneralBoolOp(node, f);
  // TypeScript minds conditions that always come out the same.
  const first = values.slice(0, -1);
  if (first.every((v) => v.nodeType !== "Constant" && hasNativeTruth(v, f))) {
    return expressions(values, f).reduceRight((right, left) => ({
      type: "LogicalExpression",
      operator: node.op === "And" ? "&&" : "||",
      left,
      right,
      ...(left.isBoolean === true && right.isBoolean === true ? { isBoolean: true } : {}),
    }));
  }
  const [head, ...rest] = values as [Expr, ...Expr[]];
  const lazily = rest.map((v) => arrow([], expression(v, f)));
  return call(f.rt(node.op === "And" ? "and" : "or"), [expression(head, f), ...lazily]);
}
