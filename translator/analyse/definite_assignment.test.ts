// Which names are certainly bound: what is listed must be checked at run time, and nothing else.

import { describe, expect, it } from "vitest";
import { parse } from "../parse/parse.ts";
import { analyse } from "./analyse.ts";

/** The names that need a check, by line. */
function uncertain(source: string): string[] {
  const module = parse(`${source}\n`, "a.py");
  const found = analyse(module, { kind: "exec", filename: "a.py", source: null }).uncertain;
  return [...found].map((name) => `${name.lineno}:${name.id}`).sort();
}

function inFunction(body: string): string[] {
  return uncertain(`def f(p):\n${body.replace(/^/gm, "  ")}`);
}

describe("certain in functions", () => {
  it.each<[string, string[]]>([
    ["if p: x = 1\nx", ["3:x"]],
    ["if p: x = 1\nelse: x = 2\nx", []],
    ["if p: x = 1\nelse: return\nx", []],
    ["if p: x = 1\nelif p: raise p\nelse: x = 2\nx", []],
    ["while p: x = 1\nx", ["3:x"]],
    ["while True:\n  x = 1\n  if p: break\nx", []],
    ["while True:\n  if p: break\n  x = 1\nx", ["5:x"]],
    ["while 1: pass\nx", []],
    ["while p:\n  if p: break\nelse: x = 1\nx", ["5:x"]],
    ["for i in p: x = i\ni, x", ["3:i", "3:x"]],
    ["for i in p:\n  x = 1\n  x, i\n  continue", []],
    ["x = 1\nfor i in p:\n  x\n  del x", ["4:x", "5:x"]],
    // Not seen to be certain: a loop that unbinds a variable anywhere makes it uncertain at its head.
    ["x = 1\nfor i in p:\n  del x\n  x = 2\nx", ["4:x", "6:x"]],
    ["try: x = 1\nexcept E: pass\nx", ["4:x"]],
    ["try: x = 1\nexcept E: x = 2\nx", []],
    ["try: x = 1\nexcept E: return\nx", []],
    ["try: x = p()\nfinally: x\nx", ["3:x"]],
    ["try: pass\nexcept E as e: e\ne", ["4:e"]],
    ["e = 1\ntry: pass\nexcept E as e: pass\ne", ["5:e"]],
    ["while p:\n  try: pass\n  except E as e:\n    break\nelse: e = 1\ne", ["7:e"]],
    ["try: x = 1\nexcept* E: x\nx", ["3:x", "4:x"]],
    ["try: pass\nexcept E: raise\nelse: x = 1\nfinally: y = 2\nx, y", []],
    ["with p as x: y = 1\nx, y", ["3:y"]],
    ["with open(p) as x: y = 1\nx, y", ["3:y"]],
    ["x\nx = 1", ["2:x"]],
    ["x += 1", ["2:x"]],
    ["x = 1\ndel x\ndel x\nx", ["4:x", "5:x"]],
    ["p and (x := p) and x\nx", ["3:x"]],
    ["if p and (x := p): x\nelse: x", ["3:x"]],
    ["if not (p or (x := p)): x", []],
    ["p if (x := p) else x\nx", []],
    ["p < (x := p) < (y := p)\nx, y", ["3:y"]],
    ["[(x := y) for y in p]\nx", ["3:x"]],
    ["[y for y in p if y]\ny = 1", []],
    ["z = 1\n[z for y in p]\ndel z", []],
    ["z = 1\n(z for y in p)\ndel z", ["3:z"]],
    ["def g(): return x\nx = 1", []],
    ["def g(): return x\np()\nx = 1", ["2:x"]],
    ["x = 1\ndef g(): return x", []],
    ["x = 1\ndef g(): return x\ndel x", ["3:x"]],
    ["x = 1\ndef g():\n  nonlocal x\n  del x\nx", ["5:x", "6:x"]],
    ["x = 1\ndef g():\n  nonlocal x\n  x = 2\n  x\nx", []],
    ["def g(): return g()\n@p\ndef h(): return h()", ["4:h"]],
    ["x = lambda: x()", []],
    ["x = p(lambda: x)", ["2:x"]],
    ["match p:\n  case [x]: x\n  case _: x = 1\nx", []],
    ["match p:\n  case [x]: x\nx", ["4:x"]],
    ["match p:\n  case x if x: pass\nx", ["4:x"]],
    ["assert (x := p)\nx", ["3:x"]],
    ["class C:\n  y = 1\n  y, p, x\nx = 1", ["4:x"]],
    ["x: int\nx", ["3:x"]],
    ["import a.b, c as d\na, d", []],
    ["return\nx = 1\nx", []],
    ["async def g():\n  async with p as x: y = 1\n  x, y", ["4:y"]],
  ])("%s", (body, expected) => {
    expect(inFunction(body)).toEqual(expected);
  });
});

describe("certain in modules", () => {
  it.each<[string, string[]]>([
    ["def a(): return b()\ndef b(): return a()\na()", []],
    ["def a(): return b()\nprint()\ndef b(): return a()", ["1:b"]],
    ["class C:\n  def m(self): return C, f\ndef f(): return C()\nf()", []],
    ["class C(B):\n  def m(self): return C", ["2:C"]],
    ["class E(Exception):\n  def m(self): return E", []],
    [
      "import os\nLIMIT = 10\nasync def main(x: int = LIMIT) -> list[int]: return os, helper()\nasync def helper(): pass\nmain()",
      [],
    ],
    ["try:\n  def f(): return x\n  x = 1\nexcept E: pass\nf", ["5:f"]],
    ["try:\n  def f(): return x\n  y\n  x = 1\nexcept E: pass", ["2:x"]],
    ["def f():\n  global x\n  del x\nx = 1\nx", ["3:x", "5:x"]],
    ["x = 1\nexec(p)\nx", ["3:x"]],
    ["print(undefined)", []],
    ["if p: x = 1\nx", ["2:x"]],
  ])("%s", (source, expected) => {
    expect(uncertain(source)).toEqual(expected);
  });
});
