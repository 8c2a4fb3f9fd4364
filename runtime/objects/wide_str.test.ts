import { describe, expect, test } from "vitest";
import {
  fromJs,
  fromPoints,
  strCompare,
  strConcat,
  strFind,
  strRfind,
  strSlice,
  toJs,
  WideStr,
  wideKey,
} from "./wide_str.ts";

describe("strs with characters beyond the first plane", () => {
  test("only they take the wide form, and parts without them leave it again", () => {
    const wide = fromJs("a\u{1f600}b");
    expect(wide).toBeInstanceOf(WideStr);
    expect(strSlice(wide, 0, 1)).toBe("a");
    expect(strSlice(wide, 1, 2)).toBeInstanceOf(WideStr);
    expect(fromPoints([97, 98])).toBe("ab");
    expect(toJs(strConcat(wide, "c"))).toBe("a\u{1f600}bc");
  });

  test("positions are those of characters", () => {
    const wide = fromJs("\u{1f600}x\u{1f600}x");
    expect(strFind(wide, "x")).toBe(1);
    expect(strRfind(wide, "x")).toBe(3);
    expect(strFind(wide, fromJs("\u{1f600}"), 1)).toBe(2);
    expect(strFind("plain", wide)).toBe(-1);
  });

  test("the order is that of code points, not of UTF-16", () => {
    expect(strCompare("\uffff", fromJs("\u{10000}"))).toBe(-1);
  });

  test("two lone surrogates are not the character that JavaScript makes of them", () => {
    const lone = fromPoints([0xd83d, 0xde00]) as WideStr;
    const whole = fromPoints([0x1f600]) as WideStr;
    expect(toJs(lone)).toBe(toJs(whole));
    expect(wideKey(lone)).not.toBe(wideKey(whole));
  });
});
