// List, tuple, set and dict displays. https://docs.python.org/3.13/reference/expressions.html#displays-for-lists-sets-and-dictionaries
import type {
  Dict as DictNode,
  Expr,
  List as ListNode,
  Set as SetNode,
  Starred as StarredNode,
  Tuple as TupleNode,
} from "../../ast/nodes.ts";
import type { Body } from "../body.ts";
import { array, call, type Expression, spread } from "../js.ts";
import { expression } from "../visitors.ts";

export function List(node: ListNode, f: Body): Expression {
  return f.quiet("list", array(elements(node, f)));
}

export function Tuple(node: TupleNode, f: Body): Expression {
  const text = constantKey(node);
  if (text !== null) return f.module.hoist(text, "tuple", () => f.quiet("tuple", array(elements(node, f))));
  return f.quiet("tuple", array(elements(node, f)));
}

/** A tuple of constants is one object, as in CPython; null if it is not one. */
function constantKey(node: TupleNode): string | null {
  const parts: string[] = [];
  for (const e of node.elts) {
    if (e.nodeType === "Constant") {
      const { value } = e;
      if (value.type === "int" || value.type === "bool") parts.push(`${value.type} ${value.value}`);
      else if (value.type === "float") parts.push(`float ${Object.is(value.value, -0) ? "-0" : value.value}`);
      else if (value.type === "str")
        parts.push(`str ${JSON.stringify(value.value)} ${value.codePoints?.join() ?? ""}`);
      else if (value.type === "None" || value.type === "Ellipsis") parts.push(value.type);
      else if (value.type === "bytes") parts.push(`bytes ${value.value.join()}`);
      else parts.push(`complex ${value.imag}`);
    } else if (e.nodeType === "Tuple") {
      const inner = constantKey(e);
      if (inner === null) return null;
      parts.push(inner);
    } else return null;
  }
  return `tuple (${parts.join(", ")})`;
}

/** The elements of a display as those of an array, with `*x` spread. */
export function elements(node: ListNode | TupleNode | SetNode, f: Body): Expression[] {
  return node.elts.map((e) =>
    e.nodeType === "Starred"
      ? spread(
          f.raising(node, node.nodeType === "Set" ? "spreadIntoSet" : "spreadInto", expression(e.value, f)),
        )
      : expression(e, f),
  );
}

/** `*x` alone, as in a subscript: `a[*x]`. */
export function Starred(node: StarredNode, f: Body): Expression {
  return spread(f.raising(node, "spreadInto", expression(node.value, f)));
}

export function Set(node: SetNode, f: Body): Expression {
  const values = node.elts.map((e) =>
    e.nodeType === "Starred" ? spread(f.raising(node, "each", expression(e.value, f))) : expression(e, f),
  );
  const isConstant = node.elts.length > 2 && node.elts.every((e) => e.nodeType === "Constant");
  return f.at(node, values, (placed) => call(f.rt(isConstant ? "setOfConstants" : "set"), [array(placed)]));
}

/** `{k: v, **m}` → `dict([k, v])`, with mappings merged in between by `mergeInto`. */
export function Dict(node: DictNode, f: Body): Expression {
  let result: Expression | null = null;
  let pending: Expression[] = [];
  const flush = () => {
    if (result === null) result = f.at(node, pending, (placed) => call(f.rt("dict"), [array(placed)]));
    else if (pending.length > 0) {
      result = f.at(node, [result, ...pending], ([d, ...placed]) =>
        call(f.rt("addItems"), [d as Expression, array(placed)]),
      );
    }
    pending = [];
  };
  for (const [i, key] of node.keys.entries()) {
    const value = node.values[i] as Expr;
    if (key !== null) {
      pending.push(expression(key, f), expression(value, f));
      // Very long displays nest no deeper: the arguments of one call are a flat array.
      continue;
    }
    flush();
    const mapping = expression(value, f);
    result = f.raising(node, "mergeInto", result as unknown as Expression, mapping);
  }
  if (pending.length > 0 || result === null) flush();
  return result as unknown as Expression;
}
