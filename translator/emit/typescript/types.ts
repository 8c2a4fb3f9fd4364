// Annotations as types of TypeScript.
import type { Expr } from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { id, type JsNode } from "../js.ts";
import { isBuiltin } from "../names.ts";
import { contextOf } from "./expressions.ts";

export const any: JsNode = { type: "TSAnyKeyword" };

export function annotated(type: JsNode): JsNode {
  return { type: "TSTypeAnnotation", typeAnnotation: type };
}

function reference(name: string, args: readonly JsNode[] = []): JsNode {
  return {
    type: "TSTypeReference",
    typeName: id(name),
    ...(args.length === 0 ? {} : { typeArguments: { type: "TSTypeParameterInstantiation", params: args } }),
  };
}

/** `Frame<T>`. */
export function frameType(result: JsNode, f: Body): JsNode {
  contextOf(f).typeImports.add("Frame");
  return reference("Frame", result.type === "TSAnyKeyword" ? [] : [result]);
}

/** `Promise<T>`, or `AsyncGenerator`. */
export function nativeType(kind: string, result: JsNode): JsNode {
  return kind === "coroutine"
    ? reference("Promise", [result])
    : reference("AsyncGenerator", [any, { type: "TSVoidKeyword" }, any]);
}

const simple = new Set(["int", "float", "str", "bytes"]);
const containers = new Set(["list", "set", "frozenset", "dict"]);

/** The type that an annotation means; null where TypeScript has none for it. */
export function typeOf(node: Expr | null, f: Body): JsNode | null {
  if (node === null) return null;
  switch (node.nodeType) {
    case "Constant":
      return node.value.type === "None" ? { type: "TSNullKeyword" } : null;
    case "Name": {
      if (!isBuiltin(node, f, node.id)) return null;
      if (node.id === "bool") return { type: "TSBooleanKeyword" };
      if (!simple.has(node.id) && !containers.has(node.id)) return null;
      f.module.builtins.add(node.id);
      return reference(node.id);
    }
    case "BinOp": {
      if (node.op !== "BitOr") return null;
      const left = typeOf(node.left, f);
      const right = typeOf(node.right, f);
      return left === null || right === null ? null : union([left, right]);
    }
    case "Subscript": {
      const { value, slice } = node;
      if (value.nodeType !== "Name") return null;
      if (value.id === "Optional") {
        const inner = typeOf(slice, f);
        return inner === null ? null : union([inner, { type: "TSNullKeyword" }]);
      }
      if (!containers.has(value.id) || !isBuiltin(value, f, value.id)) return null;
      f.module.builtins.add(value.id);
      const args = (slice.nodeType === "Tuple" ? slice.elts : [slice]).map((e) => typeOf(e, f) ?? any);
      return args.every((a) => a.type === "TSAnyKeyword") ? reference(value.id) : reference(value.id, args);
    }
    default:
      return null;
  }
}

function union(parts: readonly JsNode[]): JsNode {
  return {
    type: "TSUnionType",
    types: parts.flatMap((p) => (p.type === "TSUnionType" ? (p.types as JsNode[]) : [p])),
  };
}

/** The type of a parameter, which its default has to have, too. */
export function parameterType(annotation: Expr | null, fallback: Expr | null, f: Body): JsNode {
  const context = contextOf(f);
  let type = typeOf(annotation, f);
  if (type !== null && fallback?.nodeType === "Constant" && fallback.value.type === "None") {
    type = union([type, { type: "TSNullKeyword" }]);
  }
  if (type === null) context.counts.any++;
  else context.counts.typed++;
  return type ?? any;
}

/** The type of what a function returns. */
export function returnType(annotation: Expr | null, f: Body): JsNode {
  const context = contextOf(f);
  const type = typeOf(annotation, f);
  if (type === null) context.counts.any++;
  else context.counts.typed++;
  return type ?? any;
}
