/** Addresses of hosts as text and as bytes. */
import { PyBytes } from "../../objects/bytes.ts";
import { newException, OSError, osError, overflowError, typeError } from "../../objects/exception.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import { bytesOf } from "../binascii.ts";

const illegal = (): Value => newException(OSError, "illegal IP address string passed to inet_pton");

/** The four bytes of `127.0.0.1`; with `isLoose` also of `127.1` and `0x7f000001`. */
export function inetAton(text: string, isLoose: boolean): Uint8Array | undefined {
  const parts = text.split(".");
  if (parts.length > 4 || (!isLoose && parts.length !== 4)) return undefined;
  const numbers = parts.map((part) => {
    if (isLoose && /^0[xX][0-9a-fA-F]+$/.test(part)) return Number.parseInt(part, 16);
    if (isLoose && /^0[0-7]+$/.test(part)) return Number.parseInt(part, 8);
    return /^\d+$/.test(part) && (isLoose || part === "0" || !part.startsWith("0"))
      ? Number(part)
      : Number.NaN;
  });
  const last = numbers.pop() as number;
  if (numbers.some((n) => !(n <= 255)) || !(last < 256 ** (4 - numbers.length))) return undefined;
  const bytes = new Uint8Array(4);
  bytes.set(numbers);
  let rest = last;
  for (let i = 3; i >= numbers.length; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

function parseV6(text: string): Uint8Array | undefined {
  let source = text;
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(source);
  if (dotted !== null) {
    const four = inetAton(dotted[2] as string, false);
    if (four === undefined) return undefined;
    const [a, b, c, d] = four as unknown as [number, number, number, number];
    source = `${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  }
  const halves = source.split("::");
  if (halves.length > 2) return undefined;
  const words = (half: string): string[] => (half === "" ? [] : half.split(":"));
  const [head, tail] = [words(halves[0] as string), halves.length === 2 ? words(halves[1] as string) : []];
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...new Array<string>(missing).fill("0"), ...tail];
  if (!all.every((word) => /^[0-9a-fA-F]{1,4}$/.test(word))) return undefined;
  const bytes = new Uint8Array(16);
  all.forEach((word, i) => {
    const n = Number.parseInt(word, 16);
    bytes[2 * i] = n >> 8;
    bytes[2 * i + 1] = n & 255;
  });
  return bytes;
}

function textOfV6(bytes: Uint8Array): string {
  const words = Array.from(
    { length: 8 },
    (_, i) => (bytes[2 * i] as number) * 256 + (bytes[2 * i + 1] as number),
  );
  let [best, length] = [-1, 1];
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (i + n < 8 && words[i + n] === 0) n++;
    if (n > length) [best, length] = [i, n];
    i += Math.max(0, n - 1);
  }
  const hex = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((w) => w.toString(16))
      .join(":");
  const isMapped = best === 0 && (length === 6 || (length === 5 && words[5] === 0xffff));
  if (isMapped) return `::${length === 5 ? "ffff:" : ""}${[...bytes.slice(12)].join(".")}`;
  return best < 0 ? hex(0, 8) : `${hex(0, best)}::${hex(best + length, 8)}`;
}

const text = (v: Value, f: string): string => {
  const s = asStr(v);
  if (s === undefined) throw typeError(`${f}() argument 1 must be str, not ${typeOf(v).$name}`);
  return toJs(s);
};

const V4 = 2;
const V6 = 10;

function word(v: Value, bits: 16 | 32, f: string): number {
  const n = toIndex(v);
  if (n < 0) throw overflowError(`${f}: can't convert negative Python int to C ${bits}-bit unsigned integer`);
  if (n >= 2 ** bits) {
    throw overflowError(
      bits === 16
        ? `${f}: Python int too large to convert to C 16-bit unsigned integer`
        : "int larger than 32 bits",
    );
  }
  return Number(n);
}

function swap16(f: string): (v: Value) => Value {
  return (v) => {
    const n = word(v, 16, f);
    return ((n & 255) << 8) | (n >> 8);
  };
}

function swap32(f: string): (v: Value) => Value {
  return (v) => {
    const view = new DataView(new ArrayBuffer(4));
    view.setUint32(0, word(v, 32, f));
    return view.getUint32(0, true);
  };
}

export const addressFunctions: { readonly [signature: string]: (...args: Value[]) => Value } = {
  "inet_aton(ip_addr, /)": (v) => {
    const bytes = inetAton(text(v, "inet_aton"), true);
    if (bytes === undefined) throw newException(OSError, "illegal IP address string passed to inet_aton");
    return new PyBytes(bytes);
  },
  "inet_ntoa(packed_ip, /)": (v) => {
    const bytes = bytesOf(v);
    if (bytes.length !== 4) throw newException(OSError, "packed IP wrong length for inet_ntoa");
    return [...bytes].join(".");
  },
  "inet_pton(address_family, ip_string, /)": (family, v) => {
    const s = text(v, "inet_pton");
    const bytes =
      Number(toIndex(family)) === V6
        ? parseV6(s)
        : Number(toIndex(family)) === V4
          ? inetAton(s, false)
          : null;
    if (bytes === null) throw osError(97, "Address family not supported by protocol");
    if (bytes === undefined) throw illegal();
    return new PyBytes(bytes);
  },
  "inet_ntop(address_family, packed_ip, /)": (family, v) => {
    const bytes = bytesOf(v);
    return Number(toIndex(family)) === V6 ? textOfV6(bytes) : [...bytes].join(".");
  },
  "htons(integer, /)": swap16("htons"),
  "ntohs(integer, /)": swap16("ntohs"),
  "htonl(integer, /)": swap32("htonl"),
  "ntohl(integer, /)": swap32("ntohl"),
};
