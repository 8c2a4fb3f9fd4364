/** HTML's names of characters, unpacked when they are first needed. */
import { decompress } from "../../host/compression.ts";
import { packed } from "./entity_data.ts";

let names: Map<string, string> | undefined;

/** Characters by name; names end in `;` but for those that may do without. */
export function html5(): ReadonlyMap<string, string> {
  if (names === undefined) {
    const text = new TextDecoder().decode(decompress(new Uint8Array(Buffer.from(packed, "base64")), "zlib"));
    names = new Map(
      text.split(" ").map((entry) => {
        const [name, points] = entry.split("=") as [string, string];
        return [name, String.fromCodePoint(...points.split("+").map((p) => Number.parseInt(p, 16)))];
      }),
    );
  }
  return names;
}

// What the numbers 128 to 159 mean in pages that say them: Windows' code page 1252.
const CP1252 =
  "20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f 90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178"
    .split(" ")
    .map((hex) => Number.parseInt(hex, 16));

function isInvalid(n: number): boolean {
  if ((n >= 1 && n <= 8) || (n >= 0xe && n <= 0x1f) || (n >= 0x7f && n <= 0x9f) || n === 0xb) return true;
  return (n >= 0xfdd0 && n <= 0xfdef) || (n & 0xfffe) === 0xfffe;
}

function numbered(n: number): string {
  if (n === 0) return "\ufffd";
  if (n === 0xd) return "\r";
  if (n >= 0x80 && n <= 0x9f) return String.fromCodePoint(CP1252[n - 0x80] as number);
  if ((n >= 0xd800 && n <= 0xdfff) || n > 0x10ffff) return "\ufffd";
  return isInvalid(n) ? "" : String.fromCodePoint(n);
}

/** Characters for references such as `&gt;`, `&#62;` and `&#x3e;`, by the rules of HTML 5. */
export function unescape(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/gu, (_, reference: string) => {
    if (reference.startsWith("#")) {
      const isHex = /^#x/i.test(reference);
      return numbered(Number.parseInt(reference.slice(isHex ? 2 : 1).replace(/;$/, ""), isHex ? 16 : 10));
    }
    const known = html5().get(reference);
    if (known !== undefined) return known;
    for (let i = reference.length - 1; i > 1; i--) {
      const shorter = html5().get(reference.slice(0, i));
      if (shorter !== undefined) return shorter + reference.slice(i);
    }
    return `&${reference}`;
  });
}
