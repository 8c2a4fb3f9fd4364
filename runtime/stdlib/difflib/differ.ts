/** The comparison of lines that marks what differs within them. CPython: Lib/difflib.py, `Differ`. */
import { Matcher } from "./matcher.ts";

type Elements = readonly string[];

/** What never starts an agreement, among the lines and among the characters of a line. */
export interface Junk {
  readonly line: ((line: string) => boolean) | null;
  readonly char: ((char: string) => boolean) | null;
}

const isBlank = (c: string): boolean => c === " " || c === "\t";

function dump(tag: string, lines: Elements, from: number, to: number): string[] {
  return lines.slice(from, to).map((line) => `${tag} ${line}`);
}

function plainReplace(
  a: Elements,
  aLow: number,
  aHigh: number,
  b: Elements,
  bLow: number,
  bHigh: number,
): string[] {
  const removed = dump("-", a, aLow, aHigh);
  const added = dump("+", b, bLow, bHigh);
  return bHigh - bLow < aHigh - aLow ? [...added, ...removed] : [...removed, ...added];
}

/** Marks under a line, with the line's own blanks kept so that tabs stay aligned. */
function marks(line: string, tags: string): string {
  const points = [...line];
  return [...tags]
    .map((tag, i) => (tag === " " && /\s/.test(points[i] as string) ? (points[i] as string) : tag))
    .join("")
    .trimEnd();
}

function closePair(a: string, b: string, cruncher: Matcher<string>): string[] {
  cruncher.a = [...a];
  cruncher.second([...b]);
  let aTags = "";
  let bTags = "";
  for (const code of cruncher.opcodes()) {
    const [n, m] = [code.aEnd - code.a, code.bEnd - code.b];
    if (code.tag === "replace") {
      aTags += "^".repeat(n);
      bTags += "^".repeat(m);
    } else if (code.tag === "delete") aTags += "-".repeat(n);
    else if (code.tag === "insert") bTags += "+".repeat(m);
    else {
      aTags += " ".repeat(n);
      bTags += " ".repeat(m);
    }
  }
  const [under, over] = [marks(a, aTags), marks(b, bTags)];
  return [
    `- ${a}`,
    ...(under === "" ? [] : [`? ${under}\n`]),
    `+ ${b}`,
    ...(over === "" ? [] : [`? ${over}\n`]),
  ];
}

/** Lines that were replaced: the most similar pair is shown as changed, what lies around it likewise. */
function fancyReplace(
  a: Elements,
  aLow: number,
  aHigh: number,
  b: Elements,
  bLow: number,
  bHigh: number,
  junk: Junk,
): string[] {
  let bestRatio = 0.74;
  let best: [number, number] = [aLow, bLow];
  let same: [number, number] | null = null;
  const cruncher = new Matcher<string>(junk.char);
  for (let j = bLow; j < bHigh; j++) {
    const line = b[j] as string;
    cruncher.second([...line]);
    for (let i = aLow; i < aHigh; i++) {
      if (a[i] === line) {
        same ??= [i, j];
        continue;
      }
      cruncher.a = [...(a[i] as string)];
      if (cruncher.realQuickRatio() <= bestRatio || cruncher.quickRatio() <= bestRatio) continue;
      const ratio = cruncher.ratio();
      if (ratio <= bestRatio) continue;
      bestRatio = ratio;
      best = [i, j];
    }
  }
  if (bestRatio < 0.75) {
    if (same === null) return plainReplace(a, aLow, aHigh, b, bLow, bHigh);
    best = same;
  } else same = null;
  const [i, j] = best;
  return [
    ...around(a, aLow, i, b, bLow, j, junk),
    ...(same === null ? closePair(a[i] as string, b[j] as string, cruncher) : [`  ${a[i]}`]),
    ...around(a, i + 1, aHigh, b, j + 1, bHigh, junk),
  ];
}

function around(
  a: Elements,
  aLow: number,
  aHigh: number,
  b: Elements,
  bLow: number,
  bHigh: number,
  junk: Junk,
): string[] {
  if (aLow < aHigh) {
    return bLow < bHigh ? fancyReplace(a, aLow, aHigh, b, bLow, bHigh, junk) : dump("-", a, aLow, aHigh);
  }
  return dump("+", b, bLow, bHigh);
}

/** The lines of `difflib.Differ(…).compare(a, b)`, by default those of `ndiff(a, b)`. */
export function ndiff(a: Elements, b: Elements, junk: Junk = { line: null, char: isBlank }): string[] {
  return new Matcher(junk.line, a, b).opcodes().flatMap((code) => {
    if (code.tag === "replace") return fancyReplace(a, code.a, code.aEnd, b, code.b, code.bEnd, junk);
    if (code.tag === "delete") return dump("-", a, code.a, code.aEnd);
    if (code.tag === "insert") return dump("+", b, code.b, code.bEnd);
    return dump(" ", a, code.a, code.aEnd);
  });
}
