/** The exceptions of `configparser`. */

import { Exception } from "../../objects/exception.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { tuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { pythonClass, superCall } from "../python_class.ts";

const MODULE = "configparser";
const quoted = (v: Value): string => toJs(repr(v));

export const Error_: PyType = pythonClass("Error", [Exception], {
  module: MODULE,
  doc: "Base class for ConfigParser exceptions.",
  methods: {
    "__init__(self, msg='')": (self, message) => {
      self.message = message;
      superCall(Error_, self, "__init__", message);
      return null;
    },
    "__repr__(self)": (self) => self.message,
    "__str__(self)": (self) => self.message,
  },
});

/** An exception class: its signature, and its message out of the arguments. */
function errorClass(
  name: string,
  base: PyType,
  doc: string,
  parameters: string,
  message: (...args: Value[]) => string,
): PyType {
  const names = parameters.split(", ").map((p) => p.replace(/=.*/, ""));
  const made: PyType = pythonClass(name, [base], {
    module: MODULE,
    doc,
    methods: {
      [`__init__(self, ${parameters})`]: (self, ...args) => {
        const text = fromJs(message(...args));
        self.message = text;
        superCall(Error_, self, "__init__", text);
        names.forEach((key, i) => {
          if (key !== "msg" && key !== "rawval") self[key] = args[i];
        });
        self.args = tuple(args);
        return null;
      },
    },
  });
  return made;
}

export const NoSectionError = errorClass(
  "NoSectionError",
  Error_,
  "Raised when no section matches a requested option.",
  "section",
  (section) => `No section: ${quoted(section)}`,
);

function place(source: Value, line: Value): string {
  return `While reading from ${quoted(source)}${line === null ? "" : ` [line ${String(line).padStart(2)}]`}`;
}

export const DuplicateSectionError = errorClass(
  "DuplicateSectionError",
  Error_,
  "Raised when a section is repeated in an input source.",
  "section, source=None, lineno=None",
  (section, source, line) =>
    `${source === null ? "Section" : `${place(source, line)}: section`} ${quoted(section)} already exists`,
);

export const DuplicateOptionError = errorClass(
  "DuplicateOptionError",
  Error_,
  "Raised by strict parsers when an option is repeated in an input source.",
  "section, option, source=None, lineno=None",
  (section, option, source, line) =>
    `${source === null ? "Option" : `${place(source, line)}: option`} ${quoted(option)} in section ${quoted(section)} already exists`,
);

export const NoOptionError = errorClass(
  "NoOptionError",
  Error_,
  "A requested option was not found.",
  "option, section",
  (option, section) => `No option ${quoted(option)} in section: ${quoted(section)}`,
);

export const InterpolationError = errorClass(
  "InterpolationError",
  Error_,
  "Base class for interpolation-related exceptions.",
  "option, section, msg",
  (_option, _section, message) => toJs(message),
);

export const MAX_INTERPOLATION_DEPTH = 10;

export const InterpolationMissingOptionError = errorClass(
  "InterpolationMissingOptionError",
  InterpolationError,
  "A string substitution required a setting which was not available.",
  "option, section, rawval, reference",
  (option, section, raw, reference) =>
    `Bad value substitution: option ${quoted(option)} in section ${quoted(section)} contains an interpolation key ` +
    `${quoted(reference)} which is not a valid option name. Raw value: ${quoted(raw)}`,
);

export const InterpolationSyntaxError = pythonClass("InterpolationSyntaxError", [InterpolationError], {
  module: MODULE,
  doc: "Raised when the source text contains invalid syntax.",
});

export const InterpolationDepthError = errorClass(
  "InterpolationDepthError",
  InterpolationError,
  "Raised when substitutions are nested too deeply.",
  "option, section, rawval",
  (option, section, raw) =>
    `Recursion limit exceeded in value substitution: option ${quoted(option)} in section ${quoted(section)} contains ` +
    `an interpolation key which cannot be substituted in ${MAX_INTERPOLATION_DEPTH} steps. Raw value: ${quoted(raw)}`,
);

export const ParsingError: PyType = pythonClass("ParsingError", [Error_], {
  module: MODULE,
  doc: "Raised when a configuration file does not follow legal syntax.",
  methods: {
    "__init__(self, source, *args)": (self, source, ...args) => {
      superCall(ParsingError, self, "__init__", fromJs(`Source contains parsing errors: ${quoted(source)}`));
      self.source = source;
      self.errors = list([]);
      self.args = tuple([source, ...args]);
      return null;
    },
    "append(self, lineno, line)": (self, line, text) => {
      self.errors.$items.push(tuple([line, text]));
      self.message = fromJs(`${toJs(self.message)}\n\t[line ${String(line).padStart(2)}]: ${quoted(text)}`);
      return null;
    },
    "combine(self, others)": (self, others) => {
      for (const other of others.$items) for (const e of other.errors.$items) self.append(...e.$items);
      return self;
    },
  },
});

function lineError(name: string, doc: string, words: string): PyType {
  const made: PyType = pythonClass(name, [ParsingError], {
    module: MODULE,
    doc,
    methods: {
      "__init__(self, filename, lineno, line)": (self, file, line, text) => {
        superCall(
          ParsingError,
          self,
          "__init__",
          fromJs(`${words}\nfile: ${quoted(file)}, line: ${line}\n${quoted(text)}`),
        );
        self.source = file;
        self.lineno = line;
        self.line = text;
        self.errors = list([]);
        self.args = tuple([file, line, text]);
        return null;
      },
    },
  });
  return made;
}

export const MissingSectionHeaderError = lineError(
  "MissingSectionHeaderError",
  "Raised when a key-value pair is found before any section header.",
  "File contains no section headers.",
);

export const MultilineContinuationError = lineError(
  "MultilineContinuationError",
  "Raised when a key without value is followed by continuation line",
  "Key without value continued with an indented line.",
);
