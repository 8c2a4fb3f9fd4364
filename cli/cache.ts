// Keeps what was translated and compiled before, in the user's cache folder. Entries that anyone else could have
// written, or that are damaged, are as good as absent; a folder that cannot be written is no error.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** A piece of JavaScript and V8's code cache for it. */
export interface CachedCode {
  readonly code: string;
  readonly v8: Buffer | undefined;
}

// An entry: magic; lengths of origin, code and V8's data (u32 each); 1 if the code is Latin-1 (u8); origin, code, data; and
// all of it once more. Comparing two copies takes a hundredth of the time that a digest takes, and `node:crypto` alone
// would make every start 3 ms longer.
const magic = "TULIP2\n";
const headerLength = magic.length + 13;

/** The folder: `TULIP_CACHE_DIR`, else `tulip` in `XDG_CACHE_HOME` or in the platform's folder for caches. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.TULIP_CACHE_DIR) return env.TULIP_CACHE_DIR;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "tulip");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "tulip");
  if (process.platform === "win32")
    return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "tulip");
  return join(homedir(), ".cache", "tulip");
}

/** The name of an entry: a digest of what it is for. Names may collide; the origin that is kept in it decides. */
export function cacheKey(...parts: readonly string[]): string {
  // Two 32-bit hashes after MurmurHash3's mixing step.
  let a = 0x9747b28c;
  let b = 0x3c6ef372;
  for (const character of parts.join("\0")) {
    const code = character.codePointAt(0)!;
    a = Math.imul(a ^ code, 0x85ebca6b);
    a ^= a >>> 13;
    b = Math.imul(b ^ code, 0xc2b2ae35);
    b ^= b >>> 16;
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

export class CodeCache {
  readonly folder: string;
  readonly #isUsable: boolean;

  constructor(folder: string = cacheFolder()) {
    this.folder = folder;
    this.#isUsable = isOurs(folder);
  }

  /**
   * The entry named `key`, or `undefined` if there is none that can be trusted.
   *
   * @param origin what the code was made from: byte for byte what was given to `put`.
   */
  get(key: string, origin: Uint8Array): CachedCode | undefined {
    if (!this.#isUsable) return undefined;
    const path = this.#path(key);
    let entry: Buffer;
    try {
      if (!isOurs(path)) return undefined;
      entry = readFileSync(path);
    } catch {
      return undefined;
    }
    return decode(entry, origin);
  }

  /** Writes an entry; readers see the old one or the new one, never a part. */
  put(key: string, origin: Uint8Array, code: string, v8?: Buffer): void {
    const path = this.#path(key);
    const temporary = `${path}.${process.pid}.${Date.now().toString(36)}`;
    try {
      makeFolder(join(this.folder, key.slice(0, 2)));
      if (!isOurs(this.folder)) return;
      writeFileSync(temporary, encode(origin, code, v8), { mode: 0o600, flag: "wx" });
      renameSync(temporary, path);
    } catch {
      try {
        rmSync(temporary, { force: true });
      } catch {}
    }
  }

  /** Removes every entry; returns how many there were. */
  clear(): number {
    let count = 0;
    for (const group of list(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(group)) continue;
      for (const entry of list(join(this.folder, group))) {
        if (!/^[0-9a-f]{14}(\.|$)/.test(entry)) continue;
        rmSync(join(this.folder, group, entry), { force: true });
        count++;
      }
    }
    return count;
  }

  #path(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }
}

// Node's own `recursive: true` never returns where the parent exists but can hold no folder (/proc).
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function encode(origin: Uint8Array, code: string, v8: Buffer | undefined): Buffer {
  const isLatin1 = /^[\x00-\xff]*$/.test(code);
  const text = Buffer.from(code, isLatin1 ? "latin1" : "utf8");
  const header = Buffer.alloc(headerLength);
  header.write(magic, "latin1");
  header.writeUInt32LE(origin.length, magic.length);
  header.writeUInt32LE(text.length, magic.length + 4);
  header.writeUInt32LE(v8?.length ?? 0, magic.length + 8);
  header[headerLength - 1] = isLatin1 ? 1 : 0;
  const copy = [header, origin, text, v8 ?? Buffer.alloc(0)];
  return Buffer.concat([...copy, ...copy]);
}

function decode(entry: Buffer, origin: Uint8Array): CachedCode | undefined {
  const half = entry.length / 2;
  if (half < headerLength || entry.toString("latin1", 0, magic.length) !== magic) return undefined;
  const first = entry.subarray(0, half);
  if (!first.equals(entry.subarray(half))) return undefined;
  const codeStart = headerLength + entry.readUInt32LE(magic.length);
  const codeEnd = codeStart + entry.readUInt32LE(magic.length + 4);
  const length = codeEnd + entry.readUInt32LE(magic.length + 8);
  if (length !== half || !first.subarray(headerLength, codeStart).equals(origin)) return undefined;
  const code = entry.toString(entry[headerLength - 1] === 1 ? "latin1" : "utf8", codeStart, codeEnd);
  return { code, v8: codeEnd < half ? first.subarray(codeEnd) : undefined };
}

/** Whether a file or folder can have been written by this user only. */
function isOurs(path: string): boolean {
  try {
    const status = statSync(path);
    if (process.getuid === undefined) return true; // Windows: the folder is in the user's profile
    return status.uid === process.getuid() && (status.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
