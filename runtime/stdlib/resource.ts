/** The module `resource`, as far as Node tells. https://docs.python.org/3.13/library/resource.html */
import { resourceUse } from "../host/system.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { notImplementedError, OSError, valueError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { structSequence } from "./struct_sequence.ts";

const LIMITS = "CPU FSIZE DATA STACK CORE RSS NPROC NOFILE MEMLOCK AS".split(" ");

export function load(): PyModule {
  const usage = structSequence({
    name: "struct_rusage",
    module: "resource",
    fields: (
      "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap ru_inblock ru_oublock " +
      "ru_msgsnd ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw"
    ).split(" "),
    doc: "struct_rusage: Result from getrusage.",
  });
  const noLimits = (): never => {
    throw notImplementedError("the limits of the process are not known to Tulip");
  };
  return builtinModule("resource", {
    functions: {
      "getrusage(who, /)": (who) => {
        const kind = Number(toIndex(who));
        if (kind !== 0 && kind !== 1 && kind !== -1) throw valueError("invalid who parameter");
        if (kind === -1) throw notImplementedError("the use of resources by children is not known to Tulip");
        const r = resourceUse();
        return usage.make([
          new PyFloat(r.userCPUTime / 1e6),
          new PyFloat(r.systemCPUTime / 1e6),
          r.maxRSS,
          0,
          0,
          0,
          r.minorPageFault,
          r.majorPageFault,
          0,
          r.fsRead,
          r.fsWrite,
          0,
          0,
          0,
          r.voluntaryContextSwitches,
          r.involuntaryContextSwitches,
        ]);
      },
      "getpagesize()": () => 4096,
      "getrlimit(resource, /)": noLimits,
      "setrlimit(resource, limits, /)": noLimits,
    },
    attributes: {
      error: OSError,
      RUSAGE_SELF: 0,
      RUSAGE_CHILDREN: -1,
      RUSAGE_THREAD: 1,
      RLIM_INFINITY: -1,
      ...Object.fromEntries(LIMITS.map((name, i) => [`RLIMIT_${name}`, i])),
    },
  });
}
