// Types as TypeScript will see them: what annotations say and what is inferred where there are none.

/** A type whose parts are found while the program is read: what is put into `[]` says what it is a list of. */
export interface Slot {
  type: Type;
}

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  readonly kind: "positional" | "rest" | "keyword" | "keywords";
  readonly isOptional: boolean;
}

export interface FunctionType {
  readonly kind: "function";
  /** Null: any. */
  readonly params: readonly Parameter[] | null;
  readonly result: Type;
}

export type SimpleKind =
  | "any"
  | "none"
  | "bool"
  | "int"
  | "float"
  | "str"
  | "bytes"
  | "never"
  | "object"
  | "self";

export type Type =
  | {
      readonly kind: SimpleKind /** An int that is always a number of JavaScript: a length. */;
      readonly isIndex?: true;
    }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** An instance of a class: `path` is its key in the table of classes. */
  | { readonly kind: "instance"; readonly path: string; readonly args: readonly Type[] }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "union"; readonly parts: readonly Type[] }
  | FunctionType
  | { readonly kind: "variable"; readonly name: string }
  /** The class itself. */
  | { readonly kind: "class"; readonly path: string }
  | { readonly kind: "slot"; readonly slot: Slot };

export interface Member {
  readonly kind: "field" | "method" | "property";
  readonly type: Type;
}

/** A class as types know it. */
export interface ClassType {
  readonly path: string;
  readonly name: string;
  readonly params: readonly string[];
  readonly bases: readonly Type[];
  readonly members: ReadonlyMap<string, Member>;
  readonly isProtocol: boolean;
  /** What its constructor takes; null: anything. */
  readonly init?: FunctionType | null;
}

export type Classes = ReadonlyMap<string, ClassType>;

const simple = <K extends SimpleKind>(kind: K): { readonly kind: K } => ({ kind });

export const any = simple("any");
export const none = simple("none");
export const bool = simple("bool");
export const int = simple("int");
export const float = simple("float");
export const str = simple("str");
export const bytes = simple("bytes");
export const never = simple("never");
export const objectType = simple("object");

export function instance(path: string, ...args: readonly Type[]): Type {
  return { kind: "instance", path, args };
}

/** The type behind slots. */
export function resolve(type: Type): Type {
  let t = type;
  for (let i = 0; t.kind === "slot"; i++) {
    if (i > 20) return any;
    t = t.slot.type;
  }
  return t;
}

export function isSame(left: Type, right: Type, depth = 0): boolean {
  const [a, b] = [resolve(left), resolve(right)];
  if (a === b) return true;
  if (a.kind !== b.kind || depth > 8) return false;
  const all = (x: readonly Type[], y: readonly Type[]) =>
    x.length === y.length && x.every((t, i) => isSame(t, y[i] as Type, depth + 1));
  switch (a.kind) {
    case "literal":
      return a.value === (b as typeof a).value;
    case "instance":
      return a.path === (b as typeof a).path && all(a.args, (b as typeof a).args);
    case "tuple":
      return all(a.items, (b as typeof a).items);
    case "union":
      return all(a.parts, (b as typeof a).parts);
    case "variable":
      return a.name === (b as typeof a).name;
    case "class":
      return a.path === (b as typeof a).path;
    case "function": {
      const other = b as typeof a;
      if (a.params === null || other.params === null) {
        return a.params === other.params && isSame(a.result, other.result, depth + 1);
      }
      return (
        all(
          a.params.map((p) => p.type),
          other.params.map((p) => p.type),
        ) && isSame(a.result, other.result, depth + 1)
      );
    }
    default:
      return true;
  }
}

/** `A | B`, flattened, without repetitions; `any` where it would become too long to read. */
export function union(types: readonly Type[]): Type {
  const parts: Type[] = [];
  for (const given of types) {
    const t = resolve(given);
    for (const part of t.kind === "union" ? t.parts.map(resolve) : [t]) {
      if (part.kind === "any") return any;
      if (part.kind === "never" || parts.some((p) => isSame(p, part))) continue;
      parts.push(part);
    }
  }
  if (parts.length === 0) return never;
  // None stands last, as people write it.
  parts.sort((x, y) => Number(x.kind === "none") - Number(y.kind === "none"));
  return parts.length === 1 ? (parts[0] as Type) : { kind: "union", parts };
}

/** The parts of a union; of other types themselves. */
export function partsOf(type: Type): readonly Type[] {
  const t = resolve(type);
  return t.kind === "union" ? t.parts.map(resolve) : [t];
}

export function without(type: Type, kind: Type["kind"]): Type {
  return union(partsOf(type).filter((p) => p.kind !== kind));
}

/** Is `any` somewhere in it? */
export function isVague(type: Type, depth = 0): boolean {
  const t = resolve(type);
  if (depth > 8) return true;
  switch (t.kind) {
    case "any":
    case "never":
      return true;
    case "instance":
      return t.args.some((x) => isVague(x, depth + 1));
    case "tuple":
      return t.items.some((x) => isVague(x, depth + 1));
    case "union":
      return t.parts.some((x) => isVague(x, depth + 1));
    default:
      return false;
  }
}

/** Puts types in the place of type variables, and of `Self`. */
export function substitute(type: Type, variables: ReadonlyMap<string, Type>, self: Type | null = null): Type {
  const t = resolve(type);
  const inner = (x: Type): Type => substitute(x, variables, self);
  switch (t.kind) {
    case "variable":
      return variables.get(t.name) ?? t;
    case "self":
      return self ?? t;
    case "instance":
      return t.args.length === 0 ? t : { ...t, args: t.args.map(inner) };
    case "tuple":
      return { kind: "tuple", items: t.items.map(inner) };
    case "union":
      return union(t.parts.map(inner));
    case "function":
      return {
        kind: "function",
        params: t.params?.map((p) => ({ ...p, type: inner(p.type) })) ?? null,
        result: inner(t.result),
      };
    default:
      return t;
  }
}

/** Does a type mention a type variable? */
export function hasVariables(type: Type, depth = 0): boolean {
  const t = resolve(type);
  if (depth > 8) return false;
  const some = (list: readonly Type[]) => list.some((x) => hasVariables(x, depth + 1));
  switch (t.kind) {
    case "variable":
      return true;
    case "instance":
      return some(t.args);
    case "tuple":
      return some(t.items);
    case "union":
      return some(t.parts);
    case "function":
      return some([...(t.params?.map((p) => p.type) ?? []), t.result]);
    default:
      return false;
  }
}

/** A type seen as an instance of one of its base classes: `list[int]` as `Iterable` is `Iterable[int]`. */
export function asBase(type: Type, path: string, classes: Classes, depth = 0): readonly Type[] | null {
  const t = resolve(type);
  if (t.kind === "tuple") {
    return asBase(instance("builtins.tuple", union(t.items)), path, classes, depth + 1);
  }
  if (t.kind === "str")
    return path.startsWith("typing.") ? asBase(instance("builtins.str"), path, classes) : null;
  if (t.kind === "bytes") return path.startsWith("typing.") ? [int] : null;
  if (t.kind !== "instance" || depth > 12) return null;
  const cls = classes.get(t.path);
  if (t.path === path) return t.args.length > 0 ? t.args : (cls?.params.map(() => any) ?? []);
  if (cls === undefined) return null;
  const given = new Map(cls.params.map((p, i) => [p, t.args[i] ?? any]));
  for (const base of cls.bases) {
    const found = asBase(substitute(base, given), path, classes, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** What a class and its bases have under a name, with the type variables of the instance put in. */
export function memberOf(type: Type, name: string, classes: Classes, depth = 0): Member | null {
  const t = resolve(type);
  if (t.kind === "tuple") return memberOf(instance("builtins.tuple", union(t.items)), name, classes);
  if (t.kind === "str" || t.kind === "bytes" || t.kind === "int" || t.kind === "float") {
    return memberOf(instance(`builtins.${t.kind}`), name, classes);
  }
  if (t.kind !== "instance" || depth > 12) return null;
  const cls = classes.get(t.path);
  if (cls === undefined) return null;
  const given = new Map(cls.params.map((p, i) => [p, t.args[i] ?? any]));
  const own = cls.members.get(name);
  if (own !== undefined) return { kind: own.kind, type: substitute(own.type, given, t) };
  for (const base of cls.bases) {
    const found = memberOf(substitute(base, given), name, classes, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Would TypeScript accept a value of one type where another is asked for? */
export function isAssignable(from: Type, to: Type, classes: Classes, depth = 0): boolean {
  const [a, b] = [resolve(from), resolve(to)];
  if (a === b || a.kind === "any" || b.kind === "any" || b.kind === "object" || a.kind === "never")
    return true;
  if (depth > 8) return false;
  const fits = (x: Type, y: Type) => isAssignable(x, y, classes, depth + 1);
  if (a.kind === "union") return a.parts.every((part) => fits(part, b));
  if (b.kind === "union") return b.parts.some((part) => fits(a, part));
  switch (b.kind) {
    case "float":
      return a.kind === "float" || a.kind === "int" || (a.kind === "literal" && typeof a.value === "number");
    case "int":
      return a.kind === "int" || (a.kind === "literal" && typeof a.value === "number");
    case "str":
      return a.kind === "str" || (a.kind === "literal" && typeof a.value === "string");
    case "bool":
      return a.kind === "bool" || (a.kind === "literal" && typeof a.value === "boolean");
    case "literal":
    case "variable":
      return isSame(a, b);
    case "tuple": {
      if (a.kind !== "tuple") return false;
      return a.items.length === b.items.length && a.items.every((x, i) => fits(x, b.items[i] as Type));
    }
    case "function":
      return a.kind === "function" && fitsFunction(a, b, classes, depth + 1);
    case "class":
      return a.kind === "class" && asBase(instance(a.path), b.path, classes) !== null;
    case "instance": {
      const args = asBase(a, b.path, classes);
      if (args !== null) return b.args.every((y, i) => fits(args[i] ?? any, y));
      const cls = classes.get(b.path);
      if (cls?.isProtocol !== true || a.kind !== "instance") return false;
      return hasMembers(a, b, classes, depth + 1);
    }
    default:
      return a.kind === b.kind;
  }
}

function hasMembers(a: Type, protocol: Type, classes: Classes, depth: number): boolean {
  if (protocol.kind !== "instance") return false;
  const cls = classes.get(protocol.path) as ClassType;
  for (const base of cls.bases) {
    const t = resolve(base);
    if (
      t.kind === "instance" &&
      classes.get(t.path)?.isProtocol === true &&
      !hasMembers(a, t, classes, depth)
    )
      return false;
  }
  for (const name of cls.members.keys()) {
    const wanted = memberOf(protocol, name, classes);
    const found = memberOf(a, name, classes);
    if (wanted === null || found === null) return false;
    if ((wanted.kind === "method") !== (found.kind === "method")) return false;
    if (!isAssignable(found.type, wanted.type, classes, depth)) return false;
  }
  return true;
}

function fitsFunction(a: FunctionType, b: FunctionType, classes: Classes, depth: number): boolean {
  if (!isAssignable(a.result, b.result, classes, depth) && resolve(b.result).kind !== "none") return false;
  if (a.params === null || b.params === null) return true;
  const positional = (f: FunctionType) =>
    (f.params ?? []).filter((p) => p.kind === "positional" || p.kind === "keyword");
  const [own, wanted] = [positional(a), positional(b)];
  const rest = a.params.find((p) => p.kind === "rest");
  if (own.filter((p) => !p.isOptional).length > wanted.length) return false;
  return wanted.every((p, i) => {
    const mine = own[i] ?? rest;
    // What is not taken is ignored.
    return mine === undefined || isAssignable(p.type, mine.type, classes, depth);
  });
}

/** The type of a value that has one of two types, as short as it can be said. */
export function join(left: Type, right: Type, classes: Classes): Type {
  const [a, b] = [widened(left), widened(right)];
  if (a.kind === "never" || isSame(a, b)) return b;
  if (b.kind === "never") return a;
  if (a.kind === "any" || b.kind === "any") return any;
  if (isAssignable(a, b, classes) && !isVague(a)) return b;
  if (isAssignable(b, a, classes) && !isVague(b)) return a;
  if (
    a.kind === "instance" &&
    b.kind === "instance" &&
    a.path === b.path &&
    a.args.length === b.args.length
  ) {
    return { ...a, args: a.args.map((x, i) => join(x, b.args[i] as Type, classes)) };
  }
  if (a.kind === "tuple" && b.kind === "tuple" && a.items.length === b.items.length) {
    return { kind: "tuple", items: a.items.map((x, i) => join(x, b.items[i] as Type, classes)) };
  }
  const parts = [...partsOf(a)];
  for (const part of partsOf(b)) {
    const at = parts.findIndex(
      (p) => p.kind === part.kind && (p.kind !== "instance" || p.path === (part as typeof p).path),
    );
    if (at < 0) parts.push(part);
    else if (parts.length > 1) parts[at] = join(parts[at] as Type, part, classes);
    else return any;
  }
  const all = union(parts);
  return partsOf(without(all, "none")).length > 3 ? any : all;
}

/** A literal's type as a variable has it. */
export function widened(type: Type): Type {
  const t = resolve(type);
  if (t.kind !== "literal") return t;
  return typeof t.value === "string" ? str : typeof t.value === "number" ? int : bool;
}

/** Finds what type variables stand for: `list[T]` against `list[int]` says that T is `int`. */
export function unify(
  pattern: Type,
  actual: Type,
  found: Map<string, Type>,
  classes: Classes,
  depth = 0,
): void {
  const [p, a] = [resolve(pattern), resolve(actual)];
  if (depth > 8) return;
  const inner = (x: Type, y: Type) => unify(x, y, found, classes, depth + 1);
  switch (p.kind) {
    case "variable": {
      const before = found.get(p.name);
      found.set(p.name, before === undefined ? widened(a) : join(before, a, classes));
      return;
    }
    case "union": {
      const rest = union(partsOf(a).filter((part) => !p.parts.some((q) => isSame(q, part))));
      for (const part of p.parts) {
        const q = resolve(part);
        if (q.kind === "variable" || hasVariables(q)) inner(q, rest);
      }
      return;
    }
    case "instance": {
      const args = a.kind === "any" ? p.args.map(() => any) : asBase(a, p.path, classes);
      if (args !== null) for (const [i, x] of p.args.entries()) inner(x, args[i] ?? any);
      return;
    }
    case "tuple":
      if (a.kind === "tuple") for (const [i, x] of p.items.entries()) inner(x, a.items[i] ?? any);
      return;
    case "function":
      if (a.kind !== "function") return;
      inner(p.result, a.result);
      return;
    default:
      return;
  }
}
