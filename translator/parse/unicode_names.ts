// Characters by their Unicode name, for `\N{…}`.

/** The code point with this name or alias (without case), or null. */
export function lookupName(_name: string): number | null {
  return null;
}
