/** `str % values` and `bytes % values`. CPython: `unicode_format` in Objects/unicodeobject.c, `_PyBytes_FormatEx`. */
import { asBytesData } from "./buffer.ts";
import { latin1, latin1Bytes } from "./codec_charmap.ts";
import { codecHooks } from "./codec_errors.ts";
import { isException, overflowError, TypeError_, typeError, valueError } from "./exception.ts";
import { toDouble } from "./float.ts";
import { doubleText, type FloatType } from "./float_decimal.ts";
import { convertValue } from "./format_value.ts";
import { toInt } from "./int.ts";
import { intToString } from "./int_parse.ts";
import { type Int, intAbs } from "./int_value.ts";
import { links } from "./links.ts";
import { asFloat, asInt, toIndex, tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { asStr } from "./str_kinds.ts";
import { isSubtype, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";
import {
  fromPoint,
  pointAt,
  type Str,
  strConcat,
  strConcatAll,
  strLength,
  strRepeat,
  strSlice,
} from "./wide_str.ts";

/** One conversion specification of a template. */
interface Conversion {
  left: boolean;
  sign: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  /** -1: none given. */
  precision: number;
  type: string;
}

const flags: { [c: string]: "left" | "sign" | "blank" | "alternate" | "zero" } = {
  "-": "left",
  "+": "sign",
  " ": "blank",
  "#": "alternate",
  "0": "zero",
};

/** Hands out the values on the right of `%`. */
class Arguments {
  readonly values: Value[] | null;
  readonly single: Value;
  readonly mapping: Value;
  /** Values of mapping keys replace the tuple or single value for good. */
  keyed: { value: Value } | null = null;
  taken = 0;
  constructor(values: Value, kind: Kind) {
    const t = typeOf(values);
    const isTuple = isSubtype(t, wellKnown.tuple as PyType);
    this.values = isTuple ? values.$items : null;
    this.single = values;
    const hasItems = t.$proto.__getitem__ !== undefined && typeof values !== "function";
    const isMapping = hasItems && !isTuple && asStr(values) === undefined;
    this.mapping = isMapping && !(kind === bytesKind && values?.$isBytes === true) ? values : undefined;
  }
  next(): Value {
    if (this.keyed !== null) {
      const { keyed } = this;
      this.keyed = exhausted;
      if (keyed !== exhausted) return keyed.value;
    } else if (this.values !== null) {
      if (this.taken < this.values.length) return this.values[this.taken++];
    } else if (this.taken === 0) {
      this.taken = 1;
      return this.single;
    }
    throw typeError("not enough arguments for format string");
  }
  get hasMore(): boolean {
    if (this.mapping !== undefined) return false;
    return this.values === null ? this.taken === 0 : this.taken < this.values.length;
  }
}

const exhausted = { value: undefined };

/** What differs between str and bytes. */
interface Kind {
  key(text: Str): Value;
  word: string;
  /** The text of a conversion that is not numeric. */
  text(v: Value, type: string): Str | undefined;
}

const strKind: Kind = {
  key: (text) => text,
  word: "string",
  text(v, type) {
    if (type === "s" || type === "r" || type === "a") return asStr(convertValue(v, type)) as Str;
    if (type !== "c") return undefined;
    const s = asStr(v);
    if (s !== undefined) {
      if (strLength(s) !== 1) throw typeError("%c requires int or char");
      return s;
    }
    const n = tryIndex(v);
    if (n === undefined) throw typeError("%c requires int or char");
    if (n < 0 || n > 0x10ffff) throw overflowError("%c arg not in range(0x110000)");
    return fromPoint(n as number);
  },
};

const bytesKind: Kind = {
  key: (text) => codecHooks.bytes(latin1Bytes(text as string)),
  word: "bytes",
  text(v, type) {
    switch (type) {
      case "s":
      case "b": {
        const data = asBytesData(v);
        if (data !== undefined) return latin1(data);
        const method = lookupSpecial(v, "__bytes__");
        if (method === undefined) {
          throw typeError(
            `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(v).$name}'`,
          );
        }
        const result = method.call(v);
        if (result?.$isBytes !== true) {
          throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).$name})`);
        }
        return latin1(result.$data);
      }
      case "a":
      case "r":
        return convertValue(v, "a");
      case "c": {
        if (typeof v === "object" && v !== null && v.$isBytes === true) {
          if (v.$data.length === 1) return latin1(v.$data);
        } else {
          const n = tryIndex(v);
          if (n !== undefined) {
            if (n < 0 || n > 255) throw overflowError("%c arg not in range(256)");
            return String.fromCharCode(n as number);
          }
        }
        throw typeError("%c requires an integer in range(256) or a single byte");
      }
    }
    return undefined;
  },
};

/** `template % values`. @raises TypeError, ValueError, OverflowError */
export function formatPercent(template: Str, values: Value): Str {
  return substitute(template, values, strKind);
}

/** `template % values` of bytes. */
export function formatPercentBytes(template: Uint8Array, values: Value): Uint8Array {
  return latin1Bytes(substitute(latin1(template), values, bytesKind) as string);
}

/** Templates without mapping keys and `*`: literal texts with conversions between them. */
interface Compiled {
  literals: string[];
  conversions: Conversion[];
  /** Where the conversions' letters stand. */
  indices: number[];
}

const plainTemplate = /^(?:[^%]|%%|%[-+ #0]*[0-9]{0,8}(?:\.[0-9]{0,8})?[hlL]?[a-zA-Z])*$/;
const conversionPattern = /%%|%([-+ #0]*)([0-9]*)(?:\.([0-9]*))?[hlL]?([a-zA-Z])/g;
const compiled = new Map<string, Compiled | null>();

function compile(template: string): Compiled | null {
  const known = compiled.get(template);
  if (known !== undefined) return known;
  let made: Compiled | null = null;
  if (plainTemplate.test(template) && !/%[-+ #0-9.]*[hlL](?![a-zA-Z])/.test(template)) {
    made = { literals: [], conversions: [], indices: [] };
    let literal = "";
    let last = 0;
    for (const match of template.matchAll(conversionPattern)) {
      literal += template.slice(last, match.index);
      last = match.index + match[0].length;
      const [whole, marks, width, precision, type] = match;
      if (whole === "%%") {
        literal += "%";
        continue;
      }
      const has = (flag: string) => (marks as string).includes(flag);
      made.literals.push(literal);
      literal = "";
      made.indices.push(last - 1);
      made.conversions.push({
        left: has("-"),
        sign: has("+"),
        blank: has(" "),
        alternate: has("#"),
        zero: has("0"),
        width: Number(width),
        precision: precision === undefined ? -1 : Number(precision),
        type: type as string,
      });
    }
    made.literals.push(literal + template.slice(last));
  }
  if (compiled.size > 500) compiled.clear();
  compiled.set(template, made);
  return made;
}

function isBare(c: Conversion): boolean {
  return c.width === 0 && c.precision < 0 && !c.sign && !c.blank;
}

function substituteCompiled({ literals, conversions, indices }: Compiled, args: Arguments, kind: Kind): Str {
  let out: Str = literals[0] as string;
  for (let i = 0; i < conversions.length; i++) {
    const c = conversions[i] as Conversion;
    const v = args.next();
    const isQuick =
      (c.type === "s" && kind === strKind && (typeof v === "string" || typeof v === "number")) ||
      (c.type === "d" && typeof v === "number");
    const piece = isQuick && isBare(c) ? `${v}` : formatOne(c, v, kind, indices[i] as number);
    out = strConcat(strConcat(out, piece), literals[i + 1] as string);
  }
  if (args.hasMore) throw typeError(`not all arguments converted during ${kind.word} formatting`);
  return out;
}

function substitute(template: Str, values: Value, kind: Kind): Str {
  if (typeof template === "string" && template.length <= 200) {
    const plain = compile(template);
    if (plain !== null) return substituteCompiled(plain, new Arguments(values, kind), kind);
  }
  const out: Str[] = [];
  const args = new Arguments(values, kind);
  const end = strLength(template);
  const charAt = (k: number) => (k < end ? String.fromCodePoint(pointAt(template, k)) : "");
  let i = 0;
  for (;;) {
    const start = i;
    while (i < end && pointAt(template, i) !== 37) i++;
    if (i > start) out.push(strSlice(template, start, i));
    if (i >= end) break;
    const percentIndex = i++;
    const conversion: Conversion = {
      left: false,
      sign: false,
      blank: false,
      alternate: false,
      zero: false,
      width: 0,
      precision: -1,
      type: "",
    };
    if (charAt(i) === "(") {
      if (args.mapping === undefined) throw typeError("format requires a mapping");
      let depth = 1;
      const keyStart = ++i;
      while (i < end && depth > 0) {
        const c = charAt(i++);
        if (c === ")") depth--;
        else if (c === "(") depth++;
      }
      if (depth > 0) throw valueError("incomplete format key");
      args.keyed = { value: links.getItem(args.mapping, kind.key(strSlice(template, keyStart, i - 1))) };
    }
    for (let flag = flags[charAt(i)]; flag !== undefined; flag = flags[charAt(++i)]) conversion[flag] = true;
    const number = (what: string): number => {
      if (charAt(i) === "*") {
        i++;
        const v = args.next();
        const n = asInt(v);
        if (n === undefined) throw typeError("* wants int");
        if (typeof n === "bigint") {
          throw overflowError(`Python int too large to convert to C ${what === "width" ? "ssize_t" : "int"}`);
        }
        return n;
      }
      let n = 0;
      while (/^[0-9]$/.test(charAt(i))) {
        n = n * 10 + Number(charAt(i++));
        if (n > 2147483647) throw valueError(`${what} too big`);
      }
      return n;
    };
    conversion.width = number("width");
    if (conversion.width < 0) {
      conversion.left = true;
      conversion.width = -conversion.width;
    }
    if (charAt(i) === ".") {
      i++;
      conversion.precision = Math.max(0, number("precision"));
    }
    if (/^[hlL]$/.test(charAt(i))) i++;
    if (i >= end) throw valueError("incomplete format");
    conversion.type = charAt(i++);
    if (conversion.type === "%" && i === percentIndex + 2) {
      out.push("%");
      continue;
    }
    out.push(formatOne(conversion, args.next(), kind, i - 1));
  }
  if (args.hasMore) throw typeError(`not all arguments converted during ${kind.word} formatting`);
  return strConcatAll(out);
}

function formatOne(c: Conversion, v: Value, kind: Kind, index: number): Str {
  switch (c.type) {
    case "d":
    case "i":
    case "u":
    case "o":
    case "x":
    case "X":
      return formatInteger(c, v, kind);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      return formatFloat(c, v, kind);
  }
  let text = kind.text(v, c.type);
  if (text === undefined) {
    const point = c.type.codePointAt(0) as number;
    const shown = point > 31 && point < 127 ? c.type : kind === strKind && point > 127 ? "?" : c.type;
    throw valueError(`unsupported format character '${shown}' (0x${point.toString(16)}) at index ${index}`);
  }
  if (c.type !== "c" && c.precision >= 0 && strLength(text) > c.precision)
    text = strSlice(text, 0, c.precision);
  const missing = c.width - strLength(text);
  if (missing <= 0) return text;
  const padding = strRepeat(" ", missing);
  return strConcatAll(c.left ? [text, padding] : [padding, text]);
}

function integerArgument(v: Value, type: string): Int {
  const own = asInt(v);
  if (own !== undefined) return own;
  const isHexLike = type === "o" || type === "x" || type === "X";
  const wrong = () =>
    typeError(
      `%${type} format: ${isHexLike ? "an integer" : "a real number"} is required, not ${typeOf(v).$name}`,
    );
  const isNumber =
    asFloat(v) !== undefined ||
    lookupSpecial(v, "__index__") !== undefined ||
    lookupSpecial(v, "__int__") !== undefined ||
    lookupSpecial(v, "__float__") !== undefined;
  if (!isNumber) throw wrong();
  try {
    return isHexLike ? toIndex(v) : toInt(v);
  } catch (e) {
    if (isException(e, TypeError_)) throw wrong();
    throw e;
  }
}

function formatInteger(c: Conversion, v: Value, kind: Kind): Str {
  const n = integerArgument(v, kind === bytesKind && c.type === "i" ? "d" : c.type);
  const magnitude = intAbs(n);
  let digits: string;
  let prefix = "";
  switch (c.type) {
    case "o":
      digits = magnitude.toString(8);
      prefix = "0o";
      break;
    case "x":
      digits = magnitude.toString(16);
      prefix = "0x";
      break;
    case "X":
      digits = magnitude.toString(16).toUpperCase();
      prefix = "0X";
      break;
    default:
      digits = intToString(magnitude);
  }
  if (c.precision > digits.length) digits = digits.padStart(c.precision, "0");
  return assemble(c, n < 0, c.alternate ? prefix : "", digits);
}

function formatFloat(c: Conversion, v: Value, kind: Kind): Str {
  const x = floatArgument(v, kind);
  const precision = c.precision < 0 ? 6 : c.precision;
  let text: string;
  if (x !== x) text = "nan";
  else if (!Number.isFinite(x)) text = "inf";
  else text = doubleText(Math.abs(x), c.type.toLowerCase() as FloatType, precision, c.alternate, false);
  if (c.type < "a") text = text.toUpperCase();
  return assemble(c, x < 0 || Object.is(x, -0), "", text);
}

function floatArgument(v: Value, kind: Kind): number {
  const own = asFloat(v);
  if (own !== undefined) return own;
  const isReal =
    asInt(v) !== undefined || lookupSpecial(v, "__float__") !== undefined || tryIndex(v) !== undefined;
  if (!isReal) {
    const words = kind === bytesKind ? "float argument required" : "must be real number";
    throw typeError(`${words}, not ${typeOf(v).$name}`);
  }
  return toDouble(v);
}

function assemble(c: Conversion, negative: boolean, prefix: string, digits: string): string {
  const sign = negative ? "-" : c.sign ? "+" : c.blank ? " " : "";
  const missing = c.width - sign.length - prefix.length - digits.length;
  if (missing <= 0) return sign + prefix + digits;
  if (c.left) return sign + prefix + digits + " ".repeat(missing);
  if (c.zero) return sign + prefix + "0".repeat(missing) + digits;
  return " ".repeat(missing) + sign + prefix + digits;
}
