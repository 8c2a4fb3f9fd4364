// The help texts of argparse. CPython: `HelpFormatter` in Lib/argparse.py.
import { importModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { callKw, callMethod } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { formatPercent } from "../../objects/percent_format.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { builtinType } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { module, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE } from "./actions.ts";

function percent(template: Value, values: Value): string {
  return toJs(formatPercent(template, values));
}

interface Section {
  readonly parent: Section | null;
  readonly heading: Value;
  readonly items: (() => string)[];
}

function isPart(text: Value): boolean {
  return text !== null && text !== undefined && text !== "" && text !== SUPPRESS;
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((v, i) => v === b[i]);
}

export class PyHelpFormatter extends PyObject {
  _prog: Value = null;
  _indent_increment = 2;
  _max_help_position = 24;
  _width = 78;
  _current_indent = 0;
  _level = 0;
  _action_max_length = 0;
  $root: Section = { parent: null, heading: null, items: [] };
  $section: Section = this.$root;
  __init__(prog: Value, increment: Value, maxHelp: Value, width: Value): null {
    const columns =
      width ?? getattr(callMethod(importModule(null, "shutil", 0), "get_terminal_size"), "columns") - 2;
    this._prog = prog;
    this._indent_increment = increment;
    this._max_help_position = Math.min(maxHelp, Math.max(columns - 20, increment * 2));
    this._width = columns;
    this._current_indent = this._level = this._action_max_length = 0;
    this.$root = { parent: null, heading: null, items: [] };
    this.$section = this.$root;
    return null;
  }
  _indent(): null {
    this._current_indent += this._indent_increment;
    this._level++;
    return null;
  }
  _dedent(): null {
    this._current_indent -= this._indent_increment;
    this._level--;
    return null;
  }
  $help(section: Section): string {
    if (section.parent !== null) this._indent();
    const help = section.items
      .map((item) => item())
      .filter(isPart)
      .join("");
    if (section.parent !== null) this._dedent();
    if (help === "") return "";
    const { heading } = section;
    const title =
      heading !== SUPPRESS && heading !== null ? `${" ".repeat(this._current_indent)}${heading}:\n` : "";
    return `\n${title}${help}\n`;
  }
  start_section(heading: Value): null {
    this._indent();
    const section: Section = { parent: this.$section, heading, items: [] };
    this.$section.items.push(() => this.$help(section));
    this.$section = section;
    return null;
  }
  end_section(): null {
    this.$section = this.$section.parent as Section;
    this._dedent();
    return null;
  }
  add_text(text: Value): null {
    if (text !== SUPPRESS && text !== null) this.$section.items.push(() => this._format_text(text));
    return null;
  }
  add_usage(usage: Value, actions: Value, groups: Value, prefix: Value): null {
    if (usage !== SUPPRESS)
      this.$section.items.push(() => this._format_usage(usage, actions, groups, prefix));
    return null;
  }
  add_argument(action: Value): null {
    if (action.help === SUPPRESS) return null;
    let length = this._format_action_invocation(action).length + this._current_indent;
    this.$subactions(action, (sub) => {
      length = Math.max(length, this._format_action_invocation(sub).length + this._current_indent);
    });
    this._action_max_length = Math.max(this._action_max_length, length);
    this.$section.items.push(() => this._format_action(action));
    return null;
  }
  add_arguments(actions: Value): null {
    for (const action of links.arrayOf(actions)) this.add_argument(action);
    return null;
  }
  format_help(): Value {
    const help = this.$help(this.$root);
    return help === "" ? help : `${help.replace(/\n\n\n+/g, "\n\n").replace(/^\n+|\n+$/g, "")}\n`;
  }
  _format_usage(given: Value, actionList: Value, groups: Value, givenPrefix: Value): string {
    const prefix: string = givenPrefix ?? "usage: ";
    const values = new PyDict();
    values.$set("prog", this._prog);
    const actions = links.arrayOf(actionList);
    const prog = String(this._prog);
    let usage: string;
    if (given !== null) usage = percent(given, values);
    else if (actions.length === 0) usage = prog;
    else {
      const optionals = actions.filter((a) => truth(a.option_strings));
      const positionals = actions.filter((a) => !truth(a.option_strings));
      usage = [prog, this.$usageParts([...optionals, ...positionals], groups).join(" ")]
        .filter(Boolean)
        .join(" ");
      const width = this._width - this._current_indent;
      if (prefix.length + usage.length > width)
        usage = this.$wrapped(prog, prefix, width, optionals, positionals, groups);
    }
    return `${prefix}${usage}\n\n`;
  }
  $wrapped(
    prog: string,
    prefix: string,
    width: number,
    optionals: Value[],
    positionals: Value[],
    groups: Value,
  ): string {
    const opts = this.$usageParts(optionals, groups);
    const poss = this.$usageParts(positionals, groups);
    const fill = (parts: string[], indent: string, first?: string): string[] => {
      const lines: string[] = [];
      let line: string[] = [];
      let length = first !== undefined ? first.length - 1 : indent.length - 1;
      for (const part of parts) {
        if (length + 1 + part.length > width && line.length > 0) {
          lines.push(indent + line.join(" "));
          line = [];
          length = indent.length - 1;
        }
        line.push(part);
        length += part.length + 1;
      }
      if (line.length > 0) lines.push(indent + line.join(" "));
      if (first !== undefined) lines[0] = (lines[0] as string).slice(indent.length);
      return lines;
    };
    let lines: string[];
    if (prefix.length + prog.length <= 0.75 * width) {
      const indent = " ".repeat(prefix.length + prog.length + 1);
      if (opts.length > 0) lines = [...fill([prog, ...opts], indent, prefix), ...fill(poss, indent)];
      else if (poss.length > 0) lines = fill([prog, ...poss], indent, prefix);
      else lines = [prog];
    } else {
      const indent = " ".repeat(prefix.length);
      lines = fill([...opts, ...poss], indent);
      if (lines.length > 1) lines = [...fill(opts, indent), ...fill(poss, indent)];
      lines = [prog, ...lines];
    }
    return lines.join("\n");
  }
  $usageParts(actions: Value[], groups: Value): string[] {
    const grouped = new Set<Value>();
    const inserts: [number, number, Value][] = [];
    for (const group of links.arrayOf(groups)) {
      const own: Value[] = links.arrayOf(group._group_actions);
      if (own.length === 0) throw valueError(`empty group ${links.str(group)}`);
      if (own.every((a) => a.help === SUPPRESS)) continue;
      const start = actions.indexOf(own[0]);
      if (start < 0) continue;
      const end = start + own.length;
      if (!sameItems(actions.slice(start, end), own)) continue;
      for (const a of own) grouped.add(a);
      const same = inserts.findIndex(([s, e]) => s === start && e === end);
      if (same >= 0) inserts.splice(same, 1);
      inserts.push([start, end, group]);
    }
    const parts: (string | null)[] = actions.map((action) => {
      if (action.help === SUPPRESS) return null;
      if (!truth(action.option_strings)) {
        const part = this._format_args(action, this._get_default_metavar_for_positional(action));
        return grouped.has(action) && part.startsWith("[") && part.endsWith("]") ? part.slice(1, -1) : part;
      }
      const part =
        action.nargs === 0
          ? callMethod(action, "format_usage")
          : `${links.arrayOf(action.option_strings)[0]} ${this._format_args(action, this._get_default_metavar_for_optional(action))}`;
      return !truth(action.required) && !grouped.has(action) ? `[${part}]` : part;
    });
    const separated = new Set<number>();
    for (const [start, end, group] of inserts.sort((a, b) => b[0] - a[0] || b[1] - a[1])) {
      const own = parts.slice(start, end).filter((p): p is string => p !== null);
      const size = own.length;
      const [open, close] = truth(group.required) ? (size > 1 ? ["(", ")"] : ["", ""]) : ["[", "]"];
      own[0] = `${open}${own[0]}`;
      own[size - 1] = `${own[size - 1]}${close}`;
      own.slice(0, -1).forEach((part, k) => {
        const i = start + k;
        if (separated.has(i)) return;
        parts[i] = `${part} |`;
        separated.add(i);
      });
      parts[start + size - 1] = own[size - 1] as string;
      for (let i = start + size; i < end; i++) parts[i] = null;
    }
    return parts.filter((p): p is string => p !== null);
  }
  _format_text(given: Value): string {
    let text = given;
    if (text.includes("%(prog)")) {
      const values = new PyDict();
      values.$set("prog", this._prog);
      text = percent(text, values);
    }
    const width = Math.max(this._width - this._current_indent, 11);
    return `${this._fill_text(text, width, " ".repeat(this._current_indent))}\n\n`;
  }
  _format_action(action: Value): string {
    const position = Math.min(this._action_max_length + 2, this._max_help_position);
    const helpWidth = Math.max(this._width - position, 11);
    const width = position - this._current_indent - 2;
    const pad = " ".repeat(this._current_indent);
    let header: string = this._format_action_invocation(action);
    let first = 0;
    if (action.help === null || !truth(action.help)) header = `${pad}${header}\n`;
    else if (header.length <= width) header = `${pad}${header.padEnd(width)}  `;
    else {
      header = `${pad}${header}\n`;
      first = position;
    }
    let text = header;
    if (action.help !== null && action.help.trim() !== "") {
      const help = this._expand_help(action);
      if (help !== "") {
        const lines: string[] = links.arrayOf(this._split_lines(help, helpWidth));
        lines.forEach((line, i) => {
          text += `${" ".repeat(i === 0 ? first : position)}${line}\n`;
        });
      }
    } else if (!header.endsWith("\n")) text += "\n";
    this.$subactions(action, (sub) => {
      text += this._format_action(sub);
    });
    return text;
  }
  _format_action_invocation(action: Value): string {
    const strings: string[] = links.arrayOf(action.option_strings);
    if (strings.length === 0) {
      const [metavar] = this.$metavar(action, this._get_default_metavar_for_positional(action), 1);
      return metavar as string;
    }
    if (action.nargs === 0) return strings.join(", ");
    const args = this._format_args(action, this._get_default_metavar_for_optional(action));
    return `${strings.join(", ")} ${args}`;
  }
  $metavar(action: Value, fallback: Value, size: number): Value[] {
    let result = fallback;
    if (action.metavar !== null) result = action.metavar;
    else if (action.choices !== null)
      result = `{${links
        .arrayOf(action.choices)
        .map((c: Value) => links.str(c))
        .join(",")}}`;
    return result instanceof PyTuple ? [...result.$items] : new Array(size).fill(result);
  }
  _format_args(action: Value, fallback: Value): string {
    const { nargs } = action;
    const get = (size: number, exact = size): Value[] => {
      const found = this.$metavar(action, fallback, size);
      if (found.length < exact) throw typeError("not enough arguments for format string");
      if (found.length > exact) throw typeError("not all arguments converted during string formatting");
      return found.map((v) => links.str(v));
    };
    switch (nargs) {
      case null:
        return get(1)[0];
      case OPTIONAL:
        return `[${get(1)[0]}]`;
      case ZERO_OR_MORE: {
        const metavar = this.$metavar(action, fallback, 1);
        return metavar.length === 2 ? `[${metavar[0]} [${metavar[1]} ...]]` : `[${get(1)[0]} ...]`;
      }
      case ONE_OR_MORE: {
        const [a, b] = get(2);
        return `${a} [${b} ...]`;
      }
      case REMAINDER:
        return "...";
      case PARSER:
        return `${get(1)[0]} ...`;
      case SUPPRESS:
        return "";
      default:
        if (typeof nargs !== "number") throw valueError("invalid nargs value");
        return get(nargs).join(" ");
    }
  }
  _expand_help(action: Value): string {
    const values = new PyDict();
    for (const [name, given] of links.stringEntries(getattr(action, "__dict__"))) {
      if (given === SUPPRESS) continue;
      let value = given;
      const own = value === null ? undefined : getattrOr(value, "__name__", undefined);
      if (own !== undefined) value = own;
      if (name === "choices" && value !== null)
        value = links
          .arrayOf(value)
          .map((c: Value) => links.str(c))
          .join(", ");
      values.$set(name, value);
    }
    values.$set("prog", this._prog);
    return percent(this._get_help_string(action), values);
  }
  $subactions(action: Value, visit: (sub: Value) => void): void {
    const get = getattrOr(action, "_get_subactions", undefined);
    if (get === undefined) return;
    this._indent();
    for (const sub of links.arrayOf(get())) visit(sub);
    this._dedent();
  }
  _split_lines(text: Value, width: Value): Value {
    return callMethod(importModule(null, "textwrap", 0), "wrap", collapse(text), width);
  }
  _fill_text(text: Value, width: Value, indent: Value): Value {
    const fill = getattr(importModule(null, "textwrap", 0), "fill");
    return callKw(fill, [collapse(text), width], { initial_indent: indent, subsequent_indent: indent });
  }
  _get_help_string(action: Value): Value {
    return action.help;
  }
  _get_default_metavar_for_optional(action: Value): Value {
    return action.dest.toUpperCase();
  }
  _get_default_metavar_for_positional(action: Value): Value {
    return action.dest;
  }
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f\v]+/g, " ").trim();
}

const action = "(action)";
export const HelpFormatter = builtinType(PyHelpFormatter, {
  name: "HelpFormatter",
  module,
  doc: "Formatter for generating usage messages and argument help strings.\n\nOnly the name of this class is considered a public API. All the methods\nprovided by the class are considered an implementation detail.\n",
  signatures: {
    __init__: "(prog, indent_increment=2, max_help_position=24, width=None)",
    _indent: "()",
    _dedent: "()",
    start_section: "(heading)",
    end_section: "()",
    add_text: "(text)",
    add_usage: "(usage, actions, groups, prefix=None)",
    add_argument: action,
    add_arguments: "(actions)",
    format_help: "()",
    _format_usage: "(usage, actions, groups, prefix)",
    _format_text: "(text)",
    _format_action: action,
    _format_action_invocation: action,
    _format_args: "(action, default_metavar)",
    _expand_help: action,
    _split_lines: "(text, width)",
    _fill_text: "(text, width, indent)",
    _get_help_string: action,
    _get_default_metavar_for_optional: action,
    _get_default_metavar_for_positional: action,
  },
});

class PyRawDescription extends PyHelpFormatter {
  override _fill_text(text: Value, _width: Value, indent: Value): Value {
    return links
      .arrayOf(callMethod(text, "splitlines", true))
      .map((line: string) => indent + line)
      .join("");
  }
}
export const RawDescriptionHelpFormatter = builtinType(PyRawDescription, {
  name: "RawDescriptionHelpFormatter",
  module,
  signatures: { _fill_text: "(text, width, indent)" },
});
class PyRawText extends PyRawDescription {
  override _split_lines(text: Value, _width: Value): Value {
    return callMethod(text, "splitlines");
  }
}
export const RawTextHelpFormatter = builtinType(PyRawText, {
  name: "RawTextHelpFormatter",
  module,
  signatures: { _split_lines: "(text, width)" },
});
class PyArgumentDefaults extends PyHelpFormatter {
  override _get_help_string(a: Value): Value {
    let help = a.help ?? "";
    if (help.includes("%(default)") || a.default === SUPPRESS) return help;
    if (truth(a.option_strings) || a.nargs === OPTIONAL || a.nargs === ZERO_OR_MORE)
      help += " (default: %(default)s)";
    return help;
  }
}
export const ArgumentDefaultsHelpFormatter = builtinType(PyArgumentDefaults, {
  name: "ArgumentDefaultsHelpFormatter",
  module,
  signatures: { _get_help_string: action },
});
class PyMetavarType extends PyHelpFormatter {
  override _get_default_metavar_for_optional(a: Value): Value {
    return getattr(a.type, "__name__");
  }
  override _get_default_metavar_for_positional(a: Value): Value {
    return getattr(a.type, "__name__");
  }
}
export const MetavarTypeHelpFormatter = builtinType(PyMetavarType, {
  name: "MetavarTypeHelpFormatter",
  module,
  signatures: { _get_default_metavar_for_optional: action, _get_default_metavar_for_positional: action },
});
