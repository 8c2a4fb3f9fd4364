// A process of the suite: runs one case after the other, each in a runtime of its own, on the virtual clock.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { freshBundles, type Written } from "./fresh_runtime.ts";
import { runTranslation } from "./translated.ts";

/** What a worker is asked to do. */
export interface Order {
  readonly id: number;
  readonly path: string;
  /** JavaScript made from what `tulip translate` wrote; without it, what `tulip run` runs. */
  readonly javascript?: string;
}

/** What it answers. */
export interface Answer extends Written {
  readonly id: number;
  readonly status: number | NodeJS.Signals;
  /** Milliseconds. */
  readonly time: number;
}

type CompileMode = "exec" | "eval" | "single";

/** Serves the parent process until that hangs up. */
export async function serve(): Promise<void> {
  const translator = freshBundles()("translator.js");
  await translator.loadTranslator();
  const compile = (source: Uint8Array | string, filename: string, compileMode?: CompileMode) =>
    new Script(translator.translate(source, { filename, mode: "run", compileMode }).code, {
      filename,
    }).runInThisContext();

  const runSource = (path: string, written: Written): Promise<number> =>
    freshBundles(written)("runtime.js").runMain({
      program: { source: readFileSync(path), filename: path, argv0: path, path0: dirname(path) },
      argv: [path],
      clock: "virtual",
      loader: { module: (text: Uint8Array | string, filename: string) => compile(text, filename), compile },
    });

  const run = async ({ id, path, javascript }: Order): Promise<Answer> => {
    const start = performance.now();
    const written: Written = { stdout: "", stderr: "" };
    let status: number | NodeJS.Signals;
    try {
      status = await (javascript === undefined
        ? runSource(path, written)
        : runTranslation(javascript, path, written));
    } catch (error) {
      status = 70;
      written.stderr += `tulip: internal error\n${(error as Error)?.stack ?? error}\n`;
    }
    return { id, status, ...written, time: performance.now() - start };
  };

  let last: Promise<unknown> = Promise.resolve();
  process.on("message", (order: Order) => {
    last = last.then(async () => process.send!(await run(order)));
  });
  // What a case leaves behind must not end the process that runs the next one.
  process.on("uncaughtException", () => {});
  process.on("unhandledRejection", () => {});
  process.send!({ id: -1 });
  await new Promise((resolve) => process.once("disconnect", resolve));
}
