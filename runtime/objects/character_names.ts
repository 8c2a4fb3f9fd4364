/** Unicode's names of characters. The table belongs to the translator, which reads `\N{…}` in literals; the entry connects it. */

export const characterNames: {
  /** The name of a code point; null where there is none. */
  nameOf: (point: number) => string | null;
  /** The code point with a name or an alias, without case; null where there is none. */
  find: (name: string) => number | null;
} = { nameOf: notConnected, find: notConnected };

function notConnected(): never {
  throw new Error("no table of character names is connected");
}
