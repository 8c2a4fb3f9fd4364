// Finds the types of a program: values flow into places until nothing changes any more.

import { variableOf } from "../../../analyse/names.ts";
import type { Scope, Symbol } from "../../../analyse/scope.ts";
import type { Expr } from "../../../ast/nodes.ts";
import { inferExpression } from "./expressions.ts";
import { reconcileMethods } from "./inheritance.ts";
import type { OwnClass, OwnFunction, Place, ProgramTypes } from "./program_types.ts";
import { walkModule } from "./statements.ts";
import {
  any,
  type Classes,
  instance,
  isAssignable,
  isSame,
  isVague,
  join,
  never,
  partsOf,
  resolve,
  type Slot,
  type Type,
  widened,
} from "./type.ts";
import { unknownValue, type Value } from "./value.ts";

/** What a test has shown of a variable, or of an attribute of one. */
export interface Narrowed {
  readonly type: Type;
  /** TypeScript has seen it, too. */
  readonly isSeen: boolean;
  /** The test itself is the proof, not an annotation. */
  readonly isProved?: boolean;
}

const maxRounds = 12;

export class Inference {
  readonly program: ProgramTypes;
  readonly values = new Map<Expr, Value>();
  /** Values that have another type in TypeScript than is known here, where they go: `x as T`. */
  readonly casts = new Map<Expr, Type>();
  /** Nothing is put into containers that their types do not say. */
  areContainersSound = true;
  /** Attributes may be set under names that are not known. */
  hasDynamicStores = false;
  /** The program is this module alone: nobody else calls its functions. */
  readonly isClosed: boolean;
  readonly slots = new Map<Expr, Slot[]>();
  hasChanged = false;
  isSettled = false;
  env = new Map<string, Narrowed>();
  /** Attributes whose narrowing a call has ended: TypeScript does not know. */
  tainted = new Map<string, Type>();
  scope: Scope;
  current: OwnFunction | null = null;

  constructor(program: ProgramTypes, isClosed: boolean) {
    this.program = program;
    this.isClosed = isClosed;
    this.scope = program.analysis.scopes.top;
    let round = 0;
    do {
      this.hasChanged = false;
      this.casts.clear();
      this.env = new Map();
      this.tainted = new Map();
      walkModule(this);
      if (++round >= maxRounds) this.#giveUp();
    } while (this.hasChanged && round < maxRounds + 6);
    reconcileMethods(this);
    this.isSettled = true;
  }

  get classes(): Classes {
    return this.program.classes;
  }

  #giveUp(): void {
    // What goes on growing may be anything.
    for (const place of [
      ...this.program.places.values(),
      ...this.program.fieldsNamedAll(),
      ...this.program.results(),
    ]) {
      if (place.declared === null && isDeep(place.type)) this.program.open(place);
      place.isProved = place.isProved && place.declared !== null;
    }
    for (const slots of this.slots.values()) for (const slot of slots) slot.type = any;
    this.areContainersSound = false;
  }

  expr(node: Expr, expected: Type | null = null): Value {
    const value = inferExpression(node, this, expected);
    this.values.set(node, value);
    return value;
  }

  /** The value as the last round has found it. */
  valueOf(node: Expr): Value {
    return this.values.get(node) ?? unknownValue;
  }

  /** A value goes into a place. */
  flow(value: Value, place: Place, node: Expr | null = null): void {
    if (place.declared === null) {
      if (node !== null) this.showNarrowed(node, value.type);
      this.grow(place, value.type);
      if (!value.isProved) this.distrust(place);
      return;
    }
    if (!this.accepts(value, place.declared, node)) {
      if (!place.isBroken) {
        place.isBroken = true;
        place.type = any;
        this.hasChanged = true;
      }
      this.distrust(place);
      return;
    }
    if (!value.isProved || resolve(value.type).kind === "any" || !this.isCertain(value.type, place.declared))
      this.distrust(place);
  }

  /** Can a value stand where a type is asked for, maybe with a cast? */
  accepts(value: Value, type: Type, node: Expr | null): boolean {
    this.#mixes(value.type, type);
    if (isAssignable(value.type, type, this.classes)) {
      // TypeScript may not know what a test has shown.
      if (node !== null) this.showNarrowed(node, value.type);
      return true;
    }
    if (
      resolve(value.type).kind !== "union" &&
      resolve(value.type).kind !== "literal" &&
      !isAssignable(type, value.type, this.classes)
    )
      return false;
    const overlaps =
      partsOf(value.type).some((part) => isAssignable(part, type, this.classes)) ||
      isAssignable(type, value.type, this.classes);
    if (!overlaps) return false;
    if (node !== null) this.casts.set(node, type);
    return true;
  }

  /** Without a cast or a guess. */
  isCertain(from: Type, to: Type): boolean {
    return !isVague(from)
      ? isAssignable(from, to, this.classes)
      : isVague(to) || isSame(from, to) || !hasArgs(to);
  }

  /** A list of ints that goes where a list of floats is asked for may come back with floats in it. */
  #mixes(from: Type, to: Type): void {
    const [a, b] = [resolve(from), resolve(to)];
    if (a.kind !== "instance" || b.kind !== "instance" || b.args.length === 0 || !this.areContainersSound)
      return;
    if (a.path !== b.path || !/^(?:builtins|collections|#)/.test(a.path)) return;
    if (!a.args.every((x, i) => isSame(x, b.args[i] as Type) || resolve(x).kind === "never")) this.#unsound();
  }

  #unsound(): void {
    if (!this.areContainersSound) return;
    this.areContainersSound = false;
    this.hasChanged = true;
  }

  /** Something of an unknown type is changed. */
  mutatesUnknown(): void {
    this.#unsound();
  }

  distrust(place: Place): void {
    if (!place.isProved) return;
    place.isProved = false;
    this.hasChanged = true;
  }

  grow(slot: Slot, type: Type): void {
    const before = slot.type;
    if (resolve(before).kind === "any") return;
    const t = widened(type);
    const target = slot;
    if (t.kind === "never" || refersTo(t, target)) return;
    const after = join(before, t, this.classes);
    if (isSame(before, after) && resolve(before).kind !== "never") return;
    if (resolve(after).kind === "never") return;
    slot.type = isDeep(after) ? any : after;
    this.hasChanged = true;
  }

  /** A value goes into a part of a container: what `append` takes. */
  flowInto(value: Value, part: Type, node: Expr | null): void {
    const wanted = resolve(part);
    if (node !== null && part.kind !== "slot" && !isAssignable(value.type, wanted, this.classes))
      this.casts.set(node, any);
    if (part.kind === "slot") {
      this.grow(part.slot, value.type);
      if (!value.isProved) this.#unsound();
      return;
    }
    const t = resolve(part);
    if (t.kind === "any") return;
    if (!this.accepts(value, t, null) || !value.isProved || resolve(value.type).kind === "any")
      this.#unsound();
  }

  /** The types of the parts of a new container. */
  slotsOf(node: Expr, count: number): Slot[] {
    let list = this.slots.get(node);
    if (list === undefined) {
      list = Array.from({ length: count }, () => ({ type: never }));
      this.slots.set(node, list);
    }
    return list;
  }

  newContainer(node: Expr, path: string, count: number): Type {
    return instance(path, ...this.slotsOf(node, count).map((slot): Type => ({ kind: "slot", slot })));
  }

  /** Anybody may call the function, with anything. */
  escape(f: OwnFunction): void {
    for (const { place, kind } of f.params) {
      if (kind === "rest" || kind === "keywords") continue;
      if (place.declared === null) this.grow(place, any);
      this.distrust(place);
    }
  }

  escapeNamed(name: string): void {
    for (const f of this.program.methodsNamed.get(name) ?? []) this.escape(f);
  }

  escapeClass(cls: OwnClass): void {
    for (const f of this.program.methodsOf(cls, "__init__")) this.escape(f);
    for (const { place } of cls.data) {
      if (place.declared === null) this.grow(place, any);
      this.distrust(place);
    }
  }

  // Narrowing

  /** `x`, `self.x`: what tests can say something about. */
  keyOf(node: Expr): string | null {
    if (node.nodeType === "Name") {
      const symbol = variableOf(this.scope, node.id);
      return symbol === null ? null : node.id;
    }
    if (node.nodeType === "Attribute" && node.value.nodeType === "Name") {
      return `${node.value.id}.${this.scope.mangle(node.attr)}`;
    }
    return null;
  }

  narrowedAt(node: Expr): Narrowed | null {
    const key = this.keyOf(node);
    return key === null ? null : (this.env.get(key) ?? null);
  }

  /** TypeScript has to be told what a test has shown, where it matters. */
  showNarrowed(node: Expr, type: Type): void {
    const narrowed = this.narrowedAt(node);
    if (narrowed !== null && !narrowed.isSeen) this.casts.set(node, type);
  }

  forget(name: string): void {
    this.env.delete(name);
    const prefix = `${name}.`;
    for (const key of [...this.env.keys()]) if (key.startsWith(prefix)) this.env.delete(key);
  }

  /** Other code runs: it may change attributes. */
  otherCodeRuns(): void {
    for (const [key, { type }] of this.env) {
      if (!key.includes(".")) continue;
      this.tainted.set(key, type);
      this.env.delete(key);
    }
  }

  isLocalOf(symbol: Symbol): boolean {
    return symbol.owner === this.scope;
  }
}

function hasArgs(type: Type): boolean {
  const t = resolve(type);
  return (t.kind === "instance" && t.args.length > 0) || t.kind === "tuple" || t.kind === "union";
}

/** Does a type contain the slot that it is to be put into? */
function refersTo(type: Type, slot: Slot, depth = 0): boolean {
  if (depth > 10) return true;
  if (type.kind === "slot") return type.slot === slot || refersTo(type.slot.type, slot, depth + 1);
  const some = (list: readonly Type[]) => list.some((t) => refersTo(t, slot, depth + 1));
  switch (type.kind) {
    case "instance":
      return some(type.args);
    case "tuple":
      return some(type.items);
    case "union":
      return some(type.parts);
    case "function":
      return some([type.result, ...(type.params ?? []).map((p) => p.type)]);
    default:
      return false;
  }
}

function isDeep(type: Type, depth = 0): boolean {
  const t = resolve(type);
  if (depth > 5) return true;
  const some = (list: readonly Type[]) => list.some((x) => isDeep(x, depth + 1));
  switch (t.kind) {
    case "instance":
      return some(t.args);
    case "tuple":
      return t.items.length > 8 || some(t.items);
    case "union":
      return some(t.parts);
    default:
      return false;
  }
}
