// The tree of a parsed pattern: flags are resolved, so that a node means the same wherever it stands.
import type { CharSet } from "./char_set.ts";

export type Place =
  | "start" // \A, and ^ without MULTILINE
  | "lineStart"
  | "end" // $ without MULTILINE: also before a final newline
  | "lineEnd"
  | "stringEnd" // \Z
  | "boundary"
  | "nonBoundary";

export type Node =
  | { readonly op: "char"; readonly code: number }
  | { readonly op: "set"; readonly set: CharSet }
  | { readonly op: "at"; readonly place: Place; readonly ascii: boolean }
  | { readonly op: "group"; readonly index: number; readonly items: readonly Node[] }
  | { readonly op: "sequence"; readonly items: readonly Node[] }
  | { readonly op: "branch"; readonly options: readonly (readonly Node[])[] }
  | {
      readonly op: "repeat";
      readonly min: number;
      readonly max: number;
      readonly kind: "greedy" | "lazy" | "possessive";
      readonly items: readonly Node[];
    }
  | { readonly op: "atomic"; readonly items: readonly Node[] }
  | {
      readonly op: "assert";
      readonly ahead: boolean;
      readonly negative: boolean;
      readonly items: readonly Node[];
    }
  | { readonly op: "reference"; readonly group: number; readonly folding: "none" | "ascii" | "unicode" }
  | {
      readonly op: "condition";
      readonly group: number;
      readonly yes: readonly Node[];
      readonly no: readonly Node[];
    }
  | { readonly op: "fail" };

export interface Warning {
  readonly category: "FutureWarning" | "DeprecationWarning";
  readonly message: string;
}

export interface Parsed {
  readonly items: readonly Node[];
  readonly flags: number;
  /** Number of capturing groups. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  readonly warnings: readonly Warning[];
}

/** What is wrong with a pattern; the API turns it into PatternError, ValueError or OverflowError. */
export class PatternProblem {
  readonly kind: "pattern" | "value" | "overflow" | "index";
  readonly message: string;
  /** Index of a code point in the pattern, or null where CPython gives none. */
  readonly position: number | null;
  /** False where CPython's error does not carry the pattern. */
  readonly hasPattern: boolean;

  constructor(
    message: string,
    position: number | null = null,
    kind: "pattern" | "value" | "overflow" | "index" = "pattern",
    hasPattern = position !== null,
  ) {
    this.message = message;
    this.position = position;
    this.kind = kind;
    this.hasPattern = hasPattern;
  }
}

export const UNLIMITED = 4294967295;
const MAX_WIDTH = 2 ** 64;

/** The least and the greatest number of characters that the nodes can match. */
export function widthOf(
  items: readonly Node[],
  groupWidths: readonly (readonly [number, number])[],
): [number, number] {
  let low = 0;
  let high = 0;
  for (const node of items) {
    const [l, h] = nodeWidth(node, groupWidths);
    low += l;
    high += h;
  }
  return [Math.min(low, MAX_WIDTH), Math.min(high, MAX_WIDTH)];
}

function nodeWidth(
  node: Node,
  groupWidths: readonly (readonly [number, number])[],
): readonly [number, number] {
  switch (node.op) {
    case "char":
    case "set":
      return [1, 1];
    case "group":
    case "sequence":
    case "atomic":
      return widthOf(node.items, groupWidths);
    case "branch": {
      let low = MAX_WIDTH;
      let high = 0;
      for (const option of node.options) {
        const [l, h] = widthOf(option, groupWidths);
        low = Math.min(low, l);
        high = Math.max(high, h);
      }
      return [low, high];
    }
    case "repeat": {
      const [l, h] = widthOf(node.items, groupWidths);
      return [l * node.min, node.max === UNLIMITED && h > 0 ? MAX_WIDTH : h * node.max];
    }
    case "reference":
      return groupWidths[node.group];
    case "condition": {
      const [l, h] = widthOf(node.yes, groupWidths);
      const [l2, h2] = widthOf(node.no, groupWidths);
      return [Math.min(l, l2), Math.max(h, h2)];
    }
    default:
      return [0, 0];
  }
}
