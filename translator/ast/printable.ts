// Which characters `repr` shows as they are: CPython's `str.isprintable`, whatever Unicode version Node has.

import { changes } from "./unprintable_table.ts";

let borders: Int32Array | null = null;

/** Whether `repr` leaves a code point as it is. */
export function isPrintable(point: number): boolean {
  if (point < 127) return point >= 32;
  if (borders === null) {
    let at = 0;
    borders = Int32Array.from(changes.split(" "), (distance) => {
      at += Number.parseInt(distance, 16);
      return at;
    });
  }
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] as number) <= point) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 0;
}
