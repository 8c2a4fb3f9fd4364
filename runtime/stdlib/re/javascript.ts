// Tree of a pattern → source of a JavaScript RegExp, where both provably match the same.
import { literalSource } from "./char_set.ts";
import { type Node, type Parsed, UNLIMITED, widthOf } from "./syntax.ts";

class Different {}

const WORD = "[\\p{L}\\p{N}_]";

function boundary(ascii: boolean, isNegative: boolean): string {
  const w = ascii ? "[0-9A-Za-z_]" : WORD;
  return isNegative
    ? `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w})(?!(?<![^])(?![^])))`
    : `(?:(?<=${w})(?!${w})|(?<!${w})(?=${w}))`;
}

// The matchers differ in: groups that keep or lose their value when a loop turns, references to unset groups, turns
// of a loop that match nothing, atomic groups. A pattern with one of these is left to our own matcher.
class Writer {
  readonly closing: number[] = [];
  readonly definite = new Set<number>();

  sequence(items: readonly Node[], isOptional: boolean): string {
    let text = "";
    for (const item of items) text += this.node(item, isOptional);
    return text;
  }

  node(node: Node, isOptional: boolean): string {
    switch (node.op) {
      case "char":
        return literalSource(node.code);
      case "set":
        return node.set.source;
      case "at":
        switch (node.place) {
          case "start":
            return "(?<![^])";
          case "lineStart":
            return "(?<![^\\n])";
          case "end":
            return "(?=\\n?(?![^]))";
          case "lineEnd":
            return "(?![^\\n])";
          case "stringEnd":
            return "(?![^])";
          case "boundary":
            return boundary(node.ascii, false);
          default:
            return boundary(node.ascii, true);
        }
      case "group": {
        const inner = this.sequence(node.items, isOptional);
        this.closing.push(node.index);
        if (!isOptional) this.definite.add(node.index);
        return `(${inner})`;
      }
      case "sequence":
        return `(?:${this.sequence(node.items, isOptional)})`;
      case "branch":
        return `(?:${node.options.map((option) => this.sequence(option, true)).join("|")})`;
      case "repeat":
        return this.repeat(node, isOptional);
      case "assert": {
        if ((node.negative || !node.ahead) && hasGroup(node.items)) throw new Different();
        const inner = this.sequence(node.items, isOptional);
        return `(?${node.ahead ? "" : "<"}${node.negative ? "!" : "="}${inner})`;
      }
      case "reference":
        if (node.folding !== "none" || !this.definite.has(node.group)) throw new Different();
        return `(?:\\${node.group})`;
      case "fail":
        return "[]";
      default:
        throw new Different();
    }
  }

  repeat(node: Node & { op: "repeat" }, isOptional: boolean): string {
    if (node.kind === "possessive") throw new Different();
    if (hasReference(node.items)) throw new Different();
    if (node.max > 1) {
      if (hasOptionalGroup(node.items)) throw new Different();
      if (widthOf(node.items, [])[0] === 0) throw new Different();
    } else if (widthOf(node.items, [])[0] === 0) {
      throw new Different();
    }
    const inner = this.sequence(node.items, isOptional || node.min === 0);
    const lazy = node.kind === "lazy" ? "?" : "";
    const single = node.items.length === 1 && (node.items[0].op === "char" || node.items[0].op === "set");
    const body = single ? inner : `(?:${inner})`;
    const count =
      node.max === UNLIMITED
        ? node.min === 0
          ? "*"
          : node.min === 1
            ? "+"
            : `{${node.min},}`
        : node.min === 0 && node.max === 1
          ? "?"
          : `{${node.min},${node.max}}`;
    return `${body}${count}${lazy}`;
  }
}

function some(items: readonly Node[], test: (node: Node) => boolean): boolean {
  return items.some(
    (item) =>
      test(item) ||
      ("items" in item && some(item.items, test)) ||
      (item.op === "branch" && item.options.some((option) => some(option, test))) ||
      (item.op === "condition" && (some(item.yes, test) || some(item.no, test))),
  );
}

function hasGroup(items: readonly Node[]): boolean {
  return some(items, (node) => node.op === "group");
}

function hasReference(items: readonly Node[]): boolean {
  return some(items, (node) => node.op === "reference");
}

// A group that a turn of the loop can leave out keeps its old value in Python and loses it in JavaScript.
function hasOptionalGroup(items: readonly Node[]): boolean {
  return some(
    items,
    (node) =>
      (node.op === "branch" && node.options.some(hasGroup)) ||
      (node.op === "repeat" && node.min === 0 && hasGroup(node.items)),
  );
}

export interface JavaScriptPattern {
  readonly source: string;
  /** The groups in the order in which they close: the last that took part is `lastindex`. */
  readonly closing: readonly number[];
}

/** The JavaScript source (for the flag `u`) that matches as the pattern does, or null where there is none. */
export function toJavaScript(parsed: Parsed): JavaScriptPattern | null {
  try {
    const writer = new Writer();
    const source = writer.sequence(parsed.items, false);
    return { source, closing: writer.closing };
  } catch (error) {
    if (error instanceof Different) return null;
    throw error;
  }
}
