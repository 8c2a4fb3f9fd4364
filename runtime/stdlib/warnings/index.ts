// The module `warnings`. https://docs.python.org/3.13/library/warnings.html
import { runningFrames } from "../../modules/caller.ts";
import { importModule, loadedModule, state } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { PyDict } from "../../objects/dict.ts";
import {
  runtimeError,
  typeError,
  UserWarning,
  valueError,
  Warning,
  wellKnownException,
} from "../../objects/exception.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { links } from "../../objects/links.ts";
import type { PyList } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { str_ } from "../../objects/str.ts";
import { sourceHook } from "../../objects/traceback_format.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import {
  builtinType,
  descriptorHook,
  isInstance,
  isSubtype,
  isType,
  setClassAttribute,
  typeOf,
} from "../../objects/type.ts";
import { updateWrapper } from "../functools/update_wrapper.ts";
import { pythonFunction } from "../python_function.ts";

let self: Value;
let version = 0;
const filters = links.list([]);
const onceRegistry = new PyDict();

class PyWarningMessage extends PyObject {
  message: Value = null;
  category: Value = null;
  filename: Value = null;
  lineno: Value = null;
  file: Value = null;
  line: Value = null;
  source: Value = null;
  _category_name: Value = null;
  __init__(...args: Value[]): null {
    const names = ["message", "category", "filename", "lineno", "file", "line", "source"] as const;
    names.forEach((name, i) => {
      this[name] = args[i] ?? null;
    });
    this._category_name = isType(this.category) ? this.category.$name : null;
    return null;
  }
  __str__(): string {
    const { message, _category_name: category, filename, lineno, line } = this;
    return `{message : ${links.repr(message)}, category : ${links.repr(category)}, filename : ${links.repr(filename)}, lineno : ${links.str(lineno)}, line : ${links.repr(line)}}`;
  }
}
const WarningMessage = builtinType(PyWarningMessage, {
  name: "WarningMessage",
  module: "warnings",
  signatures: {
    __init__: "(message, category, filename, lineno, file=None, line=None, source=None)",
    __str__: "()",
  },
});

function formatMessage(m: PyWarningMessage): string {
  const category = m.category.$name;
  let text = `${links.str(m.filename)}:${links.str(m.lineno)}: ${category}: ${links.str(m.message)}\n`;
  const line = m.line === null ? sourceHook.line(m.filename, m.lineno) : m.line;
  if (typeof line === "string" && line.trim() !== "") text += `  ${line.trim()}\n`;
  if (m.source !== null && m.source !== undefined) {
    text += `${category}: Enable tracemalloc to get the object allocation traceback\n`;
  }
  return text;
}

/** The text of a message, by the program's own `formatwarning` where it has one. */
function textOf(m: PyWarningMessage): Value {
  const format = self.formatwarning;
  return format === originals.format
    ? formatMessage(m)
    : call(format, m.message, m.category, m.filename, m.lineno, m.line);
}

function show(m: PyWarningMessage): void {
  let { file } = m;
  if (file === null) {
    file = getattrOr(loadedModule("sys") ?? null, "stderr", null);
    if (file === null) return;
  }
  callMethod(file, "write", textOf(m));
}

const originals: { show: Value; format: Value; impl: Value } = { show: null, format: null, impl: null };

function showMessage(m: PyWarningMessage): void {
  const own = self.showwarning;
  if (own !== originals.show) call(own, m.message, m.category, m.filename, m.lineno, m.file, m.line);
  else call(self._showwarnmsg_impl, m);
}

function matches(pattern: Value, text: string): boolean {
  return pattern === null || callMethod(pattern, "match", text) !== null;
}

/** What is to be done with a warning, by the first filter that fits. */
function actionFor(text: string, category: Value, module: string, lineno: number): [string, Value] {
  for (const item of links.arrayOf(self.filters)) {
    const [action, message, cat, mod, line] = links.arrayOf(item);
    if (
      matches(message, text) &&
      issubclass(category, cat) &&
      (typeof mod === "string" ? mod === module : matches(mod, module)) &&
      (line === 0 || line === lineno)
    ) {
      return [action, item];
    }
  }
  return [self.defaultaction, null];
}

function warnExplicit(
  given: Value,
  category_: Value,
  filename: string,
  lineno: number,
  moduleName: Value,
  registry: PyDict | null,
  source: Value,
): null {
  let module: string = moduleName ?? (filename === "" ? "<unknown>" : filename);
  if (moduleName === null && module.toLowerCase().endsWith(".py")) module = module.slice(0, -3);
  if (registry !== null && registry.$getOr("version", 0) !== version) {
    callMethod(registry, "clear");
    registry.$set("version", version);
  }
  const isInstanceGiven = isInstance(given, Warning);
  const text: string = isInstanceGiven ? links.str(given) : given;
  const category = isInstanceGiven ? typeOf(given) : category_;
  const message = isInstanceGiven ? given : call(category, given);
  const key = tuple([text, category, lineno]);
  const seen = (k: Value) => registry !== null && truth(registry.$getOr(k, 0));
  const mark = (k: Value) => registry?.$set(k, 1);
  if (seen(key)) return null;
  const [action, item] = actionFor(text, category, module, lineno);
  switch (action) {
    case "ignore":
      return null;
    case "error":
      throw message;
    case "once": {
      mark(key);
      const once = tuple([text, category]);
      if (truth(onceRegistry.$getOr(once, 0))) return null;
      onceRegistry.$set(once, 1);
      break;
    }
    case "always":
    case "all":
      break;
    case "module": {
      mark(key);
      const alternative = tuple([text, category, 0]);
      if (seen(alternative)) return null;
      mark(alternative);
      break;
    }
    case "default":
      mark(key);
      break;
    default:
      throw runtimeError(
        `Unrecognized action (${links.repr(action)}) in warnings.filters:\n ${links.str(item)}`,
      );
  }
  const m = new PyWarningMessage();
  m.__init__(message, category, filename, lineno, null, null, source);
  showMessage(m);
  return null;
}

/** The module that a file's code runs as. */
function moduleOf(filename: string): Value {
  for (const [, m] of links.stringEntries(state.modules)) {
    if (m !== null && getattrOr(m, "__file__", undefined) === filename) return m;
  }
  return loadedModule("__main__") ?? null;
}

function registryOf(m: Value): PyDict | null {
  if (m === null) return null;
  const known = getattrOr(m, "__warningregistry__", undefined);
  if (known instanceof PyDict) return known;
  const made = new PyDict();
  m.__warningregistry__ = made;
  return made;
}

function checkCategory(category: Value): Value {
  if (category === null) return UserWarning;
  if (!isType(category) || !isSubtype(category, Warning)) {
    throw typeError(`category must be a Warning subclass, not '${typeOf(category).$name}'`);
  }
  return category;
}

function warn(
  message: Value,
  category_: Value,
  stacklevel: Value,
  source: Value,
  prefixes: readonly string[] = [],
): null {
  const category = isInstance(message, Warning) ? typeOf(message) : checkCategory(category_);
  const frames = runningFrames().filter((f, i) => i === 0 || !prefixes.some((p) => f.filename.startsWith(p)));
  const level = prefixes.length > 0 ? Math.max(stacklevel, 2) : stacklevel;
  const frame = frames[Math.max(level, 1) - 1];
  if (frame === undefined)
    return warnExplicit(message, category, "<sys>", 0, "sys", registryOf(loadedModule("sys")), source);
  const m = moduleOf(frame.filename);
  const name = m === null ? "<string>" : getattrOr(m, "__name__", "<string>");
  return warnExplicit(message, category, frame.filename, frame.lineno, name, registryOf(m), source);
}

function compile(pattern: string, ignoreCase: boolean): Value {
  if (pattern === "") return null;
  const re = importModule(null, "re", 0);
  return ignoreCase
    ? call(getattr(re, "compile"), pattern, getattr(re, "I"))
    : call(getattr(re, "compile"), pattern);
}

const actions = ["error", "ignore", "always", "all", "default", "module", "once"];

function addFilter(item: Value[], append: boolean): null {
  const list = self.filters as PyList;
  const made = tuple(item);
  if (append) {
    if (!links.arrayOf(list).some((f) => truth(links.eq(f, made)))) list.$items.push(made);
  } else {
    const i = list.$items.findIndex((f: Value) => truth(links.eq(f, made)));
    if (i >= 0) list.$items.splice(i, 1);
    list.$items.unshift(made);
  }
  version++;
  return null;
}

function checkAction(action: Value): void {
  if (!actions.includes(action)) throw valueError(`invalid action: ${links.repr(action)}`);
}

function checkLine(lineno: Value): void {
  if (typeof lineno !== "number") throw typeError("lineno must be an int");
  if (lineno < 0) throw valueError("lineno must be an int >= 0");
}

function filterWarnings(
  action: Value,
  message: Value,
  category: Value,
  module: Value,
  lineno: Value,
  append: Value,
): null {
  checkAction(action);
  if (!isInstance(message, str_)) throw typeError("message must be a string");
  if (!isType(category) || !isSubtype(category, Warning))
    throw typeError("category must be a Warning subclass");
  if (!isInstance(module, str_)) throw typeError("module must be a string");
  checkLine(lineno);
  return addFilter([action, compile(message, true), category, compile(module, false), lineno], truth(append));
}

function simpleFilter(action: Value, category: Value, lineno: Value, append: Value): null {
  checkAction(action);
  checkLine(lineno);
  return addFilter([action, null, category, null, lineno], truth(append));
}

/** `-W action:message:category:module:line`. */
function setOption(option: string): void {
  const parts = option.split(":");
  if (parts.length > 5) throw optionError(`too many fields (max 5): ${links.repr(option)}`);
  while (parts.length < 5) parts.push("");
  const [action_, message, category_, module, line] = parts.map((s) => s.trim()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const action = action_ === "" ? "default" : actions.find((a) => a.startsWith(action_));
  if (action === undefined) throw optionError(`invalid action: ${links.repr(action_)}`);
  let category: Value = Warning;
  if (category_ !== "") {
    const dot = category_.lastIndexOf(".");
    const owner = importModule(null, dot < 0 ? "builtins" : category_.slice(0, dot), 0);
    category = getattrOr(owner, category_.slice(dot + 1), undefined);
    if (category === undefined) throw optionError(`unknown warning category: ${links.repr(category_)}`);
  }
  const escape = (s: string) => s.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const lineno = line === "" ? 0 : Number(line);
  if (!Number.isInteger(lineno) || lineno < 0) throw optionError(`invalid lineno ${links.repr(line)}`);
  filterWarnings(
    action,
    escape(message),
    category,
    module === "" ? "" : `${escape(module)}\\Z`,
    lineno,
    false,
  );
}

class OptionError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}
function optionError(message: string): OptionError {
  return new OptionError(message);
}

class PyCatchWarnings extends PyObject {
  $record = false;
  $entered = false;
  $filter: Value = null;
  $saved: { filters: Value; show: Value; impl: Value } | null = null;
  __init__(kw: Keywords): null {
    this.$record = truth(kw.record);
    this.$filter = kw.action === null ? null : [kw.action, kw.category, kw.lineno, kw.append];
    return null;
  }
  __repr__(): string {
    const args = [];
    if (this.$record) args.push("record=True");
    return `catch_warnings(${args.join(", ")})`;
  }
  __enter__(): Value {
    if (this.$entered) throw runtimeError(`Cannot enter ${links.repr(this)} twice`);
    this.$entered = true;
    this.$saved = { filters: self.filters, show: self.showwarning, impl: self._showwarnmsg_impl };
    self.filters = links.list(links.arrayOf(self.filters).slice());
    version++;
    let log: Value = null;
    if (this.$record) {
      log = links.list([]);
      self._showwarnmsg_impl = getattr(log, "append");
      self.showwarning = originals.show;
    }
    if (this.$filter !== null) {
      const [action, category = Warning, lineno = 0, append = false] = this.$filter;
      simpleFilter(action, category, lineno, append);
    }
    return log;
  }
  __exit__(..._details: Value[]): null {
    if (!this.$entered || this.$saved === null)
      throw runtimeError(`Cannot exit ${links.repr(this)} without entering first`);
    self.filters = this.$saved.filters;
    self.showwarning = this.$saved.show;
    self._showwarnmsg_impl = this.$saved.impl;
    version++;
    return null;
  }
}
const catch_warnings = builtinType(PyCatchWarnings, {
  name: "catch_warnings",
  module: "warnings",
  doc: "A context manager that copies and restores the warnings filter upon\nexiting the context.",
  signatures: {
    __init__: "(*, record=False, module=None, action=None, category=<Warning>, lineno=0, append=False)",
    __repr__: "()",
    __enter__: "()",
    __exit__: "(*exc_info)",
  },
});

/** Documentation: warnings.deprecated. */
class PyDeprecated extends PyObject {
  message: Value = null;
  category: Value = null;
  stacklevel: Value = 1;
  __init__(message: Value, kw: Keywords): null {
    if (!isInstance(message, str_)) {
      throw typeError(
        `Expected an object of type str for 'message', not ${links.repr(typeOf(message).$name)}`,
      );
    }
    this.message = message;
    this.category = kw.category === undefined ? wellKnownException("DeprecationWarning") : kw.category;
    this.stacklevel = kw.stacklevel;
    return null;
  }
  __call__(arg: Value): Value {
    const { message, category, stacklevel } = this;
    const mark = (v: Value) => {
      if (isType(v)) setClassAttribute(v, "__deprecated__", message);
      else callMethod(importModule(null, "builtins", 0), "setattr", v, "__deprecated__", message);
      return v;
    };
    if (category === null) return mark(arg);
    if (isType(arg)) {
      const original = getattr(arg, "__new__");
      const create = pythonFunction(
        "__new__",
        "(cls, /, *args, **kwargs)",
        (cls: Value, ...args: Value[]) => {
          const kw = args.pop();
          if (cls === arg) warn(message, category, stacklevel, null);
          const plain = original.$self?.$name === "object";
          return plain
            ? original(cls)
            : callKw(original, [cls, ...args], Object.keys(kw).length > 0 ? kw : null);
        },
        getattr(arg, "__module__"),
      );
      setClassAttribute(arg, "__new__", descriptorHook.staticmethod(create));
      return mark(arg);
    }
    const wrapper = pythonFunction(
      "wrapper",
      "(*args, **kwargs)",
      (...args: Value[]) => {
        const kw = args.pop();
        warn(message, category, stacklevel, null);
        return callKw(arg, args, Object.keys(kw).length > 0 ? kw : null);
      },
      "warnings",
    );
    mark(arg);
    return mark(updateWrapper(wrapper, arg));
  }
}
const deprecated = builtinType(PyDeprecated, {
  name: "deprecated",
  module: "warnings",
  doc: "Indicate that a class, function or overload is deprecated.",
  signatures: {
    __init__: "(message, /, *, category=<DeprecationWarning>, stacklevel=1)",
    __call__: "(arg, /)",
  },
});

function defaultFilters(): void {
  const name = (n: string) => wellKnownException(n);
  filters.$items.push(
    tuple(["default", null, name("DeprecationWarning"), "__main__", 0]),
    tuple(["ignore", null, name("DeprecationWarning"), null, 0]),
    tuple(["ignore", null, name("PendingDeprecationWarning"), null, 0]),
    tuple(["ignore", null, name("ImportWarning"), null, 0]),
    tuple(["ignore", null, name("ResourceWarning"), null, 0]),
  );
}

export function load(): PyModule {
  const m = builtinModule("warnings", {
    doc: "Python part of the warnings subsystem.",
    style: "python",
    functions: {
      "showwarning(message, category, filename, lineno, file=None, line=None)": (...args) => {
        const made = new PyWarningMessage();
        made.__init__(...args);
        show(made);
        return null;
      },
      "formatwarning(message, category, filename, lineno, line=None)": (
        message,
        category,
        filename,
        lineno,
        line,
      ) => {
        const made = new PyWarningMessage();
        made.__init__(message, category, filename, lineno, null, line);
        return formatMessage(made);
      },
      "_showwarnmsg_impl(msg)": (made) => {
        show(made);
        return null;
      },
      "filterwarnings(action, message='', category=<Warning>, module='', lineno=0, append=False)": (
        action,
        message,
        category = Warning,
        module,
        lineno,
        append,
      ) => filterWarnings(action, message, category, module, lineno, append),
      "simplefilter(action, category=<Warning>, lineno=0, append=False)": (
        action,
        category = Warning,
        lineno,
        append,
      ) => simpleFilter(action, category, lineno, append),
      "resetwarnings()": () => {
        callMethod(self.filters, "clear");
        version++;
        return null;
      },
    },
    attributes: {
      __all__: links.list(
        "warn warn_explicit showwarning formatwarning filterwarnings simplefilter resetwarnings catch_warnings deprecated".split(
          " ",
        ),
      ),
      filters,
      defaultaction: "default",
      _defaultaction: "default",
      onceregistry: onceRegistry,
      _onceregistry: onceRegistry,
      WarningMessage,
      catch_warnings,
      deprecated,
    },
  }) as Value;
  self = m;
  m.warn = builtinFunction(
    "warn",
    "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unset>)",
    (message, category, stacklevel, source, kw) =>
      warn(
        message,
        category,
        stacklevel,
        source,
        kw.skip_file_prefixes === undefined ? [] : links.arrayOf(kw.skip_file_prefixes),
      ),
  );
  m.warn_explicit = builtinFunction(
    "warn_explicit",
    "(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
    (message, category, filename, lineno, module, registry, _globals, source) =>
      warnExplicit(message, category, filename, lineno, module, registry, source),
  );
  for (const name of ["warn", "warn_explicit"]) m[name].$module = "_warnings";
  originals.show = m._showwarning_orig = m.showwarning;
  originals.format = m._formatwarning_orig = m.formatwarning;
  originals.impl = m._showwarnmsg_impl;
  if (filters.$items.length === 0) defaultFilters();
  for (const option of links.arrayOf(getattrOr(loadedModule("sys") ?? null, "warnoptions", links.list([])))) {
    try {
      setOption(option);
    } catch (e) {
      if (!(e instanceof OptionError)) throw e;
      callMethod(loadedModule("sys").stderr, "write", `Invalid -W option ignored: ${e.message}\n`);
    }
  }
  links.warn = (category, message, stacklevel = 1) => {
    warn(message, category, stacklevel, null);
  };
  return m;
}
