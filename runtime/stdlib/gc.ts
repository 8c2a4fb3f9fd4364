// The module `gc`. https://docs.python.org/3.13/library/gc.html
// DEVIATION: memory is JavaScript's to manage: nothing that a program could see is ever found to be garbage.
import { builtinModule, type PyModule } from "../modules/module.ts";
import { valueError } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { typeOf } from "../objects/type.ts";

let isEnabled = true;
let debug: Value = 0;
let thresholds: Value[] = [2000, 10, 0];
let frozen = 0;

function isTracked(v: Value): boolean {
  if (v === null || (typeof v !== "object" && typeof v !== "function")) return false;
  return !["float", "complex", "str", "bytes", "int", "bool", "range", "slice", "ellipsis"].includes(
    typeOf(v).$name,
  );
}

export function load(): PyModule {
  return builtinModule("gc", {
    doc: "This module provides access to the garbage collector for reference cycles.",
    functions: {
      "enable()": () => {
        isEnabled = true;
        return null;
      },
      "disable()": () => {
        isEnabled = false;
        return null;
      },
      "isenabled()": () => isEnabled,
      "collect(generation=2)": (generation) => {
        if (generation < 0 || generation > 2) throw valueError("invalid generation");
        return 0;
      },
      "set_debug(flags, /)": (flags) => {
        debug = flags;
        return null;
      },
      "get_debug()": () => debug,
      "get_count()": () => links.tuple([0, 0, 0]),
      "get_threshold()": () => links.tuple(thresholds),
      "set_threshold(threshold0, threshold1=<unchanged>, threshold2=<unchanged>, /)": (
        first,
        second,
        third,
      ) => {
        thresholds = [first, second ?? thresholds[1], third ?? thresholds[2]];
        return null;
      },
      "get_stats()": () =>
        links.list(
          [0, 1, 2].map(() =>
            links.dict([
              ["collections", 0],
              ["collected", 0],
              ["uncollectable", 0],
            ]),
          ),
        ),
      "is_tracked(obj, /)": isTracked,
      "freeze()": () => {
        frozen = 0;
        return null;
      },
      "unfreeze()": () => null,
      "get_freeze_count()": () => frozen,
    },
    attributes: {
      garbage: links.list([]),
      callbacks: links.list([]),
      DEBUG_STATS: 1,
      DEBUG_COLLECTABLE: 2,
      DEBUG_UNCOLLECTABLE: 4,
      DEBUG_SAVEALL: 32,
      DEBUG_LEAK: 38,
    },
  });
}
