// Which functions may block: who gets a twin, and which calls are entered as frames.

import { describe, expect, it } from "vitest";
import { parse } from "../parse/parse.ts";
import { analyse } from "./analyse.ts";

/** Names of the functions that may block ("module" for the module), and the lines of what is entered. */
function blocking(source: string): { functions: string[]; lines: number[] } {
  const module = parse(`${source}\n`, "a.py");
  const { functions, nodes } = analyse(module, { kind: "exec", filename: "a.py", source: null }).blocking;
  const names = [...functions].map((node) => ("name" in node ? node.name : node.nodeType.toLowerCase()));
  const lines = [...nodes].map((node) => ("lineno" in node ? node.lineno : node.iter.lineno));
  return { functions: names.sort(), lines: [...new Set(lines)].sort((a, b) => a - b) };
}

describe("may block", () => {
  it.each<[string, string[], number[]]>([
    ["print(len([]))\nx.y()", [], []],
    ["import asyncio\nasyncio.run(main())", ["module"], [2]],
    ["from asyncio import run as go\ngo(main())", ["module"], [2]],
    [
      "import asyncio as a\ndef main():\n  a.run(m())\ndef other(): x.y()\nmain()",
      ["main", "module"],
      [3, 5],
    ],
    ["import asyncio\nasync def f():\n  await asyncio.wait(x)\n  await q.get()", [], []],
    ["loop.run_until_complete(x)", ["module"], [1]],
    ["import asyncio\nwith asyncio.Runner() as runner:\n  runner.run(main())", ["module"], [2, 3]],
    ["import time\ntime.sleep(1)", ["module"], [2]],
    ["import time, threading\ndef f(): time.sleep(1)\ndef g(): return 1 + 1", ["f"], [2]],
    ["import threading\ndef f():\n  with lock: pass\n  with open('a') as x: pass", ["f"], [3]],
    ["import queue\ndef f(): return ', '.join(x), q.get(), d.items()", ["f"], [2]],
    [
      "import asyncio\nclass A:\n  def __init__(self): asyncio.run(x)\nclass B(A): pass\ndef f(): B()",
      ["__init__", "f"],
      [3, 5],
    ],
    ["import asyncio\nclass A:\n  def go(self): asyncio.run(x)\ndef f(a): a.go()", ["f", "go"], [3, 4]],
    [
      "import asyncio\ndef f(): asyncio.run(x)\ndef call(g): g()\ncall(f)",
      ["call", "f", "module"],
      [2, 3, 4],
    ],
    ["import asyncio\ndef f(): asyncio.run(x)\ndef call(g): g()", ["f"], [2]],
    [
      "import asyncio\n@deco\ndef f(): asyncio.run(x)\ndef wrap(g):\n  def inner(): g()\n  return inner",
      ["f", "inner"],
      [3, 5],
    ],
    ["from helpers import go\ndef f(): go()", ["f", "module"], [1, 2]],
    ["from . import helpers\ndef f(): helpers.go()", ["f", "module"], [1, 2]],
    [
      "import asyncio\ndef g():\n  yield asyncio.run(x)\ndef f():\n  for y in g(): pass\n  for z in range(3): pass",
      ["f", "g"],
      [3, 5],
    ],
    [
      "import asyncio\nclass M:\n  def __enter__(self): asyncio.run(x)\n  def __exit__(self, *a): pass\ndef f():\n  with M(): pass",
      ["__enter__", "f"],
      [3, 6],
    ],
    ["import asyncio\nasync def f():\n  asyncio.run(x)\ndef g(): f()", ["f"], [3]],
    ["import concurrent.futures as c\ndef f(x):\n  for y in c.as_completed(x): pass", ["f"], [3]],
  ])("%s", (source, functions, lines) => {
    expect(blocking(source)).toEqual({ functions, lines });
  });
});
