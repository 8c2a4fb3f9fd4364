import { describe, expect, test } from "vitest";
import "./types.ts";
import { decodeUtf8, decodeWideUnits } from "./codec_utf.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

/** The `reason` of the UnicodeDecodeError that is raised. */
function reasonOf(action: () => unknown): unknown {
  try {
    action();
  } catch (e) {
    return (e as { reason: unknown }).reason;
  }
  return "nothing raised";
}

describe("decoding in parts", () => {
  test("an incomplete UTF-8 sequence at the end is left for the next call", () => {
    expect(decodeUtf8(bytes(0x61, 0xe2, 0x82), "strict", false)).toEqual({ text: "a", consumed: 1 });
    expect(decodeUtf8(bytes(0x61, 0xe2, 0x82, 0xac), "strict", false)).toEqual({
      text: "a\u20ac",
      consumed: 4,
    });
    expect(decodeUtf8(bytes(0xf0, 0x9f), "strict", false)).toEqual({ text: "", consumed: 0 });
  });

  test("what can never become a character is an error at once", () => {
    expect(reasonOf(() => decodeUtf8(bytes(0x61, 0xff), "strict", false))).toBe("invalid start byte");
    expect(reasonOf(() => decodeUtf8(bytes(0xe2, 0x82), "strict", true))).toBe("unexpected end of data");
  });

  test("long data takes the platform's decoder to the same effect", () => {
    const data = new Uint8Array(100).fill(0x61);
    data.set([0xe2, 0x82], 98);
    expect(decodeUtf8(data, "strict", false).consumed).toBe(98);
    expect(decodeUtf8(data, "replace", true).text).toBe(`${"a".repeat(98)}\ufffd`);
  });

  test("half a pair in UTF-16 is left for the next call", () => {
    const { text, consumed } = decodeWideUnits(bytes(0x61, 0, 0x3d, 0xd8), "strict", 2, "le", false);
    expect([text, consumed]).toEqual(["a", 2]);
  });
});
