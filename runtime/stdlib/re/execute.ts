// The backtracking matcher: one loop over the instructions of program.ts, with its own stack, so that no text is too
// long for it.
import { simpleLower } from "./char_set.ts";
import { isWord } from "./parse.ts";
import * as P from "./program.ts";

/** A text as code points: a string without surrogates, or an object that answers like one. */
export interface Subject {
  readonly length: number;
  charCodeAt(index: number): number;
}

// Entries of the stack: four words, the last says what the first three are.
const CHOICE = 0; // where to go on, position
const OLD_MARK = 1; // mark, its value before
const OLD_REGISTER = 2; // register, its value before
const FEWER = 3; // where to go on, least position, position
const MORE = 4; // instruction, position, how many more

// A match never calls back, so one stack and one set of registers serve all of them.
let stack = new Int32Array(4096);
let registers = new Int32Array(64);

function grow(): void {
  const larger = new Int32Array(stack.length * 2);
  larger.set(stack);
  stack = larger;
}

function isAt(text: Subject, place: number, ascii: boolean, position: number, end: number): boolean {
  switch (place) {
    case 0:
      return position === 0;
    case 1:
      return position === 0 || text.charCodeAt(position - 1) === 10;
    case 2:
      return position === end || (position === end - 1 && text.charCodeAt(position) === 10);
    case 3:
      return position === end || text.charCodeAt(position) === 10;
    case 4:
      return position === end;
    default: {
      if (end === 0) return false;
      const before = position > 0 && isWord(text.charCodeAt(position - 1), ascii);
      const after = position < end && isWord(text.charCodeAt(position), ascii);
      return (before !== after) === (place === 5);
    }
  }
}

function fold(code: number, folding: number): number {
  if (folding === 0) return code;
  if (folding === 1) return code >= 65 && code <= 90 ? code + 32 : code;
  return simpleLower(code);
}

/**
 * Tries to match at one position.
 * @param marks receives the marks: start and end of each group (-1: unset), then the index of the last closed group
 * @param end where the text counts as ended
 * @param isFull whether the match must reach `end`
 * @param mustAdvance whether an empty match is refused
 * @returns the end of the match, or -1
 */
export function matchAt(
  program: P.Program,
  text: Subject,
  start: number,
  end: number,
  marks: Int32Array,
  isFull: boolean,
  mustAdvance: boolean,
): number {
  const { code, sets } = program;
  if (registers.length < program.registers) registers = new Int32Array(program.registers * 2);
  const last = marks.length - 1;
  marks.fill(-1);
  marks[last] = 0;
  let position = start;
  let pc = 0;
  let top = 0;
  for (;;) {
    let failed = false;
    if (top + 16 > stack.length) grow();
    switch (code[pc]) {
      case P.FAIL:
        failed = true;
        break;
      case P.SUCCESS:
        if ((isFull && position !== end) || (mustAdvance && position === start)) failed = true;
        else {
          marks[0] = start;
          marks[1] = position;
          return position;
        }
        break;
      case P.CHAR:
        if (position < end && text.charCodeAt(position) === code[pc + 1]) {
          position++;
          pc += 2;
        } else failed = true;
        break;
      case P.SET:
        if (position < end && sets[code[pc + 1]].has(text.charCodeAt(position))) {
          position++;
          pc += 2;
        } else failed = true;
        break;
      case P.AT:
        if (isAt(text, code[pc + 1], code[pc + 2] === 1, position, end)) pc += 3;
        else failed = true;
        break;
      case P.MARK: {
        const mark = code[pc + 1];
        stack[top] = mark;
        stack[top + 1] = marks[mark];
        stack[top + 3] = OLD_MARK;
        top += 4;
        marks[mark] = position;
        pc += 2;
        break;
      }
      case P.CLOSE: {
        const mark = code[pc + 1];
        stack[top] = mark;
        stack[top + 1] = marks[mark];
        stack[top + 3] = OLD_MARK;
        stack[top + 4] = last;
        stack[top + 5] = marks[last];
        stack[top + 7] = OLD_MARK;
        top += 8;
        marks[mark] = position;
        marks[last] = code[pc + 2];
        pc += 3;
        break;
      }
      case P.SPLIT:
        stack[top] = code[pc + 1];
        stack[top + 1] = position;
        stack[top + 3] = CHOICE;
        top += 4;
        pc += 2;
        break;
      case P.JUMP:
        pc = code[pc + 1];
        break;
      case P.REPEAT_ONE:
      case P.REPEAT_ONE_POSSESSIVE: {
        const set = sets[code[pc + 1]];
        const least = position + code[pc + 2];
        const most = Math.min(end, position + code[pc + 3]);
        let at = position;
        while (at < most && set.has(text.charCodeAt(at))) at++;
        if (at < least) {
          failed = true;
          break;
        }
        if (at > least && code[pc] === P.REPEAT_ONE) {
          stack[top] = pc + 4;
          stack[top + 1] = least;
          stack[top + 2] = at;
          stack[top + 3] = FEWER;
          top += 4;
        }
        position = at;
        pc += 4;
        break;
      }
      case P.REPEAT_ONE_LAZY: {
        const set = sets[code[pc + 1]];
        const least = position + code[pc + 2];
        if (least > end) {
          failed = true;
          break;
        }
        const more = code[pc + 3] - code[pc + 2];
        while (position < least && set.has(text.charCodeAt(position))) position++;
        if (position < least) {
          failed = true;
          break;
        }
        if (more > 0) {
          stack[top] = pc;
          stack[top + 1] = position;
          stack[top + 2] = more;
          stack[top + 3] = MORE;
          top += 4;
        }
        pc += 4;
        break;
      }
      case P.LOOP_START: {
        const register = code[pc + 1];
        stack[top] = register;
        stack[top + 1] = registers[register];
        stack[top + 3] = OLD_REGISTER;
        stack[top + 4] = register + 1;
        stack[top + 5] = registers[register + 1];
        stack[top + 7] = OLD_REGISTER;
        top += 8;
        registers[register] = 0;
        registers[register + 1] = -1;
        pc += 2;
        break;
      }
      case P.LOOP: {
        const register = code[pc + 1];
        const count = registers[register];
        if (count < code[pc + 2]) {
          pc += 5;
        } else if (count < code[pc + 3] && position !== registers[register + 1]) {
          stack[top] = register + 1;
          stack[top + 1] = registers[register + 1];
          stack[top + 3] = OLD_REGISTER;
          stack[top + 4] = code[pc + 4];
          stack[top + 5] = position;
          stack[top + 7] = CHOICE;
          top += 8;
          registers[register + 1] = position;
          pc += 5;
        } else pc = code[pc + 4];
        break;
      }
      case P.LOOP_LAZY: {
        const register = code[pc + 1];
        const count = registers[register];
        if (count < code[pc + 2]) {
          pc += 7; // past LOOP_ENTER
        } else {
          if (count < code[pc + 3] && position !== registers[register + 1]) {
            stack[top] = pc + 5;
            stack[top + 1] = position;
            stack[top + 3] = CHOICE;
            top += 4;
          }
          pc = code[pc + 4];
        }
        break;
      }
      case P.LOOP_ENTER: {
        const register = code[pc + 1] + 1;
        stack[top] = register;
        stack[top + 1] = registers[register];
        stack[top + 3] = OLD_REGISTER;
        top += 4;
        registers[register] = position;
        pc += 2;
        break;
      }
      case P.POSSESSIVE_NEXT:
      case P.LOOP_NEXT: {
        const register = code[pc + 1];
        stack[top] = register;
        stack[top + 1] = registers[register];
        stack[top + 3] = OLD_REGISTER;
        top += 4;
        registers[register]++;
        if (code[pc] === P.LOOP_NEXT) pc = code[pc + 2];
        else if (registers[register] > code[pc + 2]) {
          // The loop's choice to stop earlier is gone: only what must be undone stays on the stack.
          top = commit(top, registers[code[code[pc + 4] + 6]] - 8);
          pc = code[pc + 4];
        } else pc = code[pc + 4];
        break;
      }
      case P.ATOMIC: {
        const register = code[pc + 1];
        stack[top] = register;
        stack[top + 1] = registers[register];
        stack[top + 3] = OLD_REGISTER;
        top += 4;
        registers[register] = top;
        pc += 2;
        break;
      }
      case P.ATOMIC_END:
        top = commit(top, registers[code[pc + 1]]);
        pc += 2;
        break;
      case P.LOOK: {
        const at = position - code[pc + 2];
        if (at < 0) {
          failed = true;
          break;
        }
        const register = code[pc + 1];
        stack[top] = register;
        stack[top + 1] = registers[register];
        stack[top + 3] = OLD_REGISTER;
        stack[top + 4] = register + 1;
        stack[top + 5] = registers[register + 1];
        stack[top + 7] = OLD_REGISTER;
        top += 8;
        registers[register] = top;
        registers[register + 1] = position;
        position = at;
        pc += 3;
        break;
      }
      case P.LOOK_END:
        top = commit(top, registers[code[pc + 1]]);
        position = registers[code[pc + 1] + 1];
        pc += 2;
        break;
      case P.LOOK_NOT: {
        const at = position - code[pc + 2];
        if (at < 0) {
          pc = code[pc + 3];
          break;
        }
        const register = code[pc + 1];
        stack[top] = register;
        stack[top + 1] = registers[register];
        stack[top + 3] = OLD_REGISTER;
        top += 4;
        registers[register] = top;
        stack[top] = code[pc + 3];
        stack[top + 1] = position;
        stack[top + 3] = CHOICE;
        top += 4;
        position = at;
        pc += 4;
        break;
      }
      case P.LOOK_NOT_END: {
        // The body matched: undo all it did, its choice included, and fail.
        const height = registers[code[pc + 1]];
        while (top > height) {
          top -= 4;
          if (stack[top + 3] === OLD_MARK) marks[stack[top]] = stack[top + 1];
          else if (stack[top + 3] === OLD_REGISTER) registers[stack[top]] = stack[top + 1];
        }
        failed = true;
        break;
      }
      case P.REFERENCE: {
        const from = marks[2 * code[pc + 1]];
        const to = marks[2 * code[pc + 1] + 1];
        if (from < 0 || to < from || end - position < to - from) {
          failed = true;
          break;
        }
        const folding = code[pc + 2];
        let at = from;
        while (
          at < to &&
          (text.charCodeAt(at) === text.charCodeAt(position + at - from) ||
            (folding !== 0 &&
              fold(text.charCodeAt(at), folding) === fold(text.charCodeAt(position + at - from), folding)))
        ) {
          at++;
        }
        if (at < to) failed = true;
        else {
          position += to - from;
          pc += 3;
        }
        break;
      }
      case P.CONDITION:
        pc = marks[2 * code[pc + 1] + 1] >= 0 ? pc + 3 : code[pc + 2];
        break;
    }
    if (!failed) continue;
    // Backtrack: undo changes down to the last choice.
    for (;;) {
      if (top === 0) return -1;
      top -= 4;
      const kind = stack[top + 3];
      if (kind === OLD_MARK) marks[stack[top]] = stack[top + 1];
      else if (kind === OLD_REGISTER) registers[stack[top]] = stack[top + 1];
      else if (kind === CHOICE) {
        pc = stack[top];
        position = stack[top + 1];
        break;
      } else if (kind === FEWER) {
        pc = stack[top];
        position = stack[top + 2] - 1;
        const least = stack[top + 1];
        // Where a literal follows, skip the places where it is not.
        if (code[pc] === P.CHAR) {
          const wanted = code[pc + 1];
          while (position >= least && (position >= end || text.charCodeAt(position) !== wanted)) position--;
          if (position < least) continue;
        }
        if (position > least) {
          stack[top + 2] = position;
          top += 4;
        }
        break;
      } else {
        const at = stack[top];
        position = stack[top + 1];
        if (position >= end || !sets[code[at + 1]].has(text.charCodeAt(position))) continue;
        position++;
        if (stack[top + 2] > 1) {
          stack[top + 1] = position;
          stack[top + 2]--;
          top += 4;
        }
        pc = at + 4;
        break;
      }
    }
  }
}

// Drops the choices above `height` and keeps what must be undone.
function commit(top: number, height: number): number {
  let to = height;
  for (let from = height; from < top; from += 4) {
    const kind = stack[from + 3];
    if (kind !== OLD_MARK && kind !== OLD_REGISTER) continue;
    if (to !== from) {
      stack[to] = stack[from];
      stack[to + 1] = stack[from + 1];
      stack[to + 3] = kind;
    }
    to += 4;
  }
  return to;
}

/** Searches from `start` on; returns the end of the first match, or -1. */
export function searchFrom(
  program: P.Program,
  text: Subject,
  start: number,
  end: number,
  marks: Int32Array,
  mustAdvance: boolean,
): number {
  const { first } = program;
  for (let at = start; at <= end; at++) {
    if (first !== null) {
      while (at < end && !first.has(text.charCodeAt(at))) at++;
      if (at >= end) return -1;
    }
    const result = matchAt(program, text, at, end, marks, false, mustAdvance && at === start);
    if (result >= 0) return result;
  }
  return -1;
}
