// Python's regular expression syntax: text of a pattern → tree. Counterpart of Lib/re/_parser.py.
import { CharSet, type Folding, foldRanges, inClass } from "./char_set.ts";
import * as F from "./flags.ts";
import { type Node, type Parsed, PatternProblem, UNLIMITED, type Warning, widthOf } from "./syntax.ts";
import { lengthOf, Tokenizer } from "./tokenizer.ts";

const MAX_GROUPS = 1073741823;
const HEX = "0123456789abcdefABCDEF";
const OCTAL = "01234567";
const DIGITS = "0123456789";
const ESCAPES: Readonly<Record<string, number>> = {
  "\\a": 7,
  "\\b": 8,
  "\\f": 12,
  "\\n": 10,
  "\\r": 13,
  "\\t": 9,
  "\\v": 11,
  "\\\\": 92,
};

function isLetter(char: string): boolean {
  return /^[A-Za-z]$/.test(char);
}

function isOneOf(char: string | null, set: string): boolean {
  return char !== null && char.length === 1 && set.includes(char);
}

/** What the parser needs from outside: how to quote a name in a message, and Unicode's names. */
export interface ParseContext {
  quote(text: string, ascii: boolean): string;
  /** The code point with this Unicode name, or undefined. */
  lookupName(name: string): number | undefined;
}

type Escape = { kind: "char"; code: number } | { kind: "class"; letter: string };

class Parser {
  readonly source: Tokenizer;
  readonly context: ParseContext;
  flags: number;
  readonly names = new Map<string, number>();
  readonly widths: ([number, number] | null)[] = [[0, 0]];
  lookbehindGroups: number | null = null;
  readonly conditionPositions = new Map<number, number>();
  readonly lookbehinds: (readonly Node[])[] = [];
  readonly warnings: Warning[] = [];

  constructor(source: Tokenizer, flags: number, context: ParseContext) {
    this.source = source;
    this.flags = flags;
    this.context = context;
  }

  get groups(): number {
    return this.widths.length;
  }

  warn(message: string, category: Warning["category"] = "FutureWarning"): void {
    this.warnings.push({ category, message });
  }

  isClosed(group: number): boolean {
    return group < this.groups && this.widths[group] !== null;
  }

  checkLookbehindGroup(group: number): void {
    if (this.lookbehindGroups === null) return;
    if (!this.isClosed(group)) throw this.source.error("cannot refer to an open group");
    if (group >= this.lookbehindGroups) {
      throw this.source.error("cannot refer to group defined in the same lookbehind subpattern");
    }
  }

  effective(local: LocalFlags): number {
    const base = this.flags;
    let flags = local.added & F.TYPE_FLAGS ? base & ~F.TYPE_FLAGS : base;
    flags = (flags | local.added) & ~local.removed;
    if (this.source.isText && !(flags & (F.ASCII | F.LOCALE))) flags |= F.UNICODE;
    return flags;
  }

  folding(flags: number): Folding {
    if (!(flags & F.IGNORECASE)) return "none";
    return flags & F.UNICODE && !(flags & F.ASCII) ? "unicode" : "ascii";
  }

  isAsciiMode(flags: number): boolean {
    return !(flags & F.UNICODE) || (flags & F.ASCII) !== 0;
  }

  literal(code: number, local: LocalFlags, negated = false): Node {
    const flags = this.effective(local);
    const folding = this.folding(flags);
    const ranges = foldRanges([code, code], folding);
    if (!negated && ranges.length === 2 && ranges[0] === ranges[1]) return { op: "char", code };
    return { op: "set", set: new CharSet(negated, ranges, "", true) };
  }

  // ---- escapes

  number(escape: string, digits: number, length: number): number {
    const text = escape + this.source.getWhile(digits, HEX);
    if (text.length !== length) throw this.source.error(`incomplete escape ${text}`, text.length);
    const code = Number.parseInt(text.slice(2), 16);
    if (code > 0x10ffff) throw this.source.error(`bad escape ${text}`, text.length);
    return code;
  }

  named(): number {
    if (!this.source.match("{")) throw this.source.error("missing {");
    const name = this.source.getUntil("}", "character name");
    const code = this.context.lookupName(name);
    if (code === undefined) {
      throw this.source.error(
        `undefined character name ${this.context.quote(name, false)}`,
        lengthOf(name) + "\\N{}".length,
      );
    }
    return code;
  }

  /** The escapes that mean the same inside and outside a set; undefined for the others. */
  commonEscape(escape: string): number | undefined {
    const char = escape.slice(1);
    if (char === "x") return this.number(escape, 2, 4);
    if (char === "u" && this.source.isText) return this.number(escape, 4, 6);
    if (char === "U" && this.source.isText) return this.number(escape, 8, 10);
    if (char === "N" && this.source.isText) return this.named();
    return undefined;
  }

  setEscape(escape: string): Escape {
    const simple = ESCAPES[escape];
    if (simple !== undefined) return { kind: "char", code: simple };
    const char = escape.slice(1);
    if ("dDsSwW".includes(char)) return { kind: "class", letter: char };
    const common = this.commonEscape(escape);
    if (common !== undefined) return { kind: "char", code: common };
    if (isOneOf(char, OCTAL)) {
      const text = escape + this.source.getWhile(2, OCTAL);
      const code = Number.parseInt(text.slice(1), 8);
      if (code > 0o377) {
        throw this.source.error(`octal escape value ${text} outside of range 0-0o377`, text.length);
      }
      return { kind: "char", code };
    }
    if (isOneOf(char, DIGITS) || isLetter(char))
      throw this.source.error(`bad escape ${escape}`, lengthOf(escape));
    return { kind: "char", code: char.codePointAt(0)! };
  }

  escape(escape: string, local: LocalFlags): Node {
    const flags = this.effective(local);
    const ascii = this.isAsciiMode(flags);
    const char = escape.slice(1);
    switch (char) {
      case "A":
        return { op: "at", place: "start", ascii };
      case "Z":
        return { op: "at", place: "stringEnd", ascii };
      case "b":
        return { op: "at", place: "boundary", ascii };
      case "B":
        return { op: "at", place: "nonBoundary", ascii };
      case "d":
      case "D":
      case "s":
      case "S":
      case "w":
      case "W":
        return { op: "set", set: new CharSet(false, [], char, ascii) };
      default:
    }
    const simple = ESCAPES[escape];
    if (simple !== undefined) return this.literal(simple, local);
    const common = this.commonEscape(escape);
    if (common !== undefined) return this.literal(common, local);
    if (char === "0") {
      const text = escape + this.source.getWhile(2, OCTAL);
      return this.literal(Number.parseInt(text.slice(1), 8), local);
    }
    if (isOneOf(char, DIGITS)) {
      let text = escape;
      if (isOneOf(this.source.next, DIGITS)) {
        text += this.source.get();
        if (OCTAL.includes(text[1]) && OCTAL.includes(text[2]) && isOneOf(this.source.next, OCTAL)) {
          text += this.source.get();
          const code = Number.parseInt(text.slice(1), 8);
          if (code > 0o377) {
            throw this.source.error(`octal escape value ${text} outside of range 0-0o377`, text.length);
          }
          return this.literal(code, local);
        }
      }
      const group = Number(text.slice(1));
      if (group < this.groups) {
        if (!this.isClosed(group)) throw this.source.error("cannot refer to an open group", text.length);
        this.checkLookbehindGroup(group);
        return { op: "reference", group, folding: this.folding(flags) };
      }
      throw this.source.error(`invalid group reference ${group}`, text.length - 1);
    }
    if (isLetter(char)) throw this.source.error(`bad escape ${escape}`, escape.length);
    return this.literal(char.codePointAt(0)!, local);
  }

  // ---- sets

  set(local: LocalFlags): Node {
    const source = this.source;
    const here = source.position - 1;
    const seen = new Set<string>();
    const ranges: number[] = [];
    let classes = "";
    let isSingle = -1;
    const add = (item: Escape) => {
      if (item.kind === "class") {
        if (!classes.includes(item.letter)) classes += item.letter;
        seen.add(item.letter);
      } else {
        ranges.push(item.code, item.code);
        isSingle = item.code;
        seen.add(`=${item.code}`);
      }
    };
    if (source.next === "[") this.warn(`Possible nested set at position ${source.position}`);
    const negated = source.match("^");
    for (;;) {
      const char = source.get();
      if (char === null) throw source.error("unterminated character set", source.position - here);
      let first: Escape;
      if (char === "]" && seen.size > 0) break;
      if (char[0] === "\\") first = this.setEscape(char);
      else {
        if (seen.size > 0 && "-&~|".includes(char) && source.next === char) {
          const kind =
            char === "-"
              ? "difference"
              : char === "&"
                ? "intersection"
                : char === "~"
                  ? "symmetric difference"
                  : "union";
          this.warn(`Possible set ${kind} at position ${source.position - 1}`);
        }
        first = { kind: "char", code: char.codePointAt(0)! };
      }
      if (!source.match("-")) {
        add(first);
        continue;
      }
      const that = source.get();
      if (that === null) throw source.error("unterminated character set", source.position - here);
      if (that === "]") {
        add(first);
        add({ kind: "char", code: 45 });
        break;
      }
      let second: Escape;
      if (that[0] === "\\") second = this.setEscape(that);
      else {
        if (that === "-") this.warn(`Possible set difference at position ${source.position - 2}`);
        second = { kind: "char", code: that.codePointAt(0)! };
      }
      if (first.kind !== "char" || second.kind !== "char" || second.code < first.code) {
        throw source.error(`bad character range ${char}-${that}`, lengthOf(char) + 1 + lengthOf(that));
      }
      ranges.push(first.code, second.code);
      seen.add(`${first.code}-${second.code}`);
    }
    if (seen.size === 1 && classes === "" && isSingle >= 0) return this.literal(isSingle, local, negated);
    const flags = this.effective(local);
    const ascii = this.isAsciiMode(flags);
    return { op: "set", set: new CharSet(negated, foldRanges(ranges, this.folding(flags)), classes, ascii) };
  }

  // ---- sequences

  alternation(verbose: boolean, nested: number, local: LocalFlags): Node[] {
    const options: Node[][] = [];
    let isVerbose = verbose;
    for (;;) {
      options.push(this.sequence(isVerbose, nested + 1, nested === 0 && options.length === 0, local));
      if (!this.source.match("|")) break;
      if (nested === 0) isVerbose = (this.flags & F.VERBOSE) !== 0;
    }
    if (options.length === 1) return options[0];
    return [mergeOptions(options)];
  }

  sequence(verbose: boolean, nested: number, first: boolean, local: LocalFlags): Node[] {
    const source = this.source;
    const items: Node[] = [];
    let isVerbose = verbose;
    for (;;) {
      const char = source.next;
      if (char === null || char === "|" || char === ")") break;
      source.get();
      if (isVerbose) {
        if (" \t\n\r\v\f".includes(char)) continue;
        if (char === "#") {
          for (;;) {
            const skipped = source.get();
            if (skipped === null || skipped === "\n") break;
          }
          continue;
        }
      }
      if (char[0] === "\\") items.push(this.escape(char, local));
      else if (char === "[") items.push(this.set(local));
      else if (char === "*" || char === "+" || char === "?" || char === "{") this.repeat(char, items, local);
      else if (char === ".") {
        const ranges = this.effective(local) & F.DOTALL ? [] : [10, 10];
        items.push({ op: "set", set: new CharSet(true, ranges, "", true) });
      } else if (char === "(") {
        const changed = this.group(items, isVerbose, nested, first, local);
        if (changed) isVerbose = (this.flags & F.VERBOSE) !== 0;
      } else if (char === "^") {
        const place = this.effective(local) & F.MULTILINE ? "lineStart" : "start";
        items.push({ op: "at", place, ascii: true });
      } else if (char === "$") {
        const place = this.effective(local) & F.MULTILINE ? "lineEnd" : "end";
        items.push({ op: "at", place, ascii: true });
      } else items.push(this.literal(char.codePointAt(0)!, local));
    }
    return items;
  }

  repeat(char: string, items: Node[], local: LocalFlags): void {
    const source = this.source;
    const here = source.position;
    let min = 0;
    let max = UNLIMITED;
    if (char === "?") max = 1;
    else if (char === "+") min = 1;
    else if (char === "{") {
      if (source.next === "}") {
        items.push(this.literal(123, local));
        return;
      }
      const low = source.getWhile(Number.POSITIVE_INFINITY, DIGITS);
      let high = low;
      if (source.match(",")) high = source.getWhile(Number.POSITIVE_INFINITY, DIGITS);
      if (!source.match("}")) {
        items.push(this.literal(123, local));
        source.seek(here);
        return;
      }
      const tooLarge = () => new PatternProblem("the repetition number is too large", null, "overflow");
      if (low !== "") {
        min = Number(low);
        if (min >= UNLIMITED) throw tooLarge();
      }
      if (high !== "") {
        max = Number(high);
        if (max >= UNLIMITED) throw tooLarge();
        if (max < min) throw source.error("min repeat greater than max repeat", source.position - here);
      }
    }
    const item = items[items.length - 1];
    if (item === undefined || item.op === "at") {
      throw source.error("nothing to repeat", source.position - here + char.length);
    }
    if (item.op === "repeat") throw source.error("multiple repeat", source.position - here + char.length);
    const kind = source.match("?") ? "lazy" : source.match("+") ? "possessive" : "greedy";
    items[items.length - 1] = {
      op: "repeat",
      min,
      max,
      kind,
      items: item.op === "sequence" ? item.items : [item],
    };
  }

  // ---- groups

  /** Parses what follows an opening parenthesis; true when it changed the global flags. */
  group(items: Node[], verbose: boolean, nested: number, first: boolean, local: LocalFlags): boolean {
    const source = this.source;
    const quote = this.context.quote;
    const start = source.position - 1;
    const unterminated = () => source.error("missing ), unterminated subpattern", source.position - start);
    let isCapture = true;
    let isAtomic = false;
    let name: string | null = null;
    let added = 0;
    let removed = 0;
    if (source.match("?")) {
      const char = source.get();
      if (char === null) throw source.error("unexpected end of pattern");
      if (char === "P") {
        if (source.match("<")) {
          name = source.getUntil(">", "group name");
          source.checkGroupName(name, 1, quote);
        } else if (source.match("=")) {
          name = source.getUntil(")", "group name");
          source.checkGroupName(name, 1, quote);
          const group = this.names.get(name);
          if (group === undefined) {
            throw source.error(`unknown group name ${quote(name, false)}`, lengthOf(name) + 1);
          }
          if (!this.isClosed(group)) throw source.error("cannot refer to an open group", lengthOf(name) + 1);
          this.checkLookbehindGroup(group);
          items.push({ op: "reference", group, folding: this.folding(this.effective(local)) });
          return false;
        } else {
          const other = source.get();
          if (other === null) throw source.error("unexpected end of pattern");
          throw source.error(`unknown extension ?P${other}`, lengthOf(other) + 2);
        }
      } else if (char === ":") isCapture = false;
      else if (char === "#") {
        for (;;) {
          if (source.next === null) {
            throw source.error("missing ), unterminated comment", source.position - start);
          }
          if (source.get() === ")") return false;
        }
      } else if (char === "=" || char === "!" || char === "<") {
        this.assertion(char, items, verbose, nested, local, unterminated);
        return false;
      } else if (char === "(") {
        this.condition(items, verbose, nested, local, unterminated);
        return false;
      } else if (char === ">") {
        isCapture = false;
        isAtomic = true;
      } else if (char === "-" || char in F.LETTERS) {
        const change = this.inlineFlags(char);
        if (change === null) {
          if (!first || items.length > 0) {
            throw source.error("global flags not at the start of the expression", source.position - start);
          }
          return true;
        }
        [added, removed] = change;
        isCapture = false;
      } else throw source.error(`unknown extension ?${char}`, lengthOf(char) + 1);
    }
    const group = isCapture ? this.openGroup(name) : -1;
    const isVerbose = (verbose || (added & F.VERBOSE) !== 0) && !(removed & F.VERBOSE);
    const inner: LocalFlags = {
      added: ((added & F.TYPE_FLAGS ? local.added & ~F.TYPE_FLAGS : local.added) & ~removed) | added,
      removed: (local.removed & ~added) | removed,
    };
    const body = this.alternation(isVerbose, nested + 1, inner);
    if (!source.match(")")) throw unterminated();
    if (group >= 0) {
      this.widths[group] = this.width(body);
      items.push({ op: "group", index: group, items: body });
    } else items.push(isAtomic ? { op: "atomic", items: body } : { op: "sequence", items: body });
    return false;
  }

  openGroup(name: string | null): number {
    const group = this.groups;
    this.widths.push(null);
    if (this.groups > MAX_GROUPS) throw this.source.error("too many groups", lengthOf(name ?? "") + 1);
    if (name !== null) {
      const other = this.names.get(name);
      if (other !== undefined) {
        const shown = this.context.quote(name, false);
        throw this.source.error(
          `redefinition of group name ${shown} as group ${group}; was group ${other}`,
          lengthOf(name) + 1,
        );
      }
      this.names.set(name, group);
    }
    return group;
  }

  width(items: readonly Node[]): [number, number] {
    return widthOf(items, this.widths as [number, number][]);
  }

  assertion(
    opening: string,
    items: Node[],
    verbose: boolean,
    nested: number,
    local: LocalFlags,
    unterminated: () => PatternProblem,
  ): void {
    const source = this.source;
    let char = opening;
    const saved = this.lookbehindGroups;
    const ahead = char !== "<";
    if (!ahead) {
      const next = source.get();
      if (next === null) throw source.error("unexpected end of pattern");
      if (next !== "=" && next !== "!") throw source.error(`unknown extension ?<${next}`, lengthOf(next) + 2);
      char = next;
      if (saved === null) this.lookbehindGroups = this.groups;
    }
    const body = this.alternation(verbose, nested + 1, local);
    if (!ahead && saved === null) this.lookbehindGroups = null;
    if (!source.match(")")) throw unterminated();
    if (char === "!" && body.length === 0) {
      items.push({ op: "fail" });
      return;
    }
    if (!ahead) this.lookbehinds.push(body);
    items.push({ op: "assert", ahead, negative: char === "!", items: body });
  }

  condition(
    items: Node[],
    verbose: boolean,
    nested: number,
    local: LocalFlags,
    unterminated: () => PatternProblem,
  ): void {
    const source = this.source;
    const quote = this.context.quote;
    const name = source.getUntil(")", "group name");
    let group: number;
    if (/^[0-9]+$/.test(name)) {
      group = Number(name);
      if (group === 0) throw source.error("bad group number", name.length + 1);
      if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${BigInt(name)}`, name.length + 1);
      if (!this.conditionPositions.has(group)) {
        this.conditionPositions.set(group, source.position - name.length - 1);
      }
    } else {
      source.checkGroupName(name, 1, quote);
      const known = this.names.get(name);
      if (known === undefined)
        throw source.error(`unknown group name ${quote(name, false)}`, lengthOf(name) + 1);
      group = known;
    }
    this.checkLookbehindGroup(group);
    const yes = this.sequence(verbose, nested + 1, false, local);
    let no: Node[] = [];
    if (source.match("|")) {
      no = this.sequence(verbose, nested + 1, false, local);
      if (source.next === "|") throw source.error("conditional backref with more than two branches");
    }
    if (!source.match(")")) throw unterminated();
    items.push({ op: "condition", group, yes, no });
  }

  inlineFlags(first: string): [number, number] | null {
    const source = this.source;
    let added = 0;
    let removed = 0;
    let char: string | null = first;
    const isKnown = (c: string) => Object.hasOwn(F.LETTERS, c);
    const complain = (c: string, otherwise: string) =>
      source.error(/^\p{L}$/u.test(c) ? "unknown flag" : otherwise, lengthOf(c));
    if (char !== "-") {
      for (;;) {
        const flag: number = F.LETTERS[char];
        if (source.isText ? char === "L" : char === "u") {
          throw source.error(
            `bad inline flags: cannot use '${char}' flag with a ${source.isText ? "str" : "bytes"} pattern`,
          );
        }
        added |= flag;
        if (flag & F.TYPE_FLAGS && (added & F.TYPE_FLAGS) !== flag) {
          throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        char = source.get();
        if (char === null) throw source.error("missing -, : or )");
        if (char === ")" || char === "-" || char === ":") break;
        if (!isKnown(char)) throw complain(char, "missing -, : or )");
      }
    }
    if (char === ")") {
      this.flags |= added;
      return null;
    }
    if (char === "-") {
      char = source.get();
      if (char === null) throw source.error("missing flag");
      if (!isKnown(char)) throw complain(char, "missing flag");
      for (;;) {
        const flag: number = F.LETTERS[char];
        if (flag & F.TYPE_FLAGS) {
          throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        removed |= flag;
        char = source.get();
        if (char === null) throw source.error("missing :");
        if (char === ":") break;
        if (!isKnown(char)) throw complain(char, "missing :");
      }
    }
    if (added & removed) throw source.error("bad inline flags: flag turned on and off", 1);
    return [added, removed];
  }
}

interface LocalFlags {
  readonly added: number;
  readonly removed: number;
}

// Alternatives that are single characters are one set: a|b|[cd] is [abcd].
function mergeOptions(options: Node[][]): Node {
  const ranges: number[] = [];
  let classes = "";
  let ascii: boolean | undefined;
  for (const option of options) {
    const node = option[0];
    if (option.length !== 1 || (node.op !== "char" && node.op !== "set")) return { op: "branch", options };
    if (node.op === "char") ranges.push(node.code, node.code);
    else if (node.set.negated) return { op: "branch", options };
    else {
      ranges.push(...node.set.ranges);
      if (node.set.classes !== "") {
        if (ascii !== undefined && ascii !== node.set.ascii) return { op: "branch", options };
        ascii = node.set.ascii;
        classes += node.set.classes;
      }
    }
  }
  return { op: "set", set: new CharSet(false, foldRanges(ranges, "none"), classes, ascii ?? true) };
}

/** Checks flags against the kind of pattern and adds UNICODE, as `fix_flags`. */
function fixFlags(isText: boolean, flags: number): number {
  const problem = (message: string) => new PatternProblem(message, null, "value");
  if (isText) {
    if (flags & F.LOCALE) throw problem("cannot use LOCALE flag with a str pattern");
    if (!(flags & F.ASCII)) return flags | F.UNICODE;
    if (flags & F.UNICODE) throw problem("ASCII and UNICODE flags are incompatible");
  } else {
    if (flags & F.UNICODE) throw problem("cannot use UNICODE flag with a bytes pattern");
    if (flags & F.LOCALE && flags & F.ASCII) throw problem("ASCII and LOCALE flags are incompatible");
  }
  return flags;
}

/**
 * Parses a pattern.
 * @param points the pattern's code points, or bytes
 * @throws PatternProblem with CPython's message and position
 */
export function parse(
  points: readonly number[],
  isText: boolean,
  flags: number,
  context: ParseContext,
): Parsed {
  const source = new Tokenizer(points, isText);
  const parser = new Parser(source, flags, context);
  const items = parser.alternation((flags & F.VERBOSE) !== 0, 0, { added: 0, removed: 0 });
  const finalFlags = fixFlags(isText, parser.flags);
  if (source.next !== null) throw source.error("unbalanced parenthesis");
  for (const [group, position] of parser.conditionPositions) {
    if (group >= parser.groups) throw new PatternProblem(`invalid group reference ${group}`, position);
  }
  for (const body of parser.lookbehinds) {
    const [low, high] = parser.width(body);
    if (low !== high) throw new PatternProblem("look-behind requires fixed-width pattern");
  }
  return {
    items,
    flags: finalFlags,
    groups: parser.groups - 1,
    names: parser.names,
    warnings: parser.warnings,
  };
}

/** Whether a code point is a word character, for `\b`. */
export function isWord(code: number, ascii: boolean): boolean {
  return inClass("w", code, ascii);
}
