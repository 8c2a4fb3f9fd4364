/** The module logging. CPython: Lib/logging/__init__.py. */

import { atExit } from "../../modules/exit.ts";
import { importModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, setattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import { pythonException, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { add } from "../../objects/operators.ts";
import { frozenset } from "../../objects/set.ts";
import type { Keywords } from "../../objects/signature.ts";
import { pythonClass } from "../python_class.ts";
import { pythonFunctions } from "../python_module.ts";
import {
  Filter,
  Filterer,
  Formatter,
  PercentStyle,
  StrFormatStyle,
  StringTemplateStyle,
  styles,
} from "./formatter.ts";
import {
  FileHandler,
  Handler,
  handlerList,
  handlersByName,
  makeLastResort,
  NullHandler,
  StreamHandler,
} from "./handlers_base.ts";
import * as levels from "./levels.ts";
import {
  getLogger,
  Logger,
  LoggerAdapter,
  loggerClass,
  Manager,
  manager,
  PlaceHolder,
  RootLogger,
  recordFactory,
  root,
  setLoggerClass,
} from "./logger.ts";
import { LogRecord } from "./record.ts";

/** `basicConfig(**kwargs)`. @raises ValueError */
function basicConfig(kw: Keywords): null {
  const { force = false, encoding = null, ...rest } = kw;
  const options: Keywords = rest;
  const take = (name: string, fallback: Value = null): Value => {
    const v = options[name];
    Reflect.deleteProperty(options, name);
    return v === undefined ? fallback : v;
  };
  const errors = take("errors", "backslashreplace");
  const top = root();
  if (links.truth(force)) {
    for (const handler of top.handlers.$items.slice()) {
      callMethod(top, "removeHandler", handler);
      callMethod(handler, "close");
    }
  }
  if (top.handlers.$items.length > 0) return null;
  let handlers = take("handlers");
  if (handlers === null) {
    if (options.stream !== undefined && options.filename !== undefined) {
      throw valueError("'stream' and 'filename' should not be specified together");
    }
  } else if (options.stream !== undefined || options.filename !== undefined) {
    throw valueError("'stream' or 'filename' should not be specified together with 'handlers'");
  }
  if (handlers === null) {
    const filename = take("filename");
    const mode = take("filemode", "a");
    const stream = take("stream");
    if (filename !== null)
      handlers = [
        callKw(FileHandler, [filename, mode], { encoding, errors: encoding === null ? null : errors }),
      ];
    else handlers = [StreamHandler(stream)];
  } else handlers = links.arrayOf(handlers);
  const datefmt = take("datefmt");
  const style = take("style", "%");
  const known = styles[style];
  if (known === undefined) throw valueError(`Style must be one of: ${Object.keys(styles).join(",")}`);
  const format = take("format", known[1]);
  const formatter = Formatter(format, datefmt, style);
  for (const handler of handlers) {
    if (handler.formatter === null) callMethod(handler, "setFormatter", formatter);
    callMethod(top, "addHandler", handler);
  }
  const level = take("level");
  if (level !== null) callMethod(top, "setLevel", level);
  const unknown = Object.keys(options);
  if (unknown.length > 0) throw valueError(`Unrecognised argument(s): ${unknown.join(", ")}`);
  return null;
}

/** The functions `debug()` … of the module: configure the root logger where it has no handler. */
function atRoot(name: string): (...args: Value[]) => Value {
  return (...args) => {
    const kw: Keywords = args.pop();
    if (root().handlers.$items.length === 0) basicConfig({});
    return callMethodKw(root(), name, args, Object.keys(kw).length === 0 ? null : kw);
  };
}

/** Flushes and closes all handlers, newest first. */
function shutdown(): null {
  for (const handler of handlerList.slice().reverse()) {
    try {
      callMethod(handler, "flush");
      callMethod(handler, "close");
    } catch (e) {
      if (pythonException(e) === undefined) throw e;
    }
  }
  return null;
}

const BufferingFormatter = pythonClass("BufferingFormatter", [], {
  module: "logging",
  doc: "A formatter suitable for formatting a number of records.",
  methods: {
    "__init__(self, linefmt=None)": (self, formatter) => {
      self.linefmt = links.truth(formatter) ? formatter : Formatter();
      return null;
    },
    "formatHeader(self, records)": () => "",
    "formatFooter(self, records)": () => "",
    "format(self, records)": (self, records) => {
      const all = links.arrayOf(records);
      if (all.length === 0) return "";
      let text: Value = callMethod(self, "formatHeader", records);
      for (const record of all) text = add(text, callMethod(self.linefmt, "format", record));
      return add(text, callMethod(self, "formatFooter", records));
    },
  },
});

/** `warnings.showwarning` as it was before `captureWarnings(True)`. */
let showBefore: Value = null;

function captureWarnings(capture: Value): null {
  const warnings = importModule({ __name__: "" }, "warnings", 0);
  if (!links.truth(capture)) {
    if (showBefore !== null) setattr(warnings, "showwarning", showBefore);
    showBefore = null;
    return null;
  }
  if (showBefore !== null) return null;
  showBefore = getattr(warnings, "showwarning");
  const { _showwarning } = pythonFunctions("logging", {
    "_showwarning(message, category, filename, lineno, file=None, line=None)": (
      message,
      category,
      filename,
      lineno,
      file,
      line,
    ) => {
      if (file !== null) return call(showBefore, message, category, filename, lineno, file, line);
      const text = callMethod(warnings, "formatwarning", message, category, filename, lineno, line);
      const logger = getLogger("py.warnings");
      if (logger.handlers.$items.length === 0) callMethod(logger, "addHandler", NullHandler());
      callMethod(logger, "warning", links.str(text));
      return null;
    },
  });
  setattr(warnings, "showwarning", _showwarning);
  return null;
}

/** Loads the module. */
export function load(): PyModule {
  atExit(function* () {
    shutdown();
    return null;
  });
  const message = "(msg, *args, **kwargs)";
  return builtinModule("logging", {
    style: "python",
    package: true,
    functions: {
      "basicConfig(**kwargs)": basicConfig,
      "getLogger(name=None)": getLogger,
      "getLevelName(level)": levels.getLevelName,
      "getLevelNamesMapping()": levels.getLevelNamesMapping,
      "addLevelName(level, levelName)": levels.addLevelName,
      "getLoggerClass()": () => loggerClass.value,
      "setLoggerClass(klass)": setLoggerClass,
      "getLogRecordFactory()": () => recordFactory.value,
      "setLogRecordFactory(factory)": (factory: Value) => {
        recordFactory.value = factory;
        return null;
      },
      "makeLogRecord(dict)": (values: Value) => {
        const record = callKw(
          recordFactory.value,
          [null, null, "", 0, "", links.tuple([]), null, null],
          null,
        );
        for (const [key, v] of links.stringEntries(values)) record[key] = v;
        return record;
      },
      "disable(level=50)": (level: Value) => {
        manager.disable = levels.checkLevel(level);
        return null;
      },
      "shutdown()": shutdown,
      "captureWarnings(capture)": captureWarnings,
      "getHandlerByName(name)": (name: Value) => handlersByName.get(name) ?? null,
      "getHandlerNames()": () => frozenset([...handlersByName.keys()]),
      [`warn${message}`]: atRoot("warn"),
      [`debug${message}`]: atRoot("debug"),
      [`info${message}`]: atRoot("info"),
      [`warning${message}`]: atRoot("warning"),
      [`error${message}`]: atRoot("error"),
      [`critical${message}`]: atRoot("critical"),
      [`fatal${message}`]: atRoot("critical"),
      [`exception${message}`]: atRoot("exception"),
      "log(level, msg, *args, **kwargs)": atRoot("log"),
    },
    attributes: {
      CRITICAL: levels.CRITICAL,
      FATAL: levels.CRITICAL,
      ERROR: levels.ERROR,
      WARNING: levels.WARNING,
      WARN: levels.WARNING,
      INFO: levels.INFO,
      DEBUG: levels.DEBUG,
      NOTSET: levels.NOTSET,
      BASIC_FORMAT: "%(levelname)s:%(name)s:%(message)s",
      raiseExceptions: true,
      lastResort: makeLastResort(),
      root: root(),
      Logger,
      LoggerAdapter,
      Manager,
      RootLogger,
      PlaceHolder,
      PercentStyle,
      StrFormatStyle,
      StringTemplateStyle,
      BufferingFormatter,
      logThreads: true,
      logProcesses: true,
      logMultiprocessing: true,
      logAsyncioTasks: true,
      _STYLES: links.dict(Object.entries(styles).map(([key, pair]) => [key, links.tuple([...pair])])),
      Handler,
      StreamHandler,
      FileHandler,
      NullHandler,
      Formatter,
      Filter,
      Filterer,
      LogRecord,
    },
  });
}
