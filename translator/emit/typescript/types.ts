// Types as nodes of TypeScript.

import type { Scope, Symbol } from "../../analyse/scope.ts";
import type { Body } from "../body.ts";
import { id, type JsNode, member } from "../js.ts";
import { contextOf } from "./context.ts";

import type { Place } from "./typing/program_types.ts";
import { runtimeNames } from "./typing/stubs.ts";
import { type FunctionType, isVague, type Parameter, partsOf, resolve, type Type } from "./typing/type.ts";

export const any: JsNode = { type: "TSAnyKeyword" };

export function annotated(type: JsNode): JsNode {
  return { type: "TSTypeAnnotation", typeAnnotation: type };
}

/** `Name<A, B>`. */
export function reference(name: JsNode, args: readonly JsNode[] = []): JsNode {
  return {
    type: "TSTypeReference",
    typeName: name,
    ...(args.length === 0 ? {} : { typeArguments: { type: "TSTypeParameterInstantiation", params: args } }),
  };
}

/** `Frame<T>`. */
export function frameType(result: JsNode, f: Body): JsNode {
  const name = contextOf(f).runtimeType("Frame");
  return reference(name, result.type === "TSAnyKeyword" ? [] : [result]);
}

/** `Promise<T>`, or `AsyncGenerator`. */
export function nativeType(kind: string, result: JsNode): JsNode {
  return kind === "coroutine"
    ? reference(id("Promise"), [result])
    : reference(id("AsyncGenerator"), [any, { type: "TSVoidKeyword" }, any]);
}

const keywords: { readonly [kind: string]: string } = {
  any: "TSAnyKeyword",
  never: "TSAnyKeyword",
  none: "TSNullKeyword",
  bool: "TSBooleanKeyword",
  object: "TSUnknownKeyword",
  self: "TSAnyKeyword",
  class: "TSAnyKeyword",
};

/** A type as a node; `any` for what TypeScript cannot name here. */
export function typeNode(given: Type, f: Body, depth = 0): JsNode {
  const type = resolve(given);
  const context = contextOf(f);
  const inner = (t: Type): JsNode => typeNode(t, f, depth + 1);
  if (depth > 8) return any;
  const args = (list: readonly Type[]): JsNode[] => (list.every((t) => isNothing(t)) ? [] : list.map(inner));
  switch (type.kind) {
    case "int":
    case "float":
    case "str":
    case "bytes":
      return reference(context.builtinType(type.kind));
    case "literal":
      return {
        type: "TSLiteralType",
        literal: { type: "Literal", value: type.value, raw: JSON.stringify(type.value) },
      };
    case "variable":
      return context.typeVariables.includes(type.name) ? reference(id(type.name)) : any;
    case "tuple":
      return reference(context.runtimeType("Tuple"), [
        { type: "TSTupleType", elementTypes: type.items.map(inner) },
      ]);
    case "union": {
      const parts = type.parts.map((part) => {
        const node = inner(part);
        return node.type === "TSFunctionType" ? { type: "TSParenthesizedType", typeAnnotation: node } : node;
      });
      return parts.some((p) => p.type === "TSAnyKeyword") ? any : { type: "TSUnionType", types: parts };
    }
    case "function":
      return functionNode(type, inner);
    case "instance":
      return instanceNode(type.path, type.args, f, args, inner);
    default:
      return { type: keywords[type.kind] as string };
  }
}

function isNothing(type: Type): boolean {
  const { kind } = resolve(type);
  return kind === "any" || kind === "never";
}

function instanceNode(
  path: string,
  given: readonly Type[],
  f: Body,
  args: (list: readonly Type[]) => JsNode[],
  inner: (t: Type) => JsNode,
): JsNode {
  const context = contextOf(f);
  const own = context.types.program.own.get(path);
  if (own !== undefined) return reference(id(f.module.variable(null, own.node.name)), args(given));
  if (path === "builtins.tuple") {
    const [element] = given;
    if (element === undefined || isNothing(element)) return reference(context.runtimeType("Tuple"));
    return reference(context.runtimeType("Tuple"), [
      { type: "TSArrayType", elementType: grouped(inner(element)) },
    ]);
  }
  if (/^(?:typing\.(?:Coroutine|Awaitable)|asyncio\.(?:Future|Task))$/.test(path)) {
    const result = given.at(-1);
    // Functions that return nothing give null to Python and undefined to JavaScript.
    const inside = result === undefined || resolve(result).kind === "none" ? [] : args(given.slice(-1));
    if (path.startsWith("typing.")) return reference(context.runtimeType("Awaitable"), inside);
    const known = context.libraryType("asyncio", path.slice(8));
    return known === null ? any : reference(known, inside);
  }
  if (path === "typing.Generator")
    return reference(context.runtimeType("Generator"), args(given.slice(0, 1)));
  if (path === "typing.AsyncGenerator")
    return reference(context.runtimeType("AsyncIterator"), args(given.slice(0, 1)));
  const name = runtimeNames[path];
  if (name !== undefined) return reference(context.runtimeType(name), args(given));
  const dot = path.lastIndexOf(".");
  const [module, last] = [path.slice(0, dot), path.slice(dot + 1)];
  if (module === "builtins") return reference(context.builtinType(last), args(given));
  const found = context.libraryType(module, last);
  return found === null ? any : reference(found, args(given));
}

function grouped(node: JsNode): JsNode {
  return node.type === "TSUnionType" || node.type === "TSFunctionType"
    ? { type: "TSParenthesizedType", typeAnnotation: node }
    : node;
}

function functionNode(type: FunctionType, inner: (t: Type) => JsNode): JsNode {
  const rest: JsNode = {
    type: "RestElement",
    argument: id("args"),
    typeAnnotation: annotated({ type: "TSArrayType", elementType: any }),
  };
  const isPlain = type.params?.every((p) => p.kind === "positional") === true;
  const params = isPlain
    ? (type.params as readonly Parameter[]).map((p) => ({
        ...id(identifier(p.name)),
        optional: p.isOptional,
        typeAnnotation: annotated(inner(p.type)),
      }))
    : [rest];
  // Functions that return nothing have no null for TypeScript.
  const result = resolve(type.result).kind === "none" ? { type: "TSVoidKeyword" } : inner(type.result);
  return {
    type: "TSFunctionType",
    parameters: params,
    params,
    typeAnnotation: annotated(result),
    returnType: annotated(result),
  };
}

const reserved =
  /^(?:await|break|case|catch|class|const|continue|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|new|null|return|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

function identifier(name: string): string {
  return reserved.test(name) ? `${name}$` : name;
}

/** The type of a place as a node. */
export function placeType(place: Place | null, f: Body): JsNode {
  return place === null ? any : typeNode(place.known, f);
}

/** The type of a variable as a node. */
export function variableType(symbol: Symbol | null, f: Body): JsNode {
  if (symbol === null) return any;
  const { types, analysis } = contextOf(f);
  const place = types.program.places.get(symbol);
  if (place === undefined || place.known.kind === "class" || place.known.kind === "none") return any;
  // What is always a number of JavaScript can be used with its operators.
  if (place.known.kind === "int" && analysis.types.typeOfVariable(symbol).bounds !== null)
    return { type: "TSNumberKeyword" };
  return typeNode(place.known, f);
}

/** Of the variables of a scope: their types by their names in JavaScript. */
export function variableTypes(scope: Scope | null, scopes: readonly Symbol[], f: Body): Map<string, JsNode> {
  const found = new Map<string, JsNode>();
  for (const symbol of scopes) found.set(f.module.variable(scope, symbol.name), variableType(symbol, f));
  return found;
}

/** Counts a place for `--stats`. */
export function count(place: Place | null, isAnnotated: boolean, f: Body): void {
  const { counts } = contextOf(f);
  const type = place?.known;
  if (type === undefined || isVague(type)) counts.any++;
  else if (isAnnotated) counts.typed++;
  else counts.inferred++;
}

/** Is None one of the values? */
export function mayBeNone(type: Type): boolean {
  return partsOf(type).some((p) => p.kind === "none");
}

export { member };
