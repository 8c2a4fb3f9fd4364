/** The start and the end of a translated program, and what its modules share. */
import { builtins } from "../builtins/index.ts";
import { asyncGeneratorObject, generatorObject } from "../emitted/loops.ts";
import { nameLookup } from "../emitted/names.ts";
import { PyAsyncGenerator } from "../frames/async_generator.ts";
import { outside } from "../frames/kernel.ts";
import { NativeGeneratorBody } from "../frames/native.ts";
import { preparePolling } from "../frames/signals.ts";
import { environment } from "../host/environment.ts";
import { setBuffered } from "../host/output.ts";
import { isProgram, processArguments, whenEnded } from "../host/program.ts";
import { type CodeLoader, end, setUp } from "../main.ts";
import { importFrom, importModule, importName, state } from "../modules/importer.ts";
import { newModule } from "../modules/module.ts";
import type { Code, ModuleInfo } from "../objects/callable.ts";
import { type PyBaseException, pythonException } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { PyTraceback } from "../objects/traceback_type.ts";
import { makeClass, type Namespace } from "../objects/type.ts";
import { type ClassExtras, classOf } from "./classes.ts";
import { codeOf, type Extras, isGeneratorFunction, type Kind, makeFunction } from "./functions.ts";

let isSetUp = false;
/** The next module that begins is the program, whatever file it stands in. */
let isMainNext = false;

/** The compiler may be connected later. */
const compilerInUse: CodeLoader = {
  module: (source, filename) => connected().module(source, filename),
  compile: (source, filename, mode) => connected().compile(source, filename, mode),
  services: () => connected().services?.() as never,
};

function start(argv: readonly string[], clock: "real" | "virtual", loader: CodeLoader = compilerInUse): void {
  if (isSetUp) return;
  isSetUp = true;
  setUp({
    program: { source: "", filename: "", path0: "" },
    argv,
    clock,
    loader,
  });
}

/** Until its main module begins, this is an application that uses the library: the process is not ours. */
function startLibrary(): void {
  if (isSetUp) return;
  outside.isApplication = true;
  setBuffered(false);
  start(processArguments(), environment("TULIP_CLOCK") === "virtual" ? "virtual" : "real");
}

let isProcess = false;

/** The process is the translated program. */
function startProcess(): void {
  startLibrary();
  if (isProcess) return;
  isProcess = true;
  if (!outside.isApplication) return;
  outside.isApplication = false;
  setBuffered(true);
  whenEnded(finish);
}

function finish(error: unknown): Promise<number> {
  return end(error === undefined ? undefined : (pythonException(error) ?? error));
}

/**
 * Runs a translated program in a runtime of its own, instead of this process's.
 *
 * @param body the statements of its main module
 * @returns the exit status
 */
export async function runTranslated(
  argv: readonly string[],
  clock: "real" | "virtual",
  body: () => Promise<void>,
  loader?: CodeLoader,
): Promise<number> {
  start(argv, clock, loader);
  isMainNext = true;
  let error: unknown;
  try {
    await body();
  } catch (e) {
    error = e;
  }
  return finish(error);
}

let compiler: CodeLoader | null = null;

/** Connects the compiler (`tulip-py/compiler`), for `eval`, `exec`, `compile` and imports of Python files. */
export function useCompiler(loader: CodeLoader): void {
  compiler = loader;
  preparePolling();
}

function connected(): CodeLoader {
  if (compiler !== null) return compiler;
  throw links.runtimeError(
    'a translated program has a compiler for imports of Python files, eval() and exec() only if it has `import "tulip-py/compiler";`',
  );
}

type Body = (...args: Value[]) => Value;
type Make = <F extends Body>(signature: string, body: F, extras?: Extras) => Value;

type Getter = () => Value;

/** A variable that JavaScript does not have yet is unbound. */
function bound(get: Getter): Getter {
  return () => {
    try {
      return get();
    } catch (e) {
      if (e instanceof ReferenceError) return undefined;
      throw e;
    }
  };
}

/** A module's own tools: what they make knows the module. */
export interface ModuleTools {
  readonly __name__: string;
  readonly __file__: string;
  /** The module object. */
  readonly self: Value;
  readonly def: Make;
  readonly coroutine: Make;
  readonly generator: Make;
  readonly asyncGenerator: Make;
  /** A function that may block: a generator function. */
  readonly blocking: Make;
  /** A generator expression over what `items` iterates. */
  readonly generate: (qualname: string, body: Body, items: Value) => Value;
  readonly generateAsync: (qualname: string, body: Body, items: Value) => Value;
  readonly pyclass: (name: string, Impl: Value, members: readonly string[], extras?: ClassExtras) => Value;
  readonly makeClass: typeof makeClass;
  /** What a `catch` clause has caught, as a Python exception. */
  readonly caught: (error: unknown) => PyBaseException;
  /** A module of the standard library. */
  readonly importModule: (name: string, level?: number) => Value;
  readonly importName: (name: string) => Value;
  readonly importFrom: (m: Value, name: string) => Value;
  /** A name that may be unbound: a variable of the module, else a builtin. */
  readonly global: (value: Value, name: string) => Value;
  /** Shows variables as attributes of the module. */
  readonly expose: (variables: {
    readonly [name: string]: Getter | readonly [Getter, (value: Value) => void];
  }) => void;
}

/**
 * Begins a module.
 *
 * @param url `import.meta.url`
 * @param filename the Python source, as tracebacks name it
 * @param name what the module is called when it is imported
 */
export function program(
  url: string,
  filename: string,
  name = filename.replace(/^.*\/|\.py$/g, ""),
): ModuleTools {
  const isMain = isMainNext || isProgram(url);
  if (isMain) startProcess();
  else startLibrary();
  isMainNext = false;
  const moduleName = isMain ? "__main__" : name;
  const self = (isMain ? state.modules.$get("__main__") : newModule(name)) as Value;
  self.__file__ = filename;
  links.setItem(state.modules, moduleName, self);
  const isPackage = /(?:^|[\\/])__init__\.py$/.test(filename);
  const dot = name.lastIndexOf(".");
  if (!isMain) {
    self.__package__ = isPackage ? name : dot < 0 ? "" : name.slice(0, dot);
    if (isPackage) self.__path__ = links.list([]);
    const parent = dot < 0 ? undefined : state.modules.$get(name.slice(0, dot));
    if (parent !== undefined) parent[name.slice(dot + 1)] = self;
  }
  const info: ModuleInfo & { globals?: Value } = { filename, positions: "" };
  info.globals = self;
  const moduleCode: Code = codeOf(info, "<module>()", "plain", undefined, true);
  const make =
    (kind: Kind): Make =>
    (signature, body, extras) =>
      makeFunction(info, kind, signature, body, extras);
  const lookUp = nameLookup(self);
  return {
    __name__: moduleName,
    __file__: filename,
    self,
    def: make("plain"),
    coroutine: make("coroutine"),
    generator: make("generator"),
    asyncGenerator: make("async generator"),
    blocking: make("blocking"),
    generate: (qualname, body, items) =>
      generatorObject(body as never, codeOf(info, `${qualname}()`, "generator", undefined, true), items),
    generateAsync: (qualname, body, items) => {
      const code = codeOf(info, `${qualname}()`, "async generator", undefined, true);
      if (isGeneratorFunction(body)) return asyncGeneratorObject(body as never, code, items);
      return new PyAsyncGenerator(null, code, new NativeGeneratorBody(() => body(items)));
    },
    pyclass: (className, Impl, members, extras) =>
      classOf(info, () => self.__name__, className, Impl, members, extras),
    makeClass: (className, bases, keywords, body, extras) =>
      makeClass(
        className,
        bases,
        keywords,
        (ns: Namespace) => {
          ns.set("__module__", self.__name__);
          body(ns);
        },
        extras,
      ),
    caught(error) {
      const e = pythonException(error);
      if (e === undefined) throw error;
      e.$traceback = new PyTraceback(moduleCode, 0, e.$traceback);
      return e;
    },
    importModule: (target, level = 0) => importModule(self, target, level),
    importName: (target) => importName(self, target, 0),
    importFrom,
    global: (value, variable) => (value === undefined ? lookUp(variable) : value),
    expose(variables) {
      for (const [key, entry] of Object.entries(variables)) {
        const [get, set] = typeof entry === "function" ? [entry] : entry;
        const constant = () => {
          throw links.typeError(`the translated program has ${key} as a constant`);
        };
        Object.defineProperty(self, key, {
          get: bound(get),
          set: set ?? constant,
          enumerable: true,
          configurable: true,
        });
      }
    },
  };
}

/** A module of the standard library, for the files that show its attributes as exports. */
export function standardModule(name: string): Value {
  startLibrary();
  return name === "builtins" ? builtins : importModule(null, name, 0);
}
