// `argparse.ArgumentParser`. CPython: Lib/argparse.py.
import { importModule } from "../../modules/importer.ts";
import { delattr, getattr, getattrOr, hasattr, setattr } from "../../objects/attribute.ts";
import { call, callable, callKw, callMethod } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { isException, OSError, TypeError_, typeError, ValueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { str_ } from "../../objects/str.ts";
import { contains } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isInstance, typeOf } from "../../objects/type.ts";
import { pythonFunction } from "../python_function.ts";
import {
  ArgumentError,
  ArgumentTypeError,
  actionName,
  argumentError,
  attributesRepr,
  module,
  ONE_OR_MORE,
  OPTIONAL,
  PARSER,
  REMAINDER,
  SUPPRESS,
  standardOutput,
  UNRECOGNIZED,
  ZERO_OR_MORE,
} from "./actions.ts";
import { PyActionsContainer } from "./container.ts";
import { HelpFormatter } from "./formatter.ts";

/** Documentation: argparse.Namespace. */
export class PyNamespace extends PyObject {
  __init__(kw: Keywords): null {
    for (const key of Object.keys(kw)) (this as Value)[key] = kw[key];
    return null;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyNamespace)) return NotImplemented;
    return equals(links.instanceDict(this), links.instanceDict(other));
  }
  __contains__(key: Value): boolean {
    return contains(links.instanceDict(this), key);
  }
  __repr__(): string {
    return attributesRepr(this, [...links.stringEntries(links.instanceDict(this))]);
  }
}
export const Namespace = builtinType(PyNamespace, {
  name: "Namespace",
  module,
  doc: "Simple object for storing attributes.\n\nImplements equality by attribute names and values, and provides a simple\nstring representation.\n",
  signatures: { __init__: "(**kwargs)", __eq__: "(other)", __contains__: "(key)", __repr__: "()" },
  attributes: { __hash__: null },
});

/** What an argument string is as an option: the action, its option string, and what is glued to it. */
interface OptionTuple {
  action: Value;
  option: string;
  sep: string | null;
  explicit: string | null;
}

const negativeNumber = /^-\d+$|^-\d*\.\d+$/;

/** `a is b` as CPython decides it for values that come from the command line and for defaults. */
function isSame(a: Value, b: Value): boolean {
  if (typeof a === "string") return false;
  if (typeof a === "number" && (a < -5 || a > 256)) return false;
  return a === b;
}

function nargsPattern(action: Value): string {
  const { nargs } = action;
  const patterns: { [key: string]: string } = {
    [OPTIONAL]: "(-*A?-*)",
    [ZERO_OR_MORE]: "(-*[A-]*)",
    [ONE_OR_MORE]: "(-*A[A-]*)",
    [REMAINDER]: "([-AO]*)",
    [PARSER]: "(-*A[-AO]*)",
    [SUPPRESS]: "(-*-*)",
  };
  let pattern =
    nargs === null
      ? "(-*A-*)"
      : typeof nargs === "number"
        ? `(-*${new Array(nargs).fill("A").join("-*")}-*)`
        : (patterns[nargs] as string);
  if (truth(action.option_strings)) pattern = pattern.replaceAll("-*", "").replaceAll("-", "");
  return pattern;
}

export class PyArgumentParser extends PyActionsContainer {
  prog: Value = null;
  usage: Value = null;
  epilog: Value = null;
  formatter_class: Value = HelpFormatter;
  fromfile_prefix_chars: Value = null;
  add_help: Value = true;
  allow_abbrev: Value = true;
  exit_on_error: Value = true;
  _positionals: Value = null;
  _optionals: Value = null;
  _subparsers: Value = null;
  __init__(...args: Value[]): null {
    const [
      prog,
      usage,
      description,
      epilog,
      parents,
      formatter,
      chars,
      fromfile,
      argumentDefault,
      handler,
      help,
      abbrev,
      exits,
    ] = args;
    for (const list of ["_actions", "_action_groups", "_mutually_exclusive_groups"] as const)
      this[list] = links.list([]);
    this.$begin(description, chars, argumentDefault, handler);
    const sys = importModule(null, "sys", 0);
    this.prog = prog ?? String(links.arrayOf(sys.argv)[0] ?? "").replace(/^.*\//, "");
    this.usage = usage;
    this.epilog = epilog;
    this.formatter_class = formatter ?? HelpFormatter;
    this.fromfile_prefix_chars = fromfile;
    this.add_help = help;
    this.allow_abbrev = abbrev;
    this.exit_on_error = exits;
    this._positionals = callKw(getattr(this, "add_argument_group"), ["positional arguments"], null);
    this._optionals = callKw(getattr(this, "add_argument_group"), ["options"], null);
    this.register("type", null, identity);
    const prefix = chars.includes("-") ? "-" : chars[0];
    if (truth(help)) {
      callKw(getattr(this, "add_argument"), [`${prefix}h`, `${prefix}${prefix}help`], {
        action: "help",
        default: SUPPRESS,
        help: "show this help message and exit",
      });
    }
    for (const parent of parents === undefined ? [] : links.arrayOf(parents)) {
      if (!(parent instanceof PyArgumentParser)) throw typeError("parents must be a list of ArgumentParser");
      this.$addContainer(parent);
      for (const [key, value] of links.stringEntries(parent._defaults)) this._defaults.$set(key, value);
    }
    return null;
  }
  __repr__(): string {
    const names = [
      "prog",
      "usage",
      "description",
      "formatter_class",
      "conflict_handler",
      "add_help",
    ] as const;
    return attributesRepr(
      this,
      names.map((name) => [name, this[name]] as const),
    );
  }
  add_subparsers(kw: Keywords): Value {
    if (this._subparsers !== null) throw argumentError(null, "cannot have multiple subparser arguments");
    const fields: Keywords = { parser_class: typeOf(this), ...kw };
    if (fields.title !== undefined || fields.description !== undefined) {
      const { title = "subcommands", description = null } = fields;
      Reflect.deleteProperty(fields, "title");
      Reflect.deleteProperty(fields, "description");
      this._subparsers = callKw(getattr(this, "add_argument_group"), [title, description], null);
    } else this._subparsers = this._positionals;
    if (fields.prog == null) {
      const formatter = callMethod(this, "_get_formatter");
      const positionals = links.list(this.$positionals());
      callMethod(formatter, "add_usage", this.usage, positionals, this._mutually_exclusive_groups, "");
      fields.prog = callMethod(formatter, "format_help").trim();
    }
    const cls = this.$actionClass(fields, "parsers");
    const action = callKw(cls, [], { option_strings: links.list([]), ...fields });
    callMethod(this._subparsers, "_add_action", action);
    return action;
  }
  override _add_action(action: Value): Value {
    callMethod(truth(action.option_strings) ? this._optionals : this._positionals, "_add_action", action);
    return action;
  }
  $positionals(): Value[] {
    return this._actions.$items.filter((a: Value) => !truth(a.option_strings));
  }
  parse_args(args: Value, namespace: Value): Value {
    const [result, rest] = links.arrayOf(callMethod(this, "parse_known_args", args, namespace));
    this.$refuse(rest);
    return result;
  }
  $refuse(rest: Value): void {
    const argv = links.arrayOf(rest);
    if (argv.length === 0) return;
    const message = `unrecognized arguments: ${argv.join(" ")}`;
    if (!truth(this.exit_on_error)) throw argumentError(null, message);
    callMethod(this, "error", message);
  }
  parse_known_args(args: Value, given: Value): Value {
    const argv: string[] =
      args === null ? links.arrayOf(importModule(null, "sys", 0).argv).slice(1) : [...links.arrayOf(args)];
    let namespace = given ?? new PyNamespace();
    for (const action of this._actions.$items) {
      if (action.dest !== SUPPRESS && !hasattr(namespace, action.dest) && action.default !== SUPPRESS) {
        setattr(namespace, action.dest, action.default);
      }
    }
    for (const [dest, value] of links.stringEntries(this._defaults)) {
      if (!hasattr(namespace, dest)) setattr(namespace, dest, value);
    }
    let extras: string[] = [];
    try {
      [namespace, extras] = this.$parse(argv, namespace);
    } catch (e) {
      if (!truth(this.exit_on_error) || !isException(e, ArgumentError)) throw e;
      callMethod(this, "error", links.str(e));
    }
    const unrecognized = getattrOr(namespace, UNRECOGNIZED, undefined);
    if (unrecognized !== undefined) {
      extras.push(...links.arrayOf(unrecognized));
      delattr(namespace, UNRECOGNIZED);
    }
    return tuple([namespace, links.list(extras)]);
  }
  $parse(given: string[], namespace: Value): [Value, string[]] {
    const argv = this.fromfile_prefix_chars === null ? given : this.$fromFiles(given);
    const conflicts = new Map<Value, Value[]>();
    for (const group of this._mutually_exclusive_groups.$items) {
      const own: Value[] = group._group_actions.$items;
      for (const action of own) {
        conflicts.set(action, [...(conflicts.get(action) ?? []), ...own.filter((a) => a !== action)]);
      }
    }
    const options = new Map<number, OptionTuple>();
    let pattern = "";
    for (let i = 0; i < argv.length; i++) {
      if (argv[i] === "--") {
        pattern += `-${"A".repeat(argv.length - i - 1)}`;
        break;
      }
      const option = this.$parseOptional(argv[i] as string);
      if (option !== null) options.set(i, option);
      pattern += option === null ? "A" : "O";
    }
    const seen = new Set<Value>();
    const nonDefault = new Set<Value>();
    const warned = new Set<string>();
    const extras: string[] = [];
    const take = (action: Value, strings: string[], option: string | null) => {
      seen.add(action);
      const values = this.$values(action, strings);
      if (!isSame(values, action.default)) {
        nonDefault.add(action);
        for (const other of conflicts.get(action) ?? []) {
          if (nonDefault.has(other))
            throw argumentError(action, `not allowed with argument ${actionName(other)}`);
        }
      }
      if (values !== SUPPRESS) call(action, this, namespace, values, option);
    };
    const consumeOptional = (start: number): number => {
      const first = options.get(start) as OptionTuple;
      let { action, option, sep, explicit } = first;
      const taken: [Value, string[], string][] = [];
      let stop = start + 1;
      for (;;) {
        if (action === null) {
          extras.push(argv[start] as string);
          return start + 1;
        }
        if (explicit === null) {
          const count = this.$match(action, pattern.slice(start + 1));
          stop = start + 1 + count;
          taken.push([action, argv.slice(start + 1, stop), option]);
          break;
        }
        const count = this.$match(action, "A");
        if (count === 0 && !this.prefix_chars.includes(option[1]) && explicit !== "") {
          if ((sep !== null && sep !== "") || this.prefix_chars.includes(explicit[0])) {
            throw argumentError(action, `ignored explicit argument ${links.repr(explicit)}`);
          }
          taken.push([action, [], option]);
          const char = option[0] as string;
          option = char + explicit[0];
          const next = this._option_string_actions.$get(option);
          if (next === undefined) {
            extras.push(char + explicit);
            stop = start + 1;
            break;
          }
          action = next;
          const rest: string = explicit.slice(1);
          if (rest === "") sep = explicit = null;
          else if (rest.startsWith("=")) {
            sep = "=";
            explicit = rest.slice(1);
          } else {
            sep = "";
            explicit = rest;
          }
        } else if (count === 1) {
          taken.push([action, [explicit], option]);
          break;
        } else throw argumentError(action, `ignored explicit argument ${links.repr(explicit)}`);
      }
      for (const [a, strings, o] of taken) {
        if (truth(a.deprecated) && !warned.has(o)) {
          callMethod(this, "_warning", `option '${o}' is deprecated`);
          warned.add(o);
        }
        take(a, strings, o);
      }
      return stop;
    };
    let positionals = this.$positionals();
    const consumePositionals = (from: number): number => {
      let start = from;
      const counts = this.$matchPartial(positionals, pattern.slice(start));
      counts.forEach((count, i) => {
        const action = positionals[i];
        const strings = argv.slice(start, start + count);
        start += count;
        if (strings.length > 0 && truth(action.deprecated) && !warned.has(action.dest)) {
          callMethod(this, "_warning", `argument '${action.dest}' is deprecated`);
          warned.add(action.dest);
        }
        take(action, strings, null);
      });
      positionals = positionals.slice(counts.length);
      return start;
    };
    const last = options.size === 0 ? -1 : Math.max(...options.keys());
    let index = 0;
    while (index <= last) {
      let next = index;
      while (next <= last && !options.has(next)) next++;
      if (index !== next) {
        const end = consumePositionals(index);
        if (end > index) {
          index = end;
          continue;
        }
      }
      if (!options.has(index)) {
        extras.push(...argv.slice(index, next));
        index = next;
      }
      index = consumeOptional(index);
    }
    const stop = consumePositionals(index);
    extras.push(...argv.slice(stop));
    this.$checkRequired(namespace, seen, nonDefault);
    return [namespace, extras];
  }
  $checkRequired(namespace: Value, seen: ReadonlySet<Value>, nonDefault: ReadonlySet<Value>): void {
    const required: Value[] = [];
    for (const action of this._actions.$items) {
      if (seen.has(action)) continue;
      if (truth(action.required)) required.push(actionName(action));
      else if (
        isInstance(action.default, str_) &&
        getattrOr(namespace, action.dest, undefined) === action.default
      ) {
        setattr(namespace, action.dest, this.$value(action, action.default));
      }
    }
    if (required.length > 0) {
      throw argumentError(
        null,
        `the following arguments are required: ${required.map((n) => links.str(n)).join(", ")}`,
      );
    }
    for (const group of this._mutually_exclusive_groups.$items) {
      const own: Value[] = group._group_actions.$items;
      if (!truth(group.required) || own.some((a) => nonDefault.has(a))) continue;
      const names = own.filter((a) => a.help !== SUPPRESS).map(actionName);
      throw argumentError(null, `one of the arguments ${names.join(" ")} is required`);
    }
  }
  $fromFiles(argv: readonly string[]): string[] {
    const all: string[] = [];
    for (const arg of argv) {
      if (arg === "" || !this.fromfile_prefix_chars.includes(arg[0])) {
        all.push(arg);
        continue;
      }
      try {
        const file = callMethod(importModule(null, "builtins", 0), "open", arg.slice(1));
        const lines: string[] = links.arrayOf(callMethod(callMethod(file, "read"), "splitlines"));
        callMethod(file, "close");
        const inner = lines.flatMap((line) =>
          links.arrayOf(callMethod(this, "convert_arg_line_to_args", line)),
        );
        all.push(...this.$fromFiles(inner));
      } catch (e) {
        if (!isException(e, OSError)) throw e;
        throw argumentError(null, links.str(e));
      }
    }
    return all;
  }
  convert_arg_line_to_args(line: Value): Value {
    return links.list([line]);
  }
  $match(action: Value, pattern: string): number {
    const match = new RegExp(`^${nargsPattern(action)}`).exec(pattern);
    if (match !== null) return (match[1] as string).length;
    const { nargs } = action;
    const message =
      nargs === null
        ? "expected one argument"
        : nargs === OPTIONAL
          ? "expected at most one argument"
          : nargs === ONE_OR_MORE
            ? "expected at least one argument"
            : `expected ${nargs} argument${nargs === 1 ? "" : "s"}`;
    throw argumentError(action, message);
  }
  $matchPartial(actions: readonly Value[], pattern: string): number[] {
    for (let n = actions.length; n > 0; n--) {
      const match = new RegExp(`^${actions.slice(0, n).map(nargsPattern).join("")}`).exec(pattern);
      if (match !== null) return match.slice(1).map((s) => s.length);
    }
    return [];
  }
  $parseOptional(arg: string): OptionTuple | null {
    if (arg === "" || !this.prefix_chars.includes(arg[0])) return null;
    const known = this._option_string_actions.$get(arg);
    if (known !== undefined) return { action: known, option: arg, sep: null, explicit: null };
    if (arg.length === 1) return null;
    const equal = arg.indexOf("=");
    if (equal >= 0) {
      const own = this._option_string_actions.$get(arg.slice(0, equal));
      if (own !== undefined)
        return { action: own, option: arg.slice(0, equal), sep: "=", explicit: arg.slice(equal + 1) };
    }
    const tuples = this.$optionTuples(arg);
    if (tuples.length > 1) {
      const matches = tuples.map((t) => t.option).join(", ");
      throw argumentError(null, `ambiguous option: ${arg} could match ${matches}`);
    }
    if (tuples.length === 1) return tuples[0] as OptionTuple;
    if (negativeNumber.test(arg) && !this.$hasNegativeNumbers.value) return null;
    if (arg.includes(" ")) return null;
    return { action: null, option: arg, sep: null, explicit: null };
  }
  $optionTuples(arg: string): OptionTuple[] {
    const found: OptionTuple[] = [];
    const chars: string = this.prefix_chars;
    const all = [...this._option_string_actions.$map.entries()] as [string, Value][];
    if (chars.includes(arg[1] as string)) {
      if (!truth(this.allow_abbrev)) return found;
      const equal = arg.indexOf("=");
      const prefix = equal < 0 ? arg : arg.slice(0, equal);
      for (const [option, action] of all) {
        if (!option.startsWith(prefix)) continue;
        found.push({
          action,
          option,
          sep: equal < 0 ? null : "=",
          explicit: equal < 0 ? null : arg.slice(equal + 1),
        });
      }
      return found;
    }
    for (const [option, action] of all) {
      if (option === arg.slice(0, 2)) found.push({ action, option, sep: "", explicit: arg.slice(2) });
      else if (option.startsWith(arg)) found.push({ action, option, sep: null, explicit: null });
    }
    return found;
  }
  $values(action: Value, given: string[]): Value {
    const { nargs } = action;
    const isOption = truth(action.option_strings);
    const strings = given.slice();
    if (!isOption && nargs !== PARSER && nargs !== REMAINDER) {
      const dashes = strings.indexOf("--");
      if (dashes >= 0) strings.splice(dashes, 1);
    }
    if (strings.length === 0 && nargs === OPTIONAL) {
      const value = isOption ? action.const : action.default;
      if (!isInstance(value, str_)) return value;
      const converted = this.$value(action, value);
      this.$check(action, converted);
      return converted;
    }
    if (strings.length === 0 && nargs === ZERO_OR_MORE && !isOption) {
      if (action.default === null) return links.list([]);
      this.$check(action, action.default);
      return action.default;
    }
    if (strings.length === 1 && (nargs === null || nargs === OPTIONAL)) {
      const value = this.$value(action, strings[0]);
      this.$check(action, value);
      return value;
    }
    if (nargs === SUPPRESS) return SUPPRESS;
    const values = strings.map((s) => this.$value(action, s));
    if (nargs === PARSER) this.$check(action, values[0]);
    else if (nargs !== REMAINDER) for (const v of values) this.$check(action, v);
    return links.list(values);
  }
  $value(action: Value, text: Value): Value {
    const type = this.$registered("type", action.type);
    if (!callable(type)) throw argumentError(action, `${links.repr(type)} is not callable`);
    try {
      return call(type, text);
    } catch (e) {
      if (isException(e, ArgumentTypeError)) throw argumentError(action, links.str(e));
      if (!isException(e, TypeError_) && !isException(e, ValueError)) throw e;
      const name = getattrOr(action.type, "__name__", undefined) ?? links.repr(action.type);
      throw argumentError(action, `invalid ${name} value: ${links.repr(text)}`);
    }
  }
  $check(action: Value, value: Value): void {
    if (action.choices === null || contains(action.choices, value)) return;
    const choices = links.arrayOf(action.choices).map((c: Value) => links.repr(c));
    throw argumentError(action, `invalid choice: ${links.repr(value)} (choose from ${choices.join(", ")})`);
  }
  parse_intermixed_args(args: Value, namespace: Value): Value {
    const [result, rest] = links.arrayOf(callMethod(this, "parse_known_intermixed_args", args, namespace));
    this.$refuse(rest);
    return result;
  }
  parse_known_intermixed_args(args: Value, given: Value): Value {
    const positionals = this.$positionals();
    const bad = positionals.find((a) => a.nargs === PARSER || a.nargs === REMAINDER);
    if (bad !== undefined) throw typeError(`parse_intermixed_args: positional arg with nargs=${bad.nargs}`);
    const grouped: Value[] = this._mutually_exclusive_groups.$items.flatMap(
      (g: Value) => g._group_actions.$items,
    );
    if (grouped.some((a) => positionals.includes(a))) {
      throw typeError("parse_intermixed_args: positional in mutuallyExclusiveGroup");
    }
    const usage = this.usage;
    try {
      this.usage ??= callMethod(this, "format_usage").slice(7);
      const saved = positionals.map((a) => [a.nargs, a.default]);
      for (const a of positionals) {
        a.nargs = SUPPRESS;
        a.default = SUPPRESS;
      }
      let namespace: Value;
      let remaining: Value;
      try {
        [namespace, remaining] = links.arrayOf(callMethod(this, "parse_known_args", args, given));
      } finally {
        positionals.forEach((a, i) => {
          [a.nargs, a.default] = saved[i] as [Value, Value];
        });
      }
      const relaxed: Value[] = [
        ...this._actions.$items.filter((a: Value) => truth(a.option_strings)),
        ...this._mutually_exclusive_groups.$items,
      ];
      const required = relaxed.map((a) => a.required);
      for (const a of relaxed) a.required = false;
      try {
        return callMethod(this, "parse_known_args", remaining, namespace);
      } finally {
        relaxed.forEach((a, i) => {
          a.required = required[i];
        });
      }
    } finally {
      this.usage = usage;
    }
  }
  format_usage(): Value {
    const formatter = callMethod(this, "_get_formatter");
    callMethod(formatter, "add_usage", this.usage, this._actions, this._mutually_exclusive_groups);
    return callMethod(formatter, "format_help");
  }
  format_help(): Value {
    const formatter = callMethod(this, "_get_formatter");
    callMethod(formatter, "add_usage", this.usage, this._actions, this._mutually_exclusive_groups);
    callMethod(formatter, "add_text", this.description);
    for (const group of this._action_groups.$items) {
      callMethod(formatter, "start_section", group.title);
      callMethod(formatter, "add_text", group.description);
      callMethod(formatter, "add_arguments", group._group_actions);
      callMethod(formatter, "end_section");
    }
    callMethod(formatter, "add_text", this.epilog);
    return callMethod(formatter, "format_help");
  }
  _get_formatter(): Value {
    return callKw(this.formatter_class, [], { prog: this.prog });
  }
  print_usage(file: Value): null {
    callMethod(this, "_print_message", callMethod(this, "format_usage"), file ?? standardOutput());
    return null;
  }
  print_help(file: Value): null {
    callMethod(this, "_print_message", callMethod(this, "format_help"), file ?? standardOutput());
    return null;
  }
  _print_message(message: Value, file: Value): null {
    if (truth(message)) callMethod(file ?? importModule(null, "sys", 0).stderr, "write", message);
    return null;
  }
  exit(status: Value, message: Value): null {
    const sys = importModule(null, "sys", 0);
    if (message !== null && truth(message)) callMethod(this, "_print_message", message, sys.stderr);
    callMethod(sys, "exit", status);
    return null;
  }
  error(message: Value): null {
    callMethod(this, "print_usage", importModule(null, "sys", 0).stderr);
    callMethod(this, "exit", 2, `${this.prog}: error: ${message}\n`);
    return null;
  }
  _warning(message: Value): null {
    callMethod(
      this,
      "_print_message",
      `${this.prog}: warning: ${message}\n`,
      importModule(null, "sys", 0).stderr,
    );
    return null;
  }
}
const identity = pythonFunction(
  "identity",
  "(string)",
  (s) => s,
  module,
  "ArgumentParser.__init__.<locals>.identity",
);

const parsing = "(args=None, namespace=None)";
export const ArgumentParser = builtinType(PyArgumentParser, {
  name: "ArgumentParser",
  module,
  doc: "Object for parsing command line strings into Python objects.",
  signatures: {
    __init__:
      "(prog=None, usage=None, description=None, epilog=None, parents=<[]>, formatter_class=<HelpFormatter>, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True)",
    __repr__: "()",
    add_subparsers: "(**kwargs)",
    _add_action: "(action)",
    parse_args: parsing,
    parse_known_args: parsing,
    parse_intermixed_args: parsing,
    parse_known_intermixed_args: parsing,
    convert_arg_line_to_args: "(arg_line)",
    format_usage: "()",
    format_help: "()",
    _get_formatter: "()",
    print_usage: "(file=None)",
    print_help: "(file=None)",
    _print_message: "(message, file=None)",
    exit: "(status=0, message=None)",
    error: "(message)",
    _warning: "(message)",
  },
});
