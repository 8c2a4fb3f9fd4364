import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CodeCache, cacheFolder, cacheKey } from "./cache.ts";

let folder: string;
const key = cacheKey("a program");
const origin = Buffer.from("print('é')");
const entry = () => join(folder, key.slice(0, 2), key.slice(2));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tulip-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the cache", () => {
  test("gives back what was put", () => {
    for (const code of ["", "1 + 1", "'é'", "'€ and 🌷'"]) {
      new CodeCache(folder).put(key, origin, code);
      expect(new CodeCache(folder).get(key, origin)).toEqual({ code, v8: undefined });
      new CodeCache(folder).put(key, origin, code, Buffer.from([1, 2, 3]));
      expect(new CodeCache(folder).get(key, origin)).toEqual({ code, v8: Buffer.from([1, 2, 3]) });
    }
  });

  test("tells programs apart whose names are the same", () => {
    new CodeCache(folder).put(key, origin, "1");
    expect(new CodeCache(folder).get(key, Buffer.from("print('e')"))).toBeUndefined();
    expect(new CodeCache(folder).get(key, Buffer.from(""))).toBeUndefined();
  });

  test("knows nothing of what was never put", () => {
    expect(new CodeCache(folder).get(key, origin)).toBeUndefined();
    expect(new CodeCache(join(folder, "missing")).get(key, origin)).toBeUndefined();
  });

  test("makes its folder, for the user alone", () => {
    const deep = join(folder, "a", "b");
    new CodeCache(deep).put(key, origin, "1");
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    expect(new CodeCache(deep).get(key, origin)?.code).toBe("1");
  });

  test("ignores every damaged entry", () => {
    new CodeCache(folder).put(key, origin, "some code", Buffer.from("data"));
    const whole = readFileSync(entry());
    for (let i = 0; i < whole.length; i++) {
      const damaged = Buffer.from(whole);
      damaged[i] ^= 0x20;
      writeFileSync(entry(), damaged);
      expect(new CodeCache(folder).get(key, origin), `byte ${i}`).toBeUndefined();
      writeFileSync(entry(), whole.subarray(0, i));
      expect(new CodeCache(folder).get(key, origin), `cut at ${i}`).toBeUndefined();
    }
  });

  test.skipIf(process.getuid === undefined)("ignores what others may write", () => {
    new CodeCache(folder).put(key, origin, "1");
    chmodSync(entry(), 0o666);
    expect(new CodeCache(folder).get(key, origin)).toBeUndefined();
    chmodSync(entry(), 0o600);
    chmodSync(folder, 0o777);
    expect(new CodeCache(folder).get(key, origin)).toBeUndefined();
    chmodSync(folder, 0o700);
    expect(new CodeCache(folder).get(key, origin)?.code).toBe("1");
  });

  test("leaves nothing half written, and does without a folder it cannot write", () => {
    new CodeCache(folder).put(key, origin, "1");
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key.slice(2)]);
    writeFileSync(join(folder, "file"), "");
    const impossible = new CodeCache(join(folder, "file", "below"));
    impossible.put(key, origin, "1");
    expect(impossible.get(key, origin)).toBeUndefined();
  });

  test("empties itself, and nothing else", () => {
    const cache = new CodeCache(folder);
    cache.put(key, origin, "1");
    cache.put(cacheKey("another"), origin, "2");
    writeFileSync(join(folder, "not ours"), "");
    expect(cache.clear()).toBe(2);
    expect(cache.get(key, origin)).toBeUndefined();
    expect(readdirSync(folder)).toContain("not ours");
  });

  test("keeps keys apart", () => {
    expect(cacheKey("ab", "c")).not.toBe(cacheKey("a", "bc"));
    expect(cacheKey("a")).not.toBe(cacheKey("a", ""));
  });

  test("stands where the user wants it", () => {
    expect(cacheFolder({ TULIP_CACHE_DIR: "/x", XDG_CACHE_HOME: "/y" })).toBe("/x");
    expect(cacheFolder({ XDG_CACHE_HOME: "/y" })).toBe(join("/y", "tulip"));
  });
});
