/** The module `difflib`. https://docs.python.org/3.13/library/difflib.html */
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { call, callMethod } from "../../objects/call.ts";
import { isLess } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { PyFloat, toDouble } from "../../objects/float.ts";
import { each } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { set } from "../../objects/set.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { typeOf } from "../../objects/type.ts";
import { fromJs, toJs } from "../../objects/wide_str.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";
import { pythonClass } from "../python_class.ts";
import { generatorOf, pythonFunctions } from "../python_module.ts";
import { ndiff as compareLines, type Junk } from "./differ.ts";
import { Matcher, type Opcode } from "./matcher.ts";

const MODULE = "difflib";
const Match: Value = makeNamedTuple("Match", ["a", "b", "size"], null, MODULE);

/** Numbers for Python values: equal values have the same. */
class Numbers {
  readonly known = new PyDict();
  readonly values: Value[] = [];
  of(v: Value): number {
    let n = this.known.$get(v);
    if (n === undefined) {
      n = this.values.push(v) - 1;
      this.known.$set(v, n);
    }
    return n;
  }
  all(sequence: Value): number[] {
    return [...each(sequence)].map((v) => this.of(v));
  }
}

interface State {
  numbers: Numbers;
  matcher: Matcher<number>;
}

const stateOf = (self: Value): Matcher<number> => (self.$state as State).matcher;

function opcodeTuple({ tag, a, aEnd, b, bEnd }: Opcode): Value {
  return tuple([tag, a, aEnd, b, bEnd]);
}

/** Opcodes in groups with up to `n` lines of context. */
function* grouped(opcodes: Opcode[], n: number): Generator<Opcode[]> {
  const codes =
    opcodes.length === 0 ? [{ tag: "equal", a: 0, aEnd: 1, b: 0, bEnd: 1 } as Opcode] : opcodes.slice();
  const first = codes[0] as Opcode;
  if (first.tag === "equal") {
    codes[0] = { ...first, a: Math.max(first.a, first.aEnd - n), b: Math.max(first.b, first.bEnd - n) };
  }
  const last = codes[codes.length - 1] as Opcode;
  if (last.tag === "equal") {
    codes[codes.length - 1] = {
      ...last,
      aEnd: Math.min(last.aEnd, last.a + n),
      bEnd: Math.min(last.bEnd, last.b + n),
    };
  }
  let group: Opcode[] = [];
  for (const code of codes) {
    let current = code;
    if (code.tag === "equal" && code.aEnd - code.a > 2 * n) {
      group.push({ ...code, aEnd: Math.min(code.aEnd, code.a + n), bEnd: Math.min(code.bEnd, code.b + n) });
      yield group;
      group = [];
      current = { ...code, a: Math.max(code.a, code.aEnd - n), b: Math.max(code.b, code.bEnd - n) };
    }
    group.push(current);
  }
  if (group.length > 0 && !(group.length === 1 && group[0]?.tag === "equal")) yield group;
}

function setSecond(self: Value, b: Value): void {
  if (b === self.b) return;
  self.b = b;
  const { numbers, matcher } = self.$state as State;
  matcher.second(numbers.all(b));
}

const SequenceMatcher = pythonClass("SequenceMatcher", [], {
  module: MODULE,
  doc: "SequenceMatcher is a flexible class for comparing pairs of sequences of\nany type, so long as the sequence elements are hashable.",
  isGeneric: true,
  methods: {
    "__init__(self, isjunk=None, a='', b='', autojunk=True)": (self, isJunk, a, b, autojunk) => {
      self.isjunk = isJunk;
      self.a = null;
      self.b = null;
      self.autojunk = autojunk;
      const numbers = new Numbers();
      const test =
        isJunk === null || !truth(isJunk) ? null : (n: number) => truth(call(isJunk, numbers.values[n]));
      self.$state = { numbers, matcher: new Matcher<number>(test, [], [], truth(autojunk)) } satisfies State;
      callMethod(self, "set_seqs", a, b);
      return null;
    },
    "set_seqs(self, a, b)": (self, a, b) => {
      callMethod(self, "set_seq1", a);
      callMethod(self, "set_seq2", b);
      return null;
    },
    "set_seq1(self, a)": (self, a) => {
      if (a === self.a) return null;
      self.a = a;
      const { numbers, matcher } = self.$state as State;
      matcher.a = numbers.all(a);
      return null;
    },
    "set_seq2(self, b)": (self, b) => {
      setSecond(self, b);
      return null;
    },
    "find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None)": (self, alo, ahi, blo, bhi) => {
      const m = stateOf(self);
      const { a, b, size } = m.longest(
        Number(toIndex(alo)),
        ahi === null ? m.a.length : Number(toIndex(ahi)),
        Number(toIndex(blo)),
        bhi === null ? m.b.length : Number(toIndex(bhi)),
      );
      return call(Match, a, b, size);
    },
    "get_matching_blocks(self)": (self) =>
      list(
        stateOf(self)
          .blocks()
          .map(({ a, b, size }) => call(Match, a, b, size)),
      ),
    "get_opcodes(self)": (self) => list(stateOf(self).opcodes().map(opcodeTuple)),
    "get_grouped_opcodes(self, n=3)": (self, n) =>
      generatorOf(
        "get_grouped_opcodes",
        (function* () {
          for (const group of grouped(stateOf(self).opcodes(), Number(toIndex(n))))
            yield list(group.map(opcodeTuple));
          return null;
        })(),
      ),
    "ratio(self)": (self) => new PyFloat(stateOf(self).ratio()),
    "quick_ratio(self)": (self) => new PyFloat(stateOf(self).quickRatio()),
    "real_quick_ratio(self)": (self) => new PyFloat(stateOf(self).realQuickRatio()),
  },
  properties: {
    b2j: (self) => {
      const { numbers, matcher } = self.$state as State;
      const d = new PyDict();
      for (const [n, at] of matcher.places) d.$set(numbers.values[n], list([...at]));
      return d;
    },
    bjunk: (self) => set([...stateOf(self).junk].map((n) => (self.$state as State).numbers.values[n])),
    bpopular: (self) => set([...stateOf(self).popular].map((n) => (self.$state as State).numbers.values[n])),
  },
});

function closeMatches(word: Value, possibilities: Value, given: Value, cut: Value): Value {
  const n = Number(toIndex(given));
  if (!(n > 0)) throw valueError(`n must be > 0: ${toJs(repr(given))}`);
  const cutoff = toDouble(cut);
  if (!(cutoff >= 0 && cutoff <= 1)) throw valueError(`cutoff must be in [0.0, 1.0]: ${toJs(repr(cut))}`);
  const numbers = new Numbers();
  const matcher = new Matcher<number>(null, [], numbers.all(word));
  const found: [number, Value][] = [];
  for (const candidate of each(possibilities)) {
    matcher.a = numbers.all(candidate);
    if (matcher.realQuickRatio() < cutoff || matcher.quickRatio() < cutoff) continue;
    const ratio = matcher.ratio();
    if (ratio >= cutoff) found.push([ratio, candidate]);
  }
  found.sort(([r, x], [s, y]) => s - r || (isLess(x, y) ? 1 : isLess(y, x) ? -1 : 0));
  return list(found.slice(0, n).map(([, x]) => x));
}

const strings = (lines: Value): string[] => [...each(lines)].map((line) => toJs(line));
const items = (lines: Value): Value[] => [...each(lines)];

/** @raises TypeError where something is no str */
function checkTypes(a: Value[], b: Value[], ...rest: Value[]): void {
  for (const lines of [a, b]) {
    if (lines.length > 0 && asStr(lines[0]) === undefined) {
      throw typeError(
        `lines to compare must be str, not ${typeOf(lines[0]).$name} (${toJs(repr(lines[0]))})`,
      );
    }
  }
  for (const v of rest) {
    if (asStr(v) === undefined) throw typeError(`all arguments must be str, not: ${toJs(repr(v))}`);
  }
}

const withDate = (date: Value): string => (toJs(date) === "" ? "" : `\t${toJs(date)}`);

function unifiedRange(start: number, stop: number): string {
  const length = stop - start;
  if (length === 1) return `${start + 1}`;
  return `${length === 0 ? start : start + 1},${length}`;
}

function contextRange(start: number, stop: number): string {
  const length = stop - start;
  const first = length === 0 ? start : start + 1;
  return length <= 1 ? `${first}` : `${first},${first + length - 1}`;
}

type DiffArguments = readonly [Value, Value, Value, Value, Value, Value, Value, Value];

function* unifiedDiff(
  ...[given, other, from, to, fromDate, toDate, n, term]: DiffArguments
): Generator<Value> {
  const [a, b] = [items(given), items(other)];
  checkTypes(a, b, from, to, fromDate, toDate, term);
  const [x, y] = [strings(given), strings(other)];
  const end = toJs(term);
  let isStarted = false;
  for (const group of grouped(new Matcher(null, x, y).opcodes(), Number(toIndex(n)))) {
    if (!isStarted) {
      isStarted = true;
      yield fromJs(`--- ${toJs(from)}${withDate(fromDate)}${end}`);
      yield fromJs(`+++ ${toJs(to)}${withDate(toDate)}${end}`);
    }
    const [first, last] = [group[0] as Opcode, group[group.length - 1] as Opcode];
    yield `@@ -${unifiedRange(first.a, last.aEnd)} +${unifiedRange(first.b, last.bEnd)} @@${end}`;
    for (const { tag, a: i, aEnd, b: j, bEnd } of group) {
      if (tag === "equal") {
        for (const line of x.slice(i, aEnd)) yield fromJs(` ${line}`);
        continue;
      }
      if (tag !== "insert") for (const line of x.slice(i, aEnd)) yield fromJs(`-${line}`);
      if (tag !== "delete") for (const line of y.slice(j, bEnd)) yield fromJs(`+${line}`);
    }
  }
  return null;
}

const PREFIXES = { insert: "+ ", delete: "- ", replace: "! ", equal: "  " } as const;

function* contextDiff(
  ...[given, other, from, to, fromDate, toDate, n, term]: DiffArguments
): Generator<Value> {
  const [a, b] = [items(given), items(other)];
  checkTypes(a, b, from, to, fromDate, toDate, term);
  const [x, y] = [strings(given), strings(other)];
  const end = toJs(term);
  let isStarted = false;
  for (const group of grouped(new Matcher(null, x, y).opcodes(), Number(toIndex(n)))) {
    if (!isStarted) {
      isStarted = true;
      yield fromJs(`*** ${toJs(from)}${withDate(fromDate)}${end}`);
      yield fromJs(`--- ${toJs(to)}${withDate(toDate)}${end}`);
    }
    const [first, last] = [group[0] as Opcode, group[group.length - 1] as Opcode];
    yield `***************${end}`;
    yield `*** ${contextRange(first.a, last.aEnd)} ****${end}`;
    if (group.some(({ tag }) => tag === "replace" || tag === "delete")) {
      for (const { tag, a: i, aEnd } of group)
        if (tag !== "insert") for (const line of x.slice(i, aEnd)) yield fromJs(PREFIXES[tag] + line);
    }
    yield `--- ${contextRange(first.b, last.bEnd)} ----${end}`;
    if (group.some(({ tag }) => tag === "replace" || tag === "insert")) {
      for (const { tag, b: j, bEnd } of group)
        if (tag !== "delete") for (const line of y.slice(j, bEnd)) yield fromJs(PREFIXES[tag] + line);
    }
  }
  return null;
}

function diffBytes(f: Value, a: Value, b: Value, ...rest: Value[]): Generator<Value> {
  const decode = (v: Value): Value => {
    try {
      return callMethod(v, "decode", "ascii", "surrogateescape");
    } catch {
      throw typeError(`all arguments must be bytes, not ${typeOf(v).$name} (${toJs(repr(v))})`);
    }
  };
  const [from, to, fromDate, toDate, n, term] = rest;
  return (function* () {
    const lines = call(
      f,
      list(items(a).map(decode)),
      list(items(b).map(decode)),
      decode(from),
      decode(to),
      decode(fromDate),
      decode(toDate),
      n,
      decode(term),
    );
    for (const line of each(lines)) yield callMethod(line, "encode", "ascii", "surrogateescape");
    return null;
  })();
}

function junkOf(line: Value, char: Value): Junk {
  const test = (f: Value) =>
    f === null || !truth(f) ? null : (s: string): boolean => truth(call(f, fromJs(s)));
  return { line: test(line), char: test(char) };
}

function* lineDiff(a: Value, b: Value, junk: Junk): Generator<Value> {
  for (const line of compareLines(strings(a), strings(b), junk)) yield fromJs(line);
  return null;
}

const Differ = pythonClass("Differ", [], {
  module: MODULE,
  doc: "Differ is a class for comparing sequences of lines of text, and\nproducing human-readable differences or deltas.",
  methods: {
    "__init__(self, linejunk=None, charjunk=None)": (self, line, char) => {
      self.linejunk = line;
      self.charjunk = char;
      return null;
    },
    "compare(self, a, b)": (self, a, b) =>
      generatorOf("compare", lineDiff(a, b, junkOf(self.linejunk, self.charjunk))),
  },
});

function restored(delta: Value, which: Value): Generator<Value> {
  return (function* () {
    const tag = new Map<Value, string>([
      [1, "- "],
      [2, "+ "],
    ]).get(Number(toIndex(which)));
    if (tag === undefined) throw valueError(`unknown delta choice (must be 1 or 2): ${toJs(repr(which))}`);
    for (const line of each(delta)) {
      const text = toJs(line);
      if (text.startsWith("  ") || text.startsWith(tag)) yield fromJs(text.slice(2));
    }
    return null;
  })();
}

const DIFF = "(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n')";

export function load(): PyModule {
  const own: Record<string, Value> = pythonFunctions(MODULE, {
    "get_close_matches(word, possibilities, n=3, cutoff=<0.6>)": (word, possibilities, n, cutoff) =>
      closeMatches(word, possibilities, n, cutoff ?? new PyFloat(0.6)),
    "IS_LINE_JUNK(line, pat=None)": (line) => /^\s*(?:#\s*)?$/.test(toJs(line)),
    "IS_CHARACTER_JUNK(ch, ws=' \\t')": (char, blanks) => toJs(blanks).includes(toJs(char)),
    [`unified_diff${DIFF}`]: (...args) =>
      generatorOf("unified_diff", unifiedDiff(...(args as unknown as DiffArguments))),
    [`context_diff${DIFF}`]: (...args) =>
      generatorOf("context_diff", contextDiff(...(args as unknown as DiffArguments))),
    "diff_bytes(dfunc, a, b, fromfile=<b>, tofile=<b>, fromfiledate=<b>, tofiledate=<b>, n=3, lineterm=<b>)":
      (f, a, b, ...rest) => {
        const empty = callMethod("", "encode");
        const filled = [0, 1, 2, 3].map((i) => rest[i] ?? empty);
        return generatorOf(
          "diff_bytes",
          diffBytes(f, a, b, ...filled, rest[4], rest[5] ?? callMethod("\n", "encode")),
        );
      },
    "ndiff(a, b, linejunk=None, charjunk=<function IS_CHARACTER_JUNK>)": (a, b, line, char) =>
      callMethod(call(Differ, line, char === undefined ? own.IS_CHARACTER_JUNK : char), "compare", a, b),
    "restore(delta, which)": (delta, which) => generatorOf("restore", restored(delta, which)),
  });
  return builtinModule(MODULE, {
    doc: "Module difflib -- helpers for computing deltas between objects.",
    attributes: {
      __all__: list([
        "get_close_matches",
        "ndiff",
        "restore",
        "SequenceMatcher",
        "Differ",
        "IS_CHARACTER_JUNK",
        "IS_LINE_JUNK",
        "context_diff",
        "unified_diff",
        "diff_bytes",
        "Match",
      ]),
      SequenceMatcher,
      Differ,
      Match,
      ...own,
    },
  });
}
