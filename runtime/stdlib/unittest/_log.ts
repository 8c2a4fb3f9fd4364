// What `assertLogs` catches log records with. CPython: Lib/unittest/_log.py.
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { callMethod } from "../../objects/call.ts";
import type { Value } from "../../objects/object.ts";
import { builtinType } from "../../objects/type.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";
import { Handler, PyHandler } from "../logging/handlers_base.ts";
import { _AssertLogsContext } from "./contexts.ts";

const module = "unittest._log";

const _LoggingWatcher = makeNamedTuple("_LoggingWatcher", ["records", "output"], null, module);

class PyCapturingHandler extends PyHandler {
  watcher: Value = null;
  override flush(): null {
    return null;
  }
  override emit(record: Value): null {
    callMethod(getattr(this.watcher, "records"), "append", record);
    const line = callMethod(this, "format", record);
    callMethod(getattr(this.watcher, "output"), "append", line);
    return null;
  }
}
const _CapturingHandler = builtinType(PyCapturingHandler, {
  name: "_CapturingHandler",
  module,
  bases: [Handler],
  doc: "\n    A logging handler capturing all (raw and formatted) logging output.\n    ",
  signatures: { flush: "()", emit: "(record)" },
});

export function load(): PyModule {
  return builtinModule(module, { attributes: { _AssertLogsContext, _CapturingHandler, _LoggingWatcher } });
}
