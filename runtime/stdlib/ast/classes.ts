/** The classes of `ast`'s nodes. CPython: Python/Python-ast.c. */
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { DeprecationWarning, typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { list } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { pythonClass } from "../python_class.ts";
import { type Field, nodeClasses, positioned } from "./grammar.ts";

/** The fields of a class or its nearest ancestor that the grammar knows. */
function grammarOf(cls: PyType): readonly Field[] {
  for (const c of cls.$mro) {
    const known = fieldsOf.get(c);
    if (known !== undefined) return known;
  }
  return [];
}
const fieldsOf = new Map<PyType, readonly Field[]>();

export class PyAST extends PyObject {
  __init__(...args: Value[]): null {
    const self = this as Value;
    const kw: Keywords = args.pop();
    const cls = typeOf(this);
    const names = [...each(getattr(cls, "_fields"))].map((name) => toJs(name));
    if (args.length > names.length) {
      const plural = names.length === 1 ? "" : "s";
      throw typeError(`${cls.$name} constructor takes at most ${names.length} positional argument${plural}`);
    }
    const given = new Set<string>();
    args.forEach((value, i) => {
      self[names[i] as string] = value;
      given.add(names[i] as string);
    });
    const attributes = new Set([...each(getattrOr(cls, "_attributes", tuple([])))].map((name) => toJs(name)));
    for (const [key, value] of Object.entries(kw)) {
      if (given.has(key)) throw typeError(`${cls.$name} got multiple values for argument ${text(repr(key))}`);
      if (!names.includes(key) && !attributes.has(key)) {
        links.warn(
          DeprecationWarning,
          `${cls.$name}.__init__ got an unexpected keyword argument ${text(repr(key))}. Support for arbitrary keyword ` +
            "arguments is deprecated and will be removed in Python 3.15.",
          1,
        );
      }
      self[key] = value;
      given.add(key);
    }
    for (const { name, type, count } of grammarOf(cls)) {
      if (given.has(name) || !names.includes(name)) continue;
      if (count === "*") self[name] = list([]);
      else if (type === "expr_context") self[name] = singleton("Load");
      else if (count === "") {
        links.warn(
          DeprecationWarning,
          `${cls.$name}.__init__ missing 1 required positional argument: '${name}'. This will become an error in Python 3.15.`,
          1,
        );
      }
    }
    return null;
  }
}

const text = (v: Value): string => toJs(v);

export const AST: PyType = builtinType(PyAST, {
  name: "AST",
  module: "ast",
  style: "c",
  dict: true,
  signatures: { __init__: "(*args, **kwargs)" },
  attributes: { _fields: tuple([]), _attributes: tuple([]), __match_args__: tuple([]) },
});

/** All classes by name, `AST` among them. */
export const classes: Record<string, PyType> = { AST };

const POSITIONS = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

function described(name: string, fields: readonly Field[]): string {
  const all = fields.map((f) => `${f.type}${f.count} ${f.name}`).join(", ");
  return fields.length === 0 ? name : `${name}(${all})`;
}

for (const { name, base, fields } of nodeClasses) {
  const members = nodeClasses.filter((c) => c.base === name);
  const attributes: Record<string, Value> = {};
  if (members.length === 0) {
    const names = tuple(fields.map((f) => f.name));
    attributes._fields = names;
    attributes.__match_args__ = names;
  }
  if (positioned.has(name)) attributes._attributes = tuple(POSITIONS);
  if (positioned.has(name) || positioned.has(base)) {
    attributes.end_lineno = null;
    attributes.end_col_offset = null;
  }
  // What may be left out reads as None.
  for (const f of fields) if (f.count === "?") attributes[f.name] = null;
  const doc =
    members.length === 0
      ? described(name, fields)
      : `${name} = ${members.map((m) => described(m.name, m.fields)).join(`\n${" ".repeat(name.length)} | `)}`;
  const made = pythonClass(name, [classes[base] as PyType], { module: "ast", doc, attributes });
  classes[name] = made;
  fieldsOf.set(made, fields);
}
fieldsOf.set(AST, []);

const singletons = new Map<string, Value>();

/** Contexts and operators: one object for all trees. */
export function singleton(name: string): Value {
  let made = singletons.get(name);
  if (made === undefined) {
    made = call(classes[name]);
    singletons.set(name, made);
  }
  return made;
}

/** The grammar's fields of a node. */
export function nodeFields(node: Value): readonly Field[] {
  return grammarOf(typeOf(node));
}
