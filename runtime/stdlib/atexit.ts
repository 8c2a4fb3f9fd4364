// The module `atexit`. https://docs.python.org/3.13/library/atexit.html
import type { FrameBody } from "../frames/frame.ts";
import { mayBlock } from "../frames/twin.ts";
import { exitCallbacks } from "../modules/exit.ts";
import { loadedModule } from "../modules/importer.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { callable, callMethod } from "../objects/call.ts";
import { equals } from "../objects/comparison.ts";
import { handling, pythonException, typeError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { formatException } from "../objects/traceback_format.ts";
import { calledKw } from "./calls_in_frames.ts";

/** Runs a callback; exceptions are reported and do not keep the others from running. */
function* guarded(func: Value, args: Value[], keywords: Keywords | null): FrameBody {
  try {
    yield* calledKw(func, args, keywords);
  } catch (error) {
    const e = pythonException(error);
    if (e === undefined) throw error;
    const before = handling.current;
    handling.current = null;
    const stderr = loadedModule("sys")?.stderr ?? null;
    if (stderr !== null) {
      callMethod(
        stderr,
        "write",
        `Exception ignored in atexit callback ${links.repr(func)}:\n${formatException(e)}`,
      );
    }
    handling.current = before;
  }
  return null;
}

function* runAll(): FrameBody {
  for (let next = exitCallbacks.pop(); next !== undefined; next = exitCallbacks.pop()) yield* next.run();
  return null;
}

export function load(): PyModule {
  return builtinModule("atexit", {
    doc: "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n",
    functions: {
      "register(func, /, *args, **kwargs)": (func, ...args) => {
        const kw: Keywords = args.pop();
        if (!callable(func)) throw typeError("the first argument must be callable");
        const keywords = Object.keys(kw).length > 0 ? kw : null;
        exitCallbacks.push({ func, run: () => guarded(func, args, keywords) });
        return func;
      },
      "unregister(func, /)": (func) => {
        for (let i = exitCallbacks.length - 1; i >= 0; i--) {
          const own = exitCallbacks[i]?.func;
          if (own !== undefined && equals(own, func)) exitCallbacks.splice(i, 1);
        }
        return null;
      },
      "_clear()": () => {
        exitCallbacks.length = 0;
        return null;
      },
      "_ncallbacks()": () => exitCallbacks.length,
      "_run_exitfuncs()": mayBlock(runAll),
    },
  });
}
