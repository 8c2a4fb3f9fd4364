// `tulip check`: same, different, and what can be said without a CPython.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCPython } from "../differential/cpython.ts";
import { ensureBuilt, root } from "../differential/tulip.ts";

const folder = mkdtempSync(join(tmpdir(), "tulip-check-"));
const hasCPython = findCPython() !== undefined;

function check(...args: string[]) {
  return spawnSync(process.execPath, [join(root, "bin/tulip.js"), "check", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
}

beforeAll(() => {
  ensureBuilt();
  writeFileSync(join(folder, "good.py"), "import sys\nprint(sys.argv[1:])\n");
  writeFileSync(join(folder, "differs.py"), "import sys\nprint(sys.executable)\n");
  writeFileSync(join(folder, "fails.py"), "import asyncio\nasync def main(): 1 / 0\nasyncio.run(main())\n");
  writeFileSync(join(folder, "wrong.py"), "x =\n");
  writeFileSync(join(folder, "missing.py"), "import good, nowhere.to.be.found\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!hasCPython)("a program that does the same, arguments and all", () => {
  const { stdout, status } = check("good.py", "--", "a", "--b");
  expect([stdout, status]).toEqual(["same  good.py\n", 0]);
});

test.skipIf(!hasCPython)("a traceback through the library is the same", () => {
  const { stdout, status } = check("fails.py");
  expect([stdout, status]).toEqual(["same  fails.py\n", 0]);
});

test.skipIf(!hasCPython)("several programs make a table, and one that differs makes the command fail", () => {
  const { stdout, status } = check("good.py", "differs.py");
  expect(stdout).toMatch(/good\.py\s+same/);
  expect(stdout).toMatch(/differs\.py\s+different\s+standard output/);
  expect(stdout).toContain("1 of 2 the same");
  expect(status).toBe(1);
});

test("without running: syntax and modules", () => {
  const { stdout, status } = check("--static", "good.py", "wrong.py", "missing.py");
  expect(stdout).toContain("wrong.py:1:4: error TPY001: invalid syntax");
  expect(stdout).toContain("missing.py:1:14: error TPY301: module 'nowhere.to.be.found' is not part");
  expect(stdout).not.toContain("'good'");
  expect(stdout).toContain("1 of 3 without problems");
  expect(status).toBe(1);
});

test("for editors: places and codes as JSON", () => {
  const { stdout, status } = check("--static", "--json", "wrong.py", "missing.py");
  const found = JSON.parse(stdout).map((one: Record<string, unknown>) => [
    one.file,
    one.line,
    one.column,
    one.endLine,
    one.endColumn,
    one.severity,
    one.code,
  ]);
  expect(found).toEqual([
    ["wrong.py", 1, 4, 1, 5, "error", "TPY001"],
    ["missing.py", 1, 14, 1, 33, "error", "TPY301"],
  ]);
  expect(status).toBe(1);
});

test("translating lists all mistakes", () => {
  writeFileSync(join(folder, "several.py"), "a b\ndef f(:\n    return 1\nreturn 2\n");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, "bin/tulip.js"), "translate", "several.py"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(stderr.match(/^several\.py:.*/gm)).toEqual([
    "several.py:1:3: error TPY001: invalid syntax",
    "several.py:2:7: error TPY001: invalid syntax",
    "several.py:4:1: error TPY004: 'return' outside function",
  ]);
  expect(stderr).toContain("    1 | a b\n      |   ^\n    hint: ");
  expect([stdout, status]).toEqual(["", 1]);
});

test("without a CPython it says so and inspects", () => {
  const env = { ...process.env, PYTHON313: "/nowhere", PATH: "", PYENV_ROOT: folder };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, "bin/tulip.js"), "check", "good.py"],
    { cwd: folder, encoding: "utf8", env },
  );
  expect(stderr).toContain("CPython 3.13 was not found");
  expect([stdout, status]).toEqual(["no problems  good.py\n", 0]);
});
