/** `ast.literal_eval`. */
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { PyComplex } from "../../objects/complex.ts";
import { PyDict } from "../../objects/dict.ts";
import { valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { add, neg, pos, sub } from "../../objects/operators.ts";
import { repr } from "../../objects/repr.ts";
import { set } from "../../objects/set.ts";
import { tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { PyAST } from "./classes.ts";

const kindOf = (node: Value): string => (node instanceof PyAST ? typeOf(node).$name : "");
const items = (node: Value, name: string): Value[] => [...each(getattr(node, name))];

function malformed(node: Value): Value {
  const line = getattrOr(node, "lineno", null);
  const where = line === null ? "" : ` on line ${line}`;
  return valueError(`malformed node or string${where}: ${toJs(repr(node))}`);
}

const isNumber = (v: Value): boolean =>
  typeof v === "number" || typeof v === "bigint" || v instanceof PyFloat || v instanceof PyComplex;

function number(node: Value): Value {
  const v = kindOf(node) === "Constant" ? getattr(node, "value") : undefined;
  if (!isNumber(v)) throw malformed(node);
  return v;
}

function signedNumber(node: Value): Value {
  if (kindOf(node) === "UnaryOp") {
    const op = kindOf(getattr(node, "op"));
    if (op === "UAdd" || op === "USub") {
      const operand = number(getattr(node, "operand"));
      return op === "UAdd" ? pos(operand) : neg(operand);
    }
  }
  return number(node);
}

/** The value of a tree of literals. @raises ValueError */
export function valueOf(node: Value): Value {
  switch (kindOf(node)) {
    case "Constant":
      return getattr(node, "value");
    case "Tuple":
      return tuple(items(node, "elts").map(valueOf));
    case "List":
      return list(items(node, "elts").map(valueOf));
    case "Set":
      return set(items(node, "elts").map(valueOf));
    case "Call": {
      const f = getattr(node, "func");
      const isEmpty = items(node, "args").length === 0 && items(node, "keywords").length === 0;
      if (kindOf(f) === "Name" && getattr(f, "id") === "set" && isEmpty) return set([]);
      break;
    }
    case "Dict": {
      const [keys, values] = [items(node, "keys"), items(node, "values")];
      if (keys.length !== values.length) throw malformed(node);
      const made = new PyDict();
      keys.forEach((key, i) => {
        made.$set(valueOf(key), valueOf(values[i]));
      });
      return made;
    }
    case "BinOp": {
      const op = kindOf(getattr(node, "op"));
      if (op !== "Add" && op !== "Sub") break;
      const left = signedNumber(getattr(node, "left"));
      const right = number(getattr(node, "right"));
      if (!(left instanceof PyComplex) && right instanceof PyComplex)
        return op === "Add" ? add(left, right) : sub(left, right);
      break;
    }
  }
  return signedNumber(node);
}
