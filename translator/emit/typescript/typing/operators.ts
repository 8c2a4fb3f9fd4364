// The types of operations.
import type { BinaryOperator } from "../../../ast/nodes.ts";
import type { Inference } from "./inference.ts";
import { any, bytes, float, instance, int, join, memberOf, resolve, str, type Type } from "./type.ts";
import { unknownValue, type Value } from "./value.ts";

const reflected: { readonly [op: string]: string } = {
  Add: "__add__",
  Sub: "__sub__",
  Mult: "__mul__",
  Div: "__truediv__",
  FloorDiv: "__floordiv__",
  Mod: "__mod__",
  MatMult: "__matmul__",
  BitOr: "__or__",
  BitAnd: "__and__",
  BitXor: "__xor__",
};

/** The type of an operation. */
export function binaryType(op: BinaryOperator, left: Value, right: Value, w: Inference): Value {
  const [a, b] = [resolve(left.type), resolve(right.type)];
  const isProved = left.isProved && right.isProved;
  const isNumber = (t: Type) => t.kind === "int" || t.kind === "bool" || t.kind === "float";
  if (isNumber(a) && isNumber(b)) {
    if (op === "Div") return { type: float, isProved };
    if (a.kind === "float" || b.kind === "float") return { type: op === "Pow" ? any : float, isProved };
    return { type: op === "Pow" ? any : int, isProved };
  }
  if (
    a.kind === "str" &&
    (op === "Mod" || (op === "Add" && b.kind === "str") || (op === "Mult" && b.kind === "int"))
  ) {
    return { type: str, isProved: left.isProved && (op === "Mod" || right.isProved) };
  }
  if (a.kind === "int" && b.kind === "str" && op === "Mult") return { type: str, isProved };
  if (a.kind === "bytes" && b.kind === "bytes" && op === "Add") return { type: bytes, isProved };
  if (a.kind === "instance") {
    const isList = a.path === "builtins.list";
    if (isList && op === "Mult" && b.kind === "int") return { type: a, isProved };
    if (isList && op === "Add" && b.kind === "instance" && b.path === a.path) {
      return { type: instance(a.path, join(a.args[0] as Type, b.args[0] as Type, w.classes)), isProved };
    }
    if (/^builtins\.(?:frozen)?set$/.test(a.path) && b.kind === "instance" && /set$/i.test(b.path)) {
      if (op === "Sub" || op === "BitAnd") return { type: a, isProved };
      if (op === "BitOr" || op === "BitXor") {
        return { type: instance(a.path, join(a.args[0] as Type, b.args[0] ?? any, w.classes)), isProved };
      }
    }
    if (a.path === "builtins.dict" && b.kind === "instance" && b.path === a.path && op === "BitOr") {
      return {
        type: instance(a.path, ...a.args.map((x, i) => join(x, b.args[i] as Type, w.classes))),
        isProved,
      };
    }
    if (/^datetime\./.test(a.path) && b.kind === "instance" && /^datetime\./.test(b.path)) {
      if (b.path === "datetime.timedelta" && (op === "Add" || op === "Sub")) return { type: a, isProved };
      if (a.path === b.path && op === "Sub") return { type: instance("datetime.timedelta"), isProved };
    }
    const method = memberOf(a, reflected[op] ?? "", w.classes);
    const t = method === null ? null : resolve(method.type);
    if (t?.kind === "function" && !t.params?.some((p) => p.isOptional))
      return { type: t.result, isProved: false };
  }
  return unknownValue;
}
