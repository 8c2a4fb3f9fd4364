// Keeps what was translated and compiled before, in the user's cache folder. Entries that anyone else could have
// written, or that are damaged, are as good as absent; a folder that cannot be written is no error.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** A piece of JavaScript and V8's code cache for it. */
export interface CachedCode {
  readonly code: string;
  readonly v8: Buffer | undefined;
}

// An entry: magic, SHA-256 of the rest, length of the code in bytes (u32), 1 if it is Latin-1 (u8), code, V8's data.
const magic = "TULIP1\n";
const headerLength = magic.length + 32 + 4 + 1;

/** The folder: `TULIP_CACHE_DIR`, else `tulip` in `XDG_CACHE_HOME` or in the platform's folder for caches. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.TULIP_CACHE_DIR) return env.TULIP_CACHE_DIR;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "tulip");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "tulip");
  if (process.platform === "win32")
    return join(env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "tulip");
  return join(homedir(), ".cache", "tulip");
}

/** The name of an entry: everything that decides what the code looks like goes into it. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest("hex");
}

export class CodeCache {
  readonly folder: string;
  readonly #isUsable: boolean;

  constructor(folder: string = cacheFolder()) {
    this.folder = folder;
    this.#isUsable = isOurs(folder);
  }

  /** The entry named `key`, or `undefined` if there is none that can be trusted. */
  get(key: string): CachedCode | undefined {
    if (!this.#isUsable) return undefined;
    const path = this.#path(key);
    let entry: Buffer;
    try {
      if (!isOurs(path)) return undefined;
      entry = readFileSync(path);
    } catch {
      return undefined;
    }
    return decode(entry);
  }

  /** Writes an entry; readers see the old one or the new one, never a part. */
  put(key: string, code: string, v8?: Buffer): void {
    const path = this.#path(key);
    const temporary = `${path}.${process.pid}.${Date.now().toString(36)}`;
    try {
      makeFolder(join(this.folder, key.slice(0, 2)));
      if (!isOurs(this.folder)) return;
      writeFileSync(temporary, encode(code, v8), { mode: 0o600, flag: "wx" });
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
        if (!/^[0-9a-f]{62}(\.|$)/.test(entry)) continue;
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

function encode(code: string, v8: Buffer | undefined): Buffer {
  const isLatin1 = /^[\x00-\xff]*$/.test(code);
  const text = Buffer.from(code, isLatin1 ? "latin1" : "utf8");
  const header = Buffer.alloc(headerLength);
  header.write(magic, "latin1");
  header.writeUInt32LE(text.length, magic.length + 32);
  header[headerLength - 1] = isLatin1 ? 1 : 0;
  const entry = Buffer.concat(v8 === undefined ? [header, text] : [header, text, v8]);
  checksum(entry).copy(entry, magic.length);
  return entry;
}

function decode(entry: Buffer): CachedCode | undefined {
  if (entry.length < headerLength || entry.toString("latin1", 0, magic.length) !== magic) return undefined;
  if (!checksum(entry).equals(entry.subarray(magic.length, magic.length + 32))) return undefined;
  const end = headerLength + entry.readUInt32LE(magic.length + 32);
  const code = entry.toString(entry[headerLength - 1] === 1 ? "latin1" : "utf8", headerLength, end);
  return { code, v8: end < entry.length ? entry.subarray(end) : undefined };
}

function checksum(entry: Buffer): Buffer {
  return createHash("sha256")
    .update(entry.subarray(magic.length + 32))
    .digest();
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
