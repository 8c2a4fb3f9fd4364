/** Names of Python 2 for what moved in Python 3, in pickles of protocols below 3. CPython: Lib/_compat_pickle.py. */

/** Python 3's modules by Python 2's names. */
export const modules: { readonly [old: string]: string } = {
  __builtin__: "builtins",
  copy_reg: "copyreg",
  Queue: "queue",
  SocketServer: "socketserver",
  ConfigParser: "configparser",
  repr: "reprlib",
  thread: "_thread",
  cPickle: "pickle",
  exceptions: "builtins",
  UserDict: "collections",
  UserList: "collections",
  UserString: "collections",
};

/** Python 3's places by Python 2's. */
export const places: { readonly [old: string]: readonly [module: string, name: string] } = {
  "__builtin__.xrange": ["builtins", "range"],
  "__builtin__.reduce": ["functools", "reduce"],
  "__builtin__.intern": ["sys", "intern"],
  "__builtin__.unichr": ["builtins", "chr"],
  "__builtin__.unicode": ["builtins", "str"],
  "__builtin__.long": ["builtins", "int"],
  "itertools.izip": ["builtins", "zip"],
  "itertools.imap": ["builtins", "map"],
  "itertools.ifilter": ["builtins", "filter"],
  "itertools.ifilterfalse": ["itertools", "filterfalse"],
  "itertools.izip_longest": ["itertools", "zip_longest"],
  "UserDict.IterableUserDict": ["collections", "UserDict"],
  "UserList.UserList": ["collections", "UserList"],
  "UserString.UserString": ["collections", "UserString"],
};

const exceptions = new Set(
  (
    "ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError " +
    "EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning " +
    "IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError " +
    "OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError " +
    "SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError " +
    "UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError"
  ).split(" "),
);
const osErrors = new Set(
  (
    "BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError " +
    "ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError " +
    "PermissionError ProcessLookupError TimeoutError"
  ).split(" "),
);

/** What protocols below 3 write for a place of Python 3. */
export function toOld(module: string, name: string): readonly [module: string, name: string] {
  if (module === "builtins" && exceptions.has(name)) return ["exceptions", name];
  if (module === "builtins" && osErrors.has(name)) return ["exceptions", "OSError"];
  if (module === "builtins" && name === "ModuleNotFoundError") return ["exceptions", "ImportError"];
  for (const [old, [m, n]] of Object.entries(places)) {
    if (
      m !== module ||
      n !== name ||
      old.endsWith(".unicode") ||
      old.endsWith(".long") ||
      old.endsWith(".unichr")
    )
      continue;
    const dot = old.lastIndexOf(".");
    return [old.slice(0, dot), old.slice(dot + 1)];
  }
  if (module === "builtins" && name === "str") return ["__builtin__", "unicode"];
  if (module === "builtins" && name === "int") return ["__builtin__", "long"];
  if (module === "builtins" && name === "chr") return ["__builtin__", "unichr"];
  const old = Object.entries(modules).find(
    ([o, m]) => m === module && !o.startsWith("User") && o !== "cPickle" && o !== "exceptions",
  );
  return old === undefined ? [module, name] : [old[0], name];
}
