/** From the translator's trees to objects of Python, and back. */
import { getattrOr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyComplex } from "../../objects/complex.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { normalize } from "../../objects/int_value.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { Ellipsis } from "../../objects/none.ts";
import { asInt } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { PyFrozenSet } from "../../objects/set.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, fromPoints, toJs, toPoints } from "../../objects/wide_str.ts";
import { classes, nodeFields, PyAST, singleton } from "./classes.ts";
import { type Field, nodeClasses, positioned } from "./grammar.ts";

/** A node of the translator. */
type Tree = { nodeType: string; [field: string]: any };

const POSITIONS = ["lineno", "col_offset", "end_lineno", "end_col_offset"];
const byName = new Map(nodeClasses.map((c) => [c.name, c]));
const SINGLETONS = new Set(["expr_context", "boolop", "operator", "unaryop", "cmpop"]);

function constantOf(c: Value): Value {
  switch (c.type) {
    case "None":
      return null;
    case "bool":
      return c.value;
    case "int":
      return normalize(c.value);
    case "float":
      return new PyFloat(c.value);
    case "complex":
      return new PyComplex(0, c.imag);
    case "str":
      return c.codePoints === undefined ? fromJs(c.value) : fromPoints([...c.codePoints]);
    case "bytes":
      return new PyBytes(c.value);
    default:
      return Ellipsis;
  }
}

function toPython(v: any, type: string): Value {
  if (v === null || v === undefined) return null;
  if (type === "constant") return constantOf(v);
  if (type === "identifier" || type === "string") return fromJs(v);
  if (type === "int") return Number(v);
  if (SINGLETONS.has(type)) return singleton(v);
  return nodeOf(v as Tree);
}

/** The Python object of a tree. */
export function nodeOf(tree: Tree): Value {
  const cls = byName.get(tree.nodeType);
  if (cls === undefined) throw new Error(`unknown node ${tree.nodeType}`);
  const made: Value = new (classes[cls.name] as Value).$Impl();
  for (const { name, type, count } of cls.fields) {
    const v = tree[name];
    made[name] = count === "*" ? list((v ?? []).map((item: any) => toPython(item, type))) : toPython(v, type);
  }
  if (positioned.has(cls.base) || positioned.has(cls.name)) {
    for (const name of POSITIONS) made[name] = tree[name] ?? null;
  }
  return made;
}

function constantTree(v: Value): Value {
  if (v === null) return { type: "None" };
  if (typeof v === "boolean") return { type: "bool", value: v };
  if (typeof v === "number" || typeof v === "bigint") return { type: "int", value: BigInt(v) };
  if (v instanceof PyFloat) return { type: "float", value: v.$value };
  if (v instanceof PyComplex && v.$real === 0) return { type: "complex", imag: v.$imag };
  if (v instanceof PyBytes) return { type: "bytes", value: v.$data };
  if (v === Ellipsis) return { type: "Ellipsis" };
  const text = asStr(v);
  if (text !== undefined) {
    const points = toPoints(text);
    const hasSurrogates = points.some((p) => p >= 0xd800 && p <= 0xdfff);
    return { type: "str", value: toJs(text), ...(hasSurrogates ? { codePoints: [...points] } : {}) };
  }
  if (v instanceof PyTuple || v instanceof PyFrozenSet) {
    throw typeError("constants that are tuples or frozensets cannot be compiled by Tulip; use a Tuple node");
  }
  throw typeError(`got an invalid type in Constant: ${typeOf(v).$name}`);
}

function fieldTree(v: Value, field: Field, owner: string): any {
  const { type, name } = field;
  if (type === "constant") return constantTree(v);
  if (v === null) {
    if (field.count === "" && type !== "int") throw valueError(`field '${name}' is required for ${owner}`);
    return type === "int" ? 0 : null;
  }
  if (type === "identifier") {
    const text = asStr(v);
    if (text === undefined) throw typeError("AST identifier must be of type str");
    const identifier = toJs(text);
    if (["None", "True", "False"].includes(identifier)) {
      throw valueError(`identifier field can't represent '${identifier}' constant`);
    }
    return identifier;
  }
  if (type === "string") {
    const text = asStr(v);
    if (text === undefined) throw typeError("AST string must be of type str");
    return toJs(text);
  }
  if (type === "int") {
    const n = asInt(v);
    if (n === undefined) throw valueError(`invalid integer value: ${toJs(repr(v))}`);
    return Number(n);
  }
  if (!(v instanceof PyAST)) {
    throw typeError(`expected some sort of ${type}, but got ${toJs(repr(v))}`);
  }
  const cls = kindOf(v);
  const kind = byName.get(cls)?.base;
  if (kind !== type && cls !== type)
    throw typeError(`expected some sort of ${type}, but got ${toJs(repr(v))}`);
  return SINGLETONS.has(type) ? cls : treeOf(v);
}

/** The name of the grammar's class that a node's class is, or inherits from. */
function kindOf(node: Value): string {
  for (const cls of typeOf(node).$mro) if (classes[cls.$name] === cls) return cls.$name;
  return "AST";
}

/** The translator's tree of a Python object. @raises TypeError, ValueError */
export function treeOf(node: Value): Tree {
  const kind = kindOf(node);
  const tree: Tree = { nodeType: kind };
  const cls = byName.get(kind);
  if (cls !== undefined && (positioned.has(cls.base) || positioned.has(kind))) {
    for (const name of ["lineno", "col_offset"]) {
      const v = getattrOr(node, name, undefined);
      if (v === undefined || v === null)
        throw typeError(`required field "${name}" missing from ${cls.base === "AST" ? kind : cls.base}`);
      tree[name] = Number(v);
    }
    tree.end_lineno = Number(getattrOr(node, "end_lineno", null) ?? tree.lineno);
    tree.end_col_offset = Number(getattrOr(node, "end_col_offset", null) ?? tree.col_offset);
  }
  for (const field of nodeFields(node)) {
    const { name, count } = field;
    const v = getattrOr(node, name, undefined);
    if (v === undefined) {
      if (count === "*") tree[name] = [];
      else if (count === "?") tree[name] = null;
      else throw typeError(`required field "${name}" missing from ${kind}`);
    } else if (count === "*") {
      if (typeOf(v).$name !== "list") {
        throw typeError(`${kind} field "${name}" must be a list, not a ${typeOf(v).$name}`);
      }
      // A dictionary's None stands for `**`, a missing default for a required argument.
      const mayBeNone = (kind === "Dict" && name === "keys") || name === "kw_defaults";
      tree[name] = [...each(v)].map((item) =>
        item === null && mayBeNone ? null : fieldTree(item, field, kind),
      );
    } else tree[name] = fieldTree(v, field, kind);
  }
  if (cls?.base === "mod") Object.assign(tree, { comments: [], warnings: [] });
  return tree;
}
