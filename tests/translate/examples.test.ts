// What `tulip translate` writes for the examples, in both styles: accepted by the TypeScript compiler, and printing what CPython prints.
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt, root } from "../../conformance/differential/tulip.ts";

const names = readdirSync(join(root, "examples"))
  .filter((name) => name.endsWith(".py"))
  .map((name) => name.slice(0, -3));
const styles = ["async", "generator"] as const;
const golden = join(root, "examples/translated");
let folder: string;

function tulip(...args: string[]): string {
  return execFileSync(process.execPath, [join(root, "bin/tulip.js"), ...args], { encoding: "utf8" });
}

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "tulip-translate-"));
  for (const style of styles) mkdirSync(join(folder, "src", style), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/tulip-py"));
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
  for (const style of styles) {
    for (const name of names) {
      const target = join(folder, "src", style, `${name}.ts`);
      tulip("translate", "--style", style, join(root, "examples", `${name}.py`), "-o", target);
    }
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    rootDir: "src",
    outDir: "dist",
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the examples as TypeScript", () => {
  test("satisfy the strict compiler", { timeout: 120_000 }, () => {
    const require = createRequire(join(root, "package.json"));
    const metadata = require.resolve("typescript/package.json");
    const compiler = join(dirname(metadata), require(metadata).bin.tsc);
    const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  const all = styles.flatMap((style) => names.map((name) => [name, style] as const));
  test.each(all)("%s prints what CPython prints (%s)", { timeout: 60_000 }, (name, style) => {
    const expected = JSON.parse(readFileSync(join(root, "examples", `${name}.expected.json`), "utf8"));
    const { status, stdout } = spawnSync(process.execPath, [join(folder, "dist", style, `${name}.js`)], {
      encoding: "utf8",
      env: { ...process.env, TULIP_CLOCK: "virtual" },
    });
    expect(stdout.split("\n")).toEqual(expected.stdout);
    expect(status).toBe(expected.status);
  });

  test.each(readdirSync(golden).filter((name) => name.endsWith(".ts")))(
    "%s is kept as it is written",
    (name) => {
      expect(readFileSync(join(folder, "src", "async", name), "utf8")).toBe(
        readFileSync(join(golden, name), "utf8"),
      );
    },
  );
});
