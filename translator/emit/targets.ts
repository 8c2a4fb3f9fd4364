// Assignment to targets and deletion of targets. https://docs.python.org/3.13/reference/simple_stmts.html#assignment-statements
import type { Expr, List, Tuple } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { attributePosition, storeAttribute } from "./expressions/attribute.ts";
import { storeItem } from "./expressions/subscript.ts";
import { assign, call, type Expression, element, id, number, sequence, string } from "./js.ts";
import { removeName, storeName } from "./names.ts";
import { expression, store as storeTarget } from "./visitors.ts";

/** `target = value`: the value is evaluated first, then the parts of the target. */
export function store(target: Expr, value: Expression, f: Body): Expression {
  switch (target.nodeType) {
    case "Name":
      return storeName(target.id, value, f, target);
    case "Attribute": {
      if (value.type === "Literal" || isSimpleObject(target.value)) {
        return storeAttribute(expression(target.value, f), value, target.attr, target, f);
      }
      const name = f.temporary("value");
      const result = sequence([
        assign(id(name), value),
        storeAttribute(expression(target.value, f), id(name), target.attr, target, f),
      ]);
      f.release(name);
      return result;
    }
    case "Subscript": {
      const object = expression(target.value, f);
      return f.at(target, [value, object, expression(target.slice, f)], ([v, o, k]) =>
        storeItem(target, v as Expression, o as Expression, k as Expression, f),
      );
    }
    case "Tuple":
    case "List":
      return unpackTo(target, value, f);
    case "Starred":
      return storeTarget(target.value, value, f);
    default:
      throw new Error(`${target.nodeType} is not a target`);
  }
}

/** An object whose evaluation has no effect on the value and is not affected by it. */
function isSimpleObject(node: Expr): boolean {
  return node.nodeType === "Name" && node.id === "self";
}

/** `a, b = v` → `items$1 = unpack(v, 2), a = items$1[0], b = items$1[1]`. */
function unpackTo(target: Tuple | List, value: Expression, f: Body): Expression {
  const star = target.elts.findIndex((e) => e.nodeType === "Starred");
  const size = target.elts.length;
  const unpacked =
    star < 0
      ? f.raising(target, "unpack", value, number(size))
      : f.raising(target, "unpackStarred", value, number(star), number(size - star - 1));
  if (size === 0) return unpacked;
  const items = f.temporary("items");
  const stores: Expression[] = [assign(id(items), unpacked)];
  for (const [i, part] of target.elts.entries())
    stores.push(storeTarget(part, element(id(items), number(i)), f));
  f.release(items);
  return sequence(stores);
}

/** Assigns several values that have been evaluated to as many targets. */
export function storeEach(targets: readonly Expr[], values: readonly Expression[], f: Body): Expression {
  const names: string[] = [];
  const parts: Expression[] = [];
  for (const value of values) {
    const name = f.temporaryBeside("item", ...values);
    names.push(name);
    parts.push(assign(id(name), value));
  }
  for (const [i, target] of targets.entries()) parts.push(storeTarget(target, id(names[i] as string), f));
  for (const name of names) f.release(name);
  return sequence(parts);
}

/** `del target`. */
export function remove(target: Expr, f: Body): Expression {
  switch (target.nodeType) {
    case "Name":
      return removeName(target.id, f, target);
    case "Attribute": {
      const object = expression(target.value, f);
      return f.at(attributePosition(target), [object], ([o]) =>
        call(f.rt("delattr"), [o as Expression, string(f.scope.mangle(target.attr))]),
      );
    }
    case "Subscript": {
      const object = expression(target.value, f);
      return f.raising(target, "delItem", object, expression(target.slice, f));
    }
    case "Tuple":
    case "List":
      return target.elts.length === 0 ? number(0) : sequence(target.elts.map((e) => remove(e, f)));
    default:
      throw new Error(`${target.nodeType} cannot be deleted`);
  }
}
