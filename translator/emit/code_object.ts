// Code objects: what is constant about a function, made once per module.

import type { Scope } from "../analyse/scope.ts";
import type { Arguments, AsyncFunctionDef, FunctionDef, Lambda } from "../ast/nodes.ts";
import type { Body } from "./body.ts";
import { cleanDoc, docstring } from "./docstring.ts";
import { array, call, type Expression, id, number, object, string } from "./js.ts";
import type { ModuleEmitter } from "./module_emitter.ts";

const NESTED = 0x10;
const FUTURE_ANNOTATIONS = 0x1000000;
const HAS_DOCSTRING = 0x4000000;

/** `code(info, { name, qualname, firstlineno, args, … })` for a function. */
export function codeObject(
  node: FunctionDef | AsyncFunctionDef | Lambda,
  scope: Scope,
  name: string,
  qualname: string,
  f: Body,
): Expression {
  const { module } = f;
  const decorators = node.nodeType === "Lambda" ? [] : node.decorator_list;
  const fields: [string, Expression][] = [
    ["name", string(name)],
    ["qualname", string(qualname)],
    ["firstlineno", number(decorators[0]?.lineno ?? node.lineno)],
    ...signatureFields(node.args, scope),
  ];
  const doc = node.nodeType === "Lambda" ? null : docstring(node.body);
  let flags = 3;
  if (scope.isNested) flags |= NESTED;
  if (module.scopes.futures.has("annotations")) flags |= FUTURE_ANNOTATIONS;
  if (doc !== null) flags |= HAS_DOCSTRING;
  if (flags !== 3) fields.push(["flags", number(flags)]);
  fields.push(...variableFields(scope));
  if (doc !== null) fields.push(["doc", module.text(cleanDoc(doc))]);
  return call(module.rt("code"), [id("info$"), object(fields)]);
}

/** A code object without parameters: of a module, class body or generator expression. */
export function plainCodeObject(
  module: ModuleEmitter,
  name: string,
  qualname: string,
  firstlineno: number,
  scope: Scope,
  flags = 0,
): Expression {
  const fields: [string, Expression][] = [
    ["name", string(name)],
    ["qualname", string(qualname)],
    ["firstlineno", number(firstlineno)],
  ];
  fields.push(["flags", number(flags)]);
  if (scope.isFunctionLike) fields.push(...variableFields(scope));
  return call(module.rt("code"), [id("info$"), object(fields)]);
}

function signatureFields(args: Arguments, scope: Scope): [string, Expression][] {
  const fields: [string, Expression][] = [];
  const names = (list: readonly { arg: string }[]) => array(list.map((a) => string(scope.mangle(a.arg))));
  if (args.posonlyargs.length > 0) fields.push(["posonly", number(args.posonlyargs.length)]);
  const positional = [...args.posonlyargs, ...args.args];
  if (positional.length > 0) fields.push(["args", names(positional)]);
  if (args.vararg !== null) fields.push(["vararg", string(scope.mangle(args.vararg.arg))]);
  if (args.kwonlyargs.length > 0) fields.push(["kwonly", names(args.kwonlyargs)]);
  if (args.kwarg !== null) fields.push(["kwarg", string(scope.mangle(args.kwarg.arg))]);
  if (args.defaults.length > 0) fields.push(["defaults", number(args.defaults.length)]);
  const kwdefaults = args.kwonlyargs.filter((_, i) => (args.kw_defaults[i] ?? null) !== null);
  if (kwdefaults.length > 0) fields.push(["kwdefaults", names(kwdefaults)]);
  return fields;
}

function variableFields(scope: Scope): [string, Expression][] {
  const parameters = new Set(scope.parameters);
  const groups: Record<"varnames" | "cellvars" | "freevars", string[]> = {
    varnames: [],
    cellvars: [],
    freevars: [],
  };
  for (const symbol of scope.symbols.values()) {
    if (symbol.name.startsWith(".")) continue;
    if (symbol.binding === "cell") groups.cellvars.push(symbol.name);
    else if (symbol.binding === "free") groups.freevars.push(symbol.name);
    else if (symbol.binding === "local" && !parameters.has(symbol.name)) groups.varnames.push(symbol.name);
  }
  const fields: [string, Expression][] = [];
  for (const [key, names] of Object.entries(groups)) {
    if (names.length > 0) fields.push([key, array(names.map(string))]);
  }
  return fields;
}
