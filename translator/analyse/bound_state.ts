// Which variables are certainly bound at a point of a program: bit sets that grow as variables are met.

import type { Symbol } from "./scope.ts";

/** One bit per variable of a frame; null where control never comes. */
export type State = Uint32Array | null;

export function copyOf(state: State): State {
  return state === null ? null : state.slice();
}

/** Bound on both ways; a way that control never takes does not count. */
export function meet(a: State, b: State): State {
  if (a === null) return b;
  if (b === null) return a;
  const length = Math.min(a.length, b.length);
  const both = new Uint32Array(length);
  for (let i = 0; i < length; i++) both[i] = (a[i] as number) & (b[i] as number);
  return both;
}

/** Bound on one of two ways that are both taken, one after the other. */
export function join(a: State, b: State): State {
  if (a === null || b === null) return null;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const either = long.slice();
  for (let i = 0; i < short.length; i++) either[i] = (either[i] as number) | (short[i] as number);
  return either;
}

/** The numbers of the variables of one frame: a function with the comprehensions and class bodies that run in it. */
export class Variables {
  private readonly numbers = new Map<Symbol, number>();

  numberOf(variable: Symbol): number {
    let number = this.numbers.get(variable);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(variable, number);
    }
    return number;
  }

  has(state: State, variable: Symbol): boolean {
    if (state === null) return true;
    const number = this.numbers.get(variable);
    if (number === undefined) return false;
    return ((state[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  with(state: State, variable: Symbol): State {
    if (state === null) return null;
    const number = this.numberOf(variable);
    const word = number >>> 5;
    let grown = state;
    if (word >= state.length) {
      grown = new Uint32Array(word + 2);
      grown.set(state);
    }
    grown[word] = (grown[word] as number) | (1 << (number & 31));
    return grown;
  }

  without(state: State, variables: Iterable<Symbol>): State {
    if (state === null) return null;
    let rest = state;
    for (const variable of variables) {
      const number = this.numbers.get(variable);
      if (number === undefined || number >>> 5 >= rest.length) continue;
      if (rest === state) rest = state.slice();
      rest[number >>> 5] = (rest[number >>> 5] as number) & ~(1 << (number & 31));
    }
    return rest;
  }
}
