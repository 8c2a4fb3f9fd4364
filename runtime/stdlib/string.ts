// The module `string`. https://docs.python.org/3.13/library/string.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { call, callMethod } from "../objects/call.ts";
import { isException, KeyError, newException, ValueError, valueError } from "../objects/exception.ts";
import { convertValue, formatValue } from "../objects/format_value.ts";
import { each } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { asInt } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { str } from "../objects/repr.ts";
import { set } from "../objects/set.ts";
import type { Keywords } from "../objects/signature.ts";
import { fieldFirst, fieldSteps, parseTemplate } from "../objects/str_format.ts";
import { asStr } from "../objects/str_kinds.ts";
import { getItem } from "../objects/subscript.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, lookup, setClassAttribute } from "../objects/type.ts";
import { fromJs, fromPoint, type Str, strConcatAll, toJs } from "../objects/wide_str.ts";
import { keywordDict } from "./functools/partial.ts";
import { IGNORECASE, VERBOSE } from "./re/flags.ts";
import type { PyMatch } from "./re/match.ts";
import { compilePattern, PyPattern } from "./re/pattern.ts";
import { regexFlag } from "./re/regex_flag.ts";

function lookUp(mapping: Value, kw: Keywords, name: Value): Value {
  const key = toJs(name);
  if (Object.hasOwn(kw, key)) return kw[key];
  return mapping === undefined ? getItem(keywordDict(kw), name) : getItem(mapping, name);
}

// Which alternative of the pattern matched, and its text.
function kindOf(m: PyMatch): [string, Value] {
  for (const name of ["named", "braced"]) {
    if (m.$pattern.$parsed.names.has(name)) {
      const text = m.$group(m.$pattern.$parsed.names.get(name)!, null);
      if (text !== null && text !== "") return ["name", text];
    }
  }
  for (const name of ["escaped", "invalid"]) {
    const index = m.$pattern.$parsed.names.get(name);
    if (index !== undefined && m.$group(index, null) !== null) return [name, null];
  }
  return ["other", null];
}

class PyTemplate extends PyObject {
  template: Value = "";

  __init__(template: Value): null {
    this.template = template;
    return null;
  }
  $pattern(): PyPattern {
    return getattr(this, "pattern") as PyPattern;
  }
  $replace(byName: (name: Value, m: PyMatch) => Value, invalid: (m: PyMatch) => Value): Value {
    const pattern = this.$pattern();
    return pattern.sub(
      (m: PyMatch) => {
        const [kind, text] = kindOf(m);
        if (kind === "name") return byName(text, m);
        if (kind === "escaped") return getattr(this, "delimiter");
        if (kind === "invalid") return invalid(m);
        throw newException(ValueError, "Unrecognized named group in pattern", pattern);
      },
      this.template,
      0,
    );
  }
  substitute(mapping: Value, kw: Keywords): Value {
    return this.$replace(
      (name) => str(lookUp(mapping, kw, name)),
      (m) => {
        const at = m.$span(m.$pattern.$parsed.names.get("invalid")!)[0];
        const before = toJs(this.template)
          .slice(0, at)
          .split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
        const column = at - (toJs(this.template).slice(0, at).length - before[before.length - 1].length);
        const line = before.length;
        throw valueError(`Invalid placeholder in string: line ${line}, col ${column}`);
      },
    );
  }
  safe_substitute(mapping: Value, kw: Keywords): Value {
    return this.$replace(
      (name, m) => {
        try {
          return str(lookUp(mapping, kw, name));
        } catch (e) {
          if (isException(e, KeyError)) return m.$group(0, null);
          throw e;
        }
      },
      (m) => m.$group(0, null),
    );
  }
  is_valid(): boolean {
    for (const m of each(this.$pattern().finditer(this.template, 0, undefined))) {
      const [kind] = kindOf(m);
      if (kind === "invalid") return false;
      if (kind === "other")
        throw newException(ValueError, "Unrecognized named group in pattern", this.$pattern());
    }
    return true;
  }
  get_identifiers(): Value {
    const names: Value[] = [];
    for (const m of each(this.$pattern().finditer(this.template, 0, undefined))) {
      const [kind, text] = kindOf(m);
      if (kind === "name" && !names.includes(text)) names.push(text);
      else if (kind === "other")
        throw newException(ValueError, "Unrecognized named group in pattern", this.$pattern());
    }
    return list(names);
  }
  static __init_subclass__(cls: Value): null {
    const own = cls.$dict.get("pattern");
    let source = own;
    const text = (name: string) => toJs(lookup(cls, name));
    if (own === undefined) {
      const delimiter = text("delimiter").replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, "\\$&");
      const id = text("idpattern");
      const braced = lookup(cls, "braceidpattern") === null ? id : text("braceidpattern");
      source = fromJs(
        `${delimiter}(?:(?P<escaped>${delimiter})|(?P<named>${id})|{(?P<braced>${braced})}|(?P<invalid>))`,
      );
    }
    const flags = Number(asInt(lookup(cls, "flags"))) | VERBOSE;
    setClassAttribute(cls, "pattern", source instanceof PyPattern ? source : compilePattern(source, flags));
    return null;
  }
}

const Template: Value = builtinType(PyTemplate, {
  name: "Template",
  module: "string",
  style: "python",
  dict: true,
  doc: "A string class for supporting $-substitutions.",
  attributes: {
    delimiter: "$",
    idpattern: "(?a:[_a-z][_a-z0-9]*)",
    braceidpattern: null,
    flags: regexFlag(IGNORECASE),
  },
  signatures: {
    __init__: "(template)",
    substitute: "(mapping=<unset>, /, **kws)",
    safe_substitute: "(mapping=<unset>, /, **kws)",
    is_valid: "()",
    get_identifiers: "()",
  },
  classmethods: { __init_subclass__: "()" },
});
PyTemplate.__init_subclass__(Template);

interface Numbering {
  next: number | null;
}

class PyFormatter extends PyObject {
  format(formatString: Value, ...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return callMethod(this, "vformat", formatString, tuple(args), keywordDict(kw));
  }
  vformat(formatString: Value, args: Value, kwargs: Value): Value {
    const used = set([]);
    const result = this.$build(formatString, args, kwargs, used, 2, { next: 0 });
    callMethod(this, "check_unused_args", used, args, kwargs);
    return result;
  }
  $build(template: Value, args: Value, kwargs: Value, used: Value, depth: number, numbering: Numbering): Str {
    if (depth < 0) throw valueError("Max string recursion exceeded");
    const out: Str[] = [];
    for (const part of each(callMethod(this, "parse", template))) {
      const [literal, field, spec, conversion] = part.$items;
      if (literal !== "" && literal !== null) out.push(asStr(literal)!);
      if (field === null) continue;
      let name = field;
      const switching = () =>
        valueError("cannot switch from manual field specification to automatic field numbering");
      if (field === "") {
        if (numbering.next === null) throw switching();
        name = String(numbering.next++);
      } else if (typeof field === "string" && /^\d+$/.test(field)) {
        if (numbering.next !== null && numbering.next > 0) throw switching();
        numbering.next = null;
      }
      const pair = callMethod(this, "get_field", name, args, kwargs);
      callMethod(used, "add", pair.$items[1]);
      const value = callMethod(this, "convert_field", pair.$items[0], conversion);
      const expanded = this.$build(spec, args, kwargs, used, depth - 1, numbering);
      out.push(asStr(callMethod(this, "format_field", value, expanded))!);
    }
    return strConcatAll(out);
  }
  get_value(key: Value, args: Value, kwargs: Value): Value {
    return asInt(key) !== undefined ? getItem(args, key) : getItem(kwargs, key);
  }
  check_unused_args(_used: Value, _args: Value, _kwargs: Value): null {
    return null;
  }
  format_field(value: Value, spec: Value): Value {
    return formatValue(value, asStr(spec));
  }
  convert_field(value: Value, conversion: Value): Value {
    if (conversion === null) return value;
    if (conversion === "s" || conversion === "r" || conversion === "a")
      return convertValue(value, conversion);
    throw valueError(`Unknown conversion specifier ${str(conversion)}`);
  }
  parse(formatString: Value): Value {
    const parts: Value[] = [];
    for (const { literal, field, spec, conversion } of parseTemplate(asStr(formatString)!)) {
      parts.push(
        tuple(
          field === undefined
            ? [literal, null, null, null]
            : [literal, field, spec, conversion === 0 ? null : fromPoint(conversion)],
        ),
      );
    }
    return callMethod(list(parts), "__iter__");
  }
  get_field(fieldName: Value, args: Value, kwargs: Value): Value {
    const name = asStr(fieldName)!;
    const first = fieldFirst(name);
    let value = callMethod(this, "get_value", first, args, kwargs);
    for (const { isAttribute, key } of fieldSteps(name)) {
      value = isAttribute ? getattr(value, toJs(key as Str)) : getItem(value, key);
    }
    return tuple([value, first]);
  }
}

const Formatter: Value = builtinType(PyFormatter, {
  name: "Formatter",
  module: "string",
  style: "python",
  dict: true,
  signatures: {
    format: "(format_string, /, *args, **kwargs)",
    vformat: "(format_string, args, kwargs)",
    get_value: "(key, args, kwargs)",
    check_unused_args: "(used_args, args, kwargs)",
    format_field: "(value, format_spec)",
    convert_field: "(value, conversion)",
    parse: "(format_string)",
    get_field: "(field_name, args, kwargs)",
  },
});

const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const whitespace = " \t\n\r\v\f";

export function load(): PyModule {
  return builtinModule("string", {
    doc: "A collection of string constants.",
    style: "python",
    functions: {
      "capwords(s, sep=None)": (s, sep) => {
        const words = [...each(callMethod(s, "split", sep))].map((word) => callMethod(word, "capitalize"));
        const joiner = sep === null || sep === "" ? " " : sep;
        return call(getattr(joiner, "join"), list(words));
      },
    },
    attributes: {
      __all__: list([
        "ascii_letters",
        "ascii_lowercase",
        "ascii_uppercase",
        "capwords",
        "digits",
        "hexdigits",
        "octdigits",
        "printable",
        "punctuation",
        "whitespace",
        "Formatter",
        "Template",
      ]),
      whitespace,
      ascii_lowercase: lower,
      ascii_uppercase: lower.toUpperCase(),
      ascii_letters: lower + lower.toUpperCase(),
      digits,
      hexdigits: `${digits}abcdefABCDEF`,
      octdigits: "01234567",
      punctuation,
      printable: digits + lower + lower.toUpperCase() + punctuation + whitespace,
      Template,
      Formatter,
    },
  });
}
