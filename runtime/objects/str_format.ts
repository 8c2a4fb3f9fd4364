/** `str.format()`: templates with replacement fields. CPython: Objects/stringlib/unicode_format.h. */
import { getattr } from "./attribute.ts";
import { indexError, keyError, valueError } from "./exception.ts";
import { convertValue, formatValue } from "./format_value.ts";
import { links } from "./links.ts";
import { jsName } from "./names.ts";
import type { Value } from "./object.ts";
import type { Keywords } from "./signature.ts";
import { asStr } from "./str_kinds.ts";
import { decimalValue } from "./unicode.ts";
import { fromPoints, pointAt, type Str, strConcatAll, strLength, strSlice, toJs } from "./wide_str.ts";

/** A piece of a template: literal text, and the field after it, if there is one. */
export interface TemplatePart {
  literal: Str;
  /** `undefined`: no field follows. */
  field: Str | undefined;
  spec: Str;
  specHasFields: boolean;
  /** The code point after `!`, or 0. */
  conversion: number;
}

const open = 123;
const close = 125;

/**
 * Takes a template apart. An escaped brace ends a piece of its own.
 * @raises ValueError
 */
export function* parseTemplate(template: Str): Generator<TemplatePart, void, undefined> {
  const end = strLength(template);
  let i = 0;
  while (i < end) {
    const start = i;
    let c = 0;
    let escaped = false;
    while (i < end) {
      c = pointAt(template, i++);
      if (c === open || c === close) {
        escaped = i < end && pointAt(template, i) === c;
        break;
      }
    }
    const isField = (c === open || c === close) && !escaped;
    if (isField && c === close) throw valueError("Single '}' encountered in format string");
    if (isField && i === end) throw valueError("Single '{' encountered in format string");
    if (escaped) {
      yield {
        literal: strSlice(template, start, i),
        field: undefined,
        spec: "",
        specHasFields: false,
        conversion: 0,
      };
      i++;
      continue;
    }
    const literal = strSlice(template, start, isField ? i - 1 : i);
    if (!isField) {
      yield { literal, field: undefined, spec: "", specHasFields: false, conversion: 0 };
      return;
    }
    const part: TemplatePart = { literal, field: "", spec: "", specHasFields: false, conversion: 0 };
    i = parseField(template, i, end, part);
    yield part;
  }
}

/** Reads a field behind its opening brace; returns the index behind its closing one. */
function parseField(template: Str, start: number, end: number, part: TemplatePart): number {
  let i = start;
  let c = 0;
  scan: while (i < end) {
    c = pointAt(template, i++);
    switch (c) {
      case open:
        throw valueError("unexpected '{' in field name");
      case 91:
        while (i < end && pointAt(template, i) !== 93) i++;
        continue;
      case close:
      case 58:
      case 33:
        break scan;
    }
  }
  const isTerminated = c === close || c === 58 || c === 33;
  part.field = strSlice(template, start, isTerminated ? i - 1 : i);
  if (c === close) return i;
  if (!isTerminated) throw valueError("expected '}' before end of string");
  if (c === 33) {
    if (i >= end) throw valueError("end of string while looking for conversion specifier");
    part.conversion = pointAt(template, i++);
    if (i < end) {
      c = pointAt(template, i++);
      if (c === close) return i;
      if (c !== 58) throw valueError("expected ':' after conversion specifier");
    }
  }
  const specStart = i;
  let depth = 1;
  while (i < end) {
    c = pointAt(template, i++);
    if (c === open) {
      part.specHasFields = true;
      depth++;
    } else if (c === close && --depth === 0) {
      part.spec = strSlice(template, specStart, i - 1);
      return i;
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** A look-up behind the first part of a field name. */
export interface FieldStep {
  isAttribute: boolean;
  key: number | Str;
}

/** The value of a name that consists of decimal digits, else `undefined`. */
function integerOf(s: Str): number | undefined {
  const length = strLength(s);
  if (length === 0) return undefined;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = decimalValue(pointAt(s, i));
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
    if (value > Number.MAX_SAFE_INTEGER) throw valueError("Too many decimal digits in format string");
  }
  return value;
}

/** Where the first part of a field name ends. */
function firstEnd(field: Str): number {
  const end = strLength(field);
  let i = 0;
  while (i < end && pointAt(field, i) !== 46 && pointAt(field, i) !== 91) i++;
  return i;
}

/** The first part of a field name: a number, a name, or "" for automatic numbering. */
export function fieldFirst(field: Str): number | Str {
  const text = strSlice(field, 0, firstEnd(field));
  return integerOf(text) ?? text;
}

/** The look-ups of a field name, read one by one, as CPython does. @raises ValueError */
export function* fieldSteps(field: Str): Generator<FieldStep, void, undefined> {
  const end = strLength(field);
  let i = firstEnd(field);
  while (i < end) {
    const c = pointAt(field, i++);
    const start = i;
    if (c === 46) {
      while (i < end && pointAt(field, i) !== 46 && pointAt(field, i) !== 91) i++;
      if (i === start) throw valueError("Empty attribute in format string");
      yield { isAttribute: true, key: strSlice(field, start, i) };
    } else if (c === 91) {
      while (i < end && pointAt(field, i) !== 93) i++;
      if (i === end) throw valueError("Missing ']' in format string");
      if (i === start) throw valueError("Empty attribute in format string");
      const key = strSlice(field, start, i);
      yield { isAttribute: false, key: integerOf(key) ?? key };
      i++;
    } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
  }
}

/** What numbers and names of fields refer to, and how fields without a number are counted. */
interface Fields {
  positional(index: number): Value;
  named(name: Str): Value;
  numbering: "unknown" | "automatic" | "manual";
  next: number;
}

function fieldValue(field: Str, fields: Fields): Value {
  if (field === "" && fields.numbering !== "manual") {
    fields.numbering = "automatic";
    return fields.positional(fields.next++);
  }
  let first = fieldFirst(field);
  if (first === "" || typeof first === "number") {
    const numbering = first === "" ? "automatic" : "manual";
    if (fields.numbering === "unknown") fields.numbering = numbering;
    else if (fields.numbering !== numbering) {
      throw valueError(
        numbering === "manual"
          ? "cannot switch from automatic field numbering to manual field specification"
          : "cannot switch from manual field specification to automatic field numbering",
      );
    }
    if (first === "") first = fields.next++;
  }
  let value = typeof first === "number" ? fields.positional(first) : fields.named(first);
  for (const { isAttribute, key } of fieldSteps(field)) {
    value = isAttribute ? getattr(value, toJs(key as Str)) : links.getItem(value, key);
  }
  return value;
}

function convert(value: Value, conversion: number): Value {
  switch (conversion) {
    case 0:
      return value;
    case 97:
    case 114:
    case 115:
      return convertValue(value, String.fromCharCode(conversion) as "a" | "r" | "s");
  }
  const shown =
    conversion > 32 && conversion < 127 ? String.fromCharCode(conversion) : `\\x${conversion.toString(16)}`;
  throw valueError(`Unknown conversion specifier ${shown}`);
}

const known = new Map<string, readonly TemplatePart[]>();

/** The parts of a template; those with mistakes raise only after what stands before the mistake has been formatted. */
function partsOf(template: Str): Iterable<TemplatePart> {
  if (typeof template !== "string" || template.length > 200) return parseTemplate(template);
  let parts = known.get(template);
  if (parts === undefined) {
    try {
      parts = [...parseTemplate(template)];
    } catch {
      return parseTemplate(template);
    }
    if (known.size > 500) known.clear();
    known.set(template, parts);
  }
  return parts;
}

function build(template: Str, fields: Fields, depth: number): Str {
  if (depth < 0) throw valueError("Max string recursion exceeded");
  const out: Str[] = [];
  for (const { literal, field, spec, specHasFields, conversion } of partsOf(template)) {
    if (literal !== "") out.push(literal);
    if (field === undefined) continue;
    const value = convert(fieldValue(field, fields), conversion);
    const expanded = specHasFields ? build(spec, fields, depth - 1) : spec;
    out.push(asStr(formatValue(value, expanded)) as Str);
  }
  return strConcatAll(out);
}

/**
 * `template.format(*args, **kw)`.
 * Documentation: "Format String Syntax".
 * @param kw keys are `jsName`d
 * @raises ValueError, IndexError, KeyError, and what attributes, items and formatting raise
 */
export function formatFields(template: Str, args: readonly Value[], kw: Keywords): Str {
  const fields: Fields = {
    positional(index) {
      if (index >= args.length) {
        throw indexError(`Replacement index ${index} out of range for positional args tuple`);
      }
      return args[index];
    },
    named(name) {
      const key = jsName(toJs(name));
      if (!Object.hasOwn(kw, key) || kw[key] === undefined) throw keyError(name);
      return kw[key];
    },
    numbering: "unknown",
    next: 0,
  };
  return build(template, fields, 1);
}

/** `template.format_map(mapping)`. */
export function formatFieldsOfMapping(template: Str, mapping: Value): Str {
  const fields: Fields = {
    positional() {
      throw valueError("Format string contains positional fields");
    },
    named: (name) => links.getItem(mapping, name),
    numbering: "unknown",
    next: 0,
  };
  return build(template, fields, 1);
}

/** The character of a conversion as a str. */
export function conversionText(conversion: number): Str {
  return fromPoints([conversion]);
}
