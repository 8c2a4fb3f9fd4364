// Characters by their Unicode name, for `\N{…}`: CPython's `unicodedata.lookup` without named sequences.

import * as table from "./unicode_names_table.ts";

/** Names of characters, and further names that are no longer, or never were, a character's own. */
interface Names {
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
}

let known: Names | null = null;

// The table spells each name as a row of word numbers, of one to three digits.
function decodeNames(): Names {
  const { digits, short, long } = table;
  const words = table.words.split(" ");
  const base = digits.length;
  const valueOf = new Map(Array.from(digits, (digit, value) => [digit, value]));
  const digit = (text: string, at: number) => valueOf.get(text[at] as string) as number;
  const spell = (text: string): string => {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const first = digit(text, at);
      if (first < short) {
        found.push(words[first] as string);
        at++;
      } else if (first < short + long) {
        found.push(words[short + (first - short) * base + digit(text, at + 1)] as string);
        at += 2;
      } else {
        const high = (first - short - long) * base + digit(text, at + 1);
        found.push(words[short + long * base + high * base + digit(text, at + 2)] as string);
        at += 3;
      }
    }
    return found.join(" ");
  };
  const names = new Map<string, number>();
  const spelled = table.names.split(" ");
  let next = 0;
  for (const range of table.ranges.split(" ")) {
    const [start = 0, count = 0] = range.split("+").map((text) => Number.parseInt(text, 16));
    for (let i = 0; i < count; i++) names.set(spell(spelled[next++] as string), start + i);
  }
  const others = new Map<string, number>();
  const aliases = table.aliases.split(" ");
  for (let i = 0; i + 1 < aliases.length; i += 2) {
    others.set(spell(aliases[i] as string), Number.parseInt(aliases[i + 1] as string, 16));
  }
  return { names, aliases: others };
}

// Names that end in the code point itself.
const numbered: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  "CJK UNIFIED IDEOGRAPH-": [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x2a6df],
    [0x2a700, 0x2b739],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
    [0x2ebf0, 0x2ee5d],
    [0x30000, 0x3134a],
    [0x31350, 0x323af],
  ],
  "CJK COMPATIBILITY IDEOGRAPH-": [
    [0xf900, 0xfa6d],
    [0xfa70, 0xfad9],
    [0x2f800, 0x2fa1d],
  ],
  "KHITAN SMALL SCRIPT CHARACTER-": [[0x18b00, 0x18cd5]],
  "NUSHU CHARACTER-": [[0x1b170, 0x1b2fb]],
};

const leads = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const vowels = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const tails = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");
const syllable = /^HANGUL SYLLABLE ([B-DGHJKMNPRST]*)([AEIOUWY]+)([B-DGHJKLMNPST]*)$/;

function algorithmic(name: string): number | null {
  const hangul = syllable.exec(name);
  if (hangul) {
    const lead = leads.indexOf(hangul[1] as string);
    const vowel = vowels.indexOf(hangul[2] as string);
    const tail = tails.indexOf(hangul[3] as string);
    if (lead < 0 || vowel < 0 || tail < 0) return null;
    return 0xac00 + (lead * vowels.length + vowel) * tails.length + tail;
  }
  for (const [start, ranges] of Object.entries(numbered)) {
    if (!name.startsWith(start)) continue;
    const hex = name.slice(start.length);
    if (!/^[0-9A-F]{4,5}$/.test(hex)) return null;
    const point = Number.parseInt(hex, 16);
    return ranges.some(([from, to]) => point >= from && point <= to) ? point : null;
  }
  return null;
}

/** The code point with this name or alias (without case), or null. */
export function lookupName(name: string): number | null {
  known ??= decodeNames();
  const upper = name.toUpperCase();
  return known.names.get(upper) ?? known.aliases.get(upper) ?? algorithmic(upper);
}

/** The name of a code point as `unicodedata.name` gives it, or null. */
export function characterName(point: number): string | null {
  if (point >= 0xac00 && point <= 0xd7a3) {
    const index = point - 0xac00;
    const tail = index % tails.length;
    const vowel = Math.floor(index / tails.length) % vowels.length;
    const lead = Math.floor(index / (tails.length * vowels.length));
    return `HANGUL SYLLABLE ${leads[lead]}${vowels[vowel]}${tails[tail]}`;
  }
  for (const [start, ranges] of Object.entries(numbered)) {
    if (!ranges.some(([from, to]) => point >= from && point <= to)) continue;
    return start + point.toString(16).toUpperCase().padStart(4, "0");
  }
  known ??= decodeNames();
  byPoint ??= new Map([...known.names].map(([name, at]) => [at, name]));
  return byPoint.get(point) ?? null;
}

let byPoint: Map<number, string> | null = null;
