/** Sixteen-bit floats (format `e` of struct and memoryview). CPython: `PyFloat_Pack2` in Objects/floatobject.c. */

/** The double that the sixteen bits stand for. */
export function doubleOfHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The sixteen bits nearest to a double, ties to even; infinity where it is too large. */
export function halfOfDouble(x: number): number {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(x);
  if (x !== x) return 0x7e00;
  if (magnitude >= 65520) return sign | 0x7c00;
  const exponent = magnitude < 2 ** -14 ? -14 : Math.floor(Math.log2(magnitude));
  const scaled = magnitude * 2 ** (10 - exponent);
  const down = Math.floor(scaled);
  const rest = scaled - down;
  const fraction = rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down;
  // A fraction of 1024 carries into the exponent, as it should.
  return magnitude < 2 ** -14 ? sign | fraction : sign | (((exponent + 15) << 10) + fraction - 1024);
}
