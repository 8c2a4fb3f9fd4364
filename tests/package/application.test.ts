// The runtime as a library: the handwritten application under examples/ is accepted by the compiler and runs; importing
// the library changes nothing global; bundlers leave out what is not used.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt, root } from "../../conformance/differential/tulip.ts";

let folder: string;

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "tulip-application-"));
  cpSync(join(root, "examples/application"), folder, { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/tulip-py"));
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return execFileSync(process.execPath, [path], { encoding: "utf8", timeout: 30_000 });
}

describe("a handwritten application", () => {
  test("satisfies the strict compiler and runs", { timeout: 60_000 }, () => {
    const require = createRequire(join(root, "package.json"));
    const metadata = require.resolve("typescript/package.json");
    const compiler = join(dirname(metadata), require(metadata).bin.tsc);
    const compiled = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(compiled.stdout).toBe("");
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, "dist/main.js")], {
      encoding: "utf8",
      timeout: 30_000,
    });
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      "meanwhile, in JavaScript",
      "/slow is too slow",
      "[ { shop: 'market', cents: 199 }, { shop: 'corner', cents: 250 } ] { shop: 'market', cents: 199 }",
      "(slow: the request was aborted)",
      "ExceptionGroup - unhandled errors in a TaskGroup (1 sub-exception)",
      "   Error: /closed answers 503",
      "Error: /closed answers 503",
      "first: { shop: 'market', cents: 199 }",
      "second: { shop: 'market', cents: 199 }",
      "the watch has ended",
      "enough",
      "the watch has ended",
      "true Error: closing time",
      "",
    ]);
    expect(status).toBe(0);
  });

  test("promises, tasks and cancellation in both directions", () => {
    const out = node(
      "both.mjs",
      `import * as asyncio from "tulip-py/asyncio";
       import { ValueError } from "tulip-py/builtins";
       const log = (...all) => console.log(...all);
       const f = asyncio.coroutine(async (x) => { await asyncio.sleep(0.001); return x * 2; });
       log(await asyncio.runAsync(f(21)));
       const both = asyncio.coroutine(async () => {
         log(await asyncio.fromPromise(Promise.resolve(1)));
         try { await asyncio.fromPromise(Promise.reject(new RangeError("no"))); }
         catch (e) { log(e instanceof asyncio.JavaScriptError, e.error.name); }
         try { await asyncio.fromPromise(() => { throw new DOMException("stop", "AbortError"); }); }
         catch (e) { log(e instanceof asyncio.CancelledError); }
         const controller = new AbortController();
         const task = asyncio.create_task(asyncio.sleep(60));
         const promise = asyncio.toPromise(task, { signal: controller.signal });
         controller.abort(new Error("because"));
         log(await asyncio.fromPromise(promise.catch((e) => e.message)), task.cancelled());
         let aborted = null;
         const waiting = asyncio.create_task(asyncio.wait_for(asyncio.fromPromise((signal) => new Promise(() => {
           signal.addEventListener("abort", () => { aborted = signal.reason.name; });
         })), 0.01));
         try { await waiting; } catch (e) { log(e instanceof asyncio.TimeoutError, aborted); }
         const caller = await asyncio.fromPromise(asyncio.toPromise(asyncio.create_task(f(4))));
         log(caller);
         throw ValueError("bad");
       });
       try { await asyncio.runAsync(both()); }
       catch (e) { log(e instanceof asyncio.PythonError, e instanceof Error, e.name, e.message, e.exception instanceof ValueError); }
       const made = await Promise.all([1, 2, 3].map((x) => asyncio.runAsync(f(x))));
       log(made.join());
       const abandoned = new AbortController();
       abandoned.abort(new Error("before it began"));
       log(await asyncio.runAsync(f(1), { signal: abandoned.signal }).catch((e) => e.message));
       const nested = asyncio.coroutine(async () => asyncio.fromPromise(asyncio.runAsync(f(1))));
       log(await asyncio.runAsync(nested()).catch((e) => e.message));`,
    );
    expect(out.split("\n")).toEqual([
      "42",
      "1",
      "true RangeError",
      "true",
      "because true",
      "true AbortError",
      "8",
      "true true ValueError bad true",
      "2,4,6",
      "before it began",
      "runAsync() cannot be called from a running event loop: await the coroutine",
      "",
    ]);
  });

  test("loses no output, and Node ends when nothing is left", () => {
    const out = node(
      "output.mjs",
      `import * as asyncio from "tulip-py/asyncio";
       import { print } from "tulip-py/builtins";
       print("a");
       console.log("b");
       void asyncio.runAsync(asyncio.coroutine(async () => {
         print("c");
         await asyncio.get_running_loop().create_future();
       })());
       setTimeout(() => console.log("d"), 20);`,
    );
    expect(out).toBe("a\nb\nc\nd\n");
  });
});

test("importing the library changes nothing global", () => {
  const out = node(
    "globals.mjs",
    `const seen = () => {
       const found = new Map();
       const visited = new Set();
       const visit = (o, path, depth) => {
         if ((typeof o !== "object" && typeof o !== "function") || o === null || visited.has(o) || depth > 3) return;
         visited.add(o);
         for (const key of Reflect.ownKeys(o)) {
           const d = Object.getOwnPropertyDescriptor(o, key);
           const name = path + "." + String(key);
           found.set(name, d.value ?? d.get);
           visit(d.value, name, depth + 1);
         }
       };
       visit(globalThis, "globalThis", 0);
       return found;
     };
     const listeners = () => process.eventNames().map((name) => [String(name), process.listenerCount(name)].join()).join();
     // Node makes these when somebody first asks.
     void [TextEncoder, TextDecoder, AbortController, DOMException, performance, structuredClone, URL, fetch, Event];
     const [before, heard] = [seen(), listeners()];
     await import("tulip-py/asyncio");
     await import("tulip-py/runtime");
     const after = seen();
     for (const [name, value] of after) if (!before.has(name) || !Object.is(before.get(name), value)) console.log(name);
     if (heard !== listeners()) console.log(heard, listeners());`,
  );
  expect(out).toBe("");
});

test("bundlers leave out what is not used", async () => {
  const entry = (contents: string) =>
    build({
      stdin: { contents, resolveDir: folder, loader: "ts" },
      bundle: true,
      write: false,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
  const unused = await entry('import * as asyncio from "tulip-py/asyncio"; console.log(1);');
  expect(unused.outputFiles[0]?.text).not.toContain("standardModule");
});
