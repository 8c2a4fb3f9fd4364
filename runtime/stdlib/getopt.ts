/** The module `getopt`. https://docs.python.org/3.13/library/getopt.html */
import { environment } from "../host/environment.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { call } from "../objects/call.ts";
import { Exception } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { pythonClass, superCall } from "./python_class.ts";
import { pythonFunctions } from "./python_module.ts";

const GetoptError = pythonClass("GetoptError", [Exception], {
  module: "getopt",
  attributes: { opt: "", msg: "" },
  methods: {
    "__init__(self, msg, opt='')": (self, message, option) => {
      self.msg = message;
      self.opt = option;
      return superCall(GetoptError, self, "__init__", message, option);
    },
    "__str__(self)": (self) => self.msg,
  },
});

const fail = (message: string, option: string): Value => call(GetoptError, fromJs(message), fromJs(option));
const strings = (v: Value): string[] =>
  asStr(v) === undefined ? [...each(v)].map((s) => toJs(s)) : [toJs(v)];

/** The whole name of a long option, and whether it has an argument. @raises GetoptError */
function longOption(name: string, options: readonly string[]): [string, boolean] {
  const possible = options.filter((o) => o.startsWith(name));
  if (possible.length === 0) throw fail(`option --${name} not recognized`, name);
  if (possible.includes(name)) return [name, false];
  if (possible.includes(`${name}=`)) return [name, true];
  if (possible.length > 1) throw fail(`option --${name} not a unique prefix`, name);
  const [only] = possible as [string];
  return only.endsWith("=") ? [only.slice(0, -1), true] : [only, false];
}

function takeLong(found: Value[], text: string, options: readonly string[], args: string[]): void {
  const at = text.indexOf("=");
  const given = at < 0 ? null : text.slice(at + 1);
  const [name, takesArgument] = longOption(at < 0 ? text : text.slice(0, at), options);
  let value = given;
  if (takesArgument) {
    if (value === null) {
      if (args.length === 0) throw fail(`option --${name} requires argument`, name);
      value = args.shift() as string;
    }
  } else if (value !== null) throw fail(`option --${name} must not have an argument`, name);
  found.push(tuple([fromJs(`--${name}`), fromJs(value ?? "")]));
}

function takeShort(found: Value[], text: string, options: string, args: string[]): void {
  let rest = [...text];
  while (rest.length > 0) {
    const option = rest.shift() as string;
    const at = option === ":" ? -1 : options.indexOf(option);
    if (at < 0) throw fail(`option -${option} not recognized`, option);
    let value = "";
    if (options[at + 1] === ":") {
      if (rest.length === 0) {
        if (args.length === 0) throw fail(`option -${option} requires argument`, option);
        rest = [...(args.shift() as string)];
      }
      value = rest.join("");
      rest = [];
    }
    found.push(tuple([fromJs(`-${option}`), fromJs(value)]));
  }
}

function getopt(given: Value, short: Value, long: Value): Value {
  const args = strings(given);
  const found: Value[] = [];
  const names = strings(long);
  while (args.length > 0 && (args[0] as string).startsWith("-") && args[0] !== "-") {
    const arg = args.shift() as string;
    if (arg === "--") break;
    if (arg.startsWith("--")) takeLong(found, arg.slice(2), names, args);
    else takeShort(found, arg.slice(1), toJs(short), args);
  }
  return tuple([list(found), list(args.map(fromJs))]);
}

function gnuGetopt(given: Value, shortGiven: Value, long: Value): Value {
  const args = strings(given);
  const found: Value[] = [];
  const names = strings(long);
  let short = toJs(shortGiven);
  const stops = short.startsWith("+") || environment("POSIXLY_CORRECT") !== undefined;
  if (short.startsWith("+")) short = short.slice(1);
  const rest: string[] = [];
  while (args.length > 0) {
    const arg = args.shift() as string;
    if (arg === "--") {
      rest.push(...args);
      break;
    }
    if (arg.startsWith("--")) takeLong(found, arg.slice(2), names, args);
    else if (arg.startsWith("-") && arg !== "-") takeShort(found, arg.slice(1), short, args);
    else if (stops) {
      rest.push(arg, ...args);
      break;
    } else rest.push(arg);
  }
  return tuple([list(found), list(rest.map(fromJs))]);
}

export function load(): PyModule {
  return builtinModule("getopt", {
    doc: "Parser for command line options.",
    attributes: {
      __all__: list(["GetoptError", "error", "getopt", "gnu_getopt"]),
      GetoptError,
      error: GetoptError,
      ...pythonFunctions("getopt", {
        "getopt(args, shortopts, longopts=<[]>)": (args, short, long) =>
          getopt(args, short, long ?? list([])),
        "gnu_getopt(args, shortopts, longopts=<[]>)": (args, short, long) =>
          gnuGetopt(args, short, long ?? list([])),
      }),
    },
  });
}
