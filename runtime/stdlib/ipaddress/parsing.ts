/** Texts of IP addresses, as `ipaddress` reads and writes them. */

/** What is wrong with a text; the caller says which exception that is. */
export class BadAddress extends Error {}

const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text}'`;

export function parseV4(text: string): bigint {
  if (text === "") throw new BadAddress("Address cannot be empty");
  const octets = text.split(".");
  if (octets.length !== 4) throw new BadAddress(`Expected 4 octets in ${quoted(text)}`);
  let n = 0n;
  for (const octet of octets) {
    const problem = octetProblem(octet);
    if (problem !== null) throw new BadAddress(`${problem} in ${quoted(text)}`);
    n = n * 256n + BigInt(Number(octet));
  }
  return n;
}

function octetProblem(octet: string): string | null {
  if (octet === "") return "Empty octet not permitted";
  if (!/^[0-9]+$/.test(octet)) return `Only decimal digits permitted in ${quoted(octet)}`;
  if (octet.length > 3) return `At most 3 characters permitted in ${quoted(octet)}`;
  if (octet !== "0" && octet.startsWith("0")) return `Leading zeros are not permitted in ${quoted(octet)}`;
  return Number(octet) > 255 ? `Octet ${Number(octet)} (> 255) not permitted` : null;
}

export function textV4(n: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (n >> shift) & 255n).join(".");
}

export function parseV6(text: string): bigint {
  if (text === "") throw new BadAddress("Address cannot be empty");
  const parts = text.split(":");
  const bad = (why: string): BadAddress => new BadAddress(`${why} in ${quoted(text)}`);
  if (parts.length < 3) throw bad("At least 3 parts expected");
  if ((parts[parts.length - 1] as string).includes(".")) {
    let n: bigint;
    try {
      n = parseV4(parts.pop() as string);
    } catch (e) {
      if (e instanceof BadAddress) throw bad(e.message);
      throw e;
    }
    parts.push((n >> 16n).toString(16), (n & 0xffffn).toString(16));
  }
  if (parts.length > 9) throw bad("At most 8 colons permitted");
  let skip = -1;
  for (let i = 1; i < parts.length - 1; i++) {
    if (parts[i] !== "") continue;
    if (skip >= 0) throw bad("At most one '::' permitted");
    skip = i;
  }
  let head = parts.length;
  let tail = 0;
  if (skip >= 0) {
    head = skip;
    tail = parts.length - skip - 1;
    if (parts[0] === "") {
      head--;
      if (head > 0) throw bad("Leading ':' only permitted as part of '::'");
    }
    if (parts[parts.length - 1] === "") {
      tail--;
      if (tail > 0) throw bad("Trailing ':' only permitted as part of '::'");
    }
    if (8 - (head + tail) < 1) throw bad("Expected at most 7 other parts with '::'");
  } else {
    if (parts.length !== 8) throw bad("Exactly 8 parts expected without '::'");
    if (parts[0] === "") throw bad("Leading ':' only permitted as part of '::'");
    if (parts[7] === "") throw bad("Trailing ':' only permitted as part of '::'");
  }
  const word = (part: string): bigint => {
    if (!/^[0-9a-fA-F]*$/.test(part)) throw bad(`Only hex digits permitted in ${quoted(part)}`);
    if (part.length > 4) throw bad(`At most 4 characters permitted in ${quoted(part)}`);
    return BigInt(`0x${part === "" ? "0" : part}`);
  };
  let n = 0n;
  for (let i = 0; i < head; i++) n = (n << 16n) | word(parts[i] as string);
  n <<= BigInt(16 * (skip >= 0 ? 8 - head - tail : 0));
  for (let i = parts.length - tail; i < parts.length; i++) n = (n << 16n) | word(parts[i] as string);
  return n;
}

function words(n: bigint): string[] {
  return Array.from({ length: 8 }, (_, i) => ((n >> BigInt(16 * (7 - i))) & 0xffffn).toString(16));
}

export function textV6(n: bigint): string {
  if (n >> 32n === 0xffffn) return `::ffff:${textV4(n & 0xffffffffn)}`;
  const parts = words(n);
  let [best, length] = [-1, 1];
  for (let i = 0; i < 8; i++) {
    let run = 0;
    while (parts[i + run] === "0") run++;
    if (run > length) [best, length] = [i, run];
    i += Math.max(0, run - 1);
  }
  if (best < 0) return parts.join(":");
  return `${parts.slice(0, best).join(":")}::${parts.slice(best + length).join(":")}`;
}

export function explodedV6(n: bigint, showsV4 = true): string {
  if (showsV4 && n >> 32n === 0xffffn) return `0000:0000:0000:0000:0000:ffff:${textV4(n & 0xffffffffn)}`;
  return words(n)
    .map((part) => part.padStart(4, "0"))
    .join(":");
}
