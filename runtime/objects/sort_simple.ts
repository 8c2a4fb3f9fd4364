/**
 * Sorting by keys that no code of the program compares: ints, floats, strs, and tuples of these. Only the order of the
 * result can be seen, so that the comparisons need not be CPython's.
 */
import { float_, PyFloat } from "./float.ts";
import type { Value } from "./object.ts";
import { PyTuple, tuple_ } from "./tuple.ts";

type Kind = "int" | "float" | "str";

/**
 * The places of the keys in ascending order; equal keys keep theirs.
 * @param reverse descending, equal keys in their order all the same
 * @returns `undefined` where `__lt__` has to be asked
 */
export function simpleOrder(keys: readonly Value[], reverse: boolean): ArrayLike<number> | undefined {
  const first = keys[0];
  if (first instanceof PyTuple) return orderOfTuples(keys, reverse);
  const kind = kindOf(first);
  if (kind === undefined || !areAll(keys, kind)) return undefined;
  if (kind === "str") return orderOfTexts(keys, reverse, noTie);
  return orderOfNumbers(numbersOf(keys, kind, reverse), noTie);
}

/** The kind of a key that is compared without asking anybody; a nan is not ordered. */
function kindOf(v: Value): Kind | undefined {
  if (typeof v === "number") return "int";
  if (typeof v === "string") return "str";
  return v instanceof PyFloat && v.$class === float_ && v.$value === v.$value ? "float" : undefined;
}

function areAll(keys: readonly Value[], kind: Kind): boolean {
  if (kind === "float") {
    for (let i = 0; i < keys.length; i++) if (kindOf(keys[i]) !== "float") return false;
    return true;
  }
  const type = kind === "int" ? "number" : "string";
  for (let i = 0; i < keys.length; i++) if (typeof keys[i] !== type) return false;
  return true;
}

function numbersOf(keys: readonly Value[], kind: Kind, reverse: boolean): Float64Array {
  const numbers = new Float64Array(keys.length);
  const sign = reverse ? -1 : 1;
  if (kind === "int") for (let i = 0; i < keys.length; i++) numbers[i] = sign * keys[i];
  else for (let i = 0; i < keys.length; i++) numbers[i] = sign * keys[i].$value;
  return numbers;
}

/** Tuples whose items at each place are of one kind: the first decides, and where it is equal, the rest. */
function orderOfTuples(keys: readonly Value[], reverse: boolean): ArrayLike<number> | undefined {
  const kinds: Kind[] = [];
  const rows = new Array<readonly Value[]>(keys.length);
  const firsts = new Array<Value>(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (!(key instanceof PyTuple) || key.$class !== tuple_) return undefined;
    const row: readonly Value[] = key.$items;
    if (row.length === 0) return undefined;
    for (let at = 0; at < row.length; at++) {
      const kind = kindOf(row[at]);
      if (kind === undefined || (at < kinds.length && kinds[at] !== kind)) return undefined;
      if (at >= kinds.length) kinds.push(kind);
    }
    rows[i] = row;
    firsts[i] = row[0];
  }
  const sign = reverse ? -1 : 1;
  const tie = (i: number, j: number) => sign * compareRest(rows[i] ?? [], rows[j] ?? []);
  if (kinds[0] === "str") return orderOfTexts(firsts, reverse, tie);
  return orderOfNumbers(numbersOf(firsts, kinds[0] as Kind, reverse), tie);
}

function compareRest(a: readonly Value[], b: readonly Value[]): number {
  for (let at = 1; at < a.length && at < b.length; at++) {
    let x = a[at];
    let y = b[at];
    if (typeof x === "object") {
      x = x.$value;
      y = y.$value;
    }
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return a.length - b.length;
}

function noTie(): number {
  return 0;
}

/** The places of numbers in ascending order; `tie` compares the keys of places where the numbers are equal. */
function orderOfNumbers(numbers: Float64Array, tie: (i: number, j: number) => number): ArrayLike<number> {
  const n = numbers.length;
  const compare = (i: number, j: number): number => {
    const a = numbers[i] as number;
    const b = numbers[j] as number;
    return a === b ? tie(i, j) : a < b ? -1 : 1;
  };
  let isSorted = true;
  for (let i = 1; i < n && isSorted; i++) isSorted = compare(i - 1, i) <= 0;
  if (isSorted || n < leastForRadix) {
    const order = Array.from(numbers, (_, i) => i);
    return isSorted ? order : order.sort(compare);
  }
  const places = packedOrder(numbers) ?? radixOrder(numbers);
  if (tie === noTie) return places;
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && numbers[places[end] as number] === numbers[places[start] as number]) end++;
    if (end - start > 1) places.set(Array.from(places.subarray(start, end)).sort(tie), start);
    start = end;
  }
  return places;
}

/**
 * The places of whole numbers of a small range: number and place go into one double, which the built-in sort of typed
 * arrays takes without calling anybody.
 */
function packedOrder(numbers: Float64Array): Uint32Array | undefined {
  const n = numbers.length;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const x = numbers[i] as number;
    if (x !== Math.floor(x)) return undefined;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  if (!((most - least + 1) * n <= Number.MAX_SAFE_INTEGER)) return undefined;
  const packed = new Float64Array(n);
  for (let i = 0; i < n; i++) packed[i] = ((numbers[i] as number) - least) * n + i;
  packed.sort();
  const places = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const x = packed[i] as number;
    places[i] = x - Math.floor(x / n) * n;
  }
  return places;
}

/** From this many on, passes over all digits cost less than comparisons that no processor can foresee. */
const leastForRadix = 256;
const digitBits = 11;
const digitMask = (1 << digitBits) - 1;

/** The places of numbers in ascending order, equal ones in theirs: by their bits, the lowest digit first. */
function radixOrder(numbers: Float64Array): Uint32Array {
  const n = numbers.length;
  // Adding 0 makes one zero of the two.
  const words = new Uint32Array(Float64Array.from(numbers, (x) => x + 0).buffer);
  let lows = new Uint32Array(n);
  let highs = new Uint32Array(n);
  let places = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    // Turned so that the order of the words is that of the numbers.
    const high = words[2 * i + 1] as number;
    const isNegative = high >>> 31 === 1;
    lows[i] = isNegative ? ~(words[2 * i] as number) : (words[2 * i] as number);
    highs[i] = isNegative ? ~high : high | 0x80000000;
    places[i] = i;
  }
  let otherLows = new Uint32Array(n);
  let otherHighs = new Uint32Array(n);
  let otherPlaces = new Uint32Array(n);
  const starts = new Uint32Array(digitMask + 1);
  for (const isHigh of [false, true]) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      const digits = isHigh ? highs : lows;
      starts.fill(0);
      for (let i = 0; i < n; i++) {
        const digit = ((digits[i] as number) >>> shift) & digitMask;
        starts[digit] = (starts[digit] as number) + 1;
      }
      // All have the same digit here.
      if (starts[((digits[0] as number) >>> shift) & digitMask] === n) continue;
      let sum = 0;
      for (let digit = 0; digit <= digitMask; digit++) {
        const count = starts[digit] as number;
        starts[digit] = sum;
        sum += count;
      }
      for (let i = 0; i < n; i++) {
        const digit = ((digits[i] as number) >>> shift) & digitMask;
        const at = starts[digit] as number;
        starts[digit] = at + 1;
        otherLows[at] = lows[i] as number;
        otherHighs[at] = highs[i] as number;
        otherPlaces[at] = places[i] as number;
      }
      [lows, otherLows] = [otherLows, lows];
      [highs, otherHighs] = [otherHighs, highs];
      [places, otherPlaces] = [otherPlaces, places];
    }
  }
  return places;
}

function orderOfTexts(
  keys: readonly Value[],
  reverse: boolean,
  tie: (i: number, j: number) => number,
): ArrayLike<number> {
  const order = Array.from(keys, (_, i) => i);
  return order.sort((i, j) => {
    const a = keys[i] as string;
    const b = keys[j] as string;
    return a === b ? tie(i, j) : a < b !== reverse ? -1 : 1;
  });
}
