/** The module typing. Documentation: "typing — Support for type hints"; CPython: Lib/typing.py. */
import { writeError } from "../../host/output.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { callKw } from "../../objects/call.ts";
import { assertionError, notImplementedError, typeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { frozenset } from "../../objects/set.ts";
import type { Keywords } from "../../objects/signature.ts";
import { isType, typeOf, wellKnown } from "../../objects/type.ts";
import { pythonFunction } from "../python_function.ts";
import { PyTypingAlias } from "./alias.ts";
import { classAlias, forms, specialAliases } from "./forms.ts";
import { ForwardRef, getTypeHints } from "./forward.ts";
import { Generic, isProtocol, Protocol, protocolMembers, runtimeCheckable } from "./generic.ts";
import { isTypedDict, NamedTuple, NewType, TypedDict } from "./records.ts";
import "./unions.ts";
import { streamTypes } from "./streams.ts";
import {
  NoDefault,
  ParamSpec,
  ParamSpecArgs,
  ParamSpecKwargs,
  TypeAliasType,
  TypeVar,
  TypeVarTuple,
} from "./variables.ts";

const overloads = new Map<string, Value[]>();

function overloadKey(f: Value): string {
  const inner = getattrOr(f, "__func__", f);
  return `${links.str(getattrOr(inner, "__module__", ""))}.${links.str(getattrOr(inner, "__qualname__", ""))}`;
}

const overloadDummy = pythonFunction(
  "_overload_dummy",
  "(*args, **kwds)",
  () => {
    throw notImplementedError(
      "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.",
    );
  },
  "typing",
);

function mark(name: string): (arg: Value) => Value {
  return (arg) => {
    try {
      setattr(arg, name, true);
    } catch {
      // Not every object takes attributes: the mark is for type checkers.
    }
    return arg;
  };
}

function originOf(tp: Value): Value {
  if (tp instanceof PyTypingAlias) {
    if (tp.$name === "typing.Annotated") return forms.Annotated;
    return tp.$origin;
  }
  if (tp === Generic) return Generic;
  const name = typeOf(tp).$name;
  if (name === "UnionType") return getattr(importModule(null, "types", 0), "UnionType");
  if (name === "GenericAlias") return getattr(tp, "__origin__");
  return null;
}

function argumentsOf(tp: Value): Value {
  if (tp instanceof PyTypingAlias) {
    const args = tp.$args.slice();
    const callable = tp.$name === "typing.Callable" || tp.$name === "collections.abc.Callable";
    if (
      callable &&
      args.length > 0 &&
      links.repr(args[0]) !== "Ellipsis" &&
      typeOf(args[0]).$name !== "ParamSpec"
    ) {
      return links.tuple([links.list(args.slice(0, -1)), args[args.length - 1]]);
    }
    return links.tuple(args);
  }
  const name = typeOf(tp).$name;
  if (name === "UnionType" || name === "GenericAlias") return getattr(tp, "__args__");
  return links.tuple([]);
}

/** Aliases of classes in `collections.abc` and elsewhere: name, attribute, number of parameters. */
const abcAliases: [string, number][] = [
  ["Awaitable", 1],
  ["Coroutine", 3],
  ["AsyncIterable", 1],
  ["AsyncIterator", 1],
  ["Iterable", 1],
  ["Iterator", 1],
  ["Reversible", 1],
  ["Container", 1],
  ["Collection", 1],
  ["MutableSet", 1],
  ["Mapping", 2],
  ["MutableMapping", 2],
  ["Sequence", 1],
  ["MutableSequence", 1],
  ["MappingView", 1],
  ["KeysView", 1],
  ["ItemsView", 2],
  ["ValuesView", 1],
  ["Generator", 3],
  ["AsyncGenerator", 2],
  ["Hashable", 0],
  ["Sized", 0],
  ["ByteString", 0],
];

function aliases(): { [name: string]: Value } {
  const abc = importModule(null, "collections.abc", 0);
  const collections = importModule(null, "collections", 0);
  const contextlib = importModule(null, "contextlib", 0);
  const re = importModule(null, "re", 0);
  const made: { [name: string]: Value } = {};
  for (const [name, count] of abcAliases) {
    const origin = getattrOr(abc, name, undefined);
    if (origin !== undefined) made[name] = classAlias(name, origin, count);
  }
  const set = getattrOr(abc, "Set", undefined);
  if (set !== undefined) made.AbstractSet = classAlias("AbstractSet", set, 1);
  const own: [string, Value, number][] = [
    ["List", wellKnown.list, 1],
    ["Dict", wellKnown.dict, 2],
    ["Set", wellKnown.set, 1],
    ["FrozenSet", wellKnown.frozenset, 1],
    ["Type", wellKnown.type, 1],
    ["Deque", getattr(collections, "deque"), 1],
    ["DefaultDict", getattr(collections, "defaultdict"), 2],
    ["OrderedDict", getattr(collections, "OrderedDict"), 2],
    ["Counter", getattr(collections, "Counter"), 1],
    ["ChainMap", getattrOr(collections, "ChainMap", undefined), 2],
    ["Pattern", getattrOr(re, "Pattern", undefined), 1],
    ["Match", getattrOr(re, "Match", undefined), 1],
    ["ContextManager", getattrOr(contextlib, "AbstractContextManager", undefined), -1],
    ["AsyncContextManager", getattrOr(contextlib, "AbstractAsyncContextManager", undefined), -1],
  ];
  for (const [name, origin, count] of own) {
    if (origin !== undefined) made[name] = classAlias(name, origin, count);
  }
  return { ...made, ...specialAliases(getattr(abc, "Callable")) };
}

/** `SupportsInt` and the like: runtime protocols with one method. */
function supports(): { [name: string]: Value } {
  const made: { [name: string]: Value } = {};
  for (const [name, member] of [
    ["SupportsInt", "__int__"],
    ["SupportsFloat", "__float__"],
    ["SupportsComplex", "__complex__"],
    ["SupportsBytes", "__bytes__"],
    ["SupportsIndex", "__index__"],
    ["SupportsAbs", "__abs__"],
    ["SupportsRound", "__round__"],
  ] as const) {
    const cls = (Protocol.$class as Value)(
      name,
      links.tuple([Protocol]),
      links.dict([
        ["__module__", "typing"],
        ["__qualname__", name],
        [member, pythonFunction(member, "(self)", () => null, "typing", `${name}.${member}`)],
      ]),
    );
    made[name] = runtimeCheckable(cls);
  }
  return made;
}

/** Loads the module. */
export function load(): PyModule {
  const T = (name: string) => TypeVar(name);
  const AnyStr = TypeVar("AnyStr", wellKnown.bytes, wellKnown.str);
  return builtinModule("typing", {
    style: "python",
    functions: {
      "cast(typ, val)": (_type: Value, value: Value) => value,
      "overload(func)": (f: Value) => {
        const key = overloadKey(f);
        const known = overloads.get(key) ?? [];
        known.push(f);
        overloads.set(key, known);
        return overloadDummy;
      },
      "get_overloads(func)": (f: Value) => links.list((overloads.get(overloadKey(f)) ?? []).slice()),
      "clear_overloads()": () => {
        overloads.clear();
        return null;
      },
      "final(f)": mark("__final__"),
      "override(method, /)": mark("__override__"),
      "no_type_check(arg)": mark("__no_type_check__"),
      "no_type_check_decorator(decorator)": (decorator: Value) =>
        pythonFunction(
          "wrapped_decorator",
          "(*args, **kwds)",
          (...args) => {
            const kw: Keywords = args.pop();
            return mark("__no_type_check__")(callKw(decorator, args, kw));
          },
          "typing",
        ),
      "runtime_checkable(cls)": runtimeCheckable,
      "get_type_hints(obj, globalns=None, localns=None, include_extras=False)": (
        obj,
        globals,
        locals,
        extras,
      ) => getTypeHints(obj, globals, locals, links.truth(extras)),
      "get_origin(tp)": originOf,
      "get_args(tp)": argumentsOf,
      "is_typeddict(tp)": isTypedDict,
      "is_protocol(tp, /)": (tp: Value) => isType(tp) && isProtocol(tp) && tp !== Protocol,
      "get_protocol_members(tp, /)": (tp: Value) => {
        if (!isProtocol(tp)) throw typeError(`${links.repr(tp)} is not a Protocol`);
        return frozenset(protocolMembers(tp));
      },
      "assert_type(val, typ, /)": (value: Value) => value,
      "assert_never(arg, /)": (arg: Value) => {
        const text = links.repr(arg);
        throw assertionError(
          `Expected code to be unreachable, but got: ${text.length > 100 ? `${text.slice(0, 100)}...` : text}`,
        );
      },
      "reveal_type(obj, /)": (obj: Value) => {
        writeError(`Runtime type is '${typeOf(obj).$name}'\n`);
        return obj;
      },
      "dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs)":
        (kw: Keywords) => {
          const f = pythonFunction(
            "decorator",
            "(cls_or_fn)",
            (target) => {
              setattr(target, "__dataclass_transform__", links.dict(Object.entries(kw)));
              return target;
            },
            "typing",
          );
          return f;
        },
    },
    attributes: {
      ...forms,
      ...aliases(),
      ...supports(),
      Generic,
      Protocol,
      TypeVar,
      ParamSpec,
      ParamSpecArgs,
      ParamSpecKwargs,
      TypeVarTuple,
      TypeAliasType,
      NoDefault,
      ForwardRef,
      NamedTuple,
      TypedDict,
      NewType,
      TYPE_CHECKING: false,
      Text: wellKnown.str,
      AnyStr,
      ...streamTypes(AnyStr),
      T: T("T"),
      KT: T("KT"),
      VT: T("VT"),
    },
  });
}
