// The types of calls, of what iterating and indexing gives, and of what awaiting does.
import { variableOf } from "../../../analyse/names.ts";
import type { Call, Expr } from "../../../ast/nodes.ts";
import { canonical } from "./annotation.ts";
import { argsOf, elementOf } from "./containers.ts";
import type { Inference } from "./inference.ts";
import type { OwnClass, OwnFunction, Place } from "./program_types.ts";
import {
  any,
  asBase,
  bool,
  bytes,
  type FunctionType,
  float,
  hasVariables,
  instance,
  int,
  isVague,
  join,
  memberOf,
  partsOf,
  resolve,
  str,
  substitute,
  type Type,
  unify,
  union,
} from "./type.ts";
import { unknownValue, type Value } from "./value.ts";

const proved = (type: Type): Value => ({ type, isProved: true });

/** The type of a function or a value of the standard library. */
export function typeOfLibrary(path: string, w: Inference): Type | null {
  const known = canonical(path);
  if (w.classes.has(known) && !known.startsWith("#")) return { kind: "class", path: known };
  const dot = known.lastIndexOf(".");
  return w.program.modules[known.slice(0, dot)]?.values[known.slice(dot + 1)] ?? null;
}

const mutators = new Set([
  "append",
  "appendleft",
  "add",
  "extend",
  "extendleft",
  "insert",
  "update",
  "setdefault",
  "put",
  "put_nowait",
  "__setitem__",
]);

export function callValue(node: Call, w: Inference, expected: Type | null): Value {
  const result = call(node, w, expected);
  w.otherCodeRuns();
  return result;
}

function call(node: Call, w: Inference, expected: Type | null): Value {
  const { func } = node;
  if (func.nodeType === "Name") {
    const symbol = variableOf(w.scope, func.id);
    if (symbol !== null) {
      const own = w.program.classOfSymbol.get(symbol);
      if (own !== undefined) {
        w.values.set(func, proved({ kind: "class", path: own.path }));
        return construct(own, node, w, expected);
      }
      const definition = w.program.analysis.facts.provedFunction(func, w.scope);
      const f = definition === null ? undefined : w.program.functions.get(definition);
      if (f !== undefined) {
        w.values.set(func, proved(w.program.typeOfFunction(f)));
        return callFunction(f, node, w, null);
      }
    } else if (w.program.analysis.facts.provedBuiltin(func.id)) {
      const special = builtin(func.id, node, w, expected);
      if (special !== null) return special;
    }
  }
  const path = w.program.pathOf(func, w.scope);
  if (path !== null && !path.startsWith("#")) {
    if (path === "dataclasses.field") {
      for (const k of node.keywords) {
        const value = w.expr(k.value);
        if (k.arg === "default") return value;
      }
      return unknownValue;
    }
    const library = typeOfLibrary(path, w);
    if (library?.kind === "class") return constructLibrary(library.path, node, w, expected);
    if (library?.kind === "function") return callTyped(library, node, w, null);
  }
  if (func.nodeType === "Attribute") return callMethod(node, func, w, expected);
  const callee = w.expr(func);
  const t = resolve(callee.type);
  if (t.kind === "function") return { ...callTyped(t, node, w, null), isProved: false };
  if (t.kind === "class" && w.program.own.has(t.path)) {
    args(node, w);
    return {
      type: instance(t.path, ...(w.classes.get(t.path)?.params.map(() => any) ?? [])),
      isProved: false,
    };
  }
  const method = memberOf(t, "__call__", w.classes);
  const f = method === null ? null : resolve(method.type);
  if (f?.kind === "function") return { ...callTyped(f, node, w, null), isProved: false };
  args(node, w);
  return unknownValue;
}

/** Looks at all arguments, of which nothing is known where they go. */
function args(node: Call, w: Inference): Value[] {
  const values = node.args.map((a) => w.expr(a));
  for (const k of node.keywords) w.expr(k.value);
  return values;
}

function callMethod(
  node: Call,
  func: Extract<Expr, { nodeType: "Attribute" }>,
  w: Inference,
  expected: Type | null,
): Value {
  const name = w.scope.mangle(func.attr);
  // `super().method(…)`.
  if (
    func.value.nodeType === "Call" &&
    func.value.func.nodeType === "Name" &&
    func.value.func.id === "super"
  ) {
    return callSuper(node, name, w);
  }
  const receiver = w.expr(func.value);
  const t = resolve(receiver.type);
  w.showNarrowed(func.value, receiver.type);
  if (t.kind === "class") {
    const own = w.program.own.get(t.path);
    const found = own === undefined ? [] : w.program.methodsOf(own, name);
    if (found.length > 0) return callAll(found, node, w, receiver.isProved, instance(t.path));
    args(node, w);
    return unknownValue;
  }
  if (t.kind === "instance" || t.kind === "tuple" || t.kind === "str" || t.kind === "bytes") {
    const own = t.kind === "instance" ? w.program.own.get(t.path) : undefined;
    if (own !== undefined) {
      const found = w.program.methodsOf(own, name);
      if (found.length > 0 && found.every((f) => f.role !== "unknown" && f.role !== "property")) {
        return callAll(found, node, w, receiver.isProved, t);
      }
    }
    const member = memberOf(t, name, w.classes);
    const f = member === null ? null : resolve(member.type);
    if (f?.kind === "function") {
      if (member?.kind === "field") return { ...callTyped(f, node, w, null), isProved: false };
      return callLibraryMethod(t, f, name, node, receiver, w, expected);
    }
  }
  // Any method of that name may be meant.
  const candidates = w.program.methodsNamed.get(name) ?? [];
  if (partsOf(t).some((p) => p.kind === "any" || p.kind === "instance" || p.kind === "variable")) {
    const parts = partsOf(t).filter((p) => p.kind === "instance");
    const isUnknown = partsOf(t).some((p) => p.kind === "any" || p.kind === "variable");
    for (const f of candidates) {
      if (
        isUnknown ||
        f.cls === null ||
        parts.some((p) => p.kind === "instance" && w.program.own.get(p.path) !== undefined)
      )
        callFunction(f, node, w, null);
    }
    if (mutators.has(name) && isUnknown) w.mutatesUnknown();
  }
  args(node, w);
  return unknownValue;
}

function callAll(
  found: readonly OwnFunction[],
  node: Call,
  w: Inference,
  isProved: boolean,
  self: Type,
): Value {
  let result: Value | null = null;
  for (const f of found) {
    const value = callFunction(f, node, w, self);
    result = result === null ? value : { type: result.type, isProved: result.isProved && value.isProved };
  }
  const value = result ?? unknownValue;
  return { type: value.type, isProved: value.isProved && isProved };
}

function callSuper(node: Call, name: string, w: Inference): Value {
  let scope = w.scope;
  while (scope.parent !== null && scope.parent.kind !== "class") scope = scope.parent;
  const cls = scope.parent === null ? undefined : w.program.classOfScope.get(scope.parent);
  for (const base of cls?.bases ?? []) {
    const [f] = w.program.methodsOf(base, name);
    if (f !== undefined) return callFunction(f, node, w, null);
  }
  args(node, w);
  return unknownValue;
}

/** A call of a function of the program: its arguments go into its parameters. */
function callFunction(f: OwnFunction, node: Call, w: Inference, self: Type | null): Value {
  const positional = f.params.filter((p) => p.kind === "positional");
  const isGeneric = f.variables.length > 0;
  const found = new Map<string, Type>();
  let arity = 0;
  let isOpen = false;
  const given = new Set<string>();
  const give = (param: OwnFunction["params"][number] | undefined, value: Expr): void => {
    if (param === undefined) {
      w.expr(value);
      return;
    }
    given.add(param.name);
    if (param.kind === "rest" || param.kind === "keywords") {
      const whole = resolve(param.place.type);
      const part = whole.kind === "instance" ? (whole.args.at(-1) ?? any) : any;
      const v = w.expr(value, part);
      if (!w.accepts(v, part, value)) w.casts.set(value, any);
      return;
    }
    const declared = param.place.declared;
    const v = w.expr(value, declared !== null && !hasVariables(declared) ? declared : null);
    if (declared !== null && (isGeneric || hasVariables(declared))) {
      unify(declared, v.type, found, w.classes);
      if (!v.isProved) w.distrust(param.place);
      // A type variable takes anything; the structure around it has to fit.
      const seen = substitute(declared, new Map([...found].map(([k, t]) => [k, t])));
      if (!w.accepts(v, hasVariables(seen) ? any : seen, value)) w.distrust(param.place);
    } else w.flow(v, param.place, value);
  };
  for (const a of node.args) {
    if (a.nodeType === "Starred") {
      w.expr(a.value);
      isOpen = true;
    } else if (isOpen) w.expr(a);
    else {
      give(positional[arity] ?? f.params.find((p) => p.kind === "rest"), a);
      arity++;
    }
  }
  for (const k of node.keywords) {
    if (k.arg === null) {
      w.expr(k.value);
      isOpen = true;
    } else
      give(f.params.find((p) => p.name === k.arg) ?? f.params.find((p) => p.kind === "keywords"), k.value);
  }
  if (isOpen) {
    for (const p of f.params) {
      if (given.has(p.name) || p.kind === "rest" || p.kind === "keywords") continue;
      if (p.place.declared === null) w.grow(p.place, any);
      w.distrust(p.place);
    }
  }
  const result = w.program.resultOf(f);
  const type = found.size > 0 || self !== null ? substituted(result, found, self, f, w) : result;
  return {
    type,
    isProved: f.result.isProved && !isGeneric,
  };
}

function substituted(
  result: Type,
  found: ReadonlyMap<string, Type>,
  self: Type | null,
  f: OwnFunction,
  w: Inference,
): Type {
  const all = new Map(found);
  const t = self === null ? null : resolve(self);
  if (t?.kind === "instance" && f.cls !== null) {
    const args = asBase(t, f.cls.path, w.classes);
    for (const [i, p] of f.cls.type.params.entries()) all.set(p, args?.[i] ?? any);
  }
  for (const name of f.variables) if (!all.has(name)) all.set(name, any);
  return all.size === 0 && !mentionsSelf(result) ? result : substitute(result, all, self);
}

function mentionsSelf(type: Type, depth = 0): boolean {
  const t = resolve(type);
  if (depth > 6) return false;
  if (t.kind === "self") return true;
  const some = (list: readonly Type[]) => list.some((x) => mentionsSelf(x, depth + 1));
  return t.kind === "instance"
    ? some(t.args)
    : t.kind === "union"
      ? some(t.parts)
      : t.kind === "tuple"
        ? some(t.items)
        : false;
}

/** `C(…)` for a class of the program. */
function construct(cls: OwnClass, node: Call, w: Inference, expected: Type | null): Value {
  const params = cls.type.params;
  const wanted = argsOf(expected, cls.path, w);
  const type =
    params.length === 0
      ? instance(cls.path)
      : wanted !== null
        ? instance(cls.path, ...wanted)
        : instance(cls.path, ...params.map(() => any));
  if (cls.kind === "enum") {
    args(node, w);
    return proved(type);
  }
  const [init] = w.program.methodsOf(cls, "__init__");
  if (init !== undefined && !cls.hasForeignBase) callFunction(init, node, w, type);
  else if (init !== undefined) callFunction(init, node, w, type);
  else if (cls.kind === "dataclass" || cls.kind === "namedtuple") {
    const positional = cls.data.filter((d) => !d.isKeywordOnly);
    let isOpen = false;
    const found = new Map<string, Type>();
    const give = (place: Place | undefined, value: Expr): void => {
      if (place === undefined) w.expr(value);
      else if (place.declared !== null && hasVariables(place.declared)) {
        const v = w.expr(value);
        unify(place.declared, v.type, found, w.classes);
        w.distrust(place);
      } else w.flow(w.expr(value, place.declared), place, value);
    };
    for (const [i, a] of node.args.entries()) {
      if (a.nodeType === "Starred") {
        w.expr(a.value);
        isOpen = true;
      } else give(positional[i]?.place, a);
    }
    for (const k of node.keywords) {
      if (k.arg === null) {
        w.expr(k.value);
        isOpen = true;
      } else give(cls.data.find((d) => d.name === k.arg)?.place, k.value);
    }
    if (isOpen) w.escapeClass(cls);
    if (params.length > 0 && wanted === null && found.size > 0)
      return proved(instance(cls.path, ...params.map((p) => found.get(p) ?? any)));
  } else if (cls.kind === "typeddict") {
    for (const k of node.keywords) {
      const place = k.arg === null ? undefined : cls.fields.get(k.arg);
      const v = w.expr(k.value, place?.declared ?? null);
      if (place !== undefined) w.flow(v, place, null);
    }
    for (const a of node.args) w.expr(a);
  } else args(node, w);
  const isMade = w.program.methodsOf(cls, "__new__").length === 0;
  return { type, isProved: isMade };
}

/** `C(…)` for a class of the standard library. */
function constructLibrary(path: string, node: Call, w: Inference, expected: Type | null): Value {
  const cls = w.classes.get(path);
  const params = cls?.params ?? [];
  const wanted = argsOf(expected, path, w);
  const values = args(node, w);
  if (params.length === 0) return proved(instance(path));
  if (wanted !== null)
    return { type: instance(path, ...wanted), isProved: values.length === 0 || path === "asyncio.Queue" };
  const type = w.newContainer(node, path, params.length);
  const slots = w.slotsOf(node, params.length);
  const [first] = values;
  switch (path) {
    case "collections.defaultdict": {
      const [factory] = node.args;
      const made = factory === undefined ? null : factoryResult(factory, node, w);
      if (made !== null) w.grow(slots[1] as never, made);
      else w.grow(slots[1] as never, any);
      break;
    }
    case "collections.Counter":
      if (first !== undefined) w.grow(slots[0] as never, elementOf(first, w).type);
      break;
    case "collections.deque":
      if (first !== undefined) w.grow(slots[0] as never, elementOf(first, w).type);
      break;
    case "asyncio.Queue":
    case "asyncio.PriorityQueue":
    case "asyncio.LifoQueue":
      break;
    case "contextvars.ContextVar":
      for (const k of node.keywords)
        if (k.arg === "default") w.grow(slots[0] as never, w.valueOf(k.value).type);
      break;
    case "asyncio.Future":
      break;
    default:
      for (const s of slots) w.grow(s, any);
  }
  return { type, isProved: values.every((v) => v.isProved) };
}

/** What the factory of a defaultdict makes. */
function factoryResult(node: Expr, at: Expr, w: Inference): Type | null {
  if (node.nodeType === "Lambda") {
    const t = resolve(w.valueOf(node).type);
    return t.kind === "function" ? t.result : null;
  }
  const path = w.program.pathOf(node, w.scope);
  switch (path) {
    case "builtins.int":
      return int;
    case "builtins.float":
      return float;
    case "builtins.str":
      return str;
    case "builtins.bool":
      return bool;
    case "builtins.list":
    case "builtins.set":
    case "collections.deque":
    case "builtins.dict": {
      // One type for all that it makes.
      const count = path === "builtins.dict" ? 2 : 1;
      return w.newContainer(node === at ? node : (node as Expr), path, count);
    }
    default:
      return path?.startsWith("#") === true ? instance(path) : null;
  }
}

/** A method of a class of the standard library. */
function callLibraryMethod(
  receiver: Type,
  method: FunctionType,
  name: string,
  node: Call,
  value: Value,
  w: Inference,
  expected: Type | null,
): Value {
  // What goes into the container: the parameters whose types are the class's own variables.
  const raw = receiver.kind === "instance" ? rawMethod(receiver, name, w) : null;
  const positional = (method.params ?? []).filter((p) => p.kind === "positional");
  const found = new Map<string, Type>();
  const isContainer = receiver.kind === "instance" && receiver.args.length > 0;
  const wanted = (t: Type | undefined) =>
    t === undefined || hasVariables(t) || isVague(t) ? null : resolve(t);
  const values: Value[] = [];
  const give = (index: number, a: Expr): void => {
    const param = positional[index] ?? method.params?.find((p) => p.kind === "rest");
    const v = w.expr(a, wanted(param?.type));
    values.push(v);
    if (param === undefined) return;
    unify(param.type, v.type, found, w.classes);
    if (!isContainer || raw === null) return;
    const rawParam =
      raw.method.params?.filter((p) => p.kind === "positional")[index] ??
      raw.method.params?.find((p) => p.kind === "rest");
    const rawType = rawParam === undefined ? any : resolve(rawParam.type);
    if (rawType.kind === "variable") {
      const part = raw.args.get(rawType.name);
      if (part !== undefined) w.flowInto(v, part, a);
    } else if (rawType.kind === "instance" && rawType.path === "typing.Iterable") {
      const inner = resolve(rawType.args[0] as Type);
      const part = inner.kind === "variable" ? raw.args.get(inner.name) : undefined;
      if (part !== undefined) w.flowInto(elementOf(v, w), part, null);
    }
  };
  for (const [i, a] of node.args.entries()) {
    if (a.nodeType === "Starred") {
      w.expr(a.value);
      if (isContainer && mutators.has(name)) w.mutatesUnknown();
    } else give(i, a);
  }
  for (const k of node.keywords) {
    const param = method.params?.find((p) => p.name === k.arg);
    w.expr(k.value, wanted(param?.type));
  }
  if (name === "update" && receiver.kind === "instance" && receiver.args.length === 2) {
    const [first] = values;
    const given = first === undefined ? null : asBase(first.type, "typing.Mapping", w.classes);
    for (const [i, part] of receiver.args.entries()) {
      const t = given?.[i];
      if (receiver.path === "collections.Counter" && i === 1) continue;
      if (first !== undefined)
        w.flowInto({ type: t ?? any, isProved: t !== undefined && first.isProved }, part, null);
      else for (const k of node.keywords) w.flowInto(i === 0 ? proved(str) : w.valueOf(k.value), part, null);
    }
  }
  let result = substitute(method.result, found, receiver);
  // With a default that is not None, `get` never gives None.
  if (
    name === "get" &&
    receiver.kind === "instance" &&
    asBase(receiver, "typing.Mapping", w.classes) !== null &&
    values[1] !== undefined
  ) {
    result = join(union(partsOf(result).filter((p) => p.kind !== "none")), values[1].type, w.classes);
    if (resolve(result).kind === "never") result = values[1].type;
  }
  if (
    name === "pop" &&
    values[1] !== undefined &&
    receiver.kind === "instance" &&
    receiver.args.length === 2
  ) {
    result = join(result, values[1].type, w.classes);
  }
  void expected;
  const isSound = !isContainer || w.areContainersSound || !mentionsParts(method, receiver);
  const isGeneric = found.size > 0 && values.some((v) => !v.isProved);
  return { type: unvariabled(result), isProved: value.isProved && isSound && !isGeneric && !isVague(result) };
}

function mentionsParts(method: FunctionType, receiver: Type): boolean {
  const t = resolve(method.result);
  return receiver.kind === "instance" && !["none", "bool", "int", "str", "float"].includes(t.kind);
}

function unvariabled(type: Type): Type {
  return hasVariables(type) ? any : type;
}

/** A method as its class writes it, and what the class's variables are for the receiver. */
function rawMethod(
  receiver: Type,
  name: string,
  w: Inference,
): { method: FunctionType; args: ReadonlyMap<string, Type> } | null {
  const seen = resolve(receiver);
  if (seen.kind !== "instance") return null;
  const cls = w.classes.get(seen.path);
  if (cls === undefined) return null;
  const args = new Map(cls.params.map((p, i) => [p, seen.args[i] ?? any] as const));
  const own = cls.members.get(name);
  if (own !== undefined) {
    const t = resolve(own.type);
    return t.kind === "function" ? { method: t, args } : null;
  }
  for (const base of cls.bases) {
    const b = resolve(base);
    if (b.kind !== "instance") continue;
    const lifted = {
      ...b,
      args: b.args.map((x) =>
        resolve(x).kind === "variable" ? (args.get((x as { name: string }).name) ?? any) : x,
      ),
    };
    const found = rawMethod(lifted, name, w);
    if (found !== null) return found;
  }
  return null;
}

/** A call of something whose type is known. */
function callTyped(f: FunctionType, node: Call, w: Inference, self: Type | null): Value {
  const positional = (f.params ?? []).filter((p) => p.kind === "positional");
  const rest = f.params?.find((p) => p.kind === "rest");
  const found = new Map<string, Type>();
  let isProved = true;
  for (const [i, a] of node.args.entries()) {
    if (a.nodeType === "Starred") {
      const inner = w.expr(a.value);
      const element = elementOf(inner, w);
      if (rest !== undefined) unify(rest.type, element.type, found, w.classes);
      isProved = false;
      continue;
    }
    const param = positional[i] ?? rest;
    const wanted = param === undefined || hasVariables(param.type) ? null : param.type;
    const v = w.expr(a, wanted);
    if (param !== undefined && hasVariables(param.type)) {
      unify(param.type, v.type, found, w.classes);
      isProved &&= v.isProved;
    }
  }
  for (const k of node.keywords) w.expr(k.value, f.params?.find((p) => p.name === k.arg)?.type ?? null);
  const hadVariables = hasVariables(f.result);
  const result = unvariabled(substitute(f.result, found, self));
  return { type: result, isProved: !hadVariables || (isProved && w.areContainersSound && !isVague(result)) };
}

/** Builtins whose results depend on their arguments in ways that no signature says. */
function builtin(name: string, node: Call, w: Inference, expected: Type | null): Value | null {
  const [first] = node.args;
  switch (name) {
    case "int":
      args(node, w);
      return proved(int);
    case "float":
      args(node, w);
      return proved(float);
    case "str":
      args(node, w);
      return proved(str);
    case "bool":
      args(node, w);
      return proved(bool);
    case "bytes":
      args(node, w);
      return proved(bytes);
    case "range":
      args(node, w);
      return proved(instance("builtins.range"));
    case "list":
    case "set":
    case "frozenset":
    case "tuple": {
      const path = `builtins.${name}`;
      const wanted = argsOf(expected, path, w);
      const [value] = args(node, w);
      if (value === undefined) {
        if (wanted !== null) return proved(instance(path, ...wanted));
        return proved(w.newContainer(node, path, 1));
      }
      const element = elementOf(value, w);
      if (wanted !== null) {
        const fits = w.accepts(element, wanted[0] as Type, null);
        return {
          type: instance(path, fits ? (wanted[0] as Type) : element.type),
          isProved: element.isProved && fits,
        };
      }
      w.grow(w.slotsOf(node, 1)[0] as never, element.type);
      return { type: w.newContainer(node, path, 1), isProved: element.isProved };
    }
    case "dict": {
      const wanted = argsOf(expected, "builtins.dict", w);
      const [value] = args(node, w);
      if (wanted !== null)
        return {
          type: instance("builtins.dict", ...wanted),
          isProved: value === undefined && node.keywords.length === 0,
        };
      const slots = w.slotsOf(node, 2);
      const grow = (k: Type, v: Type) => {
        w.grow(slots[0] as never, k);
        w.grow(slots[1] as never, v);
      };
      if (value !== undefined) {
        const mapping = asBase(value.type, "typing.Mapping", w.classes);
        const pair = mapping === null ? resolve(elementOf(value, w).type) : null;
        if (mapping !== null) grow(mapping[0] ?? any, mapping[1] ?? any);
        else if (pair?.kind === "tuple" && pair.items.length === 2)
          grow(pair.items[0] as Type, pair.items[1] as Type);
        else grow(any, any);
      }
      for (const k of node.keywords) {
        if (k.arg === null) grow(any, any);
        else grow(str, w.valueOf(k.value).type);
      }
      return {
        type: w.newContainer(node, "builtins.dict", 2),
        isProved: value === undefined || value.isProved,
      };
    }
    case "min":
    case "max": {
      const values = args(node, w);
      const isOne = values.length === 1;
      const fallback = node.keywords.find((k) => k.arg === "default");
      const candidates = isOne ? [elementOf(values[0] as Value, w)] : [...values];
      if (fallback !== undefined) candidates.push(w.valueOf(fallback.value));
      // The lambda of `key` is given the elements.
      return candidates.length === 0 || node.args.some((a) => a.nodeType === "Starred")
        ? unknownValue
        : joined(candidates, w);
    }
    case "sum": {
      const [items, start] = args(node, w);
      if (items === undefined) return unknownValue;
      const element = elementOf(items, w);
      const t = resolve(element.type);
      const s = start === undefined ? int : resolve(start.type);
      if (t.kind === "bool" && s.kind === "int") return { type: int, isProved: element.isProved };
      if ((t.kind === "int" || t.kind === "float") && (s.kind === "int" || s.kind === "float")) {
        return { type: t.kind === "float" || s.kind === "float" ? float : int, isProved: element.isProved };
      }
      return unknownValue;
    }
    case "abs": {
      const [value] = args(node, w);
      const t = value === undefined ? any : resolve(value.type);
      return t.kind === "int" || t.kind === "float"
        ? { type: t, isProved: value?.isProved === true }
        : unknownValue;
    }
    case "round": {
      const [value, digits] = args(node, w);
      const t = value === undefined ? any : resolve(value.type);
      if (t.kind !== "int" && t.kind !== "float") return unknownValue;
      return { type: digits === undefined ? int : t, isProved: value?.isProved === true };
    }
    case "divmod": {
      const [a, b] = args(node, w);
      const isInt =
        a !== undefined &&
        b !== undefined &&
        resolve(a.type).kind === "int" &&
        resolve(b.type).kind === "int";
      return isInt
        ? { type: { kind: "tuple", items: [int, int] }, isProved: a.isProved && b.isProved }
        : unknownValue;
    }
    case "zip": {
      const values = args(node, w).map((v) => elementOf(v, w));
      if (node.args.some((a) => a.nodeType === "Starred")) return unknownValue;
      return {
        type: instance("typing.Iterator", { kind: "tuple", items: values.map((v) => v.type) }),
        isProved: values.every((v) => v.isProved),
      };
    }
    case "map": {
      const values = args(node, w);
      const f = values[0] === undefined ? any : resolve(values[0].type);
      if (f.kind === "function") return { type: instance("typing.Iterator", f.result), isProved: false };
      const made = first === undefined ? null : w.program.pathOf(first, w.scope);
      const simple =
        made === "builtins.str"
          ? str
          : made === "builtins.int"
            ? int
            : made === "builtins.float"
              ? float
              : null;
      return simple === null ? unknownValue : proved(instance("typing.Iterator", simple));
    }
    case "next": {
      const values = args(node, w);
      const [iterator, fallback] = values;
      if (iterator === undefined) return unknownValue;
      const element = elementOf(iterator, w);
      if (fallback === undefined) return element;
      return joined([element, fallback], w);
    }
    case "type":
    case "super":
      args(node, w);
      return unknownValue;
    case "getattr": {
      args(node, w);
      const attr = node.args[1];
      const constant = attr?.nodeType === "Constant" && attr.value.type === "str" ? attr.value.value : null;
      if (constant !== null) w.escapeNamed(constant);
      else for (const attrName of w.program.methodsNamed.keys()) w.escapeNamed(attrName);
      return unknownValue;
    }
    case "setattr":
      w.hasDynamicStores = true;
      return null;
    case "sorted": {
      const key = node.keywords.find((k) => k.arg === "key");
      const [value] = node.args.map((a) => w.expr(a));
      if (value === undefined) return null;
      const element = elementOf(value, w);
      if (key !== undefined) w.expr(key.value, keyFunction(element.type));
      for (const k of node.keywords) if (k !== key) w.expr(k.value);
      return { type: instance("builtins.list", element.type), isProved: element.isProved };
    }
    default:
      return null;
  }
}

function keyFunction(element: Type): Type {
  return {
    kind: "function",
    params: [{ name: "item", type: element, kind: "positional", isOptional: false }],
    result: any,
  };
}

function joined(values: readonly Value[], w: Inference): Value {
  return {
    type: values.map((v) => v.type).reduce((a, b) => join(a, b, w.classes)),
    isProved: values.every((v) => v.isProved),
  };
}
