// What is in containers: what iterating, indexing and awaiting give, and what is stored.
import type { Expr } from "../../../ast/nodes.ts";
import type { Inference } from "./inference.ts";
import {
  any,
  asBase,
  bytes,
  instance,
  int,
  isAssignable,
  join,
  memberOf,
  partsOf,
  resolve,
  str,
  type Type,
  union,
} from "./type.ts";
import { unknownValue, type Value } from "./value.ts";

const proved = (type: Type): Value => ({ type, isProved: true });

/** What iterating over a value gives. */
export function elementOf(value: Value, w: Inference): Value {
  const t = resolve(value.type);
  const isProved = value.isProved && w.areContainersSound;
  if (t.kind === "str") return { type: str, isProved: value.isProved };
  if (t.kind === "bytes") return { type: int, isProved: value.isProved };
  if (t.kind === "tuple")
    return { type: t.items.reduce<Type>((a, b) => join(a, b, w.classes), t.items[0] ?? any), isProved };
  if (t.kind === "class" && w.program.own.get(t.path)?.kind === "enum") return proved(instance(t.path));
  const args = asBase(t, "typing.Iterable", w.classes);
  if (args !== null && args[0] !== undefined) return { type: args[0], isProved };
  const iter = memberOf(t, "__iter__", w.classes);
  const f = iter === null ? null : resolve(iter.type);
  if (f?.kind === "function" && resolve(f.result).kind !== "instance") return unknownValue;
  if (f?.kind === "function") {
    const inner = asBase(f.result, "typing.Iterable", w.classes);
    if (inner !== null) return { type: inner[0] ?? any, isProved: false };
  }
  return unknownValue;
}

/** What `await` gives. */
export function awaited(value: Value, w: Inference): Value {
  const t = resolve(value.type);
  const args = asBase(t, "typing.Awaitable", w.classes);
  if (args === null) return unknownValue;
  const result = t.kind === "instance" && t.path === "typing.Coroutine" ? t.args[2] : args[0];
  return { type: result ?? any, isProved: value.isProved };
}

/** `container[index]`. */
export function itemOf(container: Value, index: Value, slice: Expr, w: Inference): Value {
  const t = resolve(container.type);
  const isProved = container.isProved && w.areContainersSound;
  const isSlice = slice.nodeType === "Slice";
  switch (t.kind) {
    case "str":
      return { type: str, isProved: container.isProved };
    case "bytes":
      return { type: isSlice ? bytes : int, isProved: container.isProved };
    case "tuple": {
      if (isSlice) return { type: instance("builtins.tuple", union(t.items)), isProved };
      const at = constantIndex(slice);
      const item = at === null ? undefined : t.items[at < 0 ? t.items.length + at : at];
      return item === undefined ? elementOf(container, w) : { type: item, isProved };
    }
    case "instance": {
      const own = w.program.own.get(t.path);
      if (own?.kind === "typeddict") {
        const key = slice.nodeType === "Constant" && slice.value.type === "str" ? slice.value.value : "";
        const place = w.program.fieldOf(own, key);
        return place === null ? unknownValue : { type: place.type, isProved: false };
      }
      if (own !== undefined) {
        const get = memberOf(t, "__getitem__", w.classes);
        const f = get === null ? null : resolve(get.type);
        return f?.kind === "function" ? { type: f.result, isProved: false } : unknownValue;
      }
      const mapping = asBase(t, "typing.Mapping", w.classes);
      if (mapping !== null) return { type: mapping[1] ?? any, isProved };
      const sequence = asBase(t, "typing.Sequence", w.classes);
      if (sequence === null) return unknownValue;
      return isSlice ? { type: t, isProved } : { type: sequence[0] ?? any, isProved };
    }
    default:
      void index;
      return unknownValue;
  }
}

function constantIndex(node: Expr): number | null {
  if (node.nodeType === "Constant" && node.value.type === "int") return Number(node.value.value);
  if (node.nodeType === "UnaryOp" && node.op === "USub") {
    const inner = constantIndex(node.operand);
    return inner === null ? null : -inner;
  }
  return null;
}

/** `container[index] = value`. */
export function storeItem(container: Value, index: Value, value: Value, target: Expr, w: Inference): void {
  const t = resolve(container.type);
  void target;
  if (t.kind === "instance") {
    const own = w.program.own.get(t.path);
    if (own?.kind === "typeddict") return;
    if (own !== undefined) {
      const [f] = w.program.methodsOf(own, "__setitem__");
      if (f !== undefined) {
        const [k, v] = f.params;
        if (k !== undefined) w.flow(index, k.place);
        if (v !== undefined) w.flow(value, v.place);
      }
      return;
    }
    if (t.args.length === 2 && t.path !== "collections.Counter") {
      w.flowInto(index, t.args[0] as Type, null);
      w.flowInto(value, t.args[1] as Type, null);
      return;
    }
    if (t.args.length === 1) {
      if (t.path === "collections.Counter") w.flowInto(index, t.args[0] as Type, null);
      else w.flowInto(value, t.args[0] as Type, null);
      return;
    }
  }
  w.mutatesUnknown();
}

/** The type arguments of an expected type, seen as a class: `Sequence[int]` for a list is `int`. */
export function argsOf(expected: Type | null, path: string, w: Inference): readonly Type[] | null {
  if (expected === null) return null;
  for (const part of partsOf(expected)) {
    if (part.kind !== "instance" || part.args.length === 0) continue;
    if (part.path === path) return part.args;
    const cls = w.classes.get(path);
    if (cls === undefined) continue;
    // A list where a Sequence is asked for.
    const variables = cls.params.map((p): Type => ({ kind: "variable", name: p }));
    const seen = isAssignable(instance(path, ...variables.map(() => any)), part, w.classes);
    if (seen && part.args.length === cls.params.length) return part.args;
  }
  return null;
}
