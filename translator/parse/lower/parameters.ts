// tree-sitter's parameters into Python's `arguments`.

import type { Arg, Arguments, Expr } from "../../ast/nodes.ts";
import type { ConcreteNode } from "./concrete_tree.ts";
import { appeal, type Lowering, separated } from "./lowering.ts";

interface Parameter {
  name: ConcreteNode;
  star: "" | "*" | "**";
  annotation: ConcreteNode | null;
  value: ConcreteNode | null;
}

function starOf(node: ConcreteNode): { star: Parameter["star"]; name: ConcreteNode } {
  if (node.kind === "identifier") return { star: "", name: node };
  const name = node.children[1];
  if (name === undefined) appeal();
  if (node.kind === "list_splat_pattern") return { star: "*", name };
  if (node.kind === "dictionary_splat_pattern") return { star: "**", name };
  return appeal();
}

function read(node: ConcreteNode): Parameter {
  const { children } = node;
  const [first, , third] = children;
  switch (node.kind) {
    case "identifier":
    case "list_splat_pattern":
    case "dictionary_splat_pattern":
      return { ...starOf(node), annotation: null, value: null };
    case "typed_parameter":
      return { ...starOf(first ?? node), annotation: third ?? null, value: null };
    case "default_parameter":
      return { ...starOf(first ?? node), annotation: null, value: third ?? null };
    case "typed_default_parameter":
      return { ...starOf(first ?? node), annotation: third ?? null, value: children[4] ?? null };
    default:
      return appeal();
  }
}

function annotationOf(l: Lowering, node: ConcreteNode | null, takesStar: boolean): Expr | null {
  if (node === null) return null;
  const inner = node.children[0];
  if (inner?.kind !== "splat_type") return l.expression(node);
  if (!takesStar || inner.children[0]?.kind !== "'*") appeal();
  const value = l.expression(inner.children[1]);
  if (inner.children[1]?.kind !== "identifier") appeal();
  return { nodeType: "Starred", value, ctx: "Load", ...l.span(inner) };
}

function argumentsOf(l: Lowering, nodes: readonly ConcreteNode[]): Arguments {
  const posonlyargs: Arg[] = [];
  let args: Arg[] = [];
  const kwonlyargs: Arg[] = [];
  const kw_defaults: (Expr | null)[] = [];
  const defaults: Expr[] = [];
  let vararg: Arg | null = null;
  let kwarg: Arg | null = null;
  let isKeywordOnly = false;
  let isBareStar = false;
  separated(nodes).forEach((node) => {
    if (kwarg !== null) appeal();
    if (node.kind === "positional_separator") {
      if (isKeywordOnly || posonlyargs.length > 0 || args.length === 0) appeal();
      posonlyargs.push(...args);
      args = [];
      return;
    }
    if (node.kind === "keyword_separator") {
      if (isKeywordOnly) appeal();
      isKeywordOnly = true;
      isBareStar = true;
      return;
    }
    const { name, star, annotation, value } = read(node);
    const end = annotation?.end ?? name.end;
    const arg: Arg = {
      nodeType: "arg",
      arg: l.identifier(name),
      annotation: annotationOf(l, annotation, star === "*"),
      type_comment: null,
      ...l.place(name.start, end),
    };
    const given = value === null ? null : l.expression(value);
    if (star !== "") {
      if (given !== null || (star === "*" && isKeywordOnly)) appeal();
      if (star === "**") kwarg = arg;
      else {
        vararg = arg;
        isKeywordOnly = true;
      }
    } else if (isKeywordOnly) {
      kwonlyargs.push(arg);
      kw_defaults.push(given);
    } else {
      if (given === null && defaults.length > 0) appeal();
      if (given !== null) defaults.push(given);
      args.push(arg);
    }
  });
  if (isBareStar && kwonlyargs.length === 0) appeal();
  return { nodeType: "arguments", posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
}

export function functionArguments(l: Lowering, node: ConcreteNode): Arguments {
  return argumentsOf(l, node.children.slice(1, -1));
}

export function lambdaArguments(l: Lowering, node: ConcreteNode | null): Arguments {
  return argumentsOf(l, node === null ? [] : node.children);
}
