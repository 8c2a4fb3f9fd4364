/** The module `platform`. Documentation: "platform"; CPython: Lib/platform.py. */
import { machineNames } from "../host/system.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { tuple } from "../objects/tuple.ts";
import { fromJs } from "../objects/wide_str.ts";
import { makeNamedTuple } from "./collections/namedtuple.ts";
import { pythonFunctions } from "./python_module.ts";

export function load(): PyModule {
  const Uname = makeNamedTuple(
    "uname_result",
    ["system", "node", "release", "version", "machine", "processor"],
    null,
    "platform",
  );
  const names = machineNames();
  const parts = () => [names.system, names.node, names.release, names.version, names.machine, ""].map(fromJs);
  return builtinModule("platform", {
    doc: "This module tries to retrieve as much platform-identifying data as possible.",
    attributes: pythonFunctions("platform", {
      "system()": () => fromJs(names.system),
      "node()": () => fromJs(names.node),
      "release()": () => fromJs(names.release),
      "version()": () => fromJs(names.version),
      "machine()": () => fromJs(names.machine),
      "processor()": () => "",
      "uname()": () => Uname(...parts()),
      "python_implementation()": () => "CPython",
      "python_version()": () => "3.13.0",
      "python_version_tuple()": () => tuple(["3", "13", "0"]),
      "python_branch()": () => "",
      "python_revision()": () => "",
    }),
  });
}
