// What people install: the packed tarball, with nothing of this checkout around it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt, root } from "../../conformance/differential/tulip.ts";

let folder: string;
let tarball: string;

const hello = `import asyncio

async def main():
    await asyncio.sleep(0.01)
    print("hello", 6 * 7)

asyncio.run(main())
`;

function npm(args: readonly string[], cwd: string): string {
  const env = { ...process.env, npm_config_prefer_offline: "true", TULIP_CACHE_DIR: join(folder, "cache") };
  return execFileSync("npm", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function install(name: string, ...options: readonly string[]): string {
  const place = mkdtempSync(join(folder, name));
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  writeFileSync(join(place, "hello.py"), hello);
  npm(["install", "--omit=dev", "--no-audit", "--no-fund", ...options, tarball], place);
  return place;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tulip-package-"));
  ensureBuilt();
  // What is packed is what was built: `prepare` would build once more.
  const [{ filename }] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root),
  );
  tarball = join(folder, filename);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  test("holds the executable, the bundles, the grammar, the conformance suite and nothing else", () => {
    const list = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
    const folders = new Set(list.map((path) => path.split("/").slice(1, -1)[0] ?? ""));
    expect([...folders].sort()).toEqual(["", "bin", "conformance", "dist"]);
    for (const file of ["LICENSE", "README.md", "package.json", "bin/tulip.js", "dist/tulip.js"]) {
      expect(list).toContain(`package/${file}`);
    }
    expect(list).toContain("package/dist/tree-sitter-python.wasm");
  });

  test("runs a program without scripts of dependencies, without native parser", { timeout: 120_000 }, () => {
    const place = install("plain-", "--ignore-scripts", "--omit=optional");
    expect(existsSync(join(place, "node_modules/tree-sitter"))).toBe(false);
    expect(npm(["exec", "--offline", "--", "tulip", "run", "hello.py"], place)).toBe("hello 42\n");
    // And again, from the cache.
    expect(npm(["exec", "--offline", "--", "tulip", "run", "hello.py"], place)).toBe("hello 42\n");
    expect(npm(["exec", "--offline", "--", "tulip", "run", "--no-cache", "hello.py"], place)).toBe(
      "hello 42\n",
    );
  });

  test("runs a program as npm installs it when nothing is asked for", { timeout: 240_000 }, () => {
    const place = install("usual-");
    expect(npm(["exec", "--offline", "--", "tulip", "run", "hello.py"], place)).toBe("hello 42\n");
  });

  test("runs the conformance suite where it is installed", { timeout: 120_000 }, () => {
    const place = install("suite-", "--ignore-scripts", "--omit=optional");
    expect(npm(["exec", "--offline", "--", "tulip", "conform", "tasks.sleep"], place)).toMatch(
      /^\d+ passed, in/m,
    );
  });

  test("names its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const output = execFileSync(process.execPath, [join(root, "bin/tulip.js"), "--version"], {
      encoding: "utf8",
    });
    expect(output).toBe(`${version}\n`);
    expect(readdirSync(join(root, "dist"))).toContain("package.json");
  });
});
