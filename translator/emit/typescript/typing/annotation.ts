// What an annotation says, as a type. https://docs.python.org/3.13/library/typing.html
import type { Arguments, Expr } from "../../../ast/nodes.ts";
import {
  any,
  bool,
  bytes,
  type Classes,
  type FunctionType,
  float,
  instance,
  int,
  none,
  objectType,
  type Parameter,
  str,
  type Type,
  union,
} from "./type.ts";

/** What names in annotations mean. */
export interface AnnotationNames {
  readonly classes: Classes;
  /** `asyncio.Queue`, `typing.Optional`, `builtins.int`; for classes of the program their key; null: unknown. */
  pathOf(node: Expr): string | null;
  /** The type that a variable stands for: a type variable, or an alias. */
  aliasOf(node: Expr, args: readonly Type[]): Type | null;
  /** An annotation that is written as a text. */
  parse(text: string): Expr | null;
}

const simple: { readonly [path: string]: Type } = {
  "builtins.int": int,
  "builtins.float": float,
  "builtins.str": str,
  "builtins.bytes": bytes,
  "builtins.bool": bool,
  "builtins.object": objectType,
  "typing.Any": any,
  "typing.AnyStr": any,
  "typing.LiteralString": str,
  "typing.Text": str,
  "typing.NoReturn": none,
  "typing.Never": none,
  "typing.Self": { kind: "self" },
  "types.NoneType": none,
  "builtins.index": { kind: "int", isIndex: true },
};

/** Other names of the same classes. */
const sameAs: { readonly [path: string]: string } = {
  "typing.List": "builtins.list",
  "typing.Dict": "builtins.dict",
  "typing.Set": "builtins.set",
  "typing.FrozenSet": "builtins.frozenset",
  "typing.Tuple": "builtins.tuple",
  "typing.Type": "builtins.type",
  "typing.Deque": "collections.deque",
  "typing.DefaultDict": "collections.defaultdict",
  "typing.OrderedDict": "collections.OrderedDict",
  "typing.Counter": "collections.Counter",
  "typing.Pattern": "re.Pattern",
  "typing.Match": "re.Match",
  "contextlib.AbstractContextManager": "typing.ContextManager",
  "contextlib.AbstractAsyncContextManager": "typing.AsyncContextManager",
  "asyncio.futures.Future": "asyncio.Future",
  "asyncio.tasks.Task": "asyncio.Task",
  "asyncio.queues.Queue": "asyncio.Queue",
  "asyncio.locks.Lock": "asyncio.Lock",
  "asyncio.locks.Event": "asyncio.Event",
};

/** The path under which a class is known. */
export function canonical(path: string): string {
  const p = path.startsWith("collections.abc.")
    ? path === "collections.abc.Set"
      ? "typing.AbstractSet"
      : `typing.${path.slice(16)}`
    : path.startsWith("typing_extensions.")
      ? `typing.${path.slice(18)}`
      : path;
  return sameAs[p] ?? p;
}

/** The type that an annotation means; `any` where there is none. */
export function annotationType(node: Expr | null, names: AnnotationNames, depth = 0): Type {
  if (node === null || depth > 30) return any;
  const inner = (e: Expr) => annotationType(e, names, depth + 1);
  switch (node.nodeType) {
    case "Constant": {
      if (node.value.type === "None") return none;
      if (node.value.type !== "str") return any;
      const parsed = names.parse(node.value.value);
      return parsed === null ? any : inner(parsed);
    }
    case "Name":
    case "Attribute":
      return named(node, [], names);
    case "BinOp":
      return node.op === "BitOr" ? union([inner(node.left), inner(node.right)]) : any;
    case "Subscript":
      return subscripted(node.value, node.slice, names, inner);
    default:
      return any;
  }
}

function named(node: Expr, args: readonly Type[], names: AnnotationNames): Type {
  const alias = names.aliasOf(node, args);
  if (alias !== null) return alias;
  const found = names.pathOf(node);
  if (found === null) return any;
  const path = canonical(found);
  const known = simple[path];
  if (known !== undefined) return known;
  if (path === "builtins.tuple") return instance(path, args[0] ?? any);
  if (path === "typing.Callable") return { kind: "function", params: null, result: any };
  const cls = names.classes.get(path);
  if (cls === undefined) return any;
  return args.length === 0 ? instance(path, ...cls.params.map(() => any)) : instance(path, ...args);
}

function subscripted(value: Expr, slice: Expr, names: AnnotationNames, inner: (e: Expr) => Type): Type {
  const found = names.pathOf(value);
  const items = slice.nodeType === "Tuple" ? slice.elts : [slice];
  const [first, second] = items as [Expr, Expr?];
  switch (found === null ? "" : canonical(found)) {
    case "typing.Optional":
      return union([inner(slice), none]);
    case "typing.Union":
      return union(items.map(inner));
    case "typing.Annotated":
    case "typing.Final":
    case "typing.ClassVar":
    case "typing.Required":
    case "typing.NotRequired":
    case "typing.ReadOnly":
    case "dataclasses.InitVar":
      return inner(first);
    case "typing.Literal":
      return union(items.map(literal));
    case "typing.Callable":
      return callable(first, second, inner);
    case "builtins.type": {
      const of = inner(first);
      return of.kind === "instance" ? { kind: "class", path: of.path } : any;
    }
    case "builtins.tuple": {
      if (second?.nodeType === "Constant" && second.value.type === "Ellipsis")
        return instance("builtins.tuple", inner(first));
      if (slice.nodeType === "Tuple" && slice.elts.length === 0) return { kind: "tuple", items: [] };
      if (items.some((e) => e.nodeType === "Starred")) return instance("builtins.tuple", any);
      return { kind: "tuple", items: items.map(inner) };
    }
    case "typing.Concatenate":
    case "typing.TypeGuard":
    case "typing.TypeIs":
      return bool;
    default:
      return named(value, items.map(inner), names);
  }
}

function literal(node: Expr): Type {
  if (node.nodeType !== "Constant") return any;
  const { value } = node;
  if (value.type === "str" && /^[\x20-\x7e]*$/.test(value.value))
    return { kind: "literal", value: value.value };
  if (value.type === "int" && value.value <= 2n ** 53n)
    return { kind: "literal", value: Number(value.value) };
  if (value.type === "bool") return { kind: "literal", value: value.value };
  return value.type === "None" ? none : any;
}

function callable(params: Expr, result: Expr | undefined, inner: (e: Expr) => Type): Type {
  const returned = result === undefined ? any : inner(result);
  if (params.nodeType !== "List") return { kind: "function", params: null, result: returned };
  const names = params.elts.length === 1 ? ["value"] : params.elts.map((_, i) => `arg${i + 1}`);
  return {
    kind: "function",
    params: params.elts.map((e, i) => ({
      name: names[i] as string,
      type: inner(e),
      kind: "positional",
      isOptional: false,
    })),
    result: returned,
  };
}

/** Parameters as a function's type says them. */
export function parametersOf(
  args: Arguments,
  typeOf: (annotation: Expr | null, name: string) => Type,
  skip = 0,
): Parameter[] {
  const all = [...args.posonlyargs, ...args.args];
  const firstDefault = all.length - args.defaults.length;
  const params: Parameter[] = all.slice(skip).map((arg, i) => ({
    name: arg.arg,
    type: typeOf(arg.annotation, arg.arg),
    kind: "positional",
    isOptional: i + skip >= firstDefault,
  }));
  if (args.vararg !== null) {
    const { arg, annotation } = args.vararg;
    params.push({ name: arg, type: typeOf(annotation, arg), kind: "rest", isOptional: true });
  }
  for (const [i, arg] of args.kwonlyargs.entries()) {
    params.push({
      name: arg.arg,
      type: typeOf(arg.annotation, arg.arg),
      kind: "keyword",
      isOptional: args.kw_defaults[i] != null,
    });
  }
  if (args.kwarg !== null) {
    const { arg, annotation } = args.kwarg;
    params.push({ name: arg, type: typeOf(annotation, arg), kind: "keywords", isOptional: true });
  }
  return params;
}

export function functionType(params: readonly Parameter[] | null, result: Type): FunctionType {
  return { kind: "function", params, result };
}
