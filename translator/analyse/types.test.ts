// Static types: what is proved, and what must not be.

import { describe, expect, it } from "vitest";
import { walk } from "../ast/nodes.ts";
import { parse } from "../parse/parse.ts";
import { analyse } from "./analyse.ts";
import { inferTypes } from "./types.ts";

/** The types of the arguments of every `show(…)` in a function body. */
function shown(body: string, trustAnnotations = false): string[] {
  const lines = body.startsWith("def ") ? body : `def f(p):\n${body.replace(/^/gm, "  ")}`;
  const module = parse(`${lines}\n`, "a.py");
  const { scopes, facts } = analyse(module, { kind: "exec", filename: "a.py", source: null });
  const types = inferTypes(scopes, facts, { trustAnnotations });
  const found: string[] = [];
  for (const scope of scopes.scopes) {
    for (const call of scope.calls) {
      if (call.func.nodeType !== "Name" || call.func.id !== "show") continue;
      for (const arg of call.args) {
        const { name, bounds } = types.typeOf(arg, scope);
        found.push(bounds === null ? name : `${name}[${bounds[0]},${bounds[1]}]`);
      }
    }
  }
  expect([...walk(module)].length).toBeGreaterThan(0);
  return found;
}

describe("static types", () => {
  it.each<[string, string[]]>([
    [
      "x = 1\nshow(x, x + 1, -x, x / 2, x // 2, ~x)",
      ["int[1,1]", "int[2,2]", "int[-1,-1]", "float", "int[-1,1]", "int[-2,-2]"],
    ],
    ["x = 1\nx = 'a'\nshow(x)", ["unknown"]],
    ["x = 1\nx += 1\nshow(x)", ["int"]],
    ["x = 1\nx += p\nshow(x)", ["unknown"]],
    ["for i in range(10): show(i)", ["int[0,10]"]],
    ["for i in range(p): show(i, i * 2)", ["int", "int"]],
    ["for i in range(10, -1, -1): show(i)", ["int[-1,10]"]],
    ["for i in range(10): i = p\nshow(i)", ["unknown"]],
    ["for i, c in enumerate(p): show(i, c)", ["int[0,4503599627370496]", "unknown"]],
    ["for c in 'abc': show(c, c + 'd', c * 2)", ["str", "str", "str"]],
    ["s = [1]\nshow(len(s), len(p), s[0], s[1:])", ["int[0,4294967296]", "int", "unknown", "list"]],
    ["len = p\nshow(len('a'))", ["unknown"]],
    [
      "show(1 < 2, p < 2, p in p, p is p, not p, 1 < p)",
      ["bool", "unknown", "bool", "bool", "bool", "unknown"],
    ],
    [
      "show(f'{p}', f'a{p}', f'{1}', str(p), str(1), '%s' % p)",
      ["unknown", "str", "str", "unknown", "str", "unknown"],
    ],
    [
      "show(1 if p else 2, 1 if p else 'a', p or 1, 1 and 2.0)",
      ["int[1,2]", "unknown", "unknown", "unknown"],
    ],
    ["a, b = 1, 'x'\na, b = b, a\nshow(a, b)", ["unknown", "unknown"]],
    ["a, b = 1, 2\na, b = b, a\nshow(a, b)", ["int[1,2]", "int[1,2]"]],
    ["a, *b = p\nshow(a, b)", ["unknown", "list"]],
    ["with p as x: pass\ny = x\ny = 1\nshow(x, y)", ["unknown", "unknown"]],
    ["x = 1\ndef g():\n  nonlocal x\n  x = 'a'\nshow(x)", ["unknown"]],
    ["x = 1\ndef g(): show(x)", ["int[1,1]"]],
    ["x = 1\nclass C:\n  show(x)", ["unknown"]],
    ["x = 1\nclass C:\n  x = 2\n  show(x)\n  def m(self): show(x)", ["unknown", "int[1,1]"]],
    [
      "show([x for x in range(3)], {x: 1 for x in p}, {1}, (1,), lambda: 1)",
      ["list", "dict", "set", "tuple", "function"],
    ],
    ["[show(x, y) for x in range(3) for y in 'ab']", ["int[0,3]", "str"]],
    ["(show(x) for x in range(len('ab')))", ["int[0,4294967296]"]],
    ["x: int = p\nshow(x)", ["unknown"]],
    ["x = 2 ** 60\ny = 2 ** -1\nz = 2.0 ** 2\nshow(x, y, z, 2 ** p)", ["int", "unknown", "float", "unknown"]],
    ["x = 9007199254740991\nshow(x, x + 1)", ["int[9007199254740991,9007199254740991]", "int"]],
    [
      "show('a'.upper(), 'a'.split(), 'a'.find('b'), 'a'.constructor(), 'a'.encode())",
      ["str", "list", "int[-1,4294967296]", "unknown", "unknown"],
    ],
    ["show(p)\np = 1\nshow(p)", ["unknown", "unknown"]],
    ["x = x\nshow(x)", ["unknown"]],
    ["try: pass\nexcept E as x: show(x)\nx = 1\nshow(x)", ["unknown", "unknown"]],
    ["match p:\n  case [x]: pass\nx = 1\nshow(x)", ["unknown"]],
    ["import x\nx = 1\nshow(x)", ["unknown"]],
    ["[(x := y) for y in 'ab']\nx = 1\nshow(x)", ["unknown"]],
    [
      "show(True + True, True & False, 7 % 3, -7 % -3, 5 & 3, 5 | 3, 1 << 4)",
      ["int[0,2]", "bool", "int[0,2]", "int[-2,0]", "int[0,5]", "int[0,9]", "int[0,16]"],
    ],
    ["total = 0\nfor i in range(100):\n  total += i\nshow(total, i)", ["int", "int[0,100]"]],
    ["async for x in p: pass\nx = 1\nshow(x)", ["unknown"]],
  ])("%s", (body, expected) => {
    const source = body.startsWith("async") ? `async def f(p):\n${body.replace(/^/gm, "  ")}` : body;
    expect(
      shown(source.startsWith("async def") ? `def o():\n${source.replace(/^/gm, "  ")}` : source),
    ).toEqual(expected);
  });

  it("leaves variables of the module alone", () => {
    const module = parse("x = 1\nshow(x)\n", "a.py");
    const { scopes, facts } = analyse(module, { kind: "exec", filename: "a.py", source: null });
    const [call] = scopes.top.calls;
    expect(inferTypes(scopes, facts).typeOf(call?.args[0] as never, scopes.top).name).toBe("unknown");
  });

  it("believes annotations only when told to", () => {
    const source = "def f(a: int, b: str = 'x', *c: int, d: float):\n  show(a, b, c, d, a + 1)\n  a = 2";
    expect(shown(source)).toEqual(["unknown", "unknown", "unknown", "unknown", "unknown"]);
    expect(shown(source, true)).toEqual(["int", "str", "unknown", "unknown", "int"]);
  });
});
