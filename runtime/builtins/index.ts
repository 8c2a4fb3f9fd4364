/** The module builtins. Documentation: "Built-in Functions", "Built-in Constants". */
import { importFrom, importModule, importName } from "../modules/importer.ts";
import {
  builtinChanged,
  builtinModule,
  builtinsModule,
  newModule,
  type PyModule,
} from "../modules/module.ts";
import { standardStreams } from "../modules/streams.ts";
import { getattrOr } from "../objects/attribute.ts";
import { callable, callMethod } from "../objects/call.ts";
import { newException, notImplementedError, SystemExit, typeError } from "../objects/exception.ts";
import { hash } from "../objects/hash.ts";
import { isinstance, issubclass } from "../objects/instance_check.ts";
import { builtinIter, each } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { Ellipsis } from "../objects/none.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { id, NotImplemented } from "../objects/object_type.ts";
import { divmod, pow } from "../objects/operators.ts";
import { ascii, repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, type PyType, wellKnown } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { delattr, dir, getattr, hasattr, setattr, vars } from "./attributes.ts";
import { builtinsOf, compile, evaluate, execute, globalsOfCaller } from "./evaluation.ts";
import { aiter, all, anext, any, iter, next, sorted, sortedRefuses } from "./iteration.ts";
import { abs, bin, extreme, extremeOfTwo, hex, oct, round, sum } from "./numbers.ts";
import { input, print } from "./print.ts";
import { chr, format, ord } from "./text.ts";
import "../objects/types.ts";

/** The builtin classes, by the names that the types are registered under. */
const classes =
  "bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list map memoryview object property range reversed set slice staticmethod str super tuple type zip";

const exceptions =
  "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError";

/** `exit` and `quit`, which CPython's module site adds. */
class PyQuitter extends PyObject {
  $name = "exit";
  __call__(code: Value): Value {
    throw code === null ? newException(SystemExit) : newException(SystemExit, code);
  }
  __repr__(): string {
    return `Use ${this.$name}() or Ctrl-D (i.e. EOF) to exit`;
  }
}
builtinType(PyQuitter, {
  name: "Quitter",
  module: "_sitebuiltins",
  style: "python",
  signatures: { __call__: "(code=None)", __repr__: "()" },
});

function quitter(name: string): Value {
  const q = new PyQuitter();
  q.$name = name;
  return q;
}

function typesByName(): { [name: string]: PyType } {
  const types: { [name: string]: PyType } = {};
  for (const name of `${classes} ${exceptions}`.split(" ")) {
    const t = wellKnown[name];
    if (t !== undefined) types[name] = t;
  }
  return types;
}

/** `open` lives in the module io, which is loaded when a program opens its first file. */
function open(...args: Value[]): Value {
  if (standardStreams.open === null) importModule(null, "io", 0);
  return (standardStreams.open as (...args: Value[]) => Value)(...args);
}

/** What the emitter handles where it is called by name; as a value it has no caller to look at. */
function needsCaller(name: string): Value {
  return notImplementedError(`${name}() is only supported where it is called by that name`);
}

export const builtins: PyModule = builtinModule("builtins", {
  doc: "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need to keep\nthe original object available.",
  functions: {
    "__import__(name, globals=None, locals=None, fromlist=(), level=0)": importByName,
    "abs(x, /)": abs,
    "aiter(async_iterable, /)": aiter,
    "all(iterable, /)": all,
    "anext(aiterator, default=<NULL>, /)": anext,
    "any(iterable, /)": any,
    "ascii(obj, /)": ascii,
    "bin(number, /)": bin,
    "breakpoint(*args, **kws)": () => {
      throw notImplementedError("breakpoint() is not supported by Tulip: there is no pdb to enter");
    },
    "callable(obj, /)": callable,
    "chr(i, /)": chr,
    "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)": compile,
    "delattr(obj, name, /)": delattr,
    "dir(object=<NULL>, /)": (o) => {
      if (o === undefined) throw needsCaller("dir");
      return dir(o);
    },
    "divmod(x, y, /)": divmod,
    "eval(source, /, globals=None, locals=None)": evaluate,
    "exec(source, /, globals=None, locals=None, *, closure=None)": execute,
    "format(value, format_spec='', /)": format,
    "getattr(object, name, default=<NULL>, /)": getattr,
    "globals()": () => globalsOfCaller("globals"),
    "hasattr(obj, name, /)": hasattr,
    "hash(obj, /)": hash,
    "hex(number, /)": hex,
    "id(obj, /)": id,
    "input(prompt=<NULL>, /)": input,
    "isinstance(obj, class_or_tuple, /)": isinstance,
    "issubclass(cls, class_or_tuple, /)": issubclass,
    "iter(object, sentinel=<NULL>, /)": iter,
    "len(obj, /)": len,
    "locals()": () => {
      throw needsCaller("locals");
    },
    "max(*args, key=None, default=<NULL>)": (...args) => extreme("max", args),
    "min(*args, key=None, default=<NULL>)": (...args) => extreme("min", args),
    "next(iterator, default=<NULL>, /)": next,
    "oct(number, /)": oct,
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)":
      open,
    "ord(c, /)": ord,
    "pow(base, exp, mod=None)": pow,
    "print(*args, sep=' ', end='\\n', file=None, flush=False)": print,
    "repr(obj, /)": repr,
    "round(number, ndigits=None)": round,
    "setattr(obj, name, value, /)": setattr,
    "sorted(*args, key=None, reverse=False)": sorted,
    "sum(iterable, /, start=0)": sum,
    "vars(object=<NULL>, /)": (o) => {
      if (o === undefined) throw needsCaller("vars");
      return vars(o);
    },
  },
  attributes: {
    ...typesByName(),
    Ellipsis,
    False: false,
    None: null,
    NotImplemented,
    True: true,
    __debug__: true,
    exit: quitter("exit"),
    quit: quitter("quit"),
  },
});
builtinsModule.get = () => builtins;
// Stores go the long way, which tells the modules that keep a builtin in a variable.
Object.defineProperties(builtins, { $s: { value: false }, $changed: { value: builtinChanged } });

(builtins as Value).sorted.$code.refuses = sortedRefuses;
for (const name of ["min", "max"] as const) {
  (builtins as Value)[name] = extremeOfTwo(name, (builtins as Value)[name]);
}

/** `__import__`: the first module of a dotted name, or the last one where names are imported from it. */
function importByName(name: Value, globals: Value, _locals: Value, fromlist: Value, level: Value): Value {
  const text = asStr(name);
  if (text === undefined) throw typeError("module name must be a string");
  const importer = newModule("") as Value;
  if (globals !== null && globals !== undefined) {
    for (const key of ["__name__", "__package__", "__path__"]) {
      const own = callMethod(globals, "get", key, null);
      if (own !== null) importer[key] = own;
    }
  }
  const steps = toIndex(level) as number;
  const wantsLast = fromlist !== undefined && fromlist !== null && truth(fromlist);
  if (!wantsLast) return importName(importer, toJs(text), steps);
  const m = importModule(importer, toJs(text), steps);
  for (const part of each(fromlist)) {
    if (part !== "*" && getattrOr(m, part, undefined) === undefined) importFrom(m, part);
  }
  return m;
}

(builtins as Value).open.$module = "_io";
standardStreams.openFunction = (builtins as Value).open;
builtinIter.iter = (builtins as Value).iter;
builtinsOf.module = builtins;
