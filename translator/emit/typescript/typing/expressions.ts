// The types of expressions.
import { variableOf } from "../../../analyse/names.ts";
import type { Scope } from "../../../analyse/scope.ts";
import type { Comprehension, Expr } from "../../../ast/nodes.ts";
import { callValue, typeOfLibrary } from "./calls.ts";
import { argsOf, awaited, elementOf, itemOf } from "./containers.ts";
import type { Inference } from "./inference.ts";
import { binaryType } from "./operators.ts";
import { apply, assignTo, functionBody, narrowing } from "./statements.ts";
import {
  any,
  asBase,
  bool,
  bytes,
  float,
  instance,
  int,
  isAssignable,
  isVague,
  join,
  memberOf,
  none,
  partsOf,
  resolve,
  str,
  type Type,
  without,
} from "./type.ts";
import { unknownValue, type Value } from "./value.ts";

const proved = (type: Type): Value => ({ type, isProved: true });

export function inferExpression(node: Expr, w: Inference, expected: Type | null): Value {
  switch (node.nodeType) {
    case "Constant":
      switch (node.value.type) {
        case "None":
          return proved(none);
        case "bool":
          return proved(expected?.kind === "literal" ? { kind: "literal", value: node.value.value } : bool);
        case "int":
          return proved(wantsLiteral(expected) ? { kind: "literal", value: Number(node.value.value) } : int);
        case "float":
          return proved(float);
        case "str":
          return proved(wantsLiteral(expected) ? { kind: "literal", value: node.value.value } : str);
        case "bytes":
          return proved(bytes);
        default:
          return unknownValue;
      }
    case "JoinedStr":
      for (const part of node.values) if (part.nodeType === "FormattedValue") w.expr(part);
      return proved(str);
    case "FormattedValue":
      w.expr(node.value);
      if (node.format_spec !== null) w.expr(node.format_spec);
      return proved(str);
    case "Name":
      return name(node, w);
    case "NamedExpr": {
      const value = w.expr(node.value);
      assignTo(node.target, value, node.value, w);
      return value;
    }
    case "Attribute":
      return attribute(node, w);
    case "Subscript":
      return subscript(node, w);
    case "Starred":
      w.expr(node.value);
      return unknownValue;
    case "Slice":
      for (const part of [node.lower, node.upper, node.step]) if (part !== null) w.expr(part);
      return unknownValue;
    case "List":
    case "Set":
    case "Tuple":
      return display(node, w, expected);
    case "Dict":
      return dictDisplay(node, w, expected);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return comprehension(node, w, expected);
    case "DictComp": {
      const args = argsOf(expected, "builtins.dict", w);
      return inComprehension(node.generators, w.program.analysis.scopes.scopeOf(node), w, () => {
        const key = w.expr(node.key, args?.[0] ?? null);
        const value = w.expr(node.value, args?.[1] ?? null);
        return {
          type: instance("builtins.dict", fitting(key.type, args?.[0], w), fitting(value.type, args?.[1], w)),
          isProved: key.isProved && value.isProved,
        };
      });
    }
    case "Lambda": {
      const wanted = expected === null ? null : resolve(expected);
      const f = w.program.functions.get(node);
      if (f === undefined) return unknownValue;
      for (const [i, param] of f.params.entries()) {
        const given = wanted?.kind === "function" ? wanted.params?.[i]?.type : undefined;
        if (param.kind === "rest" || param.kind === "keywords") continue;
        if (given !== undefined) w.grow(param.place, given);
        else if (param.place.type.kind === "never" || wanted === null) w.grow(param.place, any);
        w.distrust(param.place);
      }
      functionBody(node, w);
      return proved(w.program.typeOfFunction(f));
    }
    case "Await": {
      const value = awaited(w.expr(node.value), w);
      w.otherCodeRuns();
      return value;
    }
    case "Yield": {
      const f = w.current;
      const wanted = f === null ? null : yieldedBy(f.result.declared, w);
      const value = node.value === null ? proved(none) : w.expr(node.value, wanted);
      if (f !== null && f.result.declared === null) w.flow(value, f.result, null);
      else if (f !== null) {
        if (wanted !== null && !w.accepts(value, wanted, node.value)) w.distrust(f.result);
        if (!value.isProved) w.distrust(f.result);
      }
      w.otherCodeRuns();
      return unknownValue;
    }
    case "YieldFrom": {
      const value = w.expr(node.value);
      const f = w.current;
      if (f !== null && f.result.declared === null)
        w.flow({ ...elementOf(value, w), isProved: false }, f.result, null);
      else if (f !== null) w.distrust(f.result);
      w.otherCodeRuns();
      return unknownValue;
    }
    case "BinOp": {
      const left = w.expr(node.left);
      const right = w.expr(node.right);
      return binaryType(node.op, left, right, w);
    }
    case "UnaryOp": {
      const operand = w.expr(node.operand);
      if (node.op === "Not") return proved(bool);
      const t = resolve(operand.type);
      if (t.kind === "int" || t.kind === "float")
        return { type: t.kind === "float" && node.op === "Invert" ? any : t, isProved: operand.isProved };
      if (t.kind === "bool") return { type: int, isProved: operand.isProved };
      return unknownValue;
    }
    case "BoolOp":
      return boolOp(node.op, node.values, w, expected);
    case "IfExp": {
      w.expr(node.test);
      const before = w.env;
      w.env = new Map(before);
      apply(narrowing(node.test, true, w), w);
      const body = w.expr(node.body, expected);
      w.env = new Map(before);
      apply(narrowing(node.test, false, w), w);
      const orelse = w.expr(node.orelse, expected);
      w.env = before;
      return { type: either(body.type, orelse.type, w), isProved: body.isProved && orelse.isProved };
    }
    case "Compare": {
      const left = w.expr(node.left);
      const values = [left, ...node.comparators.map((c) => w.expr(c))];
      // What JavaScript's operators compare, TypeScript has to see as what tests have shown it to be.
      for (const [i, e] of [node.left, ...node.comparators].entries()) {
        const t = resolve(values[i]?.type ?? any);
        if (t.kind === "int" || t.kind === "str") w.showNarrowed(e, t);
      }
      const isExact = node.ops.every((op, i) => {
        if (op === "Is" || op === "IsNot" || op === "In" || op === "NotIn") return true;
        return [values[i], values[i + 1]].every((v) => v?.isProved && isBuiltinValue(v.type));
      });
      return { type: bool, isProved: isExact };
    }
    case "Call":
      return callValue(node, w, expected);
    default:
      return unknownValue;
  }
}

/** What a generator that is declared so hands out. */
function yieldedBy(declared: Type | null, w: Inference): Type | null {
  if (declared === null) return null;
  const args =
    asBase(declared, "typing.Iterable", w.classes) ?? asBase(declared, "typing.AsyncIterable", w.classes);
  return args?.[0] ?? null;
}

function wantsLiteral(expected: Type | null): boolean {
  return expected !== null && partsOf(expected).some((p) => p.kind === "literal");
}

/** Comparisons of such values give a bool. */
function isBuiltinValue(type: Type): boolean {
  return partsOf(type).every(
    (p) =>
      ["none", "bool", "int", "float", "str", "bytes", "literal"].includes(p.kind) ||
      (p.kind === "instance" && p.path.startsWith("builtins.")) ||
      p.kind === "tuple",
  );
}

function name(node: Extract<Expr, { nodeType: "Name" }>, w: Inference): Value {
  const symbol = variableOf(w.scope, node.id);
  if (symbol === null) {
    return unknownValue;
  }
  const narrowed = w.env.get(node.id);
  const place = w.program.placeOf(symbol);
  const own = w.program.classOfSymbol.get(symbol);
  if (own !== undefined) {
    w.escapeClass(own);
    return proved({ kind: "class", path: own.path });
  }
  const { definition } = symbol;
  if (definition?.nodeType === "FunctionDef" || definition?.nodeType === "AsyncFunctionDef") {
    const f = w.program.functions.get(definition);
    if (f !== undefined) w.escape(f);
  }
  if (narrowed !== undefined && (narrowed.isProved === true || resolve(place.type).kind !== "never")) {
    return { type: narrowed.type, isProved: place.isProved || narrowed.isProved === true };
  }
  return { type: place.type, isProved: place.isProved };
}

function attribute(node: Extract<Expr, { nodeType: "Attribute" }>, w: Inference): Value {
  const path = w.program.pathOf(node, w.scope);
  const library = path === null ? null : typeOfLibrary(path, w);
  if (library !== null) return proved(library);
  const receiver = w.expr(node.value);
  const name = w.scope.mangle(node.attr);
  const key = w.keyOf(node);
  const narrowed = key === null ? undefined : w.env.get(key);
  const t = resolve(receiver.type);
  w.showNarrowed(node.value, receiver.type);
  if (t.kind === "class") {
    const cls = w.program.own.get(t.path);
    if (cls !== undefined) {
      for (const f of w.program.methodsOf(cls, name)) w.escape(f);
      const member = cls.type.members.get(name);
      if (member?.kind === "field")
        return {
          type: member.type,
          isProved: cls.kind === "enum" || (w.program.fieldOf(cls, name)?.isProved ?? false),
        };
    }
    return unknownValue;
  }
  const member = memberOf(t, name, w.classes);
  if (member === null) {
    w.escapeNamed(name);
    return unknownValue;
  }
  const cls = t.kind === "instance" ? w.program.own.get(t.path) : undefined;
  if (member.kind === "method" && cls !== undefined)
    for (const f of w.program.methodsOf(cls, name)) w.escape(f);
  if (cls?.kind === "enum" && name === "value") return { type: enumValue(cls.path, w), isProved: false };
  let isProved = receiver.isProved;
  if (cls !== undefined) {
    const place = w.program.fieldOf(cls, name);
    if (place !== null) isProved &&= place.isProved && !w.hasDynamicStores;
    else if (member.kind === "property")
      isProved &&= w.program.methodsOf(cls, name).every((f) => f.result.isProved && f.role === "property");
    if (key !== null && w.tainted.has(key) && place !== null) {
      // TypeScript still believes what it saw before other code ran.
      const before = w.tainted.get(key) as Type;
      if (partsOf(place.type).length > partsOf(before).length) {
        if (partsOf(before).every((p) => p.kind === "none")) {
          place.isBroken = true;
          if (resolve(place.type).kind !== "any") {
            place.type = any;
            w.hasChanged = true;
          }
          w.distrust(place);
        }
      }
    }
  }
  return { type: narrowed?.type ?? member.type, isProved };
}

function enumValue(path: string, w: Inference): Type {
  const cls = w.program.own.get(path);
  let type: Type | null = null;
  for (const s of cls?.node.body ?? []) {
    if (s.nodeType !== "Assign") continue;
    const t = w.valueOf(s.value).type;
    if (s.value.nodeType === "Call") return any;
    type = type === null ? t : join(type, t, w.classes);
  }
  return type ?? any;
}

function subscript(node: Extract<Expr, { nodeType: "Subscript" }>, w: Inference): Value {
  const container = w.expr(node.value);
  const index = w.expr(node.slice);
  return itemOf(container, index, node.slice, w);
}

/** What elements are said to be, where they are. */
function fitting(type: Type, expected: Type | undefined, w: Inference): Type {
  if (expected === undefined || resolve(expected).kind === "any") return type;
  return isAssignable(type, expected, w.classes) && !isVague(type) ? expected : type;
}

function display(
  node: Extract<Expr, { nodeType: "List" | "Set" | "Tuple" }>,
  w: Inference,
  expected: Type | null,
): Value {
  if (node.nodeType === "Tuple" && !node.elts.some((e) => e.nodeType === "Starred")) {
    const wanted = expected === null ? undefined : partsOf(expected).find((p) => p.kind === "tuple");
    const rest = wanted === undefined ? argsOf(expected, "builtins.tuple", w) : null;
    const values = node.elts.map((e, i) =>
      w.expr(e, wanted?.kind === "tuple" ? (wanted.items[i] ?? null) : (rest?.[0] ?? null)),
    );
    return {
      type: {
        kind: "tuple",
        items: values.map((v, i) =>
          fitting(v.type, wanted?.kind === "tuple" ? wanted.items[i] : rest?.[0], w),
        ),
      },
      isProved: values.every((v) => v.isProved),
    };
  }
  const path =
    node.nodeType === "List" ? "builtins.list" : node.nodeType === "Set" ? "builtins.set" : "builtins.tuple";
  const wanted = argsOf(expected, path, w)?.[0] ?? null;
  const values = node.elts.map((e) =>
    e.nodeType === "Starred" ? elementOf(w.expr(e.value), w) : w.expr(e, wanted),
  );
  if (wanted !== null) {
    const all = values.every((v) => isAssignable(v.type, wanted, w.classes));
    const type = all
      ? wanted
      : values.reduce<Type>((t, v) => join(t, v.type, w.classes), values[0]?.type ?? any);
    return {
      type: instance(path, type),
      isProved: all && values.every((v) => v.isProved && !isVague(v.type)),
    };
  }
  const slots = w.slotsOf(node, 1);
  for (const v of values) w.grow(slots[0] as (typeof slots)[number], v.type);
  return { type: w.newContainer(node, path, 1), isProved: values.every((v) => v.isProved) };
}

function dictDisplay(node: Extract<Expr, { nodeType: "Dict" }>, w: Inference, expected: Type | null): Value {
  const args = argsOf(expected, "builtins.dict", w);
  const typed =
    expected === null
      ? undefined
      : partsOf(expected).find(
          (p) => p.kind === "instance" && w.program.own.get(p.path)?.kind === "typeddict",
        );
  const slots = args === null ? w.slotsOf(node, 2) : null;
  let isProved = true;
  let fits = true;
  for (const [i, key] of node.keys.entries()) {
    const item = node.values[i] as Expr;
    if (key === null) {
      const merged = w.expr(item);
      const inner = mappingArgs(merged.type);
      isProved &&= merged.isProved;
      if (slots !== null) {
        w.grow(slots[0] as never, inner?.[0] ?? any);
        w.grow(slots[1] as never, inner?.[1] ?? any);
      }
      continue;
    }
    const [k, v] = [w.expr(key, args?.[0] ?? null), w.expr(item, args?.[1] ?? null)];
    isProved &&= k.isProved && v.isProved;
    if (slots !== null) {
      w.grow(slots[0] as never, k.type);
      w.grow(slots[1] as never, v.type);
    } else if (args !== null) {
      fits &&=
        isAssignable(k.type, args[0] as Type, w.classes) && isAssignable(v.type, args[1] as Type, w.classes);
      isProved &&= !isVague(v.type);
    }
  }
  if (typed !== undefined) return { type: typed, isProved: false };
  if (args !== null)
    return {
      type: fits ? instance("builtins.dict", ...args) : instance("builtins.dict", any, any),
      isProved: isProved && fits,
    };
  return { type: w.newContainer(node, "builtins.dict", 2), isProved };
}

function mappingArgs(type: Type): readonly Type[] | null {
  const t = resolve(type);
  return t.kind === "instance" && t.args.length === 2 ? t.args : null;
}

function inComprehension<T>(
  generators: readonly Comprehension[],
  scope: Scope,
  w: Inference,
  result: () => T,
): T {
  const { env } = w;
  const outer = w.scope;
  w.env = new Map(env);
  try {
    for (const [i, g] of generators.entries()) {
      // The first iterable belongs to the scope around.
      w.scope = i === 0 ? outer : scope;
      const iterable = w.expr(g.iter);
      w.scope = scope;
      assignTo(g.target, g.is_async ? unknownValue : elementOf(iterable, w), null, w);
      for (const test of g.ifs) {
        w.expr(test);
        // Conditions are functions of their own: TypeScript does not see what they show.
        for (const [key, n] of narrowing(test, true, w)) w.env.set(key, { ...n, isSeen: false });
      }
    }
    return result();
  } finally {
    w.scope = outer;
    w.env = env;
  }
}

function comprehension(
  node: Extract<Expr, { nodeType: "ListComp" | "SetComp" | "GeneratorExp" }>,
  w: Inference,
  expected: Type | null,
): Value {
  const path =
    node.nodeType === "ListComp"
      ? "builtins.list"
      : node.nodeType === "SetComp"
        ? "builtins.set"
        : "typing.Generator";
  const wanted = node.nodeType === "GeneratorExp" ? null : (argsOf(expected, path, w)?.[0] ?? null);
  const scope = w.program.analysis.scopes.scopeOf(node);
  const current = w.current;
  const value = inComprehension(node.generators, scope, w, () => w.expr(node.elt, wanted));
  w.current = current;
  const element = fitting(value.type, wanted ?? undefined, w);
  const isAsync = node.generators.some((g) => g.is_async === 1);
  const type =
    path === "typing.Generator"
      ? isAsync
        ? instance("typing.AsyncGenerator", element, any)
        : instance(path, element, any, any)
      : instance(path, element);
  return { type, isProved: value.isProved };
}

function boolOp(op: "And" | "Or", values: readonly Expr[], w: Inference, expected: Type | null): Value {
  const before = w.env;
  w.env = new Map(before);
  let result: Value | null = null;
  for (const [i, node] of values.entries()) {
    const value = w.expr(node, expected);
    // `a or b` is `a` only if that is true.
    const isLast = i === values.length - 1;
    const kept = op === "Or" && !isLast ? without(value.type, "none") : value.type;
    const type = resolve(kept).kind === "never" ? null : kept;
    if (type !== null) {
      result =
        result === null
          ? { type, isProved: value.isProved }
          : { type: either(result.type, type, w), isProved: result.isProved && value.isProved };
    }
    apply(narrowing(node, op === "And", w), w);
  }
  w.env = before;
  return result ?? proved(none);
}

function either(a: Type, b: Type, w: Inference): Type {
  return join(a, b, w.classes);
}
