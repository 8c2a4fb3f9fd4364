// Programs that use a name in every position that Python has for names.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../conformance/differential/tulip.ts";
import { builtinNames } from "../../translator/analyse/builtin_names.ts";

const pythonKeywords = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield __debug__"
  ).split(" "),
);

const reservedWords =
  "abstract arguments await boolean break byte case catch char class const continue debugger default delete do double " +
  "else enum eval export extends false final finally float for function get goto if implements import in instanceof int " +
  "interface let long native new null of package private protected public return set short static super switch " +
  "synchronized then this throw throws transient true try typeof undefined using var void volatile while with yield " +
  "async constructor prototype __proto__ meta target as from type declare module namespace require exports process " +
  "global Buffer console any unknown never string number boolean symbol bigint object readonly keyof infer is satisfies " +
  "unique asserts override out accessor code info$ run blocks";

const unicode = "é ñandú 变量 ﬁn ªº ſ µ __ ___ A̧ 𝔘𝔫𝔦";

/** What emitted code calls the functions of the runtime. */
function helpers(): string[] {
  const folder = join(root, "runtime/emitted");
  const found: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, name] of text.matchAll(/^export (?:function\*?|const|let) (\w+)/gm))
      found.push(name as string);
    for (const [, list] of text.matchAll(/^export \{([^}]*)\}/gm)) {
      for (const part of (list as string).split(",")) found.push(part.trim().split(" as ").at(-1) as string);
    }
  }
  return found.filter((name) => name !== "");
}

/** JavaScript's words, the properties of its built-in objects, its globals, and what emitted code calls things. */
export function names(): string[] {
  const found = new Set([...reservedWords.split(" "), ...unicode.split(" "), ...helpers()]);
  function* generator() {
    yield 1;
  }
  async function* asyncGenerator() {
    yield 1;
  }
  const objects = [
    ...[
      Object,
      Function,
      Array,
      String,
      Number,
      Boolean,
      BigInt,
      Symbol,
      Promise,
      Map,
      Set,
      WeakMap,
      Error,
      RegExp,
    ],
    ...[Date, Uint8Array, ArrayBuffer, Proxy, Reflect, JSON, Math, Atomics, globalThis, WeakRef],
  ];
  for (const object of [...objects, generator(), asyncGenerator(), [][Symbol.iterator](), new Map().keys()]) {
    const { prototype } = object as { prototype?: object };
    for (let o: object | null = prototype ?? null; o !== null; o = Object.getPrototypeOf(o))
      for (const key of Object.getOwnPropertyNames(o)) found.add(key);
    for (let o: object | null = object as object; o !== null; o = Object.getPrototypeOf(o))
      for (const key of Object.getOwnPropertyNames(o)) found.add(key);
  }
  const isName = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
  const normal = [...found].map((name) => name.normalize("NFKC"));
  return [...new Set(normal)]
    .filter((name) => isName.test(name) && !pythonKeywords.has(name) && !builtinNames.has(name))
    .sort();
}

// What the templates use themselves comes from here: the names tried may hide any builtin.
const prologue = `import builtins as builtins_
import math as math_


def run_(coroutine):
    try:
        coroutine.send(None)
    except builtins_.StopIteration as e:
        return e.value


class Manager_:
    def __enter__(self):
        return 31

    def __exit__(self, *args):
        return None


class Point_:
    def __init__(self, value):
        builtins_.setattr(self, "NAME", value)


show_ = builtins_.print
`;

const local = `
def case_INDEX_():
    def f_(NAME, other_=0):
        return NAME, other_
    show_("NAME", f_(1), f_(NAME=2), f_(other_=1, **{"NAME": 3}))
    def f_(NAME=4):
        NAME += 1
        return NAME
    show_(f_(), f_(6))
    def f_(a_, *, NAME=7):
        return NAME
    show_(f_(0), f_(0, NAME=8), f_(0, **{"NAME": 9}))
    def f_(*NAME):
        return NAME
    show_(f_(1, 2))
    def f_(**NAME):
        return NAME
    show_(f_(NAME=10), builtins_.dict(NAME=11))
    show_((lambda NAME: NAME)(12), (lambda *, NAME=1: NAME)(NAME=13))
    class C_:
        NAME = 14
        copy_ = NAME
    c_ = C_()
    show_(C_.NAME, c_.NAME, C_.copy_, builtins_.vars(C_)["NAME"])
    c_.NAME = 15
    show_(c_.NAME, c_.__dict__, builtins_.getattr(c_, "NAME"), builtins_.hasattr(c_, "NAME"))
    c_.NAME += 1
    show_(c_.NAME)
    del c_.NAME
    show_(c_.NAME)
    class C_:
        def NAME(self, x_, NAME=1):
            return x_, NAME
    show_(C_().NAME(17), C_().NAME(17, NAME=18), C_.NAME(C_(), 19), C_.NAME.__name__)
    class C_:
        @builtins_.property
        def NAME(self):
            return 20
        @NAME.setter
        def NAME(self, value_):
            show_("set", value_)
    c_ = C_()
    c_.NAME = c_.NAME + 1
    class C_:
        @builtins_.staticmethod
        def NAME(x_):
            return x_
    show_(C_.NAME(22), C_().NAME(23))
    class C_:
        @builtins_.classmethod
        def NAME(cls, x_):
            return cls.__name__, x_
    show_(C_.NAME(22), C_().NAME(23))
    class C_:
        __slots__ = ("NAME",)
    c_ = C_()
    show_(builtins_.hasattr(c_, "NAME"))
    c_.NAME = 24
    show_(c_.NAME)
    def outer_():
        NAME = 25
        def inner_():
            nonlocal NAME
            NAME = NAME + 1
        inner_()
        return NAME, [NAME for NAME in (27,)], {NAME: NAME for NAME in (28,)}, builtins_.list(NAME for NAME in (29,))
    show_(outer_())
    def f_():
        for NAME in (30,):
            pass
        with Manager_() as NAME:
            show_(NAME)
        try:
            raise builtins_.ValueError("NAME")
        except builtins_.ValueError as NAME:
            show_(NAME.args)
        try:
            return NAME
        except builtins_.UnboundLocalError as e_:
            show_(e_)
        match 32:
            case NAME:
                show_(NAME)
        match {"NAME": 33, "k_": 34}:
            case {"NAME": x_, **NAME}:
                show_(x_, NAME)
        match [35, 36]:
            case [x_, *NAME]:
                show_(x_, NAME)
        match Point_INDEX_(37):
            case Point_INDEX_(NAME=x_):
                show_(x_)
        match 38:
            case builtins_.int() as NAME:
                show_(NAME)
        (NAME := 39)
        show_(NAME, f"{NAME} {NAME=}")
        NAME, x_ = 40, 41
        [NAME, *x_] = 42, 43
        del NAME
    f_()
    def f_():
        NAME: builtins_.int = 44
        def NAME():
            return 45
        show_(NAME(), NAME.__name__, NAME.__qualname__)
        class NAME:
            value_ = 46
            def method_(self):
                return __class__
        show_(NAME.value_, NAME.__name__, NAME().method_() is NAME)
        import math as NAME
        show_(NAME.floor(47.5))
        from math import floor as NAME
        show_(NAME(48.5))
    f_()
    def f_():
        def NAME(function_):
            return lambda: function_() + 1
        @NAME
        def decorated_():
            return 48
        return decorated_()
    show_(f_())
    def f_():
        NAME = yield 50
        show_(NAME)
        yield from NAME
    g_ = f_()
    show_(builtins_.next(g_), g_.send([51]))
    def f_[NAME](x_: NAME) -> NAME:
        return x_
    show_(f_(52), f_.__type_params__, f_.__annotations__)
    class C_[NAME]:
        def method_(self) -> NAME:
            return 53
    show_(C_().method_(), C_.__type_params__)
    type NAME = builtins_.int
    show_(NAME, NAME.__value__)
    def f_(x_: "NAME", y_: builtins_.int = 1) -> builtins_.str:
        return x_
    show_(f_.__annotations__)
    async def f_(NAME):
        async def NAME_INDEX_(NAME=NAME):
            return NAME
        return await NAME_INDEX_()
    show_(run_(f_(54)))
    class C_:
        async def NAME(self, NAME):
            return NAME
    show_(run_(C_().NAME(55)))
    async def NAME():
        return 56
    show_(run_(NAME()))
    show_(builtins_.eval("NAME + 1", {"NAME": 57}))  # dynamic
    space_ = {}
    builtins_.exec("NAME = 58\\ndef function_(): return NAME\\nx_ = function_()\\nclass C_: NAME = NAME", space_)  # dynamic
    show_(space_["NAME"], space_["x_"], space_["C_"].NAME)  # dynamic
    show_(builtins_.type("T_", (), {"NAME": 59})().NAME)
    try:
        C_().NAME.NAME
    except builtins_.AttributeError as e_:
        show_(e_)
    try:
        (lambda: 1)(NAME=1)
    except builtins_.TypeError as e_:
        show_(e_)


class Point_INDEX_:
    def __init__(self, value):
        self.NAME = value


case_INDEX_()
`;

const global = `
NAME = 1
show_("NAME", NAME)
show_(builtins_.globals()["NAME"], sys_.modules[__name__].NAME)  # dynamic
NAME += 1
def function_():
    return NAME
def change_():
    global NAME
    NAME = NAME + 1
change_()
show_(NAME, function_())
sys_.modules[__name__].NAME = 5  # dynamic
show_(NAME, function_())
for NAME in (6,):
    pass
show_(NAME)
with Manager_() as NAME:
    show_(NAME)
try:
    raise builtins_.ValueError("NAME")
except builtins_.ValueError as NAME:
    show_(NAME)
try:
    function_()
except builtins_.NameError as e_:
    show_(e_)
except builtins_.BaseException as e_:
    show_(e_)
def NAME(NAME=7):
    return NAME
show_(NAME(), NAME.__name__)
class NAME:
    NAME = 8
show_(NAME.NAME, NAME.__name__, NAME.__qualname__)
import math as NAME
show_(NAME.floor(9.5))
from math import floor as NAME
show_(NAME(10.5))
match 11:
    case NAME:
        show_(NAME)
(NAME := 12)
show_(NAME, [NAME for NAME in (13,)], f"{NAME=}")
NAME: builtins_.int = 14
show_(NAME)
show_(__annotations__.get("NAME"))  # dynamic
type NAME = builtins_.int
show_(NAME)
async def NAME():
    return 15
show_(run_(NAME()))
def NAME(f_):
    return f_
@NAME
class Decorated_:
    pass
show_(Decorated_.__name__)
del NAME
`;

const fill = (template: string, name: string, index: number) =>
  template.replaceAll("_INDEX_", `_${index}_`).replaceAll("NAME", name);

/** What is written to be read knows no names that are made at run time. */
export function withoutDynamicCode(program: string): string {
  return program.replace(/^.*# dynamic\n/gm, "");
}

/** A program that uses each name inside functions. */
export function localProgram(tried: readonly string[]): string {
  const cases = tried.map((name, i) => fill(local, name, i));
  return `${prologue}${cases.join("")}`;
}

/** A program that uses each name at the level of the module. */
export function globalProgram(tried: readonly string[]): string {
  const cases = tried.map((name, i) => fill(global, name, i));
  return `${prologue}\nimport sys as sys_\n${cases.join("")}`;
}
