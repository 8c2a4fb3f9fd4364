/** Runs a program: what `tulip run` hands over after it has found and compiled the source. */

import { builtins } from "./builtins/index.ts";
import { builtinsHook } from "./emitted/names.ts";
import { emitted } from "./emitted/table.ts";
import { Deadlock } from "./frames/deadlock.ts";
import { Frame, type FrameBody } from "./frames/frame.ts";
import { runMain as runFiber } from "./frames/kernel.ts";
import { endWatch, leaveSignals, preparePolling } from "./frames/signals.ts";
import { setClock } from "./host/clock.ts";
import { environment } from "./host/environment.ts";
import { isDirectory, isFile, readSource } from "./host/files.ts";
import { FailedWrite, flush, writeError } from "./host/output.ts";
import { announceEnd, receiveStart, workerEntry } from "./host/workers.ts";
import { registerSource } from "./modules/caller.ts";
import { compileHook, compiling, languageHook } from "./modules/compile.ts";
import { nextExit, teardown } from "./modules/exit.ts";
import "./objects/instance_dict.ts";
import "./objects/reduce.ts";
import { type CompiledModule, importModule, setImportHost, state } from "./modules/importer.ts";
import { newModule } from "./modules/module.ts";
import { reportUncaught, writeToErrors } from "./modules/uncaught.ts";
import { code } from "./objects/callable.ts";
import { characterNames } from "./objects/character_names.ts";
import {
  newException,
  PyBaseException,
  pythonException,
  runtimeError,
  SystemExit,
} from "./objects/exception.ts";
import { links } from "./objects/links.ts";
import type { Value } from "./objects/object.ts";
import { PyTraceback } from "./objects/traceback_type.ts";

export { placesOf } from "./modules/internal_errors.ts";

/** Compiles Python source to the module function of internals.md §9. */
export interface CodeLoader {
  /** @raises PythonSyntaxError (the parser's) */
  module(source: Uint8Array | string, filename: string): (runtime: object) => object;
  compile(
    source: Uint8Array | string,
    filename: string,
    mode: "exec" | "eval" | "single",
  ): (runtime: object) => object;
  /** What else the translator knows; a translated program has none. */
  services?(): {
    parseTree(source: Uint8Array | string, filename: string, mode: string, typeComments: boolean): object;
    compileTree(
      tree: object,
      filename: string,
      mode: "exec" | "eval" | "single",
    ): (runtime: object) => object;
    characterName(point: number): string | null;
    lookupName(name: string): number | null;
  };
}

export interface RunOptions {
  readonly program: {
    readonly source: Uint8Array | string;
    readonly filename: string;
    readonly path0: string;
    readonly module?: string;
    /** What `-m` imports first. */
    readonly parent?: string;
    /** The program turns out not to exist once `parent` is imported: what to say then. */
    readonly failure?: { readonly message: string };
  };
  /** `sys.argv`. */
  readonly argv: readonly string[];
  readonly clock: "real" | "virtual";
  readonly loader: CodeLoader;
  /** How processes are started (`multiprocessing`); without it they are refused. */
  readonly workers?: { readonly entry: string; readonly useCache: boolean };
}

/**
 * Runs the program to its end.
 * @returns the exit status
 */
export async function runMain(options: RunOptions): Promise<number> {
  preparePolling();
  const { main, argv } = setUp(options);
  try {
    const { exception } = await runFiber(mainBody(main, argv, options));
    return await end(exception);
  } catch (e) {
    if (!(e instanceof Deadlock)) throw e;
    flush();
    writeError(`tulip: ${e.message}`);
    return 1;
  }
}

/**
 * Runs a process that another one has started (`multiprocessing`), in a worker thread.
 * @param threadId the thread's number, which makes the process's
 * @returns the exit status
 */
export async function runWorker(threadId: number, loader: CodeLoader): Promise<number> {
  leaveSignals();
  preparePolling();
  const start = receiveStart(threadId);
  setUp({
    program: { source: "", filename: start.main.filename || "<string>", path0: start.path0 },
    argv: [""],
    clock: "real",
    loader,
  });
  const spawn = importModule(null, "multiprocessing.spawn", 0);
  const { exception } = await runFiber(spawn.$main(start));
  const status = await end(exception);
  announceEnd(start, status);
  return status;
}

/** Makes what every program finds when it begins: builtins, `sys`, an empty `__main__`. */
export function setUp(options: RunOptions): { main: Value; argv: Value } {
  const { program, loader } = options;
  setClock(options.clock);
  if (options.workers !== undefined) Object.assign(workerEntry, options.workers);
  setImportHost({
    compileFile: (filename) => compiling(() => link(loader.module(readSource(filename), filename))),
    isFile,
    isDirectory,
  });
  compileHook.compile = (source, filename, mode) =>
    compiling(() => link(loader.compile(source, filename, mode)), mode, source);
  const services = (): NonNullable<ReturnType<NonNullable<CodeLoader["services"]>>> => {
    const found = loader.services?.();
    if (found === undefined)
      throw runtimeError("a translated program has no translator: this needs `tulip run`");
    return found;
  };
  languageHook.parse = (source, filename, mode, typeComments) =>
    compiling(() => services().parseTree(source, filename, mode, typeComments), "exec", source);
  languageHook.compileTree = (tree, filename, mode) =>
    compiling(() => link(services().compileTree(tree, filename, mode)), mode);
  characterNames.nameOf = (point) => services().characterName(point);
  characterNames.find = (name) => services().lookupName(name);
  state.modules ??= links.dict([]);
  state.path ??= links.list([]);
  builtinsHook.module = builtins;
  links.setItem(state.modules, "builtins", builtins);
  const sys = importModule(null, "sys", 0);
  sys.argv = links.list([...options.argv]);
  const path = [program.path0];
  for (const entry of (environment("PYTHONPATH") ?? "").split(":")) if (entry !== "") path.push(entry);
  state.path.$items.push(...path);
  const main = newModule("__main__") as Value;
  links.setItem(state.modules, "__main__", main);
  main.__annotations__ = links.dict([]);
  main.__builtins__ = builtins;
  if (!program.filename.startsWith("<")) {
    main.__file__ = program.filename;
    main.__cached__ = null;
  }
  if (program.module !== undefined) {
    const dot = program.module.lastIndexOf(".");
    main.__package__ = dot < 0 ? "" : program.module.slice(0, dot);
  }
  return { main, argv: sys.argv };
}

function link(factory: (runtime: object) => object): CompiledModule {
  const compiled = factory(emitted) as CompiledModule;
  registerSource(factory, compiled.info);
  return compiled;
}

function* mainBody(main: Value, argv: Value, { program, loader }: RunOptions): FrameBody {
  if (program.parent !== undefined) {
    // As in CPython, `sys.argv[0]` is not the program's yet.
    const [argv0] = argv.$items.splice(0, 1, "-m");
    yield* importModule.$twin(main, program.parent, 0);
    argv.$items[0] = argv0;
  }
  if (program.failure !== undefined) throw newException(SystemExit, `tulip: ${program.failure.message}`);
  const compiled = compiling(() => link(loader.module(program.source, program.filename)));
  if (program.filename === "<string>") compiled.info.source = String(program.source);
  try {
    const result = compiled.run(main);
    if (compiled.blocks) yield new Frame(result);
  } catch (e) {
    const error = pythonException(e);
    if (program.module !== undefined && error !== undefined) underRunpy(error);
    throw e;
  }
  return null;
}

/** Under `-m`, CPython's frames begin in the frozen module runpy. */
function underRunpy(error: PyBaseException): void {
  for (const [name, lineno] of [
    ["_run_code", 88],
    ["_run_module_as_main", 198],
  ] as const) {
    const place = code(
      { filename: "<frozen runpy>", positions: "" },
      { name, qualname: name, firstlineno: lineno },
    );
    error.$traceback = new PyTraceback(place, 0, error.$traceback);
  }
}

/** The end of the interpreter: `atexit`, threads, the report of what ended the program, complete output. */
export async function end(exception: Value): Promise<number> {
  let status = 0;
  if (exception !== undefined) status = report(exception);
  for (let step = nextExit(); step !== undefined; step = nextExit()) {
    const { exception: late } = await runFiber(step());
    if (late !== undefined) status = report(late) || status;
  }
  for (const finish of teardown.splice(0)) finish();
  endWatch();
  return flushed() ? status : 120;
}

function report(exception: Value): number {
  const e = pythonException(exception);
  if (!(e instanceof PyBaseException)) throw exception;
  flushed();
  return reportUncaught(e);
}

/** Writes standard output out; false if that is refused, as by a pipe that nobody reads, which CPython reports and ends with status 120. */
function flushed(): boolean {
  try {
    flush();
  } catch (e) {
    if (!(e instanceof FailedWrite)) throw e;
    const name = e.errno === 32 ? "BrokenPipeError" : "OSError";
    writeToErrors(`Exception ignored on flushing sys.stdout:\n${name}: [Errno ${e.errno}] ${e.reason}\n`);
    return false;
  }
  return true;
}
