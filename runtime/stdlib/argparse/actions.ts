// Actions of argparse: what is done with the arguments of an option. CPython: Lib/argparse.py.
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { Exception, exceptionType, notImplementedError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyList } from "../../objects/list.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, typeOf } from "../../objects/type.ts";

export const module = "argparse";
export const SUPPRESS = "==SUPPRESS==";
export const OPTIONAL = "?";
export const ZERO_OR_MORE = "*";
export const ONE_OR_MORE = "+";
export const PARSER = "A...";
export const REMAINDER = "...";
export const UNRECOGNIZED = "_unrecognized_args";

/** How messages name an argument. */
export function actionName(action: Value): Value {
  if (action === null) return null;
  if (truth(action.option_strings)) return links.arrayOf(action.option_strings).join("/");
  if (action.metavar !== null && action.metavar !== SUPPRESS) return action.metavar;
  if (action.dest !== null && action.dest !== SUPPRESS) return action.dest;
  if (action.choices !== null && truth(action.choices)) return `{${links.arrayOf(action.choices).join(",")}}`;
  return null;
}

class ArgumentErrorImpl extends (Exception.$Impl as { new (): Value }) {
  __init__(argument: Value, message: Value): null {
    const self = this as Value;
    self.argument_name = actionName(argument);
    self.message = message;
    return null;
  }
  __str__(): Value {
    const { argument_name: name, message } = this as Value;
    return name === null ? links.str(message) : `argument ${links.str(name)}: ${links.str(message)}`;
  }
}
export const ArgumentError = exceptionType(ArgumentErrorImpl as Value, {
  name: "ArgumentError",
  module,
  doc: "An error from creating or using an argument (optional or positional).\n\nThe string value of this exception is the message, augmented with\ninformation about the argument that caused it.\n",
  signatures: { __init__: "(argument, message)", __str__: "()" },
});
class ArgumentTypeErrorImpl extends (Exception.$Impl as { new (): Value }) {}
export const ArgumentTypeError = exceptionType(ArgumentTypeErrorImpl as Value, {
  name: "ArgumentTypeError",
  module,
  doc: "An error from trying to convert a command line string to a type.",
});

/** What shows its attributes in its repr. */
export function attributesRepr(self: Value, pairs: readonly (readonly [string, Value])[]): string {
  const args: string[] = [];
  const odd: string[] = [];
  for (const [name, value] of pairs) {
    if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) args.push(`${name}=${links.repr(value)}`);
    else odd.push(`${links.repr(name)}: ${links.repr(value)}`);
  }
  if (odd.length > 0) args.push(`**{${odd.join(", ")}}`);
  return `${typeOf(self).$name}(${args.join(", ")})`;
}

const fieldNames = [
  "option_strings",
  "dest",
  "nargs",
  "const",
  "default",
  "type",
  "choices",
  "required",
  "help",
  "metavar",
  "deprecated",
] as const;

export class PyAction extends PyObject {
  option_strings: Value = null;
  dest: Value = null;
  nargs: Value = null;
  const: Value = null;
  default: Value = null;
  type: Value = null;
  choices: Value = null;
  required: Value = false;
  help: Value = null;
  metavar: Value = null;
  deprecated: Value = false;
  __init__(...args: Value[]): null {
    fieldNames.forEach((name, i) => {
      this[name] = args[i];
    });
    return null;
  }
  $set(fields: Partial<Record<(typeof fieldNames)[number], Value>>): null {
    for (const name of fieldNames) {
      const fallback = name === "required" || name === "deprecated" ? false : null;
      this[name] = fields[name] === undefined ? fallback : fields[name];
    }
    return null;
  }
  format_usage(): Value {
    return links.arrayOf(this.option_strings)[0];
  }
  __call__(_parser: Value, _namespace: Value, _values: Value, _option: Value): Value {
    throw notImplementedError(".__call__() not defined");
  }
  _get_kwargs(): Value {
    return links.list(fieldNames.map((name) => links.tuple([name, this[name]])));
  }
  __repr__(): string {
    return attributesRepr(
      this,
      links.arrayOf((this as Value)._get_kwargs()).map((p: Value) => p.$items),
    );
  }
}
export const Action = builtinType(PyAction, {
  name: "Action",
  module,
  doc: "Information about how to convert command line strings to Python objects.",
  signatures: {
    __init__:
      "(option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False)",
    format_usage: "()",
    __call__: "(parser, namespace, values, option_string=None)",
    _get_kwargs: "()",
    __repr__: "()",
  },
});

const callSignature = "(parser, namespace, values, option_string=None)";
const storing =
  "(option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False)";

type Fields = Partial<Record<(typeof fieldNames)[number], Value>>;

function fieldsOf(args: readonly Value[]): Fields {
  const fields: Fields = {};
  fieldNames.forEach((name, i) => {
    fields[name] = args[i];
  });
  return fields;
}

function register(Impl: Value, name: string, init: string): Value {
  return builtinType(Impl, { name, module, signatures: { __init__: init, __call__: callSignature } });
}

class PyStoreAction extends PyAction {
  override __init__(...args: Value[]): null {
    const fields = fieldsOf(args);
    if (fields.nargs === 0) {
      throw valueError(
        "nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate",
      );
    }
    if (fields.const !== null && fields.nargs !== OPTIONAL)
      throw valueError(`nargs must be ${links.repr(OPTIONAL)} to supply const`);
    return this.$set(fields);
  }
  override __call__(_parser: Value, namespace: Value, values: Value, _option: Value): null {
    setattr(namespace, this.dest, values);
    return null;
  }
}
export const StoreAction = register(PyStoreAction, "_StoreAction", storing);

class PyStoreConstAction extends PyAction {
  override __init__(...args: Value[]): null {
    const [option_strings, dest, value, def, required, help, metavar, deprecated] = args;
    return this.$set({
      option_strings,
      dest,
      nargs: 0,
      const: value,
      default: def,
      required,
      help,
      metavar,
      deprecated,
    });
  }
  override __call__(_parser: Value, namespace: Value, _values: Value, _option: Value): null {
    setattr(namespace, this.dest, this.const);
    return null;
  }
}
const constSignature =
  "(option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False)";
export const StoreConstAction = register(PyStoreConstAction, "_StoreConstAction", constSignature);

class PyStoreTrueAction extends PyStoreConstAction {
  override __init__(...args: Value[]): null {
    const [option_strings, dest, def, required, help, deprecated] = args;
    return this.$set({
      option_strings,
      dest,
      nargs: 0,
      const: true,
      default: def,
      required,
      help,
      deprecated,
    });
  }
}
export const StoreTrueAction = builtinType(PyStoreTrueAction, {
  name: "_StoreTrueAction",
  module,
  signatures: {
    __init__: "(option_strings, dest, default=False, required=False, help=None, deprecated=False)",
  },
});
class PyStoreFalseAction extends PyStoreConstAction {
  override __init__(...args: Value[]): null {
    const [option_strings, dest, def, required, help, deprecated] = args;
    return this.$set({
      option_strings,
      dest,
      nargs: 0,
      const: false,
      default: def,
      required,
      help,
      deprecated,
    });
  }
}
export const StoreFalseAction = builtinType(PyStoreFalseAction, {
  name: "_StoreFalseAction",
  module,
  signatures: {
    __init__: "(option_strings, dest, default=True, required=False, help=None, deprecated=False)",
  },
});

function copyItems(items: Value): Value {
  if (items === null) return links.list([]);
  if (items instanceof PyList && typeOf(items).$builtin) return links.list(items.$items.slice());
  return callMethod(items, "copy");
}

class PyAppendAction extends PyAction {
  override __init__(...args: Value[]): null {
    const fields = fieldsOf(args);
    if (fields.nargs === 0) {
      throw valueError(
        "nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate",
      );
    }
    if (fields.const !== null && fields.nargs !== OPTIONAL)
      throw valueError(`nargs must be ${links.repr(OPTIONAL)} to supply const`);
    return this.$set(fields);
  }
  override __call__(_parser: Value, namespace: Value, values: Value, _option: Value): null {
    const items = copyItems(getattrOr(namespace, this.dest, null));
    callMethod(items, "append", values);
    setattr(namespace, this.dest, items);
    return null;
  }
}
export const AppendAction = register(PyAppendAction, "_AppendAction", storing);

class PyExtendAction extends PyAppendAction {
  override __call__(_parser: Value, namespace: Value, values: Value, _option: Value): null {
    const items = copyItems(getattrOr(namespace, this.dest, null));
    callMethod(items, "extend", values);
    setattr(namespace, this.dest, items);
    return null;
  }
}
export const ExtendAction = builtinType(PyExtendAction, {
  name: "_ExtendAction",
  module,
  signatures: { __call__: callSignature },
});

class PyAppendConstAction extends PyAction {
  override __init__(...args: Value[]): null {
    const [option_strings, dest, value, def, required, help, metavar, deprecated] = args;
    return this.$set({
      option_strings,
      dest,
      nargs: 0,
      const: value,
      default: def,
      required,
      help,
      metavar,
      deprecated,
    });
  }
  override __call__(_parser: Value, namespace: Value, _values: Value, _option: Value): null {
    const items = copyItems(getattrOr(namespace, this.dest, null));
    callMethod(items, "append", this.const);
    setattr(namespace, this.dest, items);
    return null;
  }
}
export const AppendConstAction = register(PyAppendConstAction, "_AppendConstAction", constSignature);

class PyCountAction extends PyAction {
  override __init__(...args: Value[]): null {
    const [option_strings, dest, def, required, help, deprecated] = args;
    return this.$set({ option_strings, dest, nargs: 0, default: def, required, help, deprecated });
  }
  override __call__(_parser: Value, namespace: Value, _values: Value, _option: Value): null {
    setattr(namespace, this.dest, (getattrOr(namespace, this.dest, null) ?? 0) + 1);
    return null;
  }
}
export const CountAction = register(
  PyCountAction,
  "_CountAction",
  "(option_strings, dest, default=None, required=False, help=None, deprecated=False)",
);

class PyHelpAction extends PyAction {
  override __init__(...args: Value[]): null {
    const [option_strings, dest, def, help, deprecated] = args;
    return this.$set({ option_strings, dest: dest, default: def, nargs: 0, help, deprecated });
  }
  override __call__(parser: Value, _namespace: Value, _values: Value, _option: Value): null {
    callMethod(parser, "print_help");
    callMethod(parser, "exit");
    return null;
  }
}
export const HelpAction = register(
  PyHelpAction,
  "_HelpAction",
  "(option_strings, dest='==SUPPRESS==', default='==SUPPRESS==', help=None, deprecated=False)",
);

class PyVersionAction extends PyAction {
  version: Value = null;
  override __init__(...args: Value[]): null {
    const [option_strings, version, dest, def, help, deprecated] = args;
    this.$set({
      option_strings,
      dest,
      default: def,
      nargs: 0,
      help: help ?? "show program's version number and exit",
      deprecated,
    });
    this.version = version;
    return null;
  }
  override __call__(parser: Value, _namespace: Value, _values: Value, _option: Value): null {
    const version = this.version ?? getattrOr(parser, "version", null);
    const formatter = callMethod(parser, "_get_formatter");
    callMethod(formatter, "add_text", version);
    callMethod(parser, "_print_message", callMethod(formatter, "format_help"), standardOutput());
    callMethod(parser, "exit");
    return null;
  }
}
export const VersionAction = register(
  PyVersionAction,
  "_VersionAction",
  "(option_strings, version=None, dest='==SUPPRESS==', default='==SUPPRESS==', help=None, deprecated=False)",
);

/** `sys.stdout` as it is now. */
export function standardOutput(): Value {
  return getattr(importModule(null, "sys", 0), "stdout");
}

class PyBooleanOptionalAction extends PyAction {
  override __init__(...args: Value[]): null {
    const [strings, dest, def, type = null, choices = null, required, help, metavar = null, deprecated] =
      args;
    const all: string[] = [];
    for (const option of each(strings)) {
      all.push(option);
      if (option.startsWith("--")) all.push(`--no-${option.slice(2)}`);
    }
    return this.$set({
      option_strings: links.list(all),
      dest,
      nargs: 0,
      default: def,
      type,
      choices,
      required,
      help,
      metavar,
      deprecated,
    });
  }
  override __call__(_parser: Value, namespace: Value, _values: Value, option: Value): null {
    if (links.arrayOf(this.option_strings).includes(option))
      setattr(namespace, this.dest, !option.startsWith("--no-"));
    return null;
  }
  override format_usage(): Value {
    return links.arrayOf(this.option_strings).join(" | ");
  }
}
export const BooleanOptionalAction = builtinType(PyBooleanOptionalAction, {
  name: "BooleanOptionalAction",
  module,
  signatures: {
    __init__:
      "(option_strings, dest, default=None, type=<unset>, choices=<unset>, required=False, help=None, metavar=<unset>, deprecated=False)",
    __call__: callSignature,
    format_usage: "()",
  },
});

/** Raises an ArgumentError. */
export function argumentError(action: Value, message: string): Value {
  return call(ArgumentError, action, message);
}

class PyChoicesPseudoAction extends PyAction {}
builtinType(PyChoicesPseudoAction, {
  name: "_ChoicesPseudoAction",
  module,
  qualname: "_SubParsersAction._ChoicesPseudoAction",
});

export class PySubParsersAction extends PyAction {
  $prefix = "";
  $parserClass: Value = null;
  $map = new PyDict();
  $pseudo: PyAction[] = [];
  $deprecated = new Set<string>();
  override __init__(...args: Value[]): null {
    const [option_strings, prog, parserClass, dest, required, help, metavar] = args;
    this.$prefix = prog;
    this.$parserClass = parserClass;
    this.$map = new PyDict();
    return this.$set({ option_strings, dest, nargs: PARSER, choices: this.$map, required, help, metavar });
  }
  get _name_parser_map(): Value {
    return this.$map;
  }
  get _choices_actions(): Value {
    return links.list(this.$pseudo);
  }
  add_parser(name: Value, given: Keywords): Value {
    const { deprecated, aliases: givenAliases, help, ...kw } = given;
    kw.prog ??= `${this.$prefix} ${name}`;
    const aliases: string[] = givenAliases === undefined ? [] : links.arrayOf(givenAliases);
    if (this.$map.$has(name)) throw argumentError(this, `conflicting subparser: ${name}`);
    for (const alias of aliases) {
      if (this.$map.$has(alias)) throw argumentError(this, `conflicting subparser alias: ${alias}`);
    }
    if (help !== undefined) {
      const pseudo = new PyChoicesPseudoAction();
      const metavar = aliases.length > 0 ? `${name} (${aliases.join(", ")})` : name;
      pseudo.$set({ option_strings: links.list([]), dest: name, help, metavar });
      this.$pseudo.push(pseudo);
    }
    const parser = callKw(this.$parserClass, [], kw);
    for (const n of [name, ...aliases]) {
      this.$map.$set(n, parser);
      if (truth(deprecated)) this.$deprecated.add(n);
    }
    return parser;
  }
  _get_subactions(): Value {
    return links.list(this.$pseudo);
  }
  override __call__(parser: Value, namespace: Value, values: Value, _option: Value): null {
    const [name, ...rest] = links.arrayOf(values);
    if (this.dest !== SUPPRESS) setattr(namespace, this.dest, name);
    const sub = this.$map.$get(name);
    if (sub === undefined) {
      const choices = [...this.$map.$map.keys()].join(", ");
      throw argumentError(this, `unknown parser ${links.repr(name)} (choices: ${choices})`);
    }
    if (this.$deprecated.has(name)) callMethod(parser, "_warning", `command '${name}' is deprecated`);
    const [own, extra] = links.arrayOf(callMethod(sub, "parse_known_args", links.list(rest), null));
    for (const [key, value] of links.stringEntries(getattr(own, "__dict__"))) setattr(namespace, key, value);
    if (truth(extra)) {
      const before = getattrOr(namespace, UNRECOGNIZED, undefined) ?? links.list([]);
      callMethod(before, "extend", extra);
      setattr(namespace, UNRECOGNIZED, before);
    }
    return null;
  }
}
export const SubParsersAction = builtinType(PySubParsersAction, {
  name: "_SubParsersAction",
  module,
  signatures: {
    __init__:
      "(option_strings, prog, parser_class, dest='==SUPPRESS==', required=False, help=None, metavar=None)",
    add_parser: "(name, *, deprecated=False, **kwargs)",
    _get_subactions: "()",
    __call__: callSignature,
  },
});
