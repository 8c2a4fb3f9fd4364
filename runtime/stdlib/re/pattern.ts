// `re.Pattern`: compiling, and what is done with patterns. CPython: Modules/_sre/sre.c.

import { call, callable } from "../../objects/call.ts";
import { characterNames } from "../../objects/character_names.ts";
import { equals } from "../../objects/comparison.ts";
import { dict } from "../../objects/dict.ts";
import {
  DeprecationWarning,
  FutureWarning,
  notImplementedError,
  overflowError,
  typeError,
} from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { hash } from "../../objects/hash.ts";
import { iteratorType, PyIterator } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { list } from "../../objects/list.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { ascii, repr } from "../../objects/repr.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf, wellKnown } from "../../objects/type.ts";
import { fromJs, strConcatAll, strLength, toPoints } from "../../objects/wide_str.ts";
import { matchAt, searchFrom } from "./execute.ts";
import * as F from "./flags.ts";
import { type JavaScriptPattern, toJavaScript } from "./javascript.ts";
import { type Found, joinBytes, PyMatch } from "./match.ts";
import { parse } from "./parse.ts";
import { problemError } from "./pattern_error.ts";
import { assemble, type Program } from "./program.ts";
import { flagNames } from "./regex_flag.ts";
import { bytesOf, type Text, textOf } from "./subject.ts";
import { type Parsed, PatternProblem } from "./syntax.ts";
import { parseTemplate, type Template } from "./template.ts";

/** How names look in messages. */
export function quote(text: string, isAscii: boolean): string {
  return isAscii ? ascii(fromJs(text)) : repr(fromJs(text));
}

/** The variants of a pattern for JavaScript's matcher. */
class Compiled {
  readonly source: string;
  readonly closing: readonly number[];
  search: RegExp | null = null;
  sticky: RegExp | null = null;
  full: RegExp | null = null;
  indices: RegExp | null = null;
  fullIndices: RegExp | null = null;
  constructor(pattern: JavaScriptPattern) {
    this.source = pattern.source;
    this.closing = pattern.closing;
  }
}

export class PyPattern extends PyObject {
  $pattern: Value = "";
  $isBytes = false;
  $parsed: Parsed = null as unknown as Parsed;
  $program: Program | null = null;
  $compiled: Compiled | null | undefined = undefined;
  $templates: Map<string, Template> | null = null;

  $own(): Program {
    this.$program ??= assemble(this.$parsed);
    return this.$program;
  }
  $javascript(): Compiled | null {
    if (this.$compiled === undefined) {
      const source = toJavaScript(this.$parsed);
      this.$compiled = source === null ? null : new Compiled(source);
    }
    return this.$compiled;
  }

  /** Matches at one position. */
  $at(text: Text, start: number, end: number, isFull: boolean, mustAdvance = false): Found | null {
    const js = mustAdvance || text.js === null || start > end ? null : this.$javascript();
    if (js !== null && text.js !== null) {
      let regexp: RegExp;
      if (isFull) {
        js.full ??= new RegExp(`(?:${js.source})(?![^])`, "yu");
        regexp = js.full;
      } else {
        js.sticky ??= new RegExp(js.source, "yu");
        regexp = js.sticky;
      }
      const groups = execute(regexp, end === text.length ? text.js : text.js.slice(0, end), start);
      if (groups !== undefined) {
        return groups === null ? null : { start, end: start + groups[0].length, marks: null, groups };
      }
    }
    const marks = new Int32Array(2 * this.$parsed.groups + 3);
    const to = matchAt(this.$own(), text.subject, start, end, marks, isFull, mustAdvance);
    return to < 0 ? null : { start, end: to, marks, groups: null };
  }

  /** Searches from a position on. */
  $search(text: Text, start: number, end: number, mustAdvance: boolean): Found | null {
    let from = start;
    const js = text.js === null ? null : this.$javascript();
    if (js !== null && text.js !== null) {
      if (mustAdvance) {
        const found = this.$at(text, start, end, false, true);
        if (found !== null) return found;
        from++;
      }
      if (from > end) return null;
      js.search ??= new RegExp(js.source, "gu");
      const groups = execute(js.search, end === text.length ? text.js : text.js.slice(0, end), from);
      if (groups !== undefined) {
        if (groups === null) return null;
        return { start: groups.index, end: groups.index + groups[0].length, marks: null, groups };
      }
    }
    const marks = new Int32Array(2 * this.$parsed.groups + 3);
    const to = searchFrom(this.$own(), text.subject, start, end, marks, mustAdvance);
    return to < 0 ? null : { start: marks[0], end: to, marks, groups: null };
  }

  /** The spans of a match that JavaScript's matcher found. */
  $marksOf(m: PyMatch): Int32Array {
    const js = this.$javascript() as Compiled;
    let regexp: RegExp;
    if (m.$isFull) {
      js.fullIndices ??= new RegExp(`(?:${js.source})(?![^])`, "dyu");
      regexp = js.fullIndices;
    } else {
      js.indices ??= new RegExp(js.source, "dyu");
      regexp = js.indices;
    }
    regexp.lastIndex = m.$start;
    const text = m.$text.js as string;
    const found = regexp.exec(
      m.$endpos === m.$text.length ? text : text.slice(0, m.$endpos),
    ) as RegExpExecArray;
    const marks = new Int32Array(2 * this.$parsed.groups + 3).fill(-1);
    found.indices?.forEach((span, i) => {
      if (span === undefined) return;
      marks[2 * i] = span[0];
      marks[2 * i + 1] = span[1];
    });
    marks[marks.length - 1] = m.$lastindex();
    return marks;
  }

  $match(found: Found, text: Text, pos: number, endpos: number, isFull = false): PyMatch {
    const m = new PyMatch();
    m.$pattern = this;
    m.$text = text;
    m.$start = found.start;
    m.$end = found.end;
    m.$marks = found.marks;
    m.$groups = found.groups;
    m.$pos = pos;
    m.$endpos = endpos;
    m.$isFull = isFull;
    return m;
  }

  /** A template for this pattern, read once. */
  $template(source: Value): Template {
    if (typeof source !== "string") return parseTemplate(source, this.$parsed, quote);
    this.$templates ??= new Map();
    let template = this.$templates.get(source);
    if (template === undefined) {
      template = source.includes("\\") ? parseTemplate(source, this.$parsed, quote) : [source];
      if (this.$templates.size > 100) this.$templates.clear();
      this.$templates.set(source, template);
    }
    return template;
  }

  match(string: Value, pos: Value, endpos: Value): Value {
    const text = textOf(string, this.$isBytes);
    const [from, to] = bounds(text, pos, endpos);
    const found = this.$at(text, from, to, false);
    return found === null ? null : this.$match(found, text, from, to);
  }
  fullmatch(string: Value, pos: Value, endpos: Value): Value {
    const text = textOf(string, this.$isBytes);
    const [from, to] = bounds(text, pos, endpos);
    const found = this.$at(text, from, to, true);
    return found === null ? null : this.$match(found, text, from, to, true);
  }
  search(string: Value, pos: Value, endpos: Value): Value {
    const text = textOf(string, this.$isBytes);
    const [from, to] = bounds(text, pos, endpos);
    const found = from > to ? null : this.$search(text, from, to, false);
    return found === null ? null : this.$match(found, text, from, to);
  }
  findall(string: Value, pos: Value, endpos: Value): Value {
    const text = textOf(string, this.$isBytes);
    const [from, to] = bounds(text, pos, endpos);
    const groups = this.$parsed.groups;
    const empty = text.slice(0, 0);
    const result: Value[] = [];
    if (!text.isBytes && this.$findAllNatively(text, from, to, result)) return list(result);
    result.length = 0;
    for (const found of this.$each(text, from, to)) {
      if (groups === 0) result.push(text.slice(found.start, found.end));
      else if (found.groups !== null && !text.isBytes) {
        if (groups === 1) result.push(found.groups[1] ?? "");
        else {
          const items: Value[] = new Array(groups);
          for (let i = 1; i <= groups; i++) items[i - 1] = found.groups[i] ?? "";
          result.push(tuple(items));
        }
      } else {
        const m = this.$match(found, text, from, to);
        const items: Value[] = [];
        for (let i = 1; i <= groups; i++) items.push(m.$group(i, empty));
        result.push(groups === 1 ? items[0] : tuple(items));
      }
    }
    return list(result);
  }
  /** `findall` of a text by JavaScript's matcher alone; false where an empty match or its stack needs more. */
  $findAllNatively(text: Text, from: number, to: number, result: Value[]): boolean {
    const regexp = this.$nativeSearch(text);
    if (regexp === null) return false;
    const groups = this.$parsed.groups;
    const js = to === text.length ? (text.js as string) : (text.js as string).slice(0, to);
    regexp.lastIndex = from;
    try {
      for (let found = regexp.exec(js); found !== null; found = regexp.exec(js)) {
        if (found[0] === "") return false;
        if (groups === 0) result.push(found[0]);
        else if (groups === 1) result.push(found[1] ?? "");
        else {
          const items: Value[] = new Array(groups);
          for (let i = 1; i <= groups; i++) items[i - 1] = found[i] ?? "";
          result.push(tuple(items));
        }
      }
    } catch (e) {
      if (e instanceof RangeError || e instanceof SyntaxError) return false;
      throw e;
    }
    return true;
  }
  $nativeSearch(text: Text): RegExp | null {
    const js = text.js === null ? null : this.$javascript();
    if (js === null) return null;
    js.search ??= new RegExp(js.source, "gu");
    return js.search;
  }
  /** `sub` with a template in a text, likewise; null where it takes the long way. */
  $substituteNatively(template: Template, text: Text, limit: number): [string, number] | null {
    const regexp = this.$nativeSearch(text);
    if (regexp === null || !template.every((part) => typeof part === "string" || part.group !== undefined))
      return null;
    const js = text.js as string;
    let result = "";
    let last = 0;
    let n = 0;
    regexp.lastIndex = 0;
    try {
      for (let found = regexp.exec(js); found !== null; found = regexp.exec(js)) {
        const whole = found[0];
        if (whole === "") return null;
        result += js.slice(last, found.index);
        for (const part of template) result += typeof part === "string" ? part : (found[part.group] ?? "");
        last = found.index + whole.length;
        if (++n === limit) break;
      }
    } catch (e) {
      if (e instanceof RangeError || e instanceof SyntaxError) return null;
      throw e;
    }
    return [result + js.slice(last), n];
  }
  finditer(string: Value, pos: Value, endpos: Value): Value {
    const text = textOf(string, this.$isBytes);
    const [from, to] = bounds(text, pos, endpos);
    return new PyFindIterator(this, text, from, to);
  }
  scanner(string: Value, pos: Value, endpos: Value): Value {
    const text = textOf(string, this.$isBytes);
    const [from, to] = bounds(text, pos, endpos);
    const scanner = new PyScanner();
    scanner.$pattern = this;
    scanner.$text = text;
    scanner.$from = from;
    scanner.$to = to;
    scanner.$at = from;
    return scanner;
  }
  *$each(text: Text, from: number, to: number): Generator<Found> {
    let at = from;
    let mustAdvance = false;
    while (at <= to) {
      const found = this.$search(text, at, to, mustAdvance);
      if (found === null) return;
      yield found;
      mustAdvance = found.end === found.start;
      at = found.end;
    }
  }
  split(string: Value, maxsplit: Value): Value {
    const text = textOf(string, this.$isBytes);
    const limit = toIndex(maxsplit);
    const groups = this.$parsed.groups;
    const result: Value[] = [];
    let last = 0;
    let n = 0;
    if (limit >= 0) {
      for (const found of this.$each(text, 0, text.length)) {
        result.push(text.slice(last, found.start));
        if (groups > 0) {
          const m = this.$match(found, text, 0, text.length);
          for (let i = 1; i <= groups; i++) result.push(m.$group(i, null));
        }
        last = found.end;
        n++;
        if (limit !== 0 && n >= limit) break;
      }
    }
    result.push(text.slice(last, text.length));
    return list(result);
  }
  $substitute(repl: Value, string: Value, count: Value): [Value, number] {
    const limit = toIndex(count);
    const text = textOf(string, this.$isBytes);
    const isFunction = asStr(repl) === undefined && bytesOf(repl) === undefined && callable(repl);
    const template = isFunction ? null : this.$template(repl);
    const literal = template?.every((part) => part instanceof PyObject || typeof part === "string") === true;
    const parts: Value[] = [];
    if (template !== null && !text.isBytes && limit >= 0) {
      const made = this.$substituteNatively(template, text, Number(limit));
      if (made !== null) return made[1] === 0 ? [string, 0] : made;
    }
    let last = 0;
    let n = 0;
    if (limit >= 0) {
      for (const found of this.$each(text, 0, text.length)) {
        if (last < found.start) parts.push(text.slice(last, found.start));
        if (literal) for (const part of template as Template) parts.push(part);
        else {
          const m = this.$match(found, text, 0, text.length);
          if (template !== null) parts.push(...m.$expanded(template));
          else {
            const part = call(repl, m);
            if (part !== null) parts.push(part);
          }
        }
        last = found.end;
        n++;
        if (limit !== 0 && n >= limit) break;
      }
    }
    if (n === 0) return [string, 0];
    if (last < text.length) parts.push(text.slice(last, text.length));
    return [join(parts, text.isBytes), n];
  }
  sub(repl: Value, string: Value, count: Value): Value {
    return this.$substitute(repl, string, count)[0];
  }
  subn(repl: Value, string: Value, count: Value): Value {
    return tuple(this.$substitute(repl, string, count));
  }

  get pattern(): Value {
    return this.$pattern;
  }
  get flags(): Value {
    return this.$parsed.flags;
  }
  get groups(): Value {
    return this.$parsed.groups;
  }
  get groupindex(): Value {
    const names = dict([...this.$parsed.names] as [Value, Value][]);
    const proxy = wellKnown.mappingproxy;
    return proxy === undefined ? names : call(proxy, names);
  }
  __copy__(): Value {
    return this;
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
  __eq__(value: Value): Value {
    if (!(value instanceof PyPattern)) return NotImplemented;
    return (
      this === value ||
      (this.$parsed.flags === value.$parsed.flags &&
        this.$isBytes === value.$isBytes &&
        equals(this.$pattern, value.$pattern))
    );
  }
  __hash__(): Value {
    return hash(tuple([this.$pattern, this.$parsed.flags]));
  }
  __repr__(): Value {
    let flags = this.$parsed.flags;
    if (!this.$isBytes && (flags & F.TYPE_FLAGS) === F.UNICODE) flags &= ~F.UNICODE;
    const names = flagNames(flags, "re.");
    const text = repr(this.$pattern);
    const shown = typeof text === "string" ? text.slice(0, 200) : text;
    return strConcatAll(["re.compile(", shown, names.length > 0 ? `, ${names.join("|")})` : ")"]);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

// undefined: JavaScript's matcher gave up (its stack is limited), ours must do it.
function execute(regexp: RegExp, text: string, from: number): RegExpExecArray | null | undefined {
  regexp.lastIndex = from;
  try {
    return regexp.exec(text);
  } catch (e) {
    if (e instanceof RangeError || e instanceof SyntaxError) return undefined;
    throw e;
  }
}

function bound(v: Value, length: number): number {
  const n = toIndex(v);
  return n < 0 ? 0 : n > length ? length : Number(n);
}

function bounds(text: Text, pos: Value, endpos: Value): [number, number] {
  if (pos === 0 && endpos === undefined) return [0, text.length];
  const to = endpos === undefined ? text.length : bound(endpos, text.length);
  const from = bound(pos, text.length);
  return [from, to];
}

function join(parts: readonly Value[], isBytes: boolean): Value {
  parts.forEach((part, i) => {
    if (isBytes ? bytesOf(part) === undefined : asStr(part) === undefined) {
      throw typeError(
        isBytes
          ? `sequence item ${i}: expected a bytes-like object, ${typeOf(part).$name} found`
          : `sequence item ${i}: expected str instance, ${typeOf(part).$name} found`,
      );
    }
  });
  return isBytes ? joinBytes(parts) : strConcatAll(parts.map((part) => asStr(part)!));
}

class PyFindIterator extends PyIterator {
  readonly $pattern: PyPattern;
  readonly $text: Text;
  readonly $from: number;
  readonly $to: number;
  readonly $matches: Iterator<Found>;
  constructor(pattern: PyPattern, text: Text, from: number, to: number) {
    super();
    this.$pattern = pattern;
    this.$text = text;
    this.$from = from;
    this.$to = to;
    this.$matches = pattern.$each(text, from, to);
  }
  $next(): Value {
    const { done, value } = this.$matches.next();
    return done ? undefined : this.$pattern.$match(value, this.$text, this.$from, this.$to);
  }
}
iteratorType(PyFindIterator, { name: "callable_iterator", module: "builtins", style: "c" });

class PyScanner extends PyObject {
  $pattern: PyPattern = null as unknown as PyPattern;
  $text: Text = null as unknown as Text;
  $from = 0;
  $to = 0;
  $at = 0;
  $mustAdvance = false;
  match(): Value {
    return this.$step((from) => this.$pattern.$at(this.$text, from, this.$to, false, this.$mustAdvance));
  }
  search(): Value {
    return this.$step((from) => this.$pattern.$search(this.$text, from, this.$to, this.$mustAdvance));
  }
  $step(find: (from: number) => Found | null): Value {
    if (this.$at > this.$to) return null;
    const found = find(this.$at);
    if (found === null) {
      this.$at = this.$to + 1;
      return null;
    }
    this.$mustAdvance = found.end === found.start;
    this.$at = found.end;
    return this.$pattern.$match(found, this.$text, this.$from, this.$to);
  }
  get pattern(): Value {
    return this.$pattern;
  }
}
builtinType(PyScanner, {
  name: "SRE_Scanner",
  module: "_sre",
  style: "c",
  signatures: { match: "()", search: "()" },
});

const where = "(string, pos=0, endpos=<unset>)";
export const Pattern: Value = builtinType(PyPattern, {
  name: "Pattern",
  module: "re",
  style: "c",
  base: false,
  doc: "Compiled regular expression object.",
  signatures: {
    match: where,
    fullmatch: where,
    search: where,
    findall: where,
    finditer: where,
    scanner: where,
    split: "(string, maxsplit=0)",
    sub: "(repl, string, count=0)",
    subn: "(repl, string, count=0)",
    __copy__: "()",
    __deepcopy__: "(memo, /)",
    __eq__: "(value, /)",
    __hash__: "()",
    __repr__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

/** Compiles a str or bytes pattern. @raises PatternError, TypeError, ValueError, OverflowError */
export function compilePattern(source: Value, flags: number): PyPattern {
  const text = asStr(source);
  const bytes = text === undefined ? bytesOf(source) : undefined;
  if (text === undefined && bytes === undefined) {
    throw typeError("first argument must be string or compiled pattern");
  }
  if (flags & F.DEBUG)
    throw notImplementedError("re.DEBUG: patterns are not compiled to CPython's codes here");
  if (text !== undefined && strLength(text) > 2 ** 30) throw overflowError("regular expression is too long");
  const points = text !== undefined ? toPoints(text) : [...(bytes as Uint8Array)];
  let parsed: Parsed;
  try {
    parsed = parse(points, text !== undefined, flags, {
      quote,
      lookupName: (name) => characterNames.find(name) ?? undefined,
    });
  } catch (problem) {
    if (problem instanceof PatternProblem) throw problemError(problem, source);
    throw problem;
  }
  for (const { category, message } of parsed.warnings) {
    links.warn(category === "FutureWarning" ? FutureWarning : DeprecationWarning, message, 1);
  }
  const pattern = new PyPattern();
  pattern.$pattern = source;
  pattern.$isBytes = text === undefined;
  pattern.$parsed = parsed;
  return pattern;
}
