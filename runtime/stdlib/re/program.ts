// Tree of a pattern → instructions of the backtracking matcher (execute.ts).
import { CharSet, type Folding, normaliseRanges } from "./char_set.ts";
import { type Node, type Parsed, type Place, UNLIMITED, widthOf } from "./syntax.ts";

// Instructions and their operands.
export const FAIL = 0;
export const SUCCESS = 1;
export const CHAR = 2; // code
export const SET = 3; // set
export const AT = 4; // place, ascii
export const MARK = 5; // mark
export const CLOSE = 6; // mark, group
export const SPLIT = 7; // where to go on failure
export const JUMP = 8; // where
export const REPEAT_ONE = 9; // set, min, max
export const REPEAT_ONE_LAZY = 10; // set, min, max
export const REPEAT_ONE_POSSESSIVE = 11; // set, min, max
export const LOOP_START = 12; // register
export const LOOP = 13; // register, min, max, exit
export const LOOP_LAZY = 14; // register, min, max, exit
export const LOOP_ENTER = 15; // register (a lazy loop's body after its exit has failed)
export const LOOP_NEXT = 16; // register, where the loop is
export const ATOMIC = 17; // register
export const ATOMIC_END = 18; // register
export const LOOK = 19; // register, how far back
export const LOOK_END = 20; // register
export const LOOK_NOT = 21; // register, how far back, where to go on
export const LOOK_NOT_END = 22; // register
export const REFERENCE = 23; // group, folding
export const CONDITION = 24; // group, where the alternative is
export const POSSESSIVE_NEXT = 25; // register, min, max, where the loop is: leaves when the body matched nothing

export const PLACES: readonly Place[] = [
  "start",
  "lineStart",
  "end",
  "lineEnd",
  "stringEnd",
  "boundary",
  "nonBoundary",
];
export const FOLDINGS: readonly Folding[] = ["none", "ascii", "unicode"];

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  readonly groups: number;
  readonly registers: number;
  /** What a match must begin with, if it cannot be empty and this is known. */
  readonly first: CharSet | null;
}

class Assembler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  registers = 0;
  widths: [number, number][] = [];

  emit(...words: number[]): number {
    const at = this.code.length;
    for (const word of words) this.code.push(word);
    return at;
  }

  set(set: CharSet): number {
    const known = this.sets.indexOf(set);
    return known >= 0 ? known : this.sets.push(set) - 1;
  }

  sequence(items: readonly Node[]): void {
    for (const item of items) this.node(item);
  }

  node(node: Node): void {
    switch (node.op) {
      case "char":
        this.emit(CHAR, node.code);
        return;
      case "set":
        this.emit(SET, this.set(node.set));
        return;
      case "at":
        this.emit(AT, PLACES.indexOf(node.place), node.ascii ? 1 : 0);
        return;
      case "group":
        this.emit(MARK, 2 * node.index);
        this.sequence(node.items);
        this.emit(CLOSE, 2 * node.index + 1, node.index);
        return;
      case "sequence":
        this.sequence(node.items);
        return;
      case "branch":
        this.branch(node.options);
        return;
      case "repeat":
        this.repeat(node);
        return;
      case "atomic": {
        const register = this.registers++;
        this.emit(ATOMIC, register);
        this.sequence(node.items);
        this.emit(ATOMIC_END, register);
        return;
      }
      case "assert": {
        const register = this.registers;
        this.registers += 2;
        const back = node.ahead ? 0 : widthOf(node.items, this.widths)[0];
        if (node.negative) {
          const at = this.emit(LOOK_NOT, register, back, 0);
          this.sequence(node.items);
          this.emit(LOOK_NOT_END, register);
          this.code[at + 3] = this.code.length;
        } else {
          this.emit(LOOK, register, back);
          this.sequence(node.items);
          this.emit(LOOK_END, register);
        }
        return;
      }
      case "reference":
        this.emit(REFERENCE, node.group, FOLDINGS.indexOf(node.folding));
        return;
      case "condition": {
        const at = this.emit(CONDITION, node.group, 0);
        this.sequence(node.yes);
        if (node.no.length === 0) this.code[at + 2] = this.code.length;
        else {
          const jump = this.emit(JUMP, 0);
          this.code[at + 2] = this.code.length;
          this.sequence(node.no);
          this.code[jump + 1] = this.code.length;
        }
        return;
      }
      case "fail":
        this.emit(FAIL);
        return;
    }
  }

  branch(options: readonly (readonly Node[])[]): void {
    const jumps: number[] = [];
    options.forEach((option, i) => {
      const isLast = i === options.length - 1;
      const split = isLast ? -1 : this.emit(SPLIT, 0);
      this.sequence(option);
      if (isLast) return;
      jumps.push(this.emit(JUMP, 0));
      this.code[split + 1] = this.code.length;
    });
    for (const jump of jumps) this.code[jump + 1] = this.code.length;
  }

  repeat(node: Node & { op: "repeat" }): void {
    const max = node.max === UNLIMITED ? 0x7fffffff : Math.min(node.max, 0x7fffffff);
    const min = Math.min(node.min, 0x7fffffff);
    const only = node.items.length === 1 ? node.items[0] : undefined;
    if (only !== undefined && (only.op === "char" || only.op === "set")) {
      const set = only.op === "set" ? only.set : new CharSet(false, [only.code, only.code], "", true);
      const op =
        node.kind === "greedy" ? REPEAT_ONE : node.kind === "lazy" ? REPEAT_ONE_LAZY : REPEAT_ONE_POSSESSIVE;
      this.emit(op, this.set(set), min, max);
      return;
    }
    const register = this.registers;
    this.registers += 2;
    this.emit(LOOP_START, register);
    if (node.kind === "possessive") {
      const atomic = this.registers++;
      const loop = this.emit(LOOP, register, min, max, 0);
      // Each turn is atomic, and so is the decision to take it.
      this.emit(ATOMIC, atomic);
      this.sequence(node.items);
      this.emit(ATOMIC_END, atomic);
      this.emit(POSSESSIVE_NEXT, register, min, max, loop);
      this.code[loop + 4] = this.code.length;
      return;
    }
    if (node.kind === "greedy") {
      const loop = this.emit(LOOP, register, min, max, 0);
      this.sequence(node.items);
      this.emit(LOOP_NEXT, register, loop);
      this.code[loop + 4] = this.code.length;
      return;
    }
    const loop = this.emit(LOOP_LAZY, register, min, max, 0);
    this.emit(LOOP_ENTER, register);
    this.sequence(node.items);
    this.emit(LOOP_NEXT, register, loop);
    this.code[loop + 4] = this.code.length;
  }
}

// A set that has what one of several sets has; null where this cannot be written as one set.
function anyOf(sets: readonly CharSet[]): CharSet | null {
  const ranges: number[] = [];
  let classes = "";
  let ascii: boolean | undefined;
  for (const set of sets) {
    if (set.negated) return null;
    if (set.classes !== "") {
      if (ascii !== undefined && ascii !== set.ascii) return null;
      ascii = set.ascii;
      classes += set.classes;
    }
    ranges.push(...set.ranges);
  }
  return new CharSet(false, normaliseRanges(ranges), classes, ascii ?? true);
}

// The set of first characters of a sequence that cannot match nothing; null when unknown.
function firstSet(items: readonly Node[]): CharSet | null {
  for (const item of items) {
    switch (item.op) {
      case "at":
        continue;
      case "char":
        return new CharSet(false, [item.code, item.code], "", true);
      case "set":
        return item.set;
      case "group":
      case "sequence":
      case "atomic":
        if (item.items.length === 0) continue;
        return firstSet(item.items);
      case "branch": {
        const sets = item.options.map((option) => firstSet(option));
        return sets.every((set) => set !== null) ? anyOf(sets as CharSet[]) : null;
      }
      case "repeat":
        return item.min > 0 ? firstSet(item.items) : null;
      default:
        return null;
    }
  }
  return null;
}

/** Compiles a parsed pattern for the backtracking matcher. */
export function assemble(parsed: Parsed): Program {
  const assembler = new Assembler();
  const widths: [number, number][] = [];
  for (let i = 0; i <= parsed.groups; i++) widths.push([0, 0]);
  collectWidths(parsed.items, widths);
  assembler.widths = widths;
  assembler.sequence(parsed.items);
  assembler.emit(SUCCESS);
  return {
    code: Int32Array.from(assembler.code),
    sets: assembler.sets,
    groups: parsed.groups,
    registers: assembler.registers,
    first: firstSet(parsed.items),
  };
}

function collectWidths(items: readonly Node[], widths: [number, number][]): void {
  for (const item of items) {
    if (item.op === "branch") for (const option of item.options) collectWidths(option, widths);
    else if (item.op === "condition") {
      collectWidths(item.yes, widths);
      collectWidths(item.no, widths);
    } else if ("items" in item) collectWidths(item.items, widths);
    if (item.op === "group") widths[item.index] = widthOf(item.items, widths);
  }
}
