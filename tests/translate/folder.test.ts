// `tulip translate` of a folder: a project that stands on its own; only what has changed is written again; --watch.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ensureBuilt, root } from "../../conformance/differential/tulip.ts";

const tulip = join(root, "bin/tulip.js");
let folder: string;
let input: string;
let output: string;

beforeAll(ensureBuilt, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tulip-folder-"));
  input = join(folder, "program");
  output = join(folder, "project");
  mkdirSync(join(input, "shop"), { recursive: true });
  write(
    "main.py",
    `import asyncio
from shop import stock
from shop.prices import price_of


async def main():
    tasks = [asyncio.create_task(price_of(name)) for name in stock.names()]
    first = await stock.first(tasks)
    print(first is tasks[0], await first)
    print(await asyncio.gather(*tasks))


asyncio.run(main())
`,
  );
  write("shop/__init__.py", "");
  write(
    "shop/prices.py",
    "import asyncio\n\n\nasync def price_of(name):\n    await asyncio.sleep(0.001)\n    return len(name)\n",
  );
  write(
    "shop/stock.py",
    'def names():\n    return ["tea", "coffee"]\n\n\nasync def first(tasks):\n    return tasks[0]\n',
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(input, name), text);
}

function translate(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [tulip, "translate", input, "--out-dir", output, ...args],
    {
      encoding: "utf8",
    },
  );
  return { status, stderr };
}

function runProject(): string {
  mkdirSync(join(output, "node_modules"), { recursive: true });
  if (!existsSync(join(output, "node_modules/tulip-py"))) {
    symlinkSync(root, join(output, "node_modules/tulip-py"));
    symlinkSync(join(root, "node_modules/@types"), join(output, "node_modules/@types"));
  }
  const require = createRequire(join(root, "package.json"));
  const metadata = require.resolve("typescript/package.json");
  const compiler = join(dirname(metadata), require(metadata).bin.tsc);
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", output], { encoding: "utf8" });
  expect(stdout).toBe("");
  return execFileSync(process.execPath, [join(output, "dist/main.js")], {
    encoding: "utf8",
    timeout: 30_000,
  });
}

test.each(["async", "generator"])("a package in --style %s", { timeout: 60_000 }, (style) => {
  expect(translate("--style", style)).toEqual({ status: 0, stderr: "" });
  expect(runProject()).toBe("True 3\n[3, 6]\n");
});

test("what has not changed is left alone", { timeout: 60_000 }, () => {
  translate();
  const files = ["src/main.ts", "src/shop/prices.ts", "src/shop/stock.ts", "package.json", "tsconfig.json"];
  const long = new Date(1_000_000_000_000);
  for (const name of files) utimesSync(join(output, name), long, long);
  const changed = () => files.filter((name) => statSync(join(output, name)).mtimeMs !== long.getTime());
  translate();
  expect(changed()).toEqual([]);
  write(
    "shop/stock.py",
    'def names():\n    return ["milk"]\n\n\nasync def first(tasks):\n    return tasks[0]\n',
  );
  translate();
  expect(changed()).toEqual(["src/shop/stock.ts"]);
  rmSync(join(output, "src/main.ts"));
  translate();
  expect(changed()).toEqual(["src/main.ts", "src/shop/stock.ts"]);
});

test("a mistake in one file does not keep the others from being written", () => {
  write("shop/stock.py", "def names(:\n");
  const { status, stderr } = translate();
  expect(status).toBe(1);
  expect(stderr).toContain("SyntaxError: invalid syntax");
  expect(existsSync(join(output, "src/main.ts"))).toBe(true);
  expect(existsSync(join(output, "src/shop/stock.ts"))).toBe(false);
});

test("many files, in several workers", { timeout: 60_000 }, () => {
  for (let i = 0; i < 30; i++) write(`shop/part${i}.py`, `async def part(n):\n    return n + ${i}\n`);
  expect(translate().status).toBe(0);
  for (let i = 0; i < 30; i++)
    expect(readFileSync(join(output, `src/shop/part${i}.ts`), "utf8")).toContain(`, ${i})`);
});

test("--watch translates what changes", { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [tulip, "translate", input, "--out-dir", output, "--watch"]);
  try {
    let said = "";
    const heard = (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (said.includes(words)) resolve();
        };
        child.stderr.on("data", look);
        look();
      });
    child.stderr.on("data", (data) => {
      said += data;
    });
    await heard("watching");
    write("shop/stock.py", "def names():\n    return 'changed'\n");
    await heard("shop/stock.py");
    expect(said).not.toContain("main.py");
    expect(readFileSync(join(output, "src/shop/stock.ts"), "utf8")).toContain('"changed"');
    write("shop/more.py", "def more():\n    return 1\n");
    await heard("files");
    expect(existsSync(join(output, "src/shop/more.ts"))).toBe(true);
  } finally {
    child.kill();
  }
});
