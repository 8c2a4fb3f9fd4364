// Subscriptions and slicings. https://docs.python.org/3.13/reference/expressions.html#subscriptions
import type { Expr, Subscript as Node, Slice as SliceNode } from "../../ast/nodes.ts";
import { type Body, isTrivial, pair } from "../body.ts";
import {
  assign,
  binary,
  boolean,
  call,
  conditional,
  type Expression,
  element,
  id,
  logical,
  member,
  nothing,
  number,
  optionalMember,
  sequence,
  string,
  unary,
  undefinedValue,
} from "../js.ts";
import { type EmitExpression, expression } from "../visitors.ts";

export const Subscript: EmitExpression<Node> = {
  first: (node) => node.value,
  link: (node, f, value) =>
    f.at(node, [value as Expression, expression(node.slice, f)], ([o, k]) =>
      loadItem(node.slice, o as Expression, k as Expression, f),
    ),
};

/**
 * Items of lists and tuples by a number are read here, so that V8 learns what is in this place; all else in the runtime:
 * `x[i]` → `typeof i === "number" && i >= 0 && x?.$array === true && (item$1 = x.$items[i]) !== undefined ? item$1 : getItem(x, i)`.
 */
export function loadItem(slice: Expr, object: Expression, index: Expression, f: Body): Expression {
  if (!mayBeIndex(slice, index, f)) return call(f.rt("getItem"), [object, index]);
  return pair(f, ["object", object], ["key", index], (o, k) => {
    const value = f.temporary("element");
    f.release(value);
    const found = binary("!==", assign(id(value), element(member(o, "$items"), k)), undefinedValue());
    const isArray = binary("===", optionalMember(o, "$array"), boolean(true));
    return conditional(
      conjunction([...isPosition(k), isArray, found]),
      id(value),
      call(f.rt("getItem"), [o, k]),
    );
  });
}

/** `x[i] = v`, evaluated in the order value, object, index. */
export function storeItem(
  target: Node,
  value: Expression,
  object: Expression,
  index: Expression,
  f: Body,
): Expression {
  if (!mayBeIndex(target.slice, index, f)) return call(f.rt("assignItem"), [value, object, index]);
  const name =
    isTrivial(value) && isTrivial(object) && isTrivial(index)
      ? null
      : f.temporaryBeside("value", object, index);
  const stored = name === null ? value : id(name);
  const result = pair(f, ["object", object], ["key", index], (o, k) => {
    const items = member(o, "$items");
    return conditional(
      conjunction([
        ...isPosition(k),
        binary("===", optionalMember(o, "$list"), boolean(true)),
        binary("<", k, member(items, "length")),
      ]),
      assign(element(items, k), stored),
      call(f.rt("assignItem"), [stored, o, k]),
    );
  });
  if (name === null) return result;
  f.release(name);
  return sequence([assign(id(name), value), result]);
}

/** A key that is no literal of another kind than a position in a sequence. */
function mayBeIndex(slice: Expr, index: Expression, f: Body): boolean {
  if (f.module.options.mode !== "run" || (f.scope.kind === "module" && f.loops.length === 0)) return false;
  switch (slice.nodeType) {
    case "Constant":
      return index.type === "Literal" && typeof index.value === "number";
    case "Name":
    case "BinOp":
    case "Subscript":
    case "Attribute":
    case "Call":
    case "NamedExpr":
    case "Await":
      return true;
    default:
      return false;
  }
}

function isPosition(k: Expression): Expression[] {
  if (k.type === "Literal") return [];
  return [binary("===", unary("typeof", k), string("number")), binary(">=", k, number(0))];
}

function conjunction(tests: readonly Expression[]): Expression {
  return tests.reduce((all, test) => logical("&&", all, test));
}

export function Slice(node: SliceNode, f: Body): Expression {
  const part = (e: SliceNode["lower"]) => (e === null ? nothing() : expression(e, f));
  const lower = part(node.lower);
  const upper = part(node.upper);
  const step = part(node.step);
  return f.quiet("slice", lower, upper, step);
}
