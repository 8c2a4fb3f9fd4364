// The module `re`. https://docs.python.org/3.13/library/re.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { PyBytes } from "../objects/bytes.ts";
import { call, callable } from "../objects/call.ts";
import { DeprecationWarning, typeError, valueError } from "../objects/exception.ts";
import { each, unpack } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { list } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType } from "../objects/type.ts";
import { fromJs, strLength, strSlice, toJs } from "../objects/wide_str.ts";
import { Match } from "./re/match.ts";
import { compilePattern, Pattern, PyPattern } from "./re/pattern.ts";
import { PatternError } from "./re/pattern_error.ts";
import { RegexFlag, regexFlag } from "./re/regex_flag.ts";
import { bytesOf } from "./re/subject.ts";

const MAX_CACHE = 512;
let cache = new Map<string, PyPattern>();

function compile(pattern: Value, flagsValue: Value): PyPattern {
  const flags = typeof flagsValue === "number" ? flagsValue : Number(toIndex(flagsValue));
  if (typeof pattern === "string") {
    const key = flags === 0 ? pattern : `${flags}\ud800${pattern}`;
    let known = cache.get(key);
    if (known === undefined) {
      known = compilePattern(pattern, flags);
      if (cache.size >= MAX_CACHE) cache.delete(cache.keys().next().value as string);
      cache.set(key, known);
    }
    return known;
  }
  if (pattern instanceof PyPattern) {
    if (flags !== 0) throw valueError("cannot process flags argument with a compiled pattern");
    return pattern;
  }
  return compilePattern(pattern, flags);
}

const SPECIAL = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;

function escape(pattern: Value): Value {
  const text = asStr(pattern);
  if (text !== undefined) return fromJs(toJs(text).replace(SPECIAL, "\\$&"));
  const bytes = bytesOf(pattern);
  if (bytes === undefined) throw typeError("decoding to str: need a bytes-like object, int found");
  const result: number[] = [];
  for (const byte of bytes) {
    if (SPECIAL.test(String.fromCharCode(byte))) result.push(92);
    SPECIAL.lastIndex = 0;
    result.push(byte);
  }
  return new PyBytes(Uint8Array.from(result));
}

/** `count` and `flags`, which may still be given by position. @raises TypeError */
function options(name: string, first: string, least: number, args: Value[], kw: Value): [Value, Value] {
  let count = kw[first];
  let flags = kw.flags;
  if (args.length > 0) {
    if (count !== undefined) throw typeError(`${name}() got multiple values for argument '${first}'`);
    count = args[0];
    if (args.length > 1) {
      if (flags !== undefined) throw typeError(`${name}() got multiple values for argument 'flags'`);
      flags = args[1];
      if (args.length > 2) {
        throw typeError(
          `${name}() takes from ${least} to ${least + 2} positional arguments but ${least + args.length} were given`,
        );
      }
    }
    links.warn(DeprecationWarning, `'${first}' is passed as positional argument`, 1);
  }
  return [count ?? 0, flags ?? 0];
}

// Splits a text into tokens by a list of patterns with actions.
class PyScannerClass extends PyObject {
  lexicon: Value = null;
  scanner: Value = null;
  match: Value = null;
  $rules: [PyPattern, Value][] = [];
  __init__(lexicon: Value, flags: Value): null {
    this.lexicon = lexicon;
    for (const rule of each(lexicon)) {
      const [phrase, action] = unpack(rule, 2);
      this.$rules.push([compile(phrase, flags), action]);
    }
    return null;
  }
  scan(string: Value): Value {
    const text = asStr(string);
    if (text === undefined) throw typeError("expected string or bytes-like object");
    const result: Value[] = [];
    let at = 0;
    for (;;) {
      let found: Value = null;
      let action: Value = null;
      for (const [pattern, own] of this.$rules) {
        found = pattern.match(string, at, undefined);
        if (found !== null) {
          action = own;
          break;
        }
      }
      if (found === null || found.$end === at) break;
      if (callable(action)) {
        this.match = found;
        action = call(action, this, found.group());
      }
      if (action !== null) result.push(action);
      at = found.$end;
    }
    return tuple([list(result), strSlice(text, at, strLength(text))]);
  }
}

const Scanner = builtinType(PyScannerClass, {
  name: "Scanner",
  module: "re",
  style: "python",
  dict: true,
  signatures: { __init__: "(lexicon, flags=0)", scan: "(string)" },
});

const FLAGS: readonly (readonly [string, string, number])[] = [
  ["ASCII", "A", 256],
  ["IGNORECASE", "I", 2],
  ["LOCALE", "L", 4],
  ["UNICODE", "U", 32],
  ["MULTILINE", "M", 8],
  ["DOTALL", "S", 16],
  ["VERBOSE", "X", 64],
];

export function load(): PyModule {
  const attributes: Record<string, Value> = {
    error: PatternError,
    PatternError,
    Pattern,
    Match,
    RegexFlag,
    Scanner,
    NOFLAG: regexFlag(0),
    DEBUG: regexFlag(128),
    __version__: "2.2.1",
  };
  for (const [name, letter, value] of FLAGS) {
    attributes[name] = regexFlag(value);
    attributes[letter] = regexFlag(value);
    RegexFlag[name] = regexFlag(value);
    RegexFlag[letter] = regexFlag(value);
  }
  RegexFlag.NOFLAG = regexFlag(0);
  RegexFlag.DEBUG = regexFlag(128);
  attributes.__all__ = list([
    "match",
    "fullmatch",
    "search",
    "sub",
    "subn",
    "split",
    "findall",
    "finditer",
    "compile",
    "purge",
    "escape",
    "error",
    "Pattern",
    "Match",
    "A",
    "I",
    "L",
    "M",
    "S",
    "X",
    "U",
    "ASCII",
    "IGNORECASE",
    "LOCALE",
    "MULTILINE",
    "DOTALL",
    "VERBOSE",
    "UNICODE",
    "NOFLAG",
    "RegexFlag",
    "PatternError",
  ]);
  return builtinModule("re", {
    doc: "Support for regular expressions (RE).",
    package: true,
    style: "python",
    functions: {
      "match(pattern, string, flags=0)": (p, s, flags) => compile(p, flags).match(s, 0, undefined),
      "fullmatch(pattern, string, flags=0)": (p, s, flags) => compile(p, flags).fullmatch(s, 0, undefined),
      "search(pattern, string, flags=0)": (p, s, flags) => compile(p, flags).search(s, 0, undefined),
      "findall(pattern, string, flags=0)": (p, s, flags) => compile(p, flags).findall(s, 0, undefined),
      "finditer(pattern, string, flags=0)": (p, s, flags) => compile(p, flags).finditer(s, 0, undefined),
      "sub(pattern, repl, string, *args, count=<unset>, flags=<unset>)": (p, repl, s, ...args) => {
        const [count, flags] = options("sub", "count", 3, args, args.pop());
        return compile(p, flags).sub(repl, s, count);
      },
      "subn(pattern, repl, string, *args, count=<unset>, flags=<unset>)": (p, repl, s, ...args) => {
        const [count, flags] = options("subn", "count", 3, args, args.pop());
        return compile(p, flags).subn(repl, s, count);
      },
      "split(pattern, string, *args, maxsplit=<unset>, flags=<unset>)": (p, s, ...args) => {
        const [maxsplit, flags] = options("split", "maxsplit", 2, args, args.pop());
        return compile(p, flags).split(s, maxsplit);
      },
      "compile(pattern, flags=0)": compile,
      "purge()": () => {
        cache = new Map();
        return null;
      },
      "escape(pattern)": escape,
    },
    attributes,
  });
}
