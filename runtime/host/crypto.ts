/** Random bytes and message digests, from Node's `crypto`. */
import {
  createHash,
  createHmac,
  getHashes,
  getRandomValues,
  pbkdf2Sync,
  scryptSync,
  timingSafeEqual,
} from "node:crypto";

/** Bytes from the operating system's source of randomness. */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 65536) getRandomValues(bytes.subarray(at, Math.min(count, at + 65536)));
  return bytes;
}

export interface Digest {
  update(data: Uint8Array): void;
  copy(): Digest;
  digest(length?: number): Uint8Array;
}

/** Whether a digest of this name (as OpenSSL spells it) exists. */
export function hasDigest(name: string): boolean {
  return getHashes().includes(name);
}

class NodeDigest implements Digest {
  readonly name: string;
  readonly hash: ReturnType<typeof createHash>;
  constructor(name: string, hash: ReturnType<typeof createHash>) {
    this.name = name;
    this.hash = hash;
  }
  update(data: Uint8Array): void {
    this.hash.update(data);
  }
  copy(): Digest {
    return new NodeDigest(this.name, this.hash.copy());
  }
  digest(length?: number): Uint8Array {
    const copy = length === undefined ? this.hash.copy() : this.hash.copy({ outputLength: length });
    return new Uint8Array(copy.digest());
  }
}

/** A new digest by OpenSSL's name. */
export function newDigest(name: string): Digest {
  return new NodeDigest(name, createHash(name));
}

/** The digest of some bytes at once. */
export function digestOf(name: string, data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(name).update(data).digest());
}

/** HMAC of a message. */
export function hmacOf(name: string, key: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac(name, key).update(message).digest());
}

/** PBKDF2 with HMAC. */
export function pbkdf2(
  name: string,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  return new Uint8Array(pbkdf2Sync(password, salt, iterations, length, name));
}

/** scrypt. */
export function scrypt(
  password: Uint8Array,
  salt: Uint8Array,
  n: number,
  r: number,
  p: number,
  maxmem: number,
  length: number,
): Uint8Array {
  return new Uint8Array(scryptSync(password, salt, length, { N: n, r, p, maxmem }));
}

/** Compares in a time that does not depend on where the difference is. */
export function safeEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
