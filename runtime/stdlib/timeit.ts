/** The module `timeit`. CPython: Lib/timeit.py. */
import type { FrameBody } from "../frames/frame.ts";
import { mayBlock } from "../frames/twin.ts";
import { importModule, loadedModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr, getattrOr } from "../objects/attribute.ts";
import { call, callable, callMethod } from "../objects/call.ts";
import { ge } from "../objects/comparison.ts";
import { valueError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { links } from "../objects/links.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { type Str, toJs } from "../objects/wide_str.ts";
import { blockingType } from "./blocking_type.ts";
import { called } from "./calls_in_frames.ts";
import { pythonFunctions } from "./python_module.ts";

const filename = "<timeit-src>";
const defaultNumber = 1_000_000;
const defaultRepeat = 5;

/** The names that code has which is given none. */
const ownGlobals = links.dict([["__name__", "timeit"]]);

function textOf(v: Value): string | undefined {
  const s = asStr(v);
  return s === undefined ? undefined : toJs(s as Str);
}

function indented(source: string, width: number): string {
  return source.replaceAll("\n", `\n${" ".repeat(width)}`);
}

/** Documentation: timeit.Timer. */
class PyTimer extends PyObject {
  declare timer: Value;
  declare inner: Value;
  declare src: string;
  __init__(stmt: Value, setup: Value, timer: Value, globals: Value): null {
    const builtins = loadedModule("builtins");
    const compile = (text: string) => callMethod(builtins, "compile", text, filename, "exec");
    this.timer = timer ?? getattr(importModule(null, "time", 0), "perf_counter");
    const names: [Value, Value][] = [];
    const part = (given: Value, name: string, what: string, before: string): string => {
      const text = textOf(given);
      if (text !== undefined) {
        compile(before + text);
        return text;
      }
      if (!callable(given)) throw valueError(`${what} is neither a string nor callable`);
      names.push([name, given]);
      return `${name}()`;
    };
    const first = part(setup, "_setup", "setup", "");
    const second = part(stmt, "_stmt", "stmt", textOf(setup) === undefined ? "" : `${first}\n`);
    const parameters = ["_it", "_timer", ...names.map(([name]) => `${name}=${name}`)].join(", ");
    this.src = [
      "",
      `def inner(${parameters}):`,
      `    ${indented(first, 4)}`,
      "    _t0 = _timer()",
      "    for _i in _it:",
      `        ${indented(second, 8)}`,
      "        pass",
      "    _t1 = _timer()",
      "    return _t1 - _t0",
      "",
    ].join("\n");
    const locals = links.dict(names);
    callMethod(builtins, "exec", compile(this.src), globals ?? ownGlobals, locals);
    this.inner = links.getItem(locals, "inner");
    return null;
  }
  *$$timeit(number: Value = defaultNumber): FrameBody {
    const count = call(getattr(importModule(null, "itertools", 0), "repeat"), null, number);
    return yield* called(this.inner, count, this.timer);
  }
  *$$repeat(repeat: Value = defaultRepeat, number: Value = defaultNumber): FrameBody {
    const times: Value[] = [];
    for (let i = 0; i < Number(toIndex(repeat)); i++) times.push(yield* this.$$timeit(number));
    return links.list(times);
  }
  *$$autorange(callback: Value = null): FrameBody {
    for (let i = 1; ; i *= 10) {
      for (const j of [1, 2, 5]) {
        const number = i * j;
        const taken = yield* this.$$timeit(number);
        if (callback !== null && truth(callback)) yield* called(callback, number, taken);
        if (ge(taken, new PyFloat(0.2))) return links.tuple([number, taken]);
      }
    }
  }
  print_exc(file: Value): null {
    const linecache = importModule(null, "linecache", 0);
    const lines = links.list(this.src.split("\n"));
    const cache = getattrOr(linecache, "cache", undefined);
    if (cache !== undefined) {
      links.setItem(cache, filename, links.tuple([this.src.length, null, lines, filename]));
    }
    callMethod(importModule(null, "traceback", 0), "print_exc", null, file);
    return null;
  }
}

const Timer = blockingType(PyTimer, ["timeit", "repeat", "autorange"], {
  name: "Timer",
  module: "timeit",
  doc: "Class for timing execution speed of small code snippets.",
  signatures: {
    __init__: "(stmt='pass', setup='pass', timer=<perf_counter>, globals=None)",
    timeit: "(number=1000000)",
    repeat: "(repeat=5, number=1000000)",
    autorange: "(callback=None)",
    print_exc: "(file=None)",
  },
});

export function load(): PyModule {
  return builtinModule("timeit", {
    attributes: {
      __all__: links.list(["Timer", "timeit", "repeat", "default_timer"]),
      Timer,
      default_timer: getattr(importModule(null, "time", 0), "perf_counter"),
      default_number: defaultNumber,
      default_repeat: defaultRepeat,
      dummy_src_name: filename,
      ...pythonFunctions("timeit", {
        "reindent(src, indent)": (source, width) =>
          indented(toJs(asStr(source) as Str), Number(toIndex(width))),
        "timeit(stmt='pass', setup='pass', timer=<perf_counter>, number=1000000, globals=None)": mayBlock(
          function* (stmt, setup, timer, number, globals): FrameBody {
            return yield* Timer(stmt, setup, timer ?? null, globals).$$timeit(number);
          },
        ),
        "repeat(stmt='pass', setup='pass', timer=<perf_counter>, repeat=5, number=1000000, globals=None)":
          mayBlock(function* (stmt, setup, timer, repeat, number, globals): FrameBody {
            return yield* Timer(stmt, setup, timer ?? null, globals).$$repeat(repeat, number);
          }),
      }),
    },
  });
}
