// Who may import whom: the order of the house (docs/internals.md), and no cycles.
import { describe, expect, test } from "vitest";
import { filesBelow, parts, readSource, type Source } from "./sources.ts";

const isTest = (path: string) => path.endsWith(".test.ts");
const sources = filesBelow(parts).map(readSource);
const shipped = sources.filter(({ path }) => !isTest(path));

// Each may import from itself and from what stands to its right.
const runtimeLayers = [
  "application",
  "standalone",
  "translated",
  "main",
  "emitted",
  "asyncio",
  "stdlib",
  "builtins",
  "modules",
  "frames",
  "objects",
  "host",
];

const mayImport: { readonly [part: string]: readonly string[] } = {
  cli: ["cli", "translator", "runtime", "conformance"],
  translator: ["translator"],
  runtime: ["runtime"],
  conformance: ["conformance", "cli", "translator", "runtime"],
  bench: ["bench", "conformance"],
  scripts: ["scripts"],
  tests: ["tests", "cli", "translator", "runtime", "conformance", "bench", "scripts"],
};

const knowNode = ["cli/", "runtime/host/", "conformance/", "bench/", "tests/", "scripts/"];

function violations(check: (source: Source) => readonly string[]): string[] {
  return shipped.flatMap((source) => check(source).map((what) => `${source.path} imports ${what}`));
}

describe("imports", () => {
  test("parts import only what they may", () => {
    const wrong = violations(({ path, imports }) => {
      const part = path.split("/")[0];
      return imports.flatMap(({ target, isTypeOnly }) => {
        if (target === undefined) return [];
        const other = target.split("/")[0];
        if (part === "translator" && other === "runtime" && isTypeOnly) return [];
        return mayImport[part].includes(other) ? [] : [target];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("layers of the runtime import only downwards", () => {
    const layerOf = (path: string) => {
      const name = path.split("/")[1].replace(/\.ts$/, "");
      return runtimeLayers.indexOf(name);
    };
    const wrong = violations(({ path, imports }) => {
      if (!path.startsWith("runtime/")) return [];
      return imports.flatMap(({ target, isTypeOnly }) => {
        if (target === undefined || isTypeOnly || !target.startsWith("runtime/")) return [];
        // The table of modules is where names meet loaders: it alone looks up.
        if (path === "runtime/modules/table.ts") return [];
        return layerOf(target) >= layerOf(path) ? [] : [target];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("every file of the runtime stands in a layer", () => {
    const stray = shipped.filter(
      ({ path }) =>
        path.startsWith("runtime/") && !runtimeLayers.includes(path.split("/")[1].replace(/\.ts$/, "")),
    );
    expect(stray.map(({ path }) => path)).toEqual([]);
  });

  test("only the host, the command line and the tools know Node", () => {
    const wrong = violations(({ path, imports }) => {
      if (knowNode.some((prefix) => path.startsWith(prefix)) || path === "translator/parse/grammar.ts")
        return [];
      return imports
        .filter(({ specifier }) => specifier.startsWith("node:"))
        .map(({ specifier }) => specifier);
    });
    expect(wrong).toEqual([]);
  });

  test("there are no cycles", () => {
    expect(cycles(shipped)).toEqual([]);
  });
});

/** Groups of files that import each other (Tarjan's strongly connected components). */
function cycles(all: readonly Source[]): string[] {
  const edges = new Map(
    all.map(({ path, imports }) => [
      path,
      imports.flatMap((one) =>
        one.target === undefined || one.isTypeOnly || one.isDynamic ? [] : [one.target],
      ),
    ]),
  );
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (path: string) => {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!edges.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        low.set(path, Math.min(low.get(path)!, low.get(next)!));
      } else if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, index.get(next)!));
    }
    if (low.get(path) !== index.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1 || edges.get(path)!.includes(path)) found.push(group.sort().join(" ⇄ "));
  };
  for (const path of edges.keys()) if (!index.has(path)) visit(path);
  return found.sort();
}
