/** `multiprocessing.managers`: each class is refused by name. */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { runtimeError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { pythonFunctions } from "../python_module.ts";

/** What a program hears that asks for a manager. */
export function refuseManager(name: string): never {
  throw runtimeError(
    `Tulip does not support ${name}: use Queue, Value, Array or Pipe, which processes share`,
  );
}

const names = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"];

export function load(): PyModule {
  const refusals = names.map((name) => [
    `${name}(*args, **kwargs)`,
    () => refuseManager(`multiprocessing.managers.${name}`),
  ]);
  return builtinModule("multiprocessing.managers", {
    attributes: {
      __all__: links.list(names.slice(0, -1)),
      ...pythonFunctions("multiprocessing.managers", Object.fromEntries(refusals)),
    },
  });
}
