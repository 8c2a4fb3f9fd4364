/** Loggers and their hierarchy. CPython: Lib/logging/__init__.py. */
import { writeError } from "../../host/output.ts";
import { runningFrames } from "../../modules/caller.ts";
import { loadedModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import {
  DeprecationWarning,
  handling,
  keyError,
  PyBaseException,
  typeError,
} from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import {
  builtinType,
  isSubtype,
  isType,
  type PyType,
  setClassAttribute,
  typeOf,
} from "../../objects/type.ts";
import { PyFilterer } from "./formatter.ts";
import { raiseExceptions } from "./handlers_base.ts";
import { CRITICAL, checkLevel, DEBUG, ERROR, getLevelName, INFO, WARNING } from "./levels.ts";
import { LogRecord } from "./record.ts";

const signature = "(msg, *args, **kwargs)";

/** What makes records: `setLogRecordFactory`. */
export const recordFactory: { value: Value } = { value: LogRecord };

function moduleValue(name: string): Value {
  return getattrOr(loadedModule("logging"), name, null);
}

export class PyLogger extends PyFilterer {
  name: Value = "";
  level: Value = 0;
  parent: Value = null;
  propagate: Value = true;
  handlers: Value = null;
  disabled: Value = false;
  override __init__(...args: any[]): null {
    super.__init__();
    this.name = args[0];
    this.level = checkLevel(args[1] ?? 0);
    this.parent = null;
    this.propagate = true;
    this.handlers = links.list([]);
    this.disabled = false;
    return null;
  }
  setLevel(level: Value): null {
    this.level = checkLevel(level);
    return null;
  }
  debug(msg: Value, ...args: Value[]): null {
    return this.$at(DEBUG, msg, args);
  }
  info(msg: Value, ...args: Value[]): null {
    return this.$at(INFO, msg, args);
  }
  warn(msg: Value, ...args: Value[]): null {
    links.warn(DeprecationWarning, "The 'warn' method is deprecated, use 'warning' instead", 2);
    return this.warning(msg, ...args);
  }
  warning(msg: Value, ...args: Value[]): null {
    return this.$at(WARNING, msg, args);
  }
  error(msg: Value, ...args: Value[]): null {
    return this.$at(ERROR, msg, args);
  }
  critical(msg: Value, ...args: Value[]): null {
    return this.$at(CRITICAL, msg, args);
  }
  fatal(msg: Value, ...args: Value[]): null {
    return this.$at(CRITICAL, msg, args);
  }
  exception(msg: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    callMethodKw(this, "error", [msg, ...args], { ...kw, exc_info: kw.exc_info ?? true });
    return null;
  }
  log(level: Value, msg: Value, ...args: Value[]): null {
    if (typeof level !== "number" && typeof level !== "boolean") {
      if (!raiseExceptions()) return null;
      throw typeError("level must be an integer");
    }
    return this.$at(level, msg, args);
  }
  $at(level: Value, msg: Value, args: Value[]): null {
    const kw: Keywords = args.pop();
    if (links.truth(callMethod(this, "isEnabledFor", level))) {
      callKw(getattr(this, "_log"), [level, msg, links.tuple(args)], kw);
    }
    return null;
  }
  findCaller(_stackInfo: Value = false, stacklevel: Value = 1): Value {
    const frames = runningFrames();
    const at = frames[Math.min(Math.max(stacklevel, 1), frames.length) - 1];
    if (at === undefined) return links.tuple(["(unknown file)", 0, "(unknown function)", null]);
    return links.tuple([at.filename, at.lineno, at.name, null]);
  }
  makeRecord(...args: Value[]): Value {
    const [name, level, fn, lno, msg, margs, excInfo, func, extra, sinfo] = args;
    const record = call(recordFactory.value, name, level, fn, lno, msg, margs, excInfo, func, sinfo);
    if (extra !== null && extra !== undefined) {
      for (const [key, value] of links.stringEntries(extra)) {
        if (key === "message" || key === "asctime" || Object.hasOwn(record, key)) {
          throw keyError(`Attempt to overwrite ${links.repr(key)} in LogRecord`);
        }
        record[key] = value;
      }
    }
    return record;
  }
  _log(level: Value, msg: Value, args: Value, ...rest: Value[]): null {
    const [excInfo, extra, stackInfo, stacklevel] = rest;
    const [fn, lno, func] = links.arrayOf(callMethod(this, "findCaller", stackInfo, stacklevel));
    let info: Value = null;
    if (excInfo !== null && links.truth(excInfo)) {
      if (excInfo instanceof PyBaseException)
        info = links.tuple([typeOf(excInfo), excInfo, excInfo.$traceback]);
      else if (typeOf(excInfo).$name === "tuple") info = excInfo;
      else {
        const e = handling.current;
        info = links.tuple(e === null ? [null, null, null] : [typeOf(e), e, e.$traceback]);
      }
    }
    const sinfo = links.truth(stackInfo) ? stackText() : null;
    const record = callMethod(
      this,
      "makeRecord",
      this.name,
      level,
      fn,
      lno,
      msg,
      args,
      info,
      func,
      extra,
      sinfo,
    );
    callMethod(this, "handle", record);
    return null;
  }
  handle(record: Value): null {
    if (links.truth(this.disabled)) return null;
    const kept = callMethod(this, "filter", record);
    if (!links.truth(kept)) return null;
    callMethod(this, "callHandlers", kept === true ? record : kept);
    return null;
  }
  addHandler(handler: Value): null {
    if (!this.handlers.$items.includes(handler)) this.handlers.$items.push(handler);
    return null;
  }
  removeHandler(handler: Value): null {
    const { $items: items } = this.handlers;
    const at = items.indexOf(handler);
    if (at >= 0) items.splice(at, 1);
    return null;
  }
  hasHandlers(): boolean {
    for (let c: Value = this; c !== null; c = c.parent) {
      if (c.handlers.$items.length > 0) return true;
      if (!links.truth(c.propagate)) return false;
    }
    return false;
  }
  callHandlers(record: Value): null {
    let found = 0;
    for (let c: Value = this; c !== null; c = c.parent) {
      for (const handler of c.handlers.$items.slice()) {
        found++;
        if (record.levelno >= handler.level) callMethod(handler, "handle", record);
      }
      if (!links.truth(c.propagate)) break;
    }
    if (found === 0) {
      const lastResort = moduleValue("lastResort");
      if (lastResort !== null) {
        if (record.levelno >= lastResort.level) callMethod(lastResort, "handle", record);
      } else if (raiseExceptions() && !manager.emittedNoHandlerWarning) {
        writeError(`No handlers could be found for logger "${links.str(this.name)}"\n`);
        manager.emittedNoHandlerWarning = true;
      }
    }
    return null;
  }
  getEffectiveLevel(): Value {
    for (let c: Value = this; c !== null; c = c.parent) if (links.truth(c.level)) return c.level;
    return 0;
  }
  isEnabledFor(level: Value): boolean {
    if (links.truth(this.disabled) || manager.disable >= level) return false;
    return level >= callMethod(this, "getEffectiveLevel");
  }
  getChild(suffix: Value): Value {
    return getLogger(this === root() ? suffix : `${this.name}.${suffix}`);
  }
  getChildren(): Value {
    const depth = this === root() ? 1 : 1 + String(this.name).split(".").length;
    const children = links
      .arrayOf(callMethod(manager.loggerDict, "values"))
      .filter(
        (l) =>
          !(l instanceof PyPlaceHolder) && l.parent === this && String(l.name).split(".").length === depth,
      );
    return callMethod(loadedModule("builtins"), "set", links.list(children));
  }
  __repr__(): Value {
    const level = getLevelName(callMethod(this, "getEffectiveLevel"));
    return `<${typeOf(this).$name} ${links.str(this.name)} (${links.str(level)})>`;
  }
}

function stackText(): string {
  const frames = runningFrames().reverse();
  const lines = frames.map((f) => `  File "${f.filename}", line ${f.lineno}, in ${f.name}`);
  return ["Stack (most recent call last):", ...lines].join("\n");
}

export const Logger: PyType = builtinType(PyLogger, {
  name: "Logger",
  module: "logging",
  signatures: {
    __init__: "(name, level=0)",
    setLevel: "(level)",
    debug: signature,
    info: signature,
    warning: signature,
    warn: signature,
    error: signature,
    critical: signature,
    fatal: signature,
    exception: signature,
    log: "(level, msg, *args, **kwargs)",
    findCaller: "(stack_info=False, stacklevel=1)",
    makeRecord: "(name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None)",
    _log: "(level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1)",
    handle: "(record)",
    addHandler: "(hdlr)",
    removeHandler: "(hdlr)",
    hasHandlers: "()",
    callHandlers: "(record)",
    getEffectiveLevel: "()",
    isEnabledFor: "(level)",
    getChild: "(suffix)",
    getChildren: "()",
    __repr__: "()",
  },
});

class PyRootLogger extends PyLogger {
  override __init__(level: Value): null {
    return super.__init__("root", level);
  }
}
export const RootLogger = builtinType(PyRootLogger, {
  name: "RootLogger",
  module: "logging",
  signatures: { __init__: "(level)" },
});

/** Stands for a logger that nobody has asked for, above one that somebody has. */
class PyPlaceHolder extends PyObject {
  loggerMap: Value = null;
  __init__(logger: Value): null {
    this.loggerMap = links.dict([[logger, null]]);
    return null;
  }
  append(logger: Value): null {
    links.setItem(this.loggerMap, logger, null);
    return null;
  }
}
export const PlaceHolder = builtinType(PyPlaceHolder, {
  name: "PlaceHolder",
  module: "logging",
  signatures: { __init__: "(alogger)", append: "(alogger)" },
});

/** The tree of loggers. */
export class PyManager extends PyObject {
  root: Value = null;
  disable: Value = 0;
  emittedNoHandlerWarning = false;
  loggerClass: Value = null;
  logRecordFactory: Value = null;
  loggerDict: Value = links.dict([]);
  __init__(rootNode: Value): null {
    this.root = rootNode;
    this.loggerDict = links.dict([]);
    return null;
  }
  getLogger(name: Value): Value {
    if (typeof name !== "string") throw typeError("A logger name must be a string");
    const known = this.loggerDict.$get(name);
    if (known !== undefined && !(known instanceof PyPlaceHolder)) return known;
    const logger = call(this.loggerClass ?? loggerClass.value, name);
    logger.manager = this;
    this.loggerDict.$set(name, logger);
    if (known !== undefined) this.$adopt(known, logger, name);
    this.$findParent(logger, name);
    return logger;
  }
  /** Finds the nearest ancestor of a new logger; the names in between get places. */
  $findParent(logger: Value, name: string): void {
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      const above = name.slice(0, dot);
      const ancestor = this.loggerDict.$get(above);
      if (ancestor instanceof PyPlaceHolder) ancestor.append(logger);
      else if (ancestor !== undefined) {
        logger.parent = ancestor;
        return;
      } else this.loggerDict.$set(above, PlaceHolder(logger));
    }
    logger.parent = this.root;
  }
  /** A new logger becomes the parent of those below it. */
  $adopt(place: PyPlaceHolder, logger: Value, name: string): void {
    for (const child of links.arrayOf(place.loggerMap)) {
      if (!String(child.parent?.name ?? "").startsWith(name)) {
        logger.parent = child.parent;
        child.parent = logger;
      }
    }
  }
  setLoggerClass(cls: Value): null {
    if (cls !== Logger && !(isType(cls) && isSubtype(cls, Logger))) {
      throw typeError(`logger not derived from logging.Logger: ${links.str(getattrOr(cls, "__name__", ""))}`);
    }
    this.loggerClass = cls;
    return null;
  }
  setLogRecordFactory(factory: Value): null {
    this.logRecordFactory = factory;
    return null;
  }
}
export const Manager = builtinType(PyManager, {
  name: "Manager",
  module: "logging",
  signatures: {
    __init__: "(rootnode)",
    getLogger: "(name)",
    setLoggerClass: "(klass)",
    setLogRecordFactory: "(factory)",
  },
});
export const manager = new PyManager();
export const loggerClass: { value: Value } = { value: Logger };

let rootLogger: Value;

/** The root logger. */
export function root(): Value {
  if (rootLogger === undefined) {
    rootLogger = RootLogger(WARNING);
    rootLogger.manager = manager;
    manager.root = rootLogger;
    setClassAttribute(Logger, "root", rootLogger);
    setClassAttribute(Logger, "manager", manager);
  }
  return rootLogger;
}

/** `getLogger(name)`; without a name, or with "root", the root logger. */
export function getLogger(name: Value): Value {
  if (name === null || name === undefined || name === "" || name === "root") return root();
  root();
  return manager.getLogger(name);
}

/** `setLoggerClass(cls)`. @raises TypeError */
export function setLoggerClass(cls: Value): null {
  if (cls !== Logger && !(isType(cls) && isSubtype(cls, Logger))) {
    throw typeError(`logger not derived from logging.Logger: ${links.str(getattrOr(cls, "__name__", ""))}`);
  }
  loggerClass.value = cls;
  return null;
}

/** Adds what is constant for a place to all records. */
export class PyLoggerAdapter extends PyObject {
  logger: Value = null;
  extra: Value = null;
  merge_extra: Value = false;
  __init__(logger: Value, extra: Value, mergeExtra: Value): null {
    this.logger = logger;
    this.extra = extra;
    this.merge_extra = mergeExtra;
    return null;
  }
  process(_msg: Value, kwargs: Value): Value {
    if (links.truth(this.merge_extra) && links.truth(callMethod(kwargs, "__contains__", "extra"))) {
      const merged = links.dict([
        ...(this.extra === null ? [] : links.stringEntries(this.extra)),
        ...links.stringEntries(links.getItem(kwargs, "extra")),
      ]);
      links.setItem(kwargs, "extra", merged);
    } else links.setItem(kwargs, "extra", this.extra);
    return links.tuple([_msg, kwargs]);
  }
  log(level: Value, msg: Value, ...args: Value[]): null {
    return this.$at(level, msg, args);
  }
  $at(level: Value, msg: Value, args: Value[]): null {
    const kw: Keywords = args.pop();
    if (!links.truth(callMethod(this, "isEnabledFor", level))) return null;
    const processed = callMethod(this, "process", msg, links.dict(Object.entries(kw)));
    const [text, keywords] = links.arrayOf(processed);
    callKw(
      getattr(this.logger, "log"),
      [level, text, ...args],
      Object.fromEntries(links.stringEntries(keywords)),
    );
    return null;
  }
  debug(msg: Value, ...args: Value[]): null {
    return this.$at(DEBUG, msg, args);
  }
  info(msg: Value, ...args: Value[]): null {
    return this.$at(INFO, msg, args);
  }
  warn(msg: Value, ...args: Value[]): null {
    links.warn(DeprecationWarning, "The 'warn' method is deprecated, use 'warning' instead", 2);
    return this.warning(msg, ...args);
  }
  warning(msg: Value, ...args: Value[]): null {
    return this.$at(WARNING, msg, args);
  }
  error(msg: Value, ...args: Value[]): null {
    return this.$at(ERROR, msg, args);
  }
  critical(msg: Value, ...args: Value[]): null {
    return this.$at(CRITICAL, msg, args);
  }
  exception(msg: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    return this.$at(ERROR, msg, [...args, { ...kw, exc_info: kw.exc_info ?? true }]);
  }
  isEnabledFor(level: Value): Value {
    return callMethod(this.logger, "isEnabledFor", level);
  }
  setLevel(level: Value): Value {
    return callMethod(this.logger, "setLevel", level);
  }
  getEffectiveLevel(): Value {
    return callMethod(this.logger, "getEffectiveLevel");
  }
  hasHandlers(): Value {
    return callMethod(this.logger, "hasHandlers");
  }
  get name(): Value {
    return this.logger.name;
  }
  get manager(): Value {
    return this.logger.manager;
  }
  __repr__(): Value {
    const level = getLevelName(callMethod(this.logger, "getEffectiveLevel"));
    return `<${typeOf(this).$name} ${links.str(this.logger.name)} (${links.str(level)})>`;
  }
}
export const LoggerAdapter = builtinType(PyLoggerAdapter, {
  name: "LoggerAdapter",
  module: "logging",
  signatures: {
    __init__: "(logger, extra=None, merge_extra=False)",
    process: "(msg, kwargs)",
    log: "(level, msg, *args, **kwargs)",
    debug: signature,
    info: signature,
    warning: signature,
    warn: signature,
    error: signature,
    critical: signature,
    exception: signature,
    isEnabledFor: "(level)",
    setLevel: "(level)",
    getEffectiveLevel: "()",
    hasHandlers: "()",
    __repr__: "()",
  },
});
