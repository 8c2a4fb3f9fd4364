/** The import system. Documentation: "The import system"; CPython: Lib/importlib/_bootstrap.py. */
import { Frame, type FrameBody } from "../frames/frame.ts";
import { runBlocking } from "../frames/kernel.ts";
import { getattrOr } from "../objects/attribute.ts";
import type { ModuleInfo } from "../objects/callable.ts";
import {
  importError,
  keyError,
  moduleNotFoundError,
  pythonException,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";
import { cannotImport, moduleNames, newModule, type PyModule } from "./module.ts";
import { loaders } from "./table.ts";

/** A module may be called like a property that every JavaScript object has. */
function loaderOf(name: string): (() => PyModule) | undefined {
  return Object.hasOwn(loaders, name) ? loaders[name] : undefined;
}

/** A compiled module (internals.md §9). */
export interface CompiledModule {
  readonly blocks: boolean;
  readonly info: ModuleInfo;
  run(m: PyModule): Value;
}

/** What the host gives the import system. */
export interface ImportHost {
  /** Reads and compiles a source file. @raises SyntaxError */
  compileFile(filename: string): CompiledModule;
  isFile(path: string): boolean;
  isDirectory(path: string): boolean;
}

let host: ImportHost;

/** What is done before source files are looked for: files that the program has just written are complete then. */
export const beforeLooking: (() => void)[] = [];

/** `sys.modules` and `sys.path`; set when `sys` is made. */
export const state: { modules: Value; path: Value } = { modules: null, path: null };

/** Called once before the program starts. */
export function setImportHost(given: ImportHost): void {
  host = given;
}

/** A module of `sys.modules`, or `undefined`. */
export function loadedModule(name: string): Value {
  return state.modules.$get(name);
}

function* executeBody(m: PyModule, compiled: CompiledModule): FrameBody {
  const result = compiled.run(m);
  if (compiled.blocks) yield new Frame(result);
  return null;
}

/** Runs a compiled module's body, to its end. */
function* execute(m: Value, compiled: CompiledModule): FrameBody {
  Object.defineProperty(m, "$initialising", { value: true, writable: true, configurable: true });
  try {
    yield* executeBody(m, compiled);
  } finally {
    m.$initialising = false;
  }
  return null;
}

/** Where a module's source is. */
export interface Found {
  filename: string | null;
  /** The folder of a package. */
  folder: string | null;
}

function find(tail: string, path: readonly string[]): Found | undefined {
  for (const entry of path) {
    const base = entry === "" ? tail : `${entry.replace(/\/$/, "")}/${tail}`;
    if (host.isDirectory(base)) {
      const init = `${base}/__init__.py`;
      if (host.isFile(init)) return { filename: init, folder: base };
    }
    if (host.isFile(`${base}.py`)) return { filename: `${base}.py`, folder: null };
  }
  for (const entry of path) {
    const base = entry === "" ? tail : `${entry.replace(/\/$/, "")}/${tail}`;
    if (host.isDirectory(base)) return { filename: null, folder: base };
  }
  return undefined;
}

function* loadModule(name: string): FrameBody {
  const dot = name.lastIndexOf(".");
  let path: string[];
  let parent: Value;
  if (dot >= 0) {
    const parentName = name.slice(0, dot);
    if (loadedModule(parentName) === undefined) yield* loadModule(parentName);
    const already = loadedModule(name);
    if (already !== undefined) return already;
    parent = loadedModule(parentName);
    const parentPath = getattrOr(parent, "__path__", undefined);
    if (parentPath === undefined) {
      throw moduleNotFoundError(`No module named '${name}'; '${parentName}' is not a package`, name);
    }
    path = links.arrayOf(parentPath);
  } else path = links.arrayOf(state.path);
  const builtin = loaderOf(name);
  if (builtin !== undefined) {
    const m = builtin();
    links.setItem(state.modules, name, m);
    if (parent !== undefined) parent[jsName(name.slice(dot + 1))] = m;
    return m;
  }
  for (const prepare of beforeLooking) prepare();
  const found = find(
    name.slice(dot + 1),
    path.filter((p) => typeof p === "string"),
  );
  if (found === undefined) throw moduleNotFoundError(`No module named '${name}'`, name);
  const m = newModule(name) as Value;
  if (found.filename !== null) {
    m.__file__ = found.filename;
    const slash = found.filename.lastIndexOf("/");
    const file = found.filename.slice(slash + 1).replace(/\.py$/, "");
    m.__cached__ = `${found.filename.slice(0, slash + 1)}__pycache__/${file}.cpython-313.pyc`;
  }
  if (found.folder !== null) m.__path__ = links.list([found.folder]);
  m.__package__ = found.folder !== null ? name : dot >= 0 ? name.slice(0, dot) : "";
  m.__spec__ = specHook.make(name, found.filename, found.folder);
  links.setItem(state.modules, name, m);
  if (found.filename !== null) {
    try {
      yield* execute(m, host.compileFile(found.filename));
    } catch (e) {
      if (loadedModule(name) !== undefined) links.delItem(state.modules, name);
      throw e;
    }
  }
  const loaded = loadedModule(name);
  if (loaded === undefined) throw keyError(name);
  if (parent !== undefined) parent[jsName(name.slice(dot + 1))] = loaded;
  return loaded;
}

/** Where the module with a name is, without importing it; its parent must have been imported. */
export function findModule(name: string): Found | "built-in" | undefined {
  if (loaderOf(name) !== undefined) return "built-in";
  const dot = name.lastIndexOf(".");
  const path: Value =
    dot < 0 ? state.path : getattrOr(loadedModule(name.slice(0, dot)), "__path__", links.list([]));
  return find(
    name.slice(dot + 1),
    links.arrayOf(path).filter((p) => typeof p === "string"),
  );
}

/** Runs a module's code again, in the same module object. Modules of the runtime stay as they are. */
export function* reloadModule(m: Value): FrameBody {
  const found = findModule(m.__name__);
  if (found === undefined)
    throw moduleNotFoundError(`spec not found for the module '${m.__name__}'`, m.__name__);
  if (found !== "built-in" && found.filename !== null) yield* execute(m, host.compileFile(found.filename));
  return m;
}

/** Runs a source file in a module object that the caller has made and registered. */
export function* runModuleFile(m: Value, filename: string): FrameBody {
  yield* execute(m, host.compileFile(filename));
  return m;
}

/** Makes `__spec__`; set by importlib. */
export const specHook: { make: (name: string, filename: string | null, folder: string | null) => Value } = {
  make: () => null,
};

/** The absolute name that a (possibly relative) import means. @raises ImportError */
function resolve(importer: Value, name: string, level: number): string {
  if (level === 0) return name;
  let pkg = getattrOr(importer, "__package__", null);
  if (pkg === null) {
    const own = getattrOr(importer, "__name__", "");
    pkg =
      getattrOr(importer, "__path__", undefined) !== undefined
        ? own
        : own.includes(".")
          ? own.slice(0, own.lastIndexOf("."))
          : "";
  }
  if (pkg === "") throw importError("attempted relative import with no known parent package");
  const parts = pkg.split(".");
  if (parts.length < level) throw importError("attempted relative import beyond top-level package");
  const base = parts.slice(0, parts.length - level + 1).join(".");
  return name === "" ? base : `${base}.${name}`;
}

function* importAbsolute(name: string): FrameBody {
  const known = loadedModule(name);
  if (known !== undefined) {
    if (known === null) throw moduleNotFoundError(`import of ${name} halted; None in sys.modules`, name);
    return known;
  }
  return yield* loadModule(name);
}

/** Runs without suspending where every module is there or written in the runtime; else through the kernel. */
function sync(body: FrameBody): Value {
  return runBlocking(body);
}

function* importNameBody(importer: Value, name: string, level: number): FrameBody {
  if (name === "" && level === 0) throw valueError("Empty module name");
  const absolute = resolve(importer, name, level);
  yield* importAbsolute(absolute);
  if (level !== 0) return loadedModule(absolute);
  return loadedModule(name.includes(".") ? name.slice(0, name.indexOf(".")) : name);
}

/**
 * `import a.b.c`: the module `a`.
 * @param importer the module that imports
 */
export function importName(importer: Value, name: string, level: number): Value {
  if (level === 0 && !name.includes(".")) {
    const known = loadedModule(name);
    if (known !== undefined && known !== null) return known;
  }
  return sync(importNameBody(importer, name, level));
}
importName.$twin = importNameBody;

function* importModuleBody(importer: Value, name: string, level: number): FrameBody {
  if (name === "" && level === 0) throw valueError("Empty module name");
  return yield* importAbsolute(resolve(importer, name, level));
}

/** `import a.b.c as m`, and the module of `from a.b.c import …`: the module `a.b.c`. */
export function importModule(importer: Value, name: string, level: number): Value {
  if (level === 0) {
    const known = loadedModule(name);
    if (known !== undefined && known !== null) return known;
  }
  return sync(importModuleBody(importer, name, level));
}
importModule.$twin = importModuleBody;

function* importFromBody(m: Value, name: string): FrameBody {
  const value = getattrOr(m, name, undefined);
  if (value !== undefined) return value;
  const own = getattrOr(m, "__name__", undefined);
  if (typeof own === "string" && getattrOr(m, "__path__", undefined) !== undefined) {
    const full = `${own}.${name}`;
    const known = loadedModule(full);
    if (known !== undefined) return known;
    if (
      loaderOf(full) !== undefined ||
      find(name, links.arrayOf(getattrOr(m, "__path__", undefined))) !== undefined
    ) {
      return yield* loadModule(full);
    }
  }
  throw cannotImport(m, name);
}

/** `from m import name`: an attribute of the module, or a submodule. @raises ImportError */
export function importFrom(m: Value, name: string): Value {
  const value = getattrOr(m, name, undefined);
  return value !== undefined ? value : sync(importFromBody(m, name));
}
importFrom.$twin = importFromBody;

/** `from m import *`: the names and values to bind. */
export function importStar(m: Value): [string, Value][] {
  const all = getattrOr(m, "__all__", undefined);
  if (all === undefined) {
    return moduleNames(m)
      .filter((name) => !name.startsWith("_"))
      .map((name) => [name, m[jsName(name)]]);
  }
  return links.arrayOf(all).map((name) => {
    if (typeof name !== "string") {
      throw typeError(`Item in ${m.__name__}.__all__ must be str, not ${name?.$class?.$name ?? typeof name}`);
    }
    return [name, importFrom(m, name)];
  });
}

/** Is the error what importing a missing module raises? */
export function isMissingModule(e: unknown): boolean {
  return pythonException(e)?.$class.$name === "ModuleNotFoundError";
}
