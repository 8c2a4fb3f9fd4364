// The module `atexit`. https://docs.python.org/3.13/library/atexit.html
import type { FrameBody } from "../frames/frame.ts";
import { mayBlock } from "../frames/twin.ts";
import { exitHooks } from "../modules/exit.ts";
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

interface Registered {
  readonly func: Value;
  readonly args: Value[];
  readonly keywords: Keywords | null;
}

const callbacks: Registered[] = [];

/** Runs the callbacks, last first; exceptions are reported and do not keep the others from running. */
function* runAll(): FrameBody {
  for (;;) {
    const next = callbacks.pop();
    if (next === undefined) return null;
    try {
      yield* calledKw(next.func, next.args, next.keywords);
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
          `Exception ignored in atexit callback ${links.repr(next.func)}:\n${formatException(e)}`,
        );
      }
      handling.current = before;
    }
  }
}

let isHooked = false;

export function load(): PyModule {
  if (!isHooked) exitHooks.push(runAll);
  isHooked = true;
  return builtinModule("atexit", {
    doc: "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n",
    functions: {
      "register(func, /, *args, **kwargs)": (func, ...args) => {
        const kw: Keywords = args.pop();
        if (!callable(func)) throw typeError("the first argument must be callable");
        callbacks.push({ func, args, keywords: Object.keys(kw).length > 0 ? kw : null });
        return func;
      },
      "unregister(func, /)": (func) => {
        for (let i = callbacks.length - 1; i >= 0; i--) {
          if (equals((callbacks[i] as Registered).func, func)) callbacks.splice(i, 1);
        }
        return null;
      },
      "_clear()": () => {
        callbacks.length = 0;
        return null;
      },
      "_ncallbacks()": () => callbacks.length,
      "_run_exitfuncs()": mayBlock(runAll),
    },
  });
}
