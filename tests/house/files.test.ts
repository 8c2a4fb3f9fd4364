// What files are called, and what must not stand in them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, parts, root } from "./sources.ts";

const files = filesBelow(parts, [".ts", ".mjs", ".py"]);

describe("files", () => {
  test("names are in snake_case", () => {
    const wrong = files.filter(
      (path) => !/^_*[a-z0-9]+(_+[a-z0-9]+)*_*(\.test|\.bench)?\.(ts|mjs|py)$/.test(basename(path)),
    );
    expect(wrong).toEqual([]);
  });

  test("no file is a drawer for everything", () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc)(\/|\.|$)/;
    // A module of the standard library has its name.
    const named = /^runtime\/stdlib\/(importlib|multiprocessing|unittest)\/util(\/index)?\.ts$/;
    expect(files.filter((path) => drawers.test(path) && !named.test(path))).toEqual([]);
  });

  test("no file belongs to one machine", () => {
    const tracked = trackedFiles();
    const isText = (path: string) => /\.(ts|mjs|js|json|md|py|yml|sh)$|^\.(npmrc|gitignore)$/.test(path);
    const machine = /\/(root|home\/[a-z]+|Users\/[A-Za-z]+)\/[\w.]/;
    const wrong = tracked.filter((path) => {
      if (!isText(path) || path === "tests/house/files.test.ts") return false;
      let text: string;
      try {
        text = readFileSync(join(root, path), "utf8");
      } catch {
        return false; // deleted, and not committed yet
      }
      return machine.test(text) || (path === "package-lock.json" && text.includes('"resolved"'));
    });
    expect(wrong).toEqual([]);
  });
});

function trackedFiles(): string[] {
  try {
    return execFileSync("git", ["ls-files", "-z"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).split("\0");
  } catch {
    return [...files, "package.json", "package-lock.json", "README.md", "CONTRIBUTING.md"]; // no git, or no clone
  }
}
