/** How values of a configuration refer to other ones. */
import { getattr } from "../../objects/attribute.ts";
import { call, callKw, callMethod } from "../../objects/call.ts";
import { dict } from "../../objects/dict.ts";
import { isException, KeyError, raiseFrom, valueError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { getItem } from "../../objects/subscript.ts";
import { tupleOf } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { pythonClass } from "../python_class.ts";
import * as E from "./errors.ts";

const MODULE = "configparser";

export const Interpolation = pythonClass("Interpolation", [], {
  module: MODULE,
  doc: "Dummy interpolation that passes the value through with no changes.",
  methods: {
    "before_get(self, parser, section, option, value, defaults)": (
      _self,
      _parser,
      _section,
      _option,
      value,
    ) => value,
    "before_set(self, parser, section, option, value)": (_self, _parser, _section, _option, value) => value,
    "before_read(self, parser, section, option, value)": (_self, _parser, _section, _option, value) => value,
    "before_write(self, parser, section, option, value)": (_self, _parser, _section, _option, value) => value,
  },
});

/** What the value is that a reference names, and where it stands. */
interface Target {
  readonly value: Value;
  readonly section: Value;
  readonly option: Value;
  readonly map: Value;
}

interface Syntax {
  readonly mark: "%" | "$";
  readonly open: "(" | "{";
  /** A reference at the beginning of the text; its first group is the name. */
  readonly reference: RegExp;
  readonly find: (parser: Value, name: string, from: Target, rest: string) => Target | undefined;
}

function expand(syntax: Syntax, parser: Value, from: Target, depth: number): string {
  const { mark, open } = syntax;
  const { section, option } = from;
  const raw = callKw(getattr(parser, "get"), [section, option], { raw: true, fallback: from.value });
  if (depth > E.MAX_INTERPOLATION_DEPTH) throw call(E.InterpolationDepthError, option, section, raw);
  let out = "";
  let rest = toJs(from.value);
  while (rest !== "") {
    const at = rest.indexOf(mark);
    if (at < 0) return out + rest;
    out += rest.slice(0, at);
    rest = rest.slice(at);
    if (rest[1] === mark) {
      out += mark;
      rest = rest.slice(2);
    } else if (rest[1] === open) {
      const found = syntax.reference.exec(rest);
      if (found === null) {
        const what = `bad interpolation variable reference ${toJs(repr(fromJs(rest)))}`;
        throw call(E.InterpolationSyntaxError, option, section, fromJs(what));
      }
      const before = rest;
      rest = rest.slice(found[0].length);
      const target = syntax.find(parser, found[1] as string, from, mark === "$" ? rest : before);
      if (target === undefined) {
        const name = mark === "%" ? callMethod(parser, "optionxform", fromJs(found[1] as string)) : found[1];
        throw raiseFrom(call(E.InterpolationMissingOptionError, option, section, raw, name), null);
      }
      if (target.value === null) continue;
      const text = toJs(target.value);
      out += text.includes(mark) ? expand(syntax, parser, target, depth + 1) : text;
    } else {
      const double =
        mark === "%"
          ? "'%' must be followed by '%' or '(', found: "
          : "'$' must be followed by '$' or '{', found: ";
      throw call(E.InterpolationSyntaxError, option, section, fromJs(double + toJs(repr(fromJs(rest)))));
    }
  }
  return out;
}

const isMissing = (e: unknown): boolean =>
  isException(e, KeyError) || isException(e, E.NoSectionError) || isException(e, E.NoOptionError);

const basic: Syntax = {
  mark: "%",
  open: "(",
  reference: /^%\(([^)]+)\)s/,
  find: (parser, name, from) => {
    try {
      return { ...from, value: getItem(from.map, callMethod(parser, "optionxform", fromJs(name))) };
    } catch (e) {
      if (isException(e, KeyError)) return undefined;
      throw e;
    }
  },
};

const extended: Syntax = {
  mark: "$",
  open: "{",
  reference: /^\$\{([^}]+)\}/,
  find: (parser, name, from, rest) => {
    const path = name.split(":");
    if (path.length > 2) {
      const what = `More than one ':' found: ${toJs(repr(fromJs(rest)))}`;
      throw call(E.InterpolationSyntaxError, from.option, from.section, fromJs(what));
    }
    try {
      const option = callMethod(parser, "optionxform", fromJs(path[path.length - 1] as string));
      const section = path.length === 2 ? fromJs(path[0] as string) : from.section;
      const value =
        path.length === 1
          ? getItem(from.map, option)
          : callKw(getattr(parser, "get"), [section, option], { raw: true });
      const map = dict();
      if (value !== null && toJs(value).includes("$")) {
        const items = callKw(getattr(parser, "items"), [section], { raw: true });
        for (const pair of tupleOf(items).$items) map.$set(pair.$items[0], pair.$items[1]);
      }
      return { value, section, option, map };
    } catch (e) {
      if (isMissing(e)) return undefined;
      throw e;
    }
  },
};

function interpolating(name: string, doc: string, syntax: Syntax): PyType {
  const doubled = syntax.mark + syntax.mark;
  const references = new RegExp(syntax.reference.source.slice(1), "g");
  return pythonClass(name, [Interpolation], {
    module: MODULE,
    doc,
    methods: {
      "before_get(self, parser, section, option, value, defaults)": (
        _self,
        parser,
        section,
        option,
        value,
        map,
      ) => fromJs(expand(syntax, parser, { value, section, option, map }, 1)),
      "before_set(self, parser, section, option, value)": (_self, _parser, _section, _option, value) => {
        const rest = toJs(value).replaceAll(doubled, "").replace(references, "");
        const at = rest.indexOf(syntax.mark);
        if (at >= 0)
          throw valueError(`invalid interpolation syntax in ${toJs(repr(value))} at position ${at}`);
        return value;
      },
    },
  });
}

export const BasicInterpolation = interpolating(
  "BasicInterpolation",
  "Interpolation as implemented in the classic ConfigParser.",
  basic,
);
export const ExtendedInterpolation = interpolating(
  "ExtendedInterpolation",
  "Advanced variant of interpolation, supports the syntax used by\n`zc.buildout`. Enables interpolation between sections.",
  extended,
);
