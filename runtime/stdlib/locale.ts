/**
 * The module `locale`: the locale "C" with UTF-8, which is the only one.
 * https://docs.python.org/3.13/library/locale.html
 */
import { environment } from "../host/environment.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { call } from "../objects/call.ts";
import { dict } from "../objects/dict.ts";
import { Exception, newException, valueError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { mod } from "../objects/operators.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { wellKnown } from "../objects/type.ts";
import { fromJs, strCompare, toJs } from "../objects/wide_str.ts";
import { pythonClass } from "./python_class.ts";
import { pythonFunctions } from "./python_module.ts";

const CATEGORIES = {
  LC_CTYPE: 0,
  LC_NUMERIC: 1,
  LC_TIME: 2,
  LC_COLLATE: 3,
  LC_MONETARY: 4,
  LC_MESSAGES: 5,
  LC_ALL: 6,
};
const CHAR_MAX = 127;
/** Names of the locale that is there. */
const KNOWN = new Set(["C", "POSIX", "C.UTF-8", "C.utf8", ""]);

const Error_ = pythonClass("Error", [Exception], { module: "locale" });

const current = new Map<number, string>();

/** The locale that the environment asks for. */
function wanted(): string {
  const name = environment("LC_ALL") || environment("LC_CTYPE") || environment("LANG") || "C";
  return KNOWN.has(name) ? name : "C";
}

function setlocale(category: Value, given: Value): Value {
  const n = Number(toIndex(category));
  if (n < 0 || n > 6) throw newException(Error_, "unsupported locale setting");
  if (given === null) return fromJs(current.get(n) ?? "C");
  let name: string;
  if (asStr(given) !== undefined) name = toJs(given);
  else {
    const [language, encoding] = [...each(given)].map((part) => (part === null ? "" : toJs(part)));
    name = encoding === "" || encoding === undefined ? (language as string) : `${language}.${encoding}`;
  }
  if (!KNOWN.has(name)) throw newException(Error_, "unsupported locale setting");
  const real = name === "" ? wanted() : name === "POSIX" ? "C" : name;
  for (const c of n === 6 ? Object.values(CATEGORIES) : [n]) current.set(c, real);
  return fromJs(real);
}

function localeconv(): Value {
  const entries: [Value, Value][] = [
    ["int_curr_symbol", ""],
    ["currency_symbol", ""],
    ["mon_decimal_point", ""],
    ["mon_thousands_sep", ""],
    ["mon_grouping", list([])],
    ["positive_sign", ""],
    ["negative_sign", ""],
    ...["int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes"].map(
      (name): [Value, Value] => [name, CHAR_MAX],
    ),
    ...["n_sep_by_space", "p_sign_posn", "n_sign_posn"].map((name): [Value, Value] => [name, CHAR_MAX]),
    ["decimal_point", "."],
    ["thousands_sep", ""],
    ["grouping", list([])],
  ];
  return dict(entries);
}

export function load(): PyModule {
  return builtinModule("locale", {
    doc: "Locale support module.",
    attributes: {
      __all__: list([
        "getlocale",
        "getpreferredencoding",
        "Error",
        "setlocale",
        "localeconv",
        "strcoll",
        "strxfrm",
        "str",
        "atof",
        "atoi",
        "format_string",
        "currency",
        "normalize",
        ...Object.keys(CATEGORIES),
        "CHAR_MAX",
        "getencoding",
      ]),
      ...CATEGORIES,
      CHAR_MAX,
      Error: Error_,
      ...pythonFunctions("locale", {
        "setlocale(category, locale=None)": setlocale,
        "getlocale(category=0)": (category) => {
          const name = current.get(Number(toIndex(category))) ?? wanted();
          return name.includes("UTF") || name.includes("utf")
            ? tuple(["en_US", "UTF-8"])
            : tuple([null, null]);
        },
        "getdefaultlocale(envvars=<t>)": () => tuple([null, null]),
        "getpreferredencoding(do_setlocale=True)": () => "UTF-8",
        "getencoding()": () => "UTF-8",
        "localeconv()": localeconv,
        "strcoll(os1, os2, /)": (a, b) => Math.sign(strCompare(asStr(a) ?? "", asStr(b) ?? "")),
        "strxfrm(string, /)": (s) => s,
        "normalize(localename)": (name) => name,
        "format_string(f, val, grouping=False, monetary=False)": (f, v) => mod(f, v),
        "currency(val, symbol=True, grouping=False, international=False)": () => {
          throw valueError("Currency formatting is not possible using the 'C' locale.");
        },
        "str(val)": (v) => mod("%.12g", v),
        "delocalize(string)": (s) => s,
        "localize(string, grouping=False, monetary=False)": (s) => s,
        "atof(string, func=<class 'float'>)": (s, f) => call(f ?? wellKnown.float, s),
        "atoi(string)": (s) => call(wellKnown.int, s),
      }),
    },
  });
}
