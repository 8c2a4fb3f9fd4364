/** The module `configparser`. https://docs.python.org/3.13/library/configparser.html */
import { importModule, loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { delattr, getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call, callable, callKw, callMethod, callMethodKw } from "../../objects/call.ts";
import { merge, PyDict } from "../../objects/dict.ts";
import {
  isException,
  KeyError,
  keyError,
  newException,
  OSError,
  raiseFrom,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { isinstance } from "../../objects/instance_check.ts";
import { each, iter } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { repr, str } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { contains, delItem, getItem, setItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { MutableMapping } from "../collections/abc.ts";
import { classFunction, pythonClass, superCall } from "../python_class.ts";
import * as E from "./errors.ts";
import { BasicInterpolation, ExtendedInterpolation, Interpolation } from "./interpolation.ts";
import { linesOf, type ReaderOptions, readConfiguration } from "./reader.ts";

const MODULE = "configparser";
/** `fallback` where none is given. */
const UNSET: Value = call(wellKnown.object);
const UnnamedSection = pythonClass("_UnnamedSection", [], {
  module: MODULE,
  methods: { "__repr__(self)": () => "<UNNAMED_SECTION>" },
});
const UNNAMED_SECTION: Value = call(UnnamedSection);

const quoted = (v: Value): string => toJs(repr(v));
const isMissing = (e: unknown): boolean =>
  isException(e, E.NoSectionError) || isException(e, E.NoOptionError);

/** The section that is meant, a mapping. @raises NoSectionError */
function sectionOf(self: Value, section: Value): Value {
  const found = self._sections.$get(section);
  if (found === undefined) throw raiseFrom(call(E.NoSectionError, section), null);
  return found;
}

function copyInto(target: PyDict, source: Value): void {
  merge(target, source);
}

/** Defaults, section and `vars`, the last ones first. */
function unified(self: Value, section: Value, vars: Value): PyDict {
  const all = new PyDict();
  copyInto(all, self._defaults);
  const own = self._sections.$get(section);
  if (own !== undefined) copyInto(all, own);
  else if (section !== self.default_section) throw raiseFrom(call(E.NoSectionError, section), null);
  if (truth(vars)) {
    for (const pair of each(callMethod(vars, "items"))) {
      const [key, value] = pair.$items;
      all.$set(callMethod(self, "optionxform", key), value === null ? null : str(value));
    }
  }
  return all;
}

function get(self: Value, section: Value, option: Value, kw: Keywords): Value {
  const { raw, vars, fallback } = kw;
  let values: PyDict;
  try {
    values = unified(self, section, vars);
  } catch (e) {
    if (isException(e, E.NoSectionError) && fallback !== UNSET) return fallback;
    throw e;
  }
  const key = callMethod(self, "optionxform", option);
  const value = values.$get(key);
  if (value === undefined) {
    if (fallback !== UNSET) return fallback;
    throw call(E.NoOptionError, key, section);
  }
  if (truth(raw) || value === null) return value;
  return callMethod(self._interpolation, "before_get", self, section, key, value, values);
}

function converting(convert: (self: Value) => Value) {
  return (self: Value, section: Value, option: Value, kw: Keywords): Value => {
    const { raw, vars, fallback, ...rest } = kw;
    try {
      const text = callKw(getattr(self, "get"), [section, option], { raw, vars, ...rest });
      return call(convert(self), text);
    } catch (e) {
      if (isMissing(e) && fallback !== UNSET) return fallback;
      throw e;
    }
  };
}

const BOOLEAN_STATES = new PyDict();
for (const word of ["1", "yes", "true", "on"]) BOOLEAN_STATES.$set(word, true);
for (const word of ["0", "no", "false", "off"]) BOOLEAN_STATES.$set(word, false);

function convertToBoolean(self: Value, value: Value): Value {
  const states = getattr(self, "BOOLEAN_STATES");
  const word = callMethod(value, "lower");
  if (!contains(states, word)) throw valueError(`Not a boolean: ${toJs(value)}`);
  return getItem(states, word);
}

function initialise(self: Value, defaults: Value, dictType: Value, allowNoValue: Value, kw: Keywords): null {
  self._dict = dictType;
  self._sections = new PyDict();
  self._defaults = call(dictType);
  self._proxies = new PyDict();
  self._converters = call(ConverterMapping, self);
  const strings = (v: Value): string[] => (truth(v) ? [...each(v)].map((s) => toJs(s)) : []);
  self.$options = {
    delimiters: strings(kw.delimiters),
    commentPrefixes: strings(kw.comment_prefixes),
    inlinePrefixes: strings(kw.inline_comment_prefixes),
    allowNoValue: truth(allowNoValue),
    emptyLinesInValues: truth(kw.empty_lines_in_values),
  } satisfies ReaderOptions;
  self._strict = kw.strict;
  self._allow_no_value = allowNoValue;
  self._allow_unnamed_section = kw.allow_unnamed_section;
  self.default_section = kw.default_section;
  let { interpolation } = kw;
  if (interpolation === UNSET) interpolation = getattr(self, "_DEFAULT_INTERPOLATION");
  if (interpolation === null) interpolation = call(Interpolation);
  if (!isinstance(interpolation, Interpolation)) {
    throw typeError(
      `interpolation= must be None or an instance of Interpolation; got an object of type ${toJs(str(typeOf(interpolation)))}`,
    );
  }
  self._interpolation = interpolation;
  if (kw.converters !== UNSET) callMethod(self._converters, "update", kw.converters);
  self._proxies.$set(self.default_section, call(SectionProxy, self, self.default_section));
  if (truth(defaults)) callMethod(self, "_read_defaults", defaults);
  return null;
}

/** `("section")` where no section has the name, `("section", "option")` where no option of a section has it. */
function read(self: Value, lines: Value, source: Value): null {
  const strict = truth(self._strict);
  const added = new Set<string>();
  let section: Value = null;
  let values: Value = null;
  let errors: Value = null;
  const open = (name: Value, line: number): void => {
    section = name;
    const known = self._sections.$get(name);
    if (known !== undefined) {
      if (strict && added.has(JSON.stringify([quoted(name)]))) {
        throw call(E.DuplicateSectionError, name, source, line);
      }
      values = known;
    } else if (name === self.default_section) {
      values = self._defaults;
      return;
    } else {
      values = call(self._dict);
      self._sections.$set(name, values);
      self._proxies.$set(name, call(SectionProxy, self, name));
    }
    added.add(JSON.stringify([quoted(name)]));
  };
  const options: ReaderOptions = self.$options;
  readConfiguration(lines, options, {
    section: (name, line) => open(fromJs(name), line),
    option: (name, line) => {
      const key = callMethod(self, "optionxform", fromJs(name));
      const mark = JSON.stringify([quoted(section), quoted(key)]);
      if (strict && added.has(mark)) throw call(E.DuplicateOptionError, section, key, source, line);
      added.add(mark);
      setItem(values, key, null);
      return key;
    },
    value: (key, text) => {
      const value =
        text === undefined
          ? null
          : callMethod(self._interpolation, "before_read", self, section, key, fromJs(text));
      setItem(values, key, value);
    },
    noHeader: (line, text) => {
      if (!truth(self._allow_unnamed_section)) throw call(E.MissingSectionHeaderError, source, line, text);
      open(UNNAMED_SECTION, line);
    },
    badLine: (line, text) => {
      errors ??= call(E.ParsingError, source);
      callMethod(errors, "append", line, text);
    },
    badContinuation: (line, text) => {
      throw call(E.MultilineContinuationError, source, line, text);
    },
  });
  if (errors !== null) throw errors;
  return null;
}

function readFiles(self: Value, filenames: Value, encoding: Value): Value {
  const isOne = asStr(filenames) !== undefined || filenames instanceof PyBytes;
  const os = importModule({ __name__: "" }, "os", 0);
  const isPath = !isOne && getattrOr(filenames, "__fspath__", undefined) !== undefined;
  const { open } = loadedModule("builtins");
  const done: Value[] = [];
  for (const name of isOne || isPath ? [filenames] : each(filenames)) {
    let file: Value;
    try {
      file = callKw(open, [name], { encoding });
    } catch (e) {
      if (isException(e, OSError)) continue;
      throw e;
    }
    try {
      callMethod(self, "_read", file, name);
    } finally {
      callMethod(file, "close");
    }
    done.push(getattrOr(name, "__fspath__", undefined) === undefined ? name : callMethod(os, "fspath", name));
  }
  return list(done);
}

function readDict(self: Value, dictionary: Value, source: Value): null {
  const added = new Set<string>();
  const strict = truth(self._strict);
  for (const pair of each(callMethod(dictionary, "items"))) {
    const [given, keys] = pair.$items;
    const section = str(given);
    const mark = JSON.stringify([quoted(section)]);
    try {
      callMethod(self, "add_section", section);
    } catch (e) {
      if (!isException(e, E.DuplicateSectionError) && !isException(e, wellKnownValueError())) throw e;
      if (strict && added.has(mark)) throw e;
    }
    added.add(mark);
    for (const entry of each(callMethod(keys, "items"))) {
      const key = callMethod(self, "optionxform", str(entry.$items[0]));
      const value = entry.$items[1] === null ? null : str(entry.$items[1]);
      const optionMark = JSON.stringify([quoted(section), quoted(key)]);
      if (strict && added.has(optionMark)) throw call(E.DuplicateOptionError, section, key, source);
      added.add(optionMark);
      callMethod(self, "set", section, key, value);
    }
  }
  return null;
}
const wellKnownValueError = (): Value => loadedModule("builtins").ValueError;

function items(self: Value, section: Value, raw: Value, vars: Value): Value {
  if (section === UNSET) return superCall(RawConfigParser, self, "items");
  const all = new PyDict();
  copyInto(all, self._defaults);
  const own = self._sections.$get(section);
  if (own !== undefined) copyInto(all, own);
  else if (section !== self.default_section) throw call(E.NoSectionError, section);
  const keys = [...each(all)];
  if (truth(vars)) {
    for (const pair of each(callMethod(vars, "items"))) {
      all.$set(callMethod(self, "optionxform", pair.$items[0]), pair.$items[1]);
    }
  }
  return list(
    keys.map((option) => {
      const value = all.$get(option);
      return tuple([
        option,
        truth(raw) ? value : callMethod(self._interpolation, "before_get", self, section, option, value, all),
      ]);
    }),
  );
}

function writeSection(self: Value, file: Value, name: Value, values: Value, delimiter: string): null {
  if (name !== UNNAMED_SECTION) callMethod(file, "write", fromJs(`[${toJs(str(name))}]\n`));
  for (const pair of each(values)) {
    const [key, given] = pair.$items;
    const value = callMethod(self._interpolation, "before_write", self, name, key, given);
    const text =
      value !== null || !truth(self._allow_no_value)
        ? delimiter + toJs(str(value)).replaceAll("\n", "\n\t")
        : "";
    callMethod(file, "write", fromJs(`${toJs(key)}${text}\n`));
  }
  callMethod(file, "write", "\n");
  return null;
}

const readOptions = "*, raw=False, vars=None, fallback=<unset>";
const withFallback =
  (f: (self: Value, section: Value, option: Value, kw: Keywords) => Value) =>
  (self: Value, section: Value, option: Value, kw: Keywords): Value =>
    f(self, section, option, kw.fallback === undefined ? { ...kw, fallback: UNSET } : kw);

const RawConfigParser: PyType = pythonClass("RawConfigParser", [MutableMapping], {
  module: MODULE,
  doc: "ConfigParser that does not do interpolation.",
  attributes: {
    BOOLEAN_STATES,
    _DEFAULT_INTERPOLATION: call(Interpolation),
  },
  methods: {
    "__init__(self, defaults=None, dict_type=<class 'dict'>, allow_no_value=False, *, delimiters=<d>, comment_prefixes=<c>, inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section='DEFAULT', interpolation=<unset>, converters=<unset>, allow_unnamed_section=False)":
      (self, defaults, dictType, allowNoValue, kw) =>
        initialise(self, defaults, dictType ?? wellKnown.dict, allowNoValue, {
          ...kw,
          delimiters: kw.delimiters ?? tuple(["=", ":"]),
          comment_prefixes: kw.comment_prefixes ?? tuple(["#", ";"]),
          interpolation: kw.interpolation === undefined ? UNSET : kw.interpolation,
          converters: kw.converters === undefined ? UNSET : kw.converters,
        }),
    "defaults(self)": (self) => self._defaults,
    "sections(self)": (self) => list([...each(self._sections)]),
    "add_section(self, section)": (self, section) => {
      if (section === self.default_section) throw valueError(`Invalid section name: ${quoted(section)}`);
      if (section === UNNAMED_SECTION && !truth(self._allow_unnamed_section)) {
        throw newException(wellKnownValueError(), "Unnamed section is not allowed");
      }
      if (self._sections.$get(section) !== undefined) throw call(E.DuplicateSectionError, section);
      self._sections.$set(section, call(self._dict));
      self._proxies.$set(section, call(SectionProxy, self, section));
      return null;
    },
    "has_section(self, section)": (self, section) => self._sections.$get(section) !== undefined,
    "options(self, section)": (self, section) => {
      const all = new PyDict();
      copyInto(all, sectionOf(self, section));
      for (const key of each(self._defaults)) all.$set(key, null);
      return list([...each(all)]);
    },
    "read(self, filenames, encoding=None)": readFiles,
    "read_file(self, f, source=None)": (self, file, source) =>
      callMethod(self, "_read", file, source ?? getattrOr(file, "name", "<???>")),
    "read_string(self, string, source='<string>')": (self, text, source) =>
      callMethod(self, "read_file", linesOf(text), source),
    "read_dict(self, dictionary, source='<dict>')": readDict,
    "_read(self, fp, fpname)": read,
    "_read_defaults(self, defaults)": (self, defaults) => {
      for (const pair of each(callMethod(defaults, "items"))) {
        setItem(self._defaults, callMethod(self, "optionxform", pair.$items[0]), pair.$items[1]);
      }
      return null;
    },
    [`get(self, section, option, ${readOptions})`]: withFallback(get),
    [`getint(self, section, option, ${readOptions}, **kwargs)`]: withFallback(
      converting(() => wellKnown.int),
    ),
    [`getfloat(self, section, option, ${readOptions}, **kwargs)`]: withFallback(
      converting(() => wellKnown.float),
    ),
    [`getboolean(self, section, option, ${readOptions}, **kwargs)`]: withFallback(
      converting((self) => getattr(self, "_convert_to_boolean")),
    ),
    "_convert_to_boolean(self, value)": convertToBoolean,
    "items(self, section=<unset>, raw=False, vars=None)": (self, section, raw, vars) =>
      items(self, section === undefined ? UNSET : section, raw, vars),
    "popitem(self)": (self) => {
      for (const key of each(callMethod(self, "sections"))) {
        const value = getItem(self, key);
        delItem(self, key);
        return tuple([key, value]);
      }
      throw newException(KeyError);
    },
    "optionxform(self, optionstr)": (_self, option) => callMethod(option, "lower"),
    "has_option(self, section, option)": (self, section, given) => {
      const option = callMethod(self, "optionxform", given);
      if (!truth(section) || section === self.default_section) return contains(self._defaults, option);
      const own = self._sections.$get(section);
      return own !== undefined && (contains(own, option) || contains(self._defaults, option));
    },
    "set(self, section, option, value=None)": (self, section, option, given) => {
      const value = truth(given)
        ? callMethod(self._interpolation, "before_set", self, section, option, given)
        : given;
      const isDefault = !truth(section) || section === self.default_section;
      const values = isDefault ? self._defaults : sectionOf(self, section);
      setItem(values, callMethod(self, "optionxform", option), value);
      return null;
    },
    "write(self, fp, space_around_delimiters=True)": (self, file, spaced) => {
      const [first] = (self.$options as ReaderOptions).delimiters;
      const delimiter = truth(spaced) ? ` ${first} ` : (first as string);
      if (truth(self._defaults)) {
        writeSection(self, file, self.default_section, callMethod(self._defaults, "items"), delimiter);
      }
      const unnamed = self._sections.$get(UNNAMED_SECTION);
      if (unnamed !== undefined && truth(unnamed)) {
        writeSection(self, file, UNNAMED_SECTION, callMethod(unnamed, "items"), delimiter);
      }
      for (const section of each(self._sections)) {
        if (section === UNNAMED_SECTION) continue;
        writeSection(self, file, section, callMethod(self._sections.$get(section), "items"), delimiter);
      }
      return null;
    },
    "remove_option(self, section, option)": (self, section, given) => {
      const isDefault = !truth(section) || section === self.default_section;
      const values = isDefault ? self._defaults : sectionOf(self, section);
      const option = callMethod(self, "optionxform", given);
      const isThere = contains(values, option);
      if (isThere) delItem(values, option);
      return isThere;
    },
    "remove_section(self, section)": (self, section) => {
      if (self._sections.$get(section) === undefined) return false;
      delItem(self._sections, section);
      delItem(self._proxies, section);
      return true;
    },
    "__getitem__(self, key)": (self, key) => {
      if (key !== self.default_section && !truth(callMethod(self, "has_section", key))) throw keyError(key);
      return self._proxies.$get(key);
    },
    "__setitem__(self, key, value)": (self, key, value) => {
      if (contains(self, key) && getItem(self, key) === value) return null;
      if (key === self.default_section) callMethod(self._defaults, "clear");
      else if (self._sections.$get(key) !== undefined) callMethod(self._sections.$get(key), "clear");
      const one = new PyDict();
      one.$set(key, value);
      callMethod(self, "read_dict", one);
      return null;
    },
    "__delitem__(self, key)": (self, key) => {
      if (key === self.default_section) throw valueError("Cannot remove the default section.");
      if (!truth(callMethod(self, "has_section", key))) throw keyError(key);
      callMethod(self, "remove_section", key);
      return null;
    },
    "__contains__(self, key)": (self, key) =>
      key === self.default_section || truth(callMethod(self, "has_section", key)),
    "__len__(self)": (self) => [...each(self._sections)].length + 1,
    "__iter__(self)": (self) => iter(list([self.default_section, ...each(self._sections)])),
    "_validate_value_types(self, *, section='', option='', value='')": (self, kw) => {
      if (asStr(kw.section) === undefined) throw typeError("section names must be strings");
      if (asStr(kw.option) === undefined) throw typeError("option keys must be strings");
      if ((!truth(self._allow_no_value) || truth(kw.value)) && asStr(kw.value) === undefined) {
        throw typeError("option values must be strings");
      }
      return null;
    },
  },
  properties: { converters: (self) => self._converters },
});

const ConfigParser: PyType = pythonClass("ConfigParser", [RawConfigParser], {
  module: MODULE,
  doc: "ConfigParser implementing interpolation.",
  attributes: { _DEFAULT_INTERPOLATION: call(BasicInterpolation) },
  methods: {
    "set(self, section, option, value=None)": (self, section, option, value) => {
      callMethodKw(self, "_validate_value_types", [], { option, value });
      return superCall(ConfigParser, self, "set", section, option, value);
    },
    "add_section(self, section)": (self, section) => {
      if (section !== UNNAMED_SECTION) callMethodKw(self, "_validate_value_types", [], { section });
      return superCall(ConfigParser, self, "add_section", section);
    },
    "_read_defaults(self, defaults)": (self, defaults) => {
      const before = self._interpolation;
      self._interpolation = call(Interpolation);
      try {
        const one = new PyDict();
        one.$set(self.default_section, defaults);
        callMethod(self, "read_dict", one);
      } finally {
        self._interpolation = before;
      }
      return null;
    },
  },
});

/** `proxy.getint("x", 5)`: as the parser's method, for this section. */
function proxyGetter(self: Value, convert: Value): Value {
  const { partial } = importModule({ __name__: "" }, "functools", 0);
  return callKw(partial, [getattr(self, "get")], { _impl: convert });
}

const SectionProxy: PyType = pythonClass("SectionProxy", [MutableMapping], {
  module: MODULE,
  doc: "A proxy for a single section from a parser.",
  methods: {
    "__init__(self, parser, name)": (self, parser, name) => {
      self._parser = parser;
      self._name = name;
      for (const key of each(parser._converters)) {
        setattr(self, `get${toJs(key)}`, proxyGetter(self, getattr(parser, `get${toJs(key)}`)));
      }
      return null;
    },
    "__repr__(self)": (self) => fromJs(`<Section: ${toJs(str(self._name))}>`),
    "__getitem__(self, key)": (self, key) => {
      if (!truth(callMethod(self._parser, "has_option", self._name, key))) throw keyError(key);
      return callMethod(self._parser, "get", self._name, key);
    },
    "__setitem__(self, key, value)": (self, key, value) => {
      callMethodKw(self._parser, "_validate_value_types", [], { option: key, value });
      return callMethod(self._parser, "set", self._name, key, value);
    },
    "__delitem__(self, key)": (self, key) => {
      const { _parser: parser, _name: name } = self;
      const isThere = truth(callMethod(parser, "has_option", name, key));
      if (!isThere || !truth(callMethod(parser, "remove_option", name, key))) throw keyError(key);
      return null;
    },
    "__contains__(self, key)": (self, key) => callMethod(self._parser, "has_option", self._name, key),
    "_options(self)": (self) =>
      self._name === self._parser.default_section
        ? list([...each(callMethod(self._parser, "defaults"))])
        : callMethod(self._parser, "options", self._name),
    "__len__(self)": (self) => callMethod(self, "_options").$items.length,
    "__iter__(self)": (self) => iter(callMethod(self, "_options")),
    "get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs)": (
      self,
      option,
      fallback,
      kw,
    ) => {
      const { raw, vars, _impl: convert, ...rest } = kw;
      const f = truth(convert) ? convert : getattr(self._parser, "get");
      return callKw(f, [self._name, option], { raw, vars, fallback, ...rest });
    },
  },
  properties: { parser: (self) => self._parser, name: (self) => self._name },
});

const ConverterMapping: PyType = pythonClass("ConverterMapping", [MutableMapping], {
  module: MODULE,
  doc: "Enables reuse of get*() methods between the parser and section proxies.",
  methods: {
    "__init__(self, parser)": (self, parser) => {
      self._parser = parser;
      self._data = new PyDict();
      for (const name of each(call(loadedModule("builtins").dir, parser))) {
        const found = /^get(.+)$/.exec(toJs(name));
        if (found === null || !callable(getattrOr(parser, found[0], null))) continue;
        self._data.$set(fromJs(found[1] as string), null);
      }
      return null;
    },
    "__getitem__(self, key)": (self, key) => getItem(self._data, key),
    "__setitem__(self, key, value)": (self, key, value) => {
      const name = `get${toJs(key)}`;
      if (name === "get") {
        throw valueError(`Incompatible key: cannot use "${toJs(key)}" as a name`);
      }
      setItem(self._data, key, value);
      const { _parser: parser } = self;
      const { partial } = importModule({ __name__: "" }, "functools", 0);
      const conversion = callKw(partial, [getattr(parser, "_get_conv")], { conv: value });
      setattr(conversion, "converter", value);
      setattr(parser, name, conversion);
      for (const proxy of each(callMethod(parser._proxies, "values"))) {
        setattr(proxy, name, proxyGetter(proxy, conversion));
      }
      return null;
    },
    "__delitem__(self, key)": (self, key) => {
      delItem(self._data, key);
      const name = `get${toJs(key)}`;
      for (const owner of [self._parser, ...each(callMethod(self._parser._proxies, "values"))]) {
        if (Object.hasOwn(owner, name)) delattr(owner, name);
      }
      return null;
    },
    "__iter__(self)": (self) => iter(self._data),
    "__len__(self)": (self) => [...each(self._data)].length,
  },
});

const conv = (self: Value, section: Value, option: Value, convert: Value, kw: Keywords): Value =>
  withFallback(converting(() => convert))(self, section, option, kw);
setattr(
  RawConfigParser,
  "_get_conv",
  classFunction(
    MODULE,
    "RawConfigParser",
    "_get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=<unset>, **kwargs)",
    conv,
  ),
);

export function load(): PyModule {
  const { MAX_INTERPOLATION_DEPTH, Error_: Error, ...errors } = E;
  return builtinModule(MODULE, {
    doc: "Configuration file parser.",
    attributes: {
      __all__: tuple(
        (
          "NoSectionError DuplicateOptionError DuplicateSectionError NoOptionError InterpolationError " +
          "InterpolationDepthError InterpolationMissingOptionError InterpolationSyntaxError ParsingError " +
          "MissingSectionHeaderError MultilineContinuationError ConfigParser RawConfigParser Interpolation " +
          "BasicInterpolation ExtendedInterpolation SectionProxy ConverterMapping DEFAULTSECT MAX_INTERPOLATION_DEPTH " +
          "UNNAMED_SECTION"
        ).split(" "),
      ),
      Error,
      ...errors,
      MAX_INTERPOLATION_DEPTH,
      DEFAULTSECT: "DEFAULT",
      _default_dict: wellKnown.dict,
      _UNSET: UNSET,
      UNNAMED_SECTION,
      Interpolation,
      BasicInterpolation,
      ExtendedInterpolation,
      RawConfigParser,
      ConfigParser,
      SectionProxy,
      ConverterMapping,
    },
  });
}
