/** What patterns of `match` take out of their subjects. CPython: MATCH_SEQUENCE, MATCH_MAPPING, MATCH_KEYS, MATCH_CLASS. */
import { getattr, getattrOr } from "../objects/attribute.ts";
import { call } from "../objects/call.ts";
import { typeError, valueError } from "../objects/exception.ts";
import { arrayOf, unpack, unpackEx } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { isType, type PyType, typeOf, wellKnown } from "../objects/type.ts";

/**
 * Whether instances of a class are matched by patterns of sequences or of mappings: the first class of the MRO that is of a kind
 * decides. CPython: Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING.
 */
function collectionKind(t: PyType): "sequence" | "mapping" | undefined {
  for (const c of t.$mro) {
    const kind = c.$collection ?? (c.$builtin ? builtinKinds[c.$name] : undefined);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const builtinKinds: { readonly [name: string]: "sequence" | "mapping" } = {
  __proto__: null as never,
  list: "sequence",
  tuple: "sequence",
  range: "sequence",
  memoryview: "sequence",
  deque: "sequence",
  "collections.deque": "sequence",
  array: "sequence",
  "array.array": "sequence",
  dict: "mapping",
  mappingproxy: "mapping",
};

function isSequence(v: Value): boolean {
  return collectionKind(typeOf(v)) === "sequence";
}

function isMapping(v: Value): boolean {
  return collectionKind(typeOf(v)) === "mapping";
}

/**
 * `case [a, b]`: the items of a sequence of that length, or null.
 * @param onlyLength the items are not looked at
 */
export function matchSequence(v: Value, size: number, onlyLength: boolean): readonly Value[] | null {
  if (!isSequence(v) || len(v) !== size) return null;
  return onlyLength ? [] : unpack(v, size);
}

/**
 * `case [a, *b, c]`: the items in the order of the patterns, or null.
 * @param ignoresStar nothing is bound to the starred part
 */
export function matchStarredSequence(
  v: Value,
  before: number,
  after: number,
  ignoresStar: boolean,
): readonly Value[] | null {
  if (!isSequence(v)) return null;
  const size = len(v);
  if (size < before + after) return null;
  if (!ignoresStar) return unpackEx(v, before, after);
  const items: Value[] = [];
  for (let i = 0; i < before; i++) items.push(links.getItem(v, i));
  items.push(null);
  for (let i = after; i > 0; i--) items.push(links.getItem(v, size - i));
  return items;
}

const missing = {};

/**
 * `case {"k": a, **rest}`: the values of the keys, then, if asked for, a dict of all others; or null.
 * @raises ValueError for a key that occurs twice
 */
export function matchMapping(v: Value, keys: readonly Value[], withRest: boolean): Value[] | null {
  if (!isMapping(v)) return null;
  if (keys.length > 0 && len(v) < keys.length) return null;
  const seen = links.dict([]);
  const items: Value[] = [];
  if (keys.length > 0) {
    const get = getattr(v, "get");
    for (const key of keys) {
      if (seen.$get(key) !== undefined) {
        throw valueError(`mapping pattern checks duplicate key (${links.repr(key)})`);
      }
      links.setItem(seen, key, true);
      const value = call(get, key, missing);
      if (value === missing) return null;
      items.push(value);
    }
  }
  if (withRest) {
    const rest = links.dict([]);
    for (const key of arrayOf(call(getattr(v, "keys")))) links.setItem(rest, key, links.getItem(v, key));
    for (const key of keys) links.delItem(rest, key);
    items.push(rest);
  }
  return items;
}

/** Types whose one positional sub-pattern matches the subject itself. */
const selfMatching = [
  "bool",
  "bytearray",
  "bytes",
  "dict",
  "float",
  "frozenset",
  "int",
  "list",
  "set",
  "str",
  "tuple",
];

/**
 * `case C(a, k=b)`: the attributes in the order of the patterns, or null.
 * @raises TypeError for what is no class, and for too many positional patterns
 */
export function matchClass(
  v: Value,
  cls: Value,
  positional: number,
  names: readonly string[],
): Value[] | null {
  if (!isType(cls)) throw typeError("called match pattern must be a class");
  if (!instanceHook.isInstance(v, cls)) return null;
  const items: Value[] = [];
  const seen = new Set<string>();
  if (positional > 0) {
    const args = getattrOr(cls, "__match_args__", undefined);
    let attributes: Value[] = [];
    let allowed = 0;
    let isSelf = false;
    if (args === undefined) {
      isSelf = cls.$mro.some((c) => c.$builtin && selfMatching.includes(c.$name));
      allowed = isSelf ? 1 : 0;
    } else {
      if (typeOf(args) !== wellKnown.tuple) {
        throw typeError(`${cls.$name}.__match_args__ must be a tuple (got ${typeOf(args).$name})`);
      }
      attributes = arrayOf(args);
      allowed = attributes.length;
    }
    if (allowed < positional) {
      const plural = allowed === 1 ? "" : "s";
      throw typeError(
        `${cls.$name}() accepts ${allowed} positional sub-pattern${plural} (${positional} given)`,
      );
    }
    for (let i = 0; i < positional; i++) {
      if (isSelf) {
        items.push(v);
        continue;
      }
      const name = attributes[i];
      if (typeof name !== "string") {
        throw typeError(`__match_args__ elements must be strings (got ${typeOf(name).$name})`);
      }
      if (!take(v, cls, name, seen, items)) return null;
    }
  }
  for (const name of names) if (!take(v, cls, name, seen, items)) return null;
  return items;
}

function take(v: Value, cls: PyType, name: string, seen: Set<string>, items: Value[]): boolean {
  if (seen.has(name)) {
    throw typeError(`${cls.$name}() got multiple sub-patterns for attribute '${name}'`);
  }
  seen.add(name);
  const value = getattrOr(v, name, undefined);
  if (value === undefined) return false;
  items.push(value);
  return true;
}

/** `isinstance`, with `__instancecheck__`; set by the table, which knows the builtin. */
export const instanceHook: { isInstance: (v: Value, cls: Value) => boolean } = {
  isInstance: (v, cls) => typeOf(v).$mro.includes(cls),
};
