/** LogRecord. CPython: Lib/logging/__init__.py. */

import { current } from "../../frames/fiber.ts";
import { clock } from "../../host/clock.ts";
import { pid } from "../../host/system.ts";
import { loadedModule } from "../../modules/importer.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { callMethod } from "../../objects/call.ts";
import { PyFloat } from "../../objects/float.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { mod } from "../../objects/operators.ts";
import { builtinType, isInstance, wellKnown } from "../../objects/type.ts";
import { getLevelName } from "./levels.ts";

const start = clock.time();

/** What is logged, with everything known about it. Its attributes are plain: formatters read them from `__dict__`. */
export class PyLogRecord extends PyObject {
  __init__(
    name: Value,
    level: Value,
    pathname: Value,
    lineno: Value,
    msg: Value,
    args: Value,
    excInfo: Value,
    func: Value,
    stackInfo: Value,
  ): null {
    const self = this as Value;
    const created = clock.time();
    self.name = name;
    self.msg = msg;
    let given = args;
    if (given !== null && given !== undefined && given.$items?.length === 1) {
      const [only] = given.$items;
      if (isInstance(only, wellKnown.dict as never) && links.truth(only)) given = only;
    }
    self.args = given;
    self.levelname = getLevelName(level);
    self.levelno = level;
    self.pathname = pathname;
    const path = links.str(pathname);
    const base = path.slice(path.lastIndexOf("/") + 1);
    self.filename = base;
    self.module = base.replace(/\.[^.]*$/, "");
    self.exc_info = excInfo;
    self.exc_text = null;
    self.stack_info = stackInfo;
    self.lineno = lineno;
    self.funcName = func;
    self.created = new PyFloat(created);
    self.msecs = new PyFloat(Math.floor((created % 1) * 1000));
    self.relativeCreated = new PyFloat((created - start) * 1000);
    const wanted: Value = loadedModule("logging");
    const isWanted = (name: string): boolean => wanted === undefined || links.truth(wanted[name]);
    const { thread } = current;
    const hasThread = isWanted("logThreads");
    self.thread = hasThread ? current.ident : null;
    self.threadName = !hasThread
      ? null
      : thread === null
        ? "MainThread"
        : getattrOr(thread, "name", "MainThread");
    self.processName = isWanted("logMultiprocessing") ? "MainProcess" : null;
    self.process = isWanted("logProcesses") ? pid : null;
    self.taskName = isWanted("logAsyncioTasks") ? taskName() : null;
    return null;
  }
  getMessage(): Value {
    const self = this as Value;
    const msg = links.str(self.msg);
    return links.truth(self.args) ? mod(msg, self.args) : msg;
  }
  __repr__(): Value {
    const self = this as Value;
    return `<LogRecord: ${links.str(self.name)}, ${links.str(self.levelno)}, ${links.str(self.pathname)}, ${links.str(self.lineno)}, ${links.repr(links.str(self.msg)).replace(/^'(.*)'$/s, '"$1"')}>`;
  }
}

function taskName(): Value {
  const asyncio = loadedModule("asyncio");
  if (asyncio === undefined) return null;
  const tasks = getattrOr(asyncio, "current_task", undefined);
  if (tasks === undefined || current.runningLoop === null) return null;
  const task = tasks();
  return task === null ? null : callMethod(task, "get_name");
}

export const LogRecord = builtinType(PyLogRecord, {
  name: "LogRecord",
  module: "logging",
  signatures: {
    __init__: "(name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs)",
    getMessage: "()",
    __repr__: "()",
  },
});
