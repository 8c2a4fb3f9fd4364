// What TypeScript asks of subclasses and Python does not: members of the same kinds, compatible methods.
import type { Inference } from "./inference.ts";
import type { OwnClass, OwnFunction, Place, ProgramTypes } from "./program_types.ts";
import { any, isAssignable, memberOf, resolve, type Type } from "./type.ts";

type Kind = "field" | "method" | "accessor";

/** Finds classes that redefine a member as one of another kind: they are no subclasses to TypeScript. */
export function findLooseClasses(program: ProgramTypes): void {
  for (const cls of program.own.values()) {
    if (cls.bases.length === 0 && cls.type.bases.length === 0) continue;
    for (const name of cls.type.members.keys()) {
      const own = kindOf(cls, name);
      const inherited = inheritedKind(cls, name, program);
      if (own !== null && inherited !== null && own !== inherited) cls.isLoose = true;
    }
    if (cls.isLoose) (cls.type as { bases: readonly Type[] }).bases = [];
  }
}

function kindOf(cls: OwnClass, name: string): Kind | null {
  const member = cls.type.members.get(name);
  if (member === undefined) return null;
  const method = cls.methods.get(name);
  if (method?.role === "unknown") return "method";
  return member.kind === "property" ? "accessor" : member.kind;
}

function inheritedKind(cls: OwnClass, name: string, program: ProgramTypes): Kind | null {
  for (const base of cls.bases) {
    const found = kindOf(base, name) ?? inheritedKind(base, name, program);
    if (found !== null) return found;
  }
  for (const base of cls.type.bases) {
    const t = resolve(base);
    if (t.kind !== "instance" || program.own.has(t.path)) continue;
    const member = memberOf(t, name, program.classes);
    if (member !== null) return member.kind === "property" ? "accessor" : member.kind;
  }
  return null;
}

/** Makes the types of overriding methods fit those of the methods that they override. */
export function reconcileMethods(w: Inference): void {
  const { program } = w;
  for (const cls of program.own.values()) {
    if (cls.isLoose) continue;
    for (const [name, f] of cls.methods) {
      for (const base of cls.bases) {
        const overridden = inheritedMethod(base, name);
        if (overridden !== null) reconcile(f, overridden, w);
      }
      for (const base of cls.type.bases) {
        const t = resolve(base);
        if (t.kind !== "instance" || program.own.has(t.path)) continue;
        const member = memberOf(t, name, program.classes);
        const library = member === null ? null : resolve(member.type);
        if (library?.kind !== "function") continue;
        // A function that returns nothing has no null for TypeScript.
        const isNothing = resolve(library.result).kind === "none";
        if (isNothing || !isAssignable(program.resultOf(f), library.result, w.classes)) loosen(f.result);
      }
    }
    for (const base of cls.bases) {
      // What a data class makes is a field; TypeScript lets no method take its place.
      if (base.data.length > 0 && cls.methods.has("__init__") && !base.methods.has("__init__"))
        cls.isLoose = true;
    }
  }
}

function inheritedMethod(cls: OwnClass, name: string): OwnFunction | null {
  const own = cls.methods.get(name);
  if (own !== undefined) return own;
  for (const base of cls.bases) {
    const found = inheritedMethod(base, name);
    if (found !== null) return found;
  }
  return null;
}

function reconcile(f: OwnFunction, base: OwnFunction, w: Inference): void {
  const hasOptions = (g: OwnFunction) => g.params.some((p) => p.kind === "keyword" || p.kind === "keywords");
  const positional = (g: OwnFunction) => g.params.filter((p) => p.kind === "positional");
  const [own, theirs] = [positional(f), positional(base)];
  const required = own.filter((p) => !p.isOptional).length + (hasOptions(f) ? 1 : 0);
  if (required > theirs.length || hasOptions(f) || hasOptions(base) || own.length !== theirs.length)
    base.isExtended = true;
  for (const [i, p] of own.entries()) {
    const other = theirs[i];
    if (other === undefined) {
      if (hasOptions(base) || base.params.some((q) => q.kind === "rest")) loosen(p.place);
      continue;
    }
    const [a, b] = [p.place.known, other.place.known];
    if (!isAssignable(a, b, w.classes) && !isAssignable(b, a, w.classes)) loosen(p.place);
  }
  if (own.length < theirs.length && hasOptions(f)) for (const p of theirs.slice(own.length)) loosen(p.place);
  const [mine, wanted] = [w.program.resultOf(f), w.program.resultOf(base)];
  const frames = f.wrap !== base.wrap;
  const isNothing = resolve(mine).kind === "none" && resolve(wanted).kind === "none";
  if (isNothing && f.wrap === "plain" && base.scope.returnsValue && !f.scope.returnsValue) loosen(f.result);
  if (frames || !isAssignable(mine, wanted, w.classes)) {
    loosen(f.result);
    if (frames) loosen(base.result);
  }
}

function loosen(place: Place): void {
  place.isBroken = true;
  place.isProved = false;
  place.type = any;
}
