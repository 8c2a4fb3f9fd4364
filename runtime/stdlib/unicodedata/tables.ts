/** What Unicode 15.1 says about characters. */
import { decompress } from "../../host/compression.ts";
import { packed } from "./data.ts";

let lines: string[] | undefined;

function line(i: number): string {
  lines ??= new TextDecoder()
    .decode(decompress(new Uint8Array(Buffer.from(packed, "base64")), "zlib"))
    .split("\n");
  return lines[i] as string;
}

/** A property that long runs of characters share. */
class Runs {
  readonly ends: number[] = [];
  readonly values: string[] = [];
  constructor(text: string) {
    const parts = text.split(" ");
    let end = 0;
    for (let i = 0; i + 1 < parts.length; i += 2) {
      end += Number.parseInt(parts[i + 1] as string, 36);
      this.ends.push(end);
      this.values.push(parts[i] as string);
    }
  }
  at(point: number): string {
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.ends[mid] as number) > point) high = mid;
      else low = mid + 1;
    }
    return this.values[low] as string;
  }
}

function entries(text: string): Map<number, string> {
  const found = new Map<number, string>();
  const parts = text.split(" ");
  let point = 0;
  for (let i = 0; i + 1 < parts.length; i += 2) {
    point += Number.parseInt(parts[i] as string, 36);
    found.set(point, parts[i + 1] as string);
  }
  return found;
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const category = lazily(() => new Runs(line(0)));
export const bidirectional = lazily(() => new Runs(line(1)));
export const combining = lazily(() => new Runs(line(2)));
export const eastAsianWidth = lazily(() => new Runs(line(3)));
export const mirrored = lazily(() => new Runs(line(4)));
/** `<compat>+2s+lc`: a tag, and code points in base 36. */
export const decompositions = lazily(() => entries(line(5)));
/** `1/2`. */
export const numeric = lazily(() => entries(line(6)));
export const digit = lazily(() => entries(line(7)));
export const decimal = lazily(() => entries(line(8)));
