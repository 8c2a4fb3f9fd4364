/** What a process does when it begins. CPython: Lib/multiprocessing/spawn.py. */
import { Frame, type FrameBody } from "../../frames/frame.ts";
import { enterMethod } from "../../frames/twin.ts";
import type { WorkerStart } from "../../host/workers.ts";
import { loadedModule, runModuleFile, state } from "../../modules/importer.ts";
import { builtinModule, newModule, type PyModule } from "../../modules/module.ts";
import { callMethod } from "../../objects/call.ts";
import { isException, newException, pythonException, SystemExit } from "../../objects/exception.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { links } from "../../objects/links.ts";
import { asInt } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { formatException } from "../../objects/traceback_format.ts";
import { pythonFunctions } from "../python_module.ts";
import { inheritance } from "./inheritance.ts";
import { MainProcess, ParentProcess, processState } from "./process.ts";
import { unpickled } from "./reduction.ts";

/** The program's main module again, under another name, so that what stands below its guard does not run. */
function* runMainAgain({ main }: WorkerStart): FrameBody {
  if (main.kind === "none" || main.name.endsWith(".__main__") || main.name === "__main__") return null;
  const m = newModule("__mp_main__") as Value;
  m.__file__ = main.filename;
  if (main.kind === "module") m.__package__ = main.name;
  links.setItem(state.modules, "__main__", m);
  links.setItem(state.modules, "__mp_main__", m);
  yield* runModuleFile(m, main.filename);
  return null;
}

/** Everything that a new process does: it prepares itself, takes what it is to do, does it, and ends. */
function* main(start: WorkerStart): FrameBody {
  const sys = loadedModule("sys");
  inheritance.blocks = start.inherited;
  inheritance.held = start.held;
  processState.isInheriting = true;
  let process: Value;
  try {
    const reader = new Uint8Array(start.payload);
    // The preparation comes first: unpickling the process needs the program's main module.
    const { preparation, rest } = split(reader);
    const data = unpickled(preparation);
    const own = MainProcess();
    own._name = data.$get("name");
    links.setItem(own._config, "authkey", data.$get("authkey"));
    processState.current = own;
    sys.path.$items.splice(0, sys.path.$items.length, ...data.$get("sys_path").$items);
    sys.argv = data.$get("sys_argv");
    yield* runMainAgain(start);
    process = unpickled(rest);
  } finally {
    processState.isInheriting = false;
  }
  processState.parent = ParentProcess(process._parent_name, process._parent_pid);
  processState.current = process;
  throw newException(SystemExit, yield* bootstrap(process));
}

function split(payload: Uint8Array): { preparation: Uint8Array; rest: Uint8Array } {
  const length = new DataView(payload.buffer, payload.byteOffset).getUint32(0);
  return { preparation: payload.subarray(4, 4 + length), rest: payload.subarray(4 + length) };
}

/** Runs the process object; its exit code. */
function* bootstrap(process: Value): FrameBody {
  const write = (text: string) => callMethod(loadedModule("sys").stderr, "write", text);
  try {
    const running = enterMethod(process, "run");
    if (running instanceof Frame) yield running;
    return 0;
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined) throw error;
    if (isException(e, SystemExit)) {
      const code: Value = (e as Value).code;
      if (code === null) return 0;
      if (asInt(code) !== undefined) return code;
      write(`${links.str(code)}\n`);
      return 1;
    }
    write(
      `Process ${links.str(process.name)}:\n${formatException(inLibrary(e, "multiprocessing/process.py:313 _bootstrap"))}`,
    );
    return 1;
  }
}

export function load(): PyModule {
  const m = builtinModule("multiprocessing.spawn", {
    attributes: pythonFunctions("multiprocessing.spawn", {
      "freeze_support()": () => null,
    }),
  }) as Value;
  Object.defineProperty(m, "$main", { value: main });
  return m;
}
