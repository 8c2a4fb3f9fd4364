/** The module `logging.config`. https://docs.python.org/3.13/library/logging.config.html */
import { importModule, loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr, hasattr, setattr } from "../../objects/attribute.ts";
import { call, callable, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import { merge, PyDict } from "../../objects/dict.ts";
import {
  AttributeError,
  FileNotFoundError,
  ImportError,
  isException,
  keyError,
  newException,
  notImplementedError,
  pythonException,
  RuntimeError,
  raiseFrom,
  TypeError_,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { isinstance, issubclass } from "../../objects/instance_check.ts";
import { each } from "../../objects/iteration.ts";
import { list, PyList } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { repr, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { contains, getItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { isType } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { pythonClass } from "../python_class.ts";
import { pythonFunctions } from "../python_module.ts";
import { Handler, handlerList, handlersByName } from "./handlers_base.ts";
import { checkLevel } from "./levels.ts";
import { getLogger, manager, root } from "./logger.ts";

const MODULE = "logging.config";
const module = (name: string): Value => importModule({ __name__: "" }, name, 0);
const logging = (): Value => loadedModule("logging");
const text = (v: Value): string => toJs(str(v));

/** The object that a dotted name means: modules are imported on the way. @raises ImportError, AttributeError */
function resolve(name: string): Value {
  const parts = name.split(".");
  let used = parts.shift() as string;
  let found = module(used);
  for (const part of parts) {
    used += `.${part}`;
    if (!hasattr(found, part)) {
      importModule({ __name__: "" }, used, 0);
    }
    found = getattr(found, part);
  }
  return found;
}

function resolveOrRefuse(name: string): Value {
  try {
    return resolve(name);
  } catch (e) {
    if (!isException(e, ImportError)) throw e;
    throw raiseFrom(valueError(`Cannot resolve ${toJs(repr(name))}: ${text(e)}`), e);
  }
}

const isIdentifier = (name: string): boolean => /^[a-z_][a-z0-9_]*$/i.test(name);

/** `cfg://handlers.file[0].name`: another place of the configuration. @raises ValueError */
function configured(self: Value, given: string): Value {
  const first = /^\w+\s*/.exec(given);
  if (first === null) throw valueError(`Unable to convert ${toJs(repr(given))}`);
  let rest = given.slice(first[0].length);
  let found = getItem(self.config, fromJs(first[0].trimEnd()));
  while (rest !== "") {
    const dotted = /^\.\s*(\w+)\s*/.exec(rest);
    const indexed = /^\[([^\]]*)\]\s*/.exec(rest);
    const step = dotted ?? indexed;
    if (step === null) throw valueError(`Unable to convert ${toJs(repr(given))} at ${toJs(repr(rest))}`);
    const key = step[1] as string;
    if (dotted !== null || !/^\d+$/.test(key)) found = getItem(found, fromJs(key));
    else {
      try {
        found = getItem(found, Number(key));
      } catch (e) {
        if (!isException(e, TypeError_)) throw e;
        found = getItem(found, key);
      }
    }
    rest = rest.slice(step[0].length);
  }
  return converted(self, found);
}

/** A value of the configuration, with `ext://` and `cfg://` replaced by what they mean. */
function converted(self: Value, value: Value): Value {
  const s = asStr(value);
  if (s === undefined) return value;
  const found = /^([a-z]+):\/\/(.*)$/.exec(toJs(s));
  if (found === null) return value;
  if (found[1] === "ext") return callMethod(self, "resolve", fromJs(found[2] as string));
  if (found[1] === "cfg") return configured(self, found[2] as string);
  return value;
}

/** The same for all that a value holds. */
function convertedDeep(self: Value, value: Value): Value {
  if (value instanceof PyDict) {
    const made = new PyDict();
    for (const pair of each(callMethod(value, "items")))
      made.$set(pair.$items[0], convertedDeep(self, pair.$items[1]));
    return made;
  }
  if (value instanceof PyList) return list(value.$items.map((v) => convertedDeep(self, v)));
  if (value instanceof PyTuple && !hasattr(value, "_fields")) {
    return tuple(value.$items.map((v) => convertedDeep(self, v)));
  }
  return converted(self, value);
}

const entries = (mapping: Value): [string, Value][] =>
  [...each(callMethod(mapping, "items"))].map((pair) => [pair.$items[0], pair.$items[1]]);
const get = (mapping: Value, key: string, fallback: Value = null): Value =>
  contains(mapping, key) ? getItem(mapping, key) : fallback;

/** A part of the configuration, empty where it is not there. */
const section = (mapping: Value, name: string): Value => get(mapping, name, new PyDict());

function failed(what: string, name: Value, e: unknown): Value {
  const error = pythonException(e);
  if (error === undefined || !isException(error, ExceptionType())) throw e;
  return raiseFrom(
    valueError(`Unable to configure ${what}${name === null ? "" : ` ${toJs(repr(name))}`}`),
    error,
  );
}
const ExceptionType = (): Value => loadedModule("builtins").Exception;

function keywordsOf(config: Value, without: readonly string[]): Keywords {
  const kw: Keywords = {};
  for (const [key, value] of entries(config)) {
    if (!without.includes(key) && isIdentifier(toJs(key))) kw[toJs(key)] = value;
  }
  return kw;
}

function setProperties(made: Value, config: Value): void {
  const properties = get(config, ".");
  if (truth(properties)) for (const [key, value] of entries(properties)) setattr(made, toJs(key), value);
}

function configureCustom(self: Value, config: Value): Value {
  let factory = getItem(config, "()");
  if (!callable(factory)) factory = callMethod(self, "resolve", factory);
  const made = callKw(factory, [], keywordsOf(config, ["()"]));
  setProperties(made, config);
  return made;
}

function configureFormatter(self: Value, config: Value): Value {
  if (contains(config, "()")) {
    const factory = getItem(config, "()");
    try {
      return callMethod(self, "configure_custom", config);
    } catch (e) {
      if (!isException(e, TypeError_) || !text(e).includes("'format'")) throw e;
      const renamed = new PyDict();
      for (const [key, value] of entries(config)) renamed.$set(key === "format" ? "fmt" : key, value);
      renamed.$set("()", factory);
      return callMethod(self, "configure_custom", renamed);
    }
  }
  const style = get(config, "style", "%");
  const cls = contains(config, "class") ? resolve(toJs(getItem(config, "class"))) : logging().Formatter;
  const args = [get(config, "format"), get(config, "datefmt"), style];
  if (contains(config, "validate")) args.push(getItem(config, "validate"));
  const defaults = get(config, "defaults");
  return defaults === null ? call(cls, ...args) : callKw(cls, args, { defaults });
}

function configureFilter(self: Value, config: Value): Value {
  if (contains(config, "()")) return callMethod(self, "configure_custom", config);
  return call(logging().Filter, get(config, "name", ""));
}

function addFilters(self: Value, to: Value, filters: Value): null {
  for (const name of each(filters)) {
    try {
      const isFilter = callable(name) || callable(getattrOr(name, "filter", null));
      callMethod(to, "addFilter", isFilter ? name : getItem(getItem(self.config, "filters"), name));
    } catch (e) {
      const error = pythonException(e);
      if (error === undefined) throw e;
      throw raiseFrom(valueError(`Unable to add filter ${toJs(repr(name))}`), error);
    }
  }
  return null;
}

function configureHandler(self: Value, config: Value): Value {
  let formatter = get(config, "formatter");
  if (truth(formatter)) {
    try {
      formatter = getItem(getItem(self.config, "formatters"), formatter);
    } catch (e) {
      const error = pythonException(e);
      if (error === undefined) throw e;
      throw raiseFrom(valueError(`Unable to set formatter ${toJs(repr(formatter))}`), error);
    }
  }
  const level = get(config, "level");
  const filters = get(config, "filters");
  let factory: Value;
  const settings = new PyDict();
  for (const [key, value] of entries(config)) settings.$set(key, value);
  if (contains(config, "()")) {
    const given = getItem(config, "()");
    factory = callable(given) ? given : callMethod(self, "resolve", given);
  } else {
    const name = getItem(config, "class");
    factory = callable(name) ? name : callMethod(self, "resolve", name);
    const handlers = loadedModule("logging.handlers");
    const isKind = (kind: string): boolean =>
      handlers !== undefined && isType(factory) && issubclass(factory, handlers[kind]);
    if (isKind("MemoryHandler")) linkMemory(self, settings);
    else if (isKind("QueueHandler")) linkQueue(self, settings);
  }
  const kw = keywordsOf(settings, ["()", "class", "formatter", "level", "filters"]);
  let made: Value;
  try {
    made = callKw(factory, [], kw);
  } catch (e) {
    if (!isException(e, TypeError_) || !text(e).includes("'stream'")) throw e;
    const { stream: strm, ...rest } = kw;
    made = callKw(factory, [], { ...rest, strm });
  }
  if (truth(formatter)) callMethod(made, "setFormatter", formatter);
  if (level !== null) callMethod(made, "setLevel", checkLevel(level));
  if (truth(filters)) callMethod(self, "add_filters", made, filters);
  setProperties(made, config);
  return made;
}

/** A target that is not configured yet: the handler is taken up again later. */
function notYet(): Value {
  return typeError("target not configured yet");
}

function linkMemory(self: Value, settings: PyDict): void {
  if (contains(settings, "flushLevel"))
    settings.$set("flushLevel", checkLevel(getItem(settings, "flushLevel")));
  if (!contains(settings, "target")) return;
  const name = getItem(settings, "target");
  try {
    const target = getItem(getItem(self.config, "handlers"), name);
    if (!isinstance(target, Handler)) throw notYet();
    settings.$set("target", target);
  } catch (e) {
    const error = pythonException(e);
    if (error === undefined) throw e;
    throw raiseFrom(valueError(`Unable to set target handler ${toJs(repr(name))}`), error);
  }
}

function factoryOf(self: Value, given: Value, what: string): Value {
  if (asStr(given) !== undefined) return callMethod(self, "resolve", given);
  if (given instanceof PyDict) {
    if (!contains(given, "()")) throw valueError(`Unable to configure ${what}: no factory`);
    return callMethod(self, "configure_custom", given);
  }
  return given;
}

function linkQueue(self: Value, settings: PyDict): void {
  const handlers = module("logging.handlers");
  if (contains(settings, "queue")) {
    const queue = factoryOf(self, getItem(settings, "queue"), "queue");
    settings.$set(
      "queue",
      callable(queue) && !hasattr(queue, "put_nowait") ? call(queue) : isType(queue) ? call(queue) : queue,
    );
  } else settings.$set("queue", call(module("queue").Queue, -1));
  let listener = handlers.QueueListener;
  if (contains(settings, "listener")) {
    const given = getItem(settings, "listener");
    listener = asStr(given) === undefined ? given : callMethod(self, "resolve", given);
  }
  const targets: Value[] = [];
  for (const name of each(get(settings, "handlers", list([])))) {
    const target = getItem(getItem(self.config, "handlers"), name);
    if (!isinstance(target, Handler)) {
      throw raiseFrom(valueError(`Unable to set required handler ${toJs(repr(name))}`), notYet());
    }
    targets.push(target);
  }
  const respect = get(settings, "respect_handler_level", false);
  for (const key of ["handlers", "listener", "respect_handler_level"]) {
    if (contains(settings, key)) settings.__delitem__(key);
  }
  const queue = getItem(settings, "queue");
  const made = callKw(listener, [queue, ...targets], { respect_handler_level: respect });
  pendingListener.value = made;
}
const pendingListener: { value: Value } = { value: null };

function addHandlers(self: Value, logger: Value, handlers: Value): null {
  for (const name of each(handlers)) {
    try {
      callMethod(logger, "addHandler", getItem(getItem(self.config, "handlers"), name));
    } catch (e) {
      const error = pythonException(e);
      if (error === undefined) throw e;
      throw raiseFrom(valueError(`Unable to add handler ${toJs(repr(name))}`), error);
    }
  }
  return null;
}

function commonLoggerConfig(self: Value, logger: Value, config: Value, incremental: Value): null {
  const level = get(config, "level");
  if (level !== null) callMethod(logger, "setLevel", checkLevel(level));
  if (truth(incremental)) return null;
  for (const handler of [...logger.handlers.$items]) callMethod(logger, "removeHandler", handler);
  const handlers = get(config, "handlers");
  if (truth(handlers)) callMethod(self, "add_handlers", logger, handlers);
  const filters = get(config, "filters");
  if (truth(filters)) callMethod(self, "add_filters", logger, filters);
  return null;
}

function configureLogger(self: Value, name: Value, config: Value, incremental: Value): null {
  const logger = getLogger(name);
  callMethod(self, "common_logger_config", logger, config, incremental);
  logger.disabled = false;
  const propagate = get(config, "propagate");
  if (propagate !== null) logger.propagate = propagate;
  return null;
}

/** The names of the loggers that there are, sorted. */
function existingLoggers(): string[] {
  return [...each(callMethod(manager.loggerDict, "keys"))].sort();
}

/** Disables the loggers that the new configuration does not name; children of named ones start afresh. */
function retireLoggers(existing: readonly string[], named: readonly string[], disable: boolean): void {
  const Logger = logging().Logger;
  for (const name of existing) {
    if (named.includes(name)) continue;
    const logger = getItem(manager.loggerDict, name);
    if (named.some((parent) => name.startsWith(`${parent}.`))) {
      if (!isinstance(logger, Logger)) continue;
      callMethod(logger, "setLevel", 0);
      logger.handlers = list([]);
      logger.propagate = true;
    } else if (isinstance(logger, Logger)) logger.disabled = disable;
  }
}

/** Removes and closes all handlers. */
function clearHandlers(): void {
  handlersByName.clear();
  const handlers = handlerList.slice().reverse();
  for (const handler of handlers) {
    try {
      callMethod(handler, "flush");
      callMethod(handler, "close");
    } catch (e) {
      if (pythonException(e) === undefined) throw e;
    }
  }
  handlerList.length = 0;
}

function configureIncrementally(self: Value, config: Value): void {
  for (const [name, handlerConfig] of entries(section(config, "handlers"))) {
    const handler = handlersByName.get(name);
    if (handler === undefined) throw valueError(`No handler found with name ${toJs(repr(name))}`);
    try {
      const level = get(handlerConfig, "level");
      if (truth(level)) callMethod(handler, "setLevel", checkLevel(level));
    } catch (e) {
      throw failed("handler", name, e);
    }
  }
  for (const [name, loggerConfig] of entries(section(config, "loggers"))) {
    try {
      callMethod(self, "configure_logger", name, loggerConfig, true);
    } catch (e) {
      throw failed("logger", name, e);
    }
  }
  const rootConfig = get(config, "root");
  if (!truth(rootConfig)) return;
  try {
    callMethod(self, "configure_root", rootConfig, true);
  } catch (e) {
    throw failed("root logger", null, e);
  }
}

function configureHandlers(self: Value, handlers: Value): void {
  let waiting = entries(handlers)
    .map(([name]) => name)
    .sort();
  for (let isLast = false; ; isLast = true) {
    const deferred: string[] = [];
    for (const name of waiting) {
      try {
        pendingListener.value = null;
        const made = callMethod(self, "configure_handler", getItem(handlers, name));
        if (pendingListener.value !== null) made.listener = pendingListener.value;
        made.name = name;
        callMethod(handlers, "__setitem__", name, made);
      } catch (e) {
        const cause = (pythonException(e) as Value)?.__cause__ ?? null;
        if (!isLast && cause !== null && text(cause).includes(" not configured yet")) deferred.push(name);
        else throw failed("handler", name, e);
      }
    }
    if (isLast || deferred.length === 0) return;
    waiting = deferred;
  }
}

function configure(self: Value): null {
  const { config } = self;
  if (!contains(config, "version")) throw valueError("dictionary doesn't specify a version");
  if (getItem(config, "version") !== 1) {
    throw valueError(`Unsupported version: ${text(getItem(config, "version"))}`);
  }
  if (truth(get(config, "incremental", false))) {
    configureIncrementally(self, config);
    return null;
  }
  const disable = truth(get(config, "disable_existing_loggers", true));
  clearHandlers();
  for (const [kind, make] of [
    ["formatters", "configure_formatter"],
    ["filters", "configure_filter"],
  ] as const) {
    const all = section(config, kind);
    for (const [name, one] of entries(all)) {
      try {
        callMethod(all, "__setitem__", name, callMethod(self, make, one));
      } catch (e) {
        throw failed(kind.slice(0, -1), name, e);
      }
    }
  }
  configureHandlers(self, section(config, "handlers"));
  const loggers = section(config, "loggers");
  const existing = existingLoggers();
  const named: string[] = [];
  for (const [name, one] of entries(loggers)) {
    named.push(name);
    try {
      callMethod(self, "configure_logger", name, one);
    } catch (e) {
      throw failed("logger", name, e);
    }
  }
  retireLoggers(existing, named, disable);
  const rootConfig = get(config, "root");
  if (truth(rootConfig)) {
    try {
      callMethod(self, "configure_root", rootConfig);
    } catch (e) {
      throw failed("root logger", null, e);
    }
  }
  return null;
}

const BaseConfigurator = pythonClass("BaseConfigurator", [], {
  module: MODULE,
  doc: "The configurator base class which defines some useful defaults.",
  methods: {
    "__init__(self, config)": (self, config) => {
      self.config = config;
      self.config = convertedDeep(self, config);
      return null;
    },
    "resolve(self, s)": (_self, s) => resolveOrRefuse(toJs(s)),
    "convert(self, value)": convertedDeep,
    "configure_custom(self, config)": configureCustom,
    "as_tuple(self, value)": (_self, value) => (value instanceof PyList ? tuple(value.$items) : value),
  },
});

const DictConfigurator = pythonClass("DictConfigurator", [BaseConfigurator], {
  module: MODULE,
  doc: "Configure logging using a dictionary-like object to describe the\nconfiguration.",
  methods: {
    "configure(self)": configure,
    "configure_formatter(self, config)": configureFormatter,
    "configure_filter(self, config)": configureFilter,
    "add_filters(self, filterer, filters)": addFilters,
    "configure_handler(self, config)": configureHandler,
    "add_handlers(self, logger, handlers)": addHandlers,
    "common_logger_config(self, logger, config, incremental=False)": commonLoggerConfig,
    "configure_logger(self, name, config, incremental=False)": configureLogger,
    "configure_root(self, config, incremental=False)": (self, config, incremental) => {
      callMethod(self, "common_logger_config", root(), config, incremental);
      return null;
    },
  },
});

// ---- configuration files

const names = (given: Value): string[] =>
  toJs(given)
    .split(",")
    .map((name) => name.trim());

/** The value of an expression of a configuration file: names are those of `logging`. */
function evaluate(expression: Value): Value {
  const builtins = loadedModule("builtins");
  const names = new PyDict();
  for (const name of ["sys", "os", "time", "io", "re", "string"]) names.$set(name, module(name));
  merge(names, call(builtins.vars, logging()));
  return call(builtins.eval, expression, names);
}

function fileFormatters(parser: Value): Map<string, Value> {
  const made = new Map<string, Value>();
  const keys = toJs(getItem(getItem(parser, "formatters"), "keys"));
  if (keys === "") return made;
  for (const name of names(keys)) {
    const sectionName = `formatter_${name}`;
    const option = (key: string, fallback: Value): Value =>
      callMethodKw(parser, "get", [sectionName, key], { raw: true, fallback });
    const className = get(getItem(parser, sectionName), "class");
    const cls = className === null ? logging().Formatter : resolve(toJs(className));
    const defaults = option("defaults", null);
    made.set(
      name,
      callKw(
        cls,
        [option("format", null), option("datefmt", null), option("style", "%")],
        defaults === null ? {} : { defaults: evaluate(defaults) },
      ),
    );
  }
  return made;
}

function fileHandlers(parser: Value, formatters: Map<string, Value>): Map<string, Value> {
  const made = new Map<string, Value>();
  const keys = toJs(getItem(getItem(parser, "handlers"), "keys"));
  if (keys === "") return made;
  const targets: [Value, string][] = [];
  for (const name of names(keys)) {
    const config = getItem(parser, `handler_${name}`);
    const className = getItem(config, "class");
    let cls: Value;
    try {
      cls = evaluate(className);
    } catch (e) {
      if (!isException(e, AttributeError) && !isException(e, loadedModule("builtins").NameError)) throw e;
      cls = resolve(toJs(className));
    }
    const args = evaluate(get(config, "args", "()"));
    const kw = evaluate(get(config, "kwargs", "{}"));
    const handler: Value = callKw(cls, [...each(args)], keywordsOf(kw, []));
    handler.name = name;
    if (contains(config, "level")) callMethod(handler, "setLevel", getItem(config, "level"));
    const formatter = toJs(get(config, "formatter", ""));
    if (formatter !== "")
      callMethod(handler, "setFormatter", formatters.get(formatter) ?? missing(formatter));
    const memory = loadedModule("logging.handlers")?.MemoryHandler;
    if (memory !== undefined && isType(cls) && issubclass(cls, memory)) {
      const target = toJs(get(config, "target", ""));
      if (target !== "") targets.push([handler, target]);
    }
    made.set(name, handler);
  }
  for (const [handler, target] of targets)
    callMethod(handler, "setTarget", made.get(target) ?? missing(target));
  return made;
}

function missing(key: string): never {
  throw keyError(key);
}

function fileLoggers(parser: Value, handlers: Map<string, Value>, disable: boolean): void {
  const all = names(getItem(getItem(parser, "loggers"), "keys")).filter((name) => name !== "root");
  const setUp = (logger: Value, config: Value): void => {
    if (contains(config, "level")) callMethod(logger, "setLevel", getItem(config, "level"));
    for (const handler of [...logger.handlers.$items]) callMethod(logger, "removeHandler", handler);
    const own = toJs(getItem(config, "handlers"));
    if (own === "") return;
    for (const name of names(own)) callMethod(logger, "addHandler", handlers.get(name) ?? missing(name));
  };
  setUp(root(), getItem(parser, "logger_root"));
  const existing = existingLoggers();
  const named: string[] = [];
  for (const name of all) {
    const config = getItem(parser, `logger_${name}`);
    const qualname = getItem(config, "qualname");
    const logger = getLogger(qualname);
    named.push(toJs(qualname));
    setUp(logger, config);
    logger.propagate = callMethodKw(config, "getint", ["propagate"], { fallback: 1 });
    logger.disabled = 0;
  }
  retireLoggers(existing, named, disable);
}

function fileConfig(file: Value, defaults: Value, disable: Value, encoding: Value): null {
  const configparser = module("configparser");
  let parser = file;
  if (!isinstance(file, configparser.RawConfigParser)) {
    const path = asStr(file);
    if (path !== undefined) {
      const os = module("os");
      if (!truth(os.path.exists(path)))
        throw newException(FileNotFoundError, fromJs(`${toJs(path)} doesn't exist`));
      if (!truth(os.path.getsize(path)))
        throw newException(RuntimeError, fromJs(`${toJs(path)} is an empty file`));
    }
    parser = call(configparser.ConfigParser, defaults);
    try {
      if (hasattr(file, "readline")) callMethod(parser, "read_file", file);
      else callMethodKw(parser, "read", [file], { encoding: encoding ?? "locale" });
    } catch (e) {
      if (!isException(e, configparser.ParsingError)) throw e;
      throw raiseFrom(newException(RuntimeError, fromJs(`${text(file)} is invalid: ${text(e)}`)), e);
    }
  }
  const formatters = fileFormatters(parser);
  clearHandlers();
  fileLoggers(parser, fileHandlers(parser, formatters), truth(disable));
  return null;
}

export function load(): PyModule {
  module("logging");
  module("logging.handlers");
  const own: Value = builtinModule(MODULE, {
    doc: "Configuration functions for the logging package for Python.",
    attributes: {
      BaseConfigurator,
      DictConfigurator,
      dictConfigClass: DictConfigurator,
      DEFAULT_LOGGING_CONFIG_PORT: 9030,
      ...pythonFunctions(MODULE, {
        "dictConfig(config)": (config) => callMethod(call(own.dictConfigClass, config), "configure"),
        "fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None)": fileConfig,
        "valid_ident(s)": (s) => {
          if (!isIdentifier(toJs(s))) throw valueError(`Not a valid Python identifier: ${toJs(repr(s))}`);
          return true;
        },
        "listen(port=9030, verify=None)": () => {
          throw notImplementedError(
            "logging.config.listen() is not supported by Tulip: it serves a socket of its own",
          );
        },
      }),
    },
  });
  return own;
}
