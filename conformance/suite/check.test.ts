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
  expect(stdout).toContain("wrong.py:1:4: SyntaxError: invalid syntax");
  expect(stdout).toContain("missing.py:1: error: Tulip has no module nowhere.to.be.found");
  expect(stdout).not.toContain("no module good");
  expect(stdout).toContain("1 of 3 without problems");
  expect(status).toBe(1);
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
