/** The module sys. CPython: Python/sysmodule.c. */

import { environment, platform } from "../../host/environment.ts";
import { executablePath } from "../../host/workers.ts";
import { runningFrameViews } from "../../modules/caller.ts";
import { importModule, state } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { standardError, standardOutput, standardStreams } from "../../modules/streams.ts";
import { displayException, ownHook } from "../../modules/uncaught.ts";
import { call, callMethod } from "../../objects/call.ts";
import {
  handling,
  newException,
  notImplementedError,
  PyBaseException,
  pythonException,
  runtimeError,
  SystemExit,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { digitLimit, setDigitLimit } from "../../objects/int_parse.ts";
import { stdlibModuleNames } from "../../objects/library_names.ts";
import { links } from "../../objects/links.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { frozenset } from "../../objects/set.ts";
import { SimpleNamespace } from "../../objects/simple_namespace.ts";
import { typeOf } from "../../objects/type.ts";
import { exceptionTriple } from "./exceptions.ts";
import { hookFunctions } from "./frames_hooks.ts";
import { getsizeof } from "./sizes.ts";
import { structSequence } from "./struct_sequence.ts";

let recursionLimit = 1000;
let switchInterval: Value;
const interned = new Map<string, string>();

function namespaces(): { [name: string]: Value } {
  const versionInfo = structSequence("sys.version_info", {
    major: 3,
    minor: 13,
    micro: 0,
    releaselevel: "final",
    serial: 0,
  });
  switchInterval = new PyFloat(0.005);
  return {
    version_info: versionInfo,
    flags: structSequence("sys.flags", {
      debug: 0,
      inspect: 0,
      interactive: 0,
      optimize: 0,
      dont_write_bytecode: 0,
      no_user_site: 0,
      no_site: 0,
      ignore_environment: 0,
      verbose: 0,
      bytes_warning: 0,
      quiet: 0,
      hash_randomization: 1,
      isolated: 0,
      dev_mode: false,
      utf8_mode: 0,
      warn_default_encoding: 0,
      safe_path: false,
      int_max_str_digits: 4300,
    }),
    float_info: structSequence("sys.float_info", {
      max: new PyFloat(Number.MAX_VALUE),
      max_exp: 1024,
      max_10_exp: 308,
      min: new PyFloat(2.2250738585072014e-308),
      min_exp: -1021,
      min_10_exp: -307,
      dig: 15,
      mant_dig: 53,
      epsilon: new PyFloat(Number.EPSILON),
      radix: 2,
      rounds: 1,
    }),
    int_info: structSequence("sys.int_info", {
      bits_per_digit: 30,
      sizeof_digit: 4,
      default_max_str_digits: 4300,
      str_digits_check_threshold: 640,
    }),
    hash_info: structSequence("sys.hash_info", {
      width: 64,
      modulus: (1n << 61n) - 1n,
      inf: 314159,
      nan: 0,
      imag: 1000003,
      algorithm: "siphash13",
      hash_bits: 64,
      seed_bits: 128,
      cutoff: 0,
    }),
  };
}

/** Standard input is made when a program first looks at it. */
function defineInput(m: Value, name: string): void {
  Object.defineProperty(m, name, {
    configurable: true,
    enumerable: true,
    get() {
      importModule(null, "io", 0);
      let stream: Value = null;
      try {
        stream = standardStreams.makeInput?.() ?? null;
      } catch (e) {
        // Closed before the program was started.
        if (pythonException(e) === undefined) throw e;
      }
      for (const each of ["stdin", "__stdin__"]) {
        if (Object.getOwnPropertyDescriptor(m, each)?.get !== undefined) replaceInput(m, each, stream);
      }
      return stream;
    },
    set(value: Value) {
      replaceInput(m, name, value);
    },
  });
}

function replaceInput(m: Value, name: string, value: Value): void {
  Object.defineProperty(m, name, { configurable: true, enumerable: true, writable: true, value });
}

const auditHooks: Value[] = [];

/** Attributes that are made when a program first looks at them. */
function defineLazily(m: Value, name: string, make: () => Value): void {
  Object.defineProperty(m, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = make();
      replaceInput(m, name, value);
      return value;
    },
    set: (value: Value) => replaceInput(m, name, value),
  });
}

/** Loads the module. */
export function load(): PyModule {
  state.modules ??= links.dict([]);
  state.path ??= links.list([]);
  const m = builtinModule("sys", {
    functions: {
      "exit(status=None, /)": (status: Value) => {
        throw status === null ? newException(SystemExit) : newException(SystemExit, status);
      },
      "exc_info()": () => links.tuple(exceptionTriple(handling.current)),
      "exception()": () => handling.current,
      "getrecursionlimit()": () => recursionLimit,
      "setrecursionlimit(limit, /)": (limit: Value) => {
        if (typeof limit !== "number")
          throw typeError(`'${typeOf(limit).$name}' object cannot be interpreted as an integer`);
        if (limit < 1) throw valueError("recursion limit must be greater or equal than 1");
        recursionLimit = limit;
        return null;
      },
      "get_int_max_str_digits()": () => digitLimit.value,
      "set_int_max_str_digits(maxdigits)": (maxdigits: Value) => {
        setDigitLimit(toIndex(maxdigits));
        return null;
      },
      ...hookFunctions,
      "getswitchinterval()": () => switchInterval,
      "setswitchinterval(interval, /)": (interval: Value) => {
        switchInterval = typeof interval === "number" ? new PyFloat(interval) : interval;
        return null;
      },
      "intern(string, /)": (text: Value) => {
        if (typeof text !== "string") return text;
        const known = interned.get(text);
        if (known !== undefined) return known;
        interned.set(text, text);
        return text;
      },
      "getdefaultencoding()": () => "utf-8",
      "getfilesystemencoding()": () => "utf-8",
      "getfilesystemencodeerrors()": () => "surrogateescape",
      "is_finalizing()": () => false,
      "excepthook(exctype, value, traceback, /)": (_type: Value, value: Value) => {
        if (value instanceof PyBaseException) displayException(value);
        else throw typeError(`expected an exception, got ${links.repr(value)}`);
        return null;
      },
      "displayhook(object, /)": (value: Value) => {
        if (value === null) return null;
        const builtins = links.getItem(state.modules, "builtins");
        builtins._ = null;
        const { stdout } = links.getItem(state.modules, "sys");
        if (stdout === undefined || stdout === null) throw runtimeError("lost sys.stdout");
        callMethod(stdout, "write", links.repr(value));
        callMethod(stdout, "write", "\n");
        builtins._ = value;
        return null;
      },
      "_getframe(depth=0, /)": (depth: Value) => {
        const views = runningFrameViews();
        const n = Math.max(Number(toIndex(depth)), 0);
        if (n >= views.length) throw valueError("call stack is not deep enough");
        return views[n];
      },
      "getsizeof(object, default=<unrepresentable>)": getsizeof,
      "addaudithook(hook)": (hook: Value) => {
        auditHooks.push(hook);
        return null;
      },
      // Programs' own events; the runtime raises none.
      "audit(event, /, *args)": (event: Value, ...args: Value[]) => {
        for (const hook of auditHooks) call(hook, event, links.tuple(args));
        return null;
      },
      "gettrace()": () => null,
      "settrace(function, /)": (f) => {
        if (f !== null)
          throw notImplementedError("sys.settrace() is not supported by Tulip: nothing is traced");
        return null;
      },
      "getprofile()": () => null,
      "_is_gil_enabled()": () => true,
    },
    attributes: {
      argv: links.list([]),
      path: state.path,
      modules: state.modules,
      stdout: standardOutput,
      stderr: standardError,
      __stdout__: standardOutput,
      __stderr__: standardError,
      version: "3.13.0 (tulip) [Node.js]",
      hexversion: 0x030d00f0,
      api_version: 1013,
      copyright: "",
      platform: platform === "darwin" ? "darwin" : platform === "win32" ? "win32" : "linux",
      byteorder: "little",
      maxsize: 2n ** 63n - 1n,
      maxunicode: 0x10ffff,
      executable: environment("TULIP_EXECUTABLE") ?? executablePath(),
      prefix: "/usr/local",
      base_prefix: "/usr/local",
      exec_prefix: "/usr/local",
      base_exec_prefix: "/usr/local",
      platlibdir: "lib",
      pycache_prefix: null,
      dont_write_bytecode: true,
      warnoptions: links.list([]),
      orig_argv: links.list([]),
      path_hooks: links.list([]),
      meta_path: links.list([]),
      path_importer_cache: links.dict([]),
      float_repr_style: "short",
      tracebacklimit: undefined,
      abiflags: "",
      ...namespaces(),
    },
  }) as Value;
  for (const name of ["stdin", "__stdin__"]) defineInput(m, name);
  defineLazily(m, "stdlib_module_names", () => frozenset(stdlibModuleNames()));
  defineLazily(m, "builtin_module_names", () =>
    links.tuple(
      "_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings _weakref atexit builtins errno faulthandler gc itertools marshal posix pwd sys time".split(
        " ",
      ),
    ),
  );
  defineLazily(m, "implementation", () => {
    const made: Value = SimpleNamespace();
    made.name = "cpython";
    made.cache_tag = "cpython-313";
    made.version = m.version_info;
    made.hexversion = m.hexversion;
    made._multiarch = "x86_64-linux-gnu";
    return made;
  });
  defineLazily(m, "thread_info", () =>
    structSequence("sys.thread_info", { name: "pthread", lock: "semaphore", version: null }),
  );
  m.__excepthook__ = m.excepthook;
  ownHook.function = m.excepthook;
  m.__displayhook__ = m.displayhook;
  links.setItem(state.modules, "sys", m);
  return m;
}
