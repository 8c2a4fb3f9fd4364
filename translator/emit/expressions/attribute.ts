// Attribute references. https://docs.python.org/3.13/reference/expressions.html#attribute-references
import type { Attribute as Node, Position } from "../../ast/nodes.ts";
import { type Body, once } from "../body.ts";
import { isColliding } from "../colliding.ts";
import { jsName } from "../identifiers.ts";
import {
  assign,
  binary,
  boolean,
  call,
  conditional,
  type Expression,
  member,
  optionalMember,
  string,
  unary,
  undefinedValue,
} from "../js.ts";
import type { EmitExpression } from "../visitors.ts";

export const Attribute: EmitExpression<Node> = {
  first: (node) => node.value,
  link: (node, f, value) => loadAttribute(value as Expression, node.attr, node, f),
};

/** `x.foo` → `attr(x?.foo, x, "foo")`. */
export function loadAttribute(value: Expression, written: string, node: Position, f: Body): Expression {
  const name = f.scope.mangle(written);
  const place = attributePosition(node);
  return f.at(place, [value], ([v]) =>
    once(f, "object", v as Expression, (first, again) => {
      if (again.type === "Literal") return call(f.rt("attr"), [undefinedValue(), again, string(name)]);
      const found = isColliding(name)
        ? conditional(isObject(first), optionalMember(again, jsName(name)), undefinedValue())
        : optionalMember(first, jsName(name));
      return call(f.rt("attr"), [found, again, string(name)]);
    }),
  );
}

export function isObject(e: Expression): Expression {
  return binary("===", unary("typeof", e), string("object"));
}

/** CPython: an attribute on a line of its own is marked by its name alone (`update_start_location_to_match_attr`). */
export function attributePosition(node: Position & { nodeType?: string; attr?: string }): Position {
  if (node.lineno === node.end_lineno || node.attr === undefined) return node;
  return startAtName(node, node as Position & { attr: string });
}

/** The span `node` with its start moved to the attribute's name, where that stands on a later line. */
export function startAtName(node: Position, attribute: Position & { attr: string }): Position {
  if (node.lineno === attribute.end_lineno) return node;
  const column = attribute.end_col_offset - attribute.attr.length;
  return {
    lineno: attribute.end_lineno,
    col_offset: Math.max(column, 0),
    end_lineno: node.end_lineno,
    end_col_offset: node.end_col_offset,
  };
}

/** `x.foo = v` → `x?.$s === true ? x.foo = v : setattr(x, "foo", v)`. */
export function storeAttribute(
  object: Expression,
  value: Expression,
  written: string,
  node: Position,
  f: Body,
): Expression {
  const name = f.scope.mangle(written);
  return f.at(attributePosition(node), [object, value], ([o, v]) =>
    once(f, "object", o as Expression, (first, x) =>
      once(f, "value", v as Expression, (firstValue, again) => {
        const isPlain = binary("===", optionalMember(x, "$s"), boolean(true));
        const store = conditional(
          isPlain,
          assign(member(x, jsName(name)), again),
          call(f.rt("setattr"), [x, string(name), again]),
        );
        const before = [first, firstValue].filter((e) => e.type === "AssignmentExpression");
        return before.length === 0 ? store : { type: "SequenceExpression", expressions: [...before, store] };
      }),
    ),
  );
}
