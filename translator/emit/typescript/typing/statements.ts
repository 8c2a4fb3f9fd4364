// Walks the statements of a program, in the order in which tests and assignments say something about variables.
import { variableOf } from "../../../analyse/names.ts";
import type { Scope } from "../../../analyse/scope.ts";
import type { ExceptHandler, Expr, Pattern, Stmt } from "../../../ast/nodes.ts";
import { awaited, elementOf, storeItem } from "./containers.ts";
import type { Inference, Narrowed } from "./inference.ts";
import { binaryType } from "./operators.ts";
import { type FunctionNode, type OwnClass, type Place, visit } from "./program_types.ts";
import {
  any,
  asBase,
  instance,
  isAssignable,
  memberOf,
  none,
  partsOf,
  resolve,
  type Type,
  union,
} from "./type.ts";
import { unknownValue, type Value } from "./value.ts";

export function walkModule(w: Inference): void {
  const { top } = w.program.analysis.scopes;
  const { node } = top;
  w.scope = top;
  w.current = null;
  if ("body" in node && Array.isArray(node.body)) block(node.body as Stmt[], w);
}

/** @returns whether the end is never reached */
export function block(body: readonly Stmt[], w: Inference): boolean {
  let ends = false;
  for (const s of body) ends = statement(s, w) || ends;
  return ends;
}

function inside<T>(scope: Scope, w: Inference, walk: () => T): T {
  const { scope: outer, env, tainted } = w;
  w.scope = scope;
  w.env = new Map();
  w.tainted = new Map();
  try {
    return walk();
  } finally {
    w.scope = outer;
    w.env = env;
    w.tainted = tainted;
  }
}

/** The body of a function. */
export function functionBody(node: FunctionNode, w: Inference): void {
  const f = w.program.functions.get(node);
  if (f === undefined) return;
  const { args } = node;
  const all = [...args.posonlyargs, ...args.args];
  const given = (name: string, value: Expr | null | undefined) => {
    if (value == null) return;
    const param = f.params.find((p) => p.name === name);
    const v = w.expr(value, param?.place.declared ?? null);
    if (param !== undefined) w.flow(v, param.place, null);
  };
  for (const [i, value] of args.defaults.entries())
    given(all[i + all.length - args.defaults.length]?.arg as string, value);
  for (const [i, arg] of args.kwonlyargs.entries()) given(arg.arg, args.kw_defaults[i]);
  const outer = w.current;
  w.current = f;
  inside(w.program.analysis.scopes.scopeOf(node), w, () => {
    if (node.nodeType === "Lambda") {
      w.flow(w.expr(node.body), f.result, null);
      return;
    }
    const ends = block(node.body, w);
    if (!ends && f.wrap !== "generator" && f.wrap !== "async generator" && !isStub(node.body)) {
      w.flow({ type: none, isProved: true }, f.result, null);
    }
  });
  w.current = outer;
}

/** `...`, `pass`, or a docstring alone: nothing is said about the result. */
export function isStub(body: readonly Stmt[]): boolean {
  return body.every(
    (s) => s.nodeType === "Pass" || (s.nodeType === "Expr" && s.value.nodeType === "Constant"),
  );
}

function isClosedClass(cls: OwnClass): boolean {
  return !cls.hasForeignBase;
}

const calledByProgram = new Set(["__init__", "__post_init__"]);

function statement(s: Stmt, w: Inference): boolean {
  switch (s.nodeType) {
    case "FunctionDef":
    case "AsyncFunctionDef": {
      for (const d of s.decorator_list) w.expr(d);
      const f = w.program.functions.get(s);
      if (f !== undefined) {
        const isMethod = f.cls !== null;
        if (
          !w.isClosed ||
          (isMethod ? f.role === "unknown" || f.role === "setter" : s.decorator_list.length > 0)
        )
          w.escape(f);
        if (
          f.cls !== null &&
          (!isClosedClass(f.cls) || (/^__\w+__$/.test(s.name) && !calledByProgram.has(s.name)))
        )
          w.escape(f);
        if (f.cls === null && w.scope.kind === "class") w.escape(f);
        const symbol = variableOf(w.scope, s.name);
        if (symbol !== null && w.scope.kind !== "class") {
          const isPlain = s.decorator_list.length === 0 && w.program.analysis.facts.bindingsOf(symbol) === 1;
          const place = w.program.placeOf(symbol);
          w.flow(isPlain ? { type: w.program.typeOfFunction(f), isProved: true } : unknownValue, place);
        }
      }
      functionBody(s, w);
      return false;
    }
    case "ClassDef":
      classBody(s, w);
      return false;
    case "Return": {
      const f = w.current;
      const value =
        s.value === null ? { type: none, isProved: true } : w.expr(s.value, f?.result.declared ?? null);
      if (f !== null && f.wrap !== "generator" && f.wrap !== "async generator")
        w.flow(value, f.result, s.value);
      return true;
    }
    case "Delete":
      for (const t of s.targets) {
        if (t.nodeType === "Subscript") {
          w.expr(t.value);
          w.expr(t.slice);
        } else if (t.nodeType === "Attribute") {
          w.expr(t.value);
          w.program.deleted.add(w.scope.mangle(t.attr));
          for (const place of w.program.fieldsNamed.get(w.scope.mangle(t.attr)) ?? []) {
            if (place.declared === null) w.grow(place, any);
            w.distrust(place);
          }
        }
      }
      return false;
    case "Assign": {
      const [first] = s.targets;
      const value = w.expr(s.value, first === undefined ? null : expectedOf(first, w));
      for (const target of s.targets) assignTo(target, value, s.value, w);
      return false;
    }
    case "AugAssign": {
      const left = w.expr({ ...s.target, ctx: "Load" } as Expr);
      const right = w.expr(s.value, resolve(left.type).kind === "instance" ? left.type : null);
      const result = binaryType(s.op, left, right, w);
      const t = resolve(left.type);
      // `xs += …` puts the other's elements in.
      if (t.kind === "instance" && t.args.length === 1 && s.op === "Add") {
        const from = elementOf(right, w);
        w.flowInto(from, t.args[0] as Type, s.value);
        if (s.target.nodeType === "Name") return false;
      }
      assignTo(s.target, result, null, w);
      return false;
    }
    case "AnnAssign": {
      const expected = expectedOf(s.target, w);
      if (s.value !== null) assignTo(s.target, w.expr(s.value, expected), s.value, w);
      return false;
    }
    case "For":
    case "AsyncFor": {
      const iterable = w.expr(s.iter);
      const element = s.nodeType === "For" ? elementOf(iterable, w) : asyncElementOf(iterable, w);
      if (s.nodeType === "AsyncFor") w.otherCodeRuns();
      loop(s.body, s.orelse, w, () => assignTo(s.target, element, null, w));
      return false;
    }
    case "While": {
      const isForever = s.test.nodeType === "Constant" && s.test.value.type === "bool" && s.test.value.value;
      loop(s.body, s.orelse, w, () => {
        w.expr(s.test);
        apply(narrowing(s.test, true, w), w);
      });
      if (!isForever) apply(narrowing(s.test, false, w), w);
      return isForever && !hasBreak(s.body);
    }
    case "If": {
      w.expr(s.test);
      const before = w.env;
      w.env = new Map(before);
      apply(narrowing(s.test, true, w), w);
      const bodyEnds = block(s.body, w);
      const afterBody = w.env;
      w.env = new Map(before);
      apply(narrowing(s.test, false, w), w);
      const elseEnds = block(s.orelse, w);
      if (bodyEnds && !elseEnds) return false;
      if (elseEnds && !bodyEnds) w.env = afterBody;
      else if (!bodyEnds) w.env = meet(afterBody, w.env);
      return bodyEnds && elseEnds && s.orelse.length > 0;
    }
    case "With":
    case "AsyncWith": {
      let suppresses = false;
      for (const { context_expr, optional_vars } of s.items) {
        const manager = w.expr(context_expr);
        suppresses ||= !neverSuppresses(manager.type);
        const entered = enteredBy(manager, s.nodeType === "AsyncWith", w);
        if (optional_vars !== null) assignTo(optional_vars, entered, null, w);
      }
      w.otherCodeRuns();
      const env = new Map(w.env);
      const ends = block(s.body, w);
      w.otherCodeRuns();
      if (ends) w.env = env;
      return ends && !suppresses;
    }
    case "Match": {
      const subject = w.expr(s.subject);
      const { env } = w;
      let ends = true;
      let isComplete = false;
      for (const c of s.cases) {
        w.env = new Map(env);
        pattern(c.pattern, subject, w);
        if (c.guard !== null) w.expr(c.guard);
        const caseEnds = block(c.body, w);
        ends &&= caseEnds;
        isComplete ||= c.guard === null && c.pattern.nodeType === "MatchAs" && c.pattern.pattern === null;
      }
      w.env = new Map(env);
      forgetAssigned(s.cases, w);
      return ends && isComplete;
    }
    case "Raise":
      if (s.exc !== null) w.expr(s.exc);
      if (s.cause !== null) w.expr(s.cause);
      return true;
    case "Try":
    case "TryStar": {
      const before = new Map(w.env);
      const bodyEnds = block(s.body, w);
      const elseEnds = block(s.orelse, w) || bodyEnds;
      let ends = elseEnds;
      for (const h of s.handlers) {
        w.env = new Map(before);
        forgetAssigned(s.body, w);
        ends = handler(h, s.nodeType === "TryStar", w) && ends;
      }
      w.env = new Map(before);
      forgetAssigned([s.body, s.handlers, s.orelse], w);
      const finalEnds = block(s.finalbody, w);
      return ends || finalEnds;
    }
    case "Assert":
      w.expr(s.test);
      if (s.msg !== null) w.expr(s.msg);
      for (const [key, n] of narrowing(s.test, true, w)) w.env.set(key, { ...n, isSeen: false });
      return false;
    case "Import":
    case "ImportFrom":
      for (const alias of s.names) {
        const name =
          alias.asname ?? (s.nodeType === "Import" ? (alias.name.split(".")[0] as string) : alias.name);
        const symbol = variableOf(w.scope, name);
        if (symbol !== null) w.flow(unknownValue, w.program.placeOf(symbol));
      }
      return false;
    case "Expr":
      w.expr(s.value);
      return false;
    case "Break":
    case "Continue":
      return true;
    case "TypeAlias": {
      const symbol = s.name.nodeType === "Name" ? variableOf(w.scope, s.name.id) : null;
      if (symbol !== null) w.flow(unknownValue, w.program.placeOf(symbol));
      return false;
    }
    default:
      return false;
  }
}

function handler(h: ExceptHandler, isStar: boolean, w: Inference): boolean {
  if (h.type !== null) w.expr(h.type);
  if (h.name !== null) {
    const symbol = variableOf(w.scope, h.name);
    const type = isStar || h.type === null ? any : exceptionType(h.type, w);
    if (symbol !== null) {
      w.program.open(w.program.placeOf(symbol));
      if (type !== any) w.env.set(h.name, { type, isSeen: true, isProved: true });
    }
  }
  const ends = block(h.body, w);
  if (h.name !== null) w.forget(h.name);
  return ends;
}

/** What `except T` has caught. */
function exceptionType(node: Expr, w: Inference): Type {
  if (node.nodeType === "Tuple") return union(node.elts.map((e) => exceptionType(e, w)));
  const path = w.program.pathOf(node, w.scope);
  if (path === null) return any;
  const simple = simpleClasses[path];
  if (simple !== undefined) return simple;
  return w.classes.has(path) ? instance(path) : any;
}

function classBody(s: Extract<Stmt, { nodeType: "ClassDef" }>, w: Inference): void {
  for (const d of s.decorator_list) w.expr(d);
  for (const b of s.bases) w.expr(b);
  for (const k of s.keywords) w.expr(k.value);
  const scope = w.program.analysis.scopes.scopeOf(s);
  const cls = w.program.classOfScope.get(scope);
  const symbol = variableOf(w.scope, s.name);
  if (symbol !== null && w.scope.kind !== "class") {
    const type: Type = cls === undefined ? any : { kind: "class", path: cls.path };
    w.flow({ type, isProved: cls !== undefined }, w.program.placeOf(symbol));
  }
  inside(scope, w, () => {
    for (const member of s.body) {
      if (member.nodeType === "Assign" && cls !== undefined) {
        const [target] = member.targets;
        const place = target?.nodeType === "Name" ? cls.fields.get(target.id) : undefined;
        const value = w.expr(member.value, place?.declared ?? null);
        if (place !== undefined) w.flow(value, place, member.value);
      } else if (member.nodeType === "AnnAssign" && cls !== undefined) {
        const place = member.target.nodeType === "Name" ? cls.fields.get(member.target.id) : undefined;
        if (member.value === null) continue;
        const isField =
          member.value.nodeType === "Call" &&
          w.program.pathOf(member.value.func, w.program.analysis.scopes.top) === "dataclasses.field";
        const value = w.expr(member.value, place?.declared ?? null);
        if (place !== undefined && !isField) w.flow(value, place, member.value);
      } else statement(member, w);
    }
  });
}

// Targets

function expectedOf(target: Expr, w: Inference): Type | null {
  if (target.nodeType === "Name") {
    const symbol = variableOf(w.scope, target.id);
    return symbol === null ? null : (w.program.places.get(symbol)?.declared ?? null);
  }
  if (target.nodeType === "Attribute") {
    for (const place of fieldPlaces(target, w)) if (place.declared !== null) return place.declared;
    return null;
  }
  if (target.nodeType === "Subscript") {
    const t = resolve(w.expr(target.value).type);
    const last = t.kind === "instance" ? t.args[t.args.length - 1] : undefined;
    return last === undefined || last.kind === "slot" ? null : last;
  }
  return null;
}

/** The fields that a store may reach. */
function fieldPlaces(target: Extract<Expr, { nodeType: "Attribute" }>, w: Inference): Place[] {
  const name = w.scope.mangle(target.attr);
  const receiver = resolve(
    w.valueOf(target.value).type === any ? w.expr(target.value).type : w.expr(target.value).type,
  );
  if (receiver.kind === "instance" || receiver.kind === "class") {
    const cls = w.program.own.get(receiver.path);
    if (cls !== undefined) {
      const place = w.program.fieldOf(cls, name);
      if (place !== null) return [place];
    } else if (w.classes.has(receiver.path)) return [];
  }
  return w.program.fieldsNamed.get(name) ?? [];
}

export function assignTo(target: Expr, value: Value, node: Expr | null, w: Inference): void {
  switch (target.nodeType) {
    case "Name": {
      const symbol = variableOf(w.scope, target.id);
      if (symbol === null) return;
      const place = w.program.placeOf(symbol);
      if (!w.isClosed && symbol.owner === w.program.analysis.scopes.top) w.distrust(place);
      w.flow(value, place, node);
      w.forget(target.id);
      remember(target.id, place, value, w);
      return;
    }
    case "Attribute": {
      const places = fieldPlaces(target, w);
      for (const place of places) w.flow(value, place, places.length === 1 ? node : null);
      const key = w.keyOf(target);
      if (key !== null) {
        w.env.delete(key);
        w.tainted.delete(key);
        const [place] = places;
        if (places.length === 1 && place !== undefined) remember(key, place, value, w);
      }
      // A property's setter.
      for (const cls of w.program.own.values()) {
        const setter = cls.setters.get(target.attr);
        if (setter?.params[0] !== undefined) w.flow(value, setter.params[0].place);
      }
      return;
    }
    case "Subscript": {
      const container = w.expr(target.value);
      storeItem(container, w.expr(target.slice), value, target, w);
      return;
    }
    case "Starred":
      assignTo(
        target.value,
        { type: instance("builtins.list", value.type), isProved: value.isProved },
        null,
        w,
      );
      return;
    case "Tuple":
    case "List": {
      const t = resolve(value.type);
      const hasStar = target.elts.some((e) => e.nodeType === "Starred");
      const values =
        node?.nodeType === "Tuple" && !hasStar && node.elts.length === target.elts.length ? node.elts : null;
      if (t.kind === "tuple" && t.items.length === target.elts.length && !hasStar) {
        for (const [i, e] of target.elts.entries()) {
          assignTo(e, { type: t.items[i] as Type, isProved: value.isProved }, values?.[i] ?? null, w);
        }
        return;
      }
      const element = elementOf(value, w);
      for (const e of target.elts) assignTo(e, element, null, w);
      return;
    }
    default:
      return;
  }
}

/** After `x = A()` a variable of type `A | None` is an `A`, for TypeScript, too. */
function remember(key: string, place: Place, value: Value, w: Inference): void {
  const parts = partsOf(place.type);
  if (parts.length < 2) return;
  const t = resolve(value.type);
  if (t.kind === "any" || t.kind === "never") return;
  const left = parts.filter((part) => partsOf(t).some((p) => isAssignable(p, part, w.classes)));
  if (left.length > 0 && left.length < parts.length) w.env.set(key, { type: union(left), isSeen: false });
}

// Control

function loop(body: readonly Stmt[], orelse: readonly Stmt[], w: Inference, start: () => void): void {
  forgetAssigned(body, w);
  const before = new Map(w.env);
  start();
  block(body, w);
  w.env = before;
  for (const key of w.tainted.keys()) w.env.delete(key);
  block(orelse, w);
}

/** What is assigned anywhere in some statements is not known afterwards. */
function forgetAssigned(nodes: unknown, w: Inference): void {
  let runsOther = false;
  visit(nodes, (n) => {
    if (n.nodeType === "Name" && (n as { ctx?: string }).ctx !== "Load")
      w.forget((n as unknown as { id: string }).id);
    else if (n.nodeType === "Attribute" && (n as { ctx?: string }).ctx !== "Load") {
      const key = w.keyOf(n as Expr);
      if (key !== null) w.env.delete(key);
    } else if (n.nodeType === "Call" || n.nodeType === "Await") runsOther = true;
  });
  if (runsOther) for (const key of [...w.env.keys()]) if (key.includes(".")) w.env.delete(key);
}

function hasBreak(body: readonly Stmt[]): boolean {
  return body.some((s) => {
    switch (s.nodeType) {
      case "Break":
        return true;
      case "If":
      case "For":
      case "While":
      case "AsyncFor":
        return s.nodeType === "If" ? hasBreak(s.body) || hasBreak(s.orelse) : hasBreak(s.orelse);
      case "With":
      case "AsyncWith":
        return hasBreak(s.body);
      case "Try":
      case "TryStar":
        return (
          hasBreak(s.body) ||
          s.handlers.some((h) => hasBreak(h.body)) ||
          hasBreak(s.orelse) ||
          hasBreak(s.finalbody)
        );
      case "Match":
        return s.cases.some((c) => hasBreak(c.body));
      default:
        return false;
    }
  });
}

export function apply(narrowed: readonly (readonly [string, Narrowed])[], w: Inference): void {
  for (const [key, n] of narrowed) w.env.set(key, n);
}

function meet(a: ReadonlyMap<string, Narrowed>, b: ReadonlyMap<string, Narrowed>): Map<string, Narrowed> {
  const result = new Map<string, Narrowed>();
  for (const [key, n] of a) {
    const other = b.get(key);
    if (other !== undefined)
      result.set(key, { type: union([n.type, other.type]), isSeen: n.isSeen && other.isSeen });
  }
  return result;
}

/** What a test shows of variables, if it comes out true (or false). */
export function narrowing(test: Expr, isTrue: boolean, w: Inference): [string, Narrowed][] {
  switch (test.nodeType) {
    case "UnaryOp":
      return test.op === "Not" ? narrowing(test.operand, !isTrue, w) : [];
    case "BoolOp":
      // Only where all parts are known to have come out so.
      return (test.op === "And") === isTrue ? test.values.flatMap((v) => narrowing(v, isTrue, w)) : [];
    case "Name":
    case "Attribute": {
      const key = w.keyOf(test);
      if (key === null || !isTrue) return [];
      const type = w.valueOf(test).type;
      const rest = partsOf(type).filter((p) => p.kind !== "none");
      return rest.length < partsOf(type).length && rest.length > 0
        ? [[key, { type: union(rest), isSeen: false }]]
        : [];
    }
    case "NamedExpr":
      return [];
    case "Compare": {
      const [op] = test.ops;
      const [right] = test.comparators;
      if (test.ops.length !== 1 || right === undefined) return [];
      const left = test.left.nodeType === "NamedExpr" ? test.left.target : test.left;
      const key = w.keyOf(left);
      if (key === null || (op !== "Is" && op !== "IsNot")) return [];
      if (right.nodeType !== "Constant" || right.value.type !== "None") return [];
      const isNone = (op === "Is") === isTrue;
      const { type } = w.valueOf(test.left);
      const parts = partsOf(type);
      const rest = parts.filter((p) => (p.kind === "none") === isNone);
      if (rest.length === 0 || rest.length === parts.length) return [];
      return [[key, { type: union(rest), isSeen: test.left.nodeType !== "NamedExpr" }]];
    }
    case "Call": {
      if (!isTrue || test.args.length !== 2 || w.program.pathOf(test.func, w.scope) !== "builtins.isinstance")
        return [];
      const [subject, cls] = test.args as [Expr, Expr];
      const key = w.keyOf(subject);
      if (key === null) return [];
      const type = exceptionType(cls, w);
      const t = resolve(type);
      if (t.kind === "any") return [];
      const before = w.valueOf(subject).type;
      // The arguments of generic classes are not shown.
      const kept = partsOf(before).filter((p) => isAssignable(p, t, w.classes) && p.kind !== "any");
      const shown =
        kept.length > 0
          ? union(kept)
          : t.kind === "instance" && (w.classes.get(t.path)?.params.length ?? 0) > 0
            ? withAny(t, w)
            : t;
      return [[key, { type: shown, isSeen: resolve(before).kind === "any", isProved: true }]];
    }
    default:
      return [];
  }
}

const simpleClasses: { readonly [path: string]: Type } = {
  "builtins.int": { kind: "int" },
  "builtins.float": { kind: "float" },
  "builtins.str": { kind: "str" },
  "builtins.bytes": { kind: "bytes" },
  "builtins.bool": { kind: "bool" },
};

function withAny(t: Type, w: Inference): Type {
  if (t.kind !== "instance") return t;
  return instance(t.path, ...(w.classes.get(t.path)?.params.map(() => any) ?? []));
}

function pattern(p: Pattern, subject: Value, w: Inference): void {
  const bind = (name: string | null, value: Value) => {
    if (name === null) return;
    const symbol = variableOf(w.scope, name);
    if (symbol !== null) w.flow(value, w.program.placeOf(symbol));
  };
  switch (p.nodeType) {
    case "MatchValue":
      w.expr(p.value);
      return;
    case "MatchAs": {
      if (p.pattern !== null) pattern(p.pattern, subject, w);
      const cls = p.pattern?.nodeType === "MatchClass" ? exceptionType(p.pattern.cls, w) : null;
      bind(
        p.name,
        p.pattern === null
          ? subject
          : cls === null
            ? unknownValue
            : { type: withAny(cls, w), isProved: true },
      );
      return;
    }
    case "MatchStar":
      bind(p.name, { type: instance("builtins.list", any), isProved: true });
      return;
    case "MatchMapping":
      for (const k of p.keys) w.expr(k);
      for (const q of p.patterns) pattern(q, unknownValue, w);
      bind(p.rest, { type: instance("builtins.dict", any, any), isProved: true });
      return;
    case "MatchSequence": {
      const t = resolve(subject.type);
      for (const [i, q] of p.patterns.entries()) {
        const known = t.kind === "tuple" && t.items.length === p.patterns.length ? t.items[i] : undefined;
        pattern(q, known === undefined ? unknownValue : { type: known, isProved: subject.isProved }, w);
      }
      return;
    }
    case "MatchClass": {
      w.expr(p.cls);
      const type = exceptionType(p.cls, w);
      const cls = type.kind === "instance" ? w.program.own.get(type.path) : undefined;
      const key = null;
      void key;
      for (const [i, q] of p.patterns.entries()) {
        const place = cls?.data[i]?.place;
        pattern(q, place === undefined ? unknownValue : { type: place.type, isProved: place.isProved }, w);
      }
      for (const [i, q] of p.kwd_patterns.entries()) {
        const found = memberOf(type, p.kwd_attrs[i] as string, w.classes);
        const place = cls === undefined ? null : w.program.fieldOf(cls, p.kwd_attrs[i] as string);
        pattern(
          q,
          found === null ? unknownValue : { type: found.type, isProved: place?.isProved ?? false },
          w,
        );
      }
      return;
    }
    case "MatchOr":
      for (const q of p.patterns) pattern(q, subject, w);
      return;
    default:
      return;
  }
}

// Managers and asynchronous iterators

const silent = new Set([
  "asyncio.Lock",
  "asyncio.Condition",
  "asyncio.Semaphore",
  "asyncio.BoundedSemaphore",
  "asyncio.TaskGroup",
  "asyncio.Timeout",
  "asyncio.Runner",
]);

/** Managers that let every exception pass. */
export function neverSuppresses(type: Type): boolean {
  const t = resolve(type);
  return t.kind === "instance" && silent.has(t.path);
}

function enteredBy(manager: Value, isAsync: boolean, w: Inference): Value {
  const t = resolve(manager.type);
  if (t.kind !== "instance") return unknownValue;
  if (t.path === "asyncio.TaskGroup" || t.path === "asyncio.Timeout" || t.path === "asyncio.Runner")
    return manager;
  const arg = asBase(t, isAsync ? "typing.AsyncContextManager" : "typing.ContextManager", w.classes);
  if (arg !== null) return { type: arg[0] ?? any, isProved: false };
  const enter = memberOf(t, isAsync ? "__aenter__" : "__enter__", w.classes);
  const result = enter === null ? null : resolve(enter.type);
  if (result?.kind !== "function") return unknownValue;
  const value: Value = {
    type: result.result,
    isProved: manager.isProved && isResultProved(t.path, isAsync ? "__aenter__" : "__enter__", w),
  };
  return isAsync ? awaited(value, w) : value;
}

function isResultProved(path: string, name: string, w: Inference): boolean {
  const cls = w.program.own.get(path);
  return cls !== undefined && w.program.methodsOf(cls, name).every((f) => f.result.isProved);
}

function asyncElementOf(iterable: Value, w: Inference): Value {
  const args = asBase(iterable.type, "typing.AsyncIterable", w.classes);
  if (args !== null) return { type: args[0] ?? any, isProved: iterable.isProved };
  const next = memberOf(iterable.type, "__anext__", w.classes);
  const t = next === null ? null : resolve(next.type);
  if (t?.kind !== "function") return unknownValue;
  return { ...awaited({ type: t.result, isProved: true }, w), isProved: false };
}
