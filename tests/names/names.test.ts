// No name of a program can break out of the emitted code or collide with it: every word of JavaScript, every property of its
// built-in objects and every helper of the runtime in every position, run and translated. What is printed has to be what a
// harmless name gives.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt, root } from "../../conformance/differential/tulip.ts";
import { standardModules } from "../../translator/analyse/standard_modules.ts";
import { globalProgram, localProgram, names, withoutDynamicCode } from "./programs.ts";

const harmless = "zebra";
const all = names();
// Programs with all of them take a minute to translate: `TULIP_NAMES=all` tries them, else the worst and a part of the rest.
const isWorst = (name: string) =>
  name in Object.prototype ||
  name in Function.prototype ||
  /^(?:then|this|eval|await|typeof|let|var|new|enum|static|arguments|undefined|globalThis|info\$)$/.test(
    name,
  );
const words =
  process.env.TULIP_NAMES === "all" ? all : all.filter((name, i) => isWorst(name) || i % 12 === 0);
let folder: string;

const tulip = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, "bin/tulip.js"), ...args], { cwd: folder, encoding: "utf8" });

function printed({ stdout, stderr, status }: { stdout: string; stderr: string; status: number | null }) {
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
}

function run(program: string): string {
  writeFileSync(join(folder, "program.py"), program);
  return printed(tulip("run", "--no-cache", "program.py"));
}

function translated(program: string, style: string): string {
  writeFileSync(join(folder, "program.py"), withoutDynamicCode(program));
  const typescript = printed(tulip("translate", "--style", style, "program.py"));
  const { code } = transformSync(typescript, { loader: "ts", format: "esm", target: "node20" });
  writeFileSync(join(folder, "program.mjs"), code);
  return printed(spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" }));
}

/** What the names should print, made of what the harmless one prints. */
function expected(pattern: string, tried: readonly string[]): string {
  return tried
    .map((name, i) =>
      pattern.replaceAll("case_0_", `case_${i}_`).replaceAll("_0_", `_${i}_`).replaceAll(harmless, name),
    )
    .join("");
}

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "tulip-names-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/tulip-py"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("there are hundreds of names to try, among them all of the worst", () => {
  expect(all.length).toBeGreaterThan(400);
  const worst = [
    "constructor",
    "__proto__",
    "then",
    "arguments",

    "prototype",
    "toString",
    "this",
    "typeof",
    "undefined",
  ];
  expect(worst.filter((name) => !all.includes(name))).toEqual([]);
  expect(words.length).toBeGreaterThan(60);
});

describe("every name in every position", () => {
  test("inside functions and classes, run", { timeout: 120_000 }, () => {
    expect(run(localProgram(words))).toBe(expected(run(localProgram([harmless])), words));
  });

  test("at the level of the module, run", { timeout: 120_000 }, () => {
    expect(run(globalProgram(words))).toBe(expected(run(globalProgram([harmless])), words));
  });

  test("at the level of the module, translated", { timeout: 120_000 }, () => {
    const pattern = translated(globalProgram([harmless]), "async");
    expect(translated(globalProgram(words), "async")).toBe(expected(pattern, words));
  });

  test("inside functions and classes, translated", { timeout: 120_000 }, () => {
    const some = words.filter((_name, i) => i % 3 === 0);
    const pattern = translated(localProgram([harmless]), "generator");
    expect(translated(localProgram(some), "generator")).toBe(expected(pattern, some));
  });

  test("as the name of a module", { timeout: 60_000 }, () => {
    const tried = words.filter((name) => !name.startsWith("__") && !standardModules.has(name));
    mkdirSync(join(folder, "modules"));
    for (const name of tried) writeFileSync(join(folder, "modules", `${name}.py`), `${name} = "${name}"\n`);
    const lines = tried.map(
      (name) =>
        `import ${name}\nshow(${name}.${name}, ${name}.__name__)\nfrom ${name} import ${name} as x\nshow(x)\n`,
    );
    writeFileSync(join(folder, "modules", "main_.py"), `show = print\n${lines.join("")}`);
    expect(printed(tulip("run", "--no-cache", "modules/main_.py"))).toBe(
      tried.map((name) => `${name} ${name}\n${name}\n`).join(""),
    );
  });
});
