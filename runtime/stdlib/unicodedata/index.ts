/** The module `unicodedata`. https://docs.python.org/3.13/library/unicodedata.html */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { characterNames } from "../../objects/character_names.ts";
import { keyError, typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import {
  fromJs,
  fromPoint,
  fromPoints,
  type Str,
  strLength,
  toJs,
  toPoints,
} from "../../objects/wide_str.ts";
import * as T from "./tables.ts";

/** The one character of an argument. @raises TypeError */
function character(v: Value, what: string): number {
  const text = asStr(v);
  if (text === undefined) throw typeError(`${what} must be a unicode character, not ${typeOf(v).$name}`);
  if (strLength(text) !== 1) throw typeError(`${what} must be a unicode character, not str`);
  return toPoints(text)[0] as number;
}

const only = (name: string) => (v: Value) => character(v, `${name}() argument`);

function valueOrDefault(
  name: string,
  table: () => Map<number, string>,
  make: (text: string) => Value,
  missing: string,
) {
  return (v: Value, fallback: Value): Value => {
    const found = table().get(character(v, `${name}() argument 1`));
    if (found !== undefined) return make(found);
    if (fallback === undefined) throw valueError(missing);
    return fallback;
  };
}

function numericValue(text: string): Value {
  const [top, bottom = "1"] = text.split("/");
  return new PyFloat(Number(top) / Number(bottom));
}

// Hangul syllables decompose by arithmetic.
const HANGUL = {
  first: 0xac00,
  last: 0xd7a3,
  lead: 0x1100,
  vowel: 0x1161,
  tail: 0x11a7,
  vowels: 21,
  tails: 28,
};

function decomposed(point: number): string {
  const found = T.decompositions().get(point);
  if (found !== undefined) {
    return found
      .split("+")
      .map((part) =>
        part.startsWith("<") ? part : Number.parseInt(part, 36).toString(16).toUpperCase().padStart(4, "0"),
      )
      .join(" ");
  }
  return "";
}

function fullDecomposition(point: number, isCompatible: boolean, out: number[]): void {
  if (point >= HANGUL.first && point <= HANGUL.last) {
    const index = point - HANGUL.first;
    const tail = index % HANGUL.tails;
    out.push(
      HANGUL.lead + Math.floor(index / (HANGUL.vowels * HANGUL.tails)),
      HANGUL.vowel + (Math.floor(index / HANGUL.tails) % HANGUL.vowels),
    );
    if (tail > 0) out.push(HANGUL.tail + tail);
    return;
  }
  const found = point < 160 ? undefined : T.decompositions().get(point);
  if (found === undefined || (found.startsWith("<") && !isCompatible)) {
    out.push(point);
    return;
  }
  for (const part of found.split("+")) {
    if (!part.startsWith("<")) fullDecomposition(Number.parseInt(part, 36), isCompatible, out);
  }
}

const classOf = (point: number): number => (point < 0x300 ? 0 : Number(T.combining().at(point)));

/** Marks behind a letter in the order of their classes. */
function sortMarks(points: number[]): void {
  for (let i = 0; i < points.length; ) {
    if (classOf(points[i] as number) === 0) {
      i++;
      continue;
    }
    let end = i;
    while (end < points.length && classOf(points[end] as number) !== 0) end++;
    const run = points.slice(i, end).map((p) => [classOf(p), p] as const);
    run.sort((a, b) => a[0] - b[0]);
    run.forEach(([, p], k) => {
      points[i + k] = p;
    });
    i = end;
  }
}

let pairs: Map<string, number> | undefined;

/** What two characters make together; undefined if nothing. */
function composed(a: number, b: number): number | undefined {
  const { lead, vowel, tail, vowels, tails, first } = HANGUL;
  if (a >= lead && a < lead + 19 && b >= vowel && b < vowel + vowels) {
    return first + ((a - lead) * vowels + (b - vowel)) * tails;
  }
  if (a >= first && a <= HANGUL.last && (a - first) % tails === 0 && b > tail && b < tail + tails) {
    return a + (b - tail);
  }
  if (pairs === undefined) {
    pairs = new Map();
    for (const [point, text] of T.decompositions()) {
      if (text.startsWith("<")) continue;
      const parts = text.split("+").map((part) => Number.parseInt(part, 36));
      // Singletons, and what begins with a mark, and a few that Unicode lists, are never made again.
      if (
        parts.length !== 2 ||
        isExcluded(point) ||
        classOf(point) !== 0 ||
        classOf(parts[0] as number) !== 0
      )
        continue;
      pairs.set(`${parts[0]} ${parts[1]}`, point);
    }
  }
  return pairs.get(`${a} ${b}`);
}

/** JavaScript knows Unicode's list of exclusions: NFC never makes them. */
function isExcluded(point: number): boolean {
  const text = String.fromCodePoint(point);
  return text.normalize("NFC") !== text;
}

function compose(points: number[]): number[] {
  const out: number[] = [];
  let starter = -1;
  let last = -1;
  for (const point of points) {
    const own = classOf(point);
    if (starter >= 0 && last < own) {
      const made = composed(out[starter] as number, point);
      if (made !== undefined) {
        out[starter] = made;
        continue;
      }
    }
    if (own === 0) {
      starter = out.length;
      last = -1;
    } else last = own;
    out.push(point);
  }
  return out;
}

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"];

function normalized(form: string, text: Str): Str {
  if (
    typeof text === "string" &&
    (/^[\x00-\x7f]*$/.test(text) || (form === "NFC" && /^[\x00-\u02ff]*$/.test(text)))
  )
    return text;
  const points: number[] = [];
  for (const point of toPoints(text)) fullDecomposition(point, form.includes("K"), points);
  sortMarks(points);
  return fromPoints(form.endsWith("C") ? compose(points) : points);
}

function checkForm(form: Value, name: string): string {
  const text = asStr(form);
  if (text === undefined) throw typeError(`${name}() argument 1 must be str, not ${typeOf(form).$name}`);
  return toJs(text);
}

function textOf(v: Value, name: string): Str {
  const text = asStr(v);
  if (text === undefined) throw typeError(`${name}() argument 2 must be str, not ${typeOf(v).$name}`);
  return text;
}

export function load(): PyModule {
  const get = (
    name: string,
    table: () => { at(point: number): string },
    make: (s: string) => Value = (s) => s,
  ) => {
    const point = only(name);
    return (v: Value) => make(table().at(point(v)));
  };
  const whole = (s: string): Value => Number(s);
  return builtinModule("unicodedata", {
    doc: "This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters.",
    functions: {
      "name(chr, default=<unrepresentable>, /)": (v, fallback) => {
        const name = characterNames.nameOf(character(v, "name() argument 1"));
        if (name !== null) return name;
        if (fallback === undefined) throw valueError("no such name");
        return fallback;
      },
      "lookup(name, /)": (name) => {
        const text = asStr(name);
        if (text === undefined) throw typeError(`lookup() argument must be str, not ${typeOf(name).$name}`);
        const point = characterNames.find(toJs(text));
        if (point === null) throw keyError(fromJs(`undefined character name '${toJs(text)}'`));
        return fromPoint(point);
      },
      "category(chr, /)": get("category", T.category),
      "bidirectional(chr, /)": get("bidirectional", T.bidirectional, (s) => (s === "-" ? "" : s)),
      "combining(chr, /)": get("combining", T.combining, whole),
      "east_asian_width(chr, /)": get("east_asian_width", T.eastAsianWidth),
      "mirrored(chr, /)": get("mirrored", T.mirrored, whole),
      "decomposition(chr, /)": (v) => decomposed(only("decomposition")(v)),
      "numeric(chr, default=<unrepresentable>, /)": valueOrDefault(
        "numeric",
        T.numeric,
        numericValue,
        "not a numeric character",
      ),
      "digit(chr, default=<unrepresentable>, /)": valueOrDefault("digit", T.digit, whole, "not a digit"),
      "decimal(chr, default=<unrepresentable>, /)": valueOrDefault(
        "decimal",
        T.decimal,
        whole,
        "not a decimal",
      ),
      "normalize(form, unistr, /)": (form, v) => {
        const name = checkForm(form, "normalize");
        const text = textOf(v, "normalize");
        if (strLength(text) === 0) return text;
        if (!FORMS.includes(name)) throw valueError("invalid normalization form");
        return normalized(name, text);
      },
      "is_normalized(form, unistr, /)": (form, v) => {
        const name = checkForm(form, "is_normalized");
        const text = textOf(v, "is_normalized");
        if (strLength(text) === 0) return true;
        if (!FORMS.includes(name)) throw valueError("invalid normalization form");
        return toJs(normalized(name, text)) === toJs(text);
      },
    },
    attributes: { unidata_version: "15.1.0" },
  });
}
