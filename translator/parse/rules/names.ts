// What CPython calls an expression in its messages, and the check of assignment targets.

import type { Context, Expr } from "../../ast/nodes.ts";

type Named = { readonly [K in Exclude<Expr["nodeType"], "Constant">]: string };

const names: Named = {
  Attribute: "attribute",
  Subscript: "subscript",
  Starred: "starred",
  Name: "name",
  List: "list",
  Tuple: "tuple",
  Lambda: "lambda",
  Call: "function call",
  BoolOp: "expression",
  BinOp: "expression",
  UnaryOp: "expression",
  GeneratorExp: "generator expression",
  Yield: "yield expression",
  YieldFrom: "yield expression",
  Await: "await expression",
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  Dict: "dict literal",
  Set: "set display",
  JoinedStr: "f-string expression",
  FormattedValue: "f-string expression",
  Compare: "comparison",
  IfExp: "conditional expression",
  NamedExpr: "named expression",
  Slice: "slice",
};

/** CPython's word for an expression in "cannot assign to …". */
export function expressionName(node: Expr): string {
  if (node.nodeType !== "Constant") return names[node.nodeType];
  switch (node.value.type) {
    case "None":
      return "None";
    case "bool":
      return node.value.value ? "True" : "False";
    case "Ellipsis":
      return "ellipsis";
    default:
      return "literal";
  }
}

export type TargetKind = "assign" | "delete" | "for";

/** The part of an expression that cannot be a target, or null. */
export function invalidTarget(node: Expr, kind: TargetKind): Expr | null {
  switch (node.nodeType) {
    case "List":
    case "Tuple":
      for (const element of node.elts) {
        const found = invalidTarget(element, kind);
        if (found !== null) return found;
      }
      return null;
    case "Starred":
      return kind === "delete" ? node : invalidTarget(node.value, kind);
    case "Compare":
      // `for a in b` read as one comparison
      if (kind === "for") return node.ops[0] === "In" ? invalidTarget(node.left, kind) : node;
      return node;
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    default:
      return node;
  }
}

/** Whether an expression can be assigned to or deleted as it stands. */
export function isTarget(node: Expr, kind: TargetKind): boolean {
  return node.nodeType !== "Compare" && invalidTarget(node, kind) === null;
}

/** Marks an expression, and what it unpacks into, as stored to or deleted. */
export function setContext<E extends Expr>(node: E, ctx: Context): E {
  switch (node.nodeType) {
    case "Name":
    case "Attribute":
    case "Subscript":
      node.ctx = ctx;
      break;
    case "Starred":
      node.ctx = ctx;
      setContext(node.value, ctx);
      break;
    case "List":
    case "Tuple":
      node.ctx = ctx;
      for (const element of node.elts) setContext(element, ctx);
      break;
  }
  return node;
}
